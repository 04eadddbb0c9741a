//! The settings of a run as manifest.json records them: what decides how evidence becomes reports, and how to run it once more.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Settings, TableFormat};
use crate::corpus::Granularity;

/// Every setting with its value, defaults included, under the name of its option; those of an older run that it doesn't record are the usual
/// ones. In the order of the alphabet, in which their digest is taken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each is what the option of its name says")]
pub struct RecordedSettings {
    pub bandwidth: f64,
    pub baseline: Option<String>,
    pub date_format: Option<String>,
    pub day_first: bool,
    pub decimal: char,
    pub delimiter: char,
    pub encoding: Option<String>,
    pub evidence: bool,
    pub excel: bool,
    pub full_paths: bool,
    pub group_by: Vec<String>,
    pub html: String,
    pub input_delimiter: Option<char>,
    pub keep: Vec<String>,
    pub language: String,
    pub map: BTreeMap<String, String>,
    pub month_first: bool,
    pub networks: bool,
    pub no_header: bool,
    pub no_word_weights: bool,
    pub on_bad_bytes: Option<String>,
    pub period: Granularity,
    pub resolve: Vec<String>,
    pub sample: Option<usize>,
    pub since: Option<Date>,
    /// How many entities were discovered at most, where none were listed.
    pub top: Option<usize>,
    pub until: Option<Date>,
    pub r#where: Vec<String>,
    pub xlsx: bool,
}

impl Default for RecordedSettings {
    fn default() -> Self {
        let TableFormat { delimiter, decimal, excel } = TableFormat::default();
        Self {
            bandwidth: 1.0,
            baseline: None,
            date_format: None,
            day_first: false,
            decimal,
            delimiter,
            encoding: None,
            evidence: true,
            excel,
            full_paths: false,
            group_by: Vec::new(),
            html: "auto".to_owned(),
            input_delimiter: None,
            keep: Vec::new(),
            language: "english".to_owned(),
            map: BTreeMap::new(),
            month_first: false,
            networks: false,
            no_header: false,
            no_word_weights: false,
            on_bad_bytes: None,
            period: Granularity::default(),
            resolve: Vec::new(),
            sample: None,
            since: None,
            top: None,
            until: None,
            r#where: Vec::new(),
            xlsx: false,
        }
    }
}

impl RecordedSettings {
    /// How the tables are written, with these attributes of the entity list carried to entities.csv.
    #[must_use]
    pub fn tables(&self, attributes: Vec<String>) -> Settings {
        Settings {
            table: TableFormat { delimiter: self.delimiter, decimal: self.decimal, excel: self.excel },
            kept: self.keep.clone(),
            vader: self.baseline.is_some(),
            attributes,
            groups: !self.group_by.is_empty(),
            networks: self.networks,
            discovered: self.top.is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_as_they_were_written_and_their_names_stand_in_the_order_of_their_digest() {
        let settings = RecordedSettings {
            since: Some(jiff::civil::date(2025, 1, 31)),
            input_delimiter: Some('\t'),
            r#where: vec!["source=Gazette".to_owned()],
            period: Granularity::Week,
            ..RecordedSettings::default()
        };
        let json = serde_json::to_string(&settings).unwrap();
        assert_eq!(serde_json::from_str::<RecordedSettings>(&json).unwrap(), settings);
        assert_eq!(serde_json::to_value(&settings).unwrap().to_string(), json, "a map of JSON is sorted");
        for part in
            [r#""since":"2025-01-31""#, r#""where":["source=Gazette"]"#, r#""bandwidth":1.0"#, r#""sample":null"#]
        {
            assert!(json.contains(part), "{json}");
        }
        assert_eq!(serde_json::from_str::<RecordedSettings>("{}").unwrap(), RecordedSettings::default());
    }
}
