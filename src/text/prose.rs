//! The paragraphs of a text, and of an article those that are prose.

use super::span::Span;
use crate::lexicon::Boilerplate;

/// The paragraphs of the body, which begins at `from`, without a title that it opens with. With `boilerplate` only what is
/// prose, as far as lines and the ends of paragraphs tell.
pub(super) fn paragraphs(title: &str, text: &str, from: usize, boilerplate: Option<&Boilerplate>) -> Vec<Span> {
    let from = from + repeated_title(title, &text[from..]);
    let lines = lines(text, from);
    let Some(known) = boilerplate else { return joined(text, lines.into_iter().map(Some)) };
    let lines = prose_lines(title, text, lines, known);
    joined(text, lines).into_iter().filter_map(|paragraph| trimmed(text, paragraph, known)).collect()
}

/// Bytes of the body's opening that repeat the title, a closing full stop included; 0 where it doesn't.
fn repeated_title(title: &str, body: &str) -> usize {
    let title = title.trim().trim_end_matches('.');
    let opening = body.len() - body.trim_start().len();
    let Some(rest) = body[opening..].strip_prefix(title) else { return 0 };
    let stop = rest.len() - rest.trim_start_matches('.').len();
    let ends = title.is_empty() || rest[stop..].is_empty() || rest[stop..].starts_with('\n');
    if ends && !title.is_empty() { opening + title.len() + stop } else { 0 }
}

/// The lines of `text[from..]`, trimmed; empty ones too.
fn lines(text: &str, from: usize) -> Vec<Span> {
    let mut at = from;
    text[from..]
        .split_inclusive('\n')
        .map(|line| {
            let start = at + (line.len() - line.trim_start().len());
            at += line.len();
            Span::new(start.min(at), start.min(at) + line.trim().len())
        })
        .collect()
}

/// The lines without those that are no prose, for which `None` stands, up to one that ends the article.
fn prose_lines<'a>(
    title: &'a str,
    text: &'a str,
    lines: Vec<Span>,
    known: &'a Boilerplate,
) -> impl Iterator<Item = Option<Span>> + 'a {
    let mut opened = false;
    let mut lines = lines.into_iter();
    std::iter::from_fn(move || {
        let span = lines.next()?;
        let line = span.of(text);
        let framed = known.is_line(line);
        if opened && framed && known.ends_article(line) {
            return None;
        }
        let prose = !framed && (opened || !is_title(title, line));
        opened |= prose && !line.is_empty();
        Some(prose.then_some(span))
    })
}

/// Whether a line before the first of the prose repeats the title, be it in capitals.
fn is_title(title: &str, line: &str) -> bool {
    !title.is_empty() && folded_words(title).eq(folded_words(line))
}

fn folded_words(text: &str) -> impl Iterator<Item = String> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    text.split_whitespace().map(bare).filter(|word| !word.is_empty())
}

/// Lines as paragraphs: blank lines part them, and so does a line's end where the line can't run on.
fn joined(text: &str, lines: impl Iterator<Item = Option<Span>>) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open: Option<Span> = None;
    for line in lines {
        let Some(span) = line.filter(|span| !span.of(text).is_empty()) else {
            found.extend(open.take());
            continue;
        };
        open = match open {
            Some(before) if runs_on(last_line(before.of(text)), span.of(text)) => Some(before.hull(span)),
            before => {
                found.extend(before);
                Some(span)
            }
        };
    }
    found.extend(open);
    found
}

/// The paragraph, none of whose lines is boilerplate, without what isn't prose at its beginning and end; `None` where nothing
/// is left.
fn trimmed(text: &str, paragraph: Span, known: &Boilerplate) -> Option<Span> {
    let words = paragraph.of(text);
    let start = known.opening(words);
    let prose = &words[start..];
    let prose = prose[..known.closing(prose)].trim_end();
    let from = paragraph.start as usize + start;
    let is_its_line = prose.len() == words.len() && !words.contains('\n');
    (!prose.is_empty() && (is_its_line || !known.is_line(prose))).then(|| Span::new(from, from + prose.len()))
}

