//! Hand-coded samples of sentiment and stance, read from CSV.

use std::path::Path;

use crate::error::Result;
use crate::lexicon::{Lexicon, TableFile};
use crate::sentiment::Background;
use crate::text::{Document, Span, TokenSpan};

use super::cells::Cells;
use super::columns::{CodedReport, Columns};
use super::gold_notes::GoldNotes;
use super::task::Task;

/// A coded target in a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct CodedMention {
    /// The row's id.
    pub id: String,
    /// The text.
    pub text: String,
    /// First code point of the target.
    pub start: u32,
    /// One past its last.
    pub end: u32,
    /// Who it is, for the means of each target: the cell `entity`, else the last name in the target; `None` for one that has neither.
    pub entity: Option<String>,
    /// -1, 0 or 1.
    pub label: i8,
    /// What is known of the target beyond the text, from the columns `kind` and `prominence` of mentions.csv.
    pub background: Option<Background>,
}

/// A coded pair of holder and target in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodedStance {
    /// The row's id.
    pub id: String,
    /// The text.
    pub text: String,
    /// First code point of the holder.
    pub holder_start: u32,
    /// One past its last.
    pub holder_end: u32,
    /// First code point of the target.
    pub target_start: u32,
    /// One past its last.
    pub target_end: u32,
    /// -1, 0 or 1: holder towards target.
    pub label: i8,
}

/// A kind of coded row.
pub trait GoldRow: Sized {
    /// The columns that a file must have.
    const COLUMNS: &'static [&'static str];

    /// The report of a run that may be the file.
    const REPORT: Option<CodedReport>;

    /// The row of these cells.
    ///
    /// # Errors
    /// If a cell can't be read.
    fn from_cells(cells: &Cells<'_>) -> Result<Self>;

    /// Whether the cells leave open which of several places in the text is meant.
    fn is_open(_: &Cells<'_>) -> bool {
        false
    }

    /// The coded text.
    fn text(&self) -> &str;

    /// The code: -1, 0 or 1.
    fn label(&self) -> i8;

    /// Whether it is a position of a holder who stands behind the target, which few are.
    fn is_backward_position(&self) -> bool {
        false
    }
}

impl GoldRow for CodedMention {
    const COLUMNS: &'static [&'static str] = &["id", "text", "target", "label"];
    const REPORT: Option<CodedReport> = Some(CodedReport::Mentions);

    fn from_cells(cells: &Cells<'_>) -> Result<Self> {
        let (start, end) = if has_offsets(cells) {
            cells.span("start", "end", "target")?
        } else {
            cells.first_occurrence("target")?
        };
        let (label, background) = (cells.class("label", Task::Sentiment)?, cells.background()?);
        let (id, text, entity) = (cells.text("id"), cells.text("text"), cells.entity());
        Ok(Self { id, text, start, end, entity, label, background })
    }

    fn is_open(cells: &Cells<'_>) -> bool {
        !has_offsets(cells) && cells.occurrences("target") > 1
    }

    fn text(&self) -> &str {
        &self.text
    }

    fn label(&self) -> i8 {
        self.label
    }
}

fn has_offsets(cells: &Cells<'_>) -> bool {
    !matches!(cells.cell("start").zip(cells.cell("end")), Some(("" | "NA", "" | "NA")) | None)
}

impl CodedMention {
    /// The target's code points.
    #[must_use]
    pub fn span(&self) -> (u32, u32) {
        (self.start, self.end)
    }
}

impl GoldRow for CodedStance {
    const COLUMNS: &'static [&'static str] =
        &["id", "text", "holder", "holder_start", "holder_end", "target", "target_start", "target_end", "label"];
    const REPORT: Option<CodedReport> = None;

    fn from_cells(cells: &Cells<'_>) -> Result<Self> {
        let (holder_start, holder_end) = cells.span("holder_start", "holder_end", "holder")?;
        let (target_start, target_end) = cells.span("target_start", "target_end", "target")?;
        let (id, text, label) = (cells.text("id"), cells.text("text"), cells.class("label", Task::Stance)?);
        Ok(Self { id, text, holder_start, holder_end, target_start, target_end, label })
    }

    fn text(&self) -> &str {
        &self.text
    }

    fn label(&self) -> i8 {
        self.label
    }

    fn is_backward_position(&self) -> bool {
        self.label != 0 && self.holder_start > self.target_start
    }
}

