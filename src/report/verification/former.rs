//! What a folder of reports says of the run that wrote it: its settings, its entities, its articles by period.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;

use super::comparison::{Checked, Disagreement};
use crate::corpus::{Granularity, Period};
use crate::entities::{Entity, EntityKind, Register};
use crate::error::{Error, Result};
use crate::report::manifest::Manifest;
use crate::report::replaceable::MANIFEST;
use crate::report::sheet::Sheet;
use crate::report::{Settings, dates, entities};

/// A former run.
#[derive(Clone, Debug)]
pub struct Former {
    /// How its reports are written.
    pub settings: Settings,
    /// The length of its periods.
    pub granularity: Granularity,
    /// The bandwidth of its smoothed series.
    pub bandwidth: f64,
    /// What it grouped by.
    pub group_by: Vec<String>,
    /// Its entities by name, kind and the attributes that it grouped by.
    pub register: Register,
    /// Its articles by period, as dates.csv has them.
    pub articles: BTreeMap<Option<Period>, u64>,
    /// All its articles, as manifest.json has them.
    counted: u64,
}

impl Former {
    /// Reads manifest.json, entities.csv and dates.csv of `folder`.
    ///
    /// # Errors
    /// If one can't be read, or the run left out its evidence files.
    pub fn read(folder: &Path) -> Result<Self> {
        let manifest = Manifest::read(&folder.join(MANIFEST))?;
        let fault = |message: String| Error::Input { path: folder.join(MANIFEST), line: None, message };
        let written = manifest.settings;
        if !written.evidence {
            return Err(fault(
                "the run was made with --no-evidence: there is nothing to recompute its reports from".into(),
            ));
        }
        let mut former = Self {
            settings: written.tables(Vec::new()),
            granularity: written.period,
            bandwidth: written.bandwidth,
            group_by: written.group_by,
            register: Register::default(),
            articles: BTreeMap::new(),
            counted: manifest.counts.articles,
        };
        former.read_entities(folder)?;
        former.read_articles(folder)?;
        Ok(former)
    }

    /// The names, kinds and attributes of entities.csv; an attribute is whatever was grouped by and stands there.
    fn read_entities(&mut self, folder: &Path) -> Result<()> {
        let mut sheet = Sheet::open(&folder.join(entities::REPORT.file), self.settings.table)?;
        let carried: Vec<String> = sheet.header().skip(entities::REPORT.columns.len()).map(str::to_owned).collect();
        let named = |name: &&String| carried.contains(name) || carried.contains(&format!("corpus_{name}"));
        self.settings.attributes = self.group_by.iter().filter(named).cloned().collect();
        let (name, kind) = (sheet.column("entity")?, sheet.column("kind")?);
        let from = entities::REPORT.columns.len();
        let mut register = Register { attributes: self.settings.attributes.clone(), entities: Vec::new() };
        while let Some(row) = sheet.next_row()? {
            register.entities.push(Entity {
                name: row.text(name).to_owned(),
                kind: row.named(kind, &EntityKind::ALL, EntityKind::name)?,
                attributes: (from..from + register.attributes.len()).map(|at| row.text(at).to_owned()).collect(),
                ..Entity::default()
            });
        }
        self.register = register;
        Ok(())
    }

    fn read_articles(&mut self, folder: &Path) -> Result<()> {
        let mut sheet = Sheet::open(&folder.join(dates::REPORT.file), self.settings.table)?;
        let (start, articles) = (sheet.column("period_start")?, sheet.column("articles")?);
        while let Some(row) = sheet.next_row()? {
            let start: Option<Date> = row.optional(start)?;
            let count: u64 = row.parsed(articles)?;
            self.articles.insert(start.map(|day| self.granularity.period_of(day)), count);
        }
        Ok(())
    }

    /// The sum of dates.csv's articles against the manifest's count.
    pub(super) fn articles_checked(&self) -> Checked {
        let mut checked = Checked::new(MANIFEST);
        checked.cells = 1;
        let found: u64 = self.articles.values().sum();
        if found != self.counted {
            let (expected, found) = (self.counted.to_string(), found.to_string());
            let (key, column) = ("counts, against the sum of dates.csv".to_owned(), "articles".to_owned());
            checked.disagree(Disagreement { row: 1, key, column, expected, found });
        }
        checked
    }
}
