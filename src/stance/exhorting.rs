//! What a holder tells others to do, or says that they ought to, and what it asks in vain.

use super::pair::Pair;
use super::relating::{Reach, Relating};
use crate::frames::{Frame, Predicate};
use crate::lexicon::{Auxiliary, Class, Cue, WordKind};
use crate::sentiment::Relation;
use crate::text::{Phrase, Tag, TokenKind, TokenSpan, VerbForm};

/// Least stance or effect of a deed by which its doers, who ought to, tell of a position towards somebody.
const TELLS: i8 = 2;
/// The position towards somebody of whom something is demanded.
const REPROACH: f32 = -2.0;

impl Pair<'_> {
    /// Whether a cue's verb is an imperative in the holder's quoted words, or with which those begin that a title gives: "vote for Orrin",
    /// "don't believe Orrin".
    pub(super) fn is_exhorted(&self, frame: &Frame) -> bool {
        self.is_imperative(self.document.phrase_of(frame.tokens.start as usize))
    }

    /// Whether a verb is one: "don't sell the harbour".
    pub(super) fn is_imperative(&self, phrase: usize) -> bool {
        let Some(&group) = self.document.verb(phrase) else { return false };
        let first = group.tokens.start as usize;
        let bare = matches!(self.document.tags[group.head as usize], Tag::Vb | Tag::Vbp) && !group.passive;
        let alone = group.tokens.start == group.head
            || (group.negated && self.lexicon.auxiliary(self.document.tokens[first].word) == Some(Auxiliary::Do));
        bare && alone
            && group.modal.is_none()
            && group.form != VerbForm::Infinitive
            && (self.is_quoted(first) || self.sentence.in_title && self.starts_speech(first))
            && self.begins_words(first)
    }

    /// By what others, the holder says, ought to do to the target or were right or wrong to do: "voters should reject Orrin",
    /// "the board was wrong to fire Orrin".
    pub(super) fn wanted_of_others(&self, frame: &Frame, cue: &Cue, reach: Reach) -> Option<f32> {
        let target = self.target_in(frame.patient).filter(|_| cue.class == Class::Verb)?;
        frame.agent.filter(|agent| !self.is_holder(agent) && self.target_in(Some(*agent)).is_none())?;
        let (stance, effect) = (cue.stance, cue.patient.unwrap_or(0));
        let value = if effect.abs() > stance.abs() { effect } else { stance };
        let tells = reach == Reach::Topic || (target == Relation::Whole && value.abs() >= TELLS);
        let sign = if self.is_demanded(frame) { Some(1.0) } else { self.judged_deed(frame) };
        sign.filter(|_| tells && value != 0).map(|sign| sign * f32::from(value))
    }

    /// Whether somebody was right or wrong to do what a cue says, as 1 or -1.
    fn judged_deed(&self, frame: &Frame) -> Option<f32> {
        let phrase = self.document.phrase_of(frame.tokens.start as usize);
        let group = *self.document.verb(phrase)?;
        let outer = self.frames.frames.iter().find(|outer| {
            let end = outer.tokens.end;
            (group.tokens.start..=group.head).contains(&end) && self.document.is_word(end as usize - 1, "to")
        })?;
        let cue = self.lexicon.frames().cue(outer.cue);
        let judges = cue.class == Class::Adjective && cue.stance == 0;
        let effect = cue.agent.filter(|effect| judges && *effect != 0)?;
        Some(f32::from(effect.signum()) * outer.shift.factor.signum())
    }

    /// "Said the decision to sack Orrin was wrong", "called the attack on Orrin justified", "she is the best candidate to beat Orrin": by what is done to the target, where that is called good or
    /// bad.
    pub(super) fn judged_plan(&self, frame: &Frame, cue: &Cue) -> Option<f32> {
        let judges = matches!(cue.class, Class::Adjective | Class::Epithet | Class::Phrase) && cue.patient.is_none();
        let effect = cue.agent.filter(|effect| judges && *effect != 0)?;
        let plan = frame.agent.filter(|it| self.document.tags[it.head] == Tag::Nn)?;
        let attributive = frame.tokens.start < plan.tokens.end;
        if attributive && !self.names_person(plan.head) {
            return None;
        }
        let next = plan.phrase + 1;
        let infinitive = self.document.verb(next).is_some_and(|verb| verb.form == VerbForm::Infinitive);
        let of_plan = |it: &&Frame| {
            let at = self.document.phrase_of(it.tokens.start as usize);
            let noun = self.lexicon.frames().cue(it.cue).class == Class::Noun;
            let named = !attributive && noun && it.tokens.holds(plan.head) && it.tokens != frame.tokens;
            (infinitive && at == next || named) && self.target_in(it.patient) == Some(Relation::Whole)
        };
        let done = self.lexicon.frames().cue(self.frames.frames.iter().find(of_plan)?.cue);
        let harm = if done.stance == 0 { done.patient.unwrap_or(0) } else { done.stance };
        (harm != 0).then(|| f32::from(effect.signum()) * f32::from(harm))
    }

    /// By whom the holder wants to go or stay: "wants Orrin to go", "called on Orrin to stay".
    pub(super) fn sent_or_kept(&self, found: &mut Vec<Relating>) {
        if !self.kinds.has(WordKind::Bidding) {
            return;
        }
        for predicate in &self.frames.predicates {
            let Some(&group) = self.document.verb(predicate.phrase) else { continue };
            let value = match self.document.word(group.head as usize) {
                "go" | "leave" => REPROACH,
                "stay" => -REPROACH,
                _ => continue,
            };
            let told = self.participant(predicate.understood);
            let verb = TokenSpan::new(group.head as usize, group.head as usize + 1);
            let found_already = found.iter().any(|it| it.tokens.overlaps(verb));
            if self.is_all(predicate.phrase) && !found_already && self.target_in(told) == Some(Relation::Whole) {
                let wish = self.wish(predicate).filter(|wish| *wish > 0.0);
                found.extend(wish.map(|_| self.stated_by(predicate, group.head as usize, value)));
            }
        }
    }

    /// "Said Orrin should stay", "has to remain in office": who, the holder says, ought to stay where he is, and not at home; and who "had to go".
    pub(super) fn kept_on(&self, found: &mut Vec<Relating>) {
        if self.is_asked() {
            return;
        }
        for predicate in self.frames.predicates.iter().filter(|it| !it.passive) {
            let Some(&group) = self.document.verb(predicate.phrase) else { continue };
            let head = group.head as usize;
            let verb = TokenSpan::new(head, head + 1);
            let stays = self.is_of(head, WordKind::Staying) && self.holder_says(verb) && !self.is_supposed(verb);
            let ought = || match group.modal {
                Some(modal) => self.demands_it(modal),
                None => group.form == VerbForm::Infinitive && self.is_had_to(predicate.phrase),
            };
            let doer = || self.target_in(self.participant(predicate.agent())) == Some(Relation::Whole);
            let gone = || {
                let had_to = group.form == VerbForm::Infinitive && self.is_had_to(predicate.phrase);
                let said = self.holder_says(verb) && !self.is_supposed(verb);
                self.document.is_word(head, "go") && had_to && said && self.is_all(predicate.phrase)
            };
            let on = || self.is_all(predicate.phrase) || self.is_office(predicate.phrase + 2);
            if stays && ought() && doer() && on() && !found.iter().any(|it| it.tokens.overlaps(verb)) {
                found.push(self.stated_by(predicate, head, -REPROACH));
            } else if gone() && doer() && !found.iter().any(|it| it.tokens.overlaps(verb)) {
                found.push(self.stated_by(predicate, head, REPROACH));
            }
        }
    }

    /// "Has to stay", "needs to stay": whether an infinitive stands right behind a form of "have" or a verb that demands it.
    pub(super) fn is_had_to(&self, infinitive: usize) -> bool {
        let before = infinitive.checked_sub(1).and_then(|at| self.document.verb(at));
        before.is_some_and(|verb| {
            let word = self.document.tokens[verb.head as usize].word;
            !verb.negated && (self.lexicon.auxiliary(word) == Some(Auxiliary::Have) || self.demands_it(verb.head))
        })
    }

    /// "In office", "as mayor": whether a preposition leads to an office or whoever holds it.
    fn is_office(&self, phrase: usize) -> bool {
        let led = |word: &str| self.document.is_lone_word(phrase - 1, word);
        let Some(noun) = self.document.noun(phrase).filter(|_| phrase < self.sentence.phrases.1 as usize) else {
            return false;
        };
        let person = || self.names_person(noun.head as usize);
        led("in") && self.is_of(noun.head as usize, WordKind::Seat) || led("as") && person()
    }

    /// Whether nothing but a time stands behind a verb in its clause.
    fn is_all(&self, verb: usize) -> bool {
        match self.document.phrases.get(verb + 1).filter(|_| verb + 1 < self.sentence.phrases.1 as usize) {
            None => true,
            Some(Phrase::Word(token)) => self.ends_clause(*token as usize),
            Some(Phrase::Noun(noun)) => self.is_of(noun.head as usize, WordKind::Time),
            Some(Phrase::Verb(_)) => false,
        }
    }

    /// Whether a word is a mark or a conjunction that ends the clause before it, or "now".
    pub(super) fn ends_clause(&self, token: usize) -> bool {
        let mark = !self.document.tokens[token].kind.is_word();
        mark || self.document.tags[token] == Tag::Cc || self.document.is_word(token, "now")
    }

    /// Whether a token begins a sentence or what stands in quotation marks.
    pub(super) fn begins_words(&self, token: usize) -> bool {
        let before = self.sentence.tokens.start as usize..token;
        let opens = |at: usize| {
            matches!(self.document.tokens[at].kind, TokenKind::Quote(_)) || self.document.tags[at] == Tag::Colon
        };
        before.last().is_none_or(opens)
    }

    /// "Demanded that Orrin return the money": whoever has to be made to do something is reproached, unless the deed itself
    /// tells more.
    pub(super) fn demanded_of(&self, found: &mut Vec<Relating>) {
        for predicate in &self.frames.predicates {
            let Some(&group) = self.document.verb(predicate.phrase) else { continue };
            if predicate.passive || group.copula || group.negated || group.form == VerbForm::Infinitive {
                continue;
            }
            let Some(verb) = self.demanding(group.head) else { continue };
            let agent = self.participant(predicate.agent());
            if self.target_in(agent) != Some(Relation::Whole) {
                continue;
            }
            let by_holder = self
                .frames
                .predicates
                .iter()
                .any(|it| self.document.phrases[it.phrase].tokens().holds(verb) && self.does(it) && !it.passive);
            found.retain(|it| it.value < 0.0 || it.tokens.start <= verb as u32 || !self.is_conduct(predicate));
            let told = found.iter().any(|it| it.tokens.start > verb as u32);
            if by_holder && !told {
                found.push(Relating { tokens: TokenSpan::new(verb, verb + 1), value: REPROACH, negated: false });
            }
        }
    }

    /// The verb that demands what a clause behind its "that", or a name right behind it, says by a base form: "demands Orrin resign".
    fn demanding(&self, verb: u32) -> Option<usize> {
        let bare = matches!(self.document.tags[verb as usize], Tag::Vb | Tag::Vbp);
        let mends = || self.sentence.in_title && self.is_of(verb as usize, WordKind::Mending);
        let behind_that = self.governor_of_that(verb).filter(|&at| bare && self.demands_it(at));
        let governor = behind_that.or_else(|| self.governor_of_name(verb).filter(|_| bare || mends()))? as usize;
        self.document.tags[governor].is_verb().then_some(governor)
    }

    /// The demanding verb before the name that stands right before another.
    fn governor_of_name(&self, verb: u32) -> Option<u32> {
        let phrase = self.document.phrase_of(verb as usize);
        let alone = self.document.phrases[phrase].tokens().len() == 1;
        let name = phrase.checked_sub(1).filter(|&at| at > self.sentence.phrases.0 as usize)?;
        let named = self.bears_name(name);
        let governor = self.document.verb(name - 1).filter(|_| named && alone)?.head;
        self.demands_it(governor).then_some(governor)
    }

    /// Whether a cue's verb asks for somebody, where nobody is meant: "who needs Orrin?"
    pub(super) fn is_asked_in_vain(&self, predicate: &Predicate) -> bool {
        let Some(&group) = self.document.verb(predicate.phrase) else { return false };
        let before = self.sentence.tokens.start as usize..group.head as usize;
        let in_vain = |at: usize| self.is_of(at, WordKind::Vain);
        before.last().is_some_and(in_vain) && self.is_asked()
    }
}
