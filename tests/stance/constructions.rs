//! Whose position a sentence gives and whose it doesn't: each construction beside its near miss.

use crate::statements::assert_stated;

#[test]
fn who_tells_others_to_act_is_for_the_deed_and_they_are_not() {
    assert_stated(&[
        ("Tomas Vey urged voters to reject Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey called on voters to back Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey urged Dana Roth to disown Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey called for a judge to jail Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey told the paper that Ilse Brandt took a week off.", &[]),
        ("Tomas Vey did not urge voters to back Ilse Brandt.", &[]),
        ("Tomas Vey helped voters to find Ilse Brandt.", &[]),
        ("Tomas Vey urged the council to drop the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey urged the council to sell the harbour.", &["Vey + sale"]),
        ("Tomas Vey wants the harbour sale to be scrapped.", &["Vey - sale"]),
    ]);
}

#[test]
fn a_promise_is_a_wish_and_a_refusal_its_opposite() {
    assert_stated(&[
        ("Tomas Vey's promise to stop the harbour sale won applause.", &["Vey - sale"]),
        ("Tomas Vey's refusal to stop the harbour sale won applause.", &["Vey + sale"]),
        ("Tomas Vey's friend stopped the harbour sale.", &[]),
    ]);
}

#[test]
fn who_ought_to_go_is_criticised_by_who_says_so() {
    assert_stated(&[
        ("Tomas Vey said Ilse Brandt should resign.", &["Vey - Brandt"]),
        ("Tomas Vey demanded that Ilse Brandt resign.", &["Vey - Brandt"]),
        ("Tomas Vey called for Ilse Brandt's resignation.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt would resign.", &[]),
        ("Tomas Vey urged Ilse Brandt to resign.", &["Vey - Brandt"]),
        ("Ilse Brandt lost. Tomas Vey, a lawyer, urged her to resign.", &["Vey - Brandt"]),
        ("Tomas Vey urged Ilse Brandt not to resign.", &[]),
        ("Tomas Vey refused to ask Ilse Brandt to resign.", &["Vey + Brandt"]),
        ("Tomas Vey let Ilse Brandt resign.", &[]),
    ]);
}

#[test]
fn a_pronoun_that_means_the_target_is_not_the_speaker() {
    assert_stated(&[
        ("Ilse Brandt is the mayor. \"She must step down,\" Tomas Vey said.", &["Vey - Brandt"]),
        ("Ilse Brandt is the mayor. Dana Roth said that she disliked her.", &["Roth - Brandt"]),
        ("Ilse Brandt is the mayor. Dana Roth said that she disliked it.", &[]),
    ]);
}

#[test]
fn what_somebody_once_called_another_is_not_the_one_meant_later() {
    assert_stated(&[
        (
            "Tomas Vey, who once called Ilse Brandt a good leader, no longer trusted her.",
            &["Vey + Brandt", "Vey - Brandt"],
        ),
        (
            "Tomas Vey once described Ilse Brandt as a good leader. He no longer trusts her.",
            &["Vey + Brandt", "Vey - Brandt"],
        ),
    ]);
}

#[test]
fn what_angers_or_delights_somebody_tells_of_their_position() {
    assert_stated(&[
        ("Ilse Brandt's speech enraged the Dockers' Union.", &["Union - Brandt"]),
        ("Ilse Brandt's speech delighted the Dockers' Union.", &["Union + Brandt"]),
        ("The Dockers' Union was dismayed by Ilse Brandt's speech.", &["Union - Brandt"]),
        ("Ilse Brandt's speech surprised the Dockers' Union.", &[]),
    ]);
}

#[test]
fn what_is_only_supposed_or_asked_is_no_position() {
    assert_stated(&[
        ("Tomas Vey asked whether Ilse Brandt was a liar.", &[]),
        ("Tomas Vey questioned whether Ilse Brandt was honest.", &["Vey - Brandt"]),
        ("If Ilse Brandt were dishonest, the town would know, Tomas Vey said.", &[]),
        ("“Is Ilse Brandt a liar?” Tomas Vey asked.", &[]),
        ("“Ilse Brandt is a liar,” Tomas Vey said.", &["Vey - Brandt"]),
        ("Tomas Vey has yet to endorse Ilse Brandt.", &[]),
    ]);
}

