//! Entities found without a list.

use appraise::entities::{Discovery, Entity, EntityKind, Pronouns};
use appraise::text::Document;

use crate::listed::LEXICON;

fn discovered(articles: &[&str]) -> Vec<Entity> {
    let mut discovery = Discovery::default();
    for article in articles {
        discovery.add(&Document::new("", article, &LEXICON), &LEXICON);
    }
    discovery.finish(100, &LEXICON).entities
}

fn named<'a>(entities: &'a [Entity], name: &str) -> Option<&'a Entity> {
    entities.iter().find(|entity| entity.name == name)
}

fn aliases(entities: &[Entity], name: &str) -> Option<String> {
    named(entities, name).map(|entity| entity.aliases.join("|"))
}

#[test]
fn full_names_that_differ_by_a_middle_name_are_one_person_with_the_pronoun_of_the_given_name() {
    let found = discovered(&[
        "Helen Ostrick spoke to the pilots. Later Helen Mary Ostrick left.",
        "A crowd met Helen Ostrick and Helen M. Ostrick.",
    ]);
    let person = named(&found, "Helen Ostrick").expect("is found");
    assert_eq!((person.kind, person.pronouns), (EntityKind::Person, Some(Pronouns::She)));
    assert_eq!(person.aliases, ["Helen M. Ostrick", "Helen Mary Ostrick"]);
}

#[test]
fn different_initials_are_different_people() {
    let found = discovered(&["George W. Tarn met George H. Tarn.", "Then George W. Tarn thanked George H. Tarn."]);
    assert!(named(&found, "George W. Tarn").is_some());
    assert!(named(&found, "George H. Tarn").is_some());
}

#[test]
fn a_surname_counts_for_its_bearer_and_is_an_alias_only_of_the_prominent() {
    let article = "Helen Ostrick spoke. Crowds cheered Ostrick. The pilots trust Ostrick.";
    let twice = discovered(&[article; 2]);
    assert_eq!(aliases(&twice, "Helen Ostrick"), Some(String::new()));
    assert_eq!(twice.len(), 1);
    assert_eq!(aliases(&discovered(&[article; 20]), "Helen Ostrick"), Some("Ostrick".to_owned()));
}

#[test]
fn a_surname_that_two_share_is_nobodys_alias() {
    let one = "Helen Ostrick spoke. Crowds cheered Ostrick.";
    let other = "Peter Ostrick spoke. Crowds cheered Ostrick.";
    let found = discovered(&[[one; 30], [other; 30]].concat());
    assert_eq!(aliases(&found, "Helen Ostrick"), Some(String::new()));
    assert_eq!(aliases(&found, "Peter Ostrick"), Some(String::new()));
}

#[test]
fn titles_are_no_part_of_a_name_and_a_title_makes_an_unknown_name_a_person() {
    let found = discovered(&["They met Senator Quorl Vantry.", "He thanked Sen. Quorl Vantry."]);
    assert_eq!(named(&found, "Quorl Vantry").map(|entity| entity.kind), Some(EntityKind::Person));
}

#[test]
fn the_last_word_makes_an_organisation_and_brackets_its_acronym() {
    let text = "The Saltmere Harbour Council (SHC) met. Later the SHC voted against the Saltmere Harbour Council.";
    let found = discovered(&[text, text]);
    assert_eq!(named(&found, "Saltmere Harbour Council").map(|entity| entity.kind), Some(EntityKind::Org));
    assert_eq!(aliases(&found, "Saltmere Harbour Council"), Some("SHC".to_owned()));
}

#[test]
fn a_word_capitalised_only_at_the_start_of_sentences_is_no_name() {
    assert_eq!(discovered(&["Trade fell. Trade rose.", "Yesterday was calm. Trade was slow."]), []);
}

#[test]
fn another_name_of_a_country_is_joined_to_it() {
    let found = discovered(&["They left the United States for the U.S. again.", "Ships from the United States came."]);
    assert_eq!(aliases(&found, "United States"), Some("U.S.".to_owned()));
}

#[test]
fn a_verb_with_its_negation_is_no_part_of_a_name() {
    let found = discovered(&["Helen Ostrick Can’t Wait. Then Helen Ostrick left.", "A crowd met Helen Ostrick Don’t."]);
    assert!(named(&found, "Helen Ostrick").is_some());
    assert!(found.iter().all(|entity| !entity.name.ends_with(" Ca") && !entity.name.ends_with(" Do")), "{found:?}");
}

#[test]
fn a_name_in_capitals_is_the_same_name() {
    let found = discovered(&["SALTMERE, May 3 - The quay of Saltmere is closed.", "SALTMERE, May 4 - Saltmere slept."]);
    assert_eq!(aliases(&found, "Saltmere"), Some(String::new()));
    assert_eq!(found.len(), 1);
}

