//! Weights of single words by where they stand to the target: what the written rules leave open, learned from coded text.
//!
//! They come on top of the rules, carry no names, and stand in a file that a person can read and edit.

use super::target::Target;
use crate::error::Result;
use crate::evidence::Contribution;
use crate::lexicon::{Lexicon, TableFile, WordId};
use crate::text::{Document, Phrase, Sentence, TokenSpan};

/// Where a word stands to the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zone {
    /// The verb whose subject the target is.
    Subject,
    /// The verb whose object the target is, or whose subject in the passive.
    Object,
    /// The object's head of the verb whose subject the target is.
    Done,
    /// Within four words before it.
    Before,
    /// Within four words behind it.
    After,
    /// Anywhere else in the sentence, and those too.
    Sentence,
    /// Between a holder and the target behind it.
    Between,
    /// Between a target and the holder behind it.
    BetweenBack,
    /// Within four words behind holder and target.
    BehindBoth,
    /// The same where the holder stands behind the target.
    BehindBothBack,
    /// Within four words before holder and target.
    AheadOfBoth,
    /// The same where the holder stands behind the target.
    AheadOfBothBack,
    /// Anywhere in the sentence of holder and target.
    Around,
    /// The same where the holder stands behind the target.
    AroundBack,
    /// The verb whose agent the holder is.
    HolderDoes,
    /// The verb whose patient the holder is.
    HolderSuffers,
    /// The verb whose agent the target is.
    TargetDoes,
    /// The verb whose patient the target is.
    TargetSuffers,
    /// The preposition before the holder.
    HolderGoverned,
    /// The preposition before the target.
    TargetGoverned,
}

impl Zone {
    /// Every zone with its name in the weights file and the evidence column.
    pub const NAMES: [(Self, &'static str); 20] = [
        (Self::Subject, "word_subject"),
        (Self::Object, "word_object"),
        (Self::Done, "word_done"),
        (Self::Before, "word_before"),
        (Self::After, "word_after"),
        (Self::Sentence, "word_sentence"),
        (Self::Between, "word_between"),
        (Self::BetweenBack, "word_between_back"),
        (Self::BehindBoth, "word_behind_both"),
        (Self::BehindBothBack, "word_behind_both_back"),
        (Self::AheadOfBoth, "word_ahead_of_both"),
        (Self::AheadOfBothBack, "word_ahead_of_both_back"),
        (Self::Around, "word_around"),
        (Self::AroundBack, "word_around_back"),
        (Self::HolderDoes, "word_holder_does"),
        (Self::HolderSuffers, "word_holder_suffers"),
        (Self::TargetDoes, "word_target_does"),
        (Self::TargetSuffers, "word_target_suffers"),
        (Self::HolderGoverned, "word_before_holder"),
        (Self::TargetGoverned, "word_before_target"),
    ];

    /// The name in the weights file.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize].1
    }
}

/// A set of zones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Zones(u32);

impl Zones {
    const NONE: Self = Self(0);
    const ALL: Self = Self(u32::MAX);

    fn hold(self, zone: Zone) -> bool {
        self.0 & (1 << zone as u8) != 0
    }

    fn add(&mut self, zone: Zone) {
        self.0 |= 1 << zone as u8;
    }

    /// How many stand before a zone.
    fn before(self, zone: Zone) -> usize {
        (self.0 & ((1 << zone as u8) - 1)).count_ones() as usize
    }
}

/// A word with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordHit {
    /// Which word.
    pub word: WordId,
    /// Where it stands.
    pub zone: Zone,
    /// Its token.
    pub token: u32,
}

/// Words around the target that count as before or after it.
const NEAR: u32 = 4;

/// The known words around a target, names left out, each once in a zone; in the order of zone and text. None around one in a dateline.
#[must_use]
pub fn word_hits(target: &Target<'_>) -> Vec<WordHit> {
    if target.is_in_dateline() || target.is_signature() {
        return Vec::new();
    }
    let words = SentenceWords::of(target.document, target.sentence, |_| Zones::ALL);
    hits_among(target, &words, |_| Zones::ALL).into_iter().map(unpacked).collect()
}

/// The words of a sentence that can be hits for some target in it, with the zones in which they are wanted.
#[derive(Clone, Debug, Default)]
struct SentenceWords {
    /// In the order of the text.
    in_order: Vec<(u32, Zones)>,
    /// Those wanted anywhere in the sentence, in the order of word and text.
    anywhere: Vec<u64>,
}

