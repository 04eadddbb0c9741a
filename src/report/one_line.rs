//! The text of an article as one line: its white space made single spaces.

/// Whether it is certain that [`single_spaced`] would change nothing: no white space but single spaces inside. Bytes that
/// can begin a white character of more than one byte leave it uncertain, those of quotation marks and dashes apart.
pub(super) fn is_single_spaced(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return true };
    if *first == b' ' || *last == b' ' {
        return false;
    }
    // Without a branch a byte, so that the compiler takes sixteen at a time.
    let plain = |doubtful: u8, (byte, next): (&u8, &u8)| {
        doubtful | u8::from(*byte < b' ' || *byte > b'~') | u8::from(*byte == b' ' && *next == b' ')
    };
    if bytes.iter().zip(&bytes[1..]).fold(0, plain) == 0 && (b'!'..=b'~').contains(last) {
        return true;
    }
    let mut before = b' ';
    for (at, &byte) in bytes.iter().enumerate() {
        let doubtful = match byte {
            b' ' => before == b' ',
            0..=0x1f | 0xc2 | 0xe1 | 0xe3 => true,
            0xe2 => !(bytes[at + 1] == 0x80 && matches!(bytes[at + 2], 0x90..=0xa7)),
            _ => false,
        };
        if doubtful {
            return false;
        }
        before = byte;
    }
    before != b' ' || bytes.is_empty()
}

/// The words of `text` with one space between them.
pub(super) fn single_spaced(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_held_for_single_spaced_is(text in "[ab \n\t\u{a0}\u{2003}\u{2009}\u{2019}\u{2026}\u{202f}\u{205f}\u{3000}é]{0,9}") {
            prop_assert!(!is_single_spaced(&text) || single_spaced(&text) == text);
        }
    }
}
