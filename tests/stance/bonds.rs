//! What two are to each other and how one answers what another says: each construction beside its near miss.

use crate::statements::assert_stated;

#[test]
fn a_feud_or_alliance_between_two_is_eithers_position() {
    assert_stated(&[
        ("The feud between Tomas Vey and Ilse Brandt is years old.", &["Brandt - Vey", "Vey - Brandt"]),
        ("An alliance between Tomas Vey and Ilse Brandt was sealed in May.", &["Brandt + Vey", "Vey + Brandt"]),
        ("Tension has grown between Tomas Vey and Ilse Brandt.", &["Brandt - Vey", "Vey - Brandt"]),
        ("A war of words broke out between Tomas Vey and Ilse Brandt.", &["Brandt - Vey", "Vey - Brandt"]),
        ("The road between Tomas Vey and Ilse Brandt was closed.", &[]),
        ("The feud between the crews worried Tomas Vey and Ilse Brandt.", &[]),
    ]);
}

#[test]
fn what_two_are_together_they_are_to_each_other() {
    assert_stated(&[
        ("Tomas Vey and Ilse Brandt are bitter rivals.", &["Brandt - Vey", "Vey - Brandt"]),
        ("Tomas Vey and Ilse Brandt are friends.", &["Brandt + Vey", "Vey + Brandt"]),
        ("Tomas Vey and Ilse Brandt have fallen out.", &["Brandt - Vey", "Vey - Brandt"]),
        ("Tomas Vey and Ilse Brandt are at odds over the ferry.", &["Brandt - Vey", "Vey - Brandt"]),
        ("Tomas Vey and Ilse Brandt are critics.", &[]),
        ("Tomas Vey and Ilse Brandt are the union's friends.", &[]),
        ("Tomas Vey and Ilse Brandt fell over the rope.", &[]),
    ]);
}

#[test]
fn a_good_or_bad_bond_is_a_position() {
    assert_stated(&[
        ("Relations between Tomas Vey and Ilse Brandt have soured.", &["Brandt - Vey", "Vey - Brandt"]),
        ("Tomas Vey has close ties to Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey has a strained relationship with Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey is close to Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey has ties to Ilse Brandt.", &[]),
        ("The bank has close ties to Ilse Brandt, said Tomas Vey's driver.", &[]),
        ("Tomas Vey is close to the harbour sale.", &[]),
    ]);
}

#[test]
fn who_is_in_a_feud_has_it() {
    assert_stated(&[
        ("Tomas Vey is embroiled in a feud with Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey is locked in a dispute with Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey was born in a feud year with Ilse Brandt.", &[]),
    ]);
}

#[test]
fn who_answers_what_somebody_says_takes_a_side() {
    assert_stated(&[
        ("Tomas Vey heeded Ilse Brandt's warning.", &["Vey + Brandt"]),
        ("Tomas Vey echoed Ilse Brandt's concerns.", &["Vey + Brandt"]),
        ("Tomas Vey brushed aside Ilse Brandt's complaint.", &["Vey - Brandt"]),
        ("Tomas Vey questioned Ilse Brandt's claim.", &["Vey - Brandt"]),
        ("Tomas Vey accepted Ilse Brandt's umbrella.", &[]),
        ("Tomas Vey ignored Ilse Brandt's dog.", &[]),
    ]);
}

#[test]
fn who_wants_somebody_in_an_office_is_for_them() {
    assert_stated(&[
        ("Tomas Vey wants Ilse Brandt to be mayor.", &["Vey + Brandt"]),
        ("Tomas Vey thinks Ilse Brandt should become the next mayor.", &["Vey + Brandt"]),
        ("Tomas Vey does not want Ilse Brandt to be mayor.", &["Vey - Brandt"]),
        ("Tomas Vey does not think Ilse Brandt should be mayor.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt was mayor.", &[]),
        ("Tomas Vey wants Ilse Brandt to be early.", &[]),
    ]);
}

#[test]
fn what_somebody_is_seen_as_tells_of_the_one_who_sees() {
    assert_stated(&[
        ("Tomas Vey sees Ilse Brandt as an ally.", &["Vey + Brandt"]),
        ("Tomas Vey sees Ilse Brandt as a banker.", &[]),
    ]);
}

#[test]
fn whom_somebody_is_put_before_loses() {
    assert_stated(&[
        ("Tomas Vey backed Anders Orrin over Ilse Brandt.", &["Vey + Orrin", "Vey - Brandt"]),
        ("Tomas Vey endorsed Anders Orrin instead of Ilse Brandt.", &["Vey + Orrin", "Vey - Brandt"]),
        ("Tomas Vey backed Anders Orrin over the fence of Ilse Brandt.", &["Vey + Orrin"]),
    ]);
}

#[test]
fn who_takes_an_occasion_does_the_deed() {
    assert_stated(&[
        ("Tomas Vey took the opportunity to attack Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey seized the chance to attack Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey passed up a chance to attack Ilse Brandt.", &[]),
        ("Tomas Vey gave the crew a chance to attack Ilse Brandt.", &[]),
    ]);
}

#[test]
fn who_tells_of_a_deed_against_itself_returns_it() {
    assert_stated(&[
        ("Tomas Vey said Ilse Brandt had attacked him.", &["Brandt - Vey", "Vey - Brandt"]),
        ("“Ilse Brandt attacked me,” said Tomas Vey.", &["Vey - Brandt"]),
        ("“Ilse Brandt did not support me,” said Tomas Vey.", &["Vey - Brandt"]),
        ("“Ilse Brandt did not attack me,” said Tomas Vey.", &[]),
        ("Tomas Vey said Ilse Brandt had attacked the crew.", &[]),
    ]);
}

