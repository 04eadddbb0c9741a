//! What negators, reversers, intensifiers and the like do to a cue.

use std::cell::{OnceCell, RefCell};
use std::ops::Deref;

use super::asked::{ASKED, asks_whether};
use super::boundless::{BOUNDLESS, is_boundless};
use super::broached::broached;
use super::contrast::Contrasts;
use super::degree::degree_after;
use super::forgone::forgone;
use super::inert::listed;
use super::lingering::is_only_uncharged;
use super::mentioned::is_only_mentioned;
use super::ridding::ridding;
use super::scant::SCANT;
use super::scope::{Scope, scope};
use super::supposed::{SUPPOSED, is_distant_outcome, is_inverted_condition, is_supposed_outcome};
use super::taken_back::TAKEN_BACK;
use super::thwarted::is_only_thwarted;
use super::undoing::{undoes_harm, undone};
use super::words_before::NEGATION_REACH;
use crate::lexicon::{Lexicon, Shifter, ShifterKind};
use crate::text::{Document, Glossed, Sentence, TokenSpan};

/// The shifters of a cue, taken together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// What the cue's effects are multiplied by.
    pub factor: f32,
    /// Whether an odd number of negators and reversers stands before it.
    pub negated: bool,
    /// Whether it is said not to be so, or not yet: would, could, if.
    pub irrealis: bool,
    /// The words that shift it.
    pub words: [Option<TokenSpan>; 2],
}

impl Default for Shift {
    fn default() -> Self {
        Self { factor: 1.0, negated: false, irrealis: false, words: [None; 2] }
    }
}

/// Words before a cue that an intensifier or a diminisher may stand away.
const DEGREE_REACH: usize = 2;

/// The shifters of a sentence, for all that is found in it: a word is often a cue of frames and of both valence lexicons.
#[derive(Clone, Debug)]
pub struct Shifts<'a> {
    pub(crate) text: Glossed<'a>,
    pub(crate) sentence: &'a Sentence,
    contrasts: OnceCell<Contrasts>,
    asked: OnceCell<bool>,
    listed: OnceCell<Vec<(TokenSpan, i8)>>,
    /// What was found for each cue asked for.
    pub(super) known: RefCell<Vec<((usize, TokenSpan), Shift)>>,
}

impl<'a> Deref for Shifts<'a> {
    type Target = Glossed<'a>;

    #[inline]
    fn deref(&self) -> &Glossed<'a> {
        &self.text
    }
}

impl<'a> Shifts<'a> {
    /// Nothing is looked for before a cue asks for it.
    #[must_use]
    pub fn new(document: &'a Document, sentence: &'a Sentence, lexicon: &'a Lexicon) -> Self {
        Self {
            text: document.with(lexicon),
            sentence,
            contrasts: OnceCell::new(),
            asked: OnceCell::new(),
            listed: OnceCell::new(),
            known: RefCell::default(),
        }
    }

    /// The phrases of our valence list, the longest at each place, with their valences.
    #[must_use]
    pub fn listed(&self) -> &[(TokenSpan, i8)] {
        self.listed.get_or_init(|| listed(self.text, self.sentence))
    }

