//! Whom a holder measures others by: "nobody works harder than Orrin", "never met anyone as honest as Orrin".

use super::pair::Pair;
use super::relating::Relating;
use crate::frames::{Frame, Participant};
use crate::lexicon::{ShifterKind, WordKind};
use crate::sentiment::{Relation, ValenceHit};
use crate::text::{Phrase, Tag, TokenSpan};

/// How much it tells to be surpassed by nobody.
const SURPASSED_BY_NOBODY: f32 = 2.0;
/// How much it tells to be surpassed by somebody.
const OUTDONE: f32 = 1.0;
/// Tokens between "than" and the comparative before it, and between that and the "nobody" before it, at most.
const REACH: usize = 10;

impl Pair<'_> {
    /// "Nobody works harder than Orrin", "there is no man who has done more for the port than Orrin", but not "no better than
    /// Orrin": by a comparative between a word for nobody and "than"; whom nobody is worse than is blamed.
    pub(super) fn surpassed(&self, found: &mut Vec<Relating>) {
        let first = self.sentence.tokens.start as usize;
        let phrase = self.document.phrases[self.document.phrase_of(self.target.start as usize)].tokens().start as usize;
        let Some(than) = phrase.checked_sub(1).filter(|&at| at > first && self.document.is_word(at, "than")) else {
            return;
        };
        let is_comparative = |at: &usize| {
            let by_ending = self.document.word(*at).ends_with("er") && !self.is_of(*at, WordKind::Ungraded);
            matches!(self.document.tags[*at], Tag::Jj | Tag::Rb)
                && (by_ending || self.is_of(*at, WordKind::Comparative))
        };
        let Some(comparative) = (first.max(than.saturating_sub(REACH))..than).rev().find(is_comparative) else {
            return;
        };
        let from = first.max(comparative.saturating_sub(REACH));
        let is_nobody = |at: usize| {
            self.is_of(at, WordKind::Nothing) && !(at + 1 == comparative && self.document.is_word_in_any_case(at, "no"))
        };
        let tokens = TokenSpan::new(comparative, comparative + 1);
        if !(from..comparative).any(is_nobody)
            || !self.holder_says(tokens)
            || found.iter().any(|it| it.tokens == tokens)
        {
            return;
        }
        let bad = self.valences.iter().any(|hit| hit.tokens.overlaps(tokens) && hit.value < 0.0 && !hit.negated)
            || self.document.is_word(comparative, "worse")
            || self.is_ill_done(from, comparative, than);
        found.push(Relating {
            tokens,
            value: if bad { -SURPASSED_BY_NOBODY } else { SURPASSED_BY_NOBODY },
            negated: true,
        });
    }

    /// "Done more to hurt the town", "caused more harm", "lied more": whether the words right before or behind a comparative tell of ill, and of nobody
    /// who ends it; "more for victims of abuse" doesn't.
    fn is_ill_done(&self, from: usize, comparative: usize, than: usize) -> bool {
        let raw = |hit: &ValenceHit| if hit.negated { -hit.value } else { hit.value };
        let reverses = |at: usize| {
            let found = self.lexicon.shifters().longest(self.document.words_from(at, than));
            found.is_some_and(|found| found.values[0].kind == ShifterKind::Reverser)
        };
        let told = |hit: &&ValenceHit| {
            let words = hit.tokens.start as usize;
            let parted = |at: usize| self.document.tags[at] == Tag::In || reverses(at);
            let fights = self.is_of(words, WordKind::Contest);
            let ahead = words >= from && hit.tokens.end as usize == comparative && !fights;
            ahead || (comparative + 1..than).contains(&words) && !(comparative..words).any(parted)
        };
        let sum: f32 = self.valences.iter().filter(told).map(raw).sum();
        sum < 0.0
    }

    /// "Vey is a better mayor than Orrin": whom somebody is said to surpass in what is good.
    pub(super) fn outdone(&self, found: &mut Vec<Relating>) {
        let first = self.sentence.tokens.start as usize;
        let phrase = self.document.phrase_of(self.target.start as usize);
        let start = self.document.phrases[phrase].tokens().start as usize;
        let Some(than) = start.checked_sub(1).filter(|&at| at > first && self.document.is_word(at, "than")) else {
            return;
        };
        let predicate = self.frames.before(phrase).last();
        let is = predicate.filter(
            |it| matches!(self.document.phrases[it.phrase], Phrase::Verb(group) if group.copula && !group.negated),
        );
        let Some(is) = is.filter(|it| it.subject.is_some() && it.subject.is_some_and(|at| at < it.phrase)) else {
            return;
        };
        let grades = |hit: &&ValenceHit| {
            let word = self.document.word(hit.tokens.end as usize - 1);
            let more =
                hit.tokens.start as usize > first && self.document.is_word(hit.tokens.start as usize - 1, "more");
            (more || word.ends_with("er")) && hit.value > 0.0 && !hit.negated && hit.tokens.end as usize <= than && {
                let at = self.document.phrase_of(hit.tokens.start as usize);
                let mut between = is.phrase + 1..at;
                is.phrase < at && between.all(|at| matches!(self.document.phrases[at], Phrase::Word(_)))
            }
        };
        let Some(hit) = self.valences.iter().find(grades).filter(|hit| self.holder_says(hit.tokens)) else { return };
        if !self.is_supposed(hit.tokens) && !self.is_asked() {
            found.push(Relating { tokens: hit.tokens, value: -OUTDONE * self.belief(hit.tokens), negated: false });
        }
    }

    /// "Unlike Orrin, I keep my word", "I, unlike Orrin, keep mine": whom a holder sets itself apart from.
    pub(super) fn set_apart(&self, found: &mut Vec<Relating>) {
        let first = self.sentence.tokens.start as usize;
        let phrase = self.document.phrase_of(self.target.start as usize);
        let start = self.document.phrases[phrase].tokens().start as usize;
        let Some(unlike) = start.checked_sub(1).filter(|&at| at >= first) else { return };
        let said = self.document.is_word_in_any_case(unlike, "unlike");
        let clause = self.frames.predicates.iter().find(|it| {
            let around = it.subject.is_some_and(|at| at + 2 == phrase - 1 || at == phrase + 2);
            around && it.phrase > phrase
        });
        let own = self.participant(clause.and_then(|it| it.subject));
        let tokens = TokenSpan::new(unlike, unlike + 1);
        let whole = self.target_in(Participant::at(self.document, phrase)) == Some(Relation::Whole);
        if said && whole && own.is_some_and(|own| self.is_holder(&own)) && self.holder_says(tokens) {
            found.push(Relating { tokens, value: -OUTDONE, negated: false });
        }
    }

    /// "Nobody has been more critical of Orrin than Vey", "few are as critical of Orrin as Vey": whether what a cue says of its
    /// agent is said of the holder above all.
    pub(super) fn is_said_of_holder_above_all(&self, frame: &Frame) -> bool {
        let Some(holder) = self.holder.map(|holder| self.document.phrase_of(holder.start as usize)) else {
            return false;
        };
        let start = self.document.phrases[holder].tokens().start as usize;
        let Some(agent) = frame.agent.filter(|_| start >= frame.tokens.end as usize) else { return false };
        let measure = frame.tokens.start.checked_sub(1).map(|at| self.document.word(at as usize));
        let than = start.checked_sub(1).map(|at| self.document.word(at));
        if !matches!((measure, than), (Some("more"), Some("than")) | (Some("as"), Some("as"))) {
            return false;
        }
        let mut own = self.document.phrases[agent.phrase].tokens().range();
        own.any(|at| self.is_of(at, WordKind::Nothing) || self.document.is_word_in_any_case(at, "few"))
    }

    /// "As dishonest as Orrin", whoever is or isn't: by the polar word between "as" and "as".
    pub(super) fn likened(&self, found: &mut Vec<Relating>) {
        let first = self.sentence.tokens.start as usize;
        let phrase = self.document.phrases[self.document.phrase_of(self.target.start as usize)].tokens().start as usize;
        let is_as = |at: usize| self.document.is_word_in_any_case(at, "as");
        let Some(quality) = phrase.checked_sub(2).filter(|&at| at > first && is_as(at + 1) && is_as(at - 1)) else {
            return;
        };
        let hit = self.valences.iter().find(|hit| hit.tokens.holds(quality));
        let Some(hit) = hit.filter(|hit| self.holder_says(hit.tokens)) else { return };
        let value = if hit.negated { -hit.value } else { hit.value };
        found.retain(|it| !it.tokens.overlaps(hit.tokens));
        found.push(Relating { tokens: hit.tokens, value, negated: false });
    }
}
