//! The figures of a coded sample of sentiment or stance, as text for people or as JSON.

use std::fmt;

use serde::Serialize;

use super::calibration::{Reliability, reliability};
use super::decimals::{four_decimals, four_decimals_or_none};
use super::metrics::{ClassFigures, Confusion, write_confusion};
use super::pairs::{FIVE, PairAgreement};
use super::prediction::{Prediction, confusion};
use super::target_means::{FEWEST_ROWS, TargetMeans};
use super::task::Task;

/// All figures of a sample. Shares are in [0, 1], and printed with four decimals.
#[derive(Clone, Debug, Serialize)]
pub struct Agreement {
    task: Task,
    n: u64,
    #[serde(serialize_with = "four_decimals")]
    accuracy: f64,
    #[serde(serialize_with = "four_decimals")]
    macro_f1: f64,
    /// `None` where all codes and predictions are of one class.
    #[serde(serialize_with = "four_decimals_or_none")]
    alpha: Option<f64>,
    classes: Vec<Class>,
    /// Rows by coded class, columns by predicted class, in the order of `classes`.
    confusion: Vec<Vec<u64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pairs: Option<Pairs>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target_means: Option<Means>,
    calibration: [Reliability; 3],
}

#[derive(Clone, Debug, Serialize)]
struct Class {
    class: &'static str,
    #[serde(serialize_with = "four_decimals")]
    precision: f64,
    #[serde(serialize_with = "four_decimals")]
    recall: f64,
    #[serde(serialize_with = "four_decimals")]
    f1: f64,
    coded: u64,
    predicted: u64,
}

/// Both directions of a sentence as one item.
#[derive(Clone, Debug, Serialize)]
struct Pairs {
    n: u64,
    #[serde(serialize_with = "four_decimals")]
    accuracy: f64,
    #[serde(serialize_with = "four_decimals")]
    five_macro_f1: f64,
    #[serde(serialize_with = "four_decimals")]
    three_macro_f1: f64,
    five_classes: Vec<Class>,
}

/// The mean scores of targets beside their mean codes.
#[derive(Clone, Debug, Serialize)]
struct Means {
    targets: usize,
    #[serde(serialize_with = "four_decimals")]
    pearson: f64,
}

impl Agreement {
    /// The figures of a sample; stance samples coded in pairs have figures of pairs too.
    #[must_use]
    pub fn new(task: Task, predictions: &[Prediction]) -> Self {
        let table = confusion(predictions);
        let pairs = (task == Task::Stance).then(|| PairAgreement::new(predictions)).flatten();
        Self {
            task,
            n: table.total(),
            accuracy: table.accuracy(),
            macro_f1: table.macro_f1(),
            alpha: table.alpha(),
            classes: classes(&task.classes(), &table),
            confusion: table.counts.map(|row| row.to_vec()).to_vec(),
            pairs: pairs.map(|pairs| Pairs {
                n: pairs.five.total(),
                accuracy: pairs.five.accuracy(),
                five_macro_f1: pairs.five.macro_f1(),
                three_macro_f1: pairs.three.macro_f1(),
                five_classes: classes(&FIVE, &pairs.five),
            }),
            target_means: TargetMeans::new(predictions)
                .map(|TargetMeans { targets, pearson }| Means { targets, pearson }),
            calibration: reliability(task, predictions),
        }
    }

    /// The figure that fitting aims at: macro-F1, of the five classes of pairs where the sample has them.
    #[must_use]
    pub fn aim(&self) -> f64 {
        self.pairs.as_ref().map_or(self.macro_f1, |pairs| pairs.five_macro_f1)
    }

    /// What [`Agreement::aim`] is called.
    #[must_use]
    pub fn aim_name(&self) -> &'static str {
        if self.pairs.is_some() { "five-class macro-F1" } else { "macro-F1" }
    }
}

impl Agreement {
    /// How far the probabilities of each class can be taken at their word.
    #[must_use]
    pub fn reliability(&self) -> &[Reliability; 3] {
        &self.calibration
    }

