//! The lexicon of VADER as a second, independent list of valence (Hutto & Gilbert 2014; -4 to 4).

use serde::{Deserialize, Serialize};

use super::sparse;
use super::vocabulary::{Vocabulary, WordId};

/// Valence by word.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct SecondValence(#[serde(with = "sparse")] Vec<f32>);

impl SecondValence {
    /// The words of a list of tenths that begin with a letter.
    pub(super) fn new(list: &[(&str, i8)], vocabulary: &mut Vocabulary) -> Self {
        let mut valences = Vec::new();
        let words = list.iter().filter(|(word, _)| word.starts_with(|first: char| first.is_ascii_alphabetic()));
        for &(word, tenths) in words {
            let at = vocabulary.intern(word).0 as usize;
            if valences.len() <= at {
                valences.resize(at + 1, 0.0);
            }
            valences[at] = (f64::from(tenths) / 10.0) as f32;
        }
        Self(valences)
    }

    /// Gives a word a valence of the user's, from -3 to 3, in the place of the list's.
    pub(super) fn set(&mut self, word: WordId, valence: i8) {
        let at = word.0 as usize;
        if self.0.len() <= at {
            self.0.resize(at + 1, 0.0);
        }
        self.0[at] = f32::from(valence) * 4.0 / 3.0;
    }

    /// 0 for words that the list doesn't have.
    pub(super) fn of(&self, word: WordId) -> f32 {
        self.0.get(word.0 as usize).copied().unwrap_or(0.0)
    }
}
