//! Clauses that leave their verb out, of whose subject another clause says the same or the contrary: "Brandt backs the sale. Vey
//! does not", "as does Vey", "unlike Vey, Brandt backs the sale".

use std::ops::Deref;

use super::mentions_in::mentions_in;
use crate::entities::{EntityId, Mention};
use crate::evidence::Contribution;
use crate::frames::Predicate;
use crate::lexicon::{Auxiliary, WordKind};
use crate::stance::Relating;
use crate::text::{Glossed, Phrase, Sentence, Tag, Token, TokenSpan, VerbForm, VerbGroup};

/// Somebody of whom words say what a clause says of its own subject.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ellipsis {
    /// Who it is.
    pub entity: EntityId,
    /// The words that say it: "Vey does not".
    pub words: TokenSpan,
    /// The subject of the whole clause.
    pub subject: TokenSpan,
    /// The first token of its verb.
    pub(super) verb: u32,
    /// Whether the contrary is said of the two.
    pub(super) turned: bool,
    /// Whether the clause itself names them as who is left out: "all but Vey back it".
    pub excepted: bool,
    /// Whether they are said to answer the subject, so that its words count too: "Vey disagrees".
    pub answers: bool,
}

impl Ellipsis {
    /// That of the clause with this subject and a verb that begins at `verb`.
    pub(super) fn new(mention: &Mention, words: TokenSpan, subject: TokenSpan, verb: u32, turned: bool) -> Self {
        Self { entity: mention.entity, words, subject, verb, turned, excepted: false, answers: false }
    }

    /// What a cue that relates the whole clause's subject to a target tells of who does the same or doesn't. Who doesn't attack
    /// somebody isn't for them.
    pub(super) fn taken_up(&self, relating: Relating) -> Option<Relating> {
        let Relating { tokens, value, negated } = relating;
        let sign = if self.turned { -1.0 } else { 1.0 };
        let told = (self.answers || tokens.start >= self.verb) && !tokens.overlaps(self.words);
        let spared = self.turned && value < 0.0 && !negated;
        (told && !spared).then_some(Relating { tokens, value: sign * value, negated: negated != self.turned })
    }

    /// The evidence on the whole clause's subject as evidence on who does the same or doesn't.
    pub(super) fn weigh(&self, contributions: &mut [Contribution]) {
        if self.turned {
            contributions.iter_mut().for_each(|it| std::mem::swap(&mut it.positive, &mut it.negative));
        }
    }
}

/// What a clause without its verb leaves out, as far as its auxiliary tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Elided {
    /// "Does": a verb in the present.
    Do,
    /// "Did": a verb in the past.
    Did,
    Have,
    Be,
    Modal,
}

/// Those of whom words in a sentence, or at the head of the next, say what one of its clauses says of its subject.
pub(super) fn ellipses(text: Glossed<'_>, at: usize, predicates: &[Predicate], mentions: &[Mention]) -> Vec<Ellipsis> {
    let sentence = &text.sentences[at];
    if sentence.in_title || predicates.is_empty() {
        return Vec::new();
    }
    let clauses = Clauses { text, sentence, predicates };
    let mut found = Vec::new();
    for mention in mentions_in(mentions, sentence.tokens) {
        let of_it = clauses.elided(mention).or_else(|| clauses.contrasted(mention));
        let of_it = of_it.or_else(|| clauses.excepted(mention));
        found.extend(of_it.or_else(|| clauses.joined(mention, found.last()?)));
    }
    if let Some(next) = text.sentences.get(at + 1) {
        let opens = |it: &&Mention| (next.tokens.start..next.tokens.start + OPENING).contains(&it.tokens.start);
        let opening = mentions_in(mentions, next.tokens).iter().filter(opens);
        for mention in opening {
            let of_it = clauses.elided(mention).or_else(|| clauses.answering(mention));
            found.extend(of_it.or_else(|| clauses.joined(mention, found.last()?)));
        }
    }
    found
}

/// Tokens of a sentence among which the name of who does the same begins.
const OPENING: u32 = 6;

/// The clauses of a sentence from which words without a verb take theirs.
pub(super) struct Clauses<'a> {
    pub(super) text: Glossed<'a>,
    pub(super) sentence: &'a Sentence,
    predicates: &'a [Predicate],
}

impl<'a> Deref for Clauses<'a> {
    type Target = Glossed<'a>;

    #[inline]
    fn deref(&self) -> &Glossed<'a> {
        &self.text
    }
}