    /// The main figures of two: name, this one's, the other's.
    #[must_use]
    pub fn beside(&self, other: &Self) -> Vec<(String, f64, f64)> {
        let mut rows = vec![
            ("accuracy".to_owned(), self.accuracy, other.accuracy),
            ("macro-F1".to_owned(), self.macro_f1, other.macro_f1),
        ];
        if let Some((one, two)) = self.alpha.zip(other.alpha) {
            rows.push(("Krippendorff's alpha".to_owned(), one, two));
        }
        if let Some((one, two)) = self.target_means.as_ref().zip(other.target_means.as_ref()) {
            rows.push(("means of targets".to_owned(), one.pearson, two.pearson));
        }
        let classes = self.classes.iter().zip(&other.classes);
        rows.extend(classes.map(|(one, two)| (format!("F1 of {}", one.class), one.f1, two.f1)));
        let errors = self.calibration.iter().zip(&other.calibration);
        rows.extend(errors.map(|(one, two)| {
            (format!("ECE of {}", one.class), one.expected_calibration_error, two.expected_calibration_error)
        }));
        if let Some((one, two)) = self.pairs.as_ref().zip(other.pairs.as_ref()) {
            rows.push(("five-class macro-F1".to_owned(), one.five_macro_f1, two.five_macro_f1));
            rows.push(("three-class macro-F1".to_owned(), one.three_macro_f1, two.three_macro_f1));
        }
        rows
    }
}

fn classes<const N: usize>(names: &[&'static str; N], table: &Confusion<N>) -> Vec<Class> {
    let class = |(class, figures): (&&'static str, ClassFigures)| Class {
        class,
        precision: figures.precision,
        recall: figures.recall,
        f1: figures.f1,
        coded: figures.coded,
        predicted: figures.predicted,
    };
    names.iter().zip(table.classes()).map(class).collect()
}

impl fmt::Display for Agreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "rows                  {:>7}", self.n)?;
        writeln!(f, "accuracy              {:>7.4}", self.accuracy)?;
        writeln!(f, "macro-F1              {:>7.4}{}", self.macro_f1, absent(&self.classes))?;
        match self.alpha {
            Some(alpha) => writeln!(f, "Krippendorff's alpha  {alpha:>7.4}  (interval)")?,
            None => writeln!(f, "Krippendorff's alpha  undefined  (all codes and predictions are of one class)")?,
        }
        if let Some(Means { targets, pearson }) = self.target_means {
            let of = format!("(Pearson over {targets} targets of {FEWEST_ROWS} rows or more)");
            writeln!(f, "means of targets      {pearson:>7.4}  {of}")?;
        }
        write_classes(f, &self.classes)?;
        write_confusion(f, "coded as \\ predicted", &self.task.classes(), &self.confusion)?;
        self.write_calibration(f)?;
        self.pairs.as_ref().map_or(Ok(()), |pairs| pairs.fmt(f))
    }
}

impl Agreement {
    fn write_calibration(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\nclass       expected calibration error of its probabilities")?;
        let mut classes = self.calibration.iter();
        classes.try_for_each(|class| writeln!(f, "{:<12}{:>6.4}", class.class, class.expected_calibration_error))
    }
}

impl fmt::Display for Pairs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\nboth directions of a sentence as one item")?;
        writeln!(f, "items                 {:>7}", self.n)?;
        writeln!(f, "accuracy              {:>7.4}", self.accuracy)?;
        writeln!(f, "macro-F1, 5 classes   {:>7.4}{}", self.five_macro_f1, absent(&self.five_classes))?;
        writeln!(f, "macro-F1, 3 classes   {:>7.4}  (without direction)", self.three_macro_f1)?;
        write_classes(f, &self.five_classes)
    }
}

/// What to know of a mean over classes of which some don't occur.
fn absent(classes: &[Class]) -> String {
    let absent = classes.iter().filter(|class| class.coded + class.predicted == 0);
    let names: Vec<&str> = absent.map(|class| class.class).collect();
    if names.is_empty() {
        String::new()
    } else {
        format!("  (0 for {}, neither coded nor predicted)", names.join(", "))
    }
}

fn write_classes(f: &mut fmt::Formatter<'_>, classes: &[Class]) -> fmt::Result {
    writeln!(f, "\nclass       precision  recall      F1    coded  predicted")?;
    for class in classes {
        writeln!(
            f,
            "{:<11}{:>10.4}{:>8.4}{:>8.4}{:>9}{:>11}",
            class.class, class.precision, class.recall, class.f1, class.coded, class.predicted
        )?;
    }
    Ok(())
}
