//! Traps of who speaks, each with its near miss, in prose of our own.

use super::attributions;
use super::traps::{LEXICON, found, holds};
use crate::text::Document;

/// The words that tell who each source is.
fn speakers(text: &str) -> Vec<String> {
    let document = Document::new("", text, &LEXICON);
    let all = attributions(&document, &LEXICON);
    let words = |speaker: Option<_>| speaker.map_or(String::new(), |(tokens, _)| document.text_of(tokens).to_owned());
    all.iter().map(|attribution| words(attribution.speaker())).collect()
}

#[test]
fn what_describes_a_source_is_not_the_source() {
    holds(&[
        (
            "The man who sold the cranes said that the port was poor.",
            &["The man who sold the cranes | said | that the port was poor"],
        ),
        (
            "Another clerk speaking to the Foghorn said that the port was poor.",
            &["Another clerk speaking to the Foghorn | said | that the port was poor"],
        ),
        (
            "A letter obtained by the Foghorn warns that the port is poor.",
            &["A letter obtained by the Foghorn | warns | that the port is poor"],
        ),
        ("The port closed and the Foghorn said that it was poor.", &["the Foghorn | said | that it was poor"]),
    ]);
}

#[test]
fn a_phrase_of_time_or_place_between_commas_parts_the_source_from_its_verb() {
    holds(&[
        (
            "Brandt, during a meeting in Columbus, Ohio, said that the port was poor.",
            &["Brandt, during a meeting in Columbus, Ohio, | said | that the port was poor"],
        ),
        (
            "Otto Lind, 30, of Columbus, Ohio, who was there, said that the port was poor.",
            &["Otto Lind, 30, of Columbus, Ohio, who was there, | said | that the port was poor"],
        ),
        (
            "In Columbus, Otto Lind, who was there, said that the port was poor.",
            &["Otto Lind, who was there, | said | that the port was poor"],
        ),
    ]);
}

#[test]
fn a_gerund_behind_an_inverted_verb_belongs_to_its_subject() {
    holds(&[(
        "“The cranes are old,” said Orrin, adding that the port was poor.",
        &["Orrin | said | “The cranes are old,”", "Orrin | adding | that the port was poor"],
    )]);
}

#[test]
fn a_verb_that_looks_like_a_noun_has_its_pronoun_for_a_subject() {
    holds(&[
        ("She jokes, “The tide never ends!”", &["She | jokes | “The tide never ends!”"]),
        ("Her jokes end with the tide.", &[]),
    ]);
}

#[test]
fn a_relative_pronoun_speaks_for_the_words_before_it() {
    assert_eq!(speakers("The council heard Orrin, who said that the port was poor.")[0], "Orrin");
    assert_eq!(
        speakers("The men burnt the ledger of the guild, which said that the port was poor.")[0],
        "the ledger of the guild"
    );
    assert_eq!(found("The council heard Orrin, who said that the port was poor.")[0].split(" |").next(), Some("who"));
}

#[test]
fn what_follows_a_split_quotation_belongs_to_its_speaker() {
    holds(&[
        (
            "“The cranes are old,” Orrin said after hinting that the port “may close” soon. “We sat there for a day.”",
            &[
                "Orrin | said | “The cranes are old,” … “We sat there for a day.”",
                "Orrin | hinting | that the port “may close” soon",
            ],
        ),
        (
            "“The cranes are old,” Orrin said. “I think that all of us here are in support” of the sale.",
            &["Orrin | said | “The cranes are old,” … “I think that all of us here are in support” of the sale"],
        ),
        ("“The cranes are old,” Orrin said. “Tide Song” hangs in the hall.", &["Orrin | said | “The cranes are old,”"]),
    ]);
}

#[test]
fn a_tag_behind_a_full_stop_speaks() {
    holds(&[
        ("“We sat there for a whole day.” Orrin said.", &["Orrin | said | “We sat there for a whole day.”"]),
        ("“We sat there for a whole day.” Orrin asked for a new crane.", &["Orrin | asked for | a new crane"]),
    ]);
}

#[test]
fn a_quotation_that_a_verb_behind_it_has_was_not_led_into() {
    holds(&[(
        "Orrin seemed irritated: “It was a public sale! Read the poster then,” he said.",
        &["he | said | “It was a public sale! Read the poster then,”"],
    )]);
}

#[test]
fn the_words_before_a_quoted_predicate_belong_to_the_content() {
    holds(&[
        (
            "Orrin said the offer “has no place in a poor port.”",
            &["Orrin | said | the offer “has no place in a poor port.”"],
        ),
        (
            "Orrin added that such talk “has no place in a poor port.”",
            &["Orrin | added | that such talk “has no place in a poor port.”"],
        ),
        (
            "Orrin called on the owners to “stand up to the rich men of the mole.”",
            &["Orrin | called on | the owners to “stand up to the rich men of the mole.”"],
        ),
        (
            "Orrin told the owners, “Stand up to the rich men of the mole.”",
            &["Orrin | told | “Stand up to the rich men of the mole.”"],
        ),
    ]);
}

#[test]
fn an_aside_parts_a_cue_from_its_clause() {
    holds(&[
        ("She said, without any proof, that the cranes were sold.", &["She | said | that the cranes were sold"]),
        ("She said, “The cranes were sold.”", &["She | said | “The cranes were sold.”"]),
    ]);
}
