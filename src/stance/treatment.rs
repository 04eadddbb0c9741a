//! What a holder says of what somebody else does to the target: "it is wrong that Orrin was sacked", "what they did to Orrin is vile", "the
//! press unfairly attacked Orrin".

use super::pair::Pair;
use super::relating::{Relating, add_new};
use crate::frames::{Frame, Participant, Predicate};
use crate::lexicon::{Class, WordKind};
use crate::sentiment::{Relation, ValenceHit};
use crate::text::{Phrase, Tag, TokenSpan, VerbForm};

/// The position towards somebody who is said to be treated well or ill with right or not.
const TREATED: f32 = 2.0;

/// A deed done to the target of which something is said.
struct Treatment<'a> {
    deed: &'a Predicate,
    /// Whether it is the deed of which that is said, rather than whoever does it.
    itself: bool,
}

impl Pair<'_> {
    /// "It is a disgrace that Vey attacked Orrin", "the man who robbed Orrin is a coward": whether words are said of what somebody else does
    /// to the target, or of whoever does it.
    pub(super) fn is_said_of_treatment(&self, words: TokenSpan) -> bool {
        self.treatment(words).is_some() || self.is_how_treated(words.start as usize)
    }

    /// "Orrin was treated badly": whether a word tells in which way, without right, somebody else handles the target.
    fn is_how_treated(&self, token: usize) -> bool {
        let at = self.document.phrase_of(token);
        let Some(deed) = self.frames.before(at + 1).last().filter(|_| self.is_of(token, WordKind::Wrongly)) else {
            return false;
        };
        let handles = self.is_verb_of(deed.phrase, WordKind::Handling);
        let adverb = |at: usize| self.document.lone_tag(at) == Some(Tag::Rb);
        let object = deed.object.filter(|&object| object > deed.phrase).unwrap_or(deed.phrase);
        handles && (at == deed.phrase || (object + 1..=at).all(adverb)) && self.is_done_to_target(deed)
    }

    /// By what the holder says of what is done to the target: whoever finds a harm to it wrong is for it.
    pub(super) fn treatments(&self, found: &mut Vec<Relating>) {
        if self.is_asked() {
            return;
        }
        for hit in self.valences.iter().filter(|hit| self.holder_says(hit.tokens) && !self.is_supposed(hit.tokens)) {
            let treatment = self.treatment(hit.tokens).filter(|it| it.itself);
            if let Some(sign) = treatment.and_then(|it| self.does_good(it.deed)) {
                add_new(found, &ValenceHit { value: sign * hit.value * self.belief(hit.tokens), ..*hit });
            }
        }
        if self.kinds.has(WordKind::Wrongly) {
            let ill = self.sentence.tokens.range().filter(|&at| self.is_how_treated(at));
            let ill = ill.map(|at| (TokenSpan::new(at, at + 1), self.belief(TokenSpan::new(at, at + 1))));
            let told = ill.filter(|(at, _)| self.holder_says(*at) && !self.is_supposed(*at));
            found.extend(told.map(|(tokens, belief)| Relating { tokens, value: TREATED * belief, negated: false }));
        }
        let frames = self.frames.frames.iter();
        let rightly = frames.filter_map(|frame| self.treated_with_right(frame));
        found.extend(rightly.filter(|it| self.holder_says(it.tokens) && !self.is_supposed(it.tokens)));
    }

    /// The deed done to the target which is what a form of be before the words says something of.
    fn treatment(&self, words: TokenSpan) -> Option<Treatment<'_>> {
        let at = self.document.phrase_of(words.start as usize);
        let told = |deed: &&Predicate| deed.subject == Some(at + 1) && deed.understood == Some(at);
        if let Some(deed) = self.frames.onward(at + 1).first().filter(told).filter(|it| self.is_done_to_target(it)) {
            return Some(Treatment { deed, itself: false });
        }
        let is = self.frames.before(at).last().filter(|is| self.verb(is).is_some_and(|verb| verb.copula))?;
        if !self.is_one_complement(is.phrase + 1, at) {
            return None;
        }
        let subject = self.participant(is.subject);
        if subject.is_some_and(|it| self.document.is_word_in_any_case(it.head, "it")) {
            let deed = self.frames.onward(at + 1).first()?;
            let that = |at: usize| ["that", "how"].iter().any(|word| self.document.is_lone_word(at, word));
            let told = (at + 1..deed.phrase).any(that) && self.is_done_to_target(deed);
            return told.then_some(Treatment { deed, itself: true });
        }
        let deed = self.frames.before(is.phrase).last().filter(|deed| self.is_done_to_target(deed))?;
        let gerund = self.verb(deed).is_some_and(|verb| verb.form == VerbForm::Gerund);
        if gerund || self.asks_what(deed) {
            return Some(Treatment { deed, itself: true });
        }
        let relative = self.participant(deed.subject).is_some_and(|it| self.document.tags[it.head].is_relative());
        relative.then_some(Treatment { deed, itself: false })
    }

    /// "What they did to Orrin", "how they treated Orrin": whether a clause is what something is said of.
    fn asks_what(&self, deed: &Predicate) -> bool {
        let Some(before) = deed.subject.and_then(|at| at.checked_sub(1)) else { return false };
        let token = self.document.phrases[before].tokens().start as usize;
        before >= self.sentence.phrases.0 as usize
            && ["what", "how"].iter().any(|word| self.document.is_word_in_any_case(token, word))
    }

    /// Whether somebody else does something to the target: "attacked Orrin", "did to Orrin", "Orrin was attacked".
    fn is_done_to_target(&self, deed: &Predicate) -> bool {
        let whole = |at: Option<usize>| self.target_in(self.participant(at)) == Some(Relation::Whole);
        !whole(deed.agent()) && (whole(deed.patient()) || self.is_done_to(deed))
    }

    /// "Did to Orrin".
    fn is_done_to(&self, deed: &Predicate) -> bool {
        let to = deed.phrase + 1;
        let target = Participant::at(self.document, to + 1);
        self.document.is_lone_word(to, "to") && self.target_in(target) == Some(Relation::Whole)
    }

    /// 1 where a deed does whom it is done to good, -1 where harm.
    fn does_good(&self, deed: &Predicate) -> Option<f32> {
        let head = self.verb(deed)?.head as usize;
        let frame = self.frames.frames.iter().find(|it| it.tokens.holds(head) && !it.shift.negated);
        let effect = frame.map_or(0, |it| self.lexicon.frames().cue(it.cue).on_patient());
        match effect {
            0 => self.is_done_to(deed).then_some(-1.0),
            effect => Some(f32::from(effect.signum())),
        }
    }

    /// "Unfairly attacked Orrin", "Orrin was rightly sacked": what an adverb says of what somebody else does to the target.
    fn treated_with_right(&self, frame: &Frame) -> Option<Relating> {
        let cue = self.lexicon.frames().cue(frame.cue);
        let effect = cue.on_patient();
        if cue.class != Class::Verb || cue.received || effect == 0 || frame.shift.negated {
            return None;
        }
        let deed = self.predicate_of(frame).filter(|deed| self.is_done_to_target(deed))?;
        let Phrase::Verb(group) = self.document.phrases[deed.phrase] else { return None };
        let adverb = |kind: WordKind| group.tokens.range().find(|&at| self.is_of(at, kind));
        let wrongly = adverb(WordKind::Wrongly).map(|at| (at, -TREATED));
        let (at, right) = wrongly.or_else(|| adverb(WordKind::Rightly).map(|at| (at, TREATED)))?;
        let tokens = TokenSpan::new(at, at + 1).hull(frame.tokens);
        Some(Relating { tokens, value: right * f32::from(effect.signum()), negated: false })
    }
}
