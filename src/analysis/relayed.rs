//! Words inside a quotation that its speaker gives as another's: "She said, ‘Trust me,’ and left," Vey said.

use crate::lexicon::WordKind;
use crate::text::{Glossed, Quotations, Tag, TokenSpan};

/// A quotation inside another, with the words that name who speaks it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Relayed {
    pub words: TokenSpan,
    pub speaker: TokenSpan,
}

/// Those that follow a verb of saying of whose subject the speaker of the outer quotation isn't part, in the order of the text.
pub(super) fn relayed(text: Glossed<'_>, quotations: &Quotations) -> Vec<Relayed> {
    let nested = quotations.all().iter().filter(|quotation| quotation.nested && quotation.closed);
    nested
        .filter_map(|quotation| {
            let speaker = said_by(text, quotation.tokens.start as usize)?;
            Some(Relayed { words: quotation.tokens, speaker })
        })
        .collect()
}

/// The subject of the verb of saying that stands before an opening mark: "he said, ‘", "Orrin told us: ‘".
fn said_by(text: Glossed<'_>, mark: usize) -> Option<TokenSpan> {
    let first = text.sentences[text.sentence_of(mark)].phrases.0 as usize;
    let mut at = text.phrase_of(mark).checked_sub(1)?;
    if matches!(text.lone_tag(at), Some(Tag::Comma | Tag::Colon)) {
        at = at.checked_sub(1)?;
    }
    if text.noun(at).is_some() {
        at = at.checked_sub(1)?;
    }
    let verb = *text.verb(at)?;
    let says = [WordKind::Says, WordKind::Telling].iter().any(|&kind| text.is_of(verb.head as usize, kind));
    let subject = at.checked_sub(1).filter(|&subject| subject >= first && says && !verb.passive)?;
    let noun = text.noun(subject)?;
    let own = text.is_of(noun.head as usize, WordKind::FirstPerson);
    (!own).then_some(noun.tokens)
}

/// What is left of a stretch of words without those that are another's.
pub(super) fn without(part: TokenSpan, relayed: &[Relayed]) -> Vec<TokenSpan> {
    let mut left = vec![part];
    for other in relayed.iter().filter(|it| part.contains(it.words)) {
        let Some(last) = left.pop() else { break };
        left.push(TokenSpan { end: other.words.start, ..last });
        left.push(TokenSpan { start: other.words.end, ..last });
    }
    left.retain(|it| !it.is_empty());
    left
}
