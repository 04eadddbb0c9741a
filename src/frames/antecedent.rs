//! Whom or what a relative pronoun stands for, and so is the subject or object of its clause.

use super::clause::{Clauses, Predicate};
use super::description::{is_count, opens_aside};
use super::designation::name_before;
use crate::lexicon::WordKind;
use crate::text::{NounPhrase, Phrase, Tag};

impl Clauses<'_> {
    /// The noun phrase that a relative pronoun stands for.
    pub(super) fn antecedent(&self, at: usize) -> Option<usize> {
        if !self.is_relative(at) {
            return None;
        }
        let mut left = at;
        while left > self.first {
            left -= 1;
            if let Some(name) = self.designated(left, at) {
                return Some(name);
            }
            match self.document.phrases[left] {
                Phrase::Noun(_) => return Some(self.one_meant(left, at)),
                Phrase::Word(token) if self.document.tags[token as usize] == Tag::Cc && left + 1 == at => {
                    return self.relative_before();
                }
                Phrase::Word(token)
                    if matches!(self.document.tags[token as usize], Tag::Comma | Tag::In | Tag::Open | Tag::Close) => {}
                Phrase::Word(_) if left + 1 == at && opens_aside(self.document, left) => {}
                _ => return None,
            }
        }
        None
    }

    /// "Vey (D-Oro), who": the name whose designation ends at a phrase, for a pronoun that means somebody.
    fn designated(&self, at: usize, pronoun: usize) -> Option<usize> {
        let who = self.noun(pronoun).is_some_and(|it| self.head_tag(it) == Tag::Wp);
        name_before(self.text, self.first, at).filter(|_| who)
    }

    /// "Who led the union and who backed Brandt": whom the relative pronoun of a verb before stands for.
    fn relative_before(&self) -> Option<usize> {
        let relative = |it: &&Predicate| it.subject.is_some_and(|subject| self.is_relative(subject));
        self.found().iter().rev().find(relative)?.understood
    }

    /// Who or what is meant by the noun phrase before a relative pronoun.
    fn one_meant(&self, at: usize, pronoun: usize) -> usize {
        let person = self.who_is_from(at).filter(|_| !self.is_word_of(pronoun, "which"));
        let person = person.or_else(|| self.who_is_at(at).filter(|_| self.is_word_of(pronoun, "who")));
        let person =
            person.or_else(|| self.one_tied_to(at).filter(|_| at + 1 == pronoun && self.is_word_of(pronoun, "who")));
        let described = self.described(person.unwrap_or(at));
        let one = person.and_then(|person| self.one_of(person));
        described.or(one).or(person).or_else(|| self.one_of(at)).unwrap_or(at)
    }

    /// "Orrin, a banker and activist who backed Brandt", "Orrin, a Democrat who backed her", "Orrin is a banker who backed her": the name beside a description, or
    /// the subject of which it is said.
    pub(super) fn described(&self, at: usize) -> Option<usize> {
        let one_of_a_party = |noun: &NounPhrase| {
            self.head_tag(noun) == Tag::Nnp && self.is_of(noun.tokens.start as usize, WordKind::Indefinite)
        };
        let describes = |at: usize| {
            self.noun(at).is_some_and(|noun| matches!(self.head_tag(noun), Tag::Nn | Tag::Nns) || one_of_a_party(noun))
        };
        let joins = |at: usize| matches!(self.lone_tag(at), Some(Tag::Cc | Tag::Comma));
        let has_article = |at: usize| self.document.tags[self.token(at)] == Tag::Dt;
        let mut opens = at;
        while opens >= self.first + 2 && !has_article(opens) && joins(opens - 1) && describes(opens - 2) {
            opens -= 2;
        }
        let article = has_article(opens);
        let before = opens.checked_sub(1).filter(|&before| before > self.first && article && describes(at))?;
        if let Some(verb) = self.verb(before) {
            let predicate = self.found().iter().find(|it| it.phrase == before && verb.copula)?;
            let subject = predicate.subject_meant()?;
            let named = self.bears_name(subject);
            return Some(subject).filter(|_| named);
        }
        let name = before.checked_sub(1).filter(|_| self.lone_tag(before) == Some(Tag::Comma))?;
        let named = name >= self.first && self.bears_name(name);
        let person = self.who_is_from(name).filter(|_| !self.is_body(at));
        named.then(|| person.unwrap_or(name))
    }

    /// "A group that backs Brandt": whether a description is of a body, which a person doesn't match.
    fn is_body(&self, described: usize) -> bool {
        self.noun(described).is_some_and(|noun| {
            let word = self.document.tokens[noun.head as usize].word;
            self.lexicon.is(word, WordKind::Staff) && !self.lexicon.is(word, WordKind::Aide)
        })
    }

    /// Whether a noun phrase is no more than a word.
    fn is_word_of(&self, at: usize, word: &str) -> bool {
        self.noun(at).is_some_and(|noun| noun.tokens.len() == 1 && self.document.word(noun.head as usize) == word)
    }

    /// "A committeewoman from Oro who backs Brandt", "Dana Roth of Oro, who backs Brandt": the person before the preposition
    /// of a name.
    fn who_is_from(&self, at: usize) -> Option<usize> {
        let person = at.checked_sub(2).filter(|&person| person >= self.first && self.is_governed(at))?;
        let from = ["from", "in", "at", "of"].into_iter().any(|word| self.is_word(at - 1, word));
        let is_name = |noun: &NounPhrase| self.document.tags[noun.head as usize] == Tag::Nnp;
        let has_common_noun = |noun: &NounPhrase| self.document.tags[noun.tokens.range()].contains(&Tag::Nn);
        let name = self.noun(at).is_some_and(|noun| is_name(noun) && !has_common_noun(noun));
        let is_person = |noun: &NounPhrase| is_name(noun) && self.is_named_person(noun) || self.is_person(noun);
        (from && name && self.noun(person).is_some_and(is_person)).then_some(person)
    }

    /// "A founder", "a co-chairman": whether a noun phrase tells of a person by what he is or by his office.
    fn is_person(&self, noun: &NounPhrase) -> bool {
        let head = noun.head as usize;
        let office = || self.lexicon.names().title(self.document.words_from(head, head + 1)).is_some();
        let common = self.document.tags[head] != Tag::Nnp;
        self.lexicon.names().person_noun(self.document.tokens[head].word).is_some() || common && office()
    }

    /// "Mayor Roth", "Dana Roth": whether a name has a title or a given name before it.
    fn is_named_person(&self, noun: &NounPhrase) -> bool {
        let (start, head) = (noun.tokens.start as usize, noun.head as usize);
        let titled = self.lexicon.names().title(self.document.words_from(start, head));
        titled.is_some() || start < head && self.lexicon.names().is_given_name(self.document.tokens[start].word)
    }

    /// "A doctor at the hospital who backed it", "a fellow of Saltmere College who": the person before the preposition of a body, which "who"
    /// doesn't match.
    fn who_is_at(&self, body: usize) -> Option<usize> {
        let person = body.checked_sub(2).filter(|&person| person >= self.first && self.is_governed(body))?;
        let at = ["from", "in", "at", "of"].into_iter().any(|word| self.is_word(body - 1, word));
        let is_body = |noun: &NounPhrase| {
            let word = self.document.tokens[noun.head as usize].word;
            noun.possessor.is_none() && self.lexicon.names().is_body_noun(word)
        };
        if !at || !(self.noun(body).is_some_and(|noun| is_body(noun) || self.head_tag(noun) == Tag::Nnp)) {
            return None;
        }
        if self.noun(person).is_some_and(is_body) {
            return self.who_is_at(person);
        }
        let one = |noun: &NounPhrase| {
            let head = noun.head as usize;
            let known = self.lexicon.names().person_noun(self.document.tokens[head].word).is_some();
            known || self.head_tag(noun) == Tag::Nn && self.is_of(noun.tokens.start as usize, WordKind::Indefinite)
        };
        self.noun(person).is_some_and(one).then_some(person)
    }

    /// "An adviser to Brandt who backs the sale", "one of the few in the Harbour Party who back it": of whom a clause with "who" right behind
    /// a name tells, since a name needs none.
    fn one_tied_to(&self, name: usize) -> Option<usize> {
        let tied = name.checked_sub(2).filter(|&tied| tied >= self.first && self.is_governed(name))?;
        let named = self.bears_name(name);
        let ties = ["to", "of", "in", "for", "from", "with", "on", "at", "within", "under"];
        let tie = ties.into_iter().any(|word| self.is_word(name - 1, word));
        let is_person = |noun: &NounPhrase| {
            let head = noun.head as usize;
            let counts = self.is_of(head, WordKind::Few) || self.is_of(head, WordKind::Quantity);
            let points = self.is_of(head, WordKind::Demonstrative);
            counts || points || self.is_person(noun)
        };
        (named && tie && self.noun(tied).is_some_and(is_person)).then_some(tied)
    }

    /// "Orrin is among those who fight it", "Orrin, one of several members who": who is said to be one of many.
    pub(super) fn one_of(&self, many: usize) -> Option<usize> {
        let among = self.is_word(many.checked_sub(1)?, "among");
        let counted = || {
            let one = many.checked_sub(2)?;
            (is_count(self.text, one) && self.is_word(many - 1, "of")).then_some(one)
        };
        let first = if among { many - 1 } else { counted()? };
        let before = first.checked_sub(1).filter(|&before| before >= self.first)?;
        if let Some(verb) = self.verb(before) {
            let predicate = self.found().iter().find(|it| it.phrase == before && verb.copula)?;
            return predicate.subject_meant();
        }
        let apposed = self.lone_tag(before) == Some(Tag::Comma) && before > self.first && !self.is_governed(before - 1);
        (apposed && self.noun(before - 1).is_some()).then(|| before - 1)
    }
}

