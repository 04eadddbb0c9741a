//! What VADER knows of single words: valences, boosters, dampeners, negators and the words of its idioms.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::key::Key;
use crate::lexicon::VADER_WORDS;

/// Where the crate's lexicon differs from that of Python, in tenths: "heart" and "hearts" are missing, and `:p` has the
/// valence of `:P`, because the crate's keys ignore case.
const AMENDMENTS: [(&str, i8); 3] = [("heart", 32), ("hearts", 33), (":p", 10)];

/// Words that raise the valence after them by `BOOST`.
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
pub(super) enum Keyword {
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

const CUES: [(&str, Keyword); 33] = [
    ("ass", Keyword::Ass),
    ("at", Keyword::At),
    ("bad", Keyword::Bad),
    ("beating", Keyword::Beating),
    ("bomb", Keyword::Bomb),
    ("bus", Keyword::Bus),
    ("but", Keyword::But),
    ("death", Keyword::Death),
    ("die", Keyword::Die),
    ("doubt", Keyword::Doubt),
    ("enough", Keyword::Enough),
    ("for", Keyword::For),
    ("heart", Keyword::Heart),
    ("just", Keyword::Just),
    ("kind", Keyword::Kind),
    ("kiss", Keyword::Kiss),
    ("least", Keyword::Least),
    ("never", Keyword::Never),
    ("no", Keyword::No),
    ("nor", Keyword::Nor),
    ("of", Keyword::Of),
    ("or", Keyword::Or),
    ("right", Keyword::Right),
    ("shit", Keyword::Shit),
    ("so", Keyword::So),
    ("sort", Keyword::Sort),
    ("stop", Keyword::Stop),
    ("the", Keyword::The),
    ("this", Keyword::This),
    ("to", Keyword::To),
    ("very", Keyword::Very),
    ("without", Keyword::Without),
    ("yeah", Keyword::Yeah),
];

/// The valence that an idiom gives to a word in or next to it. Python lists "badass" too, but never finds it.
pub(super) fn idiom(words: &[Keyword]) -> Option<f64> {
    match words {
        [Keyword::The, Keyword::Shit] | [Keyword::The, Keyword::Bomb] => Some(3.0),
        [Keyword::Bad, Keyword::Ass] => Some(1.5),
        [Keyword::Bus, Keyword::Stop] => Some(0.0),
        [Keyword::Yeah, Keyword::Right] => Some(-2.0),
        [Keyword::Kiss, Keyword::Of, Keyword::Death] => Some(-1.5),
        [Keyword::To, Keyword::Die, Keyword::For] => Some(3.0),
        [Keyword::Beating, Keyword::Heart] => Some(3.5),
        _ => None,
    }
}

/// Whether the two words are a dampener of two words.
pub(super) fn dampens(first: Keyword, second: Keyword) -> bool {
    matches!(
        (first, second),
        (Keyword::Just, Keyword::Enough) | (Keyword::Kind, Keyword::Of) | (Keyword::Sort, Keyword::Of)
    )
}

/// What the rules need to know of a word; found by one look-up per token.
#[derive(Clone, Copy, Default)]
pub(super) struct Word {
    pub(super) force: Force,
    pub(super) cue: Keyword,
    pub(super) negator: bool,
}

#[derive(Clone, Copy, Default, PartialEq)]
pub(super) enum Force {
    #[default]
    None,
    /// In the lexicon; in tenths, -40 to 40.
    Valence(i8),
    Booster,
    Dampener,
}

impl Word {
    pub(super) fn in_lexicon(self) -> bool {
        matches!(self.force, Force::Valence(_))
    }

    /// Whether it has a valence or shifts the weight, so that a text without such words has a score of 0.
    pub(super) fn counts(self) -> bool {
        self.in_lexicon() || self.cue == Keyword::But
    }
}

/// All words that a rule knows, by key.
pub(super) fn words() -> Vec<(Key, Word)> {
    let mut ruled: HashMap<&str, Word, FixedState> = HashMap::default();
    let mut entry = |surface: &'static str, set: &dyn Fn(&mut Word)| set(ruled.entry(surface).or_default());
    for (surface, tenths) in AMENDMENTS {
        entry(surface, &|word| word.force = Force::Valence(tenths));
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
    let mut words = Vec::with_capacity(VADER_WORDS.len() + ruled.len());
    for &(surface, tenths) in VADER_WORDS {
        let mut word = ruled.remove(surface).unwrap_or_default();
        if word.force == Force::None {
            word.force = Force::Valence(tenths);
        }
        words.push((Key::of_entry(surface), word));
    }
    words.extend(ruled.into_iter().map(|(surface, word)| (Key::of_entry(surface), word)));
    words
}
