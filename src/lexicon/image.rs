//! The bundled lexicons as the build script compiled them, read in a tenth of the time that compiling them takes.

use serde::de::DeserializeOwned;

use super::{Lexicon, SentenceLexicon};

static LEXICON: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon"));
static SENTENCE_LEXICON: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/sentence_lexicon"));

/// All of them.
pub(super) fn lexicon() -> Lexicon {
    read(LEXICON)
}

/// What telling sentences apart asks of them.
pub(super) fn sentence_lexicon() -> SentenceLexicon {
    read(SENTENCE_LEXICON)
}

fn read<T: DeserializeOwned>(image: &[u8]) -> T {
    postcard::from_bytes(image).expect("the build script wrote it with the same types")
}

#[cfg(test)]
mod tests {
    use super::super::vader::VADER_WORDS;
    use super::*;

    #[test]
    fn the_image_is_what_compiling_the_files_gives() {
        let compiled = postcard::to_allocvec(&Lexicon::compiled(VADER_WORDS).unwrap()).unwrap();
        assert!(compiled == LEXICON);
        let compiled = postcard::to_allocvec(&SentenceLexicon::compiled().unwrap()).unwrap();
        assert!(compiled == SENTENCE_LEXICON);
    }
}
