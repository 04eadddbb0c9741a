//! What stands between a cue and its content, most often between commas: an apposition, a time, a place.

use super::candidate::Complement;
use super::scene::Scene;
use super::telling::reports;
use super::whole::clause_follows;
use crate::lexicon::{Construction, WordKind};
use crate::text::{Tag, VerbForm};

/// Phrases from the comma that opens an apposition or aside, or the object before it, to the one that closes it, at most.
const LONGEST: usize = 8;

/// The phrase behind the comma that closes the apposition which the one at `comma` opens, where what somebody is told begins there.
pub(super) fn behind_apposition(scene: &Scene<'_>, cue: usize, comma: usize) -> Option<usize> {
    let apposed = scene.noun(comma + 1).filter(|noun| !scene.is_wh(noun))?;
    let limit = scene.phrases.len().min(comma + LONGEST);
    let inside = (comma + 2..limit).take_while(|&at| {
        let part = scene.noun(at).is_some() || scene.is_preposition(at);
        let closes = scene.lone(at).is_some_and(|word| scene.is_comma(word));
        scene.together(scene.first_token(at), cue) && (part || closes)
    });
    let close = inside.into_iter().find(|&at| scene.lone(at).is_some_and(|word| scene.is_comma(word)))?;
    let told = scene.phrases.get(close + 1)?.tokens().start as usize;
    let person = scene.tag(apposed.tokens.start as usize) != Tag::Prp;
    (person && scene.is_of(told, WordKind::Relaying) || opens_quotation(scene, told, cue)).then_some(close + 1)
}

/// What somebody is asked to do, accused of or described as behind an apposition, from the token where it begins: `asked Brandt, the
/// mayor, | to resign`, `accused Brandt, the mayor, | of lying`. `object` is the phrase of who is.
pub(super) fn resumed_object(scene: &Scene<'_>, cue: usize, object: usize) -> Option<usize> {
    let comma = |at: usize| scene.lone(at).is_some_and(|word| scene.is_comma(word));
    let apposed = scene.noun(object + 2).filter(|noun| comma(object + 1) && !scene.is_wh(noun))?;
    let described = !matches!(scene.tag(apposed.tokens.start as usize), Tag::Prp | Tag::PrpPossessive);
    let limit = scene.phrases.len().min(object + LONGEST);
    let inside = (object + 3..limit).take_while(|&at| {
        scene.together(scene.first_token(at), cue)
            && (scene.noun(at).is_some() || scene.is_preposition(at) || comma(at))
    });
    let resumed = inside.into_iter().find(|&at| comma(at)).filter(|_| described)? + 1;
    let token = scene.phrases.get(resumed)?.tokens().start as usize;
    let infinitive = scene.verb(resumed).is_some_and(|verb| verb.form == VerbForm::Infinitive);
    let doing = scene.verb(resumed + 1).is_some_and(|verb| verb.form == VerbForm::Gerund);
    let blamed =
        scene.is(token, &["of", "for"]) && doing || scene.is(token, &["as"]) && scene.noun(resumed + 1).is_some();
    (scene.together(token, cue) && (infinitive || blamed)).then_some(token)
}

/// `said, without any proof, that …`
pub(super) fn that_behind_aside(scene: &Scene<'_>, cue: usize, comma: usize) -> Option<Complement> {
    let limit = scene.phrases.len().min(comma + LONGEST);
    let inside = (comma + 1..limit).take_while(|&at| scene.together(scene.first_token(at), cue) && !scene.finite(at));
    let close = inside.into_iter().find(|&at| scene.lone(at).is_some_and(|word| scene.is_comma(word)))?;
    let aside = scene.is_preposition(comma + 1);
    let that = scene.phrases.get(close + 1)?.tokens().start as usize;
    (aside && scene.is(that, &["that"])).then_some(Complement { construction: Construction::That, start: that })
}

