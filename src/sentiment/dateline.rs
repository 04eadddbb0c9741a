//! Where an article was written, and for whom: "SALTMERE, March 3 (Tidewire) -". Nothing is said of a place there.

use crate::text::{TokenKind, TokenSpan};

use super::target::Target;

/// Most words and marks of a dateline.
const LONGEST: usize = 14;

impl Target<'_> {
    /// Whether the target stands in a dateline: before the dash of a sentence that opens in capitals and has nothing in small
    /// letters before it.
    pub(super) fn is_in_dateline(&self) -> bool {
        let TokenSpan { start, end } = self.sentence.tokens;
        let kinds = self.document.tokens[start as usize..(end as usize).min(start as usize + LONGEST)].iter();
        let mut kinds = kinds.map(|token| token.kind);
        if self.sentence.in_title || kinds.next() != Some(TokenKind::Upper) {
            return false;
        }
        for (at, kind) in (start as usize + 1..).zip(kinds) {
            match kind {
                TokenKind::Colon => return self.tokens.end as usize <= at && !self.document.is_word(at, ":"),
                TokenKind::Lower | TokenKind::Quote(_) => return false,
                _ => {}
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use crate::sentiment::rule::Rule;
    use crate::sentiment::trial::{rules, seen};
    use crate::sentiment::word_hits;

    #[test]
    fn a_place_before_the_dash_is_said_nothing_of() {
        let text = "NEW HALDEN, May 3 (Tidewire) - The corrupt mayor of Orvane was jailed.";
        assert!(rules(text, "NEW HALDEN").is_empty());
        assert!(rules(text, "Orvane").contains(&Rule::ValenceAdjective));
        assert!(seen(text, "NEW HALDEN", None, word_hits).is_empty());
        assert!(!seen(text, "Orvane", None, word_hits).is_empty());
    }

    #[test]
    fn a_dash_behind_words_in_small_letters_ends_no_dateline() {
        assert!(rules("NATO has failed Halden - a disaster.", "NATO").contains(&Rule::Agent));
        assert!(rules("HALDEN: The corrupt mayor was jailed.", "HALDEN").contains(&Rule::ValenceNear));
    }
}
