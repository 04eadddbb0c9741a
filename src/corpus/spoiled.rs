//! Texts that were spoiled on their way here, so that names and quotations in them are missed.

use memchr::{memchr_iter, memmem};

use super::mojibake::is_mojibake;

/// What an export can do to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoiling {
    /// UTF-8 was read as windows-1252: `DÃ¼nkel`.
    Mojibake,
    /// Quotation marks and apostrophes became question marks: `the mayor?s plan`.
    LostMarks,
    /// Line ends are written as a backslash and a letter: `sold.\n\nThe mayor`.
    EscapedLineEnds,
    /// A list of paragraphs is written as a program shows it: `['The mayor …', 'The union …']`.
    ListOfParagraphs,
}

impl Spoiling {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Mojibake, Self::LostMarks, Self::EscapedLineEnds, Self::ListOfParagraphs];

    fn is_in(self, text: &str) -> bool {
        match self {
            Self::Mojibake => is_mojibake(text),
            Self::LostMarks => has_lost_marks(text),
            Self::EscapedLineEnds => has_escaped_line_ends(text),
            Self::ListOfParagraphs => is_list(text),
        }
    }
}

/// How many articles are spoiled in each way, and where the first of them stands: file and line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoiled([(u64, Option<(String, u64)>); 4]);

impl Spoiled {
    /// How many articles are spoiled so.
    #[must_use]
    pub fn articles(&self, spoiling: Spoiling) -> u64 {
        self.0[spoiling as usize].0
    }

    /// File and line of the first.
    #[must_use]
    pub fn first(&self, spoiling: Spoiling) -> Option<(&str, u64)> {
        self.0[spoiling as usize].1.as_ref().map(|(file, line)| (file.as_str(), *line))
    }

    /// Takes a text; `place` tells where it stands.
    pub(super) fn add(&mut self, text: &str, mut place: impl FnMut() -> (String, u64)) {
        for spoiling in Spoiling::ALL.into_iter().filter(|spoiling| spoiling.is_in(text)) {
            let (articles, first) = &mut self.0[spoiling as usize];
            *articles += 1;
            first.get_or_insert_with(&mut place);
        }
    }

    /// Adds those of the rows behind.
    pub fn merge(&mut self, behind: Self) {
        for ((articles, first), (more, later)) in self.0.iter_mut().zip(behind.0) {
            *articles += more;
            *first = first.take().or(later);
        }
    }
}

/// Occurrences from which a spoiling isn't a slip of the writer's.
const FEWEST: usize = 2;

/// Whether question marks stand within words, which no address explains (`page?id=3`).
fn has_lost_marks(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_within = |at: &usize| {
        let letter = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphabetic);
        let capital = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_uppercase);
        // "The plan?It stands." are two sentences without a blank
        let glued = capital(Some(at + 1)) && !capital(at.checked_sub(1));
        letter(at.checked_sub(1)) && letter(Some(at + 1)) && !glued
    };
    let is_of_word = |at: &usize| {
        let is_inside = |byte: &&u8| !byte.is_ascii_whitespace();
        let before = bytes[..*at].iter().rev().take(LONGEST).take_while(is_inside).count();
        let behind = bytes[*at..].iter().take(LONGEST).take_while(is_inside).count();
        let word = &bytes[at - before..at + behind];
        let is_dotted = word.windows(2).any(|pair| pair[0] == b'.' && pair[1].is_ascii_alphanumeric());
        !is_dotted && !word.iter().any(|byte| matches!(byte, b'/' | b'=' | b'&'))
    };
    memchr_iter(b'?', bytes).filter(is_within).filter(is_of_word).nth(FEWEST - 1).is_some()
}

/// Bytes of a word that are looked at.
const LONGEST: usize = 40;

/// Whether `\n` stands where a line ends. What follows in a path is a name (`C:\new`).
fn has_escaped_line_ends(text: &str) -> bool {
    let ends_line = |at: &usize| {
        let before = text[..*at].chars().next_back();
        let behind = text[at + 2..].chars().next();
        before.is_some_and(|it| ".!?:,\"'”’)n".contains(it)) && behind.is_none_or(|it| !it.is_lowercase())
    };
    memmem::find_iter(text.as_bytes(), b"\\n").filter(ends_line).nth(FEWEST - 1).is_some()
}

/// Whether brackets enclose quoted texts.
fn is_list(text: &str) -> bool {
    let text = text.trim();
    let within = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).map(str::trim);
    within.is_some_and(|within| {
        ['\'', '"'].into_iter().any(|mark| within.len() > 1 && within.starts_with(mark))
            && within.ends_with(['\'', '"'])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoilings(text: &str) -> Vec<Spoiling> {
        Spoiling::ALL.into_iter().filter(|spoiling| spoiling.is_in(text)).collect()
    }

    #[test]
    fn marks_that_became_question_marks_are_told_from_questions_and_addresses() {
        assert_eq!(spoilings("?The mayor?s plan,? said O?Hare, ?won?t do.?"), [Spoiling::LostMarks]);
        for text in [
            "Why? Who knows?",
            "Sold?Never. And the mayor?She left. Kept?",
            "See page?id=3 and www.quay.example/a?b or quay.example?c",
            "“What?” he said. “When?”",
            "?",
            "",
        ] {
            assert_eq!(spoilings(text), [], "{text}");
        }
    }

    #[test]
    fn written_out_line_ends_are_told_from_paths() {
        assert_eq!(spoilings(r"The port is sold.\n\nThe mayor resigned."), [Spoiling::EscapedLineEnds]);
        assert_eq!(spoilings(r#"“Never,” he said.\n"Sold."\n"#), [Spoiling::EscapedLineEnds]);
        for text in [r"It lies in C:\new\notes and D:\News.", r"Once.\nOnly", r"\n", "Sold.\n\nThe mayor\n"] {
            assert_eq!(spoilings(text), [], "{text}");
        }
    }

    #[test]
    fn a_list_of_paragraphs_is_told_from_brackets() {
        for text in [r#"['The port is sold.', "It wasn't kept."]"#, r#" ["The port is sold."] "#] {
            assert_eq!(spoilings(text), [Spoiling::ListOfParagraphs], "{text}");
        }
        for text in ["[The port is sold.]", "['Sold', he said.] The mayor left.", "[']", "[]", "[", "'Sold'"] {
            assert_eq!(spoilings(text), [], "{text}");
        }
    }

    #[test]
    fn the_first_place_of_each_is_kept_in_the_order_of_the_rows() {
        let mut one = Spoiled::default();
        one.add("The port is sold.", || unreachable!("nothing is spoiled"));
        let mut other = Spoiled::default();
        other.add("The DÃ¼nkel works", || ("a.csv".to_owned(), 3));
        other.add("O?Hare?s DÃ¼nkel", || ("a.csv".to_owned(), 4));
        one.merge(other);
        assert_eq!((one.articles(Spoiling::Mojibake), one.first(Spoiling::Mojibake)), (2, Some(("a.csv", 3))));
        assert_eq!((one.articles(Spoiling::LostMarks), one.first(Spoiling::LostMarks)), (1, Some(("a.csv", 4))));
        assert_eq!((one.articles(Spoiling::ListOfParagraphs), one.first(Spoiling::ListOfParagraphs)), (0, None));
    }
}
