//! Cuts a text into tokens: words, clitics, numbers and marks.

use super::mark::mark;
use super::plain_word::{PlainWord, plain_word};
use super::spelling::{lower_folded, word_kind};
use super::token::{Token, TokenKind};
use crate::lexicon::{Known, Vocabulary, is_clitic};

/// Cuts a stretch of text into tokens and appends them.
pub(super) struct Tokenizer<'a> {
    pub(super) text: &'a str,
    pub(super) vocabulary: &'a Vocabulary,
    comma: Known,
    stop: Known,
    possessive: Known,
    lower: String,
}

/// What stands behind a plain word before white space.
#[derive(Clone, Copy, PartialEq)]
enum Behind {
    Nothing,
    Comma,
    Stop,
    /// `'s` with either apostrophe, and its bytes.
    Possessive(usize),
}

/// Letters that a word with the full stop of an abbreviation may have.
pub(super) const LONGEST_ABBREVIATION: usize = 12;

/// The tokens of a name or other short text.
#[must_use]
pub fn tokens(text: &str, vocabulary: &Vocabulary) -> Vec<Token> {
    let mut tokens = Vec::new();
    Tokenizer::new(text, vocabulary).tokenize(0, text.len(), &mut tokens);
    tokens
}

impl<'a> Tokenizer<'a> {
    pub(super) fn new(text: &'a str, vocabulary: &'a Vocabulary) -> Self {
        let [comma, stop, possessive] = [",", ".", "'s"].map(|mark| vocabulary.known(mark));
        Self { text, vocabulary, comma, stop, possessive, lower: String::with_capacity(64) }
    }

    /// The tokens of `text[from..to]`, in order.
    pub(super) fn tokenize(&mut self, from: usize, to: usize, tokens: &mut Vec<Token>) {
        let bytes = self.text.as_bytes();
        let mut at = from;
        while at < to {
            if bytes[at].is_ascii_whitespace() {
                at += 1;
                continue;
            }
            if let Some(end) = self.plain_chunk(at, to, tokens) {
                at = end;
                continue;
            }
            let end = self.chunk_end(at, to);
            if end == at {
                at += self.char_at(at).len_utf8();
                continue;
            }
            self.chunk(at, end, tokens);
            at = end;
        }
    }

    /// Appends a run of letters with a comma, a full stop or `'s` right behind it, if white space or the end follows; gives
    /// where it ends. Nothing else needs to be asked of such a word: it is no address, and nothing joins it to what follows.
    #[inline]
    fn plain_chunk(&self, at: usize, to: usize, tokens: &mut Vec<Token>) -> Option<usize> {
        let bytes = &self.text.as_bytes()[at..to];
        let plain = plain_word(bytes);
        if plain.len == 0 {
            return None;
        }
        let behind = match bytes[plain.len..] {
            [] => Behind::Nothing,
            [byte, ..] if byte.is_ascii_whitespace() => Behind::Nothing,
            [b',', ref rest @ ..] if ends(rest) => Behind::Comma,
            [b'.', ref rest @ ..] if ends(rest) && plain.len > 1 => Behind::Stop,
            [b'\'', b's', ref rest @ ..] if ends(rest) => Behind::Possessive(2),
            [0xe2, 0x80, 0x99, b's', ref rest @ ..] if ends(rest) => Behind::Possessive(4),
            _ => return None,
        };
        let (end, kind) = (at + plain.len, plain.kind());
        let mut push = |from, to, known, kind| {
            tokens.push(Token::new(from, to, known, kind, from == at));
            Some(to)
        };
        if behind == Behind::Stop
            && let Some(abbreviation) = self.plain_abbreviation(plain)
        {
            return push(at, end + 1, abbreviation, kind);
        }
        push(at, end, self.vocabulary.short_or_stem(plain.lower), kind);
        match behind {
            Behind::Nothing => Some(end),
            Behind::Comma => push(end, end + 1, self.comma, TokenKind::Comma),
            Behind::Stop => push(end, end + 1, self.stop, TokenKind::Terminator),
            Behind::Possessive(width) => push(end, end + width, self.possessive, TokenKind::Lower),
        }
    }

    /// [`Self::is_abbreviation`] for a run of letters: what is known of the word with its full stop.
    fn plain_abbreviation(&self, plain: PlainWord) -> Option<Known> {
        let spelling = plain.lower.with(plain.len, b'.').filter(|_| plain.len <= LONGEST_ABBREVIATION)?;
        let abbreviation = Some(self.vocabulary.known_short(spelling)).filter(|known| known.word.is_known())?;
        let with_capital = || self.vocabulary.known_short(spelling.with_capital()).word;
        let needs_capital = !plain.capital_first() && with_capital().is_known();
        (!needs_capital).then_some(abbreviation)
    }

