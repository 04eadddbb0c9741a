//! Parts of speech by a bigram model (Viterbi decoding of a hidden Markov model; Church 1988).

use std::ops::Range;

use super::spelling::lower_folded;
use super::token::{QuoteMark, Token, TokenKind};
use crate::lexicon::{Tag, TagModel, WordId};

/// Tags one sentence after another.
pub(super) struct Tagger<'m> {
    model: &'m TagModel,
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

/// The tags that the words of a sentence bear: most sentences have none of those that some corrections are about.
#[derive(Default)]
struct Borne(u64);

impl Borne {
    fn add(&mut self, tag: Tag) {
        self.0 |= 1 << tag as u32;
    }

    fn any<const N: usize>(&self, tags: [Tag; N]) -> bool {
        tags.into_iter().any(|tag| self.0 & 1 << tag as u32 != 0)
    }
}

/// Share of the probability that a capital inside a sentence gives to a name, where the word is also known otherwise.
const CAPITAL_IS_NAME: f32 = 0.9;
/// The same for the first word of a sentence and in headlines with capitals throughout.
const UNINFORMATIVE_CAPITAL_IS_NAME: f32 = 0.05;
/// The same for a function word, wherever it stands.
const CAPITAL_FUNCTION_WORD_IS_NAME: f32 = 0.002;

impl<'m> Tagger<'m> {
    pub(super) fn new(model: &'m TagModel) -> Self {
        Self { model, cells: Vec::new(), before: 0..0, lower: String::new() }
    }

    /// Appends the most probable tags of a sentence.
    pub(super) fn tag(&mut self, tokens: &[Token], text: &str, tags: &mut Vec<Tag>) {
        let uninformative = capitals_say_nothing(tokens, self.model);
        self.cells.clear();
        self.cells.push(Cell { tag: Tag::Edge, score: 0.0, back: 0 });
        self.before = 0..1;
        for (at, token) in tokens.iter().enumerate() {
            let from = self.cells.len();
            let first = at == 0
                || matches!(tokens[at - 1].kind, TokenKind::Terminator | TokenKind::Colon)
                || opens_quotation(&tokens[at - 1], at == 1);
            if is_plural_possessive(tokens, at, text) {
                self.push(Tag::Pos, 0.0);
            } else {
                self.push_candidates(token, text, first || uninformative, uninformative);
            }
            self.before = from..self.cells.len();
        }
        let mut best = self.best_end();
        let first = tags.len();
        tags.resize(first + tokens.len(), Tag::X);
        let mut borne = Borne::default();
        for slot in tags[first..].iter_mut().rev() {
            let cell = self.cells[best as usize];
            *slot = cell.tag;
            borne.add(cell.tag);
            best = cell.back;
        }
        let tags = &mut tags[first..];
        if borne.any([Tag::Open, Tag::Close, Tag::Pos]) {
            own_apostrophes(tokens, text, tags);
        }
        name_before_verb(tokens, tags);
        if borne.any([Tag::Md]) {
            modal_names(tokens, uninformative, tags);
        }
        if borne.any([Tag::Nns]) {
            verb_behind_name(tokens, text, tags);
        }
        words_of_many_tags(tokens, text, tags);
        if borne.any([Tag::Cc]) {
            lone_both(tokens, text, tags);
        }
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
        let into = self.model.transitions_to(tag);
        let (mut score, mut back) = (f32::NEG_INFINITY, 0);
        for (previous, ahead) in (self.before.start as u32..).zip(&self.cells[self.before.clone()]) {
            let next = ahead.score + into[ahead.tag as usize];
            if next > score {
                (score, back) = (next, previous);
            }
        }
        self.cells.push(Cell { tag, score: weight + score, back });
    }

