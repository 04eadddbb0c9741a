//! Any text as quotations with their sources.

#![no_main]

#[path = "../../tests/laws/invariants/mod.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (title, body) = invariants::title_and_body(text);
    invariants::attributions::hold(title, body);
});
