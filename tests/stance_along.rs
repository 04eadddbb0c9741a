//! Who is said to do what another does, in words that leave it out or put the two side by side.

mod support;

use support::stance::assert_stated;

#[test]
fn as_does_tells_that_another_takes_the_same_side() {
    assert_stated(&[
        ("Tomas Vey opposes the harbour sale, as does Ilse Brandt.", &["Brandt - sale", "Vey - sale"]),
        ("Tomas Vey opposes the harbour sale, and so does Ilse Brandt.", &["Brandt - sale", "Vey - sale"]),
        (
            "Tomas Vey opposes the harbour sale, as do Ilse Brandt and Dana Roth.",
            &["Brandt - sale", "Roth - sale", "Vey - sale"],
        ),
        ("Tomas Vey opposes the harbour sale, and he met Ilse Brandt.", &["Vey - sale"]),
    ]);
}

#[test]
fn who_does_not_is_on_the_other_side() {
    assert_stated(&[
        ("Tomas Vey backs the harbour sale, but Ilse Brandt does not.", &["Brandt - sale", "Vey + sale"]),
        ("Tomas Vey visited the harbour sale, but Ilse Brandt does not.", &[]),
        ("Tomas Vey backs the harbour sale, but Ilse Brandt does not sleep.", &["Vey + sale"]),
    ]);
}

#[test]
fn one_who_is_like_another_does_the_same() {
    assert_stated(&[
        ("Like Tomas Vey, Ilse Brandt opposes the harbour sale.", &["Brandt - sale", "Vey - sale"]),
        ("Ilse Brandt, like Tomas Vey, opposes the harbour sale.", &["Brandt - sale", "Vey - sale"]),
        ("Unlike Tomas Vey, Ilse Brandt opposes the harbour sale.", &["Brandt - sale"]),
        ("Greeted by Tomas Vey, Ilse Brandt condemned the harbour sale.", &["Brandt - sale"]),
    ]);
}

#[test]
fn among_them_names_one_of_those_who_do_it() {
    assert_stated(&[
        ("Several councillors criticised the harbour sale, among them Tomas Vey.", &["Vey - sale"]),
        ("Several councillors criticised the harbour sale, beside them Tomas Vey.", &[]),
    ]);
}

#[test]
fn a_relative_clause_may_stand_between_two_who_do_the_same() {
    assert_stated(&[
        ("Tomas Vey, who leads the guild, and Dana Roth endorsed Ilse Brandt.", &["Roth + Brandt", "Vey + Brandt"]),
        ("Tomas Vey, who leads the guild, said rain fell, and Dana Roth endorsed Ilse Brandt.", &["Roth + Brandt"]),
    ]);
}
