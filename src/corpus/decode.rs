//! A file's bytes as UTF-8: unpacked, without byte order mark, other encodings converted.

use std::io::{self, BufReader, Cursor, Read};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU64, Ordering},
};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use flate2::read::MultiGzDecoder;
use memchr::{memchr_iter, memrchr};

use super::western::is_windows_1252;
use crate::hashed::Hasher;

/// A reader of UTF-8, with the name of the encoding that it comes from.
pub(super) struct Decoded {
    pub(super) reader: Box<dyn Read + Send>,
    pub(super) encoding: &'static Encoding,
    /// Whether it isn't the declared one, since the bytes are plainly UTF-8.
    pub(super) overruled: bool,
}

/// Bytes that are looked at for whether they are UTF-8.
const BEGINNING: u64 = 64 << 10;

/// Stands for a byte sequence that an encoding doesn't know: never part of UTF-8, so that rows with it are found like
/// those of a UTF-8 file with bad bytes.
const UNDECODABLE: u8 = 0xFF;

/// Unpacks and decodes a file; a byte order mark goes before `declared`, and so do letters that are UTF-8: of files read together one may be in
/// another encoding than the others.
pub(super) fn decoded(raw: Box<dyn Read + Send>, declared: Option<&'static Encoding>) -> io::Result<Decoded> {
    let mut unpacked = unpacked(raw)?;
    let declared = declared.filter(|encoding| *encoding != UTF_8);
    let mut start = peek(&mut unpacked, if declared.is_some() { BEGINNING } else { 3 })?;
    let marked = Encoding::for_bom(&start);
    let overruled = marked.is_none() && declared.is_some() && has_utf_8_letters(&start);
    let declared = declared.filter(|_| !overruled);
    let (encoding, mark) = marked.unwrap_or((declared.unwrap_or(UTF_8), 0));
    start.drain(..mark);
    let bytes = Cursor::new(start).chain(unpacked);
    let reader: Box<dyn Read + Send> =
        if encoding == UTF_8 { Box::new(bytes) } else { Box::new(Converter::new(bytes, encoding)) };
    Ok(Decoded { reader, encoding, overruled })
}

/// Whether bytes are UTF-8 with letters or marks beyond ASCII. In another encoding as many bytes would have to make sense as UTF-8 by chance.
fn has_utf_8_letters(bytes: &[u8]) -> bool {
    const FEWEST: usize = 3;
    let whole = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&bytes[..error.valid_up_to()]).expect("valid up to there")
        }
        Err(_) => return false,
    };
    whole.chars().filter(|letter| !letter.is_ascii()).nth(FEWEST - 1).is_some()
}

/// gzip and Zstandard by their first bytes, anything else as it is.
fn unpacked(mut raw: Box<dyn Read + Send>) -> io::Result<Box<dyn Read + Send>> {
    let start = peek(&mut raw, 4)?;
    let packed = match start.as_slice() {
        [0x1F, 0x8B, ..] => Packing::Gzip,
        [0x28, 0xB5, 0x2F, 0xFD] => Packing::Zstandard,
        _ => Packing::None,
    };
    let whole = Cursor::new(start).chain(raw);
    Ok(match packed {
        Packing::Gzip => {
            Box::new(Packed { reader: MultiGzDecoder::new(BufReader::with_capacity(1 << 17, whole)), test: "gzip -t" })
        }
        Packing::Zstandard => Box::new(Packed { reader: zstd::Decoder::new(whole)?, test: "zstd -t" }),
        Packing::None => Box::new(whole),
    })
}

enum Packing {
    Gzip,
    Zstandard,
    None,
}

/// A packed file, whose faults tell how to look for more of them.
struct Packed<R> {
    reader: R,
    test: &'static str,
}

impl<R: Read> Read for Packed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.reader.read(buffer).map_err(|error| match error.kind() {
            io::ErrorKind::Interrupted => error,
            kind => {
                let test = self.test;
                io::Error::new(
                    kind,
                    format!("can't be unpacked ({error}): damaged or cut off? {test} tells; fetch it anew"),
                )
            }
        })
    }
}

fn peek(reader: &mut impl Read, length: u64) -> io::Result<Vec<u8>> {
    let mut start = Vec::new();
    reader.by_ref().take(length).read_to_end(&mut start)?;
    Ok(start)
}

/// Converts to UTF-8 while reading.
struct Converter<R> {
    bytes: R,
    decoder: Decoder,
    source: Vec<u8>,
    converted: Cursor<Vec<u8>>,
    ended: bool,
}

impl<R: Read> Converter<R> {
    fn new(bytes: R, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder_without_bom_handling();
        Self { bytes, decoder, source: Vec::new(), converted: Cursor::default(), ended: false }
    }

