//! `appraise evaluate` from the outside: figures of tiny coded files, and messages about bad ones.

use std::fs;
use std::path::Path;

use crate::home::{Ended, Home};

const SENTIMENT: &str = "\
id,text,target,start,end,label
a,Voters praised Oro.,Oro,,,1
b,Voters accused Oro.,Oro,,,-1
c,Oro met the press.,Oro,0,3,0
d,Voters accused Oro and praised Brandt.,Brandt,31,37,-1
";

const STANCE: &str = "\
id,text,holder,holder_start,holder_end,target,target_start,target_end,label
a:pq,Oro praised Brandt.,Oro,0,3,Brandt,12,18,1
a:qp,Oro praised Brandt.,Brandt,12,18,Oro,0,3,0
b:pq,Oro accused Brandt.,Oro,0,3,Brandt,12,18,-1
b:qp,Oro accused Brandt.,Brandt,12,18,Oro,0,3,0
c:pq,Oro met Brandt.,Oro,0,3,Brandt,8,14,-1
c:qp,Oro met Brandt.,Brandt,8,14,Oro,0,3,0
";

/// One rule each, so that the figures follow from the cues alone.
const PATIENT_ONLY: &str = "\
# rules: sentiment
rule,good_to_positive,good_to_negative,bad_to_positive,bad_to_negative
patient,1.0,-1.0,-1.0,1.0
";
const TOWARDS_ONLY: &str = "\
# rules: stance
rule,good_to_positive,good_to_negative,bad_to_positive,bad_to_negative
stance_agent_patient,1.0,-1.0,-1.0,1.0
";

#[test]
fn figures_of_coded_targets_are_printed_for_people() {
    let home = Home::with(&[("gold.csv", SENTIMENT), ("weights.csv", PATIENT_ONLY)]);
    assert_eq!(
        home.prints(&["evaluate", "sentiment", "gold.csv", "--weights", "weights.csv", "--predictions", "out.csv"]),
        "\
rows                        4
accuracy               0.7500
macro-F1               0.7778
Krippendorff's alpha   0.4167  (interval)

class       precision  recall      F1    coded  predicted
negative       1.0000  0.5000  0.6667        2          1
neutral        1.0000  1.0000  1.0000        1          1
positive       0.5000  1.0000  0.6667        1          2

coded as \\ predicted   negative    neutral   positive
negative                      1          0          1
neutral                       0          1          0
positive                      0          0          1

class       expected calibration error of its probabilities
negative    0.3687
neutral     0.3067
positive    0.2286
"
    );
    let predictions = home.read("out.csv");
    let labels: Vec<_> = predictions.lines().map(|line| line.rsplit_once(',').unwrap().0).collect();
    assert_eq!(labels, ["id,gold,predicted", "a,1,1", "b,-1,-1", "c,0,0", "d,-1,1"]);
    assert!(predictions.contains("\nc,0,0,0.0000\n"));
}

#[test]
fn predictions_take_the_place_of_former_ones_alone() {
    let home = Home::with(&[("gold.csv", SENTIMENT), ("notes.csv", "id,note\na,mine\n")]);
    for option in ["--predictions", "--reliability"] {
        let told = home.fails(2, &["evaluate", "sentiment", "gold.csv", option, "gold.csv"]);
        assert_eq!(told, "error: gold.csv: is read by this command: not overwritten, name another file\n");
        let told = home.fails(2, &["evaluate", "sentiment", "gold.csv", option, "notes.csv"]);
        assert!(told.contains("notes.csv: is there already and isn't what this command writes"), "{told}");
        home.prints(&["evaluate", "sentiment", "gold.csv", option, "out.csv"]);
        let first = home.read("out.csv");
        home.prints(&["evaluate", "sentiment", "gold.csv", option, "out.csv"]);
        assert_eq!(home.read("out.csv"), first);
        fs::remove_file(home.path("out.csv")).unwrap();
    }
    assert_eq!((home.read("gold.csv").as_str(), home.read("notes.csv").as_str()), (SENTIMENT, "id,note\na,mine\n"));
}

