//! Positions in relative clauses: whose object stands before its verb.

use crate::statements::assert_stated;

#[test]
fn what_a_relative_clause_is_about_is_no_part_of_what_governs_it() {
    assert_stated(&[
        ("Tomas Vey supports the harbour sale, which Ilse Brandt opposes.", &["Brandt - sale", "Vey + sale"]),
        ("Tomas Vey praised Anders Orrin, whom Ilse Brandt despises.", &["Brandt - Orrin", "Vey + Orrin"]),
        ("Tomas Vey praised Anders Orrin, the mayor, and Ilse Brandt.", &["Vey + Brandt", "Vey + Orrin"]),
    ]);
}

#[test]
fn all_who_are_joined_before_its_verb_hold_its_position() {
    assert_stated(&[
        (
            "The town debated the harbour sale, which Tomas Vey and Ilse Brandt both oppose.",
            &["Brandt - sale", "Vey - sale"],
        ),
        ("The town debated the harbour sale, which Tomas Vey and Ilse Brandt discussed.", &[]),
    ]);
}

#[test]
fn an_infinitive_takes_the_object_of_the_verb_before_it() {
    assert_stated(&[
        ("The harbour sale, which Tomas Vey wants to scrap, is on the agenda.", &["Vey - sale"]),
        ("The harbour sale, which Tomas Vey has vowed to fight, is on the agenda.", &["Vey - sale"]),
        ("Ilse Brandt, whom Tomas Vey wanted to sack, took the train.", &["Vey - Brandt"]),
        ("Ilse Brandt, whom Tomas Vey refuses to meet, took the train.", &["Vey - Brandt"]),
        ("Ilse Brandt, whom Tomas Vey asked to attend, took the train.", &[]),
    ]);
}

#[test]
fn a_clause_joined_by_and_has_the_object_of_the_first() {
    assert_stated(&[
        ("The harbour sale, which Tomas Vey backs and Ilse Brandt rejects, goes on.", &["Brandt - sale", "Vey + sale"]),
        (
            "The harbour sale, which Tomas Vey wants to save and Ilse Brandt wants to scrap, goes on.",
            &["Brandt - sale", "Vey + sale"],
        ),
        ("The harbour sale that Tomas Vey drew up and now rejects goes on.", &["Vey - sale"]),
        ("The harbour sale, which Tomas Vey backs and Ilse Brandt calls a trifle, goes on.", &["Vey + sale"]),
    ]);
}

#[test]
fn a_preposition_left_at_the_end_governs_what_stands_before_the_clause() {
    assert_stated(&[
        ("The harbour sale, which Tomas Vey turned against, goes on.", &["Vey - sale"]),
        ("The harbour sale, which Tomas Vey turned up for, goes on.", &[]),
    ]);
}

#[test]
fn what_somebody_says_that_something_is_judges_it() {
    assert_stated(&[
        ("The harbour sale, which Ilse Brandt says is theft, goes on.", &["Brandt - sale"]),
        ("The harbour sale, which Ilse Brandt backs but says would never win a vote, goes on.", &["Brandt + sale"]),
    ]);
}

#[test]
fn who_stands_before_a_second_by_is_another_clauses() {
    assert_stated(&[
        ("Tomas Vey is trusted by dockers and Ilse Brandt by pilots.", &[]),
        ("Tomas Vey is trusted by dockers and Ilse Brandt.", &["Brandt + Vey"]),
    ]);
}

#[test]
fn a_preposition_before_its_relative_clause_completes_the_verb() {
    assert_stated(&[
        ("The council debated the harbour sale, against which Tomas Vey voted.", &["Vey - sale"]),
        ("The council debated the harbour sale, of which Tomas Vey is a critic.", &["Vey - sale"]),
        ("Tomas Vey, for whom Ilse Brandt expressed contempt, left.", &["Brandt - Vey"]),
        ("The council debated the harbour sale, after which Tomas Vey voted.", &[]),
        ("The council debated the harbour sale, about which Tomas Vey spoke.", &[]),
    ]);
}

#[test]
fn a_time_may_part_a_verb_from_its_preposition() {
    assert_stated(&[
        ("Tomas Vey voted in 2001 for the harbour sale.", &["Vey + sale"]),
        ("Tomas Vey voted last year against the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey waited last year for the harbour sale.", &[]),
    ]);
}

#[test]
fn a_verb_behind_brackets_has_the_subject_before_them() {
    assert_stated(&[
        (
            "Tomas Vey named rates (though he allowed that some may fall) and vowed to scrap the harbour sale.",
            &["Vey - sale"],
        ),
        ("Tomas Vey named rates, though the mayor rose and vowed to scrap the harbour sale.", &[]),
    ]);
}

#[test]
fn a_participle_may_stand_before_an_object() {
    assert_stated(&[
        ("Ilse Brandt voiced qualified support for the harbour sale.", &["Brandt + sale"]),
        ("Ilse Brandt, criticised support for the harbour sale being rare, left.", &[]),
    ]);
}

