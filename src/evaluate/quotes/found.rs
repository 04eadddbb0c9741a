//! What the program finds in a text, as the coded files give it.

use super::coded::CodedAttribution;
use crate::lexicon::Lexicon;
use crate::quotes::{Attribution, AttributionKind, attributions};
use crate::text::{Document, TokenSpan};

/// The attributions that the program finds in a text, in code points.
#[must_use]
pub fn predicted(text: &str, lexicon: &Lexicon) -> Vec<CodedAttribution> {
    let document = Document::of_article("", text, lexicon);
    let found = attributions(&document, lexicon);
    let offsets = Offsets::new(text);
    found.iter().map(|attribution| coded(&document, &offsets, attribution)).collect()
}

fn coded(document: &Document, offsets: &Offsets, attribution: &Attribution) -> CodedAttribution {
    let span = |tokens: &TokenSpan| {
        let bytes = document.span(*tokens);
        (offsets.code_point(bytes.start), offsets.code_point(bytes.end))
    };
    CodedAttribution {
        kind: coded_kind(document, attribution),
        source: attribution.source.iter().map(span).collect(),
        cue: attribution.cue.iter().map(span).collect(),
        content: attribution.content.iter().map(span).collect(),
    }
}

/// The coded files take `“` and `"` for quotation marks, doubled apostrophes (`''…''`) for none, count only what a mark closes,
/// if in the next part, and call a content direct from nine tenths of its characters on, the parts joined by spaces.
fn coded_kind(document: &Document, attribution: &Attribution) -> AttributionKind {
    let parts: Vec<&str> = attribution.content.iter().map(|part| document.text_of(*part)).collect();
    let text = parts.join(" ");
    if !text.contains(MARKS) {
        return AttributionKind::Indirect;
    }
    let (mut quoted, mut rest) = (0, text.as_str());
    while let Some(open) = rest.find(['“', '"']) {
        let inner = &rest[open + rest[open..].chars().next().map_or(0, char::len_utf8)..];
        let Some(end) = inner.find(MARKS) else { break };
        let closing = inner[end..].chars().next().filter(|&mark| mark != '“');
        if closing.is_some() {
            quoted += 2 + inner[..end].chars().count();
        }
        rest = &inner[end + closing.map_or(0, char::len_utf8)..];
    }
    match 10 * quoted >= 9 * text.chars().count() {
        true => AttributionKind::Direct,
        false => AttributionKind::Mixed,
    }
}

const MARKS: [char; 3] = ['“', '”', '"'];

/// Code points by byte, counted once.
struct Offsets(Vec<u32>);

impl Offsets {
    fn new(text: &str) -> Self {
        let mut counts = vec![0; text.len() + 1];
        let mut count = 0;
        for (at, slot) in counts.iter_mut().enumerate() {
            *slot = count;
            count += u32::from(at < text.len() && text.is_char_boundary(at));
        }
        Self(counts)
    }

    fn code_point(&self, byte: u32) -> u32 {
        self.0[byte as usize]
    }
}
