//! A pattern over words, and how many words of a text it takes.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::super::spellings::{begins_date, joins_names};

/// A part of a pattern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Part {
    /// As [`folded`] makes it.
    Word(String),
    /// `*`: any words, or none.
    Any,
    /// `<name>`: words with capitals, joined or not.
    Name,
    /// `<place>`: words in capitals, and capitalised ones with a comma or full stop behind them.
    Place,
    /// `<date>`: names of days and months, numbers.
    Date,
    /// `<number>`: one word with digits.
    Number,
    /// `<agency>`: one to three words in round brackets.
    Agency,
}

/// The most words that `<name>` stands for.
const LONGEST_NAME: usize = 10;
const LONGEST_PLACE: usize = 6;
const LONGEST_DATE: usize = 5;
const LONGEST_AGENCY: usize = 4;

impl Part {
    /// How many words from `at` on a placeholder can stand for, from the fewest to the most.
    pub(super) fn lengths(&self, words: &[&str], at: usize) -> Range<usize> {
        let (fewest, most) = match self {
            Self::Word(_) => (1, 1),
            Self::Any => (0, words.len() - at),
            Self::Name => (1, run(words, at, LONGEST_NAME, is_name)),
            Self::Place => (1, run(words, at, LONGEST_PLACE, is_place)),
            Self::Date => (1, run(words, at, LONGEST_DATE, |word, _| is_date(word))),
            Self::Number => (1, run(words, at, 1, |word, _| word.contains(|c: char| c.is_ascii_digit()))),
            Self::Agency => agency(words, at).map_or((1, 0), |length| (length, length)),
        };
        fewest..most + 1
    }
}

/// The most words of a [`head`].
pub(super) const HEAD: usize = LONGEST_NAME + 1;

/// The words of a text up to the first behind all that a placeholder at its beginning can stand for, put into `head`.
pub(super) fn head<'h, 't>(text: &'t str, head: &'h mut [&'t str; HEAD]) -> &'h [&'t str] {
    let mut count = 0;
    for word in text.split_whitespace().take(HEAD) {
        head[count] = word;
        count += 1;
        let bracketed = head[0].starts_with('(');
        let plain =
            word.starts_with(|c: char| c.is_ascii_lowercase()) && !word.bytes().any(|byte| byte.is_ascii_digit());
        if plain && !bracketed && !joins_names(word) {
            break;
        }
    }
    &head[..count]
}

/// What a word of a written pattern stands for.
pub(super) fn part(written: &str) -> Result<Part, String> {
    Ok(match written {
        "*" => Part::Any,
        "<name>" => Part::Name,
        "<place>" => Part::Place,
        "<date>" => Part::Date,
        "<number>" => Part::Number,
        "<agency>" => Part::Agency,
        unknown if unknown.starts_with('<') && unknown.ends_with('>') => {
            return Err(format!("unknown placeholder `{unknown}`: <name>, <place>, <date>, <number> or <agency>"));
        }
        word if word.len() > 1 && word.contains('*') => {
            return Err(format!("`{word}`: a * stands alone, for whole words"));
        }
        word => Part::Word(folded(word)),
    })
}

/// Lower case, apostrophes straight, dashes short, without the marks that end a sentence.
pub(super) fn folded(word: &str) -> String {
    let bare = bare(word);
    if !bare.is_empty() && bare.chars().all(|c| DASHES.contains(&c)) {
        return "-".to_owned();
    }
    if bare.is_ascii() { bare.to_ascii_lowercase() } else { bare.to_lowercase().replace('’', "'") }
}

fn bare(word: &str) -> &str {
    word.trim_end_matches(['.', ',', ';', '!', '?', '…', ']'])
}

/// What `-` stands for in a pattern.
pub(super) const DASHES: [char; 4] = ['-', '–', '—', '―'];

/// The first byte of all of these but `-`.
pub(super) const LONG_DASH: u8 = 0xe2;

/// Whether a word of a text is one of a pattern's. Most aren't by their first byte.
pub(super) fn is_word(word: &str, wanted: &str) -> bool {
    let may_be = match (word.as_bytes().first(), wanted.as_bytes().first()) {
        (Some(first), Some(wanted)) if first.is_ascii() => first.to_ascii_lowercase() == *wanted,
        _ => true,
    };
    may_be && {
        let bare = bare(word);
        let plain = bare.is_ascii() && !bare.starts_with('-');
        if plain { bare.eq_ignore_ascii_case(wanted) } else { folded(word) == wanted }
    }
}

/// How many words `parts` take from `at` on, the longest runs first; all that are left if `whole`.
pub(super) fn end(parts: &[Part], words: &[&str], at: usize, whole: bool) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else { return (!whole || at == words.len()).then_some(at) };
    if let Part::Word(wanted) = part {
        let is_it = words.get(at).is_some_and(|word| is_word(word, wanted));
        return if is_it { end(rest, words, at + 1, whole) } else { None };
    }
    if *part == Part::Any && rest.is_empty() {
        return Some(words.len());
    }
    part.lengths(words, at).rev().find_map(|taken| end(rest, words, at + taken, whole))
}

/// How many words from `at` on, at most `most`, are all so, given whether they are the first.
fn run(words: &[&str], at: usize, most: usize, so: impl Fn(&str, bool) -> bool) -> usize {
    words[at..].iter().take(most).enumerate().take_while(|(place, word)| so(word, *place == 0)).count()
}

fn is_name(word: &str, first: bool) -> bool {
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    let ends = || word.ends_with(['.', '!', '?', ':']) && word.chars().filter(|c| c.is_alphabetic()).count() > 3;
    (capital && !ends()) || (!first && joins_names(word))
}

fn is_place(word: &str, first: bool) -> bool {
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    let upper = || letters().all(char::is_uppercase) && letters().count() >= 2;
    let capitalised = || word.chars().next().is_some_and(char::is_uppercase) && word.ends_with(['.', ',']);
    let closed = || word.chars().all(|c| c.is_alphabetic() || ".,'’-/".contains(c));
    (upper() || (!first && capitalised())) && closed()
}

fn is_date(word: &str) -> bool {
    let Some(first) = word.chars().next() else { return false };
    let bare = word.trim_end_matches(['.', ',']);
    if first.is_ascii_digit() {
        let number = bare.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        return number.len() <= 4 && number.bytes().all(|byte| byte.is_ascii_digit());
    }
    first.is_uppercase()
        && bare.as_bytes().first_chunk().is_some_and(begins_date)
        && bare.chars().all(char::is_alphabetic)
}

/// How many words from `at` on stand in one pair of round brackets.
fn agency(words: &[&str], at: usize) -> Option<usize> {
    if !words.get(at)?.starts_with('(') {
        return None;
    }
    let closes = |word: &&str| word.trim_end_matches([',', ':']).ends_with(')');
    words[at..].iter().take(LONGEST_AGENCY).position(closes).map(|place| place + 1)
}
