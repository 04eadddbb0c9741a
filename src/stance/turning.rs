//! What shifters make of a cue's stance: whoever drops "his plan" is against it, who denounces "Orrin's attack on Brandt" isn't for it.

use super::pair::Pair;
use crate::frames::{Frame, Participant, Predicate};
use crate::lexicon::{Class, Cue, WordKind};
use crate::text::{Phrase, Tag, TokenSpan};

impl Pair<'_> {
    /// What shifters make of a cue's stance: whoever denounces "Orrin's attack on Brandt", it stays Orrin's; who "drops his plan"
    /// drops his own, which he doesn't yet where somebody urges him to.
    pub(super) fn stance_factor(&self, frame: &Frame) -> f32 {
        let cue = self.lexicon.frames().cue(frame.cue);
        let noun = cue.class == Class::Noun;
        let factor = frame.shift.factor;
        if let Some(verb) = self.verb_over_modifier(frame, cue).filter(|_| factor < 0.0) {
            let ends = [WordKind::Hindering, WordKind::Ceasing, WordKind::Forsaking, WordKind::Quashing];
            return if ends.iter().any(|&kind| self.is_of(verb, kind)) { -factor } else { 0.0 };
        }
        if factor < 0.0 && (self.is_set_beside(frame, cue) || (noun && cue.stance < 0 && self.comes_to_nothing(frame)))
        {
            return -factor;
        }
        if factor < 0.0 && cue.class == Class::Epithet && self.is_denounced(frame) {
            return -factor;
        }
        let Some(owner) = frame.agent.filter(|_| noun && factor < 0.0) else { return factor };
        let owns =
            matches!(self.document.phrases[owner.phrase], Phrase::Noun(noun) if noun.possessor == Some(owner.tokens));
        let pronoun = self.document.tags[owner.head] == Tag::PrpPossessive;
        let anothers = |words: &TokenSpan| {
            let forsakes = self.is_of(words.start as usize, WordKind::Forsaking);
            let at = self.document.phrase_of(words.start as usize);
            let told = || self.frames.predicates.iter().any(|it| it.phrase == at && self.bidding(it).is_some());
            if pronoun && forsakes {
                return told();
            }
            if pronoun && self.is_voiced(&owner) {
                return false;
            }
            let turns = |it: &&Predicate| (it.phrase == at || it.object == Some(at)) && it.phrase < owner.phrase;
            let verb = self.frames.predicates.iter().find(turns);
            verb.is_some_and(|verb| match self.participant(verb.agent()) {
                Some(agent) => !self.acts(&agent),
                None => !forsakes,
            })
        };
        if owns && frame.shift.words.iter().flatten().any(anothers) { -factor } else { factor }
    }

    /// "Criticised the Halden threat": whether a verb that would turn a noun has it as object, whose it is told by a name before it.
    fn is_denounced(&self, frame: &Frame) -> bool {
        let Some(own) = frame.agent.filter(|agent| agent.tokens.contains(frame.tokens)) else { return false };
        let named = own.tokens.contains(self.target) && self.target.end <= frame.tokens.start;
        let turns =
            |words: &TokenSpan| self.document.tags[words.end as usize - 1].is_verb() && words.end <= own.tokens.start;
        named && frame.shift.words.iter().flatten().any(turns)
    }

    /// "Ending senseless violence", "refused to say “radical dockers”": the verb that would turn a bad adjective before the noun of its
    /// object, which what ends is all the same.
    fn verb_over_modifier(&self, frame: &Frame, cue: &Cue) -> Option<usize> {
        let phrase = self.document.phrase_of(frame.tokens.start as usize);
        let noun = self.document.noun(phrase).filter(|noun| frame.tokens.end <= noun.head)?;
        let bad = cue.class == Class::Adjective && cue.agent.is_some_and(|effect| effect < 0);
        let turns = |words: &&TokenSpan| {
            self.document.tags[words.start as usize].is_verb() && words.end <= noun.tokens.start && bad
        };
        frame.shift.words.iter().flatten().find(turns).map(|words| words.start as usize)
    }

    /// "Declined to affirm his support": whether the verb of a noun makes known what its subject feels, so that "his" is the subject's.
    fn is_voiced(&self, owner: &Participant) -> bool {
        let voices = |it: &Predicate| {
            let voice = self.is_verb_of(it.phrase, WordKind::Voicing);
            it.object == Some(owner.phrase) && voice
        };
        self.frames.predicates.iter().any(voices)
    }

    /// "Quit in protest at Orrin", "pulled out in support of Orrin": whether a verb that would turn a cue only has it beside it, as the
    /// reason or circumstance of what it says.
    fn is_set_beside(&self, frame: &Frame, cue: &Cue) -> bool {
        let start = frame.tokens.start as usize;
        let is_verb = |words: &TokenSpan| {
            let head = words.end as usize - 1;
            self.document.tags[head].is_verb() && words.end as usize == start
        };
        let verb = frame.shift.words.iter().flatten().any(is_verb);
        cue.class == Class::Phrase && self.document.tags[start] == Tag::In && verb
    }

    /// "Lost her case against Orrin", "toned down her attacks on Orrin", "her complaint against Orrin was dismissed": whether what
    /// somebody has against another fails or gets less, for which they don't give it up.
    fn comes_to_nothing(&self, frame: &Frame) -> bool {
        let fails = |words: &TokenSpan| {
            let verb = self.document.phrase_of(words.start as usize);
            let behind = words.start >= frame.tokens.end;
            let passive = matches!(self.document.phrases[verb], Phrase::Verb(group) if group.passive);
            let weakens = || self.is_of(words.start as usize, WordKind::Weakening);
            if behind { passive } else { weakens() }
        };
        frame.shift.words.iter().flatten().any(fails)
    }
}
