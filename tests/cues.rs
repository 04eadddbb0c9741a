//! Every cue of several words fires where its words stand in order, with the participants that it names, and not where they are parted.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use appraise::frames::{CueHit, Shifts, cues, frames};
use appraise::lexicon::Lexicon;
use appraise::text::{Document, Tag};

/// A row of several words of the frame lexicon.
struct Row {
    place: String,
    cue: String,
    class: String,
    agent: String,
    patient: String,
    stance: String,
    example: String,
}

impl Row {
    /// A row of zeros only keeps a shorter cue inside it from firing.
    fn says_something(&self) -> bool {
        [&self.agent, &self.patient, &self.stance].iter().any(|effect| !matches!(effect.as_str(), "" | "0"))
    }

    /// Nouns are often used without their agent: "the blockade of the port".
    fn needs_agent(&self) -> bool {
        !self.agent.is_empty() && self.class != "noun" && self.says_something()
    }

    fn needs_patient(&self) -> bool {
        !self.patient.is_empty() && self.says_something()
    }

    /// Where it fires in a text.
    fn hits(&self, document: &Document, lexicon: &Lexicon) -> Vec<CueHit> {
        let is_it = |hit: &CueHit| {
            let cue = lexicon.frames().cue(hit.cue);
            cue.lemma == self.cue && cue.class.name() == self.class
        };
        document
            .sentences
            .iter()
            .flat_map(|sentence| cues(&Shifts::new(document, sentence, lexicon)))
            .filter(is_it)
            .collect()
    }
}

fn rows() -> Vec<Row> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicons/en/frames");
    let mut found = Vec::new();
    for file in ["adjectives", "epithets", "multiword_verbs", "nouns", "phrases", "received"] {
        let path = folder.join(file).with_extension("csv");
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).unwrap();
        for record in reader.records() {
            let record = record.unwrap();
            let place = format!("{file}.csv:{}", record.position().unwrap().line());
            let cells: Vec<String> = record.iter().map(str::to_owned).collect();
            let [cue, class, agent, patient, stance, _, example, _] = cells.try_into().unwrap();
            found.push(Row { place, cue, class, agent, patient, stance, example });
        }
    }
    found.retain(|row| row.cue.contains(' '));
    found
}

#[test]
fn words_in_order_fire_with_the_participants_that_the_cue_names() {
    let lexicon = Lexicon::bundled().unwrap();
    let mut faults = String::new();
    for row in rows().iter().filter(|row| row.says_something()) {
        let document = Document::new("", &row.example, &lexicon);
        let hits = row.hits(&document, &lexicon);
        let found =
            document.sentences.iter().flat_map(|sentence| frames(&Shifts::new(&document, sentence, &lexicon)).frames);
        let whole = found.filter(|frame| hits.iter().any(|hit| hit.cue == frame.cue && hit.tokens == frame.tokens));
        let mut lacks: Vec<bool> = Vec::new();
        for frame in whole {
            let no_agent = row.needs_agent() && frame.agent.is_none();
            lacks.push(no_agent || (row.needs_patient() && frame.patient.is_none()));
        }
        if !lacks.contains(&false) {
            writeln!(faults, "{}: `{}` ({}) in “{}”", row.place, row.cue, row.class, row.example).unwrap();
        }
    }
    assert!(faults.is_empty(), "{} lack a participant\n{faults}", faults.lines().count());
}

/// What parts the words of a cue.
const WEDGES: [&str; 4] = ["; ", ", as Vey said on Monday, ", " – ", " when Vey danced "];

