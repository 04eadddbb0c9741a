//! Texts that once ended a run: what breaks off, or has lost a word, is read like any other.

use crate::invariants::{analysis, attributions};

#[test]
fn a_cue_of_another_sentence_than_the_pair_s_is_looked_at_from_there() {
    analysis::holds("of", "Karel Moss said Ilse \"shameful what he decried");
}

#[test]
fn a_source_that_loses_its_first_words_has_its_head_within_it() {
    attributions::hold("", "if Even the sleepy timing of the talks led Brandt as to say that he were tired.");
    attributions::hold("BUT SHE DID - PLAINLY AND - CONTRADICT DID MR.", "that");
}
