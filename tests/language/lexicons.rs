//! The bundled lexicons hold what their headers promise, and every frame fires in its example and not in its near miss.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::LEXICON;
use crate::cue_rows::{CueRow, cue_rows, inflector};
use appraise::frames::{Shifts, cues};
use appraise::lexicon::{Class, TableFile};
use appraise::text::Document;

/// What a cell may hold.
#[derive(Clone, Copy)]
enum Cell {
    /// Words in lower case with straight apostrophes and single spaces.
    Lower,
    /// Words as print has them.
    Written,
    /// One of these.
    OneOf(&'static [&'static str]),
    /// One or more of these, joined by `|`.
    Among(&'static [&'static str]),
    /// A number from the first to the second.
    Number(f64, f64),
    /// A whole number from the first to the second, or nothing.
    Whole(i32, i32),
    /// Parts `name:number`, joined by `|`, or nothing.
    Pairs(f64, f64),
    /// Prose, or nothing.
    Prose,
}

/// A file, or every file of a folder: its columns, and how many of them make up the key by which rows are sorted and unique.
struct Format {
    files: &'static [&'static str],
    columns: &'static [(&'static str, Cell)],
    key: usize,
}

const GENDER: Cell = Cell::OneOf(&["", "f", "m", "u"]);
/// The same of a noun, which may mean a body of several.
const NOUN_GENDER: Cell = Cell::OneOf(&["", "f", "m", "n"]);
const CLASS: Cell = Cell::OneOf(&["adj", "adv", "epithet", "noun", "phrase", "verb"]);
const OBJECT: Cell = Cell::OneOf(&[
    "accusation",
    "benefit",
    "bribe",
    "harm",
    "inquiry",
    "kin",
    "needy",
    "person",
    "prize",
    "record",
    "spoils",
    "suffering",
    "trust",
    "warning",
]);
const EFFECT: Cell = Cell::Whole(-3, 3);
const WEIGHT: Cell = Cell::Number(-10.0, 10.0);

