//! A study's settings: as written in `appraise.toml` or typed, and as they are used, checked and with defaults filled in.

mod file;
mod format;
mod lint;
mod recorded;
mod resolved;
mod values;
mod written;

pub(crate) use file::{PROJECT, ProjectFile};
pub(crate) use format::FormatChoices;
pub(crate) use lint::{entity_faults, lexicon_faults, topic_faults, topics_of};
pub(crate) use recorded::Recorder;
pub(crate) use resolved::{
    RunSettings, corpus_inputs, corpus_settings, kept, lexicon, run_settings, study_inputs, table_format, threads,
};
pub(crate) use values::{ResolutionChoice, resolutions};
pub(crate) use written::{AnalysisChoices, CorpusChoices, OutputChoices, RunChoices, choices_of, whole};

/// A project file with every setting and what it does, to edit.
pub(crate) const TEMPLATE: &str = include_str!("init.toml");
