//! Where a text names the topics of a run by their patterns.

use foldhash::fast::FixedState;
use hashbrown::HashMap;
use memchr::{memchr, memrchr};

use super::pattern::Pattern;
use super::topic::{TopicId, Topics};
use crate::lexicon::{Lexicon, WordId};
use crate::text::{Document, Sentence, TokenKind, TokenSpan, lower_folded};

/// A topic named in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopicHit {
    /// Which topic.
    pub topic: TopicId,
    /// -1 where its opposite is named.
    pub sign: i8,
    /// The words.
    pub tokens: TokenSpan,
}

/// A pattern by its words.
#[derive(Clone, Debug)]
struct Entry {
    topic: TopicId,
    sign: i8,
    words: Vec<String>,
}

/// Finds the patterns of all topics in one pass over a sentence.
#[derive(Clone, Debug)]
pub struct TopicMatcher {
    /// For each topic the nouns that its patterns turn on: "sale" of "sale of the harbour".
    pub(super) heads: Vec<Vec<String>>,
    patterns: Vec<Entry>,
    by_first: HashMap<String, Vec<u32>, FixedState>,
    /// Patterns with a `*` in their first word, by their first letter; under `None` those that begin with the `*`.
    wild_first: HashMap<Option<char>, Vec<u32>, FixedState>,
    /// The patterns that known words begin.
    begun: HashMap<WordId, Vec<u32>, FixedState>,
    /// For each known word, by its number, a bit that says whether it begins any: the bits of all words fit the nearest cache.
    begins: Vec<u64>,
    /// With which words that no lexicon knows can begin a pattern: by their first character, if that is of ASCII, a bit for each second
    /// one, by its last five bits.
    initials: [u32; 128],
}

impl TopicMatcher {
    /// A matcher of these topics in documents read with this lexicon.
    #[must_use]
    pub fn new(topics: &Topics, lexicon: &Lexicon) -> Self {
        let mut matcher = Self {
            heads: Vec::new(),
            patterns: Vec::new(),
            by_first: HashMap::default(),
            wild_first: HashMap::default(),
            begun: HashMap::default(),
            begins: Vec::new(),
            initials: [0; 128],
        };
        for (at, topic) in topics.topics.iter().enumerate() {
            let entry = |pattern: &Pattern| {
                let words = pattern.words(lexicon.words());
                Entry { topic: TopicId(at as u32), sign: pattern.sign, words }
            };
            let entries: Vec<Entry> = topic.patterns.iter().map(entry).collect();
            let mut heads: Vec<String> = entries.iter().filter(|it| it.sign > 0).map(head).collect();
            heads.sort();
            heads.dedup();
            matcher.heads.push(heads);
            matcher.patterns.extend(entries);
        }
        for (number, entry) in (0..).zip(&matcher.patterns) {
            let first = &entry.words[0];
            if first.contains('*') {
                let letter = first.chars().next().filter(|letter| *letter != '*');
                matcher.wild_first.entry(letter).or_default().push(number);
            } else {
                matcher.by_first.entry(first.clone()).or_default().push(number);
            }
        }
        matcher.note_initials();
        matcher.note_beginnings(lexicon);
        matcher
    }

    /// The topics named in a sentence, in order; of one topic's patterns that overlap, the longest.
    #[must_use]
    pub fn hits(&self, document: &Document, sentence: &Sentence) -> Vec<TopicHit> {
        let mut found: Vec<TopicHit> = Vec::new();
        let (mut first, mut next) = (String::new(), String::new());
        let mut try_at = |at: usize, entry: &Entry| {
            if let Some(end) = end_of(document, at + 1, sentence.tokens.end as usize, &entry.words[1..], &mut next) {
                keep_longest(
                    &mut found,
                    TopicHit { topic: entry.topic, sign: entry.sign, tokens: TokenSpan::new(at, end) },
                );
            }
        };
        for at in sentence.tokens.range() {
            let word = document.tokens[at].word;
            if word.is_known() {
                if !self.has_bit(word) {
                    continue;
                }
                if let Some(patterns) = self.begun.get(&word) {
                    patterns.iter().for_each(|&pattern| try_at(at, &self.patterns[pattern as usize]));
                    continue;
                }
            }
            if self.may_begin(&document.text.as_bytes()[document.tokens[at].span.range()]) {
                lower(document, at, &mut first);
                self.begun_with(&first).for_each(|pattern| try_at(at, pattern));
            }
        }
        found
    }

    /// Whether a known word begins a pattern, or is a stem of the user's, as which words of many spellings are read.
    #[inline]
    fn has_bit(&self, word: WordId) -> bool {
        self.begins[word.0 as usize / 64] & 1 << (word.0 % 64) != 0
    }

