//! What the findings of one rule amount to together.

use super::finding::{Finding, RuleSet};

/// The magnitudes of findings, summed by rule and sign.
pub struct Amounts<R: RuleSet> {
    sums: R::Sums,
}

impl<R: RuleSet> Amounts<R> {
    /// Of these findings.
    #[must_use]
    pub fn new(findings: &[Finding<R>]) -> Self {
        let mut sums = R::Sums::for_most(findings.len());
        for finding in findings {
            sums.add(place(finding), finding.value.abs());
        }
        Self { sums }
    }

    /// By rule, findings above 0 before those below: the square root of the sum, since a second word of a kind tells less
    /// than the first; the sum itself for structural rules.
    pub fn damped(&self) -> impl Iterator<Item = f32> {
        let damped = |at: usize| {
            let sum = self.sums.at(at);
            if R::ALL[at / 2].is_structural() { sum } else { sum.sqrt() }
        };
        (0..2 * R::ALL.len()).map(damped)
    }

    /// What the magnitude of each of the findings is multiplied by, so that those of its rule and sign sum to their damped amount.
    pub fn shares(self, findings: &[Finding<R>]) -> impl Iterator<Item = f32> {
        findings.iter().map(move |finding| match self.sums.at(place(finding)) {
            _ if finding.rule.is_structural() => 1.0,
            0.0 => 1.0,
            sum => 1.0 / sum.sqrt(),
        })
    }
}

fn place<R: RuleSet>(finding: &Finding<R>) -> usize {
    2 * finding.rule.index() + usize::from(finding.value < 0.0)
}

/// Numbers by place, each 0 at first.
pub trait Sums {
    /// Where so many places at most will be added to.
    fn for_most(places: usize) -> Self;

    /// Adds to the number at a place.
    fn add(&mut self, place: usize, amount: f32);

    /// The number at a place.
    fn at(&self, place: usize) -> f32;
}

/// Of few rules.
impl<const PLACES: usize> Sums for [f32; PLACES] {
    fn for_most(_: usize) -> Self {
        [0.0; PLACES]
    }

    fn add(&mut self, place: usize, amount: f32) {
        self[place] += amount;
    }

    fn at(&self, place: usize) -> f32 {
        self[place]
    }
}

/// Of many rules, most of which find nothing: a table of twice as many slots as there are findings.
#[derive(Clone, Debug)]
pub struct FewSums(Vec<(u32, f32)>);

impl FewSums {
    /// The slot of a place, which holds its number plus one; 0 for none.
    fn slot(&self, place: usize) -> usize {
        let last = self.0.len() - 1;
        let mut at = place & last;
        while self.0[at].0 != 0 && self.0[at].0 as usize != place + 1 {
            at = (at + 1) & last;
        }
        at
    }
}

impl Sums for FewSums {
    fn for_most(places: usize) -> Self {
        Self(vec![(0, 0.0); (2 * places).next_power_of_two().max(2)])
    }

    fn add(&mut self, place: usize, amount: f32) {
        let at = self.slot(place);
        self.0[at] = (place as u32 + 1, self.0[at].1 + amount);
    }

    fn at(&self, place: usize) -> f32 {
        self.0[self.slot(place)].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TokenSpan;

    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Two {
        Cue,
        Place,
    }

    impl RuleSet for Two {
        const ALL: &'static [Self] = &[Self::Cue, Self::Place];

        type Sums = FewSums;

        fn index(self) -> usize {
            self as usize
        }

        fn name(self) -> &'static str {
            if self == Self::Cue { "cue" } else { "place" }
        }

        fn is_structural(self) -> bool {
            self == Self::Place
        }
    }

    fn finding(rule: Two, value: f32) -> Finding<Two> {
        Finding { rule, value, tokens: TokenSpan::default() }
    }

    #[test]
    fn cues_of_one_sign_count_as_the_root_of_their_sum_and_places_as_they_are() {
        let findings =
            [finding(Two::Cue, 1.0), finding(Two::Cue, 3.0), finding(Two::Cue, -9.0), finding(Two::Place, 4.0)];
        let amounts = Amounts::new(&findings);
        assert_eq!(amounts.damped().collect::<Vec<_>>(), [2.0, 3.0, 4.0, 0.0]);
        let shares = findings.iter().zip(amounts.shares(&findings)).map(|(finding, share)| finding.value.abs() * share);
        assert_eq!(shares.collect::<Vec<_>>(), [0.5, 1.5, 3.0, 4.0]);
    }

    #[test]
    fn sums_of_few_and_of_many_rules_are_the_same() {
        let (mut few, mut many) = (FewSums::for_most(3), <[f32; 8]>::for_most(3));
        for (place, amount) in [(1, 0.5), (5, 2.0), (1, 1.5), (7, 1.0)] {
            few.add(place, amount);
            many.add(place, amount);
        }
        let all: Vec<f32> = (0..8).map(|place| many.at(place)).collect();
        assert_eq!(all, [0.0, 2.0, 0.0, 0.0, 0.0, 2.0, 0.0, 1.0]);
        assert_eq!((0..8).map(|place| few.at(place)).collect::<Vec<_>>(), all);
    }

    #[test]
    fn nothing_found_amounts_to_nothing() {
        assert_eq!(Amounts::<Two>::new(&[]).damped().collect::<Vec<_>>(), [0.0; 4]);
    }
}
