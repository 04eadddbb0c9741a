//! Which quotation marks belong together, whatever their shapes.
//!
//! Marks pair up within a paragraph. A double quotation that a paragraph leaves open and the next one opens anew runs on;
//! any other open one ends with its sentence, or with its paragraph where it began that. Single marks count only in pairs,
//! so that an apostrophe opens nothing.

use super::{Document, QuoteMark, Token, TokenKind, TokenSpan};

/// A stretch of text between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Its tokens, marks included.
    pub tokens: TokenSpan,
    /// Whether it has a closing mark.
    pub closed: bool,
    /// Whether it stands inside another quotation.
    pub nested: bool,
    /// Whether the next paragraph opens it anew.
    pub runs_on: bool,
}

impl Quotation {
    /// Its tokens without the marks.
    #[must_use]
    pub fn inside(self) -> TokenSpan {
        TokenSpan { start: self.tokens.start + 1, end: self.tokens.end - u32::from(self.closed) }
    }
}

/// The quotations of a document, in order of their first marks.
#[derive(Debug, Default)]
pub struct Quotations {
    list: Vec<Quotation>,
    /// For each token the outermost quotation around it plus one; 0 outside.
    outer: Vec<u32>,
}

impl Quotations {
    /// Pairs the marks of a document.
    pub(super) fn new(document: &Document) -> Self {
        let mut list = Vec::new();
        let mut first = 0;
        while first < document.sentences.len() {
            let paragraph = document.sentences[first].paragraph;
            let count = document.sentences[first..].iter().take_while(|s| s.paragraph == paragraph).count();
            pair(document, first, first + count, &mut list);
            first += count;
        }
        list.sort_by_key(|quotation: &Quotation| (quotation.tokens.start, std::cmp::Reverse(quotation.tokens.end)));
        join_over_paragraphs(document, &mut list);
        let mut quotations = Self { list, outer: vec![0; document.tokens.len()] };
        quotations.cover();
        quotations
    }

    fn cover(&mut self) {
        let mut covered = 0;
        for (at, quotation) in self.list.iter_mut().enumerate() {
            quotation.nested = quotation.tokens.start < covered;
            if !quotation.nested {
                self.outer[quotation.tokens.range()].fill(at as u32 + 1);
                covered = quotation.tokens.end;
            }
        }
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Quotation] {
        &self.list
    }

    /// The outermost quotation that holds the token.
    #[must_use]
    pub fn around(&self, token: usize) -> Option<usize> {
        (self.outer.get(token).copied().unwrap_or(0) as usize).checked_sub(1)
    }

    /// Whether the two tokens stand in the same quotation, or both outside.
    #[must_use]
    pub fn together(&self, left: usize, right: usize) -> bool {
        self.outer[left] == self.outer[right]
    }
}

/// What a mark can do where it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

fn pair(document: &Document, first: usize, last: usize, out: &mut Vec<Quotation>) {
    let from = document.sentences[first].tokens.start as usize;
    let to = document.sentences[last - 1].tokens.end as usize;
    let mut double: Option<usize> = None;
    let mut single: Option<usize> = None;
    for at in from..to {
        let TokenKind::Quote(mark) = document.tokens[at].kind else { continue };
        let side = side(document, at, from, to);
        if is_single(mark) {
            match (single, side) {
                (Some(open), Side::Closes | Side::Either) => {
                    out.push(closed(open, at));
                    single = None;
                }
                (None, Side::Opens | Side::Either) if mark != QuoteMark::SingleClose => single = Some(at),
                _ => {}
            }
            continue;
        }
        match (double, side) {
            (None, Side::Closes) => {}
            (None, _) => double = Some(at),
            (Some(open), Side::Opens) => {
                out.push(unclosed(document, open, at, from));
                double = Some(at);
                single = None;
            }
            (Some(open), _) => {
                out.push(closed(open, at));
                double = None;
                single = single.filter(|&inner| inner < open);
            }
        }
    }
    if let Some(open) = double {
        out.push(unclosed(document, open, to, from));
    }
}

fn is_single(mark: QuoteMark) -> bool {
    matches!(mark, QuoteMark::SingleOpen | QuoteMark::SingleClose | QuoteMark::SingleStraight)
}

fn closed(open: usize, close: usize) -> Quotation {
    Quotation { tokens: TokenSpan::new(open, close + 1), closed: true, nested: false, runs_on: false }
}

