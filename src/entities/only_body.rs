//! Whether an article speaks of one body only that a noun can mean, so that the noun alone means it from afar: `the guild`.

use foldhash::fast::FixedState;
use hashbrown::HashSet;

use super::describing::is_definite;
use super::entity::{EntityId, EntityKind};
use super::reader::Reader;
use super::referent::{Sort, Who, sort};
use crate::lexicon::{WordId, WordKind};
use crate::text::{Document, NounPhrase, Phrase, Tag};

impl Reader<'_> {
    /// Whether a noun phrase is a bare noun, and the article nowhere speaks of another that it could mean: a guild, the bakers' guild,
    /// two guilds, a Guild of Bakers.
    pub(super) fn is_only_body(&self, noun: &NounPhrase, entity: EntityId) -> bool {
        let body = matches!(self.gazetteer.profile(entity).kind, EntityKind::Org | EntityKind::Group);
        let person = sort(self.document, self.lexicon, noun) != Sort::Thing;
        let last = self.referents.iter().rev().find(|referent| referent.who == Who::Listed(entity));
        if !body || person || last.is_none_or(|last| self.names_another_party(entity, last.token, noun.head)) {
            return false;
        }
        let others = self.other_bodies.get_or_init(|| self.nouns_of_others());
        is_bare(self.document, noun) && !others.contains(&self.document.tokens[noun.head as usize].word)
    }

    /// Whether members of another party are spoken of between two tokens: `the Labour Party … Democrats … the party`.
    fn names_another_party(&self, entity: EntityId, from: u32, to: u32) -> bool {
        /// First letters by which a party's name and what its members are called are one: `the Democrats … Democratic voters`. Shorter
        /// words stand whole: Tory.
        const STEM: usize = 5;
        let name = self.gazetteer.register().get(entity).name.to_lowercase();
        let another = |token: usize| {
            let word = self.document.word(token).to_lowercase();
            let stem = word.get(..STEM).unwrap_or(&word);
            !name.split(' ').any(|part| part.starts_with(stem))
        };
        let party = |token: &usize| self.is_of(*token, WordKind::Party);
        (from as usize + 1..to as usize).filter(party).any(another)
    }

    /// Every noun with which the article speaks of something that no listed name stands for and that isn't bare.
    fn nouns_of_others(&self) -> HashSet<WordId, FixedState> {
        let mut others: HashSet<WordId, FixedState> = HashSet::default();
        let mut next = 0;
        for phrase in &self.document.phrases {
            let Phrase::Noun(noun) = phrase else { continue };
            while next < self.named.len() && self.named[next].tokens.end <= noun.tokens.start {
                next += 1;
            }
            let named = self.named.get(next).is_some_and(|mention| mention.tokens.end > noun.head);
            if named || is_bare(self.document, noun) {
                continue;
            }
            let word = self.document.tokens[noun.head as usize].word;
            others.insert(word);
            others.extend(self.lexicon.names().also_called(word));
            if matches!(self.document.tags[noun.head as usize], Tag::Nns) {
                others.extend(self.lexicon.words().singular_of(self.document.word(noun.head as usize)));
            }
        }
        others
    }
}

/// `the guild`, and nothing before or behind the noun in its phrase.
fn is_bare(document: &Document, noun: &NounPhrase) -> bool {
    noun.tokens.len() == 2 && is_definite(document, noun) && document.tags[noun.head as usize] == Tag::Nn
}

#[cfg(test)]
mod tests {
    use crate::entities::traps::described;

    const LONG: &str = "It rained. The snow fell. The sun came out. The tide rose. The boats left.";

    fn afar(before: &str, behind: &str) -> Vec<String> {
        described(&format!("The Bakers' Guild met. {before} {LONG} {behind}"))
    }

    #[test]
    fn the_one_guild_of_an_article_is_called_so_from_afar() {
        assert_eq!(afar("", "Then the guild left."), ["the guild = Bakers' Guild"]);
        assert_eq!(afar("A guild of cooks came.", "Then the guild left."), Vec::<String>::new());
        assert_eq!(afar("Both guilds were old.", "Then the guild left."), Vec::<String>::new());
        assert_eq!(afar("", "Then the cooks' guild left."), Vec::<String>::new());
    }

    #[test]
    fn members_of_another_party_bar_the_one_named_before() {
        let party = |between: &str| described(&format!("The Labour Party met. {LONG} {between} They left the party."));
        assert_eq!(party("Labour voters wept."), ["the party = Labour Party"]);
        assert_eq!(party("Republican voters wept."), Vec::<String>::new());
    }

    #[test]
    fn a_party_is_known_by_how_a_word_of_its_name_begins() {
        let party =
            |party: &str| described(&format!("The {party} met. {LONG} Green voters wept. They left the party."));
        assert_eq!(party("Green Party"), ["the party = Green Party"]);
        assert_eq!(party("Evergreen Party"), Vec::<String>::new());
    }
}
