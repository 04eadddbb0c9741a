//! VADER, the baseline: the four figures that Python's vaderSentiment 3.3.2 gives for a text, to the last decimal.
//!
//! Hutto, C.J. & Gilbert, E.E. (2014). VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social
//! Media Text. ICWSM-14. The valences and emoji descriptions come from the crate `vader_sentiment`, with
//! three amendments; boosters, negators, idioms and constants are those of the Python package (MIT licence).
//!
//! A text is a list of words, cut at white space and freed of the punctuation around them. A word of the lexicon
//! has a valence, which up to three words before it intensify, dampen or turn round; "but" shifts the weight to
//! what follows it. The sum of valences, made stronger by `!` and `??`, is brought into [-1, 1].
//!
//! What looks odd in the rules is kept where the published program does it: `but` changes the first word that has
//! the same valence, an idiom counts only from the fourth word on, a capital `NO` before a lexicon word is -0.733.
//! Floats are added in Python's order (3.11: plainly, left to right), so that even ties in rounding fall alike.
//!
//! One limit: which letters are capitals is Unicode's, of Rust's version here, of Python's version there; 3.11 and
//! Rust 1.95 disagree on 181 letters of rare scripts.
//!
//! ```
//! use appraise::sentiment::vader::Vader;
//!
//! let scores = Vader::shared().scores("The talks ended well, but the deal is a disaster!");
//! assert_eq!(scores.compound, -0.75);
//! ```

mod capitals;
mod key;
mod lexicon;
mod rewriting;
mod summary;
mod table;
#[cfg(test)]
mod tests;
mod valence;
mod words;

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;
use memchr::memchr;

use capitals::is_upper;
use key::Key;
use rewriting::{next_beyond_ascii, rewrites};
pub use summary::VaderScores;
use summary::{emphasis, shift_weight, summary};
use table::{Table, WordNumber};
use valence::{Hit, Sentence};
use words::{PADDING, Token, cut_at_space, is_marked, stripped};

/// The lexicon and its rules; made once (in some milliseconds), then shared by all threads.
pub struct Vader {
    words: Table,
    rewrites: HashMap<char, &'static str, FixedState>,
}

/// Memory that a thread reuses from text to text, so that scoring allocates nothing.
#[derive(Default)]
pub struct Scratch {
    rewritten: String,
    lower: String,
    tokens: Vec<Token>,
    places: Vec<u32>,
    hits: Vec<Hit>,
}

impl Vader {
    /// Builds the look-up tables from the lexicon; [`Vader::shared`] does so once.
    pub fn new() -> Vader {
        Vader { words: Table::new(lexicon::words()), rewrites: rewrites() }
    }

    /// The one instance of this process.
    pub fn shared() -> &'static Vader {
        static SHARED: LazyLock<Vader> = LazyLock::new(Vader::new);
        &SHARED
    }

    /// The scores of one text.
    pub fn scores(&self, text: &str) -> VaderScores {
        thread_local! {
            static SCRATCH: RefCell<Scratch> = RefCell::default();
        }
        if text.len() > LARGE {
            return self.scores_with(&mut Scratch::default(), text);
        }
        SCRATCH.with_borrow_mut(|scratch| self.scores_with(scratch, text))
    }

    /// The scores of `text`; whatever `scratch` held before has no effect.
    pub fn scores_with(&self, scratch: &mut Scratch, text: &str) -> VaderScores {
        let Scratch { rewritten, lower, tokens, places, hits } = scratch;
        let text = self.rewritten(text, rewritten);
        lower.clear();
        lower.reserve(text.len() + PADDING.len());
        lower.push_str(text);
        lower.push_str(PADDING);
        lower.make_ascii_lowercase();
        let is_marked = is_marked(lower.as_bytes());
        let sentence = self.sentence(text, lower, is_marked, tokens);
        let but = sentence.collect_hits(places, hits);
        if let Some(but) = but {
            shift_weight(hits, but);
        }
        summary(hits, sentence.tokens.len(), if is_marked { emphasis(text) } else { 0.0 })
    }

    /// `text` with emoji as words and white space as ASCII, by way of `rewritten` where it has any beyond ASCII. Two
    /// sentences of three in news are ASCII throughout, which is told sixteen bytes at a time.
    fn rewritten<'t>(&self, text: &'t str, rewritten: &'t mut String) -> &'t str {
        if text.is_ascii() {
            return text;
        }
        rewritten.clear();
        let (mut from, mut copied) = (0, 0);
        while let Some((at, c)) = next_beyond_ascii(text, from) {
            from = at + c.len_utf8();
            if let Some(instead) = self.rewrites.get(&c) {
                rewritten.push_str(&text[copied..at]);
                rewritten.push_str(instead);
                copied = from;
            }
        }
        rewritten.push_str(&text[copied..]);
        rewritten
    }

    fn sentence<'t>(&'t self, text: &'t str, lower: &str, is_marked: bool, tokens: &'t mut Vec<Token>) -> Sentence<'t> {
        tokens.clear();
        cut_at_space(lower.as_bytes(), text.len(), |chunk| {
            let span = stripped(text, chunk);
            let word = Key::of(lower.as_bytes(), &span).map_or(WordNumber::UNKNOWN, |key| self.words.number(&key));
            tokens.push(Token { start: span.start as u32, end: span.end as u32, word });
        });
        let has_plain_word = tokens.iter().any(|token| !is_upper(&text[token.span()]));
        let has_apostrophe = is_marked && memchr(b'\'', text.as_bytes()).is_some();
        Sentence { text, tokens, words: &self.words, has_plain_word, has_apostrophe }
    }
}

/// Bytes of a text from which on its working memory isn't kept for the next.
const LARGE: usize = 1 << 16;

impl Default for Vader {
    fn default() -> Vader {
        Vader::new()
    }
}
