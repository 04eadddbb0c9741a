//! What the score of a statement is made of, so that the sum has its sign.

use super::parties::Candidate;
use crate::evidence::{Contribution, Evidence, evidence, setting};
use crate::frames::Turned;
use crate::text::{Document, Span};

/// What turns the sum round, where the words name the opposite of the target: "keep the harbour public" for a harbour sale.
const INVERSE: &str = "inverse";

/// What takes out of the sum whatever contradicts the cues, where these alone make the score.
const UNCOUNTED: &str = "uncounted";

/// The evidence on a holder and a target, whose sentence has these cues `turned`; `counted` are the log-odds that the score is of, where they aren't those of all contributions.
pub(super) fn statement_evidence(
    contributions: &[Contribution],
    document: &Document,
    turned: &Turned,
    candidate: &Candidate,
    counted: Option<f64>,
) -> Vec<Evidence> {
    let mut items = evidence(contributions, document, turned);
    items.extend(setting(contributions, ""));
    let mut sum: i32 = items.iter().map(|item| item.effect).sum();
    let mut add = |rule: &'static str, span: Span, effect: i32| {
        if effect != 0 {
            items.push(Evidence { rule: rule.into(), span, effect });
        }
    };
    if candidate.sign < 0 {
        add(INVERSE, document.span(candidate.tokens), -2 * sum);
        sum = -sum;
    }
    if let Some(counted) = counted {
        add(UNCOUNTED, Span::default(), (counted * 1000.0).round() as i32 - sum);
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::stance::{Reach, StanceTarget, TopicId};
    use crate::text::TokenSpan;

    /// The items of "Vey wants to keep the harbour public", where "wants" adds one to the log-odds and the place takes a tenth of it;
    /// the words of the topic are the last four.
    fn items(sign: i8, counted: Option<f64>) -> Vec<(String, String, i32)> {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", "Vey wants to keep the harbour public", &lexicon);
        let cue = |tokens, positive: f32, structural| Contribution {
            rule: if structural { "stance_is_person" } else { "stance_agent_patient" },
            tokens,
            positive,
            negative: 0.0,
            structural,
            learned: false,
        };
        let contributions = [cue(TokenSpan::new(1, 2), 1.0, false), cue(TokenSpan::default(), -0.1, true)];
        let candidate = Candidate {
            target: StanceTarget::Topic(TopicId(0)),
            tokens: TokenSpan::new(3, 7),
            sign,
            reach: Reach::Topic,
            is_person: false,
            unnamed: false,
        };
        statement_evidence(&contributions, &document, &Turned::default(), &candidate, counted)
            .into_iter()
            .map(|item| (item.rule.to_string(), item.span.of(&document.text).to_owned(), item.effect))
            .collect()
    }

    fn item(rule: &str, words: &str, effect: i32) -> (String, String, i32) {
        (rule.to_owned(), words.to_owned(), effect)
    }

    #[test]
    fn words_for_the_opposite_of_a_target_turn_the_sum_round() {
        let told = [item("stance_agent_patient", "wants", 1000), item("place", "", -100)];
        assert_eq!(items(1, None), told);
        assert_eq!(items(-1, None), [&told[..], &[item("inverse", "keep the harbour public", -1800)]].concat());
    }

    #[test]
    fn what_contradicts_the_cues_is_taken_out_of_the_sum_where_these_alone_count() {
        assert_eq!(items(1, Some(1.2)).last(), Some(&item("uncounted", "", 300)));
        assert_eq!(items(-1, Some(-1.2)).last(), Some(&item("uncounted", "", -300)));
        assert_eq!(items(1, Some(0.9)).len(), 2, "nothing is taken out");
    }
}
