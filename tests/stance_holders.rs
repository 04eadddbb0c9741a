//! Names that stand where a holder's could and aren't one: each beside one that is.

mod support;

use support::stance::assert_stated;

#[test]
fn a_description_behind_a_name_in_what_is_said_of_another_is_of_the_name() {
    assert_stated(&[
        ("Lorrania is the main issue to Tomas Vey, a close friend of Ilse Brandt.", &["Vey + Brandt"]),
        ("Anders Orrin is, by far, a close friend of Ilse Brandt.", &["Orrin + Brandt"]),
        ("Anders Orrin is a guest of Tomas Vey, a critic of Ilse Brandt and a bore.", &["Orrin - Brandt"]),
    ]);
}

#[test]
fn what_is_so_as_another_thing_is_has_its_own_subject() {
    assert_stated(&[
        ("The vote that Tomas Vey won was hard, as were the attacks on Ilse Brandt.", &[]),
        ("Tomas Vey was behind the attacks on Ilse Brandt.", &["Vey - Brandt"]),
    ]);
}
