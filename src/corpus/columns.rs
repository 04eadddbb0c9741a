//! Which column of a corpus holds what.

use std::borrow::Cow;

use super::field::{Field, plain};
use super::unfit_columns::{no_such_column, no_text_column};

/// The columns that the user named: `--map text=body,date=published`. Where files of several kinds are read together, the first that a file has of
/// several: `text=body|Full Text`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnMap(pub Vec<(Field, String)>);

impl ColumnMap {
    /// Reads `text=body,date=3`.
    ///
    /// # Errors
    /// If a part has no `=`, names no field or names one twice.
    pub fn parse(written: &str) -> Result<Self, String> {
        let mut pairs: Vec<(Field, String)> = Vec::new();
        for part in written.split(',').filter(|part| !part.trim().is_empty()) {
            let (name, column) =
                part.split_once('=').ok_or_else(|| format!("`{part}`: write FIELD=COLUMN, such as text=body"))?;
            let field = Field::named(name.trim())
                .ok_or_else(|| format!("`{}` is no field: id, date, source, title, lead or text", name.trim()))?;
            if pairs.iter().any(|(known, _)| *known == field) {
                return Err(format!("`{}` is mapped twice", field.name()));
            }
            pairs.push((field, column.trim().to_owned()));
        }
        Ok(Self(pairs))
    }

    /// The column named for a field, or several joined by `|`.
    #[must_use]
    pub fn column_of(&self, field: Field) -> Option<&str> {
        self.0.iter().find(|(mapped, _)| *mapped == field).map(|(_, column)| column.as_str())
    }
}

/// A column as it was asked for, then each of those that are joined in it by `|`.
pub(super) fn alternatives(asked: &str) -> impl Iterator<Item = &str> {
    let parts = asked.split('|').map(str::trim).filter(move |part| *part != asked && !part.is_empty());
    std::iter::once(asked).chain(parts)
}

/// Why the columns of a file don't do, with the remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// A column that the user named isn't there.
    Asked(String),
    /// The file lacks what a corpus needs, or has it twice.
    File(String),
}

impl From<String> for Unfit {
    fn from(message: String) -> Self {
        Self::File(message)
    }
}

/// Where the fields of one file stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// The names in the file's first row; numbers from 1 where it has none.
    pub headers: Vec<String>,
    places: [Option<usize>; 6],
    /// Positions of the kept columns, in the order of `--keep`; `None` for those that the file lacks.
    pub kept: Vec<Option<usize>>,
    /// The columns that were asked for by name and that the file lacks, and by what.
    pub(super) lacking: Vec<(String, &'static str)>,
}

impl Columns {
    /// Finds every field and kept column among `headers`; `grouped` are the kept ones that `--group-by` asks for.
    ///
    /// # Errors
    /// If there is no text column, or two fit equally. The message lists the headers.
    pub fn find(headers: Vec<String>, map: &ColumnMap, keep: &[String], grouped: &[String]) -> Result<Self, Unfit> {
        let mut places = [None; 6];
        let mut lacking = Vec::new();
        for field in Field::ALL {
            places[field as usize] = match map.column_of(field) {
                Some(asked) => mapped(&headers, asked, field)?.or_else(|| {
                    lacking.push((asked.to_owned(), field.name()));
                    None
                }),
                None => known(&headers, field)?,
            };
        }
        if let Some(asked) = map.column_of(Field::Text).filter(|_| places[Field::Text as usize].is_none()) {
            return Err(Unfit::Asked(no_such_column(&headers, asked, Field::Text.name())));
        }
        if places[Field::Text as usize].is_none() {
            return Err(no_text_column(&headers).into());
        }
        let place = |column: &String| named(&headers, column, asked_by(column, grouped));
        let kept: Vec<Option<usize>> = keep.iter().map(place).collect::<Result<_, _>>()?;
        let absent = keep.iter().zip(&kept).filter(|(_, place)| place.is_none());
        lacking.extend(absent.map(|(column, _)| (column.clone(), asked_by(column, grouped))));
        Ok(Self { headers, places, kept, lacking })
    }

    /// The position of a field's column, from 0.
    #[must_use]
    pub fn place(&self, field: Field) -> Option<usize> {
        self.places[field as usize]
    }

