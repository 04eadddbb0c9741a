//! Entities without a list: the names that a corpus uses most, with their aliases.
//!
//! [`Discovery`] counts names and, article by article, whose a short name is; [`Discovery::finish`] joins the names of one
//! bearer. All counts are integers, so that any order of adding and merging gives the same list.

mod cluster;
mod counts;
mod joining;
mod kind;
mod scan;

use cluster::register;
use counts::Counts;
use joining::joined;

use super::entity::Register;
use crate::lexicon::Lexicon;
use crate::text::Document;

/// What has been seen of names so far.
#[derive(Clone, Debug, Default)]
pub struct Discovery {
    counts: Counts,
}

impl Discovery {
    /// Adds an article.
    pub fn add(&mut self, document: &Document, lexicon: &Lexicon) {
        self.counts.add(document, lexicon);
    }

    /// Adds what another has seen of other articles.
    pub fn merge(&mut self, other: Self) {
        self.counts.merge(other.counts);
    }

    /// The `top` entities by number of occurrences, the most frequent first, ties by name; fewer where fewer were seen
    /// twice.
    #[must_use]
    pub fn finish(&self, top: usize, lexicon: &Lexicon) -> Register {
        register(joined(&self.counts, lexicon), top, lexicon)
    }
}
