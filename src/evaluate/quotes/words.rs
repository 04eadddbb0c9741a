//! The words of an article as its coded spans are compared by them.

use super::coded::CodePoints;

/// The words of a text: runs of letters and digits, joined by apostrophes and hyphens.
pub(super) struct Words {
    characters: Vec<char>,
    spans: Vec<CodePoints>,
}

impl Words {
    pub(super) fn new(text: &str) -> Self {
        let characters: Vec<char> = text.chars().collect();
        let mut spans = Vec::new();
        let mut at = 0;
        while at < characters.len() {
            if !is_letter(characters[at]) {
                at += 1;
                continue;
            }
            let start = at;
            while at < characters.len() && (is_letter(characters[at]) || joins(&characters, at)) {
                at += 1;
            }
            spans.push((start as u32, at as u32));
        }
        Self { characters, spans }
    }

    /// Numbers of the words that share a character with the spans, ascending.
    pub(super) fn inside(&self, spans: &[CodePoints]) -> Vec<usize> {
        let mut words = Vec::new();
        for &(start, end) in spans {
            let first = self.spans.partition_point(|word| word.1 <= start);
            let last = self.spans.partition_point(|word| word.0 < end);
            words.extend(first..last.max(first));
        }
        words.sort_unstable();
        words.dedup();
        words
    }

    /// The last capitalised word of the spans.
    pub(super) fn name(&self, spans: &[CodePoints]) -> Option<String> {
        let mut name = None;
        for &(start, end) in spans {
            let end = (end as usize).min(self.characters.len());
            let part = &self.characters[(start as usize).min(end)..end];
            let mut words = part.split(|c| !is_letter(*c));
            let capital = |word: &&[char]| word.first().is_some_and(|first| first.is_uppercase());
            name = words.rfind(capital).or(name);
        }
        name.map(|word: &[char]| word.iter().collect())
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn joins(characters: &[char], at: usize) -> bool {
    matches!(characters[at], '’' | '\'' | '-') && characters.get(at + 1).is_some_and(|next| is_letter(*next))
}
