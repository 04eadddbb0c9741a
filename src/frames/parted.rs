//! Cues that a time, a place or an occasion parts from their preposition: "voted in 2001 for the sale", "laid the blame for the flood on
//! Orrin", "is critical, in private, of him".

use super::hit::CueHit;
use crate::lexicon::{Class, Entry, WordKind};
use crate::text::{Glossed, NounPhrase, Phrase, Tag, TokenKind, TokenSpan, VerbForm};

/// Words of a cue before what parts it, at most: "laid much of the blame".
const OWN: usize = 5;
/// Prepositional phrases that part it, at most; between commas.
const PARTS: usize = 2;
const PARTS_IN_COMMAS: usize = 3;
/// Words of a noun phrase among them, at most.
const SHORT: usize = 4;
/// Kinds of nouns behind which a preposition rather tells what they are of or about: "a vote against the sale", "talks with Orrin".
const COMPLETED: [WordKind; 8] = [
    WordKind::Proposal,
    WordKind::Act,
    WordKind::Assault,
    WordKind::Bond,
    WordKind::Offer,
    WordKind::Weapon,
    WordKind::Inquiry,
    WordKind::Remark,
];

/// The cue of the words from a token on and a preposition behind what parts it from them, if it has more words than `least`.
pub(super) fn parted(text: Glossed<'_>, at: usize, end: usize, least: usize) -> Option<CueHit> {
    if text.lexicon.auxiliary(text.tokens[at].word).is_some() {
        return None;
    }
    let longest = text.lexicon.frames().forms().leading(text.words_from(at, end).take(OWN));
    let mut lengths = (1..=longest).rev().filter(|own| at + own + 1 < end);
    lengths.find_map(|own| Cut { text, at, gap: at + own, end }.cue(least))
}

/// The first words of what may be a cue, before what parts them from the others.
#[derive(Clone, Copy)]
struct Cut<'a> {
    text: Glossed<'a>,
    at: usize,
    gap: usize,
    end: usize,
}

/// A phrase that parts a cue.
struct Part {
    /// The token behind it.
    end: usize,
    head: usize,
    time: bool,
    /// Whether it tells by whom something is done.
    doer: bool,
}

