//! Participles that the tagger takes for past tenses, and past tenses that it takes for participles.

use super::clause::{Clauses, Predicate};
use crate::lexicon::{Auxiliary, WordKind};
use crate::text::{Tag, VerbForm, VerbGroup};

impl Clauses<'_> {
    /// A lone past participle before its object, which may be a clause, is a past tense: "Orrin, who left, called the plan a gamble",
    /// "Orrin ‘condemned’ the plan".
    pub(super) fn is_mistaken_participle(&self, at: usize, group: VerbGroup) -> bool {
        if group.form != VerbForm::Participle || group.tokens.len() > 1 || at == self.first {
            return false;
        }
        if self.is_word(at - 1, "neither") && at >= self.first + 2 && self.noun(at - 2).is_some() {
            return true;
        }
        let closed = at + 1 < self.end && self.lone_tag(at + 1) == Some(Tag::Close);
        let marked = closed && self.lone_tag(at - 1) == Some(Tag::Open);
        let mut before = if marked && at >= self.first + 2 { at - 2 } else { at - 1 };
        while before > self.first && self.lone_tag(before) == Some(Tag::Rb) {
            before -= 1;
        }
        if self.is_relative(before)
            || self.is_behind_nominative(at)
            || (self.noun(before).is_some() && self.is_only_verb(at))
        {
            return true;
        }
        let joined = self.lone_tag(before) == Some(Tag::Cc);
        let first_verb =
            self.found().iter().all(|it| self.verb(it.phrase).is_none_or(|it| it.form != VerbForm::Finite));
        let after_subject = joined || (self.noun(before).is_some() && (first_verb || !self.is_governed(before)));
        let after_insertion = self.lone_tag(before) == Some(Tag::Comma) && self.insertion_start(before).is_some();
        let next = at + 1 + usize::from(marked || self.is_particle(at + 1));
        let object = self.noun(next).is_some_and(|_| next < self.end && !self.is_time(next));
        let clause = self.is_word(next, "that") && next + 1 < self.end && self.noun(next + 1).is_some();
        (after_subject && (object || clause)) || after_insertion
    }

    /// "He", "he strongly", "he ‘strongly": whether a pronoun that can only be a subject stands before a verb, adverbs and marks passed over.
    fn is_behind_nominative(&self, verb: usize) -> bool {
        let leads = |at: &usize| matches!(self.lone_tag(*at), Some(Tag::Rb | Tag::Open));
        let before = (self.first..verb).rev().find(|at| !leads(at));
        before.and_then(|at| self.noun(at)).is_some_and(|noun| self.is_nominative(noun))
    }

    /// Whether a sentence outside titles has no other verb of its own.
    fn is_only_verb(&self, at: usize) -> bool {
        let finite = |at: usize| self.verb(at).is_some_and(VerbGroup::is_finite);
        !self.in_title && !(self.first..self.end).any(|other| other != at && finite(other))
    }

    /// A lone past tense in -ed before a by-phrase is a participle, and one whose subject somebody wants so: "the sale
    /// backed by Brandt failed", "backed by Brandt, the sale went ahead", "Brandt wants the sale scrapped"; another where a verb
    /// with a tense follows: "a suit brought by Brandt failed".
    pub(super) fn is_mistaken_past(&self, at: usize, group: VerbGroup) -> bool {
        let charged = || {
            let gerund = at + 2 < self.end && self.verb(at + 2).is_some_and(|it| it.form == VerbForm::Gerund);
            gerund && self.is_word(at + 1, "of") && self.by_phrase(at).is_some()
        };
        let by = || self.is_before_agent(at + 1) || charged();
        let wanted = || {
            self.found()
                .last()
                .is_some_and(|last| last.object == Some(at - 1) && (self.bids(last) || self.is_to_see(last.phrase)))
                || self.causer(at, group).is_some()
                || self.wanted_so(at, group).is_some()
        };
        let participle = VerbGroup { form: VerbForm::Participle, ..group };
        let opens = at == self.first && self.opened_subject(at, participle).is_none();
        let has_verb = || at + 3 < self.end && self.verb(at + 3).is_some_and(VerbGroup::is_finite);
        let lent = || self.is_lone_vbd(group) && at > self.first && self.noun(at - 1).is_some() && by() && has_verb();
        self.is_lone_past(group) && !opens && ((at + 2 < self.end && by()) || wanted())
            || lent()
            || self.is_lone_vbd(group) && self.is_idiom_done_by(at, group)
    }

    /// "The pressure put on Orrin by Brandt": whether a verb makes an idiom with the noun before it and the preposition behind, and "by" tells
    /// whose deed it is.
    fn is_idiom_done_by(&self, at: usize, group: VerbGroup) -> bool {
        let noun = at.checked_sub(1).filter(|&noun| noun >= self.first).and_then(|noun| self.noun(noun));
        let Some(noun) = noun.filter(|_| at + 4 < self.end && self.noun(at + 2).is_some()) else { return false };
        let preposition = self.document.phrases[at + 1].word();
        let word = |token: usize| self.document.tokens[token].word;
        let idiom =
            |preposition| self.lexicon.idiom(word(group.head as usize), word(noun.head as usize), word(preposition));
        self.is_before_agent(at + 3) && preposition.and_then(idiom).is_some()
    }

    /// "By Brandt", "even by Brandt", "chiefly by Brandt".
    fn is_before_agent(&self, at: usize) -> bool {
        let by = at + usize::from(at < self.end && self.lone_tag(at) == Some(Tag::Rb));
        by + 1 < self.end && self.is_word(by, "by") && self.noun(by + 1).is_some_and(|_| !self.is_time(by + 1))
    }

    /// "Wants the sale approved": whether a lone past tense in -ed has nothing to act on.
    pub(super) fn is_done(&self, at: usize) -> bool {
        let past = self.verb(at).is_some_and(|group| self.is_lone_past(*group));
        past && at < self.end && self.noun(at + 1).is_none() && !self.is_word(at + 1, "that")
    }

    /// "Which Brandt now wants scrapped", "the sale that Brandt would like to see scrapped": what the subject of the verb before a lone
    /// participle wants to be done to, where it stands before that subject.
    pub(super) fn wanted_so(&self, at: usize, group: VerbGroup) -> Option<usize> {
        let last = self.found().last().filter(|last| last.phrase + 1 == at && group.tokens.len() == 1)?;
        let past = matches!(self.document.tags[group.head as usize], Tag::Vbd | Tag::Vbn);
        let stands_before = |object: &usize| last.subject.or(last.understood).is_some_and(|subject| *object < subject);
        last.object.filter(stands_before).filter(|_| past && (self.bids(last) || self.is_to_see(last.phrase)))
    }

    /// "Had Orrin sacked", "got her arrested": who sees to it that what the participle right behind a name or pronoun says is done.
    pub(super) fn causer(&self, at: usize, group: VerbGroup) -> Option<usize> {
        let last = self.found().last().filter(|last| last.object == Some(at - 1) && last.phrase + 2 == at)?;
        let verb = self.verb(last.phrase).filter(|verb| verb.tokens.start == verb.head && !verb.negated)?;
        let kind = self.lexicon.auxiliary(self.document.tokens[verb.head as usize].word);
        let causes = matches!(kind, Some(Auxiliary::Have | Auxiliary::Get));
        let past = group.tokens.len() == 1 && matches!(self.document.tags[group.head as usize], Tag::Vbd | Tag::Vbn);
        let somebody = self
            .noun(at - 1)
            .is_some_and(|noun| matches!(self.head_tag(noun), Tag::Nnp | Tag::Prp | Tag::PrpPossessive));
        let free = at + 1 >= self.end || self.noun(at + 1).is_none();
        last.subject.filter(|&subject| causes && past && somebody && free && subject < last.phrase)
    }

    /// "Wants to see": whether a verb at a position is lent what somebody wants done.
    pub(super) fn is_to_see(&self, verb: usize) -> bool {
        self.is_verb_of(verb, WordKind::Awaiting) && verb > self.first && self.is_verb_of(verb - 1, WordKind::Bidding)
    }

    pub(super) fn bids(&self, predicate: &Predicate) -> bool {
        self.is_verb_of(predicate.phrase, WordKind::Bidding)
    }

    /// A past tense without an auxiliary that looks like its participle.
    fn is_lone_past(&self, group: VerbGroup) -> bool {
        self.is_lone_vbd(group) && self.document.word(group.head as usize).ends_with("ed")
    }

    fn is_lone_vbd(&self, group: VerbGroup) -> bool {
        group.tokens.len() == 1 && self.document.tags[group.head as usize] == Tag::Vbd
    }

    /// "was charged and jailed": the passive verb that lends the participle behind "and" its subject.
    pub(super) fn joined_passive(&self, at: usize, group: VerbGroup) -> Option<Predicate> {
        let past = self.is_lone_past(group) && self.noun(at + 1).is_none();
        let joined = (past || (group.form == VerbForm::Participle && group.passive)) && at > self.first;
        let before =
            (self.first..at).rev().find(|&before| self.lone_tag(before) != Some(Tag::Rb)).filter(|_| joined)?;
        let last = self.found().last().filter(|last| last.passive && self.lone_tag(before) == Some(Tag::Cc))?;
        let nouns = (last.phrase + 1..before).all(|between| self.verb(between).is_none());
        (nouns && last.subject.is_some()).then_some(*last)
    }
}
