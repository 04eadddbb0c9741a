//! Who is meant: finding names in a text and telling whose they are.

mod coreference;
mod discovery;
mod listed;
mod recognition;
mod recognition_properties;
mod renaming;
