//! Who speaks the quotations of an article, to whom and of whom, as far as pronouns need to know.

use super::describing::is_definite;
use super::entity::EntityId;
use super::pronominal::Beside;
use super::pronoun::{self, Answer, Asks};
use super::reader::{Reader, Speech};
use super::referent::{Role, Sort, Who};
use crate::lexicon::WordKind;
use crate::text::{Phrase, Sentence, Tag, TokenKind, TokenSpan, VerbForm};

impl Reader<'_> {
    /// Notes who speaks the quotations of a sentence: the subject or inverted subject of the nearest reporting verb outside them.
    pub(super) fn find_speakers(&mut self, sentence: &Sentence) {
        let first = self.quotations.inside.partition_point(|span| span.end <= sentence.tokens.start);
        if self.quotations.inside.get(first).is_none_or(|span| span.start >= sentence.tokens.end) {
            return;
        }
        let here = self.cues(sentence);
        for number in first..self.quotations.inside.len() {
            let span = self.quotations.inside[number];
            if span.start >= sentence.tokens.end {
                break;
            }
            let begins = span.start >= sentence.tokens.start;
            let last = &self.document.sentences[self.document.sentence_of(span.end as usize - 1)];
            let later = begins && last.tokens.start > sentence.tokens.start;
            let closing = if later { self.cues(last) } else { Vec::new() };
            let nearest = |cues: &[SpeechCue]| cues.iter().min_by_key(|cue| distance(span, cue.verb)).copied();
            let cue = nearest(&here).or_else(|| nearest(&closing));
            let known = self.speeches[number].speaker.or_else(|| self.attributed(number));
            let known = known.or(cue.and_then(|cue| cue.speaker));
            let speech = Speech {
                speaker: known.or_else(|| self.speaker_before(number, sentence)),
                addressee: cue
                    .and_then(|cue| cue.addressee)
                    .or_else(|| self.vocative(span))
                    .or_else(|| self.called_last(span)),
                topic: cue.and_then(|cue| self.topic_behind(cue.verb)),
            };
            if begins {
                self.speeches[number] = speech;
            } else {
                self.speeches[number].speaker = speech.speaker;
            }
        }
    }

    /// Who is said to speak a quotation, where its source names or describes somebody, or is a pronoun that has been read.
    fn attributed(&self, number: usize) -> Option<Who> {
        let source = self.quotations.source(number)?;
        let first = self.document.phrase_of(source.start as usize);
        let within = self.document.phrases[first..].iter().take_while(|it| it.tokens().start < source.end);
        let noun = within.into_iter().find_map(Phrase::noun)?;
        let head = noun.head;
        if self.document.tags[head as usize] == Tag::Prp {
            let told = self.found.iter().rev().find(|mention| mention.tokens.start <= head);
            return told.filter(|it| it.tokens.holds(head as usize)).map(|it| Who::Listed(it.entity));
        }
        if self.quotations.number(head).is_some() {
            return None;
        }
        if let Some(mention) = self.mention_at(head) {
            return Some(Who::Listed(mention.entity));
        }
        let owner = TokenSpan { start: noun.tokens.end, end: noun.tokens.end };
        let described = || match &self.descriptions.fitting(self.document, self.lexicon, noun, owner)[..] {
            [one] if is_definite(self.document, noun) => Some(*one),
            _ => None,
        };
        Some(self.known_elsewhere(noun).or_else(described).unwrap_or(Who::Other(head)))
    }

    /// The speaker of the quotation before, where a quotation has no cue of its own and follows in the same paragraph.
    fn speaker_before(&self, number: usize, sentence: &Sentence) -> Option<Who> {
        let before = self.quotations.inside[number.checked_sub(1)?].end as usize - 1;
        let paragraph = self.document.sentences[self.document.sentence_of(before)].paragraph;
        (paragraph + 1 >= sentence.paragraph).then(|| self.speeches[number - 1].speaker).flatten()
    }

    /// The reporting verbs of a sentence that stand outside quotations and have a subject.
    fn cues(&self, sentence: &Sentence) -> Vec<SpeechCue> {
        let phrases = self.document.phrases_of(sentence);
        let cue = |at: usize| {
            let Phrase::Verb(verb) = &phrases[at] else { return None };
            let speaker = self.reporting_subject(sentence, phrases, at);
            let addressee = self.told(sentence, phrases, at).or_else(|| self.turned_to(sentence, phrases, at));
            (speaker.is_some() || addressee.is_some()).then_some(SpeechCue { verb: verb.head, speaker, addressee })
        };
        (0..phrases.len()).filter_map(cue).collect()
    }

    /// The person who is told what a sentence quotes: `"…," Brandt told Orrin`.
    fn told(&self, sentence: &Sentence, phrases: &[Phrase], at: usize) -> Option<EntityId> {
        let Phrase::Verb(verb) = &phrases[at] else { return None };
        let word = self.document.tokens[verb.head as usize].word;
        let tells = self.lexicon.is(word, WordKind::ReportingVerb) && self.lexicon.is(word, WordKind::Ditransitive);
        if !tells || verb.form != VerbForm::Finite || verb.passive || self.quotations.number(verb.head).is_some() {
            return None;
        }
        let Who::Listed(told) = self.speaks(sentence, phrases.get(at + 1)?, true)? else { return None };
        self.is_person(told).then_some(told)
    }

    /// The person to whom somebody turns before a verb: `Turning to Orrin, Brandt said: "…"`.
    fn turned_to(&self, sentence: &Sentence, phrases: &[Phrase], at: usize) -> Option<EntityId> {
        let [Phrase::Verb(turning), to, named, comma, ..] = phrases else { return None };
        let turns = self.document.is_word_in_any_case(turning.head as usize, "turning");
        let to = self.document.word_of(Some(to)) == "to" && self.document.word_of(Some(comma)) == ",";
        let says =
            matches!(&phrases[at], Phrase::Verb(verb) if self.is_of(verb.head as usize, WordKind::ReportingVerb));
        let Who::Listed(told) = self.speaks(sentence, named, turns && to && says)? else { return None };
        self.is_person(told).then_some(told)
    }

    /// Who is called by name at the end of a quotation that speaks to him: `"You have lied, Mr. Moss,"`.
    fn called_last(&self, quotation: TokenSpan) -> Option<EntityId> {
        let behind = self.named.partition_point(|mention| mention.tokens.end <= quotation.end);
        let name = behind.checked_sub(1).map(|at| &self.named[at])?;
        let inside = quotation.start as usize + 1..name.tokens.start as usize;
        let word = |at: usize| self.document.tokens[at].kind.is_word();
        let comma = inside.clone().next_back().filter(|&at| self.document.tokens[at].kind == TokenKind::Comma)?;
        let last = !(name.tokens.end as usize..quotation.end as usize).any(word);
        let named = comma > 0 && self.document.tokens[comma - 1].kind.is_capital();
        let sentence = self.document.sentences[self.document.sentence_of(comma)].tokens.start as usize;
        let mut own = sentence.max(quotation.start as usize)..comma;
        let before = self.document.phrases[self.document.phrase_of(comma.saturating_sub(1))].tokens();
        let you = |at: usize| self.is_of(at, WordKind::SecondPerson);
        let you = own.any(you) && !before.range().any(you);
        (last && you && !named && self.is_person(name.entity)).then_some(name.entity)
    }

    /// Who is called by name at the beginning of a quotation that speaks to him: `"Mr. Moss, you have lied."`
    fn vocative(&self, quotation: TokenSpan) -> Option<EntityId> {
        /// Tokens from the beginning of a quotation to the name, at most.
        const SOON: u32 = 3;
        let from = self.named.partition_point(|mention| mention.tokens.start < quotation.start);
        let name = self.named.get(from).filter(|name| name.tokens.start < quotation.start + SOON)?;
        let before = quotation.start as usize..name.tokens.start as usize;
        let called = before.clone().all(|at| {
            let title = self.lexicon.names().title(self.document.words_from(at, at + 1)).is_some();
            title || self.document.tokens[at].kind == TokenKind::Comma
        });
        let behind = name.tokens.end as usize;
        let comma = self.document.tokens.get(behind).is_some_and(|token| token.kind == TokenKind::Comma);
        let you = self.document.tokens.get(behind + 1).is_some_and(|token| {
            behind + 1 < quotation.end as usize && self.lexicon.is(token.word, WordKind::SecondPerson)
        });
        (called && comma && you && self.is_person(name.entity)).then_some(name.entity)
    }

    /// Of whom a reporting verb says that its quotation speaks: `said of Moss`.
    fn topic_behind(&self, verb: u32) -> Option<EntityId> {
        let at = self.document.phrase_of(verb as usize);
        let rest = self.document.phrases.get(at + 1..)?;
        let preposition = |phrase: &Phrase| matches!(self.document.word_of(Some(phrase)), "of" | "about");
        // "said Roth of Moss"
        let inverted = usize::from(matches!(rest, [Phrase::Noun(_), word, ..] if preposition(word)));
        let [word, Phrase::Noun(noun), ..] = &rest[inverted..] else { return None };
        let mention = self.mention_at(noun.head).filter(|_| preposition(word) && noun.possessor.is_none())?;
        self.is_person(mention.entity).then_some(mention.entity)
    }

    /// Whom `you` at a token stands for.
    pub(super) fn addressee(&self, token: u32) -> Option<EntityId> {
        let means = self.is_of(token as usize, WordKind::SecondPerson);
        self.speeches[self.quotations.number(token).filter(|_| means)?].addressee
    }

    /// Of whom the quotation at a pronoun speaks, where it names nobody else who could be meant: `"He lied," Roth said of Moss.`
    pub(super) fn topic(&self, token: u32, asks: Asks) -> Option<EntityId> {
        let number = self.quotations.number(token)?;
        let entity = self.speeches[number].topic?;
        let Asks::Person(gender) = asks else { return None };
        let fits = |entity: EntityId| match self.sort_of(entity) {
            Sort::Person(known) => known.is_none_or(|known| known == gender),
            _ => false,
        };
        let span = self.quotations.inside[number];
        let from = self.named.partition_point(|mention| mention.tokens.start < span.start);
        let mut inside = self.named[from..].iter().take_while(|mention| mention.tokens.start < token);
        (fits(entity) && inside.all(|mention| mention.entity == entity || !fits(mention.entity))).then_some(entity)
    }

    /// The last speaker before a quotation beside which a pronoun says who goes on, in its sentence or of the quotation before:
    /// `"…," Brandt said. "…," she said.`
    pub(super) fn goes_on(&self, sentence: &Sentence, phrases: &[Phrase], at: usize) -> Option<Who> {
        let says = |at: usize| match phrases.get(at) {
            Some(Phrase::Verb(verb)) => self.is_of(verb.head as usize, WordKind::ReportingVerb),
            _ => false,
        };
        let beside = says(at + 1) || at.checked_sub(1).is_some_and(says);
        if !beside {
            return None;
        }
        let own = |other: usize| other == at + 1 || other + 1 == at;
        let before = (0..at).rev().filter(|&other| !own(other));
        if let Some(who) = before.into_iter().find_map(|other| self.reporting_subject(sentence, phrases, other)) {
            return Some(who);
        }
        let first = self.quotations.inside.partition_point(|span| span.end <= sentence.tokens.start);
        let quotes = self.quotations.inside.get(first).is_some_and(|span| span.start < sentence.tokens.end);
        let last = first.checked_sub(1).filter(|_| quotes)?;
        let speaker = self.speeches[last].speaker?;
        let since = self.quotations.inside[last].end.max(self.sentence_before(sentence));
        let between = self.referents.iter().rev().take_while(|it| it.token >= since);
        let sort = self.referents.iter().rev().find(|it| it.who == speaker).map(|it| it.sort);
        let mut subjects = between.filter(|it| {
            let told = it.role == Role::Subject && it.token < sentence.tokens.start && self.is_named_person(it);
            told && it.quotation.is_none() && Some(it.sort) == sort
        });
        let none = subjects.clone().next().is_none();
        (none || subjects.any(|it| it.who == speaker)).then_some(speaker)
    }

    /// The first token of the sentence before one.
    fn sentence_before(&self, sentence: &Sentence) -> u32 {
        let number = self.document.sentence_of(sentence.tokens.start as usize);
        number.checked_sub(1).map_or(0, |before| self.document.sentences[before].tokens.start)
    }

    pub(super) fn reporting_subject(&self, sentence: &Sentence, phrases: &[Phrase], at: usize) -> Option<Who> {
        let Phrase::Verb(verb) = &phrases[at] else { return None };
        let reports = self.is_of(verb.head as usize, WordKind::ReportingVerb);
        if !reports || verb.form != VerbForm::Finite || self.quotations.number(verb.head).is_some() {
            return None;
        }
        let before = phrases[..at].iter().rev().find(|phrase| matches!(phrase, Phrase::Noun(_)));
        let subject = before.and_then(|phrase| {
            self.speaks(sentence, phrase, at.checked_sub(1).is_some_and(|before| &phrases[before] == phrase))
        });
        subject.or_else(|| phrases.get(at + 1).and_then(|phrase| self.speaks(sentence, phrase, true)))
    }

    /// Whom a phrase beside a reporting verb names, if it stands outside quotations: who speaks or is told.
    fn speaks(&self, sentence: &Sentence, phrase: &Phrase, beside: bool) -> Option<Who> {
        let Phrase::Noun(noun) = phrase else { return None };
        if !beside || self.quotations.number(noun.head).is_some() {
            return None;
        }
        if let Some(mention) = self.mention_at(noun.head) {
            return Some(Who::Listed(mention.entity));
        }
        if self.document.tags[noun.head as usize] != Tag::Prp {
            return Some(self.known_elsewhere(noun).unwrap_or(Who::Other(noun.head)));
        }
        let (asks, case) = pronoun::read(self.document.word(noun.head as usize), false)?;
        match self.answer(sentence, noun.head, asks, case, Beside::default()) {
            Answer::One(who) => Some(who),
            _ => None,
        }
    }
}

/// A reporting verb with who speaks and who is told.
#[derive(Clone, Copy, Debug)]
struct SpeechCue {
    verb: u32,
    speaker: Option<Who>,
    addressee: Option<EntityId>,
}

/// Tokens between a quotation and a verb outside it.
fn distance(quotation: TokenSpan, verb: u32) -> u32 {
    if verb < quotation.start { quotation.start - verb } else { verb.saturating_sub(quotation.end) }
}
