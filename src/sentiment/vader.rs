//! VADER, the baseline: the four figures that Python's vaderSentiment 3.3.2 gives for a text, to the last decimal.
//!
//! Hutto, C.J. & Gilbert, E.E. (2014). VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social
//! Media Text. ICWSM-14. The valences and emoji descriptions come from the crate `vader_sentiment`, with
//! three amendments; boosters, negators, idioms and constants are those of the Python package (MIT licence).
//!
//! A text is a list of words, cut at white space and freed of the punctuation around them. A word of the lexicon
//! has a valence, which up to three words before it intensify, dampen or turn round; "but" shifts the weight to
//! what follows it. The sum of valences, made stronger by `!` and `??`, is brought into [-1, 1].
//!
//! What looks odd in the rules is kept where the published program does it: `but` changes the first word that has
//! the same valence, an idiom counts only from the fourth word on, a capital `NO` before a lexicon word is -0.733.
//! Floats are added in Python's order (3.11: plainly, left to right), so that even ties in rounding fall alike.
//!
//! One limit: which letters are capitals is Unicode's, of Rust's version here, of Python's version there; 3.11 and
//! Rust 1.95 disagree on 181 letters of rare scripts.
//!
//! ```
//! use appraise::sentiment::vader::Vader;
//!
//! let scores = Vader::shared().scores("The talks ended well, but the deal is a disaster!");
//! assert_eq!(scores.compound, -0.75);
//! ```

use foldhash::fast::FixedState;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// The four figures of a text; all are 0 for a text without a word.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct VaderScores {
    /// Share of negative words, 0 to 1, three decimals.
    pub neg: f64,
    /// Share of neutral words, 0 to 1, three decimals.
    pub neu: f64,
    /// Share of positive words, 0 to 1, three decimals.
    pub pos: f64,
    /// Summed valence brought into [-1, 1], four decimals. May be -0.0, as in Python.
    pub compound: f64,
}

/// The lexicon and its rules; made once (about 2 ms), then shared by all threads.
pub struct Vader {
    words: HashMap<Key, Word, FixedState>,
    rewrites: HashMap<char, Box<str>, FixedState>,
}

/// Memory that a thread reuses from text to text, so that scoring allocates nothing.
#[derive(Default)]
pub struct Scratch {
    text: String,
    tokens: Vec<Token>,
    hits: Vec<Hit>,
}

impl Vader {
    /// Builds the look-up tables from the lexicon; [`Vader::shared`] does so once.
    pub fn new() -> Vader {
        Vader { words: words(), rewrites: rewrites() }
    }

    /// The one instance of this process.
    pub fn shared() -> &'static Vader {
        static SHARED: LazyLock<Vader> = LazyLock::new(Vader::new);
        &SHARED
    }

    /// The scores of one text. For many, [`Vader::scores_with`] spares the allocations.
    pub fn scores(&self, text: &str) -> VaderScores {
        self.scores_with(&mut Scratch::default(), text)
    }

    /// The scores of `text`; whatever `scratch` held before has no effect.
    pub fn scores_with(&self, scratch: &mut Scratch, text: &str) -> VaderScores {
        let Scratch { text: padded, tokens, hits } = scratch;
        self.rewrite(text, padded);
        let sentence = self.sentence(padded, tokens);
        sentence.collect_hits(hits);
        if let Some(but) = sentence.tokens.iter().position(|token| token.word.cue == Cue::But) {
            shift_weight(hits, but);
        }
        summary(hits, sentence.tokens.len(), emphasis(padded))
    }

    /// Copies `text` to `padded` with emoji as words, white space as ASCII, and [`PADDING`] after it.
    fn rewrite(&self, text: &str, padded: &mut String) {
        padded.clear();
        let mut copied = 0;
        // Two sentences of three in news are ASCII throughout, which is told sixteen bytes at a time.
        let mut from = if text.is_ascii() { text.len() } else { 0 };
        while let Some((at, c)) = next_beyond_ascii(text, from) {
            from = at + c.len_utf8();
            if let Some(instead) = self.rewrites.get(&c) {
                padded.push_str(&text[copied..at]);
                padded.push_str(instead);
                copied = from;
            }
        }
        padded.push_str(&text[copied..]);
        padded.push_str(PADDING);
    }

    fn sentence<'t>(&self, padded: &'t str, tokens: &'t mut Vec<Token>) -> Sentence<'t> {
        cut_at_space(padded.as_bytes(), tokens);
        for token in tokens.iter_mut() {
            token.span = stripped(padded, token.span.clone());
            token.word = self.word(padded.as_bytes(), token.span.clone());
        }
        let has_plain_word = tokens.iter().any(|token| !is_upper(&padded[token.span.clone()]));
        Sentence { text: padded, tokens, has_plain_word }
    }

    fn word(&self, padded: &[u8], span: Range<usize>) -> Word {
        Key::of(padded, span).and_then(|key| self.words.get(&key)).copied().unwrap_or_default()
    }
}

impl Default for Vader {
    fn default() -> Vader {
        Vader::new()
    }
}

