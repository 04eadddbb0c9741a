//! Words that name somebody or a topic together with a side: "anti-Orrin", "pro-union".

use crate::entities::{EntityId, Mention, Register};
use crate::stance::{StanceTarget, TopicMatcher, may_begin_side, sided};
use crate::text::{Document, TokenSpan};

/// A word with whom or what its side is about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side {
    pub tokens: TokenSpan,
    pub target: StanceTarget,
    pub sign: i8,
    /// Whether the target isn't named there, so that the words are all that tells of it: "voted against".
    pub unnamed: bool,
}

/// The words of an article that carry a side, in order; of entities, those of whom a mention tells that they are meant.
pub(super) fn sides(
    document: &Document,
    mentions: &[Mention],
    register: &Register,
    topics: &TopicMatcher,
) -> Vec<Side> {
    let mut found = Vec::new();
    let mut mentioned: Option<Vec<EntityId>> = None;
    let bytes = document.text.as_bytes();
    for (at, token) in document.tokens.iter().enumerate() {
        if !may_begin_side(bytes[token.span.start as usize]) {
            continue;
        }
        let Some((sign, named)) = sided(token.span.of(&document.text)) else { continue };
        let tokens = TokenSpan::new(at, at + 1);
        let mentioned = mentioned.get_or_insert_with(|| distinct(mentions));
        if let Some(entity) = named_by(named, mentioned, register) {
            found.push(Side { tokens, target: StanceTarget::Entity(entity), sign, unnamed: false });
        } else if let Some((topic, of_pattern)) = topics.of_word(named) {
            found.push(Side { tokens, target: StanceTarget::Topic(topic), sign: sign * of_pattern, unnamed: false });
        }
    }
    found
}

fn distinct(mentions: &[Mention]) -> Vec<EntityId> {
    let mut entities: Vec<EntityId> = mentions.iter().map(|mention| mention.entity).collect();
    entities.sort_unstable();
    entities.dedup();
    entities
}

/// The one entity of an article whose name is, or ends with, a word.
fn named_by(word: &str, mentioned: &[EntityId], register: &Register) -> Option<EntityId> {
    let is_it = |entity: &&EntityId| {
        let entity = register.get(**entity);
        entity.name.rsplit(' ').next() == Some(word) || entity.aliases.iter().any(|alias| alias == word)
    };
    let mut named = mentioned.iter().filter(is_it);
    named.next().copied().filter(|_| named.next().is_none())
}
