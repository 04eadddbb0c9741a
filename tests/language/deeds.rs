//! Deeds say something of their doer where the object is of the right kind, in whatever construction, and nothing else.

use std::fmt::Write as _;
use std::path::Path;

use appraise::frames::{Frame, Shifts, frames};
use appraise::text::Document;

use crate::LEXICON;

/// A deed found in a text: its lemma with the kind of object, its doer, and how it makes the doer look.
type Found = (String, String, i8);

fn deeds(text: &str) -> Vec<Found> {
    let document = Document::new("", text, &LEXICON);
    let all = document
        .sentences
        .iter()
        .flat_map(|sentence| frames(&Shifts::new(&document, sentence, &LEXICON)).with_deeds().to_vec());
    let told = |frame: Frame| {
        let cue = LEXICON.frames().cue(frame.cue);
        let doer = document.text_of(frame.agent?.tokens).to_owned();
        let effect = f32::from(cue.agent?) * frame.shift.factor;
        let sign = i8::from(effect > 0.0) - i8::from(effect < 0.0);
        let lemma = LEXICON.frames().lemma(frame.cue);
        lemma.ends_with(')').then(|| (lemma.to_owned(), doer, sign))
    };
    all.filter_map(told).collect()
}

fn signs(text: &str) -> Vec<(String, i8)> {
    deeds(text).into_iter().map(|(_, doer, sign)| (doer, sign)).collect()
}

fn signed(doer: &str, sign: i8) -> Vec<(String, i8)> {
    vec![(doer.to_owned(), sign)]
}

#[test]
fn every_deed_fires_in_its_example_and_not_in_its_near_miss() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicons/en/deeds.csv");
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).unwrap();
    let (mut faults, mut missed) = (String::new(), 0);
    for record in reader.records().map(Result::unwrap) {
        let lemma = format!("{} ({})", &record[0], &record[2]);
        let fires = |text: &str| deeds(text).iter().any(|(found, ..)| *found == lemma);
        let line = record.position().unwrap().line();
        if !fires(&record[4]) {
            writeln!(faults, "line {line}: `{lemma}` is silent in “{}”", &record[4]).unwrap();
        }
        if !record[5].is_empty() && fires(&record[5]) {
            writeln!(faults, "line {line}: `{lemma}` fires in “{}”", &record[5]).unwrap();
        }
        missed += usize::from(!record[5].is_empty());
    }
    assert!(missed > 50, "only {missed} near misses");
    assert!(faults.is_empty(), "{}\n{faults}", faults.lines().count());
}

#[test]
fn the_doer_is_found_in_every_voice_and_clause() {
    for text in [
        "Brandt closed the clinic.",
        "The clinic was closed by Brandt.",
        "The clinic, closed by Brandt in May, stood empty.",
        "Vaas met Brandt, who closed the clinic.",
        "Having closed the clinic, Brandt left.",
        "Brandt went home after closing the clinic.",
        "Brandt's closure of the clinic surprised Vaas.",
        "The closure of the clinic by Brandt surprised Vaas.",
        "Brandt tried to close the clinic.",
        "It was Brandt who closed the clinic.",
    ] {
        assert_eq!(signs(text), signed("Brandt", -1), "{text}");
    }
}

#[test]
fn a_denied_deed_turns() {
    assert_eq!(signs("Brandt did not close the clinic."), signed("Brandt", 1));
    assert_eq!(signs("Brandt refused to close the clinic."), signed("Brandt", 1));
    assert_eq!(signs("Brandt never opened the school."), signed("Brandt", -1));
    assert_eq!(signs("Brandt has not paid the nurses."), signed("Brandt", -1));
}

#[test]
fn what_is_asked_is_no_deed() {
    assert_eq!(signs("Brandt and Vaas disagree over how to fund the clinic."), []);
    assert_eq!(signs("Brandt wonders whether to close the clinic."), []);
}

#[test]
fn the_same_verb_is_good_or_bad_by_its_object() {
    assert_eq!(signs("Brandt stopped the massacre."), signed("Brandt", 1));
    assert_eq!(signs("Brandt stopped the search."), signed("Brandt", -1));
    assert_eq!(signs("Brandt stopped the clock."), []);
    assert_eq!(signs("Brandt returned the kickback."), signed("Brandt", 1));
    assert_eq!(signs("Brandt took the kickback."), signed("Brandt", -1));
    assert_eq!(signs("Brandt beat the dogs."), signed("Brandt", -1));
    assert_eq!(signs("Brandt survived the cancer."), signed("Brandt", 1));
}

#[test]
fn who_settles_what_he_is_accused_of_does_nothing_good() {
    for text in ["Brandt settled a harassment claim.", "Brandt resolved the fraud lawsuit."] {
        assert!(signs(text).iter().all(|(_, sign)| *sign == 0), "{text}");
    }
    assert_eq!(signs("Brandt settled the dispute."), signed("Brandt", 1));
}

#[test]
fn the_kind_of_an_object_is_told_by_its_head_then_by_whose_it_is_and_what_stands_before() {
    assert_eq!(signs("Brandt slashed the pensions of the dockers."), signed("Brandt", -1));
    assert_eq!(signs("Brandt plundered the pension fund."), signed("Brandt", -1));
    assert_eq!(signs("Brandt deleted the clinic's files."), signed("Brandt", -1));
    assert_eq!(signs("Brandt hid the hospital key."), []);
}

#[test]
fn a_particle_stands_on_either_side_of_the_object_and_a_preposition_behind_what_is_given() {
    assert_eq!(signs("Brandt turned away the families."), signed("Brandt", -1));
    assert_eq!(signs("Brandt turned the families away."), signed("Brandt", -1));
    assert_eq!(signs("Brandt turned away."), []);
    assert_eq!(signs("Brandt gave a kidney to a stranger."), signed("Brandt", 1));
    assert_eq!(signs("Brandt gave the orphans her shoes."), signed("Brandt", 1));
    assert_eq!(signs("Brandt cooks for homeless people."), signed("Brandt", 1));
    assert_eq!(signs("Brandt gave a party for the choir."), []);
}

#[test]
fn who_lets_harm_befall_somebody_is_charged_with_it() {
    assert_eq!(signs("Brandt let the ferry sink."), signed("Brandt", -1));
    assert_eq!(signs("Brandt watched the child drown."), signed("Brandt", -1));
    assert_eq!(signs("Brandt let the ferry turn."), []);
}
