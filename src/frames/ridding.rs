//! Verbs that rid somebody of something behind them or keep him from it: "cleared Orrin of fraud", "acquitted Vey of theft and arson",
//! "stopped the board from sacking Orrin".

use crate::lexicon::{Shifter, ShifterKind};
use crate::text::{Glossed, Phrase, Sentence, Tag, TokenSpan, VerbForm};

/// Noun phrases that what somebody is rid of may have before it: "of any part in theft and arson".
const LISTED: usize = 3;

/// The reverser of a verb and a preposition that somebody parts, where the phrase is what they are rid of; none where the verb turns it by
/// itself.
pub(super) fn ridding(text: Glossed<'_>, sentence: &Sentence, phrase: usize) -> Option<(Shifter, TokenSpan)> {
    let first = sentence.phrases.0 as usize;
    let noun = |at: usize| matches!(text.phrases[at], Phrase::Noun(_));
    let is_anothers = matches!(text.phrases[phrase], Phrase::Noun(noun)
        if noun.possessor.is_some() || noun.tokens.range().any(|at| text.tags[at] == Tag::Nnp));
    if is_anothers {
        return None;
    }
    let gerund = text.verb(phrase).is_some_and(|verb| verb.form == VerbForm::Gerund);
    let mut at = phrase;
    for _ in 0..=LISTED {
        let somebody = at.checked_sub(2).filter(|&it| it > first && noun(it))?;
        let Phrase::Word(link) = text.phrases[at - 1] else { return None };
        if let Phrase::Verb(verb) = text.phrases[somebody - 1] {
            let head = verb.head as usize;
            let words = [head, link as usize].map(|token| text.tokens[token].word);
            let found = text.lexicon.shifters().longest(words.into_iter())?;
            let alone = text.lexicon.shifters().longest([words[0]].into_iter()).is_some();
            let from = text.word(link as usize) == "from";
            let kept = gerund && from && at == phrase;
            let rids = (from || text.word(link as usize) == "of") && found.words == 2 && !alone;
            let reverser = found.values.iter().find(|shifter| shifter.kind == ShifterKind::Reverser)?;
            let turns = !verb.passive && !verb.negated && (kept || rids);
            return turns.then(|| (*reverser, TokenSpan::new(head, head + 1)));
        }
        if !matches!(text.tags[link as usize], Tag::Cc | Tag::Comma | Tag::In) {
            return None;
        }
        at = somebody;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    fn rids(text: &str, word: &str) -> bool {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let at = (0..document.tokens.len()).find(|&at| document.word(at) == word).unwrap();
        ridding(document.with(&lexicon), &document.sentences[0], document.phrase_of(at)).is_some()
    }

    #[test]
    fn what_somebody_is_cleared_of_is_turned() {
        assert!(rids("The court cleared Orrin of fraud.", "fraud"));
        assert!(rids("The jury acquitted Vey of theft and arson.", "arson"));
        assert!(rids("The jury acquitted Vey of any part in the arson.", "arson"));
    }

    #[test]
    fn what_somebody_is_kept_from_doing_is_turned() {
        assert!(rids("The court stopped the board from sacking Orrin.", "sacking"));
        assert!(rids("Vey discouraged members from supporting Orrin.", "supporting"));
        assert!(!rids("The court did not stop the board from sacking Orrin.", "sacking"));
        assert!(!rids("Vey picked a member from those supporting Orrin.", "supporting"));
    }

    #[test]
    fn what_somebody_is_accused_of_or_is_called_is_not() {
        assert!(!rids("The court accused Orrin of fraud.", "fraud"));
        assert!(!rids("The court cleared Orrin, a thief.", "thief"));
        assert!(!rids("Vey rescued the town from the Orrin disaster.", "disaster"), "it stays Orrin's");
        assert!(!rids("The loss ended a string of wins.", "wins"), "what ends is turned anyway");
        assert!(!rids("The court broke ranks with the thief.", "thief"));
    }
}
