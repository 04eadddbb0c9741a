//! Traps of the phrase that a source is, each with its near miss, in prose of our own.

use super::{found, holds};

/// The source of the last attribution.
fn last_source(text: &str) -> String {
    let all = found(text);
    all.last().and_then(|row| row.split(" |").next()).unwrap_or_default().to_owned()
}

#[test]
fn a_past_tense_that_looks_like_a_participle_has_its_subject() {
    holds(&[(
        "While most of his rivals called for new cranes, Orrin left.",
        &["most of his rivals | called for | new cranes"],
    )]);
    assert_eq!(
        last_source("Lind, a longtime clerk of the guild, called for new cranes."),
        "Lind, a longtime clerk of the guild,"
    );
    assert_eq!(last_source("Lind, accused of theft, said that the port was poor."), "Lind, accused of theft,");
    assert_eq!(last_source("The mood of the clerks accused of theft was low."), "");
}

#[test]
fn a_participle_between_commas_parts_the_source_from_its_verb() {
    assert_eq!(last_source("Orrin, speaking in Columbus, Ohio, warned that the port was poor."), "Orrin");
    assert_eq!(last_source("Orrin, meanwhile, who sat there, said that the port was poor."), "Orrin");
    assert_eq!(last_source("The mill closed, and Orrin, a clerk, said that the port was poor."), "Orrin, a clerk,");
}

#[test]
fn a_gerund_between_a_source_and_its_verb_has_the_same_source() {
    assert_eq!(
        found("Orrin, citing the ledger, said that the port was poor."),
        ["Orrin | citing | the ledger", "Orrin | said | that the port was poor"]
    );
}

#[test]
fn whom_with_brings_in_speaks() {
    assert_eq!(
        last_source("The hall was full, with many clerks and drivers chanting, “Sell the old cranes now!”"),
        "many clerks and drivers"
    );
    assert_eq!(last_source("Orrin left the hall with the clerks, chanting, “Sell the old cranes now!”"), "Orrin");
}

#[test]
fn a_headline_has_no_finite_verb() {
    let headline = "Ilse Brandt vowing to sell port\n\nThe port is old.";
    assert_eq!(found(headline), ["Ilse Brandt | vowing | to sell port"]);
    assert_eq!(last_source("The port is old.\n\nOrrin left Ilse Brandt, vowing to sell the port."), "Orrin");
}

#[test]
fn a_word_for_how_many_and_those_asked_are_sources() {
    holds(&[
        ("Most said that the port was poor.", &["Most | said | that the port was poor"]),
        ("Those polled said that the port was poor.", &["Those polled | said | that the port was poor"]),
        (
            "Half of the drivers polled said that the port was poor.",
            &["Half of the drivers polled | said | that the port was poor"],
        ),
    ]);
    assert_eq!(last_source("Orrin most often said that the port was poor."), "Orrin");
    assert_eq!(last_source("Orrin left the hall and most recently said that the port was poor."), "Orrin");
}

#[test]
fn a_contracted_has_before_a_participle_is_no_passive() {
    holds(&[
        ("He's said that the port is poor.", &["He | 's said | that the port is poor"]),
        ("She has since said that the port is poor.", &["She | has since said | that the port is poor"]),
    ]);
    assert!(found("It's said that the port is poor.").iter().all(|row| !row.starts_with("It |")), "nobody says it");
}

#[test]
fn who_stresses_a_name_belongs_to_it() {
    assert_eq!(last_source("Brandt herself said that the port was poor."), "Brandt herself");
    assert_eq!(last_source("Brandt hurt herself and said that the port was poor."), "Brandt");
}

#[test]
fn what_explains_who_is_told_is_no_part_of_what_he_is_told() {
    holds(&[
        (
            "Ingrid Cole told the chief executive, Dean Halloran, that you should sell the port.",
            &["Ingrid Cole | told | that you should sell the port"],
        ),
        (
            "Ingrid Cole told Dean Halloran, a clerk of the port, that the cranes were old.",
            &["Ingrid Cole | told | that the cranes were old"],
        ),
        (
            "Ingrid Cole told the chief executive, Dean Halloran, “You should sell the port.”",
            &["Ingrid Cole | told | “You should sell the port.”"],
        ),
        ("Ingrid Cole praised the clerk, Dean Halloran, who left the port.", &["Ingrid Cole | praised | the clerk"]),
    ]);
}

