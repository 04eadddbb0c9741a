//! What negators, reversers, intensifiers and the like before a cue do to it.

use std::cell::{OnceCell, RefCell};
use std::ops::Range;

use super::artful::does_ill;
use super::boundless::is_boundless;
use super::contrast::Contrasts;
use super::excess::is_excessive;
use super::forgone::forgone;
use super::inert::listed;
use super::lingering::is_only_uncharged;
use super::mentioned::is_only_mentioned;
use super::presupposed::is_presupposed;
use super::ridding::ridding;
use super::scare_quotes::are_scare_quoted;
use super::scope::scope;
use super::supposed::{is_distant_outcome, is_supposed_outcome};
use super::thwarted::is_only_thwarted;
use super::undoing::{undoes_harm, undone};
use super::unsaid::is_unsaid;
use crate::lexicon::{Begins, Lexicon, Shifter, ShifterKind, WordKind};
use crate::text::{Document, NounPhrase, Sentence, Tag, TokenKind, TokenSpan};

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
/// Words before a cue that a negator may stand away where nothing ends its scope first.
const NEGATION_REACH: usize = 7;
/// What a question whether something is so leaves of it.
const ASKED: f32 = 0.5;
/// What the outcome of a contest or a deed says that is only supposed.
pub(super) const SUPPOSED: f32 = 0.3;
/// What a good word that is held at a distance says.
const SCARE_QUOTED: f32 = -0.5;
/// What is left, turned, of a good quality that somebody has too much of.
const EXCESSIVE: f32 = -0.5;
/// What is said to have no bounds.
const BOUNDLESS: f32 = 1.3;
/// The same of a good word that somebody won't say.
const UNSAID: f32 = -0.5;

/// The shifters of a sentence, for all that is found in it: a word is often a cue of frames and of both valence lexicons.
#[derive(Clone, Debug)]
pub struct Shifts<'a> {
    pub(crate) document: &'a Document,
    pub(crate) sentence: &'a Sentence,
    pub(crate) lexicon: &'a Lexicon,
    contrasts: OnceCell<Contrasts>,
    asked: OnceCell<bool>,
    listed: OnceCell<Vec<(TokenSpan, i8)>>,
    /// What was found for each cue asked for.
    known: RefCell<Vec<((usize, TokenSpan), Shift)>>,
}

impl<'a> Shifts<'a> {
    /// Nothing is looked for before a cue asks for it.
    #[must_use]
    pub fn new(document: &'a Document, sentence: &'a Sentence, lexicon: &'a Lexicon) -> Self {
        Self {
            document,
            sentence,
            lexicon,
            contrasts: OnceCell::new(),
            asked: OnceCell::new(),
            listed: OnceCell::new(),
            known: RefCell::default(),
        }
    }

