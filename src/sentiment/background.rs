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
/// The same of a deed that tells where its doer stands rather than what he is like ("criticised", "supports"), and of words in other
/// clauses than his. Of signs that went with it one reader found more wrong than right.
const LESS: f32 = 0.4;

/// What is left, in an article, of the effect of a public matter or a calamity on whom it only stands beside. Of signs that went with it one
/// reader found 24 wrong for ten right.
const ISSUE: f32 = 0.3;

/// What a word of the lowest valence counts of it: many colour a sentence without judging anybody ("senior", "pledge").
const MILD: f32 = 0.6;
/// The same in an article, most of whose sentences judge nobody: whole articles agree best with their coders at a quarter.
const MILD_IN_ARTICLE: f32 = 0.25;

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

    /// What words are multiplied by that stand where the rule says.
    pub(super) fn share_of_place(&self, rule: Rule, words: TokenSpan) -> f32 {
        let elsewhere = matches!(rule, Rule::ValenceBefore | Rule::ValenceAfter);
        match self.background {
            Some(_) if rule.is_of_bystander() && self.is_public_matter(words) => ISSUE,
            Some(_) if elsewhere => LESS,
            _ => 1.0,
        }
    }

    /// "Violence", "the massacre": what articles tell of, whoever they name beside it; but not what one says against another.
    fn is_public_matter(&self, words: TokenSpan) -> bool {
        let Some(last) = words.range().last() else { return false };
        let word = self.document.tokens[last].word;
        self.lexicon.is(word, WordKind::Issue) && !self.lexicon.is(word, WordKind::Assault)
    }

    /// What a polar word is multiplied by that is itself a cue whose agent is the target.
    pub(super) fn share_of_act(&self, cue: &Cue) -> f32 {
        if cue.agent == Some(0) && self.background.is_some() { LESS } else { 1.0 }
    }

    /// What a word of the lowest valence is multiplied by.
    pub(super) fn share_of_mild(&self) -> f32 {
        if self.background.is_some() { MILD_IN_ARTICLE } else { MILD }
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
    fn words_that_only_colour_a_sentence_count_for_less_in_an_article() {
        let after = |text, background| valued(text, Rule::ValenceClauseAfter, background);
        assert_eq!(after("Orrin met a senior pilot.", None), Some(0.6));
        assert_eq!(after("Orrin met a senior pilot.", MAIN_PERSON), Some(0.25));
        assert_eq!(after("Orrin met a splendid pilot.", MAIN_PERSON), after("Orrin met a splendid pilot.", None));
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
    fn a_calamity_tells_little_in_an_article_of_whom_it_stands_beside_and_all_of_whose_doing_it_is() {
        let after = |text, background| valued(text, Rule::ValenceClauseAfter, background).unwrap().abs();
        let text = "Orrin met the crew, a massacre.";
        assert!(after(text, MAIN_PERSON) < after(text, None));
        assert_eq!(after("Orrin met the crew, a mess.", MAIN_PERSON), after("Orrin met the crew, a mess.", None));
        let own = |background| valued("Orrin's massacre was long.", Rule::ValencePhrase, background);
        assert_eq!(own(MAIN_PERSON), own(None));
    }

    #[test]
    fn where_somebody_stands_tells_nothing_in_an_article_and_what_he_does_all() {
        let act = |text, background| valued(text, Rule::ValenceAct, background);
        let (stance, deed) = ("Orrin criticised the sale.", "Orrin violated the treaty.");
        assert!(act(stance, MAIN_PERSON).is_none() && act(stance, None).is_some());
        assert_eq!(act(deed, MAIN_PERSON), act(deed, None));
    }

    #[test]
    fn words_of_other_clauses_count_for_less_in_an_article() {
        let after = |text, rule, background| valued(text, rule, background).unwrap().abs();
        let (other, own) = ("Orrin left when the splendid pilots came.", "Orrin met the splendid pilots.");
        assert!(after(other, Rule::ValenceAfter, MAIN_PERSON) < after(other, Rule::ValenceAfter, None));
        let same = |background| after(own, Rule::ValenceClauseAfter, background);
        assert_eq!(same(MAIN_PERSON), same(None));
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
