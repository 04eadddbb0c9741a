//! A user's lexicon file, ours or a dictionary tool's, as entries to lay over the bundled ones.

use std::collections::BTreeMap;

use super::inflected::class_of;
use super::inflection::Class;
use super::table_file::{Row, TableFile};
use crate::error::Result;

/// What a file adds.
#[derive(Clone, Debug)]
pub(super) enum Layer {
    Valence(Vec<ValenceEntry>),
    Frames,
    Shifters,
    Boilerplate,
}

/// A word or phrase with its valence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ValenceEntry {
    /// In lower case; a `*` at its end stands for any ending.
    pub(super) cue: String,
    pub(super) class: Class,
    pub(super) value: i8,
    /// Line in its file, from 1.
    pub(super) line: u64,
}

/// The valence of a word that a dictionary only calls positive.
const CATEGORY_VALENCE: i8 = 2;

/// Categories of positive and of negative words, as LIWC 2001 to 22, Lexicoder and common dictionaries name them.
const POSITIVE: [&str; 7] = ["posemo", "emopos", "tonepos", "positive", "positiv", "pos", "positiveemotion"];
const NEGATIVE: [&str; 7] = ["negemo", "emoneg", "toneneg", "negative", "negativ", "neg", "negativeemotion"];

impl Layer {
    /// Tells by ending and first line what a file is, and reads it.
    ///
    /// # Errors
    /// If it is of no known kind, or malformed.
    pub(super) fn read(source: &TableFile) -> Result<Self> {
        let body = source.text.trim_start_matches('\u{feff}');
        let first = first_line(body);
        let header = first.replace([';', '\t'], ",");
        let ending = source.path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
        if header.starts_with("cue,class,valence") {
            own_valence(source).map(Self::Valence)
        } else if header.starts_with("cue,class,agent") {
            Ok(Self::Frames)
        } else if header.starts_with("cue,kind,factor") {
            Ok(Self::Shifters)
        } else if header.starts_with("pattern,stretch") {
            Ok(Self::Boilerplate)
        } else if first.starts_with('%') || ending == "dic" {
            liwc(source, body).map(Self::Valence)
        } else if matches!(ending.as_str(), "yml" | "yaml") {
            quanteda(source, body).map(Self::Valence)
        } else if is_vaders(source) {
            vader(source, body).map(Self::Valence)
        } else {
            let message = format!(
                "`{first}` begins no lexicon: it is ours (cue,class,valence; cue,class,agent,…; cue,kind,factor; \
                 pattern,stretch), VADER's (word, tab, mean), LIWC's (.dic) or quanteda's (.yml)"
            );
            Err(source.fault(Some(1), message))
        }
    }
}

/// The first line that says something.
fn first_line(body: &str) -> &str {
    body.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#')).unwrap_or("")
}

/// Whether it is VADER's own kind of file: word, tab, mean.
pub(super) fn is_vaders(source: &TableFile) -> bool {
    first_line(source.text.trim_start_matches('\u{feff}'))
        .split('\t')
        .nth(1)
        .is_some_and(|mean| mean.trim().parse::<f64>().is_ok())
}

fn own_valence(source: &TableFile) -> Result<Vec<ValenceEntry>> {
    let entry = |row: Row| {
        let class = class_of(&row, source)?;
        let Some(value) = row.number(source, 2, "valence", -3, 3)? else {
            return Err(source.fault(Some(row.line), "no valence; it is a whole number from -3 to 3".to_owned()));
        };
        Ok(ValenceEntry { cue: row.cells[0].to_lowercase(), class, value, line: row.line })
    };
    source.rows(&["cue", "class", "valence"])?.into_iter().map(entry).collect()
}

/// `word TAB mean TAB …`, the mean from -4 to 4.
fn vader(source: &TableFile, body: &str) -> Result<Vec<ValenceEntry>> {
    let mut entries = Vec::new();
    for (line, text) in numbered(body) {
        let mut cells = text.split('\t').map(str::trim);
        let (word, mean) = (cells.next().unwrap_or(""), cells.next().unwrap_or(""));
        let value = mean.parse::<f64>().ok().filter(|mean| (-4.0..=4.0).contains(mean));
        let Some(value) = value.filter(|_| !word.is_empty()) else {
            return Err(source.fault(Some(line), format!("`{text}` isn't a word, a tab and a mean from -4 to 4")));
        };
        entries.push(phrase(word, (value * 0.75).round() as i8, line));
    }
    Ok(entries)
}

