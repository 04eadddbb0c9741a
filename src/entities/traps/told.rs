//! Traps of what clauses tell of those whom they name, each with its near miss, in prose of our own.

use super::described;

/// What `The mayor smiled.` means behind this and a sentence on somebody else.
fn the_mayor(told: &str) -> Vec<String> {
    described(&format!("{told} Dana Roth left. Ilse Brandt slept. The mayor smiled."))
}

fn moss() -> Vec<String> {
    vec!["The mayor = Karel Moss".to_owned()]
}

#[test]
fn who_was_given_an_office_holds_it() {
    assert_eq!(the_mayor("Karel Moss was elected mayor in May."), moss());
    assert_eq!(the_mayor("Karel Moss was named in a suit against a mayor in May."), Vec::<String>::new());
    assert_eq!(the_mayor("Karel Moss was sworn in as mayor in May."), moss());
    assert_eq!(the_mayor("Karel Moss was seen as mayor in May."), Vec::<String>::new());
    assert_eq!(the_mayor("Karel Moss became mayor in May."), moss());
    assert_eq!(the_mayor("Karel Moss may become mayor in May."), Vec::<String>::new());
    assert_eq!(the_mayor("Karel Moss never became mayor."), Vec::<String>::new());
    assert_eq!(the_mayor("They left when Karel Moss became mayor."), moss());
    assert_eq!(the_mayor("They leave if Karel Moss becomes mayor."), Vec::<String>::new());
    assert_eq!(the_mayor("Karel Moss, who serves as mayor of Oro, sold it."), moss());
    assert_eq!(the_mayor("Karel Moss, who has a mayor as a friend, sold it."), Vec::<String>::new());
}

#[test]
fn whom_somebody_puts_into_an_office_holds_it() {
    assert_eq!(the_mayor("The council elected Karel Moss mayor."), moss());
    assert_eq!(the_mayor("The council appointed Karel Moss as mayor."), moss());
    assert_eq!(the_mayor("The council wants to elect Karel Moss mayor."), Vec::<String>::new());
    assert_eq!(the_mayor("Karel Moss appointed a mayor."), Vec::<String>::new());
}

#[test]
fn what_opens_a_sentence_tells_of_its_subject() {
    assert_eq!(the_mayor("As mayor of Oro, Karel Moss sold it."), moss());
    assert_eq!(the_mayor("With the mayor of Oro, Karel Moss sold it."), Vec::<String>::new());
    let baker = |told: &str| described(&format!("{told} Ilse Brandt slept. The baker smiled."));
    assert_eq!(baker("A baker by trade, Karel Moss sold it."), ["The baker = Karel Moss"]);
    assert_eq!(baker("Near a baker by trade, Karel Moss sold it."), Vec::<String>::new());
}

#[test]
fn asides_and_adverbs_stand_before_what_explains_a_name() {
    assert_eq!(the_mayor("Karel Moss (the mayor of Oro) sold it."), moss());
    assert_eq!(the_mayor("Karel Moss (with the mayor of Oro) sold it."), Vec::<String>::new());
    assert_eq!(the_mayor("Karel Moss - the mayor of Oro - sold it."), moss());
    assert_eq!(the_mayor("Karel Moss, now the mayor of Oro, sold it."), moss());
    assert_eq!(the_mayor("Karel Moss, not the mayor of Oro, sold it."), Vec::<String>::new());
}

#[test]
fn who_once_held_an_office_is_the_former_one() {
    let former = |told: &str| described(&format!("{told} Dana Roth left. The former governor smiled."));
    assert_eq!(former("Karel Moss, once the governor of Oro, sold it."), ["The former governor = Karel Moss"]);
    assert_eq!(former("Karel Moss was governor for ten years."), ["The former governor = Karel Moss"]);
    assert_eq!(former("Karel Moss is governor of Oro."), Vec::<String>::new());
}

#[test]
fn an_age_picks_whose_it_is() {
    let aged = |told: &str| described(&format!("{told} Otto Brandt, 61, left. The 44-year-old smiled."));
    let moss = ["The 44-year-old = Karel Moss"];
    assert_eq!(aged("Karel Moss, who is 44, sold it."), moss);
    assert_eq!(aged("Karel Moss turned 44 on Monday."), moss);
    assert_eq!(aged("A 44-year-old baker saw Karel Moss."), Vec::<String>::new());
    assert_eq!(aged("Karel Moss, a 44-year-old baker, sold it."), moss);
    assert_eq!(aged("Karel Moss turned 44 pages on Monday."), Vec::<String>::new());
}

