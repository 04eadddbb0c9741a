//! Parts of speech by a bigram model (Viterbi decoding of a hidden Markov model; Church 1988).

use std::ops::Range;

use super::retag::retag;
use super::spelling::lower_folded;
use super::surnames::Surnames;
use super::token::{QuoteMark, Token, TokenKind};
use crate::lexicon::{Grammar, Lexicon, Tag, TagModel, Transitions, WordId};

/// Tags one sentence after another.
pub(super) struct Tagger<'m, 't> {
    model: &'m TagModel,
    grammar: &'m Grammar,
    transitions: &'m [Transitions],
    surnames: Surnames<'t>,
    /// Those of all tokens so far, behind one for the sentence's edge.
    cells: Vec<Cell>,
    /// The cells of the token before.
    before: Range<usize>,
    lower: String,
}

/// A tag that a token can bear, on the best path to it.
#[derive(Clone, Copy, Debug)]
struct Cell {
    tag: Tag,
    score: f32,
    back: u32,
}

/// Where a word stands, by what a capital tells there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Within a sentence.
    Within,
    /// Where a sentence or a quotation begins.
    First,
    /// In a headline with capitals throughout.
    Headline,
}

/// Share of the probability that a capital within a sentence gives to a name, where the word is also known otherwise.
const CAPITAL_IS_NAME: f32 = 0.9;
/// The same for the first word of a sentence.
const FIRST_CAPITAL_IS_NAME: f32 = 0.05;
/// The same, wherever it stands, for a word that is a surname elsewhere in the text.
const CAPITAL_IS_SURNAME: f32 = 0.998;
/// The same in headlines with capitals throughout.
const HEADLINE_CAPITAL_IS_NAME: f32 = 0.01;
/// The same for a function word, wherever it stands.
const CAPITAL_FUNCTION_WORD_IS_NAME: f32 = 0.002;
/// The same within a sentence for a word that isn't known.
const UNKNOWN_CAPITAL_IS_NAME: f32 = 0.99;
const UNKNOWN_FIRST_CAPITAL_IS_NAME: f32 = 0.75;
const UNKNOWN_HEADLINE_CAPITAL_IS_NAME: f32 = 0.95;
/// The share of a word without a capital of which nothing else is known.
const LEAST_NAME_SHARE: f32 = 0.002;

impl<'m, 't> Tagger<'m, 't> {
    /// For a text that has these surnames.
    pub(super) fn new(lexicon: &'m Lexicon, surnames: Surnames<'t>) -> Self {
        let (model, grammar) = (lexicon.tag_model(), lexicon.grammar());
        let transitions = model.transitions();
        Self { model, grammar, transitions, surnames, cells: Vec::new(), before: 0..0, lower: String::new() }
    }

    /// Appends the most probable tags of a sentence.
    pub(super) fn tag(&mut self, tokens: &[Token], text: &str, tags: &mut Vec<Tag>) {
        let headline = capitals_say_nothing(tokens, self.model);
        self.cells.clear();
        self.cells.push(Cell { tag: Tag::Edge, score: 0.0, back: 0 });
        self.before = 0..1;
        for (at, token) in tokens.iter().enumerate() {
            let from = self.cells.len();
            if token.kind == TokenKind::Lower
                && let Some(candidates) = self.model.of_word(token.word)
            {
                candidates.iter().for_each(|&(tag, weight)| self.push(tag, weight));
            } else if matches!(token.kind, TokenKind::Quote(_)) && is_plural_possessive(tokens, at, text) {
                self.push(Tag::Pos, 0.0);
            } else {
                let first = at == 0
                    || matches!(tokens[at - 1].kind, TokenKind::Terminator | TokenKind::Colon)
                    || tokens[at - 1].opens_quotation(at == 1);
                let place = if first { Place::First } else { Place::Within };
                self.push_candidates(token, text, if headline { Place::Headline } else { place });
            }
            self.before = from..self.cells.len();
        }
        let mut best = self.best_end();
        let first = tags.len();
        tags.resize(first + tokens.len(), Tag::X);
        for slot in tags[first..].iter_mut().rev() {
            let cell = self.cells[best as usize];
            *slot = cell.tag;
            best = cell.back;
        }
        retag(tokens, text, headline, self.model, self.grammar, &mut tags[first..]);
    }

    /// The last cell of the best path.
    fn best_end(&self) -> u32 {
        let ending = |at: usize| {
            let cell = self.cells[at];
            cell.score + self.model.transition(cell.tag, Tag::Edge)
        };
        let best = self.before.clone().max_by(|&a, &b| ending(a).total_cmp(&ending(b)));
        best.expect("every token has a candidate") as u32
    }

