//! What stands in articles without being prose: bylines, datelines, credits, notices, as patterns over words.

mod beginnings;
mod pattern;
use serde::{Deserialize, Serialize};

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use foldhash::fast::FixedState;
use hashbrown::HashMap;
use memchr::memchr2_iter;

use super::table_file::TableFile;
use crate::error::Result;
use beginnings::Beginnings;
use pattern::{DASHES, HEAD, LONG_DASH, Part, end, folded, head, is_word, part};

/// The patterns, ready for look-up by their first words.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Boilerplate {
    patterns: Vec<Pattern>,
    /// Places in `patterns`, by the pattern as written.
    written: BTreeMap<String, usize>,
    /// Those that begin with a word, by it.
    by_word: ByWord,
    /// How these words begin, by what the patterns take out.
    beginnings: [Beginnings; Stretch::ALL.len()],
    /// Those that begin with a placeholder, by it.
    placed: Vec<Placed>,
}

/// Places in [`Boilerplate::patterns`] by a word as [`folded`] makes it.
type ByWord = HashMap<String, Vec<usize>, FixedState>;

/// The patterns that begin with one placeholder.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Placed {
    placeholder: Part,
    /// What they take out, each once: most placeholders begin patterns of one kind.
    stretches: Vec<Stretch>,
    /// Those that go on with a word, by it.
    by_next: ByWord,
    nexts: Beginnings,
    others: Vec<usize>,
}

/// What a pattern takes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stretch {
    /// A line or paragraph that it fits from end to end.
    Line,
    /// The same, or a sentence.
    Sentence,
    /// The beginning of a paragraph.
    Opening,
    /// The same, or of a title: what sort of piece it is.
    Kicker,
    /// The end of a paragraph, behind a sentence.
    Closing,
    /// A line that it fits, with all that follows in the text.
    Rest,
    /// Nothing: the words are prose, whatever an earlier file says.
    Prose,
}

impl Stretch {
    const ALL: [Self; 7] =
        [Self::Line, Self::Sentence, Self::Opening, Self::Kicker, Self::Closing, Self::Rest, Self::Prose];
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Pattern {
    parts: Vec<Part>,
    stretch: Stretch,
    /// Whether a dash is one of its words.
    dashed: bool,
}

impl Pattern {
    /// Whether the second of its parts may be this word.
    fn may_go_on_with(&self, next: &str) -> bool {
        !matches!(self.parts.get(1), Some(Part::Word(word)) if !is_word(next, word))
    }
}

impl Boilerplate {
    /// The patterns that ship with the program.
    pub(super) fn bundled() -> Result<Self> {
        let mut boilerplate = Self::default();
        boilerplate.lay(&super::bundled::boilerplate())?;
        Ok(boilerplate)
    }

    /// Adds the patterns of a file; one that is there already is replaced.
    ///
    /// # Errors
    /// If the file is malformed.
    pub(super) fn lay(&mut self, source: &TableFile) -> Result<()> {
        for row in source.rows(&["pattern", "stretch"])? {
            let fault = |message: String| source.fault(Some(row.line), message);
            let written = row.cells[0].to_lowercase();
            let stretch = stretch(&row.cells[1]).ok_or_else(|| {
                let known = "line, sentence, opening, kicker, closing, rest or prose";
                fault(format!("unknown stretch `{}`: {known}", &row.cells[1]))
            })?;
            let parts = written.split_whitespace().map(part).collect::<std::result::Result<Vec<_>, _>>();
            let parts = parts.map_err(fault)?;
            let wild = |part: Option<&Part>| matches!(part, None | Some(Part::Any));
            if wild(parts.first()) {
                return Err(fault(format!("`{written}` must begin with a word or a placeholder other than *")));
            }
            if stretch == Stretch::Closing && !matches!(parts[0], Part::Word(_)) {
                return Err(fault(format!("`{written}` is to close a paragraph: it must begin with a word")));
            }
            let dashed = parts.contains(&Part::Word("-".to_owned()));
            self.insert(written, Pattern { parts, stretch, dashed });
        }
        Ok(())
    }

