//! The topics of a run, as topics.csv lists them.

use serde::{Deserialize, Serialize};
use std::path::Path;

use super::pattern::Pattern;
use crate::error::Result;
use crate::lexicon::TableFile;

/// Position of a topic in its [`Topics`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TopicId(pub u32);

/// A topic with its patterns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Its name, unique in the list.
    pub name: String,
    /// The patterns, in the order of the file.
    pub patterns: Vec<Pattern>,
}

/// All topics of a run, in the order in which the file first names them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Topics {
    /// The topics.
    pub topics: Vec<Topic>,
}

impl Topics {
    /// Reads a topic list.
    ///
    /// # Errors
    /// If the file can't be read or a row has no topic, no pattern or a sign other than 1 and -1.
    pub fn read(path: &Path) -> Result<Self> {
        Self::parse(&TableFile::read(path)?)
    }

    /// The small set that ships with the program.
    ///
    /// # Errors
    /// If it is malformed; the project's tests hold that it isn't.
    pub fn bundled() -> Result<Self> {
        Self::parse(&TableFile::bundled("lexicons/en/topics.csv", include_str!("../../lexicons/en/topics.csv")))
    }

    /// A topic list from its text.
    ///
    /// # Errors
    /// As [`Topics::read`].
    pub fn parse(source: &TableFile) -> Result<Self> {
        let mut topics = Self::default();
        for row in source.rows(&["topic", "pattern", "sign"])? {
            let fault = |message: String| source.fault(Some(row.line), message);
            let (name, pattern) = (&row.cells[0], &row.cells[1]);
            if name.is_empty() || pattern.is_empty() {
                return Err(fault("topic and pattern must not be empty".to_owned()));
            }
            let sign = match &row.cells[2] {
                "1" | "+1" | "1.0" | "" => 1,
                "-1" | "-1.0" | "\u{2212}1" | "\u{2013}1" => -1,
                other => return Err(fault(format!("column sign: `{other}` is neither 1 nor -1"))),
            };
            if !pattern.contains(char::is_alphanumeric) {
                return Err(fault(format!("pattern `{pattern}` has no word; put letters or digits into it")));
            }
            if pattern.split_whitespace().any(|word| word.contains('*') && !word.contains(char::is_alphanumeric)) {
                return Err(fault(format!(
                    "pattern `{pattern}` has a word that is nothing but `*`; put letters beside it"
                )));
            }
            let id = topics.id_or_new(name);
            topics.topics[id.0 as usize].patterns.push(Pattern { written: pattern.to_owned(), sign });
        }
        Ok(topics)
    }

    /// The topic of this name, put behind the others when it is first met.
    pub(crate) fn id_or_new(&mut self, name: &str) -> TopicId {
        let at = self.topics.iter().position(|topic| topic.name == name).unwrap_or_else(|| {
            self.topics.push(Topic { name: name.to_owned(), patterns: Vec::new() });
            self.topics.len() - 1
        });
        TopicId(at as u32)
    }

    /// The topic with this id.
    ///
    /// # Panics
    /// If the id is another list's.
    #[must_use]
    pub fn get(&self, id: TopicId) -> &Topic {
        &self.topics[id.0 as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_is_read_as_programs_and_people_write_it() {
        let list = TableFile::bundled(
            "topics.csv",
            "topic,pattern,sign\ntax,tax,1.0\ntax,no tax,-1.0\ntax,cut tax,\u{2212}1\n,,\n",
        );
        let signs: Vec<i8> = Topics::parse(&list).unwrap().topics[0].patterns.iter().map(|it| it.sign).collect();
        assert_eq!(signs, [1, -1, -1]);
    }

    #[test]
    fn a_wrong_sign_is_named_with_its_line() {
        let list = TableFile::bundled("topics.csv", "topic,pattern,sign\ntax,tax,2\n");
        assert_eq!(
            Topics::parse(&list).unwrap_err().to_string(),
            "topics.csv, line 2: column sign: `2` is neither 1 nor -1"
        );
    }
}
