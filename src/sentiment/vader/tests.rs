//! Sentences whose figures Python's program was seen to give.

use super::rewriting::{KELVIN, UNICODE_SPACES};
use super::{Scratch, Vader, VaderScores};

fn scores(text: &str) -> VaderScores {
    Vader::shared().scores(text)
}

fn compound(text: &str) -> f64 {
    scores(text).compound
}

#[test]
fn shares_are_of_all_words_and_weigh_strong_ones_more() {
    let expected = VaderScores { neg: 0.0, neu: 0.407, pos: 0.593, compound: 0.8074 };
    assert_eq!(scores("The minister won praise for the plan."), expected);
}

#[test]
fn a_text_without_words_has_no_shares() {
    assert_eq!(scores(""), VaderScores::default());
    assert_eq!(scores(" \t\n\u{a0}"), VaderScores::default());
}

#[test]
fn a_text_without_lexicon_words_is_all_neutral() {
    let neutral = VaderScores { neg: 0.0, neu: 1.0, pos: 0.0, compound: 0.0 };
    assert_eq!(scores("The vote passed."), neutral);
    assert_eq!(scores("Vote!!!"), neutral);
}

#[test]
fn capitals_strengthen_a_word_among_plain_ones() {
    assert_eq!(compound("The minister won PRAISE for the plan."), 0.8415);
    assert_eq!(compound("THE MINISTER WON PRAISE."), 0.8074);
}

#[test]
fn boosters_strengthen_and_dampeners_weaken_either_sign() {
    assert_eq!(compound("The plan is good."), 0.4404);
    assert_eq!(compound("The plan is very good."), 0.4927);
    assert_eq!(compound("The plan is slightly good."), 0.3832);
    assert_eq!(compound("The plan is very bad."), -0.5849);
    assert_eq!(compound("The plan is slightly bad."), -0.4951);
}

#[test]
fn a_booster_in_capitals_adds_their_emphasis() {
    assert_eq!(compound("The plan is VERY good."), 0.6028);
    assert_eq!(compound("The plan is VERY bad."), -0.6732);
}

#[test]
fn a_booster_fades_with_distance_and_ends_after_three_words() {
    assert_eq!(compound("A very public good plan."), 0.4902);
    assert_eq!(compound("A really rather quickly good plan."), 0.4877);
    assert_eq!(compound("A really rather too quickly good plan."), 0.4404);
}

#[test]
fn kind_of_and_its_like_weaken() {
    assert_eq!(compound("It was kind of good."), 0.3832);
    assert_eq!(compound("It was just enough good."), 0.3832);
    assert_eq!(compound("It was enough just good."), 0.4404);
}

#[test]
fn kind_without_of_is_praise() {
    assert_eq!(compound("A kind minister."), 0.5267);
    assert_eq!(compound("A kind of minister."), 0.0);
}

#[test]
fn negation_turns_round_up_to_three_words_on() {
    assert_eq!(compound("The plan is not good."), -0.3412);
    assert_eq!(compound("The plan is not at all good."), -0.3412);
    assert_eq!(compound("Not at all too good."), 0.4404);
    assert_eq!(compound("The plan is the knot good."), 0.4404);
}

#[test]
fn any_word_with_nt_negates() {
    assert_eq!(compound("The plan isn't good."), -0.3412);
    assert_eq!(compound("The plan MUSTN'T'VE been good."), -0.3412);
    assert_eq!(compound("The plan isnt good."), -0.3412);
    assert_eq!(compound("The plan isn\u{2019}t good."), 0.4404);
}

#[test]
fn never_so_strengthens_where_never_negates() {
    assert_eq!(compound("The plan was never so good."), 0.6626);
    assert_eq!(compound("Never this good."), 0.5228);
    assert_eq!(compound("The plan was never good."), -0.3412);
}

#[test]
fn so_before_the_word_strengthens_even_without_never() {
    assert_eq!(compound("Yesterday ever a plan so good."), 0.5777);
    assert_eq!(compound("Plan so good."), 0.4927);
}

#[test]
fn without_doubt_does_not_negate() {
    assert_eq!(compound("A plan without doubt good."), 0.6136);
    assert_eq!(compound("A plan without any doubt good."), 0.6136);
    assert_eq!(compound("A plan without cheer good."), -0.6259);
    assert_eq!(compound("A plan without any hope good."), -0.5875);
}

#[test]
fn no_negates_a_lexicon_word_and_else_stands_for_itself() {
    assert_eq!(compound("There is no good plan."), -0.3412);
    assert_eq!(compound("No plan."), -0.296);
    assert_eq!(compound("It is no such good plan."), -0.5583);
}

#[test]
fn no_reaches_over_or_but_not_over_and() {
    assert_eq!(compound("There is no plan or good news."), -0.5583);
    assert_eq!(compound("There is no plan nor good news."), -0.0412);
    assert_eq!(compound("There is no plan and good news."), 0.1779);
}

#[test]
fn a_capital_no_that_negates_keeps_the_emphasis() {
    assert_eq!(compound("We said NO good plan."), -0.4835);
    assert_eq!(compound("We said no good plan."), -0.3412);
}

