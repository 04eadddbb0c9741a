//! What a holder says of what others do to somebody, bring against them and call them: each construction beside its near miss.

use crate::statements::assert_stated;

#[test]
fn a_bad_word_for_what_is_done_to_somebody_is_for_them() {
    assert_stated(&[
        (
            "“It is shameful that Anders Orrin attacked Ilse Brandt,” Tomas Vey said.",
            &["Orrin - Brandt", "Vey + Brandt", "Vey - Orrin"],
        ),
        ("“It is a disgrace that Ilse Brandt was attacked,” Tomas Vey said.", &["Vey + Brandt"]),
        ("“What they did to Ilse Brandt is disgraceful,” Tomas Vey said.", &["Vey + Brandt"]),
        ("“What Ilse Brandt did is disgraceful,” Tomas Vey said.", &["Vey - Brandt"]),
        ("“It is shameful that Ilse Brandt attacked the crew,” Tomas Vey said.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn who_is_treated_without_right_is_defended_and_with_right_blamed() {
    assert_stated(&[
        ("Tomas Vey said the press had unfairly attacked Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey said Ilse Brandt was rightly sacked.", &["Vey - Brandt"]),
        ("Tomas Vey said the press had unfairly quoted Ilse Brandt.", &[]),
    ]);
}

#[test]
fn a_bad_word_for_who_harms_somebody_leaves_them_alone() {
    assert_stated(&[
        ("“The man who robbed Ilse Brandt is a coward,” Tomas Vey said.", &[]),
        ("“Anyone who calls Ilse Brandt a liar is a fool,” Tomas Vey said.", &[]),
        ("“Ilse Brandt is a coward,” Tomas Vey said.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn what_somebody_calls_critics_and_attacks_is_turned_on_them() {
    assert_stated(&[
        ("Tomas Vey called the attacks on Ilse Brandt unfair.", &["Vey + Brandt"]),
        ("Tomas Vey called Ilse Brandt's critics a bunch of cowards.", &["Vey + Brandt"]),
        ("Tomas Vey called Ilse Brandt's friends a bunch of cowards.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn charges_found_false_clear_somebody_and_grave_ones_weigh() {
    assert_stated(&[
        ("“The allegations against Ilse Brandt are false,” Tomas Vey said.", &["Vey + Brandt"]),
        ("“The charges against Ilse Brandt are serious,” Tomas Vey said.", &["Vey - Brandt"]),
        ("“The charges against Ilse Brandt will be heard in May,” Tomas Vey said.", &[]),
    ]);
}

#[test]
fn what_others_call_somebody_is_no_word_of_who_tells_of_it() {
    assert_stated(&[
        ("“The guild called Ilse Brandt a crook,” Tomas Vey said.", &[]),
        ("“Ilse Brandt has been called a crook,” Tomas Vey said.", &[]),
        ("“According to the guild, Ilse Brandt is a crook,” Tomas Vey said.", &[]),
        ("“Everyone calls Ilse Brandt a crook,” Tomas Vey said.", &["Vey - Brandt"]),
        ("“I call Ilse Brandt a crook,” Tomas Vey said.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn what_somebody_sees_speaks_of_or_has_beside_them_is_not_what_they_are() {
    assert_stated(&[
        ("“Ilse Brandt warned of a catastrophe,” Tomas Vey said.", &[]),
        ("“Ilse Brandt has seen terrible things,” Tomas Vey said.", &[]),
        ("“Ilse Brandt caused a catastrophe,” Tomas Vey said.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt has a strong accent.", &[]),
        ("Tomas Vey said Ilse Brandt has a brilliant mind.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn a_misfortune_of_somebody_is_no_fault() {
    assert_stated(&[
        ("“Ilse Brandt had a bad cold,” Tomas Vey said.", &[]),
        ("“Ilse Brandt was badly injured,” Tomas Vey said.", &[]),
        ("“Ilse Brandt had a bad record,” Tomas Vey said.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn who_denies_an_attack_takes_no_side() {
    assert_stated(&[
        ("“I am not attacking Ilse Brandt,” Tomas Vey said.", &[]),
        ("Tomas Vey does not appear to be angry with Ilse Brandt.", &[]),
        ("Tomas Vey said the claim that he had insulted Ilse Brandt was false.", &[]),
        ("“I don't trust Ilse Brandt,” Tomas Vey said.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn what_somebody_used_to_do_is_no_side_of_now() {
    assert_stated(&[
        ("Tomas Vey used to admire Ilse Brandt.", &[]),
        ("Tomas Vey threw away the pen he used to attack Ilse Brandt.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn who_is_not_sure_of_a_thing_doubts_it() {
    assert_stated(&[
        ("Tomas Vey is not sure Ilse Brandt is honest.", &["Vey - Brandt"]),
        ("Tomas Vey is not convinced that Ilse Brandt is guilty.", &["Vey + Brandt"]),
        ("Tomas Vey is sure Ilse Brandt is honest.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn what_stands_between_others_is_nobodys_side() {
    assert_stated(&[
        ("Tomas Vey sees a rift between the army and Ilse Brandt.", &[]),
        ("There is a rift between Tomas Vey and Ilse Brandt.", &["Brandt - Vey", "Vey - Brandt"]),
    ]);
}

#[test]
fn a_verb_alone_in_quotation_marks_is_one() {
    assert_stated(&[
        ("Tomas Vey “condemned” Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey “welcomed” Ilse Brandt's plan.", &["Vey + Brandt"]),
        ("Tomas Vey left the “condemned” hall with Ilse Brandt.", &[]),
    ]);
}

#[test]
fn how_a_contest_ended_is_told_without_a_judgement() {
    assert_stated(&[
        ("“Ilse Brandt won,” Tomas Vey said.", &[]),
        ("“In the spring Ilse Brandt lost the election,” Tomas Vey said.", &[]),
        ("“Ilse Brandt will win because she is honest,” Tomas Vey said.", &["Vey + Brandt"]),
        ("“Ilse Brandt has lost her mind,” Tomas Vey said.", &["Vey - Brandt"]),
        ("“Ilse Brandt can't win,” Tomas Vey said.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn a_word_that_sounds_a_little_good_states_nothing_by_itself() {
    assert_stated(&[
        ("“Ilse Brandt raised significant sums,” Tomas Vey said.", &[]),
        ("Tomas Vey said Ilse Brandt took full control of the mill.", &[]),
        ("“Ilse Brandt has done an incredible job,” Tomas Vey said.", &["Vey + Brandt"]),
        ("“Ilse Brandt is important to us,” Tomas Vey said.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn quotation_marks_do_not_part_a_negation_from_what_it_denies() {
    assert_stated(&[
        ("Tomas Vey said he was “not ready” to support Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey said he was “ready” to support Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}
