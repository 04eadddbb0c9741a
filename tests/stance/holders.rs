//! Names that stand where a holder's could and aren't one: each beside one that is.

use crate::statements::assert_stated;

#[test]
fn a_place_behind_what_lies_in_it_holds_nothing() {
    assert_stated(&[
        ("Warden County, Lorrania, voted for Ilse Brandt.", &[]),
        ("Lorrania voted for Ilse Brandt.", &["Lorrania + Brandt"]),
        ("Norvia, Lorrania and Castria praised Ilse Brandt.", &["Lorrania + Brandt"]),
    ]);
}

#[test]
fn a_place_is_nobody_who_does_something() {
    assert_stated(&[
        ("A surgeon from Oro, Lorrania, who admires Ilse Brandt, left.", &[]),
        ("Lorrania, which admires Ilse Brandt, left the talks.", &["Lorrania + Brandt"]),
    ]);
}

#[test]
fn one_of_a_group_is_not_the_group() {
    assert_stated(&[
        ("Anders Orrin, a Halden Capital who backed Ilse Brandt, left.", &["Orrin + Brandt"]),
        ("Halden Capital, which backed Ilse Brandt, left.", &["Capital + Brandt"]),
        ("Anti-Orrin Progressives backed Ilse Brandt.", &[]),
        ("Progressives backed Ilse Brandt.", &["Progressives + Brandt"]),
        ("The anti-Orrin Halden Capital backed Ilse Brandt.", &["Capital + Brandt"]),
    ]);
}

#[test]
fn who_passes_on_what_happened_judges_nobody() {
    assert_stated(&[
        ("Halden Capital reported that Tomas Vey was a thief.", &[]),
        ("As Halden Capital first reported, Tomas Vey was a thief.", &[]),
        ("Halden Capital said that Tomas Vey was a thief.", &["Capital - Vey"]),
    ]);
}

#[test]
fn a_description_behind_a_name_in_what_is_said_of_another_is_of_the_name() {
    assert_stated(&[
        ("Lorrania is the main issue to Tomas Vey, a close friend of Ilse Brandt.", &["Brandt + Vey", "Vey + Brandt"]),
        ("Anders Orrin is, by far, a close friend of Ilse Brandt.", &["Brandt + Orrin", "Orrin + Brandt"]),
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

#[test]
fn letters_behind_a_name_belong_to_it() {
    assert_stated(&[
        ("Tomas Vey MP criticised Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey Jr. criticised Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey KC criticised Ilse Brandt.", &["Vey - Brandt"]),
        ("A Tomas Vey critic attacked Ilse Brandt.", &[]),
    ]);
}

#[test]
fn who_holds_an_office_of_something_holds_the_position() {
    assert_stated(&[
        ("Minister for Health Tomas Vey criticised Ilse Brandt.", &["Vey - Brandt"]),
        ("Chancellor of the Exchequer Tomas Vey criticised Ilse Brandt.", &["Vey - Brandt"]),
        ("A friend of the mayor of Oro Tomas Vey met criticised Ilse Brandt.", &[]),
    ]);
}

#[test]
fn a_day_behind_a_name_is_no_part_of_it() {
    assert_stated(&[
        ("Tomas Vey attacked Ilse Brandt yesterday.", &["Vey - Brandt"]),
        ("Tomas Vey yesterday attacked Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey accused Ilse Brandt today of lying.", &["Vey - Brandt"]),
        ("Tomas Vey attacked yesterday's paper as Ilse Brandt read.", &[]),
    ]);
}

#[test]
fn what_a_caption_says_between_commas_parts_nobody_from_a_verb() {
    assert_stated(&[
        ("Tomas Vey, pictured, criticised Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey, left, criticised Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey left, and the clerk criticised Ilse Brandt.", &[]),
    ]);
}

#[test]
fn who_is_described_between_commas_does_what_is_said_of_the_description() {
    assert_stated(&[
        ("Tomas Vey said the minister, Ilse Brandt, had misled voters.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt, the minister, was a liar.", &["Vey - Brandt"]),
        ("Tomas Vey met the minister, Ilse Brandt, and misled voters.", &[]),
    ]);
}

#[test]
fn who_does_something_to_others_is_judged_for_it_and_who_suffers_it_is_not() {
    assert_stated(&[
        ("Tomas Vey condemned Ilse Brandt's arrest of the miners.", &["Vey - Brandt"]),
        ("Tomas Vey condemned Ilse Brandt's arrest.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn a_noun_behind_a_preposition_is_not_what_a_verb_is_done_to() {
    assert_stated(&[
        ("Tomas Vey backed Ilse Brandt's suspension.", &["Vey - Brandt"]),
        ("Tomas Vey backed Ilse Brandt after her suspension.", &["Vey + Brandt"]),
        ("Tomas Vey welcomed Ilse Brandt after the departure of the mayor.", &["Vey + Brandt"]),
    ]);
}
