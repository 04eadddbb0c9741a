//! The laws of the sums: empty changes nothing, and any grouping and order of the articles gives the same bytes.

use crate::story::{Story, register, topics};
use appraise::aggregate::{Aggregates, Context, Grouping};
use appraise::analysis::{ArticleAnalysis, Speaker};
use appraise::corpus::Granularity;
use appraise::entities::{EntityId, EntityKind, Register};
use appraise::quotes::{AttributionKind, Voice};
use appraise::report::{OutputFolder, Settings, write_networks, write_totals};
use appraise::stance::{StanceTarget, TopicId, Topics};
use proptest::prelude::*;

/// Entities by party, articles by section.
fn context(groupings: &[Grouping]) -> Context<'_> {
    Context { granularity: Granularity::Month, groupings }
}

fn groupings() -> [Grouping; 2] {
    ["party", "section"].map(|name| Grouping::new(name, &people(), &["section".to_owned()]).unwrap())
}

fn people() -> Register {
    let names = ["Vera Lund", "Port Authority", "Tom Aster", "Nobody Named"];
    let mut people = register(&names.map(|name| (name, EntityKind::Person)));
    people.attributes = vec!["party".into()];
    for (entity, party) in people.entities.iter_mut().zip(["Union", "", "Union", "League"]) {
        entity.attributes = vec![party.into()];
    }
    people
}

fn questions() -> Topics {
    topics(&["harbour sale", "tram line"])
}

fn summed<'a>(articles: impl IntoIterator<Item = &'a ArticleAnalysis>) -> Aggregates {
    let mut sums = Aggregates::default();
    let groupings = groupings();
    articles.into_iter().for_each(|article| sums.add(article, &context(&groupings)));
    sums
}

/// Every report of sums and every network, one behind the other.
fn reports(sums: &Aggregates) -> String {
    let home = tempfile::tempdir().unwrap();
    let settings = Settings { groups: true, attributes: vec!["party".into()], ..Settings::default() };
    let folder = OutputFolder::create(&home.path().join("reports")).unwrap();
    let (people, questions) = (people(), questions());
    let totals = sums.finish(&people, &questions, 1.0);
    write_totals(&folder, &totals, &settings).unwrap();
    write_networks(&folder, &totals).unwrap();
    let names = folder.files();
    let folder = folder.commit().unwrap();
    names.iter().map(|name| std::fs::read_to_string(folder.join(name)).unwrap()).collect()
}

fn target(number: u32) -> StanceTarget {
    if number < 2 { StanceTarget::Topic(TopicId(number)) } else { StanceTarget::Entity(EntityId(number - 2)) }
}

fn speaker(number: u32) -> Option<Speaker> {
    (number < 3).then_some(Speaker::Entity(EntityId(number)))
}

/// Entity, score, voice, speaker, cue with its effect.
type Mention = (u32, f64, usize, u32, &'static str, i32);

fn mention() -> impl Strategy<Value = Mention> {
    let cue = prop::sample::select(vec!["slammed", "praised", "under fire", ""]);
    (0..3_u32, -1.0..1.0_f64, 0..3_usize, 0..4_u32, cue, -900..900_i32)
}

fn with_mention(story: Story, (entity, score, voice, by, cue, effect): Mention) -> Story {
    let voice = [Voice::Narrator, Voice::Direct, Voice::Indirect][voice];
    story.mention(entity, "Lund", score).said(voice, speaker(by)).because("patient", cue, effect)
}

prop_compose! {
    fn article()(
        id in "[a-z]{1,6}", day in 0..3_i8, month in 1..12_i8, source in prop::sample::select(vec!["", "Courier", "Herald"]),
        section in prop::sample::select(vec!["", "news", "opinion"]),
        mentions in prop::collection::vec(mention(), 0..6),
        speakers in prop::collection::vec(0..4_u32, 0..3),
        stances in prop::collection::vec((0..3_u32, 0..5_u32, -1.0..1.0_f64), 0..4),
    ) -> ArticleAnalysis {
        let mut story = Story::new(&id, "", "Lund said no. She slammed what was praised. She came under fire.").source(source);
        story = story.kept(&[section]);
        if day > 0 {
            story = story.date(&format!("2025-{month:02}-{day:02}"));
        }
        story = mentions.into_iter().fold(story, with_mention);
        for by in speakers {
            story = story.quote(speaker(by), "Lund", "said", AttributionKind::Indirect, &["no"]);
        }
        for (holder, towards, score) in stances {
            story = story.stance(holder, target(towards), "Lund said no", "said", score);
        }
        story.done()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn empty_changes_nothing_on_either_side(articles in prop::collection::vec(article(), 0..12)) {
        let sums = summed(&articles);
        prop_assert_eq!(&Aggregates::default().merge(sums.clone()), &sums);
        prop_assert_eq!(&sums.clone().merge(Aggregates::default()), &sums);
    }

    #[test]
    fn any_grouping_in_any_order_writes_the_same_bytes(
        articles in prop::collection::vec(article(), 0..24),
        groups in prop::collection::vec(0..5_usize, 24),
        turn in 0..24_usize,
    ) {
        let whole = reports(&summed(&articles));
        let grouped = (0..5).rev().map(|group| {
            let mut members: Vec<_> = articles.iter().zip(&groups).filter(|(_, of)| **of == group).collect();
            members.reverse();
            summed(members.into_iter().map(|(article, _)| article))
        });
        prop_assert_eq!(&reports(&grouped.fold(Aggregates::default(), Aggregates::merge)), &whole);
        let mut turned: Vec<_> = articles.iter().collect();
        turned.rotate_left(turn.min(articles.len()));
        prop_assert_eq!(&reports(&summed(turned)), &whole);
    }

    #[test]
    fn merging_is_associative(
        one in prop::collection::vec(article(), 0..6),
        two in prop::collection::vec(article(), 0..6),
        three in prop::collection::vec(article(), 0..6),
    ) {
        let (one, two, three) = (summed(&one), summed(&two), summed(&three));
        let left = one.clone().merge(two.clone()).merge(three.clone());
        prop_assert_eq!(one.merge(two.merge(three)), left);
    }

    #[test]
    fn sums_survive_the_way_through_json(articles in prop::collection::vec(article(), 0..12)) {
        let sums = summed(&articles);
        let json = serde_json::to_string(&sums).unwrap();
        prop_assert_eq!(serde_json::from_str::<Aggregates>(&json).unwrap(), sums);
    }
}
