//! Traps of quotation and attribution, each with its near miss, in prose of our own.

use std::sync::LazyLock;

use super::attributions;
use crate::lexicon::Lexicon;
use crate::text::{Document, TokenSpan};

pub(super) static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::bundled().expect("the bundled files are well formed"));

/// `source | cue | content`, by attribution.
pub(super) fn found(text: &str) -> Vec<String> {
    let document = Document::new("", text, &LEXICON);
    let words = |tokens: Option<TokenSpan>| tokens.map_or("", |tokens| document.text_of(tokens)).to_owned();
    attributions(&document, &LEXICON)
        .iter()
        .map(|attribution| {
            let content: Vec<&str> = attribution.content.iter().map(|part| document.text_of(*part)).collect();
            format!("{} | {} | {}", words(attribution.source), words(attribution.cue), content.join(" … "))
        })
        .collect()
}

/// Asserts what is found in each text.
pub(super) fn holds(cases: &[(&str, &[&str])]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(text, expected)| found(text) != *expected)
        .map(|(text, expected)| format!("{text}\n  expected {expected:#?}\n  found    {:#?}", found(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

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
fn a_label_before_a_colon_speaks() {
    holds(&[
        (
            "Nothing was left.\n\nOrrin: “Who paid for the old cranes then?”",
            &["Orrin | : | “Who paid for the old cranes then?”"],
        ),
        ("Nothing was left.\n\nThree cranes: two red, one blue.", &[]),
        (
            "Nothing was left.\n\nCRANES FAIL AGAIN - Ilse Brandt: “We warned the council of it in March.”",
            &["Ilse Brandt | : | “We warned the council of it in March.”"],
        ),
    ]);
}

#[test]
fn a_name_behind_a_dash_signs_the_quotation_before_it() {
    holds(&[
        (
            "“A port without cranes is a beach with debts.” — Ilse Brandt",
            &["Ilse Brandt | — | “A port without cranes is a beach with debts.”"],
        ),
        ("“A port without cranes is a beach with debts” — so it stood on the wall for years.", &[]),
    ]);
}

#[test]
fn the_turns_of_a_transcript_belong_to_their_labels() {
    holds(&[(
        "Q: Who paid for the cranes?\n\nA: The council did. It took nine years.",
        &["Q | : | Who paid for the cranes", "A | : | The council did. It took nine years"],
    )]);
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
fn verbs_of_asking_promising_and_thinking_attribute_what_follows() {
    holds(&[
        ("She asked whether the port would close.", &["She | asked | whether the port would close"]),
        ("Orrin urged the council to sell the cranes.", &["Orrin | urged | the council to sell the cranes"]),
        ("Brandt vowed to keep the cranes.", &["Brandt | vowed | to keep the cranes"]),
        ("He wants to sell the cranes.", &["He | wants | to sell the cranes"]),
        ("The owners plan to sell the cranes.", &["The owners | plan | to sell the cranes"]),
        ("Orrin believes the cranes are safe.", &["Orrin | believes | the cranes are safe"]),
        ("The men fear that the port will close.", &["The men | fear | that the port will close"]),
        ("She expects the port to close.", &["She | expects | the port to close"]),
        ("Orrin denies that the cranes were sold.", &["Orrin | denies | that the cranes were sold"]),
        ("Orrin sold the cranes to the council.", &[]),
        ("The road leads to the old mole.", &[]),
    ]);
}

#[test]
fn nouns_attribute_too() {
    let text = "The council heard Orrin's claim that the cranes were sold.";
    assert!(found(text).contains(&"Orrin | 's claim | that the cranes were sold".to_owned()));
    holds(&[("The road that the council built leads to the mole.", &[])]);
}

#[test]
fn a_clause_in_a_subject_ends_before_the_verb() {
    holds(&[
        (
            "Orrin's claim that the port would close in May came late.",
            &["Orrin | 's claim | that the port would close in May"],
        ),
        (
            "Orrin's claim that the cranes that fell in May rose again is odd.",
            &["Orrin | 's claim | that the cranes that fell in May rose again"],
        ),
        (
            "The men heard Orrin's claim that the port would close in May.",
            &["Orrin | 's claim | that the port would close in May"],
        ),
    ]);
}

#[test]
fn phrases_attribute_the_clause_around_them() {
    holds(&[
        ("According to the port, the cranes are old.", &["the port | According to | the cranes are old"]),
        ("The cranes are old, according to two officials.", &["two officials | according to | The cranes are old"]),
        (
            "In the mayor's view, the port should keep its old cranes.",
            &["the mayor | In | the port should keep its old cranes"],
        ),
        ("In the harbour, the port keeps its old cranes.", &[]),
    ]);
}

#[test]
fn a_cue_behind_a_lead_in_attributes_what_follows_and_not_the_lead_in() {
    holds(&[
        ("On Monday, Brandt called the price fair.", &["Brandt | called | the price fair"]),
        ("When she ran for mayor, Orrin attacked her record.", &["Orrin | attacked | her record"]),
        ("The port would close in May, he said.", &["he | said | The port would close in May"]),
    ]);
}

#[test]
fn passive_and_inverted_cues_find_their_source() {
    holds(&[
        ("Brandt was accused by the owners.", &["the owners | was accused | Brandt"]),
        (
            "“The cranes are old,” said Orrin, the deputy harbour master.",
            &["Orrin, the deputy harbour master | said | “The cranes are old,”"],
        ),
        ("The port is expected to close.", &[" | is expected | The port … to close"]),
        ("Said Orrin: “The cranes are old and slow.”", &["Orrin | Said | “The cranes are old and slow.”"]),
    ]);
}

#[test]
fn attributions_nest() {
    holds(&[(
        "Orrin said Brandt had claimed that the cranes were old.",
        &[
            "Orrin | said | Brandt had claimed that the cranes were old",
            "Brandt | had claimed | that the cranes were old",
        ],
    )]);
}

#[test]
fn what_follows_a_subordinate_report_is_not_reported() {
    holds(&[(
        "While critics argue that the cranes are old, the council has kept them.",
        &["critics | argue | that the cranes are old"],
    )]);
}

#[test]
fn the_source_is_the_whole_phrase() {
    holds(&[
        (
            "Ilse Brandt, the deputy harbour master, said that the cranes were old.",
            &["Ilse Brandt, the deputy harbour master, | said | that the cranes were old"],
        ),
        (
            "A spokesman for the port said that the cranes were old.",
            &["A spokesman for the port | said | that the cranes were old"],
        ),
        ("They said that the cranes were old.", &["They | said | that the cranes were old"]),
        (
            "Two officials and a docker said that the cranes were old.",
            &["Two officials and a docker | said | that the cranes were old"],
        ),
        ("Brandt on Friday said that the cranes were old.", &["Brandt | said | that the cranes were old"]),
    ]);
}

#[test]
fn a_gerund_behind_a_comma_belongs_to_the_main_clause() {
    holds(&[
        (
            "Orrin wrote that Brandt was right, adding that the cranes were old.",
            &["Orrin | wrote | that Brandt was right", "Orrin | adding | that the cranes were old"],
        ),
        (
            "Orrin left the hall and Brandt went home, saying that the cranes were old.",
            &["Brandt | saying | that the cranes were old"],
        ),
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
fn somebody_accused_of_nothing_is_no_content() {
    holds(&[
        ("Brandt accused the owners of greed.", &["Brandt | accused | the owners of greed"]),
        ("Brandt accused the owners.", &[]),
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
fn who_accompanies_speaks_for_himself() {
    holds(&[
        (
            "The owners ran hard, with one of their posters asking, “Who pays for the cranes now?”",
            &["one of their posters | asking | “Who pays for the cranes now?”"],
        ),
        (
            "The owners ran hard on Monday, asking, “Who pays for the cranes now?”",
            &["The owners | asking | “Who pays for the cranes now?”"],
        ),
    ]);
}

#[test]
fn a_gerund_passes_over_a_relative_clause_to_the_main_one() {
    holds(&[(
        "Brandt left the hall that Orrin had painted, saying, “The sale is mine and mine alone.”",
        &["Brandt | saying | “The sale is mine and mine alone.”"],
    )]);
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
fn a_name_before_a_colon_speaks_where_no_verb_does() {
    holds(&[
        (
            "The vote did not surprise Harbour Master Otto Lind: “The men had been waiting for it since May.”",
            &["Harbour Master Otto Lind | : | “The men had been waiting for it since May.”"],
        ),
        (
            "Brandt told Harbour Master Otto Lind: “The men had been waiting for it since May.”",
            &["Brandt | told | “The men had been waiting for it since May.”"],
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
fn the_inverted_subject_may_begin_with_a_participle() {
    holds(&[(
        "“The cranes are old and slow,” said retired Harbour Master Otto Lind.",
        &["retired Harbour Master Otto Lind | said | “The cranes are old and slow,”"],
    )]);
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
fn a_sign_between_two_names_parts_no_source() {
    holds(&[(
        "A Foghorn/Saltmere poll said that the port would close.",
        &["A Foghorn/Saltmere poll | said | that the port would close"],
    )]);
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
fn an_occasion_is_no_cue_beside_a_verb_that_speaks() {
    holds(&[
        ("In a statement, Orrin said that the port was poor.", &["Orrin | said | that the port was poor"]),
        ("In a statement, the port was poor.", &[" | In a statement | the port was poor"]),
    ]);
}

#[test]
fn the_day_behind_a_source_is_no_part_of_it() {
    holds(&[
        ("The Foghorn today urged the council to sell.", &["The Foghorn | urged | the council to sell"]),
        ("Foghorn Today urged the council to sell.", &["Foghorn Today | urged | the council to sell"]),
    ]);
}
