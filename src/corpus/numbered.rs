//! Whether the ids of a file are whole numbers, so that the number of a row can't stand in for one.

use serde_json::{Map, Value};

use super::field::Field;
use super::layout::Format;
use super::records::Scan;
use super::source::Rest;

/// Whether one of the rows has a whole number for its id.
pub(super) fn has_numbers(format: &Format, rows: &[u8], rest: Rest) -> bool {
    match format {
        Format::Csv { dialect, columns } => {
            let Some(place) = columns.place(Field::Id) else { return false };
            let (mut at, mut cells) = (0, Vec::new());
            loop {
                match dialect.scan(&rows[at..], rest) {
                    Scan::Record(length) => {
                        let record = dialect.without_line_end(&rows[at..at + length]);
                        dialect.split(record, &mut cells);
                        if cells.get(place).is_some_and(|cell| is_number(cell.bytes(record))) {
                            return true;
                        }
                        at += length;
                    }
                    Scan::Blank(length) => at += length,
                    Scan::Incomplete | Scan::Malformed => return false,
                }
            }
        }
        Format::JsonLines(keys) => rows.split(|byte| *byte == b'\n').any(|line| {
            let object: Map<String, Value> = serde_json::from_slice(line).unwrap_or_default();
            match keys.key_of(Field::Id, &object).map(|key| &object[key]) {
                Some(Value::Number(number)) => number.is_u64(),
                Some(Value::String(id)) => is_number(id.as_bytes()),
                _ => false,
            }
        }),
    }
}

fn is_number(id: &[u8]) -> bool {
    let id = id.trim_ascii();
    !id.is_empty() && id.iter().all(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::corpus::layout::{Begin, begin};
    use crate::corpus::options::ReadOptions;

    fn numbered(file: &str, text: &str) -> bool {
        let start = text.as_bytes();
        let Begin::Rows(opening) =
            begin(Path::new(file), "UTF-8", start, Rest::Nothing, &ReadOptions::default()).unwrap()
        else {
            panic!("no rows in {text}");
        };
        has_numbers(&opening.layout.format, &start[opening.skipped..], Rest::Nothing)
    }

    #[test]
    fn an_id_of_digits_alone_is_a_number() {
        assert!(numbered("a.csv", "id,text\nh1,Sold.\n\n 27 ,Won.\n"));
        assert!(!numbered("a.csv", "id,text\nh1,Sold.\n2a,Won.\n-1,Lost.\n,Drawn.\n"));
        assert!(!numbered("a.csv", "text\n27\n"), "no column holds ids");
    }

    #[test]
    fn an_id_in_json_lines_is_one_as_a_number_or_in_quotation_marks() {
        assert!(numbered("a.jsonl", "{\"id\": 7, \"text\": \"Sold.\"}\n"));
        assert!(numbered("a.jsonl", "{\"id\": \"h1\", \"text\": \"Sold.\"}\n{\"id\": \"7\", \"text\": \"Won.\"}\n"));
        assert!(!numbered("a.jsonl", "{\"id\": 7.5, \"text\": \"Sold.\"}\n{\"id\": -7, \"text\": \"Won.\"}\n"));
    }
}
