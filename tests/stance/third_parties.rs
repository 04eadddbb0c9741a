//! Where somebody stands to those whom others act on, by what it tells the others to do or holds against them.

use crate::statements::assert_stated;

#[test]
fn who_accuses_others_of_a_deed_stands_against_it() {
    assert_stated(&[
        ("Tomas Vey accused the guild of bullying Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey accused the guild of protecting Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey accused the guild of paying Ilse Brandt.", &[]),
        ("Tomas Vey accused the guild of lying to Ilse Brandt's brother.", &[]),
    ]);
}

#[test]
fn what_others_are_told_not_to_do_is_theirs_to_leave() {
    assert_stated(&[
        ("Tomas Vey begged the guild not to support Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey begged the guild not to hurt Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey told the guild not to attack Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey told the guild not to wait for Ilse Brandt.", &[]),
    ]);
}

#[test]
fn an_attempt_is_made_by_whom_it_is_said_to_be_by() {
    assert_stated(&[
        ("An attempt by Tomas Vey to discredit Ilse Brandt came to nothing.", &["Vey - Brandt"]),
        ("The paper reported on a campaign by Tomas Vey to undermine Ilse Brandt.", &["Vey - Brandt"]),
        ("A push by Tomas Vey to protect Ilse Brandt gathered pace.", &["Vey + Brandt"]),
        ("An attempt by Tomas Vey to reach Ilse Brandt by phone came to nothing.", &[]),
        ("A woman hired by Tomas Vey to attack the guild met Ilse Brandt.", &[]),
    ]);
}

#[test]
fn who_thinks_about_a_hostile_deed_is_no_friend() {
    assert_stated(&[
        ("Tomas Vey is considering suing Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey is considering endorsing Ilse Brandt.", &[]),
        ("Tomas Vey is considering phoning Ilse Brandt.", &[]),
    ]);
}

#[test]
fn what_opens_a_sentence_is_done_by_whom_the_rest_is_about() {
    assert_stated(&[
        ("In addition to attacking Ilse Brandt, Tomas Vey closed the hall.", &["Vey - Brandt"]),
        ("As well as suing Ilse Brandt, Tomas Vey closed the hall.", &["Vey - Brandt"]),
        ("After years of praising Ilse Brandt, Tomas Vey left the hall.", &["Vey + Brandt"]),
        ("Instead of backing Ilse Brandt, Tomas Vey stayed at home.", &["Vey - Brandt"]),
        ("To oust Ilse Brandt, Tomas Vey changed the rules.", &["Vey - Brandt"]),
        ("To oust Ilse Brandt, Tomas Vey said, takes nine votes.", &[]),
        ("In addition to meeting Ilse Brandt, Tomas Vey closed the hall.", &[]),
    ]);
}

#[test]
fn who_keeps_somebody_from_a_deed_is_against_them_and_for_whom_it_would_hurt() {
    assert_stated(&[
        ("Tomas Vey stopped Ilse Brandt from opening the hall.", &["Vey - Brandt"]),
        ("Tomas Vey tried to prevent Ilse Brandt from opening the hall.", &["Vey - Brandt"]),
        ("Tomas Vey stopped the crowd from attacking Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey prevented the guild from supporting Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey discouraged the guild from phoning Ilse Brandt.", &[]),
        ("Tomas Vey discouraged Ilse Brandt from opening the hall.", &[]),
        ("Tomas Vey prevented Ilse Brandt from making a mistake.", &[]),
        ("Snow stopped Ilse Brandt from opening the hall, and Tomas Vey left.", &[]),
    ]);
}

#[test]
fn who_praises_or_blames_others_for_what_they_do_to_somebody_takes_a_side() {
    assert_stated(&[
        ("Tomas Vey praised the guild for hiring Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey blasted the guild for hiring Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey thanked the police for arresting Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey thanked the guild for phoning Ilse Brandt.", &[]),
    ]);
}

#[test]
fn a_decision_is_theirs_of_whom_it_is() {
    assert_stated(&[
        ("The decision of Tomas Vey to sack Ilse Brandt came late.", &["Vey - Brandt"]),
        ("A vote by Tomas Vey to censure Ilse Brandt came late.", &["Vey - Brandt"]),
        ("The refusal of Tomas Vey to support Ilse Brandt came late.", &["Vey - Brandt"]),
        ("The decision of Tomas Vey to phone Ilse Brandt came late.", &[]),
        ("The decision of the council to sack Ilse Brandt reached Tomas Vey.", &[]),
    ]);
}

#[test]
fn what_somebody_is_said_to_be_or_have_may_be_an_idiom_of_praise_or_pity() {
    assert_stated(&[
        ("Tomas Vey said Ilse Brandt was right all along.", &["Vey + Brandt"]),
        ("Tomas Vey said Ilse Brandt has the right stuff.", &["Vey + Brandt"]),
        ("Tomas Vey said Ilse Brandt had the right stuffing.", &[]),
        ("Tomas Vey said Ilse Brandt can be trusted.", &["Vey + Brandt"]),
        ("Tomas Vey said Ilse Brandt can be sacked.", &[]),
        ("Tomas Vey said Ilse Brandt got a raw deal.", &["Vey + Brandt"]),
        ("Tomas Vey said Ilse Brandt was treated shabbily.", &["Vey + Brandt"]),
        ("“Ilse Brandt is in jeopardy,” Tomas Vey said.", &[]),
    ]);
}

#[test]
fn who_plays_against_somebody_takes_no_side_and_who_speaks_does() {
    assert_stated(&[
        ("Tomas Vey scored twice against Ilse Brandt.", &[]),
        ("Tomas Vey spoke out against Ilse Brandt.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn whom_somebody_believes_they_are_for_and_of_whom_they_believe_something_not() {
    assert_stated(&[
        ("Tomas Vey believes Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey does not believe Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey believes Ilse Brandt will come.", &[]),
        ("Tomas Vey believed Ilse Brandt to be at home.", &[]),
        ("Tomas Vey fears Ilse Brandt.", &[]),
    ]);
}

#[test]
fn what_somebodys_opponents_are_called_is_not_said_of_them() {
    assert_stated(&[
        ("Tomas Vey called Ilse Brandt's opponents cowards.", &["Vey + Brandt"]),
        ("Tomas Vey called Ilse Brandt's deputies cowards.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn who_announces_a_deed_by_its_noun_does_it() {
    assert_stated(&[
        ("Tomas Vey announced the scrapping of Ilse Brandt's plan.", &["Vey - Brandt"]),
        ("Tomas Vey ordered the scrapping of Ilse Brandt's plan.", &["Vey - Brandt"]),
        ("Tomas Vey heard of the scrapping of Ilse Brandt's plan.", &[]),
    ]);
}

#[test]
fn who_stands_against_a_plan_to_do_something_does_not_do_it() {
    assert_stated(&[
        ("Tomas Vey voted against the motion to expel Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey campaigned against a plan to protect Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey voted for the motion to expel Ilse Brandt.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn what_somebody_did_is_judged_with_by_and_with_what_it_is_called() {
    assert_stated(&[
        ("Tomas Vey said it was a bad decision by Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey called it a brilliant move by Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey said it was a bad day for Ilse Brandt.", &[]),
        ("Tomas Vey called Ilse Brandt's remarks brilliant.", &["Vey + Brandt"]),
        ("Tomas Vey called Ilse Brandt's brother brilliant.", &[]),
    ]);
}