    /// Those of valence 0, which silence their words.
    pub fn inert(&self) -> impl Iterator<Item = TokenSpan> + '_ {
        self.listed().iter().filter(|(_, value)| *value == 0).map(|(words, _)| *words)
    }

    /// The shifters of the words in `cue`, which stands in the phrase at `phrase`.
    #[must_use]
    pub fn of(&self, phrase: usize, cue: TokenSpan) -> Shift {
        let asked_for = (phrase, cue);
        if let Some((_, shift)) = self.known.borrow().iter().rev().find(|(cue, _)| *cue == asked_for) {
            return *shift;
        }
        let shift = self.found(phrase, cue);
        self.known.borrow_mut().push((asked_for, shift));
        shift
    }

    /// What kind of shifter words are, if they are one.
    pub(super) fn kind_of(&self, words: TokenSpan) -> Option<ShifterKind> {
        let words = self.document.words_from(words.start as usize, words.end as usize);
        self.lexicon.shifters().longest(words).map(|found| found.values[0].kind)
    }

    fn found(&self, phrase: usize, cue: TokenSpan) -> Shift {
        let (text, sentence) = (self.text, self.sentence);
        let scope = scope(text, sentence, phrase);
        let mut shift = Shift::default();
        self.turn(&mut shift, phrase, cue, &scope);
        if let Some(after) = degree_after(text, sentence, cue) {
            shift.factor *= after;
        }
        self.suppose(&mut shift, cue, scope.phrase);
        if is_only_mentioned(text, sentence, cue) {
            shift.factor = 0.0;
        }
        if self.is_taken_back(phrase) {
            apply(&mut shift, TAKEN_BACK, cue, 0);
        }
        if shift.negated && is_boundless(text, sentence, phrase, cue) {
            (shift.negated, shift.factor) = (false, BOUNDLESS);
        }
        self.apply_sentence(&mut shift, cue);
        if shift.negated && (is_only_uncharged(text, sentence, phrase) || is_only_thwarted(text, sentence, phrase)) {
            shift.factor = 0.0;
        }
        shift
    }

    /// What negates or reverses a cue: in its clause, as the subject or object there, or as the verb that undoes it.
    fn turn(&self, shift: &mut Shift, phrase: usize, cue: TokenSpan, scope: &Scope) {
        let (text, sentence) = (self.text, self.sentence);
        let reach = NEGATION_REACH + scope.clause.saturating_sub(scope.start);
        let start = scope.start.max((cue.start as usize).saturating_sub(reach));
        if let Some(word) = broached(text, sentence, phrase) {
            return self.apply_words_before(shift, phrase, cue, start.max(word + 1), scope.clause);
        }
        if let Some((shifter, span)) = self.denial(phrase, scope.phrase, start) {
            apply(shift, shifter, span, 0);
        }
        if let Some((shifter, span)) = self.denied_object(phrase, cue).filter(|(_, span)| !cue.contains(*span)) {
            apply(shift, shifter, span, 0);
        }
        self.apply_words_before(shift, phrase, cue, start, scope.clause);
        if !shift.negated && self.few_say(scope.phrase) {
            (shift.negated, shift.factor) = (true, shift.factor * SCANT);
        }
        if let Some((shifter, span)) = forgone(text, sentence, phrase, &shift.words) {
            apply(shift, shifter, span, 0);
        }
        if let Some((shifter, span)) = ridding(text, sentence, phrase) {
            apply(shift, shifter, span, 0);
        }
        if let Some((shifter, span)) = undone(text, sentence, phrase) {
            // "His days are numbered", "the profits fell": the cue has the verb in it.
            if !cue.contains(span) {
                apply(shift, shifter, span, 0);
            }
        } else if undoes_harm(text, sentence, phrase) {
            shift.factor = 0.0;
        }
    }

    /// Where the outcome of a contest, or what a condition without "if" says, is only supposed; `clause` is the first phrase of the cue's clause.
    fn suppose(&self, shift: &mut Shift, cue: TokenSpan, clause: usize) {
        let (text, sentence) = (self.text, self.sentence);
        if is_supposed_outcome(text, sentence, clause, cue.start as usize) {
            shift.irrealis = true;
            shift.factor = 0.0;
        } else if is_distant_outcome(text, sentence, cue.start as usize) {
            shift.irrealis = true;
            shift.factor *= SUPPOSED;
        }
        if is_inverted_condition(text, sentence, clause) {
            shift.irrealis = true;
            shift.factor *= SUPPOSED;
        }
    }

    /// What the sentence does to all of its words.
    fn apply_sentence(&self, shift: &mut Shift, cue: TokenSpan) {
        let contrasts = self.contrasts.get_or_init(|| Contrasts::of(self.text, self.sentence));
        shift.factor *= contrasts.factor(cue);
        if *self.asked.get_or_init(|| asks_whether(self.text, self.sentence)) {
            shift.irrealis = true;
            shift.factor *= ASKED;
        }
    }
}

