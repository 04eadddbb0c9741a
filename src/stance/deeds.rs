//! What a holder does that reaches a target only by way of something else: "denounced the rhetoric of Orrin's campaign",
//! "took the stage with a shot at Orrin", "would love Orrin to be worse off".

use super::pair::Pair;
use super::relating::{Reach, Relating};
use crate::frames::Frame;
use crate::lexicon::{Class, WordKind};
use crate::sentiment::Relation;
use crate::text::{Phrase, Tag, TokenSpan, VerbForm};

/// Least stance of a deed that tells of a position towards what it doesn't reach itself.
const DEED: i8 = 2;
/// Words between a deed and such a target, at most.
const NEAR: usize = 9;
/// The position of whoever wants somebody to be something good or bad.
const WISHES: f32 = 2.0;

impl Pair<'_> {
    /// The holder's deeds for or against something close to the target, by their cues: "denounced the plan's effect on Orrin's
    /// voters", with how far they are for it. What is done to somebody else tells nothing, nor what a clause says between the two.
    #[must_use]
    pub fn deeds(&self, reach: Reach) -> Vec<(TokenSpan, f32)> {
        let mut found = Vec::new();
        for frame in &self.frames.frames {
            let cue = self.lexicon.frames().cue(frame.cue);
            let value = f32::from(cue.stance) * frame.shift.factor;
            if cue.stance.abs() < DEED || self.is_cue_of(frame) || !self.leads_to_target(frame, value, reach) {
                continue;
            }
            let is_verb = cue.class == Class::Verb && !cue.received;
            let predicate = is_verb.then(|| self.predicate_of(frame)).flatten();
            let does = match predicate.filter(|it| !it.passive) {
                Some(predicate) => self.does(predicate),
                None => frame.agent.is_some_and(|agent| self.acts(&agent) || self.stages(&agent)),
            };
            if does
                && !self.is_unsettled(frame, cue, reach)
                && !self.is_supposed(frame.tokens)
                && !self.stops_short(frame.tokens)
            {
                found.push((frame.tokens, value));
            }
        }
        found
    }

    /// "Orrin evicted the families": deeds of the target that the holder tells of in its quoted words, for which he praises or blames it.
    pub(super) fn told_deeds(&self, found: &mut Vec<Relating>) {
        if self.is_asked() {
            return;
        }
        let deeds = self.frames.with_deeds().iter().filter(|it| !self.frames.frames.contains(it));
        for deed in deeds {
            let effect = self.lexicon.frames().cue(deed.cue).agent.unwrap_or(0);
            let outcome = self.is_of(deed.tokens.start as usize, WordKind::Outcome);
            let told = effect.abs() >= DEED && !outcome && !deed.shift.negated && !deed.shift.irrealis;
            let quoted = || self.holder_says(deed.tokens) && self.is_quoted(deed.tokens.start as usize);
            let finite = || self.document.phrases[self.document.phrase_of(deed.tokens.start as usize)].is_finite();
            let by_target = || self.target_in(deed.agent) == Some(Relation::Whole);
            let meant = || self.is_meant_so(deed.tokens) && !self.is_cue_of(deed);
            let known = || found.iter().any(|it| it.tokens.overlaps(deed.tokens));
            if told && quoted() && finite() && by_target() && meant() && !known() {
                found.push(Relating::by(deed, effect));
            }
        }
    }

    /// "Orrin was killed", "the death of Orrin", "Orrin's killer": whether the sentence tells of harm that befell the target, for which nobody blames
    /// it.
    #[must_use]
    pub fn is_harmed(&self) -> bool {
        let own = self.document.noun(self.document.phrase_of(self.target.start as usize));
        let by_whom = own.filter(|noun| noun.possessor.is_some_and(|owner| owner.overlaps(self.target)));
        if by_whom.is_some_and(|noun| self.is_of(noun.head as usize, WordKind::Harming)) {
            return true;
        }
        self.frames.frames.iter().any(|frame| {
            let cue = self.lexicon.frames().cue(frame.cue);
            let harm = cue.stance < 0 || cue.patient.is_some_and(|effect| effect < 0);
            let harms = harm && !frame.shift.negated && !frame.shift.irrealis;
            let suffered = || self.predicate_of(frame).is_some_and(|predicate| predicate.passive);
            let befell = cue.class == Class::Noun || cue.class == Class::Verb && !cue.received && suffered();
            let holders = frame.agent.is_some_and(|agent| self.acts(&agent) || self.is_holder(&agent));
            harms
                && befell
                && !holders
                && !self.is_cue_of(frame)
                && self.target_in(frame.patient) == Some(Relation::Whole)
        })
    }

    /// Whether the target is close behind a cue and belongs to the common noun that is its patient: "Orrin's plan", "rhetoric
    /// about Orrin"; or names those who are criticised: "the Union critics".
    fn leads_to_target(&self, frame: &Frame, value: f32, reach: Reach) -> bool {
        let (end, start) = (frame.tokens.end as usize, self.target.start as usize);
        let Some(patient) = frame.patient.filter(|_| end <= start && start - end <= NEAR) else { return false };
        let named = matches!(self.document.tags[patient.head], Tag::Nnp | Tag::Prp);
        let own = self.document.phrases[self.document.phrase_of(start)].tokens();
        let modifies = |at: usize| {
            own.holds(at)
                && !own.holds(patient.head)
                && (self.document.tags[at].is_noun() || self.document.tags[at] == Tag::Jj)
        };
        let joins = |at: usize| match self.document.word(at) {
            "of" => true,
            "but" | "except" => false,
            _ if modifies(at) => true,
            "over" | "about" => value < 0.0 && !self.is_of(patient.head, WordKind::Remark),
            _ => {
                !matches!(self.document.tags[at], Tag::In | Tag::To | Tag::Comma | Tag::Colon | Tag::Nnp)
                    && !self.document.tags[at].is_verb()
            }
        };
        let is_subject = self.frames.predicates.iter().any(|it| {
            let verb = self.document.phrases[it.phrase].tokens();
            let phrase = self.document.phrase_of(start);
            verb.start >= self.target.end && (it.subject == Some(phrase) || it.agent() == Some(phrase))
        });
        let belongs = match self.target_in(Some(patient)) {
            Some(Relation::Whole) => false,
            Some(Relation::Part) if reach == Reach::Place => self.is_act_of_target(frame),
            Some(Relation::Part) if reach == Reach::Group && !self.owns(frame) => false,
            Some(Relation::Part) if reach == Reach::Topic && self.is_people_of_target(&patient) => false,
            Some(Relation::Part) if self.is_of(patient.head, WordKind::Kin) => false,
            Some(Relation::Part) => value < 0.0 || !self.tells_whose_people(&patient),
            _ => reach != Reach::Place,
        };
        belongs && !named && !is_subject && (end..start).all(joins)
    }

    /// "Condemned Lorrania's missile tests": whether what a verb is against is a place's own doing, no harm that befell it.
    pub(super) fn is_act_of_target(&self, frame: &Frame) -> bool {
        let Some(Phrase::Noun(noun)) = frame.patient.map(|it| &self.document.phrases[it.phrase]) else { return false };
        let befalls = self.frames.frames.iter().any(|it| {
            it.tokens.holds(noun.head as usize)
                && self.lexicon.frames().cue(it.cue).patient.is_some_and(|effect| effect < 0)
        });
        self.possesses(noun) && !befalls
    }

    /// "Took the stage with a shot at Orrin", "said in another swipe at Orrin", "Vey, in a swipe at Orrin, said", in a
    /// title "Vey in swipe at Orrin": whether a noun comes with what the holder does.
    pub(super) fn comes_with(&self, frame: &Frame) -> bool {
        let phrase = self.opening_of(self.document.phrase_of(frame.tokens.start as usize));
        let Some(Phrase::Word(before)) = phrase.checked_sub(1).map(|at| self.document.phrases[at]) else {
            return false;
        };
        let with = ["with", "in"].iter().any(|word| self.document.is_word_in_any_case(before as usize, word));
        let opens = phrase == self.sentence.phrases.0 as usize + 1;
        let inserted = before > self.sentence.tokens.start && self.document.tags[before as usize - 1] == Tag::Comma;
        let before = self.frames.before(phrase).last().filter(|_| !opens);
        let behind = || self.frames.onward(phrase + 1).first().filter(|_| opens || inserted);
        let predicate = before.or_else(behind);
        let deed = frame.patient.and_then(|patient| self.document.phrases.get(patient.phrase + 1));
        let to_act = matches!(deed, Some(Phrase::Verb(group)) if group.form == VerbForm::Infinitive);
        let name = self.participant(phrase.checked_sub(2));
        let verbless = || {
            self.frames.predicates.is_empty()
                && self.sentence.in_title
                && name.is_some_and(|name| self.holder.is_some_and(|holder| holder.holds(name.head)))
        };
        let organised = self.is_led_by_apposed(phrase);
        organised || with && !to_act && (predicate.is_some_and(|predicate| self.does(predicate)) || verbless())
    }

    /// The first phrase of a noun with what stands before it that was cut off: "a thinly veiled jab".
    fn opening_of(&self, noun: usize) -> usize {
        let first = self.sentence.phrases.0 as usize;
        let leads = |at: usize| match self.document.phrases[at] {
            Phrase::Word(token) => matches!(self.document.tags[token as usize], Tag::Dt | Tag::Rb | Tag::Jj),
            Phrase::Verb(group) => group.form == VerbForm::Participle && group.tokens.len() == 1,
            Phrase::Noun(_) => false,
        };
        let mut at = noun;
        while at > first && leads(at - 1) {
            at -= 1;
        }
        at
    }

    /// Good above 0, bad below: what the infinitive of a phrase says that somebody is to be, "to be worse off"; `None` of any
    /// other verb.
    pub(super) fn is_to_be(&self, phrase: usize) -> Option<f32> {
        let group = *self.document.verb(phrase)?;
        if !group.copula || group.form != VerbForm::Infinitive {
            return None;
        }
        let said = |tokens: TokenSpan| {
            let at = self.document.phrase_of(tokens.start as usize);
            at >= phrase && self.is_one_complement(phrase + 1, at)
        };
        let frame = self.frames.frames.iter().find(|it| said(it.tokens) && !self.is_cue_of(it));
        let effect = frame.filter(|it| self.lexicon.frames().cue(it.cue).class != Class::Verb);
        let effect = effect.and_then(|it| self.lexicon.frames().cue(it.cue).agent).map(f32::from);
        let polar = || self.valences.iter().find(|hit| said(hit.tokens)).map(|hit| hit.value);
        effect.or_else(polar).filter(|value| *value != 0.0).map(|value| value.signum() * WISHES)
    }
}
