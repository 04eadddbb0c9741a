//! The valence of a word in its surroundings: boosters, negation, idioms and capitals before and around it.

use super::capitals::is_upper;
use super::lexicon::{Force, Keyword, Word, dampens, idiom};
use super::table::Table;
use super::words::Token;

/// What a booster adds to the valence after it; a dampener takes as much away.
const BOOST: f64 = 0.293;
/// What capitals add to a word's strength when other words aren't in capitals.
const CAPITALS: f64 = 0.733;
/// What negation does to a valence.
const NEGATED: f64 = -0.74;
/// What "never so" and "never this" do to a valence.
const NEVER_SO: f64 = 1.25;
/// How much of a booster's effect is left at one, two and three words before.
const DISTANCE: [f64; 3] = [1.0, 0.95, 0.9];

/// A token's place and its valence, which isn't 0.
#[derive(Clone, Copy)]
pub(super) struct Hit {
    pub(super) at: usize,
    pub(super) valence: f64,
}

pub(super) struct Sentence<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
    pub(super) words: &'t Table,
    /// Capitals are emphasis only where a word isn't in capitals.
    pub(super) has_plain_word: bool,
    /// Without one in it no word has "n't".
    pub(super) has_apostrophe: bool,
}

impl Sentence<'_> {
    /// Fills `hits`, by way of `places`; where the first "but" stands.
    #[inline]
    pub(super) fn collect_hits(&self, places: &mut Vec<u32>, hits: &mut Vec<Hit>) -> Option<usize> {
        hits.clear();
        let mut but = None;
        for at in self.collect_counting(places).iter().map(|at| *at as usize) {
            let word = self.word(at);
            if let Force::Valence(tenths) = word.force {
                let valence = self.valence(at, f64::from(tenths) / 10.0);
                if valence != 0.0 {
                    hits.push(Hit { at, valence });
                }
            }
            if word.cue == Keyword::But {
                but = but.or(Some(at));
            }
        }
        but
    }

    /// Fills `places` with those of the words that count. They are one in ten, in no order: each word is written and left
    /// standing if it counts, since a branch would be foreseen wrongly.
    #[inline]
    fn collect_counting<'p>(&self, places: &'p mut Vec<u32>) -> &'p [u32] {
        if places.len() < self.tokens.len() {
            places.resize(self.tokens.len(), 0);
        }
        let mut found = 0;
        for (at, token) in (0..).zip(self.tokens) {
            places[found] = at;
            found += usize::from(self.words.counts(token.word));
        }
        &places[..found]
    }

    /// The valence of the lexicon word at `at` in its surroundings.
    fn valence(&self, at: usize, own: f64) -> f64 {
        if self.cue(at) == Keyword::Kind && self.cue(at + 1) == Keyword::Of {
            return 0.0;
        }
        let mut valence = self.after_no(at, own);
        if self.is_emphatic(at) {
            valence += if valence > 0.0 { CAPITALS } else { -CAPITALS };
        }
        for distance in 1..=at.min(3) {
            if self.word(at - distance).in_lexicon() {
                continue;
            }
            valence += self.boost(at - distance, valence) * DISTANCE[distance - 1];
            valence *= self.negation(at, distance);
            if distance == 3 {
                valence = self.in_idiom(at, valence);
            }
        }
        valence * self.least(at)
    }

    /// `own`, or what a "no" makes of it: turned round by one before it; none left of a "no" that does so itself.
    fn after_no(&self, at: usize, own: f64) -> f64 {
        let negated = self.is_before(at, 1, Keyword::No)
            || self.is_before(at, 2, Keyword::No)
            || self.is_before(at, 3, Keyword::No)
                && (self.is_before(at, 1, Keyword::Or) || self.is_before(at, 1, Keyword::Nor));
        if negated {
            own * NEGATED
        } else if self.cue(at) == Keyword::No && at + 1 < self.tokens.len() && self.word(at + 1).in_lexicon() {
            0.0
        } else {
            own
        }
    }

    /// What the booster at `at` adds to `valence`; 0 if there is none.
    fn boost(&self, at: usize, valence: f64) -> f64 {
        let boost = match self.word(at).force {
            Force::Booster => BOOST,
            Force::Dampener => -BOOST,
            Force::Valence(_) | Force::None => return 0.0,
        };
        let signed = if valence < 0.0 { -boost } else { boost };
        match self.is_emphatic(at) {
            true if valence > 0.0 => signed + CAPITALS,
            true => signed - CAPITALS,
            false => signed,
        }
    }

    /// The factor that the word `distance` before `at` puts on the valence there. At three words' distance a "so" or
    /// "this" right before the valence is enough for "never so", whatever the third word is.
    fn negation(&self, at: usize, distance: usize) -> f64 {
        let cue = self.cue(at - distance);
        let so = |distance| matches!(self.cue(at - distance), Keyword::So | Keyword::This);
        let doubt = |distance| self.cue(at - distance) == Keyword::Doubt;
        let never_so = match distance {
            2 => cue == Keyword::Never && so(1),
            3 => cue == Keyword::Never && so(2) || so(1),
            _ => false,
        };
        let without_doubt = cue == Keyword::Without && (1..distance).any(doubt);
        if never_so {
            NEVER_SO
        } else if !without_doubt && self.negates(at - distance) {
            NEGATED
        } else {
            1.0
        }
    }

    /// `valence`, or that of an idiom around `at`, less what a dampener of two words takes away.
    fn in_idiom(&self, at: usize, valence: f64) -> f64 {
        let cues: [Keyword; 6] = std::array::from_fn(|i| self.cue(at + i - 3));
        if cues == [Keyword::None; 6] {
            return valence;
        }
        let [third, second, first, ..] = cues;
        let before = [&cues[2..4], &cues[1..4], &cues[1..3], &cues[0..3], &cues[0..2]];
        let after = idiom(&cues[3..6]).or_else(|| idiom(&cues[3..5]));
        let valence = after.or_else(|| before.into_iter().find_map(idiom)).unwrap_or(valence);
        let less = |valence, damped| if damped { valence - BOOST } else { valence };
        less(less(valence, dampens(third, second)), dampens(second, first))
    }

    /// The factor of a "least" before `at`, unless it is "at least" or "very least".
    fn least(&self, at: usize) -> f64 {
        let spared = self.is_before(at, 2, Keyword::At) || self.is_before(at, 2, Keyword::Very);
        if self.is_before(at, 1, Keyword::Least) && !spared { NEGATED } else { 1.0 }
    }

    fn negates(&self, at: usize) -> bool {
        self.word(at).negator || self.has_apostrophe && has_nt(self.surface(at).as_bytes())
    }

    fn is_emphatic(&self, at: usize) -> bool {
        self.has_plain_word && is_upper(self.surface(at))
    }

    fn surface(&self, at: usize) -> &str {
        &self.text[self.tokens[at].span()]
    }

    /// [`Keyword::None`] also beyond the end.
    fn cue(&self, at: usize) -> Keyword {
        self.tokens.get(at).map_or(Keyword::None, |token| self.words.word(token.word).cue)
    }

    fn word(&self, at: usize) -> &Word {
        self.words.word(self.tokens[at].word)
    }

    /// Whether the word `distance` before `at` is there and is `cue`.
    fn is_before(&self, at: usize, distance: usize, cue: Keyword) -> bool {
        at >= distance && self.cue(at - distance) == cue
    }
}

/// Whether "n't" is anywhere in the word.
fn has_nt(word: &[u8]) -> bool {
    word.contains(&b'\'') && word.windows(3).any(|letters| letters.eq_ignore_ascii_case(b"n't"))
}
