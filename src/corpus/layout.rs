//! How one file of a corpus is laid out: found from its first bytes, before any row is read.

use std::path::{Path, PathBuf};

use super::columns::{Columns, Unfit};
use super::input::format_ending;
use super::json_keys::Keys;
use super::options::ReadOptions;
use super::records::{Cell, Dialect, Scan};
use super::source::Rest;
use crate::error::{Error, Result};

/// What must be known of a file to read its rows.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The file, as the command line named it.
    pub path: PathBuf,
    /// The encoding's name.
    pub encoding: &'static str,
    /// How rows and cells are written.
    pub format: Format,
    /// Whether ids at the beginning of the file are whole numbers, as those of rows are.
    pub(super) numbered: bool,
}

/// How rows and cells are written.
#[derive(Clone, Debug)]
pub enum Format {
    /// Cells between delimiters.
    Csv {
        /// The delimiter and line end.
        dialect: Dialect,
        /// Where the fields stand.
        columns: Columns,
    },
    /// A JSON object a line.
    JsonLines(Keys),
}

/// The layout of a file and what comes before its first row.
#[derive(Debug)]
pub(super) struct Opening {
    pub(super) layout: Layout,
    /// Bytes before the first row.
    pub(super) skipped: usize,
}

/// What the first bytes of a file tell.
#[derive(Debug)]
pub(super) enum Begin {
    Rows(Box<Opening>),
    /// There is nothing in the file but blank lines.
    Empty,
    /// The first record doesn't end within the bytes.
    More,
}

/// Finds the layout from the first bytes of a file.
///
/// # Errors
/// If the columns can't be found, or the bytes are of a format that isn't read.
pub(super) fn begin(
    path: &Path,
    encoding: &'static str,
    start: &[u8],
    rest: Rest,
    options: &ReadOptions,
) -> Result<Begin> {
    let fail = |message: String| Error::Corpus { path: path.to_owned(), line: None, message };
    let unfit = |unfit: Unfit| match unfit {
        Unfit::Asked(message) => Error::Usage(format!("{}: {message}", path.display())),
        Unfit::File(message) => fail(message),
    };
    let Some(first) = start.iter().find(|byte| !byte.is_ascii_whitespace()) else {
        return Ok(match rest {
            Rest::Nothing => Begin::Empty,
            Rest::More => Begin::More,
        });
    };
    let ending = format_ending(path);
    let layout = |format| Layout { path: path.to_owned(), encoding, format, numbered: false };
    if *first == b'[' && (matches!(ending.as_str(), "json" | "jsonl" | "ndjson") || opens_array_of_objects(start)) {
        return Err(fail("a JSON array, not JSON Lines: make it one object a line with jq -c '.[]'".to_owned()));
    }
    if *first == b'{' || matches!(ending.as_str(), "json" | "jsonl" | "ndjson") {
        return Ok(match Keys::find(start, rest, options).map_err(unfit)? {
            Some(keys) => Begin::Rows(Box::new(Opening { layout: layout(Format::JsonLines(keys)), skipped: 0 })),
            None => Begin::More,
        });
    }
    Ok(match csv_columns(start, rest, &ending, options).map_err(unfit)? {
        Some((dialect, columns, skipped)) => {
            Begin::Rows(Box::new(Opening { layout: layout(Format::Csv { dialect, columns }), skipped }))
        }
        None => Begin::More,
    })
}

/// Whether a JSON array begins here, whatever the file is called: a header has no brace behind its first bracket.
fn opens_array_of_objects(start: &[u8]) -> bool {
    start.trim_ascii_start().strip_prefix(b"[").is_some_and(|rest| rest.trim_ascii_start().starts_with(b"{"))
}

