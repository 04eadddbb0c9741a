//! Parts of speech by a bigram model (Viterbi decoding of a hidden Markov model; Church 1988).

use super::spelling::lower_folded;
use super::token::{Token, TokenKind};
use crate::lexicon::{Tag, TagModel, WordId};

/// Tags one sentence after another.
pub(super) struct Tagger<'m> {
    model: &'m TagModel,
    cells: Vec<Cell>,
    /// The cells of each token.
    columns: Vec<(u32, u32)>,
    lower: String,
}

/// A tag that a token can bear, on the best path to it.
#[derive(Clone, Copy, Debug)]
struct Cell {
    tag: Tag,
    score: f32,
    back: u32,
}

/// Share of the probability that a capital inside a sentence gives to a name, where the word is also known otherwise.
const CAPITAL_IS_NAME: f32 = 0.9;
/// The same for the first word of a sentence and in headlines with capitals throughout.
const UNINFORMATIVE_CAPITAL_IS_NAME: f32 = 0.05;
/// The same for a function word, wherever it stands.
const CAPITAL_FUNCTION_WORD_IS_NAME: f32 = 0.002;

impl<'m> Tagger<'m> {
    pub(super) fn new(model: &'m TagModel) -> Self {
        Self { model, cells: Vec::new(), columns: Vec::new(), lower: String::new() }
    }

    /// Appends the most probable tags of a sentence.
    pub(super) fn tag(&mut self, tokens: &[Token], text: &str, tags: &mut Vec<Tag>) {
        let uninformative = capitals_say_nothing(tokens);
        self.cells.clear();
        self.columns.clear();
        for (at, token) in tokens.iter().enumerate() {
            let from = self.cells.len() as u32;
            let first = at == 0
                || matches!(tokens[at - 1].kind, TokenKind::Quote(_) | TokenKind::Terminator | TokenKind::Colon);
            self.push_candidates(token, text, first || uninformative);
            self.columns.push((from, self.cells.len() as u32));
            self.extend(at);
        }
        let Some(mut best) = self.best_end() else { return };
        let first = tags.len();
        tags.resize(first + tokens.len(), Tag::X);
        for slot in tags[first..].iter_mut().rev() {
            let cell = self.cells[best as usize];
            *slot = cell.tag;
            best = cell.back;
        }
    }

    /// The last cell of the best path; `None` for no tokens.
    fn best_end(&self) -> Option<u32> {
        let &(from, to) = self.columns.last()?;
        let ending = |at: u32| {
            let cell = self.cells[at as usize];
            cell.score + self.model.transition(cell.tag, Tag::Edge)
        };
        (from..to).max_by(|&a, &b| ending(a).total_cmp(&ending(b)))
    }

    /// Joins the column of token `at` to the best path before it.
    fn extend(&mut self, at: usize) {
        let from = self.columns[at].0 as usize;
        if at == 0 {
            for cell in &mut self.cells[from..] {
                cell.score += self.model.transition(Tag::Edge, cell.tag);
            }
            return;
        }
        let first = self.columns[at - 1].0;
        let (before, column) = self.cells.split_at_mut(from);
        for cell in column {
            let into = self.model.transitions_to(cell.tag);
            let (mut score, mut back) = (f32::NEG_INFINITY, 0);
            for (previous, ahead) in (first..).zip(&before[first as usize..]) {
                let next = ahead.score + into[ahead.tag as usize];
                if next > score {
                    (score, back) = (next, previous);
                }
            }
            cell.score += score;
            cell.back = back;
        }
    }

