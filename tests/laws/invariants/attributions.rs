//! Quotations: content in the text and in order, and attributions within attributions form a tree.

use appraise::quotes::{Attribution, attributions};
use appraise::text::TokenSpan;

use super::{LEXICON, document};

pub(crate) fn hold(title: &str, body: &str) {
    let document = document::holds(title, body);
    let found = attributions(&document, &LEXICON);
    let tokens = TokenSpan::new(0, document.tokens.len());
    for (at, attribution) in found.iter().enumerate() {
        assert!(!attribution.content.is_empty(), "{attribution:?}");
        let mut end = 0;
        for part in &attribution.content {
            assert!(!part.is_empty() && part.start >= end && tokens.contains(*part), "{attribution:?}");
            end = part.end;
        }
        for part in [attribution.source, attribution.cue].into_iter().flatten() {
            assert!(!part.is_empty() && tokens.contains(part), "{attribution:?}");
        }
        if let (Some(source), Some(head)) = (attribution.source, attribution.source_head) {
            assert!(source.holds(head as usize), "the head stands outside the source: {attribution:?}");
        }
        has_its_depth(at, attribution, &found);
    }
    let in_order = found.is_sorted_by_key(|attribution| attribution.hull().start);
    assert!(in_order, "attributions are out of order: {found:?}");
    assert_eq!(found, attributions(&document, &LEXICON), "the same text gave other attributions");
}

fn has_its_depth(at: usize, attribution: &Attribution, all: &[Attribution]) {
    match attribution.parent {
        None => assert_eq!(attribution.depth, 0, "{attribution:?}"),
        Some(parent) => {
            assert!(parent != at && all[parent].depth + 1 == attribution.depth, "{attribution:?} in {:?}", all[parent]);
        }
    }
}
