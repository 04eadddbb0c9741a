//! Sequences of words, found at a token by walking a trie.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::vocabulary::{Vocabulary, WordId};

/// Word sequences, each with the values entered under it.
#[derive(Clone, Debug)]
pub struct Phrases<T> {
    roots: Vec<u32>,
    steps: HashMap<(u32, WordId), u32, FixedState>,
    values: Vec<Vec<T>>,
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
        Self { roots: Vec::new(), steps: HashMap::with_hasher(FixedState::with_seed(0)), values: vec![Vec::new()] }
    }
}

impl<T> Phrases<T> {
    /// Enters a value under a phrase: words separated by spaces, in the spelling of the tokens.
    pub fn insert(&mut self, phrase: &str, value: T, vocabulary: &mut Vocabulary) {
        let mut node = 0;
        for token in token_spellings(phrase) {
            let word = vocabulary.intern(&token);
            node = self.child(node, word);
        }
        self.values[node as usize].push(value);
    }

    /// Whether some phrase begins with this word.
    #[inline]
    #[must_use]
    pub fn begins(&self, word: WordId) -> bool {
        self.roots.get(word.0 as usize).is_some_and(|&node| node != 0)
    }

    /// The longest phrase at the start of `words`.
    #[must_use]
    pub fn longest(&self, words: impl Iterator<Item = WordId>) -> Option<Found<'_, T>> {
        let mut found = None;
        self.each(words, |hit| found = Some(hit));
        found
    }

    /// Calls `visit` with every phrase at the start of `words`, the shortest first.
    pub fn each<'a>(&'a self, words: impl Iterator<Item = WordId>, mut visit: impl FnMut(Found<'a, T>)) {
        let mut node = 0;
        for (at, word) in words.enumerate() {
            if !word.is_known() {
                return;
            }
            node = match self.next(node, word) {
                Some(next) => next,
                None => return,
            };
            let values = &self.values[node as usize];
            if !values.is_empty() {
                visit(Found { words: at + 1, values });
            }
        }
    }

    fn next(&self, node: u32, word: WordId) -> Option<u32> {
        if node == 0 {
            return self.roots.get(word.0 as usize).copied().filter(|&next| next != 0);
        }
        self.steps.get(&(node, word)).copied()
    }

    fn child(&mut self, node: u32, word: WordId) -> u32 {
        if let Some(next) = self.next(node, word) {
            return next;
        }
        let next = self.values.len() as u32;
        self.values.push(Vec::new());
        if node == 0 {
            let at = word.0 as usize;
            if self.roots.len() <= at {
                self.roots.resize(at + 1, 0);
            }
            self.roots[at] = next;
        } else {
            self.steps.insert((node, word), next);
        }
        next
    }
}

/// The tokens that a phrase of a lexicon is read as: clitics are tokens of their own, as in the text.
pub(crate) fn token_spellings(phrase: &str) -> impl Iterator<Item = String> {
    phrase.split(' ').filter(|word| !word.is_empty()).flat_map(|word| {
        let clitic = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"]
            .into_iter()
            .find(|clitic| word.len() > clitic.len() && word.ends_with(clitic));
        match clitic {
            Some(clitic) => vec![word[..word.len() - clitic.len()].to_owned(), clitic.to_owned()],
            None => vec![word.to_owned()],
        }
    })
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
}
