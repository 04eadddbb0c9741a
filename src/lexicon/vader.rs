//! The words of VADER's lexicon and the descriptions of emoji, which the build script takes from the crate `vader_sentiment`.

/// Each word or emoticon of VADER's lexicon that a lower-cased token can be, sorted by bytes, with its mean valence in
/// tenths, -40 to 40.
pub(crate) static VADER_WORDS: &[(&str, i8)] = &include!(concat!(env!("OUT_DIR"), "/vader_words.rs"));

/// Each emoji of one code point with what is read in its place: a space and words.
pub(crate) static VADER_EMOJI: &[(char, &str)] = &include!(concat!(env!("OUT_DIR"), "/vader_emoji.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_valence_of_the_lexicon_is_a_tenth() {
        for &(word, tenths) in VADER_WORDS {
            assert_eq!(vader_sentiment::LEXICON[&word.into()], f64::from(tenths) / 10.0, "{word}");
        }
    }

    #[test]
    fn words_are_sorted_and_only_those_are_left_out_that_no_token_can_be() {
        assert!(VADER_WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        let is_in = |entry: &str| VADER_WORDS.binary_search_by_key(&entry, |(word, _)| word).is_ok();
        for (entry, _) in vader_sentiment::LEXICON.iter() {
            let is_token = entry.bytes().all(|byte| byte.is_ascii_graphic() && !byte.is_ascii_uppercase());
            assert_eq!(is_in(entry), is_token, "{entry}");
        }
        assert!(is_in("abhor") && !is_in("o_O") && !is_in("fed up"));
    }
}