#[test]
fn an_age_behind_an_unknown_name_makes_it_a_person() {
    let kind = |text: &str| named(&discovered(&[text, text]), "Quorl Vantry").map(|entity| entity.kind);
    assert_eq!(kind("The prize went to Quorl Vantry, 54, of the quay."), Some(EntityKind::Person));
    assert_eq!(kind("The prize went to Quorl Vantry, 540 miles away."), Some(EntityKind::Other));
}

#[test]
fn an_unknown_name_is_what_it_is_used_as() {
    let kind = |text: &str| discovered(&[text, text]).first().map(|entity| entity.kind);
    assert_eq!(kind("The pilots met in Saltmere."), Some(EntityKind::Place));
    assert_eq!(kind("The pilots met Saltmere."), Some(EntityKind::Other));
    assert_eq!(kind("The pilots tell what Quorl Vantry said."), Some(EntityKind::Person));
    assert_eq!(kind("The pilots tell what Quorl Vantry sold."), Some(EntityKind::Other));
}

#[test]
fn nothing_gives_nothing() {
    assert_eq!(discovered(&[]), []);
}

#[test]
fn the_last_word_of_a_name_tells_an_event_or_a_place() {
    let kind = |name: &str| {
        let text = format!("The talk of {name} went on. A clerk from {name} left. Nobody forgot {name}.");
        named(&discovered(&[text.as_str(); 2]), name).map(|entity| entity.kind)
    };
    assert_eq!(kind("Vorley Dock War"), Some(EntityKind::Other));
    assert_eq!(kind("Mason City"), Some(EntityKind::Place));
    assert_eq!(kind("Vorley Dock Council"), Some(EntityKind::Org));
}

#[test]
fn an_acronym_with_full_stops_is_the_same_without() {
    let article = "The Vorley Harbour Authority (VHA) sued. Later the V.H.A. withdrew. Pilots trust the V.H.A. now.";
    assert_eq!(aliases(&discovered(&[article; 3]), "Vorley Harbour Authority"), Some("V.H.A.|VHA".to_owned()));
    let other = discovered(&["Pilots trust the V.H.A. now. Others trust the VHB now."; 3]);
    assert!(named(&other, "V.H.A.").is_some() && named(&other, "VHB").is_some());
}

#[test]
fn a_name_that_ends_with_a_group_is_a_group() {
    let named_group = "The town cheered Vorley Republicans. A crowd of Vorley Republicans left.";
    let group = "Some Republicans cheered. Pilots trust Republicans. Other Republicans left.";
    let found = discovered(&[[named_group; 2], [group; 2]].concat());
    assert_eq!(named(&found, "Vorley Republicans").map(|entity| entity.kind), Some(EntityKind::Group));
    let person =
        discovered(&["The town cheered Helen Cuban. A crowd met Helen Cuban. The Cuban left with a Cuban."; 2]);
    assert_eq!(named(&person, "Helen Cuban").map(|entity| entity.kind), Some(EntityKind::Person));
}

#[test]
fn a_month_is_nobody() {
    let found = discovered(&["They met in June. They left in June. Helen Ostrick came in June."; 4]);
    assert!(named(&found, "June").is_none() && named(&found, "Helen Ostrick").is_some());
}

#[test]
fn two_particles_stand_inside_one_name() {
    let found = discovered(&["Anselm van der Orrin left.", "Then Anselm van der Orrin came back."]);
    assert!(named(&found, "Anselm van der Orrin").is_some(), "{found:?}");
    let apart =
        discovered(&["Anselm Orrin of the Saltmere guild left.", "Then Anselm Orrin of the Saltmere guild came."]);
    assert!(named(&apart, "Anselm Orrin").is_some(), "{apart:?}");
}

#[test]
fn a_body_is_named_by_its_members() {
    let found = discovered(&["The Farmers' Union met.", "Then the Farmers' Union left."]);
    assert_eq!(named(&found, "Farmers' Union").map(|entity| entity.kind), Some(EntityKind::Org));
    let owned = discovered(&["Anselm Orrin's Union met.", "Then Anselm Orrin's Union left."]);
    assert!(named(&owned, "Anselm Orrin").is_some(), "{owned:?}");
}

#[test]
fn who_speaks_behind_a_quotation_is_not_whom_it_names() {
    let pronouns = |text: &str| {
        let found = discovered(&[text, "The clerk Vespa Orrin, 40, came.", "The clerk Vespa Orrin, 40, left."]);
        named(&found, "Vespa Orrin").and_then(|entity| entity.pronouns)
    };
    assert_eq!(pronouns("“I have known Vespa Orrin,” he said."), None);
    assert_eq!(pronouns("Vespa Orrin said he wept."), Some(Pronouns::He));
}
