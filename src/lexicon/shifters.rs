//! Words that change what other words count: negators, intensifiers, diminishers, contrast and the like.

use serde::{Deserialize, Serialize};

use super::inflected::ensure_cue;
use super::inflection::{Class, Inflector};
use super::phrases::Phrases;
use super::table_file::TableFile;
use super::vocabulary::Vocabulary;
use crate::error::Result;

/// What a shifter does (Polanyi & Zaenen 2006, contextual valence shifters).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ShifterKind {
    /// not, never, without
    Negator,
    /// very, deeply
    Intensifier,
    /// somewhat, barely
    Diminisher,
    /// but, although
    Contrast,
    /// fail to, lift, lack of: turns what it governs
    Reverser,
    /// would, if
    Irrealis,
    /// reportedly, perhaps
    Hedge,
    /// whether, why
    Question,
    /// so-called
    Sarcasm,
    /// than, unlike: what a polar word says of one party, times the factor, it says of the other
    Comparison,
    /// not only: the "but" behind it adds
    Addition,
    /// lift, collapse: turns its subject, where that is undone or comes to nothing: "the embargo was lifted"
    Undoing,
}

/// A shifter with its strength.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shifter {
    /// What it does.
    pub kind: ShifterKind,
    /// What it multiplies the shifted value by.
    pub factor: f32,
}

/// Enters the shifters of a file with the columns `cue,kind,factor`, in the place of those that `phrases` has of a cue;
/// reversers and what undoes inflect on their first word.
pub(super) fn read(
    source: &TableFile,
    inflector: &Inflector,
    vocabulary: &mut Vocabulary,
    phrases: &mut Phrases<Shifter>,
) -> Result<()> {
    let earlier: Vec<String> = source.rows(&["cue"])?.into_iter().map(|row| row.cells[0].to_owned()).collect();
    for cue in &earlier {
        for form in inflector.forms(cue, Class::Verb) {
            phrases.retain(&form, vocabulary, |_| false);
        }
    }
    for row in source.rows(&["cue", "kind", "factor"])? {
        ensure_cue(&row, source)?;
        let name = &row.cells[1];
        let Some(&(_, kind)) = KINDS.iter().find(|(known, _)| *known == name) else {
            let known = KINDS.map(|(known, _)| known).join(", ");
            return Err(source.fault(Some(row.line), format!("column kind: `{name}` is none of {known}")));
        };
        let factor = row.decimal(source, 2, "factor")?;
        let shifter = Shifter { kind, factor };
        if !matches!(kind, ShifterKind::Reverser | ShifterKind::Undoing) {
            phrases.insert(&row.cells[0], shifter, vocabulary);
            continue;
        }
        for form in inflector.forms(&row.cells[0], Class::Verb) {
            phrases.insert(&form, shifter, vocabulary);
        }
    }
    Ok(())
}

/// The kinds by their names in the file.
const KINDS: [(&str, ShifterKind); 12] = [
    ("negator", ShifterKind::Negator),
    ("intensifier", ShifterKind::Intensifier),
    ("diminisher", ShifterKind::Diminisher),
    ("contrast", ShifterKind::Contrast),
    ("reverser", ShifterKind::Reverser),
    ("irrealis", ShifterKind::Irrealis),
    ("hedge", ShifterKind::Hedge),
    ("question", ShifterKind::Question),
    ("sarcasm", ShifterKind::Sarcasm),
    ("comparison", ShifterKind::Comparison),
    ("addition", ShifterKind::Addition),
    ("undoing", ShifterKind::Undoing),
];
