//! What somebody is told to do, which isn't said to be done: "urged Orrin to hand back the money".

use crate::lexicon::WordKind;
use crate::text::{Glossed, Phrase, Tag, VerbForm};

/// "Told Orrin to", "called on Orrin to", "demanded that Orrin", "Orrin was told to": whether somebody wants of the noun phrase at `phrase`
/// what the verb behind it says.
#[must_use]
pub fn is_bidden(text: Glossed<'_>, phrase: usize) -> bool {
    let is = |at: u32, kind: WordKind| text.is_of(at as usize, kind);
    let infinitive = |at: usize| text.verb(at).is_some_and(|group| group.form == VerbForm::Infinitive);
    let bids = |at: usize, passive: bool| {
        text.verb(at).is_some_and(|verb| verb.passive == passive && is(verb.head, WordKind::Bidding))
    };
    let before = |back: usize| phrase.checked_sub(back);
    let told = || before(1).is_some_and(|at| bids(at, false));
    let called_on = || {
        let Some(Phrase::Word(token)) = before(1).map(|at| text.phrases[at]) else { return false };
        is(token, WordKind::CallingOn) && before(2).is_some_and(|at| bids(at, false))
    };
    let demanded = || {
        let demands = |at: usize| text.verb(at).is_some_and(|it| !it.negated && is(it.head, WordKind::Demand));
        let stated = || {
            let verb = text.verb(phrase + 1);
            verb.is_some_and(|it| {
                let tensed = matches!(text.tags[it.tokens.start as usize], Tag::Vbd | Tag::Vbz | Tag::Md);
                tensed && !it.modal.is_some_and(|modal| is(modal, WordKind::Demand))
            })
        };
        before(1).is_some_and(|at| text.is_lone_word(at, "that")) && before(2).is_some_and(demands) && !stated()
    };
    infinitive(phrase + 1) && (told() || called_on()) || bids(phrase + 1, true) && infinitive(phrase + 2) || demanded()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    fn bidden(text: &str) -> bool {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let at = (0..document.tokens.len()).find(|&at| document.word(at) == "Brandt").unwrap();
        is_bidden(document.with(&lexicon), document.phrase_of(at))
    }

    #[test]
    fn who_is_told_or_called_on_to_do_something_is_bidden() {
        assert!(bidden("The guild told Brandt to leave."));
        assert!(bidden("The guild called on Brandt to leave."));
        assert!(bidden("Brandt was told to leave."));
        assert!(bidden("The guild demanded that Brandt leave."));
    }

    #[test]
    fn who_does_something_or_is_told_of_it_is_not() {
        assert!(!bidden("Brandt told the guild to leave."));
        assert!(!bidden("The guild saw Brandt leave."));
        assert!(!bidden("The guild told Brandt that it rained."));
        assert!(!bidden("The guild thinks that Brandt left."));
        assert!(!bidden("The guild insisted that Brandt told the truth."));
    }
}