    fn push_candidates(&mut self, token: &Token, text: &str, capital_says_nothing: bool, headline: bool) {
        if token.kind == TokenKind::Lower
            && let Some(candidates) = self.model.of_word(token.word)
        {
            candidates.iter().for_each(|&(tag, weight)| self.push(tag, weight));
            return;
        }
        if let Some(tag) = mark_tag(token, text) {
            self.push(tag, 0.0);
            return;
        }
        let known = self.model.of_word(token.word);
        let name_share = match (token.kind.is_capital(), known.is_some(), capital_says_nothing) {
            (false, ..) => 0.0,
            (true, true, false) => CAPITAL_IS_NAME,
            (true, true, true) if is_country(token, text) && !headline => CAPITAL_IS_NAME,
            (true, true, true) => UNINFORMATIVE_CAPITAL_IS_NAME,
            (true, false, false) => 0.97,
            (true, false, true) => 0.75,
        };
        let candidates = match known {
            Some(candidates) => candidates,
            None => self.by_ending(token.span.of(text)),
        };
        let country = is_country(token, text) && !headline;
        let closed = !country && candidates.first().is_some_and(|&(tag, _)| is_closed_class(tag));
        let name_share = if closed { name_share.min(CAPITAL_FUNCTION_WORD_IS_NAME) } else { name_share };
        let rest = if name_share > 0.0 { (1.0 - name_share).ln() } else { 0.0 };
        candidates.iter().for_each(|&(tag, weight)| self.push(tag, weight + rest));
        if name_share > 0.0 || candidates.is_empty() {
            self.push(Tag::Nnp, self.model.weight(Tag::Nnp, name_share.max(0.002)));
        }
    }

    /// What the ending says of an unknown word, of its last part where hyphens join it.
    fn by_ending(&mut self, word: &str) -> &'m [(Tag, f32)] {
        self.lower.clear();
        lower_folded(word.rsplit('-').next().unwrap_or(word), &mut self.lower);
        self.model.of_ending(&self.lower)
    }
}

/// Whether a quotation mark opens: behind one that closes, a capital says as much as anywhere.
fn opens_quotation(token: &Token, first: bool) -> bool {
    match token.kind {
        TokenKind::Quote(QuoteMark::Open | QuoteMark::SingleOpen) => true,
        TokenKind::Quote(QuoteMark::Straight | QuoteMark::SingleStraight) => token.spaced || first,
        _ => false,
    }
}

