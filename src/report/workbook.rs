//! report.xlsx: the reports of a folder as sheets of one workbook, with numbers and dates as such.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::folder::OutputFolder;
use super::sheet::{Row, Sheet};
use super::{TableFormat, codebook, mentions, quotes, stances};
use crate::error::{Error, Result};

/// The file's name.
const FILE: &str = "report.xlsx";

/// Rows of a sheet, its header among them (ECMA-376).
const ROWS: u32 = 1_048_576;
/// The first year whose days a sheet can count.
const FIRST_YEAR: i16 = 1900;
/// Characters of a cell.
const CHARACTERS: usize = 32_767;

/// How a column of a sheet is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Text,
    /// A long text: a sentence, a quotation, evidence.
    Prose,
    Whole,
    Decimal,
    Date,
}

impl Form {
    /// The form of what the codebook gives this unit.
    fn of(unit: &str) -> Self {
        const WHOLE: [&str; 4] = ["count", "1 or 0", "from 1", "code points"];
        const DECIMAL: [&str; 7] = ["-1 to 1", "-2 to 2", "0 to 1", "0.001 to 1", "above 0", "score", "natural log"];
        const PROSE: [&str; 3] = ["text, white space made single", "rule(words)", "words"];
        let is = |beginnings: &[&str]| beginnings.iter().any(|beginning| unit.starts_with(beginning));
        if is(&WHOLE) {
            Self::Whole
        } else if is(&DECIMAL) {
            Self::Decimal
        } else if unit.starts_with("YYYY-MM-DD") {
            Self::Date
        } else if is(&PROSE) {
            Self::Prose
        } else {
            Self::Text
        }
    }

    /// In characters, as spreadsheets measure.
    fn width(self) -> f64 {
        match self {
            Self::Text => 20.0,
            Self::Prose => 60.0,
            Self::Whole | Self::Decimal => 11.0,
            Self::Date => 12.0,
        }
    }
}

/// Writes the workbook from the CSV files that the folder holds so far, the codebook among them. Its date of creation is
/// the first day of the format, so that the same run gives the same bytes.
///
/// # Errors
/// If a file can't be read back or the workbook can't be written.
pub fn write_workbook(folder: &OutputFolder, format: TableFormat) -> Result<()> {
    let forms = forms(folder, format)?;
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(1900, 1, 1).map_err(|error| failed(folder, error))?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let mut left_out = Vec::new();
    for file in sheets(folder) {
        let sheet = Sheet::open(&folder.path(&file), format)?;
        let form = |column: &str| forms.get(&(file.clone(), column.to_owned())).copied().unwrap_or(Form::Text);
        let forms = sheet.header().map(form).collect();
        let added = workbook.add_worksheet_with_constant_memory().map_err(|error| failed(folder, error))?;
        let name = file.trim_end_matches(".csv");
        let [decimals, days] = ["0.0000", "yyyy-mm-dd"].map(|shown| Format::new().set_num_format(shown));
        let written = SheetWriter { added, forms, decimals, days, rows: 0, cut: 0 }.write(name, sheet);
        left_out.extend(written.map_err(|problem| problem.of(folder))?.in_words(name));
    }
    notes(&mut workbook, &left_out).map_err(|error| failed(folder, error))?;
    let bytes = workbook.save_to_buffer().map_err(|error| failed(folder, error))?;
    let mut file = folder.file(FILE)?;
    file.write(&bytes)?;
    file.finish()
}

fn failed(folder: &OutputFolder, error: XlsxError) -> Error {
    Error::io(folder.target().join(FILE), std::io::Error::other(error))
}

/// The CSV files in the order of the sheets: sums, then what they were made of.
fn sheets(folder: &OutputFolder) -> Vec<String> {
    let evidence = [mentions::REPORT.file, quotes::REPORT.file, stances::REPORT.file];
    let mut files: Vec<String> = folder.files().into_iter().filter(|file| is_sheet(file)).collect();
    files.sort_by_key(|file| (evidence.contains(&file.as_str()), file != "entities.csv"));
    files
}

fn is_sheet(file: &str) -> bool {
    file.ends_with(".csv") && !file.contains('/')
}

/// The form of every column, by file and name.
fn forms(folder: &OutputFolder, format: TableFormat) -> Result<BTreeMap<(String, String), Form>> {
    let mut codebook = Sheet::open(&folder.path(codebook::REPORT.file), format)?;
    let [file, column, unit] = codebook.columns(["file", "column", "unit"])?;
    let mut forms = BTreeMap::new();
    while let Some(row) = codebook.next_row()? {
        forms.insert((row.text(file).to_owned(), row.text(column).to_owned()), Form::of(row.text(unit)));
    }
    Ok(forms)
}

/// Why a sheet could not be written.
enum Problem {
    Source(Error),
    Workbook(XlsxError),
}