#[cfg(test)]
mod tests {
    use crate::frames::predicates;
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    /// Whom "who" or "which" stands for before "backs" or "backed".
    fn who_backs(text: &str) -> String {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let backs = |phrase: usize| document.text_of(document.phrases[phrase].tokens()).starts_with("back");
        let predicates = predicates(document.with(&lexicon), &document.sentences[0]);
        let verb = predicates.iter().find(|it| backs(it.phrase)).expect("somebody backs something");
        verb.understood.map_or(String::new(), |it| document.text_of(document.phrases[it].tokens()).to_owned())
    }

    #[test]
    fn a_pronoun_stands_for_the_noun_before_it_and_for_a_name_before_its_designation() {
        assert_eq!(who_backs("The mayor, who backs the sale, won."), "The mayor");
        assert_eq!(who_backs("Senator Orrin (D-Oro), who backs the sale, won."), "Senator Orrin");
        assert_eq!(who_backs("Orrin, who led the union and who backs the sale, won."), "Orrin");
        assert_eq!(who_backs("Orrin won because she backs the sale."), "");
    }

    #[test]
    fn a_description_beside_a_name_or_behind_a_copula_means_the_name() {
        assert_eq!(who_backs("Orrin, a banker and activist who backs the sale, won."), "Orrin");
        assert_eq!(who_backs("Orrin is a banker who backs the sale."), "Orrin");
        assert_eq!(who_backs("Orrin met a banker who backs the sale."), "a banker");
    }

