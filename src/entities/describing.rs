//! Descriptions that stand for somebody named: the senator, the governor of the hills, the billionaire.

use super::entity::{EntityId, EntityKind};
use super::pronoun::{self, Asks};
use super::reader::{Reader, WINDOW};
use super::referent::{Referent, Role, Sort, Who};
use crate::lexicon::{TitleKind, WordKind};
use crate::text::{Document, NounPhrase, Phrase, Sentence, Tag, TokenKind, TokenSpan, VerbForm};

/// What the words behind a description add to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Restriction {
    /// Nothing: the senator.
    None,
    /// Whose or where from it is, in words that the article may have said of somebody: the senator from Saltmere.
    Owner(TokenSpan),
    /// Whose or which it is, or a name: the senator who resigned.
    Other,
}

/// Whom a noun phrase describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Described {
    /// A listed entity, by these words.
    As(EntityId, TokenSpan),
    /// Somebody who isn't listed.
    Unlisted(Who),
    /// One of several.
    Open,
    /// Nobody known.
    Nobody,
}

impl Reader<'_> {
    /// Whom a noun phrase describes, `words` being those of it that name nobody.
    pub(super) fn described(
        &self,
        sentence: &Sentence,
        noun: &NounPhrase,
        words: TokenSpan,
        role: Role,
        restriction: impl FnOnce(&Self) -> Restriction,
    ) -> Described {
        if !self.may_describe(noun, words, role) {
            return Described::Nobody;
        }
        let restriction = restriction(self);
        if restriction == Restriction::Other {
            return Described::Nobody;
        }
        let stands_in = self.lexicon.names().stands_in(self.document.tokens[noun.head as usize].word);
        let bare = restriction == Restriction::None && words.start == noun.tokens.start && noun.tokens.len() == 2;
        if let Some(entity) = self.employer(sentence, noun).filter(|_| stands_in && bare) {
            return Described::As(entity, words);
        }
        if bare && self.is_any(sentence, noun) {
            return Described::Nobody;
        }
        let fitting = self.fitting(noun, restriction);
        let one = match &fitting[..] {
            [] if self.is_pointed_at(noun) => return Described::Nobody,
            [] => return self.varied(sentence, noun, words, restriction),
            [one] => *one,
            _ => match self.only_known(&fitting).or_else(|| self.spoken_of_lately(&fitting)) {
                Some(one) => one,
                None => return Described::Open,
            },
        };
        match one {
            Who::Listed(entity) if self.is_meant(sentence, noun, entity, bare) => Described::As(entity, words),
            Who::Listed(_) => Described::Nobody,
            Who::Other(_) => Described::Unlisted(one),
        }
    }

    /// Whether a noun phrase points at one person or body, of whom it tells by `words`.
    fn may_describe(&self, noun: &NounPhrase, words: TokenSpan, role: Role) -> bool {
        let many = self.document.tags[noun.head as usize] == Tag::Nns;
        if many || words.start > noun.head || self.told.contains(&noun.head) || self.ends_name(noun) {
            return false;
        }
        let pointed = self.is_pointed_at(noun);
        (pointed || is_definite(self.document, noun))
            && self.refers(noun, role)
            && (pointed || self.is_of_a_party(noun))
    }

    /// "Old Gus the Drummer": whether a phrase with a capital is the end of a name.
    fn ends_name(&self, noun: &NounPhrase) -> bool {
        let (start, head) = (noun.tokens.start as usize, noun.head as usize);
        let is_capital = |at: usize| self.document.tokens[at].kind.is_capital();
        let named = start.checked_sub(1).is_some_and(|at| is_capital(at) && self.document.tags[at] == Tag::Nnp);
        named
            && is_capital(head)
            && !is_capital(start)
            && !self.document.sentences[self.document.sentence_of(head)].in_title
    }

    /// Those of whom the article has told what a noun phrase says, its age or what they are.
    fn fitting(&self, noun: &NounPhrase, restriction: Restriction) -> Vec<Who> {
        let owner = match restriction {
            Restriction::Owner(owner) => owner,
            _ => TokenSpan { start: noun.tokens.end, end: noun.tokens.end },
        };
        let mut fitting = self.descriptions.of_age(self.document.word(noun.tokens.end as usize - 1));
        if fitting.is_empty() {
            fitting = self.descriptions.fitting(self.document, self.lexicon, noun, owner);
        }
        fitting.retain(|who| match who {
            Who::Listed(entity) => self.may_be(self.sort_of(*entity), noun),
            Who::Other(_) => true,
        });
        fitting
    }

    /// Whether the listed one whom alone a description fits is near enough to be meant, and may be called so.
    fn is_meant(&self, sentence: &Sentence, noun: &NounPhrase, entity: EntityId, bare: bool) -> bool {
        let any = self.is_anybody(noun) && !self.is_latest(sentence, noun, entity);
        let near = self.is_recent(entity) || bare && self.is_only_body(noun, entity);
        let known = || self.times.contains_key(&Who::Listed(entity)) || self.is_named_soon(sentence, noun, entity);
        !any && near && self.can_be_called(entity, noun.head as usize) && known()
    }

    /// Whether a noun phrase of this role means somebody, rather than saying of another what he is: `Brandt, the mayor`, `as mayor`.
    fn refers(&self, noun: &NounPhrase, role: Role) -> bool {
        let explains = |at: u32| {
            let token = &self.document.tokens[at as usize];
            let role_of = role != Role::Subject
                && role != Role::Possessor
                && token.span.of(&self.document.text).eq_ignore_ascii_case("as");
            let name = self.named[..self.next].iter().rev().take(2).any(|mention| mention.tokens.holds(at as usize));
            let is = role != Role::Possessor && self.lexicon.is(token.word, WordKind::Linking);
            is || role_of || name || token.kind == TokenKind::Colon
        };
        !matches!(role, Role::Predicate | Role::Apposition) && !noun.tokens.start.checked_sub(1).is_some_and(explains)
    }

    /// `this mayor`, `our mayor`: an office whose holder the speaker points at.
    fn is_pointed_at(&self, noun: &NounPhrase) -> bool {
        let first = noun.tokens.start as usize;
        let pointing: &[&str] = match self.document.tags[first] {
            Tag::Dt => &["this", "that"],
            Tag::PrpPossessive => &["our"],
            _ => return false,
        };
        let head = noun.head as usize;
        let title = || self.lexicon.names().title(self.document.words_from(head, head + 1));
        pointing.iter().any(|word| self.document.is_word_in_any_case(first, word))
            && title().is_some_and(|(_, title)| title.kind == TitleKind::Office)
            && !self.lexicon.names().stands_in(self.document.tokens[head].word)
            && !self.is_told_apart(noun)
    }

    /// Whether a sentence spoke of any such person before: `a candidate's wit counts for less than the candidate's purse`
    fn is_any(&self, sentence: &Sentence, noun: &NounPhrase) -> bool {
        let head = self.document.tokens[noun.head as usize].word;
        let phrases = self.document.phrases_of(sentence).iter();
        phrases.take_while(|phrase| phrase.tokens().start < noun.tokens.start).any(|phrase| {
            let Phrase::Noun(other) = phrase else { return false };
            let last = other.possessor.map_or(other.head, |possessor| possessor.end - 1);
            let first = self.document.tokens[other.tokens.start as usize].word;
            self.document.tokens[last as usize].word == head && self.lexicon.is(first, WordKind::Any)
        })
    }

    /// Whether a pronoun of the other gender follows in the sentence, which names nobody whom it can mean: `the nominee … that he is fit`.
    pub(super) fn is_contradicted(&self, sentence: &Sentence, noun: &NounPhrase, entity: EntityId) -> bool {
        let Sort::Person(Some(gender)) = self.sort_of(entity) else { return false };
        let from = self.named.partition_point(|mention| mention.tokens.start < sentence.tokens.start);
        let mut inside = self.named[from..].iter().take_while(|mention| mention.tokens.start < sentence.tokens.end);
        let object = self.object_of_own_verb(sentence, noun);
        let mut behind = (noun.tokens.end..sentence.tokens.end).filter(|at| Some(*at) != object);
        let other = |at: u32| match pronoun::read(self.document.word(at as usize), false) {
            Some((Asks::Person(asked), _)) => asked != gender,
            _ => false,
        };
        let another = |at: u32| other(at) && !self.is_inserted_speaker(at as usize);
        !inside.any(|mention| self.is_person(mention.entity)) && behind.any(another)
    }

    /// "The mayor, he said, must go", "“The mayor must go,” he said": whether a pronoun behind a mark says what is said around it.
    fn is_inserted_speaker(&self, pronoun: usize) -> bool {
        let marked = pronoun > 0 && matches!(self.document.tags[pronoun - 1], Tag::Comma | Tag::Close);
        let next = self.document.tokens.get(pronoun + 1);
        marked && next.is_some_and(|next| self.lexicon.is(next.word, WordKind::ReportingVerb))
    }

    /// The object pronoun of the verb whose subject a description is, which means another: `the mayor called on | her | to go`.
    fn object_of_own_verb(&self, sentence: &Sentence, noun: &NounPhrase) -> Option<u32> {
        let phrases = self.document.phrases_of(sentence);
        let at = phrases.iter().position(|phrase| phrase.tokens().holds(noun.head as usize))?;
        let tag = |at: usize| phrases.get(at).and_then(Phrase::word).map(|token| self.document.tags[token]);
        let comma = |at: &usize| tag(*at) == Some(Tag::Comma);
        let close = Some(at + 1).filter(comma).and_then(|open| (open + 2..open + 6).find(comma)).unwrap_or(at);
        let verb = close + 1 + usize::from(tag(close + 1) == Some(Tag::Rb));
        // a past tense behind a comma may pass for a participle
        let past = |form| form == VerbForm::Finite || form == VerbForm::Participle && close > at;
        let acts = matches!(phrases.get(verb), Some(Phrase::Verb(verb)) if past(verb.form));
        // "called on her", but "brought his wife with him"
        let on = self.is_word_of(phrases, verb + 1, WordKind::DoneTo);
        let object = verb + 1 + usize::from(on);
        let Some(Phrase::Noun(pronoun)) = phrases.get(object).filter(|_| acts) else { return None };
        let alone = pronoun.tokens.len() == 1 && self.document.tags[pronoun.head as usize] == Tag::Prp;
        let case = pronoun::read(self.document.word(pronoun.head as usize), false).map(|(_, case)| case);
        (alone && case == Some(pronoun::Case::Object)).then_some(pronoun.head)
    }

    /// `the man`, `the woman`
    fn is_anybody(&self, noun: &NounPhrase) -> bool {
        self.is_of(noun.head as usize, WordKind::Anybody)
    }

    /// Whether somebody is the last person spoken of before a sentence whom a noun can mean.
    fn is_latest(&self, sentence: &Sentence, noun: &NounPhrase, entity: EntityId) -> bool {
        let mut before = self.referents.iter().rev().skip_while(|it| it.token >= sentence.tokens.start);
        let refers = |it: &&Referent| !matches!(it.role, Role::Predicate | Role::Apposition);
        let person = |it: &&Referent| matches!(it.sort, Sort::Person(_)) && self.may_be(it.sort, noun);
        let latest = before.find(|it| refers(it) && person(it));
        latest.is_some_and(|latest| latest.who == Who::Listed(entity))
    }

    /// Whether a full description opens an article that names its bearer at once: `The Norvian minister of ports resigned. Ilka
    /// Zorander said`
    fn is_named_soon(&self, sentence: &Sentence, noun: &NounPhrase, entity: EntityId) -> bool {
        /// Sentences within which the name follows.
        const SOON: usize = 3;
        let number = self.document.sentence_of(sentence.tokens.start as usize);
        let last = &self.document.sentences[(number + SOON).min(self.document.sentences.len() - 1)];
        let mut next = self.named[self.next..].iter().take_while(|mention| mention.tokens.start < last.tokens.end);
        let full = noun.head > noun.tokens.start + 1;
        let nobody = || !self.referents.iter().any(|it| matches!((it.who, it.sort), (Who::Listed(_), Sort::Person(_))));
        full && !sentence.in_title && next.any(|mention| mention.entity == entity) && nobody()
    }

    /// Two descriptions of one person side by side: `the billionaire real estate magnate`.
    pub(super) fn apposed(&self, phrases: &[Phrase], at: usize) -> Option<NounPhrase> {
        let [Phrase::Noun(one), Phrase::Noun(other)] = phrases.get(at..at + 2)? else { return None };
        let second = match other.possessor {
            Some(owner) if owner.start == other.tokens.start => {
                NounPhrase { tokens: owner, head: owner.end - 1, possessor: None }
            }
            _ => *other,
        };
        let stands_in =
            |noun: &NounPhrase| self.lexicon.names().stands_in(self.document.tokens[noun.head as usize].word);
        let adjective = self.document.tags[second.tokens.start as usize] == Tag::Jj;
        let both = adjective && is_definite(self.document, one) && stands_in(one) && stands_in(&second);
        both.then(|| NounPhrase { tokens: one.tokens.hull(second.tokens), ..second })
    }

    /// Whether nobody has what a noun phrase describes, or a party whose one candidate it is: the party's front-runner.
    fn is_of_a_party(&self, noun: &NounPhrase) -> bool {
        noun.possessor.is_none_or(|possessor| {
            let word = self.document.tokens[possessor.end as usize - 1].word;
            let unnamed = !self.named.iter().any(|mention| mention.tokens.overlaps(possessor));
            unnamed && self.lexicon.words().word(word) == "party"
        })
    }

    /// The one of several whom the text has spoken of so far; the others come later.
    fn only_known(&self, fitting: &[Who]) -> Option<Who> {
        let mut known = fitting.iter().filter(|who| self.times.contains_key(*who));
        known.next().filter(|_| known.next().is_none()).copied()
    }

    /// Of several whom a description fits, the one spoken of in this sentence or the last where it is long since the others were, or
    /// some time since and the article speaks of them far less.
    fn spoken_of_lately(&self, fitting: &[Who]) -> Option<Who> {
        /// Sentences since the others were spoken of.
        const LONG: u32 = 4;
        /// The same where the article speaks of them far less.
        const SOME_TIME: u32 = 1;
        /// Times as often as each of them.
        const FAR_MORE: u32 = 3;
        let mut latest: Vec<(u32, Who)> = Vec::new();
        for &who in fitting {
            if let Some(last) = self.referents.iter().rev().find(|referent| referent.who == who) {
                latest.push((last.clock, who));
            }
        }
        latest.sort_unstable();
        let (last, one) = latest.pop()?;
        let Some((other, next)) = latest.pop() else { return (last + 1 >= self.clock).then_some(one) };
        let times = |who: Who| self.times.get(&who).copied().unwrap_or(0);
        let far_more = latest.iter().map(|(_, who)| *who).chain([next]).all(|who| times(who) * FAR_MORE <= times(one));
        let since = if far_more { SOME_TIME } else { LONG };
        (last + 1 >= self.clock && other + since < self.clock).then_some(one)
    }

    pub(super) fn is_title(&self, at: usize) -> bool {
        self.lexicon.names().title(self.document.words_from(at, at + 1)).is_some()
    }

    /// Whether an organisation was spoken of a little before; people are described from afar.
    fn is_recent(&self, entity: EntityId) -> bool {
        /// Sentences that a noun looks back for a body.
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
        let names = self.lexicon.names();
        let body = || names.also_called(self.gazetteer.profile(entity).head).any(|noun| noun == token.word);
        person || token.kind == TokenKind::Capitalised || names.person_noun(token.word).is_some() || body()
    }

    /// What says whose or which a described one is.
    pub(super) fn restriction(&self, phrases: &[Phrase], at: usize) -> Restriction {
        let named = |position: Option<usize>| {
            let noun = position.and_then(|position| phrases.get(position)).and_then(Phrase::noun);
            noun.is_some_and(|noun| self.document.tags[noun.head as usize] == Tag::Nnp)
        };
        let word = |position: usize| phrases.get(position).and_then(Phrase::word);
        let comma = |position: Option<usize>| {
            position.and_then(word).is_some_and(|at| self.document.tokens[at].kind == TokenKind::Comma)
        };
        let explains = comma(at.checked_sub(1)) && named(at.checked_sub(2));
        let acts = |at: usize| phrases.get(at).is_some_and(Phrase::is_finite);
        let a_kind = self.tag_at(phrases, at + 2) == Some(Tag::Dt);
        let explained = comma(Some(at + 1)) && named(Some(at + 2)) && !acts(at + 3) && !a_kind;
        let explains = explains && !(acts(at + 1) && comma(Some(at + 2)));
        let next_is_name = named(Some(at + 1));
        let time = |it: &NounPhrase| self.is_of(it.head as usize, WordKind::Time);
        let ends = phrases[at].noun().is_some_and(|noun| noun.tokens.end == noun.head + 1);
        let title = self.title_behind(&phrases[at]) || self.is_of_the_verb(phrases, at);
        let restricted = word(at + 1).filter(|_| !title).is_some_and(|at| {
            self.document.tags[at] == Tag::Jj
                || matches!(self.document.word(at), "best" | "most" | "-")
                || self.is_of(at, WordKind::Restricting)
        }) || !title
            && phrases.get(at + 1).and_then(Phrase::noun).is_some_and(|it| !(ends && time(it)));
        if explains || explained || next_is_name || self.is_joined_party(phrases, at) {
            Restriction::Other
        } else if restricted {
            self.owner_behind(phrases, at).map_or(Restriction::Other, Restriction::Owner)
        } else {
            Restriction::None
        }
    }

    /// Whether a party is joined to another before what both are of: the Republican and Democratic nominations.
    fn is_joined_party(&self, phrases: &[Phrase], at: usize) -> bool {
        let Some([Phrase::Noun(noun), Phrase::Word(and), Phrase::Noun(other)]) = phrases.get(at..at + 3) else {
            return false;
        };
        let party = self.is_of(noun.head as usize, WordKind::Party);
        let bare = !matches!(self.document.tags[other.tokens.start as usize], Tag::Dt | Tag::PrpPossessive | Tag::Prp);
        party && bare && self.document.tags[*and as usize] == Tag::Cc && other.tokens.len() > 1
    }

    /// What a description belongs to: the senator from Saltmere, the head of the harbour board.
    fn owner_behind(&self, phrases: &[Phrase], at: usize) -> Option<TokenSpan> {
        let Phrase::Word(preposition) = phrases.get(at + 1)? else { return None };
        let Phrase::Noun(noun) = phrases.get(at + 2)? else { return None };
        let belongs = self.is_of(*preposition as usize, WordKind::Belonging);
        (belongs && noun.possessor.is_none()).then_some(noun.tokens)
    }

    /// Whether a title of several words begins at the head of a phrase and goes on behind it: secretary of state.
    fn title_behind(&self, phrase: &Phrase) -> bool {
        let Phrase::Noun(noun) = phrase else { return false };
        let head = noun.head as usize;
        let words = self.document.words_from(head, (head + 4).min(self.document.tokens.len()));
        self.lexicon.names().title(words).is_some_and(|(length, _)| head + length > noun.tokens.end as usize)
    }
}

/// Whether a noun phrase begins with `the`.
pub(super) fn is_definite(document: &Document, noun: &NounPhrase) -> bool {
    document.is_word_in_any_case(noun.tokens.start as usize, "the")
}
