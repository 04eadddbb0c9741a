//! Names that only tell of somebody else where he is or of which party: "Warden County, Lorrania, voted", "a Progressive who left".

use super::reading::Reading;
use crate::entities::{EntityKind, Mention, Register};
use crate::lexicon::WordKind;
use crate::stance::sided;
use crate::text::{Phrase, Tag};

/// Whether a mention isn't of who acts or speaks there, but tells of him.
pub(super) fn is_named_beside(reading: &Reading<'_>, mention: &Mention, register: &Register) -> bool {
    match register.get(mention.entity).kind {
        EntityKind::Person => false,
        EntityKind::Place => {
            is_one_of_them(reading, mention) || is_where_it_is(reading, mention) || is_before_who(reading, mention)
        }
        _ => is_one_of_them(reading, mention),
    }
}

/// "A Progressive who left", "an angry Lorranian", "anti-Orrin Progressives": one or some of those whom the name means together.
fn is_one_of_them(reading: &Reading<'_>, mention: &Mention) -> bool {
    let document = reading.document;
    let last = mention.tokens.end as usize - 1;
    let Phrase::Noun(noun) = document.phrases[document.phrase_of(last)] else { return false };
    let first = noun.tokens.start as usize;
    let few = first < last && document.is_of(first + 1, WordKind::Few, reading.lexicon);
    let one = document.is_of(first, WordKind::Indefinite, reading.lexicon) && !few;
    let siding = (first..mention.tokens.start as usize).any(|at| sided(document.word(at)).is_some());
    noun.head as usize == last && (one || siding && document.word(last).ends_with('s'))
}

/// "Warden County, Lorrania, voted": whether a place stands between commas behind the name of what lies in it, and in no list.
fn is_where_it_is(reading: &Reading<'_>, mention: &Mention) -> bool {
    let document = reading.document;
    let (start, end) = (mention.tokens.start as usize, mention.tokens.end as usize);
    let tag = |at: usize| document.tags.get(at);
    let behind_name = start >= 2 && tag(start - 1) == Some(&Tag::Comma) && tag(start - 2) == Some(&Tag::Nnp);
    let closes = tag(end) == Some(&Tag::Comma) && !matches!(tag(end + 1), Some(Tag::Cc | Tag::Nnp));
    behind_name && closes
}

/// "A doctor from Oro, who left": whether "who", which means people, stands right behind a place.
fn is_before_who(reading: &Reading<'_>, mention: &Mention) -> bool {
    let document = reading.document;
    let end = mention.tokens.end as usize;
    let next = end + usize::from(document.tags.get(end) == Some(&Tag::Comma));
    document.tags.get(next) == Some(&Tag::Wp) && document.word(next) == "who"
}
