//! Parts of speech by a bigram model (Viterbi decoding of a hidden Markov model; Church 1988).
//!
//! The model is data: `lexicons/en/tags.csv` and `tag_bigrams.csv`, made by `accuracy/tags.py`.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::token::{Token, TokenKind, lower_folded};
use crate::error::Result;
use crate::lexicon::{Source, Vocabulary, WordId};

/// A part of speech: the Penn Treebank's tags, those that no rule needs apart merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
#[allow(missing_docs)] // the names are the Penn tags
pub enum Tag {
    Cc,
    Cd,
    Dt,
    Ex,
    In,
    Jj,
    Md,
    Nn,
    Nns,
    Nnp,
    Pos,
    Prp,
    PrpPossessive,
    Rb,
    Rp,
    To,
    Vb,
    Vbd,
    Vbg,
    Vbn,
    Vbp,
    Vbz,
    Wdt,
    Wp,
    Wrb,
    X,
    Comma,
    Stop,
    Colon,
    Open,
    Close,
    Bracket,
    Currency,
    Edge,
}

const TAGS: usize = Tag::Edge as usize + 1;

const NAMES: [(&str, Tag); 35] = [
    ("CC", Tag::Cc),
    ("CD", Tag::Cd),
    ("DT", Tag::Dt),
    ("EX", Tag::Ex),
    ("IN", Tag::In),
    ("JJ", Tag::Jj),
    ("MD", Tag::Md),
    ("NN", Tag::Nn),
    ("NNS", Tag::Nns),
    ("NNP", Tag::Nnp),
    ("POS", Tag::Pos),
    ("PRP", Tag::Prp),
    ("PRP$", Tag::PrpPossessive),
    ("RB", Tag::Rb),
    ("RP", Tag::Rp),
    ("TO", Tag::To),
    ("VB", Tag::Vb),
    ("VBD", Tag::Vbd),
    ("VBG", Tag::Vbg),
    ("VBN", Tag::Vbn),
    ("VBP", Tag::Vbp),
    ("VBZ", Tag::Vbz),
    ("WDT", Tag::Wdt),
    ("WP", Tag::Wp),
    ("WRB", Tag::Wrb),
    ("X", Tag::X),
    ("COMMA", Tag::Comma),
    ("STOP", Tag::Stop),
    ("COLON", Tag::Colon),
    ("OPEN", Tag::Open),
    ("CLOSE", Tag::Close),
    ("LRB", Tag::Bracket),
    ("RRB", Tag::Bracket),
    ("CUR", Tag::Currency),
    ("EDGE", Tag::Edge),
];

impl Tag {
    fn from_name(name: &str) -> Option<Self> {
        NAMES.iter().find(|(known, _)| *known == name).map(|&(_, tag)| tag)
    }

    /// A verb's form, modals not counted.
    #[must_use]
    pub fn is_verb(self) -> bool {
        matches!(self, Self::Vb | Self::Vbd | Self::Vbg | Self::Vbn | Self::Vbp | Self::Vbz)
    }

    /// A common or proper noun.
    #[must_use]
    pub fn is_noun(self) -> bool {
        matches!(self, Self::Nn | Self::Nns | Self::Nnp)
    }
}

/// The tags that a word can bear, each with log p(tag | word) − log p(tag).
type Candidates = Vec<(Tag, f32)>;

/// Words, endings and tag sequences with their probabilities.
#[derive(Clone, Debug, Default)]
pub struct TagModel {
    words: Vec<Candidates>,
    endings: HashMap<Box<str>, Candidates, FixedState>,
    transitions: Vec<[f32; TAGS]>,
    prior: Vec<f32>,
}

/// Working memory of the decoder, kept between sentences.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    cells: Vec<Cell>,
    columns: Vec<(u32, u32)>,
    lower: String,
}

#[derive(Clone, Copy, Debug)]
struct Cell {
    tag: Tag,
    score: f32,
    back: u32,
}

