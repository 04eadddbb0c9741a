//! Verb groups with their subjects, from order and a handful of constructions.
//!
//! No parser: each verb group looks left for its subject past adverbs, prepositional phrases, insertions between commas
//! and relative clauses, and right for its object.

use crate::lexicon::Lexicon;
use crate::text::{Document, NounPhrase, Phrase, Sentence, Tag, VerbForm, VerbGroup};

/// A verb group with its participants: positions in [`Document::phrases`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Predicate {
    /// The verb group.
    pub phrase: usize,
    /// The grammatical subject, a relative pronoun included.
    pub subject: Option<usize>,
    /// Who is understood as subject: the antecedent of a relative pronoun, the subject of the governing verb.
    pub understood: Option<usize>,
    /// The object; of a passive verb none.
    pub object: Option<usize>,
    /// The noun phrase after `by`, of a passive verb.
    pub by: Option<usize>,
    /// Whether the verb is passive.
    pub passive: bool,
}

impl Predicate {
    /// Who acts: the subject, or the by-phrase of a passive.
    #[must_use]
    pub fn agent(&self) -> Option<usize> {
        if self.passive { self.by } else { self.understood.or(self.subject) }
    }

    /// Who is acted on: the object, or the subject of a passive.
    #[must_use]
    pub fn patient(&self) -> Option<usize> {
        if self.passive { self.understood.or(self.subject) } else { self.object }
    }
}

/// The predicates of a sentence, in order.
#[must_use]
pub fn predicates(document: &Document, sentence: &Sentence, lexicon: &Lexicon) -> Vec<Predicate> {
    let mut clauses = Clauses {
        document,
        lexicon,
        first: sentence.phrases.0 as usize,
        end: sentence.phrases.1 as usize,
        found: Vec::new(),
    };
    for at in clauses.first..clauses.end {
        if let Phrase::Verb(group) = document.phrases[at] {
            let predicate = clauses.predicate(at, group);
            clauses.found.push(predicate);
        }
    }
    clauses.found
}

/// A sentence while its verb groups are read from left to right.
pub(super) struct Clauses<'a> {
    pub(super) document: &'a Document,
    pub(super) lexicon: &'a Lexicon,
    pub(super) first: usize,
    pub(super) end: usize,
    found: Vec<Predicate>,
}

/// How far an insertion between commas may reach, in phrases.
const INSERTION: usize = 24;

