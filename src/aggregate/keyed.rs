//! Sums by key: found by hash while articles are added, given in the order of the keys.

use std::collections::BTreeMap;
use std::hash::Hash;

use foldhash::fast::FixedState;
use hashbrown::HashMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A sum for each key. With tens of thousands of keys a look-up waits for memory once, where a tree's waits at every level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Keyed<K: Eq + Hash, V>(HashMap<K, V, FixedState>);

impl<K: Eq + Hash, V> Default for Keyed<K, V> {
    fn default() -> Self {
        Self(HashMap::with_hasher(FixedState::with_seed(0)))
    }
}

impl<K: Copy + Ord + Hash, V: Default> Keyed<K, V> {
    /// The sums of a key, made where there are none.
    #[inline]
    pub(super) fn of(&mut self, key: K) -> &mut V {
        self.0.entry(key).or_default()
    }

    /// Adds what was summed elsewhere.
    pub(super) fn merge(&mut self, other: Self, merge: impl Fn(&mut V, V)) {
        for (key, value) in other.0 {
            merge(self.of(key), value);
        }
    }
}

impl<K: Copy + Ord + Hash, V> Keyed<K, V> {
    /// All of them, in no order.
    pub(super) fn unordered(&self) -> impl Iterator<Item = (K, &V)> {
        self.0.iter().map(|(&key, value)| (key, value))
    }

    /// All of them, in the order of the keys.
    pub(super) fn sorted(&self) -> BTreeMap<K, &V> {
        self.unordered().collect()
    }
}

impl<K: Copy + Ord + Hash + Serialize, V: Serialize> Serialize for Keyed<K, V> {
    /// As a list of pairs in the order of the keys.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.sorted())
    }
}

impl<'de, K: Eq + Hash + Deserialize<'de>, V: Deserialize<'de>> Deserialize<'de> for Keyed<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(Vec::<(K, V)>::deserialize(deserializer)?.into_iter().collect()))
    }
}
