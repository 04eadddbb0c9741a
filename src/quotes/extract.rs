//! All attributions of a document, sentence by sentence.

use super::attribution::{Attribution, AttributionKind};
use super::candidate::Candidate;
use super::candidates::candidates;
use super::content::endings;
use super::continuity;
use super::ending::Place;
use super::evidence;
use super::interview::{self, Turns};
use super::label;
use super::repeated::{drop_claimed_behind, drop_repeated, is_claimed_behind};
use super::scene::Scene;
use super::speaker;
use crate::lexicon::{Class, Construction, CueForm, Lexicon};
use crate::text::{Document, Quotations, TokenSpan};

/// The attributions of a document, in order of their contents.
///
/// Sentences without a cue and without a quotation mark cost next to nothing.
#[must_use]
pub fn attributions(document: &Document, lexicon: &Lexicon) -> Vec<Attribution> {
    let quotations = &document.quotations;
    let turns = Turns::new(document, lexicon, quotations);
    let mut found: Vec<Attribution> = Vec::new();
    let mut scratch = Vec::new();
    for (number, sentence) in document.sentences.iter().enumerate() {
        let scene = Scene::new(document, lexicon, quotations, sentence);
        let opens = number == 0 || document.sentences[number - 1].paragraph != sentence.paragraph;
        if opens || turns.begin_with(document, sentence) {
            label::labelled(&scene, &document.sentences[number + 1..], &turns, &mut found);
        }
        let from = found.len();
        scratch.clear();
        candidates(&scene, &mut scratch);
        let mut likely = likely(&scene, &scratch);
        drop_repeated(lexicon, &scratch, &mut likely);
        found.extend(likely.iter().map(|&(at, _)| attribution(document, quotations, &scratch[at])));
        drop_occasions(lexicon, &mut found, from);
        label::signed(&scene, &mut found);
        label::set_off(&scene, &document.sentences[number + 1..], &mut found);
    }
    drop_claimed_behind(&mut found);
    continuity::leftovers(document, lexicon, quotations, &mut found);
    interview::unlabelled(document, lexicon, quotations, &mut found);
    found.sort_by_key(|attribution| (attribution.hull().start, attribution.cue.map(|cue| cue.start)));
    speaker::settle(document, lexicon, quotations, &mut found);
    speaker::resume(document, &mut found);
    nest(&mut found);
    found
}

/// The candidates that count, with their log-odds.
fn likely(scene: &Scene<'_>, candidates: &[Candidate]) -> Vec<(usize, i32)> {
    let mut likely = Vec::new();
    for (at, candidate) in candidates.iter().enumerate() {
        if is_claimed_behind(candidates, candidate) {
            continue;
        }
        let odds = match evidence::is_certain(scene, candidate) {
            true => i32::MAX,
            false => evidence::log_odds(scene, &candidates[..at], candidate),
        };
        if odds > threshold(candidate) && !is_part_of_quotation(candidates, at) {
            likely.push((at, odds));
        }
    }
    likely
}

/// Whether cue and quotation both lie in what another cue around them attributes: `They want to "save the port," Orrin said`
/// quotes Orrin, not them.
fn is_part_of_quotation(candidates: &[Candidate], at: usize) -> bool {
    /// Candidates on either side that are compared, so that long sentences cost no more.
    const NEAR: usize = 16;
    let candidate = &candidates[at];
    if candidate.content.len() != 1 || candidate.construction != Construction::Quote {
        return false;
    }
    candidates[at.saturating_sub(NEAR)..candidates.len().min(at + NEAR)]
        .iter()
        .filter(|other| other.construction == Construction::Around && other.form == CueForm::Finite)
        .flat_map(|other| &other.content)
        .any(|part| part.holds(candidate.cue.start as usize) && part.contains(candidate.content[0]))
}

/// Takes out phrases that name nobody where a verb in the clause around them attributes: `In a statement, Orrin said`. `from` is
/// where the sentence's attributions begin.
fn drop_occasions(lexicon: &Lexicon, found: &mut Vec<Attribution>, from: usize) {
    let is_occasion = |attribution: &Attribution| {
        let phrase = attribution.entry.is_some_and(|entry| lexicon.reporting().cue(entry).class == Class::Phrase);
        phrase && attribution.source.is_none()
    };
    let told: Vec<bool> = (from..found.len())
        .map(|at| {
            let reports = |other: &Attribution| {
                other.source.is_some() && other.cue.is_some_and(|cue| found[at].holds(cue.start as usize))
            };
            is_occasion(&found[at]) && found[from..].iter().any(reports)
        })
        .collect();
    if told.contains(&true) {
        let mut told = told.into_iter();
        let mut at = 0;
        found.retain(|_| {
            at += 1;
            at <= from || told.next() != Some(true)
        });
    }
}

