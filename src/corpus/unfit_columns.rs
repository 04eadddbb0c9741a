//! What is said of a file whose columns don't do, with the remedy.

use strsim::jaro_winkler;

use super::field::{Field, plain};

/// The similarity from which a name is offered as a correction.
const NEAR: f64 = 0.8;

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

/// The error for a column that was asked for and isn't there.
pub(super) fn no_such_column(headers: &[String], column: &str, asked_by: &str) -> String {
    format!("no column `{column}` (for {asked_by}) among: {}{}", listed(headers), meant(headers, column))
}

/// The error for a key of JSON Lines that was asked for and that no row has.
pub(super) fn no_such_key(names: &[String], key: &str, asked_by: &str) -> String {
    let within = key.split_once('.').is_some_and(|(outer, _)| names.iter().any(|name| name == outer));
    let remedy = if within {
        format!("; keys within an object aren't read: put them beside the others with jq -c '.[\"{key}\"] = .{key}'")
    } else {
        meant(names, key)
    };
    format!("no row has a key `{key}` (for {asked_by}) among: {}{remedy}", listed(names))
}

/// The name that may be meant, as a question.
fn meant(headers: &[String], column: &str) -> String {
    let likeness = |header: &String| jaro_winkler(&plain(header), &plain(column));
    let near =
        headers.iter().filter(|header| likeness(header) >= NEAR).max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    near.map(|header| format!("; did you mean `{header}`?")).unwrap_or_default()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn unfit(headers: &str, delimiter: char) -> String {
        no_text_column(&headers.split(delimiter).map(str::to_owned).collect::<Vec<_>>())
    }

    fn said(headers: &str) -> String {
        unfit(headers, ',')
    }

    #[test]
    fn a_missing_text_column_lists_the_headers_and_suggests_the_nearest() {
        assert_eq!(
            said("id,date,fultext"),
            "no text column among: id, date, fultext; did you mean --map text=fultext?"
        );
        assert_eq!(
            said("Artikel-ID,Datum,Volltext,Textart_nr"),
            "no text column among: Artikel-ID, Datum, Volltext, Textart_nr; did you mean --map text=Volltext?"
        );
        assert_eq!(
            said("nr,day"),
            "no text column among: nr, day; name the column that holds the articles: --map text=COLUMN"
        );
    }

    #[test]
    fn a_line_of_one_cell_and_an_article_in_place_of_a_header_are_told_from_a_name_that_is_not_known() {
        let remedy = |header: &str| unfit(header, '|');
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
    fn an_archive_that_lists_articles_without_their_text_is_told_where_it_is() {
        let hint = |headers: &str| {
            let error = said(headers);
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
}