#[test]
fn what_might_come_of_somebody_is_a_judgement_where_it_harms() {
    assert_stated(&[
        ("Tomas Vey warned that the harbour sale would ruin the town.", &["Vey - sale"]),
        ("“Ilse Brandt would be a disaster for this town,” Tomas Vey said.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt could lose the vote.", &[]),
    ]);
}

#[test]
fn a_title_before_a_name_is_the_reporters_word() {
    assert_stated(&[
        ("Tomas Vey said the front-runner Ilse Brandt had not called.", &[]),
        ("Tomas Vey said Ilse Brandt was the front-runner.", &[]),
        ("Tomas Vey said Ilse Brandt was a liar.", &["Vey - Brandt"]),
        ("Tomas Vey called both Dana Roth and the front-runner Ilse Brandt “crazy”.", &["Vey - Brandt", "Vey - Roth"]),
    ]);
}

#[test]
fn whose_view_is_bad_is_judged_and_not_whom_it_is_of() {
    assert_stated(&[
        ("Tomas Vey said that Ilse Brandt's view was foolish.", &["Vey - Brandt"]),
        ("Tomas Vey said that support of Ilse Brandt's view was foolish.", &[]),
    ]);
}

#[test]
fn rivals_in_one_list_are_somebody_elses() {
    assert_stated(&[
        ("Tomas Vey is ahead of the rivals Ilse Brandt and Dana Roth.", &[]),
        ("Troubles of the rivals Ilse Brandt, Dana Roth.", &[]),
        ("Tomas Vey, a rival of Ilse Brandt, is ahead.", &["Brandt - Vey", "Vey - Brandt"]),
    ]);
}

#[test]
fn a_rally_is_its_stagers_position() {
    assert_stated(&[
        ("The Dockers' Union held a rally against the harbour sale.", &["Union - sale"]),
        ("The Dockers' Union announced a concert in support of Ilse Brandt.", &["Union + Brandt"]),
        ("The Dockers' Union missed a rally against the harbour sale.", &[]),
    ]);
}

#[test]
fn a_bill_is_judged_by_what_it_is_to_do() {
    assert_stated(&[
        ("Tomas Vey backs a bill to scrap the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey opposes a bill to scrap the harbour sale.", &["Vey + sale"]),
        ("Tomas Vey called for the suspension of the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey read a bill to scrap the harbour sale.", &[]),
    ]);
}

#[test]
fn somebody_named_as_an_example_is_one_of_them() {
    assert_stated(&[
        ("Supporters of the harbour sale, including Tomas Vey, cheered.", &["Vey + sale"]),
        ("Opponents of the harbour sale, such as Tomas Vey, stayed away.", &["Vey - sale"]),
        ("Opponents of the harbour sale met Tomas Vey.", &[]),
    ]);
}

#[test]
fn whose_backing_somebody_has_is_for_them() {
    assert_stated(&[
        ("Ilse Brandt has the full support of Tomas Vey.", &["Vey + Brandt"]),
        ("Ilse Brandt, with the backing of Tomas Vey, won the vote.", &["Vey + Brandt"]),
        ("Ilse Brandt, backed by Tomas Vey, won the vote.", &["Vey + Brandt"]),
        ("Ilse Brandt rejected criticism from Tomas Vey.", &["Vey - Brandt"]),
        ("Ilse Brandt, beside Tomas Vey, won the vote.", &[]),
    ]);
}

#[test]
fn a_deed_that_is_judged_right_or_wrong_is_not_judged_again() {
    assert_stated(&[
        ("Tomas Vey said Ilse Brandt was right to refuse.", &["Vey + Brandt"]),
        ("Tomas Vey said Ilse Brandt was wrong to refuse.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt had the right to refuse.", &[]),
        ("Tomas Vey said Ilse Brandt was making a historic mistake.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt was making a long speech.", &[]),
    ]);
}

#[test]
fn who_cannot_be_trusted_is_not() {
    assert_stated(&[
        ("Tomas Vey said Ilse Brandt could not be trusted.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt could be seen.", &[]),
        ("Tomas Vey said Ilse Brandt had not been trusted.", &[]),
    ]);
}

