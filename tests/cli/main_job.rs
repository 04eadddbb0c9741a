//! The main job on the sample corpus, from the outside: every report with its documented columns, every number of a report
//! computed again from the evidence files, and the same sums however the corpus is cut and ordered.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::home::{ARTICLES, ENTITIES, Ended, Home, Row, TOPICS, rows};

/// The first columns of each report, as README.md and the codebook have them.
const COLUMNS: [(&str, &str); 16] = [
    (
        "mentions.csv",
        "mention_id,article_id,date,source,entity,kind,surface,resolution,start,end,sentence_no,in_title,voice,speaker,\
         score,label,evidence,sentence",
    ),
    ("quotes.csv", "quote_id,article_id,date,source,speaker,speaker_surface,cue,kind,start,end,content"),
    (
        "stances.csv",
        "stance_id,article_id,date,source,holder,target,target_kind,stance,score,cue,negated,voice,start,end,evidence,\
         sentence",
    ),
    (
        "entities.csv",
        "entity,kind,articles,mentions,title_mentions,quotes,first_date,last_date,positive,neutral,negative,net_share,\
         mean,sd,ci_low,ci_high,logit,narrator_mean,others_mean,top_positive,top_negative,low_n",
    ),
    (
        "dates.csv",
        "period,articles,entities,mentions,positive,neutral,negative,net_share,mean,ci_low,ci_high,logit,quotes,stances",
    ),
    (
        "entity_dates.csv",
        "entity,period,articles,mentions,share_of_voice,positive,neutral,negative,net_share,mean,sd,ci_low,ci_high,logit,\
         smoothed,low_n",
    ),
    (
        "entity_topics.csv",
        "holder,target,target_kind,articles,statements,favor,neutral,against,mean,ci_low,ci_high,first_date,last_date",
    ),
    ("topic_dates.csv", "topic,period,articles,statements,favor,neutral,against,mean,ci_low,ci_high"),
    ("sources.csv", "source,entity,articles,mentions,positive,neutral,negative,mean,ci_low,ci_high"),
    (
        "pairs.csv",
        "source,target,articles,mentions,positive,neutral,negative,mean,ci_low,ci_high,statements,favor,cancelled,against,\
         stance_mean",
    ),
    ("comentions.csv", "entity,other,articles,sentences,jaccard"),
    ("turning_points.csv", "series,name,periods,articles,date,period,before,after,shift,p,q"),
    (
        "stance_shifts.csv",
        "holder,topic,articles,first_date,first_stance,last_date,last_stance,date,before,after,shift,p,q",
    ),
    (
        "outlet_differences.csv",
        "source,entity,cells,mentions,other_mentions,mean,others_mean,difference,ci_low,ci_high,low_n",
    ),
    ("rejects.csv", "file,line,id,reason"),
    ("codebook.csv", "file,column,meaning,unit"),
];

/// `appraise run` with the sample's lists.
fn appraise(home: &Home, corpus: &[&str], out: &str) -> Ended {
    let lists = ["--quiet", "--entities", ENTITIES, "--topics", TOPICS, "--out", out];
    home.appraise(&[&["run"], corpus, &lists].concat())
}

/// The reports of a run that must succeed, in a folder that lives as long as they do.
struct Reports(Home);

impl Reports {
    fn of(home: Home, corpus: &[&str]) -> Self {
        let Ended { code, stderr, .. } = appraise(&home, corpus, "reports");
        assert_eq!((code, stderr.as_str()), (0, ""));
        Self(home)
    }

    fn of_sample() -> Self {
        Self::of(Home::new(), &[ARTICLES])
    }

    fn text(&self, file: &str) -> String {
        self.0.read(&format!("reports/{file}"))
    }

    fn rows(&self, file: &str) -> Vec<Row> {
        rows(&self.text(file))
    }
}

fn count(row: &Row, column: &str) -> usize {
    row[column].parse().unwrap_or_else(|_| panic!("{column} of {row:?}"))
}

/// A score in ten-thousandths.
fn score(row: &Row) -> i64 {
    let digits: String = row["score"].chars().filter(|c| *c != '.').collect();
    digits.parse().unwrap()
}

fn month(row: &Row) -> String {
    row["date"].chars().take(7).collect()
}

