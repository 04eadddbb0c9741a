//! What holds of any corpus at any number of threads, and the reports of one written out.

mod aggregates;
mod floods;
mod fragments;
mod invariants;
mod pipeline;
mod properties;
mod report_goldens;
mod scale;
mod story;
