//! Whom the pronouns of an article stand for, by what stands around each.

use super::entity::{EntityId, EntityKind};
use super::mention::{Mention, Resolution};
use super::pronoun::{self, Answer, Asks, Case, FAR_WINDOW, Place, Question};
use super::reader::Reader;
use super::referent::{Referent, Role, Sort, Weight, Who};
use crate::lexicon::{Gender, WordKind};
use crate::text::{NounPhrase, Phrase, Sentence, Tag, TokenKind, TokenSpan};

/// What stands beside a pronoun.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Beside {
    /// The phrase whose infinitive or gerund has the pronoun as object.
    agent: Option<TokenSpan>,
    /// Who is likelier than others to be meant: who goes on speaking or acting, the subject of its own clause, or its `who`.
    favoured: Option<Who>,
}

impl Reader<'_> {
    pub(super) fn pronoun(&mut self, sentence: &Sentence, phrases: &[Phrase], at: usize, token: usize, role: Role) {
        if let Some(entity) = self.addressee(token as u32) {
            let tokens = TokenSpan::new(token, token + 1);
            return self.found.push(Mention { entity, tokens, resolution: Resolution::Pronoun });
        }
        let possessive = self.document.tags[token] == Tag::PrpPossessive;
        if self.is_his_or_her(token) {
            return;
        }
        let Some((asks, case)) = pronoun::read(self.document.word(token), possessive) else {
            if role == Role::Subject && self.quotations.number(token as u32).is_none() {
                // "said the minister, and you had to believe him": nobody before is the subject of "him"
                self.push(Who::Other(token as u32), Sort::Many, role, token as u32, Weight::Open);
            }
            return;
        };
        let role = if possessive { Role::Possessor } else { role };
        let case =
            if case == Case::Subject && asks == Asks::Thing && role != Role::Subject { Case::Object } else { case };
        let sayer = (asks == Asks::Thing && case == Case::Subject).then(|| self.sayer(phrases, at)).flatten();
        if asks == Asks::Thing && sayer.is_none() && !self.may_refer(phrases, at, case) {
            return;
        }
        let case = if possessive && self.is_helped(phrases, at) { Case::Object } else { case };
        let told = sayer
            .or_else(|| self.ahead(sentence, phrases, at, asks))
            .or_else(|| self.topic(token as u32, asks))
            .or_else(|| self.joined_owner(phrases, at, asks).filter(|_| possessive))
            .map(Who::Listed)
            .or_else(|| self.whose_words(phrases, at, asks).filter(|_| case != Case::Object))
            .or_else(|| self.asked(phrases, at, asks).filter(|_| case == Case::Subject))
            .or_else(|| self.same_as_subject(sentence, token as u32, asks).filter(|_| case == Case::Possessive));
        let answer = match told {
            Some(who) => Answer::One(who),
            None => {
                let agent = (case == Case::Object).then(|| self.agent(phrases, at)).flatten();
                let favoured = match case {
                    Case::Subject => {
                        self.goes_on(sentence, phrases, at).or_else(|| self.subject_before(sentence, phrases, at, asks))
                    }
                    Case::Possessive => {
                        self.who_of_own_clause(phrases, at).or_else(|| self.own_subject(sentence, phrases, at, asks))
                    }
                    Case::Object => None,
                };
                let beside = Beside { agent, favoured };
                match self.answer(sentence, token as u32, asks, case, beside) {
                    Answer::Nobody if case == Case::Object && self.is_in_noun_phrase(phrases, at) => {
                        self.answer(sentence, token as u32, asks, Case::Possessive, beside)
                    }
                    answer => answer,
                }
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
                if let Asks::Person(gender) = asks {
                    self.learn(entity, gender);
                }
                self.push(Who::Listed(entity), sort, role, token as u32, Weight::Whole);
            }
            Answer::One(who) => self.push(who, sort, role, token as u32, Weight::Whole),
            Answer::Open => {
                self.unresolved.pronouns += 1;
                self.push(Who::Other(token as u32), sort, role, token as u32, Weight::Open);
            }
            Answer::Nobody => self.push(Who::Other(token as u32), sort, role, token as u32, Weight::Whole),
        }
    }

    pub(super) fn answer(&self, sentence: &Sentence, token: u32, asks: Asks, case: Case, beside: Beside) -> Answer {
        let quotation = self.quotations.number(token);
        let object = case == Case::Object;
        let joined = object.then(|| self.joined_to_subject(sentence, token)).flatten();
        let mut named = if case == Case::Subject { self.named_in_quotation(sentence, token) } else { Vec::new() };
        if case == Case::Subject {
            named.extend(self.of_another_rank(sentence, token));
        }
        if asks == Asks::Thing && (case == Case::Subject || self.is_owned_by_a_body(token)) {
            named.extend(self.no_bodies());
        }
        let place = Place {
            clock: self.clock,
            quotation,
            sentence: sentence.tokens.start,
            agent: beside.agent,
            joined,
            favoured: beside.favoured,
        };
        let speaker = quotation.and_then(|number| self.speeches[number].speaker);
        let speaker = speaker.filter(|&who| !quotation.is_some_and(|number| self.is_fragment(sentence, number, who)));
        Question { asks, case, place, speaker, others: &named }.answer(&self.referents)
    }

    /// "His or her", "he or she": whether a pronoun and one of the other gender stand for anybody.
    fn is_his_or_her(&self, token: usize) -> bool {
        let gender = |at: usize| pronoun::gender(self.document.word(at));
        let or = |at: usize| at < self.document.tokens.len() && self.document.is_word(at, "or");
        let other = |at: usize| at < self.document.tokens.len() && gender(at).is_some() && gender(at) != gender(token);
        gender(token).is_some()
            && (or(token + 1) && other(token + 2) || token >= 2 && or(token - 1) && other(token - 2))
    }

    /// `said that he "regrets his words"`: whether a quotation goes on with the narrator's sentence right behind its speaker, so that "he" in
    /// it can be the speaker.
    fn is_fragment(&self, sentence: &Sentence, number: usize, speaker: Who) -> bool {
        let first = self.quotations.inside[number].start;
        let small = self.document.word(first as usize).starts_with(char::is_lowercase);
        let before = (first as usize).checked_sub(2).map(|at| self.document.tokens[at].kind);
        let here = self.referents.iter().rev().take_while(|it| it.token >= sentence.tokens.start);
        let last = here.filter(|it| it.token < first).find(|it| matches!(it.sort, Sort::Person(_) | Sort::Unknown));
        small && before.is_some_and(TokenKind::is_word) && last.is_some_and(|it| it.who == speaker)
    }

    /// "Denied the claims against him", "laughed at reports of talks with her": whether a pronoun stands behind a noun and its preposition,
    /// so that it can mean the subject.
    fn is_in_noun_phrase(&self, phrases: &[Phrase], at: usize) -> bool {
        let preposition = |at: usize| self.tag_at(phrases, at) == Some(Tag::In);
        let common = |noun: &NounPhrase| matches!(self.document.tags[noun.head as usize], Tag::Nn | Tag::Nns);
        /// Phrases from the verb to the pronoun, at most.
        const FAR: usize = 8;
        let mut noun = at;
        while noun >= 2 && noun + FAR > at && preposition(noun - 1) && phrases[noun - 2].noun().is_some_and(common) {
            noun -= 2;
        }
        let of_verb = match noun.checked_sub(1).map(|before| &phrases[before]) {
            Some(Phrase::Verb(_)) => true,
            Some(Phrase::Word(_)) => preposition(noun - 1) && noun >= 2 && phrases[noun - 2].verb().is_some(),
            _ => false,
        };
        noun < at && of_verb
    }

    /// Takes the first pronoun of somebody for what the others will be.
    fn learn(&mut self, entity: EntityId, gender: Gender) {
        if self.genders.contains_key(&entity) {
            return;
        }
        self.genders.insert(entity, gender);
        let sort = self.sort_of(entity);
        let own = |it: &&mut Referent| it.who == Who::Listed(entity);
        self.referents.iter_mut().rev().take(FAR_WINDOW).filter(own).for_each(|it| it.sort = sort);
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
                    verb.is_finite() && !verb.copula && !verb.passive && self.lexicon.is(word, WordKind::ReportingVerb)
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
        let verb = phrases.get(comma + 2).is_some_and(Phrase::is_finite);
        let mention = self.mention_at(subject.head)?;
        let before = self.named[..self.next].last().is_some_and(|last| last.tokens.start >= sentence.tokens.start);
        let Asks::Person(gender) = asks else { return None };
        let fits = self.sort_of(mention.entity) == Sort::Person(Some(gender));
        // "when he came, Orrin made him master"
        let object = phrases.get(comma + 3).and_then(Phrase::noun).map(|noun| self.document.word(noun.head as usize));
        let another = object.and_then(pronoun::gender) == Some(gender);
        (verb && fits && !before && !another).then_some(mention.entity)
    }

    /// The owner of what `and` joins to what belongs to a pronoun, or the person joined to it: `Brandt's plan and her promise`, `Brandt
    /// and her aides`.
    fn joined_owner(&self, phrases: &[Phrase], at: usize, asks: Asks) -> Option<EntityId> {
        let [Phrase::Noun(other), Phrase::Word(and)] = phrases.get(at.checked_sub(2)?..at)? else { return None };
        let last = other.possessor.map_or(other.head, |possessor| possessor.end - 1);
        let mention = self.mention_at(last).filter(|_| self.document.tags[*and as usize] == Tag::Cc)?;
        let Asks::Person(gender) = asks else { return None };
        (self.sort_of(mention.entity) == Sort::Person(Some(gender))).then_some(mention.entity)
    }
}
