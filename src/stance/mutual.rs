//! What two do, or are, to each other: "Orrin and Brandt traded insults", "the feud between Orrin and Brandt".

use super::pair::Pair;
use super::relating::{Reach, Relating, TELLS};
use crate::frames::{Frame, Participant};
use crate::lexicon::{Class, Cue, Entry, Found, WordKind};
use crate::sentiment::Relation;
use crate::text::{Phrase, Tag, TokenSpan};

impl Pair<'_> {
    /// The cues whose agents holder and target are together, and whose patient is each other, named or understood; or that
    /// stand between the two.
    pub(super) fn mutual(&self, found: &mut Vec<Relating>) {
        for frame in &self.frames.frames {
            let cue = self.lexicon.frames().cue(frame.cue);
            if f32::from(cue.stance).abs() < TELLS || self.is_cue_of(frame) {
                continue;
            }
            let both = if self.is_between(frame.tokens.end as usize - 1) {
                frame.patient
            } else {
                frame.agent.filter(|_| self.is_to_each_other(frame, cue))
            };
            if both.is_some_and(|both| self.is_both(&both)) {
                found.push(Relating::by(frame, cue.stance));
            }
        }
        self.arisen(found);
    }

    /// "A war of words broke out between Orrin and Brandt": the cues that a verb parts from their "between".
    fn arisen(&self, found: &mut Vec<Relating>) {
        for predicate in self.frames.predicates.iter().filter(|it| it.object.is_none()) {
            let verb = self.document.phrases[predicate.phrase].tokens();
            let (Some(between), Some(subject)) = (self.between_behind(predicate.phrase), predicate.subject) else {
                continue;
            };
            let from = self.document.phrases[subject].tokens().start as usize;
            let cue = (from..verb.start as usize).find_map(|at| {
                let words = self.document.words_from(at, verb.start as usize);
                let all = words.chain([self.document.tokens[between].word]);
                let whole = verb.start as usize + 1 - at;
                let found = self.lexicon.frames().forms().longest(all).filter(|found| found.words == whole)?;
                Some((TokenSpan::new(at, verb.start as usize), self.lexicon.frames().cue(found.values[0].cue)))
            });
            if let Some((tokens, cue)) = cue.filter(|(_, cue)| f32::from(cue.stance).abs() >= TELLS) {
                found.push(Relating { tokens, value: f32::from(cue.stance), negated: false });
            }
        }
    }

    /// The "between" of holder and target right behind a verb, particles left out.
    fn between_behind(&self, verb: usize) -> Option<usize> {
        let word = |at: usize| self.document.phrases.get(at).and_then(Phrase::word);
        let particle = |token: &usize| matches!(self.document.tags[*token], Tag::Rp | Tag::Rb);
        let at = if word(verb + 1).as_ref().is_some_and(particle) { verb + 2 } else { verb + 1 };
        let between = word(at).filter(|&token| self.is_between(token))?;
        Participant::at(self.document, at + 1).filter(|both| self.is_both(both)).map(|_| between)
    }

    /// "Orrin's ally Brandt", "Brandt, a friend of Orrin": who is called so is it to the other as well.
    pub(super) fn returned(&self, found: &mut Vec<Relating>) {
        if !self.kinds.has(WordKind::Mutual) {
            return;
        }
        for frame in &self.frames.frames {
            let cue = self.lexicon.frames().cue(frame.cue);
            let mutual = |at: usize| self.is_of(at, WordKind::Mutual) && self.document.tags[at] == Tag::Nn;
            let strong = f32::from(cue.stance).abs() >= TELLS;
            let called = cue.class == Class::Epithet && strong && frame.tokens.range().any(mutual);
            let plain = !frame.shift.negated && frame.holder.is_none() && !self.is_cue_of(frame);
            let of_target = || self.target_in(frame.agent) == Some(Relation::Whole);
            let holders = || frame.patient.is_some_and(|whose| self.acts(&whose));
            let told = || !self.is_unsettled(frame, cue, Reach::Somebody) && !self.is_supposed(frame.tokens);
            let joined =
                || self.document.lone_tag(self.document.phrase_of(frame.tokens.end as usize - 1) + 1) == Some(Tag::Cc);
            if called && plain && of_target() && holders() && told() && !joined() {
                let value = f32::from(cue.stance.signum()) * TELLS * frame.shift.factor;
                found.push(Relating { tokens: frame.tokens, value, negated: false });
            }
        }
    }

    /// Whether a participant is holder and target together.
    pub(super) fn is_both(&self, both: &Participant) -> bool {
        self.target_in(Some(*both)) == Some(Relation::Whole) && self.acts(both)
    }

    /// "Sees a rift between the army and Orrin": whether what stands between two, of whom the holder is none, is no stand of its own.
    pub(super) fn is_between_others(&self, frame: &Frame) -> bool {
        let last = frame.tokens.end as usize - 1;
        self.is_between(last) && !frame.patient.is_some_and(|both| self.acts(&both))
    }

    pub(super) fn is_between(&self, token: usize) -> bool {
        self.document.is_word_in_any_case(token, "between")
    }

    fn is_to_each_other(&self, frame: &Frame, cue: &Cue) -> bool {
        match (cue.patient, &frame.patient) {
            (None, _) => matches!(cue.class, Class::Verb | Class::Phrase),
            (Some(_), Some(patient)) => self.is_each_other(patient) || self.is_about(frame, cue),
            (Some(_), None) => cue.class == Class::Epithet && self.is_mutual_noun(frame),
        }
    }

    /// "Clashed over the sale": whether a cue without its last word, a preposition, tells what two are to each other.
    fn is_about(&self, frame: &Frame, cue: &Cue) -> bool {
        let last = frame.tokens.end as usize - 1;
        let words = self.document.words_from(frame.tokens.start as usize, last);
        let shorter = self.lexicon.frames().forms().longest(words);
        let about = self.is_of(last, WordKind::Matter);
        let alone = |found: &Found<'_, Entry>| {
            frame.tokens.len() == found.words + 1
                && found.values.iter().map(|it| self.lexicon.frames().cue(it.cue)).any(|it| {
                    it.class == cue.class && it.patient.is_none() && it.stance.signum() == cue.stance.signum()
                })
        };
        about && frame.gap.is_none() && shorter.as_ref().is_some_and(alone)
    }

    fn is_each_other(&self, patient: &Participant) -> bool {
        let head = patient.head;
        head > 0
            && matches!(
                (self.document.word(head - 1), self.document.word(head)),
                ("each", "other") | ("one", "another")
            )
    }

    /// "Are rivals": whether a plural noun that nobody possesses says what several are to each other.
    fn is_mutual_noun(&self, frame: &Frame) -> bool {
        let last = frame.tokens.end as usize - 1;
        let Phrase::Noun(noun) = self.document.phrases[self.document.phrase_of(last)] else { return false };
        let mutual = self.is_of(last, WordKind::Mutual);
        mutual && noun.head as usize == last && noun.possessor.is_none() && self.document.tags[last] == Tag::Nns
    }
}