    /// End of the run of non-white characters at `at`.
    fn chunk_end(&self, at: usize, to: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut end = at;
        while end < to {
            let byte = bytes[end];
            if byte.is_ascii() {
                if byte.is_ascii_whitespace() || byte.is_ascii_control() {
                    break;
                }
                end += 1;
            } else {
                let c = self.char_at(end);
                if c.is_whitespace() || is_invisible_break(c) {
                    break;
                }
                end += c.len_utf8();
            }
        }
        end
    }

    pub(super) fn char_at(&self, at: usize) -> char {
        self.text[at..].chars().next().expect("positions are on character boundaries inside the text")
    }

    fn chunk(&mut self, start: usize, end: usize, tokens: &mut Vec<Token>) {
        if is_address(&self.text[start..end]) {
            let kept = start + self.text[start..end].trim_end_matches([',', '.', ')', ';', '"', '”']).len();
            if kept > start {
                self.push(start, kept, TokenKind::Symbol, tokens, true);
                return self.pieces(kept, end, false, tokens);
            }
        }
        self.pieces(start, end, true, tokens);
    }

    fn pieces(&mut self, start: usize, end: usize, mut spaced: bool, tokens: &mut Vec<Token>) {
        let mut at = start;
        while at < end {
            let plain = plain_word(&self.text.as_bytes()[at..end]);
            if plain.len > 0 && self.stands_alone(at + plain.len, end) {
                let known = self.vocabulary.short_or_stem(plain.lower);
                tokens.push(Token::new(at, at + plain.len, known, plain.kind(), spaced));
                at += plain.len;
                spaced = false;
                continue;
            }
            let word_end = self.word_end(at, end);
            if word_end > at {
                self.word(at, word_end, spaced, tokens);
                at = word_end;
            } else {
                let (kind, width) = mark(&self.text[at..end], spaced);
                self.push(at, at + width, kind, tokens, spaced);
                at += width;
            }
            spaced = false;
        }
    }

    /// Whether a run of letters that ends at `at` is sure to be a word by itself: the chunk ends, or a mark follows that
    /// joins nothing to letters.
    fn stands_alone(&self, at: usize, end: usize) -> bool {
        matches!(
            self.text.as_bytes()[at..end],
            [] | [b',' | b';' | b':' | b'!' | b'?' | b'"' | b')' | b']', ..]
                | [0xe2, 0x80, 0x93 | 0x94 | 0x9c | 0x9d, ..]
        )
    }

    fn word(&mut self, start: usize, end: usize, spaced: bool, tokens: &mut Vec<Token>) {
        match self.clitic_start(start, end) {
            Some(clitic) if clitic > start => {
                self.push_word(start, clitic, spaced, tokens);
                self.push_word(clitic, end, false, tokens);
            }
            _ => self.push_word(start, end, spaced, tokens),
        }
    }

    /// Where a clitic (`n't`, `'s`, `'re`, …) begins in a word.
    fn clitic_start(&self, start: usize, end: usize) -> Option<usize> {
        let word = &self.text[start..end];
        let apostrophe = word.rfind(['\'', '’'])?;
        let after = word[apostrophe..].trim_start_matches(['\'', '’']);
        if after.eq_ignore_ascii_case("t") && word[..apostrophe].ends_with(['n', 'N']) {
            return Some(start + apostrophe - 1);
        }
        is_clitic(after).then_some(start + apostrophe)
    }

    fn push_word(&mut self, start: usize, end: usize, spaced: bool, tokens: &mut Vec<Token>) {
        let kind = word_kind(&self.text[start..end]);
        self.push(start, end, kind, tokens, spaced);
    }

    fn push(&mut self, start: usize, end: usize, kind: TokenKind, tokens: &mut Vec<Token>, spaced: bool) {
        let known = self.look_up(start, end);
        tokens.push(Token::new(start, end, known, kind, spaced));
    }

    fn look_up(&mut self, start: usize, end: usize) -> Known {
        self.lower.clear();
        lower_folded(&self.text[start..end], &mut self.lower);
        self.vocabulary.known_or_stem(&self.lower)
    }
}

/// Whether a chunk ends before these bytes.
fn ends(rest: &[u8]) -> bool {
    rest.first().is_none_or(u8::is_ascii_whitespace)
}

