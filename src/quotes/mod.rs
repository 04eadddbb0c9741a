//! Who is quoted saying what: attributions with their source, cue and content.

mod attribution;
mod candidate;
mod complement;
mod continuity;
mod ending;
mod evidence;
mod extract;
mod marks;
mod scene;
mod source;
#[cfg(test)]
mod traps;
mod voices;

pub use attribution::{Attribution, AttributionKind};
pub use extract::{PossibleAttribution, attributions, possible_attributions};
pub use marks::{Quotation, Quotations};
pub use voices::{Voice, VoiceMap, voices};
