//! Makes ahead of time what every run begins with: the lexicons, compiled, and VADER's list from the crate `vader_sentiment`;
//! and what it ends with, the digests of their files.
//!
//! The program's own modules compile the lexicons. They are built into this script too, where `cfg(image)` isn't set: it parts
//! what reads the result from what makes it.

#![allow(dead_code, unreachable_pub, unused_imports)] // most of what the modules offer is for the program

use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[path = "src/error.rs"]
mod error;
#[path = "src/hashed.rs"]
mod hashed;
#[path = "src/lexicon/mod.rs"]
mod lexicon;

use hashed::Hashed;
use lexicon::{Lexicon, SentenceLexicon};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=lexicons/en");
    println!("cargo::rustc-cfg=image");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let words = vader_words();
    fs::write(out.join("vader_words.rs"), format!("{words:?}"))?;
    fs::write(out.join("vader_emoji.rs"), format!("{:?}", vader_emoji()))?;
    let mut digests = Vec::new();
    digest(Path::new("lexicons/en"), &mut digests)?;
    digests.sort_unstable();
    fs::write(out.join("digests.rs"), format!("{digests:?}"))?;
    let [words, cues] = Lexicon::compiled(&words)?.image()?;
    fs::write(out.join("words"), words)?;
    fs::write(out.join("cues"), cues)?;
    Ok(fs::write(out.join("sentence_lexicon"), SentenceLexicon::compiled()?.image()?)?)
}

/// Each word or emoticon of VADER's lexicon that a lower-cased token can be, with its mean valence in tenths. Sorted, since the
/// crate's map has no order.
fn vader_words() -> Vec<(&'static str, i8)> {
    let listed = vader_sentiment::LEXICON.iter().map(|(word, mean)| (word.as_ref(), (mean * 10.0).round() as i8));
    let mut words: Vec<_> = listed.filter(|(word, _)| is_reachable(word)).collect();
    words.sort_unstable();
    words
}

/// `o_O` and "fed up" are listed, but no token is ever equal to them.
fn is_reachable(entry: &str) -> bool {
    entry.bytes().all(|byte| byte.is_ascii_graphic() && !byte.is_ascii_uppercase())
}

/// Each emoji of one code point with what is read in its place: a space and words.
fn vader_emoji() -> Vec<(char, String)> {
    let alone = |emoji: &str| {
        let mut characters = emoji.chars();
        characters.next().filter(|_| characters.next().is_none())
    };
    let listed = vader_sentiment::EMOJI_LEXICON.iter();
    let mut emoji: Vec<_> = listed.filter_map(|(emoji, words)| Some((alone(emoji)?, format!(" {words}")))).collect();
    emoji.sort_unstable();
    emoji
}

/// The files of a folder and those within it: name and SHA-256 of each.
fn digest(folder: &Path, digests: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            digest(&path, digests)?;
        } else {
            let sha256 = Hashed::of("", &fs::read(&path)?).sha256;
            // As `concat!` writes it in the program, on Windows too.
            let name = path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
            digests.push((name, sha256));
        }
    }
    Ok(())
}
