//! Traps of who speaks, each with its near miss, in prose of our own.

use super::{LEXICON, found, holds};
use crate::quotes::attributions;
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
        (
            "The clerk familiar with the sale said that the port was poor.",
            &["The clerk familiar with the sale | said | that the port was poor"],
        ),
        (
            "The board led by Otto Lind said that the port was poor.",
            &["The board led by Otto Lind | said | that the port was poor"],
        ),
        (
            "Most voters in Alabama, Georgia and Virginia said that the port was poor.",
            &["Most voters in Alabama, Georgia and Virginia | said | that the port was poor"],
        ),
        (
            "Lind, a former banker who came in May, denied that the port was poor.",
            &["Lind, a former banker who came in May, | denied | that the port was poor"],
        ),
        (
            "In Alabama, Lind and Orrin said that the port was poor.",
            &["Lind and Orrin | said | that the port was poor"],
        ),
    ]);
}

#[test]
fn a_phrase_of_time_or_place_between_commas_parts_the_source_from_its_verb() {
    holds(&[
        (
            "Brandt, during a meeting in Columbus, Ohio, said that the port was poor.",
            &["Brandt | said | that the port was poor"],
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

#[test]
fn a_headlines_label_names_a_person_or_a_body() {
    let labelled = |title: &str| {
        let document = Document::new(title, "The guild of Saltmere met Otto Lind on Monday. It rained.", &LEXICON);
        let all = attributions(&document, &LEXICON);
        let first = all.first().filter(|first| first.hull().start < document.sentences[0].tokens.end);
        first.and_then(|first| first.source).map(|source| document.text_of(source).to_owned())
    };
    assert_eq!(labelled("Lind: port will close").as_deref(), Some("Lind"));
    assert_eq!(labelled("Poll: port will close").as_deref(), Some("Poll"));
    assert_eq!(labelled("Harbour minister: port will close").as_deref(), Some("Harbour minister"));
    assert_eq!(labelled("Wow: port will close"), None);
    assert_eq!(labelled("The Latest: port will close"), None);
    assert_eq!(labelled("TURNIP TRIP-UP: port will close"), None);
    assert_eq!(labelled("Turnips at dawn: port will close"), None);
    assert_eq!(labelled("Beyond price, a bigger question: port will close"), None);
}

#[test]
fn a_label_behind_from_speaks() {
    holds(&[
        (
            "Nothing was left.\n\nMore from Brandt: “Who paid for the old cranes then?”",
            &["Brandt | : | “Who paid for the old cranes then?”"],
        ),
        ("Nothing was left.\n\nThen, at noon on Monday: “Who paid for the old cranes then?”", &[]),
    ]);
}

#[test]
fn a_sign_says_what_stands_on_it() {
    holds(&[
        (
            "Orrin sat under a sign saying “No cranes without men, no men without bread.”",
            &["a sign | saying | “No cranes without men, no men without bread.”"],
        ),
        (
            "Orrin left the hall saying “No cranes without men, no men without bread.”",
            &["Orrin | saying | “No cranes without men, no men without bread.”"],
        ),
    ]);
}

#[test]
fn a_time_between_commas_is_no_source() {
    holds(&[
        (
            "Brandt, whose cranes are old, last year proposed to close the port.",
            &["Brandt, whose cranes are old, | proposed | to close the port"],
        ),
        ("On Monday, the Times reported that it rained.", &["the Times | reported | that it rained"]),
    ]);
}

#[test]
fn marks_and_conjunctions_are_no_sources() {
    for text in [
        "The port (which is old), but he warned that it was poor.",
        "It rained when women said that the port was poor.",
        "There was nothing there suggesting that the port was poor.",
    ] {
        for speaker in speakers(text) {
            let first = speaker.split(' ').next().unwrap_or_default().to_lowercase();
            assert!(!["but", "when", "there", ",", ")"].contains(&first.as_str()), "{text}: {speaker}");
        }
    }
}

#[test]
fn the_turns_of_an_interview_belong_to_who_is_asked_and_who_asks() {
    holds(&[
        (
            "We spoke with Ilse Brandt.\n\nQ. Who paid for the cranes?\n\nA. The council did. It took nine years.",
            &["Q. | Q. | Who paid for the cranes", "A. | A. | The council did. It took nine years"],
        ),
        (
            "It rained.\n\nFoghorn: Who paid for the cranes?\n\nBrandt: The council did.\n\nFoghorn: Was it worth it?\n\n\
             Brandt: Hardly so.",
            &[
                "Foghorn | : | Who paid for the cranes",
                "Brandt | : | The council did",
                "Foghorn | : | Was it worth it",
                "Brandt | : | Hardly so",
            ],
        ),
        ("It rained.\n\nA. Brandt left.\n\nB. Orrin stayed.", &[]),
        ("Votes so far.\n\nBrandt: 1,769\n\nOrrin: 1,501\n\nVotes of owners.\n\nBrandt: 547\n\nOrrin: 46", &[]),
    ]);
    assert_eq!(
        speakers("We spoke with Ilse Brandt.\n\nQ. Who paid?\n\nA. The council did. It took nine years."),
        ["Q.", "Ilse Brandt"]
    );
}

#[test]
fn answers_without_labels_belong_to_who_is_interviewed() {
    let turns = "\n\nWho paid for the old cranes?\n\nThe council did. I saw it.\n\nWas it worth it?\n\nNo. I would not do it \
                 again.\n\nWhat comes next?\n\nWe sell them.";
    assert_eq!(
        found(&format!("The Foghorn sat down with Ilse Brandt in May.{turns}"))
            .iter()
            .filter(|row| row.starts_with("Ilse Brandt |  | "))
            .count(),
        3
    );
    let answers =
        |opening: &str| found(&format!("{opening}{turns}")).iter().filter(|row| row.contains(" |  | ")).count();
    assert_eq!(answers("Ilse Brandt takes her tea by the port."), 3);
    assert_eq!(answers("Ilse Brandt takes her tea with Otto Lind."), 0);
    assert_eq!(answers("The Foghorn has looked at the port."), 0);
}

#[test]
fn quoted_questions_of_an_interview_are_not_the_speakers() {
    holds(&[
        (
            "“Who paid for the old cranes?”\n\n“The council did,” Brandt said.\n\n“And was it worth the price?”\n\n“No. I would not \
             do it again.”",
            &["Brandt | said | “The council did,” … “No. I would not do it again.”"],
        ),
        (
            "“The council did,” Brandt said.\n\n“And was it worth the price?”\n\n“No. I would not do it again.”",
            &["Brandt | said | “The council did,” … “And was it worth the price?” … “No. I would not do it again.”"],
        ),
    ]);
}

#[test]
fn a_capital_behind_a_closing_mark_is_a_name_where_a_verb_follows() {
    holds(&[
        ("“We sat there for a day,” Mark said.", &["Mark | said | “We sat there for a day,”"]),
        ("“We sat there for a day,” Officials said.", &["Officials | said | “We sat there for a day,”"]),
    ]);
}

#[test]
fn a_name_that_is_a_modal_speaks_behind_a_closing_mark() {
    holds(&[
        ("“We sat there for a day,” Will said.", &["Will | said | “We sat there for a day,”"]),
        ("“No,” said Will.", &["Will | said | “No,”"]),
        ("Then Will said that the port was poor.", &["Will | said | that the port was poor"]),
        ("“Will the port close?” Orrin said.", &["Orrin | said | “Will the port close?”"]),
        ("Will they say that the port is poor?", &["they | say | that the port is poor"]),
    ]);
}

#[test]
fn a_participle_behind_a_noun_tells_what_that_is_headed_and_nobody_says_it() {
    let headed = |text: &str| found(text).iter().any(|row| row.starts_with("Orrin | titled | "));
    assert!(!headed("Orrin released a memo titled “Who Pays for the Old Cranes of the Port.”"));
    assert!(headed("Orrin titled his memo “Who Pays for the Old Cranes of the Port.”"));
}

#[test]
fn an_age_parts_a_name_from_its_apposition() {
    holds(&[
        (
            "“The cranes are old,” said Ilse Brandt, 52, a clerk of the port. “We should sell.”",
            &["Ilse Brandt, 52, a clerk of the port | said | “The cranes are old,” … “We should sell.”"],
        ),
        (
            "“The cranes are old,” said Ilse Brandt, a clerk of the port, a sailor. “We should sell.”",
            &["Ilse Brandt, a clerk of the port | said | “The cranes are old,” … “We should sell.”"],
        ),
    ]);
}

#[test]
fn a_quotation_behind_an_object_adds_to_it_where_the_verb_takes_none() {
    holds(&[
        (
            "Orrin praised the night crews of the port: “They never once slept on a crane.”",
            &["Orrin | praised | the night crews of the port: “They never once slept on a crane.”"],
        ),
        (
            "Orrin delivered a sharp retort: “They never once slept on a crane.”",
            &["Orrin | delivered | a sharp retort: “They never once slept on a crane.”"],
        ),
        (
            "Orrin told the night crews of the port: “They never once slept on a crane.”",
            &["Orrin | told | “They never once slept on a crane.”"],
        ),
    ]);
}

#[test]
fn who_says_nothing_says_no_content() {
    holds(&[("Orrin said nothing.", &[]), ("Orrin denied everything.", &["Orrin | denied | everything"])]);
}

#[test]
fn a_quotation_in_brackets_begins_at_its_mark() {
    holds(&[(
        "The offer angered the crews (“We want our dues back,” wrote Ilse Brandt).",
        &["Ilse Brandt | wrote | “We want our dues back,”"],
    )]);
}

#[test]
fn which_behind_an_amount_or_a_time_means_the_clause() {
    let suggests = "which suggests that the crews are poor.";
    assert_eq!(speakers(&format!("The price rose 14 percent, {suggests}")), ["which"]);
    assert_eq!(speakers(&format!("The price rose on Monday, {suggests}")), ["which"]);
    assert_eq!(speakers(&format!("Vey read the letter, {suggests}")), ["Vey", "the letter"]);
}

#[test]
fn a_verb_of_claiming_may_stand_before_its_subject_between_commas() {
    holds(&[
        ("Orrin, claims Vey, has sold the port.", &["Vey | claims | Orrin … has sold the port"]),
        ("The port, reckoned the mayor, was poor.", &["the mayor | reckoned | The port … was poor"]),
        ("Orrin, who claims the port, has sold it.", &["who | claims | the port"]),
    ]);
}
