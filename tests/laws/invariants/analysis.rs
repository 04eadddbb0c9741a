//! The whole analysis of an article: spans in its text, code points that agree with them, sums that equal the rows.

use std::sync::LazyLock;

use appraise::aggregate::{Aggregates, Context};
use appraise::analysis::{AllWeights, Analyzer, ArticleAnalysis, MentionRow, Speaker};
use appraise::corpus::Article;
use appraise::entities::{Gazetteer, Register, Resolutions};
use appraise::lexicon::TableFile;
use appraise::stance::{StanceTarget, TopicMatcher, Topics};
use appraise::text::Span;

use super::LEXICON;

pub(crate) const ENTITIES: &str = "entity,kind,aliases,exclude,pronouns\n\
    Ilse Brandt,person,Ilse|İlse,,she\nOtto Brandt,person,,,he\nKarel Moss,person,Moss|Mayor Moss,Moss Street,he\n\
    Free Harbour Alliance,org,the Alliance|FHA,,\ndockers,group,,,they\nSaltmere,place,,,it\nÉlan,org,ÉLAN,,it\n";

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let register = Register::parse(&TableFile::bundled("entities.csv", ENTITIES)).expect("a well-formed list").register;
    Gazetteer::new(register, &LEXICON)
});
static TOPICS: LazyLock<Topics> = LazyLock::new(|| Topics::bundled().expect("the bundled topics are well formed"));
static MATCHER: LazyLock<TopicMatcher> = LazyLock::new(|| TopicMatcher::new(&TOPICS, &LEXICON));
static WEIGHTS: LazyLock<AllWeights> =
    LazyLock::new(|| AllWeights::bundled(&LEXICON).expect("the bundled weights are well formed"));

pub(crate) fn analyzer() -> Analyzer<'static> {
    Analyzer {
        lexicon: &LEXICON,
        gazetteer: &GAZETTEER,
        topics: &MATCHER,
        weights: &WEIGHTS,
        resolve: Resolutions::default(),
    }
}

pub(crate) fn article<'b>(title: &str, body: &'b str) -> Article<'b> {
    Article { id: "a1".into(), title: title.into(), text: body.into(), source: "Courier".into(), ..Article::default() }
}

pub(crate) fn holds(title: &str, body: &str) -> ArticleAnalysis {
    let analysis = analyzer().analyze(article(title, body));
    let parts = Parts::new(&analysis.text, title, body);
    mentions_stand_in_the_text(&analysis, &parts);
    quotes_stand_in_the_text(&analysis, &parts);
    stances_stand_in_the_text(&analysis, &parts);
    sums_equal_the_rows(&analysis);
    assert_eq!(analyzer().analyze(article(title, body)), analysis, "the same article gave another analysis");
    analysis
}

/// The text of an analysis as title and body.
struct Parts<'t> {
    text: &'t str,
    body: usize,
}

impl<'t> Parts<'t> {
    fn new(text: &'t str, title: &str, body: &str) -> Self {
        let whole = if title.is_empty() { body.to_owned() } else { format!("{title}\n\n{body}") };
        assert_eq!(text, whole);
        Self { text, body: text.len() - body.len() }
    }

    fn words(&self, span: Span) -> &'t str {
        self.text.get(span.range()).unwrap_or_else(|| panic!("{span:?} is no part of {:?}", self.text))
    }

    /// A span that isn't empty and lies wholly in the title or the body, and whose code points are as told.
    fn place(&self, span: Span, in_title: bool, (start, end): (u32, u32)) {
        assert!(!self.words(span).is_empty());
        assert_eq!(in_title, (span.start as usize) < self.body, "{span:?} in {:?}", self.text);
        let from = if in_title { 0 } else { self.body };
        assert!(!in_title || span.end as usize <= self.body, "{span:?} runs from the title into the body");
        let points = |byte: u32| self.text[from..byte as usize].chars().count() as u32;
        assert_eq!((start, end), (points(span.start), points(span.end)), "{span:?} in {:?}", self.text);
    }

    fn speaker(&self, speaker: Option<&Speaker>) {
        match speaker {
            Some(Speaker::Words(words)) => assert!(!self.words(*words).is_empty()),
            Some(Speaker::Entity(id)) => assert!((id.0 as usize) < GAZETTEER.register().entities.len()),
            None => {}
        }
    }
}

