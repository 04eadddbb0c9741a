//! Agreement with hand-coded samples.
