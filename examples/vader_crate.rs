//! Scores every line of a file with the crate `vader_sentiment`: the peer that `benches/compare.py` sets `appraise score`
//! against.
//!
//! usage: cargo run --release --example vader_crate -- LINES.txt

use std::error::Error;
use std::hint::black_box;

use vader_sentiment::SentimentIntensityAnalyzer;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: vader_crate LINES.txt")?;
    let analyzer = SentimentIntensityAnalyzer::new();
    for line in std::fs::read_to_string(path)?.lines() {
        black_box(analyzer.polarity_scores(line));
    }
    Ok(())
}
