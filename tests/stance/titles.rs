//! Positions that titles tell in their own grammar.

use crate::statements::statements_of;
use appraise::corpus::Article;

/// That a title, over a text that says nothing, has these statements and no other.
fn assert_titled(cases: &[(&str, &[&str])]) {
    for (title, stated) in cases {
        let article = Article { title: (*title).into(), text: "It rained.".into(), ..Article::default() };
        assert_eq!(statements_of(article), *stated, "{title}");
    }
}

#[test]
fn an_infinitive_behind_the_name_that_opens_a_title_is_its_deed_to_come() {
    assert_titled(&[
        ("Tomas Vey to endorse Ilse Brandt", &["Vey + Brandt"]),
        ("Dana Roth asks Tomas Vey to endorse Ilse Brandt", &["Roth + Brandt"]),
    ]);
}

#[test]
fn a_title_needs_no_verb() {
    assert_titled(&[
        ("Ilse Brandt under fire from Tomas Vey", &["Vey - Brandt"]),
        ("Ilse Brandt on a boat with Tomas Vey", &[]),
    ]);
}

#[test]
fn a_plural_before_what_somebody_is_called_is_a_verb() {
    assert_titled(&[("Tomas Vey blasts 'weak' Ilse Brandt", &["Vey - Brandt"])]);
}

#[test]
fn what_a_named_ones_ally_does_is_the_allys_deed() {
    assert_titled(&[
        ("Tomas Vey ally Dana Roth attacks Ilse Brandt", &["Roth + Vey", "Roth - Brandt", "Vey + Roth"]),
        ("Tomas Vey ally attacks Ilse Brandt", &[]),
        ("Tomas Vey attacks Ilse Brandt", &["Vey - Brandt"]),
    ]);
}

#[test]
fn in_capitals_throughout_the_one_word_between_names_that_can_be_a_verb_is_one() {
    assert_titled(&[
        ("Ilse Brandt Attacks Tomas Vey", &["Brandt - Vey"]),
        ("Ilse Brandt Thanks Tomas Vey", &["Brandt + Vey"]),
        ("Dana Roth Won’t Back Tomas Vey", &["Roth - Vey"]),
        ("Why Ilse Brandt Attacks Puzzle Tomas Vey", &[]),
    ]);
}

#[test]
fn a_title_judges_without_a_verb_by_a_word_in_marks() {
    assert_titled(&[
        ("Tomas Vey: harbour sale 'a disgrace'", &["Vey - sale"]),
        ("Tomas Vey says Ilse Brandt 'unfit' for office", &["Vey - Brandt"]),
        ("Ilse Brandt 'hopelessly corrupt', Tomas Vey says", &["Vey - Brandt"]),
        ("Tomas Vey: Ilse Brandt 'at home' in office", &[]),
        ("Ilse Brandt 'unfit' for office as Tomas Vey arrives", &[]),
    ]);
}

#[test]
fn i_in_a_title_is_whoever_speaks_before_the_colon() {
    assert_titled(&[
        ("Tomas Vey: 'I will never back Ilse Brandt'", &["Vey - Brandt"]),
        ("Tomas Vey: Why I oppose the harbour sale", &["Vey - sale"]),
        ("Tomas Vey: Why we met Ilse Brandt", &[]),
    ]);
}

#[test]
fn an_attack_right_behind_the_name_that_opens_a_title_is_its_own() {
    assert_titled(&[
        ("Tomas Vey in fresh attack on Ilse Brandt", &["Vey - Brandt"]),
        ("Fog over Oro in fresh attack on Ilse Brandt", &[]),
    ]);
}

#[test]
fn two_names_that_open_a_title_share_its_verb() {
    assert_titled(&[
        ("Tomas Vey and Ilse Brandt clash over harbour sale", &["Brandt - Vey", "Vey - Brandt"]),
        ("Tomas Vey, Dana Roth back Ilse Brandt", &["Roth + Brandt", "Vey + Brandt"]),
        ("Tomas Vey, Dana Roth backs Ilse Brandt", &["Roth + Brandt"]),
    ]);
}

#[test]
fn who_accuses_may_stand_behind_what_somebody_is_accused_of() {
    assert_titled(&[
        ("Tomas Vey accused of lying by Ilse Brandt", &["Brandt - Vey"]),
        ("Tomas Vey accused of lying by Sunday to Ilse Brandt", &[]),
    ]);
}

#[test]
fn a_title_leaves_out_articles_of_verbs() {
    assert_titled(&[
        ("Tomas Vey turns up heat on Ilse Brandt", &["Vey - Brandt"]),
        ("Tomas Vey shows Ilse Brandt door", &["Vey - Brandt"]),
        ("Tomas Vey turns up on heat with Ilse Brandt", &[]),
    ]);
}

