//! Which column of a corpus holds what.

use strsim::jaro_winkler;

use super::field::{Field, plain};

/// The columns that the user named: `--map text=body,date=published`.
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

    /// The column named for a field.
    #[must_use]
    pub fn column_of(&self, field: Field) -> Option<&str> {
        self.0.iter().find(|(mapped, _)| *mapped == field).map(|(_, column)| column.as_str())
    }
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
    /// Positions of the kept columns, in the order of `--keep`.
    pub kept: Vec<usize>,
}

impl Columns {
    /// Finds every field and kept column among `headers`; `grouped` are the kept ones that `--group-by` asks for.
    ///
    /// # Errors
    /// If there is no text column, a named one isn't there, or two fit equally. The message lists the headers.
    pub fn find(headers: Vec<String>, map: &ColumnMap, keep: &[String], grouped: &[String]) -> Result<Self, Unfit> {
        let mut places = [None; 6];
        for field in Field::ALL {
            places[field as usize] = match map.column_of(field) {
                Some(column) => Some(named(&headers, column, field.name())?),
                None => known(&headers, field)?,
            };
        }
        if places[Field::Text as usize].is_none() {
            return Err(no_text_column(&headers).into());
        }
        let asked_by = |column: &String| {
            if grouped.contains(column) { "--group-by; the entity list has none either" } else { "--keep" }
        };
        let kept = keep.iter().map(|column| named(&headers, column, asked_by(column))).collect::<Result<_, _>>()?;
        Ok(Self { headers, places, kept })
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

    /// The name of a field's column in the file.
    #[must_use]
    pub fn header(&self, field: Field) -> Option<&str> {
        self.place(field).map(|place| self.headers[place].as_str())
    }
}

/// The error for a file whose columns hold no text.
pub(super) fn no_text_column(headers: &[String]) -> String {
    let near = headers
        .iter()
        .filter(|header| Field::ALL.iter().all(|field| field.rank(header).is_none()))
        .filter(|header| text_likeness(header) >= NEAR)
        .max_by(|a, b| text_likeness(a).total_cmp(&text_likeness(b)));
    let remedy = match (lacking_export(headers), other_delimiter(headers), near) {
        (Some(archive), ..) => archive.to_owned(),
        (_, Some(delimiter), _) => format!("are its cells parted by `{delimiter}`? say so with --input-delimiter"),
        (.., Some(header)) => format!("did you mean --map text={header}?"),
        _ if are_numbers(headers) => "name the number of the column that holds the articles: --map text=NUMBER".to_owned(),
        _ if headers.iter().any(|header| is_prose(header)) => {
            "if the first line is an article already, give --no-header and the number of the text's column: --map text=NUMBER"
                .to_owned()
        }
        _ => "name the column that holds the articles: --map text=COLUMN".to_owned(),
    };
    format!("no text column among: {}; {remedy}", listed(headers))
}

/// Whether the columns are numbered, since the file's first row names none.
fn are_numbers(headers: &[String]) -> bool {
    headers.iter().zip(1..).all(|(header, number)| *header == number.to_string())
}

/// What parts the cells of a line that was taken for a single one.
fn other_delimiter(headers: &[String]) -> Option<char> {
    let [line] = headers else { return None };
    [',', ';', '\t', '|'].into_iter().find(|&delimiter| line.contains(delimiter))
}

/// Whether a cell of the first line has as many words as no column's name has.
fn is_prose(header: &str) -> bool {
    const WORDS: usize = 5;
    header.split_whitespace().count() >= WORDS
}

/// How much a column's name is like one of a text column, from 0 to 1: wholly if it ends with one (`Volltext`).
fn text_likeness(header: &str) -> f64 {
    let header = plain(header);
    let likeness = |name: &&str| if header.ends_with(*name) { 1.0 } else { jaro_winkler(&header, name) };
    Field::Text.known_names().iter().map(likeness).max_by(f64::total_cmp).unwrap_or_default()
}

/// What an archive that lists articles without their text has instead, and where the text is.
fn lacking_export(headers: &[String]) -> Option<&'static str> {
    let has = |name: &str| headers.iter().any(|header| plain(header) == name);
    if has("medianame") || has("storiesid") {
        Some(
            "Media Cloud lists articles without their text: fetch each page of the url column, for instance with \
             trafilatura, and add the text as a column `text`",
        )
    } else if ["globaleventid", "gkgrecordid", "seendate", "mobileurl"].into_iter().any(has) || is_bare_gdelt(headers) {
        Some(
            "GDELT lists articles without their text: fetch each page of the url column (SOURCEURL, \
             DocumentIdentifier), for instance with trafilatura, and add the text as a column `text`",
        )
    } else if has("storeid") || has("pubtitle") {
        Some(
            "ProQuest's spreadsheet export holds no full text: export the documents with their text, or give \
             --map text=Abstract to analyse the abstracts",
        )
    } else {
        None
    }
}

/// GDELT's daily files have no header: their first cells are an event's number, or a record's time and place.
fn is_bare_gdelt(headers: &[String]) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let Some(first) = headers.first() else { return false };
    match headers.len() {
        57 | 58 | 61 => digits(first),
        26 | 27 => first.split_once('-').is_some_and(|(time, _)| time.len() == 14 && digits(time)),
        _ => false,
    }
}

/// The similarity from which a name is offered as a correction.
const NEAR: f64 = 0.8;

