//! Who wins or loses only in a clause of "if" or "whether", which says that nobody did: "if Brandt wins the north".

use super::scope::clause_start;
use crate::lexicon::WordKind;
use crate::text::{Document, Glossed, Phrase, Sentence, Tag, VerbForm};

/// What the outcome of a contest or a deed says that is only supposed.
pub(super) const SUPPOSED: f32 = 0.3;

/// Whether a word tells the outcome of a contest, in a clause that only supposes it; `clause` is the first phrase of the clause as
/// far as its verbs reach.
pub(super) fn is_supposed_outcome(text: Glossed<'_>, sentence: &Sentence, clause: usize, word: usize) -> bool {
    text.is_of(word, WordKind::Outcome)
        && (supposes(text, sentence, clause)
            || is_inverted(&text, sentence, clause)
            || is_provided_for(&text, sentence, word))
}

/// "In case Brandt wins", "in the event that Brandt wins": whether such words stand a little before a verb, in its clause.
fn is_provided_for(document: &Document, sentence: &Sentence, word: usize) -> bool {
    const REACH: usize = 8;
    let first = (sentence.tokens.start as usize).max(word.saturating_sub(REACH));
    let within =
        (first..word).rev().take_while(|&at| !matches!(document.tags[at], Tag::Comma | Tag::Stop | Tag::Colon));
    let stands = |at: usize, words: &[&str]| {
        (at..).zip(words).all(|(at, word)| at < sentence.tokens.end as usize && document.is_word_in_any_case(at, word))
    };
    let event = |at| stands(at, &["in", "the", "event", "that"]) || stands(at, &["in", "the", "event", "of"]);
    within.into_iter().any(|at| event(at) || at + 2 < word && stands(at, &["in", "case"]))
        && document.tags.get(word).is_some_and(|tag| tag.is_verb())
}

/// "Hard for Brandt to win", "enough votes to win": whether such a word is an infinitive of what it takes or what is hard.
pub(super) fn is_distant_outcome(text: Glossed<'_>, sentence: &Sentence, word: usize) -> bool {
    text.is_of(word, WordKind::Outcome) && is_wanting(text, sentence, word)
}

/// Whether a deed is told of only in such a clause or with "may", so that nobody has done it: "if Brandt closes the library"; what is
/// denied there, "if Brandt had not saved the boy", was done.
pub(super) fn is_supposed_deed(text: Glossed<'_>, sentence: &Sentence, verb: usize) -> bool {
    let Some(group) = text.verb(verb).filter(|group| !group.negated) else { return false };
    let clause = clause_start(text, sentence, verb);
    let maybe = group.modal.is_some_and(|modal| text.is_of(modal as usize, WordKind::Maybe));
    maybe || supposes(text, sentence, clause)
}

/// "If Brandt", "whether the mayor of Halden", "even if elected": whether words of supposing open the clause, before its subject if that
/// stands there.
fn supposes(text: Glossed<'_>, sentence: &Sentence, clause: usize) -> bool {
    let first = sentence.phrases.0 as usize;
    let is_it = |token: u32| text.is_of(token as usize, WordKind::Supposing);
    let mut before = (first..=clause).rev().skip_while(|&at| match text.phrases[at] {
        Phrase::Noun(_) => true,
        Phrase::Verb(_) => at == clause,
        Phrase::Word(token) => {
            !is_it(token)
                && (at == clause
                    || matches!(text.tags[token as usize], Tag::Rb | Tag::Cc)
                    || text.is_word(token as usize, "of"))
        }
    });
    before.next().is_some_and(|at| matches!(text.phrases[at], Phrase::Word(token) if is_it(token)))
}

/// "Hard for Brandt to win", "enough votes to win", "the votes needed to win": whether an infinitive tells what it takes or what is hard.
fn is_wanting(text: Glossed<'_>, sentence: &Sentence, word: usize) -> bool {
    let first = sentence.phrases.0 as usize;
    let verb = text.phrase_of(word);
    let infinitive = text.verb(verb).is_some_and(|group| group.form == VerbForm::Infinitive);
    let subject =
        verb >= first + 2 && matches!(text.phrases[verb - 1], Phrase::Noun(_)) && text.is_lone_word(verb - 2, "for");
    let Some(before) = verb.checked_sub(if subject { 3 } else { 1 }).filter(|&at| at >= first && infinitive) else {
        return false;
    };
    let tokens = text.phrases[before].tokens();
    let is_prerequisite = |at: usize| text.is_of(at, WordKind::Prerequisite);
    let wants =
        |at: usize| text.is_of(at, WordKind::Hardship) || text.is_of(at, WordKind::Requiring) || is_prerequisite(at);
    wants(tokens.end as usize - 1) || is_prerequisite(tokens.start as usize)
}

