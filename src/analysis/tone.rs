//! The tone of a whole text, whoever it is about: for those who come from a dictionary tool.

use super::AllWeights;
use super::reading::{Reading, SentenceReading};
use crate::evidence::{Finding, combine, contributions};
use crate::lexicon::Lexicon;
use crate::score::Score;
use crate::sentiment::Rule;
use crate::text::{Document, TokenSpan};

/// The tone of each sentence in [-1, 1], in order: p(positive) − p(negative) of a mention that stands anywhere in it
/// and has no role in its frames; 0 where no word is polar.
#[must_use]
pub fn sentence_tones(document: &Document, weights: &AllWeights, lexicon: &Lexicon) -> Vec<Score> {
    let mut reading = Reading::new(document, &[], lexicon);
    (0..document.sentences.len()).map(|at| tone(reading.sentence(at), weights, lexicon)).collect()
}

fn tone(sentence: &SentenceReading, weights: &AllWeights, lexicon: &Lexicon) -> Score {
    let mut findings = vec![Finding { rule: Rule::Bias, value: 1.0, tokens: TokenSpan::default() }];
    for frame in &sentence.frames.frames {
        let cue = lexicon.frames().cue(frame.cue);
        let effect = f32::from(cue.agent.unwrap_or(0)) + f32::from(cue.patient.unwrap_or(0));
        findings.push(Finding { rule: Rule::FrameClause, value: effect * frame.shift.factor, tokens: frame.tokens });
    }
    let ours = sentence.valences.iter().map(|hit| (Rule::ValenceClauseAfter, hit));
    let second = sentence.second.iter().map(|hit| (Rule::SecondSentence, hit));
    findings.extend(ours.chain(second).map(|(rule, hit)| Finding { rule, value: hit.value, tokens: hit.tokens }));
    combine(contributions(&findings, &weights.rules_alone)).score
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tones(text: &str) -> Vec<f64> {
        let lexicon = Lexicon::bundled().unwrap();
        let weights = AllWeights::bundled(&lexicon).unwrap();
        let document = Document::new("", text, &lexicon);
        sentence_tones(&document, &weights, &lexicon).into_iter().map(Score::to_f64).collect()
    }

    #[test]
    fn praise_is_positive_disaster_negative_and_a_plain_fact_nothing() {
        let tones =
            tones("The repair was a splendid success. The flood was a horrific disaster. The office opens at nine.");
        assert!(tones[0] > 0.1 && tones[1] < -0.1, "{tones:?}");
        assert_eq!(tones[2], 0.0, "{tones:?}");
    }
}