#[test]
fn what_somebody_calls_another_s_doings_counts_where_it_is_bad() {
    assert_stated(&[
        ("Tomas Vey described Ilse Brandt's conduct as shameful.", &["Vey - Brandt"]),
        ("Tomas Vey described Ilse Brandt's flat as splendid.", &[]),
    ]);
}

#[test]
fn what_a_plan_would_do_is_a_position_towards_it() {
    assert_stated(&[
        ("Tomas Vey warned that the harbour sale would cost 900 jobs.", &["Vey - sale"]),
        ("Tomas Vey asked whether the harbour sale would cost 900 jobs.", &[]),
    ]);
}

#[test]
fn who_is_described_is_the_person_and_not_the_town_behind_of() {
    assert_stated(&[
        ("Mayor Ilse Brandt of Lorrania, who has praised Tomas Vey, left.", &["Brandt + Vey"]),
        ("Secretary of state Ilse Brandt, who has praised Tomas Vey, left.", &["Brandt + Vey"]),
    ]);
}

#[test]
fn what_one_builds_one_is_for_and_what_one_closes_one_is_against() {
    assert_stated(&[
        ("Tomas Vey plans to extend the harbour sale.", &["Vey + sale"]),
        ("Tomas Vey's plan to halve the harbour sale is ready.", &["Vey - sale"]),
        ("Tomas Vey refused to extend the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey extended his stay after the harbour sale.", &[]),
        ("Storms halved the harbour sale while Tomas Vey was away.", &[]),
    ]);
}

#[test]
fn who_wants_something_to_go_ahead_is_for_it() {
    assert_stated(&[
        ("Tomas Vey wants the harbour sale to go ahead.", &["Vey + sale"]),
        ("Tomas Vey said the harbour sale must stop.", &["Vey - sale"]),
        ("Tomas Vey said the harbour sale should not go ahead.", &["Vey - sale"]),
        ("Tomas Vey said the harbour sale was not needed.", &["Vey - sale"]),
        ("Tomas Vey said the harbour sale had stopped.", &[]),
        ("Tomas Vey saw the harbour sale go ahead.", &[]),
    ]);
}

#[test]
fn who_welcomes_the_end_of_something_is_against_it() {
    assert_stated(&[
        ("Tomas Vey celebrated the defeat of the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey welcomed the harbour sale.", &["Vey + sale"]),
    ]);
}

#[test]
fn whom_one_attacks_one_does_not_become() {
    assert_stated(&[
        ("Tomas Vey attacked opponents of the harbour sale.", &["Vey + sale"]),
        ("Tomas Vey attacked supporters of the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey became an opponent of the harbour sale.", &["Vey - sale"]),
    ]);
}

#[test]
fn what_others_ought_to_do_one_wants() {
    assert_stated(&[
        ("Dana Roth said voters should reject Tomas Vey.", &["Roth - Vey"]),
        ("Dana Roth said nobody should trust Tomas Vey.", &["Roth - Vey"]),
        ("Dana Roth said the council must scrap the harbour sale.", &["Roth - sale"]),
        ("Dana Roth said the police should not have arrested Tomas Vey.", &["Roth + Vey"]),
        ("Dana Roth said the board was wrong to fire Tomas Vey.", &["Roth + Vey"]),
        ("Dana Roth said the board was right to fire Tomas Vey.", &["Roth - Vey"]),
        ("Dana Roth said voters rejected Tomas Vey.", &[]),
        ("Dana Roth said the council should meet Tomas Vey.", &[]),
        ("Dana Roth was wrong to fire Tomas Vey.", &["Roth - Vey"]),
    ]);
}

