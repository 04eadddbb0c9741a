//! What a corpus may get wrong, each with what the reader says of it.

use std::sync::Arc;

use appraise::corpus::{BadBytes, Blocks, DateReader, DayOrder, ReadOptions, inputs};
use appraise::error::Error;

use crate::reading::{Reading, read_files};

fn read(bytes: &[u8]) -> Reading {
    read_files(&[("corpus.csv", bytes)], &ReadOptions::default()).unwrap()
}

/// The message without the folder.
fn error(name: &str, bytes: &[u8], options: &ReadOptions) -> String {
    match read_files(&[(name, bytes)], options).unwrap_err() {
        error @ Error::Corpus { .. } => {
            assert_eq!(error.exit_code(), 3);
            let message = error.to_string();
            message[message.find(name).unwrap()..].to_owned()
        }
        other => panic!("{other}"),
    }
}

#[test]
fn an_empty_file_has_no_article_and_says_so() {
    let reading = read(b"");
    assert_eq!(reading.articles, []);
    assert_eq!(reading.issues, ["0 : warning: the file is empty"]);
}

#[test]
fn a_header_alone_has_no_article() {
    assert_eq!(read(b"id,date,text\n").articles, []);
    assert_eq!(read(b"id,date,text").articles, []);
}

#[test]
fn a_missing_text_column_lists_the_headers_and_suggests_a_mapping() {
    assert_eq!(
        error("corpus.csv", b"id,date,artcle_text\n1,2025-06-20,x\n", &ReadOptions::default()),
        "corpus.csv: no text column among: id, date, artcle_text; did you mean --map text=artcle_text?"
    );
}

#[test]
fn nul_bytes_reject_their_row_alone() {
    let reading = read(b"id,text\na1,The port\0 was sold.\na2,The union objects.\n");
    assert_eq!(reading.ids(), ["a2"]);
    assert_eq!(reading.issues, ["2 a1: a NUL byte in the row: no text has one"]);
}

#[test]
fn a_cell_of_20_mb_is_read_whole() {
    let cell = "The council met again; \"\"nothing\"\" was decided.\n".repeat(20_000_000 / 47);
    let corpus = format!("id,text\na1,\"{cell}\"\na2,Short.\n");
    let reading = read(corpus.as_bytes());
    assert_eq!(reading.ids(), ["a1", "a2"]);
    assert_eq!(reading.articles[0].text, cell.replace("\"\"", "\""));
}

#[test]
fn a_text_that_no_article_has_is_rejected_with_its_size() {
    let cell = "The council met again. ".repeat(34_000_000 / 23);
    let reading = read(format!("id,text\na1,{cell}\na2,Short.\n").as_bytes());
    assert_eq!(reading.ids(), ["a2"]);
    assert_eq!(reading.issues, ["2 a1: the text has 33 MB, which no article has: split it"]);
}

#[test]
fn ragged_rows_are_rejected_with_their_line_and_id() {
    let reading =
        read(b"id,date,text\na1,2025-06-20\na2,2025-06-20,\"Two\nlines.\"\na3,2025-06-20,Sold, he said.\na4,,Done.\n");
    assert_eq!(reading.ids(), ["a2", "a4"]);
    assert_eq!(reading.issues, ["2 a1: 2 cells where the header has 3", "5 a3: 4 cells where the header has 3"]);
}

#[test]
fn an_empty_text_is_rejected() {
    let reading = read(b"id,text\na1, \na2,Sold.\n");
    assert_eq!(reading.ids(), ["a2"]);
    assert_eq!(reading.issues, ["2 a1: the text is empty"]);
}

#[test]
fn an_unclosed_quote_at_the_end_of_the_file_costs_one_row() {
    let reading = read(
        b"id,date,text\na1,2025-06-20,Sold.\na2,2025-06-21,\"The buyer\nwas glad.\na3,2025-06-22,The union was not.\n",
    );
    assert_eq!(reading.ids(), ["a1", "a3"]);
    assert_eq!(
        reading.issues,
        ["3 a2: the quotation mark that opens column text isn't closed, or one inside isn't doubled: left out from \
          here to line 4"]
    );
}

