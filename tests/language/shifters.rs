//! What shifters do to the words that they govern, each beside a near miss.

use appraise::frames::{Shifts, frames};
use appraise::sentiment::{second_valences, valences};
use appraise::text::Document;

use crate::LEXICON;

/// What the effects of the frame with these words are multiplied by.
fn factor(text: &str, cue: &str) -> f32 {
    let document = Document::new("", text, &LEXICON);
    let found = frames(&Shifts::new(&document, &document.sentences[0], &LEXICON)).frames;
    let frame = found.iter().find(|frame| document.text_of(frame.tokens) == cue);
    frame.unwrap_or_else(|| panic!("`{cue}` fires in `{text}`")).shift.factor
}

/// The valence of a word as shifted.
fn valence(text: &str, word: &str) -> f32 {
    let document = Document::new("", text, &LEXICON);
    let found = valences(&Shifts::new(&document, &document.sentences[0], &LEXICON));
    let hit = found.iter().find(|hit| document.text_of(hit.tokens) == word);
    hit.unwrap_or_else(|| panic!("`{word}` fires in `{text}`")).value
}

fn turned(cases: &[(&str, &str)]) {
    for (text, cue) in cases {
        assert!(factor(text, cue) < 0.0, "`{cue}` is turned in `{text}`: {}", factor(text, cue));
    }
}

fn kept(cases: &[(&str, &str)]) {
    for (text, cue) in cases {
        assert!(factor(text, cue) >= 1.0, "`{cue}` is left alone in `{text}`: {}", factor(text, cue));
    }
}

fn weakened(cases: &[(&str, &str)]) {
    for (text, cue) in cases {
        let factor = factor(text, cue);
        assert!(factor > 0.0 && factor < 1.0, "`{cue}` is weakened in `{text}`: {factor}");
    }
}

#[test]
fn negation_reaches_its_clause_and_no_farther() {
    turned(&[
        ("Brandt did not praise Orrin.", "praise"),
        ("Brandt never once betrayed the port.", "betrayed"),
        ("Brandt is not the honest broker that she was.", "honest broker"),
        ("Without courage, Brandt left.", "courage"),
    ]);
    kept(&[("Brandt did not come, but she praised Orrin.", "praised"), ("Brandt, not Orrin, is corrupt.", "corrupt")]);
}

#[test]
fn what_is_not_said_is_silenced() {
    let unsaid = factor("Brandt did not say that Orrin was corrupt.", "corrupt");
    assert!(unsaid.abs() < f32::EPSILON, "{unsaid}");
}

#[test]
fn a_negative_subject_denies_its_verb() {
    turned(&[
        ("No one praised Orrin.", "praised"),
        ("Nobody praised Orrin.", "praised"),
        ("Neither Brandt nor Vey condemned the sale.", "condemned"),
        ("None of them praised Orrin.", "praised"),
    ]);
    kept(&[("Someone praised Orrin.", "praised"), ("Brandt praised nobody and condemned Orrin.", "condemned")]);
}

#[test]
fn words_that_end_or_lack_something_turn_it() {
    turned(&[
        ("Brandt no longer supports Orrin.", "supports"),
        ("Brandt failed to praise Orrin.", "praise"),
        ("Brandt refused to praise Orrin.", "praise"),
        ("Orrin lacks courage.", "courage"),
        ("The port is free of corruption.", "corruption"),
        ("The bank ended its support for Orrin.", "support for"),
        ("Brandt halted the persecution of Orrin.", "persecution of"),
        ("Brandt prevented a disaster.", "disaster"),
        ("Brandt stopped short of condemning Orrin.", "condemning"),
        ("Brandt is anything but honest.", "honest"),
        ("Far from being a hero, Brandt is a coward.", "hero"),
    ]);
    kept(&[
        ("Brandt refused, and the union praised Orrin.", "praised"),
        ("The port is full of corruption.", "corruption"),
        ("Far from being a hero, Brandt is a coward.", "coward"),
    ]);
}