/// The dialect, the columns and the bytes before the first row; `None` if the first record isn't whole.
fn csv_columns(
    start: &[u8],
    rest: Rest,
    ending: &str,
    options: &ReadOptions,
) -> std::result::Result<Option<(Dialect, Columns, usize)>, Unfit> {
    let Some(newline) = row_end(start, rest) else { return Ok(None) };
    let declared = separator_line(start);
    let mut at = declared.map_or(0, |(_, length)| length);
    let first_line = start[at..].split(|byte| *byte == newline).find(|line| !line.trim_ascii().is_empty());
    let delimiter = options.delimiter.or(declared.map(|(delimiter, _)| delimiter)).unwrap_or_else(|| match ending {
        "tsv" => b'\t',
        _ => most_frequent_delimiter(first_line.unwrap_or_default()),
    });
    let dialect = Dialect { delimiter, newline };
    loop {
        match dialect.scan(&start[at..], rest) {
            Scan::Blank(length) => at += length,
            Scan::Incomplete if rest == Rest::More => return Ok(None),
            Scan::Incomplete | Scan::Malformed => {
                return Err("the quotation marks of the first line are out of order: one isn't closed or doubled"
                    .to_owned()
                    .into());
            }
            Scan::Record(length) => {
                let names = cells(dialect, &start[at..at + length])?;
                let skipped = if options.header { at + length } else { at };
                let names = if options.header { names } else { (1..=names.len()).map(|n| n.to_string()).collect() };
                let columns = Columns::find(names, &options.map, &options.keep, &options.grouped)?;
                return Ok(Some((dialect, columns, skipped)));
            }
        }
    }
}

/// What ends a row, told by the first line end outside quotation marks: a carriage return alone does in what Excel calls CSV
/// (Macintosh), whose cells may hold line feeds. `None` if a line feed may still follow.
fn row_end(start: &[u8], rest: Rest) -> Option<u8> {
    let mut quoted = false;
    let first = start.iter().position(|byte| {
        quoted ^= *byte == b'"';
        !quoted && matches!(byte, b'\n' | b'\r')
    });
    let Some(first) = first else { return Some(b'\n') };
    match start[first..].iter().find(|byte| **byte != b'\r') {
        Some(b'\n') => Some(b'\n'),
        None if rest == Rest::More => None,
        _ => Some(b'\r'),
    }
}

fn cells(dialect: Dialect, record: &[u8]) -> std::result::Result<Vec<String>, String> {
    let record = String::from_utf8_lossy(dialect.without_line_end(record));
    let mut cells: Vec<Cell> = Vec::new();
    if !dialect.split(record.as_bytes(), &mut cells) {
        return Err("the quotation marks of the first line are out of order: one isn't closed or doubled".into());
    }
    Ok(cells.iter().map(|cell| cell.value(&record).trim().to_owned()).collect())
}

/// Excel's `sep=;` line: the delimiter and the length of the line.
fn separator_line(start: &[u8]) -> Option<(u8, usize)> {
    match start.strip_prefix(b"sep=")? {
        [delimiter, b'\r', b'\n', ..] => Some((*delimiter, 7)),
        [delimiter, b'\n', ..] => Some((*delimiter, 6)),
        _ => None,
    }
}

