//! Deeds that a word right before their gerund says somebody won't do or is against: "voted against endorsing Orrin", "is wary of
//! endorsing him", "put off endorsing him".

use crate::lexicon::{Shifter, ShifterKind, WordKind};
use crate::text::{Glossed, Phrase, Sentence, Tag, TokenSpan, VerbForm};

/// What is left, turned, of a deed that somebody is against.
const FORGONE: f32 = -0.7;

/// What so turns the gerund at a phrase, where none of the shifters that are `known` before it does.
pub(super) fn forgone(
    text: Glossed<'_>,
    sentence: &Sentence,
    phrase: usize,
    known: &[Option<TokenSpan>],
) -> Option<(Shifter, TokenSpan)> {
    let first = sentence.phrases.0 as usize;
    let gerund = text.verb(phrase).is_some_and(|verb| verb.form == VerbForm::Gerund);
    let before = phrase.checked_sub(1).filter(|&at| gerund && at > first)?;
    let led = matches!(text.lone_tag(before), Some(Tag::In | Tag::To));
    let close = |at: usize| {
        let token = text.phrases[at].tokens().end as usize - 1;
        text.is_of(token, WordKind::Forgoing).then_some((at, token))
    };
    let (at, token) = close(before).or_else(|| close(before.checked_sub(1).filter(|&at| led && at >= first)?))?;
    let governor = if matches!(text.phrases[at], Phrase::Verb(_)) { Some(at) } else { at.checked_sub(1) };
    let denied = governor.and_then(|at| text.verb(at)).is_some_and(|verb| verb.negated);
    let words = TokenSpan::new(token, text.phrases[before].tokens().end as usize);
    let known = known.iter().flatten().any(|it| it.overlaps(words));
    let shifter = Shifter { kind: ShifterKind::Reverser, factor: FORGONE };
    (!denied && !known).then_some((shifter, words))
}

#[cfg(test)]
mod tests {
    use crate::frames::trial::negated;

    fn is_turned(text: &str) -> bool {
        negated(text, "endorsing")
    }

    #[test]
    fn what_somebody_votes_or_argues_against_doing_is_turned() {
        assert!(is_turned("The union voted against endorsing Orrin."));
        assert!(is_turned("The union decided against endorsing Orrin."));
        assert!(is_turned("The union warned against endorsing Orrin."), "once, though a list has it too");
        assert!(!is_turned("The union voted for endorsing Orrin."));
        assert!(!is_turned("The union ran against Orrin, endorsing Vey."));
    }

    #[test]
    fn what_somebody_shrinks_from_doing_is_turned() {
        assert!(is_turned("The union is wary of endorsing Orrin."));
        assert!(is_turned("The union balked at endorsing Orrin."));
        assert!(is_turned("The union held off endorsing Orrin."));
        assert!(is_turned("The union regretted endorsing Orrin."));
        assert!(!is_turned("The union is fond of endorsing Orrin."));
        assert!(!is_turned("The union is not wary of endorsing Orrin."));
    }
}
