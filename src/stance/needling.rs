//! What a holder says that somebody ought to mend: "Orrin should apologise", "must show restraint", "he may want to read the report first", "might
//! want to be less rude"; and whom it bids to: "urged Orrin to apologise", "told him to stop lying".

use super::pair::Pair;
use super::relating::Relating;
use crate::frames::{Frame, Predicate};
use crate::lexicon::WordKind;
use crate::sentiment::Relation;
use crate::text::{Phrase, Tag, TokenSpan, VerbForm, VerbGroup};

/// Who is told to mend something is blamed for it.
const BLAMED: f32 = -1.5;

impl Pair<'_> {
    /// What the target, by the holder's words, should do or had better do, where only who is at fault does it.
    pub(super) fn needled(&self, found: &mut Vec<Relating>) {
        if self.is_asked() {
            return;
        }
        for predicate in &self.frames.predicates {
            let Some(&group) = self.document.verb(predicate.phrase) else { continue };
            let Some(words) = self.told_to_mend(predicate, &group) else { continue };
            let agent = self.participant(predicate.agent());
            found.retain(|it| it.value < 0.0 || it.tokens.start < words.start || !self.is_conduct(predicate));
            let known = found.iter().any(|it| it.tokens.start >= words.start);
            if !known
                && self.target_in(agent) == Some(Relation::Whole)
                && self.holder_says(words)
                && !self.is_supposed(words)
                && !self.is_anothers_belief(words)
            {
                found.push(Relating { tokens: words, value: BLAMED, negated: false });
            }
        }
    }

    /// "Urged Orrin to apologise", "called on him to show restraint", "asked her to stop the attacks": whom the holder bids to do what only
    /// who is at fault does.
    pub(super) fn admonished(&self, found: &mut Vec<Relating>) {
        if !self.kinds.has(WordKind::Bidding) {
            return;
        }
        for predicate in &self.frames.predicates {
            let Some(verb) = self.verb(predicate).filter(|verb| verb.form == VerbForm::Infinitive && !verb.negated)
            else {
                continue;
            };
            let Some(bidding) = self.bidding(predicate).filter(|it| self.bids(it)) else { continue };
            let Some(bids) = self.verb(bidding).map(|verb| verb.head as usize) else { continue };
            let told = self.target_in(self.participant(predicate.understood)) == Some(Relation::Whole);
            let urges = self.is_of(bids, WordKind::Admonishing);
            let against_another = || predicate.object.is_some_and(|at| self.bears_name(at));
            let amends = || self.is_of(verb.head as usize, WordKind::Mending) && !against_another();
            let mends = || amends() || self.is_to_be_more(verb);
            let at_fault = || urges && mends() || self.is_to_stop(predicate, urges);
            let of_bidding = |it: &Relating| it.tokens.start >= verb.tokens.start || it.tokens.holds(bids);
            let known = found.iter().any(|it| it.value < 0.0 && of_bidding(it));
            if told && !predicate.passive && !known && at_fault() {
                found.retain(|it| !of_bidding(it));
                found.push(self.stated_by(bidding, bids, BLAMED));
            }
        }
    }

    /// "To stop the attacks", "to end the war": whether a predicate says that its subject ends what it does, and something bad unless it is
    /// `urged` to.
    fn is_to_stop(&self, predicate: &Predicate, urged: bool) -> bool {
        let stops = self.is_verb_of(predicate.phrase, WordKind::Ceasing);
        let next = predicate.phrase + 1;
        let gerund = self.frames.onward(next).first().filter(|it| it.phrase == next);
        let gerund = gerund.filter(|it| self.verb(it).is_some_and(|verb| verb.form == VerbForm::Gerund));
        let Some(what) = gerund.map(|it| it.phrase).or(predicate.object).filter(|_| stops) else { return false };
        let words = self.document.phrases[what].tokens();
        let bad = |frame: &Frame| {
            let cue = self.lexicon.frames().cue(frame.cue);
            words.contains(frame.tokens) && cue.agent.unwrap_or(0).min(cue.patient.unwrap_or(0)).min(cue.stance) < 0
        };
        let is_bad = || self.valences.iter().any(|hit| hit.value < 0.0 && words.contains(hit.tokens));
        let own = gerund.is_some() || self.is_verb_of(predicate.phrase, WordKind::Mending);
        urged && own || is_bad() || self.frames.with_deeds().iter().any(bad)
    }

    /// "To show restraint", but not "to do well": whether a predicate tells of good conduct.
    pub(super) fn is_conduct(&self, predicate: &Predicate) -> bool {
        self.frames.frames.iter().any(|frame| {
            let cue = self.lexicon.frames().cue(frame.cue);
            let adverb = self.document.tags[frame.tokens.range()].contains(&Tag::Rb);
            let good = cue.agent.is_some_and(|effect| effect > 0) && !adverb && self.tells_of_conduct(frame, cue);
            good && self.predicate_of(frame).is_some_and(|it| it.phrase == predicate.phrase)
        })
    }

    /// "Should be more open": whether "more" or "less" stands behind a copula and before an adjective.
    fn is_to_be_more(&self, group: &VerbGroup) -> bool {
        let behind = group.tokens.end as usize;
        let inside = group.copula && behind + 1 < self.sentence.tokens.end as usize;
        inside && self.is_of(behind, WordKind::Comparative) && self.document.tags[behind + 1] == Tag::Jj
    }

    /// The words "should apologise", "needs to explain", "may want to read".
    fn told_to_mend(&self, predicate: &Predicate, group: &VerbGroup) -> Option<TokenSpan> {
        let infinitive = group.form == VerbForm::Infinitive;
        let more = self.is_to_be_more(group);
        let mends = self.is_of(group.head as usize, WordKind::Mending)
            || group.copula && (group.modal.is_none() || more)
            || self.is_conduct(predicate);
        let before = group.tokens.start.checked_sub(1).filter(|_| infinitive);
        let told = group.modal.or(before).filter(|&at| self.demands_it(at) && (!group.copula || more));
        let hinted = || before.filter(|&at| self.may_want(predicate.phrase, at));
        let start = told.or_else(hinted)?;
        (mends && !predicate.passive && (group.copula || !group.negated))
            .then(|| TokenSpan::new(start as usize, group.head as usize + 1))
    }

    /// "May want", "might wish".
    pub(super) fn may_want(&self, infinitive: usize, verb: u32) -> bool {
        let before = infinitive.checked_sub(1).map(|at| self.document.phrases[at]);
        let maybe = |at: u32| self.is_of(at as usize, WordKind::Maybe);
        let wants = self.is_of(verb as usize, WordKind::Hinting);
        wants && matches!(before, Some(Phrase::Verb(group)) if group.modal.is_some_and(maybe))
    }
}
