//! The parts of a person's or organisation's name, and the shorter names that follow from it.

use crate::lexicon::{Gender, Lexicon, TitleKind, WordKind};
use crate::text::tokens;

/// A name cut into words as the text's tokens are.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Name {
    /// The words, as written.
    pub(crate) words: Vec<String>,
    /// Where the given name stands, after titles.
    pub(crate) first: usize,
    /// Where the last name begins: its particle, where it has one.
    pub(crate) last: usize,
    /// One past the last name, before `Jr.`
    pub(crate) end: usize,
}

impl Name {
    /// Reads a person's name.
    pub(crate) fn of_person(name: &str, lexicon: &Lexicon) -> Self {
        let words = words(name, lexicon);
        let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        let ids = || lower.iter().map(|word| lexicon.words().id(word));
        let first = match lexicon.names().title(ids()) {
            Some((length, title)) if length < words.len() && title.kind != TitleKind::Role => length,
            _ => 0,
        };
        let is = |at: usize, kind| lexicon.is(lexicon.words().id(&lower[at]), kind);
        let mut end = words.len();
        let marks = |at: usize| matches!(&*lower[at], "," | "'s" | "’s");
        let letters = [WordKind::Generation, WordKind::Postnominal, WordKind::Member];
        let behind = |at: usize| letters.iter().any(|&kind| is(at, kind)) || marks(at);
        while end > first + 1 && behind(end - 1) {
            end -= 1;
        }
        let mut last = end - 1.min(end);
        while last > first + 1 && is(last - 1, WordKind::NameParticle) {
            last -= 1;
        }
        Self { words, first, last, end }
    }

    /// The last name, where there is another word before it; of royals, who have none, the name behind the title: Prince Oskar.
    pub(crate) fn surname(&self) -> Option<&[String]> {
        (self.last > 0 && self.last >= self.first && self.last < self.end).then(|| &self.words[self.last..self.end])
    }

    /// The given name, where a last name follows; no initial.
    pub(crate) fn given(&self) -> Option<&str> {
        let word = self.words.get(self.first)?;
        (self.last > self.first && word.chars().any(char::is_lowercase) && !word.ends_with('.'))
            .then_some(word.as_str())
    }

    /// The words between given name and last name, initials and nicknames left out.
    pub(crate) fn middle(&self) -> impl Iterator<Item = &str> {
        let between = if self.given().is_some() { self.first + 1..self.last } else { 0..0 };
        self.words[between].iter().map(String::as_str).filter(|word| is_whole_name(word))
    }

    /// All behind the given name, where it is more than the last name: Acosta Febo.
    pub(crate) fn double_surname(&self) -> Option<&[String]> {
        let from = self.first + 1;
        let whole = self.given().is_some()
            && from < self.last
            && self.words[from..self.last].iter().all(|word| is_whole_name(word));
        whole.then(|| &self.words[from..self.end])
    }

    /// Given name and last name, where initials, a middle name or a suffix are between or behind.
    pub(crate) fn without_middle(&self) -> Option<Vec<String>> {
        let longer = self.last > self.first + 1 || self.end < self.words.len();
        let given = self.given().filter(|_| longer)?;
        Some(std::iter::once(given.to_owned()).chain(self.surname()?.iter().cloned()).collect())
    }

    /// The gender that the title before the name or the given name tells.
    pub(crate) fn gender(&self, lexicon: &Lexicon) -> Option<Gender> {
        let ids: Vec<_> = self.words.iter().map(|word| lexicon.words().id_in_any_case(word)).collect();
        let titled =
            lexicon.names().title(ids.iter().copied()).filter(|_| self.first > 0).and_then(|(_, title)| title.gender);
        titled.or_else(|| lexicon.names().given_name_gender(*ids.get(self.first)?))
    }
}

/// Whether a word of a name has a capital and is no initial.
fn is_whole_name(word: &str) -> bool {
    word.chars().count() > 2 && !word.ends_with('.') && word.starts_with(char::is_uppercase)
}

/// An organisation's name without `The` and without its legal form, where that leaves another name.
pub(crate) fn short_organisation(name: &str, lexicon: &Lexicon) -> Option<Vec<String>> {
    let words = words(name, lexicon);
    let from = usize::from(words.len() > 2 && words[0] == "The");
    let mut end = words.len();
    while end > from + 1
        && (lexicon.is(lexicon.words().id_in_any_case(&words[end - 1]), WordKind::LegalForm)
            || matches!(words[end - 1].as_str(), "," | "."))
    {
        end -= 1;
    }
    let known = end == from + 1 && lexicon.words().id_in_any_case(&words[from]).is_known();
    (end - from < words.len() && !known).then(|| words[from..end].to_vec())
}

/// The tokens that a name is read as.
pub(crate) fn words(name: &str, lexicon: &Lexicon) -> Vec<String> {
    tokens(name, lexicon.words()).iter().map(|token| token.span.of(name).to_owned()).collect()
}