/// Categories between two lines of `%`, then words with the numbers of theirs.
fn liwc(source: &TableFile, body: &str) -> Result<Vec<ValenceEntry>> {
    let mut signs: BTreeMap<String, i8> = BTreeMap::new();
    let mut names = Vec::new();
    let mut entries = Vec::new();
    let mut marks = 0;
    for (line, text) in numbered(body) {
        if text.starts_with('%') {
            marks += 1;
            continue;
        }
        let mut cells = text.split_whitespace();
        let first = cells.next().unwrap_or("");
        if marks < 2 {
            let name = cells.next().unwrap_or("");
            names.push(name.to_owned());
            signs.insert(first.to_owned(), sign_of(name));
            continue;
        }
        let written = text.split('\t').next().unwrap_or(first).trim();
        let word = if text.contains('\t') { written } else { first };
        let numbers = text[word.len()..].split_whitespace();
        let sum: i32 = numbers.filter_map(|number| signs.get(number)).map(|sign| i32::from(*sign)).sum();
        if word.is_empty() {
            return Err(source.fault(Some(line), format!("`{text}` begins with no word")));
        }
        if sum != 0 {
            entries.push(phrase(word, sum.signum() as i8 * CATEGORY_VALENCE, line));
        }
    }
    none_valued(source, entries, &names)
}

/// The YAML that quanteda's `as.yaml()` writes: keys, lists below or behind them, quoted or bare.
fn quanteda(source: &TableFile, body: &str) -> Result<Vec<ValenceEntry>> {
    let mut entries = Vec::new();
    let (mut sign, mut names) = (0, Vec::new());
    for (line, text) in numbered(body) {
        let text = without_comment(text);
        if matches!(text, "" | "---" | "...") {
            continue;
        }
        let malformed = |message: String| source.fault(Some(line), message);
        if let Some(word) = text.strip_prefix("- ") {
            push_signed(&mut entries, unquoted(word).map_err(malformed)?, sign, line);
        } else if let Some((key, list)) = text.split_once(':') {
            let name = unquoted(key).map_err(malformed)?;
            names.push(name.to_owned());
            sign = sign_of(name);
            for word in listed(list.trim()).map_err(malformed)? {
                push_signed(&mut entries, word, sign, line);
            }
        } else {
            let message = format!("`{text}` is neither `key:` nor `- word`, as quanteda's as.yaml() writes them");
            return Err(source.fault(Some(line), message));
        }
    }
    none_valued(source, entries, &names)
}

/// A line of YAML without the comment at its end: a `#` at the beginning or behind a blank, outside of quotation marks.
fn without_comment(line: &str) -> &str {
    let mut mark = None;
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        match mark {
            Some(open) if c == open => mark = None,
            None if c == '#' && before.is_whitespace() => return line[..at].trim_end(),
            None if matches!(c, '"' | '\'') && !before.is_alphanumeric() => mark = Some(c),
            _ => {}
        }
        before = c;
    }
    line
}

fn push_signed(entries: &mut Vec<ValenceEntry>, word: &str, sign: i8, line: u64) {
    if sign != 0 {
        entries.push(phrase(word, sign * CATEGORY_VALENCE, line));
    }
}

fn none_valued(source: &TableFile, entries: Vec<ValenceEntry>, names: &[String]) -> Result<Vec<ValenceEntry>> {
    if !entries.is_empty() {
        return Ok(entries);
    }
    let names: Vec<&str> = names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
    let message = if names.is_empty() {
        "no categories: they stand between two lines of `%`, a number and a name each, and words behind them".to_owned()
    } else {
        format!("no category of good or bad words among: {}; name them positive and negative", names.join(", "))
    };
    Err(source.fault(None, message))
}

fn sign_of(category: &str) -> i8 {
    let name: String = category.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    i8::from(POSITIVE.contains(&name.as_str())) - i8::from(NEGATIVE.contains(&name.as_str()))
}

fn phrase(cue: &str, value: i8, line: u64) -> ValenceEntry {
    ValenceEntry { cue: cue.to_lowercase().replace('’', "'"), class: Class::Phrase, value, line }
}

/// The words of `[one, two]`, or of a bare list; what is wrong with one that isn't closed.
fn listed(list: &str) -> std::result::Result<Vec<&str>, String> {
    let within = match (list.strip_prefix('['), list.strip_suffix(']')) {
        (Some(_), Some(_)) => &list[1..list.len() - 1],
        (None, None) => list,
        (Some(_), None) => return Err(format!("`{list}` opens a list that nothing closes: put a ] at its end")),
        (None, Some(_)) => return Err(format!("`{list}` closes a list that nothing opens: put a [ at its beginning")),
    };
    let words: std::result::Result<Vec<&str>, String> = within.split(',').map(unquoted).collect();
    Ok(words?.into_iter().filter(|word| !word.is_empty()).collect())
}

fn unquoted(text: &str) -> std::result::Result<&str, String> {
    let text = text.trim();
    for mark in ['"', '\''] {
        if let Some(within) = text.strip_prefix(mark) {
            let closed = within.strip_suffix(mark);
            return closed.ok_or_else(|| format!("`{text}` has no closing quotation mark: put one at its end"));
        }
    }
    Ok(text)
}

