//! How the text makes a mention look.

mod finding;
mod relation;
pub mod vader;
mod valence;
mod words;

pub use finding::{Rule, Target, clauses};
pub use relation::{Relation, relation};
pub use valence::{ValenceHit, second_valences, valences};
pub use words::{WordHit, WordWeights, Zone, word_hits};
