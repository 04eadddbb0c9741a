//! Names as paths of words, found at a token by one hash look-up a word.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::spelling::{fold_into, folded};

/// Number of a spelling.
type Key = u32;

/// A place in the trie; the values entered under a name hang on the place where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Node(u32);

/// Names in folded spelling, case kept, each with the values entered under it.
#[derive(Clone, Debug)]
pub(crate) struct Trie<T> {
    keys: HashMap<Box<str>, Key, FixedState>,
    /// The lengths of the words that names begin with, by their first byte: a bit for each, the highest for 63 and more.
    /// It spares most words of a text the look-up.
    lengths: [u64; 256],
    roots: Vec<u32>,
    steps: HashMap<(u32, Key), u32, FixedState>,
    values: Vec<Vec<T>>,
}

impl<T> Default for Trie<T> {
    fn default() -> Self {
        Self {
            keys: HashMap::default(),
            lengths: [0; 256],
            roots: Vec::new(),
            steps: HashMap::default(),
            values: vec![Vec::new()],
        }
    }
}

impl<T> Trie<T> {
    /// The values under a name, to be added to.
    pub(crate) fn entry<'w>(&mut self, words: impl IntoIterator<Item = &'w str>) -> &mut Vec<T> {
        let mut node = 0;
        for word in words {
            let word = folded(word);
            if let (0, Some(first)) = (node, word.bytes().next()) {
                self.lengths[first as usize] |= length_bit(word.as_bytes());
            }
            let key = self.intern(word);
            node = self.child(node, key);
        }
        &mut self.values[node as usize]
    }

    /// What is entered where a name ends.
    pub(crate) fn values(&self, node: Node) -> &[T] {
        &self.values[node.0 as usize]
    }

    /// Whether a name can begin with this word, as far as length and first byte tell.
    #[inline]
    pub(crate) fn may_begin(&self, word: &[u8]) -> bool {
        let first = word.first();
        first.is_some_and(|first| self.lengths[*first as usize] & length_bit(word) != 0 || !word.is_ascii())
    }

    /// Where the names that begin with this word go on.
    #[inline]
    pub(crate) fn begin(&self, word: &str, scratch: &mut String) -> Option<Node> {
        if !self.may_begin(word.as_bytes()) {
            return None;
        }
        let key = self.key(word, scratch)?;
        self.roots.get(key as usize).copied().filter(|&node| node != 0).map(Node)
    }

    /// Where the names that have this word next go on.
    pub(crate) fn step(&self, node: Node, word: &str, scratch: &mut String) -> Option<Node> {
        let key = self.key(word, scratch)?;
        self.steps.get(&(node.0, key)).copied().map(Node)
    }

    fn key(&self, word: &str, scratch: &mut String) -> Option<Key> {
        if word.is_ascii() {
            return self.keys.get(word).copied();
        }
        scratch.clear();
        fold_into(word, scratch);
        self.keys.get(scratch.as_str()).copied()
    }

    fn intern(&mut self, word: String) -> Key {
        if let Some(&key) = self.keys.get(word.as_str()) {
            return key;
        }
        let key = self.keys.len() as Key;
        self.keys.insert(word.into_boxed_str(), key);
        key
    }

    fn child(&mut self, node: u32, key: Key) -> u32 {
        let next = self.values.len() as u32;
        let found = if node == 0 {
            if self.roots.len() <= key as usize {
                self.roots.resize(key as usize + 1, 0);
            }
            let root = &mut self.roots[key as usize];
            if *root == 0 {
                *root = next;
            }
            *root
        } else {
            *self.steps.entry((node, key)).or_insert(next)
        };
        if found == next {
            self.values.push(Vec::new());
        }
        found
    }
}

fn length_bit(word: &[u8]) -> u64 {
    1 << word.len().min(63)
}