/// Whether an apostrophe behind a plural says whose something is, where no single mark is open: `the workers' support`.
fn is_plural_possessive(tokens: &[Token], at: usize, text: &str) -> bool {
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
        && !tokens[at.saturating_sub(REACH)..at].iter().any(|token| opens(token) && opens_quotation(token, false))
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
fn capitals_say_nothing(tokens: &[Token], model: &TagModel) -> bool {
    let (mut words, mut capitals, mut small_verbs) = (0, 0, false);
    for token in tokens {
        if token.kind.is_word() && token.span.end - token.span.start >= 4 {
            words += 1;
            capitals += usize::from(token.kind.is_capital());
            small_verbs |= token.kind == TokenKind::Lower && is_verb_form(model, token.word);
        }
    }
    words >= 3 && capitals * 3 > words * 2 && !small_verbs
}

/// Whether a word is a verb with a tense more often than anything else.
fn is_verb_form(model: &TagModel, word: WordId) -> bool {
    let best = model.of_word(word).and_then(|tags| tags.iter().max_by(|a, b| a.1.total_cmp(&b.1)));
    best.is_some_and(|(tag, _)| matches!(tag, Tag::Vbd | Tag::Vbz | Tag::Vbp))
}

/// "Voters' anger", "Mr Harcastles’ plan": a single mark behind a noun in s, before what it owns, that closes nothing.
fn own_apostrophes(tokens: &[Token], text: &str, tags: &mut [Tag]) {
    use super::token::QuoteMark as Q;
    let mut open = false;
    for at in 0..tokens.len() {
        let TokenKind::Quote(mark @ (Q::SingleOpen | Q::SingleClose | Q::SingleStraight)) = tokens[at].kind else {
            continue;
        };
        let owns = mark != Q::SingleOpen
            && !open
            && !tokens[at].spaced
            && at > 0
            && tags[at - 1].is_noun()
            && tokens[at - 1].span.of(text).ends_with('s')
            && tokens.get(at + 1).is_some_and(|next| next.spaced && next.kind.is_word())
            && (tags[at + 1].is_noun() || matches!(tags[at + 1], Tag::Jj | Tag::Vbg | Tag::Vbn));
        if owns {
            tags[at] = Tag::Pos;
        } else {
            open = mark == Q::SingleOpen || (mark == Q::SingleStraight && tokens[at].spaced);
        }
    }
}

/// "Cook also denied it": a base form that opens a sentence before a verb with a tense is a name.
fn name_before_verb(tokens: &[Token], tags: &mut [Tag]) {
    let Some(first) = tokens.iter().position(|token| token.kind.is_word()) else { return };
    if tokens[first].kind != TokenKind::Capitalised || !matches!(tags[first], Tag::Vb | Tag::Vbp) {
        return;
    }
    let next = tags[first + 1..].iter().find(|tag| **tag != Tag::Rb);
    if matches!(next, Some(Tag::Vbd | Tag::Vbz | Tag::Vbn | Tag::Md)) {
        tags[first] = Tag::Nnp;
    }
}

/// "“Yes,” Will said", "as Will says": a modal with a capital inside a sentence, or before a verb with a tense, is a name.
fn modal_names(tokens: &[Token], headline: bool, tags: &mut [Tag]) {
    for at in 0..tokens.len() {
        if tags[at] != Tag::Md || tokens[at].kind != TokenKind::Capitalised {
            continue;
        }
        let opens = at == 0
            || matches!(tokens[at - 1].kind, TokenKind::Terminator | TokenKind::Colon)
            || opens_quotation(&tokens[at - 1], at == 1);
        let tense = matches!(tags.get(at + 1), Some(Tag::Vbd | Tag::Vbz | Tag::Vbn));
        if tense || !opens && !headline {
            tags[at] = Tag::Nnp;
            if tags.get(at + 1) == Some(&Tag::Vbn) {
                tags[at + 1] = Tag::Vbd;
            }
        }
    }
}

/// "Brandt blasts Vey", "Orrin questions the sale": a plural behind the name that opens a clause and before an object is its
/// verb, where the clause has no other.
fn verb_behind_name(tokens: &[Token], text: &str, tags: &mut [Tag]) {
    let opens =
        |at: usize, tags: &[Tag]| at == 0 || matches!(tags[at - 1], Tag::Stop | Tag::Colon | Tag::Open | Tag::Comma);
    let mut named = false;
    for at in 0..tokens.len() {
        let after_name = named && tags[at] == Tag::Nns;
        named = tags[at] == Tag::Nnp && (named || opens(at, tags));
        let governs = matches!(tags.get(at + 1), Some(Tag::Nnp | Tag::Prp | Tag::Dt | Tag::PrpPossessive));
        if !after_name || !governs || names_people(tokens[at].span.of(text)) {
            continue;
        }
        let clause = tags[at + 1..].iter().take_while(|tag| !matches!(tag, Tag::Comma | Tag::Stop | Tag::Colon));
        if !clause.into_iter().any(|tag| matches!(tag, Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md)) {
            tags[at] = Tag::Vbz;
        }
    }
}

/// Whether a plural ends as words for people do: leaders, senators, loyalists.
fn names_people(word: &str) -> bool {
    let ends = |ending: &str| word.len() > ending.len() + 3 && word.ends_with(ending);
    ["ers", "ors", "ists", "ants", "ians", "ees"].into_iter().any(ends)
}

fn is_no(word: &str) -> bool {
    matches!(word, "no" | "No")
}

fn is_article(word: &str) -> bool {
    matches!(word, "the" | "The" | "a" | "A" | "an" | "An")
}

/// "The whip left", "don't like it", "would back him", "has been campaigning", "they did that.", "urged her to", "no longer": a
/// noun behind an article, a verb behind another, a pronoun at the end, an object that possesses nothing and an adverb of two words, where two tags
/// in a row tell too little.
fn words_of_many_tags(tokens: &[Token], text: &str, tags: &mut [Tag]) {
    let word = |at: usize| tokens[at].span.of(text);
    let length = |at: usize| tokens[at].span.end - tokens[at].span.start;
    for at in 1..tokens.len() {
        match tags[at] {
            Tag::PrpPossessive if word(at) == "her" && !begins_a_noun_phrase(tags.get(at + 1)) => tags[at] = Tag::Prp,
            Tag::Vb | Tag::Vbp if is_article(word(at - 1)) => tags[at] = Tag::Nn,
            Tag::Vbz if is_article(word(at - 1)) => tags[at] = Tag::Nns,
            Tag::Nn if tags[at - 1] == Tag::Vbn && is_been_doing(tokens, at, text) => tags[at] = Tag::Vbg,
            Tag::Vb if matches!(word(at - 1), "has" | "had" | "have") => tags[at] = Tag::Vbn,
            Tag::Nn if is_done_to_somebody(tokens, at, text, tags) => {
                tags[at] = Tag::Vbg;
                tags[at - 1] = if tags[at - 1] == Tag::Dt { Tag::In } else { tags[at - 1] };
            }
            Tag::Rb if word(at) == "back" && is_to_back(at, tags) => tags[at] = Tag::Vb,
            Tag::Rb | Tag::Jj if word(at) == "longer" && is_no(word(at - 1)) => {
                tags[at - 1..=at].fill(Tag::Rb);
                if tags.get(at + 1) == Some(&Tag::Nns) {
                    tags[at + 1] = Tag::Vbz;
                }
            }
            Tag::In if length(at) == 4 => match word(at) {
                "like" if tags[at - 1] == Tag::Rb && word(at - 1).ends_with(['t', 'T']) => tags[at] = Tag::Vb,
                "that" if matches!(tags.get(at + 1), None | Some(Tag::Stop | Tag::Close | Tag::Colon)) => {
                    tags[at] = Tag::Dt;
                }
                _ => {}
            },
            _ => {}
        }
    }
}

/// "Both objected": before a verb it joins nothing.
fn lone_both(tokens: &[Token], text: &str, tags: &mut [Tag]) {
    for at in 1..tags.len() {
        let verb = tags[at].is_verb() || tags[at] == Tag::Md;
        if verb && tags[at - 1] == Tag::Cc && tokens[at - 1].span.of(text).eq_ignore_ascii_case("both") {
            tags[at - 1] = Tag::Dt;
        }
    }
}

/// "Said firing her was wrong", "after firing Orrin": whether a noun in "ing" that nothing determines stands right before whom
/// it is done to.
fn is_done_to_somebody(tokens: &[Token], at: usize, text: &str, tags: &[Tag]) -> bool {
    let that = || tokens[at - 1].span.of(text) == "that";
    tokens[at].kind == TokenKind::Lower
        && tokens[at].span.of(text).ends_with("ing")
        && matches!(tags.get(at + 1), Some(Tag::Nnp | Tag::Prp))
        && (matches!(tags[at - 1], Tag::In | Tag::Vbd | Tag::Vbz | Tag::Vbp) || that())
}

/// "Has been campaigning".
fn is_been_doing(tokens: &[Token], at: usize, text: &str) -> bool {
    tokens[at].span.of(text).ends_with("ing") && tokens[at - 1].span.of(text) == "been"
}

/// "Would never back Brandt": whether "back" stands behind a modal and before an object.
fn is_to_back(at: usize, tags: &[Tag]) -> bool {
    let before = tags[..at].iter().rev().find(|tag| **tag != Tag::Rb);
    before == Some(&Tag::Md) && matches!(tags.get(at + 1), Some(Tag::Nnp | Tag::Dt | Tag::Prp | Tag::PrpPossessive))
}

/// Whether a word that is possessed, or tells of it, can bear the tag.
fn begins_a_noun_phrase(tag: Option<&Tag>) -> bool {
    !matches!(
        tag,
        None | Some(
            Tag::To
                | Tag::In
                | Tag::Dt
                | Tag::Prp
                | Tag::PrpPossessive
                | Tag::Md
                | Tag::Cc
                | Tag::Wdt
                | Tag::Wp
                | Tag::Wrb
                | Tag::Comma
                | Tag::Stop
                | Tag::Colon
                | Tag::Close
        )
    )
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
