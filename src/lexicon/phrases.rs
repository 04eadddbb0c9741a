//! Sequences of words, found at a token by walking a trie.

use std::ops::Range;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::flat;
use super::sharing::Sharing;
use super::steps::Steps;
use super::vocabulary::{Vocabulary, WordId};

/// Word sequences, each with the values entered under it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Phrases<T> {
    #[serde(with = "flat")]
    pub(super) roots: Vec<u32>,
    /// From all nodes but the root.
    pub(super) steps: Steps,
    #[serde(with = "flat")]
    pub(super) nodes: Vec<Node>,
    /// What is entered under all phrases, in one piece, so that a look-up waits for memory no more often than it must.
    pub(super) values: Vec<T>,
    /// How many nodes an image has: several words may lead to each of them.
    #[serde(skip)]
    shared: u32,
}

/// Where a phrase ends, goes on, or both.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Node {
    /// Where in `values` that which is entered under the phrase that ends here begins, and how much it is.
    pub(super) from: u32,
    pub(super) count: u32,
    /// The words with which longer phrases go on: a bit for each, by the last six bits of its number. It spares most words
    /// of a text the look-up.
    pub(super) next: u64,
}

impl Node {
    pub(super) fn values(self) -> Range<usize> {
        self.from as usize..(self.from + self.count) as usize
    }
}

impl flat::Flat<4> for Node {
    fn numbers(self) -> [u32; 4] {
        [self.from, self.count, self.next as u32, (self.next >> 32) as u32]
    }

    fn of([from, count, low, high]: [u32; 4]) -> Self {
        Self { from, count, next: u64::from(high) << 32 | u64::from(low) }
    }
}

/// Phrases whose values are rows of numbers, as an image holds them: without the values that others took the place of.
#[derive(Serialize, Deserialize)]
#[serde(bound = "T: flat::Flat<N>")]
struct Flat<T, const N: usize> {
    #[serde(with = "flat")]
    roots: Vec<u32>,
    steps: Steps,
    #[serde(with = "flat")]
    nodes: Vec<Node>,
    #[serde(with = "flat")]
    values: Vec<T>,
}

impl<T: flat::Flat<N>, const N: usize> From<&Phrases<T>> for Flat<T, N> {
    fn from(phrases: &Phrases<T>) -> Self {
        let (roots, steps, nodes, values) = Sharing::<T, N>::of(phrases);
        Self { roots, steps, nodes, values }
    }
}

impl<T, const N: usize> From<Flat<T, N>> for Phrases<T> {
    fn from(Flat { roots, steps, nodes, values }: Flat<T, N>) -> Self {
        let shared = nodes.len() as u32;
        Self { roots, steps, nodes, values, shared }
    }
}

/// Writes phrases with their values as rows of numbers.
pub(super) fn serialize<T: flat::Flat<N>, const N: usize, S: Serializer>(
    phrases: &Phrases<T>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    Flat::from(phrases).serialize(serializer)
}

/// Reads what [`serialize`] wrote.
pub(super) fn deserialize<'de, T: flat::Flat<N>, const N: usize, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Phrases<T>, D::Error> {
    Ok(Flat::deserialize(deserializer)?.into())
}

/// A phrase found in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found<'a, T> {
    /// How many words it has.
    pub words: usize,
    /// What is entered under it.
    pub values: &'a [T],
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { roots: Vec::new(), steps: Steps::default(), nodes: vec![Node::default()], values: Vec::new(), shared: 0 }
    }
}

impl<T: Clone> Phrases<T> {
    /// Enters a value under a phrase: words separated by spaces, in the spelling of the tokens.
    pub fn insert(&mut self, phrase: &str, value: T, vocabulary: &mut Vocabulary) {
        let mut node = 0;
        if is_one_token(phrase) {
            node = self.child(node, vocabulary.intern(phrase));
        } else if !phrase.bytes().any(|byte| byte == b'\'') {
            for word in phrase.split(' ').filter(|word| !word.is_empty()) {
                let word = vocabulary.intern(word);
                node = self.child(node, word);
            }
        } else {
            for token in token_spellings(phrase) {
                let word = vocabulary.intern(token);
                node = self.child(node, word);
            }
        }
        self.push(node, value);
    }

    /// Adds a value to those of a node, which go to the end where others stand behind them.
    fn push(&mut self, node: u32, value: T) {
        let node = &mut self.nodes[node as usize];
        if node.values().end != self.values.len() {
            let own = node.values();
            node.from = self.values.len() as u32;
            self.values.extend_from_within(own);
        }
        node.count += 1;
        self.values.push(value);
    }

    /// Takes out what is entered under a phrase and isn't to be kept.
    pub fn retain(&mut self, phrase: &str, vocabulary: &Vocabulary, keep: impl Fn(&T) -> bool) {
        let words: Vec<WordId> = token_spellings(phrase).map(|word| vocabulary.id(word)).collect();
        if words.iter().try_fold(0, |node, &word| self.next(node, word)).is_none() {
            return;
        }
        let node = words.iter().fold(0, |node, &word| self.child(node, word));
        let node = &mut self.nodes[node as usize];
        let own = &mut self.values[node.values()];
        let mut kept = 0;
        for at in 0..own.len() {
            if keep(&own[at]) {
                own.swap(kept, at);
                kept += 1;
            }
        }
        node.count = kept as u32;
    }
}

