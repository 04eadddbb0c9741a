//! The evidence files: a row for every mention, attribution and statement, in input order.

use super::column::Report;
use super::evidence_row::EvidenceTables;
use super::folder::{NewFile, OutputFolder};
use super::networks::statements;
use super::table::Table;
use super::telling::{MentionMark, StanceMark, Telling};
use super::{mentions, quotes, stances};
use crate::analysis::ArticleAnalysis;
use crate::corpus::Granularity;
use crate::error::Result;

/// Rows of each of the evidence files, UTF-8.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EvidenceRows {
    /// For mentions.csv.
    pub mentions: String,
    /// For quotes.csv.
    pub quotes: String,
    /// For stances.csv.
    pub stances: String,
    /// For networks/statements.csv; empty where it isn't asked for.
    pub statements: String,
    /// Rows of mentions.csv that report.html could show.
    pub mention_marks: Vec<MentionMark>,
    /// The same of stances.csv.
    pub stance_marks: Vec<StanceMark>,
}

impl EvidenceTables<'_> {
    /// The opening of each file.
    #[must_use]
    pub fn headers(&self) -> EvidenceRows {
        let header = |report: &Report| {
            let mut table = Table::after(self.settings.table.opening().to_owned(), self.settings.table);
            report.header(self.settings, &mut table);
            table.into_string()
        };
        EvidenceRows {
            mentions: header(&mentions::REPORT),
            quotes: header(&quotes::REPORT),
            stances: header(&stances::REPORT),
            statements: header(&statements::REPORT),
            ..EvidenceRows::default()
        }
    }

    /// The rows of `articles`, in their order. Depends on nothing but its arguments.
    #[must_use]
    pub fn rows(&self, articles: &[ArticleAnalysis]) -> EvidenceRows {
        let mut rows = EvidenceRows::default();
        articles.iter().for_each(|article| self.add(article, &mut rows));
        rows
    }

    /// Adds the rows of one article behind those of earlier ones.
    pub fn add(&self, article: &ArticleAnalysis, rows: &mut EvidenceRows) {
        let EvidenceRows { mention_marks, stance_marks, .. } = rows;
        rows.mentions.reserve(mentions::bytes(article));
        self.extend(&mut rows.mentions, |table| mentions::rows(article, self, table, mention_marks));
        self.extend(&mut rows.quotes, |table| quotes::rows(article, self, table));
        self.extend(&mut rows.stances, |table| stances::rows(article, self, table, stance_marks));
        if self.settings.networks {
            self.extend(&mut rows.statements, |table| statements::rows(article, self, table));
        }
    }

    /// The rows of mentions.csv of one article, behind those of earlier ones.
    pub fn add_mentions(&self, article: &ArticleAnalysis, rows: &mut String) {
        self.extend(rows, |table| mentions::rows(article, self, table, &mut Vec::new()));
    }

    fn extend(&self, rows: &mut String, write: impl FnOnce(&mut Table)) {
        let mut table = Table::after(std::mem::take(rows), self.settings.table);
        write(&mut table);
        *rows = table.into_string();
    }
}

/// The three files in the folder, open for rows.
#[derive(Debug)]
pub struct EvidenceFiles {
    mentions: NewFile,
    quotes: NewFile,
    stances: NewFile,
    statements: Option<NewFile>,
    telling: Telling,
}

impl EvidenceFiles {
    /// Opens the files and writes their headers; what says most is found for periods of this length.
    ///
    /// # Errors
    /// If a file can't be written.
    pub fn create(folder: &OutputFolder, evidence: &EvidenceTables<'_>, granularity: Granularity) -> Result<Self> {
        let mut files = Self {
            mentions: folder.file(mentions::REPORT.file)?,
            quotes: folder.file(quotes::REPORT.file)?,
            stances: folder.file(stances::REPORT.file)?,
            statements: evidence.settings.networks.then(|| folder.file(statements::REPORT.file)).transpose()?,
            telling: Telling::new(granularity),
        };
        files.append(&evidence.headers())?;
        Ok(files)
    }

    /// Writes the rows of the next block of articles.
    ///
    /// # Errors
    /// If a file can't be written.
    pub fn append(&mut self, rows: &EvidenceRows) -> Result<()> {
        rows.mention_marks.iter().for_each(|mark| self.telling.add_mention(mark, self.mentions.written()));
        rows.stance_marks.iter().for_each(|mark| self.telling.add_stance(mark, self.stances.written()));
        self.mentions.write(rows.mentions.as_bytes())?;
        self.quotes.write(rows.quotes.as_bytes())?;
        self.stances.write(rows.stances.as_bytes())?;
        self.statements.as_mut().map_or(Ok(()), |file| file.write(rows.statements.as_bytes()))
    }

    /// Completes the files and gives the rows that say most.
    ///
    /// # Errors
    /// If a file can't be written.
    pub fn finish(self) -> Result<Telling> {
        self.mentions.finish()?;
        self.quotes.finish()?;
        self.stances.finish()?;
        self.statements.map_or(Ok(()), NewFile::finish)?;
        Ok(self.telling)
    }
}
