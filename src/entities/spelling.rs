//! The spelling in which names are compared: NFC, straight quotes and apostrophes, plain hyphens and spaces.

use unicode_normalization::UnicodeNormalization;

/// A name in the spelling for comparison; case is kept.
#[must_use]
pub(crate) fn folded(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    fold_into(name, &mut out);
    out
}

/// Appends a name in the spelling for comparison.
pub(crate) fn fold_into(name: &str, out: &mut String) {
    if name.is_ascii() {
        return out.push_str(name);
    }
    out.extend(name.nfc().filter_map(|c| match c {
        '’' | '‘' | 'ʼ' | '‛' => Some('\''),
        '“' | '”' | '„' | '«' | '»' => Some('"'),
        '\u{2010}' | '\u{2011}' => Some('-'),
        '\u{a0}' | '\u{202f}' => Some(' '),
        '\u{ad}' => None,
        c => Some(c),
    }));
}

/// A name with single blanks between its words, whatever a spreadsheet or a web page has between them.
#[must_use]
pub(crate) fn spaced(name: &str) -> String {
    let unseen = |c: char| matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}');
    let words: String = name.chars().filter(|c| !unseen(*c)).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether two words are the same but for case; neither needs to be folded.
#[must_use]
pub(crate) fn same_but_for_case(left: &str, right: &str) -> bool {
    if left.is_ascii() && right.is_ascii() {
        return left.eq_ignore_ascii_case(right);
    }
    folded(left).to_lowercase() == folded(right).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn curly_marks_and_combining_accents_fold_and_case_stays() {
        assert_eq!(folded("St\u{a0}Orla’s Cafe\u{301}"), "St Orla's Café");
        assert_ne!(folded("US"), folded("us"));
    }
}