impl<T> Phrases<T> {
    /// Whether some phrase begins with this word.
    #[inline]
    #[must_use]
    pub fn begins(&self, word: WordId) -> bool {
        self.roots.get(word.0 as usize).is_some_and(|&node| node != 0)
    }

    /// Whether some phrase can begin with these two words, or be the first of them, as far as two look-ups tell. It spares most words of a
    /// text the walk.
    #[inline]
    #[must_use]
    pub fn may_begin(&self, first: WordId, second: Option<WordId>) -> bool {
        self.roots.get(first.0 as usize).filter(|&&node| node != 0).is_some_and(|&node| {
            let Node { count, next, .. } = self.nodes[node as usize];
            count > 0 || second.is_some_and(|second| next & second.bit() != 0)
        })
    }

    /// Whether some phrase of several words begins with this one.
    #[inline]
    #[must_use]
    pub fn goes_on(&self, word: WordId) -> bool {
        self.next(0, word).is_some_and(|node| self.nodes[node as usize].next != 0)
    }

    /// With how many of these words, from the first on, some phrase of still more begins.
    #[must_use]
    pub fn leading(&self, words: impl Iterator<Item = WordId>) -> usize {
        let (mut node, mut next) = (0, u64::MAX);
        let leads = |&word: &WordId| {
            node = if next & word.bit() != 0 { self.next(node, word).unwrap_or(0) } else { 0 };
            next = self.nodes[node as usize].next;
            node != 0 && next != 0
        };
        words.take_while(leads).count()
    }

    /// The longest phrase at the start of `words`.
    #[inline]
    #[must_use]
    pub fn longest(&self, words: impl Iterator<Item = WordId>) -> Option<Found<'_, T>> {
        let mut found = None;
        self.each(words, |hit| found = Some(hit));
        found
    }

    /// Calls `visit` with every phrase at the start of `words`, the shortest first. Most words begin none, and of those that do most stand
    /// before another than goes on with it: both are told here, without a call.
    #[inline(always)]
    pub fn each<'a>(&'a self, mut words: impl Iterator<Item = WordId>, mut visit: impl FnMut(Found<'a, T>)) {
        let Some(node) = words.next().and_then(|first| self.next(0, first)) else { return };
        let here = self.nodes[node as usize];
        if here.count > 0 {
            visit(Found { words: 1, values: &self.values[here.values()] });
        }
        if here.next != 0
            && let Some(second) = words.next().filter(|word| here.next & word.bit() != 0)
        {
            self.each_behind(node, second, words, visit);
        }
    }

    /// The same behind the first word, which leads to `node`; `word` is the second.
    fn each_behind<'a>(
        &'a self,
        mut node: u32,
        mut word: WordId,
        mut words: impl Iterator<Item = WordId>,
        mut visit: impl FnMut(Found<'a, T>),
    ) {
        for length in 2.. {
            let Some(next) = self.next(node, word) else { return };
            node = next;
            let here = self.nodes[node as usize];
            if here.count > 0 {
                visit(Found { words: length, values: &self.values[here.values()] });
            }
            let Some(next) = words.next().filter(|word| here.next & word.bit() != 0) else { return };
            word = next;
        }
    }

    #[inline]
    fn next(&self, node: u32, word: WordId) -> Option<u32> {
        if node == 0 {
            return self.roots.get(word.0 as usize).copied().filter(|&next| next != 0);
        }
        self.steps.get(node, word)
    }
}

impl<T: Clone> Phrases<T> {
    /// The node to which a word leads from a node, and to which no other does.
    fn child(&mut self, node: u32, word: WordId) -> u32 {
        let known = self.next(node, word);
        if let Some(next) = known.filter(|&next| next >= self.shared) {
            return next;
        }
        let next = self.nodes.len() as u32;
        let own = known.map_or(Node::default(), |known| self.copy(known, next));
        self.nodes.push(own);
        if node == 0 {
            let at = word.0 as usize;
            if self.roots.len() <= at {
                self.roots.resize(at + 1, 0);
            }
            self.roots[at] = next;
        } else {
            self.nodes[node as usize].next |= word.bit();
            self.steps.enter(node, word, next);
        }
        next
    }

    /// A node of the image once more, with its values, for `next`.
    fn copy(&mut self, known: u32, next: u32) -> Node {
        for (word, behind) in self.steps.settled(known) {
            self.steps.enter(next, word, behind);
        }
        let node = self.nodes[known as usize];
        let from = self.values.len() as u32;
        self.values.extend_from_within(node.values());
        Node { from, ..node }
    }
}

