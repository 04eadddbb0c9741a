//! Which keys of the objects of JSON Lines hold what.

use std::collections::BTreeSet;

use memchr::memchr;
use serde_json::{Map, Value};

use super::columns::{Columns, Unfit, alternatives, asked_by};
use super::field::{Field, plain};
use super::options::ReadOptions;
use super::source::Rest;
use super::unfit_columns::{no_such_column, no_such_key, no_text_column};
use crate::error::{Error, Result};

/// An object with no more keys that holds a list is the wrapping of an answer, such as `{"status": …, "articles": […]}`.
const FEW: usize = 4;

/// Which keys of a JSON object hold which field.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    mapped: [Option<String>; 6],
    /// The keys that are kept.
    pub kept: Vec<String>,
    /// Every key that was asked for by name, and by what.
    asked: Vec<(String, &'static str)>,
}

impl Keys {
    /// The keys that the first object of a file shows; `None` if its line isn't whole.
    pub(super) fn find(start: &[u8], rest: Rest, options: &ReadOptions) -> std::result::Result<Option<Self>, Unfit> {
        let from = start.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or_default();
        let end = match memchr(b'\n', &start[from..]) {
            Some(length) => from + length,
            None if rest == Rest::Nothing => start.len(),
            None => return Ok(None),
        };
        let object: Map<String, Value> = serde_json::from_slice(&start[from..end]).map_err(|error| {
            format!(
                "the first line is no JSON object ({error}): JSON Lines have one object a line, which jq -c . makes of \
                 single objects and jq -c '.[]' of a list"
            )
        })?;
        let names: Vec<String> = object.keys().cloned().collect();
        let holds_objects =
            |value: &Value| value.as_array().and_then(|items| items.first()).is_some_and(Value::is_object);
        if let Some((name, _)) = object.iter().find(|(_, value)| holds_objects(value)).filter(|_| names.len() <= FEW) {
            return Err(
                format!("a list of objects in `{name}`, not JSON Lines: take them out with jq -c '.{name}[]'").into()
            );
        }
        let of_tables = [
            (!options.header, "header", "--no-header"),
            (options.delimiter.is_some(), "delimiter", "--input-delimiter"),
        ];
        if let Some((_, what, option)) = of_tables.into_iter().find(|(given, ..)| *given) {
            return Err(Unfit::Asked(format!("JSON Lines have no {what}: leave out {option}")));
        }
        let keys = Self::asked_for(options);
        if names.iter().any(|name| keys.rank(Field::Text, name).is_some()) {
            return Ok(Some(keys));
        }
        Err(match &keys.mapped[Field::Text as usize] {
            Some(mapped) => Unfit::Asked(no_such_key(&names, mapped, Field::Text.name())),
            None => no_text_column(&names).into(),
        })
    }

    fn asked_for(options: &ReadOptions) -> Self {
        let mut keys = Self { kept: options.keep.clone(), ..Self::default() };
        for (field, key) in &options.map.0 {
            keys.mapped[*field as usize] = Some(key.clone());
        }
        keys.asked = by_name(options);
        keys
    }

