//! A cue word with its participants: agent, patient and what it is about.

mod clause;
mod contrast;
mod cue;
mod frame;
mod object;
mod scare_quotes;
mod shift;

pub use clause::{Predicate, predicates};
pub use cue::{CueHit, cues};
pub use frame::{Frame, Participant, SentenceFrames, frames};
pub use shift::{Shift, Shifts};
