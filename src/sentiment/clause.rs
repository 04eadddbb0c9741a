//! Where the clauses of a sentence begin.

use crate::lexicon::WordKind;
use crate::text::{Document, Glossed, Phrase, Sentence, Tag};

/// The clause of each token of a sentence, numbered from 0: subordinators, relative pronouns, dashes, semicolons, and
/// conjunctions before a subject with its verb begin a new one, and so do what a verb of saying reports without "that" and what is
/// told to have come of a calamity.
#[must_use]
pub fn clauses(text: Glossed<'_>, sentence: &Sentence) -> Vec<u16> {
    let mut numbers = Vec::with_capacity(sentence.tokens.len());
    let mut clause = 0;
    let (first, end) = (sentence.phrases.0 as usize, sentence.phrases.1 as usize);
    let opener = opener_end(text, first, end);
    for at in first..end {
        if at > first && (opener == Some(at) || begins_clause(text, at, end)) {
            clause += 1;
        }
        numbers.resize(numbers.len() + text.phrases[at].tokens().len(), clause);
    }
    numbers
}

fn begins_clause(text: Glossed<'_>, at: usize, end: usize) -> bool {
    match text.phrases[at] {
        Phrase::Verb(_) => false,
        Phrase::Noun(noun) => text.tags[noun.head as usize].is_relative() || is_reported(text, at, end),
        Phrase::Word(token) => match text.tags[token as usize] {
            Tag::Colon | Tag::Wrb => true,
            Tag::In => {
                let word = text.tokens[token as usize].word;
                text.lexicon.is(word, WordKind::Subordinator)
                    || (!text.lexicon.is(word, WordKind::MerePreposition) && has_subject_and_verb(&text, at + 1, end))
            }
            Tag::Cc => {
                let noun = matches!(text.phrases.get(at + 1), Some(Phrase::Noun(_))) && at + 1 < end;
                let verb = (at + 2..end.min(at + 4)).any(|at| matches!(text.phrases[at], Phrase::Verb(_)));
                noun && verb
            }
            _ => false,
        },
    }
}

/// "After the attack on the quay, Orrin left": the phrase behind the comma of an opening that only tells when or over what.
fn opener_end(text: Glossed<'_>, first: usize, end: usize) -> Option<usize> {
    let opening = text.tokens[text.phrases[first].tokens().start as usize].word;
    if !text.lexicon.is(opening, WordKind::Attending) {
        return None;
    }
    let comma = |at: &usize| text.lone_tag(*at) == Some(Tag::Comma);
    (first..end).filter(comma).map(|comma| comma + 1).find(|&at| has_subject_and_verb(&text, at, end))
}

/// "Said Orrin lied": whether a subject with its verb stands right behind a verb of saying.
fn is_reported(text: Glossed<'_>, at: usize, end: usize) -> bool {
    let reports = matches!(text.phrases[at - 1], Phrase::Verb(group)
        if !group.passive && text.is_of(group.head as usize, WordKind::ReportingVerb));
    reports && has_subject_and_verb(&text, at, end)
}

/// Whether a noun phrase and its verb with a tense stand there, adverbs passed over: "as Orrin left".
fn has_subject_and_verb(document: &Document, at: usize, end: usize) -> bool {
    let adverb = |at: &usize| document.lone_tag(*at) == Some(Tag::Rb);
    let subject = matches!(document.phrases.get(at), Some(Phrase::Noun(_))) && at < end;
    let verb = (at + 1..end).find(|at| !adverb(at)).map(|at| &document.phrases[at]);
    subject && verb.is_some_and(Phrase::is_finite)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    /// The number of the clause in which each of the words stands.
    fn clause_of<const N: usize>(text: &str, words: [&str; N]) -> [u16; N] {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let numbers = clauses(document.with(&lexicon), &document.sentences[0]);
        words.map(|word| numbers[(0..numbers.len()).find(|&at| document.word(at) == word).unwrap()])
    }

    #[test]
    fn what_is_reported_without_that_is_a_clause_of_its_own() {
        assert_eq!(clause_of("Brandt said the plan was a fraud.", ["said", "plan", "fraud"]), [0, 1, 1]);
        assert_eq!(clause_of("Brandt praised the honest crews.", ["praised", "crews"]), [0, 0]);
        assert_eq!(clause_of("The crews who met Orrin were tired.", ["met", "tired"]), [1, 1]);
    }

    #[test]
    fn an_opening_that_tells_when_is_a_clause_of_its_own_and_one_that_tells_how_is_not() {
        assert_eq!(clause_of("After the attack on the quay, Brandt left.", ["attack", "left"]), [0, 1]);
        assert_eq!(clause_of("With a fraud at her heels, Brandt left.", ["fraud", "left"]), [0, 0]);
        assert_eq!(clause_of("Brandt left after the attack.", ["left", "attack"]), [0, 0]);
    }
}
