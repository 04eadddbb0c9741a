//! Agreement of found attributions with hand-coded ones, over the words of each article.
//!
//! Words are runs of letters and digits, joined by apostrophes and hyphens. Two attributions match where their contents share
//! at least half of the words that either has, and their sources share a word; those without a source are left out. Of direct
//! quotations of five words and more, the source also matches by its last capitalised word.

use std::collections::BTreeMap;
use std::io::{Read, Write};

use serde::{Deserialize, Serialize};

use crate::lexicon::Lexicon;
use crate::quotes::{Attribution, AttributionKind, attributions};
use crate::text::{Document, TokenSpan};

/// A stretch of an article's text in code points, end exclusive.
pub type CodePoints = (u32, u32);

/// An attribution as the coded files give it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodedAttribution {
    /// Direct, indirect or mixed.
    pub kind: AttributionKind,
    /// The parts of the source; none where it isn't named.
    pub source: Vec<CodePoints>,
    /// The parts of the cue.
    pub cue: Vec<CodePoints>,
    /// The parts of the content.
    pub content: Vec<CodePoints>,
}

/// What is wrong with a coded file.
#[derive(Debug, thiserror::Error)]
pub enum GoldError {
    /// Not readable as CSV.
    #[error("not readable as CSV: {0}")]
    Csv(#[from] csv::Error),
    /// A column is missing.
    #[error("no column `{0}`; needed are article_id, type, source, cue, content")]
    Column(&'static str),
    /// A cell can't be read.
    #[error("line {line}, column {column}: `{value}` {expected}")]
    Cell {
        /// From 1.
        line: u64,
        /// Its header.
        column: &'static str,
        /// As it stands there.
        value: String,
        /// What it should be.
        expected: &'static str,
    },
}

/// Coded attributions by article, in the order of the file within each.
pub type Gold = BTreeMap<String, Vec<CodedAttribution>>;

const COLUMNS: [&str; 5] = ["article_id", "type", "source", "cue", "content"];

/// Reads a file with the columns `article_id,type,source,cue,content`; spans as `12-31`, several joined by `|`.
///
/// # Errors
/// If a column is missing or a cell can't be read.
pub fn read_gold(file: impl Read) -> Result<Gold, GoldError> {
    let mut reader = csv::Reader::from_reader(file);
    let headers = reader.headers()?.clone();
    let mut at = [0; COLUMNS.len()];
    for (slot, name) in at.iter_mut().zip(COLUMNS) {
        let matches = |header: &str| header.trim_start_matches('\u{feff}') == name;
        *slot = headers.iter().position(matches).ok_or(GoldError::Column(name))?;
    }
    let mut gold = Gold::new();
    for record in reader.records() {
        let record = record?;
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |column: usize| record.get(at[column]).unwrap_or_default();
        let spans = |column: usize| {
            spans(cell(column)).ok_or_else(|| GoldError::Cell {
                line,
                column: COLUMNS[column],
                value: cell(column).to_owned(),
                expected: "isn't a list of spans such as 12-31|40-52",
            })
        };
        let kind = match cell(1) {
            "direct" => AttributionKind::Direct,
            "indirect" => AttributionKind::Indirect,
            "mixed" => AttributionKind::Mixed,
            other => {
                let expected = "is none of direct, indirect, mixed";
                return Err(GoldError::Cell { line, column: "type", value: other.to_owned(), expected });
            }
        };
        let coded = CodedAttribution { kind, source: spans(2)?, cue: spans(3)?, content: spans(4)? };
        gold.entry(cell(0).to_owned()).or_default().push(coded);
    }
    Ok(gold)
}

fn spans(cell: &str) -> Option<Vec<CodePoints>> {
    cell.split('|')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (start, end) = part.split_once('-')?;
            let span = (start.parse().ok()?, end.parse().ok()?);
            (span.0 <= span.1).then_some(span)
        })
        .collect()
}

