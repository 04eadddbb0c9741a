//! Articles of one thing over and over: whatever it is, rows stand in the text. That no stage takes quadratic time over them
//! `tests/hostile/growth.py` measures, by the megabyte.

use crate::invariants::analysis;

/// Bytes of each flood: so many that quadratic time would be felt.
const LENGTH: usize = 48_000;

fn stand(pieces: &[&str]) {
    for piece in pieces {
        analysis::holds("", &piece.repeat(LENGTH / piece.len()));
    }
}

#[test]
fn rows_stand_in_the_text_of_floods_of_marks() {
    stand(&[
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
fn rows_stand_in_the_text_of_floods_of_characters() {
    stand(&[
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
fn rows_stand_in_the_text_of_floods_of_words() {
    stand(&[
        "harbour sale ",
        "Mr. ",
        "J. ",
        "a.",
        "(with it. ",
        "anti-Moss ",
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
fn rows_stand_in_the_text_of_floods_of_speech_and_positions() {
    stand(&[
        "he said she said ",
        "Karel Moss said that ",
        "She praised him. ",
        "Karel Moss opposed Otto Brandt and Otto Brandt backed Karel Moss, ",
        "“We won't sell,” Ilse Brandt told Karel Moss. ",
        "According to Ilse Brandt, ",
        "Moss: “no” ",
    ]);
}
