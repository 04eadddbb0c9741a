//! Nouns put in place of the name of who is spoken of: the billionaire, the candidate, the former governor.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::describing::{Described, Restriction};
use super::entity::{EntityId, EntityKind};
use super::gazetteer::Gazetteer;
use super::mention::Mention;
use super::reader::Reader;
use super::referent::{Referent, Role, Sort, Who, sort};
use crate::lexicon::{TitleKind, WordKind};
use crate::text::{NounPhrase, Phrase, Sentence, Tag, TokenSpan};

impl Reader<'_> {
    /// The person spoken of, where a noun stands in for his name: the billionaire, the candidate, the former governor.
    pub(super) fn varied(
        &self,
        sentence: &Sentence,
        noun: &NounPhrase,
        words: TokenSpan,
        restriction: Restriction,
    ) -> Described {
        if self.is_told_apart(noun) {
            return Described::Nobody;
        }
        let begins = words.start == noun.tokens.start;
        let unrestricted = restriction == Restriction::None;
        let owned = matches!(restriction, Restriction::Owner(_));
        let stands_in = self.stands_in(noun);
        let told = self.who_adds(sentence, noun).filter(|_| begins);
        let told = told.or_else(|| (stands_in && unrestricted).then(|| self.whom_a_place_tells(noun)).flatten());
        let told = told.or_else(|| (begins && unrestricted).then(|| self.officer(sentence, noun)).flatten());
        let told = told.or_else(|| owned.then(|| self.officer_of(sentence, noun)).flatten());
        let whole = stands_in && begins && unrestricted;
        let one = told.or_else(|| whole.then(|| self.named_lately(sentence, noun)).flatten());
        one.map_or(Described::Nobody, |entity| Described::As(entity, words))
    }

    /// Whether a noun can stand in for a name.
    fn stands_in(&self, noun: &NounPhrase) -> bool {
        let head = self.document.tokens[noun.head as usize].word;
        let told = noun.head.checked_sub(1).is_some_and(|at| self.document.tags[at as usize] == Tag::Jj);
        let bare = noun.possessor.is_some() || !told;
        let general = bare && self.lexicon.is(head, WordKind::Chosen);
        !general && self.lexicon.names().stands_in(head) || self.is_former_office(noun) || self.is_of_an_age(noun)
    }

    /// Who is spoken of lately, alone or far more than others, and may be called so.
    fn named_lately(&self, sentence: &Sentence, noun: &NounPhrase) -> Option<EntityId> {
        let head = self.document.tokens[noun.head as usize].word;
        let sole = self.sole_person(sentence, noun);
        let fits = |entity: &EntityId| self.may_be_varied(noun, Who::Listed(*entity), sole.is_some());
        let plain = noun.tokens.len() == 2 && !self.lexicon.is(head, WordKind::Business);
        let stands = |entity: &EntityId| {
            let who = Who::Listed(*entity);
            let trade = self.descriptions.has_a_trade(self.lexicon, who);
            fits(entity) && !trade && !(plain && self.is_overshadowed(sentence, noun, who))
        };
        let main = |entity: &EntityId| !self.is_of_an_age(noun) && stands(entity);
        sole.filter(fits)
            .or_else(|| self.employer(sentence, noun))
            .or_else(|| self.foremost(sentence, noun).filter(stands))
            .or_else(|| self.main_person(sentence, noun).filter(main))
    }

    /// `the 52-year-old`
    fn is_of_an_age(&self, noun: &NounPhrase) -> bool {
        self.document.word(noun.tokens.end as usize - 1).ends_with("-year-old")
    }

    /// Whether a word tells who is described from others: the other candidate, our next president.
    pub(super) fn is_told_apart(&self, noun: &NounPhrase) -> bool {
        noun.tokens.range().any(|at| self.is_of(at, WordKind::Apart) && !self.begins_title(at, noun.head as usize))
    }

    /// Whether a title begins at a token and goes up to another: the first lady.
    fn begins_title(&self, at: usize, head: usize) -> bool {
        let title = self.lexicon.names().title(self.document.words_from(at, (head + 1).max(at)));
        title.is_some_and(|(length, _)| at + length > head)
    }

    /// The one person of whom the article has told that he is from where a noun says: `the Texas Republican`.
    fn whom_a_place_tells(&self, noun: &NounPhrase) -> Option<EntityId> {
        let mut fitting = self.times.keys().filter(|&&who| {
            let Who::Listed(entity) = who else { return false };
            let person = self.gazetteer.profile(entity).kind == EntityKind::Person;
            person && self.descriptions.is_from_there(self.document, self.lexicon, noun, who)
        });
        let Some(Who::Listed(entity)) = fitting.next().filter(|_| fitting.next().is_none()) else { return None };
        self.may_be(self.sort_of(*entity), noun).then_some(*entity)
    }

    /// Who spoke in the sentence before, where a person who is described goes on: `"…," Brandt said. The former mayor added: "…"`
    fn who_adds(&self, sentence: &Sentence, noun: &NounPhrase) -> Option<EntityId> {
        /// Tokens from the noun to its verb, at most.
        const REACH: u32 = 8;
        let adds = |at: u32| self.is_of(at as usize, WordKind::Adding);
        let first = sentence.tokens.start;
        let behind = noun.tokens.end..sentence.tokens.end.min(noun.tokens.end + REACH);
        let verb = behind.into_iter().find(|&at| {
            let phrase = &self.document.phrases[self.document.phrase_of(at as usize)];
            matches!(phrase, Phrase::Verb(verb) if verb.head == at)
        });
        let before = noun.tokens.start.checked_sub(1).filter(|&at| at > first && adds(at));
        verb.filter(|&at| adds(at)).or(before)?;
        let person = sort(self.document, self.lexicon, noun);
        if !matches!(person, Sort::Person(_)) || self.quotations.number(noun.head).is_some() {
            return None;
        }
        let number = self.document.sentence_of(first as usize).checked_sub(1)?;
        let before = &self.document.sentences[number];
        let phrases = self.document.phrases_of(before);
        let who = (0..phrases.len()).rev().find_map(|at| self.reporting_subject(before, phrases, at))?;
        match who {
            Who::Listed(entity) if self.may_be(self.sort_of(entity), noun) => {
                (self.gazetteer.profile(entity).kind == EntityKind::Person).then_some(entity)
            }
            _ => None,
        }
    }

    /// Whether nothing that the article says of somebody speaks against a noun in place of his name.
    ///
    /// Speaks against it: that another is called so, or that he holds an office where the noun tells of a former one; that he is of
    /// another age or country; where the noun tells of a party, that another is told of him or, unless he is the only one, none.
    fn may_be_varied(&self, noun: &NounPhrase, who: Who, sole: bool) -> bool {
        let head = self.document.tokens[noun.head as usize].word;
        let mut words = noun.tokens.range().map(|at| self.document.tokens[at].word);
        let parties = words.all(|word| {
            let said = self.descriptions.is_said(self.document, word, who);
            !self.lexicon.is(word, WordKind::Party)
                || said
                || sole && !self.descriptions.is_party_told(self.lexicon, word, who)
        });
        let officer = self.is_former_office(noun) && self.descriptions.holds_office(who);
        let of_other_age = self.is_of_an_age(noun) && self.descriptions.age_is_told(who);
        let called = self.descriptions.is_called(head, who);
        parties
            && !of_other_age
            && !self.descriptions.is_of_another_country(self.document, self.lexicon, noun, who)
            && (called || !self.descriptions.is_taken(self.document, self.lexicon, noun) && !officer)
    }

    /// `the former governor`, `the former secretary of state`
    pub(super) fn is_former_office(&self, noun: &NounPhrase) -> bool {
        let former = noun.tokens.range().any(|at| self.document.is_of(at, WordKind::Former, self.lexicon));
        let title = || {
            let range = noun.tokens.start as usize..noun.head as usize + 1;
            let found =
                |at: usize| self.lexicon.names().title(self.document.words_from(at, self.document.tokens.len()));
            range.into_iter().any(|at| {
                found(at)
                    .is_some_and(|(length, title)| title.kind == TitleKind::Office && at + length > noun.head as usize)
            })
        };
        former && title()
    }

    /// The only person of whom the article has spoken so far, more than once; his name may follow what is said to be his.
    fn sole_person(&self, sentence: &Sentence, noun: &NounPhrase) -> Option<EntityId> {
        /// Times that he is spoken of, at least.
        const LEAST: u32 = 2;
        let mut persons = self.referents.iter().filter(|it| self.is_named_person(it));
        let Who::Listed(entity) = persons.next()?.who else { return None };
        let who = Who::Listed(entity);
        let alone = persons.all(|it| it.who == who) && self.times.get(&who).is_some_and(|times| *times >= LEAST);
        let elsewhere = self.is_named_behind(sentence, noun, entity) || !self.is_named_in(sentence, who);
        (alone && self.may_be(self.sort_of(entity), noun) && elsewhere).then_some(entity)
    }

    /// Whether a description owns something and its bearer's name, if in the sentence, stands behind.
    fn is_named_behind(&self, sentence: &Sentence, noun: &NounPhrase, entity: EntityId) -> bool {
        let last = noun.possessor.map_or(noun.tokens.end, |possessor| possessor.end);
        let owns = self.document.tags.get(last as usize) == Some(&Tag::Pos);
        let from = self.named.partition_point(|mention| mention.tokens.start < sentence.tokens.start);
        let mut before = self.named[from..].iter().take_while(|it| it.tokens.start < noun.tokens.start);
        owns && !before.any(|it| it.entity == entity)
    }

    /// Whether a referent is a person, listed or with a name.
    pub(super) fn is_named_person(&self, referent: &Referent) -> bool {
        let named = match referent.who {
            Who::Listed(_) => true,
            Who::Other(head) => self.document.tags[head as usize] == Tag::Nnp,
        };
        named && matches!(referent.sort, Sort::Person(_))
    }

    /// The person whose aide or spokesman speaks: `Brandt's campaign manager declined to discuss the candidate's attacks`.
    pub(super) fn employer(&self, sentence: &Sentence, noun: &NounPhrase) -> Option<EntityId> {
        let from = self.named.partition_point(|mention| mention.tokens.start < sentence.tokens.start);
        let before = self.named[from..].iter().take_while(|mention| mention.tokens.start < noun.tokens.start);
        let mut owners = before.filter(|it| {
            let person = self.gazetteer.profile(it.entity).kind == EntityKind::Person;
            person && (self.is_possessor(it) || self.is_modifier(it)) && self.may_be(self.sort_of(it.entity), noun)
        });
        let chosen = self.is_of(noun.head as usize, WordKind::Chosen);
        let entity = owners.next().filter(|_| !chosen)?.entity;
        let party = noun.tokens.range().any(|at| self.is_of(at, WordKind::Party));
        (!self.is_former_office(noun)
            && !party
            && owners.all(|it| it.entity == entity)
            && !self.is_named_in(sentence, Who::Listed(entity)))
        .then_some(entity)
    }

    /// The person spoken of lately, of those who aren't named in the sentence: the only one, or one spoken of far more often than
    /// the others.
    fn foremost(&self, sentence: &Sentence, noun: &NounPhrase) -> Option<EntityId> {
        /// Times that he is spoken of, at least.
        const LEAST: u32 = 2;
        /// Sentences that a noun looks back.
        const NEAR: u32 = 2;
        /// How many times as often as he those named in the sentence may be spoken of.
        const MORE: u32 = 2;
        /// Times as often as each of the others.
        const FAR_MORE: u32 = 3;
        /// Referents looked back at most, so that long sentences cost no more.
        const WINDOW: usize = 200;
        let mut near: Vec<(u32, u32, Who)> = Vec::new();
        let lately = self.referents.iter().rev().take(WINDOW).take_while(|it| it.clock + NEAR >= self.clock);
        for referent in lately {
            let fits = self.is_named_person(referent) && self.may_be(referent.sort, noun);
            if fits && near.iter().all(|(_, _, who)| *who != referent.who) {
                near.push((self.times.get(&referent.who).copied().unwrap_or(0), referent.clock, referent.who));
            }
        }
        let business = noun.tokens.range().any(|at| self.is_of(at, WordKind::Business));
        let mut named = 0;
        let mut ambiguous = false;
        near.retain(|&(times, _, who)| {
            let officer = business && self.descriptions.holds_office(who);
            let in_sentence = self.is_named_in(sentence, who);
            if in_sentence && !officer {
                named = named.max(times);
                ambiguous |= business && !self.is_subject_in(sentence, who);
            }
            !(in_sentence || officer)
        });
        let aged = self.is_of_an_age(noun);
        near.retain(|&(.., who)| !aged || !self.descriptions.age_is_told(who));
        near.sort_unstable();
        let (times, last, who) = near.pop()?;
        let alone = near.is_empty() && named == 0 || !self.is_former_office(noun);
        let rivalled = near.iter().any(|&(other, at, _)| other * FAR_MORE > times || at > last);
        let rivalled = rivalled || aged && !near.is_empty() || !alone || ambiguous || named > times * MORE;
        match who {
            Who::Listed(entity) if times >= LEAST && !rivalled => Some(entity),
            _ => None,
        }
    }

    /// Whether another person of whom nothing speaks against a noun was the last subject before a sentence.
    fn is_overshadowed(&self, sentence: &Sentence, noun: &NounPhrase, who: Who) -> bool {
        let mut before = self.referents.iter().rev().skip_while(|it| it.token >= sentence.tokens.start);
        let subject = before.find(|it| it.role == Role::Subject && self.is_named_person(it));
        subject.is_some_and(|subject| {
            let listed = matches!(subject.who, Who::Listed(_)) && subject.who != who;
            let rival = self.may_be(subject.sort, noun) && !self.descriptions.has_a_trade(self.lexicon, subject.who);
            let of_other_age = self.is_of_an_age(noun) && self.descriptions.age_is_told(subject.who);
            listed && rival && !of_other_age && subject.clock + 1 >= self.clock
        })
    }

    /// Whether somebody is the subject of a clause of the sentence.
    pub(super) fn is_subject_in(&self, sentence: &Sentence, who: Who) -> bool {
        let mut inside = self.referents.iter().rev().take_while(|it| it.token >= sentence.tokens.start);
        inside.any(|it| it.who == who && it.role == Role::Subject)
    }

    /// The person whom the article names far more often than any other, where it has spoken of him lately.
    fn main_person(&self, sentence: &Sentence, noun: &NounPhrase) -> Option<EntityId> {
        /// Sentences that a noun looks back.
        const NEAR: u32 = 3;
        /// Referents looked back at most, so that long sentences cost no more.
        const WINDOW: usize = 300;
        let entity = self.main?;
        let who = Who::Listed(entity);
        let mut lately = self.referents.iter().rev().take(WINDOW).take_while(|it| it.clock + NEAR >= self.clock);
        let near = lately.any(|referent| referent.who == who);
        let elsewhere = self.is_named_behind(sentence, noun, entity) || !self.is_named_in(sentence, who);
        (near && self.may_be(self.sort_of(entity), noun) && elsewhere).then_some(entity)
    }

    /// Whether a person of this sort can be of the gender that a noun tells.
    pub(super) fn may_be(&self, person: Sort, noun: &NounPhrase) -> bool {
        match (person, sort(self.document, self.lexicon, noun)) {
            (Sort::Person(Some(known)), Sort::Person(Some(gender))) => known == gender,
            _ => true,
        }
    }

    /// Whether somebody's name stands in the sentence, not counted where it only says whose something or somebody is.
    fn is_named_in(&self, sentence: &Sentence, who: Who) -> bool {
        match who {
            Who::Listed(entity) => {
                let from = self.named.partition_point(|mention| mention.tokens.start < sentence.tokens.start);
                let inside = |mention: &&Mention| mention.tokens.start < sentence.tokens.end;
                self.named[from..].iter().take_while(inside).any(|mention| {
                    mention.entity == entity && !self.is_possessor(mention) && !self.is_modifier(mention)
                })
            }
            Who::Other(_) => {
                self.referents.iter().rev().take_while(|it| it.token >= sentence.tokens.start).any(|it| it.who == who)
            }
        }
    }

    fn is_possessor(&self, mention: &Mention) -> bool {
        self.document.tags.get(mention.tokens.end as usize) == Some(&Tag::Pos)
    }

    /// Whether a name only tells whose somebody is: `Brandt adviser Karel Moss`.
    fn is_modifier(&self, mention: &Mention) -> bool {
        let last = mention.tokens.end as usize - 1;
        let Phrase::Noun(noun) = &self.document.phrases[self.document.phrase_of(last)] else { return false };
        let Some(next) = self.document.tokens.get(mention.tokens.end as usize) else { return false };
        let person =
            self.lexicon.names().person_noun(next.word).is_some() || self.lexicon.is(next.word, WordKind::Staff);
        noun.head >= mention.tokens.end && noun.possessor.is_none() && (person || self.mention_at(noun.head).is_some())
    }
}