#[test]
fn a_party_or_an_age_stands_between_a_name_and_what_is_said_of_it() {
    assert_stated(&[
        ("Sen. Tomas Vey (D-Oro), who backs Ilse Brandt, left.", &["Vey + Brandt"]),
        ("Sen. Tomas Vey, R-Oro, who backs Ilse Brandt, left.", &["Vey + Brandt"]),
        ("Tomas Vey, 56, who backs Ilse Brandt, left.", &["Vey + Brandt"]),
        ("Tomas Vey (D), a critic of Ilse Brandt, left.", &["Vey - Brandt"]),
        ("Tomas Vey met Anders Orrin, 56, who backs Ilse Brandt.", &["Orrin + Brandt"]),
        ("Tomas Vey met a clerk (from Oro), who backs Ilse Brandt.", &[]),
    ]);
}

#[test]
fn who_writes_to_somebody_says_what_the_gerund_behind_it_says() {
    assert_stated(&[
        ("Tomas Vey wrote to Dana Roth asking her to block the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey wrote to Dana Roth urging her to back Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey pointed to Dana Roth attacking the harbour sale.", &["Roth - sale"]),
    ]);
}

#[test]
fn a_noun_takes_up_what_the_clause_before_it_says_somebody_did() {
    assert_stated(&[
        ("Ilse Brandt shut two schools, a move welcomed by Tomas Vey.", &["Vey + Brandt"]),
        ("Ilse Brandt shut two schools, a decision that Tomas Vey condemned.", &["Vey - Brandt"]),
        ("Ilse Brandt shut two schools, a decision Tomas Vey described as shameful.", &["Vey - Brandt"]),
        (
            "Ilse Brandt proposed the harbour sale, a step Tomas Vey condemned.",
            &["Brandt + sale", "Vey - Brandt", "Vey - sale"],
        ),
        ("Ilse Brandt shut two schools and a market welcomed by Tomas Vey.", &[]),
        ("Ilse Brandt shut two schools, a market welcomed by Tomas Vey.", &[]),
    ]);
}

#[test]
fn a_clause_right_behind_a_plan_is_about_it() {
    assert_stated(&[
        ("The plan Tomas Vey backed was the harbour sale.", &["Vey + sale"]),
        ("In a plan Tomas Vey backed the harbour sale.", &["Vey + sale"]),
    ]);
}

#[test]
fn whose_tells_of_what_is_the_targets() {
    assert_stated(&[
        ("Ilse Brandt, whose appointment Tomas Vey opposed, spoke.", &["Vey - Brandt"]),
        ("Ilse Brandt, whose speech Tomas Vey praised, spoke.", &["Vey + Brandt"]),
        ("Ilse Brandt, whose speech Tomas Vey heard, spoke.", &[]),
        ("Ilse Brandt, in whose town Tomas Vey opposed the harbour sale, spoke.", &["Vey - sale"]),
    ]);
}

