//! Which words are in capitals, as Python tells them.

/// Python's `str.isupper`: a capital, and no small or title-case letter.
#[inline]
pub(super) fn is_upper(surface: &str) -> bool {
    if surface.as_bytes().first().is_some_and(u8::is_ascii_lowercase) {
        return false;
    }
    if surface.is_ascii() {
        let mut bytes = surface.bytes();
        return !bytes.clone().any(|b| b.is_ascii_lowercase()) && bytes.any(|b| b.is_ascii_uppercase());
    }
    surface.chars().all(|c| !c.is_lowercase() && !is_title_case(c)) && surface.chars().any(char::is_uppercase)
}

/// Whether `c` is a digraph such as \u{1c5}, neither capital nor small.
fn is_title_case(c: char) -> bool {
    !c.is_uppercase() && !c.is_lowercase() && !c.to_lowercase().eq([c])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_case_letters_are_the_31_of_unicode() {
        assert_eq!(('\0'..=char::MAX).filter(|&c| is_title_case(c)).count(), 31);
    }

    #[test]
    fn capitals_beyond_ascii_count_and_letters_without_case_do_not() {
        assert!(is_upper("\u{c9}TAT"));
        assert!(is_upper("U.S.\u{4e2d}"));
        assert!(!is_upper("\u{c9}t\u{e9}"));
        assert!(!is_upper("\u{1c5}A"));
        assert!(!is_upper("24"));
    }
}
