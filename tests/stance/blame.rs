//! Whom somebody praises or blames for what, and what follows for those it was done to.

use crate::statements::assert_stated;

#[test]
fn who_blames_somebody_for_a_position_holds_the_contrary() {
    assert_stated(&[
        (
            "Tomas Vey criticised Ilse Brandt for her vote against the harbour sale.",
            &["Brandt - sale", "Vey + sale", "Vey - Brandt"],
        ),
        (
            "Tomas Vey criticised Ilse Brandt for repeated votes against the harbour sale.",
            &["Brandt - sale", "Vey + sale", "Vey - Brandt"],
        ),
        (
            "Tomas Vey attacked Ilse Brandt over her support for the harbour sale.",
            &["Brandt + sale", "Vey - Brandt", "Vey - sale"],
        ),
        (
            "Tomas Vey attacked Ilse Brandt for repeatedly voting against the harbour sale.",
            &["Brandt - sale", "Vey + sale", "Vey - Brandt"],
        ),
        (
            "Tomas Vey praised Ilse Brandt for her opposition to the harbour sale.",
            &["Brandt - sale", "Vey + Brandt", "Vey - sale"],
        ),
        ("Tomas Vey criticised Ilse Brandt for her remarks on the harbour sale.", &["Vey - Brandt"]),
        ("Tomas Vey criticised Ilse Brandt for skipping the debate on the harbour sale.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn who_blames_others_for_not_backing_somebody_is_for_them() {
    assert_stated(&[
        ("Tomas Vey criticised the growers for not supporting Dana Roth.", &["Vey + Roth"]),
        ("Tomas Vey criticised the growers for supporting Dana Roth.", &["Vey - Roth"]),
    ]);
}

#[test]
fn what_somebody_says_or_does_of_a_topic_is_judged_in_its_place() {
    assert_stated(&[
        ("Tomas Vey criticised Dana Roth's harbour sale speech.", &["Vey - Roth"]),
        ("Tomas Vey criticised Dana Roth's harbour sale plan.", &["Vey - Roth", "Vey - sale"]),
        ("Tomas Vey praised Dana Roth's harbour sale record.", &["Vey + Roth"]),
        ("Tomas Vey criticised the mayor's harbour sale bill.", &["Vey - sale"]),
        ("Tomas Vey criticised the harbour sale.", &["Vey - sale"]),
    ]);
}

#[test]
fn what_by_doing_something_somebody_is_said_to_do_is_their_deed() {
    assert_stated(&[
        (
            "Tomas Vey said that by rejecting the harbour sale, Dana Roth had failed the town.",
            &["Roth - sale", "Vey - Roth"],
        ),
        ("Tomas Vey risked his seat by rejecting the harbour sale, Dana Roth said.", &["Vey - sale"]),
    ]);
}

#[test]
fn who_is_targeted_by_somebody_is_so_in_every_tense() {
    assert_stated(&[
        ("Ilse Brandt was targeted by Tomas Vey.", &["Vey - Brandt"]),
        ("Ilse Brandt has been targeted by Tomas Vey.", &["Vey - Brandt"]),
        ("Ilse Brandt, who has already been targeted by Tomas Vey, left early.", &["Vey - Brandt"]),
        ("Ilse Brandt has been attacked by Tomas Vey.", &["Vey - Brandt"]),
        ("Ilse Brandt has attacked Tomas Vey.", &["Brandt - Vey"]),
    ]);
}

#[test]
fn criticism_from_somebody_that_is_dismissed_is_no_favour_to_them() {
    assert_stated(&[
        ("Ilse Brandt dismissed criticism from Tomas Vey.", &["Vey - Brandt"]),
        ("Ilse Brandt dismissed criticism of Tomas Vey.", &["Brandt + Vey"]),
    ]);
}
