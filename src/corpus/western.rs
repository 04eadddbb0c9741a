//! Whether bytes make sense as windows-1252, the encoding of Western Europe.

use encoding_rs::WINDOWS_1252;

/// Letters that windows-1252 has for Icelandic alone, in the places of Turkish and Baltic ones.
const ICELANDIC: [char; 6] = ['ð', 'þ', 'ý', 'Ð', 'Þ', 'Ý'];

/// Whether the bytes read as words of Western Europe: no control characters, accented letters only in words with plain ones, capitals at
/// their beginnings, and no sign such as ¹ or £ within them, as the letters of other alphabets would give.
pub(super) fn is_windows_1252(bytes: &[u8]) -> bool {
    if bytes.is_ascii() {
        return false;
    }
    let text = WINDOWS_1252.decode_without_bom_handling(bytes).0;
    let in_word = |c: char| c.is_alphanumeric() || is_sign(c);
    text.split(|c: char| !in_word(c)).filter(|word| !word.is_ascii()).all(is_western)
        && !text.contains(|c: char| ('\u{80}'..'\u{a0}').contains(&c))
}

/// Signs that stand beside numbers or words, but never within a word.
fn is_sign(c: char) -> bool {
    ('\u{a1}'..='\u{bf}').contains(&c) && !matches!(c, '«' | '»' | '·' | '\u{ad}')
}

fn is_western(word: &str) -> bool {
    let letters = word.trim_matches(|c: char| is_sign(c) || c.is_ascii_digit());
    if letters.contains(is_sign) || letters.contains(ICELANDIC) {
        return false;
    }
    let plain = letters.chars().filter(char::is_ascii_alphabetic).count();
    let all = letters.chars().count();
    let capitals = letters.chars().filter(|c| c.is_uppercase()).count();
    let is_capital_within = |at: usize, c: char| at > 0 && c.is_uppercase() && !c.is_ascii();
    let within = letters.chars().enumerate().any(|(at, c)| is_capital_within(at, c));
    all <= 1 || (2 * plain >= all && (!within || capitals == all))
}
