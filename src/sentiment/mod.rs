//! How the text makes a mention look.

mod finding;
mod relation;
pub mod vader;
mod valence;

pub use finding::{Rule, Target, clauses};
pub use relation::{Relation, relation};
pub use valence::{ValenceHit, valences};
