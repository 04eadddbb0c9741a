//! Nouns that a clause, a participle or a quality behind them describes: `the man who sold the cranes`, `a letter obtained by the port`.

use super::before::{begins_clause, follows_verb};
use super::named::is_adverb;
use super::scene::Scene;
use super::telling::reports;
use crate::text::{NounPhrase, Phrase, Tag, VerbForm};

/// The noun phrase that a clause ending with the phrase at `last` describes: `another clerk speaking to the Foghorn`, `a letter
/// obtained by the port`, `the man who sold the cranes`.
pub(super) fn described_by<'a>(scene: &Scene<'a>, last: usize) -> Option<(usize, &'a NounPhrase)> {
    /// Phrases looked back, at most.
    const LONGEST: usize = 10;
    let token = scene.first_token(last);
    for at in (last.saturating_sub(LONGEST)..last).rev() {
        if !scene.together(scene.first_token(at), token) {
            return None;
        }
        match &scene.phrases[at] {
            Phrase::Noun(noun) if scene.is_wh(noun) => return None,
            Phrase::Noun(_) => {}
            // "the clerk familiar with the sale"
            Phrase::Word(word) if is_quality(scene, *word as usize) && scene.is_preposition(at + 1) => {
                let noun = at.checked_sub(1).and_then(|before| Some((before, scene.noun(before)?)));
                return noun.filter(|(before, noun)| !follows_verb(scene, *before) && !scene.is_wh(noun));
            }
            Phrase::Word(_) if scene.is_preposition(at) || is_adverb(scene, at) => {}
            Phrase::Word(_) => return None,
            Phrase::Verb(group) if group.is_finite() && !is_led_by(scene, at) && !is_reduced(scene, at, last) => {
                let before = (0..at).rev().find(|&before| !is_adverb(scene, before))?;
                scene.noun(before).filter(|noun| scene.is_wh(noun) && !reports(scene, at))?;
                return before.checked_sub(1).and_then(|noun| Some((noun, scene.noun(noun)?)));
            }
            Phrase::Verb(group) => {
                let noun = at.checked_sub(1).and_then(|before| Some((before, scene.noun(before)?)));
                let reduced =
                    group.form != VerbForm::Infinitive && (!reports(scene, at) || is_reduced(scene, at, last));
                if let Some((before, noun)) = noun.filter(|_| reduced) {
                    if before > 0 && scene.is_preposition(before - 1) {
                        continue;
                    }
                    let object = follows_verb(scene, before);
                    return (!object && !scene.is_wh(noun) && !scene.is_time(noun)).then_some((before, noun));
                }
            }
        }
    }
    None
}

/// An adjective, or `close`, which passes for an adverb: `a clerk close to him`.
fn is_quality(scene: &Scene<'_>, word: usize) -> bool {
    scene.tag(word) == Tag::Jj || scene.is(word, &["close"])
}

/// `the court led by Lind ruled`: what looks like a past tense is a participle before `by`.
fn is_led_by(scene: &Scene<'_>, at: usize) -> bool {
    let past = scene.verb(at).is_some_and(|verb| verb.tokens.len() == 1 && scene.tag(verb.head as usize) == Tag::Vbd);
    past && scene.lone(at + 1).is_some_and(|word| scene.is(word, &["by"]))
}

/// `people briefed on the sale | said`: what looks like a past tense is a participle where a noun begins the clause before it and another
/// verb follows.
fn is_reduced(scene: &Scene<'_>, at: usize, last: usize) -> bool {
    let past = scene
        .verb(at)
        .is_some_and(|verb| verb.tokens.len() == 1 && matches!(scene.tag(verb.head as usize), Tag::Vbd | Tag::Vbn));
    let begins = at > 0 && scene.noun(at - 1).is_some_and(|noun| begins_clause(scene, noun.tokens.start as usize));
    past && begins && scene.is_preposition(at + 1) && scene.finite(last + 1)
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::holds;

    #[test]
    fn a_participle_that_looks_like_a_past_tense_describes_the_source() {
        holds(&[
            (
                "People briefed on the sale said the port was poor.",
                &["People briefed on the sale | said | the port was poor"],
            ),
            ("People came to the port and said it was poor.", &["People | said | it was poor"]),
        ]);
    }
}
