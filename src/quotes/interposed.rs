//! Subjects that a quotation of a word or two parts from their verb: `Orrin, once known as "the fixer," said Brandt had lied`.

use super::before::{begins_clause, noun_before};
use super::named::Source;
use super::scene::Scene;
use super::subject::subject_ending_at;
use crate::text::{Phrase, Tag, VerbForm};

/// The most words of such a quotation: more are somebody's speech.
const LONGEST: usize = 10;

/// The noun phrase that waits for the verb at `verb` before a comma, behind which the marks right before the verb end what tells
/// more of it. The comma that closes that stands inside the marks.
pub(super) fn interposed(scene: &Scene<'_>, verb: usize) -> Option<Source> {
    let close =
        scene.first_token(verb).checked_sub(1).filter(|&close| close > scene.start() && scene.is_quote(close))?;
    let quotation = scene.quotations.all()[scene.quotations.around(close)?].tokens;
    let open = quotation.start as usize;
    let short = quotation.len() <= LONGEST && open > scene.start() && scene.is_comma(close - 1);
    let marks = scene.phrase_at(open);
    let comma = (1..marks)
        .find(|&at| scene.lone(at).is_some_and(|word| scene.is_comma(word)) && noun_before(scene, at).is_some())?;
    let waits = |source: &Source| begins_clause(scene, source.tokens.start as usize);
    let source = noun_before(scene, comma).map(|at| subject_ending_at(scene, at)).filter(waits)?;
    let verbless = (0..comma).all(|at| !scene.finite(at));
    let described = verbless && short && tells_more(scene, comma + 1, marks);
    described.then_some(Source { tokens: crate::text::TokenSpan { end: close as u32 + 1, ..source.tokens }, ..source })
}

/// Whether phrases behind a comma tell more of who stands before it: `who calls it`, `the author of`, `once known as`, `in a book called`.
fn tells_more(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    let mut at = from;
    while scene.lone(at).is_some_and(|word| scene.tag(word) == Tag::Rb) {
        at += 1;
    }
    let main = || (at..to).any(|at| scene.finite(at));
    match scene.phrases.get(at).filter(|_| at < to) {
        Some(Phrase::Noun(noun)) if scene.is_wh(noun) || scene.is(noun.tokens.start as usize, &["whose"]) => true,
        Some(Phrase::Noun(noun)) => {
            let described = matches!(scene.tag(noun.tokens.start as usize), Tag::Dt | Tag::Nn | Tag::Jj);
            described && (!main() || (at..to).any(|at| scene.noun(at).is_some_and(|noun| scene.is_wh(noun))))
        }
        Some(Phrase::Verb(group)) => matches!(group.form, VerbForm::Participle | VerbForm::Gerund) && !main(),
        Some(Phrase::Word(_)) => scene.is_preposition(at) && !main(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::found;

    fn speaks(text: &str) -> Vec<String> {
        found(text).into_iter().filter(|row| row.starts_with("Vey")).collect()
    }

    #[test]
    fn words_in_marks_that_tell_more_of_a_subject_are_not_its_speech() {
        for aside in [
            "once known as \"the fixer,\"",
            "the author of \"The Quiet Shore,\"",
            "who calls it \"robbery,\"",
            "a critic of what she calls \"the blob,\"",
        ] {
            let said = speaks(&format!("Vey, {aside} said the port had lied."));
            assert!(said.iter().any(|row| row.ends_with("| said | the port had lied")), "{said:?}");
            let accused = speaks(&format!("Vey, {aside} accused Brandt of lying."));
            assert!(accused.iter().any(|row| row.contains("| accused |")), "{accused:?}");
        }
    }

    #[test]
    fn a_speech_that_words_lead_into_stays_that_of_the_name_behind_it() {
        assert_eq!(
            found("The offer, made on Monday, was \"an insult to us,\" said Vey."),
            ["Vey | said | The offer, made on Monday, was \"an insult to us,\""]
        );
        assert!(speaks("Vey, who left, was \"a bad mayor,\" said Brandt.").is_empty());
    }
}
