//! Which tokens stand inside quotation marks, and whose they are said to be.

use crate::text::{Quotations, TokenSpan};

/// Words of which a text names a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sourced {
    /// What is said.
    pub content: TokenSpan,
    /// Who is said to say it, a noun phrase and what tells more of it.
    pub source: TokenSpan,
}

/// Stretches between quotation marks, without the marks and those that stand in others.
#[derive(Debug, Default)]
pub(super) struct Quoted {
    /// The tokens inside, in order.
    pub(super) inside: Vec<TokenSpan>,
    /// The source of each, where the text names one.
    sources: Vec<Option<TokenSpan>>,
}

impl Quoted {
    /// The stretches among quotations; of several contents that hold one the shortest names its source, and the shortest one.
    pub(super) fn new(quotations: &Quotations, sourced: &[Sourced]) -> Self {
        let outermost = quotations.all().iter().filter(|quotation| !quotation.nested);
        let inside = outermost.map(|quotation| quotation.inside());
        let inside: Vec<TokenSpan> = inside.filter(|tokens| !tokens.is_empty()).collect();
        let mut sources = vec![None; inside.len()];
        let mut shortest = vec![(usize::MAX, usize::MAX); inside.len()];
        for Sourced { content, source } in sourced {
            let first = inside.partition_point(|span| span.start < content.start);
            let held = inside[first..].iter().take_while(|span| content.contains(**span)).count();
            let length = (content.len(), source.len());
            for at in (first..first + held).filter(|_| !source.overlaps(*content)) {
                if length < shortest[at] {
                    (shortest[at], sources[at]) = (length, Some(*source));
                }
            }
        }
        Self { inside, sources }
    }

    /// The number of the quotation that holds the token.
    pub(super) fn number(&self, token: u32) -> Option<usize> {
        let at = self.inside.partition_point(|span| span.end <= token);
        self.inside.get(at).filter(|span| span.start <= token).map(|_| at)
    }

    /// Who is said to speak a quotation.
    pub(super) fn source(&self, number: usize) -> Option<TokenSpan> {
        self.sources[number]
    }
}
