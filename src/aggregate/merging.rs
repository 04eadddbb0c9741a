//! Sums by key that two halves of a run have.

use std::collections::BTreeMap;

/// Adds the sums of one map to those of another, key by key.
pub(super) fn merge_maps<K: Ord, V: Default>(
    map: &mut BTreeMap<K, V>,
    other: BTreeMap<K, V>,
    merge: impl Fn(&mut V, V),
) {
    for (key, value) in other {
        merge(map.entry(key).or_default(), value);
    }
}