#[test]
fn what_tells_when_and_how_between_commas_is_no_part_of_the_source() {
    let said = "said that the port was poor.";
    for aside in ["meanwhile", "for example", "for his part", "in a letter", "speaking in Saltmere"] {
        assert_eq!(last_source(&format!("Orrin, {aside}, {said}")), "Orrin", "{aside}");
    }
    assert_eq!(last_source(&format!("Orrin, a clerk, speaking in Saltmere, {said}")), "Orrin, a clerk");
    assert_eq!(last_source(&format!("Orrin, once a clerk, {said}")), "Orrin, once a clerk,");
    assert_eq!(last_source(&format!("Three clerks, including Orrin, {said}")), "Three clerks, including Orrin,");
    assert_eq!(last_source(&format!("Orrin, who sat there, {said}")), "Orrin, who sat there,");
}

#[test]
fn so_many_out_of_so_many_are_one_source() {
    assert_eq!(last_source("Four out of ten voters said that the port was poor."), "Four out of ten voters");
    assert_eq!(last_source("Four crews sailed out of the port, voters said."), "voters");
}

#[test]
fn a_letter_says_what_its_gerund_opens_up_to_its_own_verb() {
    assert_eq!(found("A letter saying the port was poor came on Monday."), ["A letter | saying | the port was poor"]);
    assert_eq!(found("Orrin left the port saying it was poor."), ["Orrin | saying | it was poor"]);
}

#[test]
fn who_only_gets_a_claim_does_not_make_it() {
    holds(&[
        ("Vey faces claims that he misled the council.", &[" | claims | that he misled the council"]),
        ("Vey voiced claims that he was poor.", &["Vey | voiced | that he was poor"]),
    ]);
}

#[test]
fn a_claim_is_given_by_who_stands_right_behind_it() {
    let claim = "The claim";
    assert_eq!(last_source(&format!("{claim} by Vey that the port was poor was new.")), "Vey");
    assert_eq!(last_source(&format!("{claim} that the port, led by Vey, was poor was new.")), "");
}

#[test]
fn those_asked_speak_and_what_seemed_so_does_not_belong_to_the_source() {
    assert_eq!(
        last_source("Some 56 percent of clerks polled said that the port was poor."),
        "Some 56 percent of clerks polled"
    );
    assert_eq!(last_source("Orrin helped persuade the clerks to sell the port."), "Orrin");
    assert_eq!(last_source("Clerks seemed pleased with the port."), "Clerks");
}

#[test]
fn a_gerund_joined_to_another_has_its_source() {
    let vey = "Vey did it slowly, acknowledging that Brandt had won";
    assert_eq!(last_source(&format!("{vey} but warning that the port was poor.")), "Vey");
    assert_eq!(last_source(&format!("{vey} but Brandt warned that the port was poor.")), "Brandt");
}

#[test]
fn who_is_described_by_two_phrases_is_the_source() {
    assert_eq!(
        last_source("Officials familiar with the crane taken from the port said that it was old."),
        "Officials familiar with the crane taken from the port"
    );
    assert_eq!(last_source("The crane taken from the port was old, officials said."), "officials");
}

#[test]
fn who_asks_is_not_who_answers() {
    assert_eq!(found("Asked about the sale, Brandt shrugged.")[0], " | Asked about | the sale");
    assert_eq!(found("When asked about the sale, Brandt said no.")[0], " | asked about | the sale");
    assert_eq!(found("Brandt left the port when asked to name a thief."), [" | asked | to name a thief"]);
    assert_eq!(found("Brandt asked about the sale.")[0], "Brandt | asked about | the sale");
}

#[test]
fn a_quality_of_the_source_belongs_to_it() {
    let poor = "that the port was poor.";
    assert_eq!(last_source(&format!("A person close to Vey said {poor}")), "A person close to Vey");
    assert_eq!(
        last_source("“The port is poor and old,” said two people familiar with the talks."),
        "two people familiar with the talks"
    );
    assert_eq!(last_source("Figures published on Monday show the port is poor."), "Figures published on Monday");
    assert_eq!(last_source(&format!("The port was close, and Vey said {poor}")), "Vey");
}

#[test]
fn those_whom_commas_and_a_conjunction_join_are_one_source() {
    holds(&[
        (
            "Rosa Vey, Otto Orrin and Dana Thale say the port is poor.",
            &["Rosa Vey, Otto Orrin and Dana Thale | say | the port is poor"],
        ),
        ("In Saltmere, Vey and Orrin said the port was poor.", &["Vey and Orrin | said | the port was poor"]),
        ("When she met Brandt, Vey and Orrin said the port was poor.", &["Vey and Orrin | said | the port was poor"]),
    ]);
}

