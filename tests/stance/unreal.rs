//! Positions of which it isn't said that somebody takes them: each beside one that is taken.

use crate::statements::assert_stated;

#[test]
fn what_may_come_to_pass_is_no_position_unless_it_is_conceded() {
    assert_stated(&[
        ("Tomas Vey could endorse Ilse Brandt next week.", &[]),
        ("Tomas Vey may have to disown Ilse Brandt.", &[]),
        ("Tomas Vey will endorse Ilse Brandt next week.", &["Vey + Brandt"]),
        ("Tomas Vey may oppose Ilse Brandt, but the union likes her.", &["Vey - Brandt"]),
        ("Tomas Vey could not support Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey cannot support Ilse Brandt.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn who_is_unlikely_to_do_something_for_somebody_is_not_for_them() {
    assert_stated(&[
        ("Tomas Vey is unlikely to support Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey is unlikely to attack Ilse Brandt.", &[]),
        ("Tomas Vey is unlikely to have good relations with Ilse Brandt.", &[]),
        ("Tomas Vey is eager to support Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn a_position_in_which_nobody_believes_is_none() {
    assert_stated(&[
        ("Dana Roth does not think Tomas Vey hates Lorrania.", &[]),
        ("Dana Roth said that Tomas Vey hates Lorrania.", &["Vey - Lorrania"]),
    ]);
}

#[test]
fn a_place_that_is_not_accused_is_not_favoured() {
    assert_stated(&[
        ("Tomas Vey has not publicly accused Lorrania of the raid.", &[]),
        ("Tomas Vey has publicly accused Lorrania of the raid.", &["Vey - Lorrania"]),
    ]);
}

#[test]
fn what_would_have_followed_from_a_position_makes_it_none() {
    assert_stated(&[
        ("Had Tomas Vey endorsed Ilse Brandt, the council would have followed.", &[]),
        ("Tomas Vey had endorsed Ilse Brandt, and the council followed.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn what_a_narrator_asks_is_not_so() {
    assert_stated(&[
        ("Does Tomas Vey support Ilse Brandt?", &[]),
        ("What has Tomas Vey done to attack Ilse Brandt?", &["Vey - Brandt"]),
    ]);
}

#[test]
fn what_is_only_considered_is_no_position() {
    assert_stated(&[
        ("Tomas Vey is considering endorsing Ilse Brandt.", &[]),
        ("Tomas Vey keeps endorsing Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn what_somebody_no_longer_is_tells_of_no_side() {
    assert_stated(&[
        ("Tomas Vey, a former ally of Ilse Brandt, left.", &[]),
        ("Tomas Vey, a former clerk and ally of Ilse Brandt, left.", &["Brandt + Vey", "Vey + Brandt"]),
    ]);
}

#[test]
fn who_would_like_somebody_to_do_something_does_not_like_them_for_it() {
    assert_stated(&[
        ("Tomas Vey would like Ilse Brandt to come.", &[]),
        ("“I'd like Ilse Brandt to come,” Tomas Vey said.", &[]),
        ("Tomas Vey likes Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn what_somebody_denies_doing_tells_of_no_side() {
    assert_stated(&[
        ("Tomas Vey denied backing the harbour sale.", &[]),
        ("Tomas Vey stopped backing the harbour sale.", &["Vey - sale"]),
    ]);
}

#[test]
fn what_somebody_does_counts_before_what_he_does_not() {
    assert_stated(&[
        ("Tomas Vey will vote for Ilse Brandt but is not campaigning for her.", &["Vey + Brandt"]),
        ("Tomas Vey will meet Ilse Brandt but is not campaigning for her.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn who_has_to_do_a_thing_is_not_for_it() {
    assert_stated(&[
        ("The Dockers' Union was forced to sell the harbour.", &[]),
        ("The Dockers' Union has been under a court order to sell the harbour.", &[]),
        ("The Dockers' Union must sell the harbour.", &[]),
        ("The Dockers' Union vowed to sell the harbour.", &["Union + sale"]),
        ("“We must sell the harbour,” Ilse Brandt said.", &["Brandt + sale"]),
    ]);
}

#[test]
fn who_is_told_in_the_base_form_what_to_do_is_not_for_it() {
    assert_stated(&[
        ("An analyst suggested that Halden Capital sell the harbour.", &[]),
        ("An analyst said that Halden Capital sells the harbour.", &["Capital + sale"]),
    ]);
}

#[test]
fn whoever_is_only_wooed_or_spared_takes_no_side() {
    assert_stated(&[
        ("Tomas Vey went to the port to win over the Dockers' Union.", &[]),
        ("Tomas Vey won over the Dockers' Union.", &["Union + Vey"]),
        ("Tomas Vey does not want to alienate the Dockers' Union.", &[]),
        ("Tomas Vey has alienated the Dockers' Union.", &["Union - Vey"]),
    ]);
}

#[test]
fn what_somebody_will_not_call_a_thing_tells_no_side() {
    assert_stated(&[
        ("Tomas Vey refused to call the harbour sale theft.", &[]),
        ("Tomas Vey called the harbour sale theft.", &["Vey - sale"]),
    ]);
}

#[test]
fn favour_that_somebody_will_not_voice_is_none() {
    assert_stated(&[
        ("Tomas Vey declined to affirm his support for Lorrania.", &["Vey - Lorrania"]),
        ("Tomas Vey affirmed his support for Lorrania.", &["Vey + Lorrania"]),
        ("Tomas Vey did not discuss his support for Lorrania.", &["Vey + Lorrania"]),
    ]);
}

#[test]
fn what_somebody_is_said_to_need_to_be_is_no_praise() {
    assert_stated(&[
        ("“Tomas Vey needs to be careful,” Ilse Brandt said.", &[]),
        ("“Tomas Vey is careful,” Ilse Brandt said.", &["Brandt + Vey"]),
    ]);
}

#[test]
fn what_is_said_not_to_be_at_odds_is_no_favour() {
    assert_stated(&[
        ("Tomas Vey is not at odds with Ilse Brandt.", &[]),
        ("Tomas Vey is at odds with Ilse Brandt.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn what_another_is_to_lead_is_nobodys_position() {
    assert_stated(&[
        ("Tomas Vey spoke of his argument for Lorrania leading the campaign against Ilse Brandt.", &[]),
        ("Lorrania is leading the campaign against Ilse Brandt.", &["Lorrania - Brandt"]),
    ]);
}

#[test]
fn who_does_not_fear_something_need_not_be_for_it() {
    assert_stated(&[
        ("Tomas Vey did not seem to be worried about the harbour sale.", &[]),
        ("Tomas Vey does not fear the harbour sale.", &[]),
        ("Tomas Vey fears the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey does not regret the harbour sale.", &["Vey + sale"]),
    ]);
}

#[test]
fn what_somebody_will_not_say_whether_and_what_is_called_untrue_is_no_position() {
    assert_stated(&[
        ("Tomas Vey refused to say whether he would back Ilse Brandt.", &[]),
        ("Tomas Vey declined to say whether he would back Ilse Brandt.", &[]),
        ("Tomas Vey refused to back Ilse Brandt.", &["Vey - Brandt"]),
        ("Rumours that Tomas Vey backs Ilse Brandt are false.", &[]),
        ("Rumours that Tomas Vey backs Ilse Brandt are not false.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn who_rejects_a_claim_about_somebody_takes_their_side_or_the_other() {
    assert_stated(&[
        ("Tomas Vey rejected the suggestion that Ilse Brandt is corrupt.", &["Vey + Brandt"]),
        ("Tomas Vey scoffed at the idea that Ilse Brandt was a crook.", &["Vey + Brandt"]),
        ("Tomas Vey rejected the idea that Ilse Brandt was honest.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn what_somebody_is_foretold_to_do_to_others_is_a_position_and_how_he_will_fare_is_none() {
    assert_stated(&[
        ("Tomas Vey warned that Ilse Brandt would hurt families.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt will bring back jobs.", &["Vey + Brandt"]),
        ("Tomas Vey said Ilse Brandt would lose the vote.", &[]),
        ("Tomas Vey said Ilse Brandt would go to jail.", &[]),
        ("Tomas Vey said Ilse Brandt might hurt families.", &[]),
        ("Tomas Vey said the storm would cost Ilse Brandt sleep.", &[]),
    ]);
}
