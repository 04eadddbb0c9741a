//! A user's lists (entities, topics, lexicons, weights): understood, or refused with the file and a line that it has.

use std::path::{Path, PathBuf};

use appraise::analysis::AllWeights;
use appraise::entities::{Gazetteer, Register, Resolutions, recognise};
use appraise::error::Error;
use appraise::evidence::Weights;
use appraise::frames::{Shifts, frames};
use appraise::lexicon::TableFile;
use appraise::sentiment::{Rule, WordWeights};
use appraise::stance::{TopicMatcher, Topics};
use appraise::text::Document;

use super::LEXICON;

const STORY: &str = "Mayor Vera Lund opposed the harbour sale. \"We won't sell,\" she said; the dockers praised her.";

fn source(name: &str, text: &str) -> TableFile {
    TableFile { path: PathBuf::from(name), text: text.to_owned() }
}

/// A refusal names the file, and a line of it if any.
pub(crate) fn names_its_place(error: &Error, path: &Path, text: &str) {
    let Error::Input { path: named, line, message } = error else { panic!("{error}") };
    let lines = text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r')).count() as u64 + 1;
    assert!(named == path && line.is_none_or(|line| (1..=lines).contains(&line)), "{error} of {lines} lines");
    assert!(!message.is_empty());
}

/// An entity list: what is read is written and read again as the same.
pub(crate) fn entities_hold(text: &str) {
    let source = source("entities.csv", text);
    match Register::parse(&source) {
        Ok(listed) => {
            let mut written = Vec::new();
            listed.register.write(&mut written).expect("memory can be written");
            let written = String::from_utf8(written).expect("a list is UTF-8");
            let again = Register::parse(&TableFile { text: written, ..source }).map(|listed| listed.register);
            assert_eq!(again.map_err(|error| error.to_string()), Ok(listed.register.clone()));
            let gazetteer = Gazetteer::new(listed.register, &LEXICON);
            let found = recognise(&Document::new("", STORY, &LEXICON), &gazetteer, &LEXICON, Resolutions::ALL);
            let known = gazetteer.register().entities.len();
            assert!(found.mentions.iter().all(|mention| (mention.entity.0 as usize) < known));
        }
        Err(error) => names_its_place(&error, &source.path, text),
    }
}

/// A topic list: what is read can be looked for.
pub(crate) fn topics_hold(text: &str) {
    let source = source("topics.csv", text);
    match Topics::parse(&source) {
        Ok(topics) => {
            let document = Document::new("", STORY, &LEXICON);
            for hit in TopicMatcher::new(&topics, &LEXICON).named(document.with(&LEXICON)) {
                assert!((hit.topic.0 as usize) < topics.topics.len());
                assert!(hit.tokens.end as usize <= document.tokens.len());
            }
        }
        Err(error) => names_its_place(&error, &source.path, text),
    }
}

/// A lexicon in any of the formats, told by its ending and first line.
pub(crate) fn lexicon_holds(name: &str, text: &str) {
    let source = source(name, text);
    match LEXICON.clone().with_layer(&source) {
        Ok(lexicon) => {
            let document = Document::new("", STORY, &lexicon);
            document.sentences.iter().for_each(|sentence| drop(frames(&Shifts::new(&document, sentence, &lexicon))));
        }
        Err(error) => names_its_place(&error, &source.path, text),
    }
}

/// A file of weights, of rules and of words.
pub(crate) fn weights_hold(text: &str) {
    let source = source("weights.csv", text);
    if let Err(error) = Weights::<Rule>::new(&source) {
        names_its_place(&error, &source.path, text);
    }
    if let Err(error) = WordWeights::new(&source, &LEXICON) {
        names_its_place(&error, &source.path, text);
    }
    assert_eq!(AllWeights::bundled_sources().len(), 7);
}