#[test]
fn what_is_said_of_a_thing_leaves_the_next_deed_to_who_says_it() {
    assert_stated(&[
        ("Tomas Vey said the claims were a hoax and praised Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey insists that the claims are a hoax and has praised Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey said the storm was over and flooded Ilse Brandt's cellar.", &[]),
    ]);
}

#[test]
fn how_one_takes_what_befalls_somebody_tells_of_ones_position() {
    assert_stated(&[
        ("Tomas Vey celebrated Ilse Brandt's defeat.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt's defeat was a tragedy.", &["Vey + Brandt"]),
        ("Tomas Vey said Ilse Brandt's victory was good news.", &["Vey + Brandt"]),
        ("Tomas Vey said Ilse Brandt's defeat was on Monday.", &[]),
    ]);
}

#[test]
fn who_tells_what_people_at_large_feel_shares_it() {
    assert_stated(&[
        ("Tomas Vey said voters are fed up with Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey said people who attack Ilse Brandt waste time.", &[]),
        ("Tomas Vey said three voters trust Ilse Brandt.", &[]),
        ("Tomas Vey said voters trusted Ilse Brandt in May.", &[]),
    ]);
}

#[test]
fn whom_others_are_as_good_or_bad_as_is_so() {
    assert_stated(&[
        ("Tomas Vey said he had never met anyone as dishonest as Ilse Brandt.", &["Vey - Brandt"]),
        ("“I never met anyone as honest as Ilse Brandt,” said Tomas Vey.", &["Vey + Brandt"]),
        ("Tomas Vey said the pier was as long as Ilse Brandt's.", &[]),
    ]);
}

#[test]
fn of_whom_something_is_demanded_is_reproached() {
    assert_stated(&[
        ("Tomas Vey demanded that Ilse Brandt return the money.", &["Vey - Brandt"]),
        ("Tomas Vey heard that Ilse Brandt returned the money.", &[]),
    ]);
}

#[test]
fn what_it_is_called_that_somebody_did_is_a_judgement_on_them() {
    assert_stated(&[
        ("Tomas Vey called it a disgrace that Ilse Brandt had kept the bonus.", &["Vey - Brandt"]),
        ("It is a disgrace that Ilse Brandt kept the bonus, said Tomas Vey.", &["Vey - Brandt"]),
        ("Tomas Vey called the ferry a disgrace and heard that Ilse Brandt had left.", &[]),
    ]);
}

#[test]
fn what_somebody_does_is_judged_before_it_is_told() {
    assert_stated(&[
        ("Tomas Vey said it was inappropriate for Ilse Brandt to attack judges.", &["Vey - Brandt"]),
        ("Tomas Vey said it was wrong of Ilse Brandt to leave.", &["Vey - Brandt"]),
        ("Tomas Vey said it was difficult for Ilse Brandt to win.", &[]),
        ("Tomas Vey was dismayed that Ilse Brandt had left.", &["Vey - Brandt"]),
        ("Tomas Vey was aware that Ilse Brandt had left.", &[]),
    ]);
}

#[test]
fn whom_one_calls_a_scapegoat_one_pities() {
    assert_stated(&[
        ("Tomas Vey described Ilse Brandt as a scapegoat.", &["Vey + Brandt"]),
        ("Tomas Vey said Ilse Brandt was a scapegoat.", &["Vey + Brandt"]),
        ("Tomas Vey described Ilse Brandt as a windbag.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn what_somebody_feels_another_did_is_no_position_of_the_other() {
    assert_stated(&[
        ("Tomas Vey felt betrayed by Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey said he felt betrayed by Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey felt supported by Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey was betrayed by Ilse Brandt.", &["Brandt - Vey"]),
    ]);
}

#[test]
fn whom_others_are_for_or_against_by_name_holds_nothing_himself() {
    assert_stated(&[
        ("The anti-Brandt activists cheered Anders Orrin. Ilse Brandt left.", &[]),
        ("Ilse Brandt cheered Anders Orrin.", &["Brandt + Orrin"]),
    ]);
}

#[test]
fn two_who_are_at_odds_over_something_need_not_be_against_it() {
    assert_stated(&[
        ("Tomas Vey and Dana Roth are at odds over the harbour sale.", &["Roth - Vey", "Vey - Roth"]),
        ("Tomas Vey and Dana Roth are up in arms over the harbour sale.", &["Roth - sale", "Vey - sale"]),
    ]);
}

#[test]
fn a_topics_most_persistent_foe_is_against_it() {
    assert_stated(&[
        ("Tomas Vey has become the harbour sale's most persistent foe.", &["Vey - sale"]),
        ("Tomas Vey says the harbour sale's most likely.", &[]),
    ]);
}

#[test]
fn who_cuts_its_ties_or_never_got_on_with_somebody_is_against_them() {
    assert_stated(&[
        ("Dana Roth has cut her ties with Tomas Vey.", &["Roth - Vey"]),
        ("Dana Roth, who never got on with Tomas Vey, smiled.", &["Roth - Vey"]),
        ("Dana Roth got on a bus with Tomas Vey.", &[]),
    ]);
}

#[test]
fn a_friend_or_foe_is_one_to_the_other_too() {
    assert_stated(&[
        ("Tomas Vey's ally Ilse Brandt left the hall.", &["Brandt + Vey", "Vey + Brandt"]),
        ("Ilse Brandt, an old foe of Tomas Vey, left the hall.", &["Brandt - Vey", "Vey - Brandt"]),
        ("Ilse Brandt, a critic of Tomas Vey, left the hall.", &["Brandt - Vey"]),
        ("Tomas Vey's cousin Ilse Brandt left the hall.", &[]),
        ("The ally met Tomas Vey; Ilse Brandt left the hall.", &[]),
    ]);
}
