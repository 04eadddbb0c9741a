//! Traps of names that are part of a longer name of something else, each with its near miss, in prose of our own.

use crate::entities::{Gazetteer, Mention, Register, Resolutions, recognise};
use crate::lexicon::{Lexicon, TableFile};
use crate::text::Document;

const LIST: &str = "\
entity,kind,aliases
Saltmere,place,Saltmere Gazette
Rothwick,place,
Virginia,place,
Europe,place,
America,place,
Acme,org,
Senate,org,
Donal Vey,person,
";

/// The surfaces of all mentions.
fn mentions(title: &str, text: &str) -> Vec<String> {
    let lexicon = Lexicon::bundled().expect("the bundled lexicons are well-formed");
    let register = Register::parse(&TableFile::bundled("entities.csv", LIST)).expect("a well-formed list").register;
    let gazetteer = Gazetteer::new(register, &lexicon);
    let document = Document::new(title, text, &lexicon);
    let found = recognise(&document, &gazetteer, &lexicon, Resolutions::ALL);
    found.mentions.iter().map(|mention: &Mention| document.text_of(mention.tokens).to_owned()).collect()
}

#[track_caller]
fn counts(text: &str) {
    assert_eq!(mentions("", text).len(), 1, "{text}");
}

#[track_caller]
fn counts_not(text: &str) {
    assert_eq!(mentions("", text), Vec::<String>::new(), "{text}");
}

#[test]
fn a_newspaper_school_or_company_called_after_a_place_is_not_the_place() {
    counts_not("Nobody at the Saltmere Herald liked the mayor.");
    counts_not("She taught at Saltmere State University for years.");
    counts_not("They met in the Saltmere Public Library on Monday.");
    counts_not("The members of the Saltmere Police Patrolmen's Association left early.");
    counts("Nobody heard the Saltmere herald shout.");
    counts("She taught in Saltmere, State University said.");
    counts("The members of Saltmere's Association of Pilots left early.");
}

#[test]
fn what_is_behind_a_head_of_names_is_not_the_place() {
    counts_not("She taught at the University of Saltmere for years.");
    counts_not("She taught at the University of Ardmoor at Saltmere for years.");
    counts_not("The Communications Workers of America called a strike.");
    counts("She taught in a university of Saltmere for years.");
    counts("She taught at a school at Saltmere for years.");
    counts("Governor Dana Quill of Saltmere called a strike.");
}

#[test]
fn a_sports_club_is_not_its_town() {
    counts_not("Fans saw the Saltmere Red Sox lose again.");
    counts_not("Fans saw the Saltmere Jazz lose again.");
    counts("Fans of Saltmere jazz came again.");
    counts("They saw the Acme Giants lose again.");
}

#[test]
fn the_police_courts_and_chambers_of_a_place_are_its_own() {
    counts("A spokesman of the Saltmere Police left.");
    counts("The judges of the Saltmere Supreme Court left.");
    counts("The Saltmere City Council met on Monday.");
    counts("It was the Department of Saltmere that paid.");
    counts("They asked Saltmere Mayor Dana Quill about the Herald.");
    counts_not("They asked the Saltmere Chamber of Commerce about it.");
    counts_not("They asked the Saltmere Police Union about it.");
}

#[test]
fn a_prize_or_a_stadium_is_not_the_company_that_pays_for_it() {
    counts_not("She won the Acme Prize on Monday.");
    counts_not("They sang in the Acme Wireless Arena on Monday.");
    counts("She bought Acme Foods on Monday.");
    counts("They asked Acme Chief Executive Jane Roth about the Prize.");
    counts("They asked the Senate Judiciary Committee about it.");
    counts("They asked Senate Majority Leader Jane Roth about it.");
}

#[test]
fn a_hall_is_not_whom_it_is_called_after_but_his_campaign_is_his() {
    counts_not("The storm damaged Donal Vey Hall on Monday.");
    counts("The storm damaged the Donal Vey Campaign on Monday.");
    assert_eq!(mentions("", "Donal Vey won. The Vey Administration failed."), ["Donal Vey", "Vey"]);
    assert_eq!(mentions("", "Donal Vey won. The Vey Foundation failed."), ["Donal Vey"]);
}

#[test]
fn who_is_named_by_a_foundation_may_be_called_by_the_last_name_behind_it() {
    assert_eq!(mentions("", "She gave to the Donal Vey Foundation. Nobody thanked her, Vey said."), ["Vey"]);
    assert_eq!(
        mentions("", "She gave to the Dana Vey Foundation. Nobody thanked her, Vey said."),
        Vec::<String>::new()
    );
}

#[test]
fn a_known_place_is_not_another_whose_name_it_holds_unless_it_is_a_part_of_it() {
    counts_not("They moved to West Virginia in the spring.");
    counts_not("They moved to Central America in the spring.");
    counts_not("They moved to Virginia Beach in the spring.");
    counts("They moved to northern Virginia in the spring.");
    counts("They moved to Western Europe in the spring.");
}

#[test]
fn the_longer_name_counts_where_it_is_listed() {
    assert_eq!(mentions("", "Nobody at the Saltmere Gazette liked the mayor."), ["Saltmere Gazette"]);
}

#[test]
fn in_a_headline_what_follows_belongs_to_a_name_only_if_the_article_says_so_too() {
    let headline = "Saltmere Church Shooting Shocks Pilots";
    assert_eq!(mentions(headline, "They mourn."), ["Saltmere"]);
    assert_eq!(mentions(headline, "They mourn at the Saltmere Church on Monday."), Vec::<String>::new());
    assert_eq!(mentions("ACME SUES SALTMERE HERALD OVER STRIKE", "They mourn."), ["ACME", "SALTMERE"]);
    assert_eq!(mentions("Acme Buys Saltmere Red Sox", "They mourn."), ["Acme"]);
    assert_eq!(mentions("Saltmere Voters Reject Acme Sale", "They mourn."), ["Saltmere", "Acme"]);
}
