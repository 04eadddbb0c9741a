//! What is known of a target beyond its sentence: what sort of entity it is, and how much of the article is about it.
//!
//! Of those whom an article names once, and of places and institutions, little is said as a rule, whatever words stand around
//! them. Samples of coded sentences don't show that: their targets were picked, and nothing is known of them but the sentence.

use crate::entities::EntityKind;
use crate::evidence::Finding;
use crate::lexicon::{Cue, WordKind};
use crate::text::TokenSpan;

use super::rule::Rule;
use super::target::{Background, Target};

/// What is left, in an article, of what a target says for its own image. Coders of single sentences charge it to the speaker, since
/// they see little else; whole articles agree the better with theirs the less of it counts.
const SPOKEN: f32 = 0.25;
/// The same of a deed that tells where its doer stands rather than what he is like ("criticised", "supports"). Of signs that
/// went with it one reader found more wrong than right.
const STAND: f32 = 0.4;

impl Background {
    /// What the entity's other mentions tell, if they tell anything.
    #[must_use]
    pub fn of_context(self) -> Option<Finding<Rule>> {
        let finding = Finding { rule: Rule::Context, value: self.context as f32, tokens: TokenSpan::default() };
        (finding.value != 0.0).then_some(finding)
    }
}

impl Target<'_> {
    pub(super) fn of_background(&self, found: &mut Vec<Finding<Rule>>) {
        let Some(background) = self.background else { return };
        let Background { kind, prominence, in_own_words, .. } = background;
        let of_kind = match kind {
            EntityKind::Person => None,
            EntityKind::Place => Some(Rule::IsPlace),
            EntityKind::Org | EntityKind::Group | EntityKind::Other => Some(Rule::IsBody),
        };
        let values = [
            (Some(Rule::InArticle), 1.0),
            (Some(Rule::IsMinor), 1.0 - prominence as f32),
            (of_kind, 1.0),
            (Some(Rule::IsInOwnWords), f32::from(in_own_words)),
        ];
        let present = values.into_iter().filter(|(_, value)| *value != 0.0);
        found.extend(
            present.filter_map(|(rule, value)| rule.map(|rule| Finding { rule, value, tokens: TokenSpan::default() })),
        );
        found.extend(background.of_context());
    }

    /// What the effect of words that the target itself may say is multiplied by.
    pub(super) fn share_of_speech(&self, words: TokenSpan) -> f32 {
        if self.background.is_some() && self.says(words) { SPOKEN } else { 1.0 }
    }

    /// What a polar word is multiplied by that is itself a cue whose agent is the target.
    pub(super) fn share_of_act(&self, cue: &Cue) -> f32 {
        if cue.agent == Some(0) && self.background.is_some() { STAND } else { 1.0 }
    }

    /// Whether a polar word says nothing of the target in an article: "Vaas announced it in a country that …". Coders of single sentences
    /// let such words tip the scale.
    pub(super) fn only_colours(&self, words: TokenSpan) -> bool {
        self.background.is_some() && words.len() == 1 && self.is_of(words.start as usize, WordKind::Colouring)
    }

    /// Whether the entity list says that it is a place.
    pub(super) fn is_listed_place(&self) -> bool {
        self.background.is_some_and(|background| background.kind == EntityKind::Place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentiment::trial::found_of;

    const MAIN_PERSON: Option<Background> =
        Some(Background { kind: EntityKind::Person, prominence: 1.0, in_own_words: false, context: 0.0 });

    fn valued(text: &str, rule: Rule, background: Option<Background>) -> Option<f32> {
        found_of(text, "Orrin", background).iter().find(|it| it.rule == rule).map(|it| it.value)
    }

    fn amounts(background: Option<Background>) -> Vec<(Rule, f32)> {
        let found = found_of("Orrin failed.", "Orrin", background);
        let rules = [Rule::InArticle, Rule::IsMinor, Rule::IsPlace, Rule::IsBody];
        found.iter().filter(|it| rules.contains(&it.rule)).map(|it| (it.rule, it.value)).collect()
    }

    #[test]
    fn who_is_seldom_mentioned_is_minor_and_the_main_person_is_not() {
        let of = |kind, prominence| amounts(Some(Background { kind, prominence, in_own_words: false, context: 0.0 }));
        assert_eq!(of(EntityKind::Person, 0.25), [(Rule::InArticle, 1.0), (Rule::IsMinor, 0.75)]);
        assert_eq!(of(EntityKind::Person, 1.0), [(Rule::InArticle, 1.0)]);
        assert_eq!(of(EntityKind::Place, 1.0), [(Rule::InArticle, 1.0), (Rule::IsPlace, 1.0)]);
        assert_eq!(of(EntityKind::Group, 1.0), [(Rule::InArticle, 1.0), (Rule::IsBody, 1.0)]);
    }

    #[test]
    fn what_articles_are_full_of_judges_nobody_in_them() {
        let after = |text, background| valued(text, Rule::ValenceClauseAfter, background).is_some();
        assert!(after("Orrin met voters.", None));
        assert!(!after("Orrin met voters.", MAIN_PERSON));
        assert!(after("Orrin met liars.", MAIN_PERSON));
        let near = |text, background| valued(text, Rule::SecondNear, background).is_some();
        assert!(near("Orrin talked of hope.", None));
        assert!(!near("Orrin talked of hope.", MAIN_PERSON));
        assert!(near("Orrin talked of praise.", MAIN_PERSON));
    }

    #[test]
    fn where_somebody_stands_tells_nothing_in_an_article_and_what_he_does_all() {
        let act = |text, background| valued(text, Rule::ValenceAct, background);
        let (stance, deed) = ("Orrin criticised the sale.", "Orrin violated the treaty.");
        assert!(act(stance, MAIN_PERSON).is_none() && act(stance, None).is_some());
        assert_eq!(act(deed, MAIN_PERSON), act(deed, None));
    }

    #[test]
    fn what_is_said_around_a_mention_and_whose_words_it_stands_in_count_by_their_own_rules() {
        let known = |in_own_words, context| {
            let background = Background { kind: EntityKind::Person, prominence: 1.0, in_own_words, context };
            [Rule::IsInOwnWords, Rule::Context].map(|rule| valued("Orrin met Brandt.", rule, Some(background)))
        };
        assert_eq!(known(true, -0.5), [Some(1.0), Some(-0.5)]);
        assert_eq!(known(false, 0.0), [None, None]);
    }

    #[test]
    fn nothing_is_known_of_a_target_in_a_sentence_alone() {
        assert_eq!(amounts(None), []);
    }
}
