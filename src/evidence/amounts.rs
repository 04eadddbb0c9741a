//! What the findings of one rule amount to together.

use super::finding::{Finding, RuleSet};

/// The magnitudes of findings, summed by rule and sign: a table of twice as many slots as there are findings, since most rules find
/// nothing.
#[derive(Clone, Debug)]
pub struct Amounts(Vec<Slot>);

/// The sum at a place, whose number stands there plus one; 0 for none.
type Slot = (u32, f32);

impl Amounts {
    /// Of these findings.
    #[must_use]
    pub fn new<R: RuleSet>(findings: &[Finding<R>]) -> Self {
        let mut amounts = Self(vec![(0, 0.0); (2 * findings.len()).next_power_of_two()]);
        for finding in findings {
            let place = place(finding);
            let slot = amounts.slot(place);
            amounts.0[slot].0 = place + 1;
            amounts.0[slot].1 += finding.value.abs();
        }
        amounts
    }

    /// Where the sum of a place stands or may be put.
    fn slot(&self, place: u32) -> usize {
        let last = self.0.len() - 1;
        let mut at = place as usize & last;
        while self.0[at].0 != 0 && self.0[at].0 != place + 1 {
            at = (at + 1) & last;
        }
        at
    }

    /// By rule, findings above 0 before those below: the square root of the sum, since a second word of a kind tells less
    /// than the first; the sum itself for structural rules.
    pub fn damped<R: RuleSet>(&self) -> impl Iterator<Item = f32> + use<R> {
        let mut sums = vec![0.0_f32; 2 * R::ALL.len()];
        self.0.iter().filter(|(known, _)| *known > 0).for_each(|&(known, sum)| sums[known as usize - 1] = sum);
        let damped = |(at, sum): (usize, f32)| if R::ALL[at / 2].is_structural() { sum } else { sum.sqrt() };
        sums.into_iter().enumerate().map(damped)
    }

    /// What the magnitude of one of the findings is multiplied by, so that those of its rule and sign sum to their damped amount.
    #[must_use]
    pub fn share<R: RuleSet>(&self, finding: &Finding<R>) -> f32 {
        if finding.rule.is_structural() {
            return 1.0;
        }
        let sum = self.0[self.slot(place(finding))].1;
        if sum == 0.0 { 1.0 } else { 1.0 / sum.sqrt() }
    }
}

fn place<R: RuleSet>(finding: &Finding<R>) -> u32 {
    2 * finding.rule.index() as u32 + u32::from(finding.value < 0.0)
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
        assert_eq!(amounts.damped::<Two>().collect::<Vec<_>>(), [2.0, 3.0, 4.0, 0.0]);
        let shares = findings.map(|finding| finding.value.abs() * amounts.share(&finding));
        assert_eq!(shares, [0.5, 1.5, 3.0, 4.0]);
    }

    #[test]
    fn nothing_found_amounts_to_nothing() {
        assert_eq!(Amounts::new::<Two>(&[]).damped::<Two>().collect::<Vec<_>>(), [0.0; 4]);
    }
}