#[test]
fn words_that_limit_a_number_belong_to_the_source() {
    holds(&[
        ("More than half of voters said Vey lied.", &["More than half of voters | said | Vey lied"]),
        ("At least 30 crews said the port was poor.", &["At least 30 crews | said | the port was poor"]),
        ("Many in the port believe Vey lied.", &["Many in the port | believe | Vey lied"]),
        ("In the poll, 52% back the sale and 40% oppose it.", &["40% | oppose | it"]),
        ("The mayor and 12 crews oppose it.", &["The mayor and 12 crews | oppose | it"]),
    ]);
}

#[test]
fn a_time_or_an_epithet_between_a_source_and_its_verb_is_no_source() {
    holds(&[
        ("Rosa Vey (D-Calif.) last week said the port was poor.", &["Rosa Vey (D-Calif.) | said | the port was poor"]),
        (
            "Otto Lind, the chairman, this past week announced the sale of the port.",
            &["Otto Lind, the chairman, | announced | the sale of the port"],
        ),
        ("Vey the banker knows that the port is poor.", &["Vey the banker | knows | that the port is poor"]),
        (
            "“The port is old and poor,” Robert Lind, managing director of the port, told me.",
            &["Robert Lind, managing director of the port, | told | “The port is old and poor,”"],
        ),
    ]);
}

#[test]
fn what_a_claim_is_called_is_not_claimed() {
    let all = found("The clerk said the fee was fair, a claim that Orrin called “laughable”.");
    assert!(all.iter().all(|row| !row.contains("| that Orrin called")), "{all:?}");
    let told = found("The clerk made a claim that Orrin called the pilots at night.");
    assert!(told.iter().any(|row| row.contains("that Orrin called the pilots")), "{told:?}");
}

#[test]
fn what_parts_a_source_from_its_verb_hides_it_not() {
    holds(&[
        ("In talks, several threatened to sell the port.", &["several | threatened | to sell the port"]),
        ("The poll has, however, shown that the port is poor.", &["The poll | shown | that the port is poor"]),
        ("Vey as well as Orrin said the port was poor.", &["Vey as well as Orrin | said | the port was poor"]),
        ("Even Orrin said the port was poor.", &["Orrin | said | the port was poor"]),
    ]);
    let burnt = found("The books she wrote that helped the port were burnt.");
    assert_eq!(burnt, Vec::<String>::new());
}

#[test]
fn those_of_whom_all_or_both_are_meant_are_the_source() {
    holds(&[
        ("Vey and Orrin both denied that the port was poor.", &["Vey and Orrin | denied | that the port was poor"]),
        ("They all said that the port was poor.", &["They | said | that the port was poor"]),
        ("The two clerks each said that it was poor.", &["The two clerks | said | that it was poor"]),
        ("Both of them refused to speak.", &["Both of them | refused | to speak"]),
        ("Neither would say whether the port was poor.", &["Neither | would say | whether the port was poor"]),
        ("Each of them said that the port was poor.", &["Each of them | said | that the port was poor"]),
        ("In both, they said that the port was poor.", &["they | said | that the port was poor"]),
        ("On Monday all said that the port was poor.", &["all | said | that the port was poor"]),
    ]);
}

#[test]
fn a_word_that_limits_a_share_belongs_to_it() {
    holds(&[
        ("Almost half said they would leave.", &["Almost half | said | they would leave"]),
        ("About half of the crews said they would leave.", &["About half of the crews | said | they would leave"]),
        ("Just 12 percent said they would leave.", &["Just 12 percent | said | they would leave"]),
        ("Just then Orrin said they would leave.", &["Orrin | said | they would leave"]),
    ]);
}

#[test]
fn some_of_whom_tells_of_whom_it_describes() {
    holds(&[
        (
            "“The port is old and poor,” Vey told the crews, some of whom wept.",
            &["Vey | told | “The port is old and poor,”"],
        ),
        ("“The port is old and poor,” some of them wept.", &["some of them | wept | “The port is old and poor,”"]),
    ]);
}

#[test]
fn who_is_told_behind_the_report_is_no_report() {
    holds(&[
        ("This is not about me, Vey told the crews as they slept.", &["Vey | told | This is not about me"]),
        ("When she came, Vey told the crews they were poor.", &["Vey | told | they were poor"]),
        ("In May, Vey told the crews a story.", &["Vey | told | the crews a story"]),
    ]);
}
