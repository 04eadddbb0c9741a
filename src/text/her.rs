//! Whether "her" is an object rather than a possessor: "urged her to sell", "called her dishonest".

use crate::lexicon::Tag;

/// Words that may say what she is called, at most.
const LENGTH: usize = 8;

/// Whether what stands behind "her" shows it to be an object; `named` if the verb before it says what its object is.
pub(super) fn is_object(behind: &[Tag], named: bool) -> bool {
    !begins_a_noun_phrase(behind.first()) || named && is_called_so(behind)
}

/// "Called her dishonest", "considers her vain and rude", but not "called her old friend": whether nothing but adjectives stands before
/// the next mark or word that can be no noun.
fn is_called_so(behind: &[Tag]) -> bool {
    let mut next = usize::from(behind.first() == Some(&Tag::Open));
    let mut described = false;
    while next < behind.len().min(LENGTH) {
        match behind[next] {
            Tag::Jj => described = true,
            Tag::Rb => {}
            Tag::Cc | Tag::Comma if described && behind.get(next + 1) == Some(&Tag::Jj) => {}
            _ => break,
        }
        next += 1;
    }
    let ends = |tag: &Tag| {
        matches!(tag, Tag::Stop | Tag::Comma | Tag::Close | Tag::Colon | Tag::In | Tag::To | Tag::Cc | Tag::Bracket)
    };
    described && behind.get(next).is_none_or(ends)
}

/// Whether a word that is possessed, or tells of it, can bear the tag.
fn begins_a_noun_phrase(tag: Option<&Tag>) -> bool {
    !matches!(
        tag,
        None | Some(
            Tag::To
                | Tag::In
                | Tag::Dt
                | Tag::Prp
                | Tag::PrpPossessive
                | Tag::Md
                | Tag::Cc
                | Tag::Wdt
                | Tag::Wp
                | Tag::Wrb
                | Tag::Comma
                | Tag::Stop
                | Tag::Colon
                | Tag::Close
        )
    )
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Tag;
    use crate::text::trial::tag;

    #[test]
    fn who_is_called_dishonest_possesses_nothing() {
        for text in
            ["Orrin called her dishonest.", "Orrin considers her vain and rude, he said.", "Orrin found her guilty of"]
        {
            assert_eq!(tag(text, "her"), Tag::Prp, "{text}");
        }
        for text in
            ["Orrin called her old friend.", "Orrin called her old school.", "Orrin considers her new, costly plan."]
        {
            assert_eq!(tag(text, "her"), Tag::PrpPossessive, "{text}");
        }
    }
}
