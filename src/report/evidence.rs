//! The evidence files: a row for every mention, attribution and statement, in input order.

use std::borrow::Cow;

use super::column::Report;
use super::folder::{NewFile, OutputFolder};
use super::table::{Table, single_spaced};
use super::{Settings, mentions, quotes, stances};
use crate::analysis::{ArticleAnalysis, Speaker};
use crate::entities::Register;
use crate::error::Result;
use crate::stance::Topics;

/// Turns analysed articles into rows of the evidence files; shared by worker threads.
#[derive(Clone, Copy, Debug)]
pub struct Evidence<'a> {
    /// The entities of the run.
    pub register: &'a Register,
    /// Its topics.
    pub topics: &'a Topics,
    /// How tables are written.
    pub settings: &'a Settings,
}

/// Bytes for each of the evidence files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EvidenceRows {
    /// For mentions.csv.
    pub mentions: Vec<u8>,
    /// For quotes.csv.
    pub quotes: Vec<u8>,
    /// For stances.csv.
    pub stances: Vec<u8>,
}

impl Evidence<'_> {
    /// The opening of each file.
    #[must_use]
    pub fn headers(&self) -> EvidenceRows {
        let header = |report: &Report| {
            let mut table = Table::new(self.settings.table);
            report.header(self.settings, &mut table);
            [self.settings.table.opening().as_bytes(), &table.into_bytes()].concat()
        };
        EvidenceRows {
            mentions: header(&mentions::REPORT),
            quotes: header(&quotes::REPORT),
            stances: header(&stances::REPORT),
        }
    }

    /// The rows of `articles`, in their order. Depends on nothing but its arguments.
    #[must_use]
    pub fn rows(&self, articles: &[ArticleAnalysis]) -> EvidenceRows {
        let rows = |write: &dyn Fn(&ArticleAnalysis, &mut Table)| {
            let mut table = Table::new(self.settings.table);
            articles.iter().for_each(|article| write(article, &mut table));
            table.into_bytes()
        };
        EvidenceRows {
            mentions: rows(&|article, table| mentions::rows(article, self, table)),
            quotes: rows(&|article, table| quotes::rows(article, self, table)),
            stances: rows(&|article, table| stances::rows(article, self, table)),
        }
    }

    /// The listed name, else the words of the text, else nothing.
    pub(super) fn speaker<'t>(&'t self, speaker: Option<&Speaker>, article: &'t ArticleAnalysis) -> Cow<'t, str> {
        match speaker {
            None => Cow::Borrowed(""),
            Some(Speaker::Entity(id)) => Cow::Borrowed(&self.register.get(*id).name),
            Some(Speaker::Words(span)) => Cow::Owned(single_spaced(span.of(&article.text))),
        }
    }
}

/// The first cells of every evidence row: `a12#3` (the ordinal from 1 within the article and the file), the article's id,
/// date and outlet.
pub(super) fn article_cells(article: &ArticleAnalysis, position: usize, table: &mut Table) {
    table.text(&format!("{}#{}", article.id, position + 1)).text(&article.id);
    table.shown(article.date).text(&article.source);
}

/// The last cells of every evidence row.
pub(super) fn kept_cells(article: &ArticleAnalysis, table: &mut Table) {
    for cell in &article.kept {
        table.text(cell);
    }
}

/// The three files in the folder, open for rows.
#[derive(Debug)]
pub struct EvidenceFiles {
    mentions: NewFile,
    quotes: NewFile,
    stances: NewFile,
}

impl EvidenceFiles {
    /// Opens the files and writes their headers.
    ///
    /// # Errors
    /// If a file can't be written.
    pub fn create(folder: &mut OutputFolder, evidence: &Evidence<'_>) -> Result<Self> {
        let mut files = Self {
            mentions: folder.file(mentions::REPORT.file)?,
            quotes: folder.file(quotes::REPORT.file)?,
            stances: folder.file(stances::REPORT.file)?,
        };
        files.append(&evidence.headers())?;
        Ok(files)
    }

    /// Writes the rows of the next block of articles.
    ///
    /// # Errors
    /// If a file can't be written.
    pub fn append(&mut self, rows: &EvidenceRows) -> Result<()> {
        self.mentions.write(&rows.mentions)?;
        self.quotes.write(&rows.quotes)?;
        self.stances.write(&rows.stances)
    }

    /// Completes the files.
    ///
    /// # Errors
    /// If a file can't be written.
    pub fn finish(self) -> Result<()> {
        self.mentions.finish()?;
        self.quotes.finish()?;
        self.stances.finish()
    }
}
