//! Names in a document, without a list: sequences of capitalised words, cut by titles and the words of organisations.

use crate::entities::capitals::{capitals_throughout, in_capitals};
use crate::entities::entity::EntityKind;
use crate::lexicon::{CuePosition, Gender, Lexicon, Number, PlaceKind, TitleKind, WordKind};
use crate::text::{Document, Sentence, Tag, TokenKind, TokenSpan};

/// A name seen in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sighting {
    pub(super) tokens: TokenSpan,
    /// What the name itself and the title before it tell.
    pub(super) kind: Option<EntityKind>,
    /// A title stands before it.
    pub(super) titled: bool,
    /// The gender that the title or the given name tells.
    pub(super) gender: Option<Gender>,
    /// It opens its sentence with a word that is ordinary too.
    pub(super) doubtful: bool,
    /// It stands before a common noun as an adjective does.
    pub(super) adjectival: bool,
    /// `the` stands before it.
    pub(super) the: bool,
    /// It stands behind a preposition of place.
    pub(super) located: bool,
    /// It speaks, as its subject beside a reporting verb.
    pub(super) speaks: bool,
}

/// The names in a document, in order. Headlines with capitals throughout are passed over.
pub(super) fn sightings(document: &Document, lexicon: &Lexicon) -> Vec<Sighting> {
    let mut scan = Scan { document, lexicon, found: Vec::new() };
    for sentence in &document.sentences {
        if !capitals_throughout(document, sentence) && !in_capitals(document, sentence) {
            scan.sentence(sentence);
        }
    }
    scan.found
}

/// A title in the text.
struct FoundTitle {
    length: usize,
    kind: TitleKind,
    gender: Option<Gender>,
    /// A name follows.
    named: bool,
}

struct Scan<'a> {
    document: &'a Document,
    lexicon: &'a Lexicon,
    found: Vec<Sighting>,
}