/// The attributions that the program finds in a text, in code points.
#[must_use]
pub fn predicted(text: &str, lexicon: &Lexicon) -> Vec<CodedAttribution> {
    let document = Document::of_article("", text, lexicon);
    let found = attributions(&document, lexicon);
    let offsets = Offsets::new(text);
    found.iter().map(|attribution| coded(&document, &offsets, attribution)).collect()
}

fn coded(document: &Document, offsets: &Offsets, attribution: &Attribution) -> CodedAttribution {
    let span = |tokens: &TokenSpan| {
        let bytes = document.span(*tokens);
        (offsets.code_point(bytes.start), offsets.code_point(bytes.end))
    };
    CodedAttribution {
        kind: coded_kind(document, attribution),
        source: attribution.source.iter().map(span).collect(),
        cue: attribution.cue.iter().map(span).collect(),
        content: attribution.content.iter().map(span).collect(),
    }
}

/// The coded files take `“` and `"` for quotation marks, doubled apostrophes (`''…''`) for none, count only what a mark closes,
/// if in the next part, and call a content direct from nine tenths of its characters on, the parts joined by spaces.
fn coded_kind(document: &Document, attribution: &Attribution) -> AttributionKind {
    let parts: Vec<&str> = attribution.content.iter().map(|part| document.text_of(*part)).collect();
    let text = parts.join(" ");
    if !text.contains(MARKS) {
        return AttributionKind::Indirect;
    }
    let (mut quoted, mut rest) = (0, text.as_str());
    while let Some(open) = rest.find(['“', '"']) {
        let inner = &rest[open + rest[open..].chars().next().map_or(0, char::len_utf8)..];
        let Some(end) = inner.find(MARKS) else { break };
        let closing = inner[end..].chars().next().filter(|&mark| mark != '“');
        if closing.is_some() {
            quoted += 2 + inner[..end].chars().count();
        }
        rest = &inner[end + closing.map_or(0, char::len_utf8)..];
    }
    match 10 * quoted >= 9 * text.chars().count() {
        true => AttributionKind::Direct,
        false => AttributionKind::Mixed,
    }
}

const MARKS: [char; 3] = ['“', '”', '"'];

/// Code points by byte, counted once.
struct Offsets(Vec<u32>);

impl Offsets {
    fn new(text: &str) -> Self {
        let mut counts = vec![0; text.len() + 1];
        let mut count = 0;
        for (at, slot) in counts.iter_mut().enumerate() {
            *slot = count;
            count += u32::from(at < text.len() && text.is_char_boundary(at));
        }
        Self(counts)
    }

    fn code_point(&self, byte: u32) -> u32 {
        self.0[byte as usize]
    }
}

/// True positives, found and coded items.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overlap {
    /// In both.
    pub both: u64,
    /// Found by the program.
    pub predicted: u64,
    /// Coded by people.
    pub gold: u64,
}

impl Overlap {
    fn add(&mut self, other: Self) {
        self.both += other.both;
        self.predicted += other.predicted;
        self.gold += other.gold;
    }

    /// Harmonic mean of precision and recall, in [0, 1]; `None` where nothing is found or coded.
    #[must_use]
    pub fn f1(self) -> Option<f64> {
        let all = self.predicted + self.gold;
        (all > 0).then(|| 2.0 * self.both as f64 / all as f64)
    }

    /// Share of what was found that is coded.
    #[must_use]
    pub fn precision(self) -> Option<f64> {
        (self.predicted > 0).then(|| self.both as f64 / self.predicted as f64)
    }

    /// Share of what is coded that was found.
    #[must_use]
    pub fn recall(self) -> Option<f64> {
        (self.gold > 0).then(|| self.both as f64 / self.gold as f64)
    }
}

/// The agreement over some articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteAgreement {
    /// Articles compared.
    pub articles: u64,
    /// Words inside any content.
    pub content: Overlap,
    /// Words inside any source.
    pub source: Overlap,
    /// Attributions with a source.
    pub attribution: Overlap,
    /// Direct quotations of five words and more, with a source.
    pub direct_source: Overlap,
}

