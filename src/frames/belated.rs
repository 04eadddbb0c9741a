//! What is due and comes late: "took him five weeks to apologise".

use crate::lexicon::WordKind;
use crate::text::{Glossed, Sentence, VerbForm};

/// Whether the infinitive at a position is what somebody owes and took weeks or years to do.
pub(super) fn is_belated(text: Glossed<'_>, sentence: &Sentence, phrase: usize) -> bool {
    let first = sentence.phrases.0 as usize;
    let is = |token: u32, kind| text.is_of(token as usize, kind);
    let due = text.verb(phrase).is_some_and(|it| it.form == VerbForm::Infinitive && is(it.head, WordKind::Owed));
    let Some(time) = phrase.checked_sub(1).filter(|&at| due && at > first) else { return false };
    let long = text.noun(time).is_some_and(|noun| {
        let scant = noun.tokens.range().any(|at| text.is_of(at, WordKind::Scant));
        is(noun.head, WordKind::Lasting) && !scant
    });
    let whom = usize::from(text.noun(time - 1).is_some());
    let takes = time.checked_sub(1 + whom).filter(|&at| long && at >= first);
    takes.and_then(|at| text.verb(at)).is_some_and(|verb| is(verb.head, WordKind::Delaying) && !verb.negated)
}

#[cfg(test)]
mod tests {
    use crate::frames::trial::negated;

    #[test]
    fn an_apology_that_took_weeks_is_no_good_deed_and_one_that_took_minutes_is() {
        assert!(negated("It took Orrin five weeks to say sorry.", "say sorry"));
        assert!(negated("Orrin took two years to say sorry.", "say sorry"));
        assert!(!negated("It took Orrin just two days to say sorry.", "say sorry"));
        assert!(!negated("It took Orrin five minutes to say sorry.", "say sorry"));
        assert!(!negated("Orrin came home after five weeks to say sorry.", "say sorry"));
    }

    #[test]
    fn a_rescue_that_took_days_is_a_good_deed() {
        assert!(!negated("It took Orrin three days to rescue the miners.", "rescue"));
    }
}