    fn insert(&mut self, written: String, pattern: Pattern) {
        let known = self.written.get(&written).copied();
        let at = known.unwrap_or(self.patterns.len());
        match (&pattern.parts[0], pattern.parts.get(1)) {
            (Part::Word(first), _) => {
                self.beginnings[pattern.stretch as usize].add(first);
                if known.is_none() {
                    self.by_word.entry(first.clone()).or_default().push(at);
                }
            }
            (placeholder, next) => {
                let placed = self.placed(placeholder);
                if !placed.stretches.contains(&pattern.stretch) {
                    placed.stretches.push(pattern.stretch);
                }
                match next {
                    _ if known.is_some() => {}
                    Some(Part::Word(next)) => {
                        placed.nexts.add(next);
                        placed.by_next.entry(next.clone()).or_default().push(at);
                    }
                    _ => placed.others.push(at),
                }
            }
        }
        match known {
            Some(at) => self.patterns[at] = pattern,
            None => {
                self.written.insert(written, at);
                self.patterns.push(pattern);
            }
        }
    }

    fn placed(&mut self, placeholder: &Part) -> &mut Placed {
        let at = self.placed.iter().position(|placed| placed.placeholder == *placeholder).unwrap_or_else(|| {
            self.placed.push(Placed {
                placeholder: placeholder.clone(),
                stretches: Vec::new(),
                by_next: ByWord::default(),
                nexts: Beginnings::default(),
                others: Vec::new(),
            });
            self.placed.len() - 1
        });
        &mut self.placed[at]
    }

    /// Whether a line ends the article: nothing from it on is prose.
    #[must_use]
    pub fn ends_article(&self, line: &str) -> bool {
        self.whole(line, |stretch| stretch == Stretch::Rest)
    }

    /// Whether a line or paragraph as a whole is no prose.
    #[must_use]
    pub fn is_line(&self, line: &str) -> bool {
        self.whole(line, |stretch| matches!(stretch, Stretch::Line | Stretch::Sentence | Stretch::Rest))
    }

    /// Whether a sentence is no prose.
    #[must_use]
    pub fn is_sentence(&self, sentence: &str) -> bool {
        self.whole(sentence, |stretch| stretch == Stretch::Sentence)
    }

    /// Bytes at the beginning of a paragraph that are no prose; what follows them begins like a sentence.
    #[must_use]
    pub fn opening(&self, paragraph: &str) -> usize {
        self.beginning(paragraph, |stretch| matches!(stretch, Stretch::Opening | Stretch::Kicker))
    }

    /// Bytes at the beginning of a title that say what sort of piece it is: `Opinion:`, `Exclusive –`.
    #[must_use]
    pub fn kicker(&self, title: &str) -> usize {
        self.beginning(title, |stretch| stretch == Stretch::Kicker)
    }

    fn beginning(&self, paragraph: &str, wanted: impl Fn(Stretch) -> bool) -> usize {
        const LONGEST: usize = 24;
        let mut fitting = self.fitting(paragraph, wanted);
        if fitting.is_empty() {
            return 0;
        }
        // What names may open stands before a dash, as a rule: most paragraphs have none.
        let dashed = has_dash(paragraph);
        fitting.retain(|pattern| dashed || !pattern.dashed);
        if fitting.is_empty() {
            return 0;
        }
        let words: Vec<&str> = paragraph.split_whitespace().take(LONGEST).collect();
        let taken = fitting.into_iter().filter_map(|pattern| {
            let count = end(&pattern.parts, &words, 0, false)?;
            words.get(count).filter(|next| begins_sentence(next)).map(|next| offset(paragraph, next))
        });
        taken.max().unwrap_or(0)
    }

    /// Where the end of a paragraph begins that is no prose; its length where all of it is.
    #[must_use]
    pub fn closing(&self, paragraph: &str) -> usize {
        const LONGEST: usize = 60;
        let closes = |start: &usize| {
            let rest = &paragraph[*start..];
            if !self.beginnings[Stretch::Closing as usize].may_have(rest) {
                return false;
            }
            let first = rest.split_whitespace().next().map(folded).unwrap_or_default();
            let mut fitting = self.of_word(&first).filter(|pattern| pattern.stretch == Stretch::Closing).peekable();
            if fitting.peek().is_none() {
                return false;
            }
            let words: Vec<&str> = rest.split_whitespace().take(LONGEST + 1).collect();
            words.len() <= LONGEST && fitting.any(|pattern| end(&pattern.parts, &words, 0, true).is_some())
        };
        sentence_starts(paragraph).find(closes).unwrap_or(paragraph.len())
    }

