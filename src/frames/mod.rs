//! A cue word with its participants: agent, patient and what it is about.

mod clause;

pub use clause::{Predicate, predicates};
