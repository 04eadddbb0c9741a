//! Sides that somebody takes back, gives up or calls a mistake: each construction beside its near miss.

use crate::statements::assert_stated;

#[test]
fn whoever_regrets_a_deed_is_on_the_other_side() {
    assert_stated(&[
        ("Tomas Vey voted for Ilse Brandt and regrets it.", &["Vey - Brandt"]),
        ("Tomas Vey voted for Ilse Brandt and does not regret it.", &["Vey + Brandt"]),
        ("Tomas Vey voted for Ilse Brandt, and her rivals regret it.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn whoever_was_wrong_to_do_it_is_on_the_other_side() {
    assert_stated(&[
        ("Tomas Vey said that he had been wrong to vote for Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey said that he had been mistaken about backing Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey said that he had been sorry to sack Ilse Brandt.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn whoever_went_over_to_another_is_for_neither() {
    assert_stated(&[
        ("Tomas Vey initially supported Ilse Brandt but has switched to the other camp.", &[]),
        ("Tomas Vey had supported Ilse Brandt in May but voted for Anders Orrin.", &["Vey + Orrin"]),
        ("Tomas Vey had supported Ilse Brandt in May but was away.", &["Vey + Brandt"]),
        ("Tomas Vey supported Ilse Brandt but joined the choir.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn a_deed_that_is_denied_as_a_subject_is_nobody_s_own() {
    assert_stated(&[
        ("“Attacking Ilse Brandt is not the way to go,” Tomas Vey said.", &["Vey + Brandt"]),
        ("Tomas Vey said attacking Ilse Brandt would not help.", &[]),
        ("Tomas Vey said voting for Ilse Brandt was wrong.", &["Vey - Brandt"]),
        ("Tomas Vey said voting for Ilse Brandt was the right thing.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn what_it_would_be_madness_to_do_to_a_topic_one_is_against() {
    assert_stated(&[
        ("Tomas Vey said that to scrap the harbour sale would be madness.", &["Vey + sale"]),
        ("Tomas Vey said that expanding the harbour sale would be madness.", &["Vey - sale"]),
        ("Tomas Vey said that expanding the harbour sale would be wise.", &["Vey + sale"]),
    ]);
}

#[test]
fn whoever_neither_backs_nor_opposes_somebody_takes_no_side() {
    assert_stated(&[
        ("Tomas Vey didn't endorse Ilse Brandt but didn't oppose her either.", &[]),
        ("Tomas Vey didn't endorse Ilse Brandt but praised her.", &["Vey + Brandt"]),
        ("Tomas Vey may or may not back Ilse Brandt.", &[]),
        ("Tomas Vey refrained from criticising Ilse Brandt.", &[]),
        ("Tomas Vey refused to criticise Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn what_somebody_says_behind_but_is_no_part_of_what_he_denies() {
    assert_stated(&[
        ("Tomas Vey said he did not know Ilse Brandt, but she was honest.", &["Vey + Brandt"]),
        ("Tomas Vey said he did not think that Ilse Brandt was honest.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn what_had_to_stop_is_opposed() {
    assert_stated(&[
        ("Tomas Vey said that the ferry strike had to end.", &["Vey - strike"]),
        ("Tomas Vey said that the ferry strike had ended.", &[]),
        ("Tomas Vey said that there was no excuse for the ferry strike.", &["Vey - strike"]),
    ]);
}

#[test]
fn whoever_should_have_a_virtue_lacks_it() {
    assert_stated(&[
        ("Tomas Vey said that Ilse Brandt should have the decency to apologise.", &["Vey - Brandt"]),
        ("Tomas Vey said that Ilse Brandt had the decency to apologise.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn whoever_criticises_the_lie_of_a_firm_is_not_for_it() {
    assert_stated(&[
        ("Tomas Vey criticised the Halden Capital threat.", &["Vey - Capital"]),
        ("Tomas Vey condemned the Lorrania bombing.", &[]),
    ]);
}

#[test]
fn who_had_to_go_is_to_resign_unless_it_is_said_where_to() {
    assert_stated(&[
        ("Tomas Vey said that he liked Ilse Brandt but that she had to go.", &["Vey - Brandt"]),
        ("Tomas Vey said that Ilse Brandt had to go home.", &[]),
    ]);
}

#[test]
fn what_nobody_expects_of_somebody_is_not_his_position() {
    assert_stated(&[
        ("Most dockers do not expect Tomas Vey to back Ilse Brandt.", &[]),
        ("Tomas Vey did not expect Anders Orrin to come and backs Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn whoever_now_attacks_somebody_once_backed_is_against_him() {
    assert_stated(&[
        ("Tomas Vey now attacks Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey, who once supported Ilse Brandt, now attacks her.", &["Vey + Brandt", "Vey - Brandt"]),
    ]);
}

#[test]
fn whom_nobody_surpasses_in_ill_is_blamed() {
    assert_stated(&[
        ("“No one has done more to hurt the town than Ilse Brandt,” Tomas Vey said.", &["Vey - Brandt"]),
        ("“No one has lied more than Ilse Brandt,” Tomas Vey said.", &["Vey - Brandt"]),
        ("“No one has done more to help the town than Ilse Brandt,” Tomas Vey said.", &["Vey + Brandt"]),
        ("“No one has done more to fight crime than Ilse Brandt,” Tomas Vey said.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn what_somebody_is_attacked_as_being_he_is_himself() {
    assert_stated(&[
        ("Tomas Vey attacked Ilse Brandt as being too soft on Anders Orrin.", &["Brandt + Orrin", "Vey - Brandt"]),
        ("Tomas Vey attacked Anders Orrin, backing Ilse Brandt.", &["Vey + Brandt", "Vey - Orrin"]),
    ]);
}
