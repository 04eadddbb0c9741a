//! A cue word with its participants: agent, patient and what it is about.

mod clause;
mod contrast;
mod cue;
mod deed;
mod denial;
mod description;
mod designation;
mod excess;
mod frame;
mod hit;
mod inert;
mod inquired;
mod interrupted;
mod nominal;
mod object;
mod parted;
mod participle;
mod pied;
mod presupposed;
mod ridding;
mod scant;
mod scare_quotes;
mod scope;
mod shift;
mod subject;
mod supposed;
mod unattained;
mod understood;
mod undoing;
mod unsaid;

pub use clause::{Predicate, predicates};
pub use cue::cues;
pub use description::counts;
pub use frame::{Frame, Participant, SentenceFrames, frames};
pub use hit::CueHit;
pub use shift::{Shift, Shifts};
