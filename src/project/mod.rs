//! A study's settings: as written in `appraise.toml` or typed, and as they are used, checked and with defaults filled in.

mod resolved;
mod values;
mod written;

pub(crate) use resolved::{RunSettings, corpus_inputs, corpus_settings, lexicon, run_settings, table_format, threads};
pub(crate) use values::{ResolutionChoice, resolutions};
pub(crate) use written::{CorpusChoices, OutputChoices, RunChoices, choices_of, project_file};
