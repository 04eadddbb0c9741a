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
pub(super) enum Cue {
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
pub(super) fn idiom(words: &[Cue]) -> Option<f64> {
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
pub(super) fn dampens(first: Cue, second: Cue) -> bool {
    matches!((first, second), (Cue::Just, Cue::Enough) | (Cue::Kind, Cue::Of) | (Cue::Sort, Cue::Of))
}

/// What the rules need to know of a word; found by one look-up per token.
#[derive(Clone, Copy, Default)]
pub(super) struct Word {
    pub(super) force: Force,
    pub(super) cue: Cue,
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
        self.in_lexicon() || self.cue == Cue::But
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
