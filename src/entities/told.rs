//! What an article tells of those it names: titles before a name, explanations on either side of it.

use super::description::title_words;
use super::entity::{EntityId, EntityKind};
use super::mention::{Mention, Resolution};
use super::reader::Reader;
use super::referent::{Sort, Who, sort};
use crate::lexicon::{CuePosition, Gender, TitleKind, WordKind};
use crate::text::{NounPhrase, Phrase, Tag, TokenKind, TokenSpan, VerbGroup};

impl Reader<'_> {
    /// What stands before a name as title: `former Mayor Ilse Brandt`.
    pub(super) fn learn_title(&mut self, mention: &Mention) {
        if self.gazetteer.profile(mention.entity).kind != EntityKind::Person {
            let head = self.gazetteer.profile(mention.entity).head;
            let who = Who::Listed(mention.entity);
            for also in self.lexicon.names().also_called(head) {
                self.descriptions.learn_noun(also, who);
            }
            if self.may_be_a_company(mention) {
                for noun in ["company", "firm"] {
                    self.descriptions.learn_noun(self.lexicon.words().id(noun), who);
                }
            }
            return self.descriptions.learn_noun(head, who);
        }
        let who = Who::Listed(mention.entity);
        self.descriptions.learn_place(self.document, self.lexicon, mention.tokens, who);
        self.descriptions.learn_age_or_party(self.document, self.lexicon, mention.tokens, who);
        self.learn_own_title(mention, who);
        let Some(words) = title_words(self.document, self.lexicon, mention.tokens) else { return };
        let definite = words.start.checked_sub(1).is_some_and(|at| self.document.tags[at as usize] == Tag::Dt);
        if definite && mention.resolution == Resolution::Surname {
            // "the judge Trump spoke of": a clause behind the title
            return;
        }
        let title = self.lexicon.names().title(self.document.words_from(words.end as usize - 1, words.end as usize));
        if let Some(gender) = title.and_then(|(_, title)| title.gender) {
            self.genders.entry(mention.entity).or_insert(gender);
        }
        self.descriptions.learn(self.document, self.lexicon, words, Who::Listed(mention.entity));
        self.learn_joined_title(words, who);
    }

    /// The title with which a listed name begins: Prince Oskar, the Duke of Oro, Bishop Ilse Wren.
    fn learn_own_title(&mut self, mention: &Mention, who: Who) {
        let (start, end) = (mention.tokens.start as usize, mention.tokens.end as usize);
        let found = self.lexicon.names().title(self.document.words_from(start, end));
        // Dean Vance is no dean
        let given = |words: usize, gender: Option<Gender>| start + words + 1 == end && gender.is_none();
        let title = found.filter(|&(words, title)| {
            start + words < end && title.kind != TitleKind::Honorific && !given(words, title.gender)
        });
        if let Some((words, _)) = title {
            self.descriptions.learn(self.document, self.lexicon, TokenSpan::new(start, start + words), who);
        }
    }

    /// Whether a body is named by a word that tells nothing of it: `Orrinco`, not `Senate` nor `NATO`.
    fn may_be_a_company(&self, mention: &Mention) -> bool {
        let profile = self.gazetteer.profile(mention.entity);
        let (start, end) = (mention.tokens.start as usize, mention.tokens.end as usize);
        let names = self.lexicon.names();
        let known = names.organisation_cue(self.document.words_from(start, end), CuePosition::Whole).is_some();
        let capitalised = self.document.tokens[start].kind == TokenKind::Capitalised;
        profile.kind == EntityKind::Org && !profile.head.is_known() && capitalised && !known
    }

    /// What is joined to a title before a name: `actor and comedian Milo Farrant`.
    fn learn_joined_title(&mut self, words: TokenSpan, who: Who) {
        let Some(first) = (words.start as usize).checked_sub(2) else { return };
        let sentence = self.document.sentences[self.document.sentence_of(words.start as usize)].tokens;
        let word = self.document.tokens[first].word;
        let names = self.lexicon.names();
        let tells =
            names.person_noun(word).is_some() && names.title(self.document.words_from(first, first + 1)).is_some();
        let another = first.checked_sub(1).is_some_and(|at| self.document.tags[at] == Tag::Dt);
        let joined = self.document.tags[first + 1] == Tag::Cc && self.document.tags[first] == Tag::Nn;
        if sentence.holds(first) && joined && tells && !another {
            self.descriptions.learn_noun(word, who);
        }
    }

    /// What somebody has been called in full in place of his name: the presumptive nominee.
    pub(super) fn learn_epithet(&mut self, entity: EntityId, words: TokenSpan) {
        /// Words from which on what is no office tells enough.
        const FULL: usize = 3;
        let last = words.end as usize - 1;
        let title = self.lexicon.names().title(self.document.words_from(last, last + 1));
        let office = title.is_some_and(|(_, title)| title.kind == TitleKind::Office);
        if (words.len() >= FULL || office) && self.gazetteer.profile(entity).kind == EntityKind::Person {
            self.descriptions.learn(self.document, self.lexicon, words, Who::Listed(entity));
        }
    }

    /// What explains the name that a noun phrase ends with.
    pub(super) fn learn_apposition(&mut self, mention: &Mention) {
        let last = mention.tokens.end as usize - 1;
        let sentence = &self.document.sentences[self.document.sentence_of(last)];
        let phrases = self.document.phrases_of(sentence);
        let Some(at) = self.document.phrase_of(last).checked_sub(sentence.phrases.0 as usize) else { return };
        let Some(Phrase::Noun(noun)) = phrases.get(at) else { return };
        let possessor = noun.possessor.is_some_and(|possessor| possessor.overlaps(mention.tokens));
        let person = self.gazetteer.profile(mention.entity).kind == EntityKind::Person;
        if !possessor && person {
            self.learn_office(phrases, at, mention);
            self.learn_age_before(noun, mention);
        }
        if !possessor && (mention.tokens.holds(noun.head as usize) || mention.tokens.end > noun.head) {
            self.learn_explanation(phrases, at, mention.entity);
            if person {
                self.learn_lead(phrases, at, mention);
            }
        }
    }

    /// What explains a name behind a comma or a copula: `Ilse Brandt, the mayor of …`, `Brandt is the mayor`, `Brandt, who is the
    /// mayor`; with what is joined to it: `a lawyer and a candidate`.
    fn learn_explanation(&mut self, phrases: &[Phrase], at: usize, entity: EntityId) {
        let is_fact = |verb: &VerbGroup| verb.copula && !verb.negated && verb.modal.is_none();
        let copula = |at: usize| phrases.get(at).and_then(Phrase::verb).is_some_and(is_fact);
        let comma = self.is_comma(phrases, at + 1);
        let told_by_verb = if copula(at + 1) || self.turns(phrases, at + 1) {
            Some(at + 2)
        } else if comma && self.is_who(phrases, at + 2) && copula(at + 3) {
            Some(at + 4)
        } else {
            None
        };
        let adverb = usize::from(comma && self.is_once_or_now(phrases, at + 2));
        let Some(first) = told_by_verb.or((comma || self.opens_aside(phrases, at + 1)).then_some(at + 2 + adverb))
        else {
            return;
        };
        let past = adverb > 0 || told_by_verb.is_some() && self.is_past(phrases, first - 1);
        let told_by_verb = told_by_verb.is_some();
        let Some(Phrase::Noun(noun)) = phrases.get(first) else { return };
        if told_by_verb && self.learn_age(phrases, first, entity) || first == at + 2 && self.turns(phrases, at + 1) {
            return;
        }
        if told_by_verb && at > 0 && self.supposes(phrases, at - 1) {
            return;
        }
        let finite = |at: usize| phrases.get(at).is_some_and(Phrase::is_finite);
        if !told_by_verb && finite(first + 1) || !self.explains(noun, entity) {
            return;
        }
        let behind = self.learn_noun_phrase(phrases, first, entity);
        if past {
            self.learn_past(noun.head, entity);
        }
        let joined = self.tag_at(phrases, behind) == Some(Tag::Cc) && !finite(behind + 2);
        if let Some(Phrase::Noun(other)) = phrases.get(behind + 1).filter(|_| joined)
            && self.document.tags[other.tokens.start as usize] == Tag::Dt
            && self.explains(other, entity)
        {
            self.learn_noun_phrase(phrases, behind + 1, entity);
        }
    }

    /// What a name explains: `The captain, Anneke Dray, said`, `the leader of the union, Bruno Lowrie.`
    fn learn_lead(&mut self, phrases: &[Phrase], at: usize, mention: &Mention) {
        let Some(comma) = at.checked_sub(1).filter(|&comma| self.is_comma(phrases, comma)) else { return };
        if self.learn_opening(phrases, at, mention) {
            return;
        }
        let closes = matches!(self.tag_at(phrases, at + 1), None | Some(Tag::Comma | Tag::Stop));
        if !closes || self.tag_at(phrases, at + 2) == Some(Tag::Cc) {
            return;
        }
        let noun_at = |at: Option<usize>| {
            at.and_then(|at| match phrases.get(at) {
                Some(Phrase::Noun(noun)) => Some((at, noun)),
                _ => None,
            })
        };
        let belongs = comma.checked_sub(2).is_some_and(|at| self.belongs(phrases, at));
        let lead = noun_at(comma.checked_sub(if belongs { 3 } else { 1 }));
        let Some((first, noun)) = lead else { return };
        let listed = first.checked_sub(1).is_some_and(|before| self.is_comma(phrases, before))
            && noun_at(first.checked_sub(2))
                .is_some_and(|(_, name)| self.document.tags[name.head as usize] == Tag::Nnp);
        let comma_behind = self.is_comma(phrases, at + 1);
        let named_behind =
            noun_at(Some(at + 2)).is_some_and(|(_, name)| self.document.tags[name.head as usize] == Tag::Nnp);
        // "a pilot, Karel Moss, said"
        let opener = noun.tokens.start as usize;
        let a = self.is_of(opener, WordKind::Indefinite) || self.document.is_word_in_any_case(opener, "one");
        let single = a && comma_behind && !named_behind;
        let definite = noun.possessor.is_some() || single || super::describing::is_definite(self.document, noun);
        let common = self.document.tags[noun.head as usize] == Tag::Nn;
        let spouse = self.is_of(noun.head as usize, WordKind::Spouse);
        if definite && common && !listed && !spouse && self.explains(noun, mention.entity) {
            self.learn_noun_phrase(phrases, first, mention.entity);
        }
    }

    /// Whether what opens a sentence tells of the subject behind its comma, and is noted: `As mayor of Pell, Brandt sold`, `A baker by
    /// trade, Brandt sold`.
    fn learn_opening(&mut self, phrases: &[Phrase], at: usize, mention: &Mention) -> bool {
        let as_what = self.document.word_of(phrases.first()) == "As";
        let first = usize::from(as_what);
        let Some(Phrase::Noun(noun)) = phrases.get(first) else { return false };
        let acts = phrases.get(at + 1).is_some_and(Phrase::is_finite);
        let a = ["A", "An"].contains(&self.document.word(noun.tokens.start as usize));
        let common = self.document.tags[noun.head as usize] == Tag::Nn;
        let mut comma = first + 1;
        while matches!(phrases.get(comma + 1), Some(Phrase::Noun(_)))
            && (self.belongs(phrases, comma) || !as_what && self.document.word_of(phrases.get(comma)) == "by")
        {
            comma += 2;
        }
        let opens = acts && common && (as_what || a) && comma + 1 == at && self.explains(noun, mention.entity);
        if opens {
            self.learn_noun_phrase(phrases, first, mention.entity);
            self.learn_past(noun.head, mention.entity);
        }
        opens
    }

    /// Notes that somebody is called by the noun phrase at this position, with the words of what it belongs to; the position behind.
    pub(super) fn learn_noun_phrase(&mut self, phrases: &[Phrase], at: usize, entity: EntityId) -> usize {
        let Some(Phrase::Noun(noun)) = phrases.get(at) else { return at + 1 };
        let who = Who::Listed(entity);
        let pronoun = self.document.tags[noun.tokens.start as usize] == Tag::PrpPossessive;
        let start = if pronoun { noun.tokens.start + 1 } else { noun.tokens.start };
        self.descriptions.learn(self.document, self.lexicon, TokenSpan { start, end: noun.head + 1 }, who);
        self.told.insert(noun.head);
        self.learn_age_among(noun.tokens.start, noun.head, entity);
        if self.gazetteer.profile(entity).kind == EntityKind::Person {
            for token in noun.tokens.start..noun.head {
                let word = self.document.tokens[token as usize].word;
                if self.document.tags[token as usize] == Tag::Nn && self.lexicon.names().stands_in(word) {
                    self.descriptions.learn_noun(word, who);
                }
            }
        }
        let mut behind = at + 1;
        while let Some(Phrase::Noun(owner)) = phrases.get(behind + 1).filter(|_| self.belongs(phrases, behind)) {
            self.descriptions.learn_owner(self.document, noun.head as usize, owner.tokens, who);
            behind += 2;
        }
        behind
    }

    /// Whether a noun phrase can tell who or what an entity is.
    pub(super) fn explains(&self, noun: &NounPhrase, entity: EntityId) -> bool {
        let person = self.gazetteer.profile(entity).kind == EntityKind::Person;
        let head = noun.head as usize;
        let told = self.document.names_person(head, self.lexicon);
        let fits = match sort(self.document, self.lexicon, noun) {
            Sort::Person(_) => true,
            Sort::Thing => !person && self.document.tags[head] == Tag::Nn,
            _ => false,
        };
        let proper = self.document.tags[head] == Tag::Nnp && !told && !self.is_title(head);
        (fits || person && told) && !proper
    }

    /// Notes that what a noun says of somebody is past or may be.
    pub(super) fn learn_past(&mut self, noun: u32, entity: EntityId) {
        self.descriptions.learn_past(self.document.tokens[noun as usize].word, Who::Listed(entity));
    }

    /// Whether an adverb at a position says that what follows held once or holds now: `Brandt, then the mayor`.
    fn is_once_or_now(&self, phrases: &[Phrase], at: usize) -> bool {
        let change = self.is_word_of(phrases, at, WordKind::Change);
        change
            || self.is_word_of(phrases, at, WordKind::Tenure)
            || matches!(self.document.word_of(phrases.get(at)), "also" | "still")
    }

    /// `Brandt turned 52`
    fn turns(&self, phrases: &[Phrase], at: usize) -> bool {
        matches!(phrases.get(at), Some(Phrase::Verb(verb)) if self.document.is_word(verb.head as usize, "turned"))
    }

    /// Whether a copula is past: `was`.
    fn is_past(&self, phrases: &[Phrase], at: usize) -> bool {
        let verb = phrases.get(at).and_then(Phrase::verb);
        verb.is_some_and(|verb| matches!(self.document.tags[verb.head as usize], Tag::Vbd | Tag::Vbn))
    }

    /// Whether a bracket or a dash at a position begins what explains a name.
    fn opens_aside(&self, phrases: &[Phrase], at: usize) -> bool {
        let Some(Phrase::Word(word)) = phrases.get(at) else { return false };
        let token = &self.document.tokens[*word as usize];
        let written = self.document.word(*word as usize);
        token.kind == TokenKind::Open || ["-", "--", "\u{2013}", "\u{2014}"].contains(&written)
    }

    /// Whether a preposition at this position tells whose or which somebody is: the mayor of Pell, the senator from Ohio.
    fn belongs(&self, phrases: &[Phrase], at: usize) -> bool {
        self.is_word_of(phrases, at, WordKind::Belonging)
    }

    /// Whether a phrase is "who" or "what".
    pub(super) fn is_who(&self, phrases: &[Phrase], at: usize) -> bool {
        let token = phrases.get(at).map(Phrase::tokens);
        token.is_some_and(|tokens| tokens.len() == 1 && self.document.tags[tokens.start as usize] == Tag::Wp)
    }

    /// Whether a conjunction at this position only supposes what follows: `if Moss is the nominee`.
    pub(super) fn supposes(&self, phrases: &[Phrase], at: usize) -> bool {
        self.is_word_of(phrases, at, WordKind::Supposing)
    }

    /// Whether a phrase is a single word of a kind.
    pub(super) fn is_word_of(&self, phrases: &[Phrase], at: usize, kind: WordKind) -> bool {
        let word = phrases.get(at).and_then(Phrase::word);
        word.is_some_and(|token| self.is_of(token, kind))
    }

    pub(super) fn is_comma(&self, phrases: &[Phrase], at: usize) -> bool {
        let word = phrases.get(at).and_then(Phrase::word);
        word.is_some_and(|token| self.document.tokens[token].kind == TokenKind::Comma)
    }

    pub(super) fn tag_at(&self, phrases: &[Phrase], at: usize) -> Option<Tag> {
        match phrases.get(at) {
            Some(Phrase::Word(word)) => Some(self.document.tags[*word as usize]),
            Some(phrase) => Some(self.document.tags[phrase.tokens().start as usize]),
            None => None,
        }
    }
}
