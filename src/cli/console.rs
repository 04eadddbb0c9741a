//! Words on the terminal: what comes from a corpus can't steer it, and a reader who has gone is no bug.

use std::borrow::Cow;
use std::io::{Write, stderr, stdout};

use appraise::error::{Error, Result};

/// Says something on standard error, a line of its own. Nothing is wrong if nobody listens.
pub(crate) fn tell(words: &str) {
    let _ = writeln!(stderr(), "{}", visible(words));
}

/// Puts text for a person on standard output.
///
/// # Errors
/// If it can't be written, a reader who has gone included.
pub(super) fn show(text: &str) -> Result<()> {
    show_painted(&visible(text))
}

/// The same for text that steers the terminal on purpose: what isn't ours in it must be [`visible`] already.
///
/// # Errors
/// If it can't be written, a reader who has gone included.
pub(super) fn show_painted(text: &str) -> Result<()> {
    stdout().write_all(text.as_bytes()).map_err(|source| Error::io("standard output", source))
}

/// The text with every control character but line feed and tab in a visible form: an escape is `␛`.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    let steers = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| if steers(c) { picture(c) } else { c }).collect())
}

/// The picture that Unicode has of a control character of ASCII; those of Latin-1 have none.
fn picture(control: char) -> char {
    match u32::from(control) {
        code @ 0..0x20 => char::from_u32(0x2400 + code).expect("a picture for each"),
        0x7F => '\u{2421}',
        _ => char::REPLACEMENT_CHARACTER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_steer_a_terminal_is_shown_and_prose_is_left_alone() {
        assert_eq!(visible("Moss\u{1b}[2J\u{1b}]0;owned\u{7}\r\u{7f}\u{9b}31m\n"), "Moss␛[2J␛]0;owned␇␍␡\u{FFFD}31m\n");
        assert!(matches!(visible("Élan\t漢字 🎉\n"), Cow::Borrowed(_)));
    }
}
