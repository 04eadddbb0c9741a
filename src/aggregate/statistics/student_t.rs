//! The 0.975 quantile of Student's t distribution, from which 95 % intervals are made.
//!
//! Up to 100 degrees of freedom the quantile is the root of the exact distribution function, a finite trigonometric
//! series (Abramowitz & Stegun 1964, 26.7.3 and 26.7.4); above, the Cornish-Fisher expansion about the normal quantile
//! (26.7.5), whose error is then below 1e-9.

use std::f64::consts::{FRAC_2_PI, FRAC_PI_2};
use std::sync::OnceLock;

use super::NORMAL_975;

/// From here on the expansion is exact enough.
const MANY_DEGREES: usize = 100;

/// Halvings of the range of angles: the root is then known to the last bits of an `f64`.
const HALVINGS: u32 = 60;

/// The value that Student's t with `degrees` of freedom exceeds with probability 0.025; `None` for no degree.
#[must_use]
pub fn student_t_975(degrees: u64) -> Option<f64> {
    // Every interval of every report asks for one, and the search for a root takes some thousand instructions.
    static ROOTS: [OnceLock<f64>; MANY_DEGREES] = [const { OnceLock::new() }; MANY_DEGREES];
    let place = usize::try_from(degrees.checked_sub(1)?).ok();
    match place.and_then(|place| ROOTS.get(place)) {
        Some(known) => Some(*known.get_or_init(|| root(degrees))),
        None => Some(expansion(degrees as f64)),
    }
}

fn root(degrees: u64) -> f64 {
    let (mut low, mut high) = (0.0, FRAC_PI_2);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if central_probability(middle, degrees) < 0.95 {
            low = middle;
        } else {
            high = middle;
        }
    }
    (degrees as f64).sqrt() * low.tan()
}

/// P(|T| ≤ √ν tan θ) for ν degrees of freedom.
fn central_probability(theta: f64, degrees: u64) -> f64 {
    let (sine, cosine) = theta.sin_cos();
    let odd = degrees % 2 == 1;
    let mut term = if odd { cosine } else { 1.0 };
    let mut sum = if degrees == 1 { 0.0 } else { term };
    let mut power = if odd { 3 } else { 2 };
    while power + 2 <= degrees {
        term *= cosine * cosine * (power - 1) as f64 / power as f64;
        sum += term;
        power += 2;
    }
    if odd { FRAC_2_PI * (theta + sine * sum) } else { sine * sum }
}

fn expansion(degrees: f64) -> f64 {
    let z = NORMAL_975;
    let powers = [z, z.powi(3), z.powi(5), z.powi(7), z.powi(9)];
    let polynomial = |coefficients: [f64; 5], divisor: f64| -> f64 {
        powers.iter().zip(coefficients).map(|(power, coefficient)| power * coefficient).sum::<f64>() / divisor
    };
    z + polynomial([1.0, 1.0, 0.0, 0.0, 0.0], 4.0) / degrees
        + polynomial([3.0, 16.0, 5.0, 0.0, 0.0], 96.0) / degrees.powi(2)
        + polynomial([-15.0, 17.0, 19.0, 3.0, 0.0], 384.0) / degrees.powi(3)
        + polynomial([-945.0, -1920.0, 1482.0, 776.0, 79.0], 92_160.0) / degrees.powi(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `scipy.stats.t.ppf(0.975, df)`, see `tests/reference/statistics.py`.
    const SCIPY: [(u64, f64); 14] = [
        (1, 12.706204736175),
        (2, 4.302652729749),
        (3, 3.182446305284),
        (4, 2.776445105198),
        (5, 2.570581835636),
        (10, 2.228138851986),
        (29, 2.045229642133),
        (30, 2.042272456301),
        (99, 1.984216951586),
        (100, 1.983971518524),
        (101, 1.983731002956),
        (500, 1.964719837467),
        (1000, 1.962339080826),
        (100_000, 1.959987707535),
    ];

    #[test]
    fn quantiles_are_those_of_scipy() {
        for (degrees, expected) in SCIPY {
            let quantile = student_t_975(degrees).unwrap();
            assert!((quantile - expected).abs() < 1e-9, "{degrees}: {quantile} is not {expected}");
        }
    }

    #[test]
    fn no_degree_of_freedom_has_no_quantile() {
        assert_eq!(student_t_975(0), None);
    }
}
