//! Which tokens stand inside quotation marks.

use crate::text::{Quotations, TokenSpan};

/// Stretches between quotation marks, without the marks and those that stand in others.
#[derive(Debug, Default)]
pub(super) struct Quoted {
    /// The tokens inside, in order.
    pub(super) inside: Vec<TokenSpan>,
}

impl Quoted {
    pub(super) fn new(quotations: &Quotations) -> Self {
        let outermost = quotations.all().iter().filter(|quotation| !quotation.nested);
        let inside = outermost.map(|quotation| quotation.inside());
        Self { inside: inside.filter(|tokens| !tokens.is_empty()).collect() }
    }

    /// The number of the quotation that holds the token.
    pub(super) fn number(&self, token: u32) -> Option<usize> {
        let at = self.inside.partition_point(|span| span.end <= token);
        self.inside.get(at).filter(|span| span.start <= token).map(|_| at)
    }
}
