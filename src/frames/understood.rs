//! Who is understood as the subject of an infinitive, a gerund or a participle.

use super::clause::{Clauses, Predicate};
use crate::lexicon::{Auxiliary, WordKind};
use crate::text::{Tag, VerbForm, VerbGroup};

/// How far behind a participle that opens a sentence its comma may stand, in phrases.
const OPENING: usize = 16;

impl Clauses<'_> {
    /// The subject that a gerund has to itself: "heard him promise", "with Vey leading", "they were cheering and clapping".
    pub(super) fn subject_of_gerund(&self, at: usize) -> Option<usize> {
        let before = (self.first..at).rev().find(|&before| self.lone_tag(before) != Some(Tag::Rb))?;
        if let Some(noun) = self.noun(before) {
            let pronoun = self.head_tag(noun) == Tag::Prp;
            let with = before > self.first && self.is_word(before - 1, "with");
            return (pronoun || with).then_some(before);
        }
        let last = self.found().last().filter(|_| self.lone_tag(before) == Some(Tag::Cc))?;
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
            let parts = self.lone_tag(before) == Some(Tag::Comma) || self.is_dash(before);
            if parts && before > self.first && self.noun(before - 1).is_some() && group.form == VerbForm::Participle {
                return Some(before - 1);
            }
        }
        let gerund = group.form == VerbForm::Gerund;
        let reason = (self.first..at).rev().find(|&at| self.lone_tag(at) != Some(Tag::Rb));
        let reason = reason.filter(|&at| self.is_word(at, "for")).unwrap_or(before);
        if let Some(who) = self.blamed_for(reason).or_else(|| self.owned_aim(before)).filter(|_| gerund) {
            return Some(who);
        }
        if gerund && self.opens_what_is_said(before) {
            return self.opened_subject(at, group);
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
        governor.subject_meant()
    }

    /// The same where no verb stands before: "Council to sell harbour", "by selling it, Orrin", "Orrin, to win".
    fn subject_without_governor(&self, at: usize, group: VerbGroup) -> Option<usize> {
        let before = at - 1;
        let announced = self.in_title && before == self.first && self.noun(before).is_some();
        if group.form == VerbForm::Infinitive && (announced || self.is_one_to_act(before) || self.is_attempt_by(before))
        {
            return Some(before);
        }
        let led_in = before == self.first && self.lone_tag(before) == Some(Tag::In)
            || group.form == VerbForm::Gerund && self.is_led_in(at);
        if let Some(opened) = self.opened_subject(at, group).filter(|_| led_in) {
            return Some(opened);
        }
        let inserted = self.lone_tag(before) == Some(Tag::Comma) && before > self.first;
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
        let to = at >= self.first + 2 && self.lone_tag(at - 1) == Some(Tag::To);
        let Some(last) = self.found().last().filter(|_| to) else { return false };
        let written = || self.is_noun_of(at - 2, WordKind::Work);
        self.is_verb_of(at - 2, WordKind::Says) && last.phrase == at - 2 || last.object == Some(at - 2) && written()
    }

    /// "Questioned Orrin's commitment to selling": the noun before the preposition of a gerund where another possesses it.
    fn owned_aim(&self, preposition: usize) -> Option<usize> {
        let owned = preposition.checked_sub(1).filter(|&at| at >= self.first && !self.is_word(preposition, "by"))?;
        let owner = self.noun(owned)?.possessor?;
        let named = self.document.tags[owner.end as usize - 1] != Tag::PrpPossessive;
        (named && matches!(self.lone_tag(preposition), Some(Tag::In | Tag::To))).then_some(owned)
    }

    /// "Sent a letter to Brandt criticising the sale", "filed a suit in Oro accusing her", "has no trouble backing her": who sends what is
    /// addressed to a phrase, makes what stands in it, or has no trouble with what is done.
    fn writer_to(&self, before: usize) -> Option<usize> {
        let governor =
            self.found().last().filter(|it| !it.passive && it.object.is_some_and(|object| object > it.phrase))?;
        let object = governor.object?;
        let is = |kind| self.is_noun_of(object, kind);
        let makes = self.is_verb_of(governor.phrase, WordKind::Making);
        let placed = makes
            && self.is_preposition(object + 1)
            && !["by", "from", "of"].iter().any(|word| self.is_word(object + 1, word));
        let addressed = object + 2 == before && is(WordKind::Work) && (placed || self.is_word(object + 1, "to"));
        let has = self.verb(governor.phrase).is_some_and(|verb| {
            self.lexicon.auxiliary(self.document.tokens[verb.head as usize].word) == Some(Auxiliary::Have)
        });
        let troubled = object == before && has && is(WordKind::Trouble);
        governor.agent().filter(|_| addressed || troubled)
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

    /// "Said that by refusing the offer, Orrin …": whether a preposition is the first word behind "that".
    fn opens_what_is_said(&self, preposition: usize) -> bool {
        let first = preposition > self.first && self.lone_tag(preposition) == Some(Tag::In);
        first && self.is_lone_of(preposition - 1, WordKind::Completing)
    }

    /// "Orrin — endorsed by Brandt — won".
    fn is_dash(&self, at: usize) -> bool {
        self.lone_tag(at) == Some(Tag::Colon) && !self.is_word(at, ":") && !self.is_word(at, ";")
    }

    /// "Criticised Orrin for selling", "accused Orrin of lying", "attacked Orrin as being weak": the object, or the subject of a passive, before the
    /// preposition of a gerund; not in "took the step of selling".
    fn blamed_for(&self, preposition: usize) -> Option<usize> {
        let governor = self.found().last()?;
        let marked = self.lone_tag(preposition) == Some(Tag::Open) && preposition > self.first;
        let preposition = if marked { preposition - 1 } else { preposition };
        let done = self.is_verb_of(governor.phrase, WordKind::Light) && self.is_word(preposition, "of");
        let does = ["as", "for", "of"].into_iter().any(|word| self.is_word(preposition, word));
        let patient = governor.patient().filter(|_| does && !done)?;
        (patient + 1 == preposition || (governor.passive && governor.phrase + 1 == preposition)).then_some(patient)
    }

    /// "Accused of fraud, Brandt resigned", "In praising Orrin, Brandt lied": the noun phrase behind the comma, for a participle
    /// or gerund that opens the sentence.
    pub(super) fn opened_subject(&self, at: usize, group: VerbGroup) -> Option<usize> {
        let comma = (at + 1..self.end.min(at + OPENING)).find(|&at| self.lone_tag(at) == Some(Tag::Comma))?;
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
        let named = is + 1 < self.end && self.bears_name(is + 1);
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
            && self.lone_tag(noun - 1) != Some(Tag::Rp)
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
                && self.lone_tag(noun - 1) != Some(Tag::Rp)
                && it.possessor.is_none()
                && self.lexicon.is(word(it.head), WordKind::Occasion)
        })
    }

    /// "Phoned Orrin to thank him": whether the infinitive behind a name acts on a pronoun, which then means the name.
    fn is_taken_up_by_object(&self, name: usize) -> bool {
        let is_name = self.bears_name(name);
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
            return governor.subject_meant();
        }
        let is = |kind| self.is_of(verb.head as usize, kind);
        let says_what = verb.copula || is(WordKind::Linking);
        let becomes = says_what && !is(WordKind::Complement);
        if is(WordKind::Contacting) && self.is_taken_up_by_object(noun) {
            return governor.subject_meant();
        }
        // "voted against a motion to expel Brandt"
        let plan = |kind| self.is_noun_of(noun, kind);
        let plans = [WordKind::Proposal, WordKind::Work, WordKind::Act].into_iter().any(plan);
        let opposed = before("against") && governor.object.is_none() && plans;
        if (governor.object == Some(noun) && !becomes) || before("for") || opposed || called_on() {
            return Some(noun);
        }
        let place = noun == governor.phrase + 2
            || (noun == governor.phrase + 4 && self.is_governed(noun - 2) && self.is_word(noun - 1, "of"));
        if self.is_governed(noun) && governor.object.is_none() && place && !self.bids(governor) {
            return governor.subject_meant();
        }
        governor.subject_meant().filter(|_| says_what)
    }
}
