//! Exports of archives, each read at the first try, or refused with a sentence that says where the text is.

use std::path::{Path, PathBuf};

use appraise::corpus::{Article, ReadOptions};
use appraise::error::Result;

use crate::reading;

fn export(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports").join(name)
}

fn read(name: &str, options: &ReadOptions) -> Result<Vec<Article<'static>>> {
    Ok(reading::read(&[export(name)], options)?.sound())
}

/// The harbour story as an archive tells it under these ids.
fn harbour(first: &str, second: &str) -> Vec<Article<'static>> {
    let article = |id: &str, day, source: &str, title: &str, text: &str| Article {
        id: id.to_owned(),
        date: Some(jiff::civil::date(2025, 6, day)),
        source: source.to_owned(),
        title: title.to_owned(),
        text: text.to_owned().into(),
        kept: Vec::new(),
    };
    vec![
        article(first, 20, "The Quay", "Harbour sold", "The mayor signed; nobody cheered."),
        article(second, 21, "The Foghorn", "Union walks out", "The \"sale of the century\" is off."),
    ]
}

#[track_caller]
fn reads(name: &str, first: &str, second: &str) {
    assert_eq!(read(name, &ReadOptions::default()).unwrap(), harbour(first, second), "{name}");
}

#[test]
fn a_lexisnexis_export_is_read_at_the_first_try() {
    reads("lexisnexis.csv", "https://quay.example/h1", "https://foghorn.example/h2");
    reads("lexisnexistools.tsv", "1", "2");
}

#[test]
fn media_cloud_s_list_is_read_once_a_text_column_is_added() {
    reads("mediacloud.csv", "1900000001", "1900000002");
}

#[test]
fn gdelt_s_list_is_read_once_a_text_key_is_added() {
    reads("gdelt.jsonl", "https://quay.example/h1", "https://foghorn.example/h2");
}

#[test]
fn factiva_s_lead_paragraph_goes_before_its_text() {
    let mut story = harbour("QUAY000020250620el6k00001", "FOGH000020250621el6l00002");
    story[0].text = "The mayor signed;\n\nnobody cheered.".into();
    assert_eq!(read("factiva.csv", &ReadOptions::default()).unwrap(), story);
}

#[test]
fn a_proquest_export_is_read_by_its_full_text() {
    reads("proquest.csv", "3200000001", "3200000002");
}

#[test]
fn a_readtext_table_is_read_at_the_first_try() {
    reads("readtext.csv", "h1.txt", "h2.txt");
}

#[test]
fn a_colleague_s_excel_file_is_refused_until_its_encoding_is_named() {
    let name = "excel_windows_1252.csv";
    let refused = read(name, &ReadOptions::default()).unwrap_err().to_string();
    assert_eq!(
        refused.strip_prefix(&format!("{}, ", export(name).display())).unwrap(),
        "line 2: byte 74: 0xFC is no UTF-8, and the file looks like windows-1252: read it with --encoding \
         windows-1252 (or leave out such rows with --on-bad-bytes reject)"
    );
    let options = ReadOptions { encoding: Some(encoding_rs::WINDOWS_1252), ..ReadOptions::default() };
    let articles = read(name, &options).unwrap();
    assert_eq!(articles[0].text, "The mayor signed, nobody cheered in Münster.");
    assert_eq!(articles[0].date, Some(jiff::civil::date(2025, 6, 20)));
}

#[test]
fn exports_without_text_say_where_it_is() {
    let refused = |name: &str| {
        let error = read(name, &ReadOptions::default()).unwrap_err();
        assert_eq!(error.exit_code(), 3);
        let message = error.to_string();
        message[message.find("; ").unwrap() + 2..].to_owned()
    };
    assert_eq!(
        refused("mediacloud_without_text.csv"),
        "Media Cloud lists articles without their text: fetch each page of the url column, for instance with \
         trafilatura, and add the text as a column `text`"
    );
    assert_eq!(
        refused("gdelt_without_text.csv"),
        "GDELT lists articles without their text: fetch each page of the url column (SOURCEURL, DocumentIdentifier), \
         for instance with trafilatura, and add the text as a column `text`"
    );
    assert_eq!(
        refused("proquest_without_text.csv"),
        "ProQuest's spreadsheet export holds no full text: export the documents with their text, or give --map \
         text=Abstract to analyse the abstracts"
    );
}

#[test]
fn answers_of_news_interfaces_are_read_as_json_lines() {
    let mut story = harbour("https://quay.example/h1", "https://foghorn.example/h2");
    story.iter_mut().for_each(|article| article.id = article.id.to_uppercase());
    assert_eq!(read("newsapi.jsonl", &ReadOptions::default()).unwrap(), story);
}

#[test]
fn big_query_s_gdelt_is_read_once_a_text_column_is_joined() {
    reads("gdelt_bigquery.csv", "https://quay.example/h1", "https://foghorn.example/h2");
}

#[test]
fn the_english_excel_of_a_colleague_is_read_at_the_first_try() {
    reads("excel_utf_8.csv", "1", "2");
}
