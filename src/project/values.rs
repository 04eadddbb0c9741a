//! The values of settings that are words from a short list, or pairs.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::str::FromStr;

use appraise::corpus::{BadBytes, ColumnMap, Field, Granularity, Html};
use appraise::entities::{Resolution, Resolutions};
use clap::ValueEnum;
use serde::Deserialize;

/// `--period`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum PeriodChoice {
    Day,
    /// ISO week, Monday to Sunday
    Week,
    Month,
    Quarter,
    Year,
}

impl From<PeriodChoice> for Granularity {
    fn from(choice: PeriodChoice) -> Self {
        match choice {
            PeriodChoice::Day => Self::Day,
            PeriodChoice::Week => Self::Week,
            PeriodChoice::Month => Self::Month,
            PeriodChoice::Quarter => Self::Quarter,
            PeriodChoice::Year => Self::Year,
        }
    }
}

/// `--on-bad-bytes`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum BadBytesChoice {
    /// End the run
    Fail,
    /// Leave the row out and report it
    Reject,
    /// Read each bad sequence as U+FFFD
    Replace,
}

impl From<BadBytesChoice> for BadBytes {
    fn from(choice: BadBytesChoice) -> Self {
        match choice {
            BadBytesChoice::Fail => Self::Fail,
            BadBytesChoice::Reject => Self::Reject,
            BadBytesChoice::Replace => Self::Replace,
        }
    }
}

/// `--resolve`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ResolutionChoice {
    /// An entity's own name
    Exact,
    /// Another name of it, listed or following from its name
    Alias,
    /// A part of a person's name: last name, given name
    Surname,
    /// A title or description that picks one entity: the senator
    Title,
    /// he, she, they, it
    Pronoun,
}

impl From<ResolutionChoice> for Resolution {
    fn from(choice: ResolutionChoice) -> Self {
        match choice {
            ResolutionChoice::Exact => Self::Exact,
            ResolutionChoice::Alias => Self::Alias,
            ResolutionChoice::Surname => Self::Surname,
            ResolutionChoice::Title => Self::Title,
            ResolutionChoice::Pronoun => Self::Pronoun,
        }
    }
}

/// `--html`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum HtmlChoice {
    /// Read the tags and entities of HTML as the text they show, in which offsets count; other angle brackets are text
    Auto,
    /// Take cells as they come, so that offsets count in them
    Keep,
    /// Take out whatever looks like a tag
    Strip,
}

impl From<HtmlChoice> for Html {
    fn from(choice: HtmlChoice) -> Self {
        match choice {
            HtmlChoice::Auto => Self::Auto,
            HtmlChoice::Keep => Self::Keep,
            HtmlChoice::Strip => Self::Strip,
        }
    }
}

/// These resolutions alone; all where none is chosen.
pub(crate) fn resolutions(choices: &[ResolutionChoice]) -> Resolutions {
    if choices.is_empty() {
        return Resolutions::ALL;
    }
    let chosen: Vec<Resolution> = choices.iter().map(|&choice| choice.into()).collect();
    Resolutions::only(&chosen)
}

/// `--language`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LanguageChoice {
    /// Articles that are clearly in another language are set apart in rejects.csv
    English,
    /// All articles count
    Any,
}

/// `--baseline`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum BaselineChoice {
    /// VADER's compound of each mention's sentence
    Vader,
}

/// `--map text=body,date=3`, in a project file a table.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "BTreeMap<String, String>")]
pub(crate) struct MapChoice(pub(crate) ColumnMap);

impl FromStr for MapChoice {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, String> {
        ColumnMap::parse(written).map(Self)
    }
}

impl TryFrom<BTreeMap<String, String>> for MapChoice {
    type Error = String;

    fn try_from(table: BTreeMap<String, String>) -> Result<Self, String> {
        let pair = |(field, column): (String, String)| {
            let known =
                Field::named(&field).ok_or(format!("`{field}` is no field: id, date, source, title, lead or text"))?;
            Ok((known, column))
        };
        Ok(Self(ColumnMap(table.into_iter().map(pair).collect::<Result<_, String>>()?)))
    }
}

/// `corpus = "articles.csv"` or a list.
#[derive(Deserialize)]
#[serde(untagged, expecting = "a file name in quotation marks, or a list of them: [\"a.csv\", \"b.csv\"]")]
pub(super) enum OneOrMany {
    One(PathBuf),
    Many(Vec<PathBuf>),
}

impl From<OneOrMany> for Vec<PathBuf> {
    fn from(paths: OneOrMany) -> Self {
        match paths {
            OneOrMany::One(path) => vec![path],
            OneOrMany::Many(paths) => paths,
        }
    }
}
