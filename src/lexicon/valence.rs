//! General valence: words and phrases that sound good or bad whoever they are about.

use std::collections::BTreeMap;

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

/// Enters a user's words in the place of ours; returns the forms of single words with their valence. Of what a file says of a form the
/// closest counts: its own row before that of a stem, and a longer stem before a shorter one.
pub(super) fn lay(
    entries: &[ValenceEntry],
    inflector: &Inflector,
    vocabulary: &mut Vocabulary,
    phrases: &mut Phrases<Valence>,
) -> Vec<(String, Valence)> {
    for (_, stem) in entries.iter().filter_map(|entry| stem_of(&entry.cue)) {
        vocabulary.intern_stem(stem);
    }
    let mut known: Vec<&str> = (1..vocabulary.len()).map(|at| vocabulary.word(WordId(at as u32))).collect();
    known.sort_unstable();
    let mut forms: Vec<(String, Valence, usize)> = Vec::new();
    for entry in entries {
        let valence = Valence { value: entry.value, class: entry.class };
        let stem = stem_of(&entry.cue);
        let closeness = stem.map_or(usize::MAX, |(_, stem)| stem.len());
        let of_entry = stem.map_or_else(
            || inflector.forms(&entry.cue, entry.class),
            |(before, stem)| begun_with(before, stem, &known),
        );
        forms.extend(of_entry.into_iter().map(|form| (form, valence, closeness)));
    }
    let mut closest: BTreeMap<&str, usize> = BTreeMap::new();
    for (form, _, closeness) in &forms {
        let best = closest.entry(form).or_default();
        *best = (*best).max(*closeness);
    }
    let forms: Vec<(String, Valence)> = forms
        .iter()
        .filter(|(form, _, closeness)| closest[form.as_str()] == *closeness)
        .map(|(form, valence, _)| (form.clone(), *valence))
        .collect();
    for (form, _) in &forms {
        phrases.retain(form, vocabulary, |_| false);
    }
    for (form, valence) in &forms {
        phrases.insert(form, *valence, vocabulary);
    }
    forms.into_iter().filter(|(form, _)| !form.contains(' ')).collect()
}

/// Gives the words from a number on, which came in behind a user's stems, the valence of the stem with which they begin, unless they have
/// one of their own; returns them with it.
pub(super) fn catch_up(
    from: usize,
    vocabulary: &mut Vocabulary,
    phrases: &mut Phrases<Valence>,
) -> Vec<(String, Valence)> {
    let single = |word: WordId, phrases: &Phrases<Valence>| {
        phrases.longest(std::iter::once(word)).map(|found| found.values.to_vec()).unwrap_or_default()
    };
    let mut caught = Vec::new();
    for at in from..vocabulary.len() {
        let word = WordId(at as u32);
        let Some(stem) = vocabulary.stem_of(vocabulary.word(word)).filter(|stem| stem.word != word) else { continue };
        if single(word, phrases).is_empty() {
            let written = vocabulary.word(word).to_owned();
            caught.extend(single(stem.word, phrases).into_iter().map(|valence| (written.clone(), valence)));
        }
    }
    for (word, valence) in &caught {
        phrases.insert(word, *valence, vocabulary);
    }
    caught
}

/// What stands before the last word of a cue that ends in `*`, and that word without it. A `*` behind a mark is part of an emoticon.
fn stem_of(cue: &str) -> Option<(&str, &str)> {
    let stem = cue.strip_suffix('*')?;
    let (before, last) = stem.rsplit_once(' ').unwrap_or(("", stem));
    last.starts_with(char::is_alphanumeric).then_some((before, last))
}

/// The words, behind those before them, that begin with a stem: those that are known, of which it is one for all others. `known`
/// is sorted.
fn begun_with(before: &str, stem: &str, known: &[&str]) -> Vec<String> {
    let first = known.partition_point(|word| *word < stem);
    let mut words: Vec<&str> = known[first..].iter().copied().take_while(|word| word.starts_with(stem)).collect();
    // A clitic is a token of its own, so that no word is known or read that ends with one.
    words.extend(stem.contains('\'').then_some(stem));
    words.iter().map(|word| format!("{before} {word}").trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::TableFile;
    use crate::lexicon::layer::Layer;

    fn laid(rows: &str, vocabulary: &mut Vocabulary) -> Phrases<Valence> {
        let inflector = Inflector::new(&crate::lexicon::bundled::irregular()).unwrap();
        let layer = Layer::read(&TableFile::bundled("mine.csv", &format!("cue,class,valence\n{rows}"))).unwrap();
        let Layer::Valence(entries) = layer else { panic!("the layer is of valences") };
        let mut phrases = Phrases::default();
        lay(&entries, &inflector, vocabulary, &mut phrases);
        phrases
    }

    fn values(phrases: &Phrases<Valence>, vocabulary: &Vocabulary, text: &str) -> Vec<i8> {
        let words = text.split(' ').map(|word| vocabulary.known_or_stem(word).word);
        let found = phrases.longest(words).filter(|found| found.words == text.split(' ').count());
        found.into_iter().flat_map(|found| found.values).map(|valence| valence.value).collect()
    }

    #[test]
    fn a_star_stands_for_every_ending_of_words_that_are_known_and_of_others() {
        let mut vocabulary = Vocabulary::default();
        vocabulary.intern("bilgewater");
        let phrases = laid("bilgew*,phrase,-2\nrot and rui*,phrase,-3\n", &mut vocabulary);
        for (text, value) in [("bilgewater", -2), ("bilgewax", -2), ("bilgew", -2), ("rot and ruinous", -3)] {
            assert_eq!(values(&phrases, &vocabulary, text), [value], "{text}");
        }
        for text in ["bilge", "ruinous", "rot and run"] {
            assert!(values(&phrases, &vocabulary, text).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_closest_of_a_file_s_rows_counts() {
        let mut vocabulary = Vocabulary::default();
        vocabulary.intern("bilgewater");
        let phrases = laid("bilge*,phrase,-2\nbilgew*,phrase,2\nbilgewort,phrase,3\n", &mut vocabulary);
        for (word, value) in [("bilges", -2), ("bilgewater", 2), ("bilgewax", 2), ("bilgewort", 3)] {
            assert_eq!(values(&phrases, &vocabulary, word), [value], "{word}");
        }
    }

    #[test]
    fn a_word_that_comes_in_later_keeps_the_valence_of_its_stem() {
        let mut vocabulary = Vocabulary::default();
        let mut phrases = laid("bilgew*,phrase,-2\n", &mut vocabulary);
        let from = vocabulary.len();
        vocabulary.intern("bilgewater");
        assert!(values(&phrases, &vocabulary, "bilgewater").is_empty());
        assert_eq!(catch_up(from, &mut vocabulary, &mut phrases).len(), 1);
        assert_eq!(values(&phrases, &vocabulary, "bilgewater"), [-2]);
    }

    #[test]
    fn a_star_behind_a_mark_is_part_of_an_emoticon() {
        assert_eq!(stem_of(":-*"), None);
        assert_eq!(stem_of("*"), None);
        assert_eq!(stem_of("rot and rui*"), Some(("rot and", "rui")));
    }
}
