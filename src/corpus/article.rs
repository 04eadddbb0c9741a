//! One article as it came from the corpus.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A usable row of the corpus.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Article<'b> {
    /// The corpus's own identifier, else the row number.
    pub id: String,
    /// The day it was published, as written; `None` when the corpus gives none that can be read.
    pub date: Option<Date>,
    /// The outlet; empty if the corpus has none.
    pub source: String,
    /// The headline, HTML read as text; empty if the corpus has none.
    pub title: String,
    /// The body as it came, but for HTML, which is read as text. It stays in its block where nothing had to be read so.
    pub text: Cow<'b, str>,
    /// The cells of the columns named by `--keep`, in that order.
    pub kept: Vec<String>,
}

impl Article<'_> {
    /// The same, apart from its block.
    #[must_use]
    pub fn into_owned(self) -> Article<'static> {
        Article { text: Cow::Owned(self.text.into_owned()), ..self }
    }
}
