//! What stands in articles without being prose: bylines, datelines, credits, notices, as patterns over words.

use std::collections::BTreeMap;

use super::source::Source;
use crate::error::Result;

/// The patterns, ready for look-up by the first word.
#[derive(Clone, Debug, Default)]
pub struct Boilerplate {
    patterns: BTreeMap<String, Pattern>,
    /// Those that begin with a word, by it.
    by_word: BTreeMap<String, Vec<String>>,
    /// Those that begin with a placeholder.
    others: Vec<String>,
}

/// What a pattern takes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// A line or paragraph that it fits from end to end.
    Line,
    /// The same, or a sentence.
    Sentence,
    /// The beginning of a paragraph.
    Opening,
    /// The end of a paragraph, behind a sentence.
    Closing,
    /// A line that it fits, with all that follows in the text.
    Rest,
    /// Nothing: the words are prose, whatever an earlier file says.
    Prose,
}

#[derive(Clone, Debug)]
struct Pattern {
    parts: Vec<Part>,
    stretch: Stretch,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// As [`folded`] makes it.
    Word(String),
    /// `*`: any words, or none.
    Any,
    /// `<name>`: words with capitals, joined or not.
    Name,
    /// `<place>`: words in capitals, and capitalised ones with a comma or full stop behind them.
    Place,
    /// `<date>`: names of days and months, numbers.
    Date,
    /// `<number>`: one word with digits.
    Number,
    /// `<agency>`: one to three words in round brackets.
    Agency,
}

/// The most words that `<name>` stands for.
const LONGEST_NAME: usize = 10;
const LONGEST_PLACE: usize = 6;
const LONGEST_DATE: usize = 5;
const LONGEST_AGENCY: usize = 4;

/// Words that join the parts of a name.
const JOINING: [&str; 14] = ["and", "&", "de", "der", "van", "von", "del", "di", "da", "la", "le", "al", "bin", "of"];

const DAYS_AND_MONTHS: [&str; 19] = [
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
    "oct", "nov", "dec",
];

impl Boilerplate {
    /// Adds the patterns of a file; one that is there already is replaced.
    ///
    /// # Errors
    /// If the file is malformed.
    pub(super) fn lay(&mut self, source: &Source) -> Result<()> {
        for row in source.rows(&["pattern", "stretch"])? {
            let fault = |message: String| source.fault(Some(row.line), message);
            let written = row.cells[0].to_lowercase();
            let stretch = stretch(&row.cells[1]).ok_or_else(|| {
                let known = "line, sentence, opening, closing, rest or prose";
                fault(format!("unknown stretch `{}`: {known}", row.cells[1]))
            })?;
            let parts = written.split_whitespace().map(part).collect::<std::result::Result<Vec<_>, _>>();
            let parts = parts.map_err(fault)?;
            let wild = |part: Option<&Part>| matches!(part, None | Some(Part::Any));
            if wild(parts.first()) {
                return Err(fault(format!("`{written}` must begin with a word or a placeholder other than *")));
            }
            let first = match &parts[0] {
                Part::Word(word) => Some(word.clone()),
                _ if stretch == Stretch::Closing => {
                    return Err(fault(format!("`{written}` is to close a paragraph: it must begin with a word")));
                }
                _ => None,
            };
            if self.patterns.insert(written.clone(), Pattern { parts, stretch }).is_none() {
                match first {
                    Some(word) => self.by_word.entry(word).or_default().push(written),
                    None => self.others.push(written),
                }
            }
        }
        Ok(())
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
        const LONGEST: usize = 24;
        let words: Vec<&str> = paragraph.split_whitespace().take(LONGEST).collect();
        let taken = self.fitting(&words, |stretch| stretch == Stretch::Opening).filter_map(|pattern| {
            let count = end(&pattern.parts, &words, 0, false)?;
            words.get(count).filter(|next| begins_sentence(next)).map(|next| offset(paragraph, next))
        });
        taken.max().unwrap_or(0)
    }

