//! Articles of one thing over and over: whatever it is, rows stand in the text, and no stage takes quadratic time.
//! `tests/hostile/growth.py` tries the same by the megabyte.

mod invariants;

use std::time::Instant;

use invariants::analysis;

/// Bytes of each flood.
const LENGTH: usize = 24_000;

/// Once, quadratic time took minutes for some of these.
const SECONDS: u64 = 60;

fn flooded(pieces: &[&str]) {
    let start = Instant::now();
    for piece in pieces {
        analysis::holds("", &piece.repeat(LENGTH / piece.len()));
    }
    assert!(start.elapsed().as_secs() < SECONDS, "{:?}", start.elapsed());
}

#[test]
fn floods_of_marks() {
    flooded(&[
        "\"",
        "\" ",
        "“",
        "“no ",
        "“a ‘b ",
        "“No.” ",
        "'",
        "(",
        ".",
        "?!",
        ",",
        "a, ",
        "-",
        "a-",
        "—",
        "…",
        "& ",
        "<p ",
    ]);
}

#[test]
fn floods_of_characters() {
    flooded(&[
        "a",
        "Aa",
        "1,",
        "\u{301}",
        "e\u{301}",
        "\u{200B}",
        "\u{200D}",
        "\u{202E}",
        "\u{202E}Moss\u{202C} ",
        "\u{AD}",
        "\u{FEFF}",
        "𝐌𝐨𝐬𝐬 ",
        "👩‍👩‍👧",
        "漢",
        "\u{A0}",
        "\n",
        "\n\n",
        "\r",
        "\u{2028}",
        "\u{0}",
    ]);
}

#[test]
fn floods_of_words() {
    flooded(&[
        "harbour sale ",
        "Mr. ",
        "J. ",
        "the mayor ",
        "No.\n\n",
        "http://",
        "not ",
        "she ",
        "Moss. ",
        "Karel Moss ",
    ]);
}

#[test]
fn floods_of_speech_and_positions() {
    flooded(&[
        "he said she said ",
        "Karel Moss said that ",
        "She praised him. ",
        "Karel Moss opposed Otto Brandt and Otto Brandt backed Karel Moss, ",
        "“We won't sell,” Ilse Brandt told Karel Moss. ",
        "According to Ilse Brandt, ",
        "Moss: “no” ",
    ]);
}

#[test]
fn a_name_beyond_the_basic_plane_counts_one_code_point_a_letter() {
    let found = analysis::holds("🎉 Moss", "🎉🎉 Élan and Karel Moss met İlse\u{301}.");
    let places: Vec<(&str, u32, u32)> =
        found.mentions.iter().map(|it| (it.surface.of(&found.text), it.start, it.end)).collect();
    assert_eq!(places[..3], [("Moss", 2, 6), ("Élan", 3, 7), ("Karel Moss", 12, 22)]);
}

#[test]
fn no_name_runs_from_the_title_into_the_body() {
    let found = analysis::holds("Ilse", "İlse");
    assert!(found.mentions.iter().all(|mention| mention.surface.end <= 4 || mention.surface.start >= 6));
}

#[test]
fn the_search_for_a_subject_ends_where_a_verb_has_its_own_behind_it() {
    analysis::holds(
        "",
        "Moss(FHA) > \u{200b} (FHA)Free 2025 — accused » says which opposed« harbour < 3rd< tax < \u{202e} his but by \
                         they said mayor > whether they she his „ “ … who backs her n't MOSS not ",
    );
    analysis::holds("", &"after they said whether ".repeat(400));
}