#[test]
fn who_is_told_to_be_somebodys_lawyer_or_wife_is_meant_by_it_later() {
    let lawyer = "Karel Moss's lawyer, Ilse Brandt, left. Vera Edwin slept. ";
    assert_eq!(described(&format!("{lawyer}Moss thanked his lawyer.")), ["lawyer = Ilse Brandt"]);
    assert_eq!(described(&format!("{lawyer}Moss thanked his former lawyer.")), Vec::<String>::new());
    assert_eq!(described(&format!("{lawyer}Edwin thanked her lawyer.")), Vec::<String>::new());
    assert_eq!(described(&format!("{lawyer}Moss thanked his lawyer, Anna Roth.")), Vec::<String>::new());
    let both = "Karel Moss and his wife, Vera Edwin, left. ";
    assert_eq!(described(&format!("{both}Edwin thanked her husband.")), ["husband = Karel Moss"]);
    assert_eq!(described(&format!("{both}Edwin thanked her father.")), Vec::<String>::new());
    assert_eq!(described("Karel Moss married Vera Edwin. He thanked his wife."), ["wife = Vera Edwin"]);
    assert_eq!(described("Karel Moss met Vera Edwin. He thanked his wife."), Vec::<String>::new());
}

#[test]
fn what_belongs_to_the_verb_restricts_no_description() {
    let mayor = |said: &str| described(&format!("Mayor Karel Moss sold a crane. {said}"));
    let moss = ["the mayor = Karel Moss"];
    assert_eq!(mayor("Dana Roth told the mayor that he was wrong."), moss);
    assert_eq!(mayor("Dana Roth met the mayor that sold a ship."), Vec::<String>::new());
    assert_eq!(mayor("Dana Roth urged the mayor to resign."), moss);
    assert_eq!(mayor("Dana Roth called the mayor a liar."), moss);
    assert_eq!(mayor("Dana Roth praised the mayor for his work."), moss);
    assert_eq!(mayor("When they met the mayor, Dana Roth laughed."), moss);
    assert_eq!(mayor("They met the mayor, Dana Roth, and laughed."), Vec::<String>::new());
}

#[test]
fn what_a_verb_says_of_its_object_restricts_no_description() {
    let mayor = |said: &str| described(&format!("Mayor Karel Moss sold a crane. {said}"));
    let moss = ["the mayor = Karel Moss"];
    let nobody = Vec::<String>::new();
    assert_eq!(mayor("Dana Roth accused the mayor of hiding a study."), moss);
    assert_eq!(mayor("Dana Roth met the mayor of a small town."), nobody);
    assert_eq!(mayor("Dana Roth accused the mayor of Oro of theft."), nobody);
    assert_eq!(mayor("A jury convicted the mayor of fraud."), moss);
    assert_eq!(mayor("The court barred the mayor from office."), moss);
    assert_eq!(mayor("Dana Roth phoned the mayor from Oro."), nobody);
    assert_eq!(mayor("Dana Roth blamed the mayor for lost jobs."), moss);
    assert_eq!(mayor("Dana Roth knew the mayor for lost souls."), nobody);
}

#[test]
fn who_says_something_of_an_officer_may_be_of_the_other_gender() {
    let said = |words: &str| described(&format!("Mayor Ilse Brandt sold a crane. Karel Moss slept. {words}"));
    assert_eq!(said("“The mayor is stubborn,” he said."), ["The mayor = Ilse Brandt"]);
    assert_eq!(said("The mayor, he said, had left."), ["The mayor = Ilse Brandt"]);
    assert_eq!(said("The mayor had left when he was ill."), Vec::<String>::new());
}

#[test]
fn a_circumstance_behind_an_office_restricts_it_not() {
    let mayor = |said: &str| described(&format!("Mayor Karel Moss sold a crane. {said}"));
    assert_eq!(mayor("Dana Roth met the mayor in public."), ["the mayor = Karel Moss"]);
    assert_eq!(mayor("Dana Roth met the mayor in Oro."), Vec::<String>::new());
    let envoy = |said: &str| described(&format!("Ambassador Karel Moss sold a crane. {said}"));
    assert_eq!(mayor("Dana Roth defended the mayor to reporters."), ["the mayor = Karel Moss"]);
    assert_eq!(envoy("Dana Roth defended the ambassador to Norvia."), Vec::<String>::new());
    assert_eq!(envoy("Dana Roth defended the ambassador."), ["the ambassador = Karel Moss"]);
}

#[test]
fn what_belongs_to_somebody_described_is_what_something_is() {
    let mayor = |said: &str| described(&format!("Mayor Karel Moss sold a crane. {said}"));
    assert_eq!(mayor("These are the mayor's beliefs."), ["the mayor = Karel Moss"]);
    assert_eq!(mayor("Dana Roth is the mayor."), Vec::<String>::new());
}