    #[test]
    fn who_is_from_a_place_or_tied_to_somebody_is_meant_and_not_the_place() {
        assert_eq!(who_backs("A lawyer from Oro who backs the sale won."), "A lawyer");
        assert_eq!(who_backs("An adviser to Orrin who backs the sale won."), "An adviser");
        assert_eq!(who_backs("A doctor at the hospital who backs the sale won."), "A doctor");
        assert_eq!(who_backs("A doctor at the hospital which backs the sale won."), "the hospital");
        assert_eq!(who_backs("A letter to Orrin, who backs the sale, was lost."), "Orrin");
        assert_eq!(who_backs("He met Dana Roth of the Dockers' Union, who backs the sale."), "Dana Roth");
        assert_eq!(
            who_backs("He met Dana Roth, a co-chairman of the Dockers' Union, who backs the sale."),
            "Dana Roth"
        );
        assert_eq!(who_backs("He met Dana Roth at the Dockers' Union, which backs the sale."), "the Dockers' Union");
    }

    #[test]
    fn who_is_among_many_is_meant_and_not_the_many() {
        assert_eq!(who_backs("Orrin is among those who backed the sale."), "Orrin");
        assert_eq!(who_backs("Orrin, one of several members who backed the sale, won."), "Orrin");
        assert_eq!(who_backs("Orrin praised those who backed the sale."), "those");
    }
}
