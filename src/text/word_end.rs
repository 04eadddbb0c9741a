//! Where a word ends: what joins its parts, and which full stops are its own.

use std::ops::RangeInclusive;

use super::spelling::lower_folded;
use super::tokenizer::{LONGEST_ABBREVIATION, Tokenizer};
use crate::lexicon::is_clipped;

/// Bytes of letters with full stops between; no name has more.
const LONGEST_INITIALS: usize = 32;

impl Tokenizer<'_> {
    /// End of the word or number at `at`, or `at` if none begins there.
    pub(super) fn word_end(&self, at: usize, end: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut position = at;
        while position < end {
            let byte = bytes[position];
            if byte.is_ascii_alphanumeric() {
                position += 1;
                continue;
            }
            let c = self.char_at(position);
            let width = c.len_utf8();
            if is_alphanumeric(c) || is_mark(c) || matches!(c, '\u{ad}' | '_') {
                position += width;
                continue;
            }
            if position == at && (c == '$' || c == '#' || c == '@') {
                return if c == '$' { at } else { self.handle_end(at, end) };
            }
            if position == at && is_apostrophe(c) && self.begins_clipped_word(at + width, end) {
                position += width;
                continue;
            }
            if position > at && position + width < end && self.joins(c, at, position, width) {
                position += width;
                continue;
            }
            if position > at && c == '.' && self.keeps_full_stop(at, position, end) {
                position += 1;
            }
            break;
        }
        position
    }

    /// `@name` and `#name` are one token.
    fn handle_end(&self, at: usize, end: usize) -> usize {
        let name: usize =
            self.text[at + 1..end].chars().take_while(|c| c.is_alphanumeric() || *c == '_').map(char::len_utf8).sum();
        if name == 0 { at } else { at + 1 + name }
    }

    /// Whether the character between two parts of a word holds them together.
    fn joins(&self, c: char, start: usize, at: usize, width: usize) -> bool {
        let next = self.char_at(at + width);
        if !next.is_alphanumeric() {
            return false;
        }
        let before = self.text[start..at].chars().next_back().unwrap_or(' ');
        match c {
            '-' | '\u{2010}' | '\u{2011}' | '&' => true,
            '\'' | '’' => before.is_alphanumeric(),
            '.' if before.is_numeric() || next.is_numeric() => before.is_numeric() && next.is_numeric(),
            '.' => self.is_initials(start, at) || self.begins_abbreviation(start, at),
            ',' | ':' => before.is_numeric() && next.is_numeric(),
            _ => false,
        }
    }

    /// Whether a full stop stands inside an abbreviation: `Ph.D.`, `W.Va.`
    fn begins_abbreviation(&self, start: usize, at: usize) -> bool {
        let rest = &self.text[at + 1..];
        let end = rest.len() - rest.trim_start_matches(char::is_alphabetic).len();
        at - start <= 3
            && end <= 4
            && rest[end..].starts_with('.')
            && self.is_abbreviation(&self.text[start..=at + end])
    }

    /// What stands behind the last hyphen: `N` of `D-N`.
    fn last_part(&self, start: usize, at: usize) -> &str {
        let word = &self.text[start..at];
        word.rsplit('-').next().unwrap_or(word)
    }

    /// Whether `text[start..at]` is a letter, or letters each with a full stop between: `U`, `U.S`, `a.m`, `D-N.Y`.
    fn is_initials(&self, start: usize, at: usize) -> bool {
        at - start <= LONGEST_INITIALS
            && self.last_part(start, at).split('.').all(|part| {
                let mut letters = part.chars();
                letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
            })
    }

    /// Whether the full stop at `at` belongs to the word before it.
    fn keeps_full_stop(&self, start: usize, at: usize, end: usize) -> bool {
        let word = self.last_part(start, at);
        if self.is_initials(start, at) {
            let dotted = word.contains('.');
            if dotted || word == "I" || word.chars().all(char::is_uppercase) {
                return word != "I";
            }
        }
        let after = self.text[at + 1..end].chars().next();
        word.len() <= LONGEST_ABBREVIATION
            && after.is_none_or(|c| matches!(c, ',' | ')' | ';' | ':'))
            && self.is_abbreviation(word)
    }

    /// Whether some lexicon has the word with a full stop; in lower case, unless it has it with a capital only: `Ill.`
    fn is_abbreviation(&self, word: &str) -> bool {
        let mut spelling = String::with_capacity(word.len() + 1);
        lower_folded(word, &mut spelling);
        spelling.push('.');
        if !self.vocabulary.id(&spelling).is_known() {
            return false;
        }
        if word.starts_with(char::is_lowercase) && spelling.is_ascii() {
            spelling[..1].make_ascii_uppercase();
            return !self.vocabulary.id(&spelling).is_known();
        }
        true
    }

    /// Whether an apostrophe here begins a clipped word: `'em`, `’90s`.
    fn begins_clipped_word(&self, after: usize, end: usize) -> bool {
        let rest = &self.text[after..end];
        let word = rest.len() - rest.trim_start_matches(char::is_alphanumeric).len();
        let word = &rest[..word];
        is_clipped(word) || (word.len() == 3 && word.ends_with('s') && word[..2].bytes().all(|b| b.is_ascii_digit()))
    }
}

/// [`char::is_alphanumeric`], which takes long to tell that the quotation marks and dashes of print aren't.
fn is_alphanumeric(c: char) -> bool {
    !PRINT.contains(&c) && c.is_alphanumeric()
}

/// The marks, spaces and joiners of print, none of which is a letter or digit.
const PRINT: RangeInclusive<char> = '\u{2000}'..='\u{206f}';

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘')
}

/// Combining marks and joiners continue a word.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_mark_of_print_is_a_letter_or_digit() {
        assert!(!PRINT.into_iter().any(char::is_alphanumeric));
    }
}
