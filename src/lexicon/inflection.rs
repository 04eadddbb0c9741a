//! The inflected forms of English lemmas, by rule where no exception is listed.

use hashbrown::HashMap;
use serde::{Deserialize, Serialize};

use super::table_file::TableFile;
use crate::error::Result;

/// The part of speech that a lexicon entry is listed under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Class {
    /// Inflects as a verb, on its first word.
    Verb,
    /// Inflects as a noun, on its last word before a trailing preposition.
    Noun,
    /// A noun said of somebody; inflects as a noun.
    Epithet,
    /// Inflects as an adjective.
    Adjective,
    /// Does not inflect.
    Adverb,
    /// Does not inflect.
    Phrase,
}

impl Class {
    /// All of them, in order.
    pub(crate) const ALL: [Self; 6] =
        [Self::Verb, Self::Noun, Self::Epithet, Self::Adjective, Self::Adverb, Self::Phrase];

    /// The class with this name in lexicon files.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "verb" => Self::Verb,
            "noun" => Self::Noun,
            "epithet" => Self::Epithet,
            "adj" => Self::Adjective,
            "adv" => Self::Adverb,
            "phrase" => Self::Phrase,
            _ => return None,
        })
    }
}

impl Class {
    /// The name in lexicon files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Verb => "verb",
            Self::Noun => "noun",
            Self::Epithet => "epithet",
            Self::Adjective => "adj",
            Self::Adverb => "adv",
            Self::Phrase => "phrase",
        }
    }
}

/// Forms of lemmas that the rules get wrong.
#[derive(Clone, Debug, Default)]
pub struct Inflector {
    irregular: HashMap<String, Vec<(Class, Vec<String>)>>,
}

impl Inflector {
    /// From a file with the columns `lemma,class,forms`, the forms separated by `|`.
    ///
    /// # Errors
    /// If the file can't be parsed or names another class than verb, noun or adj.
    pub fn new(source: &TableFile) -> Result<Self> {
        let mut irregular: HashMap<String, Vec<(Class, Vec<String>)>> = HashMap::new();
        for row in source.rows(&["lemma", "class", "forms"])? {
            let Some(class) = Class::from_name(&row.cells[1]) else {
                return Err(source.fault(Some(row.line), format!("unknown class `{}`", &row.cells[1])));
            };
            let forms = row.cells[2].split('|').map(str::to_owned).collect();
            let of_lemma = irregular.entry(row.cells[0].to_owned()).or_default();
            of_lemma.retain(|(listed, _)| *listed != class);
            of_lemma.push((class, forms));
        }
        Ok(Self { irregular })
    }

    /// The irregular verbs' third person, past, participle and ing form, verbs in alphabetical order.
    pub(super) fn verbs(&self) -> Vec<&[String]> {
        let verb = |all: &'_ [(Class, Vec<String>)]| all.iter().position(|(class, _)| *class == Class::Verb);
        let mut verbs: Vec<(&str, &[String])> = self
            .irregular
            .iter()
            .filter_map(|(lemma, all)| verb(all).map(|at| (lemma.as_str(), all[at].1.as_slice())))
            .collect();
        verbs.sort_unstable();
        verbs.into_iter().map(|(_, forms)| forms).collect()
    }

    /// Every form of a cue, the lemma first, without repeats. The inflecting word is the one marked with `~`, else the
    /// class's usual one.
    #[must_use]
    pub fn forms(&self, cue: &str, class: Class) -> Vec<String> {
        if !cue.contains(' ') {
            return self.forms_of_word(cue.trim_end_matches('~'), class);
        }
        let words: Vec<&str> = cue.split(' ').collect();
        let head = words.iter().position(|word| word.ends_with('~')).unwrap_or_else(|| usual_head(&words, class));
        let joined = |words: &[&str]| words.iter().map(|word| word.trim_end_matches('~')).collect::<Vec<_>>().join(" ");
        let (before, behind) = (joined(&words[..head]), joined(&words[head + 1..]));
        let spaced = |text: &str| if text.is_empty() { "" } else { " " };
        let whole = |form: String| [before.as_str(), spaced(&before), &form, spaced(&behind), &behind].concat();
        self.forms_of_word(words[head].trim_end_matches('~'), class).into_iter().map(whole).collect()
    }

