//! The four figures of a text from the valences of its words.

use std::collections::BTreeSet;

use memchr::memchr2_iter;

use super::valence::Hit;

/// The four figures of a text; all are 0 for a text without a word.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct VaderScores {
    /// Share of negative words, 0 to 1, three decimals.
    pub neg: f64,
    /// Share of neutral words, 0 to 1, three decimals.
    pub neu: f64,
    /// Share of positive words, 0 to 1, three decimals.
    pub pos: f64,
    /// Summed valence brought into [-1, 1], four decimals. May be -0.0, as in Python.
    pub compound: f64,
}

/// What "but" leaves of a valence before it, and makes of one after it.
const BEFORE_BUT: f64 = 0.5;
const AFTER_BUT: f64 = 1.5;
/// Strength of each of up to [`MOST_EXCLAMATIONS`].
const EXCLAMATION: f64 = 0.292;
const MOST_EXCLAMATIONS: usize = 4;
/// Strength of each of two or three question marks; of four and more together; a single one has none.
const QUESTION: f64 = 0.18;
const MANY_QUESTIONS: f64 = 0.96;
/// Squared sum of valences at which compound reaches 0.71.
const NORMALISER: f64 = 15.0;

/// Halves what stands before the first "but", raises what stands after it by half. For each hit it is the first
/// hit of the same valence that changes: so does Python, which looks its place up by value.
pub(super) fn shift_weight(hits: &mut [Hit], but: usize) {
    if hits.len() > FEW {
        return shift_many(hits, but);
    }
    for i in 0..hits.len() {
        let valence = hits[i].valence;
        let first = hits.iter_mut().find(|hit| hit.valence == valence).expect("the hit itself has it");
        first.valence *= if first.at < but { BEFORE_BUT } else { AFTER_BUT };
    }
}

/// Hits that are searched one by one: for more a set of them is kept, for a text without a full stop may have millions.
const FEW: usize = 32;

/// The same in a time that doesn't grow with the square of the hits.
fn shift_many(hits: &mut [Hit], but: usize) {
    let mut by_valence: BTreeSet<(u64, usize)> = (0..).zip(&*hits).map(|(i, hit)| (hit.valence.to_bits(), i)).collect();
    for i in 0..hits.len() {
        let valence = hits[i].valence.to_bits();
        let first = *by_valence.range((valence, 0)..).next().expect("every hit is in the set");
        let hit = &mut hits[first.1];
        hit.valence *= if hit.at < but { BEFORE_BUT } else { AFTER_BUT };
        by_valence.remove(&first);
        by_valence.insert((hit.valence.to_bits(), first.1));
    }
}

/// The strength that `!` and `?` lend to a text, 0 to 2.128.
#[inline]
pub(super) fn emphasis(text: &str) -> f64 {
    let (mut exclamations, mut questions) = (0, 0);
    for at in memchr2_iter(b'!', b'?', text.as_bytes()) {
        match text.as_bytes()[at] {
            b'!' => exclamations += 1,
            _ => questions += 1,
        }
    }
    let asked = match questions {
        0 | 1 => 0.0,
        few @ 2..=3 => f64::from(few) * QUESTION,
        _ => MANY_QUESTIONS,
    };
    exclamations.min(MOST_EXCLAMATIONS) as f64 * EXCLAMATION + asked
}

/// The scores of `words` words of which `hits` have a valence.
#[inline]
pub(super) fn summary(hits: &[Hit], words: usize, emphasis: f64) -> VaderScores {
    if words == 0 {
        return VaderScores::default();
    }
    let mut sum = 0.0;
    let (mut positive, mut negative) = (0.0, 0.0);
    for hit in hits {
        sum += hit.valence;
        // A neutral word counts as 1, so each of the others counts for 1 more than its valence.
        match hit.valence > 0.0 {
            true => positive += hit.valence + 1.0,
            false => negative += hit.valence - 1.0,
        }
    }
    if sum != 0.0 {
        sum += emphasis.copysign(sum);
    }
    if positive > -negative {
        positive += emphasis;
    } else if positive < -negative {
        negative -= emphasis;
    }
    let neutral = (words - hits.len()) as f64;
    let total = positive - negative + neutral;
    VaderScores {
        neg: rounded::<3>(negative.abs() / total),
        neu: rounded::<3>(neutral / total),
        pos: rounded::<3>(positive / total),
        compound: rounded::<4>(normalised(sum)),
    }
}

fn normalised(sum: f64) -> f64 {
    (sum / (sum * sum + NORMALISER).sqrt()).clamp(-1.0, 1.0)
}

/// Python's `round`: the nearest decimal to the exact binary value, ties to even. For `value` within [-1, 1].
fn rounded<const PLACES: usize>(value: f64) -> f64 {
    const SCALES: [f64; 5] = [1.0, 10.0, 100.0, 1_000.0, 10_000.0];
    let scaled = value * SCALES[PLACES];
    let nearest = (scaled + 0.5_f64.copysign(value)) as i32;
    // Only near a tie can the product's error (some 1e-12) decide: there it is formatted, exact but slow.
    let off_tie = ((scaled - f64::from(nearest)).abs() - 0.5).abs();
    if off_tie < 1e-6 {
        return format!("{value:.PLACES$}").parse().expect("a formatted float is a float");
    }
    (f64::from(nearest) / SCALES[PLACES]).copysign(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn but_changes_the_first_word_of_equal_valence() {
        let mut hits = [(0, 2.0), (1, 1.0), (3, 1.0)].map(|(at, valence)| Hit { at, valence });
        shift_weight(&mut hits, 2);
        assert_eq!(hits.map(|hit| hit.valence), [0.5, 0.5, 1.0]);
    }

    proptest! {
        #[test]
        fn many_weights_shift_as_few_do(valences in prop::collection::vec(prop::sample::select(vec![0.5, 0.75, 1.0, 1.5, 2.0, -1.0]), 0..FEW), but in 0_usize..40) {
            let hits: Vec<Hit> = (0..).zip(valences).map(|(at, valence)| Hit { at, valence }).collect();
            let (mut fast, mut slow) = (hits.clone(), hits);
            shift_many(&mut fast, but);
            shift_weight(&mut slow, but);
            prop_assert!(fast.iter().zip(&slow).all(|(one, other)| one.valence == other.valence));
        }
    }

    #[test]
    fn marks_add_up_to_four_exclamations_and_from_two_questions_on() {
        assert_eq!(["", "a?", "a!", "a!?"].map(emphasis), [0.0, 0.0, EXCLAMATION, EXCLAMATION]);
        assert_eq!([emphasis(&"!".repeat(300)), emphasis("a??"), emphasis("a????")], [1.168, 0.36, 0.96]);
    }

    #[test]
    fn rounding_takes_ties_of_the_binary_value_to_even() {
        assert_eq!(rounded::<3>(0.0625), 0.062);
        assert_eq!(rounded::<3>(0.1875), 0.188);
        assert_eq!(rounded::<3>(0.0005), 0.001);
        assert_eq!(rounded::<3>(0.0015), 0.002);
        assert_eq!(rounded::<3>(0.0025), 0.003);
        assert_eq!(rounded::<3>(0.0045), 0.004);
        assert_eq!(rounded::<4>(-0.031_25), -0.0312);
    }

    #[test]
    fn rounding_keeps_the_sign_of_zero() {
        assert!(rounded::<4>(-0.00001).is_sign_negative());
        assert!(rounded::<4>(0.00001).is_sign_positive());
    }
}
