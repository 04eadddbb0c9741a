//! From a coded stance sample to findings.

pub use crate::evaluate::stance_findings as findings;
