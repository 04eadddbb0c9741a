//! Cells and rows that spreadsheets and joined files add.

use appraise::corpus::ReadOptions;

use crate::reading::{Reading, read_files};

fn read(bytes: &[u8]) -> Reading {
    read_files(&[("corpus.csv", bytes)], &ReadOptions::default()).unwrap()
}

#[test]
fn empty_cells_behind_a_row_do_not_count_and_rows_without_any_content_are_none() {
    let reading = read(b"id;date;text\na1;2025-01-01;Clara lied.;;\n;;\n;;;;\na2;;Sold.;; \na3;;Won.;;x\n");
    assert_eq!(reading.ids(), ["a1", "a2"]);
    assert_eq!(reading.issues, ["6 a3: 5 cells where the header has 3"]);
    let numbered = read(b"date,text\n2025-01-01,Sold.\n,\n,Won.\n");
    assert_eq!(numbered.ids(), ["1", "3"]);
}

#[test]
fn a_header_that_comes_again_is_no_article() {
    let reading = read("id,text\na1,Sold.\n\u{feff}id, text\na2,Won.\n".as_bytes());
    assert_eq!(reading.ids(), ["a1", "a2"]);
    assert_eq!(reading.issues, ["3 : the header once more, as joined files have it: no article"]);
}
