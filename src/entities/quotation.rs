//! Which tokens stand inside double quotation marks, marks taken as they come; paragraphs close what is open.

use crate::text::{Document, QuoteMark, TokenKind, TokenSpan};

/// Stretches between double quotation marks.
#[derive(Debug, Default)]
pub(super) struct Quotations {
    /// The tokens inside, in order.
    pub(super) inside: Vec<TokenSpan>,
}

impl Quotations {
    pub(super) fn new(document: &Document) -> Self {
        let mut inside = Vec::new();
        let mut open: Option<usize> = None;
        let mut paragraph = u32::MAX;
        for sentence in &document.sentences {
            if sentence.paragraph != paragraph {
                close(&mut open, sentence.tokens.start as usize, &mut inside);
                paragraph = sentence.paragraph;
            }
            for at in sentence.tokens.range() {
                let TokenKind::Quote(mark) = document.tokens[at].kind else { continue };
                match (mark, open) {
                    (QuoteMark::Open, None) | (QuoteMark::Straight, None) => open = Some(at + 1),
                    (QuoteMark::Close | QuoteMark::Straight, Some(_)) => close(&mut open, at, &mut inside),
                    _ => {}
                }
            }
        }
        close(&mut open, document.tokens.len(), &mut inside);
        Self { inside }
    }

    /// The number of the quotation that holds the token.
    pub(super) fn number(&self, token: u32) -> Option<usize> {
        let at = self.inside.partition_point(|span| span.end <= token);
        self.inside.get(at).filter(|span| span.start <= token).map(|_| at)
    }
}

fn close(open: &mut Option<usize>, end: usize, inside: &mut Vec<TokenSpan>) {
    if let Some(start) = open.take().filter(|&start| start < end) {
        inside.push(TokenSpan::new(start, end));
    }
}
