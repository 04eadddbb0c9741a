//! The share of positive less the share of negative mentions: (P − N) / all, neutral ones among all.

/// In [-1, 1]; `None` of nothing.
#[must_use]
pub fn net_share(positive: u64, negative: u64, all: u64) -> Option<f64> {
    (all > 0).then(|| (positive as f64 - negative as f64) / all as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neutral_mentions_draw_the_share_to_zero() {
        assert_eq!(net_share(3, 1, 4), Some(0.5));
        assert_eq!(net_share(3, 1, 8), Some(0.25));
        assert_eq!(net_share(0, 2, 2), Some(-1.0));
    }

    #[test]
    fn nothing_has_no_share() {
        assert_eq!(net_share(0, 0, 0), None);
    }
}
