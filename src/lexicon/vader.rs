//! The words of VADER's lexicon and the descriptions of emoji, as the program carries them.

use memchr::{memchr, memchr_iter};

const WORDS: &str = include_str!("../../lexicons/vader/words.tsv");
const EMOJI: &str = include_str!("../../lexicons/vader/emoji.txt");

/// Each word or emoticon of VADER's lexicon, sorted by bytes, with its mean valence in tenths, -40 to 40.
pub(crate) fn vader_words() -> impl Iterator<Item = (&'static str, i8)> {
    lines(WORDS).map(|line| {
        let tab = memchr(b'\t', line.as_bytes());
        let parts = tab.and_then(|tab| Some((&line[..tab], tenths(&line.as_bytes()[tab + 1..])?)));
        parts.expect("a line is a word, a tab and a number with one decimal")
    })
}

/// Each emoji of one code point with what is read in its place: a space and words.
pub(crate) fn vader_emoji() -> impl Iterator<Item = (char, &'static str)> {
    lines(EMOJI).filter_map(|line| {
        let emoji = line.chars().next()?;
        Some((emoji, &line[emoji.len_utf8()..]))
    })
}

/// The lines behind the header.
fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    let mut from = 0;
    let lines = memchr_iter(b'\n', file.as_bytes()).map(move |end| {
        let line = &file[from..end];
        from = end + 1;
        line
    });
    lines.skip_while(|line| line.starts_with('#'))
}

fn tenths(mean: &[u8]) -> Option<i8> {
    match *mean {
        [b'-', ref mean @ ..] => tenths(mean).map(i8::wrapping_neg),
        [whole @ b'0'..=b'4', b'.', tenth @ b'0'..=b'9'] => Some((whole - b'0') as i8 * 10 + (tenth - b'0') as i8),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// What the crate's keys, which ignore case, leave out or take from a word that is never found.
    const AMENDED: [&str; 4] = [":p", "heart", "hearts", "o.o"];

    #[test]
    fn words_are_sorted_lower_case_and_those_of_the_published_lexicon() {
        let ours: Vec<(&str, i8)> = vader_words().collect();
        assert!(ours.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(
            ours.iter().all(|(word, _)| word.bytes().all(|byte| byte.is_ascii_graphic() && !byte.is_ascii_uppercase()))
        );
        let published: BTreeMap<String, f64> =
            vader_sentiment::LEXICON.iter().map(|(word, mean)| (word.to_lowercase(), *mean)).collect();
        for (word, tenths) in ours.iter().filter(|(word, _)| !AMENDED.contains(word)) {
            assert_eq!(published.get(*word), Some(&(f64::from(*tenths) / 10.0)), "{word}");
        }
        let found = |word: &&String| word.is_ascii() && !word.contains(' ');
        let missing: Vec<&String> = published
            .keys()
            .filter(found)
            .filter(|word| ours.binary_search_by_key(&word.as_str(), |entry| entry.0).is_err())
            .collect();
        assert_eq!(missing, [""; 0]);
    }

    #[test]
    fn emoji_are_sorted_and_those_of_the_published_list_that_have_one_code_point() {
        let ours: Vec<(char, &str)> = vader_emoji().collect();
        assert!(ours.windows(2).all(|pair| pair[0].0 < pair[1].0));
        let single = |emoji: &str| emoji.chars().next().filter(|c| c.len_utf8() == emoji.len());
        let published: BTreeMap<char, String> = vader_sentiment::EMOJI_LEXICON
            .iter()
            .filter_map(|(emoji, words)| Some((single(emoji)?, format!(" {words}"))))
            .collect();
        assert_eq!(
            ours.into_iter().map(|(emoji, words)| (emoji, words.to_owned())).collect::<BTreeMap<_, _>>(),
            published
        );
    }
}