impl Clauses<'_> {
    fn predicate(&self, at: usize, group: VerbGroup) -> Predicate {
        let joined = self.joined_passive(at, group);
        let participle = self.is_mistaken_past(at, group) || (joined.is_some() && group.form == VerbForm::Finite);
        let group = if participle { VerbGroup { form: VerbForm::Participle, passive: true, ..group } } else { group };
        let finite = group.form == VerbForm::Finite || (!participle && self.is_mistaken_participle(at, group));
        let passive = group.passive && (group.form == VerbForm::Participle) != finite
            || (group.passive && finite && group.tokens.len() > 1);
        let mut predicate = Predicate { phrase: at, subject: None, understood: None, object: None, by: None, passive };
        let postponed = if finite { self.postponed_subject(at, group) } else { None };
        if let Some(joined) = joined.filter(|_| !finite) {
            predicate = Predicate { phrase: at, ..joined };
        } else if finite {
            predicate.subject = postponed.or_else(|| self.inverted_subject(at)).or_else(|| self.subject(at));
            predicate.understood = predicate.subject.and_then(|subject| self.antecedent(subject));
        } else {
            predicate.understood = self.understood_subject(at, group);
        }
        predicate.object =
            if group.copula || postponed.is_some() { None } else { self.object(at, group, predicate.subject) };
        if passive {
            predicate.object = predicate.object.filter(|_| group.form != VerbForm::Participle);
            predicate.by = self.by_phrase(at);
        }
        predicate
    }

    /// The predicates to the left.
    pub(super) fn found(&self) -> &[Predicate] {
        &self.found
    }

    pub(super) fn noun(&self, at: usize) -> Option<&NounPhrase> {
        match self.document.phrases.get(at) {
            Some(Phrase::Noun(noun)) => Some(noun),
            _ => None,
        }
    }

    pub(super) fn verb(&self, at: usize) -> Option<&VerbGroup> {
        match self.document.phrases.get(at) {
            Some(Phrase::Verb(verb)) => Some(verb),
            _ => None,
        }
    }

    pub(super) fn word_tag(&self, at: usize) -> Option<Tag> {
        match self.document.phrases.get(at) {
            Some(Phrase::Word(token)) => Some(self.document.tags[*token as usize]),
            _ => None,
        }
    }

    pub(super) fn head_tag(&self, noun: &NounPhrase) -> Tag {
        self.document.tags[noun.head as usize]
    }

    pub(super) fn is_relative(&self, at: usize) -> bool {
        self.noun(at).is_some_and(|noun| matches!(self.head_tag(noun), Tag::Wp | Tag::Wdt))
    }

    pub(super) fn token(&self, at: usize) -> usize {
        self.document.phrases[at].tokens().start as usize
    }

    pub(super) fn is_time(&self, at: usize) -> bool {
        self.noun(at).is_some_and(|noun| self.lexicon.is_time(self.document.tokens[noun.head as usize].word))
    }

    pub(super) fn is_word(&self, at: usize, word: &str) -> bool {
        matches!(self.document.phrases.get(at), Some(Phrase::Word(token)) if self.document.word(*token as usize).eq_ignore_ascii_case(word))
    }

    /// A preposition that governs the phrase behind it, rather than beginning a clause.
    pub(super) fn is_preposition(&self, at: usize) -> bool {
        let Some(Phrase::Word(token)) = self.document.phrases.get(at) else { return false };
        matches!(self.document.tags[*token as usize], Tag::In | Tag::To)
            && !self.lexicon.is_subordinator(self.document.tokens[*token as usize].word)
    }

    /// A lone past participle before its object is a past tense: "Orrin, who left, called the plan a gamble".
    fn is_mistaken_participle(&self, at: usize, group: VerbGroup) -> bool {
        if group.form != VerbForm::Participle || group.tokens.len() > 1 || at == self.first {
            return false;
        }
        if self.is_word(at - 1, "neither") && at >= self.first + 2 && self.noun(at - 2).is_some() {
            return true;
        }
        let mut before = at - 1;
        while before > self.first && self.word_tag(before) == Some(Tag::Rb) {
            before -= 1;
        }
        let joined = self.word_tag(before) == Some(Tag::Cc);
        let first_verb = self.found.iter().all(|it| self.verb(it.phrase).is_none_or(|it| it.form != VerbForm::Finite));
        let after_subject = joined || (self.noun(before).is_some() && (first_verb || !self.is_governed(before)));
        let after_insertion = self.word_tag(before) == Some(Tag::Comma) && self.insertion_start(before).is_some();
        let next = at + 1 + usize::from(self.is_particle(at + 1));
        let object = self.noun(next).is_some_and(|_| next < self.end && !self.is_time(next));
        (after_subject && object) || after_insertion
    }

    /// Whether a noun phrase stands behind a preposition.
    pub(super) fn is_governed(&self, at: usize) -> bool {
        at > self.first && self.is_preposition(at - 1)
    }

    /// A lone past tense in -ed before a by-phrase is a participle: "the sale backed by Brandt failed".
    fn is_mistaken_past(&self, at: usize, group: VerbGroup) -> bool {
        self.is_lone_past(group)
            && at > self.first
            && at + 2 < self.end
            && self.is_word(at + 1, "by")
            && self.noun(at + 2).is_some_and(|_| !self.is_time(at + 2))
    }

    /// A past tense without an auxiliary that looks like its participle.
    fn is_lone_past(&self, group: VerbGroup) -> bool {
        group.tokens.len() == 1
            && self.document.tags[group.head as usize] == Tag::Vbd
            && self.document.word(group.head as usize).ends_with("ed")
    }

    /// "was charged and jailed": the passive verb that lends the participle behind "and" its subject.
    fn joined_passive(&self, at: usize, group: VerbGroup) -> Option<Predicate> {
        let past = self.is_lone_past(group) && self.noun(at + 1).is_none();
        let joined = (past || (group.form == VerbForm::Participle && group.passive)) && at > self.first;
        let before =
            (self.first..at).rev().find(|&before| self.word_tag(before) != Some(Tag::Rb)).filter(|_| joined)?;
        let last = self.found.last().filter(|last| last.passive && self.word_tag(before) == Some(Tag::Cc))?;
        let nouns = (last.phrase + 1..before).all(|between| self.verb(between).is_none());
        (nouns && last.subject.is_some()).then_some(*last)
    }

    /// "Did the mayor sell": the phrase between the auxiliary and the verb.
    fn inverted_subject(&self, at: usize) -> Option<usize> {
        let subject = at.checked_sub(1).filter(|&before| before > self.first)?;
        let noun = self.noun(subject)?;
        let auxiliary = self.verb(subject - 1)?;
        let bare = auxiliary.tokens.start == auxiliary.head
            && (auxiliary.modal.is_some()
                || self.lexicon.auxiliary(self.document.tokens[auxiliary.head as usize].word).is_some());
        let verb = self.verb(at)?;
        let base = self.document.tags[verb.tokens.start as usize];
        (bare && matches!(base, Tag::Vb | Tag::Vbn | Tag::Vbg) && !noun.tokens.is_empty()).then_some(subject)
    }

    /// `"…," said Orrin` and "there is a doubt": the phrase behind the verb.
    fn postponed_subject(&self, at: usize, group: VerbGroup) -> Option<usize> {
        let next = Some(at + 1).filter(|&next| next < self.end && self.noun(next).is_some())?;
        let word = self.document.tokens[group.head as usize].word;
        let after_mark = at == self.first || matches!(self.word_tag(at - 1), Some(Tag::Comma | Tag::Close | Tag::Stop));
        let unquoted = at > self.first + 1
            && self.word_tag(at - 1) == Some(Tag::Comma)
            && self.word_tag(at - 2) != Some(Tag::Close);
        let after_mark = after_mark && !self.closes_apposition(at) && (!unquoted || self.lexicon.says(word));
        if after_mark && group.tokens.len() == 1 && self.lexicon.is_reporting_verb(word) && !self.begins_clause(next) {
            return Some(next);
        }
        let existential = at > self.first && self.noun(at - 1).is_some_and(|noun| self.head_tag(noun) == Tag::Ex);
        (existential && group.copula).then_some(next)
    }

    /// Whether the comma before a verb closes what stands beside its subject: "Roth, an analyst, criticised Brandt".
    fn closes_apposition(&self, verb: usize) -> bool {
        verb > self.first
            && self.word_tag(verb - 1) == Some(Tag::Comma)
            && self.insertion_start(verb - 1).is_some_and(|open| open + 2 < verb && self.noun(open + 1).is_some())
    }

    fn subject(&self, verb: usize) -> Option<usize> {
        let mut at = verb;
        while at > self.first {
            at -= 1;
            match self.document.phrases[at] {
                Phrase::Noun(_) => match self.subject_at(at, verb) {
                    Step::Found(subject) => return Some(subject),
                    Step::Back(to) => at = to,
                    Step::Stop => return None,
                },
                Phrase::Verb(group) => match self.past_verb(at, group) {
                    Some(to) => at = to,
                    None => return None,
                },
                Phrase::Word(_) => match self.past_word(at, verb) {
                    Step::Found(subject) => return Some(subject),
                    Step::Back(to) => at = to,
                    Step::Stop => return None,
                },
            }
        }
        None
    }

    /// What a noun phrase to the left of a finite verb is to it.
    fn subject_at(&self, at: usize, verb: usize) -> Step {
        if self.is_relative(at) {
            return Step::Found(at);
        }
        if self.is_governed(at) {
            return Step::Back(at - 1);
        }
        if self.is_time(at) && at > self.first && at + 1 < verb {
            return Step::Back(at);
        }
        let first = self.first_conjunct(at);
        if first < at && self.is_governed(first) {
            return Step::Back(first - 1);
        }
        if first > self.first
            && let Some(group) = self.verb(first - 1)
        {
            let dependent = group.form != VerbForm::Finite && !self.is_mistaken_participle(first - 1, *group);
            let own_object = self.found.iter().any(|it| it.phrase == first - 1 && it.object == Some(first));
            if own_object && first < at {
                return Step::Found(at);
            }
            if (dependent || own_object) && first - 1 > self.first {
                return Step::Back(if dependent { first - 1 } else { first });
            }
        }
        Step::Found(first)
    }

    /// The leftmost of the phrases joined by "and", "or" and commas.
    fn first_conjunct(&self, at: usize) -> usize {
        let mut first = at;
        while first >= self.first + 2 {
            let joined = self.word_tag(first - 1) == Some(Tag::Cc) && !self.is_word(first - 1, "but");
            if joined && self.noun(first - 2).is_some() && !self.is_relative(first - 2) {
                first -= 2;
            } else {
                break;
            }
        }
        first
    }

    /// Where to go on to the left of a verb group that stands between a verb and its subject.
    fn past_verb(&self, at: usize, group: VerbGroup) -> Option<usize> {
        if group.form != VerbForm::Finite {
            return Some(at);
        }
        let predicate = self.found.iter().find(|predicate| predicate.phrase == at)?;
        if predicate.passive && self.is_mistaken_past(at, group) {
            return Some(at);
        }
        let subject = predicate.subject?;
        let contact = subject > self.first && self.noun(subject - 1).is_some();
        if self.is_relative(subject) || contact { Some(subject) } else { None }
    }

    fn past_word(&self, at: usize, verb: usize) -> Step {
        let tag = self.word_tag(at).unwrap_or(Tag::X);
        match tag {
            Tag::Comma => match self.insertion_start(at) {
                Some(start) => Step::Back(start),
                None if self.only_adverbs(at + 1, verb) => self.shared_subject(at),
                None => Step::Back(at),
            },
            Tag::Cc if self.is_word(at, "neither") => Step::Back(at),
            Tag::Cc if self.only_adverbs(at + 1, verb) => self.shared_subject(at),
            Tag::Cc | Tag::Rb | Tag::Rp | Tag::Jj | Tag::Open | Tag::Close | Tag::Vbn | Tag::X => Step::Back(at),
            Tag::Bracket => self.bracket_start(at).map_or(Step::Stop, Step::Back),
            Tag::In if self.is_word(at, "that") && at + 1 == verb && at > self.first && self.noun(at - 1).is_some() => {
                Step::Found(at - 1)
            }
            Tag::In | Tag::To if self.is_preposition(at) => Step::Back(at),
            Tag::Colon if self.dash_start(at).is_some() => self.dash_start(at).map_or(Step::Stop, Step::Back),
            _ => Step::Stop,
        }
    }

    fn only_adverbs(&self, from: usize, to: usize) -> bool {
        (from..to).all(|at| matches!(self.word_tag(at), Some(Tag::Rb | Tag::Open | Tag::Close | Tag::Rp)))
    }

    /// The subject of the verb before a conjunction.
    fn shared_subject(&self, at: usize) -> Step {
        let previous = self.found.iter().rev().find(|predicate| predicate.phrase < at && (predicate.subject.is_some()));
        previous.and_then(|predicate| predicate.subject).map_or(Step::Stop, Step::Found)
    }

    fn bracket_start(&self, at: usize) -> Option<usize> {
        (self.first..at).rev().take(INSERTION).find(|&start| self.word_tag(start) == Some(Tag::Bracket))
    }

    fn dash_start(&self, at: usize) -> Option<usize> {
        (self.first + 1..at)
            .rev()
            .take(INSERTION)
            .find(|&start| self.word_tag(start) == Some(Tag::Colon) && self.noun(start - 1).is_some())
    }

    /// The comma that opens the insertion closed by the comma at `close`.
    fn insertion_start(&self, close: usize) -> Option<usize> {
        let lowest = self.first.max(close.saturating_sub(INSERTION));
        (lowest..close).rev().find(|&open| {
            self.word_tag(open) == Some(Tag::Comma) && open > self.first && self.is_insertion(open, close)
        })
    }

    fn is_insertion(&self, open: usize, close: usize) -> bool {
        if close - open < 2 || self.noun(open - 1).is_none() {
            return false;
        }
        let finite = |at: usize| self.verb(at).is_some_and(|group| group.form == VerbForm::Finite);
        if self.is_relative(open + 1) || self.is_word(open + 1, "whose") {
            return true;
        }
        if self.word_tag(open + 1) == Some(Tag::In) && (open + 2..close).any(|at| self.is_relative(at)) {
            return true;
        }
        let reports = close - open == 3
            && ((self.noun(open + 1).is_some() && finite(open + 2))
                || (finite(open + 1) && self.noun(open + 2).is_some()));
        reports || !(open + 1..close).any(finite)
    }

    /// The noun phrase that a relative pronoun stands for.
    pub(super) fn antecedent(&self, at: usize) -> Option<usize> {
        if !self.is_relative(at) {
            return None;
        }
        let mut left = at;
        while left > self.first {
            left -= 1;
            match self.document.phrases[left] {
                Phrase::Noun(_) => return Some(left),
                Phrase::Word(token)
                    if matches!(self.document.tags[token as usize], Tag::Comma | Tag::In | Tag::Open | Tag::Close) => {}
                _ => return None,
            }
        }
        None
    }

    /// Who would be the subject of an infinitive, gerund or participle.
    fn understood_subject(&self, at: usize, group: VerbGroup) -> Option<usize> {
        if at == self.first {
            return None;
        }
        let before = at - 1;
        if group.form == VerbForm::Participle || group.form == VerbForm::Gerund {
            if self.noun(before).is_some() {
                return Some(before);
            }
            if self.word_tag(before) == Some(Tag::Comma)
                && before > self.first
                && self.noun(before - 1).is_some()
                && group.form == VerbForm::Participle
            {
                return Some(before - 1);
            }
        }
        let Some(governor) = self.found.last() else {
            let inserted = self.word_tag(before) == Some(Tag::Comma) && before > self.first;
            return inserted.then(|| before - 1).filter(|&noun| self.noun(noun).is_some() && !self.is_governed(noun));
        };
        if group.form == VerbForm::Infinitive && self.noun(before).is_some() {
            return (governor.object == Some(before)).then_some(before);
        }
        if governor.passive {
            return governor.patient();
        }
        governor.understood.or(governor.subject)
    }
}

/// What a phrase to the left of a verb tells of its subject.
enum Step {
    /// It is the subject.
    Found(usize),
    /// Look on to the left of this position.
    Back(usize),
    /// There is none.
    Stop,
}
