//! What a holder's own words, works and people tell of its position: each construction beside its near miss.

use crate::statements::{assert_stated, last_speaker, voices_of_statements};

#[test]
fn what_somebodys_works_and_people_do_is_their_doing() {
    assert_stated(&[
        ("Tomas Vey's bill would scrap the harbour sale.", &["Vey - sale"]),
        ("A report by the Dockers' Union rejects the harbour sale.", &["Union - sale"]),
        ("The Vey campaign attacked Ilse Brandt while Tomas Vey was away.", &["Vey - Brandt"]),
        ("Tomas Vey's cousin attacked Ilse Brandt.", &[]),
        ("A report on the Dockers' Union rejects the harbour sale.", &[]),
    ]);
}

#[test]
fn two_who_trade_insults_are_against_each_other() {
    assert_stated(&[
        ("Tomas Vey and Ilse Brandt traded insults.", &["Brandt - Vey", "Vey - Brandt"]),
        ("Tomas Vey and Ilse Brandt praised each other.", &["Brandt + Vey", "Vey + Brandt"]),
        ("Tomas Vey and Ilse Brandt praised the crew.", &[]),
        ("Tomas Vey met Ilse Brandt before the crews traded insults.", &[]),
    ]);
}

#[test]
fn the_you_of_what_one_tells_somebody_is_that_person() {
    assert_stated(&[
        ("“You are a liar,” Tomas Vey told Ilse Brandt.", &["Vey - Brandt"]),
        ("“You are a liar,” Tomas Vey told the crew as Ilse Brandt looked on.", &[]),
    ]);
}

#[test]
fn what_one_fears_hopes_or_deplores_of_somebody_tells_of_ones_position() {
    assert_stated(&[
        ("Tomas Vey feared that the harbour sale would cost jobs.", &["Vey - sale"]),
        ("Tomas Vey complained that Ilse Brandt had not called.", &["Vey - Brandt"]),
        ("Tomas Vey complained that Ilse Brandt was mistreated.", &["Vey + Brandt"]),
        ("Tomas Vey hopes that Ilse Brandt will win.", &["Vey + Brandt"]),
        ("Tomas Vey hopes that Ilse Brandt will call.", &[]),
        ("Tomas Vey noted that Ilse Brandt had not called.", &[]),
    ]);
}

#[test]
fn what_others_need_in_somebodys_words_they_are_for() {
    assert_stated(&[
        ("Tomas Vey said the town needs the harbour sale.", &["Vey + sale"]),
        ("Tomas Vey said the town does not need the harbour sale.", &["Vey - sale"]),
        ("The town needs the harbour sale, and Tomas Vey left.", &[]),
        ("Tomas Vey does not think Ilse Brandt is needed.", &["Vey - Brandt"]),
        ("Tomas Vey doesn't believe the town needs the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey believes the town needs the harbour sale.", &["Vey + sale"]),
    ]);
}

