//! Options that no other test types, each with what it changes; and that there is no option without a test.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::home::Home;

/// The ids and VADER's compounds that `score` gives for the corpus read so.
fn scored(home: &Home, options: &[&str]) -> String {
    let rows = home.done(&[&["score", "corpus.csv", "--method", "vader"], options].concat()).stdout;
    let cells = rows.lines().skip(1).map(|row| row.split(',').collect::<Vec<_>>());
    cells.map(|cells| format!("{} {}", cells[0], cells[4])).collect::<Vec<_>>().join("; ")
}

/// The dates of the first articles.
fn dates(home: &Home, options: &[&str]) -> String {
    let shown = home.done(&[&["run", "corpus.csv", "--dry-run"], options].concat()).stdout;
    let rows = shown.lines().filter_map(|line| line.split(" | ").nth(1));
    rows.collect::<Vec<_>>().join("; ")
}

fn help(command: &[String]) -> String {
    let command = command.iter().map(String::as_str).chain(["--help"]);
    Home::new().prints(&command.collect::<Vec<_>>())
}

/// Every option of a command and its subcommands, with one command that has it.
fn options_of(command: &[String], found: &mut BTreeSet<String>) {
    let text = help(command);
    let listed = |line: &str| {
        line.trim_start().strip_prefix('-').map(|_| ()).and_then(|()| line.split("--").nth(1).map(str::to_owned))
    };
    for option in text.lines().filter_map(listed) {
        let name: String = option.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        found.insert(format!("--{name}"));
    }
    let Some((_, commands)) = text.split_once("Commands:\n") else { return };
    for line in commands.lines().take_while(|line| !line.is_empty()) {
        let name = line.split_whitespace().next().unwrap();
        if line.starts_with("  ") && !line.starts_with("   ") && name != "help" {
            options_of(&[command, &[name.to_owned()]].concat(), found);
        }
    }
}

#[test]
fn no_option_is_without_a_test() {
    let mut options = BTreeSet::new();
    options_of(&[], &mut options);
    assert!(options.len() > 60, "{options:?}");
    let sources = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli")).unwrap();
    let tests: String = sources.map(|it| fs::read_to_string(it.unwrap().path()).unwrap()).collect();
    let typed = |option: &String| tests.contains(&format!("\"{option}\"")) || tests.contains(&format!("\"{option}="));
    let untested: Vec<&String> = options.iter().filter(|option| !typed(option)).collect();
    assert!(untested.is_empty(), "no test types {untested:?}");
}

