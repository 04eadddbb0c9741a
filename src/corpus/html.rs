//! HTML in a cell as text: tags and references replaced by what a reader sees.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;
use memchr::{memchr, memchr_iter, memchr2, memmem};

/// What to do with HTML in titles, sources and bodies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Html {
    /// Known tags and references are read; whatever else stands between angle brackets is text.
    #[default]
    Auto,
    /// Cells are taken as they come.
    Keep,
    /// Whatever looks like a tag is taken out.
    Strip,
}

/// Feeds escape their HTML once, archives of feeds twice.
const MOST_LAYERS: usize = 3;

/// A tag longer than this is taken for text with a stray angle bracket.
const LONGEST_TAG: usize = 4096;

impl Html {
    /// The name used on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Keep => "keep",
            Self::Strip => "strip",
        }
    }

    /// The text of a cell; the cell itself where it has no HTML.
    #[must_use]
    pub fn text(self, cell: Cow<'_, str>) -> Cow<'_, str> {
        if self == Self::Keep {
            return cell;
        }
        let mut text = cell;
        for _ in 0..MOST_LAYERS {
            match self.unwrapped(&text) {
                Some(inner) => text = Cow::Owned(inner),
                None => break,
            }
        }
        text
    }

    /// The text without its outer layer of HTML; `None` if it has none.
    fn unwrapped(self, html: &str) -> Option<String> {
        let mut text: Option<String> = None;
        let mut ahead = Ahead::new(html);
        let (mut at, mut copied) = (0, 0);
        while let Some(place) = memchr2(b'<', b'&', &html.as_bytes()[at..]) {
            let start = at + place;
            let Some((end, meaning)) = self.markup(start, &mut ahead) else {
                at = start + 1;
                continue;
            };
            let text = text.get_or_insert_with(|| String::with_capacity(html.len()));
            text.push_str(&html[copied..start]);
            meaning.append(text);
            at = end;
            copied = at;
        }
        let mut text = text?;
        text.push_str(&html[copied..]);
        Some(text)
    }

    /// The tag, comment or reference that begins at `start`: where it ends and what it means.
    fn markup(self, start: usize, ahead: &mut Ahead<'_>) -> Option<(usize, Meaning)> {
        let html = &ahead.html[start..];
        if html.starts_with('&') {
            return reference(html).map(|(length, character)| (start + length, Meaning::Text(character)));
        }
        for (which, (opening, closing)) in WHOLE.into_iter().enumerate() {
            if html.get(..opening.len()).is_some_and(|start| start.eq_ignore_ascii_case(opening)) {
                let inside = start + opening.len();
                return match ahead.closing_of_whole(which, inside) {
                    Some(end) if opening == CDATA => {
                        let text = ahead.html[inside..end].to_owned();
                        Some((end + closing.len(), Meaning::Text(Cow::Owned(text))))
                    }
                    Some(end) => Some((end + closing.len(), Meaning::Nothing)),
                    None => (opening == CDATA).then_some((inside, Meaning::Nothing)),
                };
            }
        }
        let closes = html.as_bytes().get(1) == Some(&b'/');
        let from = 1 + usize::from(closes);
        let name: String = html[from..].chars().take_while(char::is_ascii_alphanumeric).take(12).collect();
        let name = name.to_ascii_lowercase();
        let known = INLINE.binary_search(&name.as_str()).is_ok() || BLOCKS.binary_search(&name.as_str()).is_ok();
        if !(known || self == Self::Strip && name.starts_with(|c: char| c.is_ascii_alphabetic())) {
            return None;
        }
        let attributes = html.as_bytes().get(from + name.len())?;
        if known && !(attributes.is_ascii_whitespace() || matches!(attributes, b'>' | b'/')) {
            return None;
        }
        let end = ahead.tag_end(start)?;
        match UNSEEN.iter().position(|unseen| *unseen == name).filter(|_| !closes) {
            Some(which) => Some((ahead.unseen_end(which, end), Meaning::Nothing)),
            None => Some((end, meaning_of(&name))),
        }
    }
}

/// A text of HTML with what was found ahead in it, so that what is missing isn't looked for again at every opening.
struct Ahead<'h> {
    html: &'h str,
    /// The next `>`, the next end of each of [`WHOLE`] and [`UNSEEN`]; the text's end where there is none.
    found: [Option<usize>; 1 + WHOLE.len() + UNSEEN.len()],
}

impl<'h> Ahead<'h> {
    fn new(html: &'h str) -> Self {
        Self { html, found: Default::default() }
    }