    fn forms_of_word(&self, lemma: &str, class: Class) -> Vec<String> {
        let mut forms = vec![lemma.to_owned()];
        for form in self.inflected(lemma, class) {
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        forms
    }

    fn inflected(&self, lemma: &str, class: Class) -> Vec<String> {
        let listed_as = if class == Class::Epithet { Class::Noun } else { class };
        let listed = self.irregular.get(lemma).and_then(|all| all.iter().find(|(listed, _)| *listed == listed_as));
        if let Some((_, forms)) = listed {
            return forms.clone();
        }
        match class {
            Class::Verb => vec![with_s(lemma), with_ed(lemma), with_ing(lemma)],
            Class::Noun | Class::Epithet => vec![with_s(lemma)],
            Class::Adjective if is_short(lemma) => comparison(lemma),
            _ => Vec::new(),
        }
    }
}

/// Prepositions that end a noun cue ("support for") without being its head.
const TRAILING: [&str; 23] = [
    "about", "against", "among", "as", "at", "between", "by", "for", "from", "in", "into", "of", "on", "over", "than",
    "through", "to", "toward", "towards", "under", "upon", "with", "within",
];

fn usual_head(words: &[&str], class: Class) -> usize {
    match class {
        Class::Noun | Class::Epithet => {
            words.iter().rposition(|word| !TRAILING.contains(word)).unwrap_or(words.len() - 1)
        }
        _ => 0,
    }
}

fn with_s(lemma: &str) -> String {
    if ["s", "x", "z", "ch", "sh"].iter().any(|end| lemma.ends_with(end)) {
        return [lemma, "es"].concat();
    }
    match lemma.strip_suffix('y') {
        Some(stem) if ends_in_consonant(stem) => [stem, "ies"].concat(),
        _ => [lemma, "s"].concat(),
    }
}

fn with_ed(lemma: &str) -> String {
    if lemma.ends_with('e') {
        return [lemma, "d"].concat();
    }
    match lemma.strip_suffix('y') {
        Some(stem) if ends_in_consonant(stem) => [stem, "ied"].concat(),
        _ => doubled(lemma) + "ed",
    }
}

fn with_ing(lemma: &str) -> String {
    if let Some(stem) = lemma.strip_suffix("ie") {
        return [stem, "ying"].concat();
    }
    match lemma.strip_suffix('e') {
        Some(stem) if !lemma.ends_with("ee") && !lemma.ends_with("oe") && !lemma.ends_with("ye") => {
            [stem, "ing"].concat()
        }
        _ => doubled(lemma) + "ing",
    }
}

fn comparison(lemma: &str) -> Vec<String> {
    let stem = match lemma.strip_suffix('e') {
        Some(stem) => stem.to_owned(),
        None => match lemma.strip_suffix('y') {
            Some(stem) if ends_in_consonant(stem) => [stem, "i"].concat(),
            _ => doubled(lemma),
        },
    };
    ["er", "est"].map(|ending| [stem.as_str(), ending].concat()).to_vec()
}

/// One syllable, or two ending in -y: the adjectives that take -er and -est.
fn is_short(lemma: &str) -> bool {
    let groups = vowel_groups(lemma);
    !lemma.contains([' ', '-']) && (groups == 1 || (groups == 2 && lemma.ends_with('y')))
}

/// The last consonant doubled after one short vowel in a one-syllable word: ban → bann.
fn doubled(lemma: &str) -> String {
    let mut letters = lemma.chars().rev();
    let [Some(last), Some(vowel), Some(first), before] = [(); 4].map(|()| letters.next()) else {
        return lemma.to_owned();
    };
    let doubles = !is_vowel(last)
        && !"wxy".contains(last)
        && is_vowel(vowel)
        && (!is_vowel(first) || (first == 'u' && before == Some('q')))
        && vowel_groups(lemma) == 1;
    let mut doubled = lemma.to_owned();
    doubled.extend(doubles.then_some(last));
    doubled
}

fn vowel_groups(word: &str) -> usize {
    let mut groups = 0;
    let mut inside = false;
    for (at, letter) in word.char_indices() {
        let vowel = is_vowel(letter) || (letter == 'y' && at > 0);
        let silent = letter == 'e' && at + 1 == word.len() && groups > 0;
        if vowel && !inside && !silent {
            groups += 1;
        }
        inside = vowel;
    }
    groups
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

fn ends_in_consonant(stem: &str) -> bool {
    stem.chars().last().is_some_and(|last| !is_vowel(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(cue: &str, class: Class) -> String {
        Inflector::default().forms(cue, class).join(" | ")
    }

    #[test]
    fn regular_verbs_inflect_by_their_spelling() {
        assert_eq!(forms("ban", Class::Verb), "ban | bans | banned | banning");
        assert_eq!(forms("accuse", Class::Verb), "accuse | accuses | accused | accusing");
        assert_eq!(forms("deny", Class::Verb), "deny | denies | denied | denying");
        assert_eq!(forms("defeat", Class::Verb), "defeat | defeats | defeated | defeating");
        assert_eq!(forms("quash", Class::Verb), "quash | quashes | quashed | quashing");
        assert_eq!(forms("vow", Class::Verb), "vow | vows | vowed | vowing");
    }

    #[test]
    fn the_first_word_of_a_verb_and_the_last_before_the_preposition_of_a_noun_inflect() {
        assert_eq!(forms("call for", Class::Verb), "call for | calls for | called for | calling for");
        assert_eq!(forms("allegation against", Class::Noun), "allegation against | allegations against");
        assert_eq!(forms("slap~ in the face", Class::Noun), "slap in the face | slaps in the face");
    }

    #[test]
    fn only_short_adjectives_are_compared_by_ending() {
        assert_eq!(forms("shabby", Class::Adjective), "shabby | shabbier | shabbiest");
        assert_eq!(forms("brave", Class::Adjective), "brave | braver | bravest");
        assert_eq!(forms("corrupt", Class::Adjective), "corrupt");
    }

    #[test]
    fn listed_exceptions_replace_the_rule() {
        let source = TableFile::bundled("i.csv", "lemma,class,forms\nrebut,verb,rebuts|rebutted|rebutting\n");
        let inflector = Inflector::new(&source).unwrap();
        assert_eq!(inflector.forms("rebut", Class::Verb), ["rebut", "rebuts", "rebutted", "rebutting"]);
    }
}