    /// The key of an object that holds a field.
    #[must_use]
    pub fn key_of<'o>(&self, field: Field, object: &'o Map<String, Value>) -> Option<&'o str> {
        self.best(field, object).map(|(_, key, _)| key)
    }

    /// Two keys of an object that fit a field equally, with the field.
    pub(super) fn doubt<'o>(&self, object: &'o Map<String, Value>) -> Option<(Field, &'o str, &'o str)> {
        Field::ALL.into_iter().find_map(|field| {
            let (_, key, other) = self.best(field, object)?;
            Some((field, key, other?))
        })
    }

    /// Of the keys that hold a field the best, with its rank, and one that is as good; of empty ones only where no other has a value.
    fn best<'o>(&self, field: Field, object: &'o Map<String, Value>) -> Option<(usize, &'o str, Option<&'o str>)> {
        let is_blank = |value: &Value| value.as_str().is_some_and(|text| text.trim().is_empty());
        self.best_of(field, object, |value| !value.is_null() && !is_blank(value))
            .or_else(|| self.best_of(field, object, is_blank))
    }

    fn best_of<'o>(
        &self,
        field: Field,
        object: &'o Map<String, Value>,
        counts: impl Fn(&Value) -> bool,
    ) -> Option<(usize, &'o str, Option<&'o str>)> {
        let mut best: Option<(usize, &str, Option<&str>)> = None;
        for (key, _) in object.iter().filter(|(_, value)| counts(value)) {
            let Some(rank) = self.rank(field, key) else { continue };
            match &mut best {
                Some((known, ..)) if *known < rank => {}
                Some((known, _, other)) if *known == rank => *other = Some(key),
                _ => best = Some((rank, key, None)),
            }
        }
        best
    }

    /// How well a key fits a field: 0 best; `None` if it doesn't.
    fn rank(&self, field: Field, key: &str) -> Option<usize> {
        match &self.mapped[field as usize] {
            Some(mapped) => fitness(mapped, key),
            None => field.rank(key),
        }
    }

    /// The value of a kept key in an object.
    pub(super) fn kept_value<'o>(&self, kept: &str, object: &'o Map<String, Value>) -> Option<&'o Value> {
        object
            .get(kept)
            .or_else(|| object.iter().find(|(key, _)| likeness(kept, key).is_some()).map(|(_, value)| value))
    }
}

/// Every column or key that is asked for by name, and by what.
fn by_name(options: &ReadOptions) -> Vec<(String, &'static str)> {
    let mapped = options.map.0.iter().map(|(field, key)| (key.clone(), field.name()));
    mapped.chain(options.keep.iter().map(|key| (key.clone(), asked_by(key, &options.grouped)))).collect()
}

/// 0 for the very key that is asked for, 1 for one that is written otherwise in case, blanks, `_` and `-`.
fn likeness(asked: &str, key: &str) -> Option<usize> {
    if asked == key { Some(0) } else { (plain(asked) == plain(key)).then_some(1) }
}

/// How well a key fits what is asked for, which may be several: 0 best.
fn fitness(asked: &str, key: &str) -> Option<usize> {
    alternatives(asked).enumerate().find_map(|(at, one)| likeness(one, key).map(|likeness| 2 * at + likeness))
}

/// Which of the keys asked for by name the objects of JSON Lines have had so far, or the tables read with them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeysMet {
    asked: Vec<(String, &'static str)>,
    met: Vec<bool>,
    /// Keys of the objects, as long as one that is asked for wasn't met.
    names: BTreeSet<String>,
    /// Whether some are columns of tables.
    has_tables: bool,
}

/// Names that are gathered to be listed.
const LISTED: usize = 40;

impl KeysMet {
    /// Those of no object yet.
    pub(super) fn of(keys: &Keys) -> Self {
        Self { asked: keys.asked.clone(), met: vec![false; keys.asked.len()], ..Self::default() }
    }

    /// Those that a table has.
    pub(super) fn of_table(columns: &Columns, options: &ReadOptions) -> Self {
        let asked = by_name(options);
        let met: Vec<bool> = asked.iter().map(|asked| !columns.lacking.contains(asked)).collect();
        let names =
            if met.iter().all(|met| *met) { BTreeSet::new() } else { columns.headers.iter().cloned().collect() };
        Self { asked, met, names, has_tables: true }
    }

    /// Takes the keys of an object.
    pub(super) fn add(&mut self, object: &Map<String, Value>) {
        if self.all() {
            return;
        }
        for (met, (asked, _)) in self.met.iter_mut().zip(&self.asked) {
            *met |= object.keys().any(|key| fitness(asked, key).is_some());
        }
        self.add_names(object.keys());
    }

    /// Adds those of the objects behind.
    pub fn merge(&mut self, behind: &Self) {
        if self.asked.is_empty() {
            self.asked.clone_from(&behind.asked);
            self.met.clone_from(&behind.met);
        } else {
            self.met.iter_mut().zip(&behind.met).for_each(|(met, behind)| *met |= behind);
        }
        self.has_tables |= behind.has_tables;
        self.add_names(behind.names.iter());
    }