    /// The first place from `from` on at which `find` finds something. Each thing is asked for from ever later places.
    fn next(&mut self, what: usize, from: usize, find: impl Fn(&[u8]) -> Option<usize>) -> Option<usize> {
        let html = self.html.as_bytes();
        let known = self.found[what].filter(|at| *at >= from);
        let at = known.unwrap_or_else(|| find(&html[from..]).map_or(html.len(), |at| from + at));
        self.found[what] = Some(at);
        (at < html.len()).then_some(at)
    }

    fn closing_of_whole(&mut self, which: usize, from: usize) -> Option<usize> {
        let (_, closing) = WHOLE[which];
        self.next(1 + which, from, |html| memmem::find(html, closing.as_bytes()))
    }

    /// Behind the `>` of the tag at `start`, past any in quoted attributes.
    fn tag_end(&mut self, start: usize) -> Option<usize> {
        let first = self.next(0, start, |html| memchr(b'>', html))?;
        let bytes = &self.html.as_bytes()[start..self.html.len().min(start + LONGEST_TAG)];
        if first - start >= bytes.len() {
            return None;
        }
        let mut quote = None;
        for (at, byte) in bytes.iter().enumerate() {
            match (quote, byte) {
                (None, b'>') => return Some(start + at + 1),
                (None, b'"' | b'\'') if bytes[at - 1] == b'=' => quote = Some(byte),
                (Some(open), byte) if open == byte => quote = None,
                _ => {}
            }
        }
        Some(first + 1)
    }

    /// Behind the closing tag of an element whose content isn't shown; behind the opening one if it isn't closed.
    fn unseen_end(&mut self, which: usize, opening: usize) -> usize {
        let closing = format!("</{}", UNSEEN[which]);
        let is_closing = |html: &[u8], at: &usize| {
            html[*at..].get(..closing.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(closing.as_bytes()))
        };
        let find = |html: &[u8]| memchr_iter(b'<', html).find(|at| is_closing(html, at));
        match self.next(1 + WHOLE.len() + which, opening, find) {
            Some(tag) => self.tag_end(tag).unwrap_or(self.html.len()),
            None => opening,
        }
    }
}

/// What is one thing up to its end, and but for CDATA no text.
const WHOLE: [(&str, &str); 4] = [("<!--", "-->"), (CDATA, "]]>"), ("<!DOCTYPE", ">"), ("<?", "?>")];

/// Opens a text, or HTML, that stands as it is.
const CDATA: &str = "<![CDATA[";

/// What markup is to a reader.
enum Meaning {
    Nothing,
    /// What it stands for: a character, the inside of CDATA.
    Text(Cow<'static, str>),
    Blank,
    Line,
    Paragraph,
}

impl Meaning {
    fn append(self, text: &mut String) {
        match self {
            Self::Nothing => {}
            Self::Text(stood_for) => text.push_str(&stood_for),
            Self::Blank => text.push(' '),
            Self::Line => text.push('\n'),
            Self::Paragraph => {
                text.truncate(text.trim_end_matches([' ', '\t']).len());
                while !text.is_empty() && !text.ends_with("\n\n") {
                    text.push('\n');
                }
            }
        }
    }
}

/// Elements that begin and end a paragraph, sorted.
const BLOCKS: [&str; 36] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tr",
    "ul",
];

/// Elements within a paragraph, or without a place in the text, sorted.
const INLINE: [&str; 57] = [
    "a", "abbr", "acronym", "audio", "b", "big", "button", "caption", "cite", "code", "col", "colgroup", "del", "dfn",
    "em", "embed", "font", "head", "i", "iframe", "img", "input", "ins", "kbd", "label", "link", "mark", "meta",
    "noscript", "object", "param", "picture", "q", "s", "samp", "script", "small", "source", "span", "strike",
    "strong", "style", "sub", "sup", "svg", "tbody", "td", "tfoot", "th", "thead", "time", "title", "tt", "u", "var",
    "video", "wbr",
];

/// Elements whose content isn't shown.
const UNSEEN: [&str; 5] = ["head", "iframe", "script", "style", "svg"];

fn meaning_of(name: &str) -> Meaning {
    match name {
        "br" => Meaning::Line,
        "td" | "th" => Meaning::Blank,
        _ if BLOCKS.binary_search(&name).is_ok() => Meaning::Paragraph,
        _ => Meaning::Nothing,
    }
}

