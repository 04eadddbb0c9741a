//! What a relative clause says of another than the target: "Brandt replaced Orrin, who was jailed for fraud".

use crate::frames::Participant;
use crate::lexicon::WordKind;
use crate::text::{Phrase, Tag, TokenSpan};

use super::relation::{Relation, relation};
use super::target::Target;

/// What is left, in an article, of the effect of words on a target of whom they aren't said. Coders of single sentences charge them to
/// whoever else is named.
const LEFT: f32 = 0.3;

impl Target<'_> {
    /// What the words are multiplied by.
    pub(super) fn share_of_aside(&self, words: TokenSpan) -> f32 {
        let may = self.background.is_some() && self.setting.relatives > 0 && !words.is_empty();
        if may && self.is_said_of_another(words) { LEFT } else { 1.0 }
    }

    /// What words are multiplied by that name another's success, failure or quality, where the target only stands beside them:
    /// "Vaas's victory ended Orrin's hopes".
    pub(super) fn share_of_anothers(&self, words: TokenSpan) -> f32 {
        if self.background.is_some() && self.is_anothers(words) { LEFT } else { 1.0 }
    }

    /// Whether words are the head of a noun phrase that tells by a name whose fortune it is.
    fn is_anothers(&self, words: TokenSpan) -> bool {
        let Some(noun) = self.document.noun(self.document.phrase_of(words.start as usize)) else { return false };
        let head = noun.head as usize;
        let fortunes = [WordKind::Fall, WordKind::Fortune, WordKind::Outcome, WordKind::Quality, WordKind::Rise];
        let kinds = || self.lexicon.kinds(self.document.tokens[head].word);
        let is_fortune = || fortunes.into_iter().any(|kind| kinds().has(kind));
        let owner = noun.possessor.map(|owner| owner.start as usize..owner.end as usize);
        let before = owner.unwrap_or(head.saturating_sub(1).max(noun.tokens.start as usize)..head);
        let named = || before.clone().any(|at| self.document.tags[at] == Tag::Nnp && !self.is_place(at));
        words.holds(head) && !noun.tokens.overlaps(self.tokens) && is_fortune() && named()
    }

    fn is_place(&self, at: usize) -> bool {
        self.lexicon.names().place(self.document.words_from(at, at + 1)).is_some()
    }

    /// Whether words stand in a relative clause of somebody else whose name stands before it, in which the target doesn't stand.
    fn is_said_of_another(&self, words: TokenSpan) -> bool {
        let own = self.document.phrase_of(self.tokens.start as usize);
        let at = self.document.phrase_of(words.start as usize);
        let Some(pronoun) = self.relative_before(at) else { return false };
        let inside = own > pronoun && (own < at || self.relative_before(own) == Some(pronoun));
        !inside && self.antecedent(pronoun).is_some_and(|antecedent| !self.is_joined_to(antecedent))
    }

    /// Whether the target is a noun phrase, or one of those joined to it before it: "Brandt and Orrin, who".
    fn is_joined_to(&self, phrase: usize) -> bool {
        let own = self.document.phrase_of(self.tokens.start as usize);
        let other = self.document.phrases[phrase].tokens();
        let joined = |own| relation(self.text, &own, other) == Some(Relation::Whole);
        own == phrase || Participant::at(self.document, own).is_some_and(joined)
    }

    /// The "who" or "whose" before a phrase that no comma parts from it.
    fn relative_before(&self, phrase: usize) -> Option<usize> {
        let first = self.sentence.phrases.0 as usize;
        let parts = |token: u32| {
            matches!(self.document.tags[token as usize], Tag::Comma | Tag::Stop | Tag::Colon | Tag::Open | Tag::Close)
        };
        let mut before = (first..phrase)
            .rev()
            .take_while(|&at| !matches!(self.document.phrases[at], Phrase::Word(token) if parts(token)));
        before.find(|&at| self.begins_with_who(at))
    }

    fn begins_with_who(&self, phrase: usize) -> bool {
        let start = self.document.phrases[phrase].tokens().start as usize;
        ["who", "whom", "whose"].iter().any(|word| self.document.is_word(start, word))
    }

    /// The name right before a relative pronoun, or before the comma there.
    fn antecedent(&self, pronoun: usize) -> Option<usize> {
        let first = self.sentence.phrases.0 as usize;
        let comma = |at: usize| self.document.lone_tag(at) == Some(Tag::Comma);
        let before = pronoun.checked_sub(1)?;
        let at = if comma(before) { before.checked_sub(1)? } else { before };
        let noun = self.document.noun(at);
        let named = noun.is_some_and(|noun| self.document.tags[noun.head as usize] == Tag::Nnp);
        (at >= first && named).then_some(at)
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::EntityKind;
    use crate::sentiment::trial::found_of;
    use crate::sentiment::{Background, Rule};

    fn after(text: &str, target: &str) -> f32 {
        let found = found_of(
            text,
            target,
            Some(Background { kind: EntityKind::Person, prominence: 1.0, in_own_words: false, context: 0.0 }),
        );
        let counts = |rule| matches!(rule, Rule::ValenceAfter | Rule::ValenceClauseAfter);
        found.iter().filter(|it| counts(it.rule)).map(|it| it.value.abs()).sum()
    }

    #[test]
    fn a_relative_clause_tells_of_whom_it_follows_and_little_of_others() {
        let text = "Brandt replaced Orrin, who was cruel.";
        assert!(after(text, "Brandt") < after(text, "Orrin") / 2.0);
        let text = "Brandt met Orrin at the quay, and he was cruel.";
        assert_eq!(after(text, "Brandt"), after(text, "Orrin"));
    }

    #[test]
    fn a_relative_clause_tells_of_all_who_are_joined_before_it() {
        let text = "The crews met Brandt and Orrin, who were cruel.";
        assert_eq!(after(text, "Brandt"), after(text, "Orrin"));
    }

    #[test]
    fn anothers_success_says_little_of_whom_it_stands_beside() {
        let before = |text| {
            let found = found_of(
                text,
                "Brandt",
                Some(Background { kind: EntityKind::Person, prominence: 1.0, in_own_words: false, context: 0.0 }),
            );
            let values = found.iter().filter(|it| it.rule == Rule::ValenceClauseBefore).map(|it| it.value.abs());
            values.sum::<f32>()
        };
        assert!(before("Orrin's victory left Brandt there.") < before("The victory left Brandt there.") / 2.0);
        assert!(before("An Orrin victory left Brandt there.") < before("A victory left Brandt there.") / 2.0);
        assert!(before("Orrin's cruel letter left Brandt there.") > 0.0);
    }

    #[test]
    fn who_stands_in_a_relative_clause_is_told_of_by_it() {
        assert!(after("Vaas met Orrin, who called Brandt cruel.", "Brandt") > 0.0);
        assert!(
            after("Orrin called Brandt cruel.", "Brandt")
                <= after("Vaas met Orrin, who called Brandt cruel.", "Brandt")
        );
    }
}
