//! Who is said to do what another does, in words that leave it out or put the two side by side.

use crate::statements::assert_stated;

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
        (
            "Several councillors criticised the harbour sale, among them Tomas Vey, a baker, and Dana Roth.",
            &["Roth - sale", "Vey - sale"],
        ),
        (
            "Several councillors criticised the harbour sale, including Ilse Brandt and Dana Roth.",
            &["Brandt - sale", "Roth - sale"],
        ),
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

#[test]
fn who_joins_others_does_what_they_do() {
    assert_stated(&[
        ("Tomas Vey joins a growing list of senators who back Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey joined councillors calling on Ilse Brandt to resign.", &["Vey - Brandt"]),
        ("Tomas Vey never joined the senators who back Ilse Brandt.", &[]),
        ("Tomas Vey phoned senators who back Ilse Brandt.", &[]),
    ]);
}

#[test]
fn who_is_named_before_others_is_one_of_them() {
    assert_stated(&[
        ("Tomas Vey and other critics of the harbour sale marched.", &["Vey - sale"]),
        ("Tomas Vey and two critics of the harbour sale marched.", &[]),
    ]);
}

#[test]
fn who_is_excepted_does_not_do_what_all_others_do() {
    assert_stated(&[
        ("Every councillor but Tomas Vey voted for the harbour sale.", &["Vey - sale"]),
        ("All councillors except Tomas Vey backed the harbour sale.", &["Vey - sale"]),
        ("The pilots left, but Tomas Vey voted for the harbour sale.", &["Vey + sale"]),
    ]);
}

#[test]
fn examples_of_a_source_say_what_it_says() {
    assert_stated(&[
        ("Critics, including Tomas Vey, say the harbour sale is a mistake.", &["Vey - sale"]),
        ("Pilots, Tomas Vey among them, called the harbour sale a disgrace.", &["Vey - sale"]),
        ("Critics, led by Tomas Vey, say the harbour sale is a mistake.", &["Vey - sale"]),
        ("Critics of Tomas Vey say the harbour sale is a mistake.", &[]),
    ]);
}

#[test]
fn a_name_behind_a_copula_does_what_opens_the_sentence() {
    assert_stated(&[
        ("Leading the fight against the harbour sale is Tomas Vey.", &["Vey - sale"]),
        ("Voting against the harbour sale were Tomas Vey and Dana Roth.", &["Roth - sale", "Vey - sale"]),
        ("Leading the fight against the harbour sale is the guild that Tomas Vey left.", &[]),
    ]);
}

#[test]
fn a_preposition_may_come_again_or_tell_where_each_of_several_is() {
    assert_stated(&[
        ("Tomas Vey is partial to Ilse Brandt and to Dana Roth.", &["Vey + Brandt", "Vey + Roth"]),
        ("Tomas Vey is partial to Ilse Brandt and talked to Dana Roth.", &["Vey + Brandt"]),
        (
            "Tomas Vey railed against Ilse Brandt at Halden Capital, Dana Roth at Lorrania Steel and others.",
            &["Vey - Brandt", "Vey - Roth"],
        ),
        ("Tomas Vey railed against Ilse Brandt at Halden Capital with Dana Roth.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn brackets_leave_a_list_a_list() {
    assert_stated(&[
        (
            "Tomas Vey (Oro), Anders Orrin (Halden) and Dana Roth (Wend) denounced Ilse Brandt.",
            &["Orrin - Brandt", "Roth - Brandt", "Vey - Brandt"],
        ),
        (
            "Brandt was denounced by Tomas Vey (Oro), Anders Orrin (Halden) and Dana Roth (Wend). Ilse Brandt left.",
            &["Orrin - Brandt", "Roth - Brandt", "Vey - Brandt"],
        ),
        ("Tomas Vey denounced Ilse Brandt (Progressives).", &["Vey - Brandt"]),
        (
            "Near Tomas Vey (Oro), Anders Orrin and Dana Roth denounced Ilse Brandt.",
            &["Orrin - Brandt", "Roth - Brandt"],
        ),
    ]);
}

#[test]
fn examples_without_a_comma_do_what_those_before_them_do() {
    assert_stated(&[
        (
            "Several leaders, including Tomas Vey (Oro), Anders Orrin (Halden) and Dana Roth, have denounced Ilse Brandt.",
            &["Orrin - Brandt", "Roth - Brandt", "Vey - Brandt"],
        ),
        (
            "Leaders including Tomas Vey, Anders Orrin and Dana Roth have denounced Ilse Brandt.",
            &["Orrin - Brandt", "Roth - Brandt", "Vey - Brandt"],
        ),
        (
            "Near Tomas Vey, Anders Orrin and Dana Roth have denounced Ilse Brandt.",
            &["Orrin - Brandt", "Roth - Brandt"],
        ),
    ]);
}

#[test]
fn neither_is_both_who_do_not() {
    assert_stated(&[
        (
            "Tomas Vey and Anders Orrin met. Neither man was impressed by Ilse Brandt.",
            &["Orrin - Brandt", "Vey - Brandt"],
        ),
        ("Tomas Vey and Anders Orrin met. Neither ferry was praised by Ilse Brandt.", &[]),
    ]);
}