/// Log-odds, in thousandths, from which on a possible attribution counts. What leads into a quotation needs more, since others beside
/// it may speak it.
fn threshold(candidate: &Candidate) -> i32 {
    const CLAUSE: i32 = -800;
    const QUOTATION: i32 = -600;
    if candidate.construction == Construction::Quote { QUOTATION } else { CLAUSE }
}

/// A possible attribution by a cue, with what decides on it.
#[derive(Clone, Debug)]
pub struct PossibleAttribution {
    /// As it would be found.
    pub attribution: Attribution,
    /// The features that speak for and against it, by the names in the file of weights.
    pub features: Vec<String>,
    /// Where the content begins, if its end is a matter of choice.
    pub start: Option<u32>,
    /// The tokens before which it could end, each with the features that speak for and against it.
    pub endings: Vec<(u32, Vec<String>)>,
}

/// Every possible attribution by a cue of the lexicon.
#[must_use]
pub fn possible_attributions(document: &Document, lexicon: &Lexicon) -> Vec<PossibleAttribution> {
    let quotations = &document.quotations;
    let mut rows = Vec::new();
    for sentence in &document.sentences {
        let scene = Scene::new(document, lexicon, quotations, sentence);
        let mut found = Vec::new();
        candidates(&scene, &mut found);
        for (at, candidate) in found.iter().enumerate() {
            let places = candidate.opens.map(|opens| endings(&scene, candidate.head as usize, opens));
            let named = |place: &Place| (place.token as u32, place.stop.features(lexicon.words()));
            rows.push(PossibleAttribution {
                attribution: attribution(document, quotations, candidate),
                features: evidence::features(&scene, &found[..at], candidate),
                start: candidate.opens.map(|opens| opens.start as u32),
                endings: places.iter().flatten().map(named).collect(),
            });
        }
    }
    rows
}

pub(super) fn attribution(document: &Document, quotations: &Quotations, candidate: &Candidate) -> Attribution {
    let mut content = candidate.content.clone();
    for part in &mut content {
        *part = to_closing_mark(quotations, candidate.cue.start as usize, *part);
    }
    let kind = AttributionKind::of(document, quotations, candidate.cue.start as usize, &content);
    Attribution {
        source: candidate.source.map(|source| source.tokens),
        source_head: candidate.source.map(|source| source.head),
        antecedent: None,
        cue: Some(candidate.cue),
        entry: Some(candidate.entry),
        content,
        kind,
        construction: candidate.construction,
        parent: None,
        depth: 0,
    }
}

/// A part that ends inside a quotation which it began is taken to the closing mark.
fn to_closing_mark(quotations: &Quotations, cue: usize, mut part: TokenSpan) -> TokenSpan {
    let last = part.end as usize - 1;
    if let Some(outer) = quotations.around(last).filter(|_| quotations.around(cue).is_none()) {
        part.end = part.end.max(quotations.all()[outer].tokens.end);
    }
    part
}