    /// Where the end of a paragraph begins that is no prose; its length where all of it is.
    #[must_use]
    pub fn closing(&self, paragraph: &str) -> usize {
        const LONGEST: usize = 60;
        let words: Vec<&str> = paragraph.split_whitespace().collect();
        for from in words.len().saturating_sub(LONGEST)..words.len() {
            let behind_sentence = from == 0 || words[from - 1].ends_with(['.', '!', '?', '"', '”', '’', ')', '…']);
            if behind_sentence
                && self
                    .fitting(&words[from..], |stretch| stretch == Stretch::Closing)
                    .any(|pattern| end(&pattern.parts, &words[from..], 0, true).is_some())
            {
                return offset(paragraph, words[from]);
            }
        }
        paragraph.len()
    }

    fn whole(&self, text: &str, wanted: impl Fn(Stretch) -> bool) -> bool {
        let text = text.trim_start_matches(|c: char| c.is_whitespace() || "•*>»|▶►→·-–—_#[".contains(c));
        let words: Vec<&str> = text.split_whitespace().collect();
        self.fitting(&words, wanted).any(|pattern| end(&pattern.parts, &words, 0, true).is_some())
    }

    /// The wanted patterns that the first word lets in.
    fn fitting<'b>(
        &'b self,
        words: &[&str],
        wanted: impl Fn(Stretch) -> bool + 'b,
    ) -> impl Iterator<Item = &'b Pattern> {
        let first = words.first().map(|word| folded(word)).unwrap_or_default();
        let by_word = self.by_word.get(&first).into_iter().flatten();
        let others = self.others.iter().filter(move |_| !first.is_empty());
        by_word.chain(others).map(|written| &self.patterns[written]).filter(move |pattern| wanted(pattern.stretch))
    }
}

fn stretch(name: &str) -> Option<Stretch> {
    Some(match name {
        "line" => Stretch::Line,
        "sentence" => Stretch::Sentence,
        "opening" => Stretch::Opening,
        "closing" => Stretch::Closing,
        "rest" => Stretch::Rest,
        "prose" => Stretch::Prose,
        _ => return None,
    })
}

fn part(written: &str) -> std::result::Result<Part, String> {
    Ok(match written {
        "*" => Part::Any,
        "<name>" => Part::Name,
        "<place>" => Part::Place,
        "<date>" => Part::Date,
        "<number>" => Part::Number,
        "<agency>" => Part::Agency,
        unknown if unknown.starts_with('<') && unknown.ends_with('>') => {
            return Err(format!("unknown placeholder `{unknown}`: <name>, <place>, <date>, <number> or <agency>"));
        }
        word if word.len() > 1 && word.contains('*') => {
            return Err(format!("`{word}`: a * stands alone, for whole words"));
        }
        word => Part::Word(folded(word)),
    })
}

/// Lower case, apostrophes straight, dashes short, without the marks that end a sentence.
fn folded(word: &str) -> String {
    let bare = word.trim_end_matches(['.', ',', ';', '!', '?', '…', ']']);
    if !bare.is_empty() && bare.chars().all(|c| "-–—―".contains(c)) {
        return "-".to_owned();
    }
    bare.to_lowercase().replace('’', "'")
}

/// How many words `parts` take from `at` on, the longest runs first; all that are left if `whole`.
fn end(parts: &[Part], words: &[&str], at: usize, whole: bool) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else { return (!whole || at == words.len()).then_some(at) };
    let (fewest, most) = match part {
        Part::Word(word) => {
            let is_it = words.get(at).is_some_and(|next| folded(next) == *word);
            return if is_it { end(rest, words, at + 1, whole) } else { None };
        }
        Part::Any => (0, words.len() - at),
        Part::Name => (1, run(words, at, LONGEST_NAME, is_name)),
        Part::Place => (1, run(words, at, LONGEST_PLACE, is_place)),
        Part::Date => (1, run(words, at, LONGEST_DATE, |word, _| is_date(word))),
        Part::Number => (1, run(words, at, 1, |word, _| word.contains(|c: char| c.is_ascii_digit()))),
        Part::Agency => return end(rest, words, at + agency(words, at)?, whole),
    };
    if *part == Part::Any && rest.is_empty() {
        return Some(words.len());
    }
    (fewest..=most).rev().find_map(|taken| end(rest, words, at + taken, whole))
}

