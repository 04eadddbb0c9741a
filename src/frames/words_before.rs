//! Shifters that stand right before a cue in its clause: "did not praise", "ended support for", "hardly an honest man".

use std::ops::Range;

use super::presupposed::is_presupposed;
use super::shift::{Shift, Shifts, apply};
use crate::lexicon::{Begins, ShifterKind, WordKind};
use crate::text::{Document, NounPhrase, Sentence, Tag, TokenSpan};

/// Words before a cue that a negator may stand away where nothing ends its scope first.
pub(super) const NEGATION_REACH: usize = 7;

impl Shifts<'_> {
    /// The shifters from the token `start` on to a cue, in whose clause only those from `clause` on negate.
    pub(super) fn apply_words_before(
        &self,
        shift: &mut Shift,
        phrase: usize,
        cue: TokenSpan,
        start: usize,
        clause: usize,
    ) {
        let document = self.document;
        let presupposed = if is_presupposed(document.with(self.lexicon), phrase) {
            document.phrases[phrase].tokens().start
        } else {
            0
        };
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
                    self.describes(span)
                        || calls_so(document, at..end)
                        || self.ends_a_time(at, phrase)
                        || self.judges_for(at, phrase)
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

    /// "Criticised Orrin for his vote against the sale": whether somebody stands behind a reverser, who did what is told behind "for".
    fn judges_for(&self, behind: usize, phrase: usize) -> bool {
        let at = self.document.phrase_of(behind);
        let somebody = |noun: &NounPhrase| {
            let head = noun.head as usize;
            let named = matches!(self.document.tags[head], Tag::Nnp | Tag::Prp);
            named || self.lexicon.names().person_noun(self.document.tokens[head].word).is_some()
        };
        at + 1 < phrase && self.is_lone_of(at + 1, WordKind::Blamed) && self.document.noun(at).is_some_and(somebody)
    }

    /// "Ended the night with a splendid speech": whether the noun phrase behind a reverser is a time, which is no more than over.
    fn ends_a_time(&self, behind: usize, phrase: usize) -> bool {
        let at = self.document.phrase_of(behind);
        let time = |noun: &NounPhrase| self.is_of(noun.head as usize, WordKind::Time);
        at < phrase && self.document.noun(at).is_some_and(time) && self.document.lone_word(at + 1) != "of"
    }
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

#[cfg(test)]
mod tests {
    use crate::frames::trial::negated;

    #[test]
    fn an_adjective_that_could_be_a_verb_turns_nothing() {
        assert!(!negated("The mayor voiced a blunt criticism of the union.", "criticism of"));
        assert!(negated("The mayor blunted criticism of the union.", "criticism of"));
        assert!(!negated("The verdict is a crushing blow to the union.", "blow to"));
        assert!(negated("They ended their crushing support for the union.", "support for"));
    }

    #[test]
    fn what_would_have_been_without_somebody_turns_nothing() {
        assert!(!negated("If Brandt had not praised the nurses, they would have left.", "praised"));
        assert!(!negated("Had the mayor not praised the nurses, they would have left.", "praised"));
        assert!(negated("Brandt had not praised the nurses, who would have left.", "praised"));
        assert!(negated("If Brandt has not praised the nurses, they will leave.", "praised"));
    }

    #[test]
    fn what_a_time_ends_with_is_not_undone() {
        assert!(!negated("Brandt ended the night with a powerful speech.", "powerful"));
        assert!(negated("Brandt ended years of powerful speeches.", "powerful"));
    }

    #[test]
    fn what_somebody_is_criticised_for_is_not_undone() {
        assert!(!negated("Brandt criticised Vey for his attack on the union.", "attack on"));
        assert!(!negated("Brandt criticised the dockers over their attack on the union.", "attack on"));
        assert!(negated("Brandt criticised calls for an attack on the union.", "attack on"));
        assert!(negated("Brandt criticised the attack on the union.", "attack on"));
    }

    #[test]
    fn what_a_rejected_one_is_called_is_not_turned() {
        assert!(!negated("The guild dismissed Brandt as a liar.", "liar"));
        assert!(negated("The guild dismissed praise for Brandt.", "praise for"));
        assert!(negated("The guild did not describe Brandt as a liar.", "liar"));
    }
}