/// Characters that nobody sees and that end a word.
fn is_invisible_break(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{feff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || c.is_control()
}

fn is_address(chunk: &str) -> bool {
    chunk.starts_with("http://")
        || chunk.starts_with("https://")
        || chunk.starts_with("www.")
        || chunk.find('@').is_some_and(|at| at > 0 && chunk[at..].contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<&str> {
        let mut vocabulary = Vocabulary::default();
        for abbreviation in ["mr.", "gen.", "ill.", "Ill.", "v."] {
            vocabulary.intern(abbreviation);
        }
        let mut tokens = Vec::new();
        Tokenizer::new(text, &vocabulary).tokenize(0, text.len(), &mut tokens);
        tokens.iter().map(|token| token.span.of(text)).collect()
    }

    #[test]
    fn clitics_are_tokens_of_their_own_with_either_apostrophe() {
        assert_eq!(
            tokens("She didn’t sell the port's cranes."),
            ["She", "did", "n’t", "sell", "the", "port", "'s", "cranes", "."]
        );
    }

    #[test]
    fn abbreviations_and_initials_keep_their_full_stop_and_a_last_word_does_not() {
        assert_eq!(
            tokens("Mr. J. Orrin left the U.S. port."),
            ["Mr.", "J.", "Orrin", "left", "the", "U.S.", "port", "."]
        );
    }

    #[test]
    fn an_abbreviation_that_needs_its_capital_is_a_plain_word_without_it() {
        assert_eq!(tokens("in Cairo, Ill. and fell ill."), ["in", "Cairo", ",", "Ill.", "and", "fell", "ill", "."]);
    }

    #[test]
    fn a_single_small_letter_keeps_its_full_stop_only_where_it_is_an_abbreviation() {
        assert_eq!(tokens("Orrin v. Pask is x."), ["Orrin", "v.", "Pask", "is", "x", "."]);
    }

    #[test]
    fn numbers_keep_their_points_and_commas() {
        assert_eq!(tokens("It cost $1,250.50, or 3.5%."), ["It", "cost", "$", "1,250.50", ",", "or", "3.5", "%", "."]);
    }

    #[test]
    fn quotation_marks_stand_alone_and_dashes_between_words_part_them() {
        assert_eq!(tokens("“No—never,” he said"), ["“", "No", "—", "never", ",", "”", "he", "said"]);
        assert_eq!(
            tokens("the 'fair' price of pro-harbour votes"),
            ["the", "'", "fair", "'", "price", "of", "pro-harbour", "votes"]
        );
    }

    #[test]
    fn addresses_are_one_token() {
        assert_eq!(
            tokens("see https://port.example/a?b=1, or @harbour."),
            ["see", "https://port.example/a?b=1", ",", "or", "@harbour", "."]
        );
    }

    #[test]
    fn zero_width_and_direction_marks_are_no_part_of_a_word() {
        assert_eq!(tokens("\u{202a}Orrin\u{202c}\u{200b}spoke"), ["Orrin", "spoke"]);
    }

    /// The general case, a word at a time, says the same of plain words as the fast one.
    #[test]
    fn plain_words_are_read_as_by_the_general_case() {
        let mut vocabulary = Vocabulary::default();
        for word in ["mr.", "ill.", "Ill.", "port", ",", ".", "'s", "v.", "x"] {
            vocabulary.intern(word);
        }
        let text = "The port, Mr. Orrin's port. ill. Ill. v. x, PORT’s NATO. Mr.Orrin port- port’S McAvoy’s abcdefghijklmnop \
                    port.\u{201d} \u{201c}port\u{201d} port\u{2014}port (port) port; 'port' can't port... port.. X. port,5";
        let mut tokenizer = Tokenizer::new(text, &vocabulary);
        let mut fast = Vec::new();
        tokenizer.tokenize(0, text.len(), &mut fast);
        let mut general = Vec::new();
        let mut at = 0;
        for chunk in text.split(' ') {
            let (mut from, end) = (at, at + chunk.len());
            while from < end {
                let spaced = from == at;
                let word_end = tokenizer.word_end(from, end);
                if word_end > from {
                    tokenizer.word(from, word_end, spaced, &mut general);
                    from = word_end;
                } else {
                    let (kind, width) = mark(&text[from..end], spaced);
                    tokenizer.push(from, from + width, kind, &mut general, spaced);
                    from += width;
                }
            }
            at = end + 1;
        }
        assert_eq!(fast, general);
    }
}
