//! Whom a pronoun can't mean since it is said to be the best of another rank: "the chairman left. “He is the best coach I know”".

use super::describing::is_definite;
use super::reader::Reader;
use super::referent::Who;
use crate::lexicon::TitleKind;
use crate::text::{Sentence, Tag};

impl Reader<'_> {
    /// Those who hold an office or have a trade other than that of which the pronoun at a token is said to be the best or worst.
    pub(super) fn of_another_rank(&self, sentence: &Sentence, token: u32) -> Vec<Who> {
        let Some(rank) = self.rank_judged(sentence, token) else { return Vec::new() };
        let word = self.document.tokens[rank].word;
        let told = |who: Who| self.descriptions.holds_office(who) || self.descriptions.has_a_trade(self.lexicon, who);
        let other = |who: &Who| told(*who) && !self.descriptions.is_called(word, *who);
        self.times.keys().copied().filter(other).collect()
    }

    /// "He is the best coach": the noun for a trade behind a form of be and a superlative.
    fn rank_judged(&self, sentence: &Sentence, token: u32) -> Option<usize> {
        let verb = self.document.phrase_of(token as usize) + 1;
        let within = verb + 1 < sentence.phrases.1 as usize;
        self.document.verb(verb).filter(|verb| within && verb.copula && !verb.negated && verb.modal.is_none())?;
        let noun = self.document.noun(verb + 1)?;
        let head = noun.head as usize;
        let superlative = |at: usize| {
            let word = self.document.word(at);
            self.document.tags[at] == Tag::Jj && (word.ends_with("est") || word == "worst")
        };
        let judged = is_definite(self.document, noun) && noun.tokens.range().any(superlative);
        let (_, title) = self.lexicon.names().title(self.document.words_from(head, head + 1))?;
        let stands_in = self.lexicon.names().stands_in(self.document.tokens[head].word);
        (judged && title.kind == TitleKind::Role && !stands_in).then_some(head)
    }
}
