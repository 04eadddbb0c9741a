//! Deeds: what a verb or noun says of its doer by the kind of its object: "closed the clinic", "the eviction of tenants".

use serde::{Deserialize, Serialize};

use super::bundled;
use super::class_tags::class_tags;
use super::cue::{Cue, CueId, Cues};
use super::inflection::{Class, Inflector};
use super::phrases::Phrases;
use super::table_file::{Row, TableFile};
use super::tags::TagModel;
use super::vocabulary::{Vocabulary, WordId};
use crate::error::Result;

/// What an object is to those whom a deed concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ObjectKind {
    /// Who depends on others: patients, tenants, orphans.
    Needy,
    /// Anybody: guests, farmers; what wrongs the needy wrongs them too.
    Person,
    /// What serves everybody: schools, wages, rights.
    Benefit,
    /// What brings to light what was done: probes, auditors.
    Inquiry,
    /// What does harm, or a word of bad valence: sieges, fraud.
    Harm,
    /// What shows what was done: minutes, footage.
    Record,
    /// What tells of a danger: warnings, pleas.
    Warning,
    /// What one is bound by: promises, truces.
    Trust,
    /// What somebody is accused of, or sued by: charges, claims, lawsuits.
    Accusation,
    /// What one can win: medals, seats, contracts.
    Prize,
    /// What one shouldn't have: bribes, bonuses.
    Spoils,
    /// What one is bought with: kickbacks, hush money.
    Bribe,
    /// Those whom one favours: cousins, cronies.
    Kin,
    /// Whatever is said to come to harm behind it: "let the ferry sink".
    Suffering,
}

const KINDS: [(&str, ObjectKind); 14] = [
    ("accusation", ObjectKind::Accusation),
    ("benefit", ObjectKind::Benefit),
    ("bribe", ObjectKind::Bribe),
    ("harm", ObjectKind::Harm),
    ("inquiry", ObjectKind::Inquiry),
    ("kin", ObjectKind::Kin),
    ("needy", ObjectKind::Needy),
    ("person", ObjectKind::Person),
    ("prize", ObjectKind::Prize),
    ("record", ObjectKind::Record),
    ("spoils", ObjectKind::Spoils),
    ("suffering", ObjectKind::Suffering),
    ("trust", ObjectKind::Trust),
    ("warning", ObjectKind::Warning),
];

/// A verb or noun with the kind of object that makes a deed of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Deed {
    /// Which cue of the frame lexicon it is.
    pub cue: CueId,
    /// Its part of speech.
    pub class: Class,
    /// The kind of object.
    pub kind: ObjectKind,
    /// The word before or behind the object.
    pub mark: ObjectMark,
}

/// What stands between a verb or noun of a deed and its object, or behind that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ObjectMark {
    /// Nothing: "closed the clinic".
    Bare,
    /// A particle on either side of the object: "turned away families", "turned the families away".
    Particle(WordId),
    /// A preposition, which something else may stand before: "gave a kidney to a patient".
    Preposition(WordId),
    /// A particle right before the preposition: "stood up for the tenants", "pulled a man out of the fire".
    Both(WordId, WordId),
}

/// All deeds, found by the forms of their verb or noun, and the nouns that can be their objects.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Deeds {
    acts: Phrases<Deed>,
    objects: Phrases<ObjectKind>,
}

impl Deeds {
    /// The bundled ones; what each says of its doer goes to `cues`.
    pub(super) fn new(
        inflector: &Inflector,
        vocabulary: &mut Vocabulary,
        tags: &mut TagModel,
        cues: &mut Cues,
    ) -> Result<Self> {
        let mut deeds = Self::default();
        deeds.enter(&bundled::deeds(), inflector, vocabulary, tags, cues)?;
        let source = bundled::deed_objects();
        for row in source.rows(&["cue", "kind"])? {
            let kind = kind(&row, &source, 1)?;
            for form in inflector.forms(&row.cells[0], Class::Noun) {
                deeds.objects.insert(&form, kind, vocabulary);
            }
        }
        Ok(deeds)
    }

    fn enter(
        &mut self,
        source: &TableFile,
        inflector: &Inflector,
        vocabulary: &mut Vocabulary,
        tags: &mut TagModel,
        cues: &mut Cues,
    ) -> Result<()> {
        for row in source.rows(&["cue", "class", "object", "agent"])? {
            let Some(class) = Class::from_name(&row.cells[1]) else {
                return Err(source.fault(Some(row.line), format!("unknown class `{}`: verb or noun", &row.cells[1])));
            };
            let kind = kind(&row, source, 2)?;
            let mut words = row.cells[0].split(' ').filter(|word| *word != "…");
            let head = words.next().unwrap_or_default();
            let before_gap = class == Class::Noun || row.cells[0].contains(" … ");
            let mut next = || words.next().map(|word| vocabulary.intern(word));
            let mark = match (next(), next()) {
                (Some(particle), Some(preposition)) => ObjectMark::Both(particle, preposition),
                (Some(preposition), None) if before_gap => ObjectMark::Preposition(preposition),
                (Some(particle), None) => ObjectMark::Particle(particle),
                (None, _) => ObjectMark::Bare,
            };
            let deed = Deed { cue: cues.next_id(), class, kind, mark };
            for (at, form) in inflector.forms(head, class).iter().enumerate() {
                self.acts.insert(form, deed, vocabulary);
                tags.teach(vocabulary.intern(form), class_tags(class, form, at == 0));
            }
            let cue = Cue {
                class,
                agent: row.number(source, 3, "agent", -3, 3)?,
                patient: Some(0),
                stance: 0,
                obliques: Vec::new(),
                received: false,
            };
            cues.add(cue, &format!("{} ({})", &row.cells[0], &row.cells[2]));
        }
        Ok(())
    }

    /// Verbs and nouns by their forms, the words that mark their objects left out.
    #[must_use]
    pub fn acts(&self) -> &Phrases<Deed> {
        &self.acts
    }

    /// Nouns, of one word or several, with what they are.
    #[must_use]
    pub fn objects(&self) -> &Phrases<ObjectKind> {
        &self.objects
    }
}

fn kind(row: &Row, source: &TableFile, cell: usize) -> Result<ObjectKind> {
    let known = KINDS.iter().find(|(name, _)| *name == &row.cells[cell]);
    known.map(|(_, kind)| *kind).ok_or_else(|| {
        let names: Vec<&str> = KINDS.iter().map(|(name, _)| *name).collect();
        let message = format!("unknown kind of object `{}`: one of {}", &row.cells[cell], names.join(", "));
        source.fault(Some(row.line), message)
    })
}
