//! Every cue fires where its words stand in order, with the participants that it names, and not where they are parted.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::LEXICON;
use crate::cue_rows::{CueRow, cue_rows, inflector};
use appraise::frames::{Shifts, frames};
use appraise::lexicon::Class;
use appraise::text::{Document, Tag};

impl CueRow {
    /// Nouns are often used without their agent: "the blockade of the port".
    fn needs_agent(&self) -> bool {
        self.agent.is_some() && self.class != Class::Noun && self.says_something()
    }

    fn needs_patient(&self) -> bool {
        self.patient.is_some() && self.says_something()
    }

    /// Whether one of its cues fires in a text, with the participants that it names.
    fn fires(&self, cue: &str, document: &Document) -> bool {
        let hits = self.hits(cue, document);
        if !self.says_something() || hits.is_empty() {
            return !hits.is_empty();
        }
        let found =
            document.sentences.iter().flat_map(|sentence| frames(&Shifts::new(document, sentence, &LEXICON)).frames);
        let mut whole = found.filter(|frame| hits.iter().any(|hit| hit.cue == frame.cue && hit.tokens == frame.tokens));
        whole.any(|frame| {
            (!self.needs_agent() || frame.agent.is_some()) && (!self.needs_patient() || frame.patient.is_some())
        })
    }
}

/// The rows of cues that fire wherever their words stand.
fn rows() -> Vec<CueRow> {
    let files = [
        "adjectives.csv",
        "epithets.csv",
        "multiword_verbs.csv",
        "nouns.csv",
        "phrases.csv",
        "received.csv",
        "verbs.csv",
    ];
    cue_rows(&files)
}

/// An adjective that is always taken for the noun, which says the same.
const NOUN: &str = "misogynist";

#[test]
fn words_in_order_fire_with_the_participants_that_the_cue_names() {
    let inflector = inflector();
    let mut faults = String::new();
    for row in rows().iter().filter(|row| row.says_something()) {
        for cue in row.cues.iter().filter(|cue| *cue != NOUN) {
            let fires = |text: &String| row.fires(cue, &Document::new("", text, &LEXICON));
            if !row.sentences(cue, &inflector).iter().any(fires) {
                writeln!(faults, "{}: `{cue}` ({}) “{}”", row.place, row.class.name(), row.example).unwrap();
            }
        }
    }
    assert!(faults.is_empty(), "{} need an example in which they do\n{faults}", faults.lines().count());
}

/// What parts the words of a cue.
const WEDGES: [&str; 4] = ["; ", ", as Vey said on Monday, ", " – ", " when Vey danced "];

#[test]
fn no_cue_of_several_words_fires_where_a_mark_or_a_clause_parts_them() {
    let inflector = inflector();
    let (mut faults, mut parted) = (String::new(), 0);
    for row in rows() {
        for cue in &row.cues {
            let hit = |text: String| {
                let document = Document::new("", &text, &LEXICON);
                Some((row.hits(cue, &document).first().copied()?, document, text))
            };
            let Some((hit, document, text)) = row.sentences(cue, &inflector).into_iter().find_map(hit) else {
                continue;
            };
            for inner in document.tokens[hit.tokens.range()].iter().skip(1).filter(|token| token.spaced) {
                let (before, behind) = text.split_at(inner.span.start as usize);
                for wedge in WEDGES.into_iter().filter(|wedge| !cue.ends_with(" when") || !wedge.contains(" when ")) {
                    let text = format!("{}{wedge}{behind}", before.trim_end());
                    parted += 1;
                    if !row.hits(cue, &Document::new("", &text, &LEXICON)).is_empty() {
                        writeln!(faults, "{}: `{cue}` ({}) fires in “{text}”", row.place, row.class.name()).unwrap();
                    }
                }
            }
        }
    }
    assert!(parted > 20_000, "only {parted} near misses");
    assert!(faults.is_empty(), "{} cues fire in parts\n{faults}", faults.lines().count());
}

/// The words with which cues of several words begin that are verbs.
fn heads() -> BTreeSet<String> {
    let verbs = rows().into_iter().filter(|row| row.class == Class::Verb).flat_map(|row| row.cues);
    verbs.filter_map(|cue| cue.split_once(' ').map(|(head, _)| head.to_owned())).collect()
}

