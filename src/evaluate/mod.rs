//! Agreement with hand-coded samples.

mod agreement;
mod calibration;
mod cells;
mod columns;
mod coreferent;
mod decimals;
mod gold;
mod gold_notes;
mod metrics;
mod pairs;
mod prediction;
pub mod quotes;
mod spot;
mod statements;
mod target_means;
mod task;

pub use agreement::Agreement;
pub use calibration::{BINS, Bin, Reliability, reliability, write_reliability};
pub use cells::Cells;
pub use columns::CodedReport;
pub use gold::{CodedMention, CodedStance, GoldRow, read, read_with_notes, tokens_of};
pub use gold_notes::GoldNotes;
pub use metrics::{ClassFigures, Confusion};
pub use pairs::{FIVE, PairAgreement};
pub use prediction::{
    Example, Prediction, confusion, prediction, predictions, sentiment_example, sentiment_examples,
    sentiment_predictions, stance_example, stance_examples, write_codes, write_predictions,
};
pub use statements::{CodedStatement, StatementAgreement, coded_statements};
pub use target_means::{FEWEST_ROWS, TargetMeans};
pub use task::Task;