#[test]
fn what_is_far_off_or_steered_clear_of_is_turned_and_what_somebody_ends_up_as_is_not() {
    turned(&[
        ("Brandt is a long way from victory.", "victory"),
        ("Brandt steered clear of corruption.", "corruption"),
        ("Praise for Brandt ran out.", "Praise for"),
    ]);
    kept(&[
        ("Brandt is a long way into her victory.", "victory"),
        ("Brandt steered into corruption.", "corruption"),
        ("Praise for Brandt rang out.", "Praise for"),
        ("Brandt ends up being a disaster.", "disaster"),
        ("Brandt stopped with the insults.", "insults"),
    ]);
    weakened(&[("Dockers have a vain hope of victory for Brandt.", "victory for")]);
}

#[test]
fn what_is_denied_is_turned_and_what_is_said_is_not() {
    turned(&[
        ("Brandt denied that Orrin had lied.", "lied"),
        ("Brandt doubts that Orrin is honest.", "honest"),
        ("There is no evidence that Orrin lied.", "lied"),
        ("It is not true that Brandt lied.", "lied"),
    ]);
    kept(&[("Brandt said that Orrin had lied.", "lied"), ("Brandt denied it, and Orrin lied.", "lied")]);
}

#[test]
fn what_a_rejected_claim_holds_is_turned_and_what_a_told_one_holds_is_not() {
    turned(&[
        ("The mayor rejected any suggestion that Orrin had lied.", "lied"),
        ("The mayor dismissed the claims that Orrin was a crook.", "crook"),
        ("The mayor scoffed at the idea that Orrin is corrupt.", "corrupt"),
    ]);
    kept(&[
        ("The mayor repeated the claim that Orrin had lied.", "lied"),
        ("The mayor rejected the plan and said that Orrin had lied.", "lied"),
    ]);
}

#[test]
fn lifted_sanctions_are_good_news() {
    let effect = |text: &str| {
        let document = Document::new("", text, &LEXICON);
        let found = frames(&Shifts::new(&document, &document.sentences[0], &LEXICON)).frames;
        found
            .iter()
            .filter_map(|frame| {
                let patient = document.text_of(frame.patient?.tokens);
                let effect = f32::from(LEXICON.frames().cue(frame.cue).patient?) * frame.shift.factor;
                (patient == "Lorrania").then_some(effect)
            })
            .sum::<f32>()
    };
    assert!(effect("The government lifted sanctions on Lorrania.") > 0.0);
    assert!(effect("The government lifted its ban on Lorrania.") >= 0.0);
    assert!(effect("The government imposed sanctions on Lorrania.") < 0.0);
}

#[test]
fn degrees_strengthen_and_weaken_the_word_beside_them() {
    assert_eq!(factor("Brandt is corrupt.", "corrupt"), 1.0);
    assert_eq!(factor("Brandt is deeply corrupt.", "corrupt"), 1.3);
    weakened(&[("Brandt is somewhat corrupt.", "corrupt")]);
    assert_eq!(factor("Deeply loved at home, Brandt is corrupt.", "corrupt"), 1.0);
}

#[test]
fn what_may_be_counts_less_than_what_is() {
    weakened(&[
        ("Brandt would support Orrin.", "support"),
        ("Brandt could have praised Orrin.", "praised"),
        ("Brandt reportedly praised Orrin.", "praised"),
        ("Did Brandt condemn the sale?", "condemn"),
    ]);
    kept(&[
        ("Brandt said she would go and praised Orrin.", "praised"),
        ("Why has Brandt condemned the sale?", "condemned"),
    ]);
}

#[test]
fn a_contrast_weighs_its_sides() {
    assert_eq!(factor("Brandt is honest, but her plan is reckless.", "reckless"), 1.5);
    assert_eq!(factor("Although her plan is reckless, Brandt is honest.", "reckless"), 0.5);
    assert_eq!(factor("Her plan is reckless and Brandt is honest.", "reckless"), 1.0);
    assert_eq!(valence("Brandt is not only honest but brave.", "brave"), 2.0);
    assert_eq!(valence("Brandt is honest but brave.", "brave"), 3.0);
}

