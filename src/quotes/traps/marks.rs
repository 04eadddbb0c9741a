//! Traps of quotation marks, each with its near miss, in prose of our own.

use super::{LEXICON, found, holds};
use crate::quotes::attributions;
use crate::text::Document;

#[test]
fn marks_of_every_shape_enclose_speech() {
    holds(&[
        ("“The cranes are old,” Orrin said.", &["Orrin | said | “The cranes are old,”"]),
        ("\"The cranes are old,\" Orrin said.", &["Orrin | said | \"The cranes are old,\""]),
        ("“The cranes are old,\" Orrin said.", &["Orrin | said | “The cranes are old,\""]),
        ("\"The cranes are old,” Orrin said.", &["Orrin | said | \"The cranes are old,”"]),
        ("“The cranes are old,“ Orrin said.", &["Orrin | said | “The cranes are old,“"]),
        ("''The cranes are old,'' Orrin said.", &["Orrin | said | ''The cranes are old,''"]),
    ]);
}

#[test]
fn an_apostrophe_opens_no_quotation() {
    holds(&[
        ("The dockers' hall and the owners' club were cold.", &[]),
        ("The '90s were the port's best years, and the '80s its worst.", &[]),
        ("“The owners' offer isn't fair,” Orrin said.", &["Orrin | said | “The owners' offer isn't fair,”"]),
    ]);
}

#[test]
fn a_quotation_within_a_quotation_belongs_to_the_outer_one() {
    holds(&[
        (
            "“She told me, ‘Sell the cranes,’ and I left the room,” Orrin said.",
            &["Orrin | said | “She told me, ‘Sell the cranes,’ and I left the room,”"],
        ),
        (
            "“They shouted 'Shame on you' for an hour,” said Brandt.",
            &["Brandt | said | “They shouted 'Shame on you' for an hour,”"],
        ),
    ]);
}

#[test]
fn a_quotation_runs_over_paragraphs_that_open_it_anew() {
    holds(&[
        (
            "“We sat there for a day,” Orrin said. “Nobody came.\n\n“Then we went home and slept.”",
            &["Orrin | said | “We sat there for a day,” … “Nobody came. … “Then we went home and slept.”"],
        ),
        (
            "“We sat there for a day,” Orrin said.\n\nThe port closed at noon.\n\n“No Entry After Eight O'Clock” hung on the gate.",
            &["Orrin | said | “We sat there for a day,”"],
        ),
    ]);
}

#[test]
fn a_quotation_split_by_its_cue_is_one() {
    holds(&[
        (
            "“The offer,” Orrin said, “is an insult to every docker.”",
            &["Orrin | said | “The offer,” … “is an insult to every docker.”"],
        ),
        (
            "“The offer is fair,” she said. “Take it at once.”",
            &["she | said | “The offer is fair,” … “Take it at once.”"],
        ),
        ("“The offer is fair,” Orrin said on “Harbour Hour.”", &["Orrin | said | “The offer is fair,”"]),
    ]);
}

#[test]
fn a_term_a_title_and_a_nickname_are_no_speech() {
    holds(&[
        ("The “fair” price stood on page four.", &[]),
        ("The band played “The Tide Comes In” near the mole.", &[]),
        ("Ilse “The Crane” Brandt walked to the pier.", &[]),
        ("Brandt called the price “fair”.", &["Brandt | called | the price “fair”"]),
    ]);
}

#[test]
fn an_open_quotation_ends_with_its_sentence() {
    holds(&[(
        "Orrin said: \"The cranes are old. The council met at noon. It rained.",
        &["Orrin | said | \"The cranes are old."],
    )]);
}

#[test]
fn an_indented_or_set_off_text_is_the_content_of_the_colon_before_it() {
    holds(&[
        (
            "Brandt wrote to the council:\n\nThe cranes are old and the quays are long and wet.\n\nThe council met on Monday.",
            &["Brandt | wrote | The cranes are old and the quays are long and wet"],
        ),
        ("The prices are these:\n\nA crane costs nine crowns.", &[]),
    ]);
}

