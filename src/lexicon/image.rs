//! The bundled lexicons as bytes: the build script compiles and writes them, a run reads them in a tenth of the time.

use postcard::to_allocvec;
#[cfg(image)]
use serde::de::DeserializeOwned;

use super::Lexicon;
use super::sentence_lexicon::SentenceLexicon;

impl Lexicon {
    /// In two parts, which take about as long to read: words with what is known of each, and cues.
    ///
    /// # Errors
    /// None: all of it can be written.
    pub fn image(&self) -> postcard::Result<[Vec<u8>; 2]> {
        let Self { vocabulary, grammar, names, tags, reporting, reporting_weights, boilerplate, .. } = self;
        let Self { frames, valence, shifters, leads, second, .. } = self;
        let words = (vocabulary, grammar, names, tags, reporting, reporting_weights, boilerplate);
        Ok([to_allocvec(&words)?, to_allocvec(&(frames, valence, shifters, leads, second))?])
    }
}

impl SentenceLexicon {
    /// In one part.
    ///
    /// # Errors
    /// None: all of it can be written.
    pub fn image(&self) -> postcard::Result<Vec<u8>> {
        to_allocvec(self)
    }
}

#[cfg(image)]
static WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words"));
#[cfg(image)]
static CUES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/cues"));
#[cfg(image)]
static SENTENCE_LEXICON: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/sentence_lexicon"));

/// All of the bundled lexicons.
#[cfg(image)]
pub(super) fn lexicon() -> Lexicon {
    std::thread::scope(|scope| {
        let cues = scope.spawn(|| read(CUES));
        let (vocabulary, grammar, names, tags, reporting, reporting_weights, boilerplate) = read(WORDS);
        let (frames, valence, shifters, leads, second) = cues.join().expect("the build script wrote what is read");
        Lexicon {
            vocabulary,
            grammar,
            names,
            tags,
            reporting,
            frames,
            valence,
            shifters,
            leads,
            second,
            reporting_weights,
            boilerplate,
        }
    })
}

#[cfg(image)]
impl SentenceLexicon {
    /// That of the lexicons that ship with the program.
    #[must_use]
    pub fn bundled() -> Self {
        read(SENTENCE_LEXICON)
    }
}

#[cfg(image)]
fn read<T: DeserializeOwned>(image: &[u8]) -> T {
    postcard::from_bytes(image).expect("the build script wrote it with the same types")
}

#[cfg(test)]
mod tests {
    use super::super::vader::VADER_WORDS;
    use super::*;

    #[test]
    fn the_image_is_what_compiling_the_files_gives() {
        let [words, cues] = Lexicon::compiled(VADER_WORDS).unwrap().image().unwrap();
        assert!(words == WORDS && cues == CUES);
        assert!(SentenceLexicon::compiled().unwrap().image().unwrap() == SENTENCE_LEXICON);
    }
}
