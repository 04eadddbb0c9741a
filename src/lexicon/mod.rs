//! Linguistic knowledge, compiled from the files in `lexicons/`, and from the user's, which are laid over them.
//!
//! The build script compiles this module too, to write the bundled lexicons as an image for the program to read; what needs the
//! image, or is for the user's files, is marked `cfg(image)`.

mod boilerplate;
mod bundled;
#[cfg(image)]
mod file;
mod frames;
mod grammar;
mod image;
mod inflected;
mod inflection;
mod layer;
mod names;
mod phrases;
mod reporting;
mod reporting_weights;
mod second_valence;
mod sentence_lexicon;
mod shifters;
mod source;
mod stops;
mod tags;
#[cfg(image)]
mod vader;
mod valence;
mod vocabulary;

pub use boilerplate::{Boilerplate, Stretch};
pub use frames::{Cue, CueId, Entry, FrameLexicon};
pub use grammar::{AbbreviationEnd, Auxiliary, Preposition};
pub use inflection::{Class, Inflector};
pub use names::{CuePosition, Gender, Names, Number, PlaceKind, Title, TitleKind};
pub(crate) use phrases::token_spellings;
pub use phrases::{Found, Phrases};
pub use reporting::{Ahead, CueKind, Reporting, ReportingCue, ReportingCueId, Takes};
pub use reporting_weights::{Circumstance, Construction, CueForm, ReportingWeights};
pub use sentence_lexicon::SentenceLexicon;
pub use shifters::{Shifter, ShifterKind};
pub use source::{Cells, Row, Source};
pub use stops::{Group, LENGTHS, Mark, Next, Opening, Stop, StopCircumstance, StopWeights};
pub use tags::{Tag, TagModel};
#[cfg(image)]
pub(crate) use vader::{VADER_EMOJI, VADER_WORDS};
pub use valence::Valence;
pub use vocabulary::{Begins, Vocabulary, WordId};
pub(crate) use vocabulary::{Known, ShortWord};