/// How many words from `at` on, at most `most`, are all so, given whether they are the first.
fn run(words: &[&str], at: usize, most: usize, so: impl Fn(&str, bool) -> bool) -> usize {
    words[at..].iter().take(most).enumerate().take_while(|(place, word)| so(word, *place == 0)).count()
}

fn is_name(word: &str, first: bool) -> bool {
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    let ends = word.ends_with(['.', '!', '?', ':']) && word.chars().filter(|c| c.is_alphabetic()).count() > 3;
    (capital && !ends) || (!first && JOINING.contains(&word.to_lowercase().as_str()))
}

fn is_place(word: &str, first: bool) -> bool {
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    let upper = letters().all(char::is_uppercase) && letters().count() >= 2;
    let capitalised = word.chars().next().is_some_and(char::is_uppercase) && word.ends_with(['.', ',']);
    let closed = word.chars().all(|c| c.is_alphabetic() || ".,'’-/".contains(c));
    closed && (upper || (!first && capitalised))
}

fn is_date(word: &str) -> bool {
    let bare = word.trim_end_matches(['.', ',']).to_lowercase();
    let number = bare.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let counts = !number.is_empty() && number.len() <= 4 && number.bytes().all(|byte| byte.is_ascii_digit());
    let named = bare.chars().all(char::is_alphabetic) && DAYS_AND_MONTHS.iter().any(|name| bare.starts_with(name));
    counts || (named && word.chars().next().is_some_and(char::is_uppercase))
}

/// How many words from `at` on stand in one pair of round brackets.
fn agency(words: &[&str], at: usize) -> Option<usize> {
    if !words.get(at)?.starts_with('(') {
        return None;
    }
    let closes = |word: &&str| word.trim_end_matches([',', ':']).ends_with(')');
    words[at..].iter().take(LONGEST_AGENCY).position(closes).map(|place| place + 1)
}

/// With a capital, a digit or a mark that opens.
fn begins_sentence(word: &str) -> bool {
    word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || "“\"‘'([$£€".contains(c))
}

