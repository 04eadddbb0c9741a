//! Multinomial logistic regression with an L2 penalty, fitted by L-BFGS (Nocedal 1980).

use std::borrow::Borrow;

use crate::evidence::LogOdds;

/// A coded example: sparse features and the class, 0, 1 or 2; class 1 is the reference.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Feature numbers with their values, each number once.
    pub features: Vec<(u32, f32)>,
    /// The class.
    pub class: u8,
    /// How much the example counts, beside the weight of its class.
    pub importance: f32,
}

/// Settings of a fit.
#[derive(Clone, Debug)]
pub struct Settings {
    /// L2 penalty per feature; its length is the number of features.
    pub penalty: Vec<f64>,
    /// The weights that the penalty draws to, per feature: (towards positive, towards negative).
    pub centre: Vec<(f64, f64)>,
    /// Weight of each class's samples, to lean towards rare classes.
    pub class_weight: [f64; 3],
    /// Most iterations.
    pub iterations: usize,
}

/// Two weights per feature: towards class 2 (positive) and towards class 0 (negative), against class 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// (towards positive, towards negative) by feature number.
    pub weights: Vec<(f64, f64)>,
}

impl Model {
    /// Probabilities of the three classes.
    #[must_use]
    pub fn probabilities(&self, features: &[(u32, f32)]) -> [f64; 3] {
        let mut odds = LogOdds::default();
        for &(feature, value) in features {
            let weight = self.weights[feature as usize];
            odds.positive += weight.0 * f64::from(value);
            odds.negative += weight.1 * f64::from(value);
        }
        odds.probabilities()
    }
}

/// How many steps L-BFGS remembers.
const MEMORY: usize = 8;
/// Relative change of the loss at which it stops.
const TOLERANCE: f64 = 1e-6;

/// Fits a model; the same samples in the same order give the same model.
#[must_use]
pub fn fit<S: Borrow<Sample>>(samples: &[S], settings: &Settings) -> Model {
    let features = settings.penalty.len();
    let mut point: Vec<f64> = settings.centre.iter().flat_map(|centre| [centre.0, centre.1]).collect();
    let mut gradient = vec![0.0; 2 * features];
    let mut loss = loss_and_gradient(samples, settings, &point, &mut gradient);
    let mut history: Vec<(Vec<f64>, Vec<f64>)> = Vec::new();
    for _ in 0..settings.iterations {
        let direction = descent(&gradient, &history);
        let Some((next, next_loss, next_gradient)) =
            line_search(samples, settings, &point, loss, &gradient, &direction)
        else {
            break;
        };
        let moved = difference(&next, &point);
        let bent = difference(&next_gradient, &gradient);
        if dot(&moved, &bent) > 1e-12 {
            if history.len() == MEMORY {
                history.remove(0);
            }
            history.push((moved, bent));
        }
        let improved = (loss - next_loss) / loss.abs().max(1.0);
        (point, loss, gradient) = (next, next_loss, next_gradient);
        if improved < TOLERANCE {
            break;
        }
    }
    Model { weights: (0..features).map(|at| (point[2 * at], point[2 * at + 1])).collect() }
}

fn loss_and_gradient<S: Borrow<Sample>>(
    samples: &[S],
    settings: &Settings,
    point: &[f64],
    gradient: &mut [f64],
) -> f64 {
    let mut loss = 0.0;
    let centres = settings.centre.iter().flat_map(|centre| [centre.0, centre.1]);
    for ((at, slot), centre) in gradient.iter_mut().enumerate().zip(centres) {
        let penalty = settings.penalty[at / 2];
        let away = point[at] - centre;
        *slot = penalty * away;
        loss += 0.5 * penalty * away * away;
    }
    for sample in samples.iter().map(Borrow::borrow) {
        let mut odds = LogOdds::default();
        for &(feature, value) in &sample.features {
            odds.positive += point[2 * feature as usize] * f64::from(value);
            odds.negative += point[2 * feature as usize + 1] * f64::from(value);
        }
        let probabilities = odds.probabilities();
        let importance = settings.class_weight[sample.class as usize] * f64::from(sample.importance);
        loss -= importance * probabilities[sample.class as usize].max(1e-300).ln();
        let towards_positive = importance * (probabilities[2] - f64::from(u8::from(sample.class == 2)));
        let towards_negative = importance * (probabilities[0] - f64::from(u8::from(sample.class == 0)));
        for &(feature, value) in &sample.features {
            gradient[2 * feature as usize] += towards_positive * f64::from(value);
            gradient[2 * feature as usize + 1] += towards_negative * f64::from(value);
        }
    }
    loss
}

