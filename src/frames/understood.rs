//! Who is understood as the subject of a relative clause, an infinitive, a gerund or a participle.

use super::clause::{Clauses, Predicate};
use super::description::{counts, opens_aside};
use super::designation::name_before;
use crate::lexicon::WordKind;
use crate::text::{NounPhrase, Phrase, Tag, VerbForm, VerbGroup};

/// How far behind a participle that opens a sentence its comma may stand, in phrases.
const OPENING: usize = 16;

impl Clauses<'_> {
    /// The noun phrase that a relative pronoun stands for.
    pub(super) fn antecedent(&self, at: usize) -> Option<usize> {
        if !self.is_relative(at) {
            return None;
        }
        let mut left = at;
        while left > self.first {
            left -= 1;
            if let Some(name) = self.designated(left, at) {
                return Some(name);
            }
            match self.document.phrases[left] {
                Phrase::Noun(_) => return Some(self.one_meant(left, at)),
                Phrase::Word(token) if self.document.tags[token as usize] == Tag::Cc && left + 1 == at => {
                    return self.relative_before();
                }
                Phrase::Word(token)
                    if matches!(self.document.tags[token as usize], Tag::Comma | Tag::In | Tag::Open | Tag::Close) => {}
                Phrase::Word(_) if left + 1 == at && opens_aside(self.document, left) => {}
                _ => return None,
            }
        }
        None
    }

    /// "Vey (D-Oro), who": the name whose designation ends at a phrase, for a pronoun that means somebody.
    fn designated(&self, at: usize, pronoun: usize) -> Option<usize> {
        let who = self.noun(pronoun).is_some_and(|it| self.head_tag(it) == Tag::Wp);
        name_before(self.document, self.lexicon, self.first, at).filter(|_| who)
    }

    /// The subject that a gerund has to itself: "heard him promise", "with Vey leading", "they were cheering and clapping".
    pub(super) fn subject_of_gerund(&self, at: usize) -> Option<usize> {
        let before = (self.first..at).rev().find(|&before| self.word_tag(before) != Some(Tag::Rb))?;
        if let Some(noun) = self.noun(before) {
            let pronoun = self.head_tag(noun) == Tag::Prp;
            let with = before > self.first && self.is_word(before - 1, "with");
            return (pronoun || with).then_some(before);
        }
        let last = self.found().last().filter(|_| self.word_tag(before) == Some(Tag::Cc))?;
        let progressive = self
            .verb(last.phrase)
            .is_some_and(|group| group.tokens.len() > 1 && self.document.tags[group.head as usize] == Tag::Vbg);
        last.subject.filter(|_| progressive)
    }

    /// Who would be the subject of an infinitive, gerund or participle.
    pub(super) fn understood_subject(&self, at: usize, group: VerbGroup) -> Option<usize> {
        if at == self.first {
            return self.opened_subject(at, group).or_else(|| self.subject_behind_copula(at, group));
        }
        if let Some(wanted) = self.wanted_so(at, group) {
            return Some(wanted);
        }
        let before = at - 1;
        if group.form == VerbForm::Participle || group.form == VerbForm::Gerund {
            if let Some(writer) = self.writer_to(before).filter(|_| group.form == VerbForm::Gerund) {
                return Some(writer);
            }
            let addressed = group.form == VerbForm::Gerund && self.is_addressed(before);
            if self.noun(before).is_some() && !addressed && !(self.is_time(before) && group.form == VerbForm::Gerund) {
                return Some(self.one_of(before).or_else(|| self.described(before)).unwrap_or(before));
            }
            let parts = self.word_tag(before) == Some(Tag::Comma) || self.is_dash(before);
            if parts && before > self.first && self.noun(before - 1).is_some() && group.form == VerbForm::Participle {
                return Some(before - 1);
            }
        }
        let gerund = group.form == VerbForm::Gerund;
        if let Some(who) = self.blamed_for(before).or_else(|| self.owned_aim(before)).filter(|_| gerund) {
            return Some(who);
        }
        let Some(governor) = self.found().last() else { return self.subject_without_governor(at, group) };
        let infinitive = group.form == VerbForm::Infinitive;
        let denied = infinitive && ["not", "never"].iter().any(|word| self.is_word(before, word));
        let before = if denied && self.is_bidden(before - 1, governor) { before - 1 } else { before };
        let before = if infinitive { self.before_time(before, governor.phrase) } else { before };
        if group.form == VerbForm::Infinitive && self.noun(before).is_some() {
            return self.subject_of_deed(before, governor);
        }
        if group.form == VerbForm::Gerund && self.is_of_what_is_said(before, governor) {
            return None;
        }
        if governor.passive {
            return governor.patient();
        }
        governor.understood.or(governor.subject)
    }

    /// The same where no verb stands before: "Council to sell harbour", "by selling it, Orrin", "Orrin, to win".
    fn subject_without_governor(&self, at: usize, group: VerbGroup) -> Option<usize> {
        let before = at - 1;
        let announced = self.in_title && before == self.first && self.noun(before).is_some();
        if group.form == VerbForm::Infinitive && (announced || self.is_one_to_act(before) || self.is_attempt_by(before))
        {
            return Some(before);
        }
        let led_in = before == self.first && self.word_tag(before) == Some(Tag::In)
            || group.form == VerbForm::Gerund && self.is_led_in(at);
        if let Some(opened) = self.opened_subject(at, group).filter(|_| led_in) {
            return Some(opened);
        }
        let inserted = self.word_tag(before) == Some(Tag::Comma) && before > self.first;
        inserted.then(|| before - 1).filter(|&noun| self.noun(noun).is_some() && !self.is_governed(noun))
    }

    /// "Urged voters on Tuesday to reject Brandt": the phrase before those of time that end at one, as far back as a verb.
    fn before_time(&self, last: usize, verb: usize) -> usize {
        let mut at = last;
        while at > verb && self.is_time(at) {
            at -= if self.is_preposition(at - 1) { 2 } else { 1 };
        }
        at.max(verb)
    }

    /// "Wrote to Brandt urging her to sell", "sent a letter to Brandt attacking it": whether a phrase stands behind a verb or what was
    /// written and "to", so that who it names is told what a gerund behind it says.
    fn is_addressed(&self, at: usize) -> bool {
        let to = at >= self.first + 2 && self.word_tag(at - 1) == Some(Tag::To);
        let Some(last) = self.found().last().filter(|_| to) else { return false };
        let written = || self.noun(at - 2).is_some_and(|noun| self.is_of(noun.head as usize, WordKind::Work));
        self.is_kind(at - 2, WordKind::Says) && last.phrase == at - 2 || last.object == Some(at - 2) && written()
    }

    /// "Questioned Orrin's commitment to selling": the noun before the preposition of a gerund where another possesses it.
    fn owned_aim(&self, preposition: usize) -> Option<usize> {
        let owned = preposition.checked_sub(1).filter(|&at| at >= self.first && !self.is_word(preposition, "by"))?;
        let owner = self.noun(owned)?.possessor?;
        let named = self.document.tags[owner.end as usize - 1] != Tag::PrpPossessive;
        (named && matches!(self.word_tag(preposition), Some(Tag::In | Tag::To))).then_some(owned)
    }

    /// "Sent a letter to Brandt criticising the sale", "filed a suit against Brandt accusing her": who makes or sends what is addressed to
    /// a phrase.
    fn writer_to(&self, addressee: usize) -> Option<usize> {
        let governor = self.found().last()?;
        let work = addressee.checked_sub(2).filter(|&at| governor.object == Some(at) && at > governor.phrase)?;
        let to = self.is_word(work + 1, "to") || self.is_word(work + 1, "against");
        let is_work = self.noun(work).is_some_and(|noun| self.is_of(noun.head as usize, WordKind::Work));
        governor.agent().filter(|_| to && is_work && !governor.passive)
    }

    /// "The first to back Brandt", "the first minister to back Brandt": whether a phrase tells one from all others by what an
    /// infinitive behind it says.
    fn is_one_to_act(&self, at: usize) -> bool {
        let foremost = |word: usize| self.is_of(word, WordKind::Foremost);
        self.noun(at).is_some_and(|noun| noun.possessor.is_none() && noun.tokens.range().any(foremost))
    }

    /// "Says the talk about selling it is loose": whether a preposition before a gerund follows the subject of what somebody says.
    fn is_of_what_is_said(&self, preposition: usize, governor: &Predicate) -> bool {
        let says = self.verb(governor.phrase).is_some_and(|verb| {
            let word = self.document.tokens[verb.head as usize].word;
            self.lexicon.is(word, WordKind::Says) && self.lexicon.is(word, WordKind::TakesClause)
        });
        let Some(said) = preposition.checked_sub(1).filter(|&at| says && self.is_preposition(at + 1)) else {
            return false;
        };
        let opens = (governor.phrase + 1..said).all(|at| self.noun(at).is_none());
        self.noun(said).is_some() && said > governor.phrase && opens && !self.is_governed(said)
    }

    /// "Who led the union and who backed Brandt": whom the relative pronoun of a verb before stands for.
    fn relative_before(&self) -> Option<usize> {
        let relative = |it: &&Predicate| it.subject.is_some_and(|subject| self.is_relative(subject));
        self.found().iter().rev().find(relative)?.understood
    }

    /// Who or what is meant by the noun phrase before a relative pronoun.
    fn one_meant(&self, at: usize, pronoun: usize) -> usize {
        let person =
            self.who_is_from(at).filter(|&person| !(self.is_word_of(pronoun, "which") && self.is_common(person)));
        let person =
            person.or_else(|| self.one_tied_to(at).filter(|_| at + 1 == pronoun && self.is_word_of(pronoun, "who")));
        let described = self.described(person.unwrap_or(at));
        let one = person.and_then(|person| self.one_of(person));
        described.or(one).or(person).or_else(|| self.one_of(at)).unwrap_or(at)
    }

    /// "Orrin, a banker and activist who backed Brandt", "Orrin, a Democrat who backed her", "Orrin is a banker who backed her": the name beside a description, or
    /// the subject of which it is said.
    pub(super) fn described(&self, at: usize) -> Option<usize> {
        let one_of_a_party = |noun: &NounPhrase| {
            let first = self.document.word(noun.tokens.start as usize);
            self.head_tag(noun) == Tag::Nnp && matches!(first, "a" | "an")
        };
        let is_common = |at: usize| {
            self.noun(at).is_some_and(|noun| matches!(self.head_tag(noun), Tag::Nn | Tag::Nns) || one_of_a_party(noun))
        };
        let joins = |at: usize| matches!(self.word_tag(at), Some(Tag::Cc | Tag::Comma));
        let has_article = |at: usize| self.document.tags[self.token(at)] == Tag::Dt;
        let mut opens = at;
        while opens >= self.first + 2 && !has_article(opens) && joins(opens - 1) && is_common(opens - 2) {
            opens -= 2;
        }
        let article = has_article(opens);
        let before = opens.checked_sub(1).filter(|&before| before > self.first && article && is_common(at))?;
        if let Some(verb) = self.verb(before) {
            let predicate = self.found().iter().find(|it| it.phrase == before && verb.copula)?;
            let subject = predicate.understood.or(predicate.subject)?;
            let named = self.noun(subject).is_some_and(|noun| self.head_tag(noun) == Tag::Nnp);
            return Some(subject).filter(|_| named);
        }
        let name = before.checked_sub(1).filter(|_| self.word_tag(before) == Some(Tag::Comma))?;
        let named = name >= self.first && self.noun(name).is_some_and(|noun| self.head_tag(noun) == Tag::Nnp);
        let person = self.who_is_from(name).filter(|_| !self.is_body(at));
        named.then(|| person.unwrap_or(name))
    }

    /// "A group that backs Brandt": whether a description is of a body, which a person doesn't match.
    fn is_body(&self, described: usize) -> bool {
        self.noun(described).is_some_and(|noun| {
            let word = self.document.tokens[noun.head as usize].word;
            self.lexicon.is(word, WordKind::Staff) && !self.lexicon.is(word, WordKind::Aide)
        })
    }

    /// "Orrin — endorsed by Brandt — won".
    fn is_dash(&self, at: usize) -> bool {
        self.word_tag(at) == Some(Tag::Colon) && !self.is_word(at, ":") && !self.is_word(at, ";")
    }

    fn is_common(&self, at: usize) -> bool {
        self.noun(at).is_some_and(|noun| matches!(self.head_tag(noun), Tag::Nn | Tag::Nns))
    }

    /// Whether a noun phrase is no more than a word.
    fn is_word_of(&self, at: usize, word: &str) -> bool {
        self.noun(at).is_some_and(|noun| noun.tokens.len() == 1 && self.document.word(noun.head as usize) == word)
    }

    /// "A committeewoman from Oro who backs Brandt", "Dana Roth of Oro, who backs Brandt": the person before the preposition
    /// of a name.
    fn who_is_from(&self, at: usize) -> Option<usize> {
        let person = at.checked_sub(2).filter(|&person| person >= self.first && self.is_governed(at))?;
        let from = ["from", "in", "at", "of"].into_iter().any(|word| self.is_word(at - 1, word));
        let is_name = |noun: &NounPhrase| self.document.tags[noun.head as usize] == Tag::Nnp;
        let is_common = |noun: &NounPhrase| self.document.tags[noun.tokens.range()].contains(&Tag::Nn);
        let name = self.noun(at).is_some_and(|noun| is_name(noun) && !is_common(noun));
        let is_person = |noun: &NounPhrase| {
            let titled =
                self.lexicon.names().title(self.document.words_from(noun.tokens.start as usize, noun.head as usize));
            is_name(noun) && titled.is_some()
                || self.lexicon.names().person_noun(self.document.tokens[noun.head as usize].word).is_some()
        };
        (from && name && self.noun(person).is_some_and(is_person)).then_some(person)
    }

    /// "An adviser to Brandt who backs the sale", "one of the few in the Harbour Party who back it": of whom a clause with "who" right behind
    /// a name tells, since a name needs none.
    fn one_tied_to(&self, name: usize) -> Option<usize> {
        let tied = name.checked_sub(2).filter(|&tied| tied >= self.first && self.is_governed(name))?;
        let named = self.noun(name).is_some_and(|noun| self.head_tag(noun) == Tag::Nnp);
        let ties = ["to", "of", "in", "for", "from", "with", "on", "at", "within", "under"];
        let tie = ties.into_iter().any(|word| self.is_word(name - 1, word));
        let is_person = |noun: &NounPhrase| {
            let head = noun.head as usize;
            let counts = self.is_of(head, WordKind::Few) || self.is_of(head, WordKind::Quantity);
            let points = self.is_of(head, WordKind::Demonstrative);
            counts || points || self.lexicon.names().person_noun(self.document.tokens[head].word).is_some()
        };
        (named && tie && self.noun(tied).is_some_and(is_person)).then_some(tied)
    }

    /// "Orrin is among those who fight it", "Orrin, one of several members who": who is said to be one of many.
    fn one_of(&self, many: usize) -> Option<usize> {
        let among = self.is_word(many.checked_sub(1)?, "among");
        let counted = || {
            let one = many.checked_sub(2)?;
            (counts(self.document, one, self.lexicon) && self.is_word(many - 1, "of")).then_some(one)
        };
        let first = if among { many - 1 } else { counted()? };
        let before = first.checked_sub(1).filter(|&before| before >= self.first)?;
        if let Some(verb) = self.verb(before) {
            let predicate = self.found().iter().find(|it| it.phrase == before && verb.copula)?;
            return predicate.understood.or(predicate.subject);
        }
        let apposed = self.word_tag(before) == Some(Tag::Comma) && before > self.first && !self.is_governed(before - 1);
        (apposed && self.noun(before - 1).is_some()).then(|| before - 1)
    }

    /// "Criticised Orrin for selling", "accused Orrin of lying": the object, or the subject of a passive, before the
    /// preposition of a gerund; not in "took the step of selling".
    fn blamed_for(&self, preposition: usize) -> Option<usize> {
        let governor = self.found().last()?;
        let marked = self.word_tag(preposition) == Some(Tag::Open) && preposition > self.first;
        let preposition = if marked { preposition - 1 } else { preposition };
        let done = self.is_kind(governor.phrase, WordKind::Light) && self.is_word(preposition, "of");
        let does = self.is_word(preposition, "for") || self.is_word(preposition, "of");
        let patient = governor.patient().filter(|_| does && !done)?;
        (patient + 1 == preposition || (governor.passive && governor.phrase + 1 == preposition)).then_some(patient)
    }

    /// "Accused of fraud, Brandt resigned", "In praising Orrin, Brandt lied": the noun phrase behind the comma, for a participle
    /// or gerund that opens the sentence.
    pub(super) fn opened_subject(&self, at: usize, group: VerbGroup) -> Option<usize> {
        let comma = (at + 1..self.end.min(at + OPENING)).find(|&at| self.word_tag(at) == Some(Tag::Comma))?;
        let finite = |at: usize| self.verb(at).is_some_and(VerbGroup::is_finite);
        let opens = match group.form {
            VerbForm::Participle | VerbForm::Gerund => true,
            VerbForm::Infinitive => self.acts_behind(comma),
            VerbForm::Finite => false,
        };
        let subject = comma + 1 < self.end && self.noun(comma + 1).is_some();
        (opens && subject && !(at + 1..comma).any(finite)).then_some(comma + 1)
    }

    /// "Leading the fight is Brandt", "voting against it were Brandt and Orrin": the name behind the copula, for a gerund that opens
    /// the sentence.
    fn subject_behind_copula(&self, at: usize, group: VerbGroup) -> Option<usize> {
        let finite = |at: &usize| self.verb(*at).is_some_and(VerbGroup::is_finite);
        let is = (at + 1..self.end.min(at + OPENING)).find(finite)?;
        let copula = self.verb(is).is_some_and(|verb| verb.copula && !verb.negated && verb.modal.is_none());
        let named = is + 1 < self.end && self.noun(is + 1).is_some_and(|noun| self.head_tag(noun) == Tag::Nnp);
        (group.form == VerbForm::Gerund && copula && named).then_some(is + 1)
    }

    /// "Spent millions to beat Orrin", "left the party to back Orrin": whether the object of a verb of making or leaving is nobody who
    /// could act.
    fn is_means(&self, noun: usize, verb: &VerbGroup) -> bool {
        let Some(object) = self.noun(noun) else { return false };
        let word = |at: u32| self.document.tokens[at as usize].word;
        let means =
            [WordKind::Making, WordKind::Contest].into_iter().any(|kind| self.lexicon.is(word(verb.head), kind));
        means
            && self.word_tag(noun - 1) != Some(Tag::Rp)
            && matches!(self.head_tag(object), Tag::Nn | Tag::Nns | Tag::Cd)
            && self.lexicon.names().person_noun(word(object.head)).is_none()
            && !self.lexicon.is(word(object.head), WordKind::Work)
    }

    /// "Took the opportunity to beat Orrin": whether a noun, nobody's, tells for what the subject of a light verb has an occasion.
    fn is_occasion(&self, noun: usize, verb: &VerbGroup) -> bool {
        let word = |at: u32| self.document.tokens[at as usize].word;
        let takes = [WordKind::Light, WordKind::Making].into_iter().any(|kind| self.lexicon.is(word(verb.head), kind));
        self.noun(noun).is_some_and(|it| {
            takes
                && !verb.negated
                && self.word_tag(noun - 1) != Some(Tag::Rp)
                && it.possessor.is_none()
                && self.lexicon.is(word(it.head), WordKind::Occasion)
        })
    }

    /// "Phoned Orrin to thank him": whether the infinitive behind a name acts on a pronoun, which then means the name.
    fn is_taken_up_by_object(&self, name: usize) -> bool {
        let is_name = self.noun(name).is_some_and(|noun| self.head_tag(noun) == Tag::Nnp);
        let object = name + 2;
        let next = self.noun(object).filter(|_| object < self.end && is_name);
        next.is_some_and(|noun| {
            let personal = self.head_tag(noun) == Tag::Prp && noun.tokens.len() == 1;
            personal && matches!(self.document.word(noun.head as usize), "him" | "her")
        })
    }

    /// Who does what an infinitive behind a noun phrase says: the object, "for" whom it is, or what is called so: "urged
    /// Orrin to sell", "time for Orrin to go", "Orrin became the first to sell".
    fn subject_of_deed(&self, noun: usize, governor: &Predicate) -> Option<usize> {
        if self.is_attempt_by(noun) {
            return Some(noun);
        }
        let before = |word| noun > self.first && self.is_word(noun - 1, word);
        if governor.passive && governor.by == Some(noun) && self.bids(governor) {
            return governor.patient();
        }
        let called_on = || self.bids(governor) && (before("on") || before("upon"));
        let verb = self.verb(governor.phrase)?;
        let ditransitive = self.is_of(verb.head as usize, WordKind::Ditransitive);
        let given = ditransitive && noun > governor.phrase + 1;
        let means = !given && (self.is_means(noun, verb) || self.is_occasion(noun, verb));
        if governor.object == Some(noun) && means {
            return governor.understood.or(governor.subject);
        }
        let is = |kind| self.is_of(verb.head as usize, kind);
        let says_what = verb.copula || is(WordKind::Linking);
        let becomes = says_what && !is(WordKind::Complement);
        if is(WordKind::Contacting) && self.is_taken_up_by_object(noun) {
            return governor.understood.or(governor.subject);
        }
        if (governor.object == Some(noun) && !becomes) || before("for") || called_on() {
            return Some(noun);
        }
        let place = noun == governor.phrase + 2
            || (noun == governor.phrase + 4 && self.is_governed(noun - 2) && self.is_word(noun - 1, "of"));
        if self.is_governed(noun) && governor.object.is_none() && place && !self.bids(governor) {
            return governor.understood.or(governor.subject);
        }
        governor.understood.or(governor.subject).filter(|_| says_what)
    }
}
