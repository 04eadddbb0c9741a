//! Traps of cues and of what they attribute, each with its near miss, in prose of our own.

use super::{found, holds};

#[test]
fn verbs_of_asking_promising_and_thinking_attribute_what_follows() {
    holds(&[
        ("She asked whether the port would close.", &["She | asked | whether the port would close"]),
        ("Orrin urged the council to sell the cranes.", &["Orrin | urged | the council to sell the cranes"]),
        ("Brandt vowed to keep the cranes.", &["Brandt | vowed | to keep the cranes"]),
        ("He wants to sell the cranes.", &["He | wants | to sell the cranes"]),
        ("The owners plan to sell the cranes.", &["The owners | plan | to sell the cranes"]),
        ("Orrin believes the cranes are safe.", &["Orrin | believes | the cranes are safe"]),
        ("The men fear that the port will close.", &["The men | fear | that the port will close"]),
        ("She expects the port to close.", &["She | expects | the port to close"]),
        ("Orrin denies that the cranes were sold.", &["Orrin | denies | that the cranes were sold"]),
        ("Orrin sold the cranes to the council.", &[]),
        ("The road leads to the old mole.", &[]),
    ]);
}

#[test]
fn nouns_attribute_too() {
    let text = "The council heard Orrin's claim that the cranes were sold.";
    assert!(found(text).contains(&"Orrin | 's claim | that the cranes were sold".to_owned()));
    holds(&[("The road that the council built leads to the mole.", &[])]);
}

#[test]
fn a_clause_in_a_subject_ends_before_the_verb() {
    holds(&[
        (
            "Orrin's claim that the port would close in May came late.",
            &["Orrin | 's claim | that the port would close in May"],
        ),
        (
            "Orrin's claim that the cranes that fell in May rose again is odd.",
            &["Orrin | 's claim | that the cranes that fell in May rose again"],
        ),
        (
            "The men heard Orrin's claim that the port would close in May.",
            &["Orrin | 's claim | that the port would close in May"],
        ),
    ]);
}

#[test]
fn phrases_attribute_the_clause_around_them() {
    holds(&[
        ("According to the port, the cranes are old.", &["the port | According to | the cranes are old"]),
        ("The cranes are old, according to two officials.", &["two officials | according to | The cranes are old"]),
        (
            "In the mayor's view, the port should keep its old cranes.",
            &["the mayor | In | the port should keep its old cranes"],
        ),
        ("In the harbour, the port keeps its old cranes.", &[]),
    ]);
}

#[test]
fn a_cue_behind_a_lead_in_attributes_what_follows_and_not_the_lead_in() {
    holds(&[
        ("On Monday, Brandt called the price fair.", &["Brandt | called | the price fair"]),
        ("When she ran for mayor, Orrin attacked her record.", &["Orrin | attacked | her record"]),
        ("The port would close in May, he said.", &["he | said | The port would close in May"]),
    ]);
}

#[test]
fn attributions_nest() {
    holds(&[(
        "Orrin said Brandt had claimed that the cranes were old.",
        &[
            "Orrin | said | Brandt had claimed that the cranes were old",
            "Brandt | had claimed | that the cranes were old",
        ],
    )]);
}

#[test]
fn what_follows_a_subordinate_report_is_not_reported() {
    holds(&[(
        "While critics argue that the cranes are old, the council has kept them.",
        &["critics | argue | that the cranes are old"],
    )]);
}

#[test]
fn somebody_accused_of_nothing_is_no_content() {
    holds(&[
        ("Brandt accused the owners of greed.", &["Brandt | accused | the owners of greed"]),
        ("Brandt accused the owners.", &[]),
    ]);
}

#[test]
fn an_occasion_is_no_cue_beside_a_verb_that_speaks() {
    holds(&[
        ("In a statement, Orrin said that the port was poor.", &["Orrin | said | that the port was poor"]),
        ("In a statement, the port was poor.", &[" | In a statement | the port was poor"]),
    ]);
}

