//! Texts that were read in a wrong encoding before they came here: `â€œDÃ¼nkelâ€`.

use memchr::{memchr_iter, memmem};

/// Whether UTF-8 stands in a text as windows-1252 shows it: `Ã` before what no letter is, or `â€`. Neither is written on purpose.
pub(super) fn is_mojibake(text: &str) -> bool {
    let bytes = text.as_bytes();
    let begins_letter = |at: &usize| bytes.get(at + 1) == Some(&0x83);
    !text.is_ascii()
        && (memchr_iter(0xC3, bytes).filter(begins_letter).any(|at| shows_letter(&text[..at], &text[at + 2..]))
            || memmem::find(bytes, "â€".as_bytes()).is_some())
}

/// Whether the `Ã` between these shows the first byte of a letter. It may well be one itself, the last of a word in capitals, before a hard space or a
/// mark: `«MAÇÃ»`, `IRMÃ”`.
fn shows_letter(before: &str, behind: &str) -> bool {
    /// What windows-1252 shows of the second bytes 0x80 to 0x9F and stands behind no word: those of É, Ê, Ì, Ú, Ü, Þ, ß and others.
    const OF_CAPITALS: [char; 10] = ['ƒ', '„', 'ˆ', '‰', 'Š', 'Œ', 'Ž', 'š', 'œ', 'ž'];

    let mut behind = behind.chars();
    match behind.next() {
        None | Some('\u{a0}') => false,
        Some('»') => behind.next().is_some_and(char::is_alphabetic) || !before.ends_with(char::is_uppercase),
        Some(next) => matches!(next, '\u{80}'..='\u{bf}' | 'Ÿ') || OF_CAPITALS.contains(&next),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_8_that_was_read_as_windows_1252_is_told_from_letters_with_accents() {
        let garbled = [
            "â€œNo,â€\u{9d} she said.",
            "The DÃ¼nkel works closed.",
            "Itâ€™s cafÃ©.",
            "THE DÃœNKEL WORKS CLOSED",
            "THE CAFÃ‰ CLOSED",
            "He lives in Langer StraÃŸe.",
            "The goÃ»t of it, and a MAÃ»T.",
        ];
        for text in garbled {
            assert!(is_mojibake(text), "{text}");
        }
        let plain = [
            "“No,” she said.",
            "The Dünkel café.",
            "THE DÜNKEL CAFÉ",
            "A MAÇÃ\u{a0}e SÃO Paulo.",
            "«A MAÇÃ», “A IRMÃ”, ‘A IRMÃ’, A MANHÃ–TARDE, A MANHÃ…",
            "â € à Ã",
            "Ã",
            "",
        ];
        for text in plain {
            assert!(!is_mojibake(text), "{text}");
        }
    }
}
