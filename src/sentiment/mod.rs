//! How the text makes a mention look.

mod finding;
mod relation;
mod scorer;
mod valence;
mod weights;

pub use finding::{Finding, Rule, Target, clauses};
pub use relation::{Relation, relation};
pub use scorer::{Scored, evidence, score};
pub use valence::{ValenceHit, valences};
pub use weights::{Weight, Weights};