#[test]
fn an_unclosed_quote_in_the_last_row_is_reported_to_the_end() {
    let reading = read(b"id,date,text\na1,2025-06-20,Sold.\na2,2025-06-21,\"The buyer\nwas glad.\n");
    assert_eq!(reading.ids(), ["a1"]);
    assert_eq!(
        reading.issues,
        ["3 a2: the quotation mark that opens column text isn't closed, or one inside isn't doubled: left out from \
          here to the end of the file"]
    );
}

#[test]
fn an_unclosed_quote_does_not_swallow_the_quoted_row_behind_it() {
    let mut corpus = "id,date,text\na1,2025-06-20,\"The buyer\nwas glad.\n".to_owned();
    for number in 2..4000 {
        corpus += &format!(
            "a{number},2025-06-21,\"The union, at {number}, was \"\"not\"\".\n{}\"\n",
            "It struck. ".repeat(50)
        );
    }
    let reading = read(corpus.as_bytes());
    assert_eq!(reading.articles.len(), 3998);
    assert_eq!(reading.articles[0].id, "a2");
    assert_eq!(reading.issues.len(), 1);
}

#[test]
fn marks_that_are_not_doubled_reject_their_row_and_no_line_of_it_becomes_an_article() {
    let reading = read(
        b"id,date,text\na1,2025-06-20,\"He said \"no\".\nTwice, yes, twice.\nThen left.\"\na2,2025-06-21,\"Sold.\"\n",
    );
    assert_eq!(reading.ids(), ["a2"]);
    assert_eq!(
        reading.issues,
        ["2 a1: the quotation mark that opens column text isn't closed, or one inside isn't doubled: left out from \
          here to line 4"]
    );
}

#[test]
fn the_column_that_is_named_is_that_of_the_stray_mark_and_not_the_one_behind_it() {
    let reading = read(
        b"id,text,section\na1,\"He said \"no\" twice.,city\na2,Sold.,city\na3,Sold.,\"city \"hall\"\"\na4,Kept.,city\na5,\"Left.,city\n",
    );
    assert_eq!(reading.ids(), ["a2", "a4"]);
    let columns: Vec<&str> = reading.issues.iter().map(|issue| issue.split_whitespace().nth(8).unwrap()).collect();
    assert_eq!(columns, ["text", "section", "text"]);
}

#[test]
fn undecodable_bytes_reject_their_row_with_the_place() {
    let reading = read(b"id,text\na1,Caf\xC3\xA9 caf\xC3\xA9.\na2,\"The\ncaf\xE9 closed.\"\na3,Sold.\n");
    assert_eq!(reading.ids(), ["a1", "a3"]);
    assert_eq!(reading.issues, ["3 a2: line 4, byte 4: 0xE9 is no UTF-8; likely windows-1252"]);
}

#[test]
fn a_file_in_another_encoding_ends_the_run_and_names_it() {
    assert_eq!(
        error("corpus.csv", b"id,text\na1,The caf\xE9 in Z\xFCrich closed.\n", &ReadOptions::default()),
        "corpus.csv, line 2: byte 11: 0xE9 is no UTF-8, and the file looks like windows-1252: read it with --encoding \
         windows-1252 (or leave out such rows with --on-bad-bytes reject)"
    );
}

