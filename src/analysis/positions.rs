//! Bytes of a document to code points of its title or body.

use crate::text::{CodePoints, Document, Span};

/// Converts spans of one document.
#[derive(Debug)]
pub(super) struct Positions<'a> {
    points: CodePoints<'a>,
    body: u32,
    body_point: u32,
}

impl<'a> Positions<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        let points = CodePoints::new(&document.text);
        let body_point = points.at(document.body);
        Self { points, body: document.body, body_point }
    }

    /// Start and end in code points of the part that the span begins in.
    pub(super) fn of(&self, span: Span) -> (u32, u32) {
        let origin = if span.start < self.body { 0 } else { self.body_point };
        (self.points.at(span.start) - origin, self.points.at(span.end) - origin)
    }
}