#[rustfmt::skip]
const FORMATS: [Format; 35] = [
    Format { files: &["abbreviations.csv"], key: 1, columns: &[("cue", Cell::Written), ("ends", Cell::OneOf(&["maybe", "never"]))] },
    Format { files: &["boilerplate.csv"], key: 1, columns: &[
        ("pattern", Cell::Lower),
        ("stretch", Cell::OneOf(&["closing", "kicker", "line", "opening", "rest", "sentence"])),
    ] },
    Format { files: &["word_kinds.csv"], key: 3, columns: &[
        ("cue", Cell::Lower), ("kind", Cell::Lower), ("class", Cell::OneOf(&["", "noun", "verb"])),
    ] },
    Format { files: &["given_names.csv"], key: 1, columns: &[("name", Cell::Written), ("gender", GENDER)] },
    Format { files: &["hypernyms.csv"], key: 1, columns: &[("cue", Cell::Lower), ("also", Cell::Lower)] },
    Format { files: &["irregular.csv"], key: 2, columns: &[("lemma", Cell::Lower), ("class", Cell::OneOf(&["adj", "noun", "verb"])), ("forms", Cell::Lower)] },
    Format { files: &["leads.csv"], key: 1, columns: &[("cue", Cell::Lower), ("lead", Cell::OneOf(&["contrast", "credit", "exception", "rest"]))] },
    Format { files: &["longer_names.csv"], key: 3, columns: &[
        ("cue", Cell::Lower),
        ("position", Cell::OneOf(&["head", "tail"])),
        ("makes", Cell::OneOf(&["club", "namesake", "own_of_person", "own_of_place"])),
    ] },
    Format { files: &["name_tails.csv"], key: 1, columns: &[("cue", Cell::Lower), ("kind", Cell::OneOf(&["event", "place"]))] },
    Format { files: &["name_variants.csv"], key: 2, columns: &[("alias", Cell::Written), ("name", Cell::Written)] },
    Format { files: &["small_words.csv"], key: 1, columns: &[("word", Cell::Lower), ("language", Cell::OneOf(&["english", "other"]))] },
    Format { files: &["spellings.csv"], key: 2, columns: &[("cue", Cell::Lower), ("kind", Cell::OneOf(&["clipped", "clitic", "date", "joining"]))] },
    Format { files: &["stand_ins.csv"], key: 1, columns: &[("cue", Cell::Lower)] },
    Format { files: &["verb_prepositions.csv"], key: 1, columns: &[
        ("cue", Cell::Lower),
        ("prepositions", Cell::Among(&["as", "for", "from", "into", "of", "out", "over", "to", "with"])),
    ] },
    Format { files: &["us_states.csv"], key: 1, columns: &[("abbreviation", Cell::Written), ("name", Cell::Written)] },
    Format { files: &["deed_objects.csv"], key: 2, columns: &[("cue", Cell::Lower), ("kind", OBJECT)] },
    Format { files: &["deeds.csv"], key: 3, columns: &[
        ("cue", Cell::Lower), ("class", Cell::OneOf(&["noun", "verb"])), ("object", OBJECT), ("agent", EFFECT),
        ("example", Cell::Prose), ("silent", Cell::Prose),
    ] },
    Format { files: &["nicknames.csv"], key: 2, columns: &[("nickname", Cell::Written), ("name", Cell::Written)] },
    Format { files: &["nouns_person.csv"], key: 1, columns: &[("cue", Cell::Lower), ("gender", NOUN_GENDER)] },
    Format { files: &["organisations.csv"], key: 2, columns: &[("cue", Cell::Written), ("position", Cell::OneOf(&["head", "tail", "whole"]))] },
    Format { files: &["places.csv"], key: 2, columns: &[("name", Cell::Written), ("kind", Cell::OneOf(&["city", "country", "demonym", "region"]))] },
    Format { files: &["reporting.csv"], key: 2, columns: &[
        ("cue", Cell::Lower),
        ("class", Cell::OneOf(&["adj", "noun", "phrase", "verb"])),
        ("kind", Cell::OneOf(&["belief", "claim", "emotion", "intent", "perception", "question", "say", "urge"])),
        ("takes", Cell::Among(&["as", "bare", "ing", "inverted", "it", "np", "obj_to", "of", "only", "quote", "raised", "so", "that", "to", "wh", "words"])),
    ] },
    Format { files: &["reporting_weights.csv"], key: 1, columns: &[("feature", Cell::Lower), ("weight", Cell::Whole(-9999, 9999))] },
    Format { files: &["shifters.csv"], key: 2, columns: &[
        ("cue", Cell::Lower),
        ("kind", Cell::OneOf(&["addition", "comparison", "contrast", "diminisher", "hedge", "intensifier", "irrealis", "negator", "question", "reverser", "sarcasm", "undoing"])),
        ("factor", Cell::Number(-2.0, 2.0)),
    ] },
    Format { files: &["stopwords.csv"], key: 1, columns: &[("cue", Cell::Lower)] },
    Format { files: &["tag_bigrams.csv"], key: 2, columns: &[("left", Cell::Prose), ("right", Cell::Written), ("permille", Cell::Number(0.0, 1000.0))] },
    Format { files: &["tags.csv"], key: 1, columns: &[("cue", Cell::Lower), ("tags", Cell::Pairs(0.0, 1000.0))] },
    Format { files: &["title_abbreviations.csv"], key: 1, columns: &[("cue", Cell::Lower), ("noun", Cell::Lower)] },
    Format { files: &["titles.csv"], key: 2, columns: &[("cue", Cell::Lower), ("kind", Cell::OneOf(&["honorific", "office", "rank", "role"])), ("gender", GENDER)] },
    Format { files: &["topics.csv"], key: 2, columns: &[("topic", Cell::Lower), ("pattern", Cell::Written), ("sign", Cell::OneOf(&["-1", "1"]))] },
    Format {
        files: &["frames/adjectives.csv", "frames/epithets.csv", "frames/multiword_verbs.csv", "frames/nouns.csv", "frames/phrases.csv", "frames/received.csv", "frames/verbs.csv"],
        key: 2,
        columns: &[
            ("cue", Cell::Lower), ("class", CLASS), ("agent", EFFECT), ("patient", EFFECT), ("stance", EFFECT),
            ("oblique", Cell::Pairs(-3.0, 3.0)), ("example", Cell::Prose), ("silent", Cell::Prose),
        ],
    },
    Format {
        files: &["frames/given.csv"],
        key: 2,
        columns: &[
            ("cue", Cell::Lower), ("class", Cell::OneOf(&["noun"])), ("agent", EFFECT), ("patient", EFFECT), ("stance", EFFECT),
            ("oblique", Cell::Pairs(-3.0, 3.0)), ("example", Cell::Prose), ("silent", Cell::Prose),
        ],
    },
    Format {
        files: &["valence/negative.csv", "valence/overrides.csv", "valence/positive.csv"],
        key: 2,
        columns: &[("cue", Cell::Lower), ("class", CLASS), ("valence", Cell::Whole(-3, 3))],
    },
    Format {
        files: &[
            "weights/articles.csv",
            "weights/rules_alone.csv",
            "weights/sentiment.csv",
            "weights/stance.csv",
            "weights/stance_alone.csv",
        ],
        key: 0,
        columns: &[("rule", Cell::Lower), ("good_to_positive", WEIGHT), ("good_to_negative", WEIGHT), ("bad_to_positive", WEIGHT), ("bad_to_negative", WEIGHT)],
    },
    Format {
        files: &["weights/stance_words.csv", "weights/words.csv"],
        key: 2,
        columns: &[("word", Cell::Lower), ("zone", Cell::Lower), ("positive", WEIGHT), ("negative", WEIGHT)],
    },
];

