//! Who signs words that stand before: "The plan is a fraud. — Ilse Brandt (@ibrandt) January 5, 2026". They are his own, and nothing in them is said of him.

use crate::text::{Tag, TokenKind};

use super::target::Target;

impl Target<'_> {
    /// Whether the target stands right behind a dash and before the handle of an account.
    pub(super) fn is_signature(&self) -> bool {
        let (start, end) = (self.tokens.start as usize, self.tokens.end as usize);
        let dash = |at: usize| self.document.tokens[at].kind == TokenKind::Colon && !self.document.is_word(at, ":");
        let handle = end + 1 < self.document.tokens.len()
            && self.document.tags[end] == Tag::Bracket
            && self.document.word(end + 1).starts_with('@');
        handle && start > 0 && dash(start - 1)
    }
}

#[cfg(test)]
mod tests {
    use crate::sentiment::trial::rules;

    #[test]
    fn who_signs_words_with_a_handle_is_said_nothing_of() {
        assert!(rules("The plan is a fraud — Ilse Brandt (@ibrandt) January 5, 2026", "Ilse Brandt").is_empty());
        assert!(!rules("The plan is a fraud — Ilse Brandt (Halden) spoke", "Ilse Brandt").is_empty());
        assert!(!rules("The fraud of Ilse Brandt (@ibrandt) was known", "Ilse Brandt").is_empty());
    }
}