fn named(headers: &[String], column: &str, asked_by: &str) -> Result<usize, Unfit> {
    let wanted = plain(column);
    headers
        .iter()
        .position(|header| header == column)
        .or_else(|| headers.iter().position(|header| plain(header) == wanted))
        .or_else(|| numbered(headers, column))
        .ok_or_else(|| Unfit::Asked(no_such_column(headers, column, asked_by)))
}

fn numbered(headers: &[String], column: &str) -> Option<usize> {
    column.parse::<usize>().ok()?.checked_sub(1).filter(|place| *place < headers.len())
}

fn no_such_column(headers: &[String], column: &str, asked_by: &str) -> String {
    let likeness = |header: &String| jaro_winkler(&plain(header), &plain(column));
    let near =
        headers.iter().filter(|header| likeness(header) >= NEAR).max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    let suggestion = near.map(|header| format!("; did you mean `{header}`?")).unwrap_or_default();
    format!("no column `{column}` (for {asked_by}) among: {}{suggestion}", listed(headers))
}

/// The names of the columns in one line; of what is no name but a text, its beginning.
fn listed(headers: &[String]) -> String {
    const LONGEST: usize = 40;
    let shown = |header: &String| {
        let line = header.split_whitespace().collect::<Vec<_>>().join(" ");
        match line.char_indices().nth(LONGEST) {
            Some((end, _)) => format!("{}…", &line[..end]),
            None => line,
        }
    };
    headers.iter().map(shown).collect::<Vec<_>>().join(", ")
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
    fn the_better_of_two_names_wins() {
        assert_eq!(mapped("url,content,text,id", ""), [Some(3), None, None, None, None, Some(2)]);
    }

    #[test]
    fn a_mapped_column_goes_before_a_known_name() {
        assert_eq!(mapped("text,body", "text=Body")[5], Some(1));
    }

    #[test]
    fn a_column_can_be_named_by_its_number() {
        assert_eq!(mapped("1,2,3", "text=3,date=1"), [None, Some(0), None, None, None, Some(2)]);
    }

    #[test]
    fn a_missing_text_column_lists_the_headers_and_suggests_the_nearest() {
        assert_eq!(
            unfit("id,date,fultext"),
            "no text column among: id, date, fultext; did you mean --map text=fultext?"
        );
        assert_eq!(
            unfit("Artikel-ID,Datum,Volltext,Textart_nr"),
            "no text column among: Artikel-ID, Datum, Volltext, Textart_nr; did you mean --map text=Volltext?"
        );
        assert_eq!(
            unfit("nr,day"),
            "no text column among: nr, day; name the column that holds the articles: --map text=COLUMN"
        );
    }

    #[test]
    fn a_line_of_one_cell_and_an_article_in_place_of_a_header_are_told_from_a_name_that_is_not_known() {
        let remedy = |header: &str| no_text_column(&header.split('|').map(str::to_owned).collect::<Vec<_>>());
        assert!(remedy("id;text").ends_with("; are its cells parted by `;`? say so with --input-delimiter"));
        assert!(remedy("a1|2025-06-20|The mayor of Saltmere resigned.").ends_with(
            "; if the first line is an article already, give --no-header and the number of the text's column: --map \
                 text=NUMBER"
        ));
        assert!(remedy("nr|the mayor's words").ends_with("--map text=COLUMN"));
        assert!(
            remedy("1|2|3").ends_with("; name the number of the column that holds the articles: --map text=NUMBER")
        );
    }

    #[test]
    fn of_an_article_in_place_of_a_header_an_error_shows_the_beginning_in_one_line() {
        let article = "SALTMERE -\nThe mayor of Saltmere, Ilse Brandt, resigned.".to_owned();
        assert_eq!(listed(&["a1".to_owned(), article]), "a1, SALTMERE - The mayor of Saltmere, Ilse B…");
    }

    #[test]
    fn factiva_s_codes_count_only_beside_each_other() {
        assert_eq!(mapped("AN,SN,PD,HD,LP,TD", ""), [Some(0), Some(2), Some(1), Some(3), Some(4), Some(5)]);
        assert_eq!(mapped("SN,text", ""), [None, None, None, None, None, Some(1)]);
    }

    #[test]
    fn an_archive_that_lists_articles_without_their_text_is_told_where_it_is() {
        let hint = |headers: &str| {
            let error = unfit(headers);
            error[error.find("; ").unwrap() + 2..].to_owned()
        };
        assert_eq!(
            hint("id,publish_date,media_name,title,url"),
            "Media Cloud lists articles without their text: fetch each page of the url column, for instance with \
             trafilatura, and add the text as a column `text`"
        );
        let gdelt = "GDELT lists articles without their text: fetch each page of the url column (SOURCEURL, \
                     DocumentIdentifier), for instance with trafilatura, and add the text as a column `text`";
        assert_eq!(hint("URL,MobileURL,Date,Title"), gdelt);
        assert_eq!(hint(&format!("20250620101500-12{}", ",x".repeat(26))), gdelt);
        assert_eq!(hint(&format!("1254129871{}", ",x".repeat(60))), gdelt);
        assert_eq!(
            hint("Title,StoreId,pubdate,pubtitle,Abstract"),
            "ProQuest's spreadsheet export holds no full text: export the documents with their text, or give --map \
             text=Abstract to analyse the abstracts"
        );
    }

    #[test]
    fn a_mapped_column_that_is_not_there_is_named_with_its_neighbour() {
        assert_eq!(
            find("id,story", "text=storey").unwrap_err(),
            Unfit::Asked("no column `storey` (for text) among: id, story; did you mean `story`?".to_owned())
        );
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
