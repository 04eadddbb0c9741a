//! How words are written, as far as it is asked before any word is looked up.

use std::sync::LazyLock;

use super::bundled;

/// Parts of words in lower case, by what they are.
struct Spellings {
    clipped: Vec<Box<str>>,
    clitics: Vec<Box<str>>,
    joining: Vec<Box<str>>,
    dates: Vec<Box<str>>,
}

static SPELLINGS: LazyLock<Spellings> = LazyLock::new(|| {
    let rows = bundled::spellings().rows(&["cue", "kind"]).expect("tests hold that the file is well-formed");
    let of = |kind: &str| rows.iter().filter(|row| row.cells[1] == *kind).map(|row| row.cells[0].into()).collect();
    Spellings { clipped: of("clipped"), clitics: of("clitic"), joining: of("joining"), dates: of("date") }
});

/// Whether a word with an apostrophe before it is one word: `'em`, `'til`.
pub(crate) fn is_clipped(word: &str) -> bool {
    is_among(&SPELLINGS.clipped, word)
}

/// Whether what stands behind an apostrophe is cut off with it: the `ll` of `she'll`.
pub(crate) fn is_clitic(end: &str) -> bool {
    is_among(&SPELLINGS.clitics, end)
}

/// Whether a word joins the parts of a name: `Ilse van Brandt`.
pub(super) fn joins_names(word: &str) -> bool {
    is_among(&SPELLINGS.joining, word)
}

/// Whether a day or a month begins with these letters: `Fri`, `Jun`.
pub(super) fn begins_date(letters: &[u8; 3]) -> bool {
    SPELLINGS.dates.iter().any(|date| date.as_bytes().eq_ignore_ascii_case(letters))
}

fn is_among(known: &[Box<str>], word: &str) -> bool {
    known.iter().any(|it| it.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spelling_is_of_its_kind_in_any_case_and_of_no_other() {
        assert!(is_clipped("EM") && !is_clipped("ll"));
        assert!(is_clitic("ll") && !is_clitic("em"));
        assert!(joins_names("Van") && !joins_names("vans"));
        assert!(begins_date(b"Jun") && !begins_date(b"Jum"));
    }
}
