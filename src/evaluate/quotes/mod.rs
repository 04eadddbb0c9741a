//! Agreement of found attributions with hand-coded ones, over the words of each article.
//!
//! Words are runs of letters and digits, joined by apostrophes and hyphens. Two attributions match where their contents share
//! at least half of the words that either has, and their sources share a word; those without a source are left out. Of direct
//! quotations of five words and more, the source also matches by its last capitalised word.

mod agreement;
mod coded;
mod found;
mod overlap;
mod words;

pub use agreement::QuoteAgreement;
pub use coded::{CodePoints, CodedAttribution, Gold, read_gold, write_predictions};
pub use found::predicted;
pub use overlap::Overlap;
