//! What telling sentences apart asks of the lexicons, read in a tenth of the time that all of them take.

use memchr::memchr;
use serde::{Deserialize, Serialize};

use super::boilerplate::Boilerplate;
use super::grammar::Grammar;
use super::inflection::Inflector;
use super::table_file::TableFile;
use super::vocabulary::Vocabulary;
use super::{Lexicon, bundled};
use crate::error::Result;

/// The words with a full stop of their own, those that begin sentences and report speech, and what isn't prose.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SentenceLexicon {
    pub(crate) words: Vocabulary,
    pub(crate) grammar: Grammar,
    pub(crate) boilerplate: Boilerplate,
}

impl SentenceLexicon {
    /// Compiles it from the bundled files, which the build script does for [`SentenceLexicon::bundled`].
    ///
    /// # Errors
    /// If a file is malformed; the project's tests hold that none is.
    pub fn compiled() -> Result<Self> {
        let mut words = Vocabulary::default();
        let grammar = Grammar::new(&Inflector::new(&bundled::irregular())?, &mut words)?;
        for source in [bundled::organisations(), bundled::tags(), bundled::titles()] {
            intern_words_with_stop(&source, &mut words);
        }
        Ok(Self { words, grammar, boilerplate: Boilerplate::bundled()? })
    }
}

impl From<Lexicon> for SentenceLexicon {
    /// The same of other lexicons, the user's with them.
    fn from(lexicon: Lexicon) -> Self {
        Self { words: lexicon.vocabulary, grammar: lexicon.grammar, boilerplate: lexicon.boilerplate }
    }
}

/// The words in the first column that end in a full stop: `f.c.`, `then-gov.`
fn intern_words_with_stop(source: &TableFile, words: &mut Vocabulary) {
    for line in source.text.lines().filter(|line| !line.starts_with('#')) {
        let cell = &line[..memchr(b',', line.as_bytes()).unwrap_or(line.len())];
        if memchr(b'.', cell.as_bytes()).is_some() {
            cell.split(' ').filter(|word| word.ends_with('.')).for_each(|word| {
                words.intern(&word.to_lowercase());
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::WordId;
    use super::*;

    #[test]
    fn it_has_every_word_with_a_full_stop_that_the_whole_lexicon_has() {
        let few = SentenceLexicon::bundled().words;
        let all = Lexicon::bundled().unwrap().vocabulary;
        let spelled = |words: &Vocabulary| -> Vec<String> {
            let spelled = (1..words.len()).map(|id| words.word(WordId(id as u32)).to_owned());
            let mut with_stop: Vec<String> = spelled.filter(|word| word.ends_with('.') && word != ".").collect();
            with_stop.sort();
            with_stop
        };
        assert_eq!(spelled(&few), spelled(&all));
    }
}