impl Clauses<'_> {
    /// "Vey does not", "so does Vey", "nor has Vey".
    fn elided(&self, mention: &Mention) -> Option<Ellipsis> {
        let name = self.with_description(self.whole_phrase(mention)?);
        let (words, auxiliary, negated) = self.inverted(name).or_else(|| self.left_over(name))?;
        let (subject, group) = self.told_before(words.start, auxiliary)?;
        let opens = |word: &str| self.document.is_word_in_any_case(words.start as usize, word);
        let turned = !opens("nor") && !opens("neither") && negated != group.negated;
        Some(Ellipsis::new(mention, words, subject, group.tokens.start, turned))
    }

    /// "So do Vey and Roth": another of whom the words before its "and" say the same.
    fn joined(&self, mention: &Mention, last: &Ellipsis) -> Option<Ellipsis> {
        let name = self.whole_phrase(mention)?;
        let and = last.words.end as usize;
        let joins = name.start as usize == and + 1 && self.document.tags[and] == Tag::Cc;
        let words = last.words.hull(name);
        (joins && self.ends_clause(name.end as usize)).then_some(Ellipsis { entity: mention.entity, words, ..*last })
    }

    /// The phrase of a mention, whatever name or description it is.
    pub(super) fn whole_phrase(&self, mention: &Mention) -> Option<TokenSpan> {
        let phrase = self.document.phrases[self.document.phrase_of(mention.tokens.start as usize)].tokens();
        (phrase.end == mention.tokens.end).then_some(phrase)
    }

    /// "Her deputy, Vey,": a name with the description before it and the comma that closes it, if any.
    fn with_description(&self, name: TokenSpan) -> TokenSpan {
        let Some(described) = self.document.phrase_of(name.start as usize).checked_sub(2) else { return name };
        let comma = |at: usize| self.document.tags.get(at) == Some(&Tag::Comma);
        let describes = matches!(self.document.phrases[described], Phrase::Noun(noun)
            if noun.tokens.end + 1 == name.start && self.document.tags[noun.head as usize] == Tag::Nn);
        let apposed = describes && comma(name.start as usize - 1);
        if !apposed || !self.ends_clause(name.end as usize) {
            return name;
        }
        let end = name.end as usize + usize::from(comma(name.end as usize));
        TokenSpan::new(self.document.phrases[described].tokens().start as usize, end)
    }

    /// "So does Vey", "as has Vey", "nor is Vey".
    fn inverted(&self, name: TokenSpan) -> Option<(TokenSpan, Elided, bool)> {
        let first = name.start.checked_sub(2)? as usize;
        let opens = self.is_of(first, WordKind::Inverting);
        let auxiliary = self.auxiliary(first + 1).filter(|_| opens)?;
        self.ends_clause(name.end as usize).then_some((TokenSpan::new(first, name.end as usize), auxiliary, false))
    }

    /// "Vey does not", "Vey did too": a name with no more of a verb than its auxiliary.
    fn left_over(&self, name: TokenSpan) -> Option<(TokenSpan, Elided, bool)> {
        let mut end = name.end as usize;
        let auxiliary = self.auxiliary(end)?;
        end += 1;
        let is = |at: usize, words: &[&str]| at < self.document.tokens.len() && words.contains(&self.document.word(at));
        let negated = is(end, &["not", "n't", "n’t"]);
        end += usize::from(negated);
        let likewise = |token: &Token| self.lexicon.is(token.word, WordKind::Likewise);
        end += usize::from(self.document.tokens.get(end).is_some_and(likewise));
        let first = name.start as usize;
        (self.opens_clause(first) && self.ends_clause(end)).then_some((TokenSpan::new(first, end), auxiliary, negated))
    }

    /// Whether a subject at a token can begin a clause: behind a mark, a conjunction, "said", "said that".
    fn opens_clause(&self, first: usize) -> bool {
        let tag = |at: usize| self.document.tags[at];
        let says = |end: usize| end > 0 && tag(end - 1).is_verb() && self.is_of(end - 1, WordKind::Says);
        let that = first > 0 && self.document.is_word(first - 1, "that");
        first == 0
            || matches!(tag(first - 1), Tag::Stop | Tag::Comma | Tag::Colon | Tag::Cc)
            || says(first - usize::from(that))
    }

    pub(super) fn ends_clause(&self, at: usize) -> bool {
        self.document.tags.get(at).is_none_or(|tag| matches!(tag, Tag::Stop | Tag::Comma | Tag::Colon | Tag::Cc))
    }

    /// The subject and verb of the last clause before a token whose verb an auxiliary can stand for.
    fn told_before(&self, before: u32, auxiliary: Elided) -> Option<(TokenSpan, VerbGroup)> {
        let mut fitting =
            self.whole().rev().filter(|(_, group)| group.tokens.end <= before && self.fits(group, auxiliary));
        fitting.next()
    }

    /// The subjects and verbs of clauses of their own, in order.
    pub(super) fn whole(&self) -> impl DoubleEndedIterator<Item = (TokenSpan, VerbGroup)> {
        self.predicates.iter().filter_map(|it| self.clause(it))
    }

    /// The subject and verb of a clause of its own.
    fn clause(&self, predicate: &Predicate) -> Option<(TokenSpan, VerbGroup)> {
        let group = *self.document.verb(predicate.phrase)?;
        let subject = predicate.subject.filter(|_| group.is_finite() && predicate.understood.is_none())?;
        Some((self.document.phrases[subject].tokens(), group))
    }

    /// Whether an auxiliary can stand for a verb.
    fn fits(&self, group: &VerbGroup, elided: Elided) -> bool {
        let first = group.tokens.range().find_map(|at| self.auxiliary(at));
        let own = match first {
            Some(first) => first,
            None if self.document.tags[group.head as usize] == Tag::Vbd => Elided::Did,
            None => Elided::Do,
        };
        own == elided || elided == Elided::Modal && self.promises(group)
    }

    /// "Have promised to back it", which "will" and "won't" take up.
    fn promises(&self, group: &VerbGroup) -> bool {
        let next = self.document.phrases.get(self.document.phrase_of(group.head as usize) + 1);
        let infinitive = matches!(next, Some(Phrase::Verb(verb)) if verb.form == VerbForm::Infinitive);
        infinitive && self.is_of(group.head as usize, WordKind::Intending)
    }

    /// What an auxiliary at a token can stand for.
    fn auxiliary(&self, at: usize) -> Option<Elided> {
        let token = self.document.tokens.get(at)?;
        match self.lexicon.auxiliary(token.word) {
            Some(Auxiliary::Do) if self.document.is_word_in_any_case(at, "did") => Some(Elided::Did),
            Some(Auxiliary::Do) => Some(Elided::Do),
            Some(Auxiliary::Have) => Some(Elided::Have),
            Some(Auxiliary::Be) => Some(Elided::Be),
            Some(Auxiliary::Get) => None,
            None => self.lexicon.is(token.word, WordKind::Modal).then_some(Elided::Modal),
        }
    }
}
