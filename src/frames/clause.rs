//! Subjects and objects of verb groups, from order and a handful of constructions.
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
struct Clauses<'a> {
    document: &'a Document,
    lexicon: &'a Lexicon,
    first: usize,
    end: usize,
    found: Vec<Predicate>,
}

/// How far an insertion between commas may reach, in phrases.
const INSERTION: usize = 24;
/// How far behind a passive verb its by-phrase may stand, in phrases.
const BY_REACH: usize = 7;

impl Clauses<'_> {
    fn predicate(&self, at: usize, group: VerbGroup) -> Predicate {
        let finite = group.form == VerbForm::Finite || self.is_mistaken_participle(at, group);
        let passive = group.passive && (group.form == VerbForm::Participle) != finite
            || (group.passive && finite && group.tokens.len() > 1);
        let mut predicate = Predicate { phrase: at, subject: None, understood: None, object: None, by: None, passive };
        let postponed = if finite { self.postponed_subject(at, group) } else { None };
        if finite {
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

    fn noun(&self, at: usize) -> Option<&NounPhrase> {
        match self.document.phrases.get(at) {
            Some(Phrase::Noun(noun)) => Some(noun),
            _ => None,
        }
    }

    fn verb(&self, at: usize) -> Option<&VerbGroup> {
        match self.document.phrases.get(at) {
            Some(Phrase::Verb(verb)) => Some(verb),
            _ => None,
        }
    }

    fn word_tag(&self, at: usize) -> Option<Tag> {
        match self.document.phrases.get(at) {
            Some(Phrase::Word(token)) => Some(self.document.tags[*token as usize]),
            _ => None,
        }
    }

    fn head_tag(&self, noun: &NounPhrase) -> Tag {
        self.document.tags[noun.head as usize]
    }

    fn is_relative(&self, at: usize) -> bool {
        self.noun(at).is_some_and(|noun| matches!(self.head_tag(noun), Tag::Wp | Tag::Wdt))
    }

    fn token(&self, at: usize) -> usize {
        self.document.phrases[at].tokens().start as usize
    }

    fn is_time(&self, at: usize) -> bool {
        self.noun(at).is_some_and(|noun| self.lexicon.is_time(self.document.tokens[noun.head as usize].word))
    }

    fn is_word(&self, at: usize, word: &str) -> bool {
        matches!(self.document.phrases.get(at), Some(Phrase::Word(token)) if self.document.word(*token as usize).eq_ignore_ascii_case(word))
    }

    /// A preposition that governs the phrase behind it, rather than beginning a clause.
    fn is_preposition(&self, at: usize) -> bool {
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
        let after_subject = joined || (self.noun(before).is_some() && !self.is_governed(before));
        let after_insertion = self.word_tag(before) == Some(Tag::Comma) && self.insertion_start(before).is_some();
        let object = self.noun(at + 1).is_some_and(|_| at + 1 < self.end && !self.is_time(at + 1));
        (after_subject && object) || after_insertion
    }

    /// Whether a noun phrase stands behind a preposition.
    fn is_governed(&self, at: usize) -> bool {
        at > self.first && self.is_preposition(at - 1)
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
        let after_mark = after_mark && !self.closes_apposition(at);
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
            if dependent && first - 1 > self.first {
                return Step::Back(first - 1);
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
        let subject = self.found.iter().find(|predicate| predicate.phrase == at)?.subject?;
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
        let reports = close - open == 3 && self.noun(open + 1).is_some() && finite(open + 2);
        reports || !(open + 1..close).any(finite)
    }

    /// The noun phrase that a relative pronoun stands for.
    fn antecedent(&self, at: usize) -> Option<usize> {
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
        let governor = self.found.last()?;
        if group.form == VerbForm::Infinitive && self.noun(before).is_some() {
            return (governor.object == Some(before)).then_some(before);
        }
        if governor.passive {
            return governor.patient();
        }
        governor.understood.or(governor.subject)
    }

    fn object(&self, verb: usize, group: VerbGroup, subject: Option<usize>) -> Option<usize> {
        if group.passive && group.form == VerbForm::Finite {
            return None;
        }
        let mut at = verb + 1;
        while at < self.end {
            match self.word_tag(at) {
                Some(Tag::Rb | Tag::Rp | Tag::Open | Tag::Close) => at += 1,
                Some(Tag::In) if at + 2 < self.end && self.is_time(at + 1) && self.noun(at + 2).is_some() => at += 2,
                _ => break,
            }
        }
        let fronted = || {
            subject
                .filter(|&subject| subject > self.first && self.is_relative(subject - 1))
                .map(|subject| self.antecedent(subject - 1).unwrap_or(subject - 1))
        };
        if at + 1 < self.end && self.is_word(at, "nor") && self.verb(at + 1).is_some() {
            return Some(at + 2).filter(|&object| object < self.end && self.noun(object).is_some());
        }
        if at >= self.end || self.noun(at).is_none() || self.is_relative(at) || self.begins_clause(at) {
            return fronted();
        }
        if self.is_time(at) {
            return fronted();
        }
        let second =
            self.noun(at + 1).is_some() && at + 1 < self.end && !self.is_time(at + 1) && !self.is_relative(at + 1);
        let word = self.document.tokens[group.head as usize].word;
        if second && self.lexicon.is_ditransitive(word) && !self.begins_clause(at + 1) {
            Some(at + 1)
        } else {
            Some(at)
        }
    }

    /// Whether the noun phrase is the subject of a verb behind it: "said the plan failed".
    fn begins_clause(&self, at: usize) -> bool {
        let mut next = at + 1;
        while next < self.end {
            match self.document.phrases[next] {
                Phrase::Verb(group) => {
                    return group.form == VerbForm::Finite && !self.is_relative(next - 1);
                }
                Phrase::Noun(_) if self.is_governed(next) || self.word_tag(next - 1) == Some(Tag::Cc) => next += 1,
                Phrase::Word(_) if self.is_preposition(next) || matches!(self.word_tag(next), Some(Tag::Rb)) => {
                    next += 1;
                }
                Phrase::Word(_) if self.word_tag(next) == Some(Tag::Cc) && self.noun(next + 1).is_some() => next += 1,
                _ => return false,
            }
        }
        false
    }

    fn by_phrase(&self, verb: usize) -> Option<usize> {
        for at in verb + 1..self.end.min(verb + BY_REACH) {
            if self.is_word(at, "by") {
                return self.noun(at + 1).filter(|_| at + 1 < self.end && !self.is_time(at + 1)).map(|_| at + 1);
            }
            if self.verb(at).is_some() || self.token(at) == usize::MAX {
                return None;
            }
        }
        None
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
