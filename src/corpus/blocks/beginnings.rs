//! The beginnings of all files of a corpus, looked at before the work: a file that can't be used would else end a long run where it
//! comes up.

use std::io;

use super::opening::{Opening, open};
use crate::corpus::input::Input;
use crate::corpus::layout::{Format, Layout};
use crate::corpus::options::ReadOptions;
use crate::corpus::unfit_columns::no_such_column;
use crate::error::{Error, Result};

/// Files beside the first that are named.
const NAMED: usize = 5;

/// Bytes read of each file.
const BEGINNING: usize = 64 << 10;

/// Refuses files that can't be used, and columns asked for that none of them has. Streams, which can be read only once, are left for later.
///
/// # Errors
/// What is wrong with the first such file, the others named; or that a column is in none.
pub(super) fn ensure_usable(inputs: &[Input], options: &ReadOptions) -> Result<()> {
    let (mut layouts, mut refused) = (Vec::new(), Vec::new());
    for input in inputs.iter().filter(|input| !input.is_stream()) {
        match input.open().and_then(|raw| open(raw, &input.name, BEGINNING, options)) {
            Ok(Opening::Rows { layout, .. }) => layouts.push(*layout),
            Ok(Opening::Empty { .. }) => {}
            Err(error) => refused.push((input, error)),
        }
    }
    if !refused.is_empty() {
        return Err(all_refused(refused));
    }
    let has_streams = inputs.iter().any(Input::is_stream);
    if has_streams { Ok(()) } else { ensure_asked(&layouts) }
}

/// Refuses a column that was asked for and that no file has, unless rows of JSON Lines may have it.
fn ensure_asked(layouts: &[Layout]) -> Result<()> {
    let mut tables = Vec::new();
    for layout in layouts {
        let Format::Csv { columns, .. } = &layout.format else { return Ok(()) };
        tables.push((layout, columns));
    }
    let Some((first, columns)) = tables.first() else { return Ok(()) };
    let in_none = |asked: &&(String, &'static str)| tables.iter().all(|(_, columns)| columns.lacking.contains(asked));
    let Some((column, asked_by)) = columns.lacking.iter().find(in_none) else { return Ok(()) };
    let lacking = no_such_column(&columns.headers, column, asked_by);
    Err(Error::Usage(format!("{}: {lacking}{}", first.path.display(), nor(&tables[1..]))))
}

fn nor<T>(others: &[T]) -> String {
    match others.len() {
        0 => String::new(),
        1 => "; the other file has none either".to_owned(),
        more => format!("; the {more} other files have none either"),
    }
}

/// What is said of the first, and the names of others, so that they can be mended in one go.
fn all_refused(mut refused: Vec<(&Input, Error)>) -> Error {
    let (_, first) = refused.remove(0);
    let others: Vec<String> = refused.iter().map(|(input, _)| input.name.display().to_string()).collect();
    let besides = |message: String| match &*others {
        [] => message,
        others => {
            let shown = others[..others.len().min(NAMED)].join(", ");
            let more = if others.len() > NAMED { ", …" } else { "" };
            format!("{message}; {} more can't be used: {shown}{more}", others.len())
        }
    };
    match first {
        Error::Corpus { path, line, message } => Error::Corpus { path, line, message: besides(message) },
        Error::Usage(message) => Error::Usage(besides(message)),
        Error::Io { path, source } => {
            let kind = source.kind();
            Error::Io { path, source: io::Error::new(kind, besides(source.to_string())) }
        }
        other => other,
    }
}
