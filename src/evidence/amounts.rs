//! What the findings of one rule amount to together.

use super::finding::{Finding, RuleSet};

/// The magnitudes of findings, summed by rule and sign: a table of twice as many slots as there are findings, since most rules find
/// nothing.
#[derive(Clone, Debug)]
pub struct Amounts {
    slots: Vec<Slot>,
    /// The slot of each finding.
    of: Vec<u32>,
}

/// The sum at a place, whose number stands there plus one; 0 for none.
type Slot = (u32, f32);

impl Amounts {
    /// Of these findings.
    #[must_use]
    pub fn new<R: RuleSet>(findings: &[Finding<R>]) -> Self {
        let mut slots: Vec<Slot> = vec![(0, 0.0); (2 * findings.len()).next_power_of_two()];
        let last = slots.len() as u32 - 1;
        let of = findings.iter().map(|finding| {
            let place = place(finding);
            let mut at = place & last;
            while slots[at as usize].0 != 0 && slots[at as usize].0 != place + 1 {
                at = (at + 1) & last;
            }
            let slot = &mut slots[at as usize];
            *slot = (place + 1, slot.1 + finding.value.abs());
            at
        });
        let of = of.collect();
        Self { slots, of }
    }

    /// By rule, findings above 0 before those below: the square root of the sum, since a second word of a kind tells less
    /// than the first; the sum itself for structural rules.
    pub fn damped<R: RuleSet>(&self) -> impl Iterator<Item = f32> + use<R> {
        let mut sums = vec![0.0_f32; 2 * R::ALL.len()];
        self.slots.iter().filter(|(known, _)| *known > 0).for_each(|&(known, sum)| sums[known as usize - 1] = sum);
        let damped = |(at, sum): (usize, f32)| if R::ALL[at / 2].is_structural() { sum } else { sum.sqrt() };
        sums.into_iter().enumerate().map(damped)
    }

    /// What the magnitude of each of the findings is multiplied by, so that those of its rule and sign sum to their damped amount.
    pub fn shares<R: RuleSet>(self, findings: &[Finding<R>]) -> impl Iterator<Item = f32> {
        let Self { slots, of } = self;
        findings.iter().zip(of).map(move |(finding, at)| match slots[at as usize].1 {
            _ if finding.rule.is_structural() => 1.0,
            0.0 => 1.0,
            sum => 1.0 / sum.sqrt(),
        })
    }
}

fn place<R: RuleSet>(finding: &Finding<R>) -> u32 {
    2 * finding.rule.index() as u32 + u32::from(finding.value < 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TokenSpan;

    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Two {
        Cue,
        Place,
    }

    impl RuleSet for Two {
        const ALL: &'static [Self] = &[Self::Cue, Self::Place];

        fn index(self) -> usize {
            self as usize
        }

        fn name(self) -> &'static str {
            if self == Self::Cue { "cue" } else { "place" }
        }

        fn is_structural(self) -> bool {
            self == Self::Place
        }
    }

    fn finding(rule: Two, value: f32) -> Finding<Two> {
        Finding { rule, value, tokens: TokenSpan::default() }
    }

    #[test]
    fn cues_of_one_sign_count_as_the_root_of_their_sum_and_places_as_they_are() {
        let findings =
            [finding(Two::Cue, 1.0), finding(Two::Cue, 3.0), finding(Two::Cue, -9.0), finding(Two::Place, 4.0)];
        let amounts = Amounts::new(&findings);
        assert_eq!(amounts.damped::<Two>().collect::<Vec<_>>(), [2.0, 3.0, 4.0, 0.0]);
        let shares = findings.iter().zip(amounts.shares(&findings)).map(|(finding, share)| finding.value.abs() * share);
        assert_eq!(shares.collect::<Vec<_>>(), [0.5, 1.5, 3.0, 4.0]);
    }

    #[test]
    fn nothing_found_amounts_to_nothing() {
        assert_eq!(Amounts::new::<Two>(&[]).damped::<Two>().collect::<Vec<_>>(), [0.0; 4]);
    }
}
