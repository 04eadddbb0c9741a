//! How the text makes a mention look.

mod aside;
mod background;
mod bidden;
mod clause;
mod comparison;
mod dateline;
mod elsewhere;
mod finding;
mod likening;
mod moved;
mod opposed;
mod participation;
mod passing;
mod place;
mod polar;
mod reason;
mod relation;
mod rule;
mod setting;
mod shown;
mod signature;
mod surroundings;
mod target;
mod topic;
#[cfg(test)]
mod trial;
pub mod vader;
mod valence;
mod words;

pub use clause::clauses;
pub use relation::{REACH as RELATION_REACH, Relation, relation};
pub use rule::Rule;
pub use setting::Setting;
pub use target::{Background, Target};
pub use valence::{ValenceHit, second_valences, valences};
pub use words::{WeighedWords, WordHit, WordWeights, Zone, word_hits};