/// "Had Brandt lied, he would have gone": whether a verb stands in a condition opened by its auxiliary; not where it is denied, "had Brandt
/// not lied".
pub(super) fn is_inverted_condition(text: Glossed<'_>, sentence: &Sentence, clause: usize) -> bool {
    let first = sentence.phrases.0 as usize;
    let Some(auxiliary) = clause.checked_sub(2).filter(|&at| at >= first) else { return false };
    let denied = text.verb(clause).is_some_and(|group| group.negated);
    if denied || text.noun(clause - 1).is_none() || text.phrases[auxiliary].tokens().len() > 1 {
        return false;
    }
    let at = text.phrases[auxiliary].tokens().start as usize;
    let range = sentence.tokens.range();
    let opens = at == range.start || text.tags[at - 1] == Tag::Comma;
    let unreal = |at: usize| text.is_of(at, WordKind::Unreal);
    opens && text.is_word_in_any_case(at, "had") && (at..range.end).any(unreal)
}

/// "Should Brandt win, the sale is off".
fn is_inverted(document: &Document, sentence: &Sentence, clause: usize) -> bool {
    let first = sentence.phrases.0 as usize;
    let should = |at: usize| {
        let start = document.phrases[at].tokens().start as usize;
        document.is_word_in_any_case(start, "should") && document.phrases[at].tokens().len() == 1
    };
    clause >= first + 2 && matches!(document.phrases[clause - 1], Phrase::Noun(_)) && should(clause - 2)
}

#[cfg(test)]
mod tests {
    use crate::frames::trial::factor;
    use crate::frames::{Shifts, frames};
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    #[test]
    fn who_would_win_has_not_won() {
        for text in [
            "If Brandt wins, the council will meet in May.",
            "It is not clear whether Brandt wins.",
            "The council meets in May even if the mayor of Halden wins.",
            "The ferries stop unless Brandt or Orrin wins.",
            "In case Brandt wins, the council will meet in May.",
            "The council will meet in the event that Brandt wins.",
        ] {
            assert_eq!(factor(text, "wins"), 0.0, "{text}");
        }
        assert_eq!(factor("The council will meet should she win.", "win"), 0.0);
    }

    #[test]
    fn what_it_takes_to_win_and_who_hardly_can_has_not_won() {
        for text in [
            "Brandt has enough votes to win.",
            "Brandt lacks the votes needed to win.",
            "It is hard for Brandt to win.",
        ] {
            assert!(factor(text, "win") < 0.5, "{text}");
        }
        for text in ["Brandt was the first to win.", "It is time for Brandt to win."] {
            assert!(factor(text, "win") >= 0.5, "{text}");
        }
    }

    #[test]
    fn what_an_inverted_condition_says_was_hardly_so() {
        assert!(factor("Had Brandt lied to the council, he would have been dismissed.", "lied") < 0.5);
        assert!(factor("The clerk had Brandt, who lied to the council, dismissed.", "lied") >= 0.5);
    }

    #[test]
    fn who_wins_behind_a_clause_of_if_or_although_wins() {
        for text in [
            "Brandt wins.",
            "If the poll is right, Brandt wins.",
            "Although Brandt wins, the council will meet in May.",
            "When Brandt wins, the crews cheer.",
            "In this case Brandt wins.",
            "Brandt took part in the event and wins.",
        ] {
            assert_eq!(factor(text, "wins").signum(), 1.0, "{text}");
            assert!(factor(text, "wins") >= 0.5, "{text}");
        }
    }

    #[test]
    fn a_deed_that_is_only_supposed_is_hardly_told_of_whoever_would_do_it() {
        let deed = |text: &str| {
            let lexicon = Lexicon::bundled().unwrap();
            let document = Document::new("", text, &lexicon);
            let found = frames(&Shifts::new(&document, &document.sentences[0], &lexicon));
            let close = |at: u32| document.word(at as usize).starts_with("close");
            let frame = found.with_deeds().iter().find(|it| close(it.tokens.start) && it.tokens.len() > 1);
            frame.expect("the deed is found").shift.factor
        };
        for text in [
            "If Brandt closes the library, the town will sue.",
            "The town will sue unless Brandt closes the library.",
            "Brandt may close the library.",
        ] {
            assert!(deed(text) < 0.5, "{text}");
        }
        for text in [
            "When Brandt closes the library, the town will sue.",
            "If the town sues, Brandt will close the library.",
            "Brandt closed the library.",
        ] {
            assert!(deed(text) >= 0.5, "{text}");
        }
    }

    #[test]
    fn what_is_no_outcome_of_a_contest_says_something_even_if_it_is_supposed() {
        assert!(factor("If Brandt lied, the council will meet in May.", "lied") >= 0.5);
    }
}
