//! The statements of a short text about the people of one harbour town.

use std::sync::LazyLock;

use appraise::analysis::{AllWeights, Analyzer, ArticleAnalysis, Speaker, StanceRow};
use appraise::corpus::Article;
use appraise::entities::{EntityId, Gazetteer, Register, Resolutions};
use appraise::lexicon::{Lexicon, TableFile};
use appraise::stance::{TopicMatcher, Topics};

const ENTITIES: &str = "\
entity,kind,pronouns
Ilse Brandt,person,she
Tomas Vey,person,he
Anders Orrin,person,he
Dana Roth,person,she
Dockers' Union,org,
Halden Capital,org,
Progressives,group,
Lorrania,place,
Lorranians,group,
";

const TOPICS: &str = "\
topic,pattern,sign
sale,sale of the harbour,1
sale,harbour sale,1
sale,sell* the harbour,1
sale,keep* the harbour public,-1
sale,not selling the harbour,-1
families,working families,1
inquiry,hold* an inquiry,1
strike,ferry strike,1
";

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::bundled().expect("the bundled lexicons are well-formed"));
static WEIGHTS: LazyLock<AllWeights> =
    LazyLock::new(|| AllWeights::bundled(&LEXICON).expect("the bundled weights are well-formed"));
static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let list = Register::parse(&TableFile::bundled("entities.csv", ENTITIES)).expect("a well-formed list");
    Gazetteer::new(list.register, &LEXICON)
});
static TOPIC_LIST: LazyLock<Topics> =
    LazyLock::new(|| Topics::parse(&TableFile::bundled("topics.csv", TOPICS)).expect("a well-formed list"));
static MATCHER: LazyLock<TopicMatcher> = LazyLock::new(|| TopicMatcher::new(&TOPIC_LIST, &LEXICON));

fn name(entity: EntityId) -> &'static str {
    &GAZETTEER.register().get(entity).name
}

/// That each text has these statements and no other.
pub(crate) fn assert_stated(cases: &[(&str, &[&str])]) {
    for (text, stated) in cases {
        assert_eq!(statements(text), *stated, "{text}");
    }
}

/// The statements of a text as `holder + target`, `holder - target` or `holder 0 target`, by last names, sorted, each once.
pub(crate) fn statements(text: &str) -> Vec<String> {
    statements_of(Article { text: text.into(), ..Article::default() })
}

/// Who speaks where the last mention of a text stands, by full name.
pub(crate) fn last_speaker(text: &str) -> Option<String> {
    let analysis = analysis(Article { text: text.into(), ..Article::default() });
    match analysis.mentions.last()?.speaker {
        Some(Speaker::Entity(entity)) => Some(name(entity).to_owned()),
        _ => None,
    }
}

/// The voice of each statement and the last name of who is said to report it, in the order of the text.
pub(crate) fn voices_of_statements(text: &str) -> Vec<String> {
    let analysis = analysis(Article { text: text.into(), ..Article::default() });
    let reporter = |row: &StanceRow| match row.reported_by {
        Some(Speaker::Entity(entity)) => format!(", {}", name(entity).rsplit(' ').next().unwrap()),
        _ => String::new(),
    };
    analysis.stances.iter().map(|row| row.voice.name().to_owned() + &reporter(row)).collect()
}

/// Those of an article.
pub(crate) fn statements_of(article: Article<'_>) -> Vec<String> {
    let analysis = analysis(article);
    let last = |name: &str| name.rsplit(' ').next().unwrap().to_owned();
    let mut found: Vec<String> = analysis
        .stances
        .iter()
        .map(|row| {
            let holder = last(name(row.holder));
            let target = last(row.target.name(GAZETTEER.register(), &TOPIC_LIST));
            let sign = ["-", "0", "+"][(row.stance.sign() + 1) as usize];
            assert_eq!(
                row.score.ten_thousandths().signum(),
                i32::from(row.stance.sign()),
                "the score of {holder} {sign} {target} has its sign"
            );
            format!("{holder} {sign} {target}")
        })
        .collect();
    found.sort();
    found.dedup();
    found
}

fn analysis(article: Article<'_>) -> ArticleAnalysis {
    let analyzer = Analyzer {
        lexicon: &LEXICON,
        gazetteer: &GAZETTEER,
        topics: &MATCHER,
        weights: &WEIGHTS,
        resolve: Resolutions::ALL,
    };
    analyzer.analyze(article)
}
