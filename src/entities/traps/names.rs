//! Traps of names that an article cuts short or joins, each with its near miss, in prose of our own.

use super::{by, described};
use crate::entities::Resolution;

fn surnames(text: &str) -> Vec<String> {
    by(Resolution::Surname, text)
}

#[test]
fn a_last_name_alone_means_its_one_bearer_where_it_acts_and_speaks() {
    assert_eq!(
        surnames("Rain fell as Zorn waved to the pilots. Then Zorn left."),
        ["Zorn = Edward Zorn", "Zorn = Edward Zorn"]
    );
    assert_eq!(surnames("Rain fell as Zorn waved to the pilots."), ["Zorn = Edward Zorn"]);
    assert_eq!(surnames("Rain fell on the pilots of Zorn."), Vec::<String>::new());
    assert_eq!(surnames("Rain fell on the Zorn mill. Nobody saw a Zorn there."), Vec::<String>::new());
    assert_eq!(surnames("Rain fell as Zorn waved to Peter Zorn. Then Zorn left."), Vec::<String>::new());
    assert_eq!(surnames("Ramilo Zorn waved to the pilots. Then Zorn left."), Vec::<String>::new());
    assert_eq!(surnames("Rain fell as C.V. Zorn waved. Then Zorn left."), Vec::<String>::new());
    assert_eq!(surnames("Rain fell as Brandt waved to the pilots. Then Brandt left."), Vec::<String>::new());
}

#[test]
fn a_last_name_that_is_a_given_name_too_must_act_twice() {
    let names = |text: &str| surnames(&format!("Rain fell. {text}"));
    assert_eq!(names("There Edwin waved. Then Edwin left."), ["Edwin = Vera Edwin", "Edwin = Vera Edwin"]);
    assert_eq!(names("There Edwin waved. They spoke of Edwin."), Vec::<String>::new());
}

#[test]
fn a_given_name_that_is_no_other_word_counts_once() {
    assert_eq!(surnames("Edward Zorn came home. There Edward slept."), ["Edward = Edward Zorn"]);
    assert_eq!(surnames("Grant Dray came home. There Grant slept."), Vec::<String>::new());
    assert_eq!(surnames("Edward Zorn met Edward Lunt. There Edward slept, and Edward dreamt."), Vec::<String>::new());
}

#[test]
fn a_given_name_before_a_last_name_that_is_a_trade_too_is_another_persons() {
    assert_eq!(surnames("Edward Zorn came home. There Edward Seaman slept."), Vec::<String>::new());
    assert_eq!(surnames("Edward Zorn came home. There Edward, Seaman Lunt and Hurd slept."), ["Edward = Edward Zorn"]);
}

#[test]
fn a_short_form_of_the_given_name_names_its_bearer() {
    let aliases = |text: &str| by(Resolution::Alias, text);
    assert_eq!(aliases("Nobody saw Ted Zorn leave."), ["Ted Zorn = Edward Zorn"]);
    assert_eq!(aliases("Nobody saw Tom Zorn leave."), Vec::<String>::new());
}

#[test]
fn a_compound_names_whom_it_is_made_with() {
    assert_eq!(surnames("Edward Zorn lost. The anti-Zorn vote held."), ["anti-Zorn = Edward Zorn"]);
    assert_eq!(surnames("Edward Zorn lost. The Zorn-Moss debate is over."), ["Zorn-Moss = Edward Zorn"]);
    assert_eq!(surnames("Edward Zorn lost. The mock-Zorn vote held."), Vec::<String>::new());
    assert_eq!(surnames("Edward Zorn lost. The Zorn-like vote held."), Vec::<String>::new());
}

#[test]
fn a_speaker_points_at_the_one_who_holds_an_office() {
    let mayor = "Mayor Karel Moss bought a crane. ";
    assert_eq!(described(&format!("{mayor}A pilot trusted this mayor.")), ["this mayor = Karel Moss"]);
    assert_eq!(described(&format!("{mayor}“I trust our mayor,” a pilot said.")), ["our mayor = Karel Moss"]);
    assert_eq!(described(&format!("{mayor}“I trust our next mayor,” a pilot said.")), Vec::<String>::new());
    assert_eq!(described(&format!("{mayor}“I trust our judge,” a pilot said.")), Vec::<String>::new());
    assert_eq!(described("Karel Moss bought a crane. A pilot trusted this mayor."), Vec::<String>::new());
}

#[test]
fn a_pronoun_of_the_other_gender_contradicts_a_description() {
    let mayor = "Mayor Ilse Brandt bought a crane. ";
    assert_eq!(described(&format!("{mayor}The mayor said that she would pay.")), ["The mayor = Ilse Brandt"]);
    assert_eq!(described(&format!("{mayor}The mayor said that he would pay.")), Vec::<String>::new());
    assert_eq!(described(&format!("{mayor}The mayor told Karel Moss that he would pay.")), ["The mayor = Ilse Brandt"]);
}

