//! Who is meant: listed entities, their aliases, and where an article mentions them.

mod entity;

pub use entity::{Entity, EntityId, EntityKind, Pronouns, Register};

use serde::{Deserialize, Serialize};

/// How an occurrence was linked to its entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Resolution {
    /// The entity's own name.
    Exact,
    /// One of its aliases.
    Alias,
    /// A part of the name, after the whole name in the same article.
    Surname,
    /// A title or description that picks one entity in the article.
    Title,
    /// A personal or possessive pronoun.
    Pronoun,
}

impl Resolution {
    /// The name written in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Alias => "alias",
            Self::Surname => "surname",
            Self::Title => "title",
            Self::Pronoun => "pronoun",
        }
    }
}
