//! Traps of quotations that no cue of their own claims, each with its near miss, in prose of our own.

use super::{found, holds};

#[test]
fn a_fragment_goes_on_with_who_spoke_in_the_sentence_before() {
    holds(&[
        (
            "Orrin said the port was poor. Adding, “It is late for all of us.”",
            &["Orrin | said | the port was poor", "Orrin | Adding | “It is late for all of us.”"],
        ),
        (
            "Orrin said the port was poor.\n\nIt rained.\n\nAdding, “It is late for all of us.”",
            &["Orrin | said | the port was poor", " | Adding | “It is late for all of us.”"],
        ),
    ]);
    let naming = found("Orrin said the port was poor. Naming “the old cranes,” Brandt slept.");
    assert!(naming.iter().any(|row| row.starts_with(" | Naming | ")), "{naming:?}");
}

#[test]
fn the_sentence_behind_a_quotation_that_stands_alone_names_its_speaker() {
    holds(&[
        (
            "“It is late for all of us who sail.”\n\nSo said Ilse Brandt.",
            &["Ilse Brandt | said | “It is late for all of us who sail.”"],
        ),
        (
            "“It is late for all of us who sail.”\n\nThose were the words of Ilse Brandt.",
            &["Ilse Brandt | the words | “It is late for all of us who sail.”"],
        ),
        ("“It is late for all of us who sail.”\n\nThose were the cranes of Ilse Brandt.", &[]),
    ]);
}

#[test]
fn a_question_between_two_quotations_leaves_the_second_to_who_spoke() {
    holds(&[
        (
            "“We came late,” Orrin said. He smiled. Was it worth it? “Every hour of the day and night.”",
            &["Orrin | said | “We came late,” … “Every hour of the day and night.”"],
        ),
        (
            "“We came late,” Orrin said. He smiled. It rained. “Every hour of the day and night.”",
            &["Orrin | said | “We came late,”"],
        ),
    ]);
}

#[test]
fn a_quotation_within_a_clause_is_not_spoken_by_the_next_one() {
    holds(&[
        ("Though the guild is “sure of the sale that the council wants,” she may split with Orrin.", &[]),
        (
            "“Sure of the sale that the council wants,” she may split with Orrin.",
            &["she | may split | “Sure of the sale that the council wants,”"],
        ),
    ]);
}
