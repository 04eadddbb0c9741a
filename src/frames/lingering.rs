//! Charges whose denial leaves them in the air: "has not been charged", "was never arrested", "is not a suspect".

use crate::lexicon::WordKind;
use crate::text::{Document, Glossed, Phrase, Sentence, Tag, VerbGroup};

/// Phrases behind the verb that still tell with what somebody wasn't charged, at most.
const REACH: usize = 4;

/// Whether a phrase says no more than that somebody wasn't charged, or not yet.
pub(super) fn is_only_uncharged(text: Glossed<'_>, sentence: &Sentence, phrase: usize) -> bool {
    let lingers = |token: u32| text.is_of(token as usize, WordKind::Lingering);
    let uncharged = |group: &VerbGroup| group.negated && group.modal.is_none() && lingers(group.head);
    let first = sentence.phrases.0 as usize;
    match &text.phrases[phrase] {
        Phrase::Verb(group) => uncharged(group),
        Phrase::Noun(noun) if lingers(noun.head) && is_denied_predicate(&text, first, phrase) => true,
        _ => charged_with(&text, first, phrase).is_some_and(uncharged),
    }
}

/// Whether "is not" stands before a phrase, adverbs passed over.
fn is_denied_predicate(document: &Document, first: usize, phrase: usize) -> bool {
    let before = (first..phrase).rev().find(|&at| document.lone_tag(at) != Some(Tag::Rb));
    before.and_then(|at| document.verb(at)).is_some_and(|verb| verb.copula && verb.negated)
}

/// The verb of a phrase that stands behind it and a preposition: "charged with a crime", "accused of taking bribes".
fn charged_with(document: &Document, first: usize, phrase: usize) -> Option<&VerbGroup> {
    let mut governed = false;
    for at in (first..phrase).rev().take(REACH) {
        match &document.phrases[at] {
            Phrase::Verb(group) if governed => return Some(group),
            Phrase::Word(token) if matches!(document.tags[*token as usize], Tag::In | Tag::To) => governed = true,
            Phrase::Word(token) if !matches!(document.tags[*token as usize], Tag::Rb | Tag::Jj) => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::frames::trial::factor;

    #[test]
    fn who_has_not_been_charged_is_not_praised_by_that() {
        for (text, cue) in [
            ("Brandt has not been charged.", "charged"),
            ("Brandt has never been arrested.", "arrested"),
            ("Brandt hasn't been accused of fraud.", "fraud"),
            ("Brandt is not a suspect.", "suspect"),
            ("Police have not charged Brandt with fraud.", "charged"),
        ] {
            assert!(factor(text, cue).abs() < f32::EPSILON, "{text}");
        }
    }

    #[test]
    fn who_has_been_charged_or_did_no_wrong_is_judged() {
        assert!(factor("Brandt has been charged.", "charged") > 0.0);
        assert!(factor("Brandt did not lie.", "lie") < 0.0);
        assert!(factor("Police should not have arrested Brandt.", "arrested") < 0.0);
        assert!(factor("Brandt is not a liar.", "liar") < 0.0);
    }
}
