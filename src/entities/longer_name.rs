//! Longer names of something else that a listed name is part of: the Saltmere Herald, the University of Saltmere, Ilse Brandt Hall.

use foldhash::fast::FixedState;
use hashbrown::HashSet;

use super::capitals::{capitals_throughout, in_capitals};
use super::entity::{EntityId, EntityKind};
use super::gazetteer::{Gazetteer, Part};
use super::variant::Found;
use crate::lexicon::{CuePosition, Lexicon, LongerName, NameTail, PlaceKind, TitleKind, WordKind};
use crate::text::{Document, Sentence, Tag, TokenKind, TokenSpan};

/// The first tokens of the names in full, and aliases, that are part of such a longer name. Parts of persons' names are told elsewhere.
///
/// In a headline all words have capitals: what stands behind a name there belongs to it only where the article says so elsewhere too, or
/// where a listed cue of several words leaves no doubt.
pub(super) fn within_longer_names(
    hits: &[Found],
    document: &Document,
    gazetteer: &Gazetteer,
    lexicon: &Lexicon,
) -> HashSet<u32, FixedState> {
    let names = LongerNames { document, gazetteer, lexicon };
    let mut within = HashSet::default();
    let mut longer: HashSet<String, FixedState> = HashSet::default();
    let mut in_headlines = Vec::new();
    for found in hits {
        let tokens = found.tokens();
        let Some(entity) = names.entity(found) else { continue };
        let sentence = &document.sentences[document.sentence_of(tokens.start as usize)];
        let Some(whole) = names.around(tokens, sentence, entity) else { continue };
        if whole.certain || !is_headline(document, sentence) {
            within.insert(tokens.start);
            longer.insert(document.text_of(whole.tokens).to_lowercase());
        } else {
            in_headlines.push((tokens.start, whole.tokens));
        }
    }
    let said_elsewhere = |tokens| longer.contains(&document.text_of(tokens).to_lowercase());
    within.extend(in_headlines.into_iter().filter(|(_, tokens)| said_elsewhere(*tokens)).map(|(start, _)| start));
    within
}

fn is_headline(document: &Document, sentence: &Sentence) -> bool {
    capitals_throughout(document, sentence) || in_capitals(document, sentence)
}

struct LongerNames<'a> {
    document: &'a Document,
    gazetteer: &'a Gazetteer,
    lexicon: &'a Lexicon,
}

/// What is named, as far as the words beside its name are concerned.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    Person,
    Place,
    /// A body, of which a longer name tends to be a part or the name in full: the Senate Judiciary Committee, Acme Foods.
    Body,
}

/// A longer name.
struct Longer {
    tokens: TokenSpan,
    /// Whether it is one in a headline too.
    certain: bool,
}

/// A cue of longer names in the text.
#[derive(Clone, Copy)]
struct LongerNameCue {
    words: usize,
    /// Whether it makes another name of the one that it stands beside.
    makes_another: bool,
    certain: bool,
}

