//! Mentions without a name: descriptions and pronouns, read in the order of the text.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::description::{Descriptions, Picked, title_words};
use super::entity::{EntityId, EntityKind, Pronouns};
use super::gazetteer::Gazetteer;
use super::mention::{Mention, Resolution, Unresolved};
use super::pronoun::{self, Answer, Asks, Case, Place};
use super::quotation::Quotations;
use super::referent::{Referent, Role, Sort, Who, role, sort};
use crate::lexicon::{Gender, Lexicon};
use crate::text::{Document, NounPhrase, Phrase, Sentence, Tag, TokenKind, TokenSpan, VerbForm};

/// Mentions by description and pronoun, in order, and the counts of those left open.
pub(super) fn coreferences(
    document: &Document,
    gazetteer: &Gazetteer,
    lexicon: &Lexicon,
    named: &[Mention],
    quotations: &Quotations,
) -> (Vec<Mention>, Unresolved) {
    if named.is_empty() {
        return (Vec::new(), Unresolved::default());
    }
    let speakers = vec![None; quotations.inside.len()];
    let mut reader = Reader {
        document,
        gazetteer,
        lexicon,
        named,
        next: 0,
        quotations,
        speakers,
        referents: Vec::new(),
        descriptions: Descriptions::default(),
        genders: HashMap::default(),
        clock: 0,
        found: Vec::new(),
        unresolved: Unresolved::default(),
    };
    for sentence in &document.sentences {
        reader.sentence(sentence);
    }
    (reader.found, reader.unresolved)
}

struct Reader<'a> {
    document: &'a Document,
    gazetteer: &'a Gazetteer,
    lexicon: &'a Lexicon,
    named: &'a [Mention],
    /// The next mention by name.
    next: usize,
    quotations: &'a Quotations,
    /// Who speaks each quotation, once known.
    speakers: Vec<Option<Who>>,
    referents: Vec<Referent>,
    descriptions: Descriptions,
    /// Genders that titles have told.
    genders: HashMap<EntityId, Gender, FixedState>,
    /// Sentences so far in which the narrator speaks.
    clock: u32,
    found: Vec<Mention>,
    unresolved: Unresolved,
}