/// What a booster adds to the valence after it; a dampener takes as much away.
const BOOST: f64 = 0.293;
/// What capitals add to a word's strength when other words aren't in capitals.
const CAPITALS: f64 = 0.733;
/// What negation does to a valence.
const NEGATED: f64 = -0.74;
/// What "never so" and "never this" do to a valence.
const NEVER_SO: f64 = 1.25;
/// How much of a booster's effect is left at one, two and three words before.
const DISTANCE: [f64; 3] = [1.0, 0.95, 0.9];
/// What "but" leaves of a valence before it, and makes of one after it.
const BEFORE_BUT: f64 = 0.5;
const AFTER_BUT: f64 = 1.5;
/// Strength of each of up to [`MOST_EXCLAMATIONS`].
const EXCLAMATION: f64 = 0.292;
const MOST_EXCLAMATIONS: usize = 4;
/// Strength of each of two or three question marks; of four and more together; a single one has none.
const QUESTION: f64 = 0.18;
const MANY_QUESTIONS: f64 = 0.96;
/// Squared sum of valences at which compound reaches 0.71.
const NORMALISER: f64 = 15.0;
/// A core of so few characters isn't stripped of its punctuation: it may be an emoticon.
const EMOTICON_CORE: usize = 2;

/// Where the crate's lexicon differs from that of Python: "heart" and "hearts" are missing, and `:p` has the
/// valence of `:P`, because the crate's keys ignore case.
const AMENDMENTS: [(&str, f64); 3] = [("heart", 3.2), ("hearts", 3.3), (":p", 1.0)];

/// Words that raise the valence after them by [`BOOST`].
const BOOSTERS: &str = "\
    absolutely amazingly awfully completely considerable considerably decidedly deeply effing \
    enormous enormously entirely especially exceptional exceptionally extreme extremely fabulously \
    flippin flipping frackin fracking frickin fricking friggin frigging fuckin fucking fuggin \
    fugging fully greatly hella highly hugely incredible incredibly intensely major majorly more \
    most particularly purely quite really remarkably so substantially thoroughly total totally \
    tremendous tremendously uber unbelievably unusually utter utterly very";

/// Words that lower it as much; "kind of", "sort of" and "just enough" are in [`dampens`].
const DAMPENERS: &str = "\
    almost barely hardly kind-of kinda kindof less little marginal marginally occasional \
    occasionally partly scarce scarcely slight slightly somewhat sort-of sorta sortof";

/// Words that turn a valence round, as does every word with "n't" in it.
const NEGATORS: &str = "\
    aint arent cannot cant couldnt darent despite didnt doesnt dont hadnt hasnt havent isnt mightnt \
    mustnt neednt neither never none nope nor not nothing nowhere oughtnt rarely seldom shant \
    shouldnt uh-uh uhuh wasnt werent without wont wouldnt";

/// A word that a rule or an idiom asks for by name.
#[derive(Clone, Copy, Default, PartialEq)]
enum Cue {
    #[default]
    None,
    Ass,
    At,
    Bad,
    Beating,
    Bomb,
    Bus,
    But,
    Death,
    Die,
    Doubt,
    Enough,
    For,
    Heart,
    Just,
    Kind,
    Kiss,
    Least,
    Never,
    No,
    Nor,
    Of,
    Or,
    Right,
    Shit,
    So,
    Sort,
    Stop,
    The,
    This,
    To,
    Very,
    Without,
    Yeah,
}

const CUES: [(&str, Cue); 33] = [
    ("ass", Cue::Ass),
    ("at", Cue::At),
    ("bad", Cue::Bad),
    ("beating", Cue::Beating),
    ("bomb", Cue::Bomb),
    ("bus", Cue::Bus),
    ("but", Cue::But),
    ("death", Cue::Death),
    ("die", Cue::Die),
    ("doubt", Cue::Doubt),
    ("enough", Cue::Enough),
    ("for", Cue::For),
    ("heart", Cue::Heart),
    ("just", Cue::Just),
    ("kind", Cue::Kind),
    ("kiss", Cue::Kiss),
    ("least", Cue::Least),
    ("never", Cue::Never),
    ("no", Cue::No),
    ("nor", Cue::Nor),
    ("of", Cue::Of),
    ("or", Cue::Or),
    ("right", Cue::Right),
    ("shit", Cue::Shit),
    ("so", Cue::So),
    ("sort", Cue::Sort),
    ("stop", Cue::Stop),
    ("the", Cue::The),
    ("this", Cue::This),
    ("to", Cue::To),
    ("very", Cue::Very),
    ("without", Cue::Without),
    ("yeah", Cue::Yeah),
];

/// The valence that an idiom gives to a word in or next to it. Python lists "badass" too, but never finds it.
fn idiom(words: &[Cue]) -> Option<f64> {
    match words {
        [Cue::The, Cue::Shit] | [Cue::The, Cue::Bomb] => Some(3.0),
        [Cue::Bad, Cue::Ass] => Some(1.5),
        [Cue::Bus, Cue::Stop] => Some(0.0),
        [Cue::Yeah, Cue::Right] => Some(-2.0),
        [Cue::Kiss, Cue::Of, Cue::Death] => Some(-1.5),
        [Cue::To, Cue::Die, Cue::For] => Some(3.0),
        [Cue::Beating, Cue::Heart] => Some(3.5),
        _ => None,
    }
}

