//! Reproducible samples of articles, by a digest of the id.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

/// The first 16 bytes of an article id's SHA-256: the same on every machine and in every version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IdKey(u128);

impl IdKey {
    /// The key of an id.
    #[must_use]
    pub fn of(id: &str) -> Self {
        let digest = Sha256::digest(id.as_bytes());
        Self(u128::from_be_bytes(digest[..16].try_into().expect("a SHA-256 has 32 bytes")))
    }
}

/// The articles whose key is at most the last one of the sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    last: IdKey,
}

impl Sample {
    /// Whether the article with this key is in the sample.
    #[must_use]
    pub fn holds(self, key: IdKey) -> bool {
        key <= self.last
    }
}

/// Finds the `size` smallest keys of a corpus in one pass.
#[derive(Debug)]
pub struct Sampler {
    size: usize,
    smallest: BTreeSet<IdKey>,
}

impl Sampler {
    /// A sampler that will pick `size` articles, at least one.
    #[must_use]
    pub fn new(size: usize) -> Self {
        Self { size: size.max(1), smallest: BTreeSet::new() }
    }

    /// Offers an article; an id that comes again is one of the same article.
    pub fn offer(&mut self, key: IdKey) {
        if self.smallest.len() < self.size {
            self.smallest.insert(key);
        } else if self.smallest.last().is_some_and(|largest| key < *largest) && self.smallest.insert(key) {
            self.smallest.pop_last();
        }
    }

    /// The sample; every article if fewer than its size were offered.
    #[must_use]
    pub fn finish(self) -> Sample {
        let all = IdKey(u128::MAX);
        let last = if self.smallest.len() < self.size { all } else { *self.smallest.last().unwrap_or(&all) };
        Sample { last }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(size: usize, ids: &[u32]) -> Vec<u32> {
        let key = |id: &u32| IdKey::of(&format!("a{id}"));
        let mut sampler = Sampler::new(size);
        ids.iter().for_each(|id| sampler.offer(key(id)));
        let sample = sampler.finish();
        ids.iter().copied().filter(|id| sample.holds(key(id))).collect()
    }

    #[test]
    fn a_sample_has_its_size_and_does_not_depend_on_the_order_of_the_corpus() {
        let forward: Vec<u32> = (0..1000).collect();
        let backward: Vec<u32> = (0..1000).rev().collect();
        let mut again = sample(50, &backward);
        again.reverse();
        assert_eq!(sample(50, &forward).len(), 50);
        assert_eq!(sample(50, &forward), again);
    }

    #[test]
    fn a_larger_sample_holds_the_smaller_one() {
        let ids: Vec<u32> = (0..1000).collect();
        let large = sample(80, &ids);
        assert!(sample(20, &ids).iter().all(|id| large.contains(id)));
    }

    #[test]
    fn an_id_that_comes_again_takes_no_other_s_place() {
        let twice: Vec<u32> = (0..1000).chain(0..1000).collect();
        let mut sampled = sample(50, &twice);
        sampled.truncate(50);
        assert_eq!(sampled, sample(50, &(0..1000).collect::<Vec<_>>()));
    }

    #[test]
    fn a_sample_larger_than_the_corpus_is_the_corpus() {
        assert_eq!(sample(5, &[1, 2, 3]), [1, 2, 3]);
    }
}
