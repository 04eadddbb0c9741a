//! Small words by which the language of an article is told, as `lexicons/en/small_words.csv` lists them.

use std::sync::LazyLock;

static FILE: &str = include_str!("../../lexicons/en/small_words.csv");

/// The most bytes of an English one.
const LONGEST: usize = 5;

/// Words in lower case, sorted for their search as the file is.
struct SmallWords {
    english: Vec<&'static str>,
    others: Vec<&'static str>,
}

static WORDS: LazyLock<SmallWords> = LazyLock::new(|| {
    let of = |language: &str| {
        FILE.lines().filter_map(|line| line.split_once(',').filter(|row| row.1 == language)).map(|row| row.0).collect()
    };
    SmallWords { english: of("english"), others: of("other") }
});

/// Whether a word, in any case, is one that few languages but English have.
pub(super) fn is_english(word: &str) -> bool {
    let mut lower = [0; LONGEST];
    let Some(lower) = lower.get_mut(..word.len()) else { return false };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    WORDS.english.binary_search_by(|known| known.as_bytes().cmp(lower)).is_ok()
}

/// Whether a word as it is written is one of another language in Latin script, which English prose writes with a capital if at
/// all: `la`, `und`, `och`; or has a letter that English lacks without being a name.
pub(super) fn is_foreign(word: &str) -> bool {
    let accented = !word.is_ascii() && word.starts_with(char::is_lowercase);
    accented || WORDS.others.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_another_language_is_foreign_where_english_would_not_write_it_so() {
        assert!(is_foreign("und") && !is_foreign("La") && !is_foreign("and"));
        assert!(is_foreign("été") && !is_foreign("Élan"));
    }

    #[test]
    fn the_words_of_english_are_known_in_any_case() {
        assert!(is_english("Which") && is_english("TO") && !is_english("port") && !is_english("été"));
        assert!(WORDS.english.iter().all(|word| word.len() <= LONGEST && is_english(word)));
    }
}
