//! Names are only names: whoever stands in a story, its positions and labels are the same, be the surnames words of the language or not.

use std::sync::LazyLock;

use appraise::analysis::{AllWeights, Analyzer};
use appraise::corpus::Article;
use appraise::entities::{Entity, EntityId, EntityKind, Gazetteer, Pronouns, Register, Resolutions};
use appraise::lexicon::Lexicon;
use appraise::score::Label;
use appraise::stance::{StanceTarget, TopicMatcher, Topics};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::bundled().expect("the bundled lexicons are well-formed"));

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

/// The positions and labels of a story told of two people, as of the plain ones.
fn told(story: &str, names: [&str; 2]) -> Vec<String> {
    let person = |name: &str, pronouns| Entity {
        name: name.into(),
        kind: EntityKind::Person,
        aliases: vec![name.into()],
        pronouns: Some(pronouns),
        ..Entity::default()
    };
    let entities = vec![person(names[0], Pronouns::He), person(names[1], Pronouns::She)];
    let register = Register { attributes: Vec::new(), entities };
    let gazetteer = Gazetteer::new(register, &LEXICON);
    let topics = TopicMatcher::new(&Topics::default(), &LEXICON);
    let weights = AllWeights::bundled(&LEXICON).expect("the bundled weights are well-formed");
    let analyzer = Analyzer {
        lexicon: &LEXICON,
        gazetteer: &gazetteer,
        topics: &topics,
        weights: &weights,
        resolve: Resolutions::ALL,
    };
    let surname = |name: &str| name.rsplit(' ').next().unwrap_or_default().to_owned();
    let story = story.replace("{P}", &surname(names[0])).replace("{Q}", &surname(names[1]));
    let text = format!("{} and {} sit on the council.\n\n{story}", names[0], names[1]);
    let analysis = analyzer.analyze(Article { text: text.into(), ..Article::default() });
    let letter = |entity: EntityId| ["P", "Q"][entity.0 as usize];
    let positions = analysis.stances.iter().filter_map(|row| match row.target {
        StanceTarget::Entity(target) => {
            Some(format!("{} {:+} {}", letter(row.holder), row.stance.sign(), letter(target)))
        }
        StanceTarget::Topic(_) => None,
    });
    let labels = analysis.mentions.iter().map(|row| {
        let label = match row.label {
            Label::Negative => "negative",
            Label::Neutral => "neutral",
            Label::Positive => "positive",
        };
        format!("{} {label}", letter(row.entity))
    });
    positions.chain(labels).collect()
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
    let mentions =
        |story: &str, names| told(story, names).iter().filter(|row| row.ends_with('l') || row.ends_with('e')).count();
    for (story, names) in [
        ("Black voters came. In the end they left.", ["Simon Will", "Julia Black"]),
        ("Will it rain? Will they come?", ["Simon Will", "Cherie Blair"]),
        ("In May it rained. On 7 May it snowed, and in late May it rained again.", ["Harold May", "Julia Black"]),
    ] {
        assert_eq!(mentions(story, names), 2, "only the two full names: {story}");
    }
}