impl QuoteAgreement {
    /// The agreement in one article, both lists in their order.
    #[must_use]
    pub fn of_article(text: &str, gold: &[CodedAttribution], predicted: &[CodedAttribution]) -> Self {
        let words = Words::new(text);
        let gold: Vec<Item<'_>> = gold.iter().map(|coded| words.item(coded)).collect();
        let predicted: Vec<Item<'_>> = predicted.iter().map(|coded| words.item(coded)).collect();
        let sourced = |item: &&Item<'_>| !item.source.is_empty();
        let long = |item: &&Item<'_>| {
            item.coded.kind == AttributionKind::Direct && item.content.len() >= LONG && !item.source.is_empty()
        };
        let same_words = |left: &Item<'_>, right: &Item<'_>| shared(&left.source, &right.source) > 0;
        let same_name = |left: &Item<'_>, right: &Item<'_>| {
            same_words(left, right) || (left.name.is_some() && left.name == right.name)
        };
        Self {
            articles: 1,
            content: covered(&gold, &predicted, |item| &item.content),
            source: covered(&gold, &predicted, |item| &item.source),
            attribution: matched(&gold, &predicted, sourced, same_words),
            direct_source: matched(&gold, &predicted, long, same_name),
        }
    }

    /// Adds the counts of other articles.
    pub fn add(&mut self, other: &Self) {
        self.articles += other.articles;
        self.content.add(other.content);
        self.source.add(other.source);
        self.attribution.add(other.attribution);
        self.direct_source.add(other.direct_source);
    }
}

/// Words that make a direct quotation count for its source.
const LONG: usize = 5;
/// Share of the words of both contents that must be shared, as a fraction.
const SHARED: (usize, usize) = (1, 2);

struct Item<'a> {
    coded: &'a CodedAttribution,
    source: Vec<usize>,
    content: Vec<usize>,
    /// The last capitalised word of the source.
    name: Option<String>,
}

struct Words {
    characters: Vec<char>,
    spans: Vec<CodePoints>,
}

