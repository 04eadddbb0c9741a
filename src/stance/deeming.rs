//! What a holder says of a deed done to somebody: "electing Orrin would be a mistake", "it was wrong to fire Orrin".

use super::pair::Pair;
use super::relating::{Reach, Relating, add_new};
use crate::frames::{Participant, Predicate};
use crate::lexicon::WordKind;
use crate::sentiment::{Relation, ValenceHit};
use crate::text::{Phrase, Tag, TokenKind, TokenSpan, VerbForm, VerbGroup};

/// Phrases between the object of a deed and the verb that says what the deed is, at most.
const BETWEEN: usize = 3;
/// The same where prepositions govern all that stands there.
const GOVERNED: usize = 9;
/// Tokens between an "it" and what it is called, at most.
const IT: usize = 5;

impl Pair<'_> {
    /// By whether the deed does the target good or harm, and whether the holder calls it good or bad.
    pub(super) fn deemed(&self, reach: Reach, found: &mut Vec<Relating>) {
        if self.is_asked() {
            return;
        }
        for deed in &self.frames.predicates {
            let Some(sign) = self.done_to_target(deed, reach) else { continue };
            let Some(hit) = self.deemed_as(deed).or_else(|| self.brings(deed)) else { continue };
            let said = self.holder_says(hit.tokens) && !self.is_supposed(hit.tokens);
            if said {
                add_new(found, &ValenceHit { value: sign * hit.value * self.belief(hit.tokens), ..hit });
            }
        }
    }

    /// "Selling the harbour would help": the verb whose subject a gerund is that is the target.
    fn verb_of_gerund(&self, deed: &Predicate) -> Option<&VerbGroup> {
        let is_target = self.verb(deed).is_some_and(|verb| self.target.holds(verb.head as usize));
        if is_target { self.verb_behind(deed) } else { None }
    }

    /// The object of a deed, or who stands behind its preposition: "voting for Orrin".
    fn done_to(&self, deed: &Predicate) -> Option<usize> {
        let head = self.verb(deed)?.head as usize;
        let patient = || self.frames.frames.iter().find(|it| it.tokens.holds(head)).and_then(|it| it.patient);
        deed.object.or_else(|| patient().map(|patient| patient.phrase).filter(|&at| at > deed.phrase))
    }

    /// "Attacking Orrin won't win votes": the verb whose subject a gerund with its object is.
    fn verb_behind(&self, deed: &Predicate) -> Option<&VerbGroup> {
        let gerund = self.verb(deed).filter(|verb| verb.form == VerbForm::Gerund);
        let object = gerund.and_then(|_| self.done_to(deed))?;
        let next = self.frames.predicates.iter().find(|it| it.phrase > object)?;
        let parts = |at: usize| matches!(self.document.lone_tag(at), Some(tag) if !matches!(tag, Tag::In | Tag::To));
        let close = next.phrase <= object + BETWEEN
            || next.phrase <= object + GOVERNED && !(object + 1..next.phrase).any(parts);
        let does = next.subject.is_none() && close;
        self.verb(next).filter(|verb| does && verb.is_finite())
    }

    /// Whether the verb of a deed, a topic, is what the holder speaks of rather than does: "it is a mistake to sell the harbour".
    pub(super) fn is_deemed_deed(&self, deed: &Predicate) -> bool {
        let deemed = || self.deemed_as(deed).is_some_and(|hit| self.holder_says(hit.tokens));
        self.is_bare_deed(deed.phrase) && (self.verb_of_gerund(deed).is_some() || deemed())
    }

    /// Whether a phrase is the verb of a deed of which the holder says what it is, or that another verb denies as its subject.
    pub(super) fn is_deemed(&self, phrase: usize) -> bool {
        if !self.is_bare_deed(phrase) {
            return false;
        }
        let Some(deed) = self.frames.predicates.iter().find(|it| it.phrase == phrase) else { return false };
        // "Opposing Orrin doesn't make me a rebel" denies nothing of the deed
        let denies = |verb: &VerbGroup| verb.negated && !self.is_of(verb.head as usize, WordKind::Complement);
        let denied = self.verb_behind(deed).is_some_and(denies);
        denied && deed.understood.is_none_or(|doer| doer + 1 < phrase)
            || self.deemed_as(deed).is_some_and(|hit| self.holder_says(hit.tokens))
    }

    /// 1 where a gerund or infinitive does the target good or is the target, "selling the harbour", -1 where it does it harm.
    fn done_to_target(&self, deed: &Predicate, reach: Reach) -> Option<f32> {
        let group = *self.document.verb(deed.phrase)?;
        if reach == Reach::Topic && self.target.holds(group.head as usize) {
            return self.is_bare_deed(deed.phrase).then_some(1.0);
        }
        let frame = self.frames.frames.iter().find(|it| it.tokens.holds(group.head as usize));
        let object = self.participant(deed.object);
        let object = object.or_else(|| frame?.patient).filter(|_| self.is_bare_deed(deed.phrase));
        match self.target_in(object)? {
            Relation::Whole => {}
            _ if reach == Reach::Topic => {}
            _ => return None,
        }
        let effect = frame.map_or(0, |frame| self.lexicon.frames().cue(frame.cue).on_patient());
        if effect != 0 {
            return Some(f32::from(effect.signum()));
        }
        let course = self.one_or_other(group.head as usize, WordKind::Furthering, WordKind::Hindering);
        course.map(f32::signum).filter(|_| reach == Reach::Topic)
    }

    /// "Firing Orrin", "to fire Orrin": an active gerund or infinitive that isn't negated.
    fn is_bare_deed(&self, phrase: usize) -> bool {
        matches!(self.document.phrases[phrase], Phrase::Verb(group)
            if matches!(group.form, VerbForm::Gerund | VerbForm::Infinitive) && !group.passive && !group.negated)
    }

    /// The polar word for what a deed is called by a form of be, behind it or, where "it" announces it, before; or whoever does it:
    /// "you'd be mad to back Orrin".
    fn deemed_as(&self, deed: &Predicate) -> Option<ValenceHit> {
        let group = *self.document.verb(deed.phrase)?;
        let copula = |it: &&Predicate| matches!(self.document.phrases[it.phrase], Phrase::Verb(group) if group.copula);
        let mut copulas = self.frames.predicates.iter().filter(copula);
        let phrase_of = |words: TokenSpan| self.document.phrase_of(words.start as usize);
        if group.form == VerbForm::Infinitive && !self.opens_what_is_said(group.tokens.start as usize) {
            let is = copulas.rfind(|it| it.phrase < deed.phrase)?;
            let it = self.participant(is.subject_meant())?;
            let own = self.is_holder(&it);
            let anyone = self.is_of(it.head, WordKind::SecondPerson);
            let announced =
                self.document.is_word_in_any_case(it.head, "it") || own && self.target.holds(group.head as usize);
            let hit = self.valences.iter().find(|hit| {
                let at = phrase_of(hit.tokens);
                let between = is.phrase < at && at < deed.phrase;
                // "Had been wrong to back Orrin" takes it back, which "was sorry to sack Orrin" doesn't.
                let improper = || own && self.is_of(hit.tokens.start as usize, WordKind::Improper);
                between && (announced || anyone || improper()) && self.is_one_complement(is.phrase + 1, at)
            });
            return hit.copied();
        }
        let object = self.done_to(deed)?;
        let is = copulas.find(|it| (object + 1..=object + BETWEEN).contains(&it.phrase) && it.subject.is_none())?;
        let hit = self.valences.iter().find(|hit| {
            let at = phrase_of(hit.tokens);
            let infinitive = self.document.verb(at).is_some_and(|verb| verb.form == VerbForm::Infinitive);
            at > is.phrase && !infinitive && self.is_one_complement(is.phrase + 1, at)
        });
        hit.copied()
    }

    /// "To sell the harbour would be a mistake", "said that to sell it would be": whether a word begins a sentence, what somebody says, or a clause.
    fn opens_what_is_said(&self, token: usize) -> bool {
        self.begins_words(token) || token > 0 && self.document.is_word(token - 1, "that")
    }

    /// What a deed that is the target is said to do: "selling the harbour will ruin us", "selling it makes sense".
    fn brings(&self, deed: &Predicate) -> Option<ValenceHit> {
        let verb = self.verb_of_gerund(deed).filter(|verb| !verb.copula && !verb.passive)?;
        let head = verb.head as usize;
        let frame = self.frames.frames.iter().find(|it| it.tokens.holds(head));
        let told = frame.and_then(|frame| {
            let effect = self.lexicon.frames().cue(frame.cue).agent.filter(|effect| *effect != 0)?;
            let value = f32::from(effect) * frame.shift.factor;
            Some(ValenceHit { tokens: frame.tokens, value, negated: frame.shift.negated, mild: false })
        });
        told.or_else(|| self.valences.iter().find(|hit| hit.tokens.holds(head)).copied())
    }

    /// "What Orrin did was a disgrace": polar words for what the target does, told by a clause before them.
    pub(super) fn what_they_did(&self, found: &mut Vec<Relating>) {
        for (deed, is) in self.frames.predicates.iter().zip(self.frames.predicates.iter().skip(1)) {
            let is_what =
                |at: usize| at > 0 && self.document.is_word_in_any_case(at - 1, "what") && self.begins_clause(at - 1);
            let subject = self.participant(deed.subject);
            let copula =
                matches!(self.document.phrases[is.phrase], Phrase::Verb(group) if group.copula && !group.negated);
            let asks = subject.is_some_and(|it| is_what(self.document.phrases[it.phrase].tokens().start as usize));
            if !asks || !copula || self.target_in(subject) != Some(Relation::Whole) || self.is_asked() {
                continue;
            }
            let hit = self.valences.iter().find(|hit| {
                let at = self.document.phrase_of(hit.tokens.start as usize);
                let said =
                    !matches!(self.document.phrases[at], Phrase::Verb(group) if group.form == VerbForm::Infinitive);
                at > is.phrase && said && self.is_one_complement(is.phrase + 1, at)
            });
            if let Some(hit) = hit.filter(|hit| self.holder_says(hit.tokens) && !self.is_supposed(hit.tokens)) {
                add_new(found, &ValenceHit { value: hit.value * self.belief(hit.tokens), ..*hit });
            }
        }
    }

    /// "It is a disgrace that Orrin kept the bonus", "called it odd that Orrin had left": polar words for what the target does, told in a
    /// clause behind them.
    pub(super) fn deplored(&self, found: &mut Vec<Relating>) {
        for hit in self.valences {
            if !self.opens_clause_of_target(hit) || self.is_asked() {
                continue;
            }
            let before = (self.sentence.tokens.start..hit.tokens.start).rev().take(IT);
            let Some(it) = before.into_iter().find(|&at| self.is_it(at as usize)) else { continue };
            let told = self.holder_says(hit.tokens) && !self.is_supposed(hit.tokens);
            if told || self.calls(it as usize) {
                add_new(found, &ValenceHit { value: hit.value * self.belief(hit.tokens), ..*hit });
            }
        }
    }

    /// "A disgrace that Orrin": whether a polar noun or adjective has a clause behind it whose subject is the target.
    fn opens_clause_of_target(&self, hit: &ValenceHit) -> bool {
        let end = hit.tokens.end as usize;
        if self.is_of(end - 1, WordKind::Certainty) {
            return false;
        }
        let within = end + 1 < self.sentence.tokens.end as usize;
        let judges = || self.document.tags[end - 1].is_noun() || self.document.tags[end - 1] == Tag::Jj;
        let told = within && self.document.is_word(end, "that");
        within && judges() && (told || self.is_of_deed_behind(hit)) && {
            let subject = Participant::at(self.document, self.document.phrase_of(end + 1));
            self.target_in(subject) == Some(Relation::Whole) && !self.is_said_of_treatment(hit.tokens)
        }
    }

    /// "A mistake for Orrin to sell", "wrong of Orrin to sell": whether a word judges what somebody behind it does, and not how hard it is
    /// for them.
    fn is_of_deed_behind(&self, hit: &ValenceHit) -> bool {
        let end = hit.tokens.end as usize;
        let hardship = self.is_of(end - 1, WordKind::Hardship);
        let deed = self.document.phrases.get(self.document.phrase_of(end + 1) + 1);
        let acts = matches!(deed, Some(Phrase::Verb(group)) if group.form == VerbForm::Infinitive);
        match self.document.word(end) {
            "for" => acts && hit.value < 0.0 && !hardship,
            "of" => acts && !hardship && self.document.tags[end - 1] == Tag::Jj,
            _ => false,
        }
    }

    /// Whether no words of the same clause stand before a token.
    fn begins_clause(&self, token: usize) -> bool {
        self.begins_words(token) || !self.document.tokens[token - 1].kind.is_word() || self.starts_speech(token)
    }

    /// Whether the holder's words begin at a token, or with the mark before it.
    pub(super) fn starts_speech(&self, token: usize) -> bool {
        let marked = token > 0 && matches!(self.document.tokens[token - 1].kind, TokenKind::Quote(_));
        self.speech.iter().any(|speech| {
            let start = speech.start as usize;
            start == token || marked && start + 1 == token
        })
    }

    fn is_it(&self, token: usize) -> bool {
        self.document.is_word_in_any_case(token, "it")
    }

    /// Whether the holder calls what stands at a token something.
    fn calls(&self, it: usize) -> bool {
        let object = self.document.phrase_of(it);
        self.frames.predicates.iter().filter(|predicate| predicate.object == Some(object)).any(|predicate| {
            let Some(&group) = self.document.verb(predicate.phrase) else { return false };
            let calls = self.is_of(group.head as usize, WordKind::Complement);
            calls && !group.negated && !predicate.passive && self.does(predicate)
        })
    }
}
