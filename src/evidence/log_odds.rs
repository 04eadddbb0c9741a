//! Log-odds against neutral as probabilities (softmax).

/// How much more probable than neutral the other two classes are, as natural logarithms of the odds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LogOdds {
    /// Of positive.
    pub positive: f64,
    /// Of negative.
    pub negative: f64,
}

impl LogOdds {
    /// Probabilities of negative, neutral and positive; their sum is 1, however large the log-odds are.
    #[must_use]
    pub fn probabilities(self) -> [f64; 3] {
        let Self { positive, negative } = self;
        let top = negative.max(positive).max(0.0);
        let [bad, neutral, good] = [(negative - top).exp(), (-top).exp(), (positive - top).exp()];
        let sum = bad + neutral + good;
        [bad / sum, neutral / sum, good / sum]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odds_of_three_and_of_two_to_neutral_are_a_half_and_a_third() {
        let [bad, neutral, good] = LogOdds { positive: 3_f64.ln(), negative: 2_f64.ln() }.probabilities();
        for (found, sixths) in [(bad, 2.0), (neutral, 1.0), (good, 3.0)] {
            assert!((found - sixths / 6.0).abs() < 1e-12, "{found} of {sixths} sixths");
        }
    }

    #[test]
    fn large_log_odds_overflow_nothing() {
        assert_eq!(LogOdds { positive: 5000.0, negative: -5000.0 }.probabilities(), [0.0, 0.0, 1.0]);
    }
}