impl Reader<'_> {
    fn sentence(&mut self, sentence: &Sentence) {
        let phrases = self.document.phrases_of(sentence);
        let first = sentence.tokens.start;
        let quoted =
            self.quotations.number(first).is_some() && self.quotations.number(sentence.tokens.end - 1).is_some();
        self.clock += u32::from(!quoted);
        self.find_speakers(sentence, phrases);
        for at in 0..phrases.len() {
            self.phrase(sentence, phrases, at);
        }
    }

    fn phrase(&mut self, sentence: &Sentence, phrases: &[Phrase], at: usize) {
        let tokens = phrases[at].tokens();
        let from = self.next;
        while self.next < self.named.len() && self.named[self.next].tokens.start < tokens.end {
            self.next += 1;
        }
        let inside = &self.named[from..self.next];
        let covered = from.checked_sub(1).is_some_and(|before| self.named[before].tokens.end > tokens.start);
        match &phrases[at] {
            Phrase::Noun(noun) => self.noun_phrase(sentence, phrases, at, noun, inside, covered),
            _ => {
                for mention in inside {
                    self.push_mention(mention, Role::Oblique);
                }
            }
        }
    }

    fn noun_phrase(
        &mut self,
        sentence: &Sentence,
        phrases: &[Phrase],
        at: usize,
        noun: &NounPhrase,
        inside: &[Mention],
        covered: bool,
    ) {
        let role = role(self.document, self.lexicon, phrases, at);
        let first = noun.tokens.start as usize;
        if matches!(self.document.tags[first], Tag::Prp | Tag::PrpPossessive) && inside.is_empty() {
            self.pronoun(sentence, phrases, at, first, role);
        }
        if let Some(possessor) = noun.possessor.filter(|span| span.len() > 1)
            && !inside.iter().any(|mention| mention.tokens.end == possessor.end)
        {
            let owner = NounPhrase { tokens: possessor, head: possessor.end - 1, possessor: None };
            self.unnamed(&owner, Role::Possessor, true);
        }
        let mut head_named = None;
        for mention in inside {
            let possessor = noun.possessor.is_some_and(|possessor| possessor.overlaps(mention.tokens));
            let head = mention.tokens.holds(noun.head as usize) || mention.tokens.end > noun.head;
            let role = match () {
                () if possessor => Role::Possessor,
                () if head => role,
                () => Role::Modifier,
            };
            if head {
                head_named = Some(mention.entity);
            }
            self.push_mention(mention, role);
            self.learn_title(mention);
        }
        match head_named {
            Some(entity) => self.learn_explanation(phrases, at, entity),
            None if self.document.tags[noun.head as usize] != Tag::Prp && !covered => {
                let alone = self.stands_alone(phrases, at);
                self.unnamed(noun, role, alone);
            }
            None => {}
        }
    }

    fn push_mention(&mut self, mention: &Mention, role: Role) {
        let sort = self.sort_of(mention.entity);
        self.push(Who::Listed(mention.entity), sort, role, mention.tokens.start, 100);
    }

    fn push(&mut self, who: Who, sort: Sort, role: Role, token: u32, weight: u32) {
        let quotation = self.quotations.number(token);
        self.referents.push(Referent { who, sort, role, token, clock: self.clock, quotation, weight });
    }

    fn sort_of(&self, entity: EntityId) -> Sort {
        let profile = self.gazetteer.profile(entity);
        match (profile.pronouns, profile.kind) {
            (Some(Pronouns::He), _) => Sort::Person(Some(Gender::Male)),
            (Some(Pronouns::She), _) => Sort::Person(Some(Gender::Female)),
            (Some(Pronouns::They), _) | (None, EntityKind::Group) => Sort::Many,
            (Some(Pronouns::It), _) => Sort::Thing,
            (None, EntityKind::Person) => Sort::Person(profile.gender.or(self.genders.get(&entity).copied())),
            (None, _) => Sort::Thing,
        }
    }

    /// What stands before a name as title: `former Mayor Ilse Brandt`.
    fn learn_title(&mut self, mention: &Mention) {
        if self.gazetteer.profile(mention.entity).kind != EntityKind::Person {
            let head = self.gazetteer.profile(mention.entity).head;
            return self.descriptions.learn_noun(head, Who::Listed(mention.entity));
        }
        self.learn_place(mention);
        let Some(words) = title_words(self.document, self.lexicon, mention.tokens) else { return };
        let title = self.lexicon.names().title(self.document.words_from(words.end as usize - 1, words.end as usize));
        if let Some(gender) = title.and_then(|(_, title)| title.gender) {
            self.genders.entry(mention.entity).or_insert(gender);
        }
        self.descriptions.learn(self.document, self.lexicon, words, Who::Listed(mention.entity));
    }

    /// The place behind a name: `Ilse Brandt of Saltmere`.
    fn learn_place(&mut self, mention: &Mention) {
        let at = mention.tokens.end as usize;
        if self.document.tokens.len() > at + 1 && self.document.word(at) == "of" {
            let rest = self.document.words_from(at + 1, (at + 4).min(self.document.tokens.len()));
            if self.lexicon.names().place(rest).is_some() {
                let place = self.document.tokens[at + 1].word;
                self.descriptions.learn_place(place, Who::Listed(mention.entity));
            }
        }
    }

    /// What explains a name behind a comma or a copula: `Ilse Brandt, the mayor of …`, `Brandt is the mayor`.
    fn learn_explanation(&mut self, phrases: &[Phrase], at: usize, entity: EntityId) {
        let copula = match phrases.get(at + 1) {
            Some(Phrase::Word(word)) if self.document.tokens[*word as usize].kind == TokenKind::Comma => false,
            Some(Phrase::Verb(verb)) if verb.copula && !verb.negated && verb.modal.is_none() => true,
            _ => return,
        };
        let Some(Phrase::Noun(noun)) = phrases.get(at + 2) else { return };
        let ends = copula
            || phrases
                .get(at + 3)
                .is_none_or(|next| !matches!(next, Phrase::Verb(verb) if verb.form == VerbForm::Finite));
        let person = self.gazetteer.profile(entity).kind == EntityKind::Person;
        let fits = match sort(self.document, self.lexicon, noun) {
            Sort::Person(_) => true,
            Sort::Thing => !person && self.document.tags[noun.head as usize] == Tag::Nn,
            _ => false,
        };
        let proper = self.document.tags[noun.head as usize] == Tag::Nnp && !self.is_title(noun.head as usize);
        if ends && fits && !proper && noun.possessor.is_none() {
            let words = TokenSpan { start: noun.tokens.start, end: noun.head + 1 };
            self.descriptions.learn(self.document, self.lexicon, words, Who::Listed(entity));
        }
    }

    fn is_title(&self, at: usize) -> bool {
        self.lexicon.names().title(self.document.words_from(at, at + 1)).is_some()
    }

    /// A noun phrase whose head is no listed name: a description of one, or somebody or something else.
    fn unnamed(&mut self, noun: &NounPhrase, role: Role, alone: bool) {
        let sort = sort(self.document, self.lexicon, noun);
        let head = noun.head as usize;
        let definite = self.document.word(noun.tokens.start as usize).eq_ignore_ascii_case("the");
        let inside = self.named[..self.next].last().filter(|last| last.tokens.overlaps(noun.tokens));
        let from = inside.map_or(noun.tokens.start, |inside| inside.tokens.end);
        let referring = !matches!(role, Role::Predicate | Role::Apposition);
        if definite && referring && from <= noun.head && noun.possessor.is_none() && alone {
            match self.descriptions.pick(self.document, self.lexicon, noun) {
                Picked::One(Who::Listed(entity)) if self.is_recent(entity) && self.can_be_called(entity, head) => {
                    let sort = self.sort_of(entity);
                    let tokens = TokenSpan { start: from, end: noun.tokens.end };
                    self.found.push(Mention { entity, tokens, resolution: Resolution::Title });
                    return self.push(Who::Listed(entity), sort, role, noun.tokens.start, 100);
                }
                Picked::One(Who::Listed(_)) => {}
                Picked::One(who) => return self.push(who, sort, role, noun.tokens.start, 100),
                Picked::Several => self.unresolved.titles += 1,
                Picked::Nobody => {}
            }
        }
        let who = self.known_elsewhere(noun).unwrap_or(Who::Other(noun.head));
        if matches!(sort, Sort::Person(_))
            && self.document.tags[head] == Tag::Nnp
            && let Some(words) = title_words(self.document, self.lexicon, TokenSpan::new(head, head + 1))
        {
            self.descriptions.learn(self.document, self.lexicon, words, who);
        }
        let weight = if definite && matches!(sort, Sort::Person(_)) { 60 } else { 100 };
        self.push(who, sort, role, noun.tokens.start, weight);
    }

    /// Whether an organisation was spoken of a little before; people are described from afar.
    fn is_recent(&self, entity: EntityId) -> bool {
        const WINDOW: usize = 60;
        const SENTENCES: u32 = 3;
        let person = self.gazetteer.profile(entity).kind == EntityKind::Person;
        person
            || self
                .referents
                .iter()
                .rev()
                .take(WINDOW)
                .take_while(|referent| referent.clock + SENTENCES >= self.clock)
                .any(|referent| referent.who == Who::Listed(entity))
    }

    /// Whether a noun describes: any said of a person; of others a body of people, or a part of the name with its capital.
    fn can_be_called(&self, entity: EntityId, head: usize) -> bool {
        let token = &self.document.tokens[head];
        let person = self.gazetteer.profile(entity).kind == EntityKind::Person;
        person || token.kind == TokenKind::Capitalised || self.lexicon.names().person_noun(token.word).is_some()
    }

    /// An unlisted name seen a little before.
    fn known_elsewhere(&self, noun: &NounPhrase) -> Option<Who> {
        const WINDOW: usize = 60;
        if self.document.tags[noun.head as usize] != Tag::Nnp {
            return None;
        }
        let name = self.document.word(noun.head as usize);
        self.referents.iter().rev().take(WINDOW).find_map(|referent| match referent.who {
            Who::Other(head) if self.document.word(head as usize) == name => Some(referent.who),
            _ => None,
        })
    }

    /// Whether nothing behind a description says whose or which it is, and no name does.
    fn stands_alone(&self, phrases: &[Phrase], at: usize) -> bool {
        let named = |position: Option<usize>| {
            position.and_then(|position| phrases.get(position)).is_some_and(
                |phrase| matches!(phrase, Phrase::Noun(noun) if self.document.tags[noun.head as usize] == Tag::Nnp),
            )
        };
        let word = |position: usize| match phrases.get(position) {
            Some(Phrase::Word(word)) => Some(*word as usize),
            _ => None,
        };
        let comma = |position: Option<usize>| {
            position.and_then(word).is_some_and(|at| self.document.tokens[at].kind == TokenKind::Comma)
        };
        let explains = comma(at.checked_sub(1)) && named(at.checked_sub(2));
        let explained = comma(Some(at + 1)) && named(Some(at + 2));
        let next_is_name = named(Some(at + 1));
        let title = self.title_behind(&phrases[at]);
        let restricted = word(at + 1).filter(|_| !title).is_some_and(|at| {
            ["of", "for", "in", "from", "at", "who", "that", "whose", "to", "with", "out", "up", "-", "where"]
                .iter()
                .any(|word| self.document.word(at).eq_ignore_ascii_case(word))
        }) || matches!(phrases.get(at + 1), Some(Phrase::Noun(_)));
        !explains && !explained && !next_is_name && !restricted
    }

    /// Whether a title of several words begins at the head of a phrase and goes on behind it: secretary of state.
    fn title_behind(&self, phrase: &Phrase) -> bool {
        let Phrase::Noun(noun) = phrase else { return false };
        let head = noun.head as usize;
        let words = self.document.words_from(head, (head + 4).min(self.document.tokens.len()));
        self.lexicon.names().title(words).is_some_and(|(length, _)| head + length > noun.tokens.end as usize)
    }

    fn pronoun(&mut self, sentence: &Sentence, phrases: &[Phrase], at: usize, token: usize, role: Role) {
        let possessive = self.document.tags[token] == Tag::PrpPossessive;
        let Some((asks, case)) = pronoun::read(self.document.word(token), possessive) else { return };
        let role = if possessive { Role::Possessor } else { role };
        let case =
            if case == Case::Subject && asks == Asks::Thing && role != Role::Subject { Case::Object } else { case };
        if asks == Asks::Thing && !self.may_refer(phrases, at, case) {
            return;
        }
        let answer = match self.ahead(sentence, phrases, at, asks) {
            Some(entity) => Answer::One(Who::Listed(entity)),
            None => {
                self.answer(sentence, token as u32, asks, case, agent(phrases, at).filter(|_| case == Case::Object))
            }
        };
        let sort = match asks {
            Asks::Person(gender) => Sort::Person(Some(gender)),
            Asks::Many => Sort::Many,
            Asks::Thing => Sort::Thing,
        };
        match answer {
            Answer::One(Who::Listed(entity)) if self.answers(entity, asks) => {
                let tokens = TokenSpan::new(token, token + 1);
                self.found.push(Mention { entity, tokens, resolution: Resolution::Pronoun });
                self.push(Who::Listed(entity), sort, role, token as u32, 100);
            }
            Answer::One(who) => self.push(who, sort, role, token as u32, 100),
            Answer::Open => {
                self.unresolved.pronouns += 1;
                self.push(Who::Other(token as u32), sort, role, token as u32, 50);
            }
            Answer::Nobody => self.push(Who::Other(token as u32), sort, role, token as u32, 100),
        }
    }

    fn answer(&self, sentence: &Sentence, token: u32, asks: Asks, case: Case, agent: Option<TokenSpan>) -> Answer {
        let quotation = self.quotations.number(token);
        let place = Place { clock: self.clock, quotation, sentence: sentence.tokens.start, agent };
        let speaker = quotation.and_then(|number| self.speakers[number]);
        pronoun::answer(&self.referents, asks, case, place, speaker)
    }

    /// Only groups and those listed with `they` are meant by they.
    fn answers(&self, entity: EntityId, asks: Asks) -> bool {
        let sort = self.sort_of(entity);
        match asks {
            Asks::Many => sort == Sort::Many,
            Asks::Thing => sort == Sort::Thing && self.gazetteer.profile(entity).kind != EntityKind::Place,
            Asks::Person(_) => matches!(sort, Sort::Person(_)),
        }
    }

    /// Whether `it` is no empty subject (`it is clear that`) and no object, which is too often a thing without a name.
    fn may_refer(&self, phrases: &[Phrase], at: usize, case: Case) -> bool {
        match case {
            Case::Possessive => true,
            Case::Object => false,
            Case::Subject => match phrases.get(at + 1) {
                Some(Phrase::Verb(verb)) => {
                    let word = self.document.tokens[verb.head as usize].word;
                    verb.form == VerbForm::Finite
                        && !verb.copula
                        && !verb.passive
                        && self.lexicon.is_reporting_verb(word)
                }
                _ => false,
            },
        }
    }

    /// The subject that an opening phrase looks ahead to: `In his speech, Brandt said`.
    fn ahead(&self, sentence: &Sentence, phrases: &[Phrase], at: usize, asks: Asks) -> Option<EntityId> {
        let opening = self.document.tags[sentence.tokens.start as usize];
        if at > 6
            || !matches!(opening, Tag::In | Tag::Vbg | Tag::To | Tag::Wrb)
            || matches!(asks, Asks::Many | Asks::Thing)
        {
            return None;
        }
        let comma = (at + 1..phrases.len()).find(|&at| {
            matches!(&phrases[at], Phrase::Word(word) if self.document.tokens[*word as usize].kind == TokenKind::Comma)
        })?;
        let Some(Phrase::Noun(subject)) = phrases.get(comma + 1) else { return None };
        let verb = matches!(phrases.get(comma + 2), Some(Phrase::Verb(verb)) if verb.form == VerbForm::Finite);
        let mention = self.mention_at(subject.head)?;
        let before = self.named[..self.next].last().is_some_and(|last| last.tokens.start >= sentence.tokens.start);
        let Asks::Person(gender) = asks else { return None };
        let fits = self.sort_of(mention.entity) == Sort::Person(Some(gender));
        (verb && fits && !before).then_some(mention.entity)
    }

    /// The mention by name that holds a token.
    fn mention_at(&self, token: u32) -> Option<&Mention> {
        let at = self.named.partition_point(|mention| mention.tokens.end <= token);
        self.named.get(at).filter(|mention| mention.tokens.start <= token)
    }

    /// Notes who speaks the quotations of a sentence: the subject or inverted subject of a reporting verb outside them.
    fn find_speakers(&mut self, sentence: &Sentence, phrases: &[Phrase]) {
        let first = self.quotations.inside.partition_point(|span| span.end <= sentence.tokens.start);
        if self.quotations.inside.get(first).is_none_or(|span| span.start >= sentence.tokens.end) {
            return;
        }
        let speaker = (0..phrases.len()).find_map(|at| self.reporting_subject(sentence, phrases, at));
        for number in first..self.quotations.inside.len() {
            if self.quotations.inside[number].start >= sentence.tokens.end {
                break;
            }
            let known = self.speakers[number].or(speaker);
            self.speakers[number] = known.or_else(|| self.speaker_before(number, sentence));
        }
    }

    /// The speaker of the quotation before, where a quotation has no cue of its own and follows in the same paragraph.
    fn speaker_before(&self, number: usize, sentence: &Sentence) -> Option<Who> {
        let before = self.quotations.inside[number.checked_sub(1)?].end as usize - 1;
        let paragraph = self.document.sentences[self.document.sentence_of(before)].paragraph;
        (paragraph + 1 >= sentence.paragraph).then(|| self.speakers[number - 1]).flatten()
    }

    fn reporting_subject(&self, sentence: &Sentence, phrases: &[Phrase], at: usize) -> Option<Who> {
        let Phrase::Verb(verb) = &phrases[at] else { return None };
        let reports = self.lexicon.is_reporting_verb(self.document.tokens[verb.head as usize].word);
        if !reports || verb.form != VerbForm::Finite || self.quotations.number(verb.head).is_some() {
            return None;
        }
        let before = phrases[..at].iter().rev().find(|phrase| matches!(phrase, Phrase::Noun(_)));
        let subject = before.and_then(|phrase| {
            self.speaks(sentence, phrase, at.checked_sub(1).is_some_and(|before| &phrases[before] == phrase))
        });
        subject.or_else(|| phrases.get(at + 1).and_then(|phrase| self.speaks(sentence, phrase, true)))
    }

    /// Whom a phrase beside a reporting verb names, if it stands outside quotations.
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
        match self.answer(sentence, noun.head, asks, case, None) {
            Answer::One(who) => Some(who),
            _ => None,
        }
    }
}

/// The phrase before the infinitive or gerund whose object stands at `at`: `Ryan's refusal to support him`.
fn agent(phrases: &[Phrase], at: usize) -> Option<TokenSpan> {
    let verb = at.checked_sub(1).and_then(|before| phrases.get(before))?;
    let Phrase::Verb(verb) = verb else { return None };
    let before = at.checked_sub(2).and_then(|before| phrases.get(before))?;
    let dependent = matches!(verb.form, VerbForm::Gerund | VerbForm::Infinitive);
    (dependent && matches!(before, Phrase::Noun(_))).then(|| before.tokens())
}