#[test]
fn bad_bytes_end_the_run_or_are_replaced_where_that_was_asked_for() {
    let bytes = b"id,text\na1,Sold.\na2,The caf\xE9 closed.\n";
    let with = |choice| ReadOptions { on_bad_bytes: Some(choice), ..ReadOptions::default() };
    assert_eq!(
        error("corpus.csv", bytes, &with(BadBytes::Fail)),
        "corpus.csv, line 3: byte 11: 0xE9 is no UTF-8; likely windows-1252"
    );
    let replaced = read_files(&[("corpus.csv", bytes)], &with(BadBytes::Replace)).unwrap();
    assert_eq!(replaced.articles[1].text, "The caf\u{FFFD} closed.");
    let rejected = read_files(&[("corpus.csv", bytes)], &with(BadBytes::Reject)).unwrap();
    assert_eq!(rejected.ids(), ["a1"]);
}

#[test]
fn bytes_that_a_declared_encoding_does_not_know_reject_their_row() {
    let options = ReadOptions { encoding: Some(encoding_rs::SHIFT_JIS), any_language: true, ..ReadOptions::default() };
    let reading = read_files(&[("corpus.csv", b"id,text\na1,\x83e\x83X\x83g\na2,x\x81\x20y\n")], &options).unwrap();
    assert_eq!(reading.articles[0].text, "テスト");
    assert_eq!(reading.issues, ["3 a2: line 3, byte 5: bytes that are no Shift_JIS"]);
}

#[test]
fn an_unreadable_date_keeps_the_article_undated_and_warns() {
    let reading = read(b"id,date,text\na1,soon,Sold.\na2,,Kept.\n");
    assert_eq!(reading.articles.iter().map(|article| article.date).collect::<Vec<_>>(), [None, None]);
    assert_eq!(
        reading.issues,
        ["2 a1: warning: the date `soon` can't be read: the article counts as undated (--date-format)"]
    );
}

#[test]
fn what_r_writes_where_there_is_nothing_is_no_id_no_date_and_no_text() {
    let reading = read(
        b"\"id\",\"date\",\"source\",\"title\",\"text\"\n\"a1\",2025-06-20,\"The Quay\",NA,\"Sold.\"\nNA,NA,NA,NA,\"Kept.\"\nNA,NA,NA,NA,\"Let.\"\n\"a4\",NA,NA,NA,NA\n",
    );
    assert_eq!(reading.ids(), ["a1", "2", "3"]);
    assert_eq!(reading.articles.iter().map(|it| it.date.is_some()).collect::<Vec<_>>(), [true, false, false]);
    assert_eq!(reading.articles.iter().map(|it| it.source.as_str()).collect::<Vec<_>>(), ["The Quay", "", ""]);
    assert!(reading.articles.iter().all(|it| it.title.is_empty()));
    assert_eq!(reading.issues, ["5 a4: the text is empty"]);
}

#[test]
fn the_names_that_r_gives_rows_are_told_and_a_comma_too_many_is_not_taken_for_one() {
    let reading = read(b"id,text\n1,a1,Sold.\na2,\"Kept, let\",lost\n");
    assert_eq!(
        reading.issues,
        [
            "2 1: 3 cells where the header has 2: the first may be the row's name, which R writes unless told row.names = FALSE",
            "3 a2: 3 cells where the header has 2"
        ]
    );
}

#[test]
fn a_text_as_long_as_a_cell_of_excel_can_be_is_kept_with_a_warning() {
    let long = "The mayor signed. ".repeat(2_000);
    let row = |length: usize| format!("a{length},{}\n", &long[..length]);
    let reading = read(format!("id,text\n{}{}", row(32_767), row(32_766)).as_bytes());
    assert_eq!(reading.ids(), ["a32767", "a32766"]);
    assert_eq!(
        reading.issues,
        [
            "2 a32767: warning: the text has 32,767 characters, for more of which a cell of Excel has no room: it may be cut \
          off, so take the corpus from before it went through a spreadsheet"
        ]
    );
}