/// The most frequent of `,` tab `;` `|` outside quotation marks; the first of them where several are.
fn most_frequent_delimiter(line: &[u8]) -> u8 {
    let mut counts = [(b',', 0), (b'\t', 0), (b';', 0), (b'|', 0)];
    let mut quoted = false;
    for byte in line {
        quoted ^= *byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(delimiter, _)| !quoted && delimiter == byte) {
            *count += 1;
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or_default();
    counts.iter().find(|(_, count)| *count == most).map_or(b',', |(delimiter, _)| *delimiter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(name: &str, start: &str, options: &ReadOptions) -> (u8, Vec<String>, usize) {
        match begin(Path::new(name), "UTF-8", start.as_bytes(), Rest::Nothing, options).unwrap() {
            Begin::Rows(opening) => match opening.layout.format {
                Format::Csv { dialect, columns } => (dialect.delimiter, columns.headers, opening.skipped),
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    }

    fn error(name: &str, start: &str) -> String {
        begin(Path::new(name), "UTF-8", start.as_bytes(), Rest::Nothing, &ReadOptions::default())
            .unwrap_err()
            .to_string()
    }

    #[test]
    fn the_delimiter_is_found_in_the_first_line_outside_quotation_marks() {
        let delimiter = |start| layout("a.csv", start, &ReadOptions::default()).0;
        assert_eq!(delimiter("id,text\n"), b',');
        assert_eq!(delimiter("id\ttext\n"), b'\t');
        assert_eq!(delimiter("id;\"date, as printed, of issue\";text\n"), b';');
        assert_eq!(delimiter("text\na;b\n"), b',');
    }

    #[test]
    fn a_carriage_return_at_the_end_of_what_was_read_may_have_its_line_feed_behind_it() {
        let begun = begin(Path::new("a.csv"), "UTF-8", b"id,text\r", Rest::More, &ReadOptions::default()).unwrap();
        assert!(matches!(begun, Begin::More), "{begun:?}");
    }

    #[test]
    fn carriage_returns_end_the_rows_of_a_macintosh_s_file_whose_cells_hold_line_feeds() {
        let read = |start| {
            let (_, headers, skipped) = layout("a.csv", start, &ReadOptions::default());
            (headers.join("|"), skipped)
        };
        let columns = "id|text".to_owned();
        assert_eq!(read("id,text\r1,\"x\n\ny\"\r"), (columns.clone(), 8));
        assert_eq!(read("id,text\r\n1,\"x\ry\"\r\n"), (columns.clone(), 9));
        assert_eq!(read("id,text\n1,\"x\ry\"\n"), (columns, 8));
    }

    #[test]
    fn excel_s_separator_line_is_obeyed_and_skipped() {
        let (delimiter, headers, skipped) = layout("a.csv", "sep=;\r\nid;text\r\n1;x\r\n", &ReadOptions::default());
        assert_eq!((delimiter, headers, skipped), (b';', vec!["id".to_owned(), "text".to_owned()], 16));
    }

    #[test]
    fn without_a_header_columns_have_numbers_and_the_first_row_is_a_row() {
        let map = super::super::ColumnMap::parse("text=2").unwrap();
        let options = ReadOptions { header: false, map, ..ReadOptions::default() };
        assert_eq!(layout("a.csv", "\n7,x\n", &options), (b',', vec!["1".to_owned(), "2".to_owned()], 1));
    }

    #[test]
    fn a_json_array_is_refused_with_its_remedy() {
        for (name, text) in
            [("a.json", "[\"x\"]"), ("-", "[{\"text\": \"x\"}]"), ("a.txt", "\n[\n  {\n \"text\": \"x\"}]")]
        {
            let told = format!("{name}: a JSON array, not JSON Lines: make it one object a line with jq -c '.[]'");
            assert_eq!(error(name, text), told);
        }
        let (_, headers, _) = layout("a.csv", "[id],text\n1,x\n", &ReadOptions::default());
        assert_eq!(headers, ["[id]", "text"]);
    }

    #[test]
    fn an_answer_around_the_articles_and_an_object_over_lines_are_refused_with_their_remedy() {
        assert_eq!(
            error("a.json", "{\"status\": \"ok\", \"articles\": [{\"title\": \"x\"}]}"),
            "a.json: a list of objects in `articles`, not JSON Lines: take them out with jq -c '.articles[]'"
        );
        assert_eq!(
            error("a.json", "{\n  \"text\": \"x\"\n}\n"),
            "a.json: the first line is no JSON object (EOF while parsing an object at line 1 column 1): JSON Lines have one \
             object a line, which jq -c . makes of single objects and jq -c '.[]' of a list"
        );
    }

    #[test]
    fn what_only_csv_has_is_refused_for_json_lines() {
        let refused = |options: ReadOptions| {
            let start = b"{\"text\": \"x\"}\n";
            begin(Path::new("a.jsonl"), "UTF-8", start, Rest::Nothing, &options).unwrap_err()
        };
        let error = refused(ReadOptions { header: false, ..ReadOptions::default() });
        assert_eq!(
            (error.exit_code(), error.to_string()),
            (2, "a.jsonl: JSON Lines have no header: leave out --no-header".to_owned())
        );
        assert_eq!(
            refused(ReadOptions { delimiter: Some(b';'), ..ReadOptions::default() }).to_string(),
            "a.jsonl: JSON Lines have no delimiter: leave out --input-delimiter"
        );
    }

    #[test]
    fn json_lines_without_a_text_key_list_the_keys() {
        assert_eq!(
            error("a.jsonl", "{\"id\": 1, \"story_txt\": \"x\"}\n"),
            "a.jsonl: no text column among: id, story_txt; did you mean --map text=story_txt?"
        );
    }
}