    /// The topic with a pattern of one word that this is, and the pattern's sign.
    #[must_use]
    pub fn of_word(&self, word: &str) -> Option<(TopicId, i8)> {
        let word = word.to_lowercase();
        let mut fitting = self.begun_with(&word).filter(|entry| entry.words.len() == 1);
        fitting.next().map(|entry| (entry.topic, entry.sign))
    }

    /// Whether a pattern can begin with a word, as far as its first two characters tell.
    fn may_begin(&self, word: &[u8]) -> bool {
        let begins = |first: &u8| self.initials.get(first.to_ascii_lowercase() as usize);
        word.first().is_some_and(|first| begins(first).is_none_or(|known| known & seconds(word) != 0))
    }

    /// The patterns whose first word a word is.
    fn begun_with<'s>(&'s self, word: &'s str) -> impl Iterator<Item = &'s Entry> + 's {
        self.numbers_begun_with(word).map(|pattern| &self.patterns[pattern as usize])
    }

    /// The same as numbers.
    fn numbers_begun_with<'s>(&'s self, word: &'s str) -> impl Iterator<Item = u32> + 's {
        let listed = self.by_first.get(word);
        let wild = self.wild_first.get(&word.chars().next());
        let open = self.wild_first.get(&None);
        let may_be = [listed, wild, open].into_iter().flatten().flatten().copied();
        may_be.filter(|&pattern| matches(&self.patterns[pattern as usize].words[0], word))
    }

    /// Notes the first two characters of all patterns.
    fn note_initials(&mut self) {
        for entry in &self.patterns {
            let first = entry.words[0].as_bytes();
            match first[0] {
                b'*' => self.initials = [u32::MAX; 128],
                initial if initial.is_ascii() => self.initials[initial as usize] |= seconds(first),
                _ => {}
            }
        }
    }

    /// Notes the patterns that each known word begins.
    fn note_beginnings(&mut self, lexicon: &Lexicon) {
        let words = lexicon.words();
        let second = |word: &str| word.as_bytes().get(1).copied();
        let mut wild: [Vec<(&str, &str)>; 256] = std::array::from_fn(|_| Vec::new());
        let mut open: Vec<&str> = Vec::new();
        let mut listed = vec![false; words.len()];
        for first in self.patterns.iter().map(|entry| entry.words[0].as_str()) {
            match (first.as_bytes()[0], first.split_once('*')) {
                (b'*', _) => open.push(first),
                (initial, Some((start, _))) => wild[usize::from(initial)].push((start, first)),
                (_, None) => listed[words.id(first).0 as usize] = true,
            }
        }
        self.begins = vec![0; words.len().div_ceil(64)];
        for (at, listed) in listed.into_iter().enumerate().skip(1) {
            let word = words.word(WordId(at as u32));
            if !self.may_begin(word.as_bytes()) {
                continue;
            }
            let same_initial = word.bytes().next().map(|initial| &wild[usize::from(initial)]);
            let mut same_initial = same_initial.into_iter().flatten();
            let goes_on = second(word);
            let begins = listed
                || same_initial.any(|(start, first)| {
                    let may_be = second(start).is_none_or(|second| goes_on == Some(second));
                    may_be && word.starts_with(start) && matches(first, word)
                })
                || open.iter().any(|first| matches(first, word));
            if begins {
                self.begins[at / 64] |= 1 << (at % 64);
                let begun = self.numbers_begun_with(&word.to_lowercase()).collect();
                self.begun.insert(WordId(at as u32), begun);
            }
        }
        for stem in words.stems() {
            self.begins[stem.0 as usize / 64] |= 1 << (stem.0 % 64);
            self.begun.remove(&stem);
        }
    }
}

/// The bits of a word's second character; all where it may stand for several.
fn seconds(word: &[u8]) -> u32 {
    match word.get(1) {
        Some(second) if second.is_ascii_alphanumeric() => 1 << (second % 32),
        _ => u32::MAX,
    }
}

