//! A lexicon file of the user's, in the encodings that spreadsheets save.

use std::path::Path;
use std::string::FromUtf8Error;

use encoding_rs::{Encoding, UTF_8};

use super::table_file::TableFile;
use crate::corpus::{likely_encoding, other_kind, position};
use crate::error::{Error, Result};

impl TableFile {
    /// A file of the user's: UTF-8, or UTF-16 with a byte order mark.
    ///
    /// # Errors
    /// If it can't be read, is of another kind (a workbook, a PDF) or in another encoding.
    pub fn read(path: &Path) -> Result<Self> {
        Self::of_bytes(path, std::fs::read(path).map_err(|source| Error::io(path, source))?)
    }

    /// The same from its bytes, as they come in a pipe.
    ///
    /// # Errors
    /// If they are of another kind or in another encoding.
    pub fn of_bytes(path: &Path, bytes: Vec<u8>) -> Result<Self> {
        if let Some(kind) = other_kind(&bytes) {
            return Err(Error::Input { path: path.to_owned(), line: None, message: format!("this is {kind}") });
        }
        let text = match Encoding::for_bom(&bytes) {
            Some((encoding, mark)) if encoding != UTF_8 => {
                encoding.decode_without_bom_handling(&bytes[mark..]).0.into()
            }
            _ => String::from_utf8(bytes).map_err(|error| not_utf_8(path, &error))?,
        };
        Ok(Self { path: path.to_owned(), text })
    }
}

fn not_utf_8(path: &Path, error: &FromUtf8Error) -> Error {
    let (bytes, at) = (error.as_bytes(), error.utf8_error().valid_up_to());
    let (line, column) = position(bytes, at);
    let likely = likely_encoding(bytes).name().to_ascii_lowercase();
    let message = format!(
        "byte {column}: 0x{:02X} is no UTF-8, and the file looks like {likely}: save it as UTF-8 (in Excel: CSV UTF-8)",
        bytes[at]
    );
    Error::Input { path: path.to_owned(), line: Some(line), message }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_a_spreadsheet_saved_is_read_or_refused_with_its_remedy() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        let cells = |bytes: &[u8]| -> Result<Vec<String>> {
            std::fs::write(&path, bytes).unwrap();
            Ok(TableFile::read(&path)?.rows(&["cue", "class"])?.remove(0).cells.iter().map(str::to_owned).collect())
        };
        assert_eq!(cells("cue;class\n\"fail; so, to say\";verb\n".as_bytes()).unwrap(), ["fail; so, to say", "verb"]);
        assert_eq!(cells("cue\tclass\nfail\tverb\n".as_bytes()).unwrap(), ["fail", "verb"]);
        let utf_16: Vec<u8> = "\u{feff}cue\tclass\nfähig\tadj\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(cells(&utf_16).unwrap(), ["fähig", "adj"]);
        let refused = cells(b"cue,class\nf\xE4hig,adj\n").unwrap_err().to_string();
        assert_eq!(
            refused[refused.find("list.csv").unwrap()..],
            *"list.csv, line 2: byte 2: 0xE4 is no UTF-8, and the file looks like windows-1252: save it as UTF-8 (in Excel: \
              CSV UTF-8)"
        );
        let refused = cells(b"PK\x03\x04\x14\0\x06\0").unwrap_err().to_string();
        assert!(refused.ends_with("list.csv: this is an Excel workbook, a Word document or another zip archive: save a workbook as CSV UTF-8, unpack an archive first"), "{refused}");
    }
}
