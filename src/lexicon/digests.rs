//! The SHA-256 of each bundled file, which the build script takes, since every run says what it was made with.

use super::table_file::TableFile;

/// Files in the order of their names, with the digest of each in hexadecimal.
static DIGESTS: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/digests.rs"));

/// The SHA-256 of a bundled file's text, in hexadecimal.
///
/// # Panics
/// If the file isn't bundled.
#[must_use]
pub fn digest(bundled: &TableFile) -> &'static str {
    let name = bundled.path.to_str().expect("the names of bundled files are ASCII");
    let at = DIGESTS.binary_search_by_key(&name, |(name, _)| name).expect("a bundled file");
    DIGESTS[at].1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hashed::Hashed;
    use crate::lexicon::Lexicon;

    #[test]
    fn digests_are_those_of_the_texts() {
        for source in Lexicon::bundled_sources() {
            let expected = Hashed::of("", source.text.as_bytes()).sha256;
            assert_eq!(digest(&source), expected, "{}", source.path.display());
        }
    }
}
