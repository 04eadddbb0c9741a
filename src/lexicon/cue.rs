//! The cues of the frame lexicon.

use serde::{Deserialize, Serialize};

use super::flat;
use super::inflection::Class;
use super::vocabulary::WordId;

/// Position of a cue in the frame lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CueId(pub u32);

/// A cue with its effects; an effect is a whole number from -3 to 3, `None` where the frame has no such role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cue {
    /// Its part of speech.
    pub class: Class,
    /// How it makes its agent look.
    pub agent: Option<i8>,
    /// How it makes its patient look.
    pub patient: Option<i8>,
    /// The agent's position towards the patient; 0 for none.
    pub stance: i8,
    /// Effects on other participants, by the preposition before them.
    pub obliques: Vec<(WordId, i8)>,
    /// Whether its patient stands where others have their agent: "Orrin drew praise from Brandt".
    pub received: bool,
}

impl Cue {
    /// What becomes of its patient by it: the agent's position towards it or, without one, how it makes it look; 0 for nothing.
    #[must_use]
    pub fn on_patient(&self) -> i8 {
        if self.stance == 0 { self.patient.unwrap_or(0) } else { self.stance }
    }

    /// Has it make whom it describes look as a user says, if it describes somebody: "a coward", "the mayor's apologist". Of one that is
    /// received that is its patient, whom its agent sees so: "the mayor's hero".
    pub(super) fn revalue(&mut self, value: i8) {
        let is_description = matches!(self.class, Class::Epithet | Class::Adjective);
        if self.received {
            if is_description && self.patient.is_some() {
                self.patient = Some(value);
                self.stance = self.stance.abs() * value.signum();
            }
        } else if self.agent.is_some() && (is_description || self.only_describes()) {
            self.agent = Some(value);
        }
    }

    /// Whether it says something of its agent, and of nobody else.
    fn only_describes(&self) -> bool {
        self.patient.is_none() && self.stance == 0 && self.obliques.is_empty()
    }
}

/// Cues by their numbers. Their lemmas, which only readers and tests ask for, stand in one piece: a string for each would take most of the
/// time in which they are read.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Cues {
    pub(super) all: Vec<Cue>,
    lemmas: String,
    /// Where each ends in `lemmas`.
    #[serde(with = "flat")]
    ends: Vec<u32>,
}

impl Cues {
    /// The number of the next cue.
    pub(super) fn next_id(&self) -> CueId {
        CueId(self.all.len() as u32)
    }

    pub(super) fn add(&mut self, cue: Cue, lemma: &str) {
        self.all.push(cue);
        self.lemmas.push_str(lemma);
        self.ends.push(self.lemmas.len() as u32);
    }

    pub(super) fn lemma(&self, id: CueId) -> &str {
        let at = id.0 as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.lemmas[start as usize..self.ends[at] as usize]
    }
}
