//! Linguistic knowledge, compiled from the files in `lexicons/`, and from the user's, which are laid over them.
//!
//! The build script compiles this module too, to write the bundled lexicons as an image for the program to read; what needs the
//! image, or is for the user's files, is marked `cfg(image)`.

mod alternatives;
mod boilerplate;
mod bundled;
mod class_tags;
mod construction;
#[cfg(image)]
mod csv_rows;
mod cue;
mod deeds;
#[cfg(image)]
mod digests;
#[cfg(image)]
mod file;
mod flat;
mod frames;
mod grammar;
mod idioms;
mod image;
mod inflected;
mod inflection;
mod kind;
mod kinds;
mod layer;
mod leads;
#[cfg(image)]
mod lines;
mod name_lists;
mod named;
mod names;
mod phrases;
mod records;
mod repeated;
mod reporting;
mod reporting_weights;
mod second_valence;
mod sentence_lexicon;
mod sharing;
mod shifters;
mod sparse;
mod spellings;
mod steps;
mod stop_weights;
mod stops;
mod table_file;
mod tags;
#[cfg(image)]
mod vader;
mod valence;
mod vicinity;
mod vocabulary;

pub use boilerplate::{Boilerplate, Stretch};
pub use construction::{Construction, CueForm};
pub use cue::{Cue, CueId};
pub use deeds::{Deed, Deeds, ObjectKind, ObjectMark};
#[cfg(image)]
pub use digests::digest;
pub use frames::{Entry, FrameLexicon};
pub use grammar::{AbbreviationEnd, Auxiliary, Preposition};
pub use idioms::Idiom;
pub use inflection::{Class, Inflector};
pub use kind::WordKind;
pub use kinds::WordKinds;
pub use leads::Lead;
pub use names::{CuePosition, Gender, LongerName, NameTail, Names, Number, PlaceKind, Title, TitleKind};
pub use phrases::{Found, Phrases};
pub(crate) use records::is_comment;
pub use repeated::{Repeated, cues, ensure_consistent, repeated_entries};
pub use reporting::{Ahead, CueKind, Reporting, ReportingCue, ReportingCueId, Takes};
pub use reporting_weights::{Circumstance, ReportingWeights};
pub use sentence_lexicon::SentenceLexicon;
pub use shifters::{Shifter, ShifterKind};
pub(crate) use spellings::{is_clipped, is_clitic};
pub use stop_weights::StopWeights;
pub use stops::{COMMAS, Group, LENGTHS, Mark, Next, Opening, Shape, Stop, StopCircumstance, Tense};
pub use table_file::{Cells, Row, TableFile};
pub(crate) use tags::Transitions;
pub use tags::{Tag, TagModel, Tags};
#[cfg(image)]
pub(crate) use vader::{VADER_EMOJI, VADER_WORDS};
pub use valence::Valence;
pub use vicinity::{SourceSort, Vicinity};
pub use vocabulary::{Begins, Vocabulary, WordId};
pub(crate) use vocabulary::{Known, ShortWord};

#[cfg(image)]
pub use csv_rows::CsvRows;
pub(crate) use grammar::Grammar;
use layer::Layer;
#[cfg(image)]
pub use lines::Lines;
use second_valence::SecondValence;

use crate::error::Result;

/// Every lexicon of a run, ready for look-up.
#[derive(Clone, Debug)]
pub struct Lexicon {
    vocabulary: Vocabulary,
    grammar: Grammar,
    names: Names,
    tags: TagModel,
    reporting: Reporting,
    frames: FrameLexicon,
    valence: Phrases<Valence>,
    shifters: Phrases<Shifter>,
    leads: Phrases<Lead>,
    second: SecondValence,
    reporting_weights: ReportingWeights,
    boilerplate: Boilerplate,
}

impl Lexicon {
    /// The lexicons that ship with the program.
    ///
    /// # Errors
    /// None: it is [`Lexicon::layered`] with no layer.
    #[cfg(image)]
    pub fn bundled() -> Result<Self> {
        Self::layered(&[])
    }