#[test]
fn an_office_and_whose_it_is_continue_on_a_subject_of_whom_nothing_is_told() {
    let director = "The director of the harbour board smiled.";
    assert_eq!(described(&format!("Karel Moss came home in May. {director}")), ["The director = Karel Moss"]);
    assert_eq!(described(&format!("Karel Moss saw Dana Roth in May. {director}")), Vec::<String>::new());
    assert_eq!(described(&format!("Governor Karel Moss came home in May. {director}")), Vec::<String>::new());
}

#[test]
fn an_officer_of_a_party_or_age_that_isnt_told_is_the_one_officer() {
    let mayor = |said: &str| described(&format!("Mayor Karel Moss sold a crane. {said}"));
    assert_eq!(mayor("The Republican mayor smiled."), ["The Republican mayor = Karel Moss"]);
    assert_eq!(
        described("Mayor Karel Moss, a Democrat, sold a crane. The Republican mayor smiled."),
        Vec::<String>::new()
    );
    assert_eq!(mayor("The 61-year-old mayor smiled."), ["The 61-year-old mayor = Karel Moss"]);
}

#[test]
fn a_title_of_several_words_has_other_names() {
    let rest = "Karel Moss slept. Otto Brandt ate. The leader smiled.";
    let premier = |title: &str| described(&format!("{title} Ilse Brandt left. {rest}"));
    assert_eq!(premier("Prime Minister"), ["The leader = Ilse Brandt"]);
    assert_eq!(premier("Harbour Minister"), Vec::<String>::new());
}

#[test]
fn a_minister_is_no_prime_minister() {
    let two = "Karel Moss, the prime minister, met Ilse Brandt, the transport minister.";
    assert_eq!(described(&format!("{two} The minister smiled.")), ["The minister = Ilse Brandt"]);
    assert_eq!(described(&format!("{two} The prime minister smiled.")), ["The prime minister = Karel Moss"]);
}

#[test]
fn a_former_holder_of_an_office_leaves_it_to_whom_the_article_speaks_of() {
    let moss = "Karel Moss dropped the plan. The mayor thanked the pilots.";
    assert_eq!(described(&format!("{moss} Ilse Brandt, a former mayor, slept.")), ["The mayor = Karel Moss"]);
    assert_eq!(described(&format!("{moss} Ilse Brandt, the mayor, slept.")), Vec::<String>::new());
}

#[test]
fn an_office_of_several_words_means_the_one_of_whom_nothing_is_told() {
    let moss = "Karel Moss hailed the plan. The";
    assert_eq!(described(&format!("{moss} union leader smiled.")), ["The union leader = Karel Moss"]);
    assert_eq!(described(&format!("{moss} angry leader smiled.")), Vec::<String>::new());
}

#[test]
fn whom_a_described_one_calls_on_is_another() {
    let moss = "Mayor Karel Moss left.";
    assert_eq!(described(&format!("{moss} The mayor called on her to go.")), ["The mayor = Karel Moss"]);
    assert_eq!(described(&format!("{moss} The mayor, 71, urged her to go.")), ["The mayor = Karel Moss"]);
    assert_eq!(described(&format!("{moss} The mayor, 71, called on her to go.")), ["The mayor = Karel Moss"]);
    assert!(described(&format!("{moss} The mayor said that she was fit.")).is_empty());
}

#[test]
fn a_trade_before_a_name_and_two_commas_is_its_bearers() {
    let left = "Dana Roth left. Ilse Brandt slept. The pilot smiled.";
    let pilot = ["The pilot = Karel Moss"];
    assert_eq!(described(&format!("A pilot, Karel Moss, told the court. {left}")), pilot);
    assert_eq!(described(&format!("A former harbour pilot, Karel Moss, told the court. {left}")), pilot);
    assert!(described(&format!("They met a pilot, Karel Moss, Piet Lund and a clerk. {left}")).is_empty());
    assert!(
        described("A former mayor, Karel Moss, wept. Dana Roth left. Ilse Brandt slept. The mayor smiled.").is_empty()
    );
}

#[test]
fn an_age_that_two_may_have_is_nobodys() {
    let moss = "Karel Moss wept. Karel Moss came to Oro. Moss left.";
    assert_eq!(described(&format!("{moss} The 31-year-old was released.")), ["The 31-year-old = Karel Moss"]);
    assert!(described(&format!("{moss} Dana Roth saw it. The 31-year-old was released.")).is_empty());
    let other = "Ilse Brandt, 29, saw it.";
    assert_eq!(described(&format!("{moss} {other} The 31-year-old was released.")), ["The 31-year-old = Karel Moss"]);
}

#[test]
fn who_brings_something_with_him_is_himself_and_no_first_lady_is_a_former_one() {
    let moss = "Mayor Karel Moss left.";
    assert!(described(&format!("{moss} The mayor brings with her a bag.")).is_empty());
    let lady = "Former first lady Ilse Brandt left. Dana Roth slept.";
    assert!(described(&format!("{lady} The first lady smiled.")).is_empty());
}
