//! Clauses that leave their verb out, of whose subject another clause says the same or the contrary: "Brandt backs the sale. Vey
//! does not", "as does Vey", "unlike Vey, Brandt backs the sale".

use super::mentions_in::mentions_in;
use crate::entities::{EntityId, Mention};
use crate::evidence::Contribution;
use crate::frames::Predicate;
use crate::lexicon::{Auxiliary, Lexicon, WordKind};
use crate::stance::Relating;
use crate::text::{Document, Phrase, Sentence, Tag, TokenSpan, VerbForm, VerbGroup};

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
    verb: u32,
    /// Whether the contrary is said of the two.
    turned: bool,
}

impl Ellipsis {
    /// What a cue that relates the whole clause's subject to a target tells of who does the same or doesn't. Who doesn't attack
    /// somebody isn't for them.
    pub(super) fn taken_up(&self, relating: Relating) -> Option<Relating> {
        let Relating { tokens, value, negated } = relating;
        let sign = if self.turned { -1.0 } else { 1.0 };
        let told = tokens.start >= self.verb && !tokens.overlaps(self.words);
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
pub(super) fn ellipses(
    document: &Document,
    lexicon: &Lexicon,
    at: usize,
    predicates: &[Predicate],
    mentions: &[Mention],
) -> Vec<Ellipsis> {
    let sentence = &document.sentences[at];
    if sentence.in_title || predicates.is_empty() {
        return Vec::new();
    }
    let clauses = Clauses { document, lexicon, sentence, predicates };
    let mut found = Vec::new();
    for mention in mentions_in(mentions, sentence.tokens) {
        let of_it = clauses.elided(mention).or_else(|| clauses.contrasted(mention));
        found.extend(of_it.or_else(|| clauses.joined(mention, found.last()?)));
    }
    if let Some(next) = document.sentences.get(at + 1) {
        let opens = |it: &&Mention| (next.tokens.start..next.tokens.start + OPENING).contains(&it.tokens.start);
        let opening = mentions_in(mentions, next.tokens).iter().filter(opens);
        for mention in opening {
            found.extend(clauses.elided(mention).or_else(|| clauses.joined(mention, found.last()?)));
        }
    }
    found
}

/// The modals that can stand for a verb, whatever tag they bear before a name: "so would Vey".
const MODALS: [&str; 7] = ["can", "could", "may", "might", "should", "will", "would"];
/// Tokens of a sentence among which the name of who does the same begins.
const OPENING: u32 = 6;

struct Clauses<'a> {
    document: &'a Document,
    lexicon: &'a Lexicon,
    sentence: &'a Sentence,
    predicates: &'a [Predicate],
}

impl Clauses<'_> {
    /// "Vey does not", "so does Vey", "nor has Vey".
    fn elided(&self, mention: &Mention) -> Option<Ellipsis> {
        let name = self.whole_phrase(mention)?;
        let (words, auxiliary, negated) = self.inverted(name).or_else(|| self.left_over(name))?;
        let (subject, group) = self.told_before(words.start, auxiliary)?;
        let neither = self.document.word(words.start as usize).to_ascii_lowercase();
        let turned = !matches!(neither.as_str(), "nor" | "neither") && negated != group.negated;
        Some(Ellipsis { entity: mention.entity, words, subject, verb: group.tokens.start, turned })
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
    fn whole_phrase(&self, mention: &Mention) -> Option<TokenSpan> {
        let phrase = self.document.phrases[self.document.phrase_of(mention.tokens.start as usize)].tokens();
        (phrase.end == mention.tokens.end).then_some(phrase)
    }

    /// "So does Vey", "as has Vey", "nor is Vey".
    fn inverted(&self, name: TokenSpan) -> Option<(TokenSpan, Elided, bool)> {
        let first = name.start.checked_sub(2)? as usize;
        let opener = self.document.word(first).to_ascii_lowercase();
        let opens = matches!(opener.as_str(), "so" | "as" | "nor" | "neither");
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
        end += usize::from(is(end, &["too", "either", "also", "likewise", "so"]));
        let first = name.start as usize;
        let opens =
            first == 0 || matches!(self.document.tags[first - 1], Tag::Stop | Tag::Comma | Tag::Colon | Tag::Cc);
        (opens && self.ends_clause(end)).then_some((TokenSpan::new(first, end), auxiliary, negated))
    }

    fn ends_clause(&self, at: usize) -> bool {
        self.document.tags.get(at).is_none_or(|tag| matches!(tag, Tag::Stop | Tag::Comma | Tag::Colon | Tag::Cc))
    }

    /// The subject and verb of the last clause before a token whose verb an auxiliary can stand for.
    fn told_before(&self, before: u32, auxiliary: Elided) -> Option<(TokenSpan, VerbGroup)> {
        let groups = self.predicates.iter().rev().filter_map(|it| self.clause(it));
        let mut fitting = groups.filter(|(_, group)| group.tokens.end <= before && self.fits(group, auxiliary));
        fitting.next()
    }

    /// The subject and verb of a clause of its own.
    fn clause(&self, predicate: &Predicate) -> Option<(TokenSpan, VerbGroup)> {
        let Phrase::Verb(group) = self.document.phrases[predicate.phrase] else { return None };
        let subject = predicate.subject.filter(|_| group.form == VerbForm::Finite && predicate.understood.is_none())?;
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
        own == elided
    }

    /// "Unlike Vey, Brandt backs the sale", "Brandt, unlike Vey, opposes it".
    fn contrasted(&self, mention: &Mention) -> Option<Ellipsis> {
        let name = self.whole_phrase(mention)?;
        let first = name.start.checked_sub(1).filter(|&at| at >= self.sentence.tokens.start)? as usize;
        let set_off = first == self.sentence.tokens.start as usize || self.document.tags[first - 1] == Tag::Comma;
        let comma = self.document.tags.get(name.end as usize) == Some(&Tag::Comma);
        if !set_off || !comma || !self.document.word(first).eq_ignore_ascii_case("unlike") {
            return None;
        }
        let (subject, group) =
            self.predicates.iter().filter_map(|it| self.clause(it)).find(|it| it.1.tokens.start > name.end)?;
        let says = self.lexicon.is(self.document.tokens[group.head as usize].word, WordKind::Says);
        let words = TokenSpan::new(first, name.end as usize);
        let told = !says && !subject.overlaps(words);
        told.then_some(Ellipsis { entity: mention.entity, words, subject, verb: group.tokens.start, turned: true })
    }

    /// What an auxiliary at a token can stand for.
    fn auxiliary(&self, at: usize) -> Option<Elided> {
        let token = self.document.tokens.get(at)?;
        match self.lexicon.auxiliary(token.word) {
            Some(Auxiliary::Do) if self.document.word(at).eq_ignore_ascii_case("did") => Some(Elided::Did),
            Some(Auxiliary::Do) => Some(Elided::Do),
            Some(Auxiliary::Have) => Some(Elided::Have),
            Some(Auxiliary::Be) => Some(Elided::Be),
            Some(Auxiliary::Get) => None,
            None => MODALS.contains(&self.document.word(at)).then_some(Elided::Modal),
        }
    }
}