#[test]
fn those_told_and_when_stand_before_what_they_are_told() {
    holds(&[
        ("Orrin told friends since the spring that the port was poor.", &["Orrin | told | that the port was poor"]),
        (
            "Orrin has told friends since the spring, at dinners and in letters, that the port was poor.",
            &["Orrin | has told | that the port was poor"],
        ),
        ("Orrin sold cranes since the spring, at dinners and in letters, that were poor.", &[]),
    ]);
}

#[test]
fn what_becomes_of_somebody_is_no_finding_of_his() {
    holds(&[
        ("Orrin finds himself in a port.", &[]),
        ("Orrin finds himself a hero.", &["Orrin | finds | himself a hero"]),
    ]);
}

#[test]
fn what_goes_on_meanwhile_is_no_content() {
    holds(&[
        ("Orrin defended Brandt even as crews cheered.", &["Orrin | defended | Brandt"]),
        ("Orrin believes that crews cheered.", &["Orrin | believes | that crews cheered"]),
    ]);
}

#[test]
fn an_aside_behind_a_long_subject_parts_no_content() {
    holds(&[
        (
            "Orrin believes the owners of the mill in the town, who came in May, will pay.",
            &["Orrin | believes | the owners of the mill in the town, who came in May, will pay"],
        ),
        ("Orrin praised the owners of the mill, who came in May.", &["Orrin | praised | the owners of the mill"]),
    ]);
}

#[test]
fn a_negation_before_an_infinitive_belongs_to_the_content() {
    holds(&[
        ("Vey vowed never to sell.", &["Vey | vowed | never to sell"]),
        ("Vey decided not to sell the port.", &["Vey | decided | not to sell the port"]),
        ("Vey never vowed to sell.", &["Vey | vowed | to sell"]),
    ]);
}

#[test]
fn a_noun_with_its_clause_can_be_the_subject_of_what_is_said() {
    holds(&[
        (
            "Vey said the claim that the dam was safe was false.",
            &["Vey | said | the claim that the dam was safe was false"],
        ),
        ("Vey told the council that the dam was safe.", &["Vey | told | that the dam was safe"]),
    ]);
}

#[test]
fn a_passive_has_its_content_before_and_behind_who_does_it() {
    holds(&[
        ("The sale was described as a gamble by Vey.", &["Vey | was described | The sale … a gamble"]),
        ("The sale was described by Vey as a gamble.", &["Vey | was described | The sale … a gamble"]),
        (
            "Brandt was accused by Vey, the harbour master, of lying.",
            &["Vey, the harbour master | was accused | Brandt … of lying"],
        ),
        ("The sale is seen as a gamble.", &[" | is seen | The sale … a gamble"]),
    ]);
}

#[test]
fn who_is_meant_by_herself_belongs_to_what_is_said() {
    holds(&[
        ("Orrin revealed Brandt herself was poor.", &["Orrin | revealed | Brandt herself was poor"]),
        ("Orrin praised Brandt herself.", &["Orrin | praised | Brandt herself"]),
    ]);
}

#[test]
fn a_name_in_marks_is_told_and_says_nothing() {
    holds(&[
        ("Orrin told the 'Kurier' that the port would close.", &["Orrin | told | that the port would close"]),
        ("Orrin told the Kurier that the port would close.", &["Orrin | told | that the port would close"]),
    ]);
}

#[test]
fn a_clause_behind_as_tells_when_and_not_what_somebody_is_called() {
    holds(&[
        ("Brandt was booed by the men as he spoke.", &["the men | was booed | Brandt"]),
        ("Brandt was booed by the men as a traitor.", &["the men | was booed | Brandt … a traitor"]),
    ]);
}

#[test]
fn a_clause_that_lacks_its_object_describes_what_is_told() {
    holds(&[
        ("Vey explained a plan that Orrin rejected.", &["Vey | explained | a plan that Orrin rejected"]),
        ("Vey declared a gift that Orrin had given him.", &["Vey | declared | a gift that Orrin had given him"]),
        ("Vey repeated a claim that Orrin lied.", &["Vey | repeated | that Orrin lied"]),
    ]);
}
