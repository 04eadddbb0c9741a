//! What is said of the bond of two: "relations between Orrin and Brandt soured", "has close ties to Brandt".

use super::pair::Pair;
use super::relating::{Reach, Relating, TELLS};
use crate::frames::{Participant, Predicate};
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
            if self.binds(at, noun) || self.share(at) {
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
        let has = || self.had_by(at).is_some_and(|predicate| self.does(predicate));
        with && other.tokens.overlaps(self.target)
            && self.target_in(Some(other)) == Some(Relation::Whole)
            && (owner.is_some_and(|owner| self.acts(&owner)) || (noun.possessor.is_none() && has()))
    }

    /// "Orrin and Brandt have a close relationship".
    fn share(&self, at: usize) -> bool {
        let agent = self.had_by(at).and_then(Predicate::agent);
        agent.and_then(|at| Participant::at(self.document, at)).is_some_and(|both| self.is_both(&both))
    }

    /// The verb of having, keeping or making whose object a bond is.
    fn had_by(&self, at: usize) -> Option<&Predicate> {
        let has = |predicate: &&Predicate| {
            let Phrase::Verb(group) = self.document.phrases[predicate.phrase] else { return false };
            let verb = self.document.tokens[group.head as usize].word;
            self.lexicon.auxiliary(verb).is_some() || self.lexicon.is(verb, WordKind::Light)
        };
        self.frames.predicates.iter().find(|it| it.object == Some(at)).filter(has)
    }

    /// "Close ties", "a strained relationship".
    fn described_bond(&self, at: usize, noun: NounPhrase) -> Option<Relating> {
        let words = noun.tokens.start as usize..noun.head as usize;
        let close =
            words.into_iter().rev().find(|&word| self.lexicon.is(self.document.tokens[word].word, WordKind::Closeness));
        let had = |value| match self.had_by(at) {
            Some(predicate) => {
                self.stated_by(predicate, self.document.phrases[predicate.phrase].tokens().end as usize - 1, value)
            }
            None => Relating { tokens: noun.tokens, value, negated: false },
        };
        if let Some(word) = close {
            return Some(Relating { tokens: TokenSpan::new(word, word + 1), ..had(TELLS) });
        }
        let hedges = |at: u32| {
            self.lexicon.shifters().longest(self.document.words_from(at as usize, noun.head as usize)).is_some()
        };
        let own = |tokens: TokenSpan| noun.tokens.contains(tokens) && tokens.end <= noun.head && !hedges(tokens.start);
        let hit = self.valences.iter().find(|hit| own(hit.tokens))?;
        Some(Relating { tokens: hit.tokens, value: hit.value, negated: hit.negated })
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
        let frame = self.frames.frames.iter().find(|frame| {
            frame.agent.is_some_and(|it| it.phrase == at)
                && self.lexicon.frames().cue(frame.cue).agent.unwrap_or(0) != 0
        });
        if let Some(frame) = frame {
            let effect = f32::from(self.lexicon.frames().cue(frame.cue).agent.unwrap_or(0));
            let value = effect * frame.shift.factor;
            return Some(Relating { tokens: frame.tokens, value, negated: frame.shift.negated });
        }
        let hit = self.valences.iter().find(|hit| told(hit.tokens))?;
        Some(Relating { tokens: hit.tokens, value: hit.value, negated: hit.negated })
    }
}
