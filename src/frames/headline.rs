//! Passives of titles, which lack their auxiliary: "Clerk jailed for fraud", "Bank fined £2m".

use super::clause::Predicate;
use super::frame::Reader;
use crate::lexicon::WordKind;
use crate::text::Tag;

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
    use crate::frames::{Shifts, frames};
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    fn patient(title: &str, cue: &str) -> Option<String> {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new(title, "It rained.", &lexicon);
        let found = frames(&Shifts::new(&document, &document.sentences[0], &lexicon));
        let frame = found.frames.iter().find(|frame| document.text_of(frame.tokens).starts_with(cue))?;
        frame.patient.map(|it| document.text_of(it.tokens).to_owned())
    }

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