    fn whole(&self, text: &str, wanted: impl Fn(Stretch) -> bool) -> bool {
        let text = without_bullet(text);
        let fitting = self.fitting(text, wanted);
        if fitting.is_empty() {
            return false;
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        fitting.into_iter().any(|pattern| end(&pattern.parts, &words, 0, true).is_some())
    }

    fn of_word(&self, word: &str) -> impl Iterator<Item = &Pattern> {
        self.by_word.get(word).into_iter().flatten().map(|&at| &self.patterns[at])
    }

    /// The wanted patterns that the first words of a text let in.
    fn fitting(&self, text: &str, wanted: impl Fn(Stretch) -> bool) -> Vec<&Pattern> {
        let mut words = [""; HEAD];
        let head = head(text, &mut words);
        let any_wanted = |placed: &&Placed| placed.stretches.iter().any(|stretch| wanted(*stretch));
        let is_wanted = |pattern: &&Pattern| wanted(pattern.stretch);
        let mut fitting: Vec<&Pattern> = Vec::new();
        if let Some(first) = head.first()
            && Stretch::ALL.into_iter().any(|it| wanted(it) && self.beginnings[it as usize].may_have(first))
        {
            let goes_on = |pattern: &&Pattern| head.get(1).is_none_or(|next| pattern.may_go_on_with(next));
            fitting.extend(self.of_word(&folded(first)).filter(is_wanted).filter(goes_on));
        }
        for placed in self.placed.iter().filter(any_wanted) {
            let lengths = placed.placeholder.lengths(head, 0);
            if lengths.is_empty() {
                continue;
            }
            let nexts = lengths.filter_map(|taken| {
                let next = head.get(taken).filter(|next| placed.nexts.may_have(next))?;
                placed.by_next.get(&folded(next))
            });
            let at = nexts.flatten().chain(&placed.others);
            fitting.extend(at.map(|&at| &self.patterns[at]).filter(is_wanted));
        }
        fitting
    }
}

fn stretch(name: &str) -> Option<Stretch> {
    Some(match name {
        "line" => Stretch::Line,
        "sentence" => Stretch::Sentence,
        "opening" => Stretch::Opening,
        "kicker" => Stretch::Kicker,
        "closing" => Stretch::Closing,
        "rest" => Stretch::Rest,
        "prose" => Stretch::Prose,
        _ => return None,
    })
}

/// Where words begin that are the first or stand behind a mark that can end a sentence.
fn sentence_starts(text: &str) -> impl Iterator<Item = usize> {
    const MARKS: [char; 8] = ['.', '!', '?', '"', '”', '’', ')', '…'];
    /// The last bytes of these.
    const MAY_END: [bool; 256] = {
        let mut table = [false; 256];
        let bytes = b".!?\")\x9d\x99\xa6";
        let mut at = 0;
        while at < bytes.len() {
            table[bytes[at] as usize] = true;
            at += 1;
        }
        table
    };
    let behind_mark = move |at: usize| {
        let behind = text.get(at + 1..)?;
        let word = behind.trim_start();
        let begins = word.len() < behind.len() && !word.is_empty() && text[..=at].ends_with(MARKS);
        begins.then(|| text.len() - word.len())
    };
    let mut at = 0;
    let marks = std::iter::from_fn(move || {
        at += text.as_bytes()[at..].iter().position(|byte| MAY_END[usize::from(*byte)])? + 1;
        Some(at - 1)
    });
    std::iter::once(text.len() - text.trim_start().len()).chain(marks.filter_map(behind_mark))
}

/// Whether some word begins with a dash.
fn has_dash(text: &str) -> bool {
    let begins_word = |at: usize| text[at..].starts_with(DASHES) && !text[..at].ends_with(|c: char| !c.is_whitespace());
    memchr2_iter(b'-', LONG_DASH, text.as_bytes()).any(begins_word)
}

/// A line without what sets it off as an item of a list.
fn without_bullet(line: &str) -> &str {
    let bullet = |c: char| !c.is_ascii_alphanumeric() && (c.is_whitespace() || "•*>»|▶►→·-–—_#[".contains(c));
    line.trim_start_matches(bullet)
}

/// With a capital, a digit or a mark that opens.
fn begins_sentence(word: &str) -> bool {
    word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || "“\"‘'([$£€".contains(c))
}

/// Where `part`, a piece of `text`, begins in it.
fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}
