//! What is undone, comes to nothing or is little: "the embargo was lifted", "the case against Orrin collapsed", "confidence in him is low".

use crate::lexicon::{Begins, Class, Entry, Shifter, ShifterKind, WordKind};
use crate::text::{Document, Glossed, Phrase, Sentence, Tag, TokenSpan, VerbGroup};

/// Phrases between a noun and the verb whose subject it is: "the case against Orrin in Oro".
const REACH: usize = 5;

/// What is left, turned, of what there is little of.
const FAINT: f32 = -0.7;

/// The verb that undoes what the noun phrase at a position says, where that is its subject; not where the verb is negated or
/// does something to somebody else.
pub(super) fn undone(text: Glossed<'_>, sentence: &Sentence, phrase: usize) -> Option<(Shifter, TokenSpan)> {
    if !matches!(text.phrases[phrase], Phrase::Noun(_))
        || text.governor(phrase) == Some(Tag::In)
        || is_what_somebody_is_made(text, sentence, phrase)
    {
        return None;
    }
    let end = sentence.phrases.1 as usize;
    let (at, verb) = verb_behind(&text, phrase, end)?;
    if let Some(faint) = faint(text, at, end) {
        return Some((Shifter { kind: ShifterKind::Undoing, factor: FAINT }, faint));
    }
    let acts = !verb.passive && matches!(text.phrases[(at + 1).min(end - 1)], Phrase::Noun(_)) && at + 1 < end;
    let begins = text.tokens[verb.head as usize].begins.any(Begins::SHIFTER);
    if verb.negated || verb.modal.is_some() || acts || !begins {
        return None;
    }
    let words = text.words_from(verb.head as usize, sentence.tokens.end as usize);
    let found = text.lexicon.shifters().longest(words)?;
    let shifter = found.values.iter().find(|shifter| shifter.kind == ShifterKind::Undoing)?;
    Some((*shifter, TokenSpan::new(verb.head as usize, verb.head as usize + found.words)))
}

/// "Is low", "was muted": the word behind a copula, or of a passive, that says there is little of its subject.
fn faint(text: Glossed<'_>, at: usize, end: usize) -> Option<TokenSpan> {
    let verb = text.verb(at).filter(|verb| !verb.negated && verb.modal.is_none())?;
    let adverb = |at: &usize| text.lone_tag(*at) == Some(Tag::Rb);
    let behind = (at + 1..end.min(at + 1 + REACH)).find(|at| !adverb(at)).and_then(|at| text.phrases[at].word());
    let word = if verb.passive { Some(verb.head as usize) } else { behind.filter(|_| verb.copula) }?;
    text.is_of(word, WordKind::Faint).then(|| TokenSpan::new(word, word + 1))
}

/// Whether the verb at a position undoes something bad, so that it is no bad thing itself: "the case collapsed".
pub(super) fn undoes_harm(text: Glossed<'_>, sentence: &Sentence, verb: usize) -> bool {
    let Some(&group) = text.verb(verb) else { return false };
    if !text.tokens[group.head as usize].begins.any(Begins::SHIFTER) {
        return false;
    }
    let first = (sentence.phrases.0 as usize).max(verb.saturating_sub(REACH + 1));
    let is_undone = |at: &usize| {
        let undone = undone(text, sentence, *at);
        undone.is_some_and(|(_, words)| words.start == group.head)
            && is_bad(text, sentence, text.phrases[*at].tokens(), Class::Noun)
    };
    (first..verb).any(|at| is_undone(&at))
}

/// Whether words name something bad, or something bad for somebody; as cues of a class.
pub(super) fn is_bad(text: Glossed<'_>, sentence: &Sentence, words: TokenSpan, class: Class) -> bool {
    let end = sentence.tokens.end as usize;
    words.range().any(|at| {
        let begins = text.tokens[at].begins;
        let valence = begins.any(Begins::VALENCE).then(|| text.lexicon.valence().longest(text.words_from(at, end)));
        let mut bad = valence.flatten().is_some_and(|found| found.values.iter().any(|entry| entry.value < 0));
        if begins.any(Begins::FRAME) {
            text.lexicon.frames().forms().each(text.words_from(at, end), |found| {
                let harms = |entry: &Entry| {
                    let cue = text.lexicon.frames().cue(entry.cue);
                    cue.class == class
                        && text.lexicon.frames().tail(entry).is_empty()
                        && [cue.agent, cue.patient].into_iter().flatten().any(|effect| effect < 0)
                };
                bad |= found.values.iter().any(harms);
            });
        }
        bad
    })
}

/// "The error that made Orrin a laughing stock was withdrawn": whether it is what a verb before it makes or calls its object.
fn is_what_somebody_is_made(text: Glossed<'_>, sentence: &Sentence, phrase: usize) -> bool {
    let verb = phrase.checked_sub(2).filter(|&verb| verb >= sentence.phrases.0 as usize);
    let makes = |verb: usize| {
        matches!(text.phrases[verb], Phrase::Verb(group)
            if text.is_of(group.head as usize, WordKind::Complement))
    };
    verb.is_some_and(makes) && matches!(text.phrases[phrase - 1], Phrase::Noun(_))
}

/// The next verb group, with nothing but nouns and prepositions before it.
fn verb_behind(document: &Document, phrase: usize, end: usize) -> Option<(usize, VerbGroup)> {
    for at in phrase + 1..end.min(phrase + 2 + REACH) {
        match document.phrases[at] {
            Phrase::Verb(verb) => return Some((at, verb)),
            Phrase::Noun(_) => {}
            Phrase::Word(token) if matches!(document.tags[token as usize], Tag::In | Tag::To | Tag::Rb) => {}
            Phrase::Word(_) => return None,
        }
    }
    None
}
