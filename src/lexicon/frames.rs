//! The frame lexicon: what a cue does to its participants.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::bundled;
use super::class_tags::class_tags;
use super::cue::{Cue, CueId, Cues};
use super::deeds::Deeds;
use super::flat;
use super::inflected::{InflectedRow, inflected};
use super::inflection::{Class, Inflector};
use super::phrases::{self, Phrases, token_spellings};
use super::reporting::Ahead;
use super::table_file::{Row, TableFile};
use super::tags::TagModel;
use super::valence::Valence;
use super::vocabulary::{Vocabulary, WordId};
use crate::error::Result;

/// Where a form of a cue begins: the whole of it, or the part before the gap in which its patient stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry {
    /// Which cue.
    pub cue: CueId,
    /// Its part of speech.
    pub class: Class,
    tail: Tail,
}

/// Where the words behind a gap stand among those of all cues.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Tail {
    from: u32,
    words: u8,
    /// The place of the bit by which [`Ahead`] shows the first of them.
    first: u8,
}

impl Entry {
    /// Whether no gap stands behind the words, or the word behind it can be among those ahead; most often it isn't.
    #[inline]
    #[must_use]
    pub fn may_be_whole(&self, ahead: Ahead) -> bool {
        self.tail.words == 0 || ahead.may_hold_one_with(self.tail.first)
    }
}

impl flat::Flat<3> for Entry {
    fn numbers(self) -> [u32; 3] {
        let Tail { from, words, first } = self.tail;
        [self.cue.0, u32::from_le_bytes([self.class as u8, words, first, 0]), from]
    }

    fn of([cue, class_and_tail, from]: [u32; 3]) -> Self {
        let [class, words, first, _] = class_and_tail.to_le_bytes();
        Self { cue: CueId(cue), class: Class::ALL[usize::from(class)], tail: Tail { from, words, first } }
    }
}

impl Tail {
    fn of(self, tails: &[WordId]) -> &[WordId] {
        &tails[self.from as usize..][..self.words as usize]
    }
}

/// All cues, found by any of their forms.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct FrameLexicon {
    cues: Cues,
    #[serde(with = "phrases")]
    forms: Phrases<Entry>,
    /// Nouns for what somebody gives to another.
    #[serde(with = "phrases")]
    gifts: Phrases<Entry>,
    /// The first cue of a gift and the first behind them.
    gift_cues: (u32, u32),
    /// The words behind all gaps, one form's behind the other's.
    #[serde(with = "flat")]
    tails: Vec<WordId>,
    deeds: Deeds,
}

/// Where the forms of a row are looked up.
#[derive(Clone, Copy)]
enum List {
    Cues,
    Gifts,
}

/// The columns that are compiled; those behind are for readers and tests.
pub(super) const COLUMNS: [&str; 6] = ["cue", "class", "agent", "patient", "stance", "oblique"];

impl FrameLexicon {
    /// The bundled cues, those whose patient stands before them, gifts and deeds; words that the part-of-speech model doesn't know are
    /// given their class's tags.
    pub(super) fn new(inflector: &Inflector, vocabulary: &mut Vocabulary, tags: &mut TagModel) -> Result<Self> {
        let mut lexicon = Self::default();
        for source in bundled::frames() {
            lexicon.enter(List::Cues, &source, inflector, vocabulary, tags)?;
        }
        let others = lexicon.cues.all.len();
        lexicon.enter(List::Cues, &bundled::frame_received(), inflector, vocabulary, tags)?;
        lexicon.cues.all[others..].iter_mut().for_each(|cue| cue.received = true);
        let first = lexicon.cues.next_id().0;
        lexicon.enter(List::Gifts, &bundled::frame_given(), inflector, vocabulary, tags)?;
        lexicon.gift_cues = (first, lexicon.cues.next_id().0);
        lexicon.deeds = Deeds::new(inflector, vocabulary, tags, &mut lexicon.cues)?;
        Ok(lexicon)
    }

    /// Reads a user's cues, which stand in the place of those with the same forms.
    pub(super) fn lay(
        &mut self,
        source: &TableFile,
        inflector: &Inflector,
        vocabulary: &mut Vocabulary,
        tags: &mut TagModel,
    ) -> Result<()> {
        for InflectedRow { row, class, forms } in inflected(source, &COLUMNS, inflector)? {
            let cue = parse(&row, class, source, vocabulary)?;
            for form in &forms {
                let (head, tail) = form.split_once(" … ").unwrap_or((form, ""));
                let tail: Vec<WordId> = token_spellings(tail).map(|word| vocabulary.intern(word)).collect();
                let (cues, tails) = (&self.cues.all, &self.tails);
                let other =
                    |entry: &Entry| entry.tail.of(tails) != tail || cues[entry.cue.0 as usize].class != cue.class;
                self.forms.retain(head, vocabulary, other);
            }
        }
        self.enter(List::Cues, source, inflector, vocabulary, tags)
    }

    /// Has the valence that a user gives to single words count for cues of that one word, in each class that is meant: 0 takes them out,
    /// another stands in the place of what is said of whom they describe.
    pub(super) fn revalue(&mut self, words: &[(String, Valence)], vocabulary: &Vocabulary) {
        for (word, valence) in words {
            let is_meant = |entry: &Entry| entry.tail.words == 0 && means(valence.class, entry.class);
            if valence.value == 0 {
                self.forms.retain(word, vocabulary, |entry| !is_meant(entry));
                self.gifts.retain(word, vocabulary, |entry| !is_meant(entry));
                continue;
            }
            let found = self.forms.longest(std::iter::once(vocabulary.id(word)));
            for entry in found.into_iter().flat_map(|found| found.values).filter(|entry| is_meant(entry)) {
                self.cues.all[entry.cue.0 as usize].revalue(valence.value);
            }
        }
    }

