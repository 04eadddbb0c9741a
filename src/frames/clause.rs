//! Verb groups with their subjects, from order and a handful of constructions.
//!
//! No parser: each verb group looks left for its subject past adverbs, prepositional phrases, insertions between commas
//! and relative clauses, and right for its object.

use std::cell::{Cell, RefCell};
use std::ops::Deref;

use super::inverted::lead;
use crate::lexicon::{Auxiliary, WordKind};
use crate::text::{Glossed, NounPhrase, Phrase, Sentence, Tag, VerbForm, VerbGroup};

/// A verb group with its participants: positions in [`Document::phrases`](crate::text::Document::phrases).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Predicate {
    /// The verb group.
    pub phrase: usize,
    /// The grammatical subject, a relative pronoun included.
    pub subject: Option<usize>,
    /// Who is understood as subject: the antecedent of a relative pronoun, the subject of the governing verb.
    pub understood: Option<usize>,
    /// The object, of a relative clause what its pronoun stands for; of a passive verb none.
    pub object: Option<usize>,
    /// The pronoun that asks for the object or stands for it, before the subject: `whom the union praised`.
    pub fronted: Option<usize>,
    /// The noun phrase after `by`, of a passive verb.
    pub by: Option<usize>,
    /// Whether the verb is passive.
    pub passive: bool,
}

impl Predicate {
    /// The subject, or who is understood in its place.
    #[must_use]
    pub fn subject_meant(&self) -> Option<usize> {
        self.understood.or(self.subject)
    }

    /// Who acts: the subject, or the by-phrase of a passive.
    #[must_use]
    pub fn agent(&self) -> Option<usize> {
        if self.passive { self.by } else { self.subject_meant() }
    }

    /// Who is acted on: the object, or the subject of a passive.
    #[must_use]
    pub fn patient(&self) -> Option<usize> {
        if self.passive { self.subject_meant() } else { self.object }
    }
}

/// The predicates of a sentence, in order.
#[must_use]
pub fn predicates(text: Glossed<'_>, sentence: &Sentence) -> Vec<Predicate> {
    let mut clauses = Clauses {
        text,
        first: sentence.phrases.0 as usize,
        end: sentence.phrases.1 as usize,
        in_title: sentence.in_title,
        found: Vec::with_capacity(sentence.tokens.len() / 8),
        openings: RefCell::default(),
        depth: Cell::default(),
    };
    for at in clauses.first..clauses.end {
        if let Phrase::Verb(group) = text.phrases[at] {
            let mut predicate = clauses.predicate(at, group);
            if let Some(giver) = clauses.shares_fronted(&predicate, group) {
                let fronted = clauses.found[giver];
                (predicate.fronted, predicate.object) = (fronted.fronted, fronted.object);
                if group.form == VerbForm::Infinitive {
                    (clauses.found[giver].fronted, clauses.found[giver].object) = (None, None);
                }
            }
            clauses.found.push(predicate);
            clauses.lend_object();
            clauses.openings.borrow_mut().clear();
        }
    }
    clauses.found
}

/// A sentence while its verb groups are read from left to right.
pub(super) struct Clauses<'a> {
    pub(super) text: Glossed<'a>,
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) in_title: bool,
    found: Vec<Predicate>,
    /// Of each word asked for since the last predicate, whether it opens a clause of its own.
    pub(super) openings: RefCell<Vec<(usize, bool)>>,
    /// How many such words are being looked at.
    pub(super) depth: Cell<usize>,
}

impl<'a> Deref for Clauses<'a> {
    type Target = Glossed<'a>;

    #[inline]
    fn deref(&self) -> &Glossed<'a> {
        &self.text
    }
}

