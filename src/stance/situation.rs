//! Where holder and target stand: in their clauses, to each other, and among other names.

use super::pair::Pair;
use super::rule::{Order, Situation, StanceRule, Standing};
use crate::evidence::Finding;
use crate::frames::{Participant, Predicate};
use crate::sentiment::{Relation, relation};
use crate::text::{Phrase, Tag, TokenSpan};

/// Least words of the wider gaps, the widest first.
const GAPS: [(u32, Situation); 7] = [
    (22, Situation::Gap22),
    (14, Situation::Gap14),
    (8, Situation::Gap8),
    (4, Situation::Gap4),
    (2, Situation::Gap2),
    (1, Situation::Gap1),
    (0, Situation::Gap0),
];

/// Appends what the places of the two tell.
pub(super) fn situation(pair: &Pair<'_>, target_speech: &[TokenSpan], found: &mut Vec<Finding<StanceRule>>) {
    let order = pair.order();
    let mut add = |rule| found.push(Finding { rule, value: 1.0, tokens: TokenSpan::default() });
    for situation in situations(pair, target_speech) {
        add(StanceRule::Situation(situation, order));
    }
    let target = standing(pair, pair.target);
    add(StanceRule::TargetStands(target, order));
    if let Some(holder) = pair.holder {
        let holder = standing(pair, holder);
        add(StanceRule::HolderStands(holder, order));
        add(StanceRule::BothStand(holder, target, order));
    }
}

fn situations(pair: &Pair<'_>, target_speech: &[TokenSpan]) -> Vec<Situation> {
    let mut all = vec![Situation::Bias];
    let mut add_if = |holds: bool, situation| {
        if holds {
            all.push(situation);
        }
    };
    let sentence = pair.sentence.tokens;
    add_if(pair.holder_says(pair.target), Situation::HolderSpeaks);
    add_if(pair.marks(sentence.start as usize, sentence.end as usize) > 0, Situation::HasQuote);
    let (possesses, modifies) = possession(pair, pair.target);
    add_if(possesses, Situation::TargetPossesses);
    add_if(modifies, Situation::TargetModifies);
    let Some(holder) = pair.holder else { return all };
    let (possesses, modifies) = possession(pair, holder);
    add_if(possesses, Situation::HolderPossesses);
    add_if(modifies, Situation::HolderModifies);
    add_if(target_speech.iter().any(|speech| speech.contains(holder)), Situation::TargetSpeaks);
    add_if(clause_of(pair, holder).is_some_and(|it| Some(it) == clause_of(pair, pair.target)), Situation::SameClause);
    add_if(are_joined(pair, holder), Situation::Joined);
    let between = between(holder, pair.target);
    let gap = GAPS.iter().find(|(least, _)| between.len() as u32 >= *least).expect("the last gap is of 0 words");
    add_if(true, gap.1);
    match names_in(pair, between) {
        0 => {}
        1 => add_if(true, Situation::Name1),
        2 => add_if(true, Situation::Name2),
        _ => add_if(true, Situation::Name3),
    }
    all
}

/// The tokens between two spans; none where they touch.
pub(super) fn between(left: TokenSpan, right: TokenSpan) -> TokenSpan {
    let (start, end) = (left.end.min(right.end), left.start.max(right.start));
    TokenSpan { start, end: end.max(start) }
}

fn names_in(pair: &Pair<'_>, tokens: TokenSpan) -> usize {
    let tags = &pair.document.tags;
    tokens
        .range()
        .filter(|&at| tags[at] == Tag::Nnp && (at == tokens.start as usize || tags[at - 1] != Tag::Nnp))
        .count()
}

fn clause_of(pair: &Pair<'_>, tokens: TokenSpan) -> Option<u16> {
    tokens.start.checked_sub(pair.sentence.tokens.start).and_then(|at| pair.clauses.get(at as usize)).copied()
}

fn are_joined(pair: &Pair<'_>, holder: TokenSpan) -> bool {
    let (first, second) = match pair.order() {
        Order::Ahead => (holder, pair.target),
        Order::Behind => (pair.target, holder),
    };
    let phrase = pair.document.phrase_of(first.start as usize);
    let first = Participant { phrase, tokens: first, head: first.end as usize - 1 };
    relation(pair.text, &first, second) == Some(Relation::Whole)
}

/// Whether somebody is a possessor, and whether it otherwise modifies the head of its noun phrase.
fn possession(pair: &Pair<'_>, tokens: TokenSpan) -> (bool, bool) {
    let phrase = pair.document.phrase_of(tokens.end as usize - 1);
    let Phrase::Noun(noun) = pair.document.phrases[phrase] else { return (false, false) };
    let possesses = noun.possessor.is_some_and(|possessor| possessor.overlaps(tokens));
    (possesses, !possesses && noun.head >= tokens.end)
}

/// What somebody is in its clause.
pub(super) fn standing(pair: &Pair<'_>, tokens: TokenSpan) -> Standing {
    let phrase = pair.document.phrase_of(tokens.end as usize - 1);
    let of_predicate = |predicate: &Predicate| {
        if predicate.subject_meant() == Some(phrase) {
            Some(if predicate.passive { Standing::PassiveSubject } else { Standing::Subject })
        } else if predicate.object == Some(phrase) {
            Some(Standing::Object)
        } else if predicate.by == Some(phrase) {
            Some(Standing::By)
        } else {
            None
        }
    };
    if let Some(standing) = pair.frames.predicates.iter().find_map(of_predicate) {
        return standing;
    }
    let first = pair.document.phrases[phrase].tokens().start as usize;
    let governed = first > 0 && matches!(pair.document.tags[first - 1], Tag::In | Tag::To);
    if governed { Standing::Governed } else { Standing::Loose }
}
