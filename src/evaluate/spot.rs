//! Whether the words at a coded place can be the target that is coded there.

use crate::lexicon::{Lexicon, Tag};

/// Whether the words that stand at a place have nothing in common with those that are expected: no word or part of one, as where a span is a
/// letter short, no initials, and no pronoun or article that could stand for them ("she", "the mayor").
pub(super) fn unlike(held: &str, expected: &str, lexicon: &Lexicon) -> bool {
    let (held, expected) = (words(held), words(expected));
    if held.is_empty() || expected.is_empty() {
        return false;
    }
    let initials: String = expected.iter().filter_map(|word| word.chars().next()).collect();
    let alike = |one: &String, other: &String| one == other || is_part(one, other) || is_part(other, one);
    let shared = held.iter().any(|one| *one == initials || expected.iter().any(|other| alike(one, other)));
    !shared && !stands_for_a_name(&held[0], lexicon)
}

/// The runs of letters and digits, in lower case.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn is_part(part: &str, word: &str) -> bool {
    part.chars().nth(1).is_some() && word.contains(part)
}

fn stands_for_a_name(word: &str, lexicon: &Lexicon) -> bool {
    let tags = lexicon.tag_model().of_word(lexicon.words().id(word)).unwrap_or_default();
    let stand_ins = [Tag::Prp, Tag::PrpPossessive, Tag::Wp, Tag::Wdt, Tag::Dt];
    tags.iter().any(|(tag, _)| stand_ins.contains(tag))
}
