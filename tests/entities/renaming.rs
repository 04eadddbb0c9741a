//! Names are only names: whoever stands in a story, its positions and labels are the same, be the surnames words of the language or not.

use appraise::entities::EntityId;
use appraise::stance::StanceTarget;

use crate::listed::{analysis, gazetteer};

/// A man and a woman whose surnames are no words.
const PLAIN: [&str; 2] = ["Martin Orvell", "Helen Vantongeren"];

/// Others, whose surnames are a verb, a noun, an adjective, an adverb, a modal, a month, a demonym, a participle, a word of praise or blame.
const OTHERS: [[&str; 2]; 11] = [
    ["Jeb Bush", "Helen Strand"],
    ["Tim Cook", "Rose Price"],
    ["Donald Trump", "Cherie Blair"],
    ["Jack Long", "Kate Little"],
    ["Simon Will", "Julia Black"],
    ["Harold May", "Anne Golding"],
    ["Mark Cuban", "Nadia Fosted"],
    ["Tom Wright", "Sarah Wise"],
    ["Jo Best", "Liz Savage"],
    ["Paul Keating", "Ruth Swift"],
    ["Martin Orvells", "Helen Hopkins"],
];

const STORIES: [&str; 26] = [
    "{P} blasts {Q} over the toll.",
    "{P} calls for {Q} to quit.",
    "{Q} must go, {P} said.",
    "{P} gave {Q} a slap on the wrist.",
    "{P} called {Q} a crook.",
    "Asked about {Q}, {P} said nothing.",
    "“{Q} sat on the report,” {P} said.",
    "“{Q} is the best we have,” {P} said.",
    "“I have every trust in {Q},” {P} said. “She has never lied.”",
    "{P} has never backed {Q}. He voted against {Q}'s plan for the harbour.",
    "{Q} was attacked by {P} and praised by the union.",
    "{P}, who once admired {Q}, now opposes her.",
    "{P} and {Q} clashed over the toll.",
    "{P}'s attack on {Q} split the council.",
    "{P} was forced to apologise to {Q}.",
    "Unlike {P}, {Q} kept her word.",
    "{P} links {Q} to the mafia.",
    "{P} offered {Q} his full support.",
    "{P} used to praise {Q}.",
    "{P} depicts {Q} as a hero.",
    "{P} hopes that {Q} will lose.",
    "Has {Q} ever lied? {P} thinks so.",
    "{Q} stole the money, according to {P}.",
    "{P} did not criticise {Q}.",
    "The guild backs {P}. {Q} does not.",
    "{Q}: {P} is unfit to lead.",
];

/// What is found in a story of two people, called P and Q whatever their names.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    /// `P -1 Q` where P is against Q.
    positions: Vec<String>,
    /// `P negative`, a mention each.
    labels: Vec<String>,
}

fn told(story: &str, names: [&str; 2]) -> Told {
    let gazetteer = gazetteer(&format!("entity,kind,pronouns\n{},person,he\n{},person,she\n", names[0], names[1]));
    let [first, second] = names.map(|name| name.rsplit(' ').next().unwrap_or_default());
    let story = story.replace("{P}", first).replace("{Q}", second);
    let analysis = analysis(&format!("{} and {} sit on the council.\n\n{story}", names[0], names[1]), &gazetteer);
    let letter = |entity: EntityId| ["P", "Q"][entity.0 as usize];
    let positions = analysis.stances.iter().filter_map(|row| match row.target {
        StanceTarget::Entity(target) => {
            Some(format!("{} {:+} {}", letter(row.holder), row.stance.sign(), letter(target)))
        }
        StanceTarget::Topic(_) => None,
    });
    let labels = analysis.mentions.iter().map(|row| format!("{} {}", letter(row.entity), row.label.name()));
    Told { positions: positions.collect(), labels: labels.collect() }
}

#[test]
fn surnames_that_are_words_change_nothing() {
    for story in STORIES {
        let plain = told(story, PLAIN);
        for names in OTHERS {
            assert_eq!(told(story, names), plain, "{story} {names:?}");
        }
    }
}

#[test]
fn the_same_words_elsewhere_are_none_of_theirs() {
    for (story, names) in [
        ("Black voters came. In the end they left.", ["Simon Will", "Julia Black"]),
        ("Will it rain? Will they come?", ["Simon Will", "Cherie Blair"]),
        ("In May it rained. On 7 May it snowed, and in late May it rained again.", ["Harold May", "Julia Black"]),
    ] {
        assert_eq!(told(story, names).labels.len(), 2, "only the two full names: {story}");
    }
}
