//! Files that are no corpus but of another kind, told by their first bytes, each with what to do.

/// The first bytes of a kind of file, in lower case, and what to say of it.
const KINDS: [(&[u8], &str); 13] = [
    (
        b"pk\x03\x04",
        "an Excel workbook, a Word document or another zip archive: save a workbook as CSV UTF-8, unpack an archive first",
    ),
    (b"\xD0\xCF\x11\xE0", "an old Excel or Word file: save it as CSV UTF-8"),
    (
        b"%pdf",
        "a PDF: have the archive export a table, or turn the documents into one (readtext in R, pdftotext), a row an article",
    ),
    (
        b"{\\rtf",
        "an RTF document: have the archive export a table, or turn the documents into one (LexisNexisTools in R), a row an \
         article",
    ),
    (b"par1", "a Parquet file: write it as CSV, in DuckDB with COPY (FROM 'a.parquet') TO 'a.csv'"),
    (b"sqlite format 3", "an SQLite database: write its table as CSV (sqlite3 -csv -header)"),
    (b"rdx2\n", "a file of R's: write the table with readr::write_csv"),
    (b"rdx3\n", "a file of R's: write the table with readr::write_csv"),
    (b"bzh9", "packed with bzip2: unpack it, or pipe bzcat into -"),
    (b"\xFD7zxz\0", "packed with xz: unpack it, or pipe xzcat into -"),
    (b"<!doctype html", "a web page, perhaps an archive's error message: look at it in a browser"),
    (b"<html", "a web page, perhaps an archive's error message: look at it in a browser"),
    (b"<?xml", "XML: turn it into a table or JSON Lines, a row an article"),
];

/// What to say of a file that is of another kind; `None` where it may be a corpus.
pub(crate) fn other_kind(start: &[u8]) -> Option<&'static str> {
    let begins = |kind: &[u8]| start.get(..kind.len()).is_some_and(|bytes| bytes.eq_ignore_ascii_case(kind));
    KINDS.iter().find(|(kind, _)| begins(kind)).map(|(_, remedy)| *remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_a_page_and_a_pdf_are_no_corpus_and_a_table_is_none_of_them() {
        for (start, beginning) in [
            (&b"PK\x03\x04\x14\0"[..], "an Excel workbook"),
            (b"\xD0\xCF\x11\xE0\xA1\xB1", "an old Excel"),
            (b"%PDF-1.7", "a PDF"),
            (b"{\\rtf1\\ansi", "an RTF document"),
            (b"PAR1\x15", "a Parquet file"),
            (b"RDX3\nX\n", "a file of R's"),
            (b"<!DOCTYPE html>", "a web page"),
            (b"<html lang=\"en\">", "a web page"),
        ] {
            assert!(other_kind(start).unwrap().starts_with(beginning), "{beginning}");
        }
        for start in ["pk,text\n1,x\n", "par,text\n", "text\n<p>x</p>\n", "{\"text\": \"x\"}", ""] {
            assert_eq!(other_kind(start.as_bytes()), None, "{start}");
        }
    }
}