/// log p of a tag sequence that the counts never show.
const UNSEEN: f32 = -9.0;
/// Share of the probability that a capital inside a sentence gives to a name, where the word is also known otherwise.
const CAPITAL_IS_NAME: f32 = 0.9;
/// The same for the first word of a sentence and in headlines with capitals throughout.
const UNINFORMATIVE_CAPITAL_IS_NAME: f32 = 0.05;
/// The same for a function word, wherever it stands.
const CAPITAL_FUNCTION_WORD_IS_NAME: f32 = 0.002;

impl TagModel {
    /// From the two files; words are given numbers in `vocabulary`.
    ///
    /// # Errors
    /// If a file is malformed or names an unknown tag.
    pub fn new(tags: &Source, bigrams: &Source, vocabulary: &mut Vocabulary) -> Result<Self> {
        let mut model = Self { transitions: vec![[UNSEEN; TAGS]; TAGS], prior: vec![UNSEEN; TAGS], ..Self::default() };
        model.read_bigrams(bigrams)?;
        for row in tags.rows(&["cue", "tags"])? {
            let mut candidates = Candidates::new();
            for part in row.cells[1].split('|') {
                let parsed = part
                    .split_once(':')
                    .and_then(|(tag, share)| Some((Tag::from_name(tag)?, share.parse::<f32>().ok()?)));
                let Some((tag, permille)) = parsed else {
                    return Err(tags.fault(Some(row.line), format!("`{part}` isn't TAG:permille with a known tag")));
                };
                candidates.push((tag, model.weight(tag, permille / 1000.0)));
            }
            match row.cells[0].strip_prefix('-') {
                Some(ending) if !ending.is_empty() => {
                    model.endings.insert(Box::from(ending), candidates);
                }
                _ => model.set(vocabulary.intern(&row.cells[0]), candidates),
            }
        }
        Ok(model)
    }

    fn read_bigrams(&mut self, bigrams: &Source) -> Result<()> {
        for row in bigrams.rows(&["left", "right", "permille"])? {
            let right = Tag::from_name(&row.cells[1]);
            let left = if row.cells[0].is_empty() { right } else { Tag::from_name(&row.cells[0]) };
            let (Some(left), Some(right), Ok(permille)) = (left, right, row.cells[2].parse::<f32>()) else {
                return Err(bigrams.fault(Some(row.line), "not two known tags and a number".to_owned()));
            };
            let log = (permille.max(0.01) / 1000.0).ln();
            if row.cells[0].is_empty() {
                self.prior[right as usize] = log;
            } else {
                let cell = &mut self.transitions[left as usize][right as usize];
                *cell = cell.max(log);
            }
        }
        Ok(())
    }

    /// Whether the word is known, and most often as something else than a name.
    #[must_use]
    pub fn is_ordinary(&self, word: WordId) -> bool {
        let known = self.words.get(word.0 as usize).and_then(|candidates| candidates.first());
        word.is_known() && known.is_some_and(|&(tag, _)| tag != Tag::Nnp)
    }

    /// Tags for a word that the model doesn't know, from the lexicon that lists it; equally probable.
    pub fn add_if_unknown(&mut self, word: WordId, tags: &[Tag]) {
        if self.words.get(word.0 as usize).is_some_and(|known| !known.is_empty()) {
            return;
        }
        let share = 1.0 / tags.len() as f32;
        let candidates = tags.iter().map(|&tag| (tag, self.weight(tag, share))).collect();
        self.set(word, candidates);
    }

    fn set(&mut self, word: WordId, candidates: Candidates) {
        let at = word.0 as usize;
        if self.words.len() <= at {
            self.words.resize(at + 1, Candidates::new());
        }
        self.words[at] = candidates;
    }

    fn weight(&self, tag: Tag, share: f32) -> f32 {
        share.max(0.001).ln() - self.prior[tag as usize]
    }

