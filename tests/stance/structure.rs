//! Whose deed a verb tells wherever its subject and object stand: each construction beside its near miss.

use crate::statements::assert_stated;

#[test]
fn who_stands_beside_a_description_does_what_its_clause_says() {
    assert_stated(&[
        ("The fund took money from Tomas Vey, a coastal investor who had backed Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey, a shipper and activist who had backed Ilse Brandt, left.", &["Vey + Brandt"]),
        ("Tomas Vey is a banker who has backed Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey, who once led the union and who has backed Ilse Brandt, left.", &["Vey + Brandt"]),
        ("Tomas Vey met a banker who had backed Ilse Brandt.", &[]),
        ("With Tomas Vey stood the banker who had backed Ilse Brandt.", &[]),
    ]);
}

#[test]
fn insertions_lists_and_adverbs_hide_no_subject() {
    assert_stated(&[
        ("Tomas Vey, 56, the deputy mayor, praised Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey, the mayor of Raleigh, North Carolina, also praised Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey repeatedly and loudly praised Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey, Anders Orrin and the union praised Ilse Brandt.", &["Orrin + Brandt", "Vey + Brandt"]),
        ("When the guests met Tomas Vey, Anders Orrin and the union praised Ilse Brandt.", &["Orrin + Brandt"]),
        ("Tomas Vey, joined by Anders Orrin, praised Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey of Oro, where Anders Orrin lives, smiled and praised Ilse Brandt.", &["Vey + Brandt"]),
        ("Near Tomas Vey, the mayor of the town, also a banker, praised Ilse Brandt.", &[]),
    ]);
}

#[test]
fn what_opens_a_sentence_and_what_one_goes_somewhere_for_is_its_subjects_deed() {
    assert_stated(&[
        ("After praising Ilse Brandt, Tomas Vey left.", &["Vey + Brandt"]),
        ("In attacking Ilse Brandt, Tomas Vey broke a promise.", &["Vey - Brandt"]),
        ("Tomas Vey took to the stage to praise Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey spent millions to defeat Ilse Brandt.", &["Vey - Brandt"]),
        ("After the guests praised Ilse Brandt, Tomas Vey left.", &[]),
        ("Tomas Vey spent the evening where millions voted to defeat Ilse Brandt.", &[]),
    ]);
}

#[test]
fn what_is_joined_behind_an_object_with_a_verb_of_its_own_is_not_the_object() {
    assert_stated(&[
        ("Tomas Vey backs the harbour sale, and its author, Ilse Brandt, has toured the country.", &["Vey + sale"]),
        ("Tomas Vey backs the harbour sale and its author, Ilse Brandt.", &["Vey + Brandt", "Vey + sale"]),
        ("Tomas Vey can hardly be called Ilse Brandt's enemy.", &["Vey + Brandt"]),
        ("Tomas Vey did not meet Ilse Brandt's enemy.", &[]),
    ]);
}

#[test]
fn where_somebody_does_something_is_not_what_they_do_it_to() {
    assert_stated(&[
        ("Tomas Vey slept, but in a letter he attacked Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey slept and at a rally he praised Ilse Brandt.", &["Vey + Brandt"]),
        ("Ilse Brandt praised a song and a letter he wrote.", &[]),
    ]);
}

#[test]
fn who_is_said_to_be_among_many_is_one_of_them() {
    assert_stated(&[
        ("Those backing Ilse Brandt include Tomas Vey, a banker, and others.", &["Vey + Brandt"]),
        ("Among those who praised Ilse Brandt was Tomas Vey.", &["Vey + Brandt"]),
        ("One of Ilse Brandt's fiercest critics is Tomas Vey.", &["Vey - Brandt"]),
        ("Several bankers, among them Tomas Vey, praised Ilse Brandt.", &["Vey + Brandt"]),
        ("Bankers like Tomas Vey praised Ilse Brandt.", &["Vey + Brandt"]),
        ("The man who praised Ilse Brandt was not Tomas Vey.", &[]),
        ("The man who praised Ilse Brandt was born near Tomas Vey.", &[]),
        ("A banker like Tomas Vey praised Ilse Brandt.", &[]),
    ]);
}

