//! Phrases as an image holds them: what is the same behind several words stands there once. "Changes her mind" and "changed his mind" go
//! on and end alike.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::flat::Flat;
use super::phrases::{Node, Phrases};
use super::steps::Steps;
use super::vocabulary::WordId;

/// What makes nodes the same: the numbers of their values, and the words that lead on with the nodes that they lead to.
type Meaning<const N: usize> = (Vec<[u32; N]>, Vec<(WordId, u32)>);

/// Roots, steps, nodes and values.
type Shared<T> = (Vec<u32>, Steps, Vec<Node>, Vec<T>);

/// The nodes that were written so far, each behind those that it leads to.
pub(super) struct Sharing<'p, T, const N: usize> {
    phrases: &'p Phrases<T>,
    /// The steps from each node of the phrases.
    from: Vec<Vec<(WordId, u32)>>,
    /// The number of each node of the phrases among those written, 0 for none yet.
    written: Vec<u32>,
    by_meaning: HashMap<Meaning<N>, u32, FixedState>,
    nodes: Vec<Node>,
    steps: Vec<(u32, WordId, u32)>,
    values: Vec<T>,
}

impl<'p, T: Flat<N>, const N: usize> Sharing<'p, T, N> {
    /// The parts of phrases in which no two nodes mean the same.
    pub(super) fn of(phrases: &'p Phrases<T>) -> Shared<T> {
        let mut from = vec![Vec::new(); phrases.nodes.len()];
        for (node, word, next) in phrases.steps.all() {
            from[node as usize].push((word, next));
        }
        let by_meaning = HashMap::with_hasher(FixedState::with_seed(0));
        let nodes = vec![Node::default()];
        let written = vec![0; phrases.nodes.len()];
        let mut sharing = Self { phrases, from, written, by_meaning, nodes, steps: Vec::new(), values: Vec::new() };
        let mut roots = phrases.roots.clone();
        roots.iter_mut().filter(|root| **root != 0).for_each(|root| *root = sharing.node(*root));
        (roots, Steps::from(sharing.steps), sharing.nodes, sharing.values)
    }

    /// The number of a node among those written. It goes as deep as the longest phrase.
    fn node(&mut self, old: u32) -> u32 {
        if self.written[old as usize] != 0 {
            return self.written[old as usize];
        }
        let node = self.shared(old);
        self.written[old as usize] = node;
        node
    }

    fn shared(&mut self, old: u32) -> u32 {
        let mut steps = std::mem::take(&mut self.from[old as usize]);
        steps.iter_mut().for_each(|(_, next)| *next = self.node(*next));
        let phrases = self.phrases;
        let Node { next, .. } = phrases.nodes[old as usize];
        let values = &phrases.values[phrases.nodes[old as usize].values()];
        let meaning = (values.iter().map(|value| value.numbers()).collect(), steps);
        if let Some(&known) = self.by_meaning.get(&meaning) {
            return known;
        }
        let node = self.nodes.len() as u32;
        self.nodes.push(Node { from: self.values.len() as u32, count: values.len() as u32, next });
        self.values.extend_from_slice(values);
        self.steps.extend(meaning.1.iter().map(|&(word, next)| (node, word, next)));
        self.by_meaning.insert(meaning, node);
        node
    }
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::Vocabulary;
    use super::*;

    #[test]
    fn what_is_the_same_behind_several_words_stands_once_and_parts_where_more_is_entered() {
        let mut vocabulary = Vocabulary::default();
        let mut tree = Phrases::default();
        for phrase in ["change his mind", "changed his mind", "change her mind", "lose her mind"] {
            tree.insert(phrase, 1_u32, &mut vocabulary);
        }
        tree.insert("lose her mind", 2, &mut vocabulary);
        let bytes = postcard::to_allocvec(&Held(tree)).unwrap();
        let Held(mut read) = postcard::from_bytes(&bytes).unwrap();
        assert_eq!(read.nodes.len(), 8);
        read.insert("changed his mind", 3, &mut vocabulary);
        read.insert("changed his mind set", 4, &mut vocabulary);
        read.retain("change her mind", &vocabulary, |_| false);
        let bytes = postcard::to_allocvec(&Held(read.clone())).unwrap();
        let Held(again) = postcard::from_bytes(&bytes).unwrap();
        for phrases in [read, again] {
            let found = |text: &str| {
                let words: Vec<WordId> = text.split(' ').map(|word| vocabulary.id(word)).collect();
                let mut found = Vec::new();
                phrases.each(words.into_iter(), |hit| found.extend_from_slice(hit.values));
                found
            };
            assert_eq!(found("change his mind set"), [1]);
            assert_eq!(found("changed his mind set"), [1, 3, 4]);
            assert_eq!(found("change her mind"), [0; 0]);
            assert_eq!(found("lose her mind"), [1, 2]);
        }
    }

    #[derive(serde::Serialize, serde::Deserialize)]
    struct Held(#[serde(with = "super::super::phrases")] Phrases<u32>);
}
