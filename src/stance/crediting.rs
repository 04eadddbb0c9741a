//! What a holder puts down to a target: "thanks to Orrin", "the problem is Orrin".

use super::pair::Pair;
use super::relating::{Reach, Relating, add_new};
use crate::frames::{Participant, Predicate};
use crate::lexicon::{Lead, WordKind};
use crate::sentiment::{Relation, ValenceHit};
use crate::text::{Phrase, TokenSpan};

/// What is put down to somebody tells of the position towards them.
const CREDITS: f32 = 1.5;
/// Least sum of polar words that says whether it is good or bad.
const TELLS: f32 = 1.5;

impl Pair<'_> {
    /// "Under Orrin, crime has soared": by whether what the holder says came about is good or bad.
    pub(super) fn credits(&self, reach: Reach, found: &mut Vec<Relating>) {
        let Some(cue) = self.crediting_words().filter(|cue| reach.is_somebody() && self.holder_says(*cue)) else {
            return;
        };
        let phrase = self.document.phrase_of(self.target.start as usize);
        let tells = |hit: &&ValenceHit| {
            self.holder_says(hit.tokens)
                && !hit.tokens.overlaps(cue)
                && self.document.phrase_of(hit.tokens.start as usize) != phrase
                && !self.is_supposed(hit.tokens)
        };
        let sum: f32 = self.valences.iter().filter(tells).map(|hit| hit.value * self.course_of(hit)).sum();
        if sum.abs() >= TELLS && !self.is_asked() {
            found.push(Relating { tokens: cue, value: CREDITS * sum.signum(), negated: false });
        }
    }

    /// "Without Orrin, we would be lost": whoever things would be worse without is praised, and blamed where they would be better.
    pub(super) fn missed(&self, found: &mut Vec<Relating>) {
        let Some(without) = self.without_target().filter(|words| self.holder_says(*words)) else { return };
        let sum: f32 =
            self.valences.iter().filter(|hit| self.is_put_down_to_absence(hit.tokens)).map(|hit| hit.value).sum();
        if sum != 0.0 && !self.is_asked() {
            found.push(Relating { tokens: without, value: -CREDITS * sum.signum(), negated: false });
        }
    }

    /// Whether words tell in the holder's words what would be without the target.
    pub(super) fn is_put_down_to_absence(&self, words: TokenSpan) -> bool {
        let Some(without) = self.without_target().filter(|it| words.start > it.end) else { return false };
        let at = self.document.phrase_of(words.start as usize);
        let would = |it: &Predicate| {
            let modal = self.verb(it).and_then(|verb| verb.modal);
            modal.is_some_and(|modal| self.is_of(modal as usize, WordKind::Unreal))
        };
        let from = self.document.phrase_of(without.end as usize);
        let first = self.frames.onward(from).first();
        let behind = |it: &Predicate| it.phrase < at && self.is_one_complement(it.phrase + 1, at);
        let said = first.is_some_and(|it| would(it) && (it.phrase == at || behind(it)));
        said && self.holder_says(words)
    }

    /// The "without" that governs the target and opens what is said.
    fn without_target(&self) -> Option<TokenSpan> {
        let phrase = self.document.phrase_of(self.target.start as usize);
        let noun = self.document.noun(phrase).filter(|noun| noun.possessor.is_none())?;
        let at = (noun.tokens.start as usize).checked_sub(1).filter(|&at| at >= self.sentence.tokens.start as usize)?;
        let without = self.document.is_word_in_any_case(at, "without");
        let opens = self.begins_words(at) || at > 0 && self.document.is_word(at - 1, "that");
        (without && opens && self.target.holds(noun.head as usize)).then(|| TokenSpan::new(at, at + 1))
    }

    /// -1 for what is said to be down or gone: "crime is down".
    fn course_of(&self, hit: &ValenceHit) -> f32 {
        let at = self.document.phrase_of(hit.tokens.start as usize);
        let is = self.frames.predicates.iter().find(|it| it.subject == Some(at));
        let behind = is.and_then(|is| self.verb(is)).filter(|verb| verb.copula).map(|verb| verb.tokens.end as usize);
        let down = behind.is_some_and(|at| at < self.document.tokens.len() && self.is_of(at, WordKind::Lessened));
        if down { -1.0 } else { 1.0 }
    }

    /// The words right before the target, if they say that something is put down to it.
    fn crediting_words(&self) -> Option<TokenSpan> {
        let phrase = self.document.phrase_of(self.target.start as usize);
        let Phrase::Noun(noun) = &self.document.phrases[phrase] else { return None };
        if noun.possessor.is_some() || !self.target.holds(noun.head as usize) {
            return None;
        }
        let (from, end) = (self.sentence.tokens.start as usize, noun.tokens.start as usize);
        let start = self.lead_before(from, end, Lead::Credit)?;
        let opens = self.begins_words(start) || self.document.is_word(start - 1, "that");
        opens.then(|| TokenSpan::new(start, end))
    }

    /// "The problem is Orrin", "her biggest worry is Orrin": polar words in the subject of a form of be whose complement the target is,
    /// its noun before others; what befell a person tells nothing: "the victim is Orrin".
    pub(super) fn named_last(&self, found: &mut Vec<Relating>) {
        for predicate in &self.frames.predicates {
            let Some(group) = self.verb(predicate).filter(|group| group.copula) else { continue };
            let complement = Participant::at(self.document, predicate.phrase + 1);
            let Some(Phrase::Noun(subject)) = predicate.subject.map(|at| &self.document.phrases[at]) else { continue };
            if self.target_in(complement) != Some(Relation::Whole) {
                continue;
            }
            let person = self.lexicon.names().person_noun(self.document.tokens[subject.head as usize].word);
            let tells = |hit: &&ValenceHit| {
                subject.tokens.contains(hit.tokens) && self.holder_says(hit.tokens) && !self.is_supposed(hit.tokens)
            };
            let noun = self.valences.iter().filter(tells).find(|hit| hit.tokens.holds(subject.head as usize));
            let hit = noun.or_else(|| self.valences.iter().find(tells));
            if let Some(hit) = hit.filter(|_| person.is_none()) {
                let value = if group.negated { -hit.value } else { hit.value };
                add_new(found, &ValenceHit { value, ..*hit });
            }
        }
    }
}
