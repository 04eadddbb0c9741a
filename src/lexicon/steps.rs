//! Where each word leads from the nodes of a trie of phrases.

use foldhash::fast::FixedState;
use hashbrown::HashMap;
use serde::{Deserialize, Serialize};

use super::flat;
use super::vocabulary::WordId;

/// The steps of an image, which are read as they are looked up, and those entered since.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(into = "Settled", from = "Settled")]
pub(super) struct Steps {
    settled: Settled,
    entered: HashMap<(u32, WordId), u32, FixedState>,
}

/// Steps that are never added to.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Settled {
    /// By node and word: the word, and the node that it leads to.
    #[serde(with = "flat")]
    steps: Vec<(WordId, u32)>,
    /// Where those of each node begin, and at last where all end.
    #[serde(with = "flat")]
    starts: Vec<u32>,
}

impl flat::Flat<2> for (WordId, u32) {
    fn numbers(self) -> [u32; 2] {
        [self.0.0, self.1]
    }

    fn of([word, node]: [u32; 2]) -> Self {
        (WordId(word), node)
    }
}

impl Settled {
    fn get(&self, node: u32, word: WordId) -> Option<u32> {
        let &[from, to] = self.starts.get(node as usize..)?.first_chunk()?;
        let own = &self.steps[from as usize..to as usize];
        own.binary_search_by_key(&word, |step| step.0).ok().map(|at| own[at].1)
    }

    /// Steps in the order of their nodes and words.
    fn sorted(all: &[(u32, WordId, u32)]) -> Self {
        let mut starts = Vec::new();
        for (at, &(node, ..)) in (0..).zip(all) {
            starts.resize(starts.len().max(node as usize + 1), at);
        }
        starts.push(all.len() as u32);
        Self { steps: all.iter().map(|&(_, word, next)| (word, next)).collect(), starts }
    }

    fn all(&self) -> impl Iterator<Item = (u32, WordId, u32)> {
        let of_node = |(node, bounds): (u32, &[u32])| {
            let own = &self.steps[bounds[0] as usize..bounds[1] as usize];
            own.iter().map(move |&(word, next)| (node, word, next))
        };
        (0..).zip(self.starts.windows(2)).flat_map(of_node)
    }
}

impl Default for Steps {
    fn default() -> Self {
        Settled::default().into()
    }
}

impl From<Settled> for Steps {
    fn from(settled: Settled) -> Self {
        Self { settled, entered: HashMap::with_hasher(FixedState::with_seed(0)) }
    }
}

impl From<Steps> for Settled {
    fn from(Steps { settled, entered }: Steps) -> Self {
        let entered = entered.into_iter().map(|((node, word), next)| (node, word, next));
        let mut all: Vec<_> = settled.all().chain(entered).collect();
        all.sort_unstable();
        Self::sorted(&all)
    }
}

impl From<Vec<(u32, WordId, u32)>> for Steps {
    /// Of steps in the order of their nodes and words.
    fn from(all: Vec<(u32, WordId, u32)>) -> Self {
        Settled::sorted(&all).into()
    }
}

impl Steps {
    /// All of them in the order of their nodes and words: node, word, and the node that it leads to.
    pub(super) fn all(&self) -> Vec<(u32, WordId, u32)> {
        Settled::from(self.clone()).all().collect()
    }

    /// The steps of an image from a node.
    pub(super) fn settled(&self, node: u32) -> Vec<(WordId, u32)> {
        let bounds = self.settled.starts.get(node as usize..).and_then(|starts| starts.first_chunk());
        bounds.map_or(Vec::new(), |&[from, to]| self.settled.steps[from as usize..to as usize].to_vec())
    }

    /// The node to which a word leads from a node.
    #[inline]
    pub(super) fn get(&self, node: u32, word: WordId) -> Option<u32> {
        self.settled.get(node, word).or_else(|| self.entered.get(&(node, word)).copied())
    }

    /// Lets a word that leads nowhere yet lead to a node.
    pub(super) fn enter(&mut self, node: u32, word: WordId, next: u32) {
        self.entered.insert((node, word), next);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_read_as_they_were_entered_and_others_join_them() {
        let entered = [(3, 9, 1), (3, 7, 5), (1, 7, 4), (6, 2, 8)];
        let mut steps = Steps::default();
        entered[..3].iter().for_each(|&(node, word, next)| steps.enter(node, WordId(word), next));
        for _ in 0..2 {
            steps = postcard::from_bytes(&postcard::to_allocvec(&steps).unwrap()).unwrap();
            steps.enter(6, WordId(2), 8);
            assert!(entered.iter().all(|&(node, word, next)| steps.get(node, WordId(word)) == Some(next)));
            assert!(
                [(0, 7), (1, 9), (2, 7), (3, 8), (6, 7), (7, 2)]
                    .iter()
                    .all(|&(node, word)| steps.get(node, WordId(word)).is_none())
            );
        }
        assert_eq!(steps.settled.steps.len(), 4);
    }
}
