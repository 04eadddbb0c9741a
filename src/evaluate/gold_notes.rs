//! What the user of a coded sample may want to know of how it was read.

/// What a reader of a gold file passes over or decides by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoldNotes {
    /// How many rows of a run's evidence have no code.
    pub uncoded: u64,
    /// In how many rows the target stands several times, and no offsets say which is meant.
    pub open: u64,
    /// The line of the first of them.
    pub first_open: Option<u64>,
}
