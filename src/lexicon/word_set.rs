//! Small sets of words by their numbers.

use super::vocabulary::{Vocabulary, WordId};

/// A handful of words. Most words of a text are told not to be among them by one bit.
#[derive(Clone, Debug, Default)]
pub(super) struct WordSet {
    /// A bit for each of the words, by the last six bits of its number.
    bits: u64,
    words: Vec<WordId>,
}

impl WordSet {
    /// Those of the words that the vocabulary has.
    pub(super) fn new(words: &[&str], vocabulary: &Vocabulary) -> Self {
        let words: Vec<WordId> = words.iter().map(|word| vocabulary.id(word)).filter(|word| word.is_known()).collect();
        Self { bits: words.iter().fold(0, |bits, word| bits | word.bit()), words }
    }

    /// Whether the word is one of them.
    #[inline]
    pub(super) fn holds(&self, word: WordId) -> bool {
        self.bits & word.bit() != 0 && self.words.contains(&word)
    }
}

/// Words that open a clause: before a subject and its verb they are conjunctions.
pub(super) const SUBORDINATORS: [&str; 17] = [
    "that", "because", "if", "while", "although", "though", "whereas", "unless", "until", "since", "after", "before",
    "as", "whether", "than", "once", "lest",
];

/// Heads of phrases that tell when, without a preposition.
pub(super) const TIMES: [&str; 27] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "today",
    "yesterday",
    "tomorrow",
    "tonight",
    "week",
    "month",
    "year",
    "morning",
    "afternoon",
    "evening",
    "night",
    "day",
    "weekend",
    "time",
    "mon.",
    "tues.",
    "wed.",
    "thurs.",
    "fri.",
    "times",
];

/// Words that are only ever prepositions, so that the phrase behind them is no subject.
pub(super) const PREPOSITIONS: [&str; 30] = [
    "of", "in", "on", "at", "by", "with", "from", "for", "to", "about", "against", "between", "among", "over", "under",
    "into", "through", "toward", "towards", "without", "near", "behind", "during", "despite", "via", "amid", "beside",
    "upon", "off", "along",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_its_words_and_no_other_or_unknown_one() {
        let mut vocabulary = Vocabulary::default();
        let all: Vec<WordId> = (0..200).map(|number| vocabulary.intern(&format!("w{number}"))).collect();
        let set = WordSet::new(&["w3", "w64", "nowhere"], &vocabulary);
        assert!(set.holds(all[3]) && set.holds(all[64]));
        let others = all.iter().filter(|word| ![all[3], all[64]].contains(word));
        assert!(!others.chain([&WordId::UNKNOWN]).any(|word| set.holds(*word)));
    }
}
