//! How a word is written: its case, and its spelling in the vocabulary.

use super::token::TokenKind;

/// Appends a word in lower case, apostrophes made straight, soft hyphens left out.
pub(crate) fn lower_folded(word: &str, out: &mut String) {
    if word.is_ascii() {
        let from = out.len();
        out.push_str(word);
        out[from..].make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        match c {
            '’' | '‘' | 'ʼ' => out.push('\''),
            '\u{2010}' | '\u{2011}' => out.push('-'),
            '\u{ad}' => {}
            _ => out.extend(c.to_lowercase()),
        }
    }
}

/// What a word of letters or a number is made of.
pub(super) fn word_kind(word: &str) -> TokenKind {
    let mut capitals = 0;
    let mut letters = 0;
    let mut first_is_capital = false;
    for c in word.chars() {
        if c.is_alphabetic() {
            letters += 1;
            if c.is_uppercase() {
                capitals += 1;
                first_is_capital |= letters == 1;
            }
        }
    }
    if letters == 0 || word.starts_with(|c: char| c.is_ascii_digit()) {
        return TokenKind::Number;
    }
    match capitals {
        0 => TokenKind::Lower,
        1 if first_is_capital => TokenKind::Capitalised,
        _ if capitals == letters && letters > 1 => TokenKind::Upper,
        _ => TokenKind::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_is_told_by_all_letters() {
        let kinds = ["harbour", "Harbour", "NATO", "McAvoy", "I", "1990s"].map(word_kind);
        assert_eq!(
            kinds,
            [
                TokenKind::Lower,
                TokenKind::Capitalised,
                TokenKind::Upper,
                TokenKind::Mixed,
                TokenKind::Capitalised,
                TokenKind::Number
            ]
        );
    }
}
