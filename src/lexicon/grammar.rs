//! What is known of single words: auxiliaries, prepositions, abbreviations and the kinds of words.

use serde::{Deserialize, Serialize};

use super::bundled;
use super::inflection::{Class, Inflector};
use super::kind::WordKind;
use super::kinds::WordKinds;
use super::sparse;
use super::table_file::{Row, TableFile};
use super::vocabulary::{Vocabulary, WordId};
use crate::error::Result;

/// A verb that others lean on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Auxiliary {
    /// be, is, was, …
    Be,
    /// have, has, had, …
    Have,
    /// do, does, did, …
    Do,
    /// get, got, … before a past participle
    Get,
}

/// What a preposition says of what it governs, as far as that tells how it is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Preposition {
    /// in, on, at, from: hardly ever a party
    Place,
    /// to
    Goal,
    /// against, over, than
    Rivalry,
    /// like, unlike
    Likeness,
}

/// Whether the full stop of an abbreviation can also end the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AbbreviationEnd {
    /// `Mr.`
    Never,
    /// `U.S.`, where a word follows that commonly begins a sentence
    Maybe,
}

/// What is known of single words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
struct WordFacts {
    auxiliary: Option<Auxiliary>,
    abbreviation: Option<AbbreviationEnd>,
    preposition: Option<Preposition>,
    kinds: WordKinds,
    /// The prepositions that a verb form takes behind its object, a bit each.
    takes: u16,
}

/// Prepositions that a verb can take behind its object.
const TAKEN: [&str; 9] = ["as", "for", "from", "into", "of", "out", "over", "to", "with"];

/// Facts by word.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Grammar {
    #[serde(with = "sparse")]
    facts: Vec<WordFacts>,
}

impl Grammar {
    pub(super) fn new(inflector: &Inflector, vocabulary: &mut Vocabulary) -> Result<Self> {
        let mut grammar = Self::default();
        grammar.read_word_kinds(inflector, vocabulary)?;
        for row in bundled::stopwords().rows(&["cue"])? {
            grammar.of(vocabulary.intern(&row.cells[0])).kinds.add(WordKind::Stopword);
        }
        let source = bundled::abbreviations();
        for row in source.rows(&["cue", "ends"])? {
            let ends = match &row.cells[1] {
                "never" => AbbreviationEnd::Never,
                "maybe" => AbbreviationEnd::Maybe,
                other => {
                    return Err(source.fault(Some(row.line), format!("ends is `{other}`, neither never nor maybe")));
                }
            };
            vocabulary.intern(&row.cells[0]);
            grammar.of(vocabulary.intern(&row.cells[0].to_lowercase())).abbreviation = Some(ends);
        }
        grammar.read_reporting(inflector, vocabulary)?;
        grammar.read_verb_prepositions(inflector, vocabulary)?;
        Ok(grammar)
    }

    fn read_verb_prepositions(&mut self, inflector: &Inflector, vocabulary: &mut Vocabulary) -> Result<()> {
        let source = bundled::verb_prepositions();
        for row in source.rows(&["cue", "prepositions"])? {
            let mut takes = 0;
            for preposition in row.cells[1].split('|') {
                let bit = TAKEN.iter().position(|taken| *taken == preposition);
                let bit =
                    bit.ok_or_else(|| source.fault(Some(row.line), format!("unknown preposition `{preposition}`")))?;
                takes |= 1 << bit;
            }
            for form in inflector.forms(&row.cells[0], Class::Verb) {
                self.of(vocabulary.intern(&form)).takes |= takes;
            }
        }
        Ok(())
    }

    fn read_reporting(&mut self, inflector: &Inflector, vocabulary: &mut Vocabulary) -> Result<()> {
        for row in bundled::reporting().rows(&["cue", "class", "kind", "takes"])? {
            let takes = |what: &str| row.cells[3].split('|').any(|takes| takes == what);
            let clause = takes("that") || takes("bare");
            let (class, verb) = match &row.cells[1] {
                "verb" => (Class::Verb, true),
                "noun" => (Class::Noun, false),
                _ => continue,
            };
            if row.cells[0].contains(' ') || !(clause || takes("quote")) {
                continue;
            }
            for form in inflector.forms(&row.cells[0], class) {
                let facts = self.of(vocabulary.intern(&form));
                let tells = [
                    (WordKind::ReportingVerb, verb && takes("quote")),
                    (WordKind::TakesClause, verb && clause),
                    (WordKind::ContentNoun, !verb && clause),
                ];
                for (kind, _) in tells.into_iter().filter(|(_, told)| *told) {
                    facts.kinds.add(kind);
                }
            }
        }
        Ok(())
    }

