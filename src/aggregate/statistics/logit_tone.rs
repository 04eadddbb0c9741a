//! Tone as the log of the odds of positive against negative (Lowe, Benoit, Mikhaylov & Laver 2011, Legislative Studies
//! Quarterly 36: 123–155).
//!
//! log((P + ½) / (N + ½)), natural logarithm, with standard error √(1 / (P + ½) + 1 / (N + ½)).

/// The tone of `positive` against `negative` counts; `None` where both are 0.
#[must_use]
pub fn logit_tone(positive: u64, negative: u64) -> Option<f64> {
    (positive + negative > 0).then(|| ((positive as f64 + 0.5) / (negative as f64 + 0.5)).ln())
}

/// Its standard error; `None` where both are 0.
#[must_use]
pub fn logit_tone_error(positive: u64, negative: u64) -> Option<f64> {
    (positive + negative > 0).then(|| (1.0 / (positive as f64 + 0.5) + 1.0 / (negative as f64 + 0.5)).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The formula in numpy, see `tests/reference/statistics.py`.
    #[test]
    fn tones_and_errors_are_those_of_the_formula() {
        let expected = [
            (0, 3, -1.945_910_149_1, 1.511_857_892_0),
            (7, 7, 0.0, 0.516_397_779_5),
            (12, 5, 0.820_980_552_1, 0.511_681_719_3),
            (250, 1, 5.117_993_812_4, 0.818_937_532_8),
        ];
        for (positive, negative, tone, error) in expected {
            assert!((logit_tone(positive, negative).unwrap() - tone).abs() < 1e-9, "{positive} {negative}");
            assert!((logit_tone_error(positive, negative).unwrap() - error).abs() < 1e-9, "{positive} {negative}");
        }
    }

    #[test]
    fn neutral_mentions_alone_have_no_tone() {
        assert_eq!((logit_tone(0, 0), logit_tone_error(0, 0)), (None, None));
    }
}