impl Words {
    fn new(text: &str) -> Self {
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

    fn item<'a>(&self, coded: &'a CodedAttribution) -> Item<'a> {
        Item {
            coded,
            source: self.inside(&coded.source),
            content: self.inside(&coded.content),
            name: self.name(&coded.source),
        }
    }

    /// Numbers of the words that share a character with the spans, ascending.
    fn inside(&self, spans: &[CodePoints]) -> Vec<usize> {
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

    fn name(&self, spans: &[CodePoints]) -> Option<String> {
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

/// Number of members that two ascending lists share.
fn shared(left: &[usize], right: &[usize]) -> usize {
    left.iter().filter(|word| right.binary_search(word).is_ok()).count()
}

fn covered(
    gold: &[Item<'_>],
    predicted: &[Item<'_>],
    words: impl for<'b> Fn(&'b Item<'_>) -> &'b Vec<usize>,
) -> Overlap {
    let union = |items: &[Item<'_>]| {
        let mut all: Vec<usize> = items.iter().flat_map(|item| words(item).iter().copied()).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    let (gold, predicted) = (union(gold), union(predicted));
    Overlap { both: shared(&gold, &predicted) as u64, predicted: predicted.len() as u64, gold: gold.len() as u64 }
}

/// Matches each coded item, in order, with the free found item of the largest overlap, the earlier of equals.
fn matched<'a>(
    gold: &'a [Item<'a>],
    predicted: &'a [Item<'a>],
    counts: impl Fn(&&'a Item<'a>) -> bool,
    same_source: impl Fn(&Item<'_>, &Item<'_>) -> bool,
) -> Overlap {
    let gold: Vec<&Item<'_>> = gold.iter().filter(&counts).collect();
    let predicted: Vec<&Item<'_>> = predicted.iter().filter(&counts).collect();
    let mut used = vec![false; predicted.len()];
    let mut both = 0;
    for item in &gold {
        let mut best: Option<(f64, usize)> = None;
        for (at, other) in predicted.iter().enumerate() {
            let Some(overlap) = overlap(&item.content, &other.content) else { continue };
            if !used[at] && best.is_none_or(|(most, _)| overlap > most) && same_source(item, other) {
                best = Some((overlap, at));
            }
        }
        if let Some((_, at)) = best {
            used[at] = true;
            both += 1;
        }
    }
    Overlap { both, predicted: predicted.len() as u64, gold: gold.len() as u64 }
}

/// Shared words of all words, where it is enough to match.
fn overlap(left: &[usize], right: &[usize]) -> Option<f64> {
    let both = shared(left, right);
    let all = left.len() + right.len() - both;
    let enough = all > 0 && both * SHARED.1 >= all * SHARED.0 && both > 0;
    enough.then(|| both as f64 / all as f64)
}

/// Writes found attributions as `article_id,type,source,cue,content`.
///
/// # Errors
/// If writing fails.
pub fn write_predictions<'a>(
    file: impl Write,
    articles: impl IntoIterator<Item = (&'a str, &'a [CodedAttribution])>,
) -> Result<(), csv::Error> {
    let mut writer = csv::Writer::from_writer(file);
    writer.write_record(COLUMNS)?;
    for (id, found) in articles {
        for coded in found {
            let [source, cue, content] = [&coded.source, &coded.cue, &coded.content].map(|spans| cell(spans));
            writer.write_record([id, coded.kind.name(), &source, &cue, &content])?;
        }
    }
    writer.flush()?;
    Ok(())
}

fn cell(spans: &[CodePoints]) -> String {
    spans.iter().map(|(start, end)| format!("{start}-{end}")).collect::<Vec<_>>().join("|")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(kind: AttributionKind, source: CodePoints, content: CodePoints) -> CodedAttribution {
        CodedAttribution { kind, source: vec![source], cue: vec![], content: vec![content] }
    }

    const TEXT: &str = "“We will not sell the cranes,” said Ilse Brandt. Brandt left.";

    #[test]
    fn a_direct_quotation_matches_by_the_last_name_of_its_source_though_another_mention_is_coded() {
        let gold = [item(AttributionKind::Direct, (36, 47), (0, 30))];
        let found = [item(AttributionKind::Direct, (49, 55), (0, 30))];
        let agreement = QuoteAgreement::of_article(TEXT, &gold, &found);
        assert_eq!(agreement.direct_source, Overlap { both: 1, predicted: 1, gold: 1 });
        assert_eq!(agreement.attribution, Overlap { both: 0, predicted: 1, gold: 1 });
    }

    #[test]
    fn contents_match_from_half_of_their_words_on() {
        let gold = [item(AttributionKind::Indirect, (36, 47), (1, 12))];
        let half = [item(AttributionKind::Indirect, (36, 47), (1, 28))];
        let agreement = QuoteAgreement::of_article(TEXT, &gold, &half);
        assert_eq!(agreement.attribution.both, 1);
        assert_eq!(agreement.content, Overlap { both: 3, predicted: 6, gold: 3 });
        let less = [item(AttributionKind::Indirect, (36, 47), (1, 35))];
        assert_eq!(QuoteAgreement::of_article(TEXT, &gold, &less).attribution.both, 0);
    }

    #[test]
    fn gold_is_read_by_column_names_and_errors_name_line_and_column() {
        let gold = read_gold("article_id,type,source,cue,content\na1,mixed,0-3,4-8,9-12|14-20\n".as_bytes()).unwrap();
        assert_eq!(gold["a1"][0].content, [(9, 12), (14, 20)]);
        let error = read_gold("article_id,type,source,cue,content\na1,mixed,0-3,4-8,9_12\n".as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), "line 2, column content: `9_12` isn't a list of spans such as 12-31|40-52");
    }

    #[test]
    fn predictions_are_written_as_gold_is_read() {
        let found = [item(AttributionKind::Direct, (36, 47), (0, 30))];
        let mut file = Vec::new();
        write_predictions(&mut file, [("a1", &found[..])]).unwrap();
        assert_eq!(read_gold(file.as_slice()).unwrap()["a1"], found);
    }
}