    /// The fields that have a column.
    pub(super) fn fields(&self) -> impl Iterator<Item = Field> {
        Field::ALL.into_iter().filter(|field| self.place(*field).is_some())
    }

    /// Whether the cells of a row, by their position, are the header once more, with a byte order mark before it or not.
    pub(super) fn are_again<'r>(&self, cell: impl Fn(Option<usize>) -> Cow<'r, str>) -> bool {
        let bare = |cell: &str| cell.trim_start_matches('\u{feff}').trim().to_owned();
        self.headers.iter().enumerate().all(|(at, header)| {
            let cell = cell(Some(at));
            cell == *header || bare(&cell) == bare(header)
        })
    }

    /// The name of a field's column in the file.
    #[must_use]
    pub fn header(&self, field: Field) -> Option<&str> {
        self.place(field).map(|place| self.headers[place].as_str())
    }
}

/// What asks for a kept column, `grouped` being those that `--group-by` asks for.
pub(super) fn asked_by(column: &String, grouped: &[String]) -> &'static str {
    if grouped.contains(column) { "--group-by; the entity list has none either" } else { "--keep" }
}

/// The first of the columns named for a field that is there.
fn mapped(headers: &[String], asked: &str, field: Field) -> Result<Option<usize>, Unfit> {
    for column in alternatives(asked) {
        if let Some(place) = named(headers, column, field.name())? {
            return Ok(Some(place));
        }
    }
    Ok(None)
}

/// The column of a name, or of a number.
fn named(headers: &[String], column: &str, asked_by: &str) -> Result<Option<usize>, Unfit> {
    let wanted = plain(column);
    let place = headers
        .iter()
        .position(|header| header == column)
        .or_else(|| headers.iter().position(|header| !wanted.is_empty() && plain(header) == wanted))
        .or_else(|| numbered(headers, column));
    let Some(place) = place else { return Ok(None) };
    match headers[place + 1..].iter().position(|header| header == column) {
        Some(again) => Err(Unfit::Asked(format!(
            "columns {} and {} are both called `{column}` (for {asked_by}): give the number of the one that is meant",
            place + 1,
            place + again + 2
        ))),
        None => Ok(Some(place)),
    }
}

fn numbered(headers: &[String], column: &str) -> Option<usize> {
    column.parse::<usize>().ok()?.checked_sub(1).filter(|place| *place < headers.len())
}

fn known(headers: &[String], field: Field) -> Result<Option<usize>, String> {
    let factiva = is_factiva(headers);
    let rank =
        |header: &String| field.rank(header).or((factiva && plain(header) == field.factiva_code()).then_some(99));
    let ranks: Vec<Option<usize>> = headers.iter().map(rank).collect();
    let Some(best) = ranks.iter().flatten().min().copied() else { return Ok(None) };
    let mut places = ranks.iter().enumerate().filter(|(_, rank)| **rank == Some(best)).map(|(place, _)| place);
    let place = places.next();
    match (place, places.next()) {
        (Some(first), Some(second)) => Err(format!(
            "columns {} and {} are both called `{}`: say which with --map {}=NUMBER",
            first + 1,
            second + 1,
            headers[first],
            field.name()
        )),
        _ => Ok(place),
    }
}