#[test]
fn least_negates_but_at_least_does_not() {
    assert_eq!(compound("The least good plan."), -0.3412);
    assert_eq!(compound("Least good."), -0.3412);
    assert_eq!(compound("At least good plans."), 0.4404);
    assert_eq!(compound("At the very least good plans."), 0.4902);
    assert_eq!(compound("A leased good plan."), 0.4404);
}

#[test]
fn an_idiom_sets_the_valence_from_the_fourth_word_on() {
    assert_eq!(compound("They sat at the bus stop."), 0.0);
    assert_eq!(compound("The bus stop."), -0.296);
    assert_eq!(compound("They sat at the bus and stop."), -0.296);
}

#[test]
fn an_idiom_may_begin_at_a_word_end_at_it_or_stand_before_it() {
    assert_eq!(compound("The deal was the kiss of death here."), -0.6124);
    assert_eq!(compound("The deal was the kiss and death here."), -0.2732);
    assert_eq!(compound("They said it was a bad ass plan."), 0.6124);
    assert_eq!(compound("He said oh yeah right good."), -0.7184);
    assert_eq!(compound("He said oh yes right good."), 0.6808);
    assert_eq!(compound("The bomb was good."), 0.2023);
    assert_eq!(compound("A bomb was good."), -0.0772);
}

#[test]
fn but_shifts_weight_to_what_follows() {
    assert_eq!(compound("The plan is good, but the vote was bad."), -0.5859);
    assert_eq!(compound("The plan is good, and the vote was bad."), -0.1531);
}

#[test]
fn up_to_four_exclamation_marks_strengthen() {
    assert_eq!(compound("Good plan!"), 0.4926);
    assert_eq!(compound("Bad plan!"), -0.5848);
    assert_eq!(compound("Good plan!!!!"), 0.6209);
    assert_eq!(compound("Good plan!!!!!"), 0.6209);
}

#[test]
fn two_question_marks_strengthen_but_one_does_not() {
    assert_eq!(compound("Good plan?"), 0.4404);
    assert_eq!(compound("Good plan??"), 0.504);
    assert_eq!(compound("Good plan???"), 0.533);
    assert_eq!(compound("Good plan????"), 0.594);
    assert_eq!(compound("Good plan?????"), 0.594);
}

#[test]
fn punctuation_is_stripped_unless_two_characters_are_left() {
    assert_eq!(compound("(\"good\"...)"), 0.4404);
    assert_eq!(compound("\u{201c}good\u{201d}"), 0.0);
    assert_eq!(compound("ok"), 0.296);
    assert_eq!(compound("ok."), 0.0);
}

#[test]
fn emoticons_are_words() {
    assert_eq!(compound(":-( plan"), -0.3612);
    assert_eq!(compound("- plan"), 0.0);
}

#[test]
fn an_emoji_is_read_as_its_description() {
    assert_eq!(compound("plan \u{1f600}"), 0.3612);
    assert_eq!(compound("plan\u{1f600}good"), 0.3612);
    assert_eq!(compound("Good plan \u{1f199}"), compound("Good plan!"));
}

#[test]
fn words_end_at_the_white_space_that_python_knows() {
    for space in UNICODE_SPACES.chars().chain("\t\n\u{b}\u{c}\r\u{1c}\u{1d}\u{1e}\u{1f} ".chars()) {
        assert_eq!(compound(&format!("not{space}good")), -0.3412, "{space:?}");
    }
    for other in ['\u{0}', '\u{8}', '\u{1b}', '\u{180e}', '\u{200b}', '\u{feff}'] {
        assert_eq!(compound(&format!("not{other}good")), 0.0, "{other:?}");
    }
}

#[test]
fn words_are_cut_alike_wherever_a_block_ends() {
    for length in 1..200 {
        assert_eq!(compound(&format!("{} not good", "x".repeat(length))), -0.3412, "{length}");
        assert_eq!(compound(&format!("{}not good", " ".repeat(length))), -0.3412, "{length}");
    }
}

#[test]
fn only_kelvin_becomes_a_letter_of_a_lexicon_word() {
    assert_eq!(compound("li\u{212a}es"), compound("likes"));
    let beyond_ascii = '\u{80}'..=char::MAX;
    let lowered = beyond_ascii.filter(|c| c.to_lowercase().all(|lower| lower.is_ascii()));
    assert!(lowered.eq([KELVIN]));
}

#[test]
fn the_amendments_are_in_force() {
    assert_eq!(compound("heart"), 0.6369);
    assert_eq!(compound("hearts"), 0.6486);
    assert_eq!(compound(":p plan"), 0.25);
}

#[test]
fn a_word_longer_than_any_entry_is_unknown() {
    assert_eq!(compound("tenderheartednesses"), compound("TENDERHEARTEDNESSES"));
    assert_ne!(compound("tenderheartednesses"), 0.0);
    assert_eq!(compound("tenderheartednessesandmore"), 0.0);
    assert_eq!(compound("good\0"), 0.0);
}

#[test]
fn scratch_carries_nothing_over() {
    let mut scratch = Scratch::default();
    Vader::shared().scores_with(&mut scratch, "A \u{1f600} GOOD day, but not VERY bad!!!");
    let reused = Vader::shared().scores_with(&mut scratch, "The plan is good.");
    assert_eq!(reused, scores("The plan is good."));
}

#[test]
fn but_takes_words_of_equal_valence_for_one() {
    assert_eq!(compound("The praise was loud, but the vote brought calm."), 0.4497);
}
