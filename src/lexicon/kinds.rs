//! The kinds of a word, as a set of bits.

use serde::{Deserialize, Serialize};

use super::kind::WordKind;

/// The kinds of one word, or of several together, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordKinds([u64; 5]);

const _: () = assert!(WordKind::ALL.len() <= size_of::<WordKinds>() * 8, "each kind has a bit");

impl WordKinds {
    /// Whether the word, or one of them, is of a kind.
    #[inline]
    #[must_use]
    pub fn has(self, kind: WordKind) -> bool {
        let (at, bit) = place_of(kind);
        self.0[at] & bit != 0
    }

    /// The kinds of these words together with those of others.
    #[inline]
    #[must_use]
    pub fn and(self, others: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] | others.0[at]))
    }

    pub(super) fn add(&mut self, kind: WordKind) {
        let (at, bit) = place_of(kind);
        self.0[at] |= bit;
    }
}

/// The number that has a kind's bit, and the bit.
fn place_of(kind: WordKind) -> (usize, u64) {
    let bit = kind as u16;
    (usize::from(bit / 64), 1 << (bit % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_told_from_every_other() {
        for &kind in WordKind::ALL {
            let mut kinds = WordKinds::default();
            kinds.add(kind);
            let told: Vec<_> = WordKind::ALL.iter().filter(|other| kinds.has(**other)).collect();
            assert_eq!(told, [&kind]);
        }
    }

    #[test]
    fn words_together_are_of_the_kinds_of_each() {
        let [mut one, mut other] = [WordKinds::default(); 2];
        one.add(WordKind::Negation);
        other.add(WordKind::Public);
        let both = one.and(other);
        assert!(both.has(WordKind::Negation) && both.has(WordKind::Public) && !both.has(WordKind::Of));
    }
}