/// Whether the two words are a dampener of two words.
fn dampens(first: Cue, second: Cue) -> bool {
    matches!((first, second), (Cue::Just, Cue::Enough) | (Cue::Kind, Cue::Of) | (Cue::Sort, Cue::Of))
}

/// What the rules need to know of a word; found by one look-up per token.
#[derive(Clone, Copy, Default)]
struct Word {
    force: Force,
    cue: Cue,
    negator: bool,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Force {
    #[default]
    None,
    /// In the lexicon; in tenths, -40 to 40.
    Valence(i8),
    Booster,
    Dampener,
}

impl Word {
    fn in_lexicon(self) -> bool {
        matches!(self.force, Force::Valence(_))
    }
}

fn words() -> HashMap<Key, Word, FixedState> {
    let mut words: HashMap<Key, Word, FixedState> = HashMap::default();
    let mut entry = |surface: &str, set: &dyn Fn(&mut Word)| {
        let padded = format!("{surface}{PADDING}");
        let key = Key::of(padded.as_bytes(), 0..surface.len()).expect("a key holds every entry");
        set(words.entry(key).or_default());
    };
    let lexicon = vader_sentiment::LEXICON.iter().map(|(word, valence)| (word.as_ref(), *valence));
    for (surface, valence) in lexicon.chain(AMENDMENTS).filter(|(word, _)| is_reachable(word)) {
        entry(surface, &|word| word.force = Force::Valence(tenths(valence)));
    }
    for surface in BOOSTERS.split_whitespace() {
        entry(surface, &|word| word.force = Force::Booster);
    }
    for surface in DAMPENERS.split_whitespace() {
        entry(surface, &|word| word.force = Force::Dampener);
    }
    for surface in NEGATORS.split_whitespace() {
        entry(surface, &|word| word.negator = true);
    }
    for (surface, cue) in CUES {
        entry(surface, &|word| word.cue = cue);
    }
    words
}

/// Exact, for the lexicon has one decimal. Four bytes a word keep the look-up table in the cache.
fn tenths(valence: f64) -> i8 {
    (valence * 10.0).round() as i8
}

/// Whether a lower-cased token can be this lexicon entry: `o_O` and "fed up" are listed, but never found.
fn is_reachable(entry: &str) -> bool {
    entry.is_ascii() && !entry.bytes().any(|b| b.is_ascii_uppercase() || is_space(b))
}

/// White space of Python's `str.split` outside ASCII.
const UNICODE_SPACES: &str = "\u{85}\u{a0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\
    \u{2007}\u{2008}\u{2009}\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}";
/// The Kelvin sign, the one character outside ASCII whose lower case is within.
const KELVIN: char = '\u{212a}';

/// What stands in a text for characters outside ASCII that matter. An emoji of several code points goes by its parts.
fn rewrites() -> HashMap<char, Box<str>, FixedState> {
    let single = |emoji: &str| emoji.chars().next().filter(|c| c.len_utf8() == emoji.len());
    vader_sentiment::EMOJI_LEXICON
        .iter()
        .filter_map(|(emoji, words)| Some((single(emoji)?, format!(" {words}").into())))
        .chain(UNICODE_SPACES.chars().map(|space| (space, " ".into())))
        .chain([(KELVIN, "K".into())])
        .collect()
}

/// The longest reachable word of the lexicon has 19 bytes; the last byte of a key holds the length.
const KEY_BYTES: usize = 24;

/// An ASCII word in lower case, padded with zeros so that hashing and comparing take no loop.
#[derive(Clone, Copy, Eq, Hash, PartialEq)]
struct Key(u64, u64, u64);

impl Key {
    /// The key of `padded[span]`; `None` if it is longer than any word in the lexicon.
    fn of(padded: &[u8], span: Range<usize>) -> Option<Key> {
        let masks = MASKS.get(span.len())?;
        let bytes = padded[span.start..].first_chunk().expect("the padding is a key long");
        let parts = Key::parts(bytes);
        let [first, second, third] = std::array::from_fn(|i| lower_case(parts[i] & masks[i]));
        Some(Key(first, second, third | (span.len() as u64) << 56))
    }

    fn parts(bytes: &[u8; KEY_BYTES]) -> [u64; 3] {
        let (parts, _) = bytes.as_chunks();
        std::array::from_fn(|part| u64::from_le_bytes(parts[part]))
    }
}

/// For each length the bytes of a key that a word of this length fills.
const MASKS: [[u64; 3]; KEY_BYTES] = {
    let mut masks = [[0; 3]; KEY_BYTES];
    let mut length = 0;
    while length < KEY_BYTES {
        let mut at = 0;
        while at < length {
            masks[length][at / 8] |= 0xff << (at % 8 * 8);
            at += 1;
        }
        length += 1;
    }
    masks
};

/// One byte in each of eight.
const EACH: u64 = 0x0101_0101_0101_0101;
const HIGH_BITS: u64 = 0x80 * EACH;

/// Eight bytes with ASCII capitals made small.
fn lower_case(bytes: u64) -> u64 {
    let low_bits = bytes & !HIGH_BITS;
    let from_a = low_bits + (0x80 - b'A' as u64) * EACH;
    let beyond_z = low_bits + (0x7f - b'Z' as u64) * EACH;
    bytes | ((from_a ^ beyond_z) & !bytes & HIGH_BITS) >> 2
}

/// A word of the text, without the punctuation around it.
struct Token {
    span: Range<usize>,
    word: Word,
}

/// White space of Python's `str.split` within ASCII: four separators more than Rust's.
const fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | 0x1c..=b' ')
}

