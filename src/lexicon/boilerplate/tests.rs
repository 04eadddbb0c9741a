//! What is taken out of articles and what stays, and that no pattern is passed over.

use super::*;
use crate::lexicon::bundled;
use proptest::prelude::*;
use std::sync::LazyLock;

static OURS: LazyLock<Boilerplate> = LazyLock::new(|| {
    let mut ours = Boilerplate::default();
    ours.lay(&bundled::boilerplate()).unwrap();
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
    for line in ["LOAD-DATE: June 21, 2025", "LANGUAGE: ENGLISH", "PUBLICATION-TYPE: Newspaper", "End of Document"] {
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
    layered.lay(&TableFile::bundled("mine.csv", mine)).unwrap();
    assert!(layered.is_sentence("The Quay thanks its readers."));
    assert!(!OURS.is_sentence("The Quay thanks its readers."));
    assert!(!layered.is_line("ABSTRACT"));
}

/// What each pattern says of a text, one by one.
fn by_all_patterns(text: &str) -> (bool, usize, usize) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let fits = |words: &[&str], wanted: Stretch, whole: bool| {
        let patterns = OURS.patterns.iter().filter(move |pattern| pattern.stretch == wanted);
        patterns.filter_map(|pattern| end(&pattern.parts, words, 0, whole)).collect::<Vec<usize>>()
    };
    let bare: Vec<&str> = without_bullet(text).split_whitespace().collect();
    let line = [Stretch::Line, Stretch::Sentence, Stretch::Rest].iter().any(|of| !fits(&bare, *of, true).is_empty());
    let openings = fits(&words[..words.len().min(24)], Stretch::Opening, false).into_iter();
    let next = |count: usize| words.get(count).filter(|next| begins_sentence(next)).map(|next| offset(text, next));
    let opening = openings.filter_map(next).max().unwrap_or(0);
    let closing = (0..words.len()).find(|&from| {
        let behind = from == 0 || words[from - 1].ends_with(['.', '!', '?', '"', '”', '’', ')', '…']);
        behind && words.len() - from <= 60 && !fits(&words[from..], Stretch::Closing, true).is_empty()
    });
    (line, opening, closing.map_or(text.len(), |from| offset(text, words[from])))
}

proptest! {
    #[test]
    fn no_pattern_that_fits_is_passed_over(words in prop::collection::vec(prop::sample::select(vec![
        "By", "Ilse", "Lind", "and", "SALTMERE,", "Vessria", "(AP)", "(Agence", "Quay)", "—", "-", "June", "20", "2025", "12",
        "minutes", "ago", "The", "port", "is", "sold.", "“No.”", "Photo:", "Reporting", "by", "Click", "here", "to", "read",
        "more.", "/", "Reuters", "contributed", "reporting", "staff", "writer", "(Reporting", "Vaas)", "...", "é", "|",
    ]), 1..9)) {
        let text = words.join(" ");
        prop_assert_eq!((OURS.is_line(&text), OURS.opening(&text), OURS.closing(&text)), by_all_patterns(&text));
    }
}

#[test]
fn what_is_no_pattern_is_refused_with_its_line() {
    let fault = |text: &str| {
        let source = TableFile::bundled("mine.csv", &format!("pattern,stretch\n{text}\n"));
        Boilerplate::default().lay(&source).unwrap_err().to_string()
    };
    assert_eq!(
        fault("click here,word"),
        "mine.csv, line 2: unknown stretch `word`: line, sentence, opening, kicker, closing, rest or prose"
    );
    assert_eq!(
        fault("by <person>,line"),
        "mine.csv, line 2: unknown placeholder `<person>`: <name>, <place>, <date>, <number> or <agency>"
    );
    assert_eq!(fault("* here,line"), "mine.csv, line 2: `* here` must begin with a word or a placeholder other than *");
    assert_eq!(fault("click* here,line"), "mine.csv, line 2: `click*`: a * stands alone, for whole words");
    assert_eq!(
        fault("<name> says,closing"),
        "mine.csv, line 2: `<name> says` is to close a paragraph: it must begin with a word"
    );
}

#[test]
fn a_word_is_one_of_a_pattern_where_it_folds_to_it() {
    let words =
        ["Reporting.", "reporting", "REPORTER", "–", "--", "-", "-up", "Élan;", "élan", "O’Clock…", "o'clock", "..."];
    for (word, other) in words.iter().flat_map(|word| words.map(|other| (word, other))) {
        let wanted = folded(other);
        assert_eq!(is_word(word, &wanted), folded(word) == wanted, "{word} for {wanted}");
    }
}