#[test]
fn a_past_form_behind_the_name_that_opens_a_title_is_passive_before_its_doer_or_what_somebody_is_called() {
    assert_titled(&[
        ("Ilse Brandt branded a liar by Tomas Vey", &["Vey - Brandt"]),
        ("Ilse Brandt blamed for defeat by Tomas Vey", &["Vey - Brandt"]),
        ("Ilse Brandt kicked out by Tomas Vey", &["Vey - Brandt"]),
        ("Ilse Brandt called a meeting by Tomas Vey's house", &[]),
        ("Ilse Brandt praised Tomas Vey", &["Brandt + Vey"]),
    ]);
}

#[test]
fn who_is_urged_to_do_something_has_not_done_it() {
    assert_titled(&[
        ("Tomas Vey urged to back Ilse Brandt", &[]),
        ("Tomas Vey urged by Dana Roth to back Ilse Brandt", &["Roth + Brandt"]),
        ("Tomas Vey vowed to back Ilse Brandt", &["Vey + Brandt"]),
    ]);
}

#[test]
fn a_verb_with_which_the_words_of_a_title_begin_says_what_to_do() {
    assert_titled(&[
        ("Sack Ilse Brandt, says Tomas Vey", &["Vey - Brandt"]),
        ("Vote for Ilse Brandt, says Tomas Vey", &["Vey + Brandt"]),
        ("Ask Ilse Brandt, says Tomas Vey", &[]),
    ]);
}

#[test]
fn a_title_says_what_somebody_is_without_a_verb() {
    assert_titled(&[
        ("Ilse Brandt a disgrace, says Tomas Vey", &["Vey - Brandt"]),
        ("Ilse Brandt a fraud: Tomas Vey", &["Vey - Brandt"]),
        ("Ilse Brandt unfit for office, says Tomas Vey", &["Vey - Brandt"]),
        ("Ilse Brandt a candidate for mayor, says Tomas Vey", &[]),
        ("Ilse Brandt in Oro on Friday, says Tomas Vey", &[]),
    ]);
}

#[test]
fn what_is_somebodys_is_told_of_in_marks() {
    assert_titled(&[
        ("Ilse Brandt's plan 'a disaster', says Tomas Vey", &["Vey - Brandt"]),
        ("Ilse Brandt ally 'a disaster', says Tomas Vey", &[]),
        ("Dana Roth says Lind's Ilse Brandt remarks 'troubling'", &[]),
    ]);
}

#[test]
fn a_title_that_ends_with_a_question_mark_asks() {
    assert_titled(&[("Tomas Vey to sack Ilse Brandt?", &[]), ("Tomas Vey to sack Ilse Brandt", &["Vey - Brandt"])]);
}

#[test]
fn two_names_without_and_share_a_verb_in_the_plural() {
    assert_titled(&[
        ("Tomas Vey, Ilse Brandt clash over the harbour sale", &["Brandt - Vey", "Vey - Brandt"]),
        ("Tomas Vey, Ilse Brandt trade insults", &["Brandt - Vey", "Vey - Brandt"]),
        ("Tomas Vey, Ilse Brandt meet", &[]),
    ]);
}

#[test]
fn a_noun_for_what_somebody_means_to_do_has_the_name_before_it() {
    assert_titled(&[
        ("Tomas Vey bid to oust Ilse Brandt", &["Vey - Brandt"]),
        ("Tomas Vey threat to sue Ilse Brandt", &["Vey - Brandt"]),
        ("Tomas Vey chance to oust Ilse Brandt", &[]),
    ]);
}

#[test]
fn who_demands_that_somebody_resign_needs_no_that() {
    assert_titled(&[
        ("Tomas Vey demands Ilse Brandt resign", &["Vey - Brandt"]),
        ("Tomas Vey insists Ilse Brandt will resign", &[]),
    ]);
}

#[test]
fn who_is_told_to_go_by_a_verb_alone_is_blamed() {
    assert_titled(&[
        ("Tomas Vey to Ilse Brandt: quit", &["Vey - Brandt"]),
        ("Resign now, Tomas Vey tells Ilse Brandt", &["Vey - Brandt"]),
        ("Tomas Vey to Ilse Brandt: read the report", &[]),
        ("Quit smoking, Tomas Vey tells Ilse Brandt", &[]),
    ]);
}

#[test]
fn two_names_share_what_a_title_says_without_a_verb() {
    assert_titled(&[
        ("Tomas Vey and Ilse Brandt in war of words", &["Brandt - Vey", "Vey - Brandt"]),
        ("Tomas Vey, Ilse Brandt at loggerheads", &["Brandt - Vey", "Vey - Brandt"]),
        ("Tomas Vey, Ilse Brandt in Oro", &[]),
    ]);
}

#[test]
fn a_plural_before_into_or_behind_is_a_verb() {
    assert_titled(&[
        ("Tomas Vey rips into Ilse Brandt", &["Vey - Brandt"]),
        ("Tomas Vey rallies behind Ilse Brandt", &["Vey + Brandt"]),
        ("Tomas Vey trips into Oro with Ilse Brandt", &[]),
    ]);
}