/// A character reference: its length and what it stands for; `None` for an ampersand that is one.
fn reference(html: &str) -> Option<(usize, Cow<'static, str>)> {
    const LONGEST: usize = 34;
    let length = memchr(b';', &html.as_bytes()[..html.len().min(LONGEST)])? + 1;
    let whole = &html[..length];
    let name = &whole[1..length - 1];
    if let Some(number) = name.strip_prefix('#') {
        return numbered(number).map(|character| (length, Cow::Owned(character.to_string())));
    }
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    match html_escape::decode_html_entities(whole) {
        Cow::Owned(character) if character != whole => Some((length, Cow::Owned(character))),
        _ => None,
    }
}

/// The character with a decimal or hexadecimal number; those of the C1 controls are meant in windows-1252 (HTML standard,
/// 13.2.5.80).
fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
        None => number.parse().ok()?,
    };
    if let (0x80..=0x9F, Ok(byte)) = (code, u8::try_from(code)) {
        return WINDOWS_1252.decode_without_bom_handling(&[byte]).0.chars().next();
    }
    char::from_u32(code).filter(|character| !character.is_control() || character.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str) -> String {
        Html::Auto.text(html.into()).into_owned()
    }

    #[test]
    fn references_are_the_characters_they_stand_for() {
        assert_eq!(
            read("Pask &amp; Sons&#8217; caf&eacute; &#x2013; &ldquo;closed&rdquo;"),
            "Pask & Sons’ café – “closed”"
        );
        assert_eq!(read("It&#146;s over&nbsp;now"), "It’s over\u{a0}now");
    }

    #[test]
    fn what_a_feed_escaped_twice_is_read_through() {
        assert_eq!(read("Pask &amp;amp; Sons: &amp;#8220;No&amp;#8221;"), "Pask & Sons: “No”");
        assert_eq!(
            read("&lt;p&gt;The port is sold.&lt;/p&gt;&lt;p&gt;Nobody cheered.&lt;/p&gt;"),
            "The port is sold.\n\nNobody cheered.\n\n"
        );
    }

    #[test]
    fn the_inside_of_cdata_is_text_or_html_of_its_own() {
        assert_eq!(read("<![CDATA[<b>The port</b> is sold.]]> Nobody cheered."), "The port is sold. Nobody cheered.");
        assert_eq!(read("<![CDATA[The port is sold."), "The port is sold.");
        assert_eq!(read("The list[0]]> was sold."), "The list[0]]> was sold.");
    }

    #[test]
    fn paragraphs_and_lines_are_kept_apart_and_words_are_not() {
        assert_eq!(
            read(
                "<div class=\"lead\"><p>The <b>har</b>bour<br/>is sold.</p> <p>Nobody <a href='/x?a>b'>cheered</a>.</p></div>"
            ),
            "The harbour\nis sold.\n\nNobody cheered.\n\n"
        );
    }

    #[test]
    fn scripts_styles_and_comments_are_not_text() {
        assert_eq!(
            read(
                "Sold.<script type=\"x\">if (a < b) { f(\"</p>\"); }</script><style>p { color: red }</style><!-- ad --> Signed."
            ),
            "Sold. Signed."
        );
    }

    #[test]
    fn ampersands_and_angle_brackets_of_prose_are_text() {
        for text in [
            "Pask & Sons; AT&T;",
            "if 3 < 4 and 5 > 4",
            "an <unk> token",
            "<mayor@saltmere.example>",
            "a <p",
            "&#0; &bogus;",
        ] {
            assert_eq!(read(text), text);
            assert!(matches!(Html::Auto.text(text.into()), Cow::Borrowed(_)), "{text}");
        }
    }

    #[test]
    fn unknown_tags_go_where_that_was_asked_for_and_nothing_goes_where_it_was_not() {
        let cell = "The <ne type=\"org\">port</ne> &amp; the <p>pier";
        assert_eq!(Html::Strip.text(cell.into()), "The port & the\n\npier");
        assert_eq!(Html::Keep.text(cell.into()), cell);
        assert_eq!(Html::Auto.text(cell.into()), "The <ne type=\"org\">port</ne> & the\n\npier");
    }

    #[test]
    fn what_is_never_closed_is_looked_for_once() {
        let start = std::time::Instant::now();
        for opening in ["<!--", "<?", "<!DOCTYPE", "<script>", "<p ", "<p a=\"", "<", "&"] {
            let html = opening.repeat(400_000);
            let text = Html::Auto.text(html.as_str().into());
            assert!(text == html || opening == "<script>" && text.is_empty(), "{opening}");
        }
        assert!(start.elapsed().as_secs() < 30, "quadratic time");
    }

    #[test]
    fn the_element_lists_are_sorted_for_their_search() {
        assert!(BLOCKS.is_sorted() && INLINE.is_sorted());
    }
}
