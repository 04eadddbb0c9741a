//! What a holder fears, hopes or deplores of a target, and what it asks for or says that others need.

use super::pair::Pair;
use super::relating::{Reach, Relating, position_by};
use crate::frames::{Frame, Participant, Predicate};
use crate::lexicon::{Class, Cue, WordKind};
use crate::sentiment::Relation;
use crate::text::{Phrase, Tag, TokenSpan, VerbForm};

/// What one needs, one is for; what one deplores, one is against.
const STANDS: f32 = 2.0;

/// How a holder takes what it speaks of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mood {
    /// "Fears that the sale will ruin the town", "complained that Brandt had left".
    Deplores,
    /// "Was sad when Brandt left", which deplores whatever else is told so: "was sad that Brandt lied".
    Misses,
    /// "Cried when Brandt died".
    Weeps,
    /// "Laughed when Brandt fell".
    Gloats,
    /// "Hopes that Brandt will win".
    Hopes,
}

/// The kinds of words that tell a mood.
const MOODS: [WordKind; 4] = [WordKind::Deploring, WordKind::Grieving, WordKind::Gloating, WordKind::Hoping];

impl Pair<'_> {
    /// "Fears that the sale will ruin the town", "hopes that Brandt loses", "was furious when the court freed Brandt": by what the clause
    /// says of the target.
    pub(super) fn forebodings(&self, found: &mut Vec<Relating>) {
        if !MOODS.into_iter().any(|kind| self.kinds.has(kind)) {
            return;
        }
        for predicate in &self.frames.predicates {
            let Some((mood, token)) = self.mood(predicate) else { continue };
            let Some((clause, subject)) = self.clause_behind(self.document.phrase_of(token)) else { continue };
            let whole = |at: Option<usize>| self.target_in(self.participant(at)) == Some(Relation::Whole);
            let value = if whole(Some(subject)) {
                self.felt_at_deed(mood, clause)
            } else if !clause.passive && whole(clause.object) {
                self.felt_at_fate(mood, clause)
            } else {
                None
            };
            let value = value.filter(|_| self.does(predicate) || self.is_moved(predicate));
            if let Some(value) = value {
                let told = self.document.phrases[subject].tokens().start;
                found.retain(|it| {
                    it.tokens.start < told || self.document.phrase_of(it.tokens.start as usize) > clause.phrase + 1
                });
                found.push(self.stated_by(predicate, token, value));
            }
        }
    }

    /// How a mood takes a clause of which the target is the subject.
    fn felt_at_deed(&self, mood: Mood, clause: &Predicate) -> Option<f32> {
        let goes = || self.is_verb_of(clause.phrase, WordKind::Departing);
        match mood {
            Mood::Hopes if self.is_verb_of(clause.phrase, WordKind::Staying) => Some(STANDS),
            Mood::Hopes => self.outcome(clause),
            Mood::Deplores if self.is_misfortune(clause) => Some(STANDS),
            Mood::Misses | Mood::Weeps if self.is_misfortune(clause) || goes() => Some(STANDS),
            Mood::Gloats if self.is_misfortune(clause) => Some(-STANDS),
            Mood::Deplores | Mood::Misses => Some(-STANDS),
            Mood::Weeps | Mood::Gloats => None,
        }
    }

    /// How a mood takes a clause that tells what somebody else did to the target.
    fn felt_at_fate(&self, mood: Mood, clause: &Predicate) -> Option<f32> {
        let in_clause = |tokens: TokenSpan| self.document.phrase_of(tokens.start as usize) == clause.phrase;
        let frame = self.frames.frames.iter().find(|frame| in_clause(frame.tokens))?;
        let cue = self.lexicon.frames().cue(frame.cue);
        let does = cue.class == Class::Verb && self.target_in(frame.patient) == Some(Relation::Whole);
        let befalls = position_by(cue.patient.filter(|_| does)?.signum())? * frame.shift.factor.signum();
        match mood {
            Mood::Hopes => Some(befalls * STANDS),
            Mood::Deplores | Mood::Misses => Some(-befalls * STANDS),
            Mood::Weeps => (befalls < 0.0).then_some(STANDS),
            Mood::Gloats => (befalls < 0.0).then_some(-STANDS),
        }
    }

    /// "Was dismayed that Brandt had left": whether the holder is whom a passive verb moves.
    fn is_moved(&self, predicate: &Predicate) -> bool {
        let patient = self.participant(predicate.patient());
        predicate.passive && predicate.by.is_none() && patient.is_some_and(|patient| self.acts(&patient))
    }

    /// The mood that a verb tells, or what stands behind it: "is angry that", "voiced anger that".
    fn mood(&self, predicate: &Predicate) -> Option<(Mood, usize)> {
        let group = *self.document.verb(predicate.phrase)?;
        let voices = self.is_of(group.head as usize, WordKind::Voicing);
        let object = predicate.object.and_then(|at| self.document.noun(at)).filter(|_| voices);
        let behind = group.tokens.end as usize;
        let adverbs = self.document.tags[behind..].iter().take_while(|tag| **tag == Tag::Rb).count();
        let is = group.copula || self.is_of(group.head as usize, WordKind::Linking);
        let adjective = Some(behind + adverbs).filter(|&at| is && self.document.tags.get(at) == Some(&Tag::Jj));
        let feeling = object.map(|noun| noun.head as usize).or(adjective).unwrap_or(group.head as usize);
        let word = self.document.tokens[feeling].word;
        let is = |kind: WordKind| self.lexicon.is(word, kind);
        let mood = match () {
            () if is(WordKind::Deploring) && is(WordKind::Grieving) => Mood::Misses,
            () if is(WordKind::Deploring) => Mood::Deplores,
            () if is(WordKind::Grieving) => Mood::Weeps,
            () if is(WordKind::Gloating) => Mood::Gloats,
            () if is(WordKind::Hoping) => Mood::Hopes,
            () => return None,
        };
        Some((mood, feeling))
    }

    /// The first clause behind a word for a feeling, which nothing parts from it, with its subject: "glad that Brandt left", "glad Brandt left".
    fn clause_behind(&self, feeling: usize) -> Option<(&Predicate, usize)> {
        let next = self.frames.predicates.iter().find(|it| it.phrase > feeling)?;
        let subject = next.subject_meant().filter(|&subject| subject >= feeling)?;
        let opens = |at: usize| match self.document.phrases[at] {
            Phrase::Word(token) => !matches!(self.document.tags[token as usize], Tag::Comma | Tag::Colon | Tag::Cc),
            Phrase::Noun(_) => matches!(self.document.phrases[at - 1], Phrase::Word(_)) && at > feeling + 1,
            Phrase::Verb(_) => false,
        };
        (feeling + 1..subject).all(opens).then_some((next, subject))
    }

    /// "Was sacked", "lost": whether a clause tells that something bad befell its subject, and not that he did it.
    fn is_misfortune(&self, clause: &Predicate) -> bool {
        let befell = clause.passive || self.is_verb_of(clause.phrase, WordKind::Outcome);
        befell && self.outcome(clause).is_some_and(|it| it < 0.0)
    }

    /// "Cheered when Orrin lost": whether the last word of a cue opens a clause that tells of a misfortune of the cue's patient.
    pub(super) fn is_about_misfortune(&self, frame: &Frame) -> bool {
        let last = frame.tokens.end as usize - 1;
        let opens = frame.tokens.len() > 1 && ["when", "that"].iter().any(|word| self.document.is_word(last, word));
        let Some(patient) = frame.patient.filter(|_| opens) else { return false };
        let clause = self.frames.onward(patient.phrase).first();
        clause.is_some_and(|it| it.subject == Some(patient.phrase) && self.is_misfortune(it))
    }

    /// "Happy about Orrin losing", "keen on Orrin not winning": whether an adjective is about what a gerund says befalls the target for ill.
    pub(super) fn is_glad_of_loss(&self, frame: &Frame, cue: &Cue) -> bool {
        let behind = |it: &Participant| cue.class == Class::Adjective && it.tokens.start >= frame.tokens.end;
        let Some(felt) = frame.patient.filter(behind) else { return false };
        let next = felt.phrase + 1;
        let gerund = next + usize::from(self.document.lone_tag(next) == Some(Tag::Rb));
        let clause = self.frames.onward(next).first().filter(|it| it.phrase == gerund);
        let is_gerund = |it: &&Predicate| self.verb(it).is_some_and(|verb| verb.form == VerbForm::Gerund);
        let ill = clause.filter(is_gerund).and_then(|it| self.outcome(it)).is_some_and(|outcome| outcome < 0.0);
        ill && self.target_in(Some(felt)) == Some(Relation::Whole)
    }

    /// What a clause says happens to its subject, good above 0 or bad below, if its verb tells that.
    fn outcome(&self, clause: &Predicate) -> Option<f32> {
        let in_clause = |tokens: TokenSpan| self.document.phrase_of(tokens.start as usize) == clause.phrase;
        let frame = self.frames.frames.iter().find(|frame| in_clause(frame.tokens))?;
        let cue = self.lexicon.frames().cue(frame.cue);
        let effect = if clause.passive { cue.patient } else { cue.agent };
        position_by(effect?.signum()).map(|sign| sign * STANDS * frame.shift.factor.signum())
    }

    /// "The town needs the sale", "the sale isn't needed", "the report warrants an inquiry" in the holder's words, as far as it believes
    /// them.
    pub(super) fn needs(&self, reach: Reach, found: &mut Vec<Relating>) {
        if !self.kinds.has(WordKind::Requiring) {
            return;
        }
        for predicate in &self.frames.predicates {
            let Some(&group) = self.document.verb(predicate.phrase) else { continue };
            let head = group.head as usize;
            let needs = self.is_of(head, WordKind::Requiring);
            let tokens = TokenSpan::new(head, head + 1);
            if !needs || reach == Reach::Place || !self.holder_says(tokens) || self.is_supposed(tokens) {
                continue;
            }
            let object = self.participant(predicate.patient());
            if self.target_in(object) == Some(Relation::Whole) {
                let needed = if self.is_asked_in_vain(predicate) { -STANDS } else { STANDS };
                let value = needed * self.belief(tokens);
                found.push(self.stated_by(predicate, head, value));
            }
        }
    }

    /// "Asked for an inquiry into Orrin", "seeks Orrin's dismissal": by what the noun does to the target.
    pub(super) fn requests(&self, reach: Reach, found: &mut Vec<Relating>) {
        if !self.kinds.has(WordKind::Seeking) {
            return;
        }
        for predicate in &self.frames.predicates {
            let request = self.request(predicate, reach, found);
            found.extend(request);
        }
    }

    fn request(&self, predicate: &Predicate, reach: Reach, found: &[Relating]) -> Option<Relating> {
        let group = *self.document.verb(predicate.phrase)?;
        let head = group.head as usize;
        if !self.is_of(head, WordKind::Seeking) || predicate.passive {
            return None;
        }
        let behind = predicate.phrase + 1;
        let is_for = self.document.is_lone_word(behind, "for");
        let calls = self.is_of(head, WordKind::Complement);
        let object = self.participant(if is_for { Some(behind + 1) } else { predicate.object.filter(|_| !calls) })?;
        let to_be_done = self.frames.predicates.iter().any(|it| it.passive && it.understood == Some(object.phrase));
        let asked_for = is_for && reach == Reach::Topic && self.target_in(Some(object)) == Some(Relation::Whole);
        let untold = || !found.iter().any(|it| it.tokens.holds(head));
        if asked_for && !to_be_done && !group.negated && self.does(predicate) && untold() {
            return Some(self.stated_by(predicate, head, STANDS));
        }
        self.request_by_noun(predicate, &object, to_be_done, found)
    }

    /// "An inquiry into Orrin", "Orrin's dismissal": by what the cue on the object of a verb of asking, which may be `to_be_done` to something,
    /// does to the target.
    fn request_by_noun(
        &self,
        predicate: &Predicate,
        object: &Participant,
        to_be_done: bool,
        found: &[Relating],
    ) -> Option<Relating> {
        let asked = self.frames.frames.iter().find(|frame| {
            frame.tokens.holds(object.head)
                && (!to_be_done || frame.shares(TokenSpan::new(object.head, object.head + 1)))
                && self.target_in(frame.patient).is_some_and(|it| it != Relation::Attached)
        });
        let noun = asked.filter(|frame| !self.is_cue_of(frame))?;
        let verb = self.document.verb(predicate.phrase)?;
        let effect = self.lexicon.frames().cue(noun.cue).on_patient();
        let denied = effect < 0 && verb.negated;
        let told = || found.iter().any(|it| it.tokens.overlaps(noun.tokens));
        if effect == 0 || denied || !self.does(predicate) || told() {
            return None;
        }
        let (head, value) = (verb.head as usize, f32::from(effect.signum()) * STANDS);
        if !noun.tokens.holds(head) {
            return Some(self.stated_by(predicate, head, value));
        }
        // What is denied inside the words of a cue, "wants nothing to do with", they say by themselves.
        let tokens = TokenSpan::new(head, head + 1);
        Some(Relating { tokens, value: value * noun.shift.factor, negated: noun.shift.negated })
    }
}
