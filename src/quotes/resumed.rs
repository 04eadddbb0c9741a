//! Where the main clause goes on behind what it reports: `found that Orrin had lied, | but cleared Vey`.

use super::scene::Scene;
use super::whole::clause_follows;
use crate::lexicon::{Class, WordKind};
use crate::text::{Tag, VerbForm};

/// The token at which a content of a clause with a verb in the perfect or past ends because behind "but" the verb of the source stands,
/// in the tense of the cue and without an auxiliary; `None` where it doesn't. A plain verb of saying with a clause of its own is the source's.
pub(super) fn resumed(scene: &Scene<'_>, cue: usize, start: usize, limit: usize) -> Option<usize> {
    let from = scene.phrase_at(start);
    let within = |at: &usize| scene.first_token(*at) < limit && scene.together(scene.first_token(*at), cue);
    let own = (from..scene.phrases.len()).take_while(within).find(|&at| scene.finite(at))?;
    let but = (own + 1..scene.phrases.len())
        .take_while(within)
        .find(|&at| scene.lone(at).is_some_and(|word| scene.is(word, &["but"])))?;
    let adverb = usize::from(scene.lone(but + 1).is_some_and(|word| scene.tag(word) == Tag::Rb));
    let next = but + 1 + adverb;
    let group = scene.verb(next).filter(|group| group.tokens.len() == 1 && group.form != VerbForm::Gerund)?;
    let head = group.head as usize;
    let first = scene.first_token(own);
    let is_that = |at: usize| scene.lone(at).is_some_and(|word| scene.is(word, &["that"]));
    let says = scene.is_of(head, WordKind::Says) && (is_that(next + 1) || clause_follows(scene, next + 1));
    let agrees = match scene.tag(cue) {
        Tag::Vbd => matches!(scene.tag(head), Tag::Vbd | Tag::Vbn) && (says || is_perfect(scene, own, first)),
        Tag::Vbz => scene.tag(head) == Tag::Vbz && (says || scene.tag(first) != Tag::Vbz),
        _ => false,
    };
    let object = scene.noun(next + 1).is_some() || is_that(next + 1);
    if !agrees || !object || !tells(scene, head) {
        return None;
    }
    let token = scene.first_token(but);
    Some(token - usize::from(scene.is_comma(token - 1)))
}

/// `had lied`, but not `lied`, to which a past tense behind "but" would belong.
fn is_perfect(scene: &Scene<'_>, verb: usize, first: usize) -> bool {
    scene.end_token(verb) > first + 1 && scene.is_of(first, WordKind::Perfect)
}

/// Whether a verb is one of saying or takes a side.
fn tells(scene: &Scene<'_>, verb: usize) -> bool {
    let found = scene.lexicon.frames().forms().longest(scene.document.words_from(verb, verb + 1));
    let sides = found.is_some_and(|found| {
        found.values.iter().any(|entry| {
            let cue = scene.lexicon.frames().cue(entry.cue);
            cue.class == Class::Verb && cue.stance != 0
        })
    });
    sides || scene.is_of(verb, WordKind::ReportingVerb)
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::holds;

    #[test]
    fn behind_but_the_source_goes_on_judging() {
        holds(&[
            (
                "The report found that Orrin had lied, but cleared Vey of theft.",
                &["The report | found | that Orrin had lied"],
            ),
            (
                "The report found that Orrin had lied but had saved the port.",
                &["The report | found | that Orrin had lied but had saved the port"],
            ),
            (
                "Vey conceded that Orrin was clever but said she was unfit to lead.",
                &["Vey | conceded | that Orrin was clever", "Vey | said | she was unfit to lead"],
            ),
            (
                "Vey said that Orrin was clever but called the sale a mistake.",
                &["Vey | said | that Orrin was clever but called the sale a mistake"],
            ),
        ]);
    }
}
