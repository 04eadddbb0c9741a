//! What a user's valence of a word does to the cues of the frame lexicon that are this word.

use appraise::frames::{Shifts, cues};
use appraise::lexicon::{Lexicon, TableFile};
use appraise::stance::{TopicMatcher, Topics};
use appraise::text::Document;

/// The cues that fire in a sentence under a user's rows of `cue,class,valence`, each with what it says of its agent.
fn fired(rows: &str, text: &str) -> Vec<(String, Option<i8>)> {
    let layer = TableFile::bundled("mine.csv", &format!("cue,class,valence\n{rows}\n"));
    let lexicon = Lexicon::layered(&[layer]).unwrap();
    let document = Document::new("", text, &lexicon);
    let hits = document.sentences.iter().flat_map(|sentence| cues(&Shifts::new(&document, sentence, &lexicon)));
    let said = hits.map(|hit| {
        let frames = lexicon.frames();
        (frames.lemma(hit.cue).to_owned(), frames.cue(hit.cue).agent)
    });
    said.collect()
}

fn lemmas(rows: &str, text: &str) -> Vec<String> {
    fired(rows, text).into_iter().map(|(lemma, _)| lemma).collect()
}

const OTHER: &str = "quayside,noun,0";

#[test]
fn a_word_that_is_silenced_is_no_cue_of_any_class_that_the_row_can_mean() {
    for (row, text, cue) in [
        ("coward,noun,0", "Orrin is a coward.", "coward"),
        ("brilliant,adj,0", "Orrin is a brilliant captain.", "brilliant"),
        ("liar,epithet,0", "Orrin is a liar.", "liar"),
        ("praise,verb,0", "Orrin praised Vey.", "praise"),
        ("praised,phrase,0", "Orrin praised Vey.", "praise"),
    ] {
        assert!(lemmas(OTHER, text).contains(&cue.to_owned()), "{text}");
        assert!(!lemmas(row, text).contains(&cue.to_owned()), "{row}: {text}");
    }
}

#[test]
fn other_classes_of_a_silenced_word_and_longer_cues_with_it_still_fire() {
    assert!(lemmas("praise,noun,0", "Orrin praised Vey.").contains(&"praise".to_owned()));
    let longer = |rows: &str| lemmas(rows, "Orrin called Vey a liar and took part in the talks.");
    assert_eq!(longer("take,verb,0"), longer(OTHER));
}

#[test]
fn a_word_is_turned_where_all_that_it_says_is_of_whom_it_describes() {
    let menace = |rows: &str| {
        let said = fired(rows, "Orrin is a menace.");
        said.into_iter().find(|(lemma, _)| lemma == "menace").and_then(|(_, agent)| agent)
    };
    assert!(menace(OTHER).unwrap() < 0);
    assert_eq!(menace("menace,noun,3"), Some(3));
    assert_eq!(fired("praise,verb,-3", "Orrin praised Vey."), fired(OTHER, "Orrin praised Vey."));
}

#[test]
fn alternatives_in_a_cue_of_the_user_s_are_cues_each() {
    let rows = "cue,class,agent,patient,stance,oblique\n{haul|tow} … {aground|ashore},verb,-2,-1,-2,\n";
    let lexicon = Lexicon::layered(&[TableFile::bundled("mine.csv", rows)]).unwrap();
    let lemma = |text: &str| {
        let document = Document::new("", text, &lexicon);
        let hits = cues(&Shifts::new(&document, &document.sentences[0], &lexicon));
        hits.first().map(|hit| lexicon.frames().lemma(hit.cue).to_owned())
    };
    assert_eq!(lemma("Orrin towed the barge ashore.").as_deref(), Some("tow … ashore"));
    assert_eq!(lemma("Orrin hauled the barge aground.").as_deref(), Some("haul … aground"));
    assert_eq!(lemma("Orrin hauled the barge alongside."), None);
}

#[test]
fn a_word_said_of_somebody_is_turned_whatever_else_its_cue_says_of_others() {
    let said = |row: &str, text: &str, cue: &str| {
        let layer = TableFile::bundled("mine.csv", &format!("cue,class,valence\n{row}\n"));
        let lexicon = Lexicon::layered(&[layer]).unwrap();
        let document = Document::new("", text, &lexicon);
        let hits = cues(&Shifts::new(&document, &document.sentences[0], &lexicon));
        let hit = hits.iter().find(|hit| lexicon.frames().lemma(hit.cue) == cue).unwrap();
        let said = lexicon.frames().cue(hit.cue);
        (said.agent, said.patient, said.stance)
    };
    assert_eq!(said(OTHER, "Orrin is a hero.", "hero"), (Some(0), Some(3), 2));
    assert_eq!(said("hero,noun,-3", "Orrin is a hero.", "hero"), (Some(0), Some(-3), -2));
    assert_eq!(said("apologist,noun,2", "Orrin is an apologist.", "apologist"), (Some(2), Some(0), 2));
}

#[test]
fn a_star_reaches_words_that_no_lexicon_knows_and_leaves_topics_alone() {
    let lexicon = Lexicon::layered(&[TableFile::bundled("mine.dic", "%\n1\tnegemo\n%\nquibblew*\t1\n")]).unwrap();
    let valences = |text: &str| {
        let document = Document::new("", text, &lexicon);
        let words = document.tokens.iter().map(|token| token.word);
        words.filter(|word| lexicon.second_valence(*word) < 0.0 && !lexicon.valence().begins(*word)).count()
            + document
                .tokens
                .iter()
                .filter(|token| lexicon.valence().begins(token.word) && lexicon.second_valence(token.word) < 0.0)
                .count()
    };
    assert_eq!(valences("Orrin is a quibblewort, Quibblewright."), 2);
    assert_eq!(valences("Orrin is a quibbler of the quay."), 0);
    let topics = Topics::parse(&TableFile::bundled("t.csv", "topic,pattern,sign\nwort,quibblewort tax,1\n")).unwrap();
    let document = Document::new("", "Orrin backs the quibblewort tax.", &lexicon);
    assert_eq!(TopicMatcher::new(&topics, &lexicon).hits(&document, &document.sentences[0]).len(), 1);
}