/// Stands after each text: fills the last block, and lets a key read beyond its word.
const PADDING: &str = "                                                                ";
const _: () = assert!(PADDING.len() >= BLOCK && PADDING.len() >= KEY_BYTES);

/// The next character outside ASCII at or after the byte `from`, and its place.
fn next_beyond_ascii(text: &str, from: usize) -> Option<(usize, char)> {
    let at = from + text.as_bytes()[from..].iter().position(|b| !b.is_ascii())?;
    Some((at, text[at..].chars().next()?))
}

/// The runs without white space, their words still unknown. `padded` ends in white space.
fn cut_at_space(padded: &[u8], tokens: &mut Vec<Token>) {
    tokens.clear();
    let mut start = 0;
    let mut is_word = false;
    let (blocks, _) = padded.as_chunks();
    for (block, bytes) in blocks.iter().enumerate() {
        let spaces = spaces(bytes);
        let mut edges = spaces ^ (spaces << 1 | u64::from(!is_word));
        while edges != 0 {
            let at = block * BLOCK + edges.trailing_zeros() as usize;
            if is_word {
                tokens.push(Token { span: start..at, word: Word::default() });
            }
            start = at;
            is_word = !is_word;
            edges &= edges - 1;
        }
    }
}

/// As many bytes as a mask has bits.
const BLOCK: usize = 64;

/// A bit for each byte of `block`, the first byte's lowest, set where it is white space.
fn spaces(block: &[u8; BLOCK]) -> u64 {
    let (eights, _) = block.as_chunks();
    eights.iter().rev().fold(0, |mask, &eight| mask << 8 | gathered(space_marks(u64::from_le_bytes(eight))))
}

/// The high bit of each byte that is white space.
fn space_marks(bytes: u64) -> u64 {
    let low_bits = bytes & !HIGH_BITS;
    let above = |limit: u64| low_bits + (0x7f - limit) * EACH;
    (above(8) & !above(13) | above(27) & !above(32)) & !bytes & HIGH_BITS
}

/// The eight high bits of `marks` as one byte, the first byte's bit lowest.
fn gathered(marks: u64) -> u64 {
    (marks >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

/// `chunk` without the ASCII punctuation around it, or all of it if that leaves but an emoticon's core.
fn stripped(text: &str, chunk: Range<usize>) -> Range<usize> {
    let bytes = &text.as_bytes()[chunk.clone()];
    if !IS_PUNCTUATION[bytes[0] as usize] & !IS_PUNCTUATION[bytes[bytes.len() - 1] as usize] {
        return chunk;
    }
    let is_core = |byte: &u8| !byte.is_ascii_punctuation();
    let Some(head) = bytes.iter().position(is_core) else {
        return chunk;
    };
    let tail = bytes.iter().rev().position(is_core).unwrap_or(0);
    let core = chunk.start + head..chunk.end - tail;
    let is_word = text[core.clone()].chars().nth(EMOTICON_CORE).is_some();
    if is_word { core } else { chunk }
}

const IS_PUNCTUATION: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = (byte as u8).is_ascii_punctuation();
        byte += 1;
    }
    table
};

/// Python's `str.isupper`: a capital, and no small or title-case letter.
fn is_upper(surface: &str) -> bool {
    if surface.is_ascii() {
        let mut bytes = surface.bytes();
        return !bytes.clone().any(|b| b.is_ascii_lowercase()) && bytes.any(|b| b.is_ascii_uppercase());
    }
    surface.chars().all(|c| !c.is_lowercase() && !is_title_case(c)) && surface.chars().any(char::is_uppercase)
}

/// Whether `c` is a digraph such as \u{1c5}, neither capital nor small.
fn is_title_case(c: char) -> bool {
    !c.is_uppercase() && !c.is_lowercase() && !c.to_lowercase().eq([c])
}

/// Whether "n't" is anywhere in the word.
fn has_nt(word: &[u8]) -> bool {
    word.windows(3).any(|letters| letters.eq_ignore_ascii_case(b"n't"))
}

/// A token's place and its valence, which isn't 0.
#[derive(Clone, Copy)]
struct Hit {
    at: usize,
    valence: f64,
}

struct Sentence<'t> {
    text: &'t str,
    tokens: &'t [Token],
    /// Capitals are emphasis only where a word isn't in capitals.
    has_plain_word: bool,
}

