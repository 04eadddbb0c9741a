//! Words that set a name beside a clause: "unlike Vey", "all but Vey", "thanks to Vey".

use serde::{Deserialize, Serialize};

use super::inflected::ensure_cue;
use super::phrases::Phrases;
use super::table_file::TableFile;
use super::vocabulary::Vocabulary;
use crate::error::Result;

/// What such words tell of the name behind them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lead {
    /// The opposite of the clause: "unlike Vey".
    Contrast,
    /// The clause doesn't hold of it: "except for Vey".
    Exception,
    /// The same behind a word for all: "all but Vey".
    Rest,
    /// What the clause tells is put down to it: "thanks to Vey".
    Credit,
}

/// The leads by their names in the file.
const NAMES: [(&str, Lead); 4] =
    [("contrast", Lead::Contrast), ("credit", Lead::Credit), ("exception", Lead::Exception), ("rest", Lead::Rest)];

/// Reads a file with the columns `cue,lead`.
pub(super) fn read(source: &TableFile, vocabulary: &mut Vocabulary) -> Result<Phrases<Lead>> {
    let mut phrases = Phrases::default();
    for row in source.rows(&["cue", "lead"])? {
        ensure_cue(&row, source)?;
        let name = &row.cells[1];
        let Some(&(_, lead)) = NAMES.iter().find(|(known, _)| *known == name) else {
            let known = NAMES.map(|(known, _)| known).join(", ");
            return Err(source.fault(Some(row.line), format!("column lead: `{name}` is none of {known}")));
        };
        phrases.insert(&row.cells[0], lead, vocabulary);
    }
    Ok(phrases)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_tells_nothing_known_is_named_with_what_it_may_tell() {
        let read = |rows: &str| {
            let source = TableFile::bundled("leads.csv", &format!("cue,lead\n{rows}\n"));
            read(&source, &mut Vocabulary::default()).map(|_| ()).map_err(|error| error.to_string())
        };
        assert_eq!(read("unlike,contrast\nthanks to,credit"), Ok(()));
        let told = "leads.csv, line 3: column lead: `joy` is none of contrast, credit, exception, rest";
        assert_eq!(read("unlike,contrast\nthanks to,joy"), Err(told.to_owned()));
    }
}
