//! Where a target stands in its sentence and what it is there: findings without a cue.

use crate::evidence::{Finding, RuleSet as _};
use crate::lexicon::{Preposition, WordKind};
use crate::text::{Phrase, Tag, TokenSpan};

use super::rule::Rule;
use super::target::Target;

impl Target<'_> {
    pub(super) fn of_place(&self, found: &mut Vec<Finding<Rule>>) {
        let mut add = |rule: Rule, value: f32| {
            if value != 0.0 {
                found.push(Finding { rule, value, tokens: TokenSpan::default() });
            }
        };
        let words = self.sentence.tokens.len();
        add(Rule::Bias, 1.0);
        add(Rule::Late, (self.tokens.start - self.sentence.tokens.start) as f32 / words as f32);
        add(Rule::IsSpeaker, f32::from(!self.own_speech.is_empty()));
        let mut mark = |rule: Rule| add(rule, 1.0);
        self.as_verbs_see_it(&mut mark);
        self.in_its_phrase(&mut mark);
    }

    /// Whether the target is the subject of an active verb, an infinitive's understood one included.
    pub(super) fn is_subject(&self) -> bool {
        let at = self.document.phrase_of(self.tokens.start as usize);
        let mut predicates = self.frames.predicates.iter();
        predicates.any(|predicate| predicate.subject_meant() == Some(at) && !predicate.passive)
    }

    fn as_verbs_see_it(&self, mark: &mut impl FnMut(Rule)) {
        let own = Some(self.document.phrase_of(self.tokens.start as usize));
        let tags = &self.document.tags;
        let mut seen = 0_u128;
        let mut sees = |holds: bool, rule: Rule| seen |= u128::from(holds) << rule.index();
        for predicate in &self.frames.predicates {
            sees(predicate.patient() == own, Rule::IsObject);
            let Some(&group) = self.document.verb(predicate.phrase) else { continue };
            if predicate.subject_meant() != own {
                continue;
            }
            let finite = group.is_finite();
            let first = tags[group.tokens.start as usize];
            sees(!predicate.passive, Rule::IsSubject);
            sees(group.copula, Rule::IsDescribed);
            sees(group.modal.is_some(), Rule::IsSubjectOfModal);
            sees(!finite, Rule::IsUnderstood);
            sees(finite && first == Tag::Vbd, Rule::IsSubjectOfPast);
            sees(finite && matches!(first, Tag::Vbz | Tag::Vbp), Rule::IsSubjectOfPresent);
            sees(predicate.object.is_some(), Rule::IsDoer);
            sees(self.is_of(group.head as usize, WordKind::Says), Rule::IsSayer);
        }
        while seen != 0 {
            mark(Rule::ALL[seen.trailing_zeros() as usize]);
            seen &= seen - 1;
        }
    }

    fn in_its_phrase(&self, mark: &mut impl FnMut(Rule)) {
        let at = self.document.phrase_of(self.tokens.start as usize);
        if let Phrase::Noun(noun) = self.document.phrases[at]
            && noun.head >= self.tokens.end
        {
            mark(Rule::IsPossessor);
        }
        let next = self.tokens.end as usize;
        if next < self.sentence.tokens.end as usize {
            match self.document.tags[next] {
                Tag::Pos => mark(Rule::IsPossessive),
                Tag::Colon => mark(Rule::IsBeforeColon),
                _ => {}
            }
        }
        self.behind_a_word(at, mark);
        let last = self.tokens.end as usize - 1;
        let word = self.document.tokens[last].word;
        match self.document.tags[last] {
            Tag::Prp | Tag::PrpPossessive if self.lexicon.is(word, WordKind::FirstPerson) => mark(Rule::IsFirstPerson),
            Tag::PrpPossessive => mark(Rule::IsHisOrHer),
            Tag::Prp => mark(Rule::IsPronoun),
            Tag::Nnp => mark(Rule::IsName),
            _ => {}
        }
    }

    /// What the words before the target and before its noun phrase tell.
    fn behind_a_word(&self, phrase: usize, mark: &mut impl FnMut(Rule)) {
        if self.tokens.start == self.sentence.tokens.start {
            mark(Rule::IsFirst);
        } else if self.document.tags[self.tokens.start as usize - 1] == Tag::Close {
            mark(Rule::IsBehindQuote);
        }
        let start = self.document.phrases[phrase].tokens().start;
        if start == self.sentence.tokens.start {
            return;
        }
        let before = start as usize - 1;
        let word = self.document.tokens[before].word;
        if matches!(self.document.tags[before], Tag::In | Tag::To) {
            mark(Rule::IsGoverned);
        }
        match self.lexicon.preposition(word) {
            Some(Preposition::Place) => mark(Rule::IsBehindPlace),
            Some(Preposition::Goal) => mark(Rule::IsBehindGoal),
            Some(Preposition::Rivalry) => mark(Rule::IsBehindRivalry),
            Some(Preposition::Likeness) => mark(Rule::IsBehindLikeness),
            None if self.document.is_word_in_any_case(before, "that") => mark(Rule::IsBehindThat),
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sentiment::Rule;
    use crate::sentiment::trial::rules as places;

    #[test]
    fn a_subject_is_told_from_an_object_and_from_the_subject_of_a_passive() {
        let brandt = |text| {
            let rules = places(text, "Brandt");
            [rules.contains(&Rule::IsSubject), rules.contains(&Rule::IsObject)]
        };
        assert_eq!(brandt("Brandt met the pilots."), [true, false]);
        assert_eq!(brandt("The pilots met Brandt."), [false, true]);
        assert_eq!(brandt("Brandt was met by the pilots."), [false, true]);
    }

    #[test]
    fn modals_infinitives_and_forms_of_be_tell_of_their_own_subject_alone() {
        let text = "Brandt is the harbour master, but Orrin would like to move the office.";
        let [brandt, orrin] = ["Brandt", "Orrin"].map(|target| places(text, target));
        assert!(brandt.contains(&Rule::IsDescribed) && !orrin.contains(&Rule::IsDescribed));
        assert!(orrin.contains(&Rule::IsSubjectOfModal) && !brandt.contains(&Rule::IsSubjectOfModal));
        assert!(orrin.contains(&Rule::IsUnderstood) && !brandt.contains(&Rule::IsUnderstood));
    }

    #[test]
    fn the_preposition_before_its_whole_phrase_counts() {
        assert!(places("The pilots voted against the Brandt plan.", "Brandt").contains(&Rule::IsBehindRivalry));
        assert!(places("The ferry stops in Oro.", "Oro").contains(&Rule::IsBehindPlace));
        assert!(places("Nobody works like Brandt.", "Brandt").contains(&Rule::IsBehindLikeness));
        assert!(places("The letter went to Brandt.", "Brandt").contains(&Rule::IsBehindGoal));
        let free = places("The ferry to Oro that Brandt sold sank.", "Brandt");
        assert!(!free.contains(&Rule::IsBehindGoal));
    }

    #[test]
    fn pronouns_of_the_first_person_and_possessive_ones_stand_apart() {
        let text = "She told us that his brother left.";
        assert!(places(text, "She").contains(&Rule::IsPronoun));
        assert!(places(text, "us").contains(&Rule::IsFirstPerson));
        assert!(places(text, "his").contains(&Rule::IsHisOrHer));
        assert!(!places(text, "his").contains(&Rule::IsPronoun));
    }

    #[test]
    fn plain_saying_and_what_is_done_to_something_are_told_apart() {
        let [said, warned, bought] =
            ["Brandt said so.", "Brandt warned us.", "Brandt buys ferries."].map(|text| places(text, "Brandt"));
        assert!(said.contains(&Rule::IsSayer) && !said.contains(&Rule::IsDoer));
        assert!(!warned.contains(&Rule::IsSayer) && warned.contains(&Rule::IsDoer));
        assert!(warned.contains(&Rule::IsSubjectOfPast) && !warned.contains(&Rule::IsSubjectOfPresent));
        assert!(bought.contains(&Rule::IsSubjectOfPresent) && !bought.contains(&Rule::IsSubjectOfPast));
    }

    #[test]
    fn marks_right_beside_the_target_count() {
        assert!(places("\u{201c}The pier is safe,\u{201d} Brandt said.", "Brandt").contains(&Rule::IsBehindQuote));
        assert!(!places("\u{201c}The pier is safe,\u{201d} said Brandt.", "Brandt").contains(&Rule::IsBehindQuote));
        assert!(places("Two stood against Brandt: the pilots and the bank.", "Brandt").contains(&Rule::IsBeforeColon));
        let [first, second] = ["Brandt", "Orrin"].map(|target| places("Brandt sold Orrin's ferry.", target));
        assert!(first.contains(&Rule::IsFirst) && !first.contains(&Rule::IsPossessive));
        assert!(!second.contains(&Rule::IsFirst) && second.contains(&Rule::IsPossessive));
    }
}
