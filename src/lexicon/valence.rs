//! General valence: words and phrases that sound good or bad whoever they are about.

use super::bundled;
use super::frames::class_tags;
use super::inflection::{Class, Inflector};
use super::phrases::Phrases;
use super::tags::TagModel;
use super::vocabulary::Vocabulary;
use crate::error::Result;

/// An entry of the valence lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Valence {
    /// From -3 to 3; 0 keeps a word inside a phrase from counting.
    pub value: i8,
    /// The part of speech in which it counts.
    pub class: Class,
}

/// Words and phrases with their valence, by any of their forms.
pub(super) fn bundled(
    inflector: &Inflector,
    vocabulary: &mut Vocabulary,
    tags: &mut TagModel,
) -> Result<Phrases<Valence>> {
    let mut phrases = Phrases::default();
    for source in bundled::valence() {
        for row in source.rows(&["cue", "class", "valence"])? {
            let Some(class) = Class::from_name(&row.cells[1]) else {
                return Err(source.fault(Some(row.line), format!("unknown class `{}`", row.cells[1])));
            };
            let Some(value) = row.number(&source, 2, "valence", -3, 3)? else {
                return Err(source.fault(Some(row.line), "no valence; it is a whole number from -3 to 3".to_owned()));
            };
            for (at, form) in inflector.forms(&row.cells[0], class).iter().enumerate() {
                if !form.contains(' ') {
                    let word = vocabulary.intern(form);
                    tags.teach(word, class_tags(class, form, at == 0));
                }
                phrases.insert(form, Valence { value, class }, vocabulary);
            }
        }
    }
    Ok(phrases)
}