#[test]
fn what_is_marked_as_not_meant_is_turned() {
    turned(&[("The so-called hero left.", "hero"), ("The “hero” of the docks left.", "hero” of")]);
    kept(&[("The hero left.", "hero"), ("Vey called her a “hero” of the docks.", "hero” of")]);
    assert!(valence("Brandt's “reform” closed nine clinics.", "reform") < 0.0);
    assert!(valence("Brandt's “scandal” cost her the port.", "scandal") < 0.0);
}

#[test]
fn a_phrase_that_is_inert_silences_its_words_in_both_lists() {
    let second = |text: &str| {
        let document = Document::new("", text, &LEXICON);
        let hits = second_valences(&Shifts::new(&document, &document.sentences[0], &LEXICON));
        hits.iter().map(|hit| document.text_of(hit.tokens).to_owned()).collect::<Vec<_>>()
    };
    assert!(second("A good deal of rain fell.").is_empty());
    assert_eq!(second("A good day of rain came."), ["good"]);
}

#[test]
fn what_is_undone_or_comes_to_nothing_is_turned() {
    turned(&[
        ("The embargo against Orrin was lifted.", "embargo against"),
        ("The conviction of Orrin was quashed in May.", "conviction of"),
        ("The accusations against Orrin collapsed.", "accusations against"),
        ("Brandt's victory was annulled.", "victory"),
        ("The popularity of Brandt plunged.", "popularity"),
    ]);
    kept(&[
        ("The embargo against Orrin was not lifted.", "embargo against"),
        ("The embargo against Orrin would be lifted.", "embargo against"),
        ("The embargo against Orrin stopped the ferries.", "embargo against"),
        ("Critics of the embargo against Orrin were dismissed.", "embargo against"),
        ("The embargo against Orrin was tightened.", "embargo against"),
    ]);
    assert_eq!(factor("The case against Brandt collapsed.", "collapsed"), 0.0);
    assert_eq!(factor("The bridge to Oro collapsed.", "collapsed"), 1.0);
    assert!(valence("The charges against Brandt were dropped.", "charges against") > 0.0);
    assert!(valence("The charges against Brandt were read out.", "charges against") < 0.0);
}

#[test]
fn what_somebody_is_less_than_another_is_turned_and_what_he_is_no_less_is_kept() {
    turned(&[
        ("Brandt is less honest than Orrin.", "honest"),
        ("Of the nine mayors Brandt is the least honest.", "honest"),
        ("Brandt is not as honest as Orrin.", "honest"),
    ]);
    kept(&[("Brandt is as honest as Orrin.", "honest"), ("Brandt is no less honest than Orrin.", "honest")]);
}

#[test]
fn what_is_said_to_be_a_myth_or_was_dispelled_is_turned_in_its_clause() {
    assert!(valence("It is a myth that Orrin is corrupt.", "corrupt") > 0.0);
    assert!(valence("The audit dispelled the notion that Orrin is lazy.", "lazy") > 0.0);
    assert!(valence("The audit spread the notion that Orrin is lazy.", "lazy") < 0.0);
    assert!(valence("The myth tells that Orrin is corrupt.", "corrupt") < 0.0);
}

#[test]
fn those_who_were_hurt_say_nothing_of_who_visits_them_and_what_is_called_hurt_does() {
    let fires = |text: &str, word: &str| {
        let document = Document::new("", text, &LEXICON);
        let found = valences(&Shifts::new(&document, &document.sentences[0], &LEXICON));
        found.iter().any(|hit| document.text_of(hit.tokens) == word)
    };
    assert!(!fires("Orrin visited the injured on Monday.", "injured"));
    assert!(fires("Orrin was injured on Monday.", "injured"));
    assert!(!fires("Orrin lost her brother in the fire.", "lost"));
    assert!(fires("Orrin lost the vote in May.", "lost"));
}

#[test]
fn too_much_of_a_good_quality_is_a_fault() {
    turned(&[("Orrin is too honest for the banks.", "honest"), ("Orrin was overly generous.", "generous")]);
    kept(&[
        ("Orrin was only too generous.", "generous"),
        ("Orrin is too dishonest.", "dishonest"),
        ("Orrin was, too, generous.", "generous"),
    ]);
}
