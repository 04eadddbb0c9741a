//! The shapes in which archives hand out articles, each read at the first try.

use std::io::Write;

use appraise::corpus::{Article, ColumnMap, Html, ReadOptions};
use proptest::prelude::*;

use crate::reading::{self, read_files};

fn read(name: &str, bytes: &[u8], options: &ReadOptions) -> Vec<Article<'static>> {
    read_files(&[(name, bytes)], options).unwrap().sound()
}

fn harbour() -> Vec<Article<'static>> {
    vec![Article {
        id: "h1".to_owned(),
        date: Some(jiff::civil::date(2025, 6, 20)),
        source: "The Quay".to_owned(),
        title: "Harbour sold".to_owned(),
        text: "The mayor signed; nobody cheered.".into(),
        kept: Vec::new(),
    }]
}

#[test]
fn a_list_in_the_place_of_a_text_is_its_paragraphs_and_one_that_is_kept_stays_a_list() {
    let line = r#"{"id": "h1", "text": ["The mayor signed.", "Nobody cheered."], "tags": ["port", "sale"]}"#;
    let options = ReadOptions { keep: vec!["tags".to_owned()], ..ReadOptions::default() };
    let articles = read("lines.jsonl", line.as_bytes(), &options);
    assert_eq!(articles[0].text, "The mayor signed.\n\nNobody cheered.");
    assert_eq!(articles[0].kept, [r#"["port","sale"]"#]);
}

#[test]
fn an_id_that_is_a_number_keeps_all_its_digits() {
    let line = |last: u8| format!("{{\"id\": 10000000000000000000{last}, \"text\": \"Pier {last} is closed.\"}}\n");
    let articles = read("lines.jsonl", [line(1), line(2)].concat().as_bytes(), &ReadOptions::default());
    let ids: Vec<&str> = articles.iter().map(|article| &*article.id).collect();
    assert_eq!(ids, ["100000000000000000001", "100000000000000000002"]);
}

#[test]
fn exports_are_read_at_the_first_try() {
    let cells = "h1,2025-06-20,The Quay,Harbour sold,The mayor signed; nobody cheered.";
    let tabs = cells.replace(',', "\t");
    let files = [
        ("plain.csv", format!("id,date,source,title,text\n{cells}\n")),
        ("mark.csv", format!("\u{FEFF}id,date,source,title,text\r\n{cells}\r\n")),
        ("tabs.tsv", format!("doc_id\tdate\tsource\ttitle\ttext\n{tabs}\n")),
        ("tabs.txt", format!("doc_id\tdate\tsource\ttitle\ttext\n{tabs}")),
        ("mac.csv", format!("id,date,source,title,text\r{cells}\r")),
        (
            "excel.csv",
            "sep=;\r\nid;date;source;title;text\r\nh1;2025-06-20;The Quay;Harbour sold;\"The mayor signed; nobody cheered.\"\r\n"
                .to_owned(),
        ),
        (
            "nexis.csv",
            "Headline,Publication,Load-Date,Body,URL\nHarbour sold,The Quay,\"June 20, 2025 Friday\",The mayor signed; \
             nobody cheered.,h1\n"
                .to_owned(),
        ),
        (
            "lines.jsonl",
            "{\"url\": \"h1\", \"publish_date\": \"2025-06-20 10:15:00\", \"media_name\": \"The Quay\", \"title\": \
             \"Harbour sold\", \"text\": \"The mayor signed; nobody cheered.\"}\n"
                .to_owned(),
        ),
    ];
    for (name, text) in files {
        assert_eq!(read(name, text.as_bytes(), &ReadOptions::default()), harbour(), "{name}");
    }
}

#[test]
fn html_is_read_as_text_in_title_source_and_body_but_not_in_ids_and_kept_cells() {
    let corpus = b"id,source,title,text,desk\n&amp;1,Quay &amp; Pier,<b>Sold</b>,<p>It&rsquo;s gone.</p>,A&amp;B\n";
    let cells = |html: Html| {
        let options = ReadOptions { html, keep: vec!["desk".to_owned()], ..ReadOptions::default() };
        let Article { id, source, title, text, kept, .. } = read("a.csv", corpus, &options).remove(0);
        [id, source, title, text.into_owned(), kept[0].clone()]
    };
    assert_eq!(cells(Html::Auto), ["&amp;1", "Quay & Pier", "Sold", "It’s gone.\n\n", "A&amp;B"]);
    assert_eq!(cells(Html::Keep), ["&amp;1", "Quay &amp; Pier", "<b>Sold</b>", "<p>It&rsquo;s gone.</p>", "A&amp;B"]);
}

#[test]
fn utf_16_is_known_by_its_byte_order_mark() {
    let text =
        "\u{FEFF}id,date,source,title,text\nh1,2025-06-20,The Quay,Harbour sold,The mayor signed; nobody cheered.\n";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(read("little.csv", &little, &ReadOptions::default()), harbour());
    assert_eq!(read("big.csv", &big, &ReadOptions::default()), harbour());
}

#[test]
fn packed_files_are_read_whatever_their_name() {
    let text = "id,date,source,title,text\nh1,2025-06-20,The Quay,Harbour sold,The mayor signed; nobody cheered.\n";
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(text.as_bytes()).unwrap();
    assert_eq!(read("a.csv.gz", &gzip.finish().unwrap(), &ReadOptions::default()), harbour());
    assert_eq!(read("a.csv", &zstd::encode_all(text.as_bytes(), 1).unwrap(), &ReadOptions::default()), harbour());
}

#[test]
fn a_file_without_a_header_is_mapped_by_number_and_rows_have_numbers_for_ids() {
    let map = ColumnMap::parse("text=3,date=1").unwrap();
    let options = ReadOptions { header: false, map, keep: vec!["2".to_owned()], ..ReadOptions::default() };
    let articles = read("a.csv", b"2025-06-20,front,Sold.\n\n2025-06-21,sport,Won.\n", &options);
    let seen: Vec<_> = articles.iter().map(|article| (article.id.as_str(), article.kept[0].as_str())).collect();
    assert_eq!(seen, [("1", "front"), ("2", "sport")]);
}

#[test]
fn row_numbers_run_on_over_files_blocks_and_rows_without_use() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (folder.path().join("1.csv"), folder.path().join("2.jsonl"));
    let rows: String = (0..3000).map(|_| format!("\"{}\"\n", "The council\nmet again. ".repeat(20))).collect();
    std::fs::write(&first, format!("text\n{rows}")).unwrap();
    std::fs::write(&second, "{\"text\": \"Sold.\"}\n").unwrap();
    let articles = reading::read(&[first, second], &ReadOptions::default()).unwrap().articles;
    let numbers: Vec<usize> = articles.iter().map(|article| article.id.parse().unwrap()).collect();
    assert_eq!(numbers, (1..=3001).collect::<Vec<_>>());
}

#[test]
fn articles_outside_the_days_asked_for_are_counted_not_read() {
    let day = |day| Some(jiff::civil::date(2025, 6, day));
    let options = ReadOptions { since: day(2), until: day(3), ..ReadOptions::default() };
    let text = b"id,date,text\n1,2025-06-01,a\n2,2025-06-02,b\n3,2025-06-03,c\n4,2025-06-04,d\n5,,e\n";
    let ids: Vec<String> = read("a.csv", text, &options).into_iter().map(|article| article.id).collect();
    assert_eq!(ids, ["2", "3"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn blocks_together_hold_what_the_csv_crate_reads(
        rows in prop::collection::vec(("[a-m]{1,3}", "[x,\"\n\r é]{0,40}", 1usize..400), 1..120)
    ) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["title", "text"]).unwrap();
        for (title, text, times) in &rows {
            writer.write_record([title.clone(), format!("t{}", text.repeat(*times))]).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let oracle: Vec<(String, String)> = csv::Reader::from_reader(bytes.as_slice()).deserialize().map(|row| row.unwrap()).collect();
        let options = ReadOptions { any_language: true, ..ReadOptions::default() };
        let read = read_files(&[("a.csv", &bytes)], &options).unwrap().articles;
        let read: Vec<_> = read.into_iter().map(|article| (article.title, article.text.into_owned())).collect();
        prop_assert_eq!(read, oracle);
    }
}
