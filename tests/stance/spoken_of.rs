//! Positions in quotations that leave unsaid what they speak of: words outside them tell.

use crate::statements::assert_stated;

#[test]
fn who_says_it_of_a_thing_means_the_thing() {
    assert_stated(&[
        ("“It would ruin the town,” Ilse Brandt said of the harbour sale.", &["Brandt - sale"]),
        ("“It's a scandal,” said Ilse Brandt of the harbour sale.", &["Brandt - sale"]),
        ("“They should be ashamed,” Ilse Brandt said of the Dockers' Union.", &["Brandt - Union"]),
        ("“It would ruin the town,” Ilse Brandt said of the mill. The harbour sale came later.", &[]),
        ("“They should be ashamed,” Ilse Brandt said at the Dockers' Union.", &[]),
    ]);
}

#[test]
fn a_quotation_without_a_verb_calls_so_what_it_is_said_of() {
    assert_stated(&[
        ("“A disgrace,” Ilse Brandt said of the harbour sale.", &["Brandt - sale"]),
        ("“A fool,” Ilse Brandt said of Tomas Vey.", &["Brandt - Vey"]),
        ("Ilse Brandt was asked about Tomas Vey on Monday. “A coward,” she said.", &["Brandt - Vey"]),
        ("“A disgrace,” Ilse Brandt said of the mill. The harbour sale came later.", &[]),
        ("“A disgrace?” Ilse Brandt said of the harbour sale.", &[]),
        ("“A disgrace,” Ilse Brandt said of Tomas Vey's mill.", &[]),
    ]);
}

#[test]
fn a_quotation_without_a_verb_calls_so_what_was_just_named() {
    assert_stated(&[
        ("The council approved the harbour sale. “A disaster,” said Ilse Brandt.", &["Brandt - sale"]),
        ("The council scrapped the harbour sale. “A disaster,” said Ilse Brandt.", &["Brandt + sale"]),
        ("The council approved the harbour sale. Rain fell. “A disaster,” said Ilse Brandt.", &[]),
        ("The council approved the harbour sale. Ilse Brandt wrote a book, “A disaster”.", &[]),
    ]);
}

#[test]
fn this_is_what_was_just_done() {
    assert_stated(&[
        ("The council approved the harbour sale. “This is a disaster,” said Ilse Brandt.", &["Brandt - sale"]),
        ("The council rejected the harbour sale. “This is a disaster,” said Ilse Brandt.", &["Brandt + sale"]),
        ("They spoke of the harbour sale. “This is a disaster,” said Ilse Brandt.", &[]),
    ]);
}

#[test]
fn who_calls_untrue_what_another_said_is_against_them() {
    assert_stated(&[
        ("Ilse Brandt said no money was missing. “That is a lie,” Tomas Vey said.", &["Vey - Brandt"]),
        ("Ilse Brandt said forty men had drowned. “That is a tragedy,” Tomas Vey said.", &[]),
    ]);
}

#[test]
fn what_anybody_can_be_have_or_suffer_tells_of_no_side() {
    assert_stated(&[
        ("“Ilse Brandt is a juror,” Tomas Vey said.", &[]),
        ("“Ilse Brandt has a daughter,” Tomas Vey said.", &[]),
        ("“Ilse Brandt is in pain,” Tomas Vey said.", &[]),
        ("“Ilse Brandt is afraid,” Tomas Vey said.", &[]),
        ("“Ilse Brandt is a thief,” Tomas Vey said.", &["Vey - Brandt"]),
        ("“Ilse Brandt is in the pocket of the mill,” Tomas Vey said.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn who_is_held_or_driven_out_is_pitied() {
    assert_stated(&[("Tomas Vey described Ilse Brandt as a hostage.", &["Vey + Brandt"])]);
}

#[test]
fn who_is_said_to_be_wronged_is_pitied() {
    assert_stated(&[
        ("Tomas Vey said Ilse Brandt had been framed.", &["Vey + Brandt"]),
        ("Tomas Vey said Ilse Brandt had not been framed.", &[]),
        ("Ilse Brandt was framed, and Tomas Vey saw it.", &[]),
    ]);
}

#[test]
fn who_is_said_to_be_let_down_or_betrayed_is_pitied() {
    assert_stated(&[
        ("“Ilse Brandt was let down by her owner,” Tomas Vey said.", &["Vey + Brandt"]),
        ("Tomas Vey said Ilse Brandt had been betrayed by her party.", &["Vey + Brandt"]),
        ("“Ilse Brandt has been failed by the council,” Tomas Vey said.", &["Vey + Brandt"]),
        ("Tomas Vey said Ilse Brandt had been thrown under the bus.", &["Vey + Brandt"]),
        ("Tomas Vey said the crews had been failed by Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt had failed.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt was turned down by the guild.", &[]),
    ]);
}

#[test]
fn who_is_said_to_have_to_stay_is_wanted() {
    assert_stated(&[
        ("Tomas Vey said Ilse Brandt should stay.", &["Vey + Brandt"]),
        ("Tomas Vey said Ilse Brandt has to remain in office.", &["Vey + Brandt"]),
        ("Tomas Vey said Ilse Brandt should not stay.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt should stay at home.", &[]),
        ("Tomas Vey said Ilse Brandt would stay.", &[]),
        ("Tomas Vey said on Friday that Ilse Brandt has to go.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn who_is_said_to_make_sense_is_praised_and_who_is_said_to_win_is_not() {
    assert_stated(&[
        ("Tomas Vey said Ilse Brandt makes a lot of sense.", &["Vey + Brandt"]),
        ("Tomas Vey said Ilse Brandt had won the second round.", &[]),
        ("Tomas Vey said Ilse Brandt led the field at noon.", &[]),
    ]);
}