fn mentions_stand_in_the_text(analysis: &ArticleAnalysis, parts: &Parts<'_>) {
    let mut end = 0;
    for mention in &analysis.mentions {
        parts.place(mention.surface, mention.in_title, (mention.start, mention.end));
        assert!(mention.surface.start >= end, "mentions overlap: {mention:?}");
        end = mention.surface.end;
        parts.words(mention.sentence);
        assert!(mention.sentence.contains(mention.surface), "{mention:?}");
        assert!(mention.in_title == (mention.sentence_no == 0), "{mention:?}");
        assert!((mention.entity.0 as usize) < GAZETTEER.register().entities.len());
        assert!((-10_000..=10_000).contains(&mention.score.ten_thousandths()), "{mention:?}");
        parts.speaker(mention.speaker.as_ref());
        mention.evidence.iter().for_each(|evidence| drop(evidence.cue(parts.text)));
        evidence_adds_up_to_the_sign(mention);
    }
}

fn evidence_adds_up_to_the_sign(mention: &MentionRow) {
    let sum: i32 = mention.evidence.iter().map(|evidence| evidence.effect).sum();
    let rounding = 100;
    let score = mention.score.ten_thousandths();
    assert!(sum.abs() <= rounding || score == 0 || (score > 0) == (sum > 0), "{mention:?}");
}

fn quotes_stand_in_the_text(analysis: &ArticleAnalysis, parts: &Parts<'_>) {
    for quote in &analysis.quotes {
        assert!(!quote.content.is_empty() && quote.content.len() == quote.spans.len(), "{quote:?}");
        let mut end = 0;
        for (part, points) in quote.content.iter().zip(&quote.spans) {
            assert!(part.start >= end, "{quote:?}");
            end = part.end;
            parts.place(*part, quote.in_title, *points);
        }
        for part in [quote.cue, quote.speaker_surface].into_iter().flatten() {
            assert!(!parts.words(part).is_empty());
        }
        parts.speaker(quote.speaker.as_ref());
    }
}

fn stances_stand_in_the_text(analysis: &ArticleAnalysis, parts: &Parts<'_>) {
    for stance in &analysis.stances {
        parts.words(stance.cue);
        parts.words(stance.sentence);
        assert!(stance.start < stance.end, "{stance:?}");
        let of_part = if stance.in_title { &parts.text[..parts.body] } else { &parts.text[parts.body..] };
        assert!(stance.end as usize <= of_part.chars().count(), "{stance:?}");
        match stance.target {
            StanceTarget::Topic(id) => assert!((id.0 as usize) < TOPICS.topics.len()),
            StanceTarget::Entity(id) => assert!((id.0 as usize) < GAZETTEER.register().entities.len()),
        }
        assert!((-10_000..=10_000).contains(&stance.score.ten_thousandths()), "{stance:?}");
        parts.speaker(stance.reported_by.as_ref());
        stance.evidence.iter().for_each(|evidence| drop(evidence.cue(parts.text)));
    }
}

fn sums_equal_the_rows(analysis: &ArticleAnalysis) {
    let mut sums = Aggregates::default();
    sums.add(analysis, &Context::default());
    let totals = sums.finish(GAZETTEER.register(), &TOPICS, 1.0);
    let counts = (totals.articles(), totals.mentions(), totals.quotes(), totals.stances());
    let rows = [analysis.mentions.len(), analysis.quotes.len(), analysis.stances.len()].map(|rows| rows as u64);
    assert_eq!(counts, (1, rows[0], rows[1], rows[2]));
    for total in totals.entities() {
        let own = || analysis.mentions.iter().filter(|mention| mention.entity == total.id);
        let tally = &total.sums.mentions;
        assert_eq!(tally.count(), own().count() as u64);
        assert_eq!(tally.clusters.scores, own().map(|mention| mention.score.ten_thousandths() as i64).sum::<i64>());
        assert_eq!(total.sums.title_mentions, own().filter(|mention| mention.in_title).count() as u64);
    }
    let statements: u64 = totals.pairs().iter().map(|pair| pair.sums.statements.count()).sum();
    assert_eq!(statements, rows[2]);
}