pub(crate) use grammar::Grammar;
use layer::Layer;
pub use layer::{Repeated, cues, repeated_entries};
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
    /// stands for the common endings and those that the program knows.
    ///
    /// # Errors
    /// If a file is malformed or of no known kind.
    #[cfg(image)]
    pub fn layered(layers: &[Source]) -> Result<Self> {
        layers.iter().try_fold(image::lexicon(), Self::with_layer)
    }

    /// This lexicon with one more file of the user's laid over it.
    ///
    /// # Errors
    /// If the file is malformed or of no known kind.
    pub fn with_layer(mut self, layer: &Source) -> Result<Self> {
        let inflector = Inflector::new(&bundled::irregular())?;
        match Layer::read(layer)? {
            Layer::Valence(entries) => {
                let single = valence::lay(&entries, &inflector, &mut self.vocabulary, &mut self.valence);
                single.into_iter().for_each(|(word, value)| self.second.set(word, value));
            }
            Layer::Boilerplate => self.boilerplate.lay(layer)?,
            Layer::Frames => self.frames.lay(layer, &inflector, &mut self.vocabulary, &mut self.tags)?,
            Layer::Shifters => shifters::read(layer, &inflector, &mut self.vocabulary, &mut self.shifters)?,
        }
        self.note_beginnings();
        Ok(self)
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
        });
    }

    /// The same lexicon with other weights of reporting cues, for a corpus of another kind or for cross-validation.
    ///
    /// # Errors
    /// If the file is malformed.
    pub fn with_reporting_weights(mut self, source: &Source) -> Result<Self> {
        self.reporting_weights = ReportingWeights::new(source, &self.reporting, &self.vocabulary)?;
        Ok(self)
    }

    /// The bundled files as they are compiled in, for those who want to say what a run was made with.
    #[must_use]
    pub fn bundled_sources() -> Vec<Source> {
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

    /// Whether an abbreviation with its full stop can end a sentence; `None` for other words.
    #[must_use]
    pub fn abbreviation(&self, word: WordId) -> Option<AbbreviationEnd> {
        self.grammar.abbreviation(word)
    }

    /// A form of be, have, do or get.
    #[must_use]
    pub fn auxiliary(&self, word: WordId) -> Option<Auxiliary> {
        self.grammar.auxiliary(word)
    }

    /// What a word says as a preposition of what it governs, where it is listed for that.
    #[must_use]
    pub fn preposition(&self, word: WordId) -> Option<Preposition> {
        self.grammar.preposition(word)
    }

    /// Whether the word negates the verb beside it.
    #[must_use]
    pub fn is_negation(&self, word: WordId) -> bool {
        self.grammar.is_negation(word)
    }

    /// Whether the word is a modal of the future: will, shall.
    #[must_use]
    pub fn is_future(&self, word: WordId) -> bool {
        self.grammar.is_future(word)
    }

    /// Whether the word is a form of a plain verb of saying, which tells nothing of who says it.
    #[must_use]
    pub fn says(&self, word: WordId) -> bool {
        self.grammar.says(word)
    }

    /// Whether it can stand between a verb and its object: "picked up the bill".
    #[must_use]
    pub fn is_particle(&self, word: WordId) -> bool {
        self.grammar.is_particle(word)
    }

    /// Whether it begins a subordinate clause: "because", "whether".
    #[must_use]
    pub fn is_subordinator(&self, word: WordId) -> bool {
        self.grammar.is_subordinator(word)
    }

    /// Whether a clause in reported speech can begin with it: "that", "because", "as".
    #[must_use]
    pub fn opens_clause(&self, word: WordId) -> bool {
        self.grammar.opens_clause(word)
    }

    /// Whether a phrase between a reporting cue and its content that has it as head tells when: "Monday", "times".
    #[must_use]
    pub fn tells_when(&self, word: WordId) -> bool {
        self.grammar.tells_when(word)
    }

    /// Whether it is only ever a preposition, so that the noun phrase behind it is no subject: "of", "despite".
    #[must_use]
    pub fn is_mere_preposition(&self, word: WordId) -> bool {
        self.grammar.is_mere_preposition(word)
    }

    /// Whether it heads a phrase of time: "Monday", "week".
    #[must_use]
    pub fn is_time(&self, word: WordId) -> bool {
        self.grammar.is_time(word)
    }

    /// Whether the verb form takes two objects: "gave".
    #[must_use]
    pub fn is_ditransitive(&self, word: WordId) -> bool {
        self.grammar.is_ditransitive(word)
    }

    /// Whether the verb form lends its subject to its object noun: "launched an attack".
    #[must_use]
    pub fn is_light(&self, word: WordId) -> bool {
        self.grammar.is_light(word)
    }

    /// Whether the verb form says what its object is: "called her a gambler".
    #[must_use]
    pub fn takes_complement(&self, word: WordId) -> bool {
        self.grammar.takes_complement(word)
    }

    /// Whether the verb form says what its subject is: "remained popular".
    #[must_use]
    pub fn is_linking(&self, word: WordId) -> bool {
        self.grammar.is_linking(word)
    }

    /// Whether a speaker means itself by it in its own words: "I", "our".
    #[must_use]
    pub fn is_first_person(&self, word: WordId) -> bool {
        self.grammar.is_first_person(word)
    }

    /// Whether a speaker can be called by it in reported speech: "she said she …".
    #[must_use]
    pub fn is_third_person(&self, word: WordId) -> bool {
        self.grammar.is_third_person(word)
    }

    /// Whether it speaks for whom it names: "a spokesman for the port".
    #[must_use]
    pub fn speaks_for(&self, word: WordId) -> bool {
        self.grammar.speaks_for(word)
    }

    /// Whether words stand on or in it, so that it says them itself: a sign, a poll.
    #[must_use]
    pub fn bears_words(&self, word: WordId) -> bool {
        self.grammar.bears_words(word)
    }

    /// Whether it tells whose husband or wife somebody is.
    #[must_use]
    pub fn is_spouse(&self, word: WordId) -> bool {
        self.grammar.is_spouse(word)
    }

    /// Whether it tells of an interview: "a conversation with Ilse Brandt".
    #[must_use]
    pub fn is_interview(&self, word: WordId) -> bool {
        self.grammar.is_interview(word)
    }

    /// Whether it is the adjective of a party.
    #[must_use]
    pub fn is_party(&self, word: WordId) -> bool {
        self.grammar.is_party(word)
    }

    /// Whether it belongs to an office, whoever holds it: "the governor's race".
    #[must_use]
    pub fn is_seat(&self, word: WordId) -> bool {
        self.grammar.is_seat(word)
    }

    /// Whether before a description it tells nobody apart: "the embattled mayor".
    #[must_use]
    pub fn is_ornament(&self, word: WordId) -> bool {
        self.grammar.is_ornament(word)
    }

    /// Whether it describes people of business, who seldom hold an office: the tycoon.
    #[must_use]
    pub fn is_business(&self, word: WordId) -> bool {
        self.grammar.is_business(word)
    }

    /// Whether it tells against whom somebody stands: "her opponent".
    #[must_use]
    pub fn is_rival(&self, word: WordId) -> bool {
        self.grammar.is_rival(word)
    }

    /// Whether it can take up a contested topic: "the plan".
    #[must_use]
    pub fn is_proposal(&self, word: WordId) -> bool {
        self.grammar.is_proposal(word)
    }

    /// Whether it says that what holds now once didn't: "once", "now", "formerly".
    #[must_use]
    pub fn marks_change(&self, word: WordId) -> bool {
        self.grammar.marks_change(word)
    }

    /// Whether it names what one does for another: "came to his aid".
    #[must_use]
    pub fn is_help(&self, word: WordId) -> bool {
        self.grammar.is_help(word)
    }

    /// Whether it is a modal that says what can be: "can", "could".
    #[must_use]
    pub fn is_ability(&self, word: WordId) -> bool {
        self.grammar.is_ability(word)
    }

    /// Whether it says what ought to be: "must", "should".
    #[must_use]
    pub fn is_demand(&self, word: WordId) -> bool {
        self.grammar.is_demand(word)
    }

    /// Whether what befalls it befalls whose it is: shares, popularity, career.
    #[must_use]
    pub fn is_fortune(&self, word: WordId) -> bool {
        self.grammar.is_fortune(word)
    }

    /// Whether what follows is only supposed: "if", "whether".
    #[must_use]
    pub fn is_supposing(&self, word: WordId) -> bool {
        self.grammar.is_supposing(word)
    }

    /// Whether the verb form makes what its object is to do its subject's wish: "urged the council to sell".
    #[must_use]
    pub fn bids(&self, word: WordId) -> bool {
        self.grammar.bids(word)
    }

    /// Whether the subject of the verb form is who gets what its object names: "won the backing of the union".
    #[must_use]
    pub fn gets(&self, word: WordId) -> bool {
        self.grammar.gets(word)
    }

    /// Whether what it does is its owner's or maker's doing: "Orrin's bill", "a report by the union".
    #[must_use]
    pub fn is_work(&self, word: WordId) -> bool {
        self.grammar.is_work(word)
    }

    /// Whether what the object of the verb form does, if it is a work, is its subject's doing: "filed a suit to stop the sale".
    #[must_use]
    pub fn makes(&self, word: WordId) -> bool {
        self.grammar.makes(word)
    }

    /// Whether it speaks and acts for whom it belongs to: "the Orrin campaign", "a spokesman for the port".
    #[must_use]
    pub fn is_staff(&self, word: WordId) -> bool {
        self.grammar.is_staff(word)
    }

    /// Whether the subject of the verb form deplores what the clause behind it says: "fears that the sale will fail".
    #[must_use]
    pub fn deplores(&self, word: WordId) -> bool {
        self.grammar.deplores(word)
    }

    /// Whether the subject of the verb form would like what the clause behind it says: "hopes that Brandt wins".
    #[must_use]
    pub fn hopes(&self, word: WordId) -> bool {
        self.grammar.hopes(word)
    }

    /// Whether the subject of the verb form would like to have its object: "asked for an inquiry".
    #[must_use]
    pub fn seeks(&self, word: WordId) -> bool {
        self.grammar.seeks(word)
    }

    /// Whether the subject of the verb form ought to have its object: "the town needs the harbour".
    #[must_use]
    pub fn requires(&self, word: WordId) -> bool {
        self.grammar.requires(word)
    }

    /// Whether it is a function word, or another that begins sentences with a capital and is no name.
    #[must_use]
    pub fn is_stopword(&self, word: WordId) -> bool {
        self.grammar.is_stopword(word)
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

    /// Whether some form of the word reports speech: "said", "asked".
    #[must_use]
    pub fn is_reporting_verb(&self, word: WordId) -> bool {
        self.grammar.is_reporting_verb(word)
    }

    /// Whether a clause can complete the verb: "said the plan had failed".
    #[must_use]
    pub fn takes_clause(&self, word: WordId) -> bool {
        self.grammar.takes_clause(word)
    }

    /// Whether a clause with "that" tells what the noun holds: "the claim that Orrin lied".
    #[must_use]
    pub fn is_content_noun(&self, word: WordId) -> bool {
        self.grammar.is_content_noun(word)
    }

    /// Whether the word tells how many and can stand for them: "most of the crew".
    #[must_use]
    pub fn is_quantity(&self, word: WordId) -> bool {
        self.grammar.is_quantity(word)
    }

    /// Whether the word is "of".
    #[must_use]
    pub fn is_of(&self, word: WordId) -> bool {
        self.grammar.is_of(word)
    }

    /// Whether the pronoun can only be a subject: `we`.
    #[must_use]
    pub fn is_nominative(&self, word: WordId) -> bool {
        self.grammar.is_nominative(word)
    }
}