    fn convert_more(&mut self) -> io::Result<()> {
        self.source.clear();
        let read = self.bytes.by_ref().take(1 << 16).read_to_end(&mut self.source)?;
        self.ended = read == 0;
        let mut converted = std::mem::take(&mut self.converted).into_inner();
        converted.clear();
        let mut rest = self.source.as_slice();
        loop {
            let start = converted.len();
            let room =
                self.decoder.max_utf8_buffer_length_without_replacement(rest.len()).unwrap_or(rest.len() * 3 + 16);
            converted.resize(start + room, 0);
            let (result, read, written) =
                self.decoder.decode_to_utf8_without_replacement(rest, &mut converted[start..], self.ended);
            converted.truncate(start + written);
            rest = &rest[read..];
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => converted.push(UNDECODABLE),
            }
        }
        self.converted = Cursor::new(converted);
        Ok(())
    }
}

impl<R: Read> Read for Converter<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.converted.read(buffer)?;
            if read > 0 || self.ended || buffer.is_empty() {
                return Ok(read);
            }
            self.convert_more()?;
        }
    }
}

/// What was read of a file so far.
pub(super) type SharedDigest = Arc<Mutex<Hasher>>;

/// Counts the bytes read from a file and digests them.
pub(super) struct Metered {
    raw: Box<dyn Read + Send>,
    read: Arc<AtomicU64>,
    digest: Option<SharedDigest>,
}

impl Metered {
    pub(super) fn new(raw: Box<dyn Read + Send>, read: Arc<AtomicU64>, digest: Option<SharedDigest>) -> Self {
        Self { raw, read, digest }
    }
}

impl Read for Metered {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.raw.read(buffer)?;
        self.read.fetch_add(read as u64, Ordering::Relaxed);
        if let Some(digest) = &self.digest {
            digest.lock().expect("no holder of this lock can panic").update(&buffer[..read]);
        }
        Ok(read)
    }
}

/// Why the beginning of a file, taken for UTF-8, looks like another encoding as a whole: the line of the first byte that tells, and
/// the message with its remedy.
pub(super) fn foreign(start: &[u8]) -> Option<(Option<u64>, String)> {
    if let Some(encoding) = utf_16(start) {
        let label = encoding.name().to_ascii_lowercase();
        let message = format!("looks like UTF-16 without a byte order mark: read it with --encoding {label}");
        return Some((None, message));
    }
    let error = std::str::from_utf8(start).err()?;
    error.error_len()?;
    let bad = start.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    let good = String::from_utf8_lossy(start).chars().filter(|c| !c.is_ascii() && *c != '\u{FFFD}').count();
    (bad > good).then(|| {
        let (line, column) = position(start, error.valid_up_to());
        let byte = start[error.valid_up_to()];
        let label = likely_encoding(start).name().to_ascii_lowercase();
        let message = format!(
            "byte {column}: 0x{byte:02X} is no UTF-8, and the file looks like {label}: read it with --encoding {label} (or \
             leave out such rows with --on-bad-bytes reject)"
        );
        (Some(line), message)
    })
}