impl Cell {
    /// What is wrong with the value, if anything.
    fn fault(self, value: &str) -> Option<&'static str> {
        let trimmed = value == value.trim() && !value.contains("  ");
        let number = |text: &str, least: f64, most: f64| {
            text.parse::<f64>().is_ok_and(|number| (least..=most).contains(&number))
        };
        let fits = match self {
            Self::Lower => {
                let lower = value == value.to_lowercase() && !value.contains(['’', '‘', '“', '”']);
                return (!trimmed || !lower || value.is_empty())
                    .then_some("is not lower case with straight apostrophes");
            }
            Self::Written => trimmed && !value.is_empty(),
            Self::Prose => trimmed,
            Self::OneOf(known) => known.contains(&value),
            Self::Among(known) => value.split('|').all(|part| known.contains(&part)),
            Self::Number(least, most) => number(value, least, most),
            Self::Whole(least, most) => {
                value.is_empty() || value.parse::<i32>().is_ok_and(|number| (least..=most).contains(&number))
            }
            Self::Pairs(least, most) => {
                let pair = |part: &str| {
                    part.rsplit_once(':').is_some_and(|(name, n)| !name.is_empty() && number(n, least, most))
                };
                value.is_empty() || value.split('|').all(pair)
            }
        };
        (!fits).then_some("is none of what the column holds")
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicons/en")
}

/// Header and rows, each with its line.
type Table = (Vec<String>, Vec<(u64, Vec<String>)>);

fn table(file: &str) -> Table {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(folder().join(file)).unwrap();
    let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = reader
        .records()
        .map(|record| {
            let record = record.unwrap_or_else(|error| panic!("{file}: {error}"));
            (record.position().unwrap().line(), record.iter().map(str::to_owned).collect())
        })
        .collect();
    (header, rows)
}

#[test]
fn every_file_has_a_format() {
    let mut found = BTreeSet::new();
    for part in ["", "frames/", "valence/", "weights/"] {
        for entry in fs::read_dir(folder().join(part)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if name.ends_with(".csv") {
                found.insert(format!("{part}{name}"));
            }
        }
    }
    let known: BTreeSet<String> = FORMATS.iter().flat_map(|format| format.files).map(|&file| file.to_owned()).collect();
    assert_eq!(found, known);
}

#[test]
fn every_file_says_what_it_holds_and_under_which_licence() {
    for file in FORMATS.iter().flat_map(|format| format.files) {
        let text = fs::read_to_string(folder().join(file)).unwrap();
        let comment: Vec<&str> = text.lines().take_while(|line| line.starts_with('#')).collect();
        assert!(comment.len() >= 2, "{file} has no header comment");
        let made_by_fit = file.starts_with("weights/");
        let licensed = comment.iter().any(|line| line.contains("MIT OR Apache-2.0"));
        assert!(licensed || made_by_fit, "{file} names no licence");
    }
}

