//! What is said of the bond of two: "relations between Orrin and Brandt soured", "has close ties to Brandt".

use super::pair::Pair;
use super::relating::{Reach, Relating, TELLS};
use crate::frames::{Frame, Participant, Predicate};
use crate::lexicon::WordKind;
use crate::sentiment::Relation;
use crate::text::{NounPhrase, Phrase, TokenSpan};

impl Pair<'_> {
    /// Good and bad words for a bond that holder and target have.
    pub(super) fn bonds(&self, reach: Reach, found: &mut Vec<Relating>) {
        if reach == Reach::Topic {
            return;
        }
        for &at in &self.frames.bonds {
            let Phrase::Noun(noun) = self.document.phrases[at] else { continue };
            if (self.binds(at, noun) || self.share(at)) && !self.is_supposed(noun.tokens) {
                found.extend(self.described_bond(at, noun).or_else(|| self.told_of_bond(at)));
            }
        }
    }

    /// Whether the words behind a bond, and who has it, say that it is of the two.
    fn binds(&self, at: usize, noun: NounPhrase) -> bool {
        let Some(Phrase::Word(joint)) = self.document.phrases.get(at + 1) else { return false };
        let Some(other) = Participant::at(self.document, at + 2) else { return false };
        if self.is_between(*joint as usize) {
            return self.is_both(&other);
        }
        let with = matches!(self.document.word(*joint as usize), "with" | "to");
        let owner = noun.possessor.map(|tokens| Participant { phrase: at, tokens, head: tokens.end as usize - 1 });
        let has = || self.had_by(at).is_some_and(|(predicate, _)| self.does(predicate));
        with && other.tokens.overlaps(self.target)
            && self.target_in(Some(other)) == Some(Relation::Whole)
            && (owner.is_some_and(|owner| self.acts(&owner)) || (noun.possessor.is_none() && has()))
    }

    /// "Orrin and Brandt have a close relationship".
    fn share(&self, at: usize) -> bool {
        let agent = self.had_by(at).and_then(|(predicate, _)| predicate.agent());
        self.participant(agent).is_some_and(|both| self.is_both(&both))
    }

    /// The verb of having, keeping or making whose object a bond is, with its head.
    fn had_by(&self, at: usize) -> Option<(&Predicate, usize)> {
        let predicate = self.frames.predicates.iter().find(|it| it.object == Some(at))?;
        let group = *self.document.verb(predicate.phrase)?;
        let verb = self.document.tokens[group.head as usize].word;
        let has = self.lexicon.auxiliary(verb).is_some() || self.lexicon.is(verb, WordKind::Light);
        has.then_some((predicate, group.head as usize))
    }

    /// "Close ties", "a strained relationship".
    fn described_bond(&self, at: usize, noun: NounPhrase) -> Option<Relating> {
        let words = noun.tokens.start as usize..noun.head as usize;
        let close = words.into_iter().rev().find(|&word| self.is_of(word, WordKind::Closeness));
        if let Some(word) = close {
            let tokens = TokenSpan::new(word, word + 1);
            let plain = Relating { tokens, value: TELLS, negated: false };
            let had = self.had_by(at).map(|(predicate, verb)| self.stated_by(predicate, verb, TELLS));
            return Some(had.map_or(plain, |had| Relating { tokens, ..had }));
        }
        let hedges = |at: u32| {
            self.lexicon.shifters().longest(self.document.words_from(at as usize, noun.head as usize)).is_some()
        };
        let own = |tokens: TokenSpan| noun.tokens.contains(tokens) && tokens.end <= noun.head && !hedges(tokens.start);
        self.valences.iter().find(|hit| own(hit.tokens)).map(Relating::from)
    }

    /// "Relations soured", "relations are frosty".
    fn told_of_bond(&self, at: usize) -> Option<Relating> {
        let is_subject = |it: &&Predicate| it.agent() == Some(at) || it.subject == Some(at);
        let predicate = self.frames.predicates.iter().find(is_subject)?;
        let told = |tokens: TokenSpan| {
            let phrase = self.document.phrase_of(tokens.start as usize);
            phrase == predicate.phrase
                || (phrase > predicate.phrase && self.is_one_complement(predicate.phrase + 1, phrase))
        };
        let cued = self.frames.frames.iter().filter(|frame| frame.agent.is_some_and(|it| it.phrase == at));
        let effect = |frame: &Frame| self.lexicon.frames().cue(frame.cue).agent.filter(|effect| *effect != 0);
        let by_cue = cued.into_iter().find_map(|frame| Some(Relating::by(frame, effect(frame)?)));
        by_cue.or_else(|| self.valences.iter().find(|hit| told(hit.tokens)).map(Relating::from))
    }
}
