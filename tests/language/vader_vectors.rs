//! The baseline equals Python's vaderSentiment on texts that we wrote; `vectors/vader_vectors.py` made the values.

use appraise::sentiment::vader::{Scratch, Vader, VaderScores};

const VECTORS: &str = include_str!("../vectors/vader_vectors.csv");

fn vectors() -> Vec<(String, VaderScores)> {
    csv::Reader::from_reader(VECTORS.as_bytes())
        .into_deserialize()
        .map(|row| row.expect("a vector is a text and four numbers"))
        .map(|(text, neg, neu, pos, compound)| (text, VaderScores { neg, neu, pos, compound }))
        .collect()
}

#[test]
fn scores_equal_those_of_python() {
    for (text, expected) in vectors() {
        assert_eq!(Vader::shared().scores(&text), expected, "{text:?}");
    }
}

#[test]
fn reused_memory_changes_no_score() {
    let mut scratch = Scratch::default();
    for (text, expected) in vectors() {
        assert_eq!(Vader::shared().scores_with(&mut scratch, &text), expected, "{text:?}");
    }
}

#[test]
fn the_vectors_are_all_read() {
    let texts: std::collections::BTreeSet<String> = vectors().into_iter().map(|(text, _)| text).collect();
    assert_eq!(texts.len(), 488);
}
