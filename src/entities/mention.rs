//! Where an article mentions an entity, and how far to go in finding that.

use serde::{Deserialize, Serialize};

use super::entity::EntityId;
use crate::text::TokenSpan;

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
    /// Every resolution, the surest first.
    pub const ALL: [Self; 5] = [Self::Exact, Self::Alias, Self::Surname, Self::Title, Self::Pronoun];

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

    /// The resolution with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|resolution| resolution.name() == name)
    }
}

/// Which resolutions a run reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolutions([bool; 5]);

impl Resolutions {
    /// All of them.
    pub const ALL: Self = Self([true; 5]);

    /// These alone.
    #[must_use]
    pub fn only(resolutions: &[Resolution]) -> Self {
        let mut chosen = [false; 5];
        for &resolution in resolutions {
            chosen[resolution as usize] = true;
        }
        Self(chosen)
    }

    /// Those reported, the surest first.
    pub fn iter(self) -> impl Iterator<Item = Resolution> {
        Resolution::ALL.into_iter().filter(move |&resolution| self.contains(resolution))
    }

    /// Whether mentions so resolved are reported.
    #[must_use]
    pub fn contains(self, resolution: Resolution) -> bool {
        self.0[resolution as usize]
    }
}

impl Default for Resolutions {
    fn default() -> Self {
        Self::ALL
    }
}

/// One occurrence of an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Who is meant.
    pub entity: EntityId,
    /// The words that mention it, a possessive ending not included.
    pub tokens: TokenSpan,
    /// How the words were linked to the entity.
    pub resolution: Resolution,
}

/// Words that name a listed entity by part, description or pronoun, but fit several equally.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unresolved {
    /// Last and given names that two listed people share.
    pub surnames: u64,
    /// Descriptions that fit several entities of the article.
    pub titles: u64,
    /// Pronouns that fit several entities equally well.
    pub pronouns: u64,
}

impl Unresolved {
    /// Adds the counts of other articles.
    pub fn merge(&mut self, other: Self) {
        self.surnames += other.surnames;
        self.titles += other.titles;
        self.pronouns += other.pronouns;
    }
}

/// What was recognised in an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recognition {
    /// In the order of the text, none overlapping another.
    pub mentions: Vec<Mention>,
    /// What was left open.
    pub unresolved: Unresolved,
}
