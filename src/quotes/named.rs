//! The words that name a source.

use super::scene::Scene;
use crate::text::{Tag, TokenSpan};

/// The words that name a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Source {
    /// The whole phrase.
    pub(super) tokens: TokenSpan,
    /// Its head word.
    pub(super) head: u32,
}

/// Phrases that a search for a subject or an end looks at.
pub(super) const REACH: usize = 60;

pub(super) fn is_adverb(scene: &Scene<'_>, at: usize) -> bool {
    scene.lone(at).is_some_and(|word| scene.tag(word) == Tag::Rb)
}

/// A name that passes for something else, `Will said`: the words with a capital before a token, function words left out.
pub(super) fn capitals(scene: &Scene<'_>, end: usize) -> Option<Source> {
    /// Tokens of a name, at most.
    const LONGEST: usize = 5;
    let level = end.checked_sub(1)?;
    let floor = scene.start().max(end.saturating_sub(LONGEST));
    let function = |token: usize| {
        matches!(
            scene.tag(token),
            Tag::Cc | Tag::In | Tag::Dt | Tag::Rb | Tag::Wrb | Tag::Prp | Tag::Md | Tag::To | Tag::Wp
        )
    };
    let start = (floor..end)
        .rev()
        .take_while(|&token| {
            scene.kind(token).is_capital() && scene.together(token, level) && !(function(token) && end - floor > 1)
        })
        .last()?;
    let name = start > scene.start() && scene.tag(start) == Tag::Md;
    let alone = end - start == 1 && function(start) && !name;
    (!alone).then(|| Source { tokens: TokenSpan::new(start, end), head: end as u32 - 1 })
}