fn last_line(paragraph: &str) -> &str {
    paragraph.rsplit('\n').next().unwrap_or(paragraph)
}

/// Whether a hard-wrapped line goes on in the next one.
fn runs_on(line: &str, next: &str) -> bool {
    /// Bytes from which on a line may have been broken for its length.
    const WRAPPED: usize = 40;
    let ended = line.ends_with(['.', '!', '?', ':', '”', '"', '…']);
    let bullet =
        next.starts_with(['-', '*', '•', '–', '—', '·', '▪', '●']) || next.starts_with(|c: char| c.is_ascii_digit());
    !ended && !bullet && (line.len() >= WRAPPED || next.starts_with(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use crate::lexicon::Lexicon;
    use crate::text::Document;

    static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::bundled().unwrap());

    fn read(title: &str, body: &str) -> Vec<String> {
        let document = Document::of_article(title, body, &LEXICON);
        assert_eq!(document.sentences.iter().map(|it| it.tokens.range().len()).sum::<usize>(), document.tokens.len());
        document.sentences.iter().map(|sentence| sentence.span.of(&document.text).to_owned()).collect()
    }

    #[test]
    fn an_archive_s_article_is_read_without_its_frame() {
        let body = "PORT SOLD AT LAST\nBy Ilse Lind\n\nSALTMERE, June 20 (Reuters) – Mayor Ostrander signed. “Never,” said \
                    Pask. Click here to read more.\n\nRead more: Union walks out\n\nThe dockers wept. (Reporting by Ilse \
                    Lind; Editing by Joe Vaas)\n\nLOAD-DATE: June 21, 2025\n\nLANGUAGE: ENGLISH\n\nOther Pask news.";
        assert_eq!(
            read("Port sold at last", body),
            ["Port sold at last", "Mayor Ostrander signed.", "“Never,” said Pask.", "The dockers wept."]
        );
    }

    #[test]
    fn a_sentence_within_a_paragraph_is_taken_out_and_those_around_it_keep_their_places() {
        let body = "Ostrander won. Sign up for our newsletter. Pask lost.";
        let document = Document::of_article("", body, &LEXICON);
        let spans: Vec<_> = document.sentences.iter().map(|it| (it.number, it.span.range())).collect();
        assert_eq!(spans, [(1, 0..14), (2, 43..53)]);
        assert_eq!(read("", "The mayor said: “Sign up for our newsletter.” Pask lost.").len(), 2);
    }

    #[test]
    fn an_article_of_nothing_but_its_frame_has_no_prose() {
        assert_eq!(read("", "By Ilse Lind\n\n© 2025 The Quay. All rights reserved."), [""; 0]);
        assert_eq!(read("", "LANGUAGE: ENGLISH\n\nThe port is sold."), ["The port is sold."]);
    }

    #[test]
    fn what_sort_of_piece_it_is_belongs_to_no_title() {
        assert_eq!(read("Opinion: Pask must resign", ""), ["Pask must resign"]);
        assert_eq!(read("Exclusive – Pask to quit", ""), ["Pask to quit"]);
        assert_eq!(read("Union: Pask must resign", ""), ["Union: Pask must resign"]);
        assert_eq!(read("Saltmere – a port in crisis", ""), ["Saltmere – a port in crisis"]);
    }

    #[test]
    fn a_title_is_read_once_though_the_body_has_it_in_capitals_behind_the_byline() {
        assert_eq!(
            read("Port ‘sold’", "By Ilse Lind\nPORT 'SOLD'\nThe mayor signed."),
            ["Port ‘sold’", "The mayor signed."]
        );
        assert_eq!(read("Port sold...", "Port sold\n\nThe mayor signed."), ["Port sold...", "The mayor signed."]);
        let later = read("Port sold", "The mayor signed.\nPort sold\nThe union wept.");
        assert_eq!(later, ["Port sold", "The mayor signed.", "Port sold", "The union wept."]);
    }

    #[test]
    fn a_text_that_is_no_article_is_all_prose() {
        let sentences = Document::new("", "By Ilse Lind\nSALTMERE — The port is sold.", &LEXICON).sentences.len();
        assert_eq!(sentences, 2);
    }
}
