//! Agreement where each sentence was coded in both directions, as rows `X:pq` and `X:qp` (Park et al. 2021).

use std::collections::BTreeMap;

use super::metrics::Confusion;
use super::prediction::Prediction;

/// The five classes of a pair, in their order: nobody takes a position, then who takes which towards whom.
pub const FIVE: [&str; 5] = ["none", "pq_favor", "qp_favor", "pq_against", "qp_against"];

/// Agreement over pairs of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PairAgreement {
    /// With the direction: the classes [`FIVE`].
    pub five: Confusion<5>,
    /// Without it: -1, 0, 1.
    pub three: Confusion,
}

impl PairAgreement {
    /// The agreement of rows that all come in pairs; `None` where one doesn't. Where both directions have a position, that
    /// of `:pq` counts.
    #[must_use]
    pub fn new(predictions: &[Prediction]) -> Option<Self> {
        let mut pairs: BTreeMap<&str, [Option<&Prediction>; 2]> = BTreeMap::new();
        for prediction in predictions {
            let (pair, direction) = prediction.id.rsplit_once(':')?;
            let place = ["pq", "qp"].iter().position(|name| *name == direction)?;
            pairs.entry(pair).or_default()[place] = Some(prediction);
        }
        let mut agreement = Self::default();
        for [pq, qp] in pairs.into_values() {
            let (pq, qp) = (pq?, qp?);
            let (gold, predicted) = (five(pq.gold, qp.gold), five(pq.predicted, qp.predicted));
            agreement.five.count(gold, predicted);
            agreement.three.add(undirected(gold), undirected(predicted));
        }
        Some(agreement)
    }
}

fn five(pq: i8, qp: i8) -> usize {
    match (pq, qp) {
        (1, _) => 1,
        (-1, _) => 3,
        (_, 1) => 2,
        (_, -1) => 4,
        _ => 0,
    }
}

fn undirected(five: usize) -> i8 {
    match five {
        0 => 0,
        1 | 2 => 1,
        _ => -1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::Score;

    fn row(id: &str, gold: i8, predicted: i8) -> Prediction {
        let (score, probabilities) = (Score::default(), [0.0; 3]);
        Prediction { id: id.to_owned(), target: None, gold, predicted, score, probabilities }
    }

    #[test]
    fn a_pair_has_the_class_of_its_first_direction_that_takes_a_position() {
        let rows = [row("a:pq", -1, 0), row("a:qp", 1, -1), row("b:pq", 0, 0), row("b:qp", 0, 1)];
        let pairs = PairAgreement::new(&rows).unwrap();
        assert_eq!(pairs.five.counts[3], [0, 0, 0, 0, 1]);
        assert_eq!(pairs.five.counts[0], [0, 0, 1, 0, 0]);
        assert_eq!(pairs.three.counts, [[1, 0, 0], [0, 0, 1], [0, 0, 0]]);
    }

    #[test]
    fn a_row_without_its_counterpart_leaves_no_pairs_to_compare() {
        assert_eq!(PairAgreement::new(&[row("a:pq", 0, 0)]), None);
        assert_eq!(PairAgreement::new(&[row("a", 0, 0), row("b", 0, 0)]), None);
    }
}
