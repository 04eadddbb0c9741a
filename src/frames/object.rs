//! Objects and by-phrases of verb groups.

use super::clause::{Clauses, Predicate};
use crate::lexicon::{Class, Cue, Entry, WordId, WordKind};
use crate::text::{NounPhrase, Phrase, Tag, VerbForm, VerbGroup};

/// How far behind a passive verb its by-phrase may stand, in phrases.
const BY_REACH: usize = 7;
/// The same where a comma right behind the verb opens an insertion.
const BY_REACH_PAST_COMMA: usize = 12;
/// How far behind a verb with a fronted object the "and" may stand that joins another to it, in phrases.
const JOINED_REACH: usize = 4;

/// An object that stands before the subject.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fronted {
    /// The pronoun that asks for it or stands for it.
    pub(super) pronoun: Option<usize>,
    pub(super) object: usize,
}

impl Clauses<'_> {
    pub(super) fn object(&self, verb: usize, group: VerbGroup) -> Option<usize> {
        if group.passive && group.is_finite() {
            return None;
        }
        let word = self.document.tokens[group.head as usize].word;
        let wants_done =
            |at: usize| (self.lexicon.is(word, WordKind::Bidding) || self.is_to_see(verb)) && self.is_done(at + 1);
        let only_says = self.lexicon.is(word, WordKind::Says);
        let begins_clause = |at: usize| {
            let takes_clause = self.lexicon.is(word, WordKind::TakesClause) && self.begins_clause(at);
            let takes_object =
                || self.is_before_as(at) || (self.is_for_or_against(word) && !self.is_right_before_verb(at));
            takes_clause && !wants_done(at) && (only_says || !takes_object())
        };
        let mut at = self.behind_particles(verb, word);
        if at == verb + 1 && self.describes_object(at) {
            at += 1;
        }
        if at + 1 < self.end && self.is_word(at, "nor") && self.verb(at + 1).is_some() {
            return Some(at + 2).filter(|&object| object < self.end && self.noun(object).is_some());
        }
        if at >= self.end || self.noun(at).is_none() || self.is_relative(at) || begins_clause(at) || self.is_time(at) {
            return None;
        }
        if self.noun(at).is_some_and(|noun| self.is_nominative(noun)) {
            return None;
        }
        if let Some(meant) = self.meant_instead(at) {
            return Some(meant);
        }
        let second =
            self.noun(at + 1).is_some() && at + 1 < self.end && !self.is_time(at + 1) && !self.is_relative(at + 1);
        if second && self.lexicon.is(word, WordKind::Ditransitive) && !self.begins_clause(at + 1) {
            Some(at + 1)
        } else {
            Some(at)
        }
    }

    /// Where an object can begin behind a verb and the words that leave it its object: "picked up the bill", "approved on Monday the sale".
    fn behind_particles(&self, verb: usize, word: WordId) -> usize {
        let mut at = verb + 1;
        while at < self.end {
            match self.lone_tag(at) {
                Some(Tag::Jj) if self.is_such(at) || self.is_in_marks(at) => at += 1,
                Some(Tag::In) if self.is_amount(at) => at += 1,
                Some(Tag::To) if at == verb + 1 && self.is_named(at + 1, word) => at += 1,
                Some(Tag::Rb | Tag::Rp | Tag::Open | Tag::Close) => at += 1,
                Some(Tag::In) if self.is_particle(at) => at += 1,
                Some(Tag::In)
                    if self.is_word(at, "that") && self.noun(at + 1).is_some() && !self.begins_clause(at + 1) =>
                {
                    at += 1;
                }
                Some(Tag::In) if at + 2 < self.end && self.is_time(at + 1) && self.noun(at + 2).is_some() => at += 2,
                _ => break,
            }
        }
        at
    }

    /// "Blamed not Orrin but the weather": the noun phrase behind "but" where "not" stands right before one.
    fn meant_instead(&self, at: usize) -> Option<usize> {
        let comma = usize::from(self.lone_tag(at + 1) == Some(Tag::Comma));
        let meant = at + 2 + comma;
        let denied = self.lone_tag(at - 1) == Some(Tag::Rb) && self.is_word(at - 1, "not");
        (denied && meant < self.end && self.is_word(meant - 1, "but") && self.noun(meant).is_some()).then_some(meant)
    }

    /// "Defends the sale as dockers protest": whether a clause with "as" follows a noun phrase.
    fn is_before_as(&self, at: usize) -> bool {
        let clause = self.is_word(at + 1, "as") && self.noun(at + 2).is_some();
        clause && self.verb(at + 3).is_some_and(VerbGroup::is_finite)
    }

    /// Whether a verb tells of a position towards its object: "defends", "blames".
    fn is_for_or_against(&self, verb: WordId) -> bool {
        self.is_verb_cue(verb, |cue| cue.stance != 0)
    }

    /// "Blames the storm sank it", but not "defends Orrin after crews cheered".
    fn is_right_before_verb(&self, at: usize) -> bool {
        self.verb(at + 1).is_some_and(VerbGroup::is_finite)
    }

    /// "Made such a speech".
    fn is_such(&self, at: usize) -> bool {
        self.is_word(at, "such") && self.noun(at + 1).is_some()
    }

    /// "Voiced qualified support": whether a lone participle stands right before a common noun without an article.
    fn describes_object(&self, at: usize) -> bool {
        let participle =
            self.verb(at).is_some_and(|it| it.form == VerbForm::Participle && it.tokens.len() == 1 && at < self.end);
        participle
            && self.noun(at + 1).is_some_and(|noun| {
                let first = self.document.tags[noun.tokens.start as usize];
                matches!(first, Tag::Nn | Tag::Nns | Tag::Jj) && noun.possessor.is_none()
            })
    }

    /// "Blasts ‘reckless’ Brandt".
    fn is_in_marks(&self, at: usize) -> bool {
        self.lone_tag(at - 1) == Some(Tag::Open) && self.lone_tag(at + 1) == Some(Tag::Close)
    }

    /// "Referred to Orrin as a liar": whether a verb says what the noun phrase behind its "to" is.
    fn is_named(&self, at: usize, verb: WordId) -> bool {
        self.lexicon.is(verb, WordKind::Complement) && self.noun(at).is_some() && self.is_word(at + 1, "as")
    }

    /// "Raised more than two million": the preposition of an amount.
    fn is_amount(&self, at: usize) -> bool {
        let number =
            |noun: &NounPhrase| matches!(self.document.tags[noun.tokens.start as usize], Tag::Cd | Tag::Currency);
        self.noun(at + 1).is_some_and(number)
            && (self.lone_tag(at - 1) == Some(Tag::Rb) || self.is_word(at, "about"))
            && (self.is_word(at, "than") || self.is_word(at, "about"))
    }

    /// "Whom the union praised", "whose plan the union praised", "the sale that Orrin condemned": the object that stands before the subject, or
    /// what the pronoun there stands for.
    pub(super) fn fronted(&self, subject: usize, verb: usize) -> Option<Fronted> {
        let before = subject.checked_sub(1).filter(|&before| before >= self.first)?;
        let is_whose = |at: usize| self.document.is_word_in_any_case(self.token(at), "whose");
        if self.is_relative(before) {
            let object = self.antecedent(before).unwrap_or(before);
            let asks = !is_whose(before) && !self.is_governed(before);
            return asks.then_some(Fronted { pronoun: Some(before), object });
        }
        if before > self.first && self.noun(before).is_some() && is_whose(before - 1) {
            return Some(Fronted { pronoun: Some(before), object: before });
        }
        self.bare_object(subject, before, verb).map(|object| Fronted { pronoun: None, object })
    }

    /// The object before the subject of its clause, or before a "that", where no relative pronoun stands for it.
    fn bare_object(&self, subject: usize, before: usize, verb: usize) -> Option<usize> {
        let noun = self.noun(subject)?;
        if self.is_nominative(noun) {
            return self.bare_antecedent(before, noun).or_else(|| self.deed_before(before));
        }
        let named = self.head_tag(noun) == Tag::Nnp || self.is_named_staff(noun);
        let bare = || self.deed_before(before).or_else(|| self.thing_before(before, verb));
        if named && let Some(object) = bare().or_else(|| self.somebody_before(subject, verb)) {
            return Some(object);
        }
        let noun = before.checked_sub(1).filter(|&at| at >= self.first && self.is_word(before, "that"))?;
        let head = self.noun(noun)?.head as usize;
        let thing = !matches!(self.document.tags[head], Tag::Nnp | Tag::Prp)
            && (!self.is_of(head, WordKind::ContentNoun) || self.deed_before(noun).is_some());
        let one = self.one_singled_out(noun);
        let free = !self.is_time(noun) && !self.is_told(noun);
        one.or_else(|| thing.then_some(noun)).filter(|_| free)
    }

    /// "The tax that Vey wants to abolish", "which Orrin backs and Vey rejects": the predicate to the left, by its position among them,
    /// whose fronted object is that of a verb which has none.
    pub(super) fn shares_fronted(&self, predicate: &Predicate, group: VerbGroup) -> Option<usize> {
        if predicate.object.is_some() || predicate.passive || group.copula {
            return None;
        }
        let giver = self.found().len().checked_sub(1)?;
        let before = self.found()[giver];
        let fronted = before.object.zip(before.subject_meant()).is_some_and(|(object, subject)| object < subject);
        let shares = match group.form {
            VerbForm::Infinitive => self.is_governed_by(&before, predicate.phrase),
            VerbForm::Finite => self.is_joined_to(&before, predicate),
            _ => false,
        };
        (fronted && shares).then_some(giver)
    }

    /// "Criticised and then interviewed Orrin", "mocked, teased and photographed him": gives the object of the last verb to those for or
    /// against somebody that "and" and commas join to it.
    pub(super) fn lend_object(&mut self) {
        let Some(&last) = self.found().last() else { return };
        let Some(object) = last.object.filter(|&object| object > last.phrase) else { return };
        let subject = last.subject_meant();
        let mut next = last.phrase;
        for index in (0..self.found().len() - 1).rev() {
            let before = self.found()[index];
            let Some(verb) = self.verb(before.phrase).copied() else {
                return;
            };
            let (head, alone) = (verb.head as usize, verb.tokens.len() == 1);
            let past = alone && self.document.tags[head] == Tag::Vbn;
            let shares = before.subject_meant() == subject && subject.is_some();
            let sides = self.is_for_or_against(self.document.tokens[head].word);
            let fits = before.object.is_none() && shares && sides && (!before.passive || past);
            if !fits || !self.joins_verbs(before.phrase + 1, next, next == last.phrase) {
                return;
            }
            let active = Predicate { subject, understood: None, passive: false, by: None, ..before };
            let active = if before.passive { active } else { before };
            self.set_found(index, Predicate { object: Some(object), ..active });
            next = before.phrase;
        }
    }

    /// Whether nothing but adverbs stands between two verbs, behind "and", or a comma where more follow.
    fn joins_verbs(&self, from: usize, to: usize, last: bool) -> bool {
        let joined = match self.lone_tag(from) {
            Some(Tag::Cc) => self.is_word(from, "and"),
            Some(Tag::Comma) => !last,
            _ => false,
        };
        joined && (from + 1..to).all(|at| self.lone_tag(at) == Some(Tag::Rb))
    }

    /// Whether an infinitive stands right behind a verb that says nothing of whom its object names: "whom she asked to resign".
    fn is_governed_by(&self, giver: &Predicate, infinitive: usize) -> bool {
        let whom = giver.fronted.and_then(|at| self.noun(at)).is_some_and(|noun| self.head_tag(noun) == Tag::Wp);
        let means = || self.is_verb_of(giver.phrase, WordKind::Intending) && self.takes_object(infinitive);
        giver.phrase + 1 == infinitive && (!whom || !self.bids(giver) || means())
    }

    /// Whether "and" or "but" joins a finite verb, or its subject, to what stands behind a verb.
    fn is_joined_to(&self, giver: &Predicate, predicate: &Predicate) -> bool {
        let begins = predicate.subject.filter(|&subject| subject > giver.phrase).unwrap_or(predicate.phrase);
        let Some(joins) = (giver.phrase + 1..begins).rev().find(|&at| self.lone_tag(at) != Some(Tag::Rb)) else {
            return false;
        };
        let parts =
            |at: usize| self.verb(at).is_some() || self.is_relative(at) || self.lone_tag(at) == Some(Tag::Comma);
        !self.is_verb_of(predicate.phrase, WordKind::Says)
            && self.lone_tag(joins) == Some(Tag::Cc)
            && joins - giver.phrase <= JOINED_REACH
            && !(giver.phrase + 1..joins).any(parts)
    }

    /// Whether the frame lexicon knows what a verb does to its object.
    pub(super) fn takes_object(&self, at: usize) -> bool {
        self.verb(at).is_some_and(|group| self.is_verb_cue(self.document.tokens[group.head as usize].word, |_| true))
    }

    /// Whether the frame lexicon has a verb with an object of which something holds.
    fn is_verb_cue(&self, verb: WordId, holds: impl Fn(&Cue) -> bool) -> bool {
        let found = self.lexicon.frames().forms().longest([verb].into_iter());
        let fits = |entry: &Entry| {
            let cue = self.lexicon.frames().cue(entry.cue);
            cue.class == Class::Verb && cue.patient.is_some() && holds(cue)
        };
        found.is_some_and(|found| found.values.iter().any(fits))
    }

    /// "A step Orrin condemned": what somebody does, plans or says, with an article and right before the clause about it.
    fn deed_before(&self, at: usize) -> Option<usize> {
        let noun = self.noun(at)?;
        let word = self.document.tokens[noun.head as usize].word;
        let kinds = [WordKind::Act, WordKind::Proposal, WordKind::Utterance];
        let deed = kinds.into_iter().any(|kind| self.lexicon.is(word, kind));
        let article = self.document.tags[noun.tokens.start as usize] == Tag::Dt;
        (deed && article && !self.is_governed(at)).then_some(at)
    }

    /// "The tax Orrin opposed", "a tax the Halden Council wants to abolish", "those Orrin sacked": a thing or several people, right before a clause
    /// whose verb is for or against what it lacks.
    fn thing_before(&self, at: usize, verb: usize) -> Option<usize> {
        let noun = self.noun(at)?;
        let word = self.document.tokens[noun.head as usize].word;
        let several = self.head_tag(noun) == Tag::Nns || self.is_of(noun.head as usize, WordKind::Demonstrative);
        let thing = (several || self.head_tag(noun) == Tag::Nn && self.lexicon.names().person_noun(word).is_none())
            && self.document.tags[noun.tokens.start as usize] == Tag::Dt
            && !self.is_time(at)
            && !self.found().iter().any(|it| it.object == Some(at) && self.is_verb_of(it.phrase, WordKind::Telling));
        let infinitive = |at: usize| self.verb(at).is_some_and(|group| group.form == VerbForm::Infinitive);
        let deed = if infinitive(verb + 1) { verb + 1 } else { verb };
        let finite = self.verb(deed + 1).is_some_and(VerbGroup::is_finite);
        let heads_clause = (self.is_governed(at) && self.opens_clause(at - 1)) || self.opens_clause(at);
        (thing && self.takes_side(deed) && (finite || !heads_clause)).then_some(at)
    }

    /// "The Orrin campaign".
    fn is_named_staff(&self, noun: &NounPhrase) -> bool {
        self.is_of(noun.head as usize, WordKind::Staff)
            && self.document.tags[noun.tokens.start as usize] == Tag::Dt
            && self.document.tags[noun.tokens.range()].contains(&Tag::Nnp)
    }

    /// Whether a phrase is the first of its sentence or stands behind a comma or conjunction.
    fn opens_clause(&self, at: usize) -> bool {
        at == self.first || matches!(self.lone_tag(at - 1), Some(Tag::Comma | Tag::Cc))
    }

    /// Whether a verb, with the preposition behind it, is for or against its object.
    pub(super) fn takes_side(&self, at: usize) -> bool {
        let Some(group) = self.verb(at) else { return false };
        let end = (group.tokens.end as usize + 1).min(self.document.tokens.len());
        let words = self.document.words_from(group.head as usize, end);
        let found = self.lexicon.frames().forms().longest(words);
        let sides = |entry: &Entry| {
            let cue = self.lexicon.frames().cue(entry.cue);
            cue.class == Class::Verb && cue.patient.is_some() && cue.stance != 0
        };
        found.is_some_and(|found| found.values.iter().any(sides))
    }

    /// "The sale he fought": the noun right before a pronoun that can only be a subject; not one that a phrase at the head of
    /// its clause governs: "in the speech he wavered".
    fn bare_antecedent(&self, before: usize, subject: &NounPhrase) -> Option<usize> {
        let head = self.noun(before)?.head as usize;
        let thing = matches!(self.document.tags[head], Tag::Nn | Tag::Nns)
            && !self.is_told(before)
            && before + 1 == self.document.phrase_of(subject.head as usize);
        let heads_clause = (self.is_governed(before) && self.opens_clause(before - 1)) || self.opens_clause(before);
        (thing && !self.is_time(before) && !heads_clause).then_some(before)
    }

    /// "Told voters that Orrin lied": the object of a verb of saying, to which what follows is said.
    fn is_told(&self, noun: usize) -> bool {
        let says = |verb: &VerbGroup| self.is_of(verb.head as usize, WordKind::ReportingVerb);
        self.found().iter().any(|it| it.object == Some(noun) && self.verb(it.phrase).is_some_and(says))
    }

    /// Whether the word stands between a verb and its object.
    pub(super) fn is_particle(&self, at: usize) -> bool {
        at < self.end && self.document.phrases[at].word().is_some_and(|token| self.is_of(token, WordKind::Particle))
    }

    /// Whether the noun phrase is the subject of a verb behind it: "said the plan failed", "said Orrin ‘has no clue’", "said the decision to sack
    /// Orrin was wrong".
    pub(super) fn begins_clause(&self, at: usize) -> bool {
        let mut next = at + 1;
        let plan =
            self.noun(at).is_some_and(|noun| self.head_tag(noun) == Tag::Nn && !self.names_person(noun.head as usize));
        if plan && next < self.end && self.verb(next).is_some_and(|verb| verb.form == VerbForm::Infinitive) {
            next += 1 + usize::from(next + 1 < self.end && self.noun(next + 1).is_some());
        }
        while next < self.end {
            match self.document.phrases[next] {
                Phrase::Verb(group) => {
                    return group.is_finite() && !self.is_relative(next - 1);
                }
                Phrase::Noun(noun) if self.lone_tag(next - 1) == Some(Tag::Cc) => {
                    if self.is_nominative(&noun) {
                        return false;
                    }
                    next += 1;
                }
                Phrase::Noun(_) if self.is_governed(next) => next += 1,
                Phrase::Word(_)
                    if self.is_preposition(next)
                        || matches!(self.lone_tag(next), Some(Tag::Rb | Tag::Open | Tag::Close)) =>
                {
                    next += 1;
                }
                Phrase::Word(_) if self.lone_tag(next) == Some(Tag::Cc) && self.noun(next + 1).is_some() => next += 1,
                _ => return false,
            }
        }
        false
    }

    /// Whether a noun phrase is a pronoun that can only be a subject: `we`.
    pub(super) fn is_nominative(&self, noun: &NounPhrase) -> bool {
        self.is_of(noun.head as usize, WordKind::Nominative)
    }

    /// "By, among others, Orrin": the comma that closes what stands between commas right behind a word, or the word.
    fn behind_insertion(&self, word: usize) -> usize {
        let is_comma = |at: &usize| self.lone_tag(*at) == Some(Tag::Comma);
        let opens = is_comma(&(word + 1)) && self.is_preposition(word + 2);
        let close = (word + 3..self.end.min(word + BY_REACH)).find(|at| opens && is_comma(at));
        close.unwrap_or(word)
    }

    /// Who does what a passive verb says: "praised by Orrin", "accused of lying by Orrin".
    pub(super) fn by_phrase(&self, verb: usize) -> Option<usize> {
        let inserted = self.lone_tag(verb + 1) == Some(Tag::Comma);
        let reach = if inserted { BY_REACH_PAST_COMMA } else { BY_REACH };
        for at in verb + 1..self.end.min(verb + reach) {
            if self.is_word(at, "by") {
                let at = self.behind_insertion(at);
                return self.noun(at + 1).filter(|_| at + 1 < self.end && !self.is_time(at + 1)).map(|_| at + 1);
            }
            let reason = self.verb(at).is_some_and(|it| it.form == VerbForm::Gerund && !it.passive)
                && (self.is_word(at - 1, "of") || self.is_word(at - 1, "for"));
            if self.verb(at).is_some() && !reason && !self.is_told_to_go(verb, at) {
                return None;
            }
        }
        None
    }

    /// "Was told to quit by Orrin", but not "was told to travel by train": whether an infinitive that has no object says what somebody is
    /// told to do, and "by" who told him.
    fn is_told_to_go(&self, verb: usize, infinitive: usize) -> bool {
        let told = infinitive == verb + 1 && self.is_verb_of(verb, WordKind::Bidding);
        let behind = infinitive + 1;
        let by = behind + 1 < self.end && self.is_word(behind, "by");
        let doer = self.noun(behind + 1).filter(|_| told && by);
        doer.is_some_and(|noun| self.head_tag(noun) == Tag::Nnp || self.names_person(noun.head as usize))
    }
}
