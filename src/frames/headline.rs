//! Passives of titles, which lack their auxiliary: "Clerk jailed for fraud", "Bank fined £2m".

use super::clause::{Clauses, Predicate};
use super::frame::Reader;
use crate::lexicon::{Class, WordKind};
use crate::text::{Tag, VerbForm, VerbGroup};

impl Clauses<'_> {
    /// "Brandt kicked out by Vey", "Brandt branded a liar", "Brandt urged to back Vey": whether a past form right behind the name that opens
    /// a title lacks its auxiliary: it has its doer behind it, or what somebody is called or told, and no object of its own.
    pub(super) fn is_passive_of_title(&self, at: usize, group: VerbGroup) -> bool {
        let past = group.tokens.len() == 1 && matches!(self.document.tags[group.head as usize], Tag::Vbd | Tag::Vbn);
        if !self.in_title || !past || at != self.first + 1 || self.noun(self.first).is_none() {
            return false;
        }
        let calls = self.is_of(group.head as usize, WordKind::Complement);
        self.is_told_to_act(at, group) || (calls && self.is_called_behind(at)) || self.has_doer_behind(at, group, calls)
    }

    /// "Urged to back", but not "wanted to back".
    fn is_told_to_act(&self, at: usize, group: VerbGroup) -> bool {
        let told = self.is_of(group.head as usize, WordKind::Bidding);
        let means = self.is_of(group.head as usize, WordKind::Intending);
        let infinitive = self.verb(at + 1).filter(|_| at + 1 < self.end);
        told && !means && infinitive.is_some_and(|it| it.form == VerbForm::Infinitive)
    }

    /// "Named as thief", "branded a liar", but not "called a meeting".
    fn is_called_behind(&self, at: usize) -> bool {
        if at + 2 < self.end && self.is_word(at + 1, "as") {
            return !self.begins_clause(at + 2);
        }
        let open = at + 1 < self.end && self.lone_tag(at + 1) == Some(Tag::Open);
        let called = at + 1 + usize::from(open);
        called < self.end && (open && !self.begins_clause(called) || self.is_epithet(called))
    }

    /// Whether what a noun phrase is headed by says of somebody what he is.
    fn is_epithet(&self, at: usize) -> bool {
        let Some(noun) = self.noun(at) else { return false };
        let head = noun.head as usize;
        let frames = self.lexicon.frames();
        let found = frames.forms().longest(self.document.words_from(head, head + 1));
        let plain = noun.possessor.is_none() && self.document.tags[head] != Tag::Nnp;
        plain && found.is_some_and(|found| found.values.iter().any(|it| it.class == Class::Epithet))
    }

    /// "Kicked out by Vey", "denied post by Vey", but not "won seat by landslide".
    fn has_doer_behind(&self, at: usize, group: VerbGroup, calls: bool) -> bool {
        let Some(doer) = self.by_phrase(at) else { return false };
        let of_name = self.noun(doer).is_some_and(|noun| {
            let named = self.head_tag(noun) == Tag::Nnp;
            named || self.names_person(noun.head as usize)
        });
        let gives = calls || self.is_of(group.head as usize, WordKind::Ditransitive);
        let right_behind = doer == at + 2;
        let object = self.noun(at + 1).is_some() && !gives;
        let regular = self.document.word(group.head as usize).ends_with("ed");
        of_name && !object && (regular || !right_behind || self.takes_object(at))
    }
}

impl Reader<'_> {
    /// "Clerk jailed for fraud", "Bank fined £2m": in a title, a past form before a preposition, a sum, a time or the end is a passive.
    pub(super) fn lacks_copula(&self, predicate: &Predicate) -> bool {
        let Some(&group) = self.document.verb(predicate.phrase) else { return false };
        let past = matches!(self.document.tags[group.head as usize], Tag::Vbd | Tag::Vbn);
        let next = group.tokens.end as usize;
        let measured = self.is_of(group.head as usize, WordKind::Penalising) && self.is_measure(next);
        if predicate.passive || predicate.object.is_some() && !measured || group.tokens.len() > 1 || !past {
            return false;
        }
        let ends = next >= self.sentence.tokens.end as usize;
        let tag = |at: usize| self.document.tags[at];
        self.sentence.in_title
            && (ends || measured || matches!(tag(next), Tag::In | Tag::Stop | Tag::Comma | Tag::To | Tag::Colon))
    }

    /// "£2m", "six years", but not "three banks": whether a sum or a time begins at a token.
    fn is_measure(&self, at: usize) -> bool {
        if at >= self.sentence.tokens.end as usize {
            return false;
        }
        let head = |at: usize| self.document.noun(self.document.phrase_of(at)).map(|noun| noun.head as usize);
        let measures = |head: usize| {
            let kinds = [WordKind::Time, WordKind::Money].into_iter().any(|kind| self.is_of(head, kind));
            kinds || self.document.tags[head] == Tag::Cd
        };
        match self.document.tags[at] {
            Tag::Currency => true,
            Tag::Cd => head(at).is_some_and(measures),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::frames::trial::patient_in_title as patient;

    #[test]
    fn who_is_fined_a_sum_in_a_title_pays_it() {
        assert_eq!(patient("Halden Capital fined £2m", "fined").as_deref(), Some("Halden Capital"));
        assert_eq!(
            patient("Halden Capital fined £2m for spying on clients", "fined").as_deref(),
            Some("Halden Capital")
        );
        assert_eq!(patient("Orrin jailed six years for fraud", "jailed").as_deref(), Some("Orrin"));
        assert_eq!(patient("Orrin jailed for fraud", "jailed").as_deref(), Some("Orrin"));
    }

    #[test]
    fn who_fines_somebody_in_a_title_does_not_pay() {
        assert_ne!(patient("Port fined three banks", "fined").as_deref(), Some("Port"));
        assert_ne!(patient("Port fined the banks", "fined").as_deref(), Some("Port"));
    }
}