#[test]
fn what_somebody_makes_is_theirs() {
    assert_stated(&[
        ("Tomas Vey slammed the plan by Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey slammed a plan drawn up by Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey paid for an ad attacking Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey released an ad that attacks Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey praised what Ilse Brandt had done.", &["Vey + Brandt"]),
        ("Tomas Vey mocked how Ilse Brandt spoke.", &["Vey - Brandt"]),
        ("Tomas Vey slammed the man who sat by Ilse Brandt.", &[]),
        ("Tomas Vey saw an ad attacking Ilse Brandt.", &[]),
        ("Tomas Vey slammed what was done near Ilse Brandt.", &[]),
    ]);
}

#[test]
fn what_only_bears_the_name_of_a_group_is_not_the_group() {
    assert_stated(&[
        ("Tomas Vey voted against the Halden Capital bill.", &[]),
        ("Tomas Vey slammed Halden Capital's bill.", &["Vey - Capital"]),
        ("Tomas Vey slammed the Halden Capital deal.", &["Vey - Capital"]),
    ]);
}

#[test]
fn who_is_blamed_for_a_deed_shows_how_the_deed_is_seen() {
    assert_stated(&[
        ("Tomas Vey criticised the council for blocking the harbour sale.", &["Vey + sale"]),
        ("Tomas Vey praised the council for rejecting the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey met the council before blocking the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey blamed the strike on Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey blamed the strike on Monday, when Ilse Brandt spoke.", &[]),
    ]);
}

#[test]
fn what_one_calls_oneself_one_is() {
    assert_stated(&[
        ("Tomas Vey describes himself as a critic of Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey referred to Ilse Brandt as a liar.", &["Vey - Brandt"]),
        ("Tomas Vey described the clerk as a critic of Ilse Brandt.", &[]),
        ("Tomas Vey referred to the clerk of Ilse Brandt as a liar.", &[]),
    ]);
}

#[test]
fn what_one_wants_done_or_won_one_is_for() {
    assert_stated(&[
        ("Tomas Vey wants the harbour sale approved.", &["Vey + sale"]),
        ("Tomas Vey wants the harbour sale stopped.", &["Vey - sale"]),
        ("Tomas Vey called for the harbour sale to be scrapped.", &["Vey - sale"]),
        ("Tomas Vey wants Ilse Brandt to win.", &["Vey + Brandt"]),
        ("Tomas Vey would like Ilse Brandt to step down.", &["Vey - Brandt"]),
        ("Tomas Vey wants Ilse Brandt to focus.", &[]),
        ("Tomas Vey backs a bill that would ban the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey backs a clerk who would ban the harbour sale.", &[]),
    ]);
}

#[test]
fn whom_nobody_surpasses_is_praised() {
    assert_stated(&[
        ("\"Nobody works harder than Ilse Brandt,\" said Tomas Vey.", &["Vey + Brandt"]),
        ("\"There has never been a man or woman more qualified than Ilse Brandt,\" said Tomas Vey.", &["Vey + Brandt"]),
        ("\"Nobody could be worse than Ilse Brandt,\" said Tomas Vey.", &["Vey - Brandt"]),
        ("\"The clerk works harder than Ilse Brandt,\" said Tomas Vey.", &[]),
        ("\"The clerk is no better than Ilse Brandt,\" said Tomas Vey.", &[]),
        ("\"Nobody other than Ilse Brandt came,\" said Tomas Vey.", &[]),
    ]);
}