/// Whether the columns bear Factiva's codes: a headline's, and a lead's or a body's.
fn is_factiva(headers: &[String]) -> bool {
    let has = |field: Field| headers.iter().any(|header| plain(header) == field.factiva_code());
    has(Field::Title) && has(Field::Text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(headers: &str, map: &str) -> Result<Columns, Unfit> {
        let headers = headers.split(',').map(str::to_owned).collect();
        Columns::find(headers, &ColumnMap::parse(map).unwrap(), &[], &[])
    }

    /// What is said of a file in which nothing was named.
    fn unfit(headers: &str) -> String {
        match find(headers, "").unwrap_err() {
            Unfit::File(message) => message,
            asked @ Unfit::Asked(_) => panic!("{asked:?}"),
        }
    }

    fn mapped(headers: &str, map: &str) -> [Option<usize>; 6] {
        find(headers, map).unwrap().places
    }

    #[test]
    fn names_are_known_whatever_their_case_and_separators() {
        assert_eq!(
            mapped("Article ID,PUB-DATE,Media_Name,Headline,Full text", ""),
            [Some(0), Some(1), Some(2), Some(3), None, Some(4)]
        );
    }

    #[test]
    fn names_are_known_with_marks_in_them() {
        assert_eq!(
            mapped("Doc. No.,Pub. Date,Media Outlet,Heading,(Story)", ""),
            [Some(0), Some(1), Some(2), Some(3), None, Some(4)]
        );
        assert_eq!(mapped("Date/Time,text", ""), [None, Some(0), None, None, None, Some(1)]);
    }

    #[test]
    fn the_better_of_two_names_wins() {
        assert_eq!(mapped("url,content,text,id", ""), [Some(3), None, None, None, None, Some(2)]);
    }

    #[test]
    fn a_mapped_column_goes_before_a_known_name() {
        assert_eq!(mapped("text,body", "text=Body")[5], Some(1));
    }

    #[test]
    fn of_several_columns_the_first_that_is_there_is_taken() {
        let either = "text=body|Full Text,date=when|3";
        assert_eq!(mapped("text,Full_Text,when", either)[..], [None, Some(2), None, None, None, Some(1)]);
        assert_eq!(mapped("full text,body,day", either)[..], [None, Some(2), None, None, None, Some(1)]);
        assert_eq!(mapped("a|b,b,day", "text=a|b,date=day")[5], Some(0), "a name may hold the sign");
        assert_eq!(
            find("story,when", either).unwrap_err(),
            Unfit::Asked("no column `body|Full Text` (for text) among: story, when".to_owned())
        );
    }

    #[test]
    fn a_kept_column_and_one_of_another_field_than_the_text_may_be_lacking() {
        let dated = find("text,day", "date=when").unwrap();
        assert_eq!((dated.place(Field::Date), &*dated.lacking), (None, &[("when".to_owned(), "date")][..]));
        let keep = ["desk", "page"].map(str::to_owned);
        let headers = ["text", "page"].map(str::to_owned).into();
        let columns = Columns::find(headers, &ColumnMap::default(), &keep, &[]).unwrap();
        assert_eq!(columns.kept, [None, Some(1)]);
        assert_eq!(columns.lacking, [("desk".to_owned(), "--keep")]);
    }

    #[test]
    fn a_column_can_be_named_by_its_number() {
        assert_eq!(mapped("1,2,3", "text=3,date=1"), [None, Some(0), None, None, None, Some(2)]);
    }

    #[test]
    fn factiva_s_codes_count_only_beside_each_other() {
        assert_eq!(mapped("AN,SN,PD,HD,LP,TD", ""), [Some(0), Some(2), Some(1), Some(3), Some(4), Some(5)]);
        assert_eq!(mapped("SN,text", ""), [None, None, None, None, None, Some(1)]);
    }

    #[test]
    fn a_mapped_column_that_is_not_there_is_named_with_its_neighbour() {
        assert_eq!(
            find("id,story", "text=storey").unwrap_err(),
            Unfit::Asked("no column `storey` (for text) among: id, story; did you mean `story`?".to_owned())
        );
    }

    #[test]
    fn two_columns_of_one_name_need_a_number_where_they_are_asked_for_too() {
        let headers: Vec<String> = ["desk", "text", "desk"].map(str::to_owned).into();
        let kept = |column: &str| Columns::find(headers.clone(), &ColumnMap::default(), &[column.to_owned()], &[]);
        assert_eq!(
            kept("desk").unwrap_err(),
            Unfit::Asked(
                "columns 1 and 3 are both called `desk` (for --keep): give the number of the one that is meant"
                    .to_owned()
            )
        );
        assert_eq!(kept("3").unwrap().kept, [Some(2)]);
        assert_eq!(kept("text").unwrap().kept, [Some(1)]);
    }

    #[test]
    fn two_columns_of_one_name_need_a_number() {
        assert_eq!(unfit("text,text"), "columns 1 and 2 are both called `text`: say which with --map text=NUMBER");
    }

    #[test]
    fn a_map_that_names_no_field_is_refused() {
        assert_eq!(
            ColumnMap::parse("txt=body").unwrap_err(),
            "`txt` is no field: id, date, source, title, lead or text"
        );
        assert_eq!(ColumnMap::parse("body").unwrap_err(), "`body`: write FIELD=COLUMN, such as text=body");
        assert_eq!(ColumnMap::parse("text=a,text=b").unwrap_err(), "`text` is mapped twice");
    }
}
