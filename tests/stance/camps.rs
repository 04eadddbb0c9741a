//! Positions of those who vote or stand for or against what was just spoken of, and of those called so.

use crate::statements::assert_stated;

#[test]
fn who_votes_against_means_what_was_just_named() {
    assert_stated(&[
        ("The council approved the harbour sale. Tomas Vey voted against.", &["Vey - sale"]),
        ("The council approved the harbour sale. Tomas Vey, who had voted no, left the room.", &["Vey - sale"]),
        (
            "The council votes on the harbour sale. Ilse Brandt will vote in favour, Tomas Vey against.",
            &["Brandt + sale", "Vey - sale"],
        ),
        ("The council voted to scrap the harbour sale. Tomas Vey voted against.", &["Vey + sale"]),
        ("The council approved the harbour sale. Tomas Vey did not vote against.", &[]),
        ("The council approved the harbour sale. Tomas Vey voted against closing the mill.", &[]),
        (
            "The council approved the harbour sale. Rain fell. It snowed. Tomas Vey rested. Tomas Vey voted against.",
            &[],
        ),
    ]);
}

#[test]
fn a_vote_is_told_as_a_list() {
    assert_stated(&[
        (
            "The council approved the harbour sale. Voting against were Tomas Vey, Ilse Brandt and Dana Roth.",
            &["Brandt - sale", "Roth - sale", "Vey - sale"],
        ),
        ("The council approved the harbour sale. Voting against the budget were Tomas Vey and Dana Roth.", &[]),
    ]);
}

#[test]
fn who_is_in_favour_means_what_was_just_named() {
    assert_stated(&[
        (
            "The harbour sale comes up on Monday. The Dockers' Union is opposed, Tomas Vey is firmly in favour.",
            &["Union - sale", "Vey + sale"],
        ),
        ("The harbour sale comes up on Monday. Is Tomas Vey in favour?", &[]),
        ("The harbour sale comes up on Monday. Tomas Vey is opposed to the levy.", &[]),
    ]);
}

#[test]
fn opponents_are_those_of_what_was_just_named() {
    assert_stated(&[
        (
            "The harbour sale comes up on Monday. Opponents include Tomas Vey and Ilse Brandt.",
            &["Brandt - sale", "Vey - sale"],
        ),
        ("The harbour sale comes up on Monday. Among its supporters is Tomas Vey.", &["Vey + sale"]),
        ("The harbour sale has many opponents, among them Tomas Vey.", &["Vey - sale"]),
        ("The harbour sale comes up on Monday. Opponents of the mill include Tomas Vey.", &[]),
        ("The harbour sale comes up on Monday. Opponents met Tomas Vey.", &[]),
        ("The harbour sale comes up on Monday. Dana Roth's supporters include Tomas Vey.", &["Vey + Roth"]),
    ]);
}

#[test]
fn signatures_and_letters_take_a_side() {
    assert_stated(&[
        ("The Dockers' Union has collected signatures against the harbour sale.", &["Union - sale"]),
        ("Tomas Vey has started a petition against the harbour sale.", &["Vey - sale"]),
        (
            "A letter against the harbour sale was signed by Tomas Vey and Ilse Brandt.",
            &["Brandt - sale", "Vey - sale"],
        ),
        ("Tomas Vey held a rally in favour of the harbour sale.", &["Vey + sale"]),
        ("Tomas Vey has collected stamps, not letters, since the harbour sale.", &[]),
    ]);
}
