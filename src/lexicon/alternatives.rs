//! Alternatives in the cues of a lexicon file: `{deliver|give} a {moving|rousing} speech` stands for four cues.

use super::table_file::{Row, TableFile};
use crate::error::Result;

/// The most cues that a row may stand for.
const MOST: usize = 1_000;

impl TableFile {
    /// The rows after the header, as [`Self::rows`] gives them, but one for each cue that the alternatives in a row's first cell make.
    ///
    /// # Errors
    /// Those of [`Self::rows`], and where a brace isn't closed or opened, an alternative is empty, or they make too many cues.
    pub fn cue_rows(&self, columns: &[&str]) -> Result<Vec<Row>> {
        let mut found = Vec::new();
        for row in self.rows(columns)? {
            if !row.cells[0].contains(['{', '}']) {
                found.push(row);
                continue;
            }
            let cue = &row.cells[0];
            let cues = cues(cue).map_err(|fault| {
                self.fault(Some(row.line), format!("column {}: `{cue}`: {fault}", columns.first().unwrap_or(&"")))
            })?;
            found.extend(cues.iter().map(|cue| Row { line: row.line, cells: row.cells.with_first(cue) }));
        }
        Ok(found)
    }
}

/// Every cue that the alternatives make, the first of each first; or what is wrong with them and how to mend it.
fn cues(written: &str) -> std::result::Result<Vec<String>, String> {
    let mut cues = vec![String::new()];
    let mut rest = written;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, braced) = rest.split_at(at);
        let Some(opened) = braced.strip_prefix('{') else {
            return Err("a } closes what no { opens; put a { before the first alternative".to_owned());
        };
        let Some((within, behind)) = opened.split_once('}') else {
            return Err("a { opens alternatives that no } closes; put a } behind the last".to_owned());
        };
        if within.contains('{') {
            return Err("a { stands among the alternatives of another; write a row for each of them".to_owned());
        }
        let words: Vec<&str> = within.split('|').map(str::trim).collect();
        if words.contains(&"") {
            return Err(format!("an alternative of {{{within}}} is empty; write its words, or delete the | beside it"));
        }
        if cues.len() * words.len() > MOST {
            return Err(format!("it stands for more than {MOST} cues; part it into several rows"));
        }
        let with_each = |cue: &String| words.iter().map(|word| [cue, before, word].concat()).collect::<Vec<_>>();
        cues = cues.iter().flat_map(with_each).collect();
        rest = behind;
    }
    cues.iter_mut().for_each(|cue| cue.push_str(rest));
    Ok(cues)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cue: &str) -> std::result::Result<Vec<String>, String> {
        let source = TableFile::bundled("mine.csv", &format!("cue,class\n# rows\n{cue},verb\n"));
        let rows = source.cue_rows(&["cue", "class"]).map_err(|error| error.to_string())?;
        assert!(rows.iter().all(|row| row.line == 3 && row.cells.len() == 2 && &row.cells[1] == "verb"));
        Ok(rows.iter().map(|row| row.cells[0].to_owned()).collect())
    }

    #[test]
    fn a_row_stands_for_every_cue_that_its_alternatives_make() {
        assert_eq!(read("sink").unwrap(), ["sink"]);
        assert_eq!(
            read("{deliver|put in} a {moving | rousing} speech").unwrap(),
            [
                "deliver a moving speech",
                "deliver a rousing speech",
                "put in a moving speech",
                "put in a rousing speech"
            ]
        );
        assert_eq!(read("speak {for|up for}").unwrap(), ["speak for", "speak up for"]);
    }

    #[test]
    fn alternatives_that_can_not_be_read_are_refused_with_their_remedy() {
        let faults = [
            ("{give|deliver a speech", "a { opens alternatives that no } closes; put a } behind the last"),
            ("give} a speech", "a } closes what no { opens; put a { before the first alternative"),
            ("{} a speech", "an alternative of {} is empty; write its words, or delete the | beside it"),
            ("{give|} a speech", "an alternative of {give|} is empty; write its words, or delete the | beside it"),
            ("{give|{hold}} a speech", "a { stands among the alternatives of another; write a row for each of them"),
        ];
        for (cue, told) in faults {
            assert_eq!(read(cue).unwrap_err(), format!("mine.csv, line 3: column cue: `{cue}`: {told}"));
        }
        let many = "{a|b|c|d|e|f|g|h|i|j}".repeat(4);
        assert!(read(&many).unwrap_err().ends_with("it stands for more than 1000 cues; part it into several rows"));
        assert_eq!(read(&many[..many.len() / 4 * 3]).unwrap().len(), 1_000);
    }
}
