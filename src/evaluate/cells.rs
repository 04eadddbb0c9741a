//! The cells of a coded row, read as what they mean.

use super::spot::unlike;
use super::task::Task;
use crate::entities::{EntityKind, last_name_in};
use crate::error::{Error, Result};
use crate::lexicon::{Lexicon, TableFile};
use crate::sentiment::Background;

/// The cells of a row, by the names of their columns.
#[derive(Debug)]
pub struct Cells<'a> {
    pub(super) source: &'a TableFile,
    /// The columns as the file calls them.
    pub(super) header: &'a csv::StringRecord,
    pub(super) names: &'a [String],
    pub(super) record: &'a csv::StringRecord,
    /// Where the row begins, from 1.
    pub(super) line: Option<u64>,
    pub(super) lexicon: &'a Lexicon,
}

impl Cells<'_> {
    pub(super) fn cell(&self, column: &str) -> Option<&str> {
        self.record.get(self.place(column)?)
    }

    fn place(&self, column: &str) -> Option<usize> {
        self.names.iter().position(|name| name == column)
    }

    pub(super) fn text(&self, column: &str) -> String {
        self.cell(column).unwrap_or_default().to_owned()
    }

    /// -1, 0 or 1, or the class by its name.
    pub(super) fn class(&self, column: &str, task: Task) -> Result<i8> {
        let (written, names) = (self.cell(column).unwrap_or_default().trim(), task.classes());
        let number = whole(written);
        let class =
            (0..3).find(|&class| number == Some(class as i64 - 1) || written.eq_ignore_ascii_case(names[class]));
        let problem = || self.fault(column, &format!("is none of -1, 0, 1 ({})", names.join(", ")));
        class.map(|class| class as i8 - 1).ok_or_else(problem)
    }

    /// Who the target is, as far as its row tells: two who share a last name are one.
    pub(super) fn entity(&self) -> Option<String> {
        match self.cell("entity").map(str::trim) {
            None | Some("") => last_name_in(self.cell("target").unwrap_or_default(), self.lexicon),
            Some(entity) => Some(entity.to_owned()),
        }
    }

    /// `None` where one of the two columns is missing or empty.
    pub(super) fn background(&self) -> Result<Option<Background>> {
        let [kind, prominence] = ["kind", "prominence"].map(|column| self.cell(column).unwrap_or_default().trim());
        if kind.is_empty() || prominence.is_empty() {
            return Ok(None);
        }
        let kind = EntityKind::ALL.into_iter().find(|it| it.name() == kind);
        let kind = kind.ok_or_else(|| self.fault("kind", "is none of person, org, place, group, other"))?;
        let share = with_point_or_comma(prominence).filter(|share| *share > 0.0 && *share <= 1.0);
        let prominence = share.ok_or_else(|| self.fault("prominence", "isn't a number above 0 and at most 1"))?;
        let [entity, speaker] = ["entity", "speaker"].map(|column| self.cell(column).unwrap_or_default().trim());
        let in_own_words = !entity.is_empty() && entity == speaker;
        let context = match self.cell("context").unwrap_or_default().trim() {
            "" => 0.0,
            _ => self.share("context")?,
        };
        Ok(Some(Background { kind, prominence, in_own_words, context }))
    }

    /// A number from -1 to 1.
    pub(super) fn share(&self, column: &str) -> Result<f64> {
        let number =
            with_point_or_comma(self.cell(column).unwrap_or_default().trim()).filter(|number| number.abs() <= 1.0);
        number.ok_or_else(|| self.fault(column, "isn't a number from -1 to 1"))
    }

    /// A span that holds something of the text, `words` if that can be had by counting from 0.
    pub(super) fn span(&self, start: &str, end: &str, words: &str) -> Result<(u32, u32)> {
        let number = |column| {
            let cell = self.cell(column).unwrap_or_default();
            let point = whole(cell.trim()).and_then(|point| u32::try_from(point).ok());
            point.ok_or_else(|| self.fault(column, "isn't a number of code points"))
        };
        let span = (number(start)?, number(end)?);
        let length = self.cell("text").unwrap_or_default().chars().count();
        if span.1 as usize > length {
            return Err(self.fault(end, &format!("is behind the end of the text, which has {length} code points")));
        }
        if span.0 >= span.1 {
            return Err(self.fault(end, &format!("isn't above {start}, {}; ends are exclusive", span.0)));
        }
        if let Some((first, end)) = self.counted_from_one(span, words) {
            let problem =
                format!("counts from 1: offsets begin with 0, so `{}` stands at {first}, {end}", self.text(words));
            return Err(self.fault(start, &problem));
        }
        let (text, wanted) = (self.cell("text").unwrap_or_default(), self.cell(words).unwrap_or_default());
        let held: String = text.chars().skip(span.0 as usize).take((span.1 - span.0) as usize).collect();
        if unlike(&held, wanted, self.lexicon)
            && let Ok((first, end)) = self.first_occurrence(words)
        {
            let problem =
                format!("is where `{}` stands: expected `{wanted}`, which stands at {first}, {end}", held.trim());
            return Err(self.fault(start, &problem));
        }
        Ok(span)
    }

    /// Where the words stand if not at the span but one code point before its start, as in a count from 1.
    fn counted_from_one(&self, (start, end): (u32, u32), words: &str) -> Option<(u32, u32)> {
        let (text, words) = (self.cell("text")?, self.cell(words)?);
        let holds =
            |start: u32, end: u32| text.chars().skip(start as usize).take((end - start) as usize).eq(words.chars());
        if holds(start, end) {
            return None;
        }
        let first = start.checked_sub(1)?;
        [end, end - 1].into_iter().find(|&end| holds(first, end)).map(|end| (first, end))
    }

    /// How often the words stand as words, and not in others.
    pub(super) fn occurrences(&self, column: &str) -> usize {
        let (text, words) = (self.cell("text").unwrap_or_default(), self.cell(column).unwrap_or_default());
        if words.is_empty() {
            0
        } else {
            text.match_indices(words).filter(|(at, _)| is_whole(text, *at, words)).count()
        }
    }

    /// Where the words first stand, if possible as words and not in others: "he", but not in "the".
    pub(super) fn first_occurrence(&self, column: &str) -> Result<(u32, u32)> {
        let (text, words) = (self.cell("text").unwrap_or_default(), self.cell(column).unwrap_or_default());
        let places = || text.match_indices(words).map(|(at, _)| at).filter(|_| !words.is_empty());
        let at = places().find(|at| is_whole(text, *at, words)).or_else(|| places().next());
        let at = at
            .ok_or_else(|| self.fault(column, "doesn't stand in the text; write it as there, or give start and end"))?;
        let start = text[..at].chars().count();
        Ok((start as u32, (start + words.chars().count()) as u32))
    }

    fn fault(&self, column: &str, problem: &str) -> Error {
        let header = self.place(column).and_then(|at| self.header.get(at)).unwrap_or(column);
        let header = header.trim();
        let message = format!("column {header}: `{}` {problem}", self.cell(column).unwrap_or_default());
        self.source.fault(self.line, message)
    }
}

/// Whether the words that stand there are no part of others.
fn is_whole(text: &str, at: usize, words: &str) -> bool {
    let is_part = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    !is_part(text[..at].chars().next_back()) && !is_part(text[at + words.len()..].chars().next())
}

/// A whole number, with a decimal that says nothing or without, as pandas and R write columns that have gaps: `12.0`.
fn whole(cell: &str) -> Option<i64> {
    let digits = cell.strip_suffix(".0").or_else(|| cell.strip_suffix(",0")).unwrap_or(cell);
    digits.parse().ok()
}

/// A number with a point or, as spreadsheets of many countries and `--decimal ,` write it, a comma before its decimals.
fn with_point_or_comma(cell: &str) -> Option<f64> {
    cell.replacen(',', ".", 1).parse().ok()
}