#[test]
fn means_of_targets_are_compared_where_three_have_rows_enough() {
    let sample = |targets: &[&str]| {
        let row = |n: usize, target: &str| format!("{target}{n},Voters praised {target}.,{target},1\n");
        let blamed = |n: usize, target: &str| format!("{target}{n},Voters accused {target}.,{target},-1\n");
        let rows = targets
            .iter()
            .enumerate()
            .flat_map(|(at, target)| (0..10).map(move |n| if n < 5 * at { row(n, target) } else { blamed(n, target) }));
        "id,text,target,label\n".to_owned() + &rows.collect::<String>()
    };
    let (three, two) = (sample(&["Oro", "Brandt", "Vey"]), sample(&["Oro", "Brandt"]));
    let home = Home::with(&[("three.csv", three.as_str()), ("two.csv", two.as_str())]);
    let printed = home.prints(&["evaluate", "sentiment", "three.csv"]);
    let line = printed.lines().find(|line| line.starts_with("means of targets")).unwrap();
    assert_eq!(line, "means of targets       1.0000  (Pearson over 3 targets of 10 rows or more)");
    assert!(!home.prints(&["evaluate", "sentiment", "two.csv"]).contains("means of targets"));
}

#[test]
fn probabilities_are_compared_with_what_was_coded_tenth_by_tenth() {
    let home = Home::with(&[("gold.csv", SENTIMENT), ("weights.csv", PATIENT_ONLY)]);
    home.prints(&["evaluate", "sentiment", "gold.csv", "--weights", "weights.csv", "--reliability", "out.csv"]);
    let table = home.read("out.csv");
    let neutral: Vec<_> = table.lines().filter(|line| line.starts_with("neutral")).collect();
    assert_eq!(
        neutral,
        [
            "neutral,0.1,0.2,3,0.1867,0.0000,",
            "neutral,0.3,0.4,1,0.3333,1.0000,",
            "neutral,0.0,1.0,4,0.2234,0.2500,0.3067"
        ]
    );
    let json = home.prints(&["evaluate", "sentiment", "gold.csv", "--weights", "weights.csv", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["calibration"][1]["expected_calibration_error"], 0.3067);
}

#[test]
fn a_lexicon_of_the_users_is_evaluated_with_the_programs() {
    let home = Home::with(&[
        ("gold.csv", "id,text,target,label\na,Voters frobbed Oro.,Oro,-1\n"),
        ("weights.csv", PATIENT_ONLY),
        ("mine.csv", "cue,class,agent,patient,stance,oblique\nfrob,verb,0,-2,-2,\n"),
    ]);
    let accuracy = |more: &[&str]| {
        let call =
            [&["evaluate", "sentiment", "gold.csv", "--weights", "weights.csv", "--format", "json"], more].concat();
        serde_json::from_str::<serde_json::Value>(&home.prints(&call)).unwrap()["accuracy"].clone()
    };
    assert_eq!((accuracy(&[]), accuracy(&["--lexicon", "mine.csv"])), (0.0.into(), 1.0.into()));
}

#[test]
fn stance_coded_in_both_directions_has_figures_of_pairs_in_json() {
    let home = Home::with(&[("gold.csv", STANCE), ("weights.csv", TOWARDS_ONLY)]);
    let printed = home.prints(&["evaluate", "stance", "gold.csv", "--weights", "weights.csv", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&printed).unwrap();
    assert_eq!((&json["task"], &json["n"]), (&"stance".into(), &6.into()));
    assert_eq!((&json["accuracy"], &json["macro_f1"]), (&0.8333.into(), &0.8413.into()));
    assert_eq!(json["confusion"], serde_json::json!([[1, 1, 0], [0, 3, 0], [0, 0, 1]]));
    let pairs = &json["pairs"];
    assert_eq!((&pairs["n"], &pairs["accuracy"]), (&3.into(), &0.6667.into()));
    assert_eq!((&pairs["five_macro_f1"], &pairs["three_macro_f1"]), (&0.3333.into(), &0.5556.into()));
}

const QUOTED: &str = "id,text\nn1,\"“We will keep the ferry open all winter,” said Ilse Brandt. Then it rained.\"\n";
const QUOTES: &str = "article_id,type,source,cue,content\nn1,direct,47-58,42-46,0-41\n";

#[test]
fn quotations_are_compared_over_the_words_of_the_corpus() {
    let home = Home::with(&[("gold.csv", QUOTES), ("news.csv", QUOTED)]);
    let Ended { stdout, stderr, .. } =
        home.done(&["evaluate", "quotes", "gold.csv", "--corpus", "news.csv", "--predictions", "-"]);
    assert_eq!(stdout, "article_id,type,source,cue,content\nn1,direct,47-58,42-46,0-41\n");
    let figures = home.prints(&["evaluate", "quotes", "gold.csv", "--corpus", "news.csv"]);
    assert_eq!(
        figures,
        "\
articles  1

                                      precision  recall      F1    coded  predicted
words of contents                        1.0000  1.0000  1.0000        8          8
words of sources                         1.0000  1.0000  1.0000        2          2
attributions with their source           1.0000  1.0000  1.0000        1          1
sources of direct quotes of 5 words+     1.0000  1.0000  1.0000        1          1
"
    );
    assert_eq!(stderr, figures);
}

#[test]
fn a_table_on_standard_output_has_it_alone() {
    let home = Home::with(&[("gold.csv", SENTIMENT)]);
    let run = ["evaluate", "sentiment", "gold.csv", "--format", "json", "--predictions", "-"];
    let Ended { stdout, stderr, .. } = home.done(&run);
    assert_eq!(crate::home::rows(&stdout).len(), 4);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&stderr).unwrap()["n"], 4);
    let told = home.fails(2, &[&run[..], &["--reliability", "-"]].concat());
    assert_eq!(told, "error: -: is to hold two things at once: name a file for each\n");
}