impl Sentence<'_> {
    fn collect_hits(&self, hits: &mut Vec<Hit>) {
        hits.clear();
        for (at, token) in self.tokens.iter().enumerate() {
            if let Force::Valence(tenths) = token.word.force {
                let valence = self.valence(at, f64::from(tenths) / 10.0);
                if valence != 0.0 {
                    hits.push(Hit { at, valence });
                }
            }
        }
    }

    /// The valence of the lexicon word at `at` in its surroundings.
    fn valence(&self, at: usize, own: f64) -> f64 {
        if self.cue(at) == Cue::Kind && self.cue(at + 1) == Cue::Of {
            return 0.0;
        }
        let mut valence = self.after_no(at, own);
        if self.is_emphatic(at) {
            valence += if valence > 0.0 { CAPITALS } else { -CAPITALS };
        }
        for distance in 1..=at.min(3) {
            if self.tokens[at - distance].word.in_lexicon() {
                continue;
            }
            valence += self.boost(at - distance, valence) * DISTANCE[distance - 1];
            valence *= self.negation(at, distance);
            if distance == 3 {
                valence = self.in_idiom(at, valence);
            }
        }
        valence * self.least(at)
    }

    /// `own`, or what a "no" makes of it: turned round by one before it; none left of a "no" that does so itself.
    fn after_no(&self, at: usize, own: f64) -> f64 {
        let negated = self.is_before(at, 1, Cue::No)
            || self.is_before(at, 2, Cue::No)
            || self.is_before(at, 3, Cue::No) && (self.is_before(at, 1, Cue::Or) || self.is_before(at, 1, Cue::Nor));
        if negated {
            own * NEGATED
        } else if self.cue(at) == Cue::No && self.tokens.get(at + 1).is_some_and(|next| next.word.in_lexicon()) {
            0.0
        } else {
            own
        }
    }

    /// What the booster at `at` adds to `valence`; 0 if there is none.
    fn boost(&self, at: usize, valence: f64) -> f64 {
        let boost = match self.tokens[at].word.force {
            Force::Booster => BOOST,
            Force::Dampener => -BOOST,
            Force::Valence(_) | Force::None => return 0.0,
        };
        let signed = if valence < 0.0 { -boost } else { boost };
        match self.is_emphatic(at) {
            true if valence > 0.0 => signed + CAPITALS,
            true => signed - CAPITALS,
            false => signed,
        }
    }

    /// The factor that the word `distance` before `at` puts on the valence there. At three words' distance a "so" or
    /// "this" right before the valence is enough for "never so", whatever the third word is.
    fn negation(&self, at: usize, distance: usize) -> f64 {
        let cue = self.cue(at - distance);
        let so = |distance| matches!(self.cue(at - distance), Cue::So | Cue::This);
        let doubt = |distance| self.cue(at - distance) == Cue::Doubt;
        let never_so = match distance {
            2 => cue == Cue::Never && so(1),
            3 => cue == Cue::Never && so(2) || so(1),
            _ => false,
        };
        let without_doubt = cue == Cue::Without && (1..distance).any(doubt);
        if never_so {
            NEVER_SO
        } else if !without_doubt && self.negates(at - distance) {
            NEGATED
        } else {
            1.0
        }
    }

    /// `valence`, or that of an idiom around `at`, less what a dampener of two words takes away.
    fn in_idiom(&self, at: usize, valence: f64) -> f64 {
        let cues: [Cue; 6] = std::array::from_fn(|i| self.cue(at + i - 3));
        let [third, second, first, ..] = cues;
        let before = [&cues[2..4], &cues[1..4], &cues[1..3], &cues[0..3], &cues[0..2]];
        let after = idiom(&cues[3..6]).or_else(|| idiom(&cues[3..5]));
        let valence = after.or_else(|| before.into_iter().find_map(idiom)).unwrap_or(valence);
        let less = |valence, damped| if damped { valence - BOOST } else { valence };
        less(less(valence, dampens(third, second)), dampens(second, first))
    }

    /// The factor of a "least" before `at`, unless it is "at least" or "very least".
    fn least(&self, at: usize) -> f64 {
        let spared = self.is_before(at, 2, Cue::At) || self.is_before(at, 2, Cue::Very);
        if self.is_before(at, 1, Cue::Least) && !spared { NEGATED } else { 1.0 }
    }

    fn negates(&self, at: usize) -> bool {
        self.tokens[at].word.negator || has_nt(self.surface(at).as_bytes())
    }

    fn is_emphatic(&self, at: usize) -> bool {
        self.has_plain_word && is_upper(self.surface(at))
    }

    fn surface(&self, at: usize) -> &str {
        &self.text[self.tokens[at].span.clone()]
    }

    /// [`Cue::None`] also beyond the end.
    fn cue(&self, at: usize) -> Cue {
        self.tokens.get(at).map_or(Cue::None, |token| token.word.cue)
    }

    /// Whether the word `distance` before `at` is there and is `cue`.
    fn is_before(&self, at: usize, distance: usize, cue: Cue) -> bool {
        at >= distance && self.cue(at - distance) == cue
    }
}

/// Halves what stands before the first "but", raises what stands after it by half. For each hit it is the first
/// hit of the same valence that changes: so does Python, which looks its place up by value.
fn shift_weight(hits: &mut [Hit], but: usize) {
    for i in 0..hits.len() {
        let valence = hits[i].valence;
        if let Some(first) = hits.iter_mut().find(|hit| hit.valence == valence) {
            first.valence *= if first.at < but { BEFORE_BUT } else { AFTER_BUT };
        }
    }
}

/// The strength that `!` and `?` lend to a text, 0 to 2.128.
fn emphasis(text: &str) -> f64 {
    let exclamations = count(text, b'!').min(MOST_EXCLAMATIONS) as f64 * EXCLAMATION;
    let questions = match count(text, b'?') {
        0 | 1 => 0.0,
        few @ 2..=3 => few as f64 * QUESTION,
        _ => MANY_QUESTIONS,
    };
    exclamations + questions
}