    /// Words are entered in their order, so that what is compiled is the same whether a lemma or its forms are listed.
    fn read_word_kinds(&mut self, inflector: &Inflector, vocabulary: &mut Vocabulary) -> Result<()> {
        let source = bundled::word_kinds();
        let rows = source.rows(&["cue", "kind", "class"])?;
        let mut words = Vec::new();
        for row in &rows {
            match &row.cells[2] {
                "" => words.push((row.cells[0].to_owned(), row)),
                _ => words.extend(
                    inflector.forms(&row.cells[0], kinds_class(row, &source)?).into_iter().map(|form| (form, row)),
                ),
            }
        }
        words.sort_by(|(word, row), (other, behind)| (word, &row.cells[1]).cmp(&(other, &behind.cells[1])));
        for (word, row) in words {
            let facts = self.of(vocabulary.intern(&word));
            match &row.cells[1] {
                "be" => facts.auxiliary = Some(Auxiliary::Be),
                "have" => facts.auxiliary = Some(Auxiliary::Have),
                "do" => facts.auxiliary = Some(Auxiliary::Do),
                "get" => facts.auxiliary = Some(Auxiliary::Get),
                "place" => facts.preposition = Some(Preposition::Place),
                "goal" => facts.preposition = Some(Preposition::Goal),
                "rivalry" => facts.preposition = Some(Preposition::Rivalry),
                "likeness" => facts.preposition = Some(Preposition::Likeness),
                other => match WordKind::named(other) {
                    Some(kind) => facts.kinds.add(kind),
                    None => return Err(source.fault(Some(row.line), format!("unknown kind `{other}`"))),
                },
            }
        }
        Ok(())
    }

    fn of(&mut self, word: WordId) -> &mut WordFacts {
        let at = word.0 as usize;
        if self.facts.len() <= at {
            self.facts.resize(at + 1, WordFacts::default());
        }
        &mut self.facts[at]
    }

    fn facts(&self, word: WordId) -> WordFacts {
        self.facts.get(word.0 as usize).copied().unwrap_or_default()
    }

    #[inline]
    pub(crate) fn is(&self, word: WordId, kind: WordKind) -> bool {
        self.facts.get(word.0 as usize).is_some_and(|facts| facts.kinds.has(kind))
    }

    #[inline]
    pub(super) fn kinds(&self, word: WordId) -> WordKinds {
        self.facts.get(word.0 as usize).map(|facts| facts.kinds).unwrap_or_default()
    }

    pub(super) fn takes(&self, verb: WordId, preposition: &str) -> bool {
        TAKEN.iter().position(|taken| *taken == preposition).is_some_and(|bit| self.facts(verb).takes & 1 << bit != 0)
    }

    #[inline]
    pub(crate) fn auxiliary(&self, word: WordId) -> Option<Auxiliary> {
        self.facts.get(word.0 as usize)?.auxiliary
    }

    pub(crate) fn abbreviation(&self, word: WordId) -> Option<AbbreviationEnd> {
        self.facts(word).abbreviation
    }

    pub(super) fn preposition(&self, word: WordId) -> Option<Preposition> {
        self.facts(word).preposition
    }
}

/// The class by which a word of a kind inflects.
fn kinds_class(row: &Row, source: &TableFile) -> Result<Class> {
    let unknown = || format!("class is `{}`: verb, noun, or nothing for a single form", &row.cells[2]);
    let class = Class::from_name(&row.cells[2]).filter(|class| matches!(class, Class::Verb | Class::Noun));
    class.ok_or_else(|| source.fault(Some(row.line), unknown()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_header_explains_every_kind_that_a_word_has_and_no_other() {
        let source = bundled::word_kinds();
        let explained = source.text.lines().map_while(|line| line.strip_prefix("# ")).skip(1);
        let names = explained.filter_map(|line| line.split_once(": ")).flat_map(|(names, _)| names.split(", "));
        let names: BTreeSet<String> = names.map(str::to_owned).collect();
        let rows = source.rows(&["cue", "kind"]).unwrap();
        let used: BTreeSet<String> = rows.iter().map(|row| row.cells[1].to_owned()).collect();
        assert_eq!(names, used);
    }
}