#[test]
fn a_subordinate_clause_before_a_quotation_leads_into_it() {
    holds(&[
        ("“If the port closes, we go,” Orrin said.", &["Orrin | said | “If the port closes, we go,”"]),
        ("The port, Orrin said, “will close in May.”", &["Orrin | said | The port … “will close in May.”"]),
        ("On Monday, Orrin said, “The port will close in May.”", &["Orrin | said | “The port will close in May.”"]),
    ]);
}

#[test]
fn an_apostrophe_behind_a_plural_is_a_possessive() {
    holds(&[
        (
            "In the dockers' view, the port should keep its old cranes.",
            &["the dockers | In | the port should keep its old cranes"],
        ),
        (
            "In the dockers’ view, the port should keep its old cranes.",
            &["the dockers | In | the port should keep its old cranes"],
        ),
        ("Orrin said the ‘dockers’ had no hall.", &["Orrin | said | the ‘dockers’ had no hall"]),
    ]);
}

#[test]
fn a_quotation_behind_reported_speech_goes_on_with_it() {
    holds(&[
        (
            "Orrin said the offer was poor.\n\n“Nobody asked the men about it at all.”",
            &["Orrin | said | the offer was poor … “Nobody asked the men about it at all.”"],
        ),
        ("The port closed at noon.\n\n“Nobody asked the men about it at all.”", &[]),
        (
            "The cranes are safe, Orrin said. “Nobody has fallen from them in the last nine years.”",
            &["Orrin | said | The cranes are safe … “Nobody has fallen from them in the last nine years.”"],
        ),
    ]);
}

#[test]
fn a_clause_behind_the_verb_is_no_content_where_a_quotation_stands_before_it() {
    holds(&[
        ("“The cranes are safe for now,” Orrin said as he left.", &["Orrin | said | “The cranes are safe for now,”"]),
        (
            "“Who pays for the old cranes?” Brandt asked as she left.",
            &["Brandt | asked | “Who pays for the old cranes?”"],
        ),
        ("When he left, Orrin said the cranes were safe.", &["Orrin | said | the cranes were safe"]),
    ]);
}

#[test]
fn unmarked_words_beside_a_quotation_belong_to_the_content() {
    holds(&[
        (
            "“We are alive, unlike the old cranes” at the mole, she said.",
            &["she | said | “We are alive, unlike the old cranes” at the mole"],
        ),
        (
            "The crane “was early and cheap. We took it at once,” said Orrin.",
            &["Orrin | said | The crane “was early and cheap. We took it at once,”"],
        ),
        (
            "The offer “was early and cheap. We took it at once,” said Orrin.",
            &["Orrin | said | The offer “was early and cheap. We took it at once,”"],
        ),
        (
            "“We are alive, unlike the cranes,” the tall, grey clerk said.",
            &["the tall, grey clerk | said | “We are alive, unlike the cranes,”"],
        ),
    ]);
}

#[test]
fn a_million_marks_take_no_time() {
    let start = std::time::Instant::now();
    for piece in ["“", "\"", "’", "‘ “ ", "''"] {
        let text = piece.repeat(1_000_000 / piece.chars().count());
        let document = Document::new("", &text, &LEXICON);
        assert!(attributions(&document, &LEXICON).len() <= document.tokens.len());
    }
    assert!(start.elapsed().as_secs() < 60, "quadratic time");
}

#[test]
fn a_word_in_marks_before_a_noun_describes_it() {
    assert_eq!(found("“Lazy” clerk storms out as port chief hits back"), Vec::<String>::new());
    assert_eq!(found("“Lazy men,” port chief hits back"), ["port chief | hits back | “Lazy men,”"]);
}

#[test]
fn what_a_colon_leads_into_runs_to_the_end() {
    holds(&[
        (
            "Orrin put it more bluntly: everyone has a price, and Vey will find hers.",
            &["Orrin | put it | everyone has a price, and Vey will find hers"],
        ),
        ("Orrin said that everyone has a price, and Vey left.", &["Orrin | said | that everyone has a price"]),
    ]);
}