/// How often `mark` stands in `text`; summed in bytes, which the compiler makes wide additions of.
fn count(text: &str, mark: u8) -> usize {
    let in_chunk = |chunk: &[u8]| chunk.iter().map(|&b| u8::from(b == mark)).sum::<u8>();
    text.as_bytes().chunks(u8::MAX.into()).map(|chunk| usize::from(in_chunk(chunk))).sum()
}

/// The scores of `words` words of which `hits` have a valence.
fn summary(hits: &[Hit], words: usize, emphasis: f64) -> VaderScores {
    if words == 0 {
        return VaderScores::default();
    }
    let mut sum = 0.0;
    let (mut positive, mut negative) = (0.0, 0.0);
    for hit in hits {
        sum += hit.valence;
        // A neutral word counts as 1, so each of the others counts for 1 more than its valence.
        match hit.valence > 0.0 {
            true => positive += hit.valence + 1.0,
            false => negative += hit.valence - 1.0,
        }
    }
    if sum != 0.0 {
        sum += emphasis.copysign(sum);
    }
    if positive > -negative {
        positive += emphasis;
    } else if positive < -negative {
        negative -= emphasis;
    }
    let neutral = (words - hits.len()) as f64;
    let total = positive - negative + neutral;
    VaderScores {
        neg: rounded::<3>(negative.abs() / total),
        neu: rounded::<3>(neutral / total),
        pos: rounded::<3>(positive / total),
        compound: rounded::<4>(normalised(sum)),
    }
}

fn normalised(sum: f64) -> f64 {
    (sum / (sum * sum + NORMALISER).sqrt()).clamp(-1.0, 1.0)
}

