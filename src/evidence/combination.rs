//! Evidence combined log-linearly to probabilities of negative, neutral and positive (multinomial logit).

use std::borrow::Borrow;

use super::Evidence;
use super::amounts::Amounts;
use super::finding::{Finding, RuleSet};
use super::log_odds::LogOdds;
use super::weights::Weights;
use crate::frames::Turned;
use crate::score::{Label, Score};
use crate::text::{Document, Span, TokenSpan};

/// What a rule or word adds to the log-odds against neutral.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// The rule's name.
    pub rule: &'static str,
    /// The words that it fired on; empty for structural rules.
    pub tokens: TokenSpan,
    /// Towards positive.
    pub positive: f32,
    /// Towards negative.
    pub negative: f32,
    /// Whether it tells of a place rather than of a cue.
    pub structural: bool,
    /// Whether it is the learned weight of a word rather than of a written rule.
    pub learned: bool,
}

/// Contributions taken together.
#[derive(Clone, Debug, PartialEq)]
pub struct Combined {
    /// Probabilities of negative, neutral and positive; their sum is 1.
    pub probabilities: [f64; 3],
    /// p(positive) − p(negative); 0 where no cue was found.
    pub score: Score,
    /// The most probable class; neutral where no cue was found, and on a tie.
    pub label: Label,
}

/// What each finding adds, in the same order: its share in what the findings of its rule and sign amount to together.
pub fn contributions<R: RuleSet>(findings: &[Finding<R>], weights: &Weights<R>) -> impl Iterator<Item = Contribution> {
    findings.iter().zip(Amounts::new(findings).shares(findings)).map(move |(finding, share)| {
        let (positive, negative) = weights.effect(finding);
        let (positive, negative) = (positive * share, negative * share);
        let structural = finding.rule.is_structural();
        Contribution {
            rule: finding.rule.name(),
            tokens: finding.tokens,
            positive,
            negative,
            structural,
            learned: false,
        }
    })
}

/// Combines contributions. Where no cue fired, the score is 0 and the label neutral.
#[must_use]
pub fn combine(contributions: impl IntoIterator<Item: Borrow<Contribution>>) -> Combined {
    let (mut odds, mut structural) = (LogOdds::default(), true);
    for contribution in contributions {
        let contribution = contribution.borrow();
        odds.positive += f64::from(contribution.positive);
        odds.negative += f64::from(contribution.negative);
        structural &= contribution.structural;
    }
    let probabilities = odds.probabilities();
    if structural {
        return Combined { probabilities, score: Score::default(), label: Label::Neutral };
    }
    let [bad, neutral, good] = probabilities;
    let label = if good > neutral && good > bad {
        Label::Positive
    } else if bad > neutral && bad > good {
        Label::Negative
    } else {
        Label::Neutral
    };
    Combined { probabilities, score: Score::from_f64(good - bad), label }
}

/// Least summed effect, in thousandths, that gets a place of its own in the evidence.
const LEAST: i32 = 50;
/// The same for words that no written rule fired on.
const LEAST_LEARNED: i32 = 600;

/// The rule that stands for all contributions too small for a place of their own.
pub const REST: &str = "rest";

/// The rule that stands for all that is no cue: place, voice, what sort of entity it is.
pub const PLACE: &str = "place";

/// Places of their own in one piece of evidence: more than twice those that a sentence of the news has at most. Beyond it only
/// the largest have one, so that an article in which everybody does something to everybody takes no gigabytes.
const MOST: usize = 48;

/// The contributions of cues as evidence, in the order of the text: those on the same words are summed under the rule with
/// the largest share and shown with what turns them, and what is too small to show is summed as `rest`, so that nothing of the
/// whole is missing.
#[must_use]
pub fn evidence(contributions: &[Contribution], document: &Document, turned: &Turned) -> Vec<Evidence> {
    let mut rest = 0;
    let mut rows = Vec::with_capacity(4);
    for together in together(contributions) {
        match together.shown() {
            Some(strongest) => {
                let span = document.span(turned.with_shifter(strongest.tokens));
                rows.push(Evidence { rule: strongest.rule.into(), span, effect: together.effect });
            }
            None => rest += together.effect,
        }
    }
    if rows.len() > MOST {
        rows.sort_by_key(|row| std::cmp::Reverse(row.effect.abs()));
        rest += rows.drain(MOST..).map(|row| row.effect).sum::<i32>();
        rows.shrink_to(MOST + 1);
    }
    rows.sort_unstable_by_key(|row| row.span);
    if rest != 0 {
        rows.push(Evidence { rule: REST.into(), span: Span::default(), effect: rest });
    }
    rows
}

/// What is no cue as evidence, so that together with the cues it adds up to the log-odds: the rule `apart` by itself, all others as
/// `place`. None where no cue fired.
#[must_use]
pub fn setting(contributions: &[Contribution], apart: &'static str) -> Vec<Evidence> {
    if contributions.iter().all(|it| it.structural) {
        return Vec::new();
    }
    let mut rows = [(apart, 0), (PLACE, 0)];
    for contribution in contributions.iter().filter(|it| it.structural) {
        rows[usize::from(contribution.rule != apart)].1 += thousandths(contribution);
    }
    let told = rows.into_iter().filter(|(_, effect)| *effect != 0);
    told.map(|(rule, effect)| Evidence { rule: rule.into(), span: Span::default(), effect }).collect()
}

/// Contributions of cues on the same words.
#[derive(Clone, Copy, Default)]
struct Together<'c> {
    /// Their sum, in thousandths.
    effect: i32,
    strongest: Option<&'c Contribution>,
    strength: i32,
}

