//! Cues of titles, which leave out articles: "Vey turns up heat on Orrin", "the board shows Orrin door".

use super::hit::CueHit;
use crate::lexicon::{Class, Entry, Lexicon, WordId};
use crate::text::{Glossed, Tag, TokenSpan};

/// What titles leave out.
const ARTICLES: [&str; 3] = ["the", "a", "an"];
/// Words of a cue before an article that is left out, at most.
const OWN: usize = 4;

/// The verb of several words that those from a token on are but for an article before a noun, if it has more words than `least`.
pub(super) fn clipped(text: Glossed<'_>, at: usize, end: usize, least: usize) -> Option<CueHit> {
    let tags = &text.tags;
    let bare = |gap: &usize| {
        matches!(tags[*gap], Tag::Nn | Tag::Nns | Tag::Jj)
            && !matches!(tags[gap - 1], Tag::Dt | Tag::PrpPossessive | Tag::Pos | Tag::Nn | Tag::Jj)
    };
    let gaps = (at + 1..end.min(at + 1 + OWN)).filter(bare).filter(|_| tags[at].is_verb());
    gaps.flat_map(|gap| ARTICLES.map(|article| (gap, article))).find_map(|(gap, article)| {
        let article = text.lexicon.words().id(article);
        let words = text.words_from(at, gap).chain([article]).chain(text.words_from(gap, end));
        let found = text.lexicon.frames().forms().longest(words).filter(|found| found.words > gap - at + 1)?;
        let own = found.words - 1;
        let last = tags[at + own - 1];
        let goes_on = (last.is_noun() || last == Tag::Jj) && at + own < end && tags[at + own].is_noun();
        let fits = |entry: &&Entry| entry.class == Class::Verb && text.lexicon.frames().tail(entry).is_empty();
        let entry = found.values.iter().find(fits).filter(|_| own > least && !goes_on)?;
        Some(CueHit { cue: entry.cue, tokens: TokenSpan::new(at, at + own), gap: None })
    })
}

/// The words behind a gap without the article that begins them, where it isn't among those ahead.
pub(super) fn without_article<'a>(
    words: &'a [WordId],
    mut ahead: impl Iterator<Item = WordId>,
    lexicon: &Lexicon,
) -> &'a [WordId] {
    match words {
        [first, rest @ ..]
            if !rest.is_empty()
                && ARTICLES.iter().any(|it| lexicon.words().id(it) == *first)
                && ahead.all(|word| word != *first) =>
        {
            rest
        }
        _ => words,
    }
}

#[cfg(test)]
mod tests {
    use crate::frames::{Shifts, frames};
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    fn cues(title: &str, text: &str) -> Vec<String> {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new(title, text, &lexicon);
        let found = frames(&Shifts::new(&document, &document.sentences[0], &lexicon));
        found.frames.iter().map(|frame| lexicon.frames().lemma(frame.cue).to_owned()).collect()
    }

    #[test]
    fn a_title_leaves_out_articles() {
        assert!(cues("Vey turns up heat on Brandt", "It rained.").contains(&"turn up the heat on".to_owned()));
        assert!(cues("Board shows Brandt door", "It rained.").contains(&"show … the door".to_owned()));
    }

    #[test]
    fn a_text_leaves_none_out() {
        assert!(!cues("", "Vey turns up heat on Brandt.").contains(&"turn up the heat on".to_owned()));
        assert!(!cues("", "The board shows Brandt door.").contains(&"show … the door".to_owned()));
    }
}
