//! The parts of an article in an object of JSON Lines.

use std::borrow::Cow;

use serde_json::Value;

use super::draft::Draft;
use super::field::Field;
use super::json_keys::Keys;

/// What is wrong with a line, its own number left to the column of line numbers.
pub(super) fn no_json(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let what = message.split(" at line ").next().unwrap_or_default();
    let column =
        if error.line() == 1 && error.column() > 0 { format!(", byte {}", error.column()) } else { String::new() };
    format!("no JSON object: {what}{column}")
}

/// Why an object can't be read, where two of its keys fit a field equally.
pub(super) fn twice(object: &serde_json::Map<String, Value>, keys: &Keys) -> Option<String> {
    let (field, key, other) = keys.doubt(object)?;
    let name = field.name();
    Some(format!("the keys `{key}` and `{other}` both hold the {name}: say which with --map {name}=KEY"))
}

pub(super) fn json_draft(object: &serde_json::Map<String, Value>, keys: &Keys) -> Draft<'static> {
    let best =
        |field: Field| keys.key_of(field, object).map_or(Cow::Borrowed(""), |key| Cow::Owned(paragraphs(&object[key])));
    let fields = Field::ALL.map(best);
    let kept: Vec<String> =
        keys.kept.iter().map(|key| keys.kept_value(key, object).map(plain_value).unwrap_or_default()).collect();
    let has_nul = fields.iter().map(|cell| &**cell).chain(kept.iter().map(String::as_str)).any(|it| it.contains('\0'));
    Draft { fields, kept, has_nul }
}

/// A value, or the paragraphs of a list of them with a blank line between.
fn paragraphs(value: &Value) -> String {
    let listed = value.as_array().map(|items| items.iter().map(Value::as_str).collect::<Option<Vec<_>>>());
    listed.flatten().map_or_else(|| plain_value(value), |paragraphs| paragraphs.join("\n\n"))
}

/// Where an object that stands in the place of a text holds it: `{"id": …, "name": "The Quay"}`.
const NAMES: [&str; 3] = ["name", "title", "main"];

fn plain_value(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Object(named) => {
            let name = NAMES.iter().find_map(|name| named.get(*name)?.as_str());
            name.map_or_else(|| value.to_string(), str::to_owned)
        }
        other => other.to_string(),
    }
}