/// The two-loop recursion.
fn descent(gradient: &[f64], history: &[(Vec<f64>, Vec<f64>)]) -> Vec<f64> {
    let mut direction: Vec<f64> = gradient.iter().map(|slope| -slope).collect();
    let mut shares = Vec::with_capacity(history.len());
    for (moved, bent) in history.iter().rev() {
        let share = dot(moved, &direction) / dot(moved, bent);
        add_scaled(&mut direction, -share, bent);
        shares.push(share);
    }
    if let Some((moved, bent)) = history.last() {
        let scale = dot(moved, bent) / dot(bent, bent);
        direction.iter_mut().for_each(|part| *part *= scale);
    } else {
        let scale = 1.0 / dot(gradient, gradient).sqrt().max(1.0);
        direction.iter_mut().for_each(|part| *part *= scale);
    }
    for ((moved, bent), share) in history.iter().zip(shares.into_iter().rev()) {
        let back = dot(bent, &direction) / dot(moved, bent);
        add_scaled(&mut direction, share - back, moved);
    }
    direction
}

type Step = (Vec<f64>, f64, Vec<f64>);

/// Backtracking to a sufficient decrease (Armijo 1966).
fn line_search<S: Borrow<Sample>>(
    samples: &[S],
    settings: &Settings,
    point: &[f64],
    loss: f64,
    gradient: &[f64],
    direction: &[f64],
) -> Option<Step> {
    const SUFFICIENT: f64 = 1e-4;
    const HALVINGS: usize = 30;
    let slope = dot(gradient, direction);
    let mut step = 1.0;
    for _ in 0..HALVINGS {
        let mut next = point.to_vec();
        add_scaled(&mut next, step, direction);
        let mut next_gradient = vec![0.0; point.len()];
        let next_loss = loss_and_gradient(samples, settings, &next, &mut next_gradient);
        if next_loss <= loss + SUFFICIENT * step * slope {
            return Some((next, next_loss, next_gradient));
        }
        step *= 0.5;
    }
    None
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}

fn difference(left: &[f64], right: &[f64]) -> Vec<f64> {
    left.iter().zip(right).map(|(left, right)| left - right).collect()
}

fn add_scaled(target: &mut [f64], scale: f64, source: &[f64]) {
    for (target, source) in target.iter_mut().zip(source) {
        *target += scale * source;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feature_that_goes_with_a_class_gets_a_weight_towards_it() {
        let sample = |feature, class| Sample { features: vec![(0, 1.0), (feature, 1.0)], class, importance: 1.0 };
        let mut samples = Vec::new();
        for _ in 0..20 {
            samples.extend([sample(1, 2), sample(2, 0), sample(3, 1)]);
        }
        let settings =
            Settings { penalty: vec![0.1; 4], centre: vec![(0.0, 0.0); 4], class_weight: [1.0; 3], iterations: 100 };
        let model = fit(&samples, &settings);
        assert!(model.probabilities(&[(0, 1.0), (1, 1.0)])[2] > 0.9);
        assert!(model.probabilities(&[(0, 1.0), (2, 1.0)])[0] > 0.9);
        assert!(model.probabilities(&[(0, 1.0), (3, 1.0)])[1] > 0.9);
    }

    #[test]
    fn the_higher_the_penalty_the_nearer_a_weight_stays_to_its_centre() {
        let samples = vec![Sample { features: vec![(0, 1.0)], class: 2, importance: 1.0 }; 20];
        let weight = |penalty| {
            let settings = Settings {
                penalty: vec![penalty; 2],
                centre: vec![(-1.0, 0.5); 2],
                class_weight: [1.0; 3],
                iterations: 100,
            };
            fit(&samples, &settings).weights
        };
        let [loose, tight] = [0.1, 1000.0].map(weight);
        assert!(loose[0].0 > 1.0 && tight[0].0 < -0.9, "{loose:?} {tight:?}");
        assert_eq!(loose[1], (-1.0, 0.5), "what no example shows");
    }
}
