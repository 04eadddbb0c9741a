//! Articles of one thing over and over: whatever it is, rows stand in the text, and no stage takes quadratic time.
//! `tests/hostile/growth.py` tries the same by the megabyte.

mod invariants;

use std::time::{Duration, Instant};

use invariants::analysis;

/// Bytes of each flood, of which there is one of twice as many too.
const LENGTH: usize = 24_000;

/// Times as long as one flood that a flood of twice its length may take.
const GROWTH: f64 = 3.0;

/// What any flood may take more, so that short times, of which the machine's other work makes the most, don't count.
const SLACK: Duration = Duration::from_millis(200);

/// Fails where a flood takes more than twice the time of half of it, three times in a row.
fn take_linear_time(pieces: &[&str]) {
    for piece in pieces {
        let seconds = |length: usize| {
            let text = piece.repeat(length / piece.len());
            let start = Instant::now();
            analysis::holds("", &text);
            start.elapsed()
        };
        let grows = || seconds(2 * LENGTH) > seconds(LENGTH).mul_f64(GROWTH) + SLACK;
        assert!(!(0..3).all(|_| grows()), "a flood of {piece:?} takes more than linear time");
    }
}

#[test]
fn floods_of_marks_take_linear_time() {
    take_linear_time(&[
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
fn floods_of_characters_take_linear_time() {
    take_linear_time(&[
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
fn floods_of_words_take_linear_time() {
    take_linear_time(&[
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
fn floods_of_speech_and_positions_take_linear_time() {
    take_linear_time(&[
        "he said she said ",
        "Karel Moss said that ",
        "She praised him. ",
        "Karel Moss opposed Otto Brandt and Otto Brandt backed Karel Moss, ",
        "“We won't sell,” Ilse Brandt told Karel Moss. ",
        "According to Ilse Brandt, ",
        "Moss: “no” ",
    ]);
}
