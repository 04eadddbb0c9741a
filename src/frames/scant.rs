//! What is little or nothing: "won just 3 percent", "gave the crew nothing", "only one of the members backs Orrin".

use super::belated::is_belated;
use super::scope::clause_start;
use super::shift::{Shift, Shifts};
use super::unattained::is_unattained;
use crate::lexicon::{Shifter, WordKind};
use crate::text::{NounPhrase, Phrase, Tag, TokenSpan};

/// What is left, turned, of a good deed that little comes of, few do or is hard.
pub(super) const SCANT: f32 = -0.5;
/// Words that give an amount of which there is little behind a word of scantness: "just a handful".
const SOME: usize = 2;

impl Shifts<'_> {
    /// "Gave nothing", "gave the crew no bread": the negator that opens the object of the verb at a position, behind a cue's last word.
    pub(super) fn denied_object(&self, phrase: usize, cue: TokenSpan) -> Option<(Shifter, TokenSpan)> {
        let verb = self.document.verb(phrase).filter(|it| !it.copula && !it.passive)?;
        let first = self.object_behind(phrase)?;
        let word = self.document.tokens[verb.head as usize].word;
        let given = self.lexicon.is(word, WordKind::Ditransitive) && self.noun_inside(first + 1).is_some();
        (first..=first + usize::from(given)).find_map(|at| {
            let noun = self.noun_inside(at)?.tokens;
            let denied = noun.start >= cue.end && self.document.tags[noun.start as usize] != Tag::Jj;
            denied.then(|| self.negator(noun.start as usize, noun.end as usize)).flatten()
        })
    }

    /// The shift of a verb that says something good, where there is little of its object, few do it or it is hard to do.
    pub fn keep_measure(&self, shift: &mut Shift, phrase: usize, cue: TokenSpan) {
        let verb = self.document.verb(phrase).is_some_and(|it| !it.copula);
        if shift.negated || !verb {
            return;
        }
        let behind = |at: &usize| self.document.phrases[*at].tokens().start >= cue.end;
        let little = self.object_behind(phrase).filter(behind).is_some_and(|at| self.is_little(at));
        let clause = clause_start(self.text, self.sentence, phrase);
        let (text, sentence) = (self.text, self.sentence);
        if little || self.are_few(clause) || is_unattained(text, sentence, phrase) || is_belated(text, sentence, phrase)
        {
            shift.negated = true;
            shift.factor *= SCANT;
        }
    }

    /// The first noun phrase behind a verb and the adverbs beside it.
    fn object_behind(&self, phrase: usize) -> Option<usize> {
        let end = self.sentence.phrases.1 as usize;
        let adverb = |at: &usize| self.document.lone_tag(*at) == Some(Tag::Rb);
        let at = (phrase + 1..end).find(|at| !adverb(at))?;
        self.noun_inside(at).map(|_| at)
    }

    /// "Just 3 percent", "a mere handful of votes", but not "just two weeks".
    fn is_little(&self, at: usize) -> bool {
        let Some(noun) = self.noun_inside(at) else { return false };
        !self.is_of_time(noun.head as usize) && self.opens_scantly(noun)
    }

    /// "Only one of the members", "just 3 percent of voters", "fewer than half of them".
    fn are_few(&self, clause: usize) -> bool {
        let first = self.sentence.phrases.0 as usize;
        let Some(mut at) = clause.checked_sub(1).filter(|&at| at >= first && self.noun_inside(at).is_some()) else {
            return false;
        };
        at = self.handed_on(at).unwrap_or(at);
        let whole = at;
        let links = |at: usize| matches!(self.document.lone_word(at), "of" | "in");
        while at >= first + 2 && links(at - 1) && self.noun_inside(at - 2).is_some() {
            at -= 2;
        }
        let Some(noun) = self.noun_inside(at) else { return false };
        let head = noun.head as usize;
        let share = at < whole || self.document.is_word(head, "percent") || self.is_fraction(head);
        share && self.opens_scantly(noun)
    }

    /// "Only 22 percent say that Orrin is honest", "fewer than one in ten think Orrin lied": whether few say or think what a clause says;
    /// `clause` is its first phrase behind its subject.
    pub(super) fn few_say(&self, clause: usize) -> bool {
        let believed = self.believing_before(clause);
        let said = believed.filter(|&verb| self.document.verb(verb).is_some_and(|group| !group.negated));
        said.is_some_and(|verb| self.are_few(clause_start(self.text, self.sentence, verb)))
    }

    /// Whether a noun phrase opens with a word of scantness before a number, or one stands right before its number.
    fn opens_scantly(&self, noun: &NounPhrase) -> bool {
        let scant = |at: usize| self.is_of(at, WordKind::Scant);
        let few =
            |at: usize| self.document.tags[at] == Tag::Cd || self.is_of(at, WordKind::Few) || self.is_fraction(at);
        let (start, end) = (noun.tokens.start as usize, noun.tokens.end as usize);
        let before = start.checked_sub(1).filter(|at| self.sentence.tokens.holds(*at) && scant(*at));
        let amount = |from: usize| (from..end.min(from + SOME)).any(few);
        before.is_some_and(|_| amount(start))
            || self.is_behind_fewer_than(start) && amount(start)
            || (start..end.min(start + SOME)).any(|at| scant(at) && amount(at + 1))
    }

    /// "A third", "half", but not "the third".
    fn is_fraction(&self, at: usize) -> bool {
        let counted = || at > 0 && matches!(self.document.word(at - 1), "a" | "one");
        self.is_of(at, WordKind::Fraction) && (self.document.is_word(at, "half") || counted())
    }

    fn is_behind_fewer_than(&self, at: usize) -> bool {
        let first = self.sentence.tokens.start as usize;
        let fewer = |word| at >= first + 2 && self.document.is_word_in_any_case(at - 2, word);
        at >= first + 2 && self.document.is_word(at - 1, "than") && (fewer("fewer") || fewer("less"))
    }

    /// The noun phrase at a position of the sentence.
    fn noun_inside(&self, at: usize) -> Option<&NounPhrase> {
        match self.document.phrases[..self.sentence.phrases.1 as usize].get(at)? {
            Phrase::Noun(noun) => Some(noun),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::frames::trial::factor;

    #[test]
    fn who_gives_nothing_does_no_good() {
        assert!(factor("Orrin has sacrificed nothing.", "sacrificed") < 0.0);
        assert!(factor("Orrin won no votes.", "won") < 0.0);
        assert!(factor("Orrin won votes and no money.", "won") > 0.0);
        assert!(factor("Orrin won because no rival came.", "won") > 0.0);
    }

    #[test]
    fn who_does_nobody_harm_does_none() {
        assert!(factor("Orrin insulted nobody.", "insulted") < 0.0);
        assert!(factor("Orrin insulted the clerk.", "insulted") > 0.0);
    }

    #[test]
    fn little_that_is_won_is_a_defeat_and_little_that_is_lost_is_none() {
        for text in ["Orrin won just 3 votes.", "Orrin won a mere handful of votes.", "Orrin won only a few votes."] {
            assert!(factor(text, "won") < 0.0, "{text}");
        }
        assert!(factor("Orrin won 3 votes.", "won") > 0.0);
        assert!(factor("Orrin won just two weeks later.", "won") > 0.0);
        assert!(factor("Orrin just won the vote.", "won") > 0.0);
        assert!(factor("Orrin insulted just three clerks.", "insulted") > 0.0);
    }

    #[test]
    fn what_few_say_is_not_said_of_somebody() {
        for text in [
            "Only 22 percent say that Orrin deserves trust.",
            "Just one docker in five believes Orrin deserves trust.",
            "A mere 9 percent said Orrin deserves trust.",
        ] {
            assert!(factor(text, "deserves") < 0.0, "{text}");
        }
        assert!(factor("Only 22 percent knew that Orrin deserves trust.", "deserves") > 0.0);
        assert!(factor("Some 62 percent say that Orrin deserves trust.", "deserves") > 0.0);
        assert!(factor("Only one docker was there and said that Orrin deserves trust.", "deserves") > 0.0);
    }

    #[test]
    fn who_is_backed_by_few_is_not_backed() {
        for text in ["Only one of the 40 members backs Orrin.", "Just 3 percent of dockers trust Orrin."] {
            let cue = if text.contains("trust") { "trust" } else { "backs" };
            assert!(factor(text, cue) < 0.0, "{text}");
        }
        assert!(factor("One of the 40 members backs Orrin.", "backs") > 0.0);
        assert!(factor("Only one member backs Orrin, his aide said.", "backs") > 0.0);
        assert!(factor("Only a third of members trusted Orrin.", "trusted") < 0.0);
        assert!(factor("Only the third member trusted Orrin.", "trusted") > 0.0);
        assert!(factor("Only a third of dockers said that Brandt trusted Orrin.", "trusted") < 0.0);
        assert!(factor("Less than a quarter of members trusted Orrin.", "trusted") < 0.0);
        assert!(factor("More than a quarter of members trusted Orrin.", "trusted") > 0.0);
    }
}