/// Where the further words of a pattern end, if the tokens from `at` on are they, quotation marks aside; `word` is working memory.
fn end_of(document: &Document, mut at: usize, until: usize, words: &[String], word: &mut String) -> Option<usize> {
    for wanted in words {
        while at < until && matches!(document.tokens[at].kind, TokenKind::Quote(_)) {
            at += 1;
        }
        if at >= until || !fits(document, at, wanted, word) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

fn fits(document: &Document, at: usize, wanted: &str, word: &mut String) -> bool {
    let may_fit = match (document.word(at).as_bytes().first(), wanted.as_bytes()[0]) {
        (Some(first), wanted) if first.is_ascii() && wanted != b'*' => first.to_ascii_lowercase() == wanted,
        _ => true,
    };
    may_fit && {
        lower(document, at, word);
        matches(wanted, word)
    }
}

/// The word before "of", else the last word.
fn head(Entry { words, .. }: &Entry) -> String {
    let of = words.iter().position(|word| word == "of").filter(|&at| at > 0);
    words[of.map_or(words.len() - 1, |at| at - 1)].clone()
}

fn keep_longest(found: &mut Vec<TopicHit>, hit: TopicHit) {
    let rival = found.iter().position(|other| other.topic == hit.topic && other.tokens.overlaps(hit.tokens));
    match rival {
        Some(at) if found[at].tokens.len() < hit.tokens.len() => found[at] = hit,
        Some(_) => {}
        None => found.push(hit),
    }
}

/// Puts a token's word, in lower case, in the place of what `word` holds.
pub(super) fn lower(document: &Document, token: usize, word: &mut String) {
    word.clear();
    lower_folded(document.word(token), word);
}

/// Whether a word fits a pattern in which `*` stands for any characters. Most are told from it by their first letters.
pub(super) fn matches(pattern: &str, word: &str) -> bool {
    let mut opening = pattern.bytes().take_while(|byte| *byte != b'*').zip(word.bytes());
    if !opening.all(|(wanted, byte)| wanted == byte) {
        return false;
    }
    let (Some(first), Some(last)) = (memchr(b'*', pattern.as_bytes()), memrchr(b'*', pattern.as_bytes())) else {
        return pattern == word;
    };
    let inner = word.strip_prefix(&pattern[..first]).and_then(|rest| rest.strip_suffix(&pattern[last + 1..]));
    let Some(mut inner) = inner else { return false };
    // Between two stars each part may stand where it first comes: that leaves most to those behind it.
    for part in pattern[first..last].split('*') {
        let Some(at) = inner.find(part) else { return false };
        inner = &inner[at + part.len()..];
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::TableFile;

    const LIST: &str = "topic,pattern,sign\nharbour sale,harbour sale,1\nharbour sale,sell* the harbour,1\n\
                        harbour sale,keep* the harbour public,-1\nharbour,harbour,1\n";

    fn found(text: &str) -> Vec<(u32, i8, String)> {
        found_of(LIST, text)
    }

    fn found_of(list: &'static str, text: &str) -> Vec<(u32, i8, String)> {
        let lexicon = Lexicon::bundled().unwrap();
        let topics = Topics::parse(&TableFile::bundled("topics.csv", list)).unwrap();
        let document = Document::new("", text, &lexicon);
        let hits = TopicMatcher::new(&topics, &lexicon).hits(&document, &document.sentences[0]);
        hits.iter().map(|hit| (hit.topic.0, hit.sign, document.text_of(hit.tokens).to_owned())).collect()
    }

    #[test]
    fn a_star_stands_for_an_ending_and_case_is_ignored() {
        assert_eq!(found("Selling the Harbour was her idea.")[0], (0, 1, "Selling the Harbour".to_owned()));
    }

    #[test]
    fn each_star_stands_for_any_characters() {
        for (pattern, word) in [("*port*", "exports"), ("a*b*c", "abbc"), ("*a*a", "aa"), ("a**", "a"), ("*", "a")] {
            assert!(matches(pattern, word), "{pattern} {word}");
        }
        for (pattern, word) in [("ab*ba", "aba"), ("*a*a", "a"), ("a*b*c", "acb"), ("a*c", "ab"), ("a", "ab")] {
            assert!(!matches(pattern, word), "{pattern} {word}");
        }
    }

    #[test]
    fn inverse_framing_carries_its_sign() {
        assert_eq!(found("They vowed to keep the harbour public.")[0], (0, -1, "keep the harbour public".to_owned()));
    }

    #[test]
    fn quotation_marks_between_its_words_do_not_hide_a_topic() {
        let list =
            "topic,pattern,sign\nmooring,\"\"\"right to moor\"\" bill\",1\nwage,$15-an-hour wage*,1\nday,9/11,1\n";
        for (text, words) in [
            ("She signed the ‘right to moor’ bill.", "right to moor’ bill"),
            ("She signed the right to moor bill.", "right to moor bill"),
            ("He wants $15-an-hour wages.", "$15-an-hour wages"),
            ("They remember 9/11.", "9/11"),
        ] {
            assert_eq!(found_of(list, text).pop().map(|hit| hit.2).as_deref(), Some(words), "{text}");
        }
        assert!(found_of(list, "She has the right to a bill. It was 9 of 11.").is_empty());
    }

    #[test]
    fn a_word_between_is_no_match() {
        assert_eq!(found("She sold the old harbour."), [(1, 1, "harbour".to_owned())]);
    }
}
