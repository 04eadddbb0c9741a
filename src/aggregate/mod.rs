//! Exact, mergeable sums over analysed articles.
