//! From a coded sentiment sample to findings.

pub use crate::evaluate::sentiment_findings as findings;
