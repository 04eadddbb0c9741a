//! What a holder says of what is a target's: "the hypocrisy of Orrin", "what he called the failures of Orrin", "Orrin's claim
//! that the port is safe is false".

use super::pair::Pair;
use super::relating::{Relating, add_new};
use crate::frames::{Participant, Predicate};
use crate::lexicon::WordKind;
use crate::sentiment::{Relation, ValenceHit};
use crate::text::{Phrase, Tag, TokenSpan};

/// Words between "what" and what somebody calls something so, at most.
const CALLED: usize = 12;

impl Pair<'_> {
    /// Whether words stand in what the holder calls something, or says of it in a relative clause.
    pub(super) fn is_so_called(&self, tokens: TokenSpan) -> bool {
        self.is_called_what(tokens) || self.is_said_of_antecedent(tokens)
    }

    /// "The tax, which Orrin says is theft": whether words are what a relative clause says that the holder says, or what it is about.
    fn is_said_of_antecedent(&self, tokens: TokenSpan) -> bool {
        self.frames.predicates.windows(2).any(|pair| {
            let [says, said] = pair else { return false };
            let is = matches!(self.document.phrases[said.phrase], Phrase::Verb(group) if group.copula);
            let next = is && said.phrase == says.phrase + 1;
            let fronted = says.fronted.filter(|&fronted| next && said.subject == Some(fronted));
            let Some(antecedent) = says.object.filter(|_| fronted.is_some() && self.is_saying(says)) else {
                return false;
            };
            let from = self.document.phrases[said.phrase].tokens().start as usize;
            let ends = |at: &usize| matches!(self.document.tags[*at], Tag::Comma | Tag::Stop);
            let end = (from..self.sentence.tokens.end as usize).find(ends).unwrap_or(self.sentence.tokens.end as usize);
            let about = self.document.phrases[antecedent].tokens();
            self.does(says) && (TokenSpan::new(from, end).contains(tokens) || about.contains(tokens))
        })
    }

    fn is_saying(&self, predicate: &Predicate) -> bool {
        matches!(self.document.phrases[predicate.phrase], Phrase::Verb(group)
            if self.is_of(group.head as usize, WordKind::ReportingVerb))
    }

    /// "What he said were the failures of Orrin".
    fn is_called_what(&self, tokens: TokenSpan) -> bool {
        if !self.sentence.tags.any([Tag::Wp, Tag::Wdt]) {
            return false;
        }
        let from = (tokens.start as usize).saturating_sub(CALLED).max(self.sentence.tokens.start as usize);
        let is_what = |at: &usize| self.document.tags[*at].is_relative() && self.document.is_word(*at, "what");
        let Some(what) = (from..tokens.start as usize).rev().find(is_what) else { return false };
        let (first, last) = (self.document.phrase_of(what), self.document.phrase_of(tokens.start as usize));
        let calls =
            |word| self.lexicon.is(word, WordKind::Complement) || self.lexicon.is(word, WordKind::ReportingVerb);
        let mut between = self.frames.predicates.iter().filter(|it| it.phrase > first && it.phrase < last);
        let called = between.next().is_some_and(|predicate| match self.document.phrases[predicate.phrase] {
            Phrase::Verb(group) => calls(self.document.tokens[group.head as usize].word) && self.does(predicate),
            _ => false,
        });
        let told = (what..tokens.start as usize).any(|at| self.document.is_word(at, "that"));
        let is_it = |it: &Predicate| matches!(self.document.phrases[it.phrase], Phrase::Verb(group) if group.copula);
        called && !told && between.all(is_it)
    }

    /// "Orrin's claim that the port is safe is false": what is said of a claim of the target's, whose content stands between.
    pub(super) fn denials(&self, found: &mut Vec<Relating>) {
        let phrase = self.document.phrase_of(self.target.start as usize);
        let Phrase::Noun(noun) = self.document.phrases[phrase] else { return };
        let owns = noun.possessor.is_some_and(|possessor| possessor.overlaps(self.target));
        let claim = owns && self.is_of(noun.head as usize, WordKind::ContentNoun);
        let end = noun.tokens.end as usize;
        if !claim || end >= self.sentence.tokens.end as usize || !self.document.is_word(end, "that") {
            return;
        }
        let is_last = |at: usize| self.frames.predicates.last().is_some_and(|it| it.phrase == at);
        for hit in self.valences.iter().filter(|hit| hit.value < 0.0 && self.holder_says(hit.tokens)) {
            let at = self.document.phrase_of(hit.tokens.start as usize);
            let copula =
                (phrase..at).rev().find(|&it| matches!(self.document.phrases[it], Phrase::Verb(group) if group.copula));
            let said = copula.is_some_and(|it| is_last(it) && self.is_one_complement(it + 1, at));
            if said {
                add_new(found, hit);
            }
        }
    }

    /// Whether words in what the holder says may judge: it neither supposes them nor tells what another thinks, and they aren't how the
    /// target is or feels, nor what anybody can be or have.
    #[must_use]
    pub fn is_meant_so(&self, tokens: TokenSpan) -> bool {
        !self.is_noncommittal(tokens)
            && !self.is_condition(tokens)
            && !self.is_undergone(tokens)
            && !self.describes_something_else(tokens, -1.0)
            && !self.is_of_denied_attack(tokens)
            && !self.is_put_down_to_absence(tokens)
            && !self.is_supposed(tokens)
            && !self.is_anothers_belief(tokens)
            && !self.is_ascribed(tokens)
            && !self.is_said_of_treatment(tokens)
            && !self.is_result(tokens)
            && self.belief(tokens) != 0.0
    }

    /// "Took full control", "raised significant sums": whether words only sound a little good or bad and are part of no cue, so that by themselves
    /// they state nothing.
    #[must_use]
    pub fn is_mild(&self, tokens: TokenSpan) -> bool {
        let mild = self.valences.iter().any(|hit| hit.tokens == tokens && hit.mild);
        mild && !self.frames.frames.iter().any(|frame| frame.tokens.overlaps(tokens))
    }

    /// "Orrin won", "will lose the race", but not "can't win", "lost my trust": whether words tell how a contest ended or will end, as a fact.
    fn is_result(&self, tokens: TokenSpan) -> bool {
        let verb = tokens.start as usize;
        let predicate =
            self.frames.predicates.iter().find(|it| self.verb(it).is_some_and(|it| it.head as usize == verb));
        let Some(predicate) = predicate.filter(|_| self.is_of(verb, WordKind::Outcome)) else { return false };
        let told = self.verb(predicate).is_some_and(|it| {
            it.is_finite() && !it.negated && it.modal.is_none_or(|at| self.is_of(at as usize, WordKind::Future))
        });
        let contest = |at: usize| {
            let head = self.document.noun(at).map_or(0, |noun| noun.head as usize);
            let kinds = [WordKind::Seat, WordKind::Rise, WordKind::Balloting, WordKind::Contending];
            self.document.tags[head] == Tag::Nnp || kinds.iter().any(|kind| self.is_of(head, *kind))
        };
        told && predicate.object.is_none_or(contest)
    }

    /// "Orrin is a juror", "Orrin has a daughter": whether a word is one for what anybody can be or have.
    pub(super) fn is_noncommittal(&self, tokens: TokenSpan) -> bool {
        tokens.len() == 1 && self.is_of(tokens.start as usize, WordKind::Noncommittal)
    }

    /// "The hypocrisy of Orrin": whether the words name a quality of the target, or tell what it did badly.
    pub(super) fn is_quality_of(&self, hit: &ValenceHit) -> bool {
        let phrase = self.document.phrase_of(hit.tokens.start as usize);
        let Phrase::Noun(noun) = &self.document.phrases[phrase] else { return false };
        let head = noun.head as usize;
        let word = self.document.tokens[head].word;
        let of = self.document.is_lone_word(phrase + 1, "of");
        let whose = Participant::at(self.document, phrase + 2).filter(|_| of && hit.tokens.holds(head));
        let deed = self.frames.frames.iter().any(|it| {
            let cue = self.lexicon.frames().cue(it.cue);
            it.tokens.holds(head) && cue.patient.is_none() && cue.agent.is_some_and(|effect| effect < 0)
        });
        let fault = hit.value < 0.0 && deed && self.lexicon.names().person_noun(word).is_none();
        self.target_in(whose) == Some(Relation::Whole) && (self.lexicon.is(word, WordKind::Quality) || fault)
    }
}
