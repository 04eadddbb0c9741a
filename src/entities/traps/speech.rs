//! Traps of pronouns in and beside quotations and clauses, each with its near miss, in prose of our own.

use super::by;
use crate::entities::Resolution;

fn pronouns(text: &str) -> Vec<String> {
    by(Resolution::Pronoun, text)
}

#[test]
fn who_a_clause_tells_of_is_its_subject() {
    let plan = "Karel Moss's plan was echoed by Otto Brandt";
    assert_eq!(pronouns(&format!("{plan}, who noted that he was tired.")), ["he = Otto Brandt"]);
    assert_eq!(pronouns(&format!("{plan}, and he was tired.")), Vec::<String>::new());
}

#[test]
fn what_awaits_somebody_has_a_subject_of_its_own() {
    assert_eq!(pronouns("Ilse Brandt is familiar with what awaits her."), ["her = Ilse Brandt"]);
    assert_eq!(pronouns("Ilse Brandt is familiar with towns and awaits her."), Vec::<String>::new());
}

#[test]
fn what_and_joins_has_one_owner() {
    let brandt = "Otto Brandt sat down. The board spoke of ";
    assert_eq!(pronouns(&format!("{brandt}Karel Moss's mill and his promise.")), ["his = Karel Moss"]);
    assert_eq!(pronouns(&format!("{brandt}Karel Moss's mill while he slept.")), Vec::<String>::new());
}

#[test]
fn who_goes_on_speaking_is_the_last_speaker() {
    let both = "“We paid,” Karel Moss told Otto Brandt. ";
    assert_eq!(pronouns(&format!("{both}“We paid twice,” he said.")), ["he = Karel Moss"]);
    assert_eq!(pronouns(&format!("{both}Then he left.")), Vec::<String>::new());
    let then = "“We paid,” Karel Moss said. Otto Brandt sat down. ";
    assert_eq!(pronouns(&format!("{then}“We paid twice,” he said.")), ["he = Otto Brandt"]);
}

#[test]
fn of_whom_a_quotation_is_said_to_speak_it_speaks() {
    assert_eq!(pronouns("Karel Moss sat down. “He is a liar,” Ilse Brandt said of Otto Brandt."), ["He = Otto Brandt"]);
    assert_eq!(
        pronouns("Karel Moss sat down. “He is a liar,” Ilse Brandt said beside Otto Brandt."),
        ["He = Karel Moss"]
    );
    assert_eq!(pronouns("“Karel Moss left. He is a liar,” Ilse Brandt said of Otto Brandt."), ["He = Karel Moss"]);
}

#[test]
fn who_is_called_by_name_at_the_start_of_a_quotation_is_you() {
    let moss = "Karel Moss waited. ";
    assert_eq!(pronouns(&format!("{moss}“Mr. Moss, you have lied,” a pilot said.")), ["you = Karel Moss"]);
    assert_eq!(pronouns(&format!("{moss}“Mr. Moss, the mayor, has seen you,” a pilot said.")), Vec::<String>::new());
    assert_eq!(pronouns(&format!("{moss}“Of Mr. Moss, you have heard,” a pilot said.")), Vec::<String>::new());
}

#[test]
fn the_nearest_verb_beside_a_quotation_has_it() {
    let report = "Otto Brandt said the mill was “a wreck”, and ";
    assert_eq!(pronouns(&format!("{report}Karel Moss said: “I like what he did.”")), ["he = Otto Brandt"]);
    assert_eq!(pronouns(&format!("{report}saw Karel Moss: “I like what he did.”")), ["he = Karel Moss"]);
}

#[test]
fn whom_a_quotation_names_it_goes_on_with() {
    assert_eq!(pronouns("Otto Brandt left. “I met Karel Moss. He was tired,” a pilot said."), ["He = Karel Moss"]);
    assert_eq!(pronouns("Otto Brandt left. “I met the board. He was tired,” a pilot said."), ["He = Otto Brandt"]);
}

#[test]
fn who_calls_another_something_behind_a_comma_is_the_subject_of_the_main_clause() {
    let moss = "Karel Moss sat down. Moss repeated claims";
    assert_eq!(
        pronouns(&format!("{moss} that Otto Brandt recites speeches, calling him a robot.")),
        ["him = Otto Brandt"]
    );
    assert_eq!(pronouns(&format!("{moss} and Otto Brandt left, calling him a robot.")), ["him = Karel Moss"]);
}