#[test]
fn offsets_of_coded_quotations_count_in_the_text_as_it_came_tags_included() {
    let corpus = "id,text\nn1,\"<b>Ferry</b> news. “We will keep the ferry open all winter,” said Ilse Brandt.\"\n";
    let home = Home::with(&[
        ("gold.csv", "article_id,type,source,cue,content\nn1,direct,66-77,61-65,19-60\n"),
        ("news.csv", corpus),
    ]);
    let printed = home.done(&["evaluate", "quotes", "gold.csv", "--corpus", "news.csv", "--predictions", "-"]).stdout;
    assert_eq!(printed.lines().nth(1), Some("n1,direct,66-77,61-65,19-60"));
}

#[test]
fn articles_without_a_coded_row_are_warned_of() {
    let corpus = format!("{QUOTED}n2,\"Rain fell on the quay.\"\n");
    let home = Home::with(&[("gold.csv", QUOTES), ("news.csv", &corpus)]);
    assert_eq!(
        home.done(&["evaluate", "quotes", "gold.csv", "--corpus", "news.csv"]).stderr,
        "warning: 1 of 2 articles have no coded attribution, so all that is found in them counts as wrong; \
         give only coded articles with --corpus\n"
    );
}

#[test]
fn a_bad_gold_file_is_named_with_line_column_value_and_remedy() {
    let home = Home::with(&[
        ("label.csv", "id,text,target,label\na,Oro left.,Oro,0\nb,Oro won.,Oro,2\n"),
        ("column.csv", "id,text,label\na,Oro left.,0\n"),
        ("empty.csv", "id,text,target,label\n"),
        ("few.csv", "id,text,target,label\na,Oro won.,Oro,1\nb,Oro won.,Oro,1\n"),
        (
            "span.csv",
            "id,text,holder,holder_start,holder_end,target,target_start,target_end,label\na,Oro met Brandt,Oro,0,x,Brandt,8,14,0\n",
        ),
        ("quotes.csv", "article_id,type,source,cue,content\nn1,spoken,,,0-4\n"),
        ("other.csv", "article_id,type,source,cue,content\nn2,direct,,,0-4\n"),
        ("beyond.csv", "article_id,type,source,cue,content\nn1,direct,,,14-9999\n"),
        ("news.csv", QUOTED),
    ]);
    for (command, message) in [
        (
            "evaluate sentiment label.csv",
            "error: label.csv, line 3: column label: `2` is none of -1, 0, 1 (negative, neutral, positive)\n",
        ),
        (
            "evaluate sentiment column.csv",
            "error: column.csv, line 1: no column `target`; needed are id, text, target, label\n",
        ),
        ("evaluate sentiment empty.csv", "error: empty.csv: no coded row below the header\n"),
        (
            "fit sentiment few.csv --out weights.csv",
            "error: few.csv: too few texts (1) for 5 parts of cross-validation: code a hundred rows or more\n",
        ),
        ("evaluate stance span.csv", "error: span.csv, line 2: column holder_end: `x` isn't a number of code points\n"),
        (
            "evaluate quotes quotes.csv --corpus news.csv",
            "error: quotes.csv, line 2: column type: `spoken` is none of direct, indirect, mixed\n",
        ),
        (
            "evaluate quotes other.csv --corpus news.csv",
            "error: other.csv: article_id `n2` isn't in the corpus; give all coded articles with --corpus\n",
        ),
        (
            "evaluate quotes beyond.csv --corpus news.csv",
            "error: beyond.csv: article_id `n1`: the span 14-9999 ends beyond its text; offsets count the code points of the text as it came\n",
        ),
    ] {
        assert_eq!(home.fails(2, &command.split(' ').collect::<Vec<_>>()), message);
    }
    let words = home.fails(1, &["evaluate", "stance", "nowhere.csv"]);
    assert!(words.starts_with("error: nowhere.csv: isn't there: looked for in /"), "{words}");
}

