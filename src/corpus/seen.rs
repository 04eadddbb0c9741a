//! Ids and texts met so far in a corpus.

use std::hash::BuildHasher;

use foldhash::quality::FixedState;
use hashbrown::{HashMap, HashSet};

use super::sample::IdKey;

/// The articles met so far: 16 bytes for the id of each and 16 for its text.
#[derive(Debug, Default)]
pub struct Seen {
    ids: HashSet<IdKey>,
    texts: HashMap<TextKey, u64>,
}

/// A text's digest: 64 bits, by which one in ten million pairs of corpora of a million articles has a false repeat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct TextKey(u64);

impl TextKey {
    /// The key of a text, white space around it left out.
    pub(super) fn of(text: &str) -> Self {
        Self(FixedState::with_seed(0).hash_one(text.trim()))
    }
}

impl Seen {
    /// Remembers an id; whether it is new.
    pub fn id(&mut self, key: IdKey) -> bool {
        self.ids.insert(key)
    }

    /// Remembers a text; the row that had it first, if one had.
    pub(super) fn text(&mut self, key: TextKey, row: u64) -> Option<u64> {
        let first = *self.texts.entry(key).or_insert(row);
        (first != row).then_some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_new_once() {
        let mut seen = Seen::default();
        assert_eq!(["a", "b", "a"].map(|id| seen.id(IdKey::of(id))), [true, true, false]);
    }

    #[test]
    fn a_repeated_text_points_to_the_first_row_that_had_it() {
        let mut seen = Seen::default();
        let rows = [(1, "Sold."), (2, "Kept."), (5, " Sold.\n"), (7, "Sold.")];
        let firsts = rows.map(|(row, text)| seen.text(TextKey::of(text), row));
        assert_eq!(firsts, [None, None, Some(1), Some(1)]);
    }
}
