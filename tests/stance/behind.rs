//! Positions that stand behind an infinitive, a plan, an offer or a threat, each beside its near miss.

use crate::statements::assert_stated;

#[test]
fn what_an_infinitive_says_has_a_subject_of_its_own() {
    assert_stated(&[
        ("Tomas Vey rose to say he would be voting against the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey took the floor to say the harbour sale was a mistake.", &["Vey - sale"]),
        ("Tomas Vey rose to hear how the harbour sale would go.", &[]),
    ]);
}

#[test]
fn the_plan_for_something_is_called_what_it_is_called() {
    assert_stated(&[
        ("Tomas Vey called the plan for the harbour sale a disaster.", &["Vey - sale"]),
        ("Tomas Vey called the scheme for the harbour sale \"a triumph\".", &["Vey + sale"]),
        ("Tomas Vey called for the harbour sale.", &["Vey + sale"]),
        ("Tomas Vey called a meeting on the harbour sale.", &[]),
    ]);
}

#[test]
fn what_most_of_a_hall_does_one_of_them_does() {
    assert_stated(&[
        ("The council debated the harbour sale, which Tomas Vey and most of the hall support.", &["Vey + sale"]),
        ("The council debated the harbour sale, in which Tomas Vey and most of the hall sat.", &[]),
    ]);
}

#[test]
fn who_threatens_a_measure_is_not_against_it() {
    assert_stated(&[
        ("Tomas Vey threatened another ferry strike.", &[]),
        ("Tomas Vey condemned another ferry strike.", &["Vey - strike"]),
        ("Tomas Vey threatened the harbour sale.", &["Vey - sale"]),
    ]);
}

#[test]
fn who_calls_somebody_something_stands_behind_where_he_did() {
    assert_stated(&[
        ("In his memoirs Tomas Vey called Ilse Brandt \"a coward\".", &["Vey - Brandt"]),
        ("In his memoirs Tomas Vey called Ilse Brandt.", &[]),
    ]);
}

#[test]
fn who_turns_down_an_offer_by_somebody_is_not_against_them() {
    assert_stated(&[
        ("Tomas Vey turned down an improved offer by Ilse Brandt.", &[]),
        ("Tomas Vey condemned a speech by Ilse Brandt.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn who_asks_for_something_is_for_it_and_who_sees_no_point_in_it_is_not() {
    assert_stated(&[
        ("Tomas Vey has been asking for the harbour sale.", &["Vey + sale"]),
        ("Tomas Vey asked the clerk about the harbour sale.", &[]),
        ("Tomas Vey saw the sense of the harbour sale.", &["Vey + sale"]),
        ("Tomas Vey saw no point in the harbour sale.", &["Vey - sale"]),
    ]);
}