/// Whether a phrase is a word without clitics, as most are.
fn is_one_token(phrase: &str) -> bool {
    !phrase.is_empty() && !phrase.bytes().any(|byte| matches!(byte, b' ' | b'\''))
}

/// The tokens that a phrase of a lexicon is read as: clitics are tokens of their own, as in the text.
pub(crate) fn token_spellings(phrase: &str) -> impl Iterator<Item = &str> {
    phrase.split(' ').filter(|word| !word.is_empty()).flat_map(|word| {
        let (word, clitic) = word.split_at(word.len() - clitic_length(word));
        std::iter::once(word).chain((!clitic.is_empty()).then_some(clitic))
    })
}

/// Bytes of the clitic that a word ends with.
fn clitic_length(word: &str) -> usize {
    if !word.contains('\'') {
        return 0;
    }
    let clitics = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"];
    let ends_it = |clitic: &&str| word.len() > clitic.len() && word.ends_with(clitic);
    clitics.into_iter().find(ends_it).map_or(0, str::len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_wins_and_a_part_of_it_is_found_alone() {
        let mut vocabulary = Vocabulary::default();
        let mut phrases = Phrases::default();
        phrases.insert("call", 1, &mut vocabulary);
        phrases.insert("call for", 2, &mut vocabulary);
        let ids = |text: &str| text.split(' ').map(|word| vocabulary.id(word)).collect::<Vec<_>>();
        let found = |text: &str| phrases.longest(ids(text).into_iter()).map(|hit| (hit.words, hit.values[0]));
        assert_eq!(found("call for calm"), Some((2, 2)));
        assert_eq!(found("call her"), Some((1, 1)));
        assert_eq!(found("for call"), None);
    }

    #[test]
    fn a_phrase_may_begin_where_its_first_two_words_stand_and_not_where_only_its_first_does() {
        let mut vocabulary = Vocabulary::default();
        let mut phrases = Phrases::default();
        phrases.insert("call for", 1, &mut vocabulary);
        phrases.insert("ask", 2, &mut vocabulary);
        let may_begin = |first: &str, second: Option<&str>| {
            phrases.may_begin(vocabulary.id(first), second.map(|word| vocabulary.id(word)))
        };
        assert!(may_begin("call", Some("for")) && may_begin("ask", Some("call")) && may_begin("ask", None));
        assert!(!may_begin("call", Some("ask")) && !may_begin("call", None) && !may_begin("for", Some("call")));
    }

    #[test]
    fn words_lead_on_as_far_as_some_phrase_goes_on_behind_them() {
        let mut vocabulary = Vocabulary::default();
        let mut phrases = Phrases::default();
        phrases.insert("lay the blame on", 1, &mut vocabulary);
        phrases.insert("ask", 2, &mut vocabulary);
        let leading = |text: &str| phrases.leading(text.split(' ').map(|word| vocabulary.id(word)));
        assert_eq!(["lay the blame on her", "lay the plan", "the blame", "ask"].map(leading), [3, 2, 0, 0]);
        let goes_on = |word: &str| phrases.goes_on(vocabulary.id(word));
        assert!(goes_on("lay") && !goes_on("ask") && !goes_on("blame"));
    }

    #[test]
    fn what_is_entered_later_joins_what_was_and_what_is_taken_out_leaves_the_rest() {
        let mut vocabulary = Vocabulary::default();
        let mut phrases = Phrases::default();
        for (phrase, value) in [("call", 1), ("ask", 2), ("call", 3), ("call", 4), ("ask", 5)] {
            phrases.insert(phrase, value, &mut vocabulary);
        }
        phrases.retain("call", &vocabulary, |value| *value != 1);
        phrases.retain("nowhere", &vocabulary, |_| false);
        let found = |word: &str| phrases.longest([vocabulary.id(word)].into_iter()).map(|hit| hit.values.to_vec());
        assert_eq!(found("call"), Some(vec![3, 4]));
        assert_eq!(found("ask"), Some(vec![2, 5]));
    }

    #[derive(Serialize, Deserialize)]
    struct Held(#[serde(with = "super")] Phrases<u32>);

    #[test]
    fn phrases_are_read_as_they_were_written_without_the_values_that_moved() {
        let mut vocabulary = Vocabulary::default();
        let mut phrases = Phrases::default();
        for (phrase, value) in [("call", 1), ("call for", 2), ("ask", 3), ("call", 4)] {
            phrases.insert(phrase, value, &mut vocabulary);
        }
        assert_eq!(phrases.values, [1, 2, 3, 1, 4]);
        let bytes = postcard::to_allocvec(&Held(phrases)).unwrap();
        let Held(read) = postcard::from_bytes(&bytes).unwrap();
        let found = |text: &str| {
            let words = text.split(' ').map(|word| vocabulary.id(word));
            read.longest(words).map(|hit| hit.values.to_vec())
        };
        assert_eq!((found("call"), found("call for"), found("ask")), (Some(vec![1, 4]), Some(vec![2]), Some(vec![3])));
        assert_eq!(read.values.len(), 4);
    }
}