impl<'c> Together<'c> {
    fn add(&mut self, contribution: &'c Contribution) {
        let thousandths = thousandths(contribution);
        self.effect += thousandths;
        // A written rule is stronger than any learned weight; of two as strong the later counts.
        let strength = thousandths.abs() | if contribution.learned { 0 } else { WRITTEN };
        if strength >= self.strength {
            self.strength = strength;
            self.strongest = Some(contribution);
        }
    }

    /// The contribution under whose rule it has a place of its own.
    fn shown(&self) -> Option<&'c Contribution> {
        let least = |strongest: &Contribution| if strongest.learned { LEAST_LEARNED } else { LEAST };
        self.strongest.filter(|strongest| self.effect.abs() >= least(strongest))
    }
}

/// More than the thousandths of any contribution.
const WRITTEN: i32 = 1 << 30;

/// The contributions of cues by their words: of one word each from the first to the last, which a sentence holds, so that they
/// need no sorting; behind them the few others.
fn together(contributions: &[Contribution]) -> Vec<Together<'_>> {
    let (mut first, mut end) = (u32::MAX, 0);
    for contribution in contributions {
        if !contribution.structural && contribution.tokens.len() == 1 {
            first = first.min(contribution.tokens.start);
            end = end.max(contribution.tokens.end);
        }
    }
    let mut others: Vec<&Contribution> = Vec::with_capacity(contributions.len() / 4);
    let mut all = Vec::with_capacity(end.saturating_sub(first) as usize + others.capacity());
    all.resize(end.saturating_sub(first) as usize, Together::default());
    for contribution in contributions.iter().filter(|it| !it.structural) {
        if contribution.tokens.len() == 1 {
            all[(contribution.tokens.start - first) as usize].add(contribution);
        } else {
            others.push(contribution);
        }
    }
    others.sort_by_key(|contribution| contribution.tokens);
    all.extend(others.chunk_by(|one, next| one.tokens == next.tokens).map(|same| {
        let mut together = Together::default();
        same.iter().for_each(|contribution| together.add(contribution));
        together
    }));
    all
}

fn thousandths(contribution: &Contribution) -> i32 {
    rounded((contribution.positive - contribution.negative) * 1000.0)
}

/// Half away from zero, as [`f32::round`], which is a call on processors without an instruction for it.
fn rounded(number: f32) -> i32 {
    let whole = number as i32;
    let rest = number - whole as f32;
    whole + i32::from(rest >= 0.5) - i32::from(rest <= -0.5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn effects_are_rounded_half_away_from_zero() {
        for number in [0.5, -0.5, 1.5, 0.499_999_97, -2.5, 2.499_999_8, 0.0, -7.2, 1204.4] {
            assert_eq!(rounded(number), number.round() as i32, "{number}");
        }
    }

    fn contribution(positive: f32, negative: f32, structural: bool) -> Contribution {
        Contribution { rule: "patient", tokens: TokenSpan::new(0, 1), positive, negative, structural, learned: false }
    }

    #[test]
    fn beyond_the_most_only_the_largest_have_places_of_their_own_and_nothing_of_the_sum_is_lost() {
        let document = Document::new("", &"word ".repeat(MOST + 12), &Lexicon::bundled().unwrap());
        let growing = |at: usize| {
            let positive = 0.1 + at as f32 / 100.0;
            Contribution { tokens: TokenSpan::new(at, at + 1), ..contribution(positive, 0.0, false) }
        };
        let contributions: Vec<_> = (0..MOST + 12).map(growing).collect();
        let evidence = evidence(&contributions, &document, &Turned::default());
        let (rest, shown) = evidence.split_last().unwrap();
        let places: Vec<Span> = shown.iter().map(|one| one.span).collect();
        assert_eq!(places, contributions[12..].iter().map(|it| document.span(it.tokens)).collect::<Vec<_>>());
        assert_eq!((&*rest.rule, rest.effect), (REST, contributions[..12].iter().map(thousandths).sum()));
    }

    #[test]
    fn beside_a_cue_the_context_is_told_by_itself_and_the_rest_as_place() {
        let of = |rule, structural| Contribution { rule, ..contribution(0.4, 0.1, structural) };
        let rows = |contributions: &[Contribution]| -> Vec<(String, i32)> {
            setting(contributions, "context").into_iter().map(|one| (one.rule.into(), one.effect)).collect()
        };
        let (cue, context, subject, name) =
            (of("patient", false), of("context", true), of("is_subject", true), of("is_name", true));
        assert_eq!(rows(&[context, cue, subject, name]), [("context".into(), 300), (PLACE.into(), 600)]);
        assert_eq!(rows(&[cue, name]), [(PLACE.into(), 300)]);
        assert_eq!(rows(&[context, name]), []);
    }

    #[test]
    fn a_place_alone_scores_nothing() {
        let combined = combine([contribution(3.0, 0.0, true)]);
        assert_eq!((combined.score, combined.label), (Score::default(), Label::Neutral));
    }

    #[test]
    fn probabilities_are_those_of_the_logit() {
        let combined = combine([contribution(1.0, 0.0, false), contribution(1.0, 0.0, false)]);
        let whole = 2.0 + 2.0_f64.exp();
        assert!((combined.probabilities[2] - 2.0_f64.exp() / whole).abs() < 1e-12);
        assert_eq!(combined.score, Score::from_f64((2.0_f64.exp() - 1.0) / whole));
        assert_eq!(combined.label, Label::Positive);
    }
}
