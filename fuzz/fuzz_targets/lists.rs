//! Any text as a user's list: what kind of list is told by its first character.

#![no_main]

#[path = "../../tests/laws/invariants/mod.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Some((kind, text)) = text.split_at_checked(1) else { return };
    match kind {
        "e" => invariants::lists::entities_hold(text),
        "t" => invariants::lists::topics_hold(text),
        "w" => invariants::lists::weights_hold(text),
        "d" => invariants::lists::lexicon_holds("mine.dic", text),
        "y" => invariants::lists::lexicon_holds("mine.yml", text),
        _ => invariants::lists::lexicon_holds("mine.csv", text),
    }
});
