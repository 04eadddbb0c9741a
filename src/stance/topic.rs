//! The topics of a run and the patterns that name them.

use serde::{Deserialize, Serialize};

/// Position of a topic in its [`Topics`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TopicId(pub u32);

/// A row of topics.csv.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pattern {
    /// The words, `*` standing for any characters within a word.
    pub words: Vec<String>,
    /// -1 where the words name the opposite of the topic, else 1.
    pub sign: i8,
}

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
    /// The topic with this id.
    ///
    /// # Panics
    /// If the id is another list's.
    #[must_use]
    pub fn get(&self, id: TopicId) -> &Topic {
        &self.topics[id.0 as usize]
    }
}