/// The person named at least twice as often as any other, and some times.
pub(super) fn main_person(named: &[Mention], gazetteer: &Gazetteer) -> Option<EntityId> {
    /// Times that he is named, at least.
    const LEAST: u32 = 4;
    let mut counts = times_named(named, gazetteer);
    let (count, entity) = counts.pop()?;
    let apart = counts.pop().is_none_or(|(next, _)| next * 2 < count);
    (count >= LEAST && apart).then_some(entity)
}

/// The two persons each named far more often than any third, and some times.
pub(super) fn duel(named: &[Mention], gazetteer: &Gazetteer) -> Option<[EntityId; 2]> {
    /// Times that each is named, at least.
    const LEAST: u32 = 4;
    let mut counts = times_named(named, gazetteer);
    let ((_, one), (count, other)) = (counts.pop()?, counts.pop()?);
    let apart = counts.pop().is_none_or(|(next, _)| next * 3 <= count * 2);
    (count >= LEAST && apart).then_some([one, other])
}

/// How often each person is named, the fewest times first.
fn times_named(named: &[Mention], gazetteer: &Gazetteer) -> Vec<(u32, EntityId)> {
    let mut counts: HashMap<EntityId, u32, FixedState> = HashMap::default();
    for mention in named.iter().filter(|it| gazetteer.profile(it.entity).kind == EntityKind::Person) {
        *counts.entry(mention.entity).or_default() += 1;
    }
    let mut counts: Vec<(u32, EntityId)> = counts.into_iter().map(|(entity, count)| (count, entity)).collect();
    counts.sort_unstable();
    counts
}
