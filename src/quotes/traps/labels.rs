//! Traps of speakers whom a label or a signature names, each with its near miss, in prose of our own.

use super::{found_under, holds};

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
fn a_headline_has_its_speaker_behind_a_comma_without_a_finite_verb() {
    let of = |title: &str| found_under(title, "The cranes are old.");
    assert_eq!(of("Port to close, says Orrin"), ["Orrin | says | Port to close"]);
    assert_eq!(of("Port to close, Orrin sails"), Vec::<String>::new());
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
fn whom_a_headline_says_to_be_booed_over_a_plan_did_not_say_it() {
    let says = |title: &str| found_under(title, "The cranes are old.").iter().any(|row| row.starts_with("Orrin |"));
    assert!(!says("Orrin booed over plan to shut five schools"));
    assert!(!says("Orrin praised for plan to sell the mill"));
    assert!(says("Orrin praised plan to sell the mill"));
}

#[test]
fn who_is_told_or_warned_in_a_title_says_nothing() {
    let says = |title: &str| found_under(title, "The cranes are old.").iter().any(|row| row.starts_with("Orrin |"));
    for title in ["Orrin told to go", "Orrin ordered to pay costs", "Orrin warned over expenses"] {
        assert!(!says(title), "{title}");
    }
    assert!(says("Orrin vowed to pay costs"));
    assert!(says("Orrin ordered crews to pay costs"));
}