/// The lines that aren't blank, trimmed, with their numbers from 1.
fn numbered(body: &str) -> impl Iterator<Item = (u64, &str)> {
    (1..).zip(body.lines().map(str::trim)).filter(|(_, line)| !line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(name: &str, text: &str) -> Vec<(String, i8)> {
        match Layer::read(&TableFile::bundled(name, text)).unwrap() {
            Layer::Valence(entries) => entries.into_iter().map(|entry| (entry.cue, entry.value)).collect(),
            other => panic!("{other:?}"),
        }
    }

    fn fault(name: &str, text: &str) -> String {
        Layer::read(&TableFile::bundled(name, text)).unwrap_err().to_string()
    }

    fn words(pairs: &[(&str, i8)]) -> Vec<(String, i8)> {
        pairs.iter().map(|(word, value)| ((*word).to_owned(), *value)).collect()
    }

    #[test]
    fn the_four_kinds_of_file_are_told_apart_and_read() {
        assert_eq!(entries("mine.csv", "# mine\ncue,class,valence\nseaworthy,adj,2\n"), words(&[("seaworthy", 2)]));
        assert_eq!(
            entries("vader.txt", "seaworthy\t2.4\t0.5\t[2, 3]\nbilge\t-3.9\t0.3\t[-4]\n"),
            words(&[("seaworthy", 2), ("bilge", -3)])
        );
        assert_eq!(
            entries(
                "mine.dic",
                "%\n1\tfunct\n31\tposemo\n32\tnegemo\n%\nseaworth*\t31\nbilge\t1\t32\nthe\t1\nrot and ruin\t32\n"
            ),
            words(&[("seaworth*", 2), ("bilge", -2), ("rot and ruin", -2)])
        );
        let yaml = "tone:\n  positive:\n  - seaworth*\n  - 'in trim'\n  negative: [bilge, \"rot\"]\n  neg_positive:\n  - not seaworth*\n";
        assert_eq!(entries("mine.yml", yaml), words(&[("seaworth*", 2), ("in trim", 2), ("bilge", -2), ("rot", -2)]));
    }

    #[test]
    fn comments_of_yaml_are_no_keys_and_no_part_of_a_word() {
        let yaml = "# mine\npositive: # good\n- seaworth* # very\n# from: me\n- '#trim'\n- \"in # trim\"\n- c#\nnegative: [bilge] # bad\n";
        assert_eq!(
            entries("mine.yml", yaml),
            words(&[("seaworth*", 2), ("#trim", 2), ("in # trim", 2), ("c#", 2), ("bilge", -2)])
        );
    }

    #[test]
    fn frames_and_shifters_are_known_by_their_columns() {
        let read = |text: &str| Layer::read(&TableFile::bundled("mine.csv", text)).unwrap();
        assert!(matches!(read("cue,class,agent,patient,stance,oblique,example,silent\n"), Layer::Frames));
        assert!(matches!(read("cue,kind,factor\n"), Layer::Shifters));
        assert!(matches!(read("pattern,stretch\n"), Layer::Boilerplate));
    }

    #[test]
    fn a_row_without_a_cue_is_refused_in_every_kind_of_file_of_ours() {
        let told = "a.csv, line 3: column cue: empty; write the word or phrase, or delete the row";
        assert_eq!(fault("a.csv", "cue,class,valence\nbilge,noun,-1\n,noun,-3\n"), told);
        let lexicon = crate::lexicon::Lexicon::bundled().unwrap();
        for text in [
            "cue,class,agent,patient,stance,oblique\nbilge,noun,-1,,,\n,noun,-3,,,\n",
            "cue,kind,factor\nbilge,hedge,1\n,hedge,1\n",
        ] {
            let laid = lexicon.clone().with_layer(&TableFile::bundled("a.csv", text));
            assert_eq!(laid.unwrap_err().to_string(), told);
        }
    }

    #[test]
    fn what_can_not_be_read_says_where_and_why() {
        assert_eq!(
            fault("mine.csv", "word,score\nbilge,-1\n"),
            "mine.csv, line 1: `word,score` begins no lexicon: it is ours (cue,class,valence; cue,class,agent,…; \
             cue,kind,factor; pattern,stretch), VADER's (word, tab, mean), LIWC's (.dic) or quanteda's (.yml)"
        );
        assert_eq!(
            fault("vader.txt", "bilge\t-2\nrot\tbad\n"),
            "vader.txt, line 2: `rot\tbad` isn't a word, a tab and a mean from -4 to 4"
        );
        assert_eq!(
            fault("mine.dic", "%\n1\tship\n2\tport\n%\nbilge\t1\n"),
            "mine.dic: no category of good or bad words among: ship, port; name them positive and negative"
        );
        assert_eq!(
            fault("mine.dic", "%\n%\nbilge\t1\n"),
            "mine.dic: no categories: they stand between two lines of `%`, a number and a name each, and words behind them"
        );
        assert_eq!(
            fault("mine.yml", "positive:\n- good\nbad\n"),
            "mine.yml, line 3: `bad` is neither `key:` nor `- word`, as quanteda's as.yaml() writes them"
        );
        assert_eq!(
            fault("mine.yml", "positive:\n- good\npos: [brave\n"),
            "mine.yml, line 3: `[brave` opens a list that nothing closes: put a ] at its end"
        );
        assert!(
            fault("mine.yml", "pos: brave]\n").ends_with("closes a list that nothing opens: put a [ at its beginning")
        );
        assert_eq!(
            fault("mine.yml", "positive:\n- \"good\n"),
            "mine.yml, line 2: `\"good` has no closing quotation mark: put one at its end"
        );
    }
}