    /// Appends the most probable tags of a sentence.
    pub(super) fn tag(&self, tokens: &[Token], text: &str, tags: &mut Vec<Tag>, scratch: &mut Scratch) {
        let uninformative = capitals_say_nothing(tokens);
        scratch.cells.clear();
        scratch.columns.clear();
        for (at, token) in tokens.iter().enumerate() {
            let from = scratch.cells.len() as u32;
            let first = at == 0
                || matches!(tokens[at - 1].kind, TokenKind::Quote(_) | TokenKind::Terminator | TokenKind::Colon);
            self.candidates(token, text, first || uninformative, scratch);
            scratch.columns.push((from, scratch.cells.len() as u32));
            self.extend(at, scratch);
        }
        let Some(&(from, to)) = scratch.columns.last() else { return };
        let ending = |cell: &Cell| cell.score + self.transitions[cell.tag as usize][Tag::Edge as usize];
        let mut best = (from..to)
            .max_by(|&a, &b| ending(&scratch.cells[a as usize]).total_cmp(&ending(&scratch.cells[b as usize])))
            .expect("every token has a candidate");
        let first = tags.len();
        tags.resize(first + tokens.len(), Tag::X);
        for slot in tags[first..].iter_mut().rev() {
            let cell = scratch.cells[best as usize];
            *slot = cell.tag;
            best = cell.back;
        }
    }

    /// Joins the column of token `at` to the best path before it.
    fn extend(&self, at: usize, scratch: &mut Scratch) {
        let (from, to) = scratch.columns[at];
        for position in from..to {
            let tag = scratch.cells[position as usize].tag as usize;
            let (score, back) = if at == 0 {
                (self.transitions[Tag::Edge as usize][tag], 0)
            } else {
                let (first, last) = scratch.columns[at - 1];
                (first..last)
                    .map(|previous| {
                        let cell = scratch.cells[previous as usize];
                        (cell.score + self.transitions[cell.tag as usize][tag], previous)
                    })
                    .fold((f32::NEG_INFINITY, 0), |best, next| if next.0 > best.0 { next } else { best })
            };
            let cell = &mut scratch.cells[position as usize];
            cell.score += score;
            cell.back = back;
        }
    }

    fn candidates(&self, token: &Token, text: &str, capital_says_nothing: bool, scratch: &mut Scratch) {
        if let Some(tag) = mark_tag(token, text) {
            scratch.cells.push(Cell { tag, score: 0.0, back: 0 });
            return;
        }
        let capital = token.kind.is_capital();
        let known = self.words.get(token.word.0 as usize).filter(|candidates| !candidates.is_empty());
        let name_share = match (capital, known.is_some(), capital_says_nothing) {
            (false, ..) => 0.0,
            (true, true, false) => CAPITAL_IS_NAME,
            (true, true, true) => UNINFORMATIVE_CAPITAL_IS_NAME,
            (true, false, false) => 0.97,
            (true, false, true) => 0.75,
        };
        let candidates = match known {
            Some(candidates) => candidates,
            None => self.by_ending(token.span.of(text), &mut scratch.lower),
        };
        let closed = candidates.first().is_some_and(|&(tag, _)| is_closed_class(tag));
        let name_share = if closed { name_share.min(CAPITAL_FUNCTION_WORD_IS_NAME) } else { name_share };
        let rest = (1.0 - name_share).ln();
        scratch.cells.extend(candidates.iter().map(|&(tag, weight)| Cell { tag, score: weight + rest, back: 0 }));
        if name_share > 0.0 || candidates.is_empty() {
            let score = self.weight(Tag::Nnp, name_share.max(0.002));
            scratch.cells.push(Cell { tag: Tag::Nnp, score, back: 0 });
        }
    }

    /// By the longest known ending, four letters at most.
    fn by_ending(&self, word: &str, lower: &mut String) -> &[(Tag, f32)] {
        lower.clear();
        lower_folded(word.rsplit('-').next().unwrap_or(word), lower);
        let starts = lower.char_indices().rev().take(4).map(|(at, _)| at);
        let mut found: &[(Tag, f32)] = &[];
        for start in starts {
            match self.endings.get(&lower[start..]) {
                Some(candidates) => found = candidates,
                None => break,
            }
        }
        found
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
    let long = |token: &&Token| token.kind.is_word() && token.span.end - token.span.start >= 4;
    let words = tokens.iter().filter(long).count();
    let capitals = tokens.iter().filter(long).filter(|token| token.kind.is_capital()).count();
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
