//! Past tenses that look like participles: `most of his rivals called for`.

use super::apposition::parenthetical;
use super::named::Source;
use super::scene::Scene;
use super::source::{asked, stands_alone, subject_ending_at};
use crate::text::{Phrase, Tag, VerbForm};

/// Whether what looks like a past participle is rather a past tense: a noun phrase that begins the clause stands before it.
pub(super) fn is_past_tense(scene: &Scene<'_>, verb: usize) -> bool {
    if scene.verb(verb).is_none_or(|group| group.form != VerbForm::Participle) {
        return false;
    }
    let mut at = verb;
    while at > 0 && scene.lone(at - 1).is_some_and(|word| scene.tag(word) == Tag::Rb) {
        at -= 1;
    }
    if at.checked_sub(1).is_some_and(|before| asked(scene, before).is_some()) {
        return true;
    }
    if at.checked_sub(1).and_then(|before| scene.lone(before)).is_some_and(|word| stands_alone(scene, word)) {
        // "several threatened"
        return true;
    }
    let by = scene.lone(verb + 1).is_some_and(|word| scene.is(word, &["by"]));
    if let Some(comma) = at.checked_sub(1).filter(|&at| scene.lone(at).is_some_and(|word| scene.is_comma(word))) {
        // "Brandt, a banker who came in May, denied that": the tagger may take it for a participle
        let that = scene.lone(verb + 1).is_some_and(|word| scene.is(word, &["that"]));
        let whole = |source: Source| {
            let start = source.tokens.start as usize;
            start == scene.start() && that
                || !by && (start == scene.start() || is_joined(scene, start)) && !is_predicated_behind(scene, verb)
        };
        return parenthetical(scene, comma).is_some_and(whole);
    }
    let Some(noun) = at.checked_sub(1).filter(|&noun| scene.noun(noun).is_some()) else { return false };
    let start = subject_ending_at(scene, noun).tokens.start as usize;
    let first = noun == 0 || begins_clause(scene, scene.first_token(noun));
    !by && (first || begins_clause(scene, start) && !is_predicated_behind(scene, verb))
}

/// Whether what parts clauses stands before a token.
pub(super) fn begins_clause(scene: &Scene<'_>, token: usize) -> bool {
    let before = || token - 1;
    token == scene.start()
        || matches!(scene.tag(before()), Tag::Comma | Tag::Colon | Tag::Open)
        || is_joined(scene, token)
}

/// Whether a conjunction or an opening mark stands before a token.
fn is_joined(scene: &Scene<'_>, token: usize) -> bool {
    token
        .checked_sub(1)
        .filter(|&before| before >= scene.start())
        .is_some_and(|before| scene.tag(before) == Tag::Cc || scene.is_subordinator(before) || scene.is_quote(before))
}

/// Whether a verb behind the one at `verb` has the same subject, so that this one is a participle: `Brandt, accused of theft, said`.
fn is_predicated_behind(scene: &Scene<'_>, verb: usize) -> bool {
    let token = scene.first_token(verb);
    let mut opened = false;
    for at in (verb + 1..scene.phrases.len()).take_while(|&at| scene.together(scene.first_token(at), token)) {
        match &scene.phrases[at] {
            Phrase::Verb(group) if group.form == VerbForm::Finite => {
                let comma = |at: usize| scene.lone(at).is_some_and(|word| scene.is_comma(word));
                let own = scene.noun(at - 1).is_some() && comma(at - 2);
                return !own && (!opened || comma(at - 1));
            }
            Phrase::Noun(noun) => {
                opened |= scene.is_wh(noun) || scene.tag(noun.tokens.start as usize) == Tag::Prp;
            }
            Phrase::Word(word) => {
                let word = *word as usize;
                opened |= matches!(scene.tag(word), Tag::Cc | Tag::Colon) || scene.is_subordinator(word);
            }
            Phrase::Verb(_) => {}
        }
    }
    false
}