#[test]
fn help_and_version_are_printed() {
    let home = Home::with(&[]);
    assert!(home.prints(&["score", "--help"]).contains("--method <METHOD>"));
    assert_eq!(home.prints(&["--version"]), format!("appraise {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn columns_are_named_by_map_and_by_number_without_a_header() {
    let home = Home::with(&[("corpus.csv", "key,words\nx,A great deal!\ny,It failed.\n")]);
    assert!(home.says(&["score", "corpus.csv"]).1.contains("no text column among: key, words"));
    assert_eq!(scored(&home, &["--map", "text=words,id=key"]), "x 0.6588; y -0.5106");
    assert_eq!(scored(&home, &["--map", "text=2", "--no-header"]), "1 0.0000; 2 0.6588; 3 -0.5106");
}

#[test]
fn a_delimiter_that_the_header_hides_can_be_told() {
    let home = Home::with(&[("corpus.csv", "id^text\na^A great, great deal; yes!\n")]);
    assert!(home.says(&["score", "corpus.csv"]).1.contains("no text column among: id^text"));
    assert!(scored(&home, &["--input-delimiter", "^"]).starts_with("a 0."));
    assert_eq!(
        home.fails(2, &["score", "corpus.csv", "--input-delimiter", "::"]),
        "error: --input-delimiter `::`: write one character, or tab\n"
    );
}

#[test]
fn an_encoding_is_named_or_its_bad_bytes_are_refused_left_out_or_replaced() {
    let home = Home::new();
    home.write("corpus.csv", b"id,text\na,A great deal!\nb,It failed in M\xFCnster.\n");
    let refused = home.fails(3, &["score", "corpus.csv"]);
    assert!(refused.contains("line 3: byte 17: 0xFC is no UTF-8, and the file looks like windows-1252"), "{refused}");
    let sentence = home.done(&["run", "corpus.csv", "--dry-run", "--encoding", "windows-1252"]).stdout;
    assert!(sentence.contains("It failed in Münster."), "{sentence}");
    assert_eq!(scored(&home, &["--on-bad-bytes", "reject"]), "a 0.6588");
    assert_eq!(scored(&home, &["--on-bad-bytes", "replace"]), "a 0.6588; b -0.5106");
    home.fails(3, &["score", "corpus.csv", "--on-bad-bytes", "fail"]);
    let unknown = home.fails(2, &["score", "corpus.csv", "--encoding", "ansi-klingon"]);
    assert!(unknown.contains("ansi-klingon"), "{unknown}");
}

#[test]
fn dates_are_read_in_the_order_or_form_that_is_told() {
    let home = Home::with(&[("corpus.csv", "date,text\n03/04/2025,Ostrander won.\n05/06/2025,Pask lost.\n")]);
    let refused = home.fails(3, &["run", "corpus.csv", "--dry-run"]);
    assert!(
        refused.ends_with(
            "line 2: column date: `03/04/2025` may be 2025-04-03 (--day-first) or 2025-03-04 (--month-first): say which\n"
        ),
        "{refused}"
    );
    assert_eq!(dates(&home, &["--day-first"]), "2025-04-03; 2025-06-05");
    assert_eq!(dates(&home, &["--month-first"]), "2025-03-04; 2025-05-06");
    assert_eq!(dates(&home, &["--date-format", "%d/%m/%Y"]), "2025-04-03; 2025-06-05");
    home.fails(2, &["run", "corpus.csv", "--date-format", "%d/%Q"]);
    home.fails(2, &["run", "corpus.csv", "--day-first", "--month-first"]);
}

#[test]
fn day_numbers_of_a_spreadsheet_are_read_where_that_is_asked_for_and_told_where_not() {
    let home = Home::with(&[("corpus.csv", "date,text\n45828,Ostrander won.\n20-Jun-25,Pask lost.\n")]);
    assert_eq!(dates(&home, &["--date-format", "excel"]), "2025-06-20; 2025-06-20");
    let shown = home.prints(&["run", "corpus.csv", "--dry-run"]);
    let told = "line 2: warning: the date `45828` can't be read: the article counts as undated (--date-format excel, if it is \
                a spreadsheet's number for 2025-06-20)\n";
    assert!(shown.ends_with(told), "{shown}");
}

#[test]
fn a_value_that_is_no_number_is_told_with_its_option_in_plain_words() {
    let home = Home::with(&[]);
    for (option, value, remedy) in [
        ("--top", "many", "write a whole number"),
        ("--sample", "-3", "write a whole number"),
        ("--max-rejects", "1.5", "write a whole number"),
        ("--bandwidth", "wide", "write a number, such as 1.5"),
    ] {
        let words = home.fails(2, &["run", "corpus.csv", option, value]);
        let told = words.lines().next().unwrap();
        assert!(told.starts_with(&format!("error: invalid value '{value}' for '{option} <")), "{words}");
        assert!(told.ends_with(remedy), "{words}");
    }
}

#[test]
fn kept_columns_follow_the_scores() {
    let home = Home::with(&[("corpus.csv", "id,desk,text\na,\"city, late\",A great deal!\n")]);
    assert_eq!(
        home.prints(&["score", "corpus.csv", "--method", "vader", "--keep", "desk"]),
        "id,vader_neg,vader_neu,vader_pos,vader_compound,desk\na,0.000,0.313,0.687,0.6588,\"city, late\"\n"
    );
    assert_eq!(
        home.fails(2, &["score", "corpus.csv", "--keep", "desks"]),
        "error: corpus.csv: no column `desks` (for --keep) among: id, desk, text; did you mean `desk`?\n"
    );
}

#[test]
fn a_column_asked_for_twice_is_kept_and_summed_once() {
    let home = Home::with(&[
        ("corpus.csv", "id,desk,tone,text\na,city,dry,Marit Ostrander won.\n"),
        ("entities.csv", "entity,kind\nMarit Ostrander,person\n"),
    ]);
    let scores = home.prints(&["score", "corpus.csv", "--method", "vader", "--keep", "desk,desk,tone"]);
    assert!(scores.starts_with("id,vader_neg,vader_neu,vader_pos,vader_compound,desk,tone\na,"), "{scores}");
    let beside_ours = home.prints(&["score", "corpus.csv", "--keep", "tone"]);
    assert!(
        beside_ours.starts_with("id,tone,vader_neg,vader_neu,vader_pos,vader_compound,corpus_tone\n"),
        "{beside_ours}"
    );
    home.prints(&["run", "corpus.csv", "--entities", "entities.csv", "--group-by", "kind,kind,desk", "-q"]);
    let groups = home.read("reports/groups.csv");
    let begins: Vec<&str> = groups.lines().skip(1).map(|row| &row[..row.len().min(16)]).collect();
    assert_eq!(begins, ["desk,city,1,1,1,", "kind,person,1,1,"]);
}

#[test]
fn an_empty_file_is_told_without_a_line() {
    let home = Home::with(&[("corpus.csv", "")]);
    let output = home.appraise(&["score", "corpus.csv"]);
    assert_eq!(output.stderr, "corpus.csv: warning: the file is empty\n");
    assert!(output.stdout.starts_with("id,tone,"));
}

#[test]
fn a_column_that_is_not_there_leaves_no_header_on_stdout() {
    let home = Home::with(&[
        ("corpus.csv", "id,text\na,Marit Ostrander won.\n"),
        ("entities.csv", "entity\nMarit Ostrander\n"),
    ]);
    for command in [&["score", "corpus.csv"][..], &["mentions", "corpus.csv", "--entities", "entities.csv"]] {
        home.fails(2, &[command, &["--keep", "desk"]].concat());
    }
}

#[test]
fn a_column_to_group_by_that_is_not_there_is_asked_for_by_its_option() {
    let home = Home::with(&[("corpus.csv", "id,desk,text\na,city,Marit Ostrander won.\n")]);
    assert_eq!(
        home.fails(2, &["run", "corpus.csv", "--group-by", "desks"]),
        "error: corpus.csv: no column `desks` (for --group-by; the entity list has none either) among: id, desk, text; did you mean `desk`?\n"
    );
}

#[test]
fn a_number_of_entities_to_discover_beside_a_list_of_them_is_refused_as_it_would_do_nothing() {
    let home = Home::with(&[]);
    let words = home.fails(2, &["run", "corpus.csv", "--entities", "entities.csv", "--top", "5"]);
    assert!(words.contains("'--entities <CSV>' cannot be used with '--top <N>'"), "{words}");
}

#[test]
fn a_corpus_in_which_nobody_is_discovered_is_told_with_the_remedy_and_nobody_can_not_be_asked_for() {
    let home = Home::with(&[("corpus.csv", "id,text\na,The harbour was sold on Monday.\n")]);
    for command in ["run", "discover"] {
        let said = home.done(&[command, "corpus.csv", "-q"]).stderr;
        assert_eq!(
            said,
            "warning: no entity is discovered, since no name is used twice: list them in a file (--entities)\n"
        );
        home.fails(2, &[command, "corpus.csv", "--top", "0"]);
    }
}

#[test]
fn the_program_s_own_topics_are_not_looked_for_by_check() {
    let home = Home::with(&[("corpus.csv", "id,text\na,Marit Ostrander won.\n")]);
    assert_eq!(home.done(&["check", "corpus.csv"]).stdout, "");
}

#[test]
fn check_looks_at_as_many_articles_as_it_is_told() {
    let home = Home::with(&[
        ("corpus.csv", "id,text\na,Marit Ostrander won.\nb,Marit Ostrander lost.\n"),
        ("entities.csv", "entity\nMarit Ostrander\nGerold Pask\n"),
        ("topics.csv", "topic,pattern,sign\nwin,won,1\n"),
    ]);
    let check = |articles: &str| {
        home.done(&[
            "check",
            "corpus.csv",
            "--entities",
            "entities.csv",
            "--topics",
            "topics.csv",
            "--articles",
            articles,
        ])
        .stdout
    };
    assert_eq!(check("0"), "");
    assert!(check("1").contains("`Gerold Pask` never occurs in a sample of 1 article"), "{}", check("1"));
    assert!(check("9").contains("`Gerold Pask` never occurs in a sample of 2 articles"), "{}", check("9"));
}

#[test]
fn check_tells_what_a_lexicon_repeats() {
    let home = Home::with(&[
        ("corpus.csv", "id,text\na,Marit Ostrander won.\n"),
        ("mine.csv", "cue,class,valence\nbilge,noun,-1\nrot,noun,-1\nbilge,noun,-2\n"),
        ("topics.csv", "topic,pattern,sign\nwin,won,1\n"),
    ]);
    let found = home.appraise(&["check", "corpus.csv", "--topics", "topics.csv", "--lexicon", "mine.csv"]);
    assert_eq!(
        found.stdout,
        "mine.csv, line 4: `bilge` stands in line 2 with another value: keep one of the two rows\n"
    );
    assert_eq!(found.code, 2);
    let told = "error: mine.csv, line 4: `bilge` stands in line 2 with another value: keep one of the two rows\n";
    assert_eq!(home.fails(2, &["run", "corpus.csv", "--lexicon", "mine.csv"]), told);
}

#[test]
fn the_reasons_of_one_outlet_are_those_of_its_articles() {
    let home = Home::with(&[
        (
            "corpus.csv",
            "id,source,text\na,The Quay,Marit Ostrander won.\nb,The Foghorn,Marit Ostrander lied to the union.\n",
        ),
        ("entities.csv", "entity\nMarit Ostrander\n"),
    ]);
    home.prints(&["run", "corpus.csv", "--entities", "entities.csv", "-q"]);
    let why = home.prints(&["why", "reports", "--entity", "Marit Ostrander", "--source", "The Foghorn"]);
    assert!(why.contains("lied to the union") && !why.contains("won"), "{why}");
    let by_manifest =
        home.prints(&["why", "reports/manifest.json", "--entity", "Marit Ostrander", "--source", "The Foghorn"]);
    assert_eq!(by_manifest, why);
}

#[test]
fn a_lexicon_of_the_user_s_counts_in_every_command_that_reads_texts() {
    let gold = "id,text,target,label\n".to_owned()
        + &(0..8).map(|at| format!("a{at},Vaas number {at} praised Oro.,Oro,1\nb{at},Vaas number {at} glorped Oro.,Oro,-1\nc{at},Vaas number {at} met Oro.,Oro,0\n")).collect::<String>();
    let home = Home::with(&[
        (
            "corpus.csv",
            "id,text\na,\"Governor Glorp Zimbel resigned on Tuesday.\n\nJoe Vaas writes for us.\"\nb,\"Governor Glorp Zimbel left on Friday.\n\nJoe Vaas writes for us.\"\n",
        ),
        ("lines.csv", "pattern,stretch\n<name> writes for us,line\n"),
        (
            "frames.csv",
            "cue,class,agent,patient,stance,oblique,example,silent\nglorp,verb,0,-3,-2,,Vaas glorped Oro.,\n",
        ),
        ("gold.csv", gold.as_str()),
        (
            "stance.csv",
            "id,text,holder,holder_start,holder_end,target,target_start,target_end,label\na,Vaas glorped Oro.,Vaas,0,4,Oro,13,16,-1\n",
        ),
        ("quotes.csv", "article_id,type,source,cue,content\na,direct,0-4,5-9,10-14\n"),
        ("said.csv", "id,text\na,\"It is over, said Zimbel of The Quay.\"\n"),
        ("said_lines.csv", "pattern,stretch\nit is over *,line\n"),
    ]);
    let differs = |arguments: &[&str], lexicon: &str| {
        let laid = [arguments, &["--lexicon", lexicon]].concat();
        assert_ne!(home.done(arguments).stdout, home.done(&laid).stdout, "{arguments:?}");
    };
    differs(&["discover", "corpus.csv"], "lines.csv");
    differs(&["explain", "--text", "Vaas glorped Oro."], "frames.csv");
    differs(&["evaluate", "sentiment", "gold.csv", "--no-word-weights", "--predictions", "-"], "frames.csv");
    differs(&["evaluate", "stance", "stance.csv", "--no-word-weights", "--predictions", "-"], "frames.csv");
    differs(&["evaluate", "quotes", "quotes.csv", "--corpus", "said.csv", "--predictions", "-"], "said_lines.csv");
    differs(
        &["fit", "sentiment", "gold.csv", "--out", "-", "--penalty", "0.1", "--folds", "4", "--predictions", "p.csv"],
        "frames.csv",
    );
}

/// A coded row on how Vaas stands to Oro.
fn pair(text: &str, label: i8) -> String {
    let (holder, target) = (text.find("Vaas").unwrap(), text.find("Oro").unwrap());
    format!("x,{text},Vaas,{holder},{},Oro,{target},{},{label}\n", holder + 4, target + 3)
}

#[test]
fn penalties_and_the_weight_of_backward_positions_change_what_is_fitted() {
    let mut gold = "id,text,target,label\n".to_owned();
    let mut pairs = "id,text,holder,holder_start,holder_end,target,target_start,target_end,label\n".to_owned();
    for (at, who) in
        ["voters", "farmers", "teachers", "judges", "bankers", "sailors", "miners", "nurses"].iter().enumerate()
    {
        gold += &format!(
            "p{at},The {who} praised Oro.,Oro,1\nn{at},The {who} accused Oro.,Oro,-1\no{at},The {who} met Oro.,Oro,0\n"
        );
        pairs += &pair(&format!("Vaas and the {who} backed Oro."), 1);
        pairs += &pair(&format!("Oro was condemned by Vaas and the {who}."), -1);
        pairs += &pair(&format!("Vaas and the {who} met Oro."), 0);
    }
    let home = Home::with(&[("gold.csv", gold.as_str()), ("pairs.csv", pairs.as_str())]);
    let words = |penalty: &str| {
        home.done(&[
            "fit",
            "sentiment",
            "gold.csv",
            "--out",
            "r.csv",
            "--words",
            "w.csv",
            "--penalty",
            "0.1",
            "--word-penalty",
            penalty,
        ]);
        home.read("w.csv")
    };
    assert_ne!(words("1"), words("100"));
    let rules = |weight: &str| {
        home.done(&["fit", "stance", "pairs.csv", "--out", "s.csv", "--penalty", "0.1", "--backward-weight", weight]);
        let file = home.read("s.csv");
        file.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_ne!(rules("1"), rules("9"));
}

#[test]
fn a_list_that_discover_can_not_write_is_refused_before_the_corpus_is_read() {
    let home = Home::with(&[("corpus.csv", "no column that is known\n"), ("entities.csv", "entity\nOstrander\n")]);
    for (list, told) in [
        ("entities.csv", "error: entities.csv: is there already and may have been edited: name another file\n"),
        ("lists/e.csv", "error: lists/e.csv: there is no folder lists: make it first\n"),
    ] {
        assert_eq!(home.fails(2, &["discover", "corpus.csv", "--out", list]), told);
    }
    let read = home.fails(3, &["discover", "corpus.csv", "--out", "new.csv"]);
    assert!(read.starts_with("error: corpus.csv: no text column"), "{read}");
}

#[test]
fn the_help_of_run_lists_its_reports_and_its_rejects_under_headings() {
    let text = help(&["run".to_owned()]);
    let under = |heading: &str| {
        let (_, rest) = text.split_once(&format!("\n{heading}:\n")).unwrap();
        rest.lines().take_while(|line| line.is_empty() || line.starts_with(' ')).collect::<String>()
    };
    assert!(under("Output").contains("--xlsx") && !under("Options").contains("--xlsx"));
    assert!(under("Corpus").contains("--max-rejects") && !under("Options").contains("--max-rejects"));
}