#[test]
fn a_suit_that_somebody_brought_does_his_will() {
    assert_stated(&[
        ("A lawsuit brought by Tomas Vey seeks to stop the harbour sale.", &["Vey - sale"]),
        ("A lawsuit heard by Tomas Vey; it seeks to stop the harbour sale.", &[]),
        ("Tomas Vey paid for ads that attack Ilse Brandt.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn a_member_of_a_party_is_described_by_it() {
    assert_stated(&[
        ("Tomas Vey, a Republican who has refused to endorse Ilse Brandt, left.", &["Vey - Brandt"]),
        ("Tomas Vey, a port Democrat supporting Ilse Brandt, left.", &["Vey + Brandt"]),
        ("Tomas Vey left with a Republican who has refused to endorse Ilse Brandt.", &[]),
    ]);
}

#[test]
fn a_clause_without_a_pronoun_is_about_the_thing_before_it() {
    assert_stated(&[
        ("The council debated the harbour sale Tomas Vey opposed.", &["Vey - sale"]),
        ("The council debated a harbour sale the Dockers' Union wants to stop.", &["Union - sale"]),
        ("The harbour sale Tomas Vey voted for went through.", &["Vey + sale"]),
        ("The harbour sale envoy Tomas Vey opposed Ilse Brandt.", &["Vey - Brandt"]),
        ("The council debated the harbour sale Tomas Vey attended.", &[]),
    ]);
}

#[test]
fn which_means_a_body_and_not_its_leader() {
    assert_stated(&[
        ("Tomas Vey is chairman of Halden Capital, which opposes the harbour sale.", &["Capital - sale"]),
        ("Tomas Vey is chairman of Halden Capital, a group that opposes the harbour sale.", &["Capital - sale"]),
        ("Mayor Tomas Vey of Halden Capital, a banker who opposes the harbour sale, spoke.", &["Vey - sale"]),
        ("The Dockers' Union, which is closely aligned with Tomas Vey, met.", &["Union + Vey"]),
        ("The Dockers' Union, which met Tomas Vey, is closely aligned.", &[]),
    ]);
}

#[test]
fn a_claim_taken_up_is_whose_who_says_it() {
    assert_stated(&[
        ("Ilse Brandt said nobody lost a job, a claim Tomas Vey rejected.", &["Vey - Brandt"]),
        ("Ilse Brandt said nobody lost a job - a claim rejected by Tomas Vey.", &["Vey - Brandt"]),
        ("Ilse Brandt said nobody lost a job, the claim Tomas Vey rejected.", &[]),
        ("Ilse Brandt said Anders Orrin lied, a step Tomas Vey condemned.", &["Brandt - Orrin", "Vey - Orrin"]),
    ]);
}

#[test]
fn who_is_said_to_be_the_one_of_a_clause_is_meant_there() {
    assert_stated(&[
        ("Ilse Brandt is the woman Tomas Vey blames for the collapse.", &["Vey - Brandt"]),
        ("It is Ilse Brandt that Tomas Vey blames for the collapse.", &["Vey - Brandt"]),
        ("Ilse Brandt is the woman Tomas Vey met on the train.", &[]),
        ("Ilse Brandt is the woman Tomas Vey blames Dana Roth for hiring.", &["Vey - Roth"]),
    ]);
}

#[test]
fn one_of_those_to_whom_something_was_done_had_it_done_to_them() {
    assert_stated(&[
        ("Among those Tomas Vey sacked was Ilse Brandt.", &["Vey - Brandt"]),
        ("Ilse Brandt was among the ministers Tomas Vey sacked.", &["Vey - Brandt"]),
        ("Ilse Brandt is one of the ministers Tomas Vey sacked.", &["Vey - Brandt"]),
        ("Ilse Brandt met the ministers Tomas Vey sacked.", &[]),
        ("Ilse Brandt was not among the ministers Tomas Vey sacked.", &[]),
    ]);
}

#[test]
fn a_gerund_behind_what_is_written_says_what_its_writer_says() {
    assert_stated(&[
        ("Tomas Vey filed papers in the county court accusing Ilse Brandt of theft.", &["Vey - Brandt"]),
        ("Tomas Vey wrote a column in the Kurier calling Ilse Brandt a coward.", &["Vey - Brandt"]),
        ("Tomas Vey read a column by Dana Roth calling Ilse Brandt a coward.", &["Roth - Brandt"]),
        ("Tomas Vey wrote to the board, alleging Ilse Brandt had taken bribes.", &["Vey - Brandt"]),
        ("Tomas Vey met the board, alleging nothing of Ilse Brandt.", &[]),
    ]);
}

#[test]
fn what_a_thing_that_somebody_made_is_called_judges_them() {
    assert_stated(&[
        ("Ilse Brandt gave a speech, which Tomas Vey called disgraceful.", &["Vey - Brandt"]),
        ("Ilse Brandt gave a speech that Tomas Vey called disgraceful.", &["Vey - Brandt"]),
        ("Ilse Brandt heard a speech that Tomas Vey called disgraceful.", &[]),
        ("The town heard at a debate that Tomas Vey and Ilse Brandt have made a mess of things.", &[]),
    ]);
}

#[test]
fn a_verb_that_begins_the_words_in_marks_has_the_pronoun_before_them_as_subject() {
    assert_stated(&[
        ("Tomas Vey said he “condemned” Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey said he “strongly condemned” Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey said he “met” Ilse Brandt.", &[]),
    ]);
}

#[test]
fn words_that_begin_with_a_passive_are_said_of_its_subject() {
    assert_stated(&[
        ("Tomas Vey said that Ilse Brandt can't be trusted.", &["Vey - Brandt"]),
        ("Tomas Vey told the court that Ilse Brandt cannot be trusted.", &["Vey - Brandt"]),
        ("Tomas Vey said that the guild of Ilse Brandt can be reached.", &[]),
    ]);
}

#[test]
fn what_is_done_to_somebody_may_be_told_by_a_noun_before_its_verb() {
    assert_stated(&[
        ("The sanctions that Tomas Vey imposed on Ilse Brandt will stay.", &["Vey - Brandt"]),
        ("The sanctions Tomas Vey imposed on Ilse Brandt will stay.", &["Vey - Brandt"]),
        ("The sanctions imposed by Tomas Vey on Ilse Brandt will stay.", &["Vey - Brandt"]),
        ("The support Tomas Vey gave Ilse Brandt was vital.", &["Vey + Brandt"]),
        ("The praise that Tomas Vey heaped on Ilse Brandt surprised the guild.", &["Vey + Brandt"]),
        ("The crates that Tomas Vey put before Ilse Brandt were old.", &[]),
        ("The support surprised the guild, and Tomas Vey gave Ilse Brandt a map.", &[]),
    ]);
}
