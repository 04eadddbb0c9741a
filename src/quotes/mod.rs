//! Who is quoted saying what: attributions with their source, cue and content.

mod adjectival;
mod adverbial;
mod apposition;
mod around;
mod aside;
mod attribution;
mod bearer;
mod before;
mod beside;
mod candidate;
mod candidates;
mod complement;
mod contact;
mod content;
mod continuity;
mod controller;
mod described;
mod ending;
mod evidence;
mod examples;
mod extract;
mod extracted;
mod interview;
mod joint;
mod label;
mod marks;
mod mistaken;
mod named;
mod nominal;
mod past;
mod predicate;
mod predicated;
mod relative;
mod repeated;
mod scene;
mod source;
mod speaker;
mod subject;
mod telling;
mod thing;
#[cfg(test)]
mod traps;
#[cfg(test)]
mod traps_beside;
#[cfg(test)]
mod traps_of_marks;
#[cfg(test)]
mod traps_of_sources;
#[cfg(test)]
mod traps_of_speakers;
mod verbal;
mod voices;
mod whole;

pub use attribution::{Attribution, AttributionKind, undescribed};
pub use examples::example_heads;
pub use extract::{PossibleAttribution, attributions, possible_attributions};
pub use joint::joint_heads;
pub use marks::{Quotation, Quotations};
pub use voices::{Voice, VoiceMap, voices};
