//! report.html: the whole run on one page that needs no network.

mod data;
mod rows;
mod voices;

use memchr::memchr3_iter;

use super::Settings;
use super::folder::OutputFolder;
use super::manifest::RunCounts;
use super::telling::Telling;
use crate::aggregate::Totals;
use crate::error::Result;
use data::PageData;

/// The file's name.
const FILE: &str = "report.html";

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The page, all but the turning points on it. Without `telling` (a run without evidence files) it has no sentences.
///
/// Nothing of the corpus reaches the page as markup: it is data in JSON, and the script makes text of it.
#[derive(Debug)]
pub struct Page<'a>(PageData<'a>);

impl<'a> Page<'a> {
    /// Reads what it shows from the sums and from the evidence files.
    ///
    /// # Errors
    /// If a row can't be read back.
    pub fn new(
        folder: &OutputFolder,
        totals: &'a Totals<'a>,
        telling: Option<&Telling>,
        counts: RunCounts,
        settings: &Settings,
    ) -> Result<Self> {
        PageData::new(folder, totals, telling, counts, settings).map(Self)
    }

    /// Writes it, with the turning points of the folder.
    ///
    /// # Errors
    /// If these can't be read back or the file can't be written.
    pub fn write(mut self, folder: &OutputFolder, settings: &Settings) -> Result<()> {
        self.0.add_turns(folder, settings)?;
        let json = serde_json::to_string(&self.0).expect("strings and finite numbers are JSON");
        let mut file = folder.file(FILE)?;
        page(&json).try_for_each(|part| file.write(part.as_bytes()))?;
        file.finish()
    }
}

/// The page in parts, since the data may be some megabytes.
fn page(json: &str) -> impl Iterator<Item = &str> {
    let (head, rest) = PAGE.split_once("/*style*/").expect("the page has a place for its style");
    let (body, rest) = rest.split_once("{/*data*/}").expect("the page has a place for its data");
    let (between, tail) = rest.split_once("/*script*/").expect("the page has a place for its script");
    [head, STYLE, body].into_iter().chain(without_markup(json)).chain([between, SCRIPT, tail])
}

/// JSON in which no browser finds the end of a script element, nor a comment.
fn without_markup(json: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    memchr3_iter(b'<', b'>', b'&', json.as_bytes()).chain([json.len()]).flat_map(move |at| {
        let bare = &json[from..at];
        from = at + 1;
        let escaped = match json.as_bytes().get(at) {
            Some(b'<') => "\\u003c",
            Some(b'>') => "\\u003e",
            Some(b'&') => "\\u0026",
            _ => "",
        };
        [bare, escaped]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_the_data_stays_data() {
        let json = serde_json::to_string("</script><!-- <img src=x onerror=alert(1)> & co").unwrap();
        let page: String = page(&json).collect();
        assert_eq!(page.matches("</script").count(), 2, "those of the data and of the script");
        assert!(!page.contains("<img"));
        let safe: String = without_markup(&json).collect();
        assert_eq!(serde_json::from_str::<String>(&safe).unwrap(), "</script><!-- <img src=x onerror=alert(1)> & co");
    }

    #[test]
    fn the_page_needs_no_network() {
        let page: String = page("{}").collect();
        let addresses = page.matches("://").count() - page.matches("http://www.w3.org/").count();
        assert_eq!((addresses, page.contains("@import"), page.contains("url(")), (0, false, false));
    }
}