    /// The same with files of the user's laid over them, in their order: what a later file says of a word or phrase stands
    /// in the place of what earlier ones of its kind say. Files are ours, VADER's, LIWC's or quanteda's; a `*` at a word's end
    /// stands for any ending.
    ///
    /// # Errors
    /// If a file is malformed or of no known kind.
    #[cfg(image)]
    pub fn layered(layers: &[TableFile]) -> Result<Self> {
        layers.iter().try_fold(image::lexicon(), Self::with_layer)
    }

    /// This lexicon with one more file of the user's laid over it.
    ///
    /// # Errors
    /// If the file is malformed or of no known kind.
    pub fn with_layer(mut self, layer: &TableFile) -> Result<Self> {
        let inflector = Inflector::new(&bundled::irregular())?;
        let known = self.vocabulary.len();
        match Layer::read(layer)? {
            Layer::Valence(entries) => {
                let single = valence::lay(&entries, &inflector, &mut self.vocabulary, &mut self.valence);
                self.set_second(&single);
                self.frames.revalue(&single, &self.vocabulary);
            }
            Layer::Boilerplate => self.boilerplate.lay(layer)?,
            Layer::Frames => self.frames.lay(layer, &inflector, &mut self.vocabulary, &mut self.tags)?,
            Layer::Shifters => shifters::read(layer, &inflector, &mut self.vocabulary, &mut self.shifters)?,
        }
        let caught_up = valence::catch_up(known, &mut self.vocabulary, &mut self.valence);
        self.set_second(&caught_up);
        self.note_beginnings();
        Ok(self)
    }

    fn set_second(&mut self, words: &[(String, Valence)]) {
        for (word, valence) in words {
            self.second.set(self.vocabulary.intern(word), valence.value);
        }
    }

    /// Compiles the bundled files, which the build script does for [`Lexicon::bundled`]. `second` are words with their valence in
    /// tenths.
    ///
    /// # Errors
    /// If a file is malformed; the project's tests hold that none is.
    pub fn compiled(second: &[(&str, i8)]) -> Result<Self> {
        let inflector = Inflector::new(&bundled::irregular())?;
        let mut vocabulary = Vocabulary::default();
        let grammar = Grammar::new(&inflector, &mut vocabulary)?;
        let mut tags = TagModel::new(&bundled::tags(), &bundled::tag_bigrams(), &mut vocabulary)?;
        tags.teach_verbs(&inflector, &mut vocabulary);
        let names = Names::new(&inflector, &mut vocabulary)?;
        let reporting = Reporting::new(&inflector, &mut vocabulary)?;
        let reporting_weights = ReportingWeights::new(&bundled::reporting_weights(), &reporting, &vocabulary)?;
        let frames = FrameLexicon::new(&inflector, &mut vocabulary, &mut tags)?;
        let valence = valence::phrases(&inflector, &mut vocabulary, &mut tags)?;
        let mut shifters = Phrases::default();
        shifters::read(&bundled::shifters(), &inflector, &mut vocabulary, &mut shifters)?;
        let leads = leads::read(&bundled::leads(), &mut vocabulary)?;
        let second = SecondValence::new(second, &mut vocabulary);
        let boilerplate = Boilerplate::bundled()?;
        let mut compiled = Self {
            vocabulary,
            grammar,
            names,
            tags,
            reporting,
            reporting_weights,
            frames,
            valence,
            shifters,
            leads,
            second,
            boilerplate,
        };
        compiled.note_beginnings();
        Ok(compiled)
    }

    fn note_beginnings(&mut self) {
        let Self { vocabulary, frames, valence, second, shifters, reporting, .. } = self;
        vocabulary.note(|word| {
            Begins::default()
                .and(Begins::FRAME, frames.forms().begins(word))
                .and(Begins::VALENCE, valence.begins(word))
                .and(Begins::SECOND, second.of(word) != 0.0)
                .and(Begins::SHIFTER, shifters.begins(word))
                .and(Begins::REPORTING, reporting.begins(word))
                .and(Begins::DEED, frames.deeds().acts().begins(word))
        });
    }