#[test]
fn a_file_of_weights_must_say_what_it_weighs() {
    let home = Home::with(&[("gold.csv", SENTIMENT), ("weights.csv", "rule,good_to_positive\nagent,1\n")]);
    assert_eq!(
        home.fails(2, &["evaluate", "sentiment", "gold.csv", "--weights", "weights.csv"]),
        "error: weights.csv: not known what it weighs: one of the comments above its header must be \
         `# rules: sentiment`, `# rules: sentiment in articles`, `# rules: stance`, `# rules: words`, `# rules: stance words`; appraise fit writes such files\n"
    );
}

#[test]
fn our_coded_prose_names_each_target_where_it_stands_and_its_parts_share_no_sentence() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/gold");
    let texts = ["prose_dev.csv", "prose_test.csv", "prose_later.csv"].map(|name| {
        let mut rows = csv::Reader::from_path(folder.join(name)).unwrap();
        let rows = rows.records().map(Result::unwrap);
        rows.map(|row| {
            let [start, end] = [3, 4].map(|cell| row[cell].parse::<usize>().unwrap());
            assert_eq!(row[1].chars().take(end).skip(start).collect::<String>(), &row[2], "{name}, {}", &row[0]);
            assert!(matches!(&row[5], "-1" | "0" | "1"), "{name}, {}", &row[0]);
            row[1].to_owned()
        })
        .collect::<std::collections::BTreeSet<String>>()
    });
    assert_eq!(texts.each_ref().map(std::collections::BTreeSet::len), [375, 200, 152]);
    assert!(texts[1].is_disjoint(&texts[0]) && texts[2].is_disjoint(&texts[0]) && texts[2].is_disjoint(&texts[1]));
}

const STATEMENTS: &str = "\
stance_id,article_id,holder,target,stance,score,cue,start,end,sentence,Coded
a#1,a,Oro,harbour sale,favor,0.4000,backed,0,30,Oro backed the harbour sale.,1
a#2,a,Oro,Brandt,against,-0.3000,accused,40,60,He accused Brandt.,1
a#3,a,Vey,Brandt,against,\"-0,2000\",met,70,80,Vey met Brandt.,0
a#4,a,Vey,Oro,favor,0.1000,liked,90,99,Vey liked Oro.,
";