/// Sentences in which the tagger takes the word for a verb.
fn as_verbs(word: &str, sentences: &[String]) -> Vec<String> {
    let is_verb = |sentence: &&String| {
        let document = Document::new("", sentence, &LEXICON);
        (0..document.tokens.len()).any(|at| document.word(at) == word && document.tags[at].is_verb())
    };
    sentences.iter().filter(is_verb).cloned().collect()
}

#[test]
fn no_head_of_a_cue_is_a_verb_behind_an_article_unless_it_is_a_participle() {
    let tags = |head: &str| LEXICON.tag_model().of_word(LEXICON.words().id(head)).unwrap_or_default();
    let is_participle = |head: &str| tags(head).iter().any(|(tag, _)| matches!(tag, Tag::Vbd | Tag::Vbn));
    let wrong = heads().into_iter().filter(|head| !is_participle(head)).flat_map(|head| {
        let sentences = [format!("The {head} was small."), format!("They saw a new {head} in the town.")];
        as_verbs(&head, &sentences)
    });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn a_head_of_a_cue_that_is_mostly_a_noun_stays_one_without_an_article() {
    let is_noun = |head: &String| {
        let tags = LEXICON.tag_model().of_word(LEXICON.words().id(head)).unwrap_or_default();
        tags.first().is_some_and(|(tag, _)| tag.is_noun())
    };
    let (nouns, others): (Vec<_>, Vec<_>) = heads().into_iter().partition(is_noun);
    for noun in ["tire", "escort", "whip", "ferry"] {
        assert!(nouns.iter().any(|head| head == noun), "{noun} is mostly a noun");
    }
    for verb in ["swear", "inform"] {
        assert!(others.iter().any(|head| head == verb), "{verb} is hardly ever a noun");
    }
    let wrong = nouns.iter().flat_map(|head| {
        let sentences = [format!("The local {head} office said so."), format!("Nobody paid for {head} and bread.")];
        as_verbs(head, &sentences)
    });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
}

/// A noun for what is given: its lemma and clauses in one of which it fires.
fn gifts() -> Vec<(String, Vec<String>)> {
    let clauses = |row: &CueRow, gift: &String| match row.example.as_str() {
        own if own.contains(&gift.replace("one's", "her")) => vec![own.to_owned()],
        _ => ["", "a ", "the "].iter().map(|article| format!("The mayor gave the pilot {article}{gift}.")).collect(),
    };
    let of_row = |row: CueRow| row.cues.iter().map(|gift| (gift.clone(), clauses(&row, gift))).collect::<Vec<_>>();
    cue_rows(&["given.csv"]).into_iter().flat_map(of_row).collect()
}

#[test]
fn every_gift_fires_with_giver_and_getter_in_its_example_and_not_where_it_is_only_seen() {
    let (mut faults, mut by_rule) = (String::new(), 0);
    for (gift, clauses) in gifts() {
        let fires = |text: &str, told_counts: bool| {
            let document = Document::new("", text, &LEXICON);
            let found = frames(&Shifts::new(&document, &document.sentences[0], &LEXICON)).frames;
            found.iter().any(|frame| {
                let cue = LEXICON.frames().lemma(frame.cue);
                let is_it = LEXICON.frames().is_gift(frame.cue) && cue == gift;
                // "Gave the mayor a hard time" and "a warning to" are cues, too.
                let told = cue.contains(' ') && cue.contains(&gift);
                (is_it || (told_counts && told)) && frame.agent.is_some() && frame.patient.is_some()
            })
        };
        let is_right = |clause: &&String| {
            let verb = clause.split(' ').nth(2).unwrap();
            fires(clause, true) && !fires(&clause.replacen(verb, "saw", 1), false)
        };
        match clauses.iter().find(is_right) {
            Some(clause) => by_rule += usize::from(fires(clause, false)),
            None => writeln!(faults, "`{gift}` in “{}”", clauses[0]).unwrap(),
        }
    }
    assert!(by_rule > 200, "only {by_rule} fire as what is given");
    assert!(faults.is_empty(), "{} gifts\n{faults}", faults.lines().count());
}