impl Cut<'_> {
    fn cue(self, least: usize) -> Option<CueHit> {
        if !Class::ALL.into_iter().any(|class| self.suits(class)) {
            return None;
        }
        let tags = &self.text.tags;
        let comma = tags[self.gap] == Tag::Comma;
        let most = if comma { PARTS_IN_COMMAS } else { PARTS };
        let mut behind = self.gap + usize::from(comma);
        for _ in 0..most {
            let part = self.part(behind, comma)?;
            behind = part.end;
            let closes = behind < self.end && tags[behind] == Tag::Comma;
            let adverb = usize::from(behind < self.end && tags[behind] == Tag::Rb);
            let preposition = if comma { behind + 1 } else { behind + adverb };
            let leads = preposition + 1 < self.end && matches!(tags[preposition], Tag::In | Tag::To);
            if !leads || comma && !closes {
                continue;
            }
            let free = comma || part.time || part.doer || !self.completes(&part, preposition);
            let least = if part.time || part.doer { least - 1 } else { least };
            if let Some(hit) = self.hit(preposition, least, comma || part.time).filter(|_| free) {
                let gap = part.doer.then(|| TokenSpan::new(self.gap, preposition));
                return Some(CueHit { gap, ..hit });
            }
        }
        None
    }

    /// The cue whose last words stand from a preposition on; "with" behind a verb, if not plainly its own, tells with whom something is
    /// done rather than whom it is for.
    fn hit(&self, preposition: usize, least: usize, plain: bool) -> Option<CueHit> {
        let Self { text, at, gap, end } = *self;
        let words = text.words_from(at, gap).chain(text.words_from(preposition, end));
        let found = text.lexicon.frames().forms().longest(words).filter(|it| it.words > least.max(gap - at))?;
        let last = preposition + found.words - (gap - at) - 1;
        let governs = last + 1 < end && matches!(text.tags[last], Tag::In | Tag::To);
        let dates = text.is_of(last, WordKind::OpensClause);
        let object = governs && matches!(text.phrases[text.phrase_of(last + 1)], Phrase::Noun(_));
        let alongside = !plain && text.is_word(last, "with");
        let fits = |entry: &&Entry| {
            let cue = text.lexicon.frames().cue(entry.cue);
            text.lexicon.frames().tail(entry).is_empty()
                && cue.patient.is_some()
                && self.suits(entry.class)
                && !(alongside && cue.class == Class::Verb && cue.stance > 0)
        };
        let entry = found.values.iter().find(fits).filter(|_| object && !dates)?;
        Some(CueHit { cue: entry.cue, tokens: TokenSpan::new(at, last + 1), gap: None })
    }

    /// Whether the first words can be those of a cue of a class.
    fn suits(&self, class: Class) -> bool {
        let tags = &self.text.tags;
        let (first, last) = (tags[self.at], tags[self.gap - 1]);
        match class {
            Class::Verb => first.is_verb(),
            Class::Noun => matches!(last, Tag::Nn | Tag::Nns),
            Class::Adjective => matches!(last, Tag::Jj | Tag::Vbn) && self.gap == self.at + 1,
            Class::Phrase => self.gap > self.at + 1,
            Class::Epithet | Class::Adverb => false,
        }
    }

    /// The phrase of time, or behind a preposition, that begins at a token; between commas any short one.
    fn part(&self, from: usize, comma: bool) -> Option<Part> {
        let Self { text, end, .. } = *self;
        if from >= end {
            return None;
        }
        let from = from + usize::from(self.is_made(from));
        let phrase = text.phrase_of(from);
        if from >= end || text.phrases[phrase].tokens().start as usize != from {
            return None;
        }
        let governed = matches!(text.tags[from], Tag::In | Tag::To);
        if comma && governed && text.lone_tag(phrase + 1) == Some(Tag::Jj) {
            return (from + 2 < end).then_some(Part { end: from + 2, head: from + 1, time: false, doer: false });
        }
        let noun = text.noun(phrase + usize::from(governed))?;
        let (head, noun_end) = (noun.head as usize, noun.tokens.end as usize);
        let year = governed && noun.tokens.len() == 1 && text.tokens[head].kind == TokenKind::Number;
        let time = (year || text.is_of(head, WordKind::Time)) && noun.possessor.is_none();
        let somebody = || text.tags[head] == Tag::Nnp || text.names_person(head);
        let doer = governed && text.is_word(from, "by") && text.tags[self.gap - 1].is_noun() && somebody();
        let place = doer || time || governed && self.is_place(from, noun, comma);
        let inside = noun_end < end && noun.tokens.start as usize >= from;
        (place && inside).then_some(Part { end: noun_end, head, time, doer })
    }

    /// "In the north", "for the flood", "in Halden": whether a preposition and a short noun phrase name nobody and say nothing else of the
    /// words before them.
    fn is_place(&self, preposition: usize, noun: &NounPhrase, comma: bool) -> bool {
        let Self { text, at, gap, .. } = *self;
        let tags = &text.tags[noun.tokens.range()];
        let named = noun.tokens.range().any(|at| text.tags[at] == Tag::Nnp && !text.is_of_time(at));
        let told = tags.iter().any(|tag| matches!(tag, Tag::Prp | Tag::Wp | Tag::Wdt | Tag::Ex));
        let known = text.lexicon.frames().forms().longest(text.words_from(at, preposition + 1));
        let own = preposition == gap && known.is_some_and(|found| found.words > gap - at);
        let leads =
            comma || preposition > gap || !["of", "as", "than", "by"].iter().any(|it| text.is_word(preposition, it));
        let short = noun.tokens.len() <= SHORT;
        let where_named = !named || text.is_of(preposition, WordKind::Locating) || text.is_word(preposition, "at");
        short && leads && where_named && !told && !own && !text.is_of(preposition, WordKind::Subordinator)
    }

    /// Whether a preposition behind a phrase rather belongs to it.
    fn completes(&self, part: &Part, preposition: usize) -> bool {
        let text = self.text;
        let words = [part.head, preposition].map(|at| text.tokens[at].word);
        let cue = text.lexicon.frames().forms().longest(words.into_iter()).is_some_and(|found| found.words == 2);
        let said = text.is_of(part.head, WordKind::Forum)
            && ["at", "against", "for"].iter().any(|it| text.is_word(preposition, it));
        cue || text.is_word(preposition, "of") || !said && COMPLETED.into_iter().any(|kind| text.is_of(part.head, kind))
    }

    /// "Allegations made by Orrin against Vey": whether a participle of doing what the noun before it says begins at a token.
    fn is_made(&self, at: usize) -> bool {
        let Self { text, gap, .. } = *self;
        let made =
            text.verb(text.phrase_of(at)).is_some_and(|it| it.form == VerbForm::Participle && it.tokens.len() == 1);
        let makes = || [WordKind::Light, WordKind::Making].into_iter().any(|kind| text.is_of(at, kind));
        at == gap && made && makes() && text.tags[at - 1].is_noun()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    fn cue(text: &str) -> Option<String> {
        cue_from("voted", text)
    }

    fn cue_from(first: &str, text: &str) -> Option<String> {
        cue_longer_than(1, first, text)
    }

    fn cue_longer_than(least: usize, first: &str, text: &str) -> Option<String> {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let verb = (0..document.tokens.len()).find(|&at| document.word(at) == first).unwrap();
        let hit = parted(document.with(&lexicon), verb, document.tokens.len(), least)?;
        Some(document.text_of(hit.tokens).to_owned())
    }

    #[test]
    fn a_year_or_day_may_stand_between_a_verb_and_its_preposition() {
        assert_eq!(cue("The mayor voted in 2001 for the sale.").as_deref(), Some("voted in 2001 for"));
        assert_eq!(cue("The mayor voted last week against the sale.").as_deref(), Some("voted last week against"));
        assert_eq!(cue("The mayor voted on Tuesday for the sale.").as_deref(), Some("voted on Tuesday for"));
    }

    #[test]
    fn a_place_or_an_occasion_may_too() {
        let hits = [
            ("Orrin campaigned in the north against Vey.", "campaigned in the north against"),
            ("Orrin laid the blame for the fire on Vey.", "laid the blame for the fire on"),
            ("Orrin was critical, in private, of Vey.", "critical, in private, of"),
            ("Orrin was angry at the time with Vey.", "angry at the time with"),
            ("The attack in Halden on Vey failed.", "attack in Halden on"),
            ("Orrin took aim during Monday's debate at Vey.", "took aim during Monday's debate at"),
            ("Criticism by Orrin of Vey went on.", "Criticism by Orrin of"),
            ("Allegations made by Orrin against Vey failed.", "Allegations made by Orrin against"),
        ];
        for (text, cue) in hits {
            let first = cue.split(|letter: char| !letter.is_alphabetic()).next().unwrap();
            assert_eq!(cue_from(first, text).as_deref(), Some(cue));
        }
    }

    #[test]
    fn what_belongs_to_the_phrase_between_may_not() {
        assert_eq!(cue("The mayor voted in the row with Orrin."), None);
        assert_eq!(cue("The mayor voted on Tuesday."), None);
        assert_eq!(cue_from("campaigned", "Orrin campaigned in the north with Vey."), None, "it tells with whom");
        assert_eq!(cue_from("looked", "Orrin looked at the sea after lunch."), None, "it tells when");
        assert_eq!(cue_longer_than(3, "called", "Orrin called time on Vey."), None, "its words are a longer cue");
        assert_eq!(cue_from("nomination", "The nomination by some of Vey's friends failed."), None);
        assert_eq!(cue_from("campaigned", "Orrin campaigned with Brandt against Vey."), None, "it names somebody");
        assert_eq!(cue_from("anger", "The anger in the row of houses grew."), None);
        assert_eq!(cue_from("argued", "Orrin argued for the vote against Vey."), None);
    }
}
