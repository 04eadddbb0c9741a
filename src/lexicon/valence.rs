//! General valence: words and phrases that sound good or bad whoever they are about.

use serde::{Deserialize, Serialize};

use super::class_tags::class_tags;
use super::inflected::{InflectedRow, inflected};
use super::inflection::{Class, Inflector};
use super::layer::ValenceEntry;
use super::phrases::Phrases;
use super::tags::TagModel;
use super::vocabulary::{Vocabulary, WordId};
use crate::error::Result;

/// An entry of the valence lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Valence {
    /// From -3 to 3; 0 keeps a word inside a phrase from counting.
    pub value: i8,
    /// The part of speech in which it counts.
    pub class: Class,
}

/// The words and phrases of the bundled files with their valence, by any of their forms.
pub(super) fn phrases(
    inflector: &Inflector,
    vocabulary: &mut Vocabulary,
    tags: &mut TagModel,
) -> Result<Phrases<Valence>> {
    let mut phrases = Phrases::default();
    for source in super::bundled::valence() {
        for InflectedRow { row, class, forms } in inflected(&source, &["cue", "class", "valence"], inflector)? {
            let Some(value) = row.number(&source, 2, "valence", -3, 3)? else {
                return Err(source.fault(Some(row.line), "no valence; it is a whole number from -3 to 3".to_owned()));
            };
            for (at, form) in forms.iter().enumerate() {
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

/// Endings that a `*` stands for besides those of known words.
const ENDINGS: [&str; 33] = [
    "", "s", "es", "'s", "d", "ed", "edly", "ing", "ingly", "er", "ers", "or", "ors", "y", "ily", "ly", "ness", "ish",
    "ful", "fully", "ment", "ments", "able", "ation", "ations", "ion", "ions", "ism", "ist", "ists", "ive", "ively",
    "ous",
];

/// Enters a user's words in the place of ours; returns the forms of single words with their valence.
pub(super) fn lay(
    entries: &[ValenceEntry],
    inflector: &Inflector,
    vocabulary: &mut Vocabulary,
    phrases: &mut Phrases<Valence>,
) -> Vec<(String, Valence)> {
    let forms: Vec<(String, Valence)> = entries
        .iter()
        .flat_map(|entry| {
            let valence = Valence { value: entry.value, class: entry.class };
            forms(entry, inflector, vocabulary).into_iter().map(move |form| (form, valence))
        })
        .collect();
    for (form, _) in &forms {
        phrases.retain(form, vocabulary, |_| false);
    }
    for (form, valence) in &forms {
        phrases.insert(form, *valence, vocabulary);
    }
    forms.into_iter().filter(|(form, _)| !form.contains(' ')).collect()
}

fn forms(entry: &ValenceEntry, inflector: &Inflector, vocabulary: &Vocabulary) -> Vec<String> {
    let Some(stem) = entry.cue.strip_suffix('*') else { return inflector.forms(&entry.cue, entry.class) };
    let (before, last) = stem.rsplit_once(' ').map_or(("", stem), |(before, last)| (before, last));
    let known = (1..vocabulary.len()).map(|at| vocabulary.word(WordId(at as u32)));
    let ends =
        known.filter(|word| !last.is_empty() && word.starts_with(last)).map(|word| word[last.len()..].to_owned());
    let mut endings: Vec<String> = ENDINGS.iter().map(|&ending| ending.to_owned()).chain(ends).collect();
    endings.sort();
    endings.dedup();
    endings.iter().map(|ending| format!("{before} {last}{ending}").trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::TableFile;
    use crate::lexicon::layer::Layer;

    #[test]
    fn a_star_stands_for_the_endings_of_a_word_that_no_lexicon_knows() {
        let inflector = Inflector::new(&crate::lexicon::bundled::irregular()).unwrap();
        let layer = Layer::read(&TableFile::bundled("mine.dic", "%\n1\tnegemo\n%\nbilgew*\t1\n")).unwrap();
        let Layer::Valence(entries) = layer else { panic!("the layer is of valences") };
        let forms = forms(&entries[0], &inflector, &Vocabulary::default());
        for form in ["bilgew", "bilgews", "bilgewed", "bilgewy", "bilgewish", "bilgewingly"] {
            assert!(forms.iter().any(|known| known == form), "{form}");
        }
        assert!(!forms.iter().any(|known| known == "bilgewater"));
    }
}