impl Scan<'_> {
    fn sentence(&mut self, sentence: &Sentence) {
        let (start, end) = (sentence.tokens.start as usize, sentence.tokens.end as usize);
        let mut at = start;
        while at < end {
            if !self.is_name_word(at, self.opens(start, at)) {
                at += 1;
                continue;
            }
            let run = self.run_end(at, end);
            at = self.run(at, run, end).max(at + 1);
        }
    }

    /// Whether a token can be the first or a further word of a name.
    fn is_name_word(&self, at: usize, opens: bool) -> bool {
        let token = &self.document.tokens[at];
        let word = self.document.word(at);
        if !token.kind.is_capital() || word.starts_with(['\'', '’', '@', '#']) || word.as_bytes().get(1) == Some(&b'-')
        {
            return false;
        }
        let ordinary = self.lexicon.is(token.word, WordKind::Stopword) && token.kind != TokenKind::Upper;
        let begins_names = self.lexicon.names().is_given_name(token.word) && !opens;
        let alone = self.document.word(at).chars().count() == 1;
        if self.begins_listed_phrase(at) {
            return true;
        }
        let abbreviation = token.kind == TokenKind::Capitalised && self.lexicon.abbreviation(token.word).is_some();
        if alone || (ordinary && !begins_names) || (abbreviation && !self.is_title(at, at + 1)) {
            return false;
        }
        !opens || self.document.tags[at] == Tag::Nnp || self.is_listed(at) || self.is_title(at, at + 1)
    }

    /// Whether a lexicon of names knows the word.
    fn is_listed(&self, at: usize) -> bool {
        let names = self.lexicon.names();
        let words = || self.document.words_from(at, (at + 4).min(self.document.tokens.len()));
        names.is_given_name(self.document.tokens[at].word)
            || names.place(words()).is_some()
            || names.organisation_cue(words(), CuePosition::Whole).is_some()
            || names.organisation_cue(words(), CuePosition::Head).is_some()
    }

    /// Whether a listed name of several words begins here: `New Hampshire`.
    fn begins_listed_phrase(&self, at: usize) -> bool {
        let names = self.lexicon.names();
        let words = || self.document.words_from(at, (at + 4).min(self.document.tokens.len()));
        let length = names
            .place(words())
            .map(|(length, _)| length)
            .max(names.organisation_cue(words(), CuePosition::Whole))
            .unwrap_or(0);
        length > 1 && self.cased_as_a_name(at, at + length)
    }

    fn opens(&self, start: usize, at: usize) -> bool {
        at == start
            || matches!(
                self.document.tokens[at - 1].kind,
                TokenKind::Quote(_) | TokenKind::Colon | TokenKind::Terminator
            )
    }

    /// One past the last of the capitalised words from `at` on; particles and `&` between them are part of it.
    fn run_end(&self, at: usize, end: usize) -> usize {
        let mut next = at + 1;
        while next < end {
            if self.continues(next) {
                next += 1;
            } else if let Some(name) = self.behind_links(next, end).or_else(|| self.owned_body(next, end)) {
                next = name + 1;
            } else {
                break;
            }
        }
        next
    }

    /// The word that goes on with a name behind one or two particles: `Marieke van der Zwaan`.
    fn behind_links(&self, at: usize, end: usize) -> Option<usize> {
        /// Words that link two parts of a name, at most.
        const MOST: usize = 2;
        let name = (at..end.min(at + MOST + 1)).find(|&next| !self.is_link(next))?;
        (name > at && self.continues(name)).then_some(name)
    }

    /// The last word of a body whose name owns itself by its members: `the Farmers' Union`.
    fn owned_body(&self, at: usize, end: usize) -> Option<usize> {
        let names = self.lexicon.names();
        let members = self.document.tokens[at - 1].word;
        let several = names.person_noun(members) == Some(Number::Plural) && !self.lexicon.is(members, WordKind::Party);
        let owned = self.document.tags[at] == Tag::Pos && at + 1 < end && self.continues(at + 1);
        let words = self.document.words_from(at + 1, end.min(at + 3));
        (owned && several && names.organisation_cue(words, CuePosition::Tail).is_some()).then_some(at + 1)
    }

    fn continues(&self, at: usize) -> bool {
        let token = &self.document.tokens[at];
        if self.begins_listed_phrase(at) && token.spaced {
            return true;
        }
        if self
            .document
            .tokens
            .get(at + 1)
            .is_some_and(|next| self.lexicon.is(next.word, WordKind::Negation) && !next.spaced)
        {
            return false;
        }
        token.kind.is_capital()
            && token.spaced
            && !(self.lexicon.is(token.word, WordKind::Stopword)
                && token.kind != TokenKind::Upper
                && !self.lexicon.names().is_given_name(token.word))
    }

    fn is_link(&self, at: usize) -> bool {
        let token = &self.document.tokens[at];
        let link = token.kind == TokenKind::Lower && self.lexicon.is(token.word, WordKind::NameLink);
        link || self.document.is_word(at, "&")
    }

    /// Cuts a run into names; returns where to go on.
    fn run(&mut self, start: usize, run_end: usize, sentence_end: usize) -> usize {
        let mut at = start;
        let mut title = None;
        while at < run_end {
            if let Some(end) = self.organisation(at, run_end, sentence_end) {
                self.push(at, end, Some(EntityKind::Org), None);
                title = None;
                at = end;
            } else if let Some(found) = self.title_at(at, sentence_end) {
                title = found.named.then_some((found.kind, found.gender));
                at += found.length;
            } else {
                let end = self.name_end(at, run_end, title.is_some());
                self.name(at, end, title.take());
                at = end;
            }
        }
        at
    }

    /// Whether a capitalised word that is no name goes on: `Super Tuesday`.
    fn before_capital(&self, at: usize, end: usize) -> bool {
        at < end && self.document.tokens[at].kind == TokenKind::Capitalised && !self.continues(at)
    }

    /// The end of an organisation's name that begins here.
    fn organisation(&self, at: usize, run_end: usize, sentence_end: usize) -> Option<usize> {
        let names = self.lexicon.names();
        let words = |from: usize| self.document.words_from(from, sentence_end.min(from + 8));
        let person =
            names.is_given_name(self.document.tokens[at].word) && at + 1 < run_end && !self.is_title(at, at + 1);
        let stop = (at + 1..run_end).find(|&next| self.is_title(next, next + 1)).unwrap_or(run_end);
        let tail = (at + 1..stop)
            .rev()
            .find_map(|from| names.organisation_cue(words(from), CuePosition::Tail).map(|length| from + length))
            .filter(|&end| end <= run_end);
        let whole = names
            .organisation_cue(words(at), CuePosition::Whole)
            .map(|length| at + length)
            .filter(|&end| self.cased_as_a_name(at, end) && (!person || end > at + 1));
        let head = (at..stop.min(at + 4)).find_map(|from| {
            let length = names.organisation_cue(words(from), CuePosition::Head)?;
            let object = from + length;
            let cased = object < sentence_end && self.continues(object) && self.document.tokens[from].kind.is_capital();
            cased.then(|| if object > run_end { self.run_end(object, sentence_end) } else { run_end })
        });
        [tail, whole, head].into_iter().flatten().max()
    }

    /// Whether every longer word of a listed name has a capital here; a word in capitals alone must be so written.
    fn cased_as_a_name(&self, start: usize, end: usize) -> bool {
        (start..end).all(|at| {
            let token = &self.document.tokens[at];
            token.kind != TokenKind::Lower || token.span.end - token.span.start <= 3
        })
    }

    /// A title here, before a name or for itself.
    fn title_at(&self, at: usize, sentence_end: usize) -> Option<FoundTitle> {
        let (length, title) = self.lexicon.names().title(self.document.words_from(at, sentence_end.min(at + 6)))?;
        let given = self.lexicon.names().is_given_name(self.document.tokens[at].word);
        if given && length == 1 && title.kind == TitleKind::Role {
            return None;
        }
        let next = at + length;
        let named = next < sentence_end && self.continues(next);
        Some(FoundTitle { length, kind: title.kind, gender: title.gender, named })
    }

    fn is_title(&self, at: usize, end: usize) -> bool {
        self.lexicon.names().title(self.document.words_from(at, end)).is_some()
    }

    /// Where the name that begins here ends: at the next title, listed place or organisation, or after a person's last name.
    fn name_end(&self, at: usize, run_end: usize, titled: bool) -> usize {
        let names = self.lexicon.names();
        let words = |from: usize| self.document.words_from(from, run_end);
        if names.is_given_name(self.document.tokens[at].word) || titled {
            return self.person_end(at, run_end);
        }
        if let Some((length, kind)) = names.place(words(at)) {
            let rest = at + length;
            if rest == run_end
                || kind == PlaceKind::Demonym
                || names.is_given_name(self.document.tokens[rest].word)
                || self.is_title(rest, rest + 1)
            {
                return rest;
            }
        }
        (at + 1..run_end)
            .find(|&next| {
                self.is_title(next, next + 1)
                    || (names.is_given_name(self.document.tokens[next].word) && next + 1 < run_end)
            })
            .unwrap_or(run_end)
    }

    /// Given name, initials or a middle name, last name with its particle, and a suffix.
    fn person_end(&self, at: usize, run_end: usize) -> usize {
        /// Words of a person's name, initials not counted, at most.
        const WORDS: usize = 3;
        let mut end = at;
        let mut words = 0;
        while end < run_end && words < WORDS {
            let initial = self.document.word(end).ends_with('.') || self.is_link(end);
            words += usize::from(!initial);
            end += 1;
        }
        if words == WORDS
            && end - at == WORDS
            && self.is_listed(end - 1)
            && !self.lexicon.names().is_given_name(self.document.tokens[at + 1].word)
        {
            end -= 1;
        }
        if end < run_end && self.document.is_of(end, WordKind::Generation, self.lexicon) {
            end += 1;
        }
        end
    }

    fn name(&mut self, start: usize, end: usize, title: Option<(TitleKind, Option<Gender>)>) {
        let names = self.lexicon.names();
        let first = self.document.tokens[start].word;
        let place = names.place(self.document.words_from(start, end)).filter(|&(length, _)| length == end - start);
        let person = names.is_given_name(first) && end - start > 1;
        let kind = match place {
            _ if title.is_some_and(|(kind, _)| kind != TitleKind::Role) => Some(EntityKind::Person),
            Some((_, PlaceKind::Demonym)) => Some(EntityKind::Group),
            Some(_) => Some(EntityKind::Place),
            None if person => Some(EntityKind::Person),
            None => None,
        };
        let gender = title.and_then(|(_, gender)| gender).or_else(|| names.given_name_gender(first).filter(|_| person));
        self.push(start, end, kind, Some((title.is_some(), gender)));
    }

    fn push(&mut self, start: usize, end: usize, kind: Option<EntityKind>, person: Option<(bool, Option<Gender>)>) {
        let sentence = &self.document.sentences[self.document.sentence_of(start)];
        let (titled, gender) = person.unwrap_or_default();
        let token = &self.document.tokens[start];
        let first = sentence.tokens.start as usize;
        let adjectival = end < sentence.tokens.end as usize
            && matches!(self.document.tags[end], Tag::Nn | Tag::Nns | Tag::Jj)
            && self.document.tokens[end].kind == TokenKind::Lower;
        let the = start > first && self.document.is_word_in_any_case(start - 1, "the");
        let located = start > first && self.document.is_of(start - 1, WordKind::Locating, self.lexicon);
        let kind = kind.or_else(|| (end - start > 1 && self.is_aged(end)).then_some(EntityKind::Person));
        let reports = |at: usize| {
            let verb = matches!(self.document.tags[at], Tag::Vbd | Tag::Vbz);
            verb && self.document.is_of(at, WordKind::ReportingVerb, self.lexicon)
        };
        let speaks = (end < sentence.tokens.end as usize && reports(end)) || (start > first && reports(start - 1));
        self.found.push(Sighting {
            located,
            speaks,
            tokens: TokenSpan::new(start, end),
            kind,
            titled,
            gender,
            doubtful: end - start == 1
                && token.word.is_known()
                && (self.opens(first, start) || self.before_capital(end, sentence.tokens.end as usize)),
            adjectival,
            the,
        });
    }
}

impl Scan<'_> {
    /// Whether an age stands behind a name: `, 54,`.
    fn is_aged(&self, end: usize) -> bool {
        const AGES: std::ops::RangeInclusive<u32> = 5..=110;
        let kind = |at: usize| self.document.tokens.get(at).map(|token| token.kind);
        kind(end) == Some(TokenKind::Comma)
            && kind(end + 1) == Some(TokenKind::Number)
            && self.document.word(end + 1).parse().is_ok_and(|age| AGES.contains(&age))
            && matches!(kind(end + 2), Some(TokenKind::Comma | TokenKind::Terminator))
    }
}
