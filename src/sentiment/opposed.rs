//! Whom others are against by a word before the name: "the anti-Orrin vote".

use crate::entities::EntityKind;
use crate::evidence::Finding;
use crate::lexicon::WordKind;

use super::rule::Rule;
use super::target::Target;

/// What is said of somebody by the word before the name.
const AGAINST: f32 = -1.0;

impl Target<'_> {
    /// Whether the name stands behind such a word, so that what befalls "anti-Orrin forces" befalls Orrin the other way; the Anti-Fraud Office
    /// only bears it in its own name.
    pub(super) fn is_opposed(&self) -> bool {
        let body = self.background.is_some_and(|known| known.kind != EntityKind::Person);
        if body && self.tokens.len() > 1 {
            return false;
        }
        let text = self.document.text_of(self.tokens);
        let before = text.split_once(['-', '\u{2010}', '\u{2011}', '\u{2013}']).map(|(before, _)| before);
        before.is_some_and(|it| self.lexicon.is(self.lexicon.words().id_in_any_case(it), WordKind::Hostile))
    }

    /// What such a word itself says of the target.
    pub(super) fn against(&self) -> Finding<Rule> {
        Finding { rule: Rule::Patient, value: AGAINST, tokens: self.tokens }
    }
}

#[cfg(test)]
mod tests {
    use crate::sentiment::Rule;
    use crate::sentiment::trial::value;

    #[test]
    fn what_is_against_somebody_speaks_ill_of_him_and_its_gain_is_his_loss() {
        let patient = |text, target| value(text, target, Rule::Patient);
        assert_eq!(patient("The anti-Brandt vote grew.", "anti-Brandt"), Some(-1.0));
        assert_eq!(patient("The pro-Brandt vote grew.", "pro-Brandt"), None);
        assert_eq!(patient("The anti-Ilse Brandt vote grew.", "anti-Ilse Brandt"), Some(-1.0));
        let part = |text, target| value(text, target, Rule::PatientPart).map(f32::signum);
        assert_eq!(part("The win is a boost for anti-Brandt forces.", "anti-Brandt"), Some(-1.0));
        assert_eq!(part("The win is a boost for Brandt forces.", "Brandt"), Some(1.0));
    }
}