/// Ends an open quotation before `limit`: with its paragraph where it began that, else with its sentence.
fn unclosed(document: &Document, open: usize, limit: usize, paragraph: usize) -> Quotation {
    let sentence = document.sentences[document.sentence_of(open)].tokens.end as usize;
    let end = if open == paragraph { limit } else { sentence.min(limit) };
    Quotation { tokens: TokenSpan::new(open, end), closed: false, nested: false, runs_on: false }
}

/// What the mark's shape and neighbours let it do. White space decides over shape: `“` before a space closes.
fn side(document: &Document, at: usize, from: usize, to: usize) -> Side {
    let TokenKind::Quote(mark) = document.tokens[at].kind else { return Side::Either };
    let left = at == from || document.tokens[at].spaced || opens_after(&document.tokens[at - 1]);
    let right = at + 1 == to || document.tokens[at + 1].spaced || closes_before(&document.tokens[at + 1]);
    let shaped = match mark {
        QuoteMark::Open | QuoteMark::SingleOpen => Side::Opens,
        QuoteMark::Close | QuoteMark::SingleClose => Side::Closes,
        QuoteMark::Straight | QuoteMark::SingleStraight => Side::Either,
    };
    match (left, right) {
        (true, false) if mark != QuoteMark::SingleClose => Side::Opens,
        (false, true) => Side::Closes,
        _ => shaped,
    }
}

fn opens_after(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Open | TokenKind::Colon | TokenKind::Quote(QuoteMark::Open | QuoteMark::SingleOpen))
}

fn closes_before(token: &Token) -> bool {
    matches!(
        token.kind,
        TokenKind::Terminator
            | TokenKind::Comma
            | TokenKind::Colon
            | TokenKind::Close
            | TokenKind::Quote(QuoteMark::Close | QuoteMark::SingleClose)
    )
}

/// Marks open quotations that end a paragraph of the body and are opened anew at the start of the next.
fn join_over_paragraphs(document: &Document, list: &mut [Quotation]) {
    for at in 1..list.len() {
        let start = list[at].tokens.start;
        let previous = &mut list[at - 1];
        let in_body = || !document.sentences[document.sentence_of(previous.tokens.start as usize)].in_title;
        if !previous.closed && previous.tokens.end == start && document.begins_paragraph(start as usize) && in_body() {
            previous.runs_on = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn quoted(text: &str) -> Vec<String> {
        let document = Document::new("", text, &Lexicon::bundled().unwrap());
        let quotations = &document.quotations;
        quotations.all().iter().map(|quotation| document.text_of(quotation.tokens).to_owned()).collect()
    }

    #[test]
    fn marks_pair_up_in_every_shape() {
        assert_eq!(quoted("\"No sale,\" she said."), ["\"No sale,\""]);
        assert_eq!(quoted("“No sale,” she said."), ["“No sale,”"]);
        assert_eq!(quoted("''No sale,'' she said."), ["''No sale,''"]);
        assert_eq!(quoted("“No sale,\" she said. “No.”"), ["“No sale,\"", "“No.”"]);
        assert_eq!(quoted("“No sale,“ she said. ”No.”"), ["“No sale,“", "”No.”"]);
    }

    #[test]
    fn apostrophes_open_nothing() {
        assert_eq!(quoted("The dockers' vote isn't the owners' vote."), Vec::<String>::new());
        assert_eq!(quoted("The dockers’ vote isn’t the owners’ vote."), Vec::<String>::new());
        assert_eq!(quoted("The '90s dockers' vote."), Vec::<String>::new());
    }

    #[test]
    fn single_marks_nest_in_double_ones() {
        assert_eq!(
            quoted("“He told me, ‘Sell it,’ and I left,” she said."),
            ["“He told me, ‘Sell it,’ and I left,”", "‘Sell it,’"]
        );
    }

    #[test]
    fn a_quotation_runs_on_where_the_next_paragraph_opens_it_anew() {
        let document = Document::new("", "“We sat.\n\n“We left,” she said.", &Lexicon::bundled().unwrap());
        let quotations = &document.quotations;
        let runs_on: Vec<bool> = quotations.all().iter().map(|quotation| quotation.runs_on).collect();
        assert_eq!(runs_on, [true, false]);
    }

    #[test]
    fn an_open_quotation_inside_a_paragraph_ends_with_its_sentence() {
        assert_eq!(quoted("She said: \"We left. They stayed. The port closed."), ["\"We left."]);
    }
}
