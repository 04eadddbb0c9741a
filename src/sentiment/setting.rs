//! What the sentence around a target is like, whatever its words mean: findings without a cue.

use crate::evidence::Finding;
use crate::text::{Phrase, QuoteMark, Tag, TokenKind, TokenSpan};

use super::finding::Target;
use super::rule::Rule;

/// Other parties in a sentence beyond which more make no difference.
const MOST_PARTIES: usize = 6;
/// Conjunctions beyond which more make no difference.
const MOST_CONJUNCTIONS: u32 = 3;

/// What is counted in a sentence.
#[derive(Default)]
struct Counts {
    adjectives: u32,
    adverbs: u32,
    conjunctions: u32,
    names: u32,
    numbers: u32,
    pasts: u32,
    conditions: u32,
    futures: u32,
    negations: u32,
    questions: u32,
    first_persons: u32,
    marks: u32,
    marks_before: u32,
    pronouns_behind: u32,
    possessives_behind: u32,
}

impl Target<'_> {
    pub(super) fn of_setting(&self, found: &mut Vec<Finding<Rule>>) {
        let counts = self.counts();
        let some = |count: u32| f32::from(count > 0);
        let values = [
            (Rule::NoPolarWord, f32::from(self.valences.iter().all(|hit| hit.tokens.overlaps(self.tokens)))),
            (Rule::NoSecondWord, f32::from(self.second.iter().all(|hit| hit.tokens.overlaps(self.tokens)))),
            (Rule::IsQuoted, f32::from(counts.marks_before % 2 == 1)),
            (Rule::HasQuote, some(counts.marks)),
            (Rule::HasNegation, some(counts.negations)),
            (Rule::HasQuestion, some(counts.questions)),
            (Rule::HasCondition, some(counts.conditions)),
            (Rule::HasFuture, some(counts.futures)),
            (Rule::HasFirstPerson, some(counts.first_persons)),
            (Rule::HasNumber, some(counts.numbers)),
            (Rule::IsTakenUp, some(counts.pronouns_behind)),
            (Rule::IsTakenUpByHis, some(counts.possessives_behind)),
            (Rule::Adjectives, counts.adjectives as f32 / 3.0),
            (Rule::Adverbs, counts.adverbs as f32 / 3.0),
            (Rule::Conjunctions, counts.conjunctions.min(MOST_CONJUNCTIONS) as f32 / 2.0),
            (Rule::Names, counts.names as f32 / 10.0),
            (Rule::Pasts, counts.pasts as f32 / 3.0),
            (Rule::Parties, self.parties() as f32 / 3.0),
            (Rule::Length, self.sentence.tokens.len() as f32 / 10.0),
        ];
        let present = values.into_iter().filter(|(_, value)| *value != 0.0);
        found.extend(present.map(|(rule, value)| Finding { rule, value, tokens: TokenSpan::default() }));
    }

    fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for at in self.sentence.tokens.range() {
            let token = &self.document.tokens[at];
            let behind = u32::from(at >= self.tokens.end as usize);
            match self.document.tags[at] {
                Tag::Jj => counts.adjectives += 1,
                Tag::Rb => counts.adverbs += 1,
                Tag::Cc => counts.conjunctions += 1,
                Tag::Nnp => counts.names += 1,
                Tag::Cd => counts.numbers += 1,
                Tag::Vbd => counts.pasts += 1,
                Tag::Prp if self.lexicon.is_third_person(token.word) => counts.pronouns_behind += behind,
                Tag::PrpPossessive if !self.lexicon.is_first_person(token.word) => counts.possessives_behind += behind,
                _ => {}
            }
            counts.negations += u32::from(self.lexicon.is_negation(token.word));
            counts.futures += u32::from(self.lexicon.is_future(token.word));
            counts.first_persons += u32::from(self.lexicon.is_first_person(token.word));
            counts.conditions += u32::from(self.document.word(at).eq_ignore_ascii_case("if"));
            counts.questions += u32::from(token.kind == TokenKind::Terminator && self.document.word(at).contains('?'));
            if matches!(token.kind, TokenKind::Quote(QuoteMark::Open | QuoteMark::Close | QuoteMark::Straight)) {
                counts.marks += 1;
                counts.marks_before += u32::from(at < self.tokens.start as usize);
            }
        }
        counts
    }

    /// Names and personal pronouns of others in the sentence.
    fn parties(&self) -> usize {
        let others = self.document.phrases_of(self.sentence).iter().filter(|phrase| match phrase {
            Phrase::Noun(noun) => {
                matches!(self.document.tags[noun.head as usize], Tag::Nnp | Tag::Prp | Tag::Wp)
                    && !noun.tokens.overlaps(self.tokens)
            }
            _ => false,
        });
        others.take(MOST_PARTIES).count()
    }
}

#[cfg(test)]
mod tests {
    use crate::sentiment::Rule;
    use crate::sentiment::trial::{rules, value};

    #[test]
    fn negations_and_questions_are_those_of_the_sentence() {
        let text = "Brandt did not come. Who sold the harbour to Orrin?";
        let [brandt, orrin] = ["Brandt", "Orrin"].map(|target| rules(text, target));
        assert!(brandt.contains(&Rule::HasNegation) && !brandt.contains(&Rule::HasQuestion));
        assert!(orrin.contains(&Rule::HasQuestion) && !orrin.contains(&Rule::HasNegation));
    }

    #[test]
    fn other_parties_are_names_and_pronouns_but_not_things() {
        assert_eq!(value("Brandt sold the harbour.", "Brandt", Rule::Parties), None);
        assert_eq!(value("Brandt told Orrin that she would meet Vaas.", "Brandt", Rule::Parties), Some(1.0));
    }

    #[test]
    fn a_target_is_taken_up_by_pronouns_behind_it_alone() {
        let text = "She said that Brandt sold his ferry.";
        let [she, brandt] = ["She", "Brandt"].map(|target| rules(text, target));
        assert!(she.contains(&Rule::IsTakenUpByHis) && brandt.contains(&Rule::IsTakenUpByHis));
        assert!(!brandt.contains(&Rule::IsTakenUp));
        assert!(rules("Brandt said that she had left.", "Brandt").contains(&Rule::IsTakenUp));
    }

    #[test]
    fn what_may_come_is_told_from_what_is() {
        let rules = |text| rules(text, "Brandt");
        assert!(rules("Brandt will move the office.").contains(&Rule::HasFuture));
        assert!(rules("If Brandt moves, the office moves.").contains(&Rule::HasCondition));
        let plain = rules("Brandt moved the office.");
        assert!(!plain.contains(&Rule::HasFuture) && !plain.contains(&Rule::HasCondition));
    }

    #[test]
    fn a_sentence_without_polar_words_is_marked() {
        assert!(rules("Brandt opened the window.", "Brandt").contains(&Rule::NoPolarWord));
        assert!(!rules("Brandt opened the splendid window.", "Brandt").contains(&Rule::NoPolarWord));
    }
}