#[test]
fn who_is_called_by_a_side_is_on_it() {
    assert_stated(&[
        ("Ilse Brandt stayed. The anti-Brandt delegate Tomas Vey left the hall.", &["Vey - Brandt"]),
        ("Ilse Brandt stayed. Tomas Vey, an anti-Brandt delegate, left the hall.", &["Vey - Brandt"]),
        ("Ilse Brandt stayed. Tomas Vey is an anti-Brandt delegate.", &["Vey - Brandt"]),
        ("Ilse Brandt stayed. The pro-Brandt Dockers' Union left the hall.", &["Union + Brandt"]),
        ("Ilse Brandt stayed. Tomas Vey held an anti-Brandt rally.", &["Vey - Brandt"]),
        ("Ilse Brandt stayed. Tomas Vey leads the anti-Brandt league.", &["Vey - Brandt"]),
        ("Ilse Brandt stayed. Tomas Vey is a leader of the anti-Brandt movement.", &["Vey - Brandt"]),
        ("Ilse Brandt stayed. Tomas Vey toured with the anti-Brandt league.", &[]),
        ("Ilse Brandt stayed. Tomas Vey met an anti-Brandt delegate.", &[]),
        ("Ilse Brandt stayed. Tomas Vey is no anti-Brandt delegate.", &[]),
        ("Ilse Brandt stayed. In the room with Tomas Vey, anti-Brandt delegates sang.", &[]),
    ]);
}

#[test]
fn what_comes_with_a_deed_is_its_doers() {
    assert_stated(&[
        ("Tomas Vey took the stage with a shot at Ilse Brandt.", &["Vey - Brandt"]),
        ("In a swipe at Ilse Brandt, Tomas Vey said the plan was late.", &["Vey - Brandt"]),
        ("Tomas Vey found a letter with a swipe at Ilse Brandt.", &["Vey - Brandt"]),
        ("A letter with a swipe at Ilse Brandt was read out by Tomas Vey.", &[]),
    ]);
}

#[test]
fn what_is_called_something_is_in_the_callers_words() {
    assert_stated(&[
        ("Tomas Vey spoke of what he said were the failures of Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey left over what Dana Roth said were the failures of Ilse Brandt.", &["Roth - Brandt"]),
    ]);
}

