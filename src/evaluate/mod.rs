//! Agreement with hand-coded samples.

pub mod quotes;