/// The clause behind a comma and an aside, with an aside that says when it holds: `said, | if elected, she would sell`, `says, win or lose, | he
/// will stay`. `after` is the token behind the cue.
pub(super) fn clause_behind_aside(scene: &Scene<'_>, cue: usize, after: usize) -> Option<Complement> {
    let comma = |at: usize| scene.lone(at).is_some_and(|word| scene.is_comma(word));
    let first = scene.phrase_at(after);
    let aside = scene.phrases.get(first + 1).filter(|_| comma(first))?.tokens().start as usize;
    let limit = scene.phrases.len().min(first + LONGEST);
    let close = (first + 2..limit)
        .take_while(|&at| scene.together(scene.first_token(at), cue))
        .find(|&at| comma(at))
        .filter(|&close| clause_follows(scene, close + 1))?;
    let condition = scene.is_subordinator(aside) && !is_before_a_time(scene, first + 1);
    let opens =
        condition || scene.is_preposition(first + 1) || matches!(scene.tag(aside), Tag::Rb | Tag::Vb | Tag::Vbp);
    let start = if condition { aside } else { scene.first_token(close + 1) };
    (opens && scene.together(start, cue)).then_some(Complement { construction: Construction::Bare, start })
}

/// Whether a conjunction governs a noun and no clause: `since the spring`.
pub(super) fn is_before_a_time(scene: &Scene<'_>, at: usize) -> bool {
    let Some(word) = scene.lone(at) else { return false };
    let time = scene.is_of(word, WordKind::Dating);
    time && scene.noun(at + 1).is_some() && !clause_follows(scene, at + 1)
}

/// `told the men in the spring, at dinners and in letters, that …`
pub(super) fn told_behind_asides(scene: &Scene<'_>, cue: usize, comma: usize) -> Option<Complement> {
    is_telling(scene, cue).then(|| that_behind_aside(scene, cue, comma)).flatten()
}

/// A quotation later in the sentence behind a comma or a colon: `said in the spring, when it rained, "…"`.
pub(super) fn quotation_ahead(scene: &Scene<'_>, cue: usize, from: usize) -> Option<Complement> {
    const AWAY: usize = 24;
    let limit = scene.phrases.len().min(from + AWAY);
    let at = (from..limit).find(|&at| !scene.together(scene.first_token(at), cue))?;
    let token = scene.first_token(at);
    let introduced = matches!(scene.tag(token - 1), Tag::Comma | Tag::Colon);
    let other = (from..at).any(|at| scene.finite(at) && reports(scene, at));
    (introduced && !other && scene.is_quote(token))
        .then_some(Complement { construction: Construction::Quote, start: token })
}

/// Whether the object of a cue is who hears what it says: `told the men`.
pub(super) fn is_telling(scene: &Scene<'_>, cue: usize) -> bool {
    scene.is_of(cue, WordKind::Telling)
}

pub(super) fn opens_quotation(scene: &Scene<'_>, token: usize, cue: usize) -> bool {
    token < scene.end() && scene.is_quote(token) && !scene.together(token, cue)
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::holds;

    #[test]
    fn what_somebody_is_asked_or_accused_of_stands_behind_his_apposition() {
        holds(&[
            ("Vey asked Brandt, the mayor, to resign.", &["Vey | asked | Brandt, the mayor, to resign"]),
            (
                "The crews accused Brandt, the mayor of the port, of lying.",
                &["The crews | accused | Brandt, the mayor of the port, of lying"],
            ),
            ("Vey described Otto Lind, the mayor, as a liar.", &["Vey | described | Otto Lind, the mayor, as a liar"]),
            ("The crews accused Brandt, the mayor.", &[]),
        ]);
    }

    #[test]
    fn a_report_may_begin_with_its_condition() {
        holds(&[
            ("Vey said, if elected, she would close the port.", &["Vey | said | if elected, she would close the port"]),
            (
                "“It is late for us all,” Vey said, if only to herself, when she left.",
                &["Vey | said | “It is late for us all,”"],
            ),
        ]);
    }
}
