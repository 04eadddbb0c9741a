//! Any cell as a date; behind a line, a format of the user's before its cell.

#![no_main]

#[path = "../../tests/laws/invariants/mod.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match text.split_once('\n') {
        Some((format, cell)) => invariants::dates::format_holds(format, cell),
        None => invariants::dates::hold(text),
    }
});
