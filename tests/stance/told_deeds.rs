//! What a holder tells somebody did, and what others would have them do: each construction beside its near miss.

use crate::statements::assert_stated;

#[test]
fn several_words_for_how_somebody_acts_praise_them_and_how_they_fare_does_not() {
    assert_stated(&[
        ("“Ilse Brandt gets things done,” Tomas Vey said.", &["Vey + Brandt"]),
        ("“Ilse Brandt has led by example,” Tomas Vey said.", &["Vey + Brandt"]),
        ("“Ilse Brandt won the election,” Tomas Vey said.", &[]),
    ]);
}

#[test]
fn a_deed_told_in_quotation_marks_is_held_against_or_for_its_doer() {
    assert_stated(&[
        ("“Ilse Brandt evicted the families,” Tomas Vey said.", &["Vey - Brandt"]),
        ("“Ilse Brandt exposed the fraud,” Tomas Vey said.", &["Vey + Brandt"]),
        ("“Ilse Brandt closed the window,” Tomas Vey said.", &[]),
        ("Tomas Vey left after Ilse Brandt evicted the families.", &[]),
    ]);
}

#[test]
fn a_deed_for_or_against_ones_own_people_is_returned() {
    assert_stated(&[
        ("“Ilse Brandt saved my daughter,” Tomas Vey said.", &["Vey + Brandt"]),
        ("“Ilse Brandt abandoned our workers,” Tomas Vey said.", &["Vey - Brandt"]),
        ("“Ilse Brandt met my family,” Tomas Vey said.", &[]),
        ("“Ilse Brandt beat our team,” Tomas Vey said.", &[]),
    ]);
}

#[test]
fn a_question_why_tells_what_it_asks_about() {
    assert_stated(&[
        ("“Why did Ilse Brandt lie to us?” Tomas Vey asked.", &["Vey - Brandt"]),
        ("“Why would Ilse Brandt lie to us?” Tomas Vey asked.", &[]),
        ("“Did Ilse Brandt lie to us?” Tomas Vey asked.", &[]),
    ]);
}

#[test]
fn who_is_for_a_call_is_for_what_it_calls_for() {
    assert_stated(&[
        ("Tomas Vey supports calls for Ilse Brandt to quit.", &["Vey - Brandt"]),
        ("Tomas Vey supports calls for Ilse Brandt to remain in office.", &["Vey + Brandt"]),
        ("Tomas Vey rejected demands for Ilse Brandt to resign.", &["Vey + Brandt"]),
        ("Tomas Vey read about calls for Ilse Brandt to quit.", &[]),
    ]);
}

#[test]
fn who_is_for_what_or_whom_a_clause_tells_of_is_for_their_deed() {
    assert_stated(&[
        ("Tomas Vey supported a motion criticising Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey condemned a report criticising Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey signed a letter condemning Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey refused to sign a letter condemning Ilse Brandt.", &[]),
        ("Tomas Vey attacked those who criticised Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey read a report criticising Ilse Brandt.", &[]),
        ("Tomas Vey met those who criticised Ilse Brandt.", &[]),
    ]);
}

#[test]
fn what_somebody_is_told_to_do_is_who_tells_thems_wish() {
    assert_stated(&[
        ("Ilse Brandt was told by Tomas Vey to resign.", &["Vey - Brandt"]),
        ("Ilse Brandt was urged by Tomas Vey to stay.", &["Vey + Brandt"]),
        ("Ilse Brandt was asked by Tomas Vey to speak.", &[]),
    ]);
}

#[test]
fn one_named_in_an_aside_does_what_the_many_do() {
    assert_stated(&[
        ("Several members, notably Tomas Vey, criticised Ilse Brandt.", &["Vey - Brandt"]),
        ("Ministers (including Tomas Vey) have attacked Ilse Brandt.", &["Vey - Brandt"]),
        ("Three members, one of them Tomas Vey, criticised Ilse Brandt.", &["Vey - Brandt"]),
        ("Several members, unlike Tomas Vey, criticised Ilse Brandt.", &[]),
    ]);
}

#[test]
fn the_you_of_a_quotation_is_who_is_turned_to_or_called_at_its_end() {
    assert_stated(&[
        ("“You are a liar, Ilse Brandt,” Tomas Vey said.", &["Vey - Brandt"]),
        ("Turning to Ilse Brandt, Tomas Vey said: “You are a liar.”", &["Vey - Brandt"]),
        ("Turning to the crowd, Tomas Vey said: “You are a liar.”", &[]),
    ]);
}

#[test]
fn what_would_be_without_somebody_tells_what_they_are_worth() {
    assert_stated(&[
        ("“Without Ilse Brandt we would be lost,” Tomas Vey said.", &["Vey + Brandt"]),
        ("“Without Ilse Brandt the port would thrive,” Tomas Vey said.", &["Vey - Brandt"]),
        ("“Thanks to Ilse Brandt, crime is down,” Tomas Vey said.", &["Vey + Brandt"]),
        ("“Thanks to Ilse Brandt, we have lost the port,” Tomas Vey said.", &["Vey - Brandt"]),
    ]);
}
