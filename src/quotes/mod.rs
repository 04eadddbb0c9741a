//! Who is quoted saying what: attributions with their source, cue and content.

mod adverbial;
mod around;
mod attribution;
mod candidate;
mod complement;
mod continuity;
mod ending;
mod evidence;
mod extract;
mod label;
mod marks;
mod nominal;
mod scene;
mod source;
#[cfg(test)]
mod traps;
mod voices;
mod whole;

pub use attribution::{Attribution, AttributionKind};
pub use extract::{PossibleAttribution, attributions, possible_attributions};
pub use marks::{Quotation, Quotations};
pub use voices::{Voice, VoiceMap, voices};
