//! The words that can shift what a phrase says: those of its clause, and the verb or noun that the clause completes.

use super::inverted::lead;
use crate::lexicon::{ShifterKind, WordKind};
use crate::text::{Document, Glossed, NounPhrase, Phrase, Sentence, Tag, VerbForm};

/// Most words of a shifter that governs a clause with "that", itself included: "there is no evidence that".
pub(super) const GOVERNOR: usize = 5;
/// Most words of a negator that takes a reverser back: "no one".
const DENIAL: usize = 2;

/// The words that can shift what a phrase says.
pub(super) struct Scope {
    /// Its first token.
    pub(super) start: usize,
    /// The first phrase of the phrase's own clause.
    pub(super) phrase: usize,
    /// The first token of the phrase's own clause: a negator before that reaches into it only where it ends right there
    /// ("no evidence that"), a reverser always ("denied that").
    pub(super) clause: usize,
}

/// The scope over a phrase: its clause, and the verb or noun that the clause completes: "denied that she had lied".
pub(super) fn scope(text: Glossed<'_>, sentence: &Sentence, phrase: usize) -> Scope {
    let at = clause_start(text, sentence, phrase);
    let clause = text.phrases[at].tokens().start as usize;
    let first = sentence.phrases.0 as usize;
    let subject = at > first + 1 && matches!(text.phrases[at - 1], Phrase::Noun(_));
    let that = |at: usize| text.is_lone_of(at, WordKind::Completing);
    let as_if = subject && matches!(text.lone_word(at - 2), "if" | "though");
    if !subject || !(as_if || that(at - 2)) {
        return Scope { start: clause, phrase: at, clause };
    }
    let that = text.phrases[at - 2].tokens().end as usize;
    let open = text.is_lone_word(at - 2, "whether") && text.is_of(that.saturating_sub(2), WordKind::Says);
    let governor = that.saturating_sub(GOVERNOR).max(sentence.tokens.start as usize);
    let reaches = |from: &usize| {
        let found = text.lexicon.shifters().longest(text.words_from(*from, that));
        found.is_some_and(|found| {
            let end = from + found.words;
            // "Rejected any suggestion that Orrin lied".
            let claim = |noun: NounPhrase| {
                noun.tokens.start as usize == end
                    && noun.tokens.end as usize + 1 == that
                    && text.is_of(noun.head as usize, WordKind::ContentNoun)
            };
            let claim = || text.noun(text.phrase_of(end)).copied().is_some_and(claim);
            // "Refused to say whether Orrin lied" says neither that he did nor that he didn't.
            let reverses = !as_if
                && !open
                && found.values[0].kind == ShifterKind::Reverser
                && (end + 1 == that || end == that || claim())
                && !is_denied(text, sentence, *from);
            reverses || (found.values[0].kind == ShifterKind::Negator && end == that && found.words > 1)
        })
    };
    let start = (governor..that).find(reaches);
    Scope { start: start.unwrap_or(clause), phrase: at, clause: if start.is_some() { that } else { clause } }
}

/// "Nobody doubts", "does not deny": whether a negator right before a reverser takes it back.
fn is_denied(text: Glossed<'_>, sentence: &Sentence, reverser: usize) -> bool {
    let from = reverser.saturating_sub(DENIAL).max(sentence.tokens.start as usize);
    (from..reverser).any(|at| {
        let found = text.lexicon.shifters().longest(text.words_from(at, reverser));
        found.is_some_and(|found| found.values[0].kind == ShifterKind::Negator && at + found.words == reverser)
    })
}

/// "Not honest and reliable", "not honest, kind or reliable": whether a mark or conjunction other than "but" stands between two
/// adjectives.
fn joins_adjectives(document: &Document, first: usize, at: usize) -> bool {
    let adjective = |at: usize| document.lone_tag(at) == Some(Tag::Jj);
    at > first && adjective(at - 1) && adjective(at + 1) && matches!(document.lone_word(at), "and" | "or" | "nor" | ",")
}

/// Where the clause around the phrase begins, as far as a negator reaches: the phrase's own start, the verbs that govern it,
/// and what they are negated with; the position of a phrase.
pub(super) fn clause_start(text: Glossed<'_>, sentence: &Sentence, phrase: usize) -> usize {
    let first = sentence.phrases.0 as usize;
    let mut at = phrase;
    let mut nouns = usize::from(matches!(text.phrases[phrase], Phrase::Noun(_)));
    let mut verbs = usize::from(matches!(text.phrases[phrase], Phrase::Verb(_)));
    while at > first {
        match text.phrases[at - 1] {
            Phrase::Verb(_) => verbs += 1,
            Phrase::Noun(_) if verbs > 0 => {
                let before = (at - 1).checked_sub(1).filter(|&before| before >= first);
                return before.and_then(|before| lead(text, first, before)).unwrap_or(at);
            }
            Phrase::Noun(_) if nouns >= 2 => break,
            Phrase::Noun(_) => nouns += 1,
            Phrase::Word(token) => match text.tags[token as usize] {
                Tag::Rb | Tag::Jj | Tag::Rp | Tag::Open | Tag::Md | Tag::Dt => {}
                // "Was “not ready” to back it"
                Tag::Close if text.verb(at).is_some_and(|verb| verb.form == VerbForm::Infinitive) => {}
                Tag::In | Tag::To if nouns > 0 && verbs == 0 => {}
                Tag::Cc | Tag::Comma if joins_adjectives(&text, first, at - 1) => {}
                Tag::In | Tag::Cc if verbs > 0 => {
                    at -= 1;
                    break;
                }
                _ => break,
            },
        }
        at -= 1;
    }
    at
}
