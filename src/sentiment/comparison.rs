//! With whom a target is compared: what "more honest than Orrin" says of Orrin.

use crate::lexicon::{ShifterKind, WordKind};
use crate::text::{Phrase, Tag, TokenKind, TokenSpan, VerbGroup};

use super::target::Target;
use super::valence::ValenceHit;

/// The words that compare the target with somebody, and what they make of what is said of that one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Comparison {
    /// Where polar words are of the other: before the cue, or behind the target where the cue opens its clause.
    reach: Option<(TokenSpan, f32)>,
}

impl Comparison {
    /// What words are multiplied by.
    pub(super) fn factor(self, words: TokenSpan) -> f32 {
        self.reach.filter(|(reach, _)| reach.overlaps(words)).map_or(1.0, |(_, factor)| factor)
    }

    /// The polar word as it counts for the target.
    pub(super) fn turned(self, hit: &ValenceHit) -> ValenceHit {
        ValenceHit { value: hit.value * self.factor(hit.tokens), ..*hit }
    }
}

/// Words before "than" in which it is said that there is nobody.
const REACH: u32 = 10;
/// The word behind which the lesser party stands.
const THAN: &str = "than";

/// Most words of a cue of comparison: "in sharp contrast to".
const LONGEST: usize = 4;

impl Target<'_> {
    /// The comparison that the target's phrase stands in, if any.
    pub(super) fn comparison(&self) -> Comparison {
        let phrase = self.document.phrase_of(self.tokens.start as usize);
        let start = self.document.phrases[phrase].tokens().start as usize;
        let first = self.sentence.tokens.start as usize;
        if start == first || !matches!(self.document.tags[start - 1], Tag::In | Tag::To | Tag::Cc) {
            return Comparison::default();
        }
        if self.document.word(start - 1) == THAN && self.is_measure() && !self.ends_elliptically(phrase + 1) {
            return Comparison::default();
        }
        let cues = (first.max(start.saturating_sub(LONGEST))..start).filter_map(|at| {
            let found = self.lexicon.shifters().longest(self.document.words_from(at, start))?;
            let compares = found.values[0].kind == ShifterKind::Comparison && at + found.words == start;
            compares.then_some((at, found.values[0].factor))
        });
        let reach = cues.take(1).next().map(|(at, factor)| (self.compared(at), factor));
        Comparison { reach }
    }

    /// Whether "than" doesn't put the target below another: where nobody is above it, where it measures by what the target
    /// does or once was ("no one works harder than Orrin", "earlier than Orrin had", "happier than he was"), and, in an article, where nothing
    /// is praised ("spent more than Orrin").
    pub(super) fn is_only_measured(&self, cue: TokenSpan) -> bool {
        let first = self.sentence.tokens.start.max(cue.start.saturating_sub(REACH));
        let before = first as usize..cue.start as usize;
        let nobody = |at: usize| self.is_of(at, WordKind::Nothing) || self.is_of(at, WordKind::Negation);
        cue.len() == 1
            && self.document.is_word_in_any_case(cue.start as usize, THAN)
            && (before.into_iter().any(nobody)
                || self.is_measure()
                || (self.background.is_some() && !self.is_graded(cue)))
    }

    /// Whether the target's phrase is the subject of a verb: "than Orrin had hoped".
    fn is_measure(&self) -> bool {
        let behind = self.document.phrase_of(self.tokens.start as usize) + 1;
        let named = self.document.tags[self.tokens.end as usize - 1] != Tag::Prp;
        matches!(self.document.phrases.get(behind), Some(Phrase::Verb(group))
                if group.is_finite() && !(group.copula && named))
            || self.document.tags.get(self.tokens.end as usize) == Some(&Tag::Md)
    }

    /// "Than Orrin is", "than Orrin does": whether a verb only stands for what is compared.
    fn ends_elliptically(&self, verb: usize) -> bool {
        let auxiliary =
            |group: &VerbGroup| self.lexicon.auxiliary(self.document.tokens[group.head as usize].word).is_some();
        self.document.verb(verb).is_none_or(auxiliary)
    }

    /// Whether a polar word stands in what is compared before a cue.
    fn is_graded(&self, cue: TokenSpan) -> bool {
        let compared = self.compared(cue.start as usize);
        self.valences.iter().chain(self.second).any(|hit| hit.tokens.overlaps(compared))
    }

    /// The words of a comparison whose cue begins at a token: the longest part of the sentence up to a comma on the side of the
    /// other party. The words of the cue itself are a part of it: "better than".
    fn compared(&self, cue: usize) -> TokenSpan {
        let (first, end) = (self.sentence.tokens.start as usize, self.sentence.tokens.end as usize);
        let opens = cue == first
            || self.document.tokens[cue - 1].kind == TokenKind::Comma
            || matches!(self.document.tags[cue - 1], Tag::Wp | Tag::Wdt | Tag::Cc);
        if opens {
            return TokenSpan::new(self.tokens.end as usize, end);
        }
        let from = (first..cue).rev().find(|&at| self.document.tokens[at].kind == TokenKind::Comma).unwrap_or(first);
        TokenSpan::new(from, self.tokens.start as usize)
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::EntityKind;
    use crate::sentiment::trial::{found_of, value};
    use crate::sentiment::{Background, Rule};

    #[test]
    fn what_is_said_of_one_counts_against_whom_it_is_said_to_surpass() {
        let before = |text| value(text, "Orrin", Rule::ValenceClauseBefore).map(f32::signum);
        assert_eq!(before("Brandt is more honest than Orrin."), Some(-1.0));
        assert_eq!(before("Brandt is honest with Orrin."), Some(1.0));
    }

    #[test]
    fn what_is_more_than_somebody_expected_says_nothing_against_him() {
        let before = |text| value(text, "Orrin", Rule::ValenceBefore).map(f32::signum);
        assert_eq!(before("The splendid vote gave Brandt more than Orrin expected."), Some(1.0));
        assert_eq!(before("Brandt is more honest than Orrin is."), Some(-1.0));
        let nobody = "Nobody in town is more loyal to the port than Orrin.";
        assert_eq!(value(nobody, "Orrin", Rule::Patient), None);
    }

    #[test]
    fn whom_nobody_surpasses_and_whose_deeds_only_measure_is_not_below_anybody() {
        let patient = |text| value(text, "Orrin", Rule::Patient);
        assert_eq!(patient("Brandt is taller than Orrin."), Some(-1.0));
        assert_eq!(patient("Nobody is taller than Orrin."), None);
        assert_eq!(patient("Brandt came earlier in the day than Orrin had."), None);
        assert_eq!(patient("Brandt is more honest than Orrin was.").map(f32::signum), Some(-1.0));
        assert_eq!(value("Orrin is more honest than he was.", "he", Rule::Patient), None);
    }

    #[test]
    fn who_is_only_outdone_in_number_is_not_below_anybody_in_an_article() {
        let background =
            Some(Background { kind: EntityKind::Person, prominence: 1.0, in_own_words: false, context: 0.0 });
        let patient = |text| {
            let found = found_of(text, "Orrin", background);
            found.iter().find(|it| it.rule == Rule::Patient).map(|it| it.value.signum())
        };
        assert_eq!(patient("Brandt spent more than Orrin."), None);
        assert_eq!(patient("Brandt is more honest than Orrin."), Some(-1.0));
        assert!(value("Brandt spent more than Orrin.", "Orrin", Rule::Patient).is_some(), "a sentence alone");
    }

    #[test]
    fn unlike_turns_what_follows_and_likeness_keeps_its_sign() {
        let after = |text| value(text, "Orrin", Rule::ValenceClauseAfter).map(f32::signum);
        assert_eq!(after("Unlike Orrin, Brandt is honest."), Some(-1.0));
        assert_eq!(after("Much like Orrin, Brandt is honest."), Some(1.0));
        assert_eq!(after("Brandt, who unlike Orrin is honest, spoke."), Some(-1.0));
        assert_eq!(after("Brandt, who with Orrin is honest, spoke."), Some(1.0));
    }
}
