//! Whom a holder wants in an office: "wants Orrin to be mayor", "thinks Brandt should stay premier", "says Orrin should lead the party".

use super::pair::Pair;
use super::relating::Relating;
use crate::frames::Predicate;
use crate::lexicon::{TitleKind, WordKind};
use crate::sentiment::Relation;
use crate::text::{NounPhrase, Phrase, Tag, TokenSpan, VerbGroup};

/// The position of whoever wants somebody to hold an office.
const WANTS: f32 = 2.0;

impl Pair<'_> {
    /// The words that say that the target ought to hold an office, or that the holder wants it to.
    pub(super) fn appointments(&self, found: &mut Vec<Relating>) {
        for predicate in &self.frames.predicates {
            let Some(&group) = self.document.verb(predicate.phrase) else { continue };
            let office = match self.complement_of(predicate.phrase, group) {
                Some(behind) => self.office(behind),
                None => self.lead(predicate, group),
            };
            let Some(office) = office else { continue };
            let agent = self.participant(predicate.agent());
            if self.target_in(agent) != Some(Relation::Whole) {
                continue;
            }
            let sign = if group.negated { -1.0 } else { 1.0 };
            let ought = group.modal.is_some_and(|modal| self.demands_it(modal)) && self.holder_says(office);
            let value = match self.wants(predicate) {
                Some(wants) => wants * sign,
                None if ought && !self.is_supposed(office) && !self.is_asked() => self.belief(office) * sign,
                None => continue,
            };
            found.push(Relating { tokens: office, value: WANTS * value, negated: value < 0.0 });
        }
    }

    /// The noun phrase that says what the subject of a verb is, becomes or stays.
    fn complement_of(&self, verb: usize, group: VerbGroup) -> Option<NounPhrase> {
        if !group.copula && !self.is_of(group.head as usize, WordKind::Linking) {
            return None;
        }
        let behind = verb + 1 + usize::from(self.document.is_lone_word(verb + 1, "as"));
        match self.document.phrases.get(behind)? {
            Phrase::Noun(noun) => Some(*noun),
            _ => None,
        }
    }

    /// "Lead the party", "govern the country": a verb by which its subject is at the head of a body, a state or a place.
    fn lead(&self, predicate: &Predicate, group: VerbGroup) -> Option<TokenSpan> {
        let head = group.head as usize;
        let leads = !predicate.passive && self.is_of(head, WordKind::Governing) && self.document.tags[head].is_verb();
        let object = self.document.noun(predicate.object.filter(|_| leads)?)?;
        let (led, end) = (object.head as usize, object.tokens.end as usize);
        if end < self.sentence.tokens.end as usize && !self.ends_clause(end) {
            return None;
        }
        let word = self.document.tokens[led].word;
        let governed = self.lexicon.names().is_body_noun(word) || self.document.tags[led] == Tag::Nnp;
        governed.then(|| TokenSpan::new(head, head + 1))
    }

    /// The office that ends a noun phrase, and doesn't only tell how somebody ought to hold it: "a better mayor".
    fn office(&self, noun: NounPhrase) -> Option<TokenSpan> {
        let last = noun.tokens.end as usize;
        let title = |at: usize| self.lexicon.names().title(self.document.words_from(at, last)).map(|found| (at, found));
        let (at, (words, title)) = (noun.tokens.start as usize..last).find_map(title)?;
        let before = TokenSpan::new(noun.tokens.start as usize, at);
        let graded = || self.valences.iter().any(|hit| before.contains(hit.tokens));
        (title.kind == TitleKind::Office && at + words == last && !graded()).then(|| TokenSpan::new(at, last))
    }

    /// 1 where the holder wants what a predicate says, -1 where it doesn't want it.
    fn wants(&self, predicate: &Predicate) -> Option<f32> {
        let bidding = self.bidding(predicate).filter(|bidding| self.does(bidding))?;
        let group = *self.document.verb(bidding.phrase)?;
        Some(self.stated_by(bidding, group.head as usize, 1.0).value.signum())
    }
}
