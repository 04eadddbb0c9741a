//! Whether what stands behind a description belongs to the verb: in "accused the mayor of fraud" it doesn't say which mayor.

use super::reader::Reader;
use crate::lexicon::{TitleKind, WordKind};
use crate::text::{NounPhrase, Phrase, Tag, VerbForm, VerbGroup};

impl Reader<'_> {
    /// Whether what follows a description tells nobody apart, as it belongs to the verb or is only stress: `the mayor himself`, `told the mayor that …`,
    /// `urged the mayor to …`, `called the mayor a liar`, `accused the mayor of fraud`, `met the mayor in public`.
    pub(super) fn is_of_the_verb(&self, phrases: &[Phrase], at: usize) -> bool {
        let Phrase::Noun(noun) = &phrases[at] else { return false };
        let itself = |noun: &NounPhrase| self.document.word(noun.head as usize).ends_with("self");
        if matches!(phrases.get(at + 1), Some(Phrase::Noun(noun)) if itself(noun)) {
            return true;
        }
        let next = self.document.word_of(phrases.get(at + 1));
        let verb = at.checked_sub(1).and_then(|before| phrases[before].verb());
        self.is_beside_an_office(phrases, at, noun, next)
            || verb.is_some_and(|verb| self.completes(verb, phrases, at, next))
    }

    /// Whether a preposition behind an office opens no more than a circumstance, since it can't say which office it is.
    fn is_beside_an_office(&self, phrases: &[Phrase], at: usize, noun: &NounPhrase, next: &str) -> bool {
        let head = noun.head as usize;
        let title = || self.lexicon.names().title(self.document.words_from(head, head + 1));
        let word = self.document.tokens[head].word;
        let behind = phrases.get(at + 2).and_then(Phrase::noun);
        let named = behind.is_some_and(|noun| self.document.tags[noun.head as usize] == Tag::Nnp);
        let told = |tags: &[Tag]| self.tag_at(phrases, at + 2).is_some_and(|tag| tags.contains(&tag));
        let circumstance = match next {
            "with" | "out" => true,
            "to" => !self.lexicon.is(word, WordKind::Accredited),
            "for" => told(&[Tag::Dt, Tag::PrpPossessive, Tag::Vbg]),
            "of" => behind.is_none(),
            "from" => !named && matches!(at.checked_sub(1).map(|before| &phrases[before]), Some(Phrase::Verb(_))),
            // "in public", "at best"
            "in" | "at" => !named || told(&[Tag::Dt]),
            _ => false,
        };
        circumstance && title().is_some_and(|(_, title)| title.kind == TitleKind::Office)
    }

    /// Whether the words behind a description complete what the verb before it says.
    fn completes(&self, verb: &VerbGroup, phrases: &[Phrase], at: usize, next: &str) -> bool {
        let word = self.document.tokens[verb.head as usize].word;
        let is = |kind| self.lexicon.is(word, kind);
        let opens = |at: usize, tag: Tag| self.tag_at(phrases, at) == Some(tag);
        let told = next == "that" && is(WordKind::Telling);
        let bidden = is(WordKind::Bidding)
            && matches!(phrases.get(at + 1), Some(Phrase::Verb(verb)) if verb.form == VerbForm::Infinitive);
        let two = is(WordKind::Complement) || is(WordKind::Ditransitive);
        let its_own = next == "of" && opens(at + 2, Tag::Nnp);
        let acts = !verb.passive || verb.tokens.len() == 1;
        let taken = acts && !its_own && self.lexicon.takes(word, next);
        told || bidden || two && opens(at + 1, Tag::Dt) || taken
    }
}