impl LongerNames<'_> {
    fn entity(&self, found: &Found) -> Option<EntityId> {
        match found {
            Found::Variant(_, entity) => Some(*entity),
            Found::Hit(hit) => {
                let mut candidates = self.gazetteer.candidates(hit, self.document);
                candidates.find(|(_, part)| *part <= Part::Alias).map(|(entity, _)| entity)
            }
        }
    }

    fn around(&self, tokens: TokenSpan, sentence: &Sentence, entity: EntityId) -> Option<Longer> {
        let compound = self.document.tokens[tokens.start as usize].kind == TokenKind::Mixed;
        match self.named(entity, tokens) {
            Named::Person if tokens.len() == 1 || compound => None,
            Named::Person => self.before_a_tail(tokens, sentence, Named::Person),
            named => self
                .known_name(tokens, sentence, entity)
                .or_else(|| self.before_a_tail(tokens, sentence, named))
                .or_else(|| self.behind_a_head(tokens, sentence, named)),
        }
    }

    fn named(&self, entity: EntityId, tokens: TokenSpan) -> Named {
        match self.gazetteer.profile(entity).kind {
            EntityKind::Person => Named::Person,
            EntityKind::Place => Named::Place,
            EntityKind::Org | EntityKind::Group => Named::Body,
            EntityKind::Other if self.place(tokens).is_some() => Named::Place,
            EntityKind::Other => Named::Body,
        }
    }

    /// What the lexicon knows the place of this name to be.
    fn place(&self, tokens: TokenSpan) -> Option<PlaceKind> {
        let words = self.document.words_from(tokens.start as usize, tokens.end as usize);
        let (count, kind) = self.lexicon.names().place(words)?;
        (count == tokens.len() && kind != PlaceKind::Demonym).then_some(kind)
    }

    /// The longer name that the lexicon knows, if it is neither a part nor another name of the same: West Virginia for Virginia.
    fn known_name(&self, tokens: TokenSpan, sentence: &Sentence, entity: EntityId) -> Option<Longer> {
        /// Words that a longer name has before a known one, at most.
        const MOST_WORDS_BEFORE: u32 = 3;
        let names = self.lexicon.names();
        let first = tokens.start.saturating_sub(MOST_WORDS_BEFORE).max(sentence.tokens.start);
        (first..=tokens.start).find_map(|begin| {
            let words = || self.document.words_from(begin as usize, sentence.tokens.end as usize);
            let place = names.place(words()).filter(|(_, kind)| *kind != PlaceKind::Demonym).map(|(count, _)| count);
            let count = place.max(names.organisation_cue(words(), CuePosition::Whole))?;
            let known = TokenSpan::new(begin as usize, begin as usize + count);
            let another = known.len() > tokens.len()
                && known.end >= tokens.end
                && self.is_capital(begin as usize)
                && self.is_capital(known.end as usize - 1)
                && !self.is_own_part(tokens, known)
                && !self.is_another_name_of(entity, known);
            another.then_some(Longer { tokens: known, certain: true })
        })
    }

    fn is_capital(&self, at: usize) -> bool {
        self.document.tokens[at].kind.is_capital()
    }

    /// Whether the words that a longer name has more are one cue for a part of the place: Washington State, Western Europe. What is before a
    /// country's name, or makes one, names another place: Northern Ireland, Central America.
    fn is_own_part(&self, tokens: TokenSpan, known: TokenSpan) -> bool {
        let (from, to, position) = if known.start == tokens.start {
            (tokens.end, known.end, CuePosition::Tail)
        } else if known.end == tokens.end {
            (known.start, tokens.start, CuePosition::Head)
        } else {
            return false;
        };
        let country = |tokens| self.place(tokens) == Some(PlaceKind::Country);
        if position == CuePosition::Head && (country(tokens) || country(known)) {
            return false;
        }
        let words = self.document.words_from(from as usize, to as usize);
        let cue = self.lexicon.names().longer_name(words, position);
        cue.is_some_and(|(count, mut makes)| {
            count == (to - from) as usize && makes.any(|makes| makes == LongerName::OwnOfPlace)
        })
    }

    fn is_another_name_of(&self, entity: EntityId, tokens: TokenSpan) -> bool {
        let name = &self.gazetteer.register().get(entity).name;
        let text = self.document.text_of(tokens);
        self.lexicon.names().other_names().any(|(alias, usual)| usual == name && alias == text)
    }

    /// The longer name where the words in capitals behind the name end in a cue that makes another of it: the Saltmere Evening Herald.
    fn before_a_tail(&self, tokens: TokenSpan, sentence: &Sentence, named: Named) -> Option<Longer> {
        /// Words behind the name, at most.
        const MOST_WORDS: usize = 4;
        let from = tokens.end as usize;
        let to = (from + MOST_WORDS).min(sentence.tokens.end as usize);
        let mut longer = None;
        let (mut at, mut cue_end) = (from, from);
        // The Saltmere Police Patrolmen's Association, but not what is the University of Saltmere's.
        let owns = |at: usize, cue_end: usize| at > cue_end && self.document.tags[at] == Tag::Pos;
        while at < to && (self.is_capital(at) || owns(at, cue_end)) {
            if let Some(cue) = self.tail(at, sentence, named) {
                let certain = cue.certain && at == from;
                at += cue.words;
                cue_end = at;
                let tokens = TokenSpan::new(tokens.start as usize, at);
                longer = cue.makes_another.then_some(Longer { tokens, certain });
            } else if self.is_capital(at) && self.begins_something_else(at, sentence) {
                break;
            } else {
                at += 1;
            }
        }
        longer
    }

    fn tail(&self, at: usize, sentence: &Sentence, named: Named) -> Option<LongerNameCue> {
        let end = sentence.tokens.end as usize;
        let names = self.lexicon.names();
        let known = |words, makes_another| LongerNameCue { words, makes_another, certain: false };
        let body = names.organisation_cue(self.document.words_from(at, end), CuePosition::Tail);
        let body = body.map(|words| known(words, named != Named::Body));
        let tail = names.tail(self.document.tokens[at].word);
        let tail = tail.map(|tail| known(1, named != Named::Body || tail == NameTail::Place));
        let listed = self.listed(at, end, CuePosition::Tail, named);
        [tail, body, listed].into_iter().flatten().max_by_key(|cue| cue.words)
    }

    /// The cue of those that tell themselves what they make of which name.
    fn listed(&self, from: usize, to: usize, position: CuePosition, named: Named) -> Option<LongerNameCue> {
        let (words, mut makes) = self.lexicon.names().longer_name(self.document.words_from(from, to), position)?;
        let makes_another = match named {
            Named::Person => makes.all(|makes| makes != LongerName::OwnOfPerson),
            Named::Place => makes.all(|makes| makes != LongerName::OwnOfPlace),
            Named::Body => makes.any(|makes| makes == LongerName::Namesake),
        };
        Some(LongerNameCue { words, makes_another, certain: words > 1 })
    }

    /// Whether a word in capitals doesn't go on with a longer name: a title, a known name, or a new sentence.
    fn begins_something_else(&self, at: usize, sentence: &Sentence) -> bool {
        let words = || self.document.words_from(at, sentence.tokens.end as usize);
        let names = self.lexicon.names();
        self.document.is_of(at, WordKind::Stopword, self.lexicon)
            && !matches!(self.document.tags[at], Tag::Jj | Tag::Nn | Tag::Nns | Tag::Nnp)
            || names.title(words()).is_some_and(|(_, title)| title.kind != TitleKind::Role)
            || names.organisation_cue(words(), CuePosition::Whole).is_some_and(|count| count > 1)
    }

    /// The longer name where a cue stands before the name, an article between them or not: the University of Saltmere; and its seat behind
    /// it: the University of Saltmere at Rothwick.
    fn behind_a_head(&self, tokens: TokenSpan, sentence: &Sentence, named: Named) -> Option<Longer> {
        let first = sentence.tokens.start as usize;
        let word = |at: usize| if at > first { self.document.word(at - 1) } else { "" };
        let mut end = tokens.start as usize;
        if word(end) == "the" {
            end -= 1;
        } else if word(end) == "at" && named == Named::Place {
            end -= 1;
            while end > first && self.is_capital(end - 1) {
                end -= 1;
            }
        }
        let (begin, cue) = self.head_before(end, first, named)?;
        cue.makes_another.then(|| Longer { tokens: TokenSpan::new(begin, tokens.end as usize), certain: false })
    }

    /// The longest cue that ends there, and where it begins.
    fn head_before(&self, end: usize, first: usize, named: Named) -> Option<(usize, LongerNameCue)> {
        /// Words of the cue, at most.
        const MOST_WORDS: usize = 5;
        let last = end.checked_sub(1).filter(|&last| last >= first)?;
        if !matches!(self.document.tags[last], Tag::In | Tag::To) {
            return None;
        }
        (end.saturating_sub(MOST_WORDS).max(first)..last).filter(|&begin| self.is_capital(begin)).find_map(|begin| {
            let words = self.document.words_from(begin, end);
            let body = self.lexicon.names().organisation_cue(words, CuePosition::Head);
            let body = body.map(|words| LongerNameCue { words, makes_another: named != Named::Body, certain: false });
            let mut cues = self.listed(begin, end, CuePosition::Head, named).into_iter().chain(body);
            cues.find(|cue| begin + cue.words == end).map(|cue| (begin, cue))
        })
    }
}