/// Evidence rows put together by what `key` says of each.
fn grouped(rows: &[Row], key: impl Fn(&Row) -> Vec<String>) -> BTreeMap<Vec<String>, Vec<&Row>> {
    let mut groups: BTreeMap<_, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        groups.entry(key(row)).or_default().push(row);
    }
    groups
}

fn articles(rows: &[&Row]) -> usize {
    rows.iter().map(|row| &row["article_id"]).collect::<BTreeSet<_>>().len()
}

fn with_label(rows: &[&Row], column: &str, label: &str) -> usize {
    rows.iter().filter(|row| row[column] == label).count()
}

/// The mean score with four decimals, ties away from zero, as the reports print it; empty for no rows.
fn mean<'r>(rows: impl IntoIterator<Item = &'r Row>) -> String {
    let scores: Vec<i64> = rows.into_iter().map(score).collect();
    if scores.is_empty() {
        return String::new();
    }
    let mean = scores.iter().sum::<i64>() as f64 / scores.len() as f64 / 10_000.0;
    let printed = format!("{mean:.4}");
    if printed == "-0.0000" { "0.0000".to_owned() } else { printed }
}

/// Checks counts, labels and mean of every row of a report against the evidence rows of the same key.
fn assert_agrees(
    report: &[Row],
    key: &[&str],
    counted: &str,
    labels: [&str; 3],
    groups: &BTreeMap<Vec<String>, Vec<&Row>>,
) {
    let column = if counted == "mentions" { "label" } else { "stance" };
    let none = Vec::new();
    let mut met = 0;
    for row in report {
        let name: Vec<String> = key.iter().map(|part| row[*part].clone()).collect();
        let evidence = groups.get(&name).unwrap_or(&none);
        met += usize::from(!evidence.is_empty());
        let found = labels.map(|label| count(row, label));
        assert_eq!(count(row, counted), evidence.len(), "{counted} of {name:?}");
        assert_eq!(found, labels.map(|label| with_label(evidence, column, label)), "{name:?}");
        if name.len() > 1 || key == ["entity"] {
            assert_eq!(count(row, "articles"), articles(evidence), "articles of {name:?}");
        }
        assert_eq!(row["mean"], mean(evidence.iter().copied()), "mean of {name:?}");
    }
    assert_eq!(met, groups.len(), "every group has its row");
}

const LABELS: [&str; 3] = ["positive", "neutral", "negative"];
const STANCES: [&str; 3] = ["favor", "neutral", "against"];

#[test]
fn every_report_begins_with_the_columns_that_are_documented() {
    let reports = Reports::of_sample();
    for (file, columns) in COLUMNS {
        let text = reports.text(file);
        let header = text.lines().next().unwrap();
        let appended = header.strip_prefix(columns).unwrap_or_else(|| panic!("{file} begins with {header}"));
        assert!(appended.is_empty() || appended.starts_with(','), "{file}: {appended}");
        let described = reports.rows("codebook.csv").iter().filter(|row| row["file"] == file).count();
        if !["codebook.csv", "rejects.csv", "turning_points.csv"].contains(&file) {
            assert_eq!(described, header.split(',').count(), "the codebook's rows for {file}");
            assert!(text.lines().count() > 5, "{file} has next to nothing in it");
        }
    }
    assert!(reports.text("manifest.json").contains("\"articles\": 92"));
}

#[test]
fn every_count_and_mean_of_the_mention_reports_follows_from_mentions_csv() {
    let reports = Reports::of_sample();
    let mentions = reports.rows("mentions.csv");
    let cell = |row: &Row, column: &str| row[column].clone();
    let by = |key: &[&str]| grouped(&mentions, |row| key.iter().map(|part| cell(row, part)).collect());
    assert_agrees(&reports.rows("entities.csv"), &["entity"], "mentions", LABELS, &by(&["entity"]));
    assert_agrees(&reports.rows("sources.csv"), &["source", "entity"], "mentions", LABELS, &by(&["source", "entity"]));
    let by_month = grouped(&mentions, |row| vec![cell(row, "entity"), month(row)]);
    assert_agrees(&reports.rows("entity_dates.csv"), &["entity", "period"], "mentions", LABELS, &by_month);
    let months = grouped(&mentions, |row| vec![month(row)]);
    assert_agrees(&reports.rows("dates.csv"), &["period"], "mentions", LABELS, &months);
}