#[test]
fn a_pronoun_reaches_farther_for_the_only_one_whom_it_can_mean() {
    let far = |later: &str| {
        let brandt = "Ilse Brandt sold the mill. The guild wrote to the pilots. The guild is old. The pilots left.";
        pronouns(&format!("{brandt} {later}"))
    };
    assert_eq!(far("Karel Moss called her a gambler."), ["her = Ilse Brandt"]);
    assert_eq!(far("Vera Edwin called her a gambler."), Vec::<String>::new());
    assert_eq!(far("Dana Roth slept. The mill burned. The guild met. The pilots met. She left."), Vec::<String>::new());
    assert_eq!(far("Nobody knew them."), Vec::<String>::new());
}

#[test]
fn who_is_described_in_a_quotation_does_not_speak_it() {
    let both = "Mayor Ilse Brandt met Vera Edwin. Edwin was cross. ";
    assert_eq!(pronouns(&format!("{both}“The mayor has no plan,” she said.")), ["she = Vera Edwin"]);
    assert_eq!(pronouns(&format!("{both}“The guild has no plan,” she said.")), ["she = Vera Edwin"]);
}

#[test]
fn who_there_was_is_spoken_of() {
    assert_eq!(pronouns("Ilse Brandt won. Then there was Vera Edwin. Her vote counted."), ["Her = Vera Edwin"]);
    assert_eq!(pronouns("Ilse Brandt won. The winner was Vera Edwin. Her vote counted."), ["Her = Vera Edwin"]);
}

#[test]
fn you_is_the_person_who_is_told_what_is_quoted() {
    assert_eq!(pronouns("\"You have lied,\" Karel Moss told Ilse Brandt."), ["You = Ilse Brandt"]);
    assert_eq!(
        pronouns("Ilse Brandt lost. \"Your time is over,\" Karel Moss told her."),
        ["Your = Ilse Brandt", "her = Ilse Brandt"]
    );
    assert_eq!(
        pronouns("\"You have lied,\" Karel Moss told reporters near Ilse Brandt's house."),
        Vec::<String>::new()
    );
    assert_eq!(pronouns("You have lied, Karel Moss told Ilse Brandt."), Vec::<String>::new());
}

#[test]
fn her_before_an_infinitive_is_no_possessor_and_not_the_subject() {
    assert_eq!(pronouns("Ilse Brandt lost. A nurse urged her to leave."), ["her = Ilse Brandt"]);
    assert_eq!(pronouns("Ilse Brandt urged her to leave."), Vec::<String>::new());
    assert_eq!(pronouns("Ilse Brandt urged her doctor to leave."), ["her = Ilse Brandt"]);
}

#[test]
fn who_is_helped_is_not_who_helps() {
    assert_eq!(pronouns("Karel Moss fell. Otto Brandt came to his aid."), ["his = Karel Moss"]);
    assert_eq!(pronouns("Otto Brandt came to his aid."), Vec::<String>::new());
    assert_eq!(pronouns("Otto Brandt came to his senses."), ["his = Otto Brandt"]);
}

#[test]
fn both_who_are_joined_as_subject_are_barred_from_being_its_object() {
    assert_eq!(pronouns("Otto Brandt fell. Karel Moss and a mentor turned on him."), ["him = Otto Brandt"]);
    assert_eq!(pronouns("Otto Brandt fell. Karel Moss left and a mentor turned on him."), ["him = Karel Moss"]);
}

#[test]
fn whom_a_quotation_names_does_not_speak_it() {
    assert_eq!(pronouns("Karel Moss met Otto Brandt. \"Moss must go,\" he said."), ["he = Otto Brandt"]);
    assert_eq!(pronouns("Karel Moss met Otto Brandt. \"We must go,\" he said."), ["he = Karel Moss"]);
}

#[test]
fn whoever_is_supposed_leaves_pronouns_to_whom_the_article_is_about() {
    let told = "Ilse Brandt was told in May that ";
    assert_eq!(pronouns(&format!("{told}a woman would find it hard. She ran the mill.")), ["She = Ilse Brandt"]);
    assert_eq!(pronouns(&format!("{told}no woman could do it. She ran the mill.")), ["She = Ilse Brandt"]);
    let came = "Ilse Brandt was told in May that a woman had come. She ran the mill.";
    assert_eq!(pronouns(came), Vec::<String>::new());
}

#[test]
fn the_best_of_a_trade_is_nobody_of_another() {
    let left = "Karel Moss lost again. Chairman Otto Brandt left early. ";
    assert_eq!(pronouns(&format!("{left}“He is the best coach I know,” a guard said.")), ["He = Karel Moss"]);
    assert_eq!(pronouns(&format!("{left}“He is the best man I know,” a guard said.")), ["He = Otto Brandt"]);
}

#[test]
fn the_subject_of_a_verb_with_an_object_is_who_stands_right_before_it() {
    assert_eq!(pronouns("Otto Brandt said that I had lied to him."), ["him = Otto Brandt"]);
    assert_eq!(pronouns("Otto Brandt said that and had lied to him."), Vec::<String>::new());
}
