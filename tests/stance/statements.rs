//! The statements of a short text about the people of one harbour town.

use appraise::analysis::{AllWeights, Analyzer, ArticleAnalysis, Speaker, StanceRow};
use appraise::corpus::Article;
use appraise::entities::{Entity, EntityKind, Gazetteer, Pronouns, Register, Resolutions};
use appraise::lexicon::{Lexicon, TableFile};
use appraise::stance::{TopicMatcher, Topics};

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

fn register() -> Register {
    let person = |name: &str, pronouns| Entity {
        name: name.into(),
        kind: EntityKind::Person,
        aliases: vec![name.into()],
        pronouns: Some(pronouns),
        ..Entity::default()
    };
    let other = |name: &str, kind| Entity { name: name.into(), kind, aliases: vec![name.into()], ..Entity::default() };
    let entities = vec![
        person("Ilse Brandt", Pronouns::She),
        person("Tomas Vey", Pronouns::He),
        person("Anders Orrin", Pronouns::He),
        person("Dana Roth", Pronouns::She),
        other("Dockers' Union", EntityKind::Org),
        other("Halden Capital", EntityKind::Org),
        other("Progressives", EntityKind::Group),
        other("Lorrania", EntityKind::Place),
        other("Lorranians", EntityKind::Group),
    ];
    Register { attributes: Vec::new(), entities }
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
        Some(Speaker::Entity(entity)) => Some(register().entities[entity.0 as usize].name.to_string()),
        _ => None,
    }
}

/// The voice of each statement and the last name of who is said to report it, in the order of the text.
pub(crate) fn voices_of_statements(text: &str) -> Vec<String> {
    let analysis = analysis(Article { text: text.into(), ..Article::default() });
    let reporter = |row: &StanceRow| match row.reported_by {
        Some(Speaker::Entity(entity)) => format!(", {}", register().get(entity).name.rsplit(' ').next().unwrap()),
        _ => String::new(),
    };
    analysis.stances.iter().map(|row| row.voice.name().to_owned() + &reporter(row)).collect()
}

/// Those of an article.
pub(crate) fn statements_of(article: Article<'_>) -> Vec<String> {
    let register = register();
    let topics = topics();
    let analysis = analysis(article);
    let last = |name: &str| name.rsplit(' ').next().unwrap().to_owned();
    let mut found: Vec<String> = analysis
        .stances
        .iter()
        .map(|row| {
            let holder = last(&register.get(row.holder).name);
            let target = last(row.target.name(&register, &topics));
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

fn topics() -> Topics {
    Topics::parse(&TableFile::bundled("topics.csv", TOPICS)).unwrap()
}

fn analysis(article: Article<'_>) -> ArticleAnalysis {
    let lexicon = Lexicon::bundled().unwrap();
    let gazetteer = Gazetteer::new(register(), &lexicon);
    let matcher = TopicMatcher::new(&topics(), &lexicon);
    let weights = AllWeights::bundled(&lexicon).unwrap();
    let analyzer = Analyzer {
        lexicon: &lexicon,
        gazetteer: &gazetteer,
        topics: &matcher,
        weights: &weights,
        resolve: Resolutions::ALL,
    };
    analyzer.analyze(article)
}