/// Applies a shifter that stands so many words before a cue.
pub(super) fn apply(shift: &mut Shift, shifter: Shifter, span: TokenSpan, distance: usize) {
    match shifter.kind {
        ShifterKind::Negator | ShifterKind::Reverser | ShifterKind::Sarcasm | ShifterKind::Undoing => {
            shift.negated = !shift.negated;
            shift.factor *= shifter.factor;
        }
        ShifterKind::Intensifier | ShifterKind::Diminisher if distance < DEGREE_REACH => shift.factor *= shifter.factor,
        ShifterKind::Irrealis | ShifterKind::Hedge | ShifterKind::Question => {
            shift.irrealis = true;
            shift.factor *= shifter.factor;
        }
        _ => return,
    }
    if let Some(slot) = shift.words.iter_mut().find(|slot| slot.is_none()) {
        *slot = Some(span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frames::trial::negated;

    #[test]
    fn a_negated_verb_turns_its_object_but_not_what_somebody_is_said_to_have() {
        assert!(negated("The union did not voice support for the sale.", "support for"));
        assert!(!negated("The union did not discuss its criticism of the sale.", "criticism of"));
        assert!(negated("The union abandoned its support for the sale.", "support for"));
    }

    #[test]
    fn what_somebody_is_said_not_to_be_is_turned_though_it_is_anothers() {
        assert!(negated("Vey is hardly Brandt's enemy.", "enemy"));
        assert!(negated("Vey could not be called Brandt's friend.", "friend"));
        assert!(!negated("This is not Brandt's first scandal.", "scandal"));
        assert!(!negated("Vey did not meet Brandt's enemy.", "enemy"));
    }

    #[test]
    fn a_denial_that_is_denied_turns_nothing() {
        assert!(negated("The mayor denied that Brandt praised the nurses.", "praised"));
        assert!(!negated("The mayor did not deny that Brandt praised the nurses.", "praised"));
        assert!(!negated("Nobody doubts that Brandt praised the nurses.", "praised"));
    }

    #[test]
    fn a_title_tells_who_somebody_is_though_the_verb_is_denied() {
        assert!(!negated("The mayor did not mention front-runner Ilse Brandt.", "front-runner"));
        assert!(negated("The mayor is not the front-runner.", "front-runner"));
    }

    #[test]
    fn a_contracted_negator_turns_how_something_is_received() {
        assert!(negated("Brandt's decision hasn't sat well with the dockers.", "sat well with"));
        assert!(!negated("Brandt shrugged off criticism from the dockers.", "criticism from"));
    }

    #[test]
    fn what_is_denied_to_be_the_reason_is_turned_and_the_reason_is_not() {
        assert!(negated("The sale failed, not because Brandt lied, but because it rained.", "lied"));
        assert!(negated("It is not that Brandt lied.", "lied"));
        assert!(negated("Not that Brandt is a liar.", "liar"));
        assert!(!negated("That Brandt is a liar is plain.", "liar"));
        assert!(!negated("The sale did not fail because Brandt lied.", "lied"));
    }

    #[test]
    fn what_is_unlikely_is_turned_and_what_is_likely_is_not() {
        assert!(negated("Brandt is unlikely to praise the nurses.", "praise"));
        assert!(!negated("Brandt is likely to praise the nurses.", "praise"));
    }

    #[test]
    fn a_negator_reaches_all_adjectives_that_are_joined_behind_it() {
        let factor = |text: &str, word: &str| {
            let lexicon = Lexicon::bundled().unwrap();
            let document = Document::new("", text, &lexicon);
            let at = (0..document.tokens.len()).find(|&at| document.word(at) == word).unwrap();
            let shifts = Shifts::new(&document, &document.sentences[0], &lexicon);
            shifts.of(document.phrase_of(at), TokenSpan::new(at, at + 1)).negated
        };
        assert!(factor("Voters say Brandt is not honest and reliable.", "reliable"));
        assert!(factor("Brandt is not honest, careful or reliable.", "reliable"));
        assert!(!factor("Brandt is not honest but reliable.", "reliable"));
    }

    #[test]
    fn what_it_is_not_as_if_somebody_did_is_turned() {
        assert!(negated("It is not as if Brandt lied.", "lied"));
        assert!(!negated("It looks as if Brandt lied.", "lied"));
        assert!(negated("The clerk refused to say that Brandt lied.", "lied"));
    }

    #[test]
    fn an_object_that_is_denied_leaves_the_clause_behind_it_alone() {
        assert!(!negated("The town has no plan and Brandt praised the nurses.", "praised"));
        assert!(negated("No mayor and no minister praised the nurses.", "praised"));
        assert!(negated("The guild said no mayor and no minister praised the nurses.", "praised"));
    }

    #[test]
    fn negation_turns_its_own_verb_and_stops_at_the_clause() {
        assert!(negated("Brandt never accused the mayor.", "accused"));
        assert!(!negated("Brandt did not come, but she accused the mayor.", "accused"));
    }
}
