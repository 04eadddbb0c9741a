//! Past tenses that look like participles: `most of his rivals called for`.

use super::apposition::parenthetical;
use super::before::{begins_clause, is_floated, is_joined, stands_alone};
use super::named::Source;
use super::scene::Scene;
use super::subject::subject_ending_at;
use crate::lexicon::WordKind;
use crate::text::{Phrase, Tag, VerbForm};

/// Whether what looks like a past participle is rather a past tense: a noun phrase that begins the clause stands before it.
pub(super) fn is_past_tense(scene: &Scene<'_>, verb: usize) -> bool {
    if scene.verb(verb).is_none_or(|group| group.form != VerbForm::Participle) {
        return false;
    }
    let mut at = verb;
    while at > 0 && (scene.lone(at - 1).is_some_and(|word| scene.tag(word) == Tag::Rb) || is_floated(scene, at - 1)) {
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

/// `those polled`, `most of the men asked`: a noun phrase with the lone participle at `at` behind it.
pub(super) fn asked(scene: &Scene<'_>, at: usize) -> Option<Source> {
    let verb = scene.verb(at).filter(|verb| verb.tokens.len() == 1)?;
    let noun = at.checked_sub(1).filter(|&noun| scene.noun(noun).is_some_and(|noun| !scene.is_wh(noun)))?;
    let head = verb.head as usize;
    let participle = scene.tag(head) == Tag::Vbn || scene.tag(head) == Tag::Vbd && scene.is_of(head, WordKind::Asked);
    let mut source = subject_ending_at(scene, noun);
    let first = source.tokens.start as usize;
    source.tokens.end = verb.tokens.end;
    let named = matches!(scene.tag(source.head as usize), Tag::Prp | Tag::Nnp);
    (participle && !named && begins_clause(scene, first)).then_some(source)
}

/// Whether a verb behind the one at `verb` has the same subject, so that this one is a participle: `Brandt, accused of theft, said`.
fn is_predicated_behind(scene: &Scene<'_>, verb: usize) -> bool {
    let token = scene.first_token(verb);
    let mut opened = false;
    for at in (verb + 1..scene.phrases.len()).take_while(|&at| scene.together(scene.first_token(at), token)) {
        match &scene.phrases[at] {
            Phrase::Verb(group) if group.is_finite() => {
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
