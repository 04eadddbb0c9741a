//! What negators, reversers, intensifiers and the like before a cue do to it.

use crate::lexicon::{Begins, Lexicon, ShifterKind};
use crate::text::{Document, Phrase, Sentence, Tag, TokenSpan};

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

/// The shifters of the words in `cue`, which stands in the phrase at `phrase`.
#[must_use]
pub fn shift(document: &Document, sentence: &Sentence, phrase: usize, cue: TokenSpan, lexicon: &Lexicon) -> Shift {
    let start = scope_start(document, sentence, phrase).max((cue.start as usize).saturating_sub(NEGATION_REACH));
    let presupposed = if is_possessed(document, phrase) { document.phrases[phrase].tokens().start } else { 0 };
    let mut shift = Shift::default();
    let mut at = start;
    while at < cue.start as usize {
        if !document.tokens[at].begins.any(Begins::SHIFTER) {
            at += 1;
            continue;
        }
        let found = lexicon.shifters().longest(document.words_from(at, cue.start as usize));
        let Some(found) = found else {
            at += 1;
            continue;
        };
        let span = TokenSpan::new(at, at + found.words);
        at += found.words;
        if found.values[0].kind == ShifterKind::Negator && span.end <= presupposed {
            continue;
        }
        apply(&mut shift, found.values[0], span, cue.start as usize - span.end as usize);
    }
    if let Some(after) = degree_after(document, sentence, cue, lexicon) {
        shift.factor *= after;
    }
    shift
}

fn apply(shift: &mut Shift, shifter: crate::lexicon::Shifter, span: TokenSpan, distance: usize) {
    match shifter.kind {
        ShifterKind::Negator | ShifterKind::Reverser | ShifterKind::Sarcasm => {
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

/// Whether a noun phrase has a possessor: what somebody has is taken for granted, so the verb's negation leaves
/// it alone; a reverser doesn't: "withdrew its support".
fn is_possessed(document: &Document, phrase: usize) -> bool {
    matches!(document.phrases[phrase], Phrase::Noun(noun) if noun.possessor.is_some())
}

/// Where the scope over the phrase begins: its own start, the verbs that govern it, and what they are negated with.
fn scope_start(document: &Document, sentence: &Sentence, phrase: usize) -> usize {
    let first = sentence.phrases.0 as usize;
    let mut at = phrase;
    let mut nouns = usize::from(matches!(document.phrases[phrase], Phrase::Noun(_)));
    let mut verbs = usize::from(matches!(document.phrases[phrase], Phrase::Verb(_)));
    while at > first {
        match document.phrases[at - 1] {
            Phrase::Verb(_) => verbs += 1,
            Phrase::Noun(_) if verbs > 0 || nouns >= 2 => break,
            Phrase::Noun(_) => nouns += 1,
            Phrase::Word(token) => match document.tags[token as usize] {
                Tag::Rb | Tag::Jj | Tag::Rp | Tag::Open | Tag::Md | Tag::Dt => {}
                Tag::In | Tag::To if nouns > 0 && verbs == 0 => {}
                Tag::In | Tag::Cc if verbs > 0 => {
                    at -= 1;
                    break;
                }
                _ => break,
            },
        }
        at -= 1;
    }
    document.phrases[at].tokens().start as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frames::frames;

    fn negated(text: &str, cue: &str) -> bool {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let found = frames(&document, &document.sentences[0], &lexicon).frames;
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
    fn negation_turns_its_own_verb_and_stops_at_the_clause() {
        assert!(negated("Brandt never accused the mayor.", "accused"));
        assert!(!negated("Brandt did not come, but she accused the mayor.", "accused"));
    }
}
