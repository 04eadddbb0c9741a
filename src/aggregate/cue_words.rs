//! The words that move an entity's scores most.

use std::borrow::Cow;
use std::collections::BTreeMap;

use foldhash::fast::FixedState;
use hashbrown::HashMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::evidence::Evidence;

/// The summed effect of each cue, in thousandths of log-odds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CueWords(HashMap<Box<str>, i64, FixedState>);

impl Default for CueWords {
    fn default() -> Self {
        Self(HashMap::with_hasher(FixedState::with_seed(0)))
    }
}

impl CueWords {
    /// Counts the effect of one written rule that fired in `text`; a rule without words is not a word's, a learned weight
    /// may be a function word's, which says nothing to a reader, and what the target says of others is no word for it.
    pub fn add(&mut self, evidence: &Evidence, text: &str) {
        if evidence.is_learned() || evidence.is_own_speech() {
            return;
        }
        let words = evidence.span.of(text);
        if is_plain(words) {
            return self.add_effect(words, evidence.effect);
        }
        self.add_effect(&bare(&evidence.cue(text)), evidence.effect);
    }

    fn add_effect(&mut self, cue: &str, effect: i32) {
        if cue.is_empty() {
            return;
        }
        match self.0.get_mut(cue) {
            Some(sum) => *sum += i64::from(effect),
            None => {
                self.0.insert(cue.into(), i64::from(effect));
            }
        }
    }

    /// Adds what was counted elsewhere.
    pub fn merge(&mut self, other: Self) {
        for (cue, effect) in other.0 {
            *self.0.entry(cue).or_default() += effect;
        }
    }

    /// The cues whose effects sum to most in favour, strongest first, ties alphabetical; none that sums to 0 or less.
    #[must_use]
    pub fn most_positive(&self, at_most: usize) -> Vec<&str> {
        self.strongest(1, at_most)
    }

    /// The cues whose effects sum to most against, strongest first, ties alphabetical; none that sums to 0 or more.
    #[must_use]
    pub fn most_negative(&self, at_most: usize) -> Vec<&str> {
        self.strongest(-1, at_most)
    }

    fn strongest(&self, sign: i64, at_most: usize) -> Vec<&str> {
        let mut cues: Vec<(i64, &str)> =
            self.0.iter().map(|(cue, effect)| (effect * sign, &**cue)).filter(|(effect, _)| *effect > 0).collect();
        let stronger_first = |a: &(i64, &str), b: &(i64, &str)| b.0.cmp(&a.0).then(a.1.cmp(b.1));
        if cues.len() > at_most {
            cues.select_nth_unstable_by(at_most, stronger_first);
            cues.truncate(at_most);
        }
        cues.sort_unstable_by(stronger_first);
        cues.into_iter().map(|(_, cue)| cue).collect()
    }
}

impl Serialize for CueWords {
    /// In the order of the cues.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.iter().collect::<BTreeMap<_, _>>().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for CueWords {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(BTreeMap::deserialize(deserializer)?.into_iter().collect()))
    }
}

/// Whether the words of a rule are its cue as they stand: a word without capitals, most often.
fn is_plain(words: &str) -> bool {
    words.bytes().all(|byte| byte.is_ascii_graphic() && !byte.is_ascii_uppercase() && !b",\"".contains(&byte))
}

/// A cue over a line's end, or with quotation marks in it, is the same as one without.
fn bare(cue: &str) -> Cow<'_, str> {
    const MARKS: [char; 4] = ['"', '“', '”', '„'];
    let odd = |c: char| MARKS.contains(&c) || c != ' ' && c.is_whitespace();
    if !cue.contains("  ") && !cue.contains(odd) {
        return Cow::Borrowed(cue);
    }
    let unquoted = cue.replace(MARKS, "");
    Cow::Owned(unquoted.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn cues(effects: &[(&str, i32)]) -> CueWords {
        let mut cues = CueWords::default();
        for &(words, effect) in effects {
            cues.add(&Evidence { rule: "valence".into(), span: Span::new(0, words.len()), effect }, words);
        }
        cues
    }

    #[test]
    fn effects_of_a_cue_are_summed_before_cues_are_ranked() {
        let cues = cues(&[("strike", -300), ("scandal", -500), ("strike", -300), ("rescue", 200)]);
        assert_eq!(cues.most_negative(5), ["strike", "scandal"]);
        assert_eq!(cues.most_positive(5), ["rescue"]);
    }

    #[test]
    fn a_cue_that_cuts_both_ways_counts_by_what_remains() {
        let cues = cues(&[("fought", -300), ("fought", 300), ("won", 100)]);
        assert_eq!((cues.most_positive(5), cues.most_negative(5)), (vec!["won"], vec![]));
    }

    #[test]
    fn ties_are_alphabetical_and_the_list_is_cut() {
        let cues = cues(&[("won", 100), ("aid", 100), ("praise", 200), ("help", 50)]);
        assert_eq!(cues.most_positive(3), ["praise", "aid", "won"]);
    }

    #[test]
    fn what_stands_behind_a_comma_is_no_part_of_the_cue() {
        assert_eq!(cues(&[("praised, never", -400), ("praised", -100)]).most_negative(5), ["praised"]);
    }

    #[test]
    fn a_cue_over_a_lines_end_is_the_same_cue() {
        assert_eq!(cues(&[("under\nfire", -400), ("under fire", -100)]), cues(&[("under fire", -500)]));
    }

    #[test]
    fn quotation_marks_are_no_part_of_a_cue() {
        let quoted = [("full confidence” in", 300), ("“honest\"", 200), ("owner's favourite", 100)];
        assert_eq!(cues(&quoted).most_positive(5), ["full confidence in", "honest", "owner's favourite"]);
    }

    #[test]
    fn a_learned_weight_is_no_cue() {
        let mut cues = CueWords::default();
        cues.add(&Evidence { rule: "word_before".into(), span: Span::new(0, 3), effect: 900 }, "the");
        assert_eq!(cues, CueWords::default());
    }

    #[test]
    fn what_the_target_says_of_others_is_no_cue() {
        let mut cues = CueWords::default();
        cues.add(&Evidence { rule: "valence_spoken".into(), span: Span::new(0, 6), effect: -900 }, "pirate");
        assert_eq!(cues, CueWords::default());
    }

    #[test]
    fn a_rule_without_words_is_no_cue() {
        assert_eq!(cues(&[("", 400)]), CueWords::default());
    }
}
