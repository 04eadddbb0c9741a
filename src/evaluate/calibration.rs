//! Whether probabilities mean what they say: of the rows that get about .7, about seven in ten should be of the class.

use std::io::Write;

use serde::Serialize;

use super::decimals::four_decimals;
use super::prediction::Prediction;
use super::task::Task;

/// Bins of equal width in which probabilities are compared with shares.
pub const BINS: usize = 10;

/// The reliability of the probabilities of one class.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reliability {
    /// The class.
    pub class: &'static str,
    /// Expected calibration error (Naeini et al. 2015): the mean over all rows of how far the mean probability of a row's bin
    /// is from the share of the class in it; 0 for no row.
    #[serde(serialize_with = "four_decimals")]
    pub expected_calibration_error: f64,
    /// The bins with a row, from the lowest probability.
    pub bins: Vec<Bin>,
}

/// The rows whose probability lies in one tenth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Bin {
    /// The least probability.
    pub from: f64,
    /// Where the next bin begins; 1 is in the last.
    pub to: f64,
    /// Rows in it.
    pub rows: u64,
    /// Mean of their probabilities.
    #[serde(serialize_with = "four_decimals")]
    pub mean_probability: f64,
    /// Share of them that were coded as the class.
    #[serde(serialize_with = "four_decimals")]
    pub share_coded: f64,
}

/// The reliability of each class's probabilities, in the order -1, 0, 1.
#[must_use]
pub fn reliability(task: Task, predictions: &[Prediction]) -> [Reliability; 3] {
    let names = task.classes();
    std::array::from_fn(|class| {
        let rows = predictions.iter().map(|row| (row.probabilities[class], row.gold == class as i8 - 1));
        of_class(names[class], rows)
    })
}

fn of_class(class: &'static str, rows: impl Iterator<Item = (f64, bool)>) -> Reliability {
    let mut sums = [(0_u64, 0.0_f64, 0_u64); BINS];
    for (probability, coded) in rows {
        let (rows, probabilities, hits) = &mut sums[((probability * BINS as f64) as usize).min(BINS - 1)];
        *rows += 1;
        *probabilities += probability;
        *hits += u64::from(coded);
    }
    let all: u64 = sums.iter().map(|(rows, ..)| rows).sum();
    let edge = |bin: usize| bin as f64 / BINS as f64;
    let bin = |(at, &(rows, probabilities, hits)): (usize, &(u64, f64, u64))| {
        let [mean_probability, share_coded] = [probabilities, hits as f64].map(|sum| sum / rows as f64);
        Bin { from: edge(at), to: edge(at + 1), rows, mean_probability, share_coded }
    };
    let bins: Vec<Bin> = sums.iter().enumerate().filter(|(_, (rows, ..))| *rows > 0).map(bin).collect();
    let gaps = bins.iter().map(|bin| bin.rows as f64 * (bin.mean_probability - bin.share_coded).abs());
    let expected_calibration_error = if all == 0 { 0.0 } else { gaps.sum::<f64>() / all as f64 };
    Reliability { class, expected_calibration_error, bins }
}

/// Writes `class,from,to,rows,mean_probability,share_coded`, a row a bin, and a last row for each class, of all its bins, that
/// has its expected calibration error too.
///
/// # Errors
/// If writing fails.
pub fn write_reliability(file: impl Write, classes: &[Reliability]) -> Result<(), csv::Error> {
    let mut writer = csv::Writer::from_writer(file);
    let header = ["class", "from", "to", "rows", "mean_probability", "share_coded", "expected_calibration_error"];
    writer.write_record(header)?;
    for Reliability { class, expected_calibration_error, bins } in classes {
        for bin in bins {
            let [from, to] = [bin.from, bin.to].map(|edge| format!("{edge:.1}"));
            let [mean, share] = [bin.mean_probability, bin.share_coded].map(|number| format!("{number:.4}"));
            writer.write_record([class, from.as_str(), &to, &bin.rows.to_string(), &mean, &share, ""])?;
        }
        let rows: u64 = bins.iter().map(|bin| bin.rows).sum();
        let mean = |of: fn(&Bin) -> f64| bins.iter().map(|bin| bin.rows as f64 * of(bin)).sum::<f64>() / rows as f64;
        let [mean, share, error] =
            [mean(|bin| bin.mean_probability), mean(|bin| bin.share_coded), *expected_calibration_error]
                .map(|number| format!("{number:.4}"));
        writer.write_record([class, "0.0", "1.0", &rows.to_string(), &mean, &share, &error])?;
    }
    writer.flush()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_is_the_mean_gap_between_probability_and_share_over_rows() {
        let rows = [(0.72, true), (0.78, true), (0.74, false), (0.76, true), (0.1, false), (1.0, true)];
        let reliability = of_class("positive", rows.into_iter());
        let bins: Vec<_> = reliability.bins.iter().map(|bin| (bin.from, bin.rows, bin.share_coded)).collect();
        assert_eq!(bins, [(0.1, 1, 0.0), (0.7, 4, 0.75), (0.9, 1, 1.0)]);
        assert!((reliability.expected_calibration_error - 0.1 / 6.0).abs() < 1e-12);
    }

    #[test]
    fn no_row_has_no_error() {
        let reliability = of_class("positive", std::iter::empty());
        assert_eq!((reliability.expected_calibration_error, reliability.bins.len()), (0.0, 0));
    }
}