    /// The phrases of our valence list, the longest at each place, with their valences.
    #[must_use]
    pub fn listed(&self) -> &[(TokenSpan, i8)] {
        self.listed.get_or_init(|| listed(self.document, self.sentence, self.lexicon))
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

    fn found(&self, phrase: usize, cue: TokenSpan) -> Shift {
        let (document, sentence, lexicon) = (self.document, self.sentence, self.lexicon);
        let scope = scope(document, sentence, phrase, lexicon);
        let reach = NEGATION_REACH + scope.clause.saturating_sub(scope.start);
        let start = scope.start.max((cue.start as usize).saturating_sub(reach));
        let mut shift = Shift::default();
        if let Some((shifter, span)) = self.denial(phrase, scope.phrase, start) {
            apply(&mut shift, shifter, span, 0);
        }
        if let Some((shifter, span)) = self.denied_object(phrase, cue).filter(|(_, span)| !cue.contains(*span)) {
            apply(&mut shift, shifter, span, 0);
        }
        self.apply_words_before(&mut shift, phrase, cue, start, scope.clause);
        if let Some((shifter, span)) = forgone(document, sentence, phrase, &shift, lexicon) {
            apply(&mut shift, shifter, span, 0);
        }
        if let Some((shifter, span)) = ridding(document, sentence, phrase, lexicon) {
            apply(&mut shift, shifter, span, 0);
        }
        if let Some((shifter, span)) = undone(document, sentence, phrase, lexicon) {
            // "His days are numbered", "the profits fell": the cue has the verb in it.
            if !cue.contains(span) {
                apply(&mut shift, shifter, span, 0);
            }
        } else if undoes_harm(document, sentence, phrase, lexicon) {
            shift.factor = 0.0;
        }
        if let Some(after) = degree_after(document, sentence, cue, lexicon) {
            shift.factor *= after;
        }
        if is_supposed_outcome(document, sentence, scope.phrase, cue.start as usize, lexicon) {
            shift.irrealis = true;
            shift.factor = 0.0;
        } else if is_distant_outcome(document, sentence, cue.start as usize, lexicon) {
            shift.irrealis = true;
            shift.factor *= SUPPOSED;
        }
        if is_only_mentioned(document, sentence, cue, lexicon) {
            shift.factor = 0.0;
        }
        if shift.negated && is_boundless(document, sentence, phrase, cue, lexicon) {
            (shift.negated, shift.factor) = (false, BOUNDLESS);
        }
        self.apply_sentence(&mut shift, cue);
        if shift.negated
            && (is_only_uncharged(document, sentence, phrase, lexicon)
                || is_only_thwarted(document, sentence, phrase, lexicon))
        {
            shift.factor = 0.0;
        }
        shift
    }

    /// The shifters from the token `start` on to a cue, in whose clause only those from `clause` on negate.
    fn apply_words_before(&self, shift: &mut Shift, phrase: usize, cue: TokenSpan, start: usize, clause: usize) {
        let document = self.document;
        let presupposed =
            if is_presupposed(document, phrase, self.lexicon) { document.phrases[phrase].tokens().start } else { 0 };
        let end = cue.start as usize;
        let mut at = start;
        while at < end {
            let shifter = document.tokens[at].begins.any(Begins::SHIFTER);
            let found = shifter.then(|| self.lexicon.shifters().longest(document.words_from(at, end)));
            let Some(found) = found.flatten() else {
                at += 1;
                continue;
            };
            let span = TokenSpan::new(at, at + found.words);
            at += found.words;
            let idle = match found.values[0].kind {
                ShifterKind::Negator => {
                    span.end <= presupposed
                        || (span.end as usize) < clause
                        || denies_the_unreal(document, self.sentence, span.start as usize)
                        || self.lacks_something_else(span, phrase)
                }
                ShifterKind::Reverser => {
                    self.describes(span) || calls_so(document, at..end) || self.ends_a_time(at, phrase)
                }
                _ => false,
            };
            if !idle {
                apply(shift, found.values[0], span, end - span.end as usize);
            }
        }
    }

    /// "A blunt criticism", "a crushing blow": whether a word that could be a verb is an adjective.
    fn describes(&self, word: TokenSpan) -> bool {
        let (at, tags) = (word.start as usize, &self.document.tags);
        let inside = || {
            let before = at.checked_sub(1).map(|before| tags[before]);
            let noun = matches!(tags.get(at + 1), Some(Tag::Nn | Tag::Nns | Tag::Jj));
            noun && matches!(before, Some(Tag::Dt | Tag::PrpPossessive | Tag::Jj | Tag::Cd))
        };
        word.len() == 1 && (tags[at] == Tag::Jj || (tags[at] == Tag::Vbg && inside()))
    }

    /// "Ended the night with a splendid speech": whether the noun phrase behind a reverser is a time, which is no more than over.
    fn ends_a_time(&self, behind: usize, phrase: usize) -> bool {
        let at = self.document.phrase_of(behind);
        let time = |noun: &NounPhrase| self.document.is_of(noun.head as usize, WordKind::Time, self.lexicon);
        at < phrase && self.document.noun(at).is_some_and(time) && self.document.lone_word(at + 1) != "of"
    }

    /// What the sentence does to all of its words.
    fn apply_sentence(&self, shift: &mut Shift, cue: TokenSpan) {
        let contrasts = self.contrasts.get_or_init(|| Contrasts::of(self.document, self.sentence, self.lexicon));
        shift.factor *= contrasts.factor(cue);
        if *self.asked.get_or_init(|| asks_whether(self.document, self.sentence, self.lexicon)) {
            shift.irrealis = true;
            shift.factor *= ASKED;
        }
    }

    /// The same of a cue that says something good, where it is held at a distance, beyond measure or not said.
    pub fn keep_distance(&self, shift: &mut Shift, cue: TokenSpan) {
        let (document, sentence, lexicon) = (self.document, self.sentence, self.lexicon);
        if are_scare_quoted(document, sentence, cue, lexicon) {
            shift.negated = !shift.negated;
            shift.factor *= SCARE_QUOTED;
        } else if !shift.negated && is_excessive(document, sentence, cue, lexicon) {
            shift.negated = true;
            shift.factor *= EXCESSIVE;
        } else if !shift.negated && is_unsaid(document, sentence, cue, lexicon) {
            shift.negated = true;
            shift.factor *= UNSAID;
        } else if does_ill(document, sentence, cue, lexicon) {
            shift.factor = 0.0;
        }
    }
}

/// "Is Brandt a liar?": a question that begins with an auxiliary or modal.
fn asks_whether(document: &Document, sentence: &Sentence, lexicon: &Lexicon) -> bool {
    let range = sentence.tokens.range();
    let mark = |at: &usize| document.tokens[*at].kind == TokenKind::Terminator;
    let asks = range.clone().rev().take(3).find(mark).is_some_and(|at| document.word(at).contains('?'));
    let word = |at: &usize| document.tokens[*at].kind.is_word() && document.tags[*at] != Tag::Cc;
    let auxiliary = |at: usize| document.tags[at] == Tag::Md || lexicon.auxiliary(document.tokens[at].word).is_some();
    asks && range.clone().find(word).is_some_and(auxiliary)
}

/// "If Orrin had not saved the boy, he would have drowned": whether a negator denies what is only supposed not to be so.
fn denies_the_unreal(document: &Document, sentence: &Sentence, negator: usize) -> bool {
    let range = sentence.tokens.range();
    let is = |at: usize, word: &str| document.is_word_in_any_case(at, word);
    let reach = negator.saturating_sub(NEGATION_REACH).max(range.start)..negator;
    let Some(had) = reach.rev().find(|&at| is(at, "had")) else { return false };
    let opens = had == range.start || !document.tokens[had - 1].kind.is_word();
    let supposed = opens || (had.saturating_sub(NEGATION_REACH).max(range.start)..had).any(|at| is(at, "if"));
    supposed && range.into_iter().any(|at| is(at, "would") || is(at, "could") || is(at, "might"))
}

/// "Dismissed Brandt as a gambler": whether `as` stands between a reverser and a cue, which then is what somebody is called.
fn calls_so(document: &Document, mut between: Range<usize>) -> bool {
    between.any(|at| document.tags[at] == Tag::In && document.is_word(at, "as"))
}

fn apply(shift: &mut Shift, shifter: Shifter, span: TokenSpan, distance: usize) {
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

/// "failed badly": an adverb of degree right behind the cue.
fn degree_after(document: &Document, sentence: &Sentence, cue: TokenSpan, lexicon: &Lexicon) -> Option<f32> {
    let at = cue.end as usize;
    if at >= sentence.tokens.end as usize || document.tags[at] != Tag::Rb {
        return None;
    }
    let found = lexicon.shifters().longest(document.words_from(at, sentence.tokens.end as usize))?;
    matches!(found.values[0].kind, ShifterKind::Intensifier | ShifterKind::Diminisher).then_some(found.values[0].factor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frames::frames;

    fn negated(text: &str, cue: &str) -> bool {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let found = frames(&Shifts::new(&document, &document.sentences[0], &lexicon)).frames;
        let frame = found.iter().find(|frame| document.text_of(frame.tokens) == cue);
        frame.expect("the cue fires").shift.negated
    }

    #[test]
    fn a_negated_verb_turns_its_object_but_not_what_somebody_is_said_to_have() {
        assert!(negated("The union did not voice support for the sale.", "support for"));
        assert!(!negated("The union did not discuss its criticism of the sale.", "criticism of"));
        assert!(negated("The union abandoned its support for the sale.", "support for"));
    }

    #[test]
    fn an_adjective_that_could_be_a_verb_turns_nothing() {
        assert!(!negated("The mayor voiced a blunt criticism of the union.", "criticism of"));
        assert!(negated("The mayor blunted criticism of the union.", "criticism of"));
        assert!(!negated("The verdict is a crushing blow to the union.", "blow to"));
        assert!(negated("They ended their crushing support for the union.", "support for"));
    }

    #[test]
    fn what_somebody_is_said_not_to_be_is_turned_though_it_is_anothers() {
        assert!(negated("Vey is hardly Brandt's enemy.", "enemy"));
        assert!(negated("Vey could not be called Brandt's friend.", "friend"));
        assert!(!negated("This is not Brandt's first scandal.", "scandal"));
        assert!(!negated("Vey did not meet Brandt's enemy.", "enemy"));
    }

    #[test]
    fn what_would_have_been_without_somebody_turns_nothing() {
        assert!(!negated("If Brandt had not praised the nurses, they would have left.", "praised"));
        assert!(!negated("Had the mayor not praised the nurses, they would have left.", "praised"));
        assert!(negated("Brandt had not praised the nurses, who would have left.", "praised"));
        assert!(negated("If Brandt has not praised the nurses, they will leave.", "praised"));
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
    fn what_a_time_ends_with_is_not_undone() {
        assert!(!negated("Brandt ended the night with a powerful speech.", "powerful"));
        assert!(negated("Brandt ended years of powerful speeches.", "powerful"));
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
    fn what_a_rejected_one_is_called_is_not_turned() {
        assert!(!negated("The guild dismissed Brandt as a liar.", "liar"));
        assert!(negated("The guild dismissed praise for Brandt.", "praise for"));
        assert!(negated("The guild did not describe Brandt as a liar.", "liar"));
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