impl Clauses<'_> {
    fn predicate(&self, at: usize, group: VerbGroup) -> Predicate {
        let joined = self.joined_passive(at, group);
        let participle = self.is_mistaken_past(at, group)
            || (joined.is_some() && group.is_finite())
            || self.is_passive_of_title(at, group);
        let group = if participle { VerbGroup { form: VerbForm::Participle, passive: true, ..group } } else { group };
        let inverted = self.inverted_subject(at);
        let finite =
            group.is_finite() && !self.is_lent(at, group) || (!participle && self.is_mistaken_participle(at, group));
        let alone = group.form == VerbForm::Participle && !finite;
        let passive = group.passive && (alone || group.tokens.len() > 1);
        let mut predicate =
            Predicate { phrase: at, subject: None, understood: None, object: None, fronted: None, by: None, passive };
        let postponed = if finite { self.postponed_subject(at, group) } else { None };
        if let Some(joined) = joined.filter(|_| !finite) {
            predicate = Predicate { phrase: at, ..joined };
        } else if finite || inverted.is_some() {
            predicate.subject =
                postponed.or(inverted).or_else(|| self.resumed_subject(at, group)).or_else(|| self.subject(at));
            predicate.understood = predicate.subject.and_then(|subject| self.antecedent(subject));
        } else {
            predicate.understood = self.understood_subject(at, group);
            if group.form == VerbForm::Gerund {
                predicate.subject = self.subject_of_gerund(at);
            }
        }
        if !group.copula && postponed.is_none() {
            predicate.object = self.object(at, group);
            let called = self.is_of(group.head as usize, WordKind::Complement);
            if (predicate.object.is_none() || called) && !(group.passive && group.is_finite()) {
                let fronted = predicate.subject.and_then(|subject| self.fronted(subject, at));
                predicate.fronted = fronted.and_then(|it| it.pronoun);
                predicate.object = fronted.map(|it| it.object).or(predicate.object);
            }
        }
        if let Some(doer) = predicate.subject.and_then(|subject| self.deed_named(subject, at)) {
            (predicate.fronted, predicate.object) = (None, Some(doer));
        }
        if passive {
            predicate.object = predicate.object.filter(|_| group.form != VerbForm::Participle);
            predicate.by = self.by_phrase(at).or_else(|| self.causer(at, group).filter(|_| alone));
        }
        predicate
    }

    /// "Helped block the sale": whether a base form stands right behind a verb that lends it its subject.
    fn is_lent(&self, at: usize, group: VerbGroup) -> bool {
        let base = matches!(self.document.tags[group.tokens.start as usize], Tag::Vb | Tag::Vbp);
        base && at > self.first && self.is_verb_of(at - 1, WordKind::Lending)
    }

    pub(super) fn set_found(&mut self, index: usize, predicate: Predicate) {
        self.found[index] = predicate;
    }

    /// The predicates to the left.
    pub(super) fn found(&self) -> &[Predicate] {
        &self.found
    }

    pub(super) fn head_tag(&self, noun: &NounPhrase) -> Tag {
        self.document.tags[noun.head as usize]
    }

    pub(super) fn token(&self, at: usize) -> usize {
        self.document.phrases[at].tokens().start as usize
    }

    pub(super) fn is_time(&self, at: usize) -> bool {
        self.noun(at).is_some_and(|noun| self.is_of(noun.head as usize, WordKind::Time) && !self.is_paper(noun))
    }

    /// "The Saltmere Times": whether a name ends with a word for time.
    fn is_paper(&self, noun: &NounPhrase) -> bool {
        let head = noun.head as usize;
        let token = self.document.tokens[head];
        let named = head > noun.tokens.start as usize && self.document.tags[head - 1] == Tag::Nnp;
        let plural = self.document.word(head).ends_with('s') && self.lexicon.tag_model().is_ordinary(token.word);
        named && plural && token.kind.is_capital()
    }

    pub(super) fn is_word(&self, at: usize, word: &str) -> bool {
        self.document.lone_word(at).eq_ignore_ascii_case(word)
    }

    /// A preposition that governs the phrase behind it, rather than beginning a clause.
    pub(super) fn is_preposition(&self, at: usize) -> bool {
        let Some(Phrase::Word(token)) = self.document.phrases.get(at) else { return false };
        matches!(self.document.tags[*token as usize], Tag::In | Tag::To)
            && !self.is_of(*token as usize, WordKind::Subordinator)
    }

    /// Whether a noun phrase stands behind a preposition.
    pub(super) fn is_governed(&self, at: usize) -> bool {
        at > self.first && self.is_preposition(at - 1)
    }

    /// "Did the mayor sell", "never has the mayor sold": the phrase between the auxiliary and the verb.
    fn inverted_subject(&self, at: usize) -> Option<usize> {
        let subject = at.checked_sub(1).filter(|&before| before > self.first)?;
        self.noun(subject)?;
        let auxiliary = self.verb(subject - 1)?;
        let bare = auxiliary.tokens.start == auxiliary.head
            && (auxiliary.modal.is_some()
                || self.lexicon.auxiliary(self.document.tokens[auxiliary.head as usize].word).is_some());
        let verb = self.verb(at)?;
        let tag = self.document.tags[verb.tokens.start as usize];
        let does = auxiliary.modal.is_some()
            || self.lexicon.auxiliary(self.document.tokens[auxiliary.head as usize].word) == Some(Auxiliary::Do);
        let turned = || lead(self.text, self.first, subject - 1).is_some();
        let asks = || {
            let before = (self.first..subject - 1).next_back();
            before.is_none_or(|at| match self.document.phrases[at] {
                Phrase::Word(_) => {
                    matches!(self.lone_tag(at), Some(Tag::Wrb | Tag::Open | Tag::Colon)) || at == self.first
                }
                Phrase::Noun(_) => self.is_relative(at) && !self.found.iter().any(|it| it.subject == Some(at)),
                Phrase::Verb(_) => false,
            })
        };
        let participle = matches!(verb.form, VerbForm::Gerund | VerbForm::Participle);
        let past = tag == Tag::Vbd && self.is_of(auxiliary.head as usize, WordKind::Perfect);
        let base = tag == Tag::Vb || tag == Tag::Vbp && does && (asks() || turned());
        (bare && (base || participle && asks() || (participle || past) && turned())).then_some(subject)
    }

    /// `"…," said Orrin`, "there is a doubt" and "as is Orrin": the phrase behind the verb.
    fn postponed_subject(&self, at: usize, group: VerbGroup) -> Option<usize> {
        let next = Some(at + 1).filter(|&next| next < self.end && self.noun(next).is_some())?;
        let word = self.document.tokens[group.head as usize].word;
        let after_mark = at == self.first || matches!(self.lone_tag(at - 1), Some(Tag::Comma | Tag::Close | Tag::Stop));
        let unquoted = at > self.first + 1
            && self.lone_tag(at - 1) == Some(Tag::Comma)
            && self.lone_tag(at - 2) != Some(Tag::Close);
        let after_mark =
            after_mark && !self.closes_apposition(at) && (!unquoted || self.lexicon.is(word, WordKind::Says));
        if after_mark
            && group.tokens.len() == 1
            && self.lexicon.is(word, WordKind::ReportingVerb)
            && !self.begins_clause(next)
        {
            return Some(next);
        }
        let existential = at > self.first && self.noun(at - 1).is_some_and(|noun| self.head_tag(noun) == Tag::Ex);
        let likened = at > self.first && group.tokens.len() == 1 && self.is_word(at - 1, "as");
        ((existential || likened) && group.copula).then_some(next)
    }

    /// Whether the comma before a verb closes what stands beside its subject: "Roth, an analyst, criticised Brandt".
    fn closes_apposition(&self, verb: usize) -> bool {
        let comma =
            verb.checked_sub(1).filter(|&comma| comma >= self.first && self.lone_tag(comma) == Some(Tag::Comma));
        let apposed = comma
            .and_then(|comma| self.insertion_start(comma))
            .is_some_and(|open| open + 2 < verb && self.noun(open + 1).is_some());
        apposed || self.closes_quoted_insertion(verb)
    }

    /// The same behind a comma inside the marks: `Roth, once known as "the fixer," accused Brandt of lying`.
    fn closes_quoted_insertion(&self, verb: usize) -> bool {
        let comma =
            verb.checked_sub(2).filter(|&comma| comma > self.first && self.lone_tag(verb - 1) == Some(Tag::Close));
        let open = comma
            .filter(|&comma| self.lone_tag(comma) == Some(Tag::Comma))
            .and_then(|comma| self.insertion_start(comma));
        let opens = |open: usize| self.noun(open - 1).is_some() && self.lone_tag(open + 1) != Some(Tag::Open);
        open.is_some_and(opens)
    }
}