#[test]
fn an_ambiguous_date_ends_the_run_with_both_readings() {
    let bytes = b"id,published,text\na1,25/12/2024,Sold.\na2,03/04/2025,Kept.\n";
    assert_eq!(
        error("corpus.csv", bytes, &ReadOptions::default()),
        "corpus.csv, line 3: column published: `03/04/2025` may be 2025-04-03 (--day-first) or 2025-03-04 \
         (--month-first): say which"
    );
    let dates = DateReader { order: Some(DayOrder::DayFirst), format: None };
    let reading = read_files(&[("corpus.csv", bytes)], &ReadOptions { dates, ..ReadOptions::default() }).unwrap();
    assert_eq!(reading.articles[1].date, Some(jiff::civil::date(2025, 4, 3)));
}

#[test]
fn of_an_id_used_twice_the_first_article_in_input_order_counts() {
    let files: [(&str, &[u8]); 2] = [("1.csv", b"id,text\nx,First.\ny,Second.\n"), ("2.csv", b"text,id\nThird.,x\n")];
    let reading = read_files(&files, &ReadOptions::default()).unwrap();
    assert_eq!(reading.ids(), ["x", "y"]);
    let remedy = "the first article with it counts; give every article an id of its own, such as file and number";
    assert_eq!(reading.issues, [format!("2 x: the id `x` was used before, for another text: {remedy}")]);
}

#[test]
fn an_article_in_another_language_is_set_apart_unless_all_count() {
    let bytes = "id,text\n\
        a1,Die Bürgermeisterin verteidigte am Dienstag den Verkauf des Hafens; die Gewerkschaft sprach von Verrat.\n\
        a2,The union spoke of treason.\n";
    let reading = read(bytes.as_bytes());
    assert_eq!(reading.ids(), ["a2"]);
    assert_eq!(reading.issues, ["2 a1: looks German, not English: set apart (--language any)"]);
    let options = ReadOptions { any_language: true, ..ReadOptions::default() };
    assert_eq!(read_files(&[("corpus.csv", bytes.as_bytes())], &options).unwrap().ids(), ["a1", "a2"]);
}

#[test]
fn a_text_that_an_earlier_article_has_counts_again_with_a_warning() {
    let files: [(&str, &[u8]); 2] = [
        ("1.csv", b"id,title,text\nx,Old,The port is sold.\n,New,\"The port is sold.\n\"\n"),
        ("2.csv", b"id,text\ny,The port is sold.\nx,The port is sold.\n"),
    ];
    let reading = read_files(&files, &ReadOptions::default()).unwrap();
    assert_eq!(reading.ids(), ["x", "2", "y"]);
    assert_eq!(
        reading.issues,
        [
            "3 2: warning: the text is that of line 2: it counts again",
            "2 y: warning: the text is that of line 2 of 1.csv: it counts again",
            "3 x: the id `x` was used before: the first article with it counts"
        ]
    );
}

#[test]
fn a_line_that_is_no_json_object_is_rejected() {
    let reading = read_files(
        &[(
            "corpus.jsonl",
            b"{\"id\": 7, \"text\": \"Sold.\"}\n[1]\n\n{\"id\": 8, \"text\": null}\n{\"id\": 9, text}\n{\"id\": \"9\n",
        )],
        &ReadOptions::default(),
    )
    .unwrap();
    assert_eq!(reading.ids(), ["7"]);
    assert_eq!(
        reading.issues,
        [
            "2 : no JSON object: invalid type: sequence, expected a map",
            "4 8: the text is empty",
            "5 : no JSON object: key must be a string, byte 11",
            "6 : no JSON object: control character (\\u0000-\\u001F) found while parsing a string"
        ]
    );
}

#[test]
fn marks_in_unquoted_cells_and_lone_carriage_returns_are_text() {
    let reading = read(b"id,text\na1,the 6\" gun and \"the fort\"\na2,one\rtwo\na3,\"three\rfour\"\n");
    let texts: Vec<&str> = reading.articles.iter().map(|article| &*article.text).collect();
    assert_eq!(texts, ["the 6\" gun and \"the fort\"", "one\rtwo", "three\rfour"]);
    assert_eq!(reading.issues, Vec::<String>::new());
}

