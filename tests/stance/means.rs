//! Positions taken by means of something: a rally, a donation, a plan; and deeds that are only wished for.

use crate::statements::assert_stated;

#[test]
fn what_is_done_at_a_thing_that_somebody_holds_is_his_doing() {
    assert_stated(&[
        ("Tomas Vey opened a rally blasting Ilse Brandt for her silence.", &["Vey - Brandt"]),
        ("Tomas Vey held a news conference denouncing the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey saw a rally blasting Ilse Brandt for her silence.", &[]),
        ("Tomas Vey held a hearing with dockers blasting Ilse Brandt.", &[]),
    ]);
}

#[test]
fn who_gives_money_to_a_group_is_on_its_side() {
    assert_stated(&[
        ("Tomas Vey gave $50,000 to a group backing Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey poured millions into groups opposing Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey gave a talk to a group backing Ilse Brandt.", &[]),
    ]);
}

#[test]
fn their_criticism_is_that_of_those_who_are_vocal_in_it() {
    assert_stated(&[
        (
            "Tomas Vey and Anders Orrin have been vocal in their criticism of Ilse Brandt.",
            &["Orrin - Brandt", "Vey - Brandt"],
        ),
        ("Tomas Vey and Anders Orrin have been quoted with dockers in their criticism of Ilse Brandt.", &[]),
    ]);
}

#[test]
fn somebodys_campaign_stands_for_him_and_his_aides_moods_do_not() {
    assert_stated(&[
        ("Tomas Vey backed the campaign of Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey backed the neighbours of Ilse Brandt.", &[]),
        ("Tomas Vey condemned Ilse Brandt's reluctance to meet.", &["Vey - Brandt"]),
        ("Tomas Vey condemned Ilse Brandt's neighbours' reluctance to meet.", &[]),
    ]);
}

#[test]
fn an_aim_is_told_by_a_copula() {
    assert_stated(&[
        ("Tomas Vey's goal is to scrap the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey's response was to denounce Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey's mistake was to trust Ilse Brandt.", &[]),
    ]);
}

#[test]
fn what_somebody_is_called_on_to_do_is_not_done() {
    assert_stated(&[
        ("Tomas Vey opened with a call for the Dockers' Union to embrace his bid.", &[]),
        ("The mayor made it hard, and the Dockers' Union came to embrace Tomas Vey's bid.", &["Union + Vey"]),
    ]);
}

#[test]
fn one_named_behind_a_thing_is_among_the_many_who_act() {
    assert_stated(&[
        ("Lawmakers condemned the harbour sale, including Tomas Vey.", &["Vey - sale"]),
        ("Ilse Brandt attacked lawmakers, including Tomas Vey.", &["Brandt - Vey"]),
    ]);
}

#[test]
fn who_hits_back_is_against_whoever_hit_him() {
    assert_stated(&[
        ("Ilse Brandt attacked Tomas Vey, and Vey hit back.", &["Brandt - Vey", "Vey - Brandt"]),
        ("Ilse Brandt attacked Tomas Vey, who fired back.", &["Brandt - Vey", "Vey - Brandt"]),
        ("Ilse Brandt attacked Tomas Vey, and Vey came back.", &["Brandt - Vey"]),
        ("Ilse Brandt praised Tomas Vey, and Vey hit back at dockers.", &["Brandt + Vey"]),
    ]);
}

#[test]
fn what_others_are_said_to_believe_is_theirs() {
    assert_stated(&[
        ("Ilse Brandt said some members believe Tomas Vey should resign.", &[]),
        ("Ilse Brandt said she believes Tomas Vey should resign.", &["Brandt - Vey"]),
    ]);
}

#[test]
fn who_lends_his_name_to_something_says_what_it_says() {
    assert_stated(&[
        ("Tomas Vey lent his name to a letter praising Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey tied his boat to a letter praising Ilse Brandt.", &[]),
    ]);
}

#[test]
fn a_board_or_cabinet_acts_for_whose_it_is() {
    assert_stated(&[
        ("The board of Halden Capital rejected the harbour sale.", &["Capital - sale"]),
        ("The Halden Capital board attacked Ilse Brandt.", &["Capital - Brandt"]),
        ("Tomas Vey's cabinet attacked Ilse Brandt.", &["Vey - Brandt"]),
        ("The tower of Halden Capital blocked the harbour sale.", &[]),
        ("The Halden Capital tenants attacked Ilse Brandt.", &[]),
    ]);
}

