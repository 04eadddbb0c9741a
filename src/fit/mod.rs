//! Estimating the weights from hand-coded samples.
