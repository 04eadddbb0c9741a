//! Where a source goes on judging who it spoke of in a clause of its own behind "but": `said he liked Brandt, | but she was wrong`.

use super::content::clause_end;
use super::scene::Scene;
use crate::lexicon::{Class, WordKind};
use crate::text::Tag;

/// Words of a judgement behind its form of be, adverbs and an article among them, at most.
const JUDGED: usize = 4;

/// The end of a clause behind the content that ends at `end`, which says by a form of be in the tense of the content what a pronoun is, good
/// or bad.
pub(super) fn judged_on(scene: &Scene<'_>, cue: usize, start: usize, end: usize, limit: usize) -> Option<usize> {
    let told = matches!(scene.tag(cue), Tag::Vbd | Tag::Vbz) && scene.quotations.around(cue).is_none();
    if !told || end >= limit {
        return None;
    }
    let at = scene.phrase_at(end);
    let comma = scene.lone(at).is_some_and(|word| scene.is_comma(word));
    let but = at + usize::from(comma);
    let subject = but + 1;
    let opposed = scene.lone(but).is_some_and(|word| scene.is(word, &["but"]));
    let noun = scene.noun(subject).filter(|noun| opposed && noun.tokens.len() == 1)?;
    let verb = scene.verb(subject + 1).filter(|verb| verb.copula && verb.is_finite() && verb.modal.is_none())?;
    let own = (scene.phrase_at(start)..at).find(|&at| scene.finite(at)).map(|at| scene.tag(scene.first_token(at)));
    let agrees = own == Some(scene.tag(verb.tokens.start as usize));
    let from = verb.tokens.end as usize;
    let judges = (from..limit.min(from + JUDGED)).any(|word| judges(scene, word));
    let pronoun = scene.tag(noun.head as usize) == Tag::Prp;
    (pronoun && agrees && judges).then(|| clause_end(scene, cue, scene.first_token(subject)).min(limit))
}

/// Whether a word says of whom it describes something good or bad.
fn judges(scene: &Scene<'_>, word: usize) -> bool {
    let found = scene.lexicon.frames().forms().longest(scene.document.words_from(word, word + 1));
    let describes = found.is_some_and(|found| {
        found.values.iter().any(|entry| {
            let cue = scene.lexicon.frames().cue(entry.cue);
            matches!(cue.class, Class::Adjective | Class::Epithet) && cue.agent.is_some_and(|effect| effect != 0)
        })
    });
    describes || scene.is_of(word, WordKind::Correct)
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::holds;

    #[test]
    fn a_judgement_behind_but_is_the_source_s_too() {
        holds(&[
            (
                "Vey said he liked Ilse Brandt, but she was dishonest.",
                &["Vey | said | he liked Ilse Brandt, but she was dishonest"],
            ),
            ("Vey said he liked Ilse Brandt, but she was away.", &["Vey | said | he liked Ilse Brandt"]),
        ]);
    }
}
