//! Reads and writes entity lists: `entity,kind,aliases,exclude,pronouns` and further columns.

use std::io::Write;
use std::path::Path;

use super::entity::{Pronouns, Register};
use super::list_rows::{COLUMNS, ListRows, Listed, malformed};
use crate::error::Result;
use crate::lexicon::{Lines, TableFile, is_comment};

impl Register {
    /// Reads an entity list.
    ///
    /// # Errors
    /// If the file can't be read, has no column `entity` or an unclosed quotation mark, or has an empty or repeated name or
    /// alias or an unknown kind or pronoun.
    pub fn read(path: &Path) -> Result<Listed> {
        Self::parse(&TableFile::read(path)?)
    }

    /// An entity list from its text.
    ///
    /// # Errors
    /// As [`Register::read`].
    pub fn parse(source: &TableFile) -> Result<Listed> {
        source.ensure_closed()?;
        let mut reader = ListRows::new(source)?;
        let (before, body) = source.split_at_header();
        let before = before.bytes().filter(|byte| *byte == b'\n').count() as u64;
        let mut lines = Lines::new(body);
        let mut rows = csv::ReaderBuilder::new()
            .delimiter(source.delimiter())
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(body.as_bytes());
        for record in rows.records() {
            let record = record.map_err(|error| malformed(source, &error))?;
            if record.iter().all(str::is_empty) {
                continue;
            }
            let line = record.position().map_or(0, |position| lines.of(position));
            if record.get(0).is_some_and(is_comment) {
                if record.iter().any(|cell| cell.contains('\n')) {
                    let message = "a quotation mark in this comment takes the lines behind it along: take it out";
                    return Err(source.fault(Some(before + line), message.to_owned()));
                }
                continue;
            }
            reader.row(&record, before + line)?;
        }
        if reader.listed.register.entities.is_empty() {
            reader.listed.warnings.push(format!("{}: lists no entity, so nobody is looked for", source.path.display()));
        }
        Ok(reader.listed)
    }

    /// Writes the list as [`Register::read`] reads it.
    ///
    /// # Errors
    /// If writing fails.
    pub fn write(&self, out: impl Write) -> std::io::Result<()> {
        let mut writer = csv::Writer::from_writer(out);
        writer.write_record(COLUMNS.into_iter().chain(self.attributes.iter().map(String::as_str)))?;
        for entity in &self.entities {
            let (aliases, exclude) = (entity.aliases.join("|"), entity.exclude.join("|"));
            let pronouns = entity.pronouns.map_or("", Pronouns::name);
            let cells = [entity.name.as_str(), entity.kind.name(), &aliases, &exclude, pronouns];
            writer.write_record(cells.into_iter().chain(entity.attributes.iter().map(String::as_str)))?;
        }
        writer.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(text: &str) -> Result<Listed> {
        Register::parse(&TableFile::bundled("e.csv", text))
    }

    fn fault(text: &str) -> String {
        listed(text).unwrap_err().to_string()
    }

    #[test]
    fn an_unclosed_quotation_mark_is_refused_since_it_would_swallow_the_entities_behind_it() {
        assert_eq!(
            fault("entity,kind,aliases\nIlse Brandt,person,\"Frau Brandt\nOtto Lind,person,\n"),
            "e.csv, line 2: a quotation mark opens a cell here and none closes it; close it, or double it if it is part of \
             the text"
        );
        assert!(listed("entity,kind,aliases\nIlse Brandt,person,\"Frau \"\"Brandt\"\"\"\n").is_ok());
    }

    #[test]
    fn a_list_of_nobody_is_read_with_a_warning() {
        assert_eq!(listed("entity,kind\n").unwrap().warnings, ["e.csv: lists no entity, so nobody is looked for"]);
    }

    #[test]
    fn what_is_written_is_read_again() {
        let text = "entity,kind,aliases,exclude,pronouns,party\n\"Brandt, Ilse\",person,Ilse,Ilse Street,she,Left\n";
        let read = listed(text).unwrap().register;
        let mut written = Vec::new();
        read.write(&mut written).unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), text);
    }
}