impl Problem {
    fn of(self, folder: &OutputFolder) -> Error {
        match self {
            Self::Source(error) => error,
            Self::Workbook(error) => failed(folder, error),
        }
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Self::Source(error)
    }
}

impl From<XlsxError> for Problem {
    fn from(error: XlsxError) -> Self {
        Self::Workbook(error)
    }
}

struct SheetWriter<'a> {
    added: &'a mut Worksheet,
    forms: Vec<Form>,
    /// How numbers with decimals and days are shown.
    decimals: Format,
    days: Format,
    /// Rows written, without the header.
    rows: u32,
    /// Cells that were cut.
    cut: u64,
}

/// What a sheet has no room for.
struct LeftOut {
    rows: u64,
    cut: u64,
}

impl LeftOut {
    fn in_words(&self, name: &str) -> Vec<String> {
        let rows = (self.rows > 0)
            .then(|| format!("{name}: {} rows left out, since a sheet holds {ROWS}; all are in {name}.csv", self.rows));
        let cut = (self.cut > 0).then(|| {
            format!("{name}: {} cells cut, since a cell holds {CHARACTERS} characters; whole in {name}.csv", self.cut)
        });
        rows.into_iter().chain(cut).collect()
    }
}

impl SheetWriter<'_> {
    fn write(mut self, name: &str, mut sheet: Sheet) -> std::result::Result<LeftOut, Problem> {
        self.added.set_name(name)?.set_freeze_panes(1, 0)?;
        let bold = Format::new().set_bold();
        for (at, (name, form)) in (0..).zip(sheet.header().zip(&self.forms)) {
            self.added.set_column_width(at, form.width())?;
            self.added.write_string_with_format(0, at, name, &bold)?;
        }
        let mut left_out = 0;
        while let Some(row) = sheet.next_row()? {
            if self.rows + 1 == ROWS {
                left_out += 1;
            } else {
                self.rows += 1;
                self.row(&row)?;
            }
        }
        let last = u16::try_from(self.forms.len()).map_or(u16::MAX, |columns| columns.saturating_sub(1));
        self.added.autofilter(0, 0, self.rows, last)?;
        Ok(LeftOut { rows: left_out, cut: self.cut })
    }

    fn row(&mut self, row: &Row<'_>) -> std::result::Result<(), Problem> {
        for column in 0..self.forms.len() {
            let (at, place) = (self.rows, column as u16);
            match self.forms[column] {
                _ if row.cell(column).is_empty() => {}
                Form::Whole => self.added.write_number(at, place, row.number(column)?).map(|_| ())?,
                Form::Decimal => {
                    self.added.write_number_with_format(at, place, row.number(column)?, &self.decimals)?;
                }
                Form::Date => {
                    let day: Date = row.parsed(column)?;
                    match ExcelDateTime::from_ymd(day.year().unsigned_abs(), day.month() as u8, day.day() as u8) {
                        Ok(written) if day.year() >= FIRST_YEAR => {
                            self.added.write_datetime_with_format(at, place, &written, &self.days)?;
                        }
                        _ => self.text(place, row.cell(column))?,
                    }
                }
                Form::Text | Form::Prose => self.text(place, row.text(column))?,
            }
        }
        Ok(())
    }

    fn text(&mut self, column: u16, text: &str) -> std::result::Result<(), Problem> {
        if text.len() <= CHARACTERS || text.encode_utf16().count() <= CHARACTERS {
            self.added.write_string(self.rows, column, text)?;
        } else {
            self.cut += 1;
            self.added.write_string(self.rows, column, text.chars().take(CHARACTERS / 2).collect::<String>())?;
        }
        Ok(())
    }
}

fn notes(workbook: &mut Workbook, left_out: &[String]) -> std::result::Result<(), XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name("notes")?.set_column_width(0, 100)?;
    let made = format!("Made by appraise {}; codebook says what each column means.", env!("CARGO_PKG_VERSION"));
    let whole = "All rows and cells of the CSV files are here.".to_owned();
    let rest = if left_out.is_empty() { vec![whole] } else { left_out.to_vec() };
    for (row, line) in (0..).zip(std::iter::once(made).chain(rest)) {
        sheet.write_string(row, 0, line)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_says_how_its_column_is_written() {
        let forms =
            ["count", "-1 to 1", "score; empty under two", "YYYY-MM-DD; empty: undated", "a name of entities.csv"];
        assert_eq!(forms.map(Form::of), [Form::Whole, Form::Decimal, Form::Decimal, Form::Date, Form::Text]);
        assert_eq!(Form::of("above 0, at most 1"), Form::Decimal);
        assert_eq!(Form::of("rule(words) effect in log-odds; joined by `; `"), Form::Prose);
    }
}