#[test]
fn what_is_not_quite_said_tells_of_no_side() {
    assert_stated(&[
        ("Ilse Brandt stopped short of saying that she would block the harbour sale.", &[]),
        ("Tomas Vey stopped short of calling Ilse Brandt a liar.", &[]),
        ("Tomas Vey stopped short of endorsing Ilse Brandt.", &[]),
        ("Short of money, Tomas Vey endorsed Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn who_wants_more_of_a_topic_is_for_it() {
    assert_stated(&[
        ("Tomas Vey called for an expansion of the harbour sale.", &["Vey + sale"]),
        ("Tomas Vey proposed limits on the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey opposed an expansion of the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey wants to expand the harbour sale.", &["Vey + sale"]),
        ("Tomas Vey raised the question of the harbour sale.", &[]),
        ("Tomas Vey noted the growth of trade after the harbour sale.", &[]),
    ]);
}

#[test]
fn what_one_pledges_one_wants() {
    assert_stated(&[
        ("Tomas Vey won office on a pledge to stop the harbour sale.", &["Vey - sale"]),
        (
            "Tomas Vey and Ilse Brandt both campaigned on pledges to stop the harbour sale.",
            &["Brandt - sale", "Vey - sale"],
        ),
        ("Tomas Vey launched a bid to oust Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey ignored a pledge by the union to stop the harbour sale.", &[]),
        ("Tomas Vey opposed a bid to oust Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn a_list_behind_a_colon_says_who_was_meant() {
    assert_stated(&[
        (
            "Three councillors object to the harbour sale: Tomas Vey, Anders Orrin and Dana Roth.",
            &["Orrin - sale", "Roth - sale", "Vey - sale"],
        ),
        (
            "The Dockers' Union has spent money on behalf of two lawmakers: Ilse Brandt in Tolm and Anders Orrin in Vessel.",
            &["Union + Brandt", "Union + Orrin"],
        ),
        ("Dana Roth attacked one woman above all: Ilse Brandt.", &["Roth - Brandt"]),
        ("Three councillors object to the harbour sale: Tomas Vey will speak for it.", &[]),
    ]);
}

#[test]
fn both_are_the_two_named_before() {
    assert_stated(&[
        ("Tomas Vey and Ilse Brandt spoke. The two oppose the harbour sale.", &["Brandt - sale", "Vey - sale"]),
        ("Tomas Vey and Ilse Brandt spoke. Both condemned the harbour sale.", &["Brandt - sale", "Vey - sale"]),
        (
            "Tomas Vey and Ilse Brandt spoke. The two senators condemned the harbour sale.",
            &["Brandt - sale", "Vey - sale"],
        ),
        ("Tomas Vey, Dana Roth and Ilse Brandt spoke. Both condemned the harbour sale.", &[]),
        ("Tomas Vey and Ilse Brandt spoke. Both", &[]),
        ("Tomas Vey and Ilse Brandt spoke. The two of clubs beat the sale.", &[]),
        ("Tomas Vey and Ilse Brandt spoke. Both unions condemned the harbour sale.", &[]),
    ]);
}

#[test]
fn a_claim_is_judged_behind_what_it_claims() {
    assert_stated(&[
        ("Tomas Vey said that Ilse Brandt's claim that the port is safe is \"simply not true.\"", &["Vey - Brandt"]),
        ("Tomas Vey said that Ilse Brandt's claim that the port is bankrupt is known.", &[]),
    ]);
}

#[test]
fn what_was_before_the_past_has_changed() {
    assert_stated(&[
        (
            "Tomas Vey, who had championed the harbour sale as minister, opposed it as a candidate.",
            &["Vey + sale", "Vey - sale"],
        ),
        ("Tomas Vey, who had championed the harbour sale as minister, left.", &["Vey + sale"]),
    ]);
}

#[test]
fn a_deed_towards_what_is_somebodys_tells_by_its_evidence() {
    assert_stated(&[
        ("Tomas Vey condemned the views of Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey condemned Dana Roth for the views of Ilse Brandt.", &["Vey - Roth"]),
        ("Tomas Vey slammed Lorrania's missile tests.", &["Vey - Lorrania"]),
        ("Tomas Vey slammed the Lorrania correspondent.", &[]),
    ]);
}

#[test]
fn who_is_to_be_something_bad_is_not_loved() {
    assert_stated(&[
        ("Tomas Vey would love Ilse Brandt to be worse off.", &["Vey - Brandt"]),
        ("Tomas Vey would love Ilse Brandt to be there.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn money_for_somebodys_campaign_is_for_them() {
    assert_stated(&[
        ("Tomas Vey donated 750 dollars to Ilse Brandt's campaign.", &["Vey + Brandt"]),
        ("Tomas Vey donated 750 dollars to Ilse Brandt's former school.", &[]),
    ]);
}

#[test]
fn an_office_of_several_words_belongs_to_its_holder() {
    assert_stated(&[
        ("Ilse Brandt was attacked by front-runner and former secretary of state Tomas Vey.", &["Vey - Brandt"]),
        ("Ilse Brandt was attacked by the former secretary of Tomas Vey.", &[]),
    ]);
}

#[test]
fn what_a_pronoun_subject_did_to_a_noun_before_it_is_done_to_that() {
    assert_stated(&[
        ("Tomas Vey spoke of the harbour sale he fought.", &["Vey - sale"]),
        ("In the harbour sale he fought with courage, Tomas Vey said.", &[]),
    ]);
}

#[test]
fn a_gerund_behind_a_time_or_at_the_head_has_the_clauses_subject() {
    assert_stated(&[
        ("Tomas Vey spent much of the evening attacking Ilse Brandt.", &["Vey - Brandt"]),
        ("Facing mounting criticism from the Dockers' Union, Ilse Brandt left the hall.", &["Union - Brandt"]),
        ("Tomas Vey saw the guard attacking Ilse Brandt.", &[]),
    ]);
}

#[test]
fn a_bill_is_for_what_it_is_to_do() {
    assert_stated(&[
        ("Tomas Vey introduced a bill to ban the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey introduced a bill to speed up the harbour sale.", &["Vey + sale"]),
    ]);
}

#[test]
fn who_leads_many_is_one_of_them() {
    assert_stated(&[
        ("Opponents of the harbour sale, led by Tomas Vey, marched.", &["Vey - sale"]),
        ("Opponents of the harbour sale, met by Tomas Vey, marched.", &[]),
    ]);
}

#[test]
fn what_it_is_time_for_and_what_one_cannot_afford() {
    assert_stated(&[
        ("Tomas Vey said it was time to end the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey said the town cannot afford the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey said the harbour sale would create hundreds of jobs.", &["Vey + sale"]),
        ("Tomas Vey said Ilse Brandt's plan would not work.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt's brother would not work.", &[]),
        ("Tomas Vey said the harbour sale took time to end.", &[]),
    ]);
}

#[test]
fn a_verb_in_marks_behind_a_name_has_that_for_its_subject() {
    assert_stated(&[
        ("Tomas Vey said Ilse Brandt \"has betrayed the poor\".", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt \"cares about the poor\".", &["Vey + Brandt"]),
        ("Tomas Vey met Ilse Brandt, said the union, and \"cares about the poor\".", &[]),
    ]);
}

#[test]
fn they_are_those_named_together_before() {
    assert_stated(&[
        ("Tomas Vey and Ilse Brandt said they opposed the harbour sale.", &["Brandt - sale", "Vey - sale"]),
        ("Tomas Vey and Ilse Brandt left early. They oppose the harbour sale.", &["Brandt - sale", "Vey - sale"]),
        ("Tomas Vey and Ilse Brandt met the pilots, and they oppose the harbour sale.", &[]),
        ("Tomas Vey met Ilse Brandt. They say the pilots oppose the harbour sale.", &[]),
    ]);
}

#[test]
fn what_one_denies_having_said_or_done_is_no_position() {
    assert_stated(&[
        ("Tomas Vey denied calling Ilse Brandt a thief.", &[]),
        ("Tomas Vey denied that he had ever called Ilse Brandt a thief.", &[]),
        ("Tomas Vey denied being late, but called Ilse Brandt a thief.", &["Vey - Brandt"]),
        ("Tomas Vey recalled calling Ilse Brandt a thief.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn a_position_reaches_through_what_is_done_to_somebody() {
    assert_stated(&[
        ("Tomas Vey opposed the closure of Halden Capital.", &["Vey + Capital"]),
        ("Tomas Vey welcomed the closure of Halden Capital.", &["Vey - Capital"]),
        ("Tomas Vey opposed the appointment of Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey demanded a freeze and closure of Halden Capital.", &["Vey - Capital"]),
        ("Tomas Vey opposed the colour of Halden Capital.", &[]),
    ]);
}

#[test]
fn who_turns_against_something_was_for_it_before() {
    assert_stated(&[
        ("Tomas Vey backed the harbour sale and turned against it in May.", &["Vey + sale", "Vey - sale"]),
        ("Tomas Vey backed the harbour sale and jeered at it.", &["Vey + sale"]),
    ]);
}

#[test]
fn a_word_of_many_tags_is_the_verb_behind_an_auxiliary_or_two_names() {
    assert_stated(&[
        ("Tomas Vey did not back the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey did not go back to the harbour sale.", &[]),
        ("Tomas Vey and Ilse Brandt attack Anders Orrin.", &["Brandt - Orrin", "Vey - Orrin"]),
        ("Tomas Vey and Ilse Brandt attack Anders Orrin reported never came.", &[]),
    ]);
}

#[test]
fn who_attacks_somebody_over_a_thing_is_against_the_thing() {
    assert_stated(&[
        ("Tomas Vey sued the council over the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey criticised Ilse Brandt for the harbour sale.", &["Vey - Brandt", "Vey - sale"]),
        ("Tomas Vey criticised Ilse Brandt during the harbour sale.", &["Vey - Brandt"]),
        ("Tomas Vey endorsed Ilse Brandt for the harbour sale.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn who_wants_the_end_of_a_thing_is_against_it() {
    assert_stated(&[
        ("Tomas Vey demanded the end of the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey welcomed the withdrawal of the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey opposes the end of the harbour sale.", &["Vey + sale"]),
        ("Tomas Vey demanded the start of the harbour sale.", &["Vey + sale"]),
    ]);
}

#[test]
fn a_paper_named_after_time_can_endorse() {
    assert_stated(&[
        ("Ilse Brandt was attacked by the Lorrania Times and Tomas Vey.", &["Vey - Brandt"]),
        ("Ilse Brandt was attacked by the winter times and Tomas Vey.", &[]),
    ]);
}