#[test]
fn no_cue_of_several_words_fires_where_a_mark_or_a_clause_parts_them() {
    let lexicon = Lexicon::bundled().unwrap();
    let (mut faults, mut parted) = (String::new(), 0);
    for row in rows() {
        let document = Document::new("", &row.example, &lexicon);
        let Some(hit) = row.hits(&document, &lexicon).first().copied() else { continue };
        for inner in document.tokens[hit.tokens.range()].iter().skip(1).filter(|token| token.spaced) {
            let (before, behind) = row.example.split_at(inner.span.start as usize);
            for wedge in WEDGES.into_iter().filter(|wedge| !row.cue.ends_with(" when") || !wedge.contains(" when ")) {
                let text = format!("{}{wedge}{behind}", before.trim_end());
                parted += 1;
                if !row.hits(&Document::new("", &text, &lexicon), &lexicon).is_empty() {
                    writeln!(faults, "{}: `{}` ({}) fires in “{text}”", row.place, row.cue, row.class).unwrap();
                }
            }
        }
    }
    assert!(parted > 20_000, "only {parted} near misses");
    assert!(faults.is_empty(), "{} cues fire in parts\n{faults}", faults.lines().count());
}

/// The words with which cues of several words begin that are verbs.
fn heads() -> BTreeSet<String> {
    let verbs = rows().into_iter().filter(|row| row.class == "verb");
    verbs.filter_map(|row| row.cue.split_once(' ').map(|(head, _)| head.to_owned())).collect()
}

/// Sentences in which the tagger takes the word for a verb.
fn as_verbs(word: &str, sentences: &[String], lexicon: &Lexicon) -> Vec<String> {
    let is_verb = |sentence: &&String| {
        let document = Document::new("", sentence, lexicon);
        (0..document.tokens.len()).any(|at| document.word(at) == word && document.tags[at].is_verb())
    };
    sentences.iter().filter(is_verb).cloned().collect()
}

#[test]
fn no_head_of_a_cue_is_a_verb_behind_an_article_unless_it_is_a_participle() {
    let lexicon = Lexicon::bundled().unwrap();
    let tags = |head: &str| lexicon.tag_model().of_word(lexicon.words().id(head)).unwrap_or_default();
    let is_participle = |head: &str| tags(head).iter().any(|(tag, _)| matches!(tag, Tag::Vbd | Tag::Vbn));
    let wrong = heads().into_iter().filter(|head| !is_participle(head)).flat_map(|head| {
        let sentences = [format!("The {head} was small."), format!("They saw a new {head} in the town.")];
        as_verbs(&head, &sentences, &lexicon)
    });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn a_head_of_a_cue_that_is_mostly_a_noun_stays_one_without_an_article() {
    let lexicon = Lexicon::bundled().unwrap();
    let is_noun = |head: &String| {
        let tags = lexicon.tag_model().of_word(lexicon.words().id(head)).unwrap_or_default();
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
        as_verbs(head, &sentences, &lexicon)
    });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
}

/// A noun for what is given: its lemma and the clause in which it fires.
fn gifts() -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicons/en/frames/given.csv");
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).unwrap();
    reader.records().map(Result::unwrap).map(|record| (record[0].to_owned(), record[6].to_owned())).collect()
}

#[test]
fn every_gift_fires_with_giver_and_getter_in_its_example_and_not_where_it_is_only_seen() {
    let lexicon = Lexicon::bundled().unwrap();
    let (mut faults, mut by_rule) = (String::new(), 0);
    for (gift, example) in gifts() {
        let fires = |text: &str, told_counts: bool| {
            let document = Document::new("", text, &lexicon);
            let found = frames(&Shifts::new(&document, &document.sentences[0], &lexicon)).frames;
            found.iter().any(|frame| {
                let cue = lexicon.frames().cue(frame.cue);
                let is_it = lexicon.frames().is_gift(frame.cue) && cue.lemma == gift;
                // "Gave the mayor a hard time" and "a warning to" are cues, too.
                let told = cue.lemma.contains(' ') && cue.lemma.contains(&gift);
                (is_it || (told_counts && told)) && frame.agent.is_some() && frame.patient.is_some()
            })
        };
        let verb = example.split(' ').nth(2).unwrap();
        let seen = example.replacen(verb, "saw", 1);
        by_rule += usize::from(fires(&example, false));
        if !fires(&example, true) || fires(&seen, false) {
            writeln!(faults, "`{gift}` in “{example}”").unwrap();
        }
    }
    assert!(by_rule > 200, "only {by_rule} fire as what is given");
    assert!(faults.is_empty(), "{} gifts\n{faults}", faults.lines().count());
}