impl SentenceWords {
    fn of(document: &Document, sentence: &Sentence, wanted: impl Fn(WordId) -> Zones) -> Self {
        let count = sentence.tokens.len();
        let mut words = Self { in_order: Vec::with_capacity(count), anywhere: Vec::with_capacity(count) };
        for at in sentence.tokens.range() {
            let zones = wanted(document.tokens[at].word);
            if zones != Zones::NONE && document.is_plain_word(at) {
                words.in_order.push((at as u32, zones));
                if zones.hold(Zone::Sentence) {
                    words.anywhere.push(packed(document, Zone::Sentence, at as u32));
                }
            }
        }
        words.anywhere.sort_unstable();
        words
    }
}

/// The words of a sentence that have weights.
#[derive(Clone, Debug, Default)]
pub struct WeighedWords {
    words: SentenceWords,
    /// The weights of those wanted anywhere: the same for all targets of the sentence.
    anywhere: Vec<(f32, f32)>,
}

/// As [`packed`] makes them: those tied to the target or near it, and those anywhere in the sentence.
fn hits_among(target: &Target<'_>, words: &SentenceWords, wanted: impl Fn(WordId) -> Zones) -> Vec<u64> {
    let mut hits = hits_at(target, words, wanted);
    hits.extend(words.anywhere.iter().filter(|hit| !target.tokens.holds(**hit as u32 as usize)));
    hits.dedup_by_key(|hit| word_in_zone(*hit));
    hits
}

/// Those tied to the target or near it.
fn hits_at(target: &Target<'_>, words: &SentenceWords, wanted: impl Fn(WordId) -> Zones) -> Vec<u64> {
    let mut hits = Vec::with_capacity(16);
    roles(target, wanted, &mut hits);
    near(target, words, &mut hits);
    hits.sort_unstable();
    hits.dedup_by_key(|hit| word_in_zone(*hit));
    hits
}

/// What of a hit must not be there twice.
fn word_in_zone(hit: u64) -> u64 {
    hit >> 32
}

/// The words within [`NEAR`] of the target.
fn near(target: &Target<'_>, words: &SentenceWords, hits: &mut Vec<u64>) {
    let reach = target.tokens.start.saturating_sub(NEAR)..target.tokens.end + NEAR;
    let first = words.in_order.partition_point(|(at, _)| *at < reach.start);
    for &(at, zones) in words.in_order[first..].iter().take_while(|(at, _)| *at < reach.end) {
        let zone = if at < target.tokens.start { Zone::Before } else { Zone::After };
        if zones.hold(zone) && !target.tokens.holds(at as usize) {
            hits.push(packed(target.document, zone, at));
        }
    }
}

/// A hit as a number, in the order of zone, word and token: a fifth of the time to sort.
fn packed(document: &Document, zone: Zone, token: u32) -> u64 {
    let word = document.tokens[token as usize].word;
    ((zone as u64) << 60) | (u64::from(word.0) << 32) | u64::from(token)
}

fn unpacked(hit: u64) -> WordHit {
    const WORD: u32 = (1 << 28) - 1;
    WordHit { word: WordId((hit >> 32) as u32 & WORD), zone: Zone::NAMES[(hit >> 60) as usize].0, token: hit as u32 }
}

fn roles(target: &Target<'_>, wanted: impl Fn(WordId) -> Zones, hits: &mut Vec<u64>) {
    let own = target.document.phrase_of(target.tokens.start as usize);
    for predicate in &target.frames.predicates {
        let Some(&group) = target.document.verb(predicate.phrase) else { continue };
        let mut add = |zone, token: u32| {
            let wanted = wanted(target.document.tokens[token as usize].word);
            if wanted.hold(zone) && target.document.is_plain_word(token as usize) {
                hits.push(packed(target.document, zone, token));
            }
        };
        if predicate.agent() == Some(own) {
            add(Zone::Subject, group.head);
            if let Some(Phrase::Noun(noun)) = predicate.object.map(|at| target.document.phrases[at]) {
                add(Zone::Done, noun.head);
            }
        }
        if predicate.patient() == Some(own) {
            add(Zone::Object, group.head);
        }
    }
}

/// Weights by word and zone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WordWeights {
    /// For each word by its number.
    words: Vec<Listed>,
    /// The weights of all words by word and zone: close together, since a text asks for them everywhere.
    weights: Vec<(f32, f32)>,
}

/// The zones in which a word has a weight, and where in [`WordWeights::weights`] the first of these stands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Listed {
    zones: Zones,
    from: u32,
}

const COLUMNS: [&str; 4] = ["word", "zone", "positive", "negative"];

