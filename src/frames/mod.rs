//! A cue word with its participants: agent, patient and what it is about.

mod clause;
mod cue;
mod frame;
mod shift;

pub use clause::{Predicate, predicates};
pub use cue::{CueHit, cues};
pub use frame::{Frame, Participant, SentenceFrames, frames};
pub use shift::{Shift, shift};