/// Python's `round`: the nearest decimal to the exact binary value, ties to even. For `value` within [-1, 1].
fn rounded<const PLACES: usize>(value: f64) -> f64 {
    const SCALES: [f64; 5] = [1.0, 10.0, 100.0, 1_000.0, 10_000.0];
    let scaled = value * SCALES[PLACES];
    let nearest = (scaled + 0.5_f64.copysign(value)) as i32;
    // Only near a tie can the product's error (some 1e-12) decide: there it is formatted, exact but slow.
    let off_tie = ((scaled - f64::from(nearest)).abs() - 0.5).abs();
    if off_tie < 1e-6 {
        return format!("{value:.PLACES$}").parse().expect("a formatted float is a float");
    }
    (f64::from(nearest) / SCALES[PLACES]).copysign(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scores(text: &str) -> VaderScores {
        Vader::shared().scores(text)
    }

    fn compound(text: &str) -> f64 {
        scores(text).compound
    }

    #[test]
    fn shares_are_of_all_words_and_weigh_strong_ones_more() {
        let expected = VaderScores { neg: 0.0, neu: 0.407, pos: 0.593, compound: 0.8074 };
        assert_eq!(scores("The minister won praise for the plan."), expected);
    }

    #[test]
    fn a_text_without_words_has_no_shares() {
        assert_eq!(scores(""), VaderScores::default());
        assert_eq!(scores(" \t\n\u{a0}"), VaderScores::default());
    }

    #[test]
    fn a_text_without_lexicon_words_is_all_neutral() {
        let neutral = VaderScores { neg: 0.0, neu: 1.0, pos: 0.0, compound: 0.0 };
        assert_eq!(scores("The vote passed."), neutral);
        assert_eq!(scores("Vote!!!"), neutral);
    }

    #[test]
    fn capitals_strengthen_a_word_among_plain_ones() {
        assert_eq!(compound("The minister won PRAISE for the plan."), 0.8415);
        assert_eq!(compound("THE MINISTER WON PRAISE."), 0.8074);
    }

    #[test]
    fn boosters_strengthen_and_dampeners_weaken_either_sign() {
        assert_eq!(compound("The plan is good."), 0.4404);
        assert_eq!(compound("The plan is very good."), 0.4927);
        assert_eq!(compound("The plan is slightly good."), 0.3832);
        assert_eq!(compound("The plan is very bad."), -0.5849);
        assert_eq!(compound("The plan is slightly bad."), -0.4951);
    }

    #[test]
    fn a_booster_in_capitals_adds_their_emphasis() {
        assert_eq!(compound("The plan is VERY good."), 0.6028);
        assert_eq!(compound("The plan is VERY bad."), -0.6732);
    }

    #[test]
    fn a_booster_fades_with_distance_and_ends_after_three_words() {
        assert_eq!(compound("A very public good plan."), 0.4902);
        assert_eq!(compound("A really rather quickly good plan."), 0.4877);
        assert_eq!(compound("A really rather too quickly good plan."), 0.4404);
    }

    #[test]
    fn kind_of_and_its_like_weaken() {
        assert_eq!(compound("It was kind of good."), 0.3832);
        assert_eq!(compound("It was just enough good."), 0.3832);
        assert_eq!(compound("It was enough just good."), 0.4404);
    }

    #[test]
    fn kind_without_of_is_praise() {
        assert_eq!(compound("A kind minister."), 0.5267);
        assert_eq!(compound("A kind of minister."), 0.0);
    }

    #[test]
    fn negation_turns_round_up_to_three_words_on() {
        assert_eq!(compound("The plan is not good."), -0.3412);
        assert_eq!(compound("The plan is not at all good."), -0.3412);
        assert_eq!(compound("Not at all too good."), 0.4404);
        assert_eq!(compound("The plan is the knot good."), 0.4404);
    }

    #[test]
    fn any_word_with_nt_negates() {
        assert_eq!(compound("The plan isn't good."), -0.3412);
        assert_eq!(compound("The plan MUSTN'T'VE been good."), -0.3412);
        assert_eq!(compound("The plan isnt good."), -0.3412);
        assert_eq!(compound("The plan isn\u{2019}t good."), 0.4404);
    }

    #[test]
    fn never_so_strengthens_where_never_negates() {
        assert_eq!(compound("The plan was never so good."), 0.6626);
        assert_eq!(compound("Never this good."), 0.5228);
        assert_eq!(compound("The plan was never good."), -0.3412);
    }

    #[test]
    fn so_before_the_word_strengthens_even_without_never() {
        assert_eq!(compound("Yesterday ever a plan so good."), 0.5777);
        assert_eq!(compound("Plan so good."), 0.4927);
    }

    #[test]
    fn without_doubt_does_not_negate() {
        assert_eq!(compound("A plan without doubt good."), 0.6136);
        assert_eq!(compound("A plan without any doubt good."), 0.6136);
        assert_eq!(compound("A plan without cheer good."), -0.6259);
        assert_eq!(compound("A plan without any hope good."), -0.5875);
    }

    #[test]
    fn no_negates_a_lexicon_word_and_else_stands_for_itself() {
        assert_eq!(compound("There is no good plan."), -0.3412);
        assert_eq!(compound("No plan."), -0.296);
        assert_eq!(compound("It is no such good plan."), -0.5583);
    }

    #[test]
    fn no_reaches_over_or_but_not_over_and() {
        assert_eq!(compound("There is no plan or good news."), -0.5583);
        assert_eq!(compound("There is no plan nor good news."), -0.0412);
        assert_eq!(compound("There is no plan and good news."), 0.1779);
    }

    #[test]
    fn a_capital_no_that_negates_keeps_the_emphasis() {
        assert_eq!(compound("We said NO good plan."), -0.4835);
        assert_eq!(compound("We said no good plan."), -0.3412);
    }

    #[test]
    fn least_negates_but_at_least_does_not() {
        assert_eq!(compound("The least good plan."), -0.3412);
        assert_eq!(compound("Least good."), -0.3412);
        assert_eq!(compound("At least good plans."), 0.4404);
        assert_eq!(compound("At the very least good plans."), 0.4902);
        assert_eq!(compound("A leased good plan."), 0.4404);
    }

    #[test]
    fn an_idiom_sets_the_valence_from_the_fourth_word_on() {
        assert_eq!(compound("They sat at the bus stop."), 0.0);
        assert_eq!(compound("The bus stop."), -0.296);
        assert_eq!(compound("They sat at the bus and stop."), -0.296);
    }

    #[test]
    fn an_idiom_may_begin_at_a_word_end_at_it_or_stand_before_it() {
        assert_eq!(compound("The deal was the kiss of death here."), -0.6124);
        assert_eq!(compound("The deal was the kiss and death here."), -0.2732);
        assert_eq!(compound("They said it was a bad ass plan."), 0.6124);
        assert_eq!(compound("He said oh yeah right good."), -0.7184);
        assert_eq!(compound("He said oh yes right good."), 0.6808);
        assert_eq!(compound("The bomb was good."), 0.2023);
        assert_eq!(compound("A bomb was good."), -0.0772);
    }

    #[test]
    fn but_shifts_weight_to_what_follows() {
        assert_eq!(compound("The plan is good, but the vote was bad."), -0.5859);
        assert_eq!(compound("The plan is good, and the vote was bad."), -0.1531);
    }

    #[test]
    fn but_changes_the_first_word_of_equal_valence() {
        assert_eq!(compound("The praise was loud, but the vote brought calm."), 0.4497);
        let mut hits = [(0, 2.0), (1, 1.0), (3, 1.0)].map(|(at, valence)| Hit { at, valence });
        shift_weight(&mut hits, 2);
        assert_eq!(hits.map(|hit| hit.valence), [0.5, 0.5, 1.0]);
    }

    #[test]
    fn up_to_four_exclamation_marks_strengthen() {
        assert_eq!(compound("Good plan!"), 0.4926);
        assert_eq!(compound("Bad plan!"), -0.5848);
        assert_eq!(compound("Good plan!!!!"), 0.6209);
        assert_eq!(compound("Good plan!!!!!"), 0.6209);
    }

    #[test]
    fn two_question_marks_strengthen_but_one_does_not() {
        assert_eq!(compound("Good plan?"), 0.4404);
        assert_eq!(compound("Good plan??"), 0.504);
        assert_eq!(compound("Good plan???"), 0.533);
        assert_eq!(compound("Good plan????"), 0.594);
        assert_eq!(compound("Good plan?????"), 0.594);
    }

    #[test]
    fn marks_are_counted_beyond_255() {
        assert_eq!(count(&"!".repeat(1000), b'!'), 1000);
    }

    #[test]
    fn punctuation_is_stripped_unless_two_characters_are_left() {
        assert_eq!(compound("(\"good\"...)"), 0.4404);
        assert_eq!(compound("\u{201c}good\u{201d}"), 0.0);
        assert_eq!(compound("ok"), 0.296);
        assert_eq!(compound("ok."), 0.0);
    }

    #[test]
    fn emoticons_are_words() {
        assert_eq!(compound(":-( plan"), -0.3612);
        assert_eq!(compound("- plan"), 0.0);
    }

    #[test]
    fn an_emoji_is_read_as_its_description() {
        assert_eq!(compound("plan \u{1f600}"), 0.3612);
        assert_eq!(compound("plan\u{1f600}good"), 0.3612);
        assert_eq!(compound("Good plan \u{1f199}"), compound("Good plan!"));
    }

    #[test]
    fn words_end_at_the_white_space_that_python_knows() {
        for space in UNICODE_SPACES.chars().chain("\t\n\u{b}\u{c}\r\u{1c}\u{1d}\u{1e}\u{1f} ".chars()) {
            assert_eq!(compound(&format!("not{space}good")), -0.3412, "{space:?}");
        }
        for other in ['\u{0}', '\u{8}', '\u{1b}', '\u{180e}', '\u{200b}', '\u{feff}'] {
            assert_eq!(compound(&format!("not{other}good")), 0.0, "{other:?}");
        }
    }

    #[test]
    fn eight_bytes_are_marked_as_each_by_itself() {
        for byte in 0..=u8::MAX {
            for at in 0..8 {
                let mut bytes = [b'x'; 8];
                bytes[at] = byte;
                let expected = u64::from(is_space(byte)) << at;
                assert_eq!(gathered(space_marks(u64::from_le_bytes(bytes))), expected, "{byte:#x} at {at}");
            }
        }
    }

    #[test]
    fn words_are_cut_alike_wherever_a_block_ends() {
        for length in 1..200 {
            assert_eq!(compound(&format!("{} not good", "x".repeat(length))), -0.3412, "{length}");
            assert_eq!(compound(&format!("{}not good", " ".repeat(length))), -0.3412, "{length}");
        }
    }

    #[test]
    fn only_kelvin_becomes_a_letter_of_a_lexicon_word() {
        assert_eq!(compound("li\u{212a}es"), compound("likes"));
        let beyond_ascii = '\u{80}'..=char::MAX;
        let lowered = beyond_ascii.filter(|c| c.to_lowercase().all(|lower| lower.is_ascii()));
        assert!(lowered.eq([KELVIN]));
    }

    #[test]
    fn title_case_letters_are_the_31_of_unicode() {
        assert_eq!(('\0'..=char::MAX).filter(|&c| is_title_case(c)).count(), 31);
    }

    #[test]
    fn capitals_beyond_ascii_count_and_letters_without_case_do_not() {
        assert!(is_upper("\u{c9}TAT"));
        assert!(is_upper("U.S.\u{4e2d}"));
        assert!(!is_upper("\u{c9}t\u{e9}"));
        assert!(!is_upper("\u{1c5}A"));
        assert!(!is_upper("24"));
    }

    #[test]
    fn the_amendments_are_in_force() {
        assert_eq!(compound("heart"), 0.6369);
        assert_eq!(compound("hearts"), 0.6486);
        assert_eq!(compound(":p plan"), 0.25);
    }

    #[test]
    fn every_lexicon_valence_is_a_tenth() {
        for (word, valence) in vader_sentiment::LEXICON.iter() {
            assert_eq!(f64::from(tenths(*valence)) / 10.0, *valence, "{word}");
        }
    }

    #[test]
    fn a_word_longer_than_any_entry_is_unknown() {
        assert_eq!(compound("tenderheartednesses"), compound("TENDERHEARTEDNESSES"));
        assert_ne!(compound("tenderheartednesses"), 0.0);
        assert_eq!(compound("tenderheartednessesandmore"), 0.0);
        assert_eq!(compound("good\0"), 0.0);
    }

    #[test]
    fn rounding_takes_ties_of_the_binary_value_to_even() {
        assert_eq!(rounded::<3>(0.0625), 0.062);
        assert_eq!(rounded::<3>(0.1875), 0.188);
        assert_eq!(rounded::<3>(0.0005), 0.001);
        assert_eq!(rounded::<3>(0.0015), 0.002);
        assert_eq!(rounded::<3>(0.0025), 0.003);
        assert_eq!(rounded::<3>(0.0045), 0.004);
        assert_eq!(rounded::<4>(-0.031_25), -0.0312);
    }

    #[test]
    fn rounding_keeps_the_sign_of_zero() {
        assert!(rounded::<4>(-0.00001).is_sign_negative());
        assert!(rounded::<4>(0.00001).is_sign_positive());
    }

    #[test]
    fn scratch_carries_nothing_over() {
        let mut scratch = Scratch::default();
        Vader::shared().scores_with(&mut scratch, "A \u{1f600} GOOD day, but not VERY bad!!!");
        let reused = Vader::shared().scores_with(&mut scratch, "The plan is good.");
        assert_eq!(reused, scores("The plan is good."));
    }
}