/// Where `part`, a piece of `text`, begins in it.
fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::LazyLock;

    static OURS: LazyLock<Boilerplate> = LazyLock::new(|| {
        let mut ours = Boilerplate::default();
        ours.lay(&super::super::bundled::boilerplate()).unwrap();
        ours
    });

    /// The paragraph with `|` where prose begins.
    fn opened(paragraph: &str) -> String {
        let (opening, prose) = paragraph.split_at(OURS.opening(paragraph));
        if opening.is_empty() { prose.to_owned() } else { format!("{opening}|{prose}") }
    }

    fn closed(paragraph: &str) -> String {
        let (prose, closing) = paragraph.split_at(OURS.closing(paragraph));
        if closing.is_empty() { prose.to_owned() } else { format!("{prose}|{closing}") }
    }

    #[test]
    fn a_dateline_is_cut_off_and_a_name_in_capitals_is_none() {
        for (paragraph, expected) in [
            ("SALTMERE, June 20 (Reuters) – The port is sold.", "SALTMERE, June 20 (Reuters) – |The port is sold."),
            ("SALTMERE, Vessria (AP) — Mayor Ostrander won.", "SALTMERE, Vessria (AP) — |Mayor Ostrander won."),
            ("SACRAMENTO, Calif. (AP) -- A crane fell.", "SACRAMENTO, Calif. (AP) -- |A crane fell."),
            ("Saltmere, Vessria (CNN) — A crane fell.", "Saltmere, Vessria (CNN) — |A crane fell."),
            ("SALTMERE — “Sold,” said Pask.", "SALTMERE — |“Sold,” said Pask."),
            ("(Reuters) - Pask left.", "(Reuters) - |Pask left."),
            (
                "SALTMERE/ORVANE, 20 June 2025 (Agence Quay) - Pask left.",
                "SALTMERE/ORVANE, 20 June 2025 (Agence Quay) - |Pask left.",
            ),
            ("FOGHORN FC — which lost on Sunday — fell.", "FOGHORN FC — which lost on Sunday — fell."),
            ("NATO says it will stay.", "NATO says it will stay."),
            ("Marit Ostrander (Ind.) won the seat.", "Marit Ostrander (Ind.) won the seat."),
            ("Pask - Ostrander's rival - left.", "Pask - Ostrander's rival - left."),
        ] {
            assert_eq!(opened(paragraph), expected);
        }
    }

    #[test]
    fn credits_behind_the_last_sentence_are_cut_off() {
        for (paragraph, expected) in [
            (
                "The mayor signed. (Reporting by Ilse Lind; Editing by Joe Vaas)",
                "The mayor signed. |(Reporting by Ilse Lind; Editing by Joe Vaas)",
            ),
            (
                "The mayor signed. Reporting by Ilse Lind in Saltmere",
                "The mayor signed. |Reporting by Ilse Lind in Saltmere",
            ),
            (
                "The award is for reporting by Ilse Lind of The Quay.",
                "The award is for reporting by Ilse Lind of The Quay.",
            ),
            (
                "The union struck. The mayor (reporting by phone) left.",
                "The union struck. The mayor (reporting by phone) left.",
            ),
        ] {
            assert_eq!(closed(paragraph), expected);
        }
    }

    #[test]
    fn lines_that_are_no_prose_are_known_and_their_near_misses_are_prose() {
        for line in [
            "By Ilse Lind",
            "BY ILSE LIND AND JOE VAAS",
            "By Ilse Lind, Staff Writer",
            "Click here to read more.",
            "Click here",
            "ABSTRACT",
            "© 2025 The Quay. All rights reserved.",
            "Copyright 2025 The Quay",
            "Sign up for our newsletter.",
            "Read more: Union walks out",
            "This article was originally published by The Quay.",
            "Photo: Ilse Lind/The Quay",
            "LENGTH: 512 words",
            "• Read more: Union walks out",
        ] {
            assert!(OURS.is_line(line), "{line}");
        }
        for line in [
            "By Monday the union was divided.",
            "By then, Ostrander had left.",
            "Click here and the ferry sinks, the union joked of the mayor's new page.",
            "The abstract was read aloud.",
            "Copyright is what the union's song is about.",
            "Sign up or leave, the mayor told the dockers.",
            "Read the contract more than once, Pask told the council.",
            "The article was originally published in March.",
            "Photos of the mayor were burnt.",
            "Length matters, said the pilot.",
        ] {
            assert!(!OURS.is_line(line), "{line}");
        }
    }

    #[test]
    fn the_tail_of_an_archive_s_document_ends_the_article() {
        for line in ["LOAD-DATE: June 21, 2025", "LANGUAGE: ENGLISH", "PUBLICATION-TYPE: Newspaper", "End of Document"]
        {
            assert!(OURS.ends_article(line), "{line}");
        }
        for line in ["Language: it is all that the two share.", "The end of the document was torn.", "The end"] {
            assert!(!OURS.ends_article(line), "{line}");
        }
    }

    #[test]
    fn a_user_s_file_adds_patterns_and_takes_ours_back() {
        let mut layered = OURS.clone();
        let mine = "pattern,stretch\nthe quay thanks *,sentence\nabstract,prose\n";
        layered.lay(&Source::bundled("mine.csv", mine)).unwrap();
        assert!(layered.is_sentence("The Quay thanks its readers."));
        assert!(!OURS.is_sentence("The Quay thanks its readers."));
        assert!(!layered.is_line("ABSTRACT"));
    }

    #[test]
    fn what_is_no_pattern_is_refused_with_its_line() {
        let fault = |text: &str| {
            let source = Source::bundled("mine.csv", &format!("pattern,stretch\n{text}\n"));
            Boilerplate::default().lay(&source).unwrap_err().to_string()
        };
        assert_eq!(
            fault("click here,word"),
            "mine.csv, line 2: unknown stretch `word`: line, sentence, opening, closing, rest or prose"
        );
        assert_eq!(
            fault("by <person>,line"),
            "mine.csv, line 2: unknown placeholder `<person>`: <name>, <place>, <date>, <number> or <agency>"
        );
        assert_eq!(
            fault("* here,line"),
            "mine.csv, line 2: `* here` must begin with a word or a placeholder other than *"
        );
        assert_eq!(fault("click* here,line"), "mine.csv, line 2: `click*`: a * stands alone, for whole words");
        assert_eq!(
            fault("<name> says,closing"),
            "mine.csv, line 2: `<name> says` is to close a paragraph: it must begin with a word"
        );
    }
}