    /// The same lexicon with other weights of reporting cues, for a corpus of another kind, or as `examples/reporting.rs` cross-validates them.
    ///
    /// # Errors
    /// If the file is malformed.
    pub fn with_reporting_weights(mut self, source: &TableFile) -> Result<Self> {
        self.reporting_weights = ReportingWeights::new(source, &self.reporting, &self.vocabulary)?;
        Ok(self)
    }

    /// The bundled files as they are compiled in, for those who want to say what a run was made with.
    #[must_use]
    pub fn bundled_sources() -> Vec<TableFile> {
        bundled::all()
    }

    /// All known words.
    #[must_use]
    pub fn words(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// Titles, given names, places and the words of organisations.
    #[must_use]
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// The part-of-speech model.
    #[must_use]
    pub fn tag_model(&self) -> &TagModel {
        &self.tags
    }

    /// The frame lexicon.
    #[must_use]
    pub fn frames(&self) -> &FrameLexicon {
        &self.frames
    }

    /// The general valence lexicon.
    #[must_use]
    pub fn valence(&self) -> &Phrases<Valence> {
        &self.valence
    }

    /// The valence of a word in VADER's lexicon, from -4 to 4; 0 for words that it doesn't have.
    #[must_use]
    pub fn second_valence(&self, word: WordId) -> f32 {
        self.second.of(word)
    }

    /// The valence shifters.
    #[must_use]
    pub fn shifters(&self) -> &Phrases<Shifter> {
        &self.shifters
    }

    /// What sets a name beside a clause.
    #[must_use]
    pub fn leads(&self) -> &Phrases<Lead> {
        &self.leads
    }

    /// Whether an abbreviation with its full stop can end a sentence; `None` for other words.
    #[must_use]
    pub fn abbreviation(&self, word: WordId) -> Option<AbbreviationEnd> {
        self.grammar.abbreviation(word)
    }

    /// A form of be, have, do or get.
    #[inline]
    #[must_use]
    pub fn auxiliary(&self, word: WordId) -> Option<Auxiliary> {
        self.grammar.auxiliary(word)
    }

    /// Whether a verb form takes a preposition behind its object: "accused the mayor of fraud".
    #[must_use]
    pub fn takes(&self, verb: WordId, preposition: &str) -> bool {
        self.grammar.takes(verb, preposition)
    }

    /// What a word says as a preposition of what it governs, where it is listed for that.
    #[must_use]
    pub fn preposition(&self, word: WordId) -> Option<Preposition> {
        self.grammar.preposition(word)
    }

    /// Whether a word is of a kind.
    #[inline]
    #[must_use]
    pub fn is(&self, word: WordId, kind: WordKind) -> bool {
        self.grammar.is(word, kind)
    }

    /// All kinds of a word.
    #[must_use]
    pub fn kinds(&self, word: WordId) -> WordKinds {
        self.grammar.kinds(word)
    }

    /// All kinds of these words.
    #[must_use]
    pub fn kinds_of(&self, words: impl Iterator<Item = WordId>) -> WordKinds {
        words.fold(WordKinds::default(), |kinds, word| kinds.and(self.kinds(word)))
    }

    /// The closed classes by word.
    pub(crate) fn grammar(&self) -> &Grammar {
        &self.grammar
    }

    /// What stands in articles without being prose.
    #[must_use]
    pub fn boilerplate(&self) -> &Boilerplate {
        &self.boilerplate
    }

    /// The cues that attribute words and thoughts.
    #[must_use]
    pub fn reporting(&self) -> &Reporting {
        &self.reporting
    }

    /// How much speaks for each of them.
    #[must_use]
    pub fn reporting_weights(&self) -> &ReportingWeights {
        &self.reporting_weights
    }
}