    /// Adds a tag of the next token, joined to the best path before it.
    #[inline]
    fn push(&mut self, tag: Tag, weight: f32) {
        let into = &self.transitions[tag as usize];
        let (mut score, mut back) = (f32::NEG_INFINITY, 0);
        for (previous, ahead) in (self.before.start as u32..).zip(&self.cells[self.before.clone()]) {
            let next = ahead.score + into[ahead.tag as usize];
            if next > score {
                (score, back) = (next, previous);
            }
        }
        self.cells.push(Cell { tag, score: weight + score, back });
    }

    fn push_candidates(&mut self, token: &Token, text: &str, place: Place) {
        if let Some(tag) = mark_tag(token, text) {
            self.push(tag, 0.0);
            return;
        }
        let known = self.model.of_word(token.word);
        let country = is_country(token, text) && place != Place::Headline;
        let surname = known.is_none() && self.surnames.has(token, text);
        let name_share = match (place, known.is_some()) {
            _ if !token.kind.is_capital() => 0.0,
            _ if surname => CAPITAL_IS_SURNAME,
            (Place::First, true) if country => CAPITAL_IS_NAME,
            (Place::Within, true) => CAPITAL_IS_NAME,
            (Place::First, true) => FIRST_CAPITAL_IS_NAME,
            (Place::Headline, true) => HEADLINE_CAPITAL_IS_NAME,
            (Place::Within, false) => UNKNOWN_CAPITAL_IS_NAME,
            (Place::First, false) => UNKNOWN_FIRST_CAPITAL_IS_NAME,
            (Place::Headline, false) => UNKNOWN_HEADLINE_CAPITAL_IS_NAME,
        };
        let candidates = match known {
            Some(candidates) => candidates,
            None => self.by_ending(token.span.of(text)),
        };
        let closed = !country && candidates.first().is_some_and(|&(tag, _)| is_closed_class(tag));
        let name_share = if closed { name_share.min(CAPITAL_FUNCTION_WORD_IS_NAME) } else { name_share };
        let rest = if name_share > 0.0 { (1.0 - name_share).ln() } else { 0.0 };
        candidates.iter().for_each(|&(tag, weight)| self.push(tag, weight + rest));
        if name_share > 0.0 || candidates.is_empty() {
            self.push(Tag::Nnp, self.model.weight(Tag::Nnp, name_share.max(LEAST_NAME_SHARE)));
        }
    }

    /// What the ending says of an unknown word, of its last part where hyphens join it.
    fn by_ending(&mut self, word: &str) -> &'m [(Tag, f32)] {
        self.lower.clear();
        lower_folded(word.rsplit('-').next().unwrap_or(word), &mut self.lower);
        self.model.of_ending(&self.lower)
    }
}

/// Whether an apostrophe behind a plural says whose something is, where no single mark is open: `the workers' support`.
fn is_plural_possessive(tokens: &[Token], at: usize, text: &str) -> bool {
    /// Tokens looked back for an open mark, at most.
    const REACH: usize = 64;
    let single = |kind: TokenKind| matches!(kind, TokenKind::Quote(QuoteMark::SingleClose | QuoteMark::SingleStraight));
    let token = &tokens[at];
    if !single(token.kind) || token.spaced || at == 0 || !tokens.get(at + 1).is_some_and(|next| next.spaced) {
        return false;
    }
    let before = &tokens[at - 1];
    let plural = before.kind.is_word() && before.span.of(text).ends_with(['s', 'S']);
    let opens = |token: &Token| single(token.kind) || token.kind == TokenKind::Quote(QuoteMark::SingleOpen);
    plural
        && tokens[at + 1].kind.is_word()
        && !tokens[at.saturating_sub(REACH)..at].iter().any(|token| opens(token) && token.opens_quotation(false))
}

/// `US`, which in capitals is no pronoun.
fn is_country(token: &Token, text: &str) -> bool {
    token.kind == TokenKind::Upper && token.span.of(text) == "US"
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

/// Headlines with capitals throughout: more than two thirds of the words of four letters and more, and every verb.
pub(super) fn capitals_say_nothing(tokens: &[Token], model: &TagModel) -> bool {
    let long = || tokens.iter().filter(|token| token.kind.is_word() && token.span.end - token.span.start >= 4);
    let (mut words, mut capitals) = (0, 0);
    for token in long() {
        words += 1;
        capitals += usize::from(token.kind.is_capital());
    }
    let small_verb = |token: &Token| token.kind == TokenKind::Lower && is_verb_form(model, token.word);
    words >= 3 && capitals * 3 > words * 2 && !tokens.iter().any(small_verb)
}

/// Whether a word is a verb, in any form but "ing", more often than anything else.
fn is_verb_form(model: &TagModel, word: WordId) -> bool {
    let best = model.of_word(word).and_then(|tags| tags.iter().max_by(|a, b| a.1.total_cmp(&b.1)));
    best.is_some_and(|(tag, _)| matches!(tag, Tag::Vb | Tag::Vbd | Tag::Vbn | Tag::Vbz | Tag::Vbp))
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