#[test]
fn whoever_votes_with_somebody_is_on_their_side() {
    assert_stated(&[
        ("Tomas Vey voted with Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey voted with caution on Ilse Brandt.", &[]),
    ]);
}

#[test]
fn who_is_said_to_owe_nothing_is_not_blamed() {
    assert_stated(&[
        ("“Ilse Brandt owes us nothing,” Tomas Vey said.", &[]),
        ("“Ilse Brandt owes us answers,” Tomas Vey said.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn what_comes_from_somebody_is_theirs() {
    assert_stated(&[
        ("Tomas Vey rejected an offer from Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey welcomed a proposal from Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey rejected a parcel from Ilse Brandt.", &[]),
        ("Tomas Vey rejected an offer from the town of Ilse Brandt.", &[]),
    ]);
}

#[test]
fn people_whom_a_topic_tells_apart_are_not_the_topic() {
    assert_stated(&[
        ("Tomas Vey attacked harbour sale clerks.", &[]),
        ("Tomas Vey praised harbour sale opponents.", &["Vey - sale"]),
        ("Tomas Vey attacked harbour sale supporters.", &["Vey - sale"]),
        ("Tomas Vey attacked harbour sale plans.", &["Vey - sale"]),
    ]);
}

#[test]
fn who_is_said_to_stand_behind_a_plan_is_for_it() {
    assert_stated(&[
        ("Tomas Vey is the man behind the harbour sale.", &["Vey + sale"]),
        ("Tomas Vey, the driving force behind the harbour sale, took the train.", &["Vey + sale"]),
        ("Tomas Vey met the man behind the harbour sale.", &[]),
    ]);
}

#[test]
fn a_thing_can_be_called_something_without_an_article() {
    assert_stated(&[
        ("Tomas Vey called the harbour sale madness.", &["Vey - sale"]),
        ("Tomas Vey discussed the harbour sale madness.", &[]),
    ]);
}

#[test]
fn what_is_of_somebody_with_a_title_is_theirs() {
    assert_stated(&[
        ("Tomas Vey endorsed the bid of Gov. Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey endorsed the bid of the harbour magnate Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey condemned the murder of Gov. Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn what_somebody_leaves_he_leaves_to_an_end_of_his_own() {
    assert_stated(&[
        ("Tomas Vey left the room to back Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey phoned Anders Orrin to thank him.", &["Vey + Orrin"]),
        ("Tomas Vey hired Anders Orrin to defend him.", &["Orrin + Vey"]),
        ("Tomas Vey asked the council to back Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey heard the man to oust Ilse Brandt.", &[]),
    ]);
}

#[test]
fn a_statement_that_a_sentence_opens_with_is_its_speakers() {
    assert_stated(&[
        ("In a statement criticising Ilse Brandt, Tomas Vey spoke of the flood.", &["Vey - Brandt"]),
        ("Tomas Vey, in an attack on Ilse Brandt, spoke of the flood.", &["Vey - Brandt"]),
        ("With a statement criticising Ilse Brandt on his desk, Tomas Vey spoke of the flood.", &[]),
    ]);
}

#[test]
fn money_for_somebodys_campaign_takes_his_side() {
    assert_stated(&[
        ("Tomas Vey gave $500 to Ilse Brandt's campaign.", &["Vey + Brandt"]),
        ("Tomas Vey gave Ilse Brandt $5,000.", &["Vey + Brandt"]),
        ("Tomas Vey has poured millions into the campaign of Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey gave $500 to Ilse Brandt's hospital.", &[]),
        ("Tomas Vey gave a talk to Ilse Brandt's campaign.", &[]),
        ("Tomas Vey paid $500 to Ilse Brandt.", &[]),
    ]);
}

#[test]
fn a_group_calls_itself_it() {
    assert_stated(&[
        ("The Dockers' Union said it would vote against the harbour sale.", &["Union - sale"]),
        ("The Dockers' Union said that it opposes Ilse Brandt.", &["Union - Brandt"]),
        ("Tomas Vey said it would vote against the harbour sale.", &[]),
    ]);
}

#[test]
fn what_somebody_is_urged_to_give_up_is_still_his() {
    assert_stated(&[
        ("Dana Roth urged Tomas Vey to end his opposition to the harbour sale.", &["Roth + sale", "Vey - sale"]),
        ("Tomas Vey ended his opposition to the harbour sale.", &["Vey + sale"]),
    ]);
}

#[test]
fn somebodys_plan_stands_for_him_behind_of_too() {
    assert_stated(&[
        ("Tomas Vey backed the plan of Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey backed the uncle of Ilse Brandt.", &[]),
    ]);
}

#[test]
fn a_time_may_part_a_demand_from_whom_it_is_made_of_and_from_the_deed() {
    assert_stated(&[
        ("Tomas Vey called Wednesday for Ilse Brandt to resign.", &["Vey - Brandt"]),
        ("Tomas Vey called again on Monday for Ilse Brandt to resign.", &["Vey - Brandt"]),
        ("Tomas Vey urged voters on Tuesday to reject Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey went to the port Tuesday to back Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey called Dana Roth for Ilse Brandt to resign.", &[]),
    ]);
}

#[test]
fn who_takes_to_a_place_does_what_he_takes_to_it_for() {
    assert_stated(&[
        ("Tomas Vey took to the steps of the town hall to defend Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey heard the head of the town hall to defend Ilse Brandt.", &[]),
    ]);
}

#[test]
fn who_holds_an_office_is_named_behind_it() {
    assert_stated(&[
        ("Tomas Vey praised the mayor of Oro, Ilse Brandt.", &["Vey + Brandt"]),
        ("“I support our mayor of Oro, Ilse Brandt,” Tomas Vey said.", &["Vey + Brandt"]),
        ("Tomas Vey backed the mayors of Oro, Ilse Brandt.", &[]),
    ]);
}

#[test]
fn a_time_may_part_the_words_of_a_cue() {
    assert_stated(&[
        ("Tomas Vey lashed out Thursday at Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey voiced support on Thursday for Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey lashed out thrice at Ilse Brandt.", &[]),
    ]);
}

#[test]
fn a_time_may_part_an_auxiliary_from_its_verb() {
    assert_stated(&[
        ("Tomas Vey has in recent days attacked Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey has in his hall attacked Ilse Brandt.", &[]),
    ]);
}

#[test]
fn who_unleashes_an_attack_or_fights_a_battle_is_against_whom_it_is_fought() {
    assert_stated(&[
        ("Tomas Vey unleashed withering attacks on Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey fought a losing battle against Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey watched withering attacks on Ilse Brandt.", &[]),
        ("Tomas Vey fought a fire with Ilse Brandt.", &[]),
    ]);
}

#[test]
fn what_a_letter_says_its_writer_says_and_not_who_gets_it() {
    assert_stated(&[
        ("Tomas Vey sent a letter to Anders Orrin criticising Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey filed a suit against Anders Orrin accusing Ilse Brandt.", &["Vey - Brandt", "Vey - Orrin"]),
        ("Tomas Vey found a letter from Anders Orrin criticising Ilse Brandt.", &["Orrin - Brandt"]),
    ]);
}

#[test]
fn help_lends_its_subject_to_the_deed_behind_it() {
    assert_stated(&[
        ("Tomas Vey helped block the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey helped fight Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey helped Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey helped a fight promoter.", &[]),
    ]);
}

#[test]
fn a_deed_counts_as_its_doer_feels_about_it() {
    assert_stated(&[
        ("Tomas Vey is opposed to selling the harbour.", &["Vey - sale"]),
        ("Tomas Vey is wary of selling the harbour.", &["Vey - sale"]),
        ("Tomas Vey has reservations about selling the harbour.", &["Vey - sale"]),
        ("Tomas Vey is not interested in selling the harbour.", &["Vey - sale"]),
        ("Tomas Vey is keen on selling the harbour.", &["Vey + sale"]),
        ("Tomas Vey was accused of selling the harbour.", &["Vey + sale"]),
    ]);
}

#[test]
fn what_a_gerund_tells_of_people_is_no_deed() {
    assert_stated(&[
        ("Tomas Vey claimed to have a plan for working families.", &[]),
        ("Tomas Vey made money by selling the harbour.", &["Vey + sale"]),
    ]);
}

#[test]
fn who_holds_an_inquiry_is_not_for_it() {
    assert_stated(&[
        ("Halden Capital is holding an inquiry.", &[]),
        ("Halden Capital is selling the harbour.", &["Capital + sale"]),
    ]);
}

#[test]
fn a_negator_that_names_the_deed_turns_nothing() {
    assert_stated(&[
        ("Tomas Vey defended his position of not selling the harbour.", &["Vey - sale"]),
        ("Tomas Vey made money by selling the harbour.", &["Vey + sale"]),
    ]);
}

#[test]
fn a_letter_says_what_its_sender_thinks() {
    assert_stated(&[
        ("Tomas Vey sent a letter to Ilse Brandt criticising the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey spoke of a letter by Ilse Brandt criticising the harbour sale.", &["Brandt - sale"]),
    ]);
}

#[test]
fn what_another_is_committed_to_is_not_done_by_who_doubts_it() {
    assert_stated(&[
        ("Tomas Vey spoke of Ilse Brandt's commitment to making peace with Lorrania.", &[]),
        ("Tomas Vey renewed his commitment to making peace with Lorrania.", &["Vey + Lorrania"]),
    ]);
}

#[test]
fn an_attack_may_be_joined_to_what_somebody_makes() {
    assert_stated(&[
        ("Tomas Vey gave speeches about the docks and more blistering attacks on Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey offered more blistering attacks on Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey gave speeches about the docks, and attacks on Ilse Brandt went on.", &[]),
    ]);
}

#[test]
fn who_organises_a_rally_takes_its_side() {
    assert_stated(&[
        ("Tomas Vey, the organizer of a rally against Ilse Brandt, spoke.", &["Vey - Brandt"]),
        ("Tomas Vey, a visitor of a rally against Ilse Brandt, spoke.", &[]),
    ]);
}

#[test]
fn who_launches_something_may_stand_behind_by() {
    assert_stated(&[
        ("An attack on Ilse Brandt was launched by Tomas Vey.", &["Vey - Brandt"]),
        ("The rally against Ilse Brandt was attended by Tomas Vey.", &["Vey - Brandt"]),
        ("Criticism of the harbour sale was voiced by the Dockers' Union.", &["Union - sale"]),
        ("An attack on Ilse Brandt was reported by Tomas Vey.", &[]),
    ]);
}

#[test]
fn what_somebody_takes_steps_or_has_a_habit_of_is_his_deed() {
    assert_stated(&[
        ("Tomas Vey took the unusual step of criticizing Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey has made a habit of praising Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey accused Anders Orrin of criticizing Ilse Brandt.", &["Vey + Brandt", "Vey - Orrin"]),
    ]);
}

#[test]
fn who_speaks_of_the_need_for_something_is_for_it() {
    assert_stated(&[
        ("Tomas Vey spoke about the importance of the harbour sale.", &["Vey + sale"]),
        ("Tomas Vey warned of the dangers of the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey spoke about the need for Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey spoke about the need for Ilse Brandt to move.", &[]),
        ("Tomas Vey spoke about the date of the harbour sale.", &[]),
    ]);
}

#[test]
fn who_repeats_or_escalates_something_does_it() {
    assert_stated(&[
        ("Tomas Vey reiterated support for Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey resumed attacks on Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey drummed up support for the harbour sale.", &["Vey + sale"]),
        ("Tomas Vey studied support for Ilse Brandt.", &[]),
    ]);
}

#[test]
fn what_somebodys_first_act_was_is_what_he_did() {
    assert_stated(&[
        ("Tomas Vey's first act was to sack Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey's instinct has been to blame Ilse Brandt.", &["Vey - Brandt"]),
        ("The aim of Tomas Vey is to oust Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey's first act was to pardon Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey's first act was to drive Ilse Brandt home.", &[]),
        ("Tomas Vey's train was to take Ilse Brandt to the port.", &[]),
    ]);
}

#[test]
fn who_brings_others_to_a_deed_wants_it() {
    assert_stated(&[
        ("Tomas Vey persuaded the board to sack Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey asked a judge to stop Ilse Brandt from using the yard.", &["Vey - Brandt"]),
        ("Tomas Vey persuaded the board to hire Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey urged the court to free Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey asked a judge to meet Ilse Brandt.", &[]),
    ]);
}