/// Reads a gold file, as spreadsheets save it too; its columns may stand in any order, among others, and may be those of a run's evidence. The
/// lexicon tells which words stand for a name.
///
/// # Errors
/// If it can't be read, lacks a column, has no row, or a cell doesn't fit: the message says which.
pub fn read<T: GoldRow>(path: &Path, lexicon: &Lexicon) -> Result<Vec<T>> {
    read_with_notes(path, lexicon).map(|(rows, _)| rows)
}

/// The same with what its user may want to know.
///
/// # Errors
/// As [`read`].
pub fn read_with_notes<T: GoldRow>(path: &Path, lexicon: &Lexicon) -> Result<(Vec<T>, GoldNotes)> {
    read_table(&TableFile::read(path)?, lexicon)
}

/// The same of a file that has been read.
///
/// # Errors
/// As [`read`].
pub(super) fn read_table<T: GoldRow>(source: &TableFile, lexicon: &Lexicon) -> Result<(Vec<T>, GoldNotes)> {
    let mut table = source.csv_rows()?;
    let header = table.header().clone();
    let columns = Columns::new(&header);
    columns.ensure_fit(T::REPORT).map_err(|remedy| source.fault(Some(1), remedy.to_owned()))?;
    let Columns { names, report } = columns;
    if let Some(missing) = T::COLUMNS.iter().find(|column| !names.iter().any(|name| name == *column)) {
        let message = format!("no column `{missing}`; needed are {}", T::COLUMNS.join(", "));
        return Err(source.fault(Some(1), message));
    }
    let (mut rows, mut notes) = (Vec::new(), GoldNotes::default());
    while let Some((line, record)) = table.next_row()? {
        let cells = Cells { source, header: &header, names: &names, record, line: Some(line), lexicon };
        if report.is_some() && cells.cell("label").is_none_or(|label| matches!(label.trim(), "" | "NA")) {
            notes.uncoded += 1;
            continue;
        }
        if T::is_open(&cells) {
            notes.open += 1;
            notes.first_open = notes.first_open.or(Some(line));
        }
        rows.push(T::from_cells(&cells)?);
    }
    if rows.is_empty() {
        return Err(source.fault(None, "no coded row below the header".to_owned()));
    }
    Ok((rows, notes))
}

