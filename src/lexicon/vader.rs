//! The words of VADER's lexicon and the descriptions of emoji, from the crate `vader_sentiment`.

use std::sync::LazyLock;

/// Sorted, so that words are numbered alike in every run; the crate's map has no order.
static WORDS: LazyLock<Vec<(&str, i8)>> = LazyLock::new(|| {
    let listed = vader_sentiment::LEXICON.iter().map(|(word, &mean)| (word.as_ref(), tenths(mean)));
    let mut words: Vec<_> = listed.filter(|(word, _)| is_reachable(word)).collect();
    words.sort_unstable();
    words
});

/// Each word or emoticon of VADER's lexicon that a lower-cased token can be, sorted by bytes, with its mean valence in
/// tenths, -40 to 40.
pub(crate) fn vader_words() -> &'static [(&'static str, i8)] {
    &WORDS
}

/// Each emoji of one code point with what is read in its place.
pub(crate) fn vader_emoji() -> impl Iterator<Item = (char, &'static str)> {
    vader_sentiment::EMOJI_LEXICON.iter().filter_map(|(emoji, words)| {
        let mut characters = emoji.chars();
        characters.next().filter(|_| characters.next().is_none()).map(|only| (only, *words))
    })
}

/// Exact, for the lexicon has one decimal. One byte keeps tables of words in the cache.
fn tenths(mean: f64) -> i8 {
    (mean * 10.0).round() as i8
}

/// `o_O` and "fed up" are listed, but no token is ever equal to them.
fn is_reachable(entry: &str) -> bool {
    entry.bytes().all(|byte| byte.is_ascii_graphic() && !byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_valence_of_the_lexicon_is_a_tenth() {
        for (word, mean) in vader_sentiment::LEXICON.iter() {
            assert_eq!(f64::from(tenths(*mean)) / 10.0, *mean, "{word}");
        }
    }

    #[test]
    fn words_are_sorted_and_only_those_that_a_token_can_be() {
        let words = vader_words();
        assert!(words.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(words.contains(&("abhor", -20)) && words.contains(&(":)", 20)));
        assert!(!words.iter().any(|(word, _)| ["o_O", "fed up"].contains(word)));
    }
}
