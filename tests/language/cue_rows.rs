//! The rows of the frame lexicon as their files have them, and sentences in which their cues should fire.

use std::path::Path;

use appraise::frames::{CueHit, Shifts, cues};
use appraise::lexicon::{Class, Inflector, TableFile};
use appraise::text::Document;

use crate::LEXICON;

/// A row: every cue that its alternatives make, and what it says of all of them.
pub(crate) struct CueRow {
    pub(crate) place: String,
    pub(crate) cues: Vec<String>,
    pub(crate) class: Class,
    pub(crate) agent: Option<i32>,
    pub(crate) patient: Option<i32>,
    pub(crate) stance: i32,
    pub(crate) example: String,
    pub(crate) silent: String,
}

impl CueRow {
    /// A row of zeros only keeps a shorter cue inside it from firing.
    pub(crate) fn says_something(&self) -> bool {
        [self.agent.unwrap_or(0), self.patient.unwrap_or(0), self.stance] != [0, 0, 0]
    }

    /// Where one of its cues fires in a text.
    pub(crate) fn hits(&self, cue: &str, document: &Document) -> Vec<CueHit> {
        let is_it = |hit: &CueHit| {
            let frames = LEXICON.frames();
            frames.lemma(hit.cue) == cue && frames.cue(hit.cue).class == self.class
        };
        document
            .sentences
            .iter()
            .flat_map(|sentence| cues(&Shifts::new(document, sentence, &LEXICON)))
            .filter(is_it)
            .collect()
    }

    /// Sentences in which one of its cues should fire: the row's own, then plain ones with each of its forms.
    pub(crate) fn sentences(&self, cue: &str, inflector: &Inflector) -> Vec<String> {
        let own = (!self.example.is_empty()).then(|| self.example.clone());
        own.into_iter().chain(plain_sentences(cue, self.class, inflector)).collect()
    }
}

const COLUMNS: [&str; 8] = ["cue", "class", "agent", "patient", "stance", "oblique", "example", "silent"];

/// The rows of these files of the folder `frames`.
pub(crate) fn cue_rows(files: &[&str]) -> Vec<CueRow> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicons/en/frames");
    let mut found: Vec<CueRow> = Vec::new();
    for file in files {
        let before = found.len();
        for row in TableFile::read(&folder.join(file)).unwrap().cue_rows(&COLUMNS).unwrap() {
            let place = format!("{file}:{}", row.line);
            if let Some(last) = found[before..].last_mut().filter(|last| last.place == place) {
                last.cues.push(row.cells[0].to_owned());
                continue;
            }
            let [agent, patient, stance] = [2, 3, 4].map(|column| row.cells[column].parse().ok());
            let class = Class::from_name(&row.cells[1]).unwrap_or_else(|| panic!("{place}: no class"));
            let (stance, cues) = (stance.unwrap_or(0), vec![row.cells[0].to_owned()]);
            let (example, silent) = (row.cells[6].to_owned(), row.cells[7].to_owned());
            found.push(CueRow { place, cues, class, agent, patient, stance, example, silent });
        }
    }
    found
}

/// The bundled exceptions to the rules of inflection.
pub(crate) fn inflector() -> Inflector {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicons/en/irregular.csv");
    Inflector::new(&TableFile::read(&path).unwrap()).unwrap()
}

/// Who does it, with the pronouns that fit.
const SUBJECTS: [(&str, &str, &str); 2] = [("The mayor", "her", "herself"), ("The wardens", "their", "themselves")];

/// What stands in a gap, and behind the cue.
const OBJECTS: [(&str, &str); 4] =
    [(" the pilot ", " the pilot"), (" the pilot ", ""), (" the pilot's ", " the miller"), (" the pilot's ", "")];

/// What stands between the subject and a cue of the class.
fn leads(class: Class) -> &'static [&'static str] {
    match class {
        Class::Verb => &[" ", " was ", " would ", " has been "],
        Class::Noun => &["'s ", " had a ", " saw the "],
        Class::Epithet => &[" was a ", " was ", " was the "],
        Class::Adjective | Class::Adverb | Class::Phrase => &[" was ", " ", " were "],
    }
}

fn plain_sentences(cue: &str, class: Class, inflector: &Inflector) -> Vec<String> {
    let mut forms = inflector.forms(cue, class);
    if class == Class::Verb {
        forms.rotate_left(2);
    }
    let mut found = Vec::new();
    for (subject, own, oneself) in SUBJECTS {
        for (gap, object) in OBJECTS {
            for lead in leads(class) {
                for form in &forms {
                    let form = form.replace("one's", own).replace("oneself", oneself).replace(" … ", gap);
                    let end = if class == Class::Noun { " ran on." } else { "." };
                    found.push(format!("{subject}{lead}{form}{object}{end}"));
                }
            }
        }
    }
    if class == Class::Adjective {
        found.extend(forms.iter().map(|form| format!("The {form} mayor left.")));
    }
    found
}