#[test]
fn every_count_and_mean_of_the_stance_reports_follows_from_stances_csv() {
    let reports = Reports::of_sample();
    let stances = reports.rows("stances.csv");
    let pairs = grouped(&stances, |row| vec![row["holder"].clone(), row["target"].clone()]);
    assert_agrees(&reports.rows("entity_topics.csv"), &["holder", "target"], "statements", STANCES, &pairs);
    let on_topics: Vec<Row> = stances.iter().filter(|row| row["target_kind"] == "topic").cloned().collect();
    let months = grouped(&on_topics, |row| vec![row["target"].clone(), month(row)]);
    assert_agrees(&reports.rows("topic_dates.csv"), &["topic", "period"], "statements", STANCES, &months);
}

#[test]
fn what_the_narrator_says_is_told_from_what_others_say_and_from_its_own_words() {
    let reports = Reports::of_sample();
    let mentions = reports.rows("mentions.csv");
    for entity in reports.rows("entities.csv") {
        let of_entity = || mentions.iter().filter(|row| row["entity"] == entity["entity"]);
        let narrator = of_entity().filter(|row| row["voice"] == "narrator");
        let others = of_entity().filter(|row| row["voice"] != "narrator" && row["speaker"] != entity["entity"]);
        assert_eq!(entity["narrator_mean"], mean(narrator), "{}", entity["entity"]);
        assert_eq!(entity["others_mean"], mean(others), "{}", entity["entity"]);
        let own = of_entity().filter(|row| row["voice"] != "narrator" && row["speaker"] == entity["entity"]);
        assert_eq!(entity["own_mean"], mean(own), "{}", entity["entity"]);
        let voices = ["narrator_mentions", "others_mentions", "own_mentions"].map(|column| count(&entity, column));
        assert_eq!(voices.iter().sum::<usize>(), count(&entity, "mentions"), "{}", entity["entity"]);
        let speaks = |row: &&Row| {
            row["speaker"] == entity["entity"] || row["joint_speakers"].split('|').any(|name| name == entity["entity"])
        };
        let quotes = reports.rows("quotes.csv").iter().filter(speaks).count();
        assert_eq!(count(&entity, "quotes"), quotes, "{}", entity["entity"]);
    }
}

#[test]
fn what_one_says_of_another_follows_from_mentions_csv() {
    let reports = Reports::of_sample();
    let listed: BTreeSet<String> = reports.rows("entities.csv").into_iter().map(|row| row["entity"].clone()).collect();
    let said: Vec<Row> = reports
        .rows("mentions.csv")
        .into_iter()
        .filter(|row| row["voice"] != "narrator" && row["speaker"] != row["entity"] && listed.contains(&row["speaker"]))
        .collect();
    let by_pair = grouped(&said, |row| vec![row["speaker"].clone(), row["entity"].clone()]);
    let pairs: Vec<Row> = reports.rows("pairs.csv").into_iter().filter(|row| row["mentions"] != "0").collect();
    assert_agrees(&pairs, &["source", "target"], "mentions", LABELS, &by_pair);
}

#[test]
fn who_is_mentioned_together_follows_from_mentions_csv() {
    let reports = Reports::of_sample();
    let mentions = reports.rows("mentions.csv");
    let places = |entity: &str, columns: &[&str]| -> BTreeSet<Vec<String>> {
        let of_entity = mentions.iter().filter(|row| row["entity"] == entity);
        of_entity.map(|row| columns.iter().map(|column| row[*column].clone()).collect()).collect()
    };
    for pair in reports.rows("comentions.csv").iter().step_by(17) {
        for (column, place) in [("articles", &["article_id"][..]), ("sentences", &["article_id", "sentence_no"])] {
            let both = places(&pair["entity"], place).intersection(&places(&pair["other"], place)).count();
            assert_eq!(count(pair, column), both, "{column} of {} and {}", pair["entity"], pair["other"]);
        }
    }
}

