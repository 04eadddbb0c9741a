//! `--dry-run`: how each file is read, and its first articles as read.

use std::sync::Arc;

use appraise::corpus::{Article, Block, Blocks, DayOrder, Field, Format, Input, Keys, KeysMet, ReadOptions, Rows};
use appraise::error::Result;
use serde_json::{Map, Value};

use super::console;

/// Articles shown of each file.
const SHOWN: usize = 3;

/// Code points shown of each text.
const SHOWN_TEXT: usize = 160;

/// Writes to stdout how the files are read.
///
/// # Errors
/// If a file can't be read as a corpus, or stdout can't be written.
pub(super) fn show(inputs: Vec<Input>, options: &ReadOptions) -> Result<()> {
    let options = Arc::new(options.clone());
    let mut keys = KeysMet::default();
    let files = inputs.len();
    Blocks::new(inputs.clone(), Arc::clone(&options)).ensure_usable()?;
    for input in inputs {
        let name = input.name.display().to_string();
        let mut blocks = Blocks::new(vec![input], Arc::clone(&options)).among(files);
        let Some(block) = blocks.next_block()? else {
            console::show(&format!("{name}: has a header but no rows\n"))?;
            continue;
        };
        let rows = block.read(&options)?;
        console::show(&described(&block, &rows, &options))?;
        keys.merge(&rows.keys);
        while matches!(block.layout.format, Format::JsonLines(_))
            && !keys.all()
            && let Some(block) = blocks.next_block()?
        {
            keys.merge(&block.read(&options)?.keys);
        }
    }
    keys.ensure_all()
}

fn described(block: &Block, rows: &Rows<'_>, options: &ReadOptions) -> String {
    let mut text = format!("{}: {}\n", block.layout.path.display(), format_of(block));
    text += &columns_of(block);
    text += &format!("  dates: {}\n", dates_of(options));
    for article in rows.articles.iter().take(SHOWN) {
        text += &shown(article);
    }
    for issue in rows.issues.iter().take(SHOWN) {
        let line = if issue.line == 0 { String::new() } else { format!("line {}: ", issue.line) };
        text += &format!("  {line}{}\n", issue.written_reason());
    }
    text
}

fn format_of(block: &Block) -> String {
    let encoding = block.layout.encoding;
    match &block.layout.format {
        Format::Csv { dialect, .. } => {
            let delimiter = match dialect.delimiter {
                b'\t' => "tabs".to_owned(),
                other => format!("`{}`", char::from(other)),
            };
            format!("CSV with {delimiter} between cells, {encoding}")
        }
        Format::JsonLines(_) => format!("JSON Lines, {encoding}"),
    }
}

fn columns_of(block: &Block) -> String {
    let columns = match &block.layout.format {
        Format::Csv { columns, .. } => columns,
        Format::JsonLines(keys) => return keys_of(block, keys),
    };
    let mut text = String::new();
    for field in Field::ALL {
        let column = match (columns.place(field), columns.header(field)) {
            (Some(place), Some(header)) => format!("column {} `{header}`", place + 1),
            _ if field == Field::Lead => continue,
            _ => "no column".to_owned(),
        };
        text += &format!("  {}: {column}\n", field.name());
    }
    let used = |place: &usize| {
        Field::ALL.iter().any(|field| columns.place(*field) == Some(*place)) || columns.kept.contains(&Some(*place))
    };
    let name = |place: usize| match columns.headers[place].as_str() {
        "" => format!("column {} without a name", place + 1),
        name => name.to_owned(),
    };
    let unused: Vec<String> = (0..columns.headers.len()).filter(|place| !used(place)).map(name).collect();
    if !unused.is_empty() {
        text += &format!("  not used: {}\n", unused.join(", "));
    }
    text
}

/// The keys of the first object that hold the fields.
fn keys_of(block: &Block, keys: &Keys) -> String {
    let first = block.bytes.split(|byte| *byte == b'\n').find(|line| !line.trim_ascii().is_empty());
    let object: Map<String, Value> = first.and_then(|line| serde_json::from_slice(line).ok()).unwrap_or_default();
    let mut text = String::new();
    for field in Field::ALL {
        match keys.key_of(field, &object) {
            Some(key) => text += &format!("  {}: key `{key}`\n", field.name()),
            None if field == Field::Lead => {}
            None => text += &format!("  {}: no key\n", field.name()),
        }
    }
    let used = |key: &str| Field::ALL.iter().any(|field| keys.key_of(*field, &object) == Some(key));
    let unused: Vec<&str> = object
        .keys()
        .map(String::as_str)
        .filter(|key| !used(key) && !keys.kept.iter().any(|kept| kept == key))
        .collect();
    if !unused.is_empty() {
        text += &format!("  not used: {}\n", unused.join(", "));
    }
    text
}

fn dates_of(options: &ReadOptions) -> String {
    let order = match options.dates.order {
        None => "",
        Some(DayOrder::DayFirst) => ", the day before the month",
        Some(DayOrder::MonthFirst) => ", the month before the day",
    };
    options.dates.format.clone().unwrap_or_else(|| format!("as written, known forms{order}"))
}

fn shown(article: &Article) -> String {
    let date = article.date.map_or_else(|| "undated".to_owned(), |date| date.to_string());
    let words = article.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let beginning: String = words.chars().take(SHOWN_TEXT).collect();
    let more = if beginning.len() < words.len() { "…" } else { "" };
    format!("  {} | {date} | {} | {}\n    {beginning}{more}\n", article.id, article.source, article.title)
}
