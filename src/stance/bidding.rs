//! Who wants a deed done without doing it: "urged the council to drop the sale", "wants the sale scrapped", "Orrin's
//! promise to stop the sale".

use super::pair::Pair;
use crate::frames::{Frame, Participant, Predicate, Shifts};
use crate::lexicon::{ShifterKind, WordKind};
use crate::text::{NounPhrase, Phrase, Tag, TokenSpan, VerbForm, VerbGroup};

/// Predicates from one that tells somebody to act to the one that says what is to be done, at most.
const NEAR: usize = 12;

impl Pair<'_> {
    /// The predicate whose verb is among a cue's words.
    pub(super) fn predicate_of(&self, frame: &Frame) -> Option<&Predicate> {
        let first = self.document.phrase_of(frame.tokens.start as usize);
        let last = self.document.phrase_of(frame.tokens.end as usize - 1);
        self.frames
            .onward(first)
            .iter()
            .take_while(|it| it.phrase <= last)
            .find(|it| self.verb(it).is_some_and(|verb| frame.tokens.holds(verb.head as usize)))
    }

    /// Whether the holder does what a predicate says, and not because somebody is said to want it.
    pub(super) fn does(&self, predicate: &Predicate) -> bool {
        let agent = self.participant(predicate.agent());
        agent.is_some_and(|agent| self.acts(&agent) || self.holds_it(predicate, &agent))
            && self.bidding(predicate).is_none()
            && !self.is_for_somebody(predicate)
    }

    /// "Opened a rally blasting Orrin": whether a gerund tells what somebody did by a thing that it made, gave or held.
    fn holds_it(&self, gerund: &Predicate, thing: &Participant) -> bool {
        self.held_by(gerund, thing).is_some()
    }

    /// The predicate that says that the holder made, gave or held the thing that a gerund tells of.
    fn held_by(&self, gerund: &Predicate, thing: &Participant) -> Option<&Predicate> {
        let is = |at: u32, kind| self.is_of(at as usize, kind);
        let common = matches!(self.document.tags[thing.head], Tag::Nn | Tag::Nns)
            && self.lexicon.names().person_noun(self.document.tokens[thing.head].word).is_none()
            && (!is(thing.head as u32, WordKind::Staff) || is(thing.head as u32, WordKind::Work));
        let lent = |it: &&Predicate| it.phrase < thing.phrase && self.lends_name(it, thing.phrase);
        let behind =
            thing.phrase + 1 == gerund.phrase && self.verb(gerund).is_some_and(|verb| verb.form == VerbForm::Gerund);
        let holds = |it: &&Predicate| {
            it.object == Some(thing.phrase)
                && it.phrase < thing.phrase
                && self.verb(it).is_some_and(|verb| is(verb.head, WordKind::Making))
        };
        let mut predicates = self.frames.predicates.iter();
        let holder = predicates.find(|it| holds(it) || lent(it)).filter(|_| common && behind);
        let agent = self.participant(holder.and_then(Predicate::agent));
        holder.filter(|_| agent.is_some_and(|agent| agent.phrase != thing.phrase && self.acts(&agent)))
    }

    /// "Refused to sign a letter condemning Orrin": 0 where it is denied that the holder made or held what a gerund tells of.
    pub(super) fn share_in_thing_of(&self, gerund: &Predicate) -> f32 {
        let thing = gerund.phrase.checked_sub(1);
        let is_gerund = self.verb(gerund).is_some_and(|verb| verb.form == VerbForm::Gerund);
        let thing = thing.filter(|_| is_gerund).and_then(|at| Participant::at(self.document, at));
        let held = thing.and_then(|thing| self.held_by(gerund, &thing));
        let Some((held, verb)) = held.and_then(|held| Some((held, self.verb(held)?))) else { return 1.0 };
        if self.stated_by(held, verb.head as usize, 1.0).value < 0.0 { 0.0 } else { 1.0 }
    }

    /// "Lent his name to a letter": whether a verb's object is a name, and a phrase what it is put to.
    fn lends_name(&self, predicate: &Predicate, thing: usize) -> bool {
        let name = self.participant(predicate.object);
        let to = self.document.is_lone_word(thing - 1, "to");
        to && name.is_some_and(|it| it.phrase + 2 == thing && self.is_of(it.head, WordKind::Lent))
    }

    /// "A call for Orrin to sell", "an argument for Orrin selling", "hard for Orrin to sell": whether an infinitive or gerund says no more
    /// than what somebody behind "for" is to do.
    fn is_for_somebody(&self, predicate: &Predicate) -> bool {
        let is = |form: VerbForm| self.verb(predicate).is_some_and(|verb| verb.form == form);
        let named = |at: usize| self.bears_name(at);
        let own = predicate.understood.filter(|&it| it + 1 == predicate.phrase);
        let own = own.filter(|&it| is(VerbForm::Infinitive) || is(VerbForm::Gerund) && named(it));
        own.and_then(|it| it.checked_sub(1)).is_some_and(|at| {
            let judged = at > 0 && self.document.lone_tag(at - 1) == Some(Tag::Jj);
            !judged && self.document.is_lone_word(at, "for")
        })
    }

    /// "An argument for Orrin leading the fight against Vey": whether the verb whose object a cue is says no more than what somebody behind
    /// "for" is to do.
    pub(super) fn is_lent_to_somebody(&self, frame: &Frame) -> bool {
        let phrase = self.document.phrase_of(frame.tokens.start as usize);
        self.frames.predicates.iter().any(|it| it.object == Some(phrase) && self.is_for_somebody(it))
    }

    /// Whether the holder wants what a predicate says to be done: 1, or -1 where it refuses to; `None` if it does neither.
    pub(super) fn wish(&self, predicate: &Predicate) -> Option<f32> {
        if let Some(bidding) = self.bidding(predicate) {
            if self.bids(bidding) {
                return Some(1.0);
            }
            if self.does_not_want(bidding) {
                return Some(-1.0);
            }
        }
        if self.keeps_from(predicate) {
            return Some(1.0);
        }
        self.promise(predicate)
    }

    /// Whether a predicate says no more than that somebody is to do something, which has a predicate of its own.
    pub(super) fn tells_to_act(&self, predicate: &Predicate) -> bool {
        let bids = self.is_verb_of(predicate.phrase, WordKind::Bidding);
        let mut behind = self.frames.onward(predicate.phrase).iter().take(NEAR);
        bids && behind.any(|it| self.bidding(it).is_some_and(|bidding| bidding.phrase == predicate.phrase))
    }

    pub(super) fn bids(&self, bidding: &Predicate) -> bool {
        let Some(verb) = self.verb(bidding) else { return false };
        self.does(bidding) && !verb.negated && self.stated_by(bidding, verb.head as usize, 1.0).value > 0.0
    }

    /// "Doesn't want Orrin to win": whether the holder is said not to want something, which is to be against it.
    fn does_not_want(&self, bidding: &Predicate) -> bool {
        let negated = self.verb(bidding).filter(|verb| verb.negated);
        negated.is_some_and(|verb| self.is_of(verb.head as usize, WordKind::Wanting)) && self.does(bidding)
    }

    /// The predicate by which somebody is told to do what this one says, or wants it done: its object is understood, or its subject where
    /// it is passive: "was urged to back Orrin".
    pub(super) fn bidding(&self, predicate: &Predicate) -> Option<&Predicate> {
        if !self.kinds.has(WordKind::Bidding) {
            return None;
        }
        let told = predicate.understood.filter(|_| self.is_dependent(predicate))?;
        let called_on = |it: &Predicate| {
            it.phrase + 2 <= told
                && self.is_lone_of(told - 1, WordKind::CallingOn)
                && (it.phrase + 1..told - 1).all(|at| self.tells_time(at))
        };
        let passive = |it: &Predicate| it.passive && it.patient() == Some(told);
        // "called the decision to sell unfair"
        let calls =
            |it: &Predicate| self.is_verb_of(it.phrase, WordKind::Complement) && self.is_noun_of(told, WordKind::Act);
        let governs = |it: &&Predicate| {
            it.phrase < predicate.phrase && (it.object == Some(told) && !calls(it) || called_on(it) || passive(it))
        };
        let governor = self.frames.before(predicate.phrase).iter().rev().take(NEAR).find(governs)?;
        let bidding = self.wanted_to_be_seen(governor).unwrap_or(governor);
        let verb = self.verb(bidding)?;
        self.is_of(verb.head as usize, WordKind::Bidding).then_some(bidding)
    }

    /// "Wants to see the sale scrapped": the predicate of the verb right before an infinitive that lends it what it wants done.
    fn wanted_to_be_seen(&self, governor: &Predicate) -> Option<&Predicate> {
        let verb = self.verb(governor).filter(|verb| verb.form == VerbForm::Infinitive)?;
        let sees = self.is_of(verb.head as usize, WordKind::Awaiting);
        self.frames.before(governor.phrase).last().filter(|it| sees && it.phrase + 1 == governor.phrase)
    }

    /// "Called on Wednesday for", "called again for": whether a phrase tells when, leads to one that does, or is an adverb.
    fn tells_time(&self, phrase: usize) -> bool {
        let time = |at: usize| {
            matches!(self.document.phrases[at], Phrase::Noun(noun)
                if self.is_of(noun.head as usize, WordKind::Time))
        };
        match self.document.phrases[phrase] {
            Phrase::Word(token) => match self.document.tags[token as usize] {
                Tag::Rb => true,
                Tag::In => time(phrase + 1),
                _ => false,
            },
            Phrase::Noun(_) => time(phrase),
            Phrase::Verb(_) => false,
        }
    }

    /// Whether a predicate completes another one.
    fn is_dependent(&self, predicate: &Predicate) -> bool {
        self.verb(predicate).is_some_and(|verb| match verb.form {
            VerbForm::Infinitive => true,
            VerbForm::Participle => predicate.passive,
            VerbForm::Finite => predicate.passive && verb.tokens.len() == 1,
            VerbForm::Gerund => false,
        })
    }

    /// What the noun before an infinitive says of the wish of the holder, who possesses it: "Orrin's promise to sell" 1,
    /// "Orrin's refusal to sell", "Orrin dropped her plan to sell" -1.
    fn promise(&self, predicate: &Predicate) -> Option<f32> {
        let infinitive = self.verb(predicate).filter(|verb| verb.form == VerbForm::Infinitive)?;
        if let Some(aim) = self.aim(predicate.phrase) {
            return Some(aim);
        }
        let Some(Phrase::Noun(noun)) = predicate.phrase.checked_sub(1).map(|at| &self.document.phrases[at]) else {
            return None;
        };
        if let Some(decided) = self.decided(predicate.phrase, infinitive.tokens.start as usize) {
            return Some(decided);
        }
        let owned = noun.possessor.is_some_and(|possessor| self.is_holders(possessor));
        if !owned && !self.is_pledged(predicate.phrase - 1) && !self.is_announced(*noun) {
            return None;
        }
        let words = self.document.words_from(noun.head as usize, infinitive.tokens.end as usize);
        let means = self.is_of(noun.head as usize, WordKind::Intending);
        let turned = !means
            && self
                .lexicon
                .shifters()
                .longest(words)
                .is_some_and(|found| matches!(found.values[0].kind, ShifterKind::Negator | ShifterKind::Reverser));
        Some(if turned != self.is_given_up(predicate) { -1.0 } else { 1.0 })
    }

    /// "The decision of Orrin to sell", "a vote by Orrin to sell" 1, "the refusal of Orrin to sell" -1: what a noun before the holder says of the
    /// infinitive behind it.
    fn decided(&self, infinitive: usize, to: usize) -> Option<f32> {
        let doer = self.participant(infinitive.checked_sub(1))?;
        let noun = infinitive.checked_sub(3).filter(|&at| at >= self.sentence.phrases.0 as usize)?;
        let whose = ["of", "by"].iter().any(|word| self.document.is_lone_word(noun + 1, word));
        let head = self.document.noun(noun).filter(|_| whose)?.head as usize;
        let means = [WordKind::Intending, WordKind::Act].into_iter().any(|kind| self.is_of(head, kind));
        let holds = self.holder.is_some_and(|holder| doer.tokens.overlaps(holder) && holder.holds(doer.head));
        let words = [head, to].map(|at| self.document.tokens[at].word);
        let turned = self
            .lexicon
            .shifters()
            .longest(words.into_iter())
            .is_some_and(|found| matches!(found.values[0].kind, ShifterKind::Negator | ShifterKind::Reverser));
        ((means || turned) && holds).then_some(if turned { -1.0 } else { 1.0 })
    }

    /// "Dropped her plan to sell": whether somebody gives up a plan to do what an infinitive says.
    pub(super) fn is_given_up(&self, predicate: &Predicate) -> bool {
        let infinitive = self.verb(predicate).is_some_and(|verb| verb.form == VerbForm::Infinitive);
        let Some(phrase) = predicate.phrase.checked_sub(1).filter(|_| infinitive) else { return false };
        let Phrase::Noun(noun) = self.document.phrases[phrase] else { return false };
        let head = TokenSpan { start: noun.head, end: noun.head + 1 };
        let shift = || Shifts::new(self.document, self.sentence, self.lexicon).of(phrase, head);
        let forsakes = |by: &TokenSpan| self.is_of(by.start as usize, WordKind::Forsaking);
        noun.possessor.is_some() && shift().words.iter().flatten().any(forsakes)
    }

    /// "Orrin's goal is to sell", "the aim of Orrin has been to sell": 1 where a copula says that an infinitive right behind it is what the holder
    /// means to do or did, -1 where it denies it.
    pub(super) fn aim(&self, infinitive: usize) -> Option<f32> {
        let is = infinitive.checked_sub(1)?;
        let copula = *self.document.verb(is)?;
        let predicate = self.frames.predicates.iter().find(|it| it.phrase == is && copula.copula)?;
        let subject = predicate.subject?;
        let Phrase::Noun(noun) = self.document.phrases[subject] else { return None };
        let means =
            [WordKind::Intending, WordKind::Ambition].into_iter().any(|kind| self.is_of(noun.head as usize, kind));
        let owned = noun.possessor.is_some_and(|possessor| self.is_holders(possessor));
        let of_holder = || {
            let owner = self.participant(Some(subject + 2)).filter(|_| subject + 3 == is);
            self.document.is_lone_word(subject + 1, "of") && owner.is_some_and(|owner| self.acts(&owner))
        };
        let has = means && copula.modal.is_none() && (owned || of_holder());
        has.then_some(if copula.negated { -1.0 } else { 1.0 })
    }

    /// "Won office on a pledge to stop the sale", "launched a bid to oust Orrin": whether a noun that tells what somebody means
    /// to do is the object of what the holder does, or governed behind it; what the holder is against is not its own.
    fn is_pledged(&self, phrase: usize) -> bool {
        let Phrase::Noun(noun) = self.document.phrases[phrase] else { return false };
        if noun.possessor.is_some() || !self.is_of(noun.head as usize, WordKind::Intending) {
            return false;
        }
        let Some(predicate) = self.frames.before(phrase).last() else { return false };
        let between = || predicate.phrase + 1..phrase;
        let plain = |at: usize| match self.document.phrases[at] {
            Phrase::Word(token) => !matches!(self.document.tags[token as usize], Tag::Comma | Tag::Colon | Tag::Cc),
            Phrase::Noun(_) => true,
            Phrase::Verb(_) => false,
        };
        let takes_side = self.frames.frames.iter().any(|frame| {
            self.document.phrase_of(frame.tokens.start as usize) == predicate.phrase
                && self.lexicon.frames().cue(frame.cue).stance < 0
        });
        let negated = self.verb(predicate).is_none_or(|verb| verb.negated);
        let says = self.is_verb_of(predicate.phrase, WordKind::Says);
        !negated && !says && !takes_side && between().all(plain) && self.does(predicate)
    }

    /// "Vey bid to oust Orrin": whether a title's noun for what somebody means to do has the holder's name right before it.
    fn is_announced(&self, noun: NounPhrase) -> bool {
        let means = self.sentence.in_title && self.is_of(noun.head as usize, WordKind::Intending);
        let named = |holder: TokenSpan| holder.end == noun.head && noun.tokens.contains(holder);
        means && noun.possessor.is_none() && self.holder.is_some_and(named)
    }

    fn is_holders(&self, possessor: TokenSpan) -> bool {
        let is = |holder: TokenSpan| (holder.end..=holder.end + 1).contains(&possessor.end);
        self.holder.is_some_and(|holder| possessor.overlaps(holder) && is(holder))
    }

    pub(super) fn verb(&self, predicate: &Predicate) -> Option<&VerbGroup> {
        match &self.document.phrases[predicate.phrase] {
            Phrase::Verb(group) => Some(group),
            _ => None,
        }
    }
}
