//! What somebody is accused of, suffers, would do or did in a match, for which nobody takes a side: each construction beside its near miss.

use crate::statements::assert_stated;

#[test]
fn what_somebody_is_accused_of_is_nobody_s_word_but_the_accuser_s() {
    assert_stated(&[
        ("Tomas Vey was arrested while defending Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey is in charge of promoting Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey was charged with robbing Ilse Brandt.", &[]),
        ("Tomas Vey has been accused by clerks of bullying Ilse Brandt.", &[]),
        ("The clerks accused Tomas Vey of wanting to rob Ilse Brandt.", &[]),
        ("Tomas Vey faces charges of robbing Ilse Brandt.", &[]),
        ("Tomas Vey pleaded not guilty to robbing Ilse Brandt.", &[]),
        ("Tomas Vey pleaded guilty to robbing Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey was convicted of robbing Ilse Brandt.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn who_was_once_on_somebody_s_staff_does_not_speak_for_him() {
    assert_stated(&[
        ("A spokesman for Tomas Vey attacked Ilse Brandt.", &["Vey - Brandt"]),
        ("A former spokesman for Tomas Vey attacked Ilse Brandt.", &[]),
        ("Tomas Vey's lawyer attacked Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey's one-time lawyer attacked Ilse Brandt.", &[]),
    ]);
}

#[test]
fn who_suffers_or_is_threatened_is_not_judged() {
    assert_stated(&[
        ("Tomas Vey said that Ilse Brandt was the victim of a swindle.", &[]),
        ("Tomas Vey said that the growers were the victims of Ilse Brandt's greed.", &["Vey - Brandt"]),
        ("Tomas Vey said that Ilse Brandt was vulnerable to hacker attacks.", &[]),
        ("Tomas Vey said that Ilse Brandt was behind a swindle.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn what_somebody_would_do_or_thinks_of_others_is_no_judgement_of_him() {
    assert_stated(&[
        ("Tomas Vey said that Ilse Brandt was reluctant to travel.", &[]),
        ("Tomas Vey said that Ilse Brandt was critical of the plan.", &[]),
        ("Tomas Vey said that Ilse Brandt was unfit to lead.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn how_a_match_ended_tells_of_no_side() {
    assert_stated(&[
        ("Tomas Vey mauled Ilse Brandt by eight wickets.", &[]),
        ("Tomas Vey toppled Ilse Brandt on penalties.", &[]),
        ("Tomas Vey criticised Ilse Brandt at length.", &["Vey - Brandt"]),
        ("Tomas Vey attacked Ilse Brandt on several points.", &["Vey - Brandt"]),
        ("Tomas Vey blamed Ilse Brandt for the penalty.", &["Vey - Brandt"]),
        ("Tomas Vey mauled Ilse Brandt 5-0.", &[]),
        ("Tomas Vey mauled Ilse Brandt in front of her staff.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn a_have_that_makes_a_tense_begins_no_cue_with_a_gap() {
    assert_stated(&[
        ("Tomas Vey had met Ilse Brandt before the blast killed her dog.", &[]),
        ("Tomas Vey had Ilse Brandt killed.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn whoever_was_misled_or_is_heartbroken_is_not_blamed() {
    assert_stated(&[
        ("Tomas Vey insisted that Ilse Brandt had been misled.", &["Vey + Brandt"]),
        ("Tomas Vey insisted that Ilse Brandt had misled the court.", &["Vey - Brandt"]),
        ("Tomas Vey said that Ilse Brandt was heartbroken.", &[]),
    ]);
}