#[test]
fn offsets_are_code_points_into_the_corpus_as_it_came() {
    let articles = rows(&fs::read_to_string(ARTICLES).unwrap());
    let corpus: BTreeMap<String, Row> = articles.into_iter().map(|row| (row["id"].clone(), row)).collect();
    let reports = Reports::of_sample();
    let slice = |row: &Row, from: usize, to: usize| {
        let article = &corpus[&row["article_id"]];
        let text = if row["in_title"] == "1" { &article["title"] } else { &article["text"] };
        text.chars().skip(from).take(to - from).collect::<String>()
    };
    for mention in reports.rows("mentions.csv") {
        assert_eq!(slice(&mention, count(&mention, "start"), count(&mention, "end")), mention["surface"]);
    }
    for quote in reports.rows("quotes.csv") {
        let part = |span: &str| {
            let (from, to) = span.split_once('-').unwrap();
            slice(&quote, from.parse().unwrap(), to.parse().unwrap()).split_whitespace().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(quote["spans"].split('|').map(part).collect::<Vec<_>>().join(" … "), quote["content"]);
    }
}

#[test]
fn shares_of_voice_add_up_to_one_in_every_period() {
    let reports = Reports::of_sample();
    let mut shares: BTreeMap<String, f64> = BTreeMap::new();
    for row in reports.rows("entity_dates.csv") {
        *shares.entry(row["period"].clone()).or_default() += row["share_of_voice"].parse::<f64>().unwrap();
    }
    assert_eq!(shares.len(), 5, "four months and the undated article");
    assert!(shares.values().all(|share| (share - 1.0).abs() < 0.005), "{shares:?}");
}

/// The names of files here with the sample in the given order, cut into so many.
fn in_parts(home: &Home, reversed: bool, parts: usize) -> Vec<String> {
    let mut reader = csv::Reader::from_path(ARTICLES).unwrap();
    let header = reader.headers().unwrap().clone();
    let mut records: Vec<_> = reader.records().map(Result::unwrap).collect();
    if reversed {
        records.reverse();
    }
    let size = records.len().div_ceil(parts);
    let names = records.chunks(size).enumerate().map(|(at, chunk)| {
        let name = format!("part{at}.csv");
        let mut writer = csv::Writer::from_path(home.path(&name)).unwrap();
        writer.write_record(&header).unwrap();
        chunk.iter().for_each(|record| writer.write_record(record).unwrap());
        writer.flush().unwrap();
        name
    });
    names.collect()
}

#[test]
fn sums_are_the_same_bytes_however_the_corpus_is_ordered_and_cut_into_files() {
    let whole = Reports::of_sample();
    for (reversed, parts) in [(false, 7), (true, 1), (true, 3)] {
        let home = Home::new();
        let names = in_parts(&home, reversed, parts);
        let cut = Reports::of(home, &names.iter().map(String::as_str).collect::<Vec<_>>());
        for (file, _) in COLUMNS {
            if ["mentions.csv", "quotes.csv", "stances.csv"].contains(&file) {
                let sorted = |text: String| text.lines().map(str::to_owned).collect::<BTreeSet<_>>();
                assert!(
                    sorted(whole.text(file)) == sorted(cut.text(file)),
                    "{file}, {parts} files, reversed {reversed}"
                );
            } else {
                assert!(whole.text(file) == cut.text(file), "{file}, {parts} files, reversed {reversed}");
            }
        }
    }
}

#[test]
#[cfg(unix)]
fn a_killed_run_leaves_the_former_reports_as_they_were() {
    let Reports(home) = Reports::of_sample();
    let before = home.read("reports/entities.csv");
    let mut child = home.begins_to_write_reports(&["--quiet"]);
    child.kill().unwrap();
    assert!(!child.wait().unwrap().success());
    assert!(home.read("reports/entities.csv") == before);
    assert_eq!(appraise(&home, &[ARTICLES], "reports").code, 0, "the folder can be written again");
}

#[test]
#[cfg(target_os = "linux")]
fn an_output_folder_that_can_not_be_written_is_named_with_the_reason() {
    let Ended { code, stderr, .. } = appraise(&Home::new(), &[ARTICLES], "/proc/reports");
    assert_eq!(code, 1, "{stderr}");
    assert!(stderr.starts_with("error: /proc"), "{stderr}");
}

#[test]
fn a_file_in_the_place_of_the_output_folder_is_kept() {
    let home = Home::with(&[("reports", "a letter")]);
    assert_eq!(appraise(&home, &[ARTICLES], "reports").code, 2);
    assert_eq!(home.read("reports"), "a letter");
}
