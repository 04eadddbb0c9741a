//! Entries that a user's file has twice.

use std::collections::BTreeMap;

use super::frames;
use super::layer::{Layer, ValenceEntry, is_vaders};
use super::table_file::{Row, TableFile};
use crate::error::Result;

/// An entry that stands in a file twice: its words, its line and that of the last before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeated {
    /// What is repeated.
    pub cue: String,
    /// Where.
    pub line: u64,
    /// Where it stands before.
    pub first: u64,
    /// Whether it says something else there.
    pub contradicts: bool,
}

/// An entry of a user's file.
struct Entry {
    /// What it is told by, its cue first.
    key: Vec<String>,
    /// What it says.
    says: Vec<String>,
    line: u64,
}

fn entries(source: &TableFile) -> Result<Vec<Entry>> {
    let entries_of = |rows: Vec<Row>, keys: usize| -> Vec<Entry> {
        let entry = |row: Row| {
            let mut cells: Vec<String> = row.cells.iter().map(str::to_owned).collect();
            let says = cells.split_off(keys);
            Entry { key: cells, says, line: row.line }
        };
        rows.into_iter().map(entry).collect()
    };
    match Layer::read(source)? {
        Layer::Valence(entries) => {
            let entry = |ValenceEntry { cue, class, value, line }| Entry {
                key: vec![cue, format!("{class:?}")],
                says: vec![value.to_string()],
                line,
            };
            Ok(entries.into_iter().map(entry).collect())
        }
        Layer::Frames => Ok(entries_of(source.cue_rows(&frames::COLUMNS)?, 2)),
        Layer::Shifters => Ok(entries_of(source.rows(&["cue", "kind", "factor"])?, 2)),
        Layer::Boilerplate => Ok(entries_of(source.rows(&["pattern", "stretch"])?, 1)),
    }
}

/// The cues of a user's file with their lines; patterns of boilerplate, which match characters, are none.
///
/// # Errors
/// If the file is of no known kind, or malformed.
pub fn cues(source: &TableFile) -> Result<Vec<(String, u64)>> {
    if matches!(Layer::read(source)?, Layer::Boilerplate) {
        return Ok(Vec::new());
    }
    Ok(entries(source)?.into_iter().map(|mut entry| (entry.key.swap_remove(0), entry.line)).collect())
}

/// The entries of a user's file that repeat an earlier one of it: the last of them counts.
///
/// # Errors
/// If the file is of no known kind, or malformed.
pub fn repeated_entries(source: &TableFile) -> Result<Vec<Repeated>> {
    let mut before: BTreeMap<Vec<String>, (u64, Vec<String>)> = BTreeMap::new();
    let mut repeated = Vec::new();
    for Entry { mut key, says, line } in entries(source)? {
        key[0] = key[0].to_lowercase();
        let cue = key[0].clone();
        if let Some((first, other)) = before.insert(key, (line, says.clone())) {
            repeated.push(Repeated { cue, line, first, contradicts: other != says });
        }
    }
    Ok(repeated)
}

/// Refuses a user's file that says one thing of a cue and, further down, another; but not VADER's own, which does so of words such as "lol"
/// and "LOL".
///
/// # Errors
/// If it does, or is of no known kind, or malformed.
pub fn ensure_consistent(source: &TableFile) -> Result<()> {
    let repeated = repeated_entries(source)?;
    if is_vaders(source) {
        return Ok(());
    }
    match repeated.into_iter().find(|it| it.contradicts) {
        None => Ok(()),
        Some(Repeated { cue, line, first, .. }) => Err(source
            .fault(Some(line), format!("`{cue}` stands in line {first} with another value: keep one of the two rows"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_that_repeats_is_told_with_both_lines_in_every_kind_of_file() {
        let lines = |name: &str, text: &str| -> Vec<(String, u64, u64)> {
            let found = repeated_entries(&TableFile::bundled(name, text)).unwrap();
            found.into_iter().map(|it| (it.cue, it.line, it.first)).collect()
        };
        let bilge = |line, first| vec![("bilge".to_owned(), line, first)];
        assert_eq!(lines("a.csv", "cue,class,valence\nbilge,noun,-1\nbilge,verb,-1\nBilge,noun,-2\n"), bilge(4, 2));
        assert_eq!(lines("a.csv", "pattern;stretch\nbilge;line\nBilge;prose\n"), bilge(3, 2));
        assert_eq!(lines("a.csv", "cue,kind,factor\nbilge,hedge,1\nbilge,negator,1\nbilge,hedge,0\n"), bilge(4, 2));
        assert_eq!(
            lines("a.csv", "cue,class,agent,patient,stance,oblique\n{bilge|rot},noun,-1,,,\nbilge,noun,-1,,,\n"),
            bilge(3, 2)
        );
        assert_eq!(lines("a.txt", "bilge\t-2\nrot\t-1\nbilge\t-3\n"), bilge(3, 1));
        assert_eq!(lines("a.dic", "%\n1\tposemo\n2\tnegemo\n%\nbilge\t1\nbilge\t2\n"), bilge(6, 5));
        assert_eq!(lines("a.yml", "positive:\n- bilge\nnegative:\n- bilge\n- rot\n"), bilge(4, 2));
    }

    #[test]
    fn a_file_that_contradicts_itself_is_refused_and_one_that_repeats_itself_is_not() {
        let fault = |name: &str, text: &str| {
            ensure_consistent(&TableFile::bundled(name, text)).map_err(|error| error.to_string())
        };
        let told = |place: &str, first: u64| {
            Err(format!("{place}: `bilge` stands in line {first} with another value: keep one of the two rows"))
        };
        assert_eq!(fault("a.csv", "cue,class,valence\nbilge,noun,-1\nBilge,noun,2\n"), told("a.csv, line 3", 2));
        assert_eq!(fault("a.csv", "cue,kind,factor\nbilge,hedge,1\nbilge,hedge,0\n"), told("a.csv, line 3", 2));
        assert_eq!(fault("a.yml", "positive:\n- bilge\nnegative:\n- bilge\n"), told("a.yml, line 4", 2));
        assert_eq!(fault("a.csv", "cue,class,valence\nbilge,noun,-1\nbilge,noun,-1\nbilge,verb,2\n"), Ok(()));
    }
}
