//! Linguistic knowledge, compiled once from the files in `lexicons/` and the user's layers.