    fn add_names<'n>(&mut self, names: impl Iterator<Item = &'n String>) {
        for name in names {
            if self.names.len() < LISTED && !self.names.contains(name) {
                self.names.insert(name.clone());
            }
        }
    }

    /// Whether every one was met.
    #[must_use]
    pub fn all(&self) -> bool {
        self.met.iter().all(|met| *met)
    }

    /// Refuses keys that no object has had, nor a table.
    ///
    /// # Errors
    /// If there is one, with the names of those that they have.
    pub fn ensure_all(&self) -> Result<()> {
        let Some(((asked, by), _)) = self.asked.iter().zip(&self.met).find(|(_, met)| !**met) else { return Ok(()) };
        let names: Vec<String> = self.names.iter().cloned().collect();
        if names.is_empty() {
            return Ok(());
        }
        Err(Error::Usage(if self.has_tables {
            format!("all files: {}", no_such_column(&names, asked, by))
        } else {
            format!("JSON Lines: {}", no_such_key(&names, asked, by))
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::ColumnMap;

    fn object(json: &str) -> Map<String, Value> {
        serde_json::from_str(json).unwrap()
    }

    fn keys(map: &str, keep: &[&str]) -> Keys {
        let keep = keep.iter().map(ToString::to_string).collect();
        Keys::asked_for(&ReadOptions { map: ColumnMap::parse(map).unwrap(), keep, ..ReadOptions::default() })
    }

    /// What is said of files of these objects, a list for each block.
    fn said(keys: &Keys, blocks: &[&[&str]]) -> Option<String> {
        let mut all = KeysMet::default();
        for block in blocks {
            let mut met = KeysMet::of(keys);
            block.iter().for_each(|json| met.add(&object(json)));
            all.merge(&met);
        }
        all.ensure_all().err().map(|error| error.to_string())
    }

    #[test]
    fn a_key_that_no_object_has_is_named_with_its_neighbour() {
        let rows = r#"{"id": 1, "date": "2025-06-20", "text": "x"}"#;
        assert_eq!(
            said(&keys("date=dte", &[]), &[&[rows], &[rows]]).unwrap(),
            "JSON Lines: no row has a key `dte` (for date) among: date, id, text; did you mean `date`?"
        );
        assert_eq!(
            said(&keys("", &["dsk"]), &[&[rows]]).unwrap(),
            "JSON Lines: no row has a key `dsk` (for --keep) among: date, id, text"
        );
    }

    #[test]
    fn a_key_that_one_object_has_is_there_whatever_its_case_and_one_of_null_too() {
        let (with, without) = (r#"{"text": "x", "Dsk": null}"#, r#"{"text": "x"}"#);
        let keys = keys("", &["dsk"]);
        assert_eq!(said(&keys, &[&[without], &[without, with], &[without]]), None);
        assert_eq!(keys.kept_value("dsk", &object(with)), Some(&Value::Null));
        assert_eq!(said(&keys, &[]), None);
    }

    #[test]
    fn a_key_within_an_object_is_told_to_be_taken_out() {
        let row = r#"{"meta": {"date": "2025-06-20"}, "text": "x"}"#;
        assert_eq!(
            said(&keys("date=meta.date", &[]), &[&[row]]).unwrap(),
            "JSON Lines: no row has a key `meta.date` (for date) among: meta, text; keys within an object aren't read: put them \
             beside the others with jq -c '.[\"meta.date\"] = .meta.date'"
        );
    }

    #[test]
    fn two_keys_that_fit_equally_are_in_doubt_unless_one_is_empty_or_asked_for() {
        let both = object(r#"{"Text": "x", "text": "y", "body": "z"}"#);
        assert_eq!(keys("", &[]).doubt(&both), Some((Field::Text, "Text", "text")));
        assert_eq!(keys("text=text", &[]).doubt(&both), None);
        assert_eq!(keys("text=text", &[]).key_of(Field::Text, &both), Some("text"));
        assert_eq!(keys("", &[]).doubt(&object(r#"{"Text": null, "text": "y"}"#)), None);
        assert_eq!(keys("", &[]).doubt(&object(r#"{"Text": " ", "text": "y"}"#)), None);
    }
}