#[test]
fn coded_statements_of_a_run_are_measured_by_how_many_are_right() {
    let home = Home::with(&[("stances.csv", STATEMENTS)]);
    assert_eq!(
        home.done(&["evaluate", "stance", "stances.csv", "--predictions", "out.csv"]).stdout,
        "\
coded statements            3
precision              0.3333  (of what the run found; what it missed isn't here)

found       precision    found    right
against        0.0000        2        0
neutral             -        0        0
favor          1.0000        1        1

found \\ coded as        against    neutral      favor
against                       0          1          1
neutral                       0          0          0
favor                         0          0          1
"
    );
    let written = home.read("out.csv");
    assert_eq!(written, "id,gold,predicted,score\na#1,1,1,0.4000\na#2,1,-1,-0.3000\na#3,0,-1,-0.2000\n");
    let printed = home.done(&["evaluate", "stance", "stances.csv", "--format", "json"]).stdout;
    let figures: serde_json::Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(
        (&figures["n"], &figures["precision"], &figures["classes"][1]["precision"]),
        (&3.into(), &0.3333.into(), &().into())
    );
}

#[test]
fn a_report_of_a_run_is_refused_where_it_can_not_be_what_is_wanted_with_what_to_do() {
    let uncoded = STATEMENTS.replace(",Coded", ",note");
    let quotes = "quote_id,article_id,speaker,kind,content,coded\na#1,a,Oro,direct,\"Never, he said\",1\n";
    let home = Home::with(&[("stances.csv", STATEMENTS), ("uncoded.csv", &uncoded), ("quotes.csv", quotes)]);
    let said = home.fails(2, &["fit", "stance", "stances.csv", "--out", "w.csv"]);
    assert!(
        said.contains("stances.csv, line 1: this is a stances.csv, whose codes evaluate stance takes; it doesn't tell"),
        "{said}"
    );
    let said = home.fails(2, &["evaluate", "sentiment", "stances.csv"]);
    assert!(said.contains("this is a stances.csv"), "{said}");
    let said = home.fails(2, &["evaluate", "stance", "uncoded.csv"]);
    assert!(said.contains("line 1: these labels are the program's own"), "{said}");
    let said = home.fails(2, &["evaluate", "stance", "stances.csv", "--no-word-weights"]);
    assert!(
        said.contains("--no-word-weights: stances.csv is a stances.csv, whose labels are those of its run"),
        "{said}"
    );
    let said = home.fails(2, &["evaluate", "quotes", "quotes.csv", "--corpus", "stances.csv"]);
    assert!(said.contains("line 1: this is a run's quotes.csv, which tells neither"), "{said}");
}

#[test]
fn alpha_of_a_sample_of_one_class_is_told_to_be_undefined() {
    let rows = "id,text,target,label\na,Oro met the press.,Oro,0\nb,Oro met Brandt.,Oro,0\n";
    let home = Home::with(&[("gold.csv", rows)]);
    let printed = home.prints(&["evaluate", "sentiment", "gold.csv"]);
    assert!(
        printed.contains("\nKrippendorff's alpha  undefined  (all codes and predictions are of one class)\n"),
        "{printed}"
    );
    let printed = home.prints(&["evaluate", "sentiment", "gold.csv", "--format", "json"]);
    assert!(printed.contains("\"alpha\": null"), "{printed}");
}

#[test]
fn rows_without_a_code_and_targets_that_stand_twice_are_told() {
    let rows = "mention_id,surface,start,end,label,sentence,coded\na#1,Oro,0,3,neutral,Oro left,-1\na#2,Oro,0,3,neutral,Oro met,\n";
    let twice = "id,text,target,label\na,Oro met us.,Oro,0\nb,Oro said Oro left.,Oro,0\nc,Oro praised Oronsay.,Oro,1\n";
    let home = Home::with(&[("mentions.csv", rows), ("gold.csv", twice)]);
    let said = home.done(&["evaluate", "sentiment", "mentions.csv"]).stderr;
    assert_eq!(said, "warning: mentions.csv: 1 of 2 rows left out, for want of a code\n");
    let said = home.done(&["evaluate", "sentiment", "gold.csv"]).stderr;
    assert_eq!(
        said,
        "warning: gold.csv, line 3: the target stands in its text more than once: the first place is taken for meant, in 1 of 3 rows; \
         columns start and end say which is\n"
    );
}