#[test]
fn first_in_a_title_tells_nobody_apart() {
    let brandt = "Ilse Brandt spoke. Brandt smiled. ";
    assert_eq!(described(&format!("{brandt}The former first lady left.")), ["The former first lady = Ilse Brandt"]);
    assert_eq!(described(&format!("{brandt}The first candidate left.")), Vec::<String>::new());
}

#[test]
fn a_last_name_that_is_an_outlet_too_is_the_outlet_where_outlets_stand() {
    let names = |text: &str| surnames(&format!("Karel Forbes opened the port. {text}"));
    assert_eq!(names("The guild told Forbes that the mill would close."), Vec::<String>::new());
    assert_eq!(names("According to Forbes, the mill will close."), Vec::<String>::new());
    assert_eq!(names("The mill will close, Forbes reported on Monday."), Vec::<String>::new());
    assert_eq!(names("The guild asked Forbes to close the mill."), ["Forbes = Karel Forbes"]);
    assert_eq!(names("The mill will close, Forbes said on Monday."), ["Forbes = Karel Forbes"]);
}

#[test]
fn a_last_name_that_is_no_outlet_is_told_and_reports_as_well() {
    let names = |text: &str| surnames(&format!("Karel Moss opened the port. {text}"));
    assert_eq!(names("The guild told Moss that the mill would close."), ["Moss = Karel Moss"]);
    assert_eq!(names("The mill will close, Moss reported on Monday."), ["Moss = Karel Moss"]);
}

#[test]
fn a_call_before_a_surname_is_no_given_name() {
    assert_eq!(
        surnames("Karel Moss lost. Nine men of the Stop Moss movement left. Then Moss won."),
        ["Moss = Karel Moss", "Moss = Karel Moss"]
    );
    assert_eq!(surnames("Karel Moss lost. Nine men of the Edwin Moss movement left."), Vec::<String>::new());
}

#[test]
fn a_husband_or_wife_bears_the_same_last_name() {
    let both = "Ilse Brandt spoke first. Otto Brandt spoke at noon. ";
    assert_eq!(described(&format!("{both}He praised his wife for it.")), ["wife = Ilse Brandt"]);
    assert_eq!(described(&format!("{both}He praised his wife's speech.")), ["wife = Ilse Brandt"]);
    assert_eq!(described(&format!("{both}He praised his sister for it.")), Vec::<String>::new());
    assert_eq!(described("Karel Moss spoke first. He praised his wife for it."), Vec::<String>::new());
    assert_eq!(described(&format!("{both}Karel Moss smiled. They asked for her husband.")), ["husband = Otto Brandt"]);
    assert_eq!(described(&format!("{both}Karel Moss smiled. They asked for her brother.")), Vec::<String>::new());
    assert_eq!(described(&format!("{both}He praised his wife, Dana, for it.")), Vec::<String>::new());
}

#[test]
fn a_country_in_two_capitals_is_no_pronoun() {
    let named = |text: &str| by(Resolution::Exact, text);
    assert_eq!(named("The US left us at noon. Then US ships came."), ["US = US", "US = US"]);
    assert_eq!(named("They told us to wait. Us they left behind."), Vec::<String>::new());
    assert_eq!(named("THEY TOLD US TO WAIT"), Vec::<String>::new());
}

#[test]
fn letters_behind_a_name_belong_to_its_bearer() {
    let pronouns = |text: &str| by(Resolution::Pronoun, text);
    assert_eq!(pronouns("Ilse Brandt KC waited for Anna Roth. She smiled."), ["She = Ilse Brandt"]);
    assert_eq!(pronouns("Ilse Brandt Street waited for Anna Roth. She smiled."), Vec::<String>::new());
}

#[test]
fn a_clause_behind_a_title_is_no_name_of_its_bearer() {
    let moss = "Karel Moss lost. ";
    assert_eq!(
        described(&format!("{moss}On Monday Judge Moss came back. The judge smiled.")),
        ["The judge = Karel Moss"]
    );
    assert_eq!(described(&format!("{moss}The judge Moss spoke of wept. The judge smiled.")), Vec::<String>::new());
}

#[test]
fn a_body_is_called_by_what_its_name_ends_with() {
    assert_eq!(described("Pell Foods shut a mill. The company paid."), ["The company = Pell Foods"]);
    assert_eq!(described("Pell Foods shut a mill. The union paid."), Vec::<String>::new());
    assert_eq!(described("Zorrin shut a mill. The company paid."), ["The company = Zorrin"]);
    assert_eq!(described("Pell Foods sued Zorrin. The company paid."), Vec::<String>::new());
}