/// Sets parents and depths: the innermost attribution whose content holds the cue, or else the content, of another.
fn nest(found: &mut [Attribution]) {
    /// Attributions looked back for the one around another, so that floods of quotations cost no more.
    const REACH: usize = 64;
    for at in 0..found.len() {
        let anchor = found[at].cue.map_or(found[at].hull().start, |cue| cue.start) as usize;
        let own = found[at].hull();
        let parent = (at.saturating_sub(REACH)..at)
            .filter(|&other| found[other].holds(anchor) && found[other].hull() != own)
            .min_by_key(|&other| (found[other].hull().len(), other));
        found[at].parent = parent;
        found[at].depth = parent.map_or(0, |parent| found[parent].depth + 1);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::quotes::traps::{LEXICON, found};
    use crate::quotes::{Attributed, Voice, voices};

    fn kinds(text: &str) -> Vec<AttributionKind> {
        let document = Document::new("", text, &LEXICON);
        attributions(&document, &LEXICON).iter().map(|attribution| attribution.kind).collect()
    }

    #[test]
    fn a_quotation_belongs_to_the_subject_before_or_behind_its_verb() {
        assert_eq!(
            found("“We will not sell the cranes,” Orrin said."),
            ["Orrin | said | “We will not sell the cranes,”"]
        );
        assert_eq!(
            found("“We will not sell the cranes,” said Orrin."),
            ["Orrin | said | “We will not sell the cranes,”"]
        );
        let british = ["“Nonsense”, said Orrin.", "‘Nonsense’, said Orrin.", "«Nonsense», said Orrin."].map(found);
        let whole = ["Orrin | said | “Nonsense”", "Orrin | said | ‘Nonsense’", "Orrin | said | «Nonsense»"];
        assert_eq!(british, whole.map(|it| vec![it.to_owned()]));
        assert_eq!(
            found("Orrin said: \"We will not sell the cranes.\""),
            ["Orrin | said | \"We will not sell the cranes.\""]
        );
        assert_eq!(
            found("''We will not sell the cranes,'' she said."),
            ["she | said | ''We will not sell the cranes,''"]
        );
    }

    #[test]
    fn a_quotation_split_by_its_cue_is_one_attribution() {
        assert_eq!(
            found("“The offer is fair,” she said. “The council should take it at once.”"),
            ["she | said | “The offer is fair,” … “The council should take it at once.”"]
        );
    }

    #[test]
    fn paragraphs_that_a_quotation_leaves_open_are_its_speakers_even_where_the_last_one_names_him() {
        assert_eq!(
            found("“The cranes are old.\n\n“Nobody mends them.\n\n“They must go,” Orrin said."),
            ["Orrin | said | “The cranes are old. … “Nobody mends them. … “They must go,”"]
        );
        assert_eq!(found("“The cranes are old.”\n\n“They must go,” Orrin said."), ["Orrin | said | “They must go,”"]);
        assert_eq!(
            found("“The cranes are old.\n\nThe board met.\n\n“They must go,” Orrin said."),
            ["Orrin | said | “They must go,”"]
        );
    }

    #[test]
    fn the_source_is_the_whole_phrase_with_apposition_and_its_head_is_the_name() {
        let text = "Ilse Brandt, the deputy harbour master, said that the cranes were old.";
        assert_eq!(found(text), ["Ilse Brandt, the deputy harbour master, | said | that the cranes were old"]);
        let document = Document::new("", text, &LEXICON);
        let head = attributions(&document, &LEXICON)[0].source_head.unwrap();
        assert_eq!(document.word(head as usize), "Brandt");
    }

    #[test]
    fn a_phrase_that_hangs_on_the_source_is_not_its_head() {
        let text = "A spokesman for the port said that the cranes were old.";
        assert_eq!(found(text), ["A spokesman for the port | said | that the cranes were old"]);
        let document = Document::new("", text, &LEXICON);
        let head = attributions(&document, &LEXICON)[0].source_head.unwrap();
        assert_eq!(document.word(head as usize), "spokesman");
    }

    #[test]
    fn indirect_speech_runs_to_the_sentence_end_with_and_without_that() {
        assert_eq!(found("She said the port would close in May."), ["She | said | the port would close in May"]);
        assert_eq!(
            found("The port would close in May, according to two officials."),
            ["two officials | according to | The port would close in May"]
        );
        assert_eq!(found("The port, he said, would close in May."), ["he | said | The port … would close in May"]);
    }

    #[test]
    fn a_gerund_of_speech_begins_an_attribution_of_its_own_by_the_same_source() {
        assert_eq!(
            found("Orrin said the port would close, adding that the cranes were old."),
            ["Orrin | said | the port would close", "Orrin | adding | that the cranes were old"]
        );
    }

    #[test]
    fn a_scare_quote_is_no_speech() {
        assert_eq!(found("The “fair” price stood on page four."), Vec::<String>::new());
        assert_eq!(found("The crane drivers' hall stands near the dockers' pub."), Vec::<String>::new());
    }

    #[test]
    fn a_label_before_a_colon_speaks_and_a_heading_before_a_list_does_not() {
        assert_eq!(
            found("The hearing began at noon.\n\nMs. Brandt: “Who paid for the old cranes?”"),
            ["Ms. Brandt | : | “Who paid for the old cranes?”"]
        );
        assert_eq!(found("The hearing began at noon.\n\nThree cranes: two red, one blue."), Vec::<String>::new());
    }

    #[test]
    fn quotations_in_following_paragraphs_belong_to_who_spoke_last() {
        assert_eq!(
            found("“We sat for a whole day,” Orrin said. “Nobody came.\n\n“Then we went home and slept.”"),
            ["Orrin | said | “We sat for a whole day,” … “Nobody came. … “Then we went home and slept.”"]
        );
    }

    #[test]
    fn no_attribution_runs_from_the_title_into_the_body() {
        for title in ["Orrin: port is ‘a gamble for all’", "Orrin said: “We sat for a whole day"] {
            let document = Document::new(title, "“Then we went home and slept till noon.”", &LEXICON);
            for attribution in attributions(&document, &LEXICON) {
                let in_title =
                    |part: &TokenSpan| document.sentences[document.sentence_of(part.start as usize)].in_title;
                let parts: Vec<bool> = attribution.content.iter().map(in_title).collect();
                assert!(parts.iter().all(|of_title| *of_title == parts[0]), "{title}: {attribution:?}");
            }
        }
    }

    #[test]
    fn content_is_direct_inside_marks_mixed_with_some_and_indirect_without() {
        assert_eq!(kinds("“We will never sell the cranes,” she said."), [AttributionKind::Direct]);
        assert_eq!(kinds("She said the offer was “an insult” to the men."), [AttributionKind::Mixed]);
        assert_eq!(kinds("She said the offer was an insult to the men."), [AttributionKind::Indirect]);
    }

    #[test]
    fn voices_are_split_by_the_marks_and_the_innermost_attribution_wins() {
        let document =
            Document::new("", "Orrin said Brandt had claimed that the offer was “an insult to all”.", &LEXICON);
        let found = attributions(&document, &LEXICON);
        let voices = voices(&document, &found, &document.quotations, Attributed::Reported);
        let of = |word: &str| {
            let token = (0..document.tokens.len()).find(|&token| document.word(token) == word).unwrap();
            (voices.voice(token), voices.attribution(token).map(|at| document.text_of(found[at].source.unwrap())))
        };
        assert_eq!(of("Orrin"), (Voice::Narrator, None));
        assert_eq!(of("Brandt"), (Voice::Indirect, Some("Orrin")));
        assert_eq!(of("offer"), (Voice::Indirect, Some("Brandt")));
        assert_eq!(of("insult"), (Voice::Direct, Some("Brandt")));
        assert_eq!(found[1].parent, Some(0));
    }

    #[test]
    fn what_an_attitude_is_about_is_attributed_but_not_worded_by_its_source() {
        let document = Document::new("", "Critics called Orrin corrupt.", &LEXICON);
        let found = attributions(&document, &LEXICON);
        let voice = |counted| {
            let token = (0..document.tokens.len()).find(|&token| document.word(token) == "Orrin").unwrap();
            voices(&document, &found, &document.quotations, counted).voice(token)
        };
        assert_eq!((voice(Attributed::All), voice(Attributed::Reported)), (Voice::Indirect, Voice::Narrator));
    }

    #[test]
    fn a_hundred_thousand_marks_and_cues_take_no_time() {
        let start = std::time::Instant::now();
        for piece in ["\"", "“a ", "‘ “ ", "said \" ", "he said that ", "“We go.” ", "A: “no” ", ", he, said, "]
        {
            let document = Document::new("", &piece.repeat(20_000), &LEXICON);
            let found = attributions(&document, &LEXICON);
            assert_eq!(
                voices(&document, &found, &document.quotations, Attributed::Reported).voice(document.tokens.len()),
                Voice::Narrator
            );
        }
        assert!(start.elapsed().as_secs() < 30, "quadratic time");
    }

    proptest! {
        #[test]
        fn spans_lie_in_the_text_for_any_string(text in "(\\PC|[“”\"'‘’, .:\n]|said |that |he |Orrin |according to |is expected to ){0,60}") {
            let document = Document::new("", &text, &LEXICON);
            let found = attributions(&document, &LEXICON);
            prop_assert_eq!(voices(&document, &found, &document.quotations, Attributed::Reported).voice(document.tokens.len()), Voice::Narrator);
            for attribution in &found {
                prop_assert!(!attribution.content.is_empty());
                let spans = attribution.content.iter().chain(&attribution.source).chain(&attribution.cue);
                for tokens in spans {
                    prop_assert!(!tokens.is_empty() && tokens.end as usize <= document.tokens.len());
                    let span = document.span(*tokens);
                    prop_assert!(document.text.get(span.range()).is_some());
                }
                prop_assert!(attribution.content.windows(2).all(|pair| pair[0].end <= pair[1].start));
            }
        }
    }
}