impl FromIterator<((WordId, Zone), (f32, f32))> for WordWeights {
    /// Weights towards positive and towards negative, by word and zone.
    fn from_iter<T: IntoIterator<Item = ((WordId, Zone), (f32, f32))>>(weights: T) -> Self {
        let weights: Vec<_> = weights.into_iter().collect();
        // As numbers, in the order of word, zone and place in the list: a third of the time to sort.
        let place = |(at, ((word, zone), _)): (usize, &((WordId, Zone), _))| {
            (u64::from(word.0) << 40) | ((*zone as u64) << 32) | at as u64
        };
        let mut order: Vec<u64> = weights.iter().enumerate().map(place).collect();
        order.sort_unstable();
        let mut all = Self::default();
        for ((word, zone), weight) in order.into_iter().map(|place| weights[place as u32 as usize]) {
            let at = word.0 as usize;
            if all.words.len() <= at {
                all.words.resize(at + 1, Listed::default());
            }
            let listed = &mut all.words[at];
            if listed.zones.hold(zone) {
                all.weights.pop();
            } else if listed.zones == Zones::NONE {
                listed.from = all.weights.len() as u32;
            }
            listed.zones.add(zone);
            all.weights.push(weight);
        }
        all
    }
}

impl WordWeights {
    /// From a file `word,zone,positive,negative`; words that the lexicon doesn't know are passed over.
    ///
    /// # Errors
    /// If a row names an unknown zone or a weight isn't a number.
    pub fn new(source: &TableFile, lexicon: &Lexicon) -> Result<Self> {
        let mut weights = Vec::new();
        for row in source.rows(&COLUMNS)? {
            let name = &row.cells[1];
            let Some(&(zone, _)) = Zone::NAMES.iter().find(|(_, known)| *known == name) else {
                let known = Zone::NAMES.map(|(_, known)| known).join(", ");
                return Err(source.fault(Some(row.line), format!("column zone: `{name}` is none of {known}")));
            };
            let (positive, negative) = (row.decimal(source, 2, "positive")?, row.decimal(source, 3, "negative")?);
            let word = lexicon.words().id(&row.cells[0]);
            if word.is_known() {
                weights.push(((word, zone), (positive, negative)));
            }
        }
        Ok(weights.into_iter().collect())
    }

    fn listed(&self, word: WordId) -> Listed {
        self.words.get(word.0 as usize).copied().unwrap_or_default()
    }

    fn zones(&self, word: WordId) -> Zones {
        self.listed(word).zones
    }

    fn weight(&self, word: WordId, zone: Zone) -> Option<(f32, f32)> {
        let Listed { zones, from } = self.listed(word);
        zones.hold(zone).then(|| self.weights[from as usize + zones.before(zone)])
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.weights.is_empty()
    }

    /// The listed words of a sentence.
    #[must_use]
    pub fn in_sentence(&self, document: &Document, sentence: &Sentence) -> WeighedWords {
        let words = SentenceWords::of(document, sentence, |word| self.zones(word));
        let weight = |hit: &u64| self.weight(unpacked(*hit).word, Zone::Sentence).unwrap_or_default();
        WeighedWords { anywhere: words.anywhere.iter().map(weight).collect(), words }
    }

    /// Appends what those of [`word_hits`] add that are listed; `listed` are those of the target's sentence.
    pub fn contributions_around(&self, target: &Target<'_>, listed: &WeighedWords, all: &mut Vec<Contribution>) {
        if target.is_in_dateline() || target.is_signature() {
            return;
        }
        let at_target = hits_at(target, &listed.words, |word| self.zones(word));
        all.reserve(at_target.len() + listed.anywhere.len());
        all.extend(self.contributions(at_target.into_iter().map(unpacked)));
        let mut last = None;
        for (&hit, &weight) in listed.words.anywhere.iter().zip(&listed.anywhere) {
            let word = Some(word_in_zone(hit));
            if word != last && !target.tokens.holds(hit as u32 as usize) {
                last = word;
                all.push(contribution(Zone::Sentence, hit as u32, weight));
            }
        }
    }

    /// What the listed ones among the words around a target add.
    pub fn contributions(&self, hits: impl IntoIterator<Item = WordHit>) -> impl Iterator<Item = Contribution> {
        let listed = hits.into_iter().filter_map(|hit| Some((hit, self.weight(hit.word, hit.zone)?)));
        listed.map(|(hit, weight)| contribution(hit.zone, hit.token, weight))
    }
}

fn contribution(zone: Zone, token: u32, (positive, negative): (f32, f32)) -> Contribution {
    let tokens = TokenSpan { start: token, end: token + 1 };
    Contribution { rule: zone.name(), tokens, positive, negative, structural: false, learned: true }
}
