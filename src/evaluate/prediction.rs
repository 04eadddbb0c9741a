//! What the program says of coded rows.

use std::io::Write;

use rayon::prelude::*;

use super::coreferent::pair_to_read;
use super::gold::{CodedMention, CodedStance, tokens_of};
use super::metrics::Confusion;
use crate::analysis::{AllWeights, Reading};
use crate::evidence::{Finding, RuleSet, Weights, combine, contributions};
use crate::lexicon::Lexicon;
use crate::quotes::attributions;
use crate::score::Score;
use crate::sentiment::{Rule, WordHit, WordWeights, word_hits};
use crate::stance::{StanceRule, pair_words};
use crate::text::Document;

/// A coded row with what the rules found.
#[derive(Clone, Debug)]
pub struct Example<R> {
    /// The row's id.
    pub id: String,
    /// Who the coded target is, if its rows count together.
    pub target: Option<String>,
    /// The code: -1, 0 or 1.
    pub label: i8,
    /// What the rules found; nothing where a span holds no word.
    pub findings: Vec<Finding<R>>,
    /// The words around the coded target or pair.
    pub words: Vec<WordHit>,
}

impl<R> Example<R> {
    /// A row in which nothing has been found yet.
    fn new(id: &str, target: Option<String>, label: i8) -> Self {
        Self { id: id.to_owned(), target, label, findings: Vec::new(), words: Vec::new() }
    }
}

/// A coded row with the program's answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Prediction {
    /// The row's id.
    pub id: String,
    /// Who the coded target is, if its rows count together.
    pub target: Option<String>,
    /// The code: -1, 0 or 1.
    pub gold: i8,
    /// The predicted code.
    pub predicted: i8,
    /// As in the reports.
    pub score: Score,
    /// Of -1, 0 and 1.
    pub probabilities: [f64; 3],
}

/// What the rules find about the targets, row by row.
#[must_use]
pub fn sentiment_examples(rows: &[CodedMention], lexicon: &Lexicon) -> Vec<Example<Rule>> {
    rows.par_iter().map(|row| sentiment_example(row, lexicon)).collect()
}

/// What rules and words say between holders and targets, row by row; `sentiment` weighs how each of them looks.
#[must_use]
pub fn stance_examples(rows: &[CodedStance], lexicon: &Lexicon, sentiment: &Weights<Rule>) -> Vec<Example<StanceRule>> {
    rows.par_iter().map(|row| stance_example(row, lexicon, sentiment)).collect()
}

/// What rules and words say about a coded target; nothing where its span holds no token.
#[must_use]
pub fn sentiment_example(row: &CodedMention, lexicon: &Lexicon) -> Example<Rule> {
    let document = Document::new("", &row.text, lexicon);
    let mut example = Example::new(&row.id, row.entity.clone(), row.label);
    if let Some(tokens) = tokens_of(&document, row.start, row.end) {
        let attributions = attributions(&document, lexicon);
        let mut reading = Reading::new(&document, &attributions, lexicon);
        example.findings = reading.findings(tokens, row.background);
        example.words = reading.with_target(tokens, row.background, word_hits);
    }
    example
}

/// What rules and words say between a coded holder and target; nothing where a span holds no token.
#[must_use]
pub fn stance_example(row: &CodedStance, lexicon: &Lexicon, sentiment: &Weights<Rule>) -> Example<StanceRule> {
    let document = Document::new("", &row.text, lexicon);
    let mut example = Example::new(&row.id, None, row.label);
    let holder = tokens_of(&document, row.holder_start, row.holder_end);
    let target = tokens_of(&document, row.target_start, row.target_end);
    if let Some((holder, target)) = holder.zip(target) {
        let attributions = attributions(&document, lexicon);
        let mut reading = Reading::new(&document, &attributions, lexicon);
        let pair = pair_to_read(&mut reading, holder, target);
        example.findings = reading.pair_findings(pair.party(), pair.target, sentiment);
        example.words = reading.with_pair(pair.party(), pair.target, pair_words);
    }
    example
}

/// The program's answers with these weights: label and score as a run gives them.
#[must_use]
pub fn predictions<R: RuleSet>(examples: &[Example<R>], weights: &Weights<R>, words: &WordWeights) -> Vec<Prediction> {
    examples.iter().map(|example| prediction(example, weights, words)).collect()
}

/// The same for targets, each with the weights for what is known of it.
#[must_use]
pub fn sentiment_predictions(
    rows: &[CodedMention],
    examples: &[Example<Rule>],
    weights: &AllWeights,
) -> Vec<Prediction> {
    let answer = |(row, example): (&CodedMention, &Example<Rule>)| {
        let (rules, words) = weights.of_target(row.background);
        prediction(example, rules, words)
    };
    rows.iter().zip(examples).map(answer).collect()
}

/// The program's answer for one row.
#[must_use]
pub fn prediction<R: RuleSet>(example: &Example<R>, weights: &Weights<R>, words: &WordWeights) -> Prediction {
    let mut all: Vec<_> = contributions(&example.findings, weights).collect();
    all.extend(words.contributions(example.words.iter().copied()));
    let combined = combine(&all);
    Prediction {
        id: example.id.clone(),
        target: example.target.clone(),
        gold: example.label,
        predicted: combined.label.sign(),
        score: combined.score,
        probabilities: combined.probabilities,
    }
}

/// Coded by predicted classes.
#[must_use]
pub fn confusion(predictions: &[Prediction]) -> Confusion {
    let mut table = Confusion::default();
    for prediction in predictions {
        table.add(prediction.gold, prediction.predicted);
    }
    table
}

/// Writes predictions as `id,gold,predicted,score`.
///
/// # Errors
/// If writing fails.
pub fn write_predictions(file: impl Write, predictions: &[Prediction]) -> Result<(), csv::Error> {
    let rows = predictions.iter().map(|row| (row.id.as_str(), row.gold, row.predicted, row.score));
    write_codes(file, rows)
}

/// Writes id, code, prediction and score of rows as [`write_predictions`] does.
///
/// # Errors
/// If writing fails.
pub fn write_codes<'r>(
    file: impl Write,
    rows: impl Iterator<Item = (&'r str, i8, i8, Score)>,
) -> Result<(), csv::Error> {
    let mut writer = csv::Writer::from_writer(file);
    writer.write_record(["id", "gold", "predicted", "score"])?;
    for (id, gold, predicted, score) in rows {
        writer.write_record([id, &gold.to_string(), &predicted.to_string(), &score.to_string()])?;
    }
    writer.flush()?;
    Ok(())
}
