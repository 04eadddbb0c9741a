//! Where the clauses of a sentence begin.

use crate::lexicon::{Lexicon, WordKind};
use crate::text::{Document, Phrase, Sentence, Tag, VerbForm};

/// The clause of each token of a sentence, numbered from 0: subordinators, relative pronouns, dashes, semicolons, and
/// conjunctions before a subject with its verb begin a new one.
#[must_use]
pub fn clauses(document: &Document, sentence: &Sentence, lexicon: &Lexicon) -> Vec<u16> {
    let mut numbers = Vec::with_capacity(sentence.tokens.len());
    let mut clause = 0;
    let (first, end) = (sentence.phrases.0 as usize, sentence.phrases.1 as usize);
    for at in first..end {
        if at > first && begins_clause(document, at, end, lexicon) {
            clause += 1;
        }
        numbers.resize(numbers.len() + document.phrases[at].tokens().len(), clause);
    }
    numbers
}

fn begins_clause(document: &Document, at: usize, end: usize, lexicon: &Lexicon) -> bool {
    match document.phrases[at] {
        Phrase::Verb(_) => false,
        Phrase::Noun(noun) => matches!(document.tags[noun.head as usize], Tag::Wp | Tag::Wdt),
        Phrase::Word(token) => match document.tags[token as usize] {
            Tag::Colon | Tag::Wrb => true,
            Tag::In => {
                let word = document.tokens[token as usize].word;
                lexicon.is(word, WordKind::Subordinator)
                    || (!lexicon.is(word, WordKind::MerePreposition) && has_subject_and_verb(document, at + 1, end))
            }
            Tag::Cc => {
                let noun = matches!(document.phrases.get(at + 1), Some(Phrase::Noun(_))) && at + 1 < end;
                let verb = (at + 2..end.min(at + 4)).any(|at| matches!(document.phrases[at], Phrase::Verb(_)));
                noun && verb
            }
            _ => false,
        },
    }
}

/// Whether a noun phrase and its verb with a tense stand there, adverbs passed over: "as Orrin left".
fn has_subject_and_verb(document: &Document, at: usize, end: usize) -> bool {
    let adverb = |at: &usize| document.lone_tag(*at) == Some(Tag::Rb);
    let subject = matches!(document.phrases.get(at), Some(Phrase::Noun(_))) && at < end;
    let verb = (at + 1..end).find(|at| !adverb(at)).map(|at| document.phrases[at]);
    subject && matches!(verb, Some(Phrase::Verb(group)) if group.form == VerbForm::Finite)
}
