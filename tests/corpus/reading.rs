//! Files read as a run reads them.

use std::path::PathBuf;
use std::sync::Arc;

use appraise::corpus::{Article, Blocks, ReadOptions, Seen, inputs};
use appraise::error::Result;

/// What files hold: the usable articles, and the issues as `line id: reason`.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) articles: Vec<Article<'static>>,
    pub(crate) issues: Vec<String>,
}

impl Reading {
    pub(crate) fn ids(&self) -> Vec<&str> {
        self.articles.iter().map(|article| article.id.as_str()).collect()
    }

    /// The articles of files in which all is well.
    pub(crate) fn sound(self) -> Vec<Article<'static>> {
        assert_eq!(self.issues, [] as [&str; 0]);
        self.articles
    }
}

/// What the files at these paths hold.
pub(crate) fn read(paths: &[PathBuf], options: &ReadOptions) -> Result<Reading> {
    let mut blocks = Blocks::new(inputs(paths)?, Arc::new(options.clone()));
    let mut reading = Reading { articles: Vec::new(), issues: Vec::new() };
    let mut seen = Seen::default();
    while let Some(block) = blocks.next_block()? {
        let mut rows = block.read(options)?;
        rows.drop_repeated(&mut seen);
        reading.articles.extend(rows.articles.into_iter().map(Article::into_owned));
        let written =
            rows.issues.iter().map(|issue| format!("{} {}: {}", issue.line, issue.id, issue.written_reason()));
        reading.issues.extend(written);
    }
    Ok(reading)
}

/// What files of these names and bytes hold.
pub(crate) fn read_files(files: &[(&str, &[u8])], options: &ReadOptions) -> Result<Reading> {
    let folder = tempfile::tempdir().unwrap();
    let written = files.iter().map(|(name, bytes)| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    });
    read(&written.collect::<Vec<_>>(), options)
}