#[test]
fn what_somebody_else_says_is_not_the_speakers() {
    assert_stated(&[
        ("Tomas Vey said prosecutors had accused Ilse Brandt of lying.", &[]),
        ("Tomas Vey quoted a man who called Ilse Brandt a liar.", &[]),
        ("Tomas Vey said that Ilse Brandt was lying.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn what_one_cannot_help_one_does() {
    assert_stated(&[
        ("Tomas Vey couldn't help praising Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey did not hesitate to attack Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey has not praised Ilse Brandt.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn we_like_somebody_but_somebody_like_us_need_not() {
    assert_stated(&[
        ("\"We like Ilse Brandt's plan,\" said Tomas Vey.", &["Vey + Brandt"]),
        ("\"We must stop Ilse Brandt,\" said Tomas Vey.", &["Vey - Brandt"]),
        ("\"A plan like Ilse Brandt's was drawn,\" said Tomas Vey.", &[]),
    ]);
}

#[test]
fn somebodys_attack_stays_theirs_whoever_denounces_it() {
    assert_stated(&[
        (
            "Anders Orrin denounced Tomas Vey's attack on Ilse Brandt.",
            &["Orrin + Brandt", "Orrin - Vey", "Vey - Brandt"],
        ),
        ("Tomas Vey stopped his attacks on Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn what_others_say_one_ought_to_do_one_has_not_done() {
    assert_stated(&[
        ("Dana Roth said that Tomas Vey should stand with Ilse Brandt.", &["Roth + Brandt"]),
        ("Tomas Vey said that he must stand with Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey stands with Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn who_only_avoids_an_attack_takes_no_side() {
    assert_stated(&[
        ("Tomas Vey avoided attacking Ilse Brandt.", &[]),
        ("Tomas Vey denied attacking Ilse Brandt.", &[]),
        ("Tomas Vey opposed attacking Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn it_stands_for_the_thing_that_opens_its_sentence() {
    assert_stated(&[
        ("Tomas Vey spoke of the harbour sale. \"The city is poor, and it should stop,\" he said.", &[]),
        ("Tomas Vey spoke of the harbour sale. \"It should stop,\" he said.", &["Vey - sale"]),
    ]);
}

#[test]
fn what_one_rejects_the_idea_of_one_does_not_think() {
    assert_stated(&[
        ("Tomas Vey rejected the idea that Ilse Brandt was corrupt.", &["Vey + Brandt"]),
        ("Tomas Vey repeated the idea that Ilse Brandt was corrupt.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn who_stands_for_a_place_is_not_the_place() {
    assert_stated(&[
        ("Governor Tomas Vey of Lorrania, a Brandt ally, praised Ilse Brandt.", &["Brandt + Vey", "Vey + Brandt"]),
        ("Tomas Vey, a delegate and Ilse Brandt critic who has accused others, left.", &["Vey - Brandt"]),
        ("Ilse Brandt has alienated Tomas Vey.", &["Vey - Brandt"]),
        ("Ilse Brandt has spoken to Tomas Vey.", &[]),
    ]);
}

#[test]
fn a_clause_behind_as_or_after_takes_no_object_away() {
    assert_stated(&[
        ("Tomas Vey defends the harbour sale as dockers protest.", &["Vey + sale"]),
        ("Tomas Vey attacked the harbour sale after talks failed.", &["Vey - sale"]),
        ("Tomas Vey defends Ilse Brandt even as crews cheer.", &["Vey + Brandt"]),
        ("Tomas Vey defends Ilse Brandt but crews cheered.", &["Vey + Brandt"]),
        ("Tomas Vey attacked Ilse Brandt days after crews cheered.", &["Vey - Brandt"]),
        ("For weeks Tomas Vey attacked Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey said as dockers defend the harbour sale.", &[]),
    ]);
}

#[test]
fn whoever_is_put_before_another_is_favoured_and_the_other_is_not() {
    assert_stated(&[
        ("Tomas Vey picked Dana Roth over Ilse Brandt.", &["Vey + Roth", "Vey - Brandt"]),
        ("Tomas Vey sided with Dana Roth against Ilse Brandt.", &["Vey + Roth", "Vey - Brandt"]),
        ("Tomas Vey picked Dana Roth on Monday.", &[]),
    ]);
}

#[test]
fn whoever_is_surpassed_in_what_is_good_is_disparaged() {
    assert_stated(&[
        ("Tomas Vey said Dana Roth was a better mayor than Ilse Brandt.", &["Vey + Roth", "Vey - Brandt"]),
        ("Tomas Vey said Dana Roth was older than Ilse Brandt.", &[]),
    ]);
}

#[test]
fn a_name_that_tells_which_person_is_meant_shares_its_fate_only_by_their_bond() {
    assert_stated(&[
        ("Dana Roth will endorse Ilse Brandt rival Tomas Vey.", &["Roth + Vey", "Roth - Brandt"]),
        ("Dana Roth accused Ilse Brandt clerk Tomas Vey of theft.", &["Roth - Vey"]),
        ("Dana Roth accused Ilse Brandt of theft.", &["Roth - Brandt"]),
    ]);
}

#[test]
fn everyone_from_one_to_another_is_each_of_the_two() {
    assert_stated(&[
        ("Dana Roth attacked everyone from Tomas Vey to Ilse Brandt.", &["Roth - Brandt", "Roth - Vey"]),
        ("Dana Roth attacked a letter from Tomas Vey to Ilse Brandt.", &[]),
    ]);
}

#[test]
fn a_call_for_somebody_to_go_is_against_them() {
    assert_stated(&[
        ("Tomas Vey's call for Ilse Brandt to resign was ignored.", &["Vey - Brandt"]),
        ("Tomas Vey's call for Ilse Brandt to speak was ignored.", &[]),
    ]);
}

#[test]
fn a_participle_before_its_subject_is_passive() {
    assert_stated(&[
        ("Criticised by Dana Roth, Ilse Brandt left the room.", &["Roth - Brandt"]),
        ("Criticised by many, Ilse Brandt left Dana Roth behind.", &[]),
    ]);
}

#[test]
fn some_among_the_supporters_of_one_are_supporters() {
    assert_stated(&[("Supporters of Ilse Brandt, among them Dana Roth, cheered.", &["Roth + Brandt"])]);
}

#[test]
fn a_name_beside_the_object_of_a_lack_is_its_object() {
    assert_stated(&[("Dana Roth has little confidence in the mayor, Ilse Brandt.", &["Roth - Brandt"])]);
}

#[test]
fn who_joins_somebody_by_a_clause_of_their_own_shares_no_fate_with_them() {
    assert_stated(&[
        ("Dana Roth attacked Anders Orrin, but Tomas Vey defended him.", &["Roth - Orrin", "Vey + Orrin"]),
        ("Dana Roth endorsed Anders Orrin and Tomas Vey condemned Ilse Brandt.", &["Roth + Orrin", "Vey - Brandt"]),
        ("Dana Roth attacked Anders Orrin and Tomas Vey.", &["Roth - Orrin", "Roth - Vey"]),
    ]);
}

#[test]
fn who_answers_or_suffers_an_attack_is_attacked() {
    assert_stated(&[
        ("Ilse Brandt shrugged off Tomas Vey's attacks.", &["Vey - Brandt"]),
        ("Tomas Vey's attacks have hurt Ilse Brandt.", &["Vey - Brandt"]),
        ("Ilse Brandt was hurt by Tomas Vey's attacks.", &["Vey - Brandt"]),
        ("Ilse Brandt Just Responded To Tomas Vey's Biggest Attack Yet", &["Vey - Brandt"]),
        ("Ilse Brandt shrugged off Tomas Vey's attacks on Dana Roth.", &["Brandt + Roth", "Vey - Roth"]),
        ("Ilse Brandt heard Tomas Vey's attacks.", &[]),
        ("Tomas Vey's letters have hurt Ilse Brandt.", &[]),
    ]);
}

#[test]
fn the_first_to_do_something_is_whoever_is_said_to_be() {
    assert_stated(&[
        ("Tomas Vey became the first minister to endorse Ilse Brandt.", &["Vey + Brandt"]),
        ("The first to criticise Ilse Brandt was Tomas Vey.", &["Vey - Brandt"]),
        ("The first minister to endorse Ilse Brandt met Tomas Vey.", &[]),
    ]);
}

#[test]
fn whom_nobody_outdoes_in_something_does_it_above_all() {
    assert_stated(&[
        ("Nobody has been more critical of Ilse Brandt than Tomas Vey.", &["Vey - Brandt"]),
        ("Few have been as critical of Ilse Brandt as Tomas Vey.", &["Vey - Brandt"]),
        ("Nobody has been critical of Ilse Brandt or Tomas Vey.", &[]),
    ]);
}

#[test]
fn who_leads_a_group_stands_where_it_stands() {
    assert_stated(&[
        ("Tomas Vey leads a group that backs Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey, the chairman of a group that opposes Ilse Brandt, left.", &["Vey - Brandt"]),
        ("Tomas Vey met a group that backs Ilse Brandt.", &[]),
    ]);
}

#[test]
fn to_want_somebody_to_lose_is_to_be_against_them() {
    assert_stated(&[
        ("Tomas Vey wants Ilse Brandt to lose.", &["Vey - Brandt"]),
        ("Tomas Vey wants Ilse Brandt to lose weight.", &[]),
    ]);
}

#[test]
fn what_comes_to_nothing_is_not_given_up() {
    assert_stated(&[
        ("Tomas Vey lost his case against Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey toned down his criticism of Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey's complaint against Ilse Brandt was dismissed.", &["Vey - Brandt"]),
        ("Tomas Vey dropped his case against Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn a_reason_is_not_turned_by_what_is_done_for_it() {
    assert_stated(&[
        ("Tomas Vey quit in protest at Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey was not in favour of Ilse Brandt.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn whoever_leads_many_does_what_they_do() {
    assert_stated(&[
        ("Led by Tomas Vey, the rally denounced Ilse Brandt.", &["Vey - Brandt"]),
        ("A coalition led by Tomas Vey denounced Ilse Brandt.", &["Vey - Brandt"]),
        ("Seen by Tomas Vey, the rally denounced Ilse Brandt.", &[]),
    ]);
}

#[test]
fn one_named_behind_the_clause_is_among_its_many() {
    assert_stated(&[
        ("Many ministers attacked Ilse Brandt, including Tomas Vey.", &["Vey - Brandt"]),
        ("Critics of Ilse Brandt, like Tomas Vey, want a vote.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn whose_doings_one_wants_probed_one_is_against() {
    assert_stated(&[
        ("Tomas Vey called for a judge to investigate Ilse Brandt's spending.", &["Vey - Brandt"]),
        ("Tomas Vey called for a judge to read Ilse Brandt's letter.", &[]),
    ]);
}

#[test]
fn how_true_a_deed_is_says_nothing_of_whose_it_is() {
    assert_stated(&[
        ("Tomas Vey said it was untrue that Ilse Brandt had left.", &[]),
        ("Tomas Vey said it was disgraceful that Ilse Brandt had left.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn whose_endorsement_one_wins_one_is_endorsed_by() {
    assert_stated(&[
        ("Ilse Brandt won Tomas Vey's endorsement.", &["Vey + Brandt"]),
        ("Ilse Brandt drew Tomas Vey's wrath.", &["Vey - Brandt"]),
        ("Ilse Brandt drew Tomas Vey's portrait.", &[]),
    ]);
}

#[test]
fn somebody_oneself_is_the_subject() {
    assert_stated(&[
        ("Ilse Brandt herself has called Tomas Vey a thief.", &["Brandt - Vey"]),
        ("Ilse Brandt saw Dana Roth, who herself has called Tomas Vey a thief.", &["Roth - Vey"]),
    ]);
}

#[test]
fn not_even_somebody_and_never_one_or_the_other_deny() {
    assert_stated(&[
        ("Not even Ilse Brandt trusts Tomas Vey.", &["Brandt - Vey"]),
        ("Even Ilse Brandt trusts Tomas Vey.", &["Brandt + Vey"]),
        ("Ilse Brandt has never liked or trusted Tomas Vey.", &["Brandt - Vey"]),
        ("Ilse Brandt has never written and trusted Tomas Vey.", &["Brandt + Vey"]),
    ]);
}

#[test]
fn a_statement_made_by_somebody_says_what_they_say() {
    assert_stated(&[
        ("A statement issued by Tomas Vey condemned Ilse Brandt.", &["Vey - Brandt"]),
        ("A house built by Tomas Vey harmed Ilse Brandt.", &[]),
    ]);
}

#[test]
fn somebodys_supporters_who_act_are_not_the_name_before_them() {
    assert_stated(&[
        ("After a loss to Tomas Vey, Ilse Brandt's supporters left.", &[]),
        ("After a loss to Tomas Vey, one of Ilse Brandt's supporters, they left.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn what_is_said_of_talk_about_a_deed_is_no_deed_of_the_speaker() {
    assert_stated(&[
        ("Tomas Vey says loose talk about praising Ilse Brandt began on Monday.", &[]),
        ("Tomas Vey has talked about praising Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn adverbs_that_a_comma_parts_do_not_part_a_verb_from_its_subject() {
    assert_stated(&[
        ("Tomas Vey repeatedly, implicitly criticised Ilse Brandt on taxes.", &["Vey - Brandt"]),
        ("Tomas Vey left, and Dana Roth criticised Ilse Brandt on taxes.", &["Roth - Brandt"]),
    ]);
}

#[test]
fn others_may_stand_between_by_and_who_acts() {
    assert_stated(&[
        ("Ilse Brandt was criticised by, among others, Tomas Vey.", &["Vey - Brandt"]),
        ("Ilse Brandt was criticised by others, and Tomas Vey left.", &[]),
    ]);
}

#[test]
fn a_rebuke_comes_from_who_gives_it() {
    assert_stated(&[
        ("A rebuke to Ilse Brandt from Tomas Vey stung.", &["Vey - Brandt"]),
        ("A rebuke to all from Tomas Vey to Ilse Brandt stung.", &[]),
    ]);
}

#[test]
fn what_somebody_did_is_blamed_as_he_is() {
    assert_stated(&[
        ("Tomas Vey blamed the strike on Ilse Brandt's decision.", &["Vey - Brandt"]),
        ("Tomas Vey blamed the strike on Ilse Brandt's neighbour.", &[]),
    ]);
}

#[test]
fn a_feeling_may_be_about_how_somebody_acts() {
    assert_stated(&[
        ("Tomas Vey is critical of how Ilse Brandt handled the strike.", &["Vey - Brandt"]),
        ("Tomas Vey is critical of all, now that Ilse Brandt handled the strike.", &[]),
    ]);
}

#[test]
fn whoever_stands_for_a_body_is_not_that_body() {
    assert_stated(&[
        ("The candidate for the Dockers' Union, a longtime critic of Ilse Brandt, left.", &[]),
        ("The Dockers' Union, a longtime critic of Ilse Brandt, left.", &["Union - Brandt"]),
    ]);
}

#[test]
fn who_questions_somebodys_criticism_leaves_it_theirs() {
    assert_stated(&[
        (
            "Dana Roth is raising questions about Tomas Vey's criticism of Ilse Brandt.",
            &["Roth + Brandt", "Roth - Vey", "Vey - Brandt"],
        ),
        ("The guild left after questioning Tomas Vey's criticism of Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey ended by dropping his criticism of Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn both_may_stand_within_a_verb() {
    assert_stated(&[
        ("Tomas Vey has both endorsed Ilse Brandt and attacked the harbour sale.", &["Vey + Brandt", "Vey - sale"]),
        ("Tomas Vey attacked both Ilse Brandt and Dana Roth.", &["Vey - Brandt", "Vey - Roth"]),
    ]);
}

#[test]
fn what_is_most_something_is_owned() {
    assert_stated(&[
        ("Tomas Vey is the harbour sale's most vocal supporter.", &["Vey + sale"]),
        ("Tomas Vey is the harbour sale's most frequent visitor.", &[]),
    ]);
}

#[test]
fn a_text_may_begin_or_end_with_that() {
    assert_stated(&[
        ("that Vey succeed saying ''there Mayor Brandt", &[]),
        ("Ilse Brandt opposed the Dockers' Union, the Dockers' Union said that", &["Brandt - Union"]),
    ]);
}

#[test]
fn dashes_may_set_off_a_participle() {
    assert_stated(&[
        ("Tomas Vey - endorsed in Lorrania by Ilse Brandt - won the north.", &["Brandt + Vey"]),
        ("Tomas Vey: endorsed in Lorrania by Ilse Brandt.", &[]),
    ]);
}

#[test]
fn what_one_does_then_is_ones_own() {
    assert_stated(&[
        ("Dana Roth resigned, then attacked Anders Orrin.", &["Roth - Orrin"]),
        ("Dana Roth thanked Tomas Vey, then accused Anders Orrin of theft.", &["Roth + Vey", "Roth - Orrin"]),
        ("Dana Roth was freed, then praised by Anders Orrin.", &["Orrin + Roth"]),
    ]);
}

#[test]
fn behind_but_whoever_reports_goes_on_judging() {
    assert_stated(&[
        (
            "Dana Roth found that Anders Orrin had lied, but cleared Tomas Vey of theft.",
            &["Roth + Vey", "Roth - Orrin"],
        ),
        ("Dana Roth says that Anders Orrin lied but praises Tomas Vey.", &["Roth + Vey", "Roth - Orrin"]),
        ("Dana Roth said that Anders Orrin had lied but had praised Tomas Vey.", &["Orrin + Vey", "Roth - Orrin"]),
    ]);
}