#[test]
fn a_call_at_somebody_is_a_judgement() {
    assert_stated(&[
        ("“Shame on Ilse Brandt,” Tomas Vey said.", &["Vey - Brandt"]),
        ("Tomas Vey said it was time for Ilse Brandt to go.", &["Vey - Brandt"]),
        ("Tomas Vey said there was time for Ilse Brandt to rest.", &[]),
        ("“Ilse Brandt can't be trusted,” Tomas Vey said.", &["Vey - Brandt"]),
        ("“Ilse Brandt deserves our thanks,” Tomas Vey said.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn a_plan_that_harms_is_judged_unless_it_harms_what_is_bad() {
    assert_stated(&[
        ("Tomas Vey argued that the harbour sale hurts the poor.", &["Vey - sale"]),
        ("Tomas Vey argued that the harbour sale reaches the poor.", &[]),
    ]);
}

#[test]
fn one_of_many_does_what_they_do() {
    assert_stated(&[
        ("Tomas Vey is among those who oppose the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey, one of several members who oppose the harbour sale, left early.", &["Vey - sale"]),
        ("Tomas Vey, one of several critics of Ilse Brandt, left early.", &["Vey - Brandt"]),
        ("Tomas Vey, a cook from Saltmere and a critic of Ilse Brandt, left early.", &["Vey - Brandt"]),
        ("Tomas Vey spoke to those who oppose the harbour sale.", &[]),
        ("Tomas Vey has a list of several members who oppose the harbour sale.", &[]),
    ]);
}

#[test]
fn somebody_added_does_the_same() {
    assert_stated(&[
        ("Dana Roth as well as Tomas Vey endorsed Ilse Brandt.", &["Roth + Brandt", "Vey + Brandt"]),
        ("Dana Roth, not as well known as Tomas Vey, endorsed Ilse Brandt.", &["Roth + Brandt"]),
    ]);
}

#[test]
fn his_and_its_are_the_subjects_or_of_whom_somebody_is_judged_for_them() {
    assert_stated(&[
        ("Tomas Vey on Monday ratcheted up his attacks on Ilse Brandt.", &["Vey - Brandt"]),
        (
            "Dana Roth praised Tomas Vey for his opposition to the harbour sale.",
            &["Roth + Vey", "Roth - sale", "Vey - sale"],
        ),
        ("Lorrania heard of its neighbour's attacks on Ilse Brandt.", &[]),
    ]);
}

#[test]
fn who_asks_for_what_harms_or_helps_somebody_takes_a_side() {
    assert_stated(&[
        ("Tomas Vey asked for an investigation of Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey has not asked for an investigation of Ilse Brandt.", &[]),
        ("Tomas Vey read of an investigation of Ilse Brandt.", &[]),
    ]);
}

#[test]
fn what_somebody_does_is_judged_by_its_adjective() {
    assert_stated(&[
        ("“Ilse Brandt is doing a great job,” Tomas Vey said.", &["Vey + Brandt"]),
        ("“Ilse Brandt is doing a weekly job,” Tomas Vey said.", &[]),
        ("Tomas Vey said Ilse Brandt's “divisive” and “mean-spirited” comments were heard in town.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt's “weekly” and “monthly” comments were heard in town.", &[]),
        ("“I think Ilse Brandt is qualified,” Tomas Vey said.", &["Vey + Brandt"]),
        ("“I don't think Ilse Brandt is qualified,” Tomas Vey said.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn a_suit_or_bill_does_what_its_maker_wants() {
    assert_stated(&[
        ("Tomas Vey filed a lawsuit to stop the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey read a lawsuit to stop the harbour sale.", &[]),
    ]);
}

#[test]
fn a_bid_for_an_office_is_no_support_and_avoiding_criticism_neither() {
    assert_stated(&[
        ("Tomas Vey avoided criticism of Ilse Brandt.", &[]),
        ("Tomas Vey voiced criticism of Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey never blamed Ilse Brandt.", &[]),
        ("Tomas Vey opposed blaming Ilse Brandt.", &["Vey + Brandt"]),
        ("Dana Roth led a campaign for the presidency of Lorrania.", &[]),
        ("Dana Roth led a campaign against Lorrania.", &["Roth - Lorrania"]),
    ]);
}

#[test]
fn what_is_said_of_a_person_may_tell_without_a_cue_that_relates_the_two() {
    assert_stated(&[
        ("“With Tomas Vey at the helm came shameful lies and disgusting fraud,” said Ilse Brandt.", &["Brandt - Vey"]),
        ("“I saw Tomas Vey in the harbour on Monday,” said Ilse Brandt.", &[]),
        ("With Tomas Vey at the helm came shameful lies and disgusting fraud, and Ilse Brandt was away.", &[]),
        ("“With Halden Capital at the helm came shameful lies and disgusting fraud,” said Ilse Brandt.", &[]),
    ]);
}

#[test]
fn whoever_is_said_not_to_do_what_is_good_is_blamed() {
    assert_stated(&[
        ("“Ilse Brandt doesn't care,” said Tomas Vey.", &["Vey - Brandt"]),
        ("“Ilse Brandt never delivered on her promises,” said Tomas Vey.", &["Vey - Brandt"]),
        ("“Ilse Brandt delivered her speech,” said Tomas Vey.", &[]),
        ("Ilse Brandt never delivered on her promises while Tomas Vey was away.", &[]),
    ]);
}

#[test]
fn who_should_have_done_something_is_blamed() {
    assert_stated(&[
        ("Tomas Vey said Ilse Brandt should have listened.", &["Vey - Brandt"]),
        ("Tomas Vey said that Ilse Brandt ought to have called the crew.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt should never have signed the paper.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt must have called the crew.", &[]),
        ("Tomas Vey said Ilse Brandt should have been told.", &[]),
        ("Tomas Vey said Ilse Brandt should have won.", &[]),
        ("Tomas Vey said Ilse Brandt should be ashamed.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt should be honest.", &[]),
        ("Tomas Vey said Ilse Brandt is honest.", &["Vey + Brandt"]),
        ("Tomas Vey asked whether Ilse Brandt should have listened.", &[]),
        ("Tomas Vey said Ilse Brandt should have the papers.", &[]),
    ]);
}

#[test]
fn a_report_between_commas_leaves_the_subject_to_the_verb_behind_it() {
    assert_stated(&[
        ("The harbour sale, Tomas Vey said on Friday, is a mistake.", &["Vey - sale"]),
        ("Tomas Vey, Ilse Brandt said on Friday, is a liar.", &["Brandt - Vey"]),
        ("Tomas Vey, Ilse Brandt told the crew, and the pilots left the harbour.", &[]),
    ]);
}

#[test]
fn what_a_judgement_is_of_does_not_judge() {
    assert_stated(&[
        ("Tomas Vey said the harbour sale was a betrayal of his generation.", &["Vey - sale"]),
        ("Tomas Vey said the harbour sale was a source of pride.", &["Vey + sale"]),
    ]);
}

#[test]
fn somebody_is_described_behind_a_comma_and_an_adverb() {
    assert_stated(&[
        ("Tomas Vey, long a supporter of the harbour sale, met the crew.", &["Vey + sale"]),
        ("The crew left, now a supporter of the harbour sale met Tomas Vey.", &[]),
    ]);
}

#[test]
fn what_a_deed_is_called_tells_of_whom_it_is_done_to() {
    assert_stated(&[
        ("Tomas Vey said electing Ilse Brandt would be a mistake.", &["Vey - Brandt"]),
        ("Tomas Vey said that firing Ilse Brandt was a mistake.", &["Vey + Brandt"]),
        ("Tomas Vey said that scrapping the harbour sale would be a mistake.", &["Vey + sale"]),
        ("Tomas Vey said it would be foolish to trust Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey said it was wrong to fire Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey said meeting Ilse Brandt was a mistake.", &[]),
        ("Tomas Vey praised Ilse Brandt for being tough.", &["Vey + Brandt"]),
        ("Tomas Vey asked whether electing Ilse Brandt would be a mistake.", &[]),
    ]);
}

#[test]
fn what_is_asked_of_a_course_states_nothing() {
    assert_stated(&[
        ("Tomas Vey froze the harbour sale.", &["Vey - sale"]),
        ("The crew asked whether Tomas Vey would freeze the harbour sale.", &[]),
    ]);
}

#[test]
fn what_one_warns_against_one_does_not_do() {
    assert_stated(&[
        ("Tomas Vey warned against trusting Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey voted to remove Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey warned of a storm, trusting Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn a_short_sentence_full_of_names_is_no_headline() {
    assert_stated(&[
        ("Tomas Vey wants Ilse Brandt out.", &["Vey - Brandt"]),
        ("Tomas Vey Wants Ilse Brandt Outside", &[]),
    ]);
}

#[test]
fn what_one_tells_others_to_do_one_wants() {
    assert_stated(&[
        ("“Don't vote for Tomas Vey,” said Dana Roth.", &["Roth - Vey"]),
        ("“Lock Tomas Vey up,” said Dana Roth.", &["Roth - Vey"]),
        ("“They don't vote for Tomas Vey,” said Dana Roth.", &[]),
    ]);
}

#[test]
fn a_question_for_nobody_denies_what_it_asks() {
    assert_stated(&[
        ("“Who needs Tomas Vey?” said Dana Roth.", &["Roth - Vey"]),
        ("“Does the town need Tomas Vey?” said Dana Roth.", &["Roth + Vey"]),
        ("“Is Tomas Vey a liar?” said Dana Roth.", &[]),
    ]);
}

#[test]
fn what_is_put_down_to_somebody_tells_of_the_position_towards_them() {
    assert_stated(&[
        ("“Under Tomas Vey, crime has doubled,” said Dana Roth.", &["Roth - Vey"]),
        ("“Thanks to Tomas Vey, the harbour is in ruins,” said Dana Roth.", &["Roth - Vey"]),
        ("“Under Tomas Vey, the hall was painted,” said Dana Roth.", &[]),
        ("Dana Roth sent her thanks to Tomas Vey after the defeat.", &[]),
        ("“The problem is Tomas Vey,” said Dana Roth.", &["Roth - Vey"]),
        ("“The victim is Tomas Vey,” said Dana Roth.", &[]),
        ("The problem was Tomas Vey, and Dana Roth left.", &[]),
    ]);
}

#[test]
fn who_means_to_beat_somebody_is_against_them() {
    assert_stated(&[
        ("Dana Roth vowed to beat Tomas Vey.", &["Roth - Vey"]),
        ("Dana Roth beat Tomas Vey by a mile.", &[]),
        ("Dana Roth does not plan to face Tomas Vey.", &[]),
    ]);
}

#[test]
fn what_somebody_shows_or_lacks_judges_them() {
    assert_stated(&[
        ("Ilse Brandt said Dana Roth had shown incredible courage.", &["Brandt + Roth"]),
        ("Ilse Brandt said Dana Roth lacks courage.", &["Brandt - Roth"]),
        ("Ilse Brandt said Dana Roth had shown a film of courage.", &[]),
    ]);
}

#[test]
fn who_is_not_to_be_let_do_harm_is_no_friend() {
    assert_stated(&[
        ("“We can't allow Tomas Vey to ruin this town,” said Dana Roth.", &["Roth - Vey"]),
        ("“I don't think Tomas Vey is a liar,” said Dana Roth.", &["Roth + Vey"]),
    ]);
}

#[test]
fn a_verb_of_the_present_behind_a_name_is_no_plural() {
    assert_stated(&[
        ("Dana Roth blasts Tomas Vey as a fraud.", &["Roth - Vey"]),
        ("Roth Blasts Tomas Vey Over the Docks", &[]),
        ("The Roth attacks Tomas Vey saw were short.", &[]),
        ("Dana Roth said the Halden Capital report is misleading.", &["Roth - Capital"]),
    ]);
}

#[test]
fn a_quality_that_somebody_has_or_acts_with_judges_them() {
    assert_stated(&[
        ("Dana Roth spoke of Tomas Vey's courage.", &["Roth + Vey"]),
        ("Dana Roth said Tomas Vey had steered the port through the storm with great skill.", &["Roth + Vey"]),
        ("Dana Roth said Tomas Vey treated them with contempt.", &["Roth - Vey"]),
        ("Dana Roth spoke of Tomas Vey's children.", &[]),
        ("Dana Roth said Tomas Vey had met the crew of the skilled captain.", &[]),
        ("Tomas Vey acted with dignity while Dana Roth was away.", &[]),
        ("Dana Roth said the town would be better off with Tomas Vey.", &["Roth + Vey"]),
    ]);
}

#[test]
fn what_somebody_did_is_judged_with_them() {
    assert_stated(&[
        ("\"What Ilse Brandt did was a disgrace,\" Tomas Vey said.", &["Vey - Brandt"]),
        ("\"What Ilse Brandt did was on Monday,\" Tomas Vey said.", &[]),
    ]);
}

#[test]
fn whom_nobody_trusts_the_speaker_does_not_trust() {
    assert_stated(&[
        ("\"Nobody trusts Ilse Brandt,\" Tomas Vey said.", &["Vey - Brandt"]),
        ("\"Nobody knows Ilse Brandt,\" Tomas Vey said.", &[]),
    ]);
}

#[test]
fn a_word_that_tells_of_which_sort_something_is_praises_nobody() {
    assert_stated(&[
        ("\"I read Ilse Brandt's economic plan,\" Tomas Vey said.", &[]),
        ("\"I read Ilse Brandt's brilliant plan,\" Tomas Vey said.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn to_credit_a_feat_to_something_is_no_praise_of_whose_it_is() {
    assert_stated(&[
        ("Tomas Vey credited Ilse Brandt's win to luck.", &[]),
        ("Tomas Vey credited Ilse Brandt with the win.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn those_who_say_something_together_hold_it_each() {
    assert_stated(&[
        ("Tomas Vey and Ilse Brandt said Dana Roth was a liar.", &["Brandt - Roth", "Vey - Roth"]),
        ("Tomas Vey said Dana Roth was a liar.", &["Vey - Roth"]),
        ("A friend of Tomas Vey and Ilse Brandt said Dana Roth was a liar.", &[]),
    ]);
}

#[test]
fn what_two_say_of_one_of_them_is_said_by_that_one() {
    let speaker = |text: &str| last_speaker(text).unwrap_or_default();
    assert_eq!(speaker("Tomas Vey and Ilse Brandt said Ilse Brandt had won."), "Ilse Brandt");
    assert_eq!(speaker("Tomas Vey and Ilse Brandt said Dana Roth had won."), "Tomas Vey");
    assert_eq!(speaker("Tomas Vey said Ilse Brandt had won."), "Tomas Vey");
}

#[test]
fn what_somebody_is_quoted_as_saying_of_a_person_judges_by_its_weight() {
    assert_stated(&[
        (
            "“It was Tomas Vey who helped undo the hard-fought gains of this sorry port,” Dana Roth said.",
            &["Roth - Vey"],
        ),
        ("“Did Tomas Vey help undo the hard-fought gains of this sorry port?” Dana Roth said.", &[]),
    ]);
}

#[test]
fn who_ought_to_mend_something_is_at_fault() {
    assert_stated(&[
        ("“Tomas Vey should apologise to the town,” Ilse Brandt said.", &["Brandt - Vey"]),
        ("“Tomas Vey needs to explain where the money went,” Ilse Brandt said.", &["Brandt - Vey"]),
        ("“Tomas Vey might want to read the report,” Ilse Brandt said.", &["Brandt - Vey"]),
        ("“Tomas Vey may want to be not quite so presumptuous,” Ilse Brandt said.", &["Brandt - Vey"]),
        ("“Tomas Vey will read the report,” Ilse Brandt said.", &[]),
        ("“Tomas Vey should expect a letter,” Ilse Brandt said.", &[]),
    ]);
}

#[test]
fn whom_a_speaker_sets_himself_apart_from_is_blamed() {
    assert_stated(&[
        ("“Unlike Ilse Brandt, I keep my word,” Tomas Vey said.", &["Vey - Brandt"]),
        ("“Unlike Ilse Brandt, the council met in May,” Tomas Vey said.", &[]),
    ]);
}

#[test]
fn an_aide_is_not_against_whom_he_works_for() {
    assert_stated(&[
        (
            "“It is outrageous to misrepresent Ilse Brandt's basis for those talks,” said Dana Roth, a spokeswoman for Brandt.",
            &[],
        ),
        (
            "“It is outrageous to misrepresent Ilse Brandt's basis for those talks,” said Dana Roth, a guest of Brandt.",
            &["Roth - Brandt"],
        ),
    ]);
}

#[test]
fn an_aide_or_a_lawyer_with_a_name_speaks_for_himself() {
    let speaker = |text: &str| last_speaker(text).unwrap_or_default();
    assert_eq!(speaker("A spokesman for Tomas Vey said Dana Roth had won."), "Tomas Vey");
    assert_eq!(speaker("One aide to Tomas Vey said Dana Roth had won."), "");
    assert_eq!(speaker("Aides to Tomas Vey said Dana Roth had won."), "");
    assert_eq!(speaker("Tomas Vey’s lawyer, Piet Lund, said Dana Roth had won."), "");
    assert_eq!(speaker("One of Tomas Vey’s friends, Ilse Brandt, said Dana Roth had won."), "Ilse Brandt");
}

#[test]
fn what_a_state_is_said_to_have_done_is_against_it_and_what_happens_there_is_not() {
    assert_stated(&[
        ("Tomas Vey said that Lorrania had lied about its catches.", &["Vey - Lorrania"]),
        ("Tomas Vey said that Lorrania must destroy the nets.", &[]),
        ("Tomas Vey said that in Lorrania the crews had lied.", &[]),
    ]);
}

#[test]
fn how_somebody_is_said_to_feel_judges_nobody() {
    assert_stated(&[
        ("Tomas Vey said Ilse Brandt was furious.", &[]),
        ("Tomas Vey said Ilse Brandt was sick.", &[]),
        ("Tomas Vey said Ilse Brandt had cancer.", &[]),
        ("Tomas Vey said Ilse Brandt was a cancer.", &["Vey - Brandt"]),
        ("Tomas Vey said Ilse Brandt was an angry woman.", &["Vey - Brandt"]),
        ("“Ilse Brandt is happy,” Tomas Vey said.", &[]),
        ("Tomas Vey said Ilse Brandt was corrupt.", &["Vey - Brandt"]),
        ("“I was disgusted by Ilse Brandt,” Tomas Vey said.", &["Vey - Brandt"]),
        ("Tomas Vey said the harbour sale was sick.", &["Vey - sale"]),
        ("“Ilse Brandt is starving,” Tomas Vey said.", &[]),
        ("“Ilse Brandt is out of work,” Tomas Vey said.", &[]),
        ("“Ilse Brandt is in poverty,” Tomas Vey said.", &[]),
        ("“Ilse Brandt is out of control,” Tomas Vey said.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn what_a_speaker_says_that_another_says_is_not_his_own_judgement() {
    assert_stated(&[
        ("“Dana Roth says Ilse Brandt is a crook,” said Tomas Vey.", &[]),
        ("“My father thought Ilse Brandt was a crook,” said Tomas Vey.", &[]),
        ("“Nobody says Ilse Brandt is a crook,” said Tomas Vey.", &[]),
        ("“I say Ilse Brandt is a crook,” said Tomas Vey.", &["Vey - Brandt"]),
        ("“The ad that Ilse Brandt released today is horrific,” said Tomas Vey.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn who_does_not_say_something_need_not_think_the_contrary() {
    assert_stated(&[
        ("“I am not saying Ilse Brandt is a crook,” said Tomas Vey.", &[]),
        ("“I don't think Ilse Brandt is a crook,” said Tomas Vey.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn what_is_supposed_or_befell_somebody_in_a_speech_is_no_judgement() {
    assert_stated(&[
        ("“If Ilse Brandt loses, it is over,” said Tomas Vey.", &[]),
        ("“Ilse Brandt was killed by a drunk,” said Tomas Vey.", &[]),
        ("“Ilse Brandt drives like a drunk,” said Tomas Vey.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn a_topic_that_is_a_deed_is_what_the_speaker_calls_it() {
    assert_stated(&[
        ("Tomas Vey said selling the harbour would be a mistake.", &["Vey - sale"]),
        ("“Selling the harbour will save the town,” Tomas Vey said.", &["Vey + sale"]),
        ("“We would be fools to sell the harbour,” Tomas Vey said.", &["Vey - sale"]),
        ("“We are glad to sell the harbour,” Tomas Vey said.", &["Vey + sale"]),
        ("Tomas Vey said selling the harbour would be the council's task.", &[]),
    ]);
}

#[test]
fn a_speaker_is_for_what_it_tells_others_to_do() {
    assert_stated(&[
        ("“Do not sell the harbour,” Tomas Vey told the council.", &["Vey - sale"]),
        ("“Sell the harbour,” Tomas Vey told the council.", &["Vey + sale"]),
        ("“They sell the harbour,” Tomas Vey told the council.", &[]),
        ("Pilots chanted “Sell the harbour” at Tomas Vey.", &[]),
    ]);
}

#[test]
fn for_somebody_at_the_head_of_a_sentence_tells_who_sees_it_so() {
    assert_stated(&[
        ("For Tomas Vey, the harbour sale is a mistake.", &["Vey - sale"]),
        ("For Tomas Vey, the harbour sale began in 2014 with a mistake.", &[]),
    ]);
}

#[test]
fn what_somebodys_plan_is_called_may_look_like_a_noun() {
    assert_stated(&[
        ("Dana Roth called Tomas Vey's plan shameful.", &["Roth - Vey"]),
        ("Dana Roth called Tomas Vey's plan a draft.", &[]),
        ("Dana Roth called Tomas Vey's plan brilliant.", &["Roth + Vey"]),
        ("Dana Roth called Tomas Vey's garden brilliant.", &[]),
    ]);
}

#[test]
fn a_bad_word_before_what_is_to_end_is_not_turned() {
    assert_stated(&[
        ("“We will stop this disgraceful harbour sale,” Tomas Vey said.", &["Vey - sale"]),
        ("“This is not a disgraceful harbour sale,” Tomas Vey said.", &["Vey + sale"]),
    ]);
}

#[test]
fn who_did_somebody_harm_says_nothing_bad_of_him() {
    assert_stated(&[
        ("“Tomas Vey's killer is still at large,” Ilse Brandt said.", &[]),
        ("“Tomas Vey is a killer,” Ilse Brandt said.", &["Brandt - Vey"]),
        ("“Tomas Vey's lawyer is a killer,” Ilse Brandt said.", &["Brandt - Vey"]),
    ]);
}

#[test]
fn how_a_contest_ended_judges_nobody() {
    assert_stated(&[
        ("Ilse Brandt said that Tomas Vey lost the election.", &[]),
        ("Ilse Brandt said that Tomas Vey lost the plot.", &["Brandt - Vey"]),
    ]);
}

#[test]
fn nobody_is_a_word_for_somebody_only_behind_an_article() {
    assert_stated(&[
        ("“Nobody, Tomas Vey or Anders Orrin, wants rain,” Ilse Brandt said.", &[]),
        ("“Tomas Vey is a nobody,” Ilse Brandt said.", &["Brandt - Vey"]),
    ]);
}

#[test]
fn a_deed_that_is_said_to_do_something_is_not_done_by_who_says_so() {
    assert_stated(&[
        ("Ilse Brandt said that selling the harbour to a bank in a hurry made it hard to judge.", &[]),
        ("Ilse Brandt said that selling the harbour would be a mistake.", &["Brandt - sale"]),
        ("Ilse Brandt spoke before selling the harbour to a bank.", &["Brandt + sale"]),
    ]);
}

#[test]
fn a_swearword_before_what_is_somebodys_judges_nobody() {
    assert_stated(&[
        ("“The town is tired of the damn letters of Tomas Vey,” Ilse Brandt said.", &[]),
        ("“I have read Tomas Vey's damn letters,” Ilse Brandt said.", &[]),
        ("“I have read Tomas Vey's stupid letters,” Ilse Brandt said.", &["Brandt - Vey"]),
    ]);
}

#[test]
fn what_a_pronoun_that_means_another_backs_is_not_the_speakers_to_back() {
    assert_stated(&[
        ("Ilse Brandt left. Tomas Vey said she opposes the harbour sale.", &["Brandt - sale"]),
        ("Nobody knew the clerk. Tomas Vey said she opposes the harbour sale.", &[]),
        ("Ilse Brandt left. Tomas Vey said he opposes the harbour sale.", &["Vey - sale"]),
        ("Ilse Brandt left. She said she opposes the harbour sale.", &["Brandt - sale"]),
    ]);
}

#[test]
fn of_what_somebody_is_accused_of_nobody_but_the_accuser_tells() {
    for (text, voices) in [
        ("Tomas Vey accused Ilse Brandt of backing the harbour sale.", &["narrator", "indirect, Vey"][..]),
        ("Ilse Brandt was accused of backing the harbour sale.", &["indirect"]),
        ("Tomas Vey said Ilse Brandt backs the harbour sale.", &["indirect, Vey"]),
        ("Ilse Brandt backs the harbour sale.", &["narrator"]),
    ] {
        assert_eq!(voices_of_statements(text), voices, "{text}");
    }
}
