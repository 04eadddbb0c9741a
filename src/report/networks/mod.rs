//! The folder `networks`: who is for and against what, who agrees and quarrels with whom, who is mentioned with whom, as
//! GraphML and GEXF.

mod gexf;
mod graph;
mod graphml;
pub(super) mod statements;

use std::collections::BTreeMap;

use super::folder::OutputFolder;
use crate::aggregate::{ActorTie, Totals};
use crate::error::Result;
use graph::{Graph, Value};

/// Writes every network in both formats.
///
/// # Errors
/// If a file can't be written.
pub fn write_networks(folder: &OutputFolder, totals: &Totals<'_>) -> Result<()> {
    for graph in [
        holders_and_topics(totals),
        actors("congruence", totals, &totals.congruence()),
        actors("conflict", totals, &totals.conflict()),
        comentions(totals),
    ] {
        for (ending, written) in [("graphml", graphml::written(&graph)), ("gexf", gexf::written(&graph))] {
            let mut file = folder.file(&format!("networks/{}.{ending}", graph.name))?;
            file.write(written.as_bytes())?;
            file.finish()?;
        }
    }
    Ok(())
}

/// Two-mode: an edge for every holder and topic with a statement.
fn holders_and_topics(totals: &Totals<'_>) -> Graph {
    let pairs = totals.pairs();
    let pairs: Vec<_> = pairs.iter().filter(|pair| pair.target_kind == "topic").collect();
    let mut graph =
        Graph::new("holder_topic", &["kind", "mode"], &["statements", "favor", "neutral", "against", "mean", "sign"]);
    let kinds = kinds(totals);
    let mut places: BTreeMap<(&str, bool), usize> = BTreeMap::new();
    for pair in pairs {
        let mut place = |name, is_topic, attributes: [&str; 2]| {
            *places.entry((name, is_topic)).or_insert_with(|| graph.node(name, attributes.map(Value::from).to_vec()))
        };
        let holder = place(pair.holder, false, [kinds[pair.holder], "holder"]);
        let topic = place(pair.target, true, ["topic", "topic"]);
        let statements = &pair.sums.statements;
        let sign = statements.positive.cmp(&statements.negative) as i64;
        let mut attributes: Vec<Value> =
            [statements.count(), statements.positive, statements.neutral, statements.negative]
                .map(Value::from)
                .to_vec();
        attributes.extend([Value::Number(statements.mean().expect("an edge has a statement")), Value::Integer(sign)]);
        graph.edge(holder, topic, statements.count() as f64, attributes);
    }
    graph
}

/// One-mode: an edge for every two actors with a tie.
fn actors(name: &'static str, totals: &Totals<'_>, ties: &[ActorTie<'_>]) -> Graph {
    let mut graph = Graph::new(name, &["kind"], &["topics", "normalised"]);
    let kinds = kinds(totals);
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for tie in ties {
        let [one, other] = [tie.one, tie.other]
            .map(|name| *places.entry(name).or_insert_with(|| graph.node(name, vec![kinds[name].into()])));
        graph.edge(one, other, tie.weight as f64, vec![tie.weight.into(), Value::Number(tie.normalised)]);
    }
    graph
}

/// One-mode: an edge for every two entities with an article that mentions both.
fn comentions(totals: &Totals<'_>) -> Graph {
    let mut graph = Graph::new("comentions", &["kind", "mentions", "mean"], &["articles", "sentences", "jaccard"]);
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for total in totals.entities().filter(|total| total.sums.mentions.count() > 0) {
        let mentions = &total.sums.mentions;
        let mean = Value::Number(mentions.mean().expect("an entity with mentions"));
        let attributes = vec![total.entity.kind.name().into(), mentions.count().into(), mean];
        places.insert(&total.entity.name, graph.node(&total.entity.name, attributes));
    }
    for pair in totals.comentions() {
        let (articles, sentences) = (pair.together.articles, pair.together.sentences);
        let attributes = vec![articles.into(), sentences.into(), Value::Number(pair.jaccard)];
        graph.edge(places[pair.entity], places[pair.other], articles as f64, attributes);
    }
    graph
}

fn kinds<'t>(totals: &'t Totals<'_>) -> BTreeMap<&'t str, &'static str> {
    totals.entities().map(|total| (total.entity.name.as_str(), total.entity.kind.name())).collect()
}