    fn push_candidates(&mut self, token: &Token, text: &str, capital_says_nothing: bool) {
        if token.kind == TokenKind::Lower
            && let Some(candidates) = self.model.of_word(token.word)
        {
            self.cells.extend(candidates.iter().map(|&(tag, score)| Cell { tag, score, back: 0 }));
            return;
        }
        if let Some(tag) = mark_tag(token, text) {
            self.cells.push(Cell { tag, score: 0.0, back: 0 });
            return;
        }
        let known = self.model.of_word(token.word);
        let name_share = match (token.kind.is_capital(), known.is_some(), capital_says_nothing) {
            (false, ..) => 0.0,
            (true, true, false) => CAPITAL_IS_NAME,
            (true, true, true) => UNINFORMATIVE_CAPITAL_IS_NAME,
            (true, false, false) => 0.97,
            (true, false, true) => 0.75,
        };
        let candidates = match known {
            Some(candidates) => candidates,
            None => self.by_ending(token.span.of(text)),
        };
        let closed = candidates.first().is_some_and(|&(tag, _)| is_closed_class(tag));
        let name_share = if closed { name_share.min(CAPITAL_FUNCTION_WORD_IS_NAME) } else { name_share };
        let rest = if name_share > 0.0 { (1.0 - name_share).ln() } else { 0.0 };
        self.cells.extend(candidates.iter().map(|&(tag, weight)| Cell { tag, score: weight + rest, back: 0 }));
        if name_share > 0.0 || candidates.is_empty() {
            let score = self.model.weight(Tag::Nnp, name_share.max(0.002));
            self.cells.push(Cell { tag: Tag::Nnp, score, back: 0 });
        }
    }

    /// What the ending says of an unknown word, of its last part where hyphens join it.
    fn by_ending(&mut self, word: &str) -> &'m [(Tag, f32)] {
        self.lower.clear();
        lower_folded(word.rsplit('-').next().unwrap_or(word), &mut self.lower);
        self.model.of_ending(&self.lower)
    }
}

/// Function words stay what they are in a headline's capitals.
fn is_closed_class(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Cc
            | Tag::Dt
            | Tag::Ex
            | Tag::In
            | Tag::Md
            | Tag::Prp
            | Tag::PrpPossessive
            | Tag::To
            | Tag::Wdt
            | Tag::Wp
            | Tag::Wrb
    )
}

/// Headlines with capitals throughout: more than two thirds of the words of four letters and more.
fn capitals_say_nothing(tokens: &[Token]) -> bool {
    let (mut words, mut capitals) = (0, 0);
    for token in tokens {
        if token.kind.is_word() && token.span.end - token.span.start >= 4 {
            words += 1;
            capitals += usize::from(token.kind.is_capital());
        }
    }
    words >= 3 && capitals * 3 > words * 2
}

/// The tag of a token that isn't a word.
fn mark_tag(token: &Token, text: &str) -> Option<Tag> {
    Some(match token.kind {
        TokenKind::Terminator => Tag::Stop,
        TokenKind::Comma => Tag::Comma,
        TokenKind::Colon => Tag::Colon,
        TokenKind::Open | TokenKind::Close => Tag::Bracket,
        TokenKind::Number => Tag::Cd,
        TokenKind::Symbol if matches!(token.span.of(text), "$" | "£" | "€" | "#") => Tag::Currency,
        TokenKind::Symbol if matches!(token.span.of(text), "%") => Tag::Nn,
        TokenKind::Symbol if token.span.of(text).starts_with('@') => Tag::Nnp,
        TokenKind::Symbol => Tag::X,
        TokenKind::Quote(mark) => {
            use super::token::QuoteMark as Q;
            match mark {
                Q::Open | Q::SingleOpen => Tag::Open,
                Q::Close | Q::SingleClose => Tag::Close,
                Q::Straight | Q::SingleStraight if token.spaced => Tag::Open,
                Q::Straight | Q::SingleStraight => Tag::Close,
            }
        }
        TokenKind::Lower | TokenKind::Capitalised | TokenKind::Upper | TokenKind::Mixed => {
            if token.word == WordId::UNKNOWN && token.span.of(text).starts_with(['@', '#']) {
                Tag::Nnp
            } else {
                return None;
            }
        }
    })
}