#[test]
fn every_cell_holds_what_its_column_says() {
    let mut faults = String::new();
    for format in &FORMATS {
        let names: Vec<&str> = format.columns.iter().map(|(name, _)| *name).collect();
        for file in format.files {
            let (header, rows) = table(file);
            assert_eq!(header, names, "{file}");
            for (line, cells) in &rows {
                for ((name, kind), value) in format.columns.iter().zip(cells) {
                    if let Some(fault) = kind.fault(value) {
                        writeln!(faults, "{file}:{line}: {name} `{value}` {fault}").unwrap();
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// The keys of a file's rows with their lines: of a row of alternatives one for each cue.
fn keys(format: &Format, file: &str) -> Vec<(u64, Vec<String>)> {
    if !file.starts_with("frames/") {
        return table(file).1.into_iter().map(|(line, cells)| (line, cells[..format.key].to_vec())).collect();
    }
    let names: Vec<&str> = format.columns[..format.key].iter().map(|(name, _)| *name).collect();
    let rows = TableFile::read(&folder().join(file)).unwrap().cue_rows(&names).unwrap();
    rows.into_iter().map(|row| (row.line, row.cells.iter().map(str::to_owned).collect())).collect()
}

#[test]
fn rows_are_sorted_by_bytes_and_unique_within_the_files_of_a_format() {
    let mut faults = String::new();
    for format in FORMATS.iter().filter(|format| format.key > 0) {
        let mut seen: BTreeMap<Vec<String>, &str> = BTreeMap::new();
        for file in format.files {
            let keys = keys(format, file);
            let mut firsts: Vec<&(u64, Vec<String>)> = keys.iter().collect();
            firsts.dedup_by_key(|(line, _)| *line);
            for pair in firsts.windows(2).filter(|pair| pair[0].1 > pair[1].1) {
                writeln!(faults, "{file}:{}: {:?} stands after {:?}", pair[1].0, pair[1].1, pair[0].1).unwrap();
            }
            for (line, key) in keys {
                if let Some(other) = seen.insert(key.clone(), file) {
                    writeln!(faults, "{file}:{line}: {key:?} is in {other} already").unwrap();
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

fn frame_rows() -> Vec<CueRow> {
    let frames = FORMATS.iter().find(|format| format.files[0].starts_with("frames/")).unwrap();
    cue_rows(&frames.files.iter().map(|file| &file["frames/".len()..]).collect::<Vec<_>>())
}

/// The cues that fire in a text, by lemma and class.
fn fired(text: &str) -> Vec<(String, String)> {
    let document = Document::new("", text, &LEXICON);
    let hits = document.sentences.iter().flat_map(|sentence| cues(&Shifts::new(&document, sentence, &LEXICON)));
    let frames = LEXICON.frames();
    hits.map(|hit| (frames.lemma(hit.cue).to_owned(), frames.cue(hit.cue).class.name().to_owned())).collect()
}

/// Whether a row does what it is there for: one of its cues fires, or, where it only keeps the words inside it silent, they are silent.
fn does_its_work(row: &CueRow, fired: &[(String, String)]) -> bool {
    let fires = fired.iter().any(|(cue, class)| row.cues.contains(cue) && class == row.class.name());
    let is_part = |cue: &str, whole: &str| cue.split(' ').all(|word| whole.split(' ').any(|own| own.starts_with(word)));
    let inside = |cue: &str| row.cues.iter().any(|whole| is_part(cue, whole));
    fires || (!row.says_something() && !fired.iter().any(|(cue, _)| inside(cue)))
}

#[test]
fn every_frame_fires_in_its_example() {
    let mut faults = String::new();
    for row in frame_rows().iter().filter(|row| !row.example.is_empty()) {
        let fired = fired(&row.example);
        if !does_its_work(row, &fired) {
            let (cue, example) = (&row.cues[0], &row.example);
            writeln!(faults, "{}: `{cue}` is silent in “{example}”; fired: {fired:?}", row.place).unwrap();
        }
    }
    assert!(faults.is_empty(), "{} examples fail\n{faults}", faults.lines().count());
}

#[test]
fn no_frame_fires_in_its_near_miss() {
    let mut faults = String::new();
    for row in frame_rows().iter().filter(|row| !row.silent.is_empty()) {
        if fired(&row.silent).iter().any(|(cue, class)| row.cues.contains(cue) && class == row.class.name()) {
            writeln!(faults, "{}: `{}` fires in “{}”", row.place, row.cues[0], row.silent).unwrap();
        }
    }
    assert!(faults.is_empty(), "{} near misses fire\n{faults}", faults.lines().count());
}

/// Cues whose meaning turns with their word class, and why.
const TURNING: [(&str, &str); 4] = [
    ("defeat", "the verb's agent is the winner, the noun's the loser: the defeat of the mayor"),
    ("edge", "whoever edges a rival beats him, whoever is given the edge is ahead"),
    ("lift", "whoever lifts a ban is against it, whoever gives somebody a lift is not"),
    ("scapegoat", "whoever calls somebody a scapegoat pities them, whoever scapegoats them does not"),
];

#[test]
fn a_cue_of_two_classes_points_one_way() {
    let names = FORMATS.iter().flat_map(|format| format.files).filter_map(|file| file.strip_prefix("frames/"));
    let rows = cue_rows(&names.collect::<Vec<_>>());
    let mut by_cue: BTreeMap<String, Vec<&CueRow>> = BTreeMap::new();
    for row in &rows {
        row.cues.iter().for_each(|cue| by_cue.entry(cue.replace('~', "")).or_default().push(row));
    }
    let effects = |row: &CueRow| [row.agent.unwrap_or(0), row.patient.unwrap_or(0), row.stance];
    let mut faults = String::new();
    for (cue, rows) in by_cue.iter().filter(|(cue, _)| !TURNING.iter().any(|(turning, _)| turning == cue)) {
        for role in 0..3 {
            let of_role = || rows.iter().map(|row| effects(row)[role].signum());
            if of_role().any(|sign| sign > 0) && of_role().any(|sign| sign < 0) {
                let told: Vec<String> = rows.iter().map(|row| format!("{} {:?}", row.place, effects(row))).collect();
                writeln!(faults, "{cue}: {}", told.join(", ")).unwrap();
            }
        }
    }
    assert!(faults.is_empty(), "opposite signs without a reason in TURNING:\n{faults}");
}

/// A row of the valence lexicon: its place, its forms and its valence.
fn valence_rows() -> Vec<(String, Vec<String>, i32)> {
    let inflector = inflector();
    let valence = FORMATS.iter().find(|format| format.files[0].starts_with("valence/")).unwrap();
    let mut found = Vec::new();
    for file in valence.files {
        for (line, cells) in table(file).1 {
            let forms = inflector.forms(&cells[0], Class::from_name(&cells[1]).unwrap());
            found.push((format!("{file}:{line}: {}", cells[0]), forms, cells[2].parse().unwrap()));
        }
    }
    found
}

/// The parts of a phrase that are words in sequence, the whole included.
fn parts(phrase: &str) -> Vec<String> {
    let words: Vec<&str> = phrase.split(' ').collect();
    let ends = |from: usize| from + 1..=words.len();
    (0..words.len())
        .flat_map(|from| ends(from).map(move |to| (from, to)))
        .map(|(from, to)| words[from..to].join(" "))
        .collect()
}

#[test]
fn an_override_of_zero_has_something_polar_to_silence() {
    let rows = valence_rows();
    let polar: BTreeSet<&str> =
        rows.iter().filter(|row| row.2 != 0).flat_map(|row| &row.1).map(String::as_str).collect();
    let holds_polar = |form: &String| {
        parts(form).iter().any(|part| polar.contains(part.as_str()) || polar.contains(part.replace("'s", "").as_str()))
    };
    let idle: Vec<&str> =
        rows.iter().filter(|row| row.2 == 0 && !row.1.iter().any(holds_polar)).map(|row| row.0.as_str()).collect();
    assert!(idle.is_empty(), "nothing polar in {}", idle.join(", "));
}

#[test]
fn a_word_in_capitals_a_curly_apostrophe_and_a_number_out_of_range_are_faults() {
    assert!(Cell::Lower.fault("Harbour").is_some() && Cell::Lower.fault("can’t").is_some());
    assert!(Cell::Whole(-3, 3).fault("4").is_some() && Cell::Pairs(-3.0, 3.0).fault("from").is_some());
    assert_eq!(Cell::Lower.fault("can't"), None);
    assert_eq!(Cell::Pairs(-3.0, 3.0).fault("from:-2|for:1"), None);
}
