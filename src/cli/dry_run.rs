//! `--dry-run`: how each file is read, and its first articles as read.

use std::sync::Arc;

use appraise::corpus::{Article, Block, Blocks, Field, Format, Input, ReadOptions};
use appraise::error::Result;

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
    for input in inputs {
        let mut blocks = Blocks::new(vec![input], Arc::clone(&options), false);
        if let Some(block) = blocks.next_block()? {
            let shown = described(&block, &options)?;
            console::show(&shown)?;
        }
    }
    Ok(())
}

fn described(block: &Block, options: &ReadOptions) -> Result<String> {
    let rows = block.read(options)?;
    let mut text = format!("{}: {}\n", block.layout.path.display(), format_of(block));
    text += &columns_of(block);
    text += &format!("  dates: {}\n", dates_of(options));
    for article in rows.articles.iter().take(SHOWN) {
        text += &shown(article);
    }
    for issue in rows.issues.iter().take(SHOWN) {
        text += &format!("  line {}: {}\n", issue.line, issue.written_reason());
    }
    Ok(text)
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
    let Format::Csv { columns, .. } = &block.layout.format else { return String::new() };
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
        Field::ALL.iter().any(|field| columns.place(*field) == Some(*place)) || columns.kept.contains(place)
    };
    let unused: Vec<&str> =
        (0..columns.headers.len()).filter(|place| !used(place)).map(|place| columns.headers[place].as_str()).collect();
    if !unused.is_empty() {
        text += &format!("  not used: {}\n", unused.join(", "));
    }
    text
}

fn dates_of(options: &ReadOptions) -> String {
    options.dates.format.clone().unwrap_or_else(|| "as written, known forms".to_owned())
}

fn shown(article: &Article) -> String {
    let date = article.date.map_or_else(|| "undated".to_owned(), |date| date.to_string());
    let words = article.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let beginning: String = words.chars().take(SHOWN_TEXT).collect();
    let more = if beginning.len() < words.len() { "…" } else { "" };
    format!("  {} | {date} | {} | {}\n    {beginning}{more}\n", article.id, article.source, article.title)
}
