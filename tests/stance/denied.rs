//! Where somebody stands by what he denies, rules out, only thinks of, pretends or has no trouble with.

use crate::statements::assert_stated;

#[test]
fn who_denies_that_somebody_did_ill_is_on_their_side() {
    assert_stated(&[
        ("Tomas Vey denied that Ilse Brandt had lied.", &["Vey + Brandt"]),
        ("Tomas Vey dismissed claims that Ilse Brandt had lied.", &["Vey + Brandt"]),
        ("Tomas Vey did not deny that Ilse Brandt had lied.", &[]),
        ("Tomas Vey denied that Ilse Brandt had called.", &[]),
        ("Tomas Vey said that Ilse Brandt had lied.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn who_disagrees_that_somebody_is_bad_is_on_their_side() {
    assert_stated(&[
        ("Tomas Vey disagrees that Ilse Brandt is a liar.", &["Vey + Brandt"]),
        ("Tomas Vey agrees that Ilse Brandt is a liar.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn a_deed_ruled_out_or_thought_of_may_look_like_a_noun() {
    assert_stated(&[
        ("Tomas Vey ruled out firing Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey is considering firing Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey floated the idea of firing Ilse Brandt.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn who_has_no_trouble_with_a_deed_does_it_and_who_has_trouble_does_not() {
    assert_stated(&[
        ("Tomas Vey had no trouble backing Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey had little trouble backing Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey has no qualms about attacking Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey would have trouble backing Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey has a brother backing Ilse Brandt.", &[]),
    ]);
}

#[test]
fn what_is_pretended_or_forced_is_no_favour() {
    assert_stated(&[
        ("Tomas Vey pretended to back the harbour sale.", &[]),
        ("Tomas Vey was forced to praise Ilse Brandt.", &[]),
        ("Tomas Vey is under pressure to praise Ilse Brandt.", &[]),
        ("Tomas Vey did not pretend to back Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey was proud to praise Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn once_somebodys_friend_is_so_no_longer() {
    assert_stated(&[
        ("Tomas Vey, once an ally of Ilse Brandt, left.", &[]),
        ("Tomas Vey, formerly an ally of Ilse Brandt, left.", &[]),
        ("Tomas Vey, still an ally of Ilse Brandt, left.", &["Brandt + Vey", "Vey + Brandt"]),
    ]);
}

#[test]
fn what_few_believe_is_no_position() {
    assert_stated(&[
        ("Few believe that Tomas Vey backs the harbour sale.", &[]),
        ("Most believe that Tomas Vey backs the harbour sale.", &["Vey + sale"]),
    ]);
}

#[test]
fn who_says_it_would_be_wrong_to_judge_somebody_is_on_their_side() {
    assert_stated(&[
        ("Tomas Vey said it would be wrong to call Ilse Brandt a liar.", &["Vey + Brandt"]),
        ("Tomas Vey said it would be right to call Ilse Brandt a liar.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn praise_and_blame_of_kin_and_successors_are_theirs() {
    assert_stated(&[
        ("Tomas Vey praised Ilse Brandt's successor.", &[]),
        ("Tomas Vey attacked Ilse Brandt's husband.", &[]),
        ("Tomas Vey attacked Ilse Brandt's plan.", &["Vey - Brandt"]),
        ("Tomas Vey thanked everyone but Ilse Brandt.", &[]),
        ("Tomas Vey thanked everyone and Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn whom_one_warns_others_against_one_is_against() {
    assert_stated(&[
        ("Tomas Vey warned the guild against Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey warned Ilse Brandt.", &[]),
    ]);
}

#[test]
fn what_was_done_to_somebody_who_is_praised_takes_no_praise_away() {
    assert_stated(&[
        ("Tomas Vey said Ilse Brandt is a decent woman who has been smeared.", &["Vey + Brandt"]),
        ("Tomas Vey said Ilse Brandt is a woman who has smeared the guild.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn what_somebody_questions_is_doubted_where_it_is_good() {
    assert_stated(&[
        ("Tomas Vey questioned whether Ilse Brandt is a liar.", &[]),
        ("Tomas Vey questioned whether Ilse Brandt is honest.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn who_is_cleared_of_a_deed_is_for_nobody() {
    assert_stated(&[
        ("Tomas Vey was cleared of assaulting Ilse Brandt.", &[]),
        ("Tomas Vey assaulted Ilse Brandt and was cleared.", &["Vey - Brandt"]),
    ]);
}
