//! The entities that a run looks for.

use serde::{Deserialize, Serialize};

/// Position of an entity in its [`Register`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntityId(pub u32);

/// What sort of thing an entity is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A company, party, agency, court, outlet.
    Org,
    /// A country, region, city, building.
    Place,
    /// A people, movement or category of persons.
    Group,
    /// Anything else.
    #[default]
    Other,
}

impl EntityKind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Person, Self::Org, Self::Place, Self::Group, Self::Other];

    /// The name used in entities.csv.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Org => "org",
            Self::Place => "place",
            Self::Group => "group",
            Self::Other => "other",
        }
    }
}

/// The pronouns that can stand for an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Pronouns {
    /// he, him, his
    He,
    /// she, her, hers
    She,
    /// they, them, their
    They,
    /// it, its
    It,
}

/// A row of entities.csv.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// Its name, unique in the list.
    pub name: String,
    /// What sort of thing it is.
    pub kind: EntityKind,
    /// Other names for it.
    pub aliases: Vec<String>,
    /// Phrases in which an alias isn't it.
    pub exclude: Vec<String>,
    /// Its pronouns, where the list gives them.
    pub pronouns: Option<Pronouns>,
    /// The further columns of the list, in the order of [`Register::attributes`].
    pub attributes: Vec<String>,
}

/// All entities of a run, in the order of the list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Register {
    /// Names of the further columns of the list.
    pub attributes: Vec<String>,
    /// The rows.
    pub entities: Vec<Entity>,
}

impl Register {
    /// The entity with this id.
    ///
    /// # Panics
    /// If the id is another register's.
    #[must_use]
    pub fn get(&self, id: EntityId) -> &Entity {
        &self.entities[id.0 as usize]
    }

    /// Every id, in order.
    pub fn ids(&self) -> impl Iterator<Item = EntityId> + use<> {
        (0..self.entities.len() as u32).map(EntityId)
    }
}

impl Pronouns {
    /// The name used in entities.csv.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::He => "he",
            Self::She => "she",
            Self::They => "they",
            Self::It => "it",
        }
    }
}