/// The encoding that the bytes are most likely in, given that it isn't UTF-8: of English texts, that of Western Europe wherever its
/// letters make sense, since a few accents look like those of many others.
pub(crate) fn likely_encoding(bytes: &[u8]) -> &'static Encoding {
    if is_windows_1252(bytes) {
        return WINDOWS_1252;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Line and byte within the line, both from 1, of the byte at `offset`.
pub(crate) fn position(bytes: &[u8], offset: usize) -> (u64, usize) {
    let before = &bytes[..offset];
    let line = memchr_iter(b'\n', before).count() as u64 + 1;
    (line, offset - memrchr(b'\n', before).map_or(0, |newline| newline + 1) + 1)
}

/// UTF-16 shows by a NUL in every other byte of the header line.
fn utf_16(start: &[u8]) -> Option<&'static Encoding> {
    let start = &start[..start.len().min(256)];
    let nuls = |parity: usize| start.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (nuls(0), nuls(1));
    let many = start.len() / 4;
    if start.len() < 8 {
        None
    } else if odd > many && even < many / 4 {
        Some(UTF_16LE)
    } else if even > many && odd < many / 4 {
        Some(UTF_16BE)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn read(bytes: &[u8], declared: Option<&'static Encoding>) -> (Vec<u8>, &'static str) {
        let mut decoded = decoded(Box::new(Cursor::new(bytes.to_vec())), declared).unwrap();
        let mut text = Vec::new();
        decoded.reader.read_to_end(&mut text).unwrap();
        (text, decoded.encoding.name())
    }

    fn utf_16_bytes(text: &str, mark: bool) -> Vec<u8> {
        mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn byte_order_marks_tell_the_encoding_and_are_taken_off() {
        assert_eq!(read("\u{FEFF}id,text".as_bytes(), None), (b"id,text".to_vec(), "UTF-8"));
        assert_eq!(read(&utf_16_bytes("id,Müll", true), None), ("id,Müll".as_bytes().to_vec(), "UTF-16LE"));
    }

    #[test]
    fn a_declared_encoding_is_converted_across_the_reader_s_chunks() {
        let text = "Käse für Zoë; ".repeat(20_000);
        let (bytes, ..) = encoding_rs::WINDOWS_1252.encode(&text);
        assert_eq!(read(&bytes, Some(encoding_rs::WINDOWS_1252)).0, text.as_bytes());
    }

    #[test]
    fn what_is_plainly_utf_8_is_read_so_whatever_is_declared() {
        let text = "id,text\n1,“Zoë’s café” closed\n";
        assert_eq!(read(text.as_bytes(), Some(WINDOWS_1252)), (text.as_bytes().to_vec(), "UTF-8"));
        let long = "“Zoë” ".repeat(20_000);
        assert_eq!(
            read(long.as_bytes(), Some(WINDOWS_1252)).1,
            "UTF-8",
            "the last letter of the beginning is cut through"
        );
        let (bytes, ..) = WINDOWS_1252.encode(text);
        assert_eq!(read(&bytes, Some(WINDOWS_1252)), (text.as_bytes().to_vec(), "windows-1252"));
        assert_eq!(read(b"id,text\n1,closed\n", Some(WINDOWS_1252)).1, "windows-1252");
        let (sjis, ..) = encoding_rs::SHIFT_JIS.encode("東京の市長は港を売らない");
        assert_eq!(read(&sjis, Some(encoding_rs::SHIFT_JIS)).1, "Shift_JIS");
    }

    #[test]
    fn what_an_encoding_does_not_know_becomes_a_byte_that_utf_8_does_not_know() {
        assert_eq!(read(b"a\x81\x20b", Some(encoding_rs::SHIFT_JIS)).0, b"a\xFF\x20b");
    }

    #[test]
    fn packed_files_are_known_by_their_first_bytes() {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all("\u{FEFF}id".as_bytes()).unwrap();
        assert_eq!(read(&gzip.finish().unwrap(), None).0, b"id");
        assert_eq!(read(&zstd::encode_all(&b"id,text"[..], 1).unwrap(), None).0, b"id,text");
    }

    #[test]
    fn a_packed_file_that_is_cut_off_is_said_to_be() {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(&b"id,text".repeat(100)).unwrap();
        let half = gzip.finish().unwrap()[..20].to_vec();
        let mut reader = decoded(Box::new(Cursor::new(half)), None).unwrap().reader;
        assert_eq!(
            reader.read_to_end(&mut Vec::new()).unwrap_err().to_string(),
            "can't be unpacked (incomplete deflate stream): damaged or cut off? gzip -t tells; fetch it anew"
        );
    }

    #[test]
    fn a_file_in_another_encoding_is_recognised_with_the_first_bad_byte() {
        let (bytes, ..) = encoding_rs::WINDOWS_1252.encode("id,text\n1,The café on the Champs-Élysées closed\n");
        let (line, message) = foreign(&bytes).unwrap();
        assert_eq!(line, Some(2));
        assert_eq!(
            message,
            "byte 10: 0xE9 is no UTF-8, and the file looks like windows-1252: read it with --encoding windows-1252 (or leave \
             out such rows with --on-bad-bytes reject)"
        );
        let (line, message) = foreign(&utf_16_bytes("id,text\n1,The harbour is sold\n", false)).unwrap();
        assert_eq!(line, None);
        assert_eq!(message, "looks like UTF-16 without a byte order mark: read it with --encoding utf-16le");
    }

    #[test]
    fn accents_and_dashes_of_western_europe_are_told_from_letters_of_the_east() {
        let guess = |text: &str, encoding: &'static Encoding| {
            let bytes = format!("id,text\n1,The mayor said so. {text}\n");
            likely_encoding(&encoding.encode(&bytes).0).name()
        };
        for text in [
            "It was \u{2014} na\u{ef}ve",
            "\u{201c}Caf\u{e9}\u{201d} closed",
            "\u{a3}5m for M\u{fc}ller",
            "\u{c0} la carte",
        ] {
            assert_eq!(guess(text, WINDOWS_1252), "windows-1252", "{text}");
        }
        let russian = "Мэр сказал, что гавань не будет продана";
        assert_eq!(guess(russian, encoding_rs::WINDOWS_1251), "windows-1251");
        let polish = "Burmistrz Łodzi powiedział, że port zostanie, a związki są zadowolone";
        assert_ne!(guess(polish, encoding_rs::WINDOWS_1250), "windows-1252");
        assert_eq!(guess("東京の市長は港を売らないと述べた", encoding_rs::SHIFT_JIS), "Shift_JIS");
    }

    #[test]
    fn a_utf_8_file_with_a_stray_byte_or_a_cut_character_is_utf_8() {
        assert_eq!(foreign("naïve café\n".as_bytes()), None);
        assert_eq!(foreign(b"na\xC3\xAFve caf\xE9 \xC3\xA9t\xC3\xA9\n"), None);
        assert_eq!(foreign(b"caf\xC3"), None);
    }
}