/// The tokens of a span of code points in a document without a title; `None` where it holds no token.
#[must_use]
pub fn tokens_of(document: &Document, start: u32, end: u32) -> Option<TokenSpan> {
    let text = &document.text;
    let byte = |point: u32| text.char_indices().nth(point as usize).map_or(text.len(), |(at, _)| at);
    let tokens = document.tokens_in(Span::new(byte(start), byte(end)));
    (!tokens.is_empty()).then_some(tokens)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::EntityKind;

    fn sentiment(rows: &str) -> Result<Vec<CodedMention>> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gold.csv");
        std::fs::write(&path, rows).unwrap();
        read(&path, &Lexicon::bundled().unwrap())
    }

    #[test]
    fn a_target_without_offsets_is_its_first_occurrence() {
        let rows = sentiment("\u{feff}id,label,text,target\na,-1,\"“Café Oro closed,” Oro said.\",Oro\n").unwrap();
        assert_eq!((rows[0].span(), rows[0].label), ((6, 9), -1));
    }

    #[test]
    fn a_target_without_offsets_is_no_part_of_a_word_if_it_stands_there_as_one() {
        let rows = sentiment("id,text,target,label\na,The mayor said he left,he,0\nb,The shore,he,0\n").unwrap();
        assert_eq!([rows[0].span(), rows[1].span()], [(15, 17), (1, 3)]);
    }

    #[test]
    fn rows_of_mentions_count_as_far_as_they_are_coded() {
        let header = "mention_id,surface,start,end,label,sentence,coded";
        let rows = format!("{header}\na#1,Oro,900,903,positive,Oro left,-1\na#2,he,950,952,neutral,The end he met,\n");
        let rows = sentiment(&rows).unwrap();
        let read: Vec<_> = rows.iter().map(|row| (row.id.as_str(), row.span(), row.label)).collect();
        assert_eq!(read, [("a#1", (0, 3), -1)]);
        let uncoded = sentiment(&format!("{header}\na#1,Oro,900,903,positive,Oro left,\n")).unwrap_err().to_string();
        assert!(uncoded.ends_with("no coded row below the header"), "{uncoded}");
    }

    #[test]
    fn empty_offsets_are_absent_ones() {
        let rows =
            sentiment("id,text,target,start,end,label\na,Oro met Oro,Oro,,,0\nb,Oro met Oro,Oro,8,11,0\n").unwrap();
        assert_eq!([rows[0].span(), rows[1].span()], [(0, 3), (8, 11)]);
    }

    #[test]
    fn a_label_is_a_number_or_the_name_of_its_class() {
        let label = |cell: &str| {
            let rows = sentiment(&format!("id;text;target;label\na;Oro left;Oro;{cell}\n"));
            rows.map(|rows| rows[0].label).map_err(|error| error.to_string())
        };
        assert_eq!(["-1", "neutral", "Positive"].map(|cell| label(cell).unwrap()), [-1, 0, 1]);
        let refused = label("good").unwrap_err();
        assert!(
            refused.ends_with("line 2: column label: `good` is none of -1, 0, 1 (negative, neutral, positive)"),
            "{refused}"
        );
    }

    #[test]
    fn a_column_of_numbers_with_gaps_is_read_as_pandas_and_r_write_it() {
        let rows = sentiment(
            "id,text,target,start,end,label\na,Oro met Oro,Oro,8.0,11.0,-1.0\nb,Oro met Oro,Oro,NA,NA,1\n,,,,,\n",
        )
        .unwrap();
        assert_eq!(rows.iter().map(|row| (row.span(), row.label)).collect::<Vec<_>>(), [((8, 11), -1), ((0, 3), 1)]);
        let refused =
            sentiment("id,text,target,start,end,label\na,Oro met Oro,Oro,8.5,11,0\n").unwrap_err().to_string();
        assert!(refused.ends_with("column start: `8.5` isn't a number of code points"), "{refused}");
    }

    #[test]
    fn offsets_that_count_from_1_are_refused() {
        let read = |span: &str| {
            let rows = sentiment(&format!("id,text,target,start,end,label\na,Then Oro left,Oro,{span},0\n"));
            rows.map(|rows| rows[0].span()).map_err(|error| error.to_string())
        };
        assert_eq!(read("5,8"), Ok((5, 8)));
        for counted_from_one in ["6,9", "6,8"] {
            let refused = read(counted_from_one).unwrap_err();
            let remedy = "line 2: column start: `6` counts from 1: offsets begin with 0, so `Oro` stands at 5, 8";
            assert!(refused.ends_with(remedy), "{refused}");
        }
    }

    #[test]
    fn a_span_of_words_that_cannot_be_the_target_is_refused() {
        let text =
            "On Monday the mayor praised Petra Dunlop, who said she would stay at the Zurich Health Service, or ZHS";
        let read = |target: &str, words: &str| {
            let start = text.find(words).unwrap();
            let span = format!("{start},{}", start + words.len());
            let rows = sentiment(&format!("id,text,target,start,end,label\r\na,\"{text}\",{target},{span},-1\r\n"));
            rows.map(|_| ()).map_err(|error| error.to_string().split_once(", ").unwrap().1.to_owned())
        };
        assert_eq!(
            read("Petra Dunlop", "Monday"),
            Err("line 2: column start: `3` is where `Monday` stands: expected `Petra Dunlop`, which stands at 28, 40"
                .to_owned())
        );
        assert!(read("Petra Dunlop", "praised P").is_err());
        // Words for her, a letter too few or too many, and names that the text doesn't have.
        for words in ["she", "who", "the mayor", "etra Dunlo", "Dunlop", " Petra Dunlop,"] {
            assert_eq!(read("Petra Dunlop", words), Ok(()), "{words}");
        }
        assert_eq!(read("Zurich Health Service", "ZHS"), Ok(()));
        assert_eq!(read("Hugo Vey", "Monday"), Ok(()));
    }

    #[test]
    fn codes_of_mentions_are_told_by_their_own_column_and_in_the_line_that_an_editor_shows() {
        let rows = "mention_id,surface,label,sentence,Coded\r\na#1,Oro,positive,Oro left,-1\r\na#2,Oro,neutral,Oro met us,bad\r\n";
        let refused = sentiment(rows).unwrap_err().to_string();
        assert!(
            refused
                .ends_with("gold.csv, line 3: column Coded: `bad` is none of -1, 0, 1 (negative, neutral, positive)")
        );
        let refused =
            sentiment("mention_id,surface,label,sentence\na#1,Oro,positive,Oro left\n").unwrap_err().to_string();
        assert!(
            refused.ends_with(
                "line 1: these labels are the program's own: put your codes (-1, 0, 1) into a column `coded`"
            )
        );
    }

    #[test]
    fn kind_and_prominence_are_read_where_both_are_given() {
        let rows = sentiment(
            "id,text,target,kind,prominence,label\na,Oro left,Oro,place,0.25,0\nb,Oro left,Oro,,0.25,0\nc,Oro left,Oro,org,,0\n",
        );
        let known = Background { kind: EntityKind::Place, prominence: 0.25, in_own_words: false, context: 0.0 };
        assert_eq!(rows.unwrap().iter().map(|row| row.background).collect::<Vec<_>>(), [Some(known), None, None]);
        let fault = |kind_and_share| {
            let row = format!("id,text,target,kind,prominence,label\na,Oro left,Oro,{kind_and_share},0\n");
            sentiment(&row).unwrap_err().to_string()
        };
        assert!(fault("city,0.25").ends_with("column kind: `city` is none of person, org, place, group, other"));
        assert!(fault("place,0").ends_with("column prominence: `0` isn't a number above 0 and at most 1"));
    }

    #[test]
    fn numbers_may_have_a_comma_before_their_decimals() {
        let rows = sentiment(
            "id;text;target;start;end;kind;prominence;context;label\na;Oro left;Oro;0,0;3,0;org;0,2500;-0,5;1,0\n",
        );
        let row = &rows.unwrap()[0];
        let known = Background { kind: EntityKind::Org, prominence: 0.25, in_own_words: false, context: -0.5 };
        assert_eq!((row.span(), row.background, row.label), ((0, 3), Some(known), 1));
        let quoted = sentiment("id,text,target,kind,prominence,label\na,Oro left,Oro,org,\"1,0000\",0\n").unwrap();
        assert_eq!(quoted[0].background.map(|it| it.prominence), Some(1.0));
    }

    #[test]
    fn who_speaks_of_himself_and_what_is_said_around_are_read_as_a_run_writes_them() {
        let read = |speaker_and_context| {
            let header = "id,text,target,kind,prominence,entity,speaker,context,label";
            sentiment(&format!("{header}\na,He left,He,person,1,Oro,{speaker_and_context},0\n"))
        };
        let of = |cells| read(cells).unwrap()[0].background.map(|it| (it.in_own_words, it.context));
        assert_eq!(
            [of("Oro,-0.25"), of("Brandt,"), of(",1")],
            [Some((true, -0.25)), Some((false, 0.0)), Some((false, 1.0))]
        );
        let fault = read("Oro,1.5").unwrap_err().to_string();
        assert!(fault.ends_with("column context: `1.5` isn't a number from -1 to 1"), "{fault}");
    }

    #[test]
    fn a_span_outside_the_text_names_line_column_and_value() {
        let message = |row: &str| {
            let error = sentiment(&format!("id,text,target,start,end,label\n{row}")).unwrap_err().to_string();
            error[error.find("gold.csv").unwrap()..].to_owned()
        };
        assert_eq!(
            message("a,Oro left,Oro,4,12,0\n"),
            "gold.csv, line 2: column end: `12` is behind the end of the text, which has 8 code points"
        );
        assert_eq!(
            message("a,Oro left,Oro,3,3,0\n"),
            "gold.csv, line 2: column end: `3` isn't above start, 3; ends are exclusive"
        );
        assert_eq!(
            message("a,Oro left,Ora,,,0\n").split(": ").nth(2),
            Some("`Ora` doesn't stand in the text; write it as there, or give start and end")
        );
    }
}
