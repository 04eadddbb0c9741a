//! Traps of quotation and attribution, each with its near miss, in prose of our own.

use std::sync::LazyLock;

use super::attributions;
use crate::lexicon::Lexicon;
use crate::text::{Document, TokenSpan};

pub(super) static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::bundled().expect("the bundled files are well formed"));

/// `source | cue | content`, by attribution.
pub(super) fn found(text: &str) -> Vec<String> {
    found_under("", text)
}

/// The same in an article with this title.
fn found_under(title: &str, text: &str) -> Vec<String> {
    let document = Document::new(title, text, &LEXICON);
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
fn somebody_accused_of_nothing_is_no_content() {
    holds(&[
        ("Brandt accused the owners of greed.", &["Brandt | accused | the owners of greed"]),
        ("Brandt accused the owners.", &[]),
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
fn the_inverted_subject_may_begin_with_a_participle() {
    holds(&[(
        "“The cranes are old and slow,” said retired Harbour Master Otto Lind.",
        &["retired Harbour Master Otto Lind | said | “The cranes are old and slow,”"],
    )]);
}

#[test]
fn a_sign_between_two_names_parts_no_source() {
    holds(&[(
        "A Foghorn/Saltmere poll said that the port would close.",
        &["A Foghorn/Saltmere poll | said | that the port would close"],
    )]);
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

#[test]
fn a_headline_has_its_speaker_behind_a_comma_without_a_finite_verb() {
    let of = |title: &str| found_under(title, "The cranes are old.");
    assert_eq!(of("Port to close, says Orrin"), ["Orrin | says | Port to close"]);
    assert_eq!(of("Port to close, Orrin sails"), Vec::<String>::new());
}

#[test]
fn those_told_and_when_stand_before_what_they_are_told() {
    holds(&[
        ("Orrin told friends since the spring that the port was poor.", &["Orrin | told | that the port was poor"]),
        (
            "Orrin has told friends since the spring, at dinners and in letters, that the port was poor.",
            &["Orrin | has told | that the port was poor"],
        ),
        ("Orrin sold cranes since the spring, at dinners and in letters, that were poor.", &[]),
    ]);
}

#[test]
fn what_becomes_of_somebody_is_no_finding_of_his() {
    holds(&[
        ("Orrin finds himself in a port.", &[]),
        ("Orrin finds himself a hero.", &["Orrin | finds | himself a hero"]),
    ]);
}

#[test]
fn what_goes_on_meanwhile_is_no_content() {
    holds(&[
        ("Orrin defended Brandt even as crews cheered.", &["Orrin | defended | Brandt"]),
        ("Orrin believes that crews cheered.", &["Orrin | believes | that crews cheered"]),
    ]);
}

#[test]
fn an_aside_behind_a_long_subject_parts_no_content() {
    holds(&[
        (
            "Orrin believes the owners of the mill in the town, who came in May, will pay.",
            &["Orrin | believes | the owners of the mill in the town, who came in May, will pay"],
        ),
        ("Orrin praised the owners of the mill, who came in May.", &["Orrin | praised | the owners of the mill"]),
    ]);
}

#[test]
fn a_negation_before_an_infinitive_belongs_to_the_content() {
    holds(&[
        ("Vey vowed never to sell.", &["Vey | vowed | never to sell"]),
        ("Vey decided not to sell the port.", &["Vey | decided | not to sell the port"]),
        ("Vey never vowed to sell.", &["Vey | vowed | to sell"]),
    ]);
}

#[test]
fn a_noun_with_its_clause_can_be_the_subject_of_what_is_said() {
    holds(&[
        (
            "Vey said the claim that the dam was safe was false.",
            &["Vey | said | the claim that the dam was safe was false"],
        ),
        ("Vey told the council that the dam was safe.", &["Vey | told | that the dam was safe"]),
    ]);
}

#[test]
fn a_passive_has_its_content_before_and_behind_who_does_it() {
    holds(&[
        ("The sale was described as a gamble by Vey.", &["Vey | was described | The sale … a gamble"]),
        ("The sale was described by Vey as a gamble.", &["Vey | was described | The sale … a gamble"]),
        (
            "Brandt was accused by Vey, the harbour master, of lying.",
            &["Vey, the harbour master | was accused | Brandt … of lying"],
        ),
        ("The sale is seen as a gamble.", &[" | is seen | The sale … a gamble"]),
    ]);
}

#[test]
fn a_headline_without_a_finite_verb_is_said_by_who_stands_behind_it() {
    let of = |title: &str| found_under(title, "The cranes are old.");
    assert_eq!(of("Vey to sell port, sources say"), ["sources | say | Vey to sell port"]);
    assert_eq!(of("After a long day, sources say"), Vec::<String>::new());
}

#[test]
fn a_headline_is_signed_by_the_name_behind_its_colon() {
    let of = |title: &str| found_under(title, "The cranes are old.");
    assert_eq!(of("Port is poor: Brandt"), ["Brandt | : | Port is poor"]);
    assert_eq!(of("Port is poor – Brandt"), ["Brandt | – | Port is poor"]);
    assert_eq!(of("Harbour sale: Brandt"), Vec::<String>::new());
    assert_eq!(of("Port is poor; Brandt"), Vec::<String>::new());
    assert_eq!(of("The man who saved the port: Brandt"), Vec::<String>::new());
}

#[test]
fn who_is_meant_by_herself_belongs_to_what_is_said() {
    holds(&[
        ("Orrin revealed Brandt herself was poor.", &["Orrin | revealed | Brandt herself was poor"]),
        ("Orrin praised Brandt herself.", &["Orrin | praised | Brandt herself"]),
    ]);
}
