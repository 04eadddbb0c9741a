//! Agreement of predicted with coded classes.

use std::fmt;

/// Counts of gold class by predicted class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confusion<const N: usize = 3> {
    /// `counts[gold][predicted]`
    pub counts: [[u64; N]; N],
}

/// Precision, recall and F1 of a class, in [0, 1]; 0 where undefined.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ClassFigures {
    /// Of those predicted, the share that is right.
    pub precision: f64,
    /// Of those coded, the share that is found.
    pub recall: f64,
    /// Their harmonic mean.
    pub f1: f64,
    /// Rows coded as it.
    pub coded: u64,
    /// Rows predicted as it.
    pub predicted: u64,
}

impl<const N: usize> Default for Confusion<N> {
    fn default() -> Self {
        Self { counts: [[0; N]; N] }
    }
}

impl Confusion<3> {
    /// Counts a row; classes are -1, 0 or 1.
    pub fn add(&mut self, gold: i8, predicted: i8) {
        self.count((gold + 1) as usize, (predicted + 1) as usize);
    }
}

impl<const N: usize> Confusion<N> {
    /// Counts a row by the numbers of its classes, from 0.
    pub fn count(&mut self, gold: usize, predicted: usize) {
        self.counts[gold][predicted] += 1;
    }

    /// Number of rows.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.counts.iter().flatten().sum()
    }

    /// Share of rows predicted as coded; 0 for no row.
    #[must_use]
    pub fn accuracy(&self) -> f64 {
        let right: u64 = (0..N).map(|class| self.counts[class][class]).sum();
        ratio(right, self.total())
    }

    /// Figures of the classes, in their order.
    #[must_use]
    pub fn classes(&self) -> [ClassFigures; N] {
        std::array::from_fn(|class| {
            let right = self.counts[class][class];
            let predicted: u64 = (0..N).map(|gold| self.counts[gold][class]).sum();
            let coded: u64 = self.counts[class].iter().sum();
            ClassFigures {
                precision: ratio(right, predicted),
                recall: ratio(right, coded),
                f1: ratio(2 * right, predicted + coded),
                coded,
                predicted,
            }
        })
    }

    /// Unweighted mean of the F1 of all classes. One that is neither coded nor predicted counts 0, so that figures of several samples are of the
    /// same classes; scikit-learn leaves it out unless it is given all labels.
    #[must_use]
    pub fn macro_f1(&self) -> f64 {
        self.classes().iter().map(|class| class.f1).sum::<f64>() / N as f64
    }

    /// Krippendorff's alpha of gold and prediction as two coders, interval metric over the numbers of the classes
    /// (Krippendorff 2011); `None` where all codes and predictions are of one class, or there are none: nothing varies that could agree.
    #[must_use]
    pub fn alpha(&self) -> Option<f64> {
        let values = 2.0 * self.total() as f64;
        let mut marginal = [0.0; N];
        let mut observed = 0.0;
        for gold in 0..N {
            for predicted in 0..N {
                let count = self.counts[gold][predicted] as f64;
                marginal[gold] += count;
                marginal[predicted] += count;
                observed += 2.0 * count * squared_distance(gold, predicted);
            }
        }
        let mut expected = 0.0;
        for left in 0..N {
            for right in 0..N {
                expected += marginal[left] * marginal[right] * squared_distance(left, right);
            }
        }
        (expected > 0.0).then(|| 1.0 - observed * (values - 1.0) / expected)
    }
}

fn squared_distance(left: usize, right: usize) -> f64 {
    let distance = left as f64 - right as f64;
    distance * distance
}

fn ratio(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// A table of counts for people: a row a class, a column a class, `corner` telling which is which.
pub(super) fn write_confusion(
    f: &mut fmt::Formatter<'_>,
    corner: &str,
    classes: &[&str],
    rows: &[impl AsRef<[u64]>],
) -> fmt::Result {
    write!(f, "\n{corner:<20}")?;
    classes.iter().try_for_each(|class| write!(f, "  {class:>9}"))?;
    writeln!(f)?;
    for (class, row) in classes.iter().zip(rows) {
        write!(f, "{class:<20}")?;
        row.as_ref().iter().try_for_each(|count| write!(f, "  {count:>9}"))?;
        writeln!(f)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_a_small_table_are_those_by_hand() {
        let mut table = Confusion::default();
        for (gold, predicted) in [(1, 1), (1, 0), (0, 0), (0, 0), (-1, -1), (-1, 1)] {
            table.add(gold, predicted);
        }
        assert_eq!(table.total(), 6);
        assert!((table.accuracy() - 4.0 / 6.0).abs() < 1e-12);
        let [negative, neutral, positive] = table.classes();
        assert!((negative.f1 - 2.0 / 3.0).abs() < 1e-12);
        assert!((neutral.f1 - 0.8).abs() < 1e-12);
        assert!((positive.precision - 0.5).abs() < 1e-12);
        assert_eq!((positive.coded, positive.predicted), (2, 2));
        assert!((table.macro_f1() - (2.0 / 3.0 + 0.8 + 0.5) / 3.0).abs() < 1e-12);
    }

    #[test]
    fn alpha_is_one_in_full_agreement_and_falls_with_distance() {
        let mut same = Confusion::default();
        let mut near = Confusion::default();
        let mut far = Confusion::default();
        for (gold, predicted) in [(1, 1), (-1, -1)] {
            same.add(gold, predicted);
            near.add(gold, predicted);
            far.add(gold, predicted);
        }
        near.add(1, 0);
        far.add(1, -1);
        assert_eq!(same.alpha(), Some(1.0));
        assert!(near.alpha() > far.alpha());
    }

    /// Values 1 1 | 1 2 of two coders: observed 1/4 · 2 = 0.5, expected 3·1·2/(4·3) = 0.5.
    #[test]
    fn alpha_of_a_table_by_hand_is_zero() {
        let mut table = Confusion::default();
        table.add(0, 0);
        table.add(0, 1);
        assert!(table.alpha().unwrap().abs() < 1e-12);
    }

    #[test]
    fn alpha_of_one_class_is_undefined() {
        let mut table = Confusion::<3>::default();
        assert_eq!(table.alpha(), None);
        (0..4).for_each(|_| table.add(0, 0));
        assert_eq!(table.alpha(), None);
        table.add(0, 1);
        assert_eq!(table.alpha(), Some(0.0));
    }
}
