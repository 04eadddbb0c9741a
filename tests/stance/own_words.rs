//! What somebody says of itself in the first person, in whichever marks: each construction beside its near miss.

use crate::statements::assert_stated;

#[test]
fn i_and_we_mean_the_speaker_in_every_sentence_of_a_quotation() {
    assert_stated(&[
        ("“The town is poor. I oppose Ilse Brandt,” said Tomas Vey.", &["Vey - Brandt"]),
        ("“The town is poor. We support Ilse Brandt. It is late,” said Tomas Vey.", &["Vey + Brandt"]),
        ("“The town is poor,” said Tomas Vey. I oppose Ilse Brandt.", &[]),
    ]);
}

#[test]
fn i_and_we_mean_the_speaker_between_single_marks() {
    assert_stated(&[
        ("‘I oppose Ilse Brandt,’ said Tomas Vey.", &["Vey - Brandt"]),
        ("'I oppose Ilse Brandt,' said Tomas Vey.", &["Vey - Brandt"]),
        ("Tomas Vey said ‘I oppose Ilse Brandt’.", &["Vey - Brandt"]),
        ("The dockers' friend Tomas Vey met the clerks' friend. I oppose Ilse Brandt.", &[]),
    ]);
}

#[test]
fn back_behind_i_and_we_is_a_verb() {
    assert_stated(&[
        ("“I back Ilse Brandt,” said Tomas Vey.", &["Vey + Brandt"]),
        ("“We back Ilse Brandt,” Tomas Vey said.", &["Vey + Brandt"]),
        ("“They sent us back Ilse Brandt's letter,” Tomas Vey said.", &[]),
    ]);
}

#[test]
fn what_one_does_not_want_one_is_against() {
    assert_stated(&[
        ("Tomas Vey does not want Ilse Brandt to win.", &["Vey - Brandt"]),
        ("Tomas Vey wants Ilse Brandt to win.", &["Vey + Brandt"]),
        ("Tomas Vey did not ask Ilse Brandt to win.", &[]),
    ]);
}

#[test]
fn whoever_is_right_is_agreed_with() {
    assert_stated(&[
        ("Tomas Vey said that Ilse Brandt is right.", &["Vey + Brandt"]),
        ("“Ilse Brandt is right,” Tomas Vey said.", &["Vey + Brandt"]),
        ("Tomas Vey doubts that Ilse Brandt is right.", &["Vey - Brandt"]),
        ("Tomas Vey asked whether Ilse Brandt is right.", &[]),
        ("Tomas Vey said that Ilse Brandt was right behind the bus.", &[]),
        ("Tomas Vey said that Ilse Brandt is far right.", &[]),
    ]);
}

#[test]
fn who_should_lead_is_wanted_at_the_head() {
    assert_stated(&[
        ("Tomas Vey said that Ilse Brandt should lead the party.", &["Vey + Brandt"]),
        ("Tomas Vey does not think that Ilse Brandt should lead the party.", &["Vey - Brandt"]),
        ("Tomas Vey said that Ilse Brandt should lead the mourners.", &[]),
        ("Tomas Vey said that Ilse Brandt should lead the party less like a cult.", &[]),
        ("Tomas Vey said that Ilse Brandt should be the next mayor.", &["Vey + Brandt"]),
        ("Tomas Vey said that Ilse Brandt should be a better mayor.", &[]),
    ]);
}

#[test]
fn two_who_agree_are_on_one_side() {
    assert_stated(&[
        ("Tomas Vey and Ilse Brandt agree on taxes.", &["Brandt + Vey", "Vey + Brandt"]),
        ("Tomas Vey and Ilse Brandt do not agree on taxes.", &["Brandt - Vey", "Vey - Brandt"]),
        ("Tomas Vey agreed on Monday to meet Ilse Brandt.", &[]),
    ]);
}

#[test]
fn what_stands_behind_but_counts_before_what_it_concedes() {
    assert_stated(&[
        ("Tomas Vey said that he admired Ilse Brandt but that she was a fraud.", &["Vey - Brandt"]),
        ("Tomas Vey disliked Ilse Brandt but voted for her.", &["Vey + Brandt"]),
        ("Tomas Vey disliked the harbour sale but voted for Ilse Brandt.", &["Vey + Brandt", "Vey - sale"]),
    ]);
}

#[test]
fn what_somebody_says_behind_but_counts_before_what_he_does() {
    assert_stated(&[
        ("Tomas Vey paid tribute to Ilse Brandt but said she had failed.", &["Vey - Brandt"]),
        ("Tomas Vey conceded that Ilse Brandt was clever but said she was a fraud.", &["Vey - Brandt"]),
        ("Tomas Vey said he admired Ilse Brandt, but she was a fraud.", &["Vey - Brandt"]),
        ("Tomas Vey said he admired Ilse Brandt, but she was away.", &["Vey + Brandt"]),
        ("Tomas Vey said that Ilse Brandt was rude but an honest mayor.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn whoever_says_that_he_was_wronged_is_against_who_did_it() {
    assert_stated(&[
        ("Tomas Vey said that he had been framed by Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey said that he had been framed by the clerks, and Ilse Brandt nodded.", &[]),
    ]);
}

#[test]
fn who_is_bidden_to_mend_something_is_at_fault() {
    assert_stated(&[
        ("Tomas Vey urged Ilse Brandt to release the minutes.", &["Vey - Brandt"]),
        ("Tomas Vey urged Ilse Brandt to be more open.", &["Vey - Brandt"]),
        ("Tomas Vey asked Ilse Brandt to stop the violence.", &["Vey - Brandt"]),
        ("Tomas Vey urged Ilse Brandt to stop patrolling the strait.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt should show restraint.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt must be more honest.", &["Vey - Brandt"]),
        ("Tomas Vey urged Ilse Brandt to vote.", &[]),
        ("Tomas Vey asked Ilse Brandt to end the meeting.", &[]),
        ("Tomas Vey said Ilse Brandt should do well in the north.", &[]),
    ]);
}

#[test]
fn whom_somebody_says_able_he_is_for() {
    assert_stated(&[
        ("Tomas Vey said Ilse Brandt can win.", &["Vey + Brandt"]),
        ("Tomas Vey doubts that Ilse Brandt can win.", &["Vey - Brandt"]),
        ("Tomas Vey does not believe Ilse Brandt can win.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt could win.", &[]),
        ("Tomas Vey said Ilse Brandt can vote.", &[]),
    ]);
}

#[test]
fn a_deed_called_wrong_or_right_tells_of_whom_it_is_done_to() {
    assert_stated(&[
        ("Tomas Vey said the decision to sack Ilse Brandt was wrong.", &["Vey + Brandt"]),
        ("Tomas Vey said the decision to hire Ilse Brandt was wrong.", &["Vey - Brandt"]),
        ("Tomas Vey called the attack on Ilse Brandt unfair.", &["Vey + Brandt"]),
        ("Tomas Vey is against the attack on Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey said the decision to meet Ilse Brandt was wrong.", &[]),
    ]);
}
