//! Positions towards what was done about a topic, and towards plans for it that are given up: each beside its opposite.

use crate::statements::assert_stated;

#[test]
fn who_welcomes_an_act_against_a_topic_is_against_it() {
    assert_stated(&[
        ("The council scrapped the harbour sale. Tomas Vey welcomed the decision.", &["Vey - sale"]),
        ("The council scrapped the harbour sale. Tomas Vey condemned the move.", &["Vey + sale"]),
        ("The council dropped plans for the harbour sale. Tomas Vey welcomed the step.", &["Vey - sale"]),
        ("The council voted against the harbour sale. Tomas Vey welcomed the decision.", &["Vey - sale"]),
        ("The harbour sale was vetoed on Monday. Tomas Vey welcomed the move.", &["Vey - sale"]),
        ("The harbour sale was cancelled on Monday. Tomas Vey praised the decision.", &["Vey - sale"]),
        ("The council approved the harbour sale. Tomas Vey welcomed the decision.", &["Vey + sale"]),
        ("The council did not scrap the harbour sale. Tomas Vey welcomed the decision.", &["Vey + sale"]),
        (
            "The council approved the harbour sale. Dana Roth would stop it. Tomas Vey welcomed the decision.",
            &["Roth - sale", "Vey + sale"],
        ),
        (
            "The council scrapped the harbour sale. Dana Roth backs it. Tomas Vey welcomed the decision.",
            &["Roth + sale", "Vey - sale"],
        ),
        ("The council scrapped the harbour sale. Tomas Vey still backs the plan.", &["Vey + sale"]),
        ("The council scrapped the harbour sale. Tomas Vey welcomed the decision to close the mill.", &[]),
    ]);
}

#[test]
fn who_wants_it_adopted_is_for_it() {
    assert_stated(&[
        ("Tomas Vey urged the council to pass the harbour sale.", &["Vey + sale"]),
        ("Tomas Vey urged the council to reject the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey urged the council to visit the harbour sale.", &[]),
    ]);
}

#[test]
fn a_demonstrative_subject_takes_up_what_was_just_named() {
    assert_stated(&[
        ("They spoke of a harbour sale. Tomas Vey says that would be a betrayal.", &["Vey - sale"]),
        ("They spoke of a harbour sale. “This would be a betrayal,” Tomas Vey said.", &["Vey - sale"]),
        ("They spoke of a harbour sale. “This is a betrayal,” Tomas Vey said.", &[]),
        ("They spoke of a harbour sale. Tomas Vey named a mill that would be a betrayal.", &[]),
    ]);
}

#[test]
fn who_gives_up_a_plan_is_no_longer_for_it() {
    assert_stated(&[
        ("Tomas Vey abandoned his plan to sell the harbour.", &["Vey - sale"]),
        ("Tomas Vey withdrew his plan to sell the harbour.", &["Vey - sale"]),
        ("Tomas Vey dropped his plan for a harbour sale.", &["Vey - sale"]),
        ("The council attacked Tomas Vey's plan to sell the harbour.", &["Vey + sale"]),
        ("Tomas Vey announced his plan to sell the harbour.", &["Vey + sale"]),
        ("Tomas Vey renewed his plan for a harbour sale.", &["Vey + sale"]),
    ]);
}

#[test]
fn who_floats_an_idea_is_for_it() {
    assert_stated(&[
        ("Tomas Vey floated the idea of a harbour sale.", &["Vey + sale"]),
        ("Tomas Vey mocked the idea of a harbour sale.", &["Vey - sale"]),
        ("Tomas Vey floated past the harbour sale.", &[]),
    ]);
}

#[test]
fn whom_somebody_wants_to_go_they_are_against_and_whom_to_stay_for() {
    assert_stated(&[
        ("Tomas Vey wants Ilse Brandt to go.", &["Vey - Brandt"]),
        ("Tomas Vey, who once backed Ilse Brandt, now wants her to go.", &["Vey + Brandt", "Vey - Brandt"]),
        ("Tomas Vey told Ilse Brandt to leave now.", &["Vey - Brandt"]),
        ("Tomas Vey would like Ilse Brandt to stay.", &["Vey + Brandt"]),
        ("Tomas Vey wants Ilse Brandt to go to Oro.", &[]),
        ("Tomas Vey wants the guests to go.", &[]),
    ]);
}

#[test]
fn the_plan_of_which_an_article_tells_first_is_meant_wherever_it_is_named() {
    let rain = "Rain fell. The guests slept. A crane broke. The night was long. The moon rose. ";
    let stated = |lead: &str| format!("{lead} {rain}Tomas Vey called the plan a betrayal.");
    assert_stated(&[
        (stated("The council will vote on the harbour sale.").as_str(), &["Vey - sale"]),
        (stated("The council met. The guests ate. It will vote on the harbour sale.").as_str(), &[]),
    ]);
}

#[test]
fn who_welcomes_that_a_plan_came_to_nothing_is_against_it() {
    assert_stated(&[
        ("The harbour sale has failed. Tomas Vey welcomed the collapse.", &["Vey - sale"]),
        ("The harbour sale has failed. Tomas Vey deplored the failure.", &["Vey + sale"]),
        ("The harbour sale is a fact. Tomas Vey welcomed the collapse of the roof.", &[]),
        ("The roof has failed. Tomas Vey welcomed the collapse.", &[]),
    ]);
}

#[test]
fn a_description_that_opens_a_sentence_behind_an_adverb_or_a_conjunction_is_of_its_subject() {
    assert_stated(&[
        ("Though opposed to the harbour sale, Tomas Vey left.", &["Vey - sale"]),
        ("While critical of Ilse Brandt, Tomas Vey left.", &["Vey - Brandt"]),
        ("While people critical of Ilse Brandt cheered, Tomas Vey left.", &[]),
    ]);
}

#[test]
fn who_calls_that_something_means_what_was_just_named() {
    assert_stated(&[
        ("The council approved the harbour sale. Ilse Brandt called that a disaster.", &["Brandt - sale"]),
        ("The council approved the harbour sale. Ilse Brandt said that a disaster had come.", &[]),
    ]);
}

#[test]
fn the_vote_is_what_was_voted_on() {
    assert_stated(&[
        ("The council approved the harbour sale. Ilse Brandt welcomed the vote.", &["Brandt + sale"]),
        ("The council approved the harbour sale. Ilse Brandt welcomed the vote on the budget.", &[]),
    ]);
}

#[test]
fn what_takes_up_a_vote_for_a_topic_takes_up_the_topic() {
    assert_stated(&[
        ("The council passed the harbour sale, a move Tomas Vey condemned.", &["Vey - sale"]),
        ("The council voted for the harbour sale, a step the Vey campaign condemned.", &["Vey - sale"]),
        ("The council relies on the harbour sale, an arrangement Tomas Vey condemned.", &["Vey - sale"]),
        ("The council discussed the harbour sale, a step Tomas Vey condemned.", &[]),
        ("The council passed the harbour sale, in a move condemned by Tomas Vey.", &["Vey - sale"]),
        ("The harbour sale will be extended, in a move condemned by Tomas Vey.", &["Vey - sale"]),
        ("The council did not pass the harbour sale, a move Tomas Vey condemned.", &[]),
    ]);
}

#[test]
fn what_an_owner_does_to_somebody_is_his_deed() {
    assert_stated(&[
        ("Tomas Vey's snubbing of Ilse Brandt made news.", &["Vey - Brandt"]),
        ("Tomas Vey's championing of Ilse Brandt made news.", &["Vey + Brandt"]),
        ("Tomas Vey's painting of Ilse Brandt made news.", &[]),
    ]);
}
