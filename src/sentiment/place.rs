//! Where a target stands in its sentence and what it is there: findings without a cue.

use crate::evidence::Finding;
use crate::lexicon::Preposition;
use crate::text::{Phrase, QuoteMark, Tag, TokenKind, TokenSpan, VerbForm};

use super::finding::Target;
use super::rule::Rule;

/// Other parties in a sentence beyond which more make no difference.
const MOST_PARTIES: usize = 6;

impl Target<'_> {
    pub(super) fn of_place(&self, found: &mut Vec<Finding<Rule>>) {
        let mut add = |rule: Rule, value: f32| {
            if value != 0.0 {
                found.push(Finding { rule, value, tokens: TokenSpan::default() });
            }
        };
        let words = self.sentence.tokens.len();
        add(Rule::Bias, 1.0);
        add(Rule::Length, words as f32 / 10.0);
        add(Rule::Late, (self.tokens.start - self.sentence.tokens.start) as f32 / words as f32);
        add(Rule::Parties, self.parties() as f32 / 3.0);
        add(Rule::IsSpeaker, f32::from(!self.own_speech.is_empty()));
        let mut mark = |rule: Rule| add(rule, 1.0);
        self.as_verbs_see_it(&mut mark);
        self.in_its_phrase(&mut mark);
        self.in_its_sentence(&mut mark);
    }

    /// Whether the target is the subject of an active verb, an infinitive's understood one included.
    pub(super) fn is_subject(&self) -> bool {
        let at = self.document.phrase_of(self.tokens.start as usize);
        let mut predicates = self.frames.predicates.iter();
        predicates.any(|predicate| predicate.understood.or(predicate.subject) == Some(at) && !predicate.passive)
    }

    fn as_verbs_see_it(&self, mark: &mut impl FnMut(Rule)) {
        let own = Some(self.document.phrase_of(self.tokens.start as usize));
        let [mut object, mut described, mut modal, mut dependent] = [false; 4];
        for predicate in &self.frames.predicates {
            object |= predicate.patient() == own;
            let Phrase::Verb(group) = self.document.phrases[predicate.phrase] else { continue };
            if predicate.understood.or(predicate.subject) == own {
                described |= group.copula;
                modal |= group.modal.is_some();
                dependent |= group.form != VerbForm::Finite;
            }
        }
        let rules = [
            (self.is_subject(), Rule::IsSubject),
            (object, Rule::IsObject),
            (described, Rule::IsDescribed),
            (modal, Rule::IsSubjectOfModal),
            (dependent, Rule::IsUnderstood),
        ];
        rules.into_iter().filter(|(holds, _)| *holds).for_each(|(_, rule)| mark(rule));
    }

    fn in_its_phrase(&self, mark: &mut impl FnMut(Rule)) {
        let at = self.document.phrase_of(self.tokens.start as usize);
        if let Phrase::Noun(noun) = self.document.phrases[at]
            && noun.head >= self.tokens.end
        {
            mark(Rule::IsPossessor);
        }
        self.behind_a_word(at, mark);
        let last = self.tokens.end as usize - 1;
        let word = self.document.tokens[last].word;
        match self.document.tags[last] {
            Tag::Prp | Tag::PrpPossessive if self.lexicon.is_first_person(word) => mark(Rule::IsFirstPerson),
            Tag::PrpPossessive => mark(Rule::IsHisOrHer),
            Tag::Prp => mark(Rule::IsPronoun),
            Tag::Nnp => mark(Rule::IsName),
            _ => {}
        }
    }

    /// What the word before the target's noun phrase tells.
    fn behind_a_word(&self, phrase: usize, mark: &mut impl FnMut(Rule)) {
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
            None if self.document.word(before).eq_ignore_ascii_case("that") => mark(Rule::IsBehindThat),
            None => {}
        }
    }

    fn in_its_sentence(&self, mark: &mut impl FnMut(Rule)) {
        let [mut negated, mut asked] = [false; 2];
        let (mut marks, mut marks_before) = (0, 0);
        for at in self.sentence.tokens.range() {
            let token = &self.document.tokens[at];
            negated |= self.lexicon.is_negation(token.word);
            asked |= token.kind == TokenKind::Terminator && self.document.word(at).contains('?');
            if matches!(token.kind, TokenKind::Quote(QuoteMark::Open | QuoteMark::Close | QuoteMark::Straight)) {
                marks += 1;
                marks_before += u32::from(at < self.tokens.start as usize);
            }
        }
        let rules = [
            (negated, Rule::HasNegation),
            (asked, Rule::HasQuestion),
            (marks > 0, Rule::HasQuote),
            (marks_before % 2 == 1, Rule::IsQuoted),
        ];
        rules.into_iter().filter(|(holds, _)| *holds).for_each(|(_, rule)| mark(rule));
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
    use super::*;
    use crate::frames::frames;
    use crate::lexicon::Lexicon;
    use crate::sentiment::clauses;
    use crate::text::{Document, Span};

    /// What is found about the first occurrence of `target`.
    fn found(text: &str, target: &str) -> Vec<Finding<Rule>> {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let start = text.find(target).expect("the target stands in the text");
        let tokens = document.tokens_in(Span { start: start as u32, end: (start + target.len()) as u32 });
        let sentence = &document.sentences[document.sentence_of(tokens.start as usize)];
        let mut found = Vec::new();
        Target {
            document: &document,
            lexicon: &lexicon,
            sentence,
            frames: &frames(&document, sentence, &lexicon),
            valences: &[],
            second: &[],
            clauses: &clauses(&document, sentence, &lexicon),
            own_speech: &[],
            tokens,
        }
        .of_place(&mut found);
        found
    }

    fn places(text: &str, target: &str) -> Vec<Rule> {
        found(text, target).into_iter().map(|finding| finding.rule).collect()
    }

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
    fn negations_and_questions_are_those_of_the_sentence() {
        let text = "Brandt did not come. Who sold the harbour to Orrin?";
        let [brandt, orrin] = ["Brandt", "Orrin"].map(|target| places(text, target));
        assert!(brandt.contains(&Rule::HasNegation) && !brandt.contains(&Rule::HasQuestion));
        assert!(orrin.contains(&Rule::HasQuestion) && !orrin.contains(&Rule::HasNegation));
    }

    #[test]
    fn other_parties_are_names_and_pronouns_but_not_things() {
        let thirds = |text| {
            let found = found(text, "Brandt");
            found.iter().find(|finding| finding.rule == Rule::Parties).map(|finding| finding.value)
        };
        assert_eq!(thirds("Brandt sold the harbour."), None);
        assert_eq!(thirds("Brandt told Orrin that she would meet Vaas."), Some(1.0));
    }
}
