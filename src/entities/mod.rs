//! Who is meant: listed entities, their aliases, and where an article mentions them.

mod acronym;
mod age;
mod attachment;
mod barred;
mod bond;
mod capitals;
mod coreference;
mod definite;
mod describing;
mod description;
mod discovery;
mod doubts;
mod entity;
mod gazetteer;
mod kin;
mod lone;
mod longer_name;
mod mention;
mod name;
mod naming;
mod office;
mod officer;
mod only_body;
mod pronominal;
mod pronoun;
mod quotation;
mod reader;
mod recognition;
mod referent;
mod register;
mod sayer;
mod speech;
mod spelling;
mod surroundings;
mod told;
#[cfg(test)]
mod traps;
mod trie;
mod variant;
mod varying;

pub use discovery::Discovery;
pub use entity::{Entity, EntityId, EntityKind, Pronouns, Register};
pub use gazetteer::Gazetteer;
pub use mention::{Mention, Recognition, Resolution, Resolutions, Unresolved};
pub use recognition::{mentions, recognise, recognise_among};
pub use register::Listed;
