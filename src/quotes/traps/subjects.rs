//! Traps of the subject that is the source, by the construction of its verb, each with its near miss, in prose of our own.

use super::holds;

#[test]
fn passive_and_inverted_cues_find_their_source() {
    holds(&[
        ("Brandt was accused by the owners.", &["the owners | was accused | Brandt"]),
        (
            "“The cranes are old,” said Orrin, the deputy harbour master.",
            &["Orrin, the deputy harbour master | said | “The cranes are old,”"],
        ),
        ("The port is expected to close.", &[" | is expected | The port … to close"]),
        ("Said Orrin: “The cranes are old and slow.”", &["Orrin | Said | “The cranes are old and slow.”"]),
    ]);
}

#[test]
fn the_source_is_the_whole_phrase() {
    holds(&[
        (
            "Ilse Brandt, the deputy harbour master, said that the cranes were old.",
            &["Ilse Brandt, the deputy harbour master, | said | that the cranes were old"],
        ),
        (
            "A spokesman for the port said that the cranes were old.",
            &["A spokesman for the port | said | that the cranes were old"],
        ),
        ("They said that the cranes were old.", &["They | said | that the cranes were old"]),
        (
            "Two officials and a docker said that the cranes were old.",
            &["Two officials and a docker | said | that the cranes were old"],
        ),
        ("Brandt on Friday said that the cranes were old.", &["Brandt | said | that the cranes were old"]),
    ]);
}

#[test]
fn a_gerund_behind_a_comma_belongs_to_the_main_clause() {
    holds(&[
        (
            "Orrin wrote that Brandt was right, adding that the cranes were old.",
            &["Orrin | wrote | that Brandt was right", "Orrin | adding | that the cranes were old"],
        ),
        (
            "Orrin left the hall and Brandt went home, saying that the cranes were old.",
            &["Brandt | saying | that the cranes were old"],
        ),
    ]);
}

#[test]
fn who_accompanies_speaks_for_himself() {
    holds(&[
        (
            "The owners ran hard, with one of their posters asking, “Who pays for the cranes now?”",
            &["one of their posters | asking | “Who pays for the cranes now?”"],
        ),
        (
            "The owners ran hard on Monday, asking, “Who pays for the cranes now?”",
            &["The owners | asking | “Who pays for the cranes now?”"],
        ),
    ]);
}

#[test]
fn a_gerund_passes_over_a_relative_clause_to_the_main_one() {
    holds(&[(
        "Brandt left the hall that Orrin had painted, saying, “The sale is mine and mine alone.”",
        &["Brandt | saying | “The sale is mine and mine alone.”"],
    )]);
}

#[test]
fn the_inverted_subject_may_begin_with_a_participle() {
    holds(&[(
        "“The cranes are old and slow,” said retired Harbour Master Otto Lind.",
        &["retired Harbour Master Otto Lind | said | “The cranes are old and slow,”"],
    )]);
}

#[test]
fn a_sign_between_two_names_parts_no_source() {
    holds(&[(
        "A Foghorn/Saltmere poll said that the port would close.",
        &["A Foghorn/Saltmere poll | said | that the port would close"],
    )]);
}

#[test]
fn the_day_behind_a_source_is_no_part_of_it() {
    holds(&[
        ("The Foghorn today urged the council to sell.", &["The Foghorn | urged | the council to sell"]),
        ("Foghorn Today urged the council to sell.", &["Foghorn Today | urged | the council to sell"]),
    ]);
}
