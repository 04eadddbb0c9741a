//! Ids and texts met so far in a corpus.

use std::hash::BuildHasher;

use foldhash::quality::FixedState;
use hashbrown::hash_map::Entry;
use hashbrown::{HashMap, HashSet};

use super::sample::IdKey;

/// The articles met so far: 16 bytes for the id of each and 16 for its text.
#[derive(Debug, Default)]
pub struct Seen {
    ids: HashSet<IdKey>,
    /// Those of them that are the numbers of rows without an id.
    stand_ins: HashSet<IdKey>,
    texts: HashMap<TextKey, Spot>,
    files: Vec<String>,
}

/// Where a row stands: the number of its file, and its line.
#[derive(Clone, Copy, Debug)]
struct Spot {
    file: u32,
    line: u32,
}

/// A text's digest: 64 bits, by which of 37 million corpora of a million articles one has a false repeat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct TextKey(u64);

impl TextKey {
    /// The key of a text, white space around it left out.
    pub(super) fn of(text: &str) -> Self {
        Self(FixedState::with_seed(0).hash_one(text.trim()))
    }
}

impl Seen {
    /// Remembers an id, which may be a row's number that stands in for one; whether it is new.
    pub fn id(&mut self, key: IdKey, stands_in: bool) -> bool {
        let is_new = self.ids.insert(key);
        if is_new && stands_in {
            self.stand_ins.insert(key);
        }
        is_new
    }

    /// Whether an id was a row's number when it was met first.
    pub(super) fn stands_in(&self, key: IdKey) -> bool {
        self.stand_ins.contains(&key)
    }

    /// Whether a row had the text.
    pub(super) fn knows(&self, key: TextKey) -> bool {
        self.texts.contains_key(&key)
    }

    /// Remembers the text of a row; where the first stands that had it, if one had. Files must come one after the other.
    pub(super) fn text(&mut self, key: TextKey, file: &str, line: u64) -> Option<(&str, u64)> {
        if self.files.last().is_none_or(|last| last != file) {
            self.files.push(file.to_owned());
        }
        let spot = Spot { file: self.files.len() as u32 - 1, line: line.try_into().unwrap_or(u32::MAX) };
        match self.texts.entry(key) {
            Entry::Occupied(first) => {
                let Spot { file, line } = *first.get();
                Some((&self.files[file as usize], line.into()))
            }
            Entry::Vacant(new) => {
                new.insert(spot);
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_new_once() {
        let mut seen = Seen::default();
        assert_eq!(["a", "b", "a"].map(|id| seen.id(IdKey::of(id), false)), [true, true, false]);
    }

    #[test]
    fn a_repeated_text_points_to_the_first_row_that_had_it() {
        let mut seen = Seen::default();
        let rows = [("a", 2, "Sold."), ("a", 3, "Kept."), ("a", 6, " Sold.\n"), ("b", 2, "Sold."), ("b", 3, "Left.")];
        let firsts = rows.map(|(file, line, text)| {
            seen.text(TextKey::of(text), file, line).map(|(file, line)| (file.to_owned(), line))
        });
        let first = Some(("a".to_owned(), 2));
        assert_eq!(firsts, [None, None, first.clone(), first, None]);
    }
}