#[test]
fn line_ends_may_be_mixed() {
    let reading = read(b"id,text\r\na1,Sold.\na2,\"Kept,\r\nthey\nsaid.\"\r\n\r\n\na3,Closed.\r\n");
    assert_eq!(reading.ids(), ["a1", "a2", "a3"]);
    assert_eq!(reading.articles[1].text, "Kept,\r\nthey\nsaid.");
}

#[test]
fn the_rows_behind_an_unclosed_mark_in_the_middle_come_back() {
    let mut corpus = "id,date,text\n".to_owned();
    for number in 1..=1000 {
        let mark = if number % 100 == 50 { "\"" } else { "" };
        corpus += &format!("a{number},2025-06-20,{mark}The council met for the {number}. time.\n");
    }
    let reading = read(corpus.as_bytes());
    assert_eq!((reading.articles.len(), reading.issues.len()), (990, 10));
    assert_eq!(
        reading.issues[0],
        "51 a50: the quotation mark that opens column text isn't closed, or one inside isn't doubled: left out from \
         here to line 51"
    );
    assert!(!reading.ids().contains(&"a50") && reading.ids().contains(&"a51"));
}

#[test]
fn no_line_of_a_broken_text_passes_for_a_row_where_ids_have_digits() {
    let reading = read(b"id,text\na1,\"He said \"no\".\nHowever, nobody left.\nIn June, all did.\na2,Sold.\n");
    assert_eq!(reading.ids(), ["a2"]);
    assert!(reading.issues[0].ends_with("left out from here to line 4"), "{:?}", reading.issues);
}

#[test]
fn a_row_of_other_cells_than_the_header_names_its_last_line_too() {
    let reading = read(b"id,date,text\na1,2025-06-20,\"Two\nlines.\",more\na2,,Sold.\n");
    assert_eq!(reading.ids(), ["a2"]);
    assert_eq!(reading.issues, ["2 a1: 4 cells where the header has 3, up to line 3"]);
}

#[test]
fn a_row_behind_a_long_one_is_read_in_blocks_like_any() {
    let long = "The council met. ".repeat(400_000);
    let mut corpus = format!("id,text\na0,\"{long}\n");
    for number in 1..40_000 {
        corpus += &format!("a{number},The council met for the {number}. time.\n");
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("corpus.csv");
    std::fs::write(&path, &corpus).unwrap();
    let options = Arc::new(ReadOptions::default());
    let mut blocks = Blocks::new(inputs(&[path]).unwrap(), Arc::clone(&options));
    let (mut largest, mut articles) = (0, 0);
    while let Some(block) = blocks.next_block().unwrap() {
        largest = largest.max(block.bytes.len());
        articles += block.read(&options).unwrap().articles.len();
    }
    assert_eq!(articles, 39_999);
    assert!(largest < 1 << 20, "a block of {largest} bytes");
}

#[test]
fn an_empty_file_is_among_those_that_were_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("corpus.csv");
    std::fs::write(&path, b"").unwrap();
    let mut blocks = Blocks::new(inputs(&[path]).unwrap(), Arc::new(ReadOptions::default())).with_digests();
    while blocks.next_block().unwrap().is_some() {}
    let digest = &blocks.digests()[0];
    assert_eq!((digest.bytes, &digest.sha256[..12]), (0, "e3b0c44298fc"));
}

#[test]
fn a_nul_in_a_kept_value_rejects_its_row() {
    let options = ReadOptions { keep: vec!["desk".to_owned()], ..ReadOptions::default() };
    let rows = br#"{"id": "a1", "text": "Sold.", "desk": "sea\u0000"}"#;
    let reading = read_files(&[("corpus.jsonl", rows)], &options).unwrap();
    assert_eq!(reading.issues, ["1 a1: a NUL byte in the row: no text has one"]);
}