    /// Enters the rows of a file into one of the lists.
    fn enter(
        &mut self,
        list: List,
        source: &TableFile,
        inflector: &Inflector,
        vocabulary: &mut Vocabulary,
        tags: &mut TagModel,
    ) -> Result<()> {
        for InflectedRow { row, class, forms } in inflected(source, &COLUMNS, inflector)? {
            let cue = parse(&row, class, source, vocabulary)?;
            let id = self.cues.next_id();
            let of_cue = self.tails.len();
            for form in &forms {
                let gap = if form.is_ascii() { None } else { form.split_once(" … ") };
                let (head, tail) = gap.unwrap_or((form, ""));
                let tail: Vec<WordId> = token_spellings(tail).map(|word| vocabulary.intern(word)).collect();
                let tail = self.enter_tail(&tail, of_cue);
                let forms = match list {
                    List::Cues => &mut self.forms,
                    List::Gifts => &mut self.gifts,
                };
                forms.insert(head, Entry { cue: id, class: cue.class, tail }, vocabulary);
            }
            let lemma = &row.cells[0];
            learn_tags(lemma, cue.class, &forms, inflector, vocabulary, tags);
            self.cues.add(cue, lemma);
        }
        Ok(())
    }

    /// Where these words stand behind a gap, for all forms of a cue, whose tails begin at `of_cue`, once.
    fn enter_tail(&mut self, words: &[WordId], of_cue: usize) -> Tail {
        let Some(first) = words.first() else { return Tail::default() };
        let known = self.tails[of_cue..].windows(words.len()).position(|window| window == words);
        let from = known.map_or(self.tails.len(), |at| of_cue + at);
        if known.is_none() {
            self.tails.extend_from_slice(words);
        }
        Tail {
            from: from as u32,
            words: u8::try_from(words.len()).expect("a cue has few words"),
            first: first.bit_place(),
        }
    }

    /// The cue with this id.
    ///
    /// # Panics
    /// If the id is another lexicon's.
    #[must_use]
    pub fn cue(&self, id: CueId) -> &Cue {
        &self.cues.all[id.0 as usize]
    }

    /// The cue with this id as the lexicon has it, with `~` behind an unusual head and `…` for a gap.
    ///
    /// # Panics
    /// If the id is another lexicon's.
    #[must_use]
    pub fn lemma(&self, id: CueId) -> &str {
        self.cues.lemma(id)
    }

    /// The words behind the gap of a form; none where it has no gap.
    #[must_use]
    pub fn tail(&self, entry: &Entry) -> &[WordId] {
        entry.tail.of(&self.tails)
    }

    /// Verbs and nouns that say something of their doer by the kind of their object.
    #[must_use]
    pub fn deeds(&self) -> &Deeds {
        &self.deeds
    }

    /// Nouns for what somebody gives to another, whom it is for or against then: "backing", "a slap in the face".
    #[must_use]
    pub fn gifts(&self) -> &Phrases<Entry> {
        &self.gifts
    }

    /// Whether a cue is one of [`Self::gifts`].
    #[must_use]
    pub fn is_gift(&self, id: CueId) -> bool {
        (self.gift_cues.0..self.gift_cues.1).contains(&id.0)
    }

    /// The forms of all cues but gifts and deeds.
    #[must_use]
    pub fn forms(&self) -> &Phrases<Entry> {
        &self.forms
    }
}

/// Whether a word that a user lists under one class can be a cue of another: a noun may be said of somebody, and a phrase is in any class.
fn means(listed: Class, cue: Class) -> bool {
    let is_noun = |class| matches!(class, Class::Noun | Class::Epithet);
    listed == Class::Phrase || listed == cue || (is_noun(listed) && is_noun(cue))
}

fn parse(row: &Row, class: Class, source: &TableFile, vocabulary: &mut Vocabulary) -> Result<Cue> {
    let mut obliques = Vec::new();
    for part in row.cells[5].split('|').filter(|part| !part.is_empty()) {
        let parsed = part
            .split_once(':')
            .and_then(|(word, effect)| Some((word, effect.trim_start_matches('+').parse::<i8>().ok()?)));
        let Some((word, effect)) = parsed else {
            return Err(source.fault(Some(row.line), format!("oblique `{part}` isn't preposition:effect")));
        };
        obliques.push((vocabulary.intern(word), effect));
    }
    Ok(Cue {
        class,
        agent: row.number(source, 2, "agent", -3, 3)?,
        patient: row.number(source, 3, "patient", -3, 3)?,
        stance: row.number(source, 4, "stance", -3, 3)?.unwrap_or(0),
        obliques,
        received: false,
    })
}

/// Teaches the tagger which tags a cue's class gives its word; of a verb of several words the one that inflects.
fn learn_tags(
    lemma: &str,
    class: Class,
    forms: &[String],
    inflector: &Inflector,
    vocabulary: &mut Vocabulary,
    tags: &mut TagModel,
) {
    let forms = match lemma.split_once(' ') {
        None => Cow::Borrowed(forms),
        Some((verb, _)) if class == Class::Verb && !lemma.contains('~') => Cow::Owned(inflector.forms(verb, class)),
        Some(_) => return,
    };
    for (at, form) in forms.iter().enumerate() {
        let word = vocabulary.intern(form);
        tags.teach(word, class_tags(class, form, at == 0));
    }
}
