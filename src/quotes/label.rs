//! Names and clauses before a colon that say who speaks behind it: `Orrin: "…"`, `Orrin wrote:`

use super::around::{has_main_clause, is_verbless};
use super::attribution::{Attribution, AttributionKind};
use super::continuity::{LABEL, alone};
use super::interview::Turns;
use super::named::Source;
use super::scene::Scene;
use super::source;
use super::telling::{speaks, tells};
use crate::lexicon::{Construction, CuePosition};
use crate::text::{Sentence, Tag, TokenKind, TokenSpan};

/// What a sentence attributes by a label before a colon: a headline's `Orrin: port will close`, a transcript's `ORRIN: No.`,
/// which runs to the paragraph's end or the next turn.
pub(super) fn labelled(scene: &Scene<'_>, following: &[Sentence], turns: &Turns, found: &mut Vec<Attribution>) {
    let Some(label) = turn_label(scene, turns) else { return };
    let start = label.behind;
    if start >= scene.end() && !label.turn || scene.document.tokens.get(start).is_none_or(|_| scene.is_quote(start)) {
        return;
    }
    let headline = scene.sentence.in_title || scene.sentence.paragraph == 0;
    if !headline && !label.turn {
        return;
    }
    let paragraph = scene.sentence.paragraph;
    let rest = following.iter().take_while(|sentence| {
        label.turn && sentence.paragraph == paragraph && !turns.begin_with(scene.document, sentence)
    });
    let rest = rest.last();
    let end = rest.map_or(scene.end(), |sentence| sentence.tokens.end as usize);
    if start >= end {
        return;
    }
    let content = scene.trimmed(TokenSpan::new(start, end));
    let spoken = content.range().any(|token| scene.document.tokens[token].kind.is_word());
    if !spoken {
        return;
    }
    let mut attribution = alone(label.source, label.cue, content);
    attribution.antecedent = turns.answerer(scene.document, label.source.tokens);
    attribution.construction = Construction::Colon;
    attribution.kind =
        AttributionKind::of(scene.document, scene.quotations, label.cue.start as usize, &attribution.content);
    found.push(attribution);
}

/// A label at the start of a paragraph.
struct TurnLabel {
    source: Source,
    cue: TokenSpan,
    /// Where its content begins.
    behind: usize,
    /// Whether it begins a turn, which runs to the paragraph's end.
    turn: bool,
}

/// `Orrin:`, or `Q.` where others begin with `A.`
fn turn_label(scene: &Scene<'_>, turns: &Turns) -> Option<TurnLabel> {
    if let Some(letter) = turns.letter(scene.document, scene.start()) {
        let source = Source { tokens: letter, head: letter.start };
        let stop = scene.document.word(letter.start as usize).len() == 1;
        let behind = letter.end as usize + usize::from(stop);
        return Some(TurnLabel { source, cue: letter, behind, turn: true });
    }
    let limit = scene.end().min(scene.start() + LABEL);
    let colon = (scene.start() + 1..limit).find(|&token| scene.document.is_word(token, ":"))?;
    let source = before_colon(scene, colon).filter(|_| !is_verbless(scene, TokenSpan::new(scene.start(), colon)))?;
    let capitals = (scene.start()..colon).all(|token| {
        let kind = scene.kind(token);
        kind == TokenKind::Upper || !kind.is_word() || scene.document.word(token).len() == 1
    });
    let turn = capitals || turns.labelled() && !scene.sentence.in_title;
    let unknown = turn && turns.labelled() && !scene.document.tokens[source.head as usize].word.is_known();
    let label = TurnLabel { source, cue: TokenSpan::new(colon, colon + 1), behind: colon + 1, turn };
    (unknown || names_somebody(scene, source)).then_some(label)
}

/// What a headline attributes to the name behind its last colon or dash: `Port 'is poor': Orrin`.
pub(super) fn signed(scene: &Scene<'_>, found: &mut Vec<Attribution>) {
    /// Tokens of a name, at most.
    const LONGEST: usize = 4;
    let (start, end) = (scene.start(), scene.end());
    let is_mark = |token: usize| scene.tag(token) == Tag::Colon && !scene.document.is_word(token, ";");
    let headline = scene.sentence.in_title || scene.sentence.paragraph == 0;
    if !headline || end < start + LONGEST || scene.kind(end - 1) == TokenKind::Terminator {
        return;
    }
    let Some(mark) = (start + 1..end - 1).rev().take(LONGEST + 1).find(|&token| is_mark(token)) else {
        return;
    };
    let name = TokenSpan::new(mark + 1, end);
    let source = Source { tokens: name, head: name.end - 1 };
    let named = name.len() <= LONGEST && name.range().all(|token| scene.kind(token).is_capital());
    let content = scene.trimmed(TokenSpan::new(start, mark));
    let told = found.iter().any(|known| known.cue.is_some_and(|cue| scene.sentence.tokens.holds(cue.start as usize)));
    let said = has_main_clause(scene, content) || is_verbless(scene, content);
    if !named || told || content.is_empty() || !names_somebody(scene, source) || !said {
        return;
    }
    let cue = TokenSpan::new(mark, mark + 1);
    let mut attribution = alone(source, cue, content);
    attribution.construction = Construction::Colon;
    attribution.kind = AttributionKind::of(scene.document, scene.quotations, mark, &attribution.content);
    found.push(attribution);
}

/// What a sentence that ends with a colon sets off: the paragraph behind it, without marks of its own. `Orrin wrote:`
pub(super) fn set_off(scene: &Scene<'_>, following: &[Sentence], found: &mut Vec<Attribution>) {
    /// Tokens of a content, at least.
    const LEAST: usize = 4;
    let colon = scene.end() - 1;
    let Some(next) = following.first().filter(|next| next.paragraph == scene.sentence.paragraph + 1) else { return };
    if !scene.document.is_word(colon, ":") || scene.sentence.in_title {
        return;
    }
    let block = following.iter().take_while(|sentence| sentence.paragraph == next.paragraph);
    let end = block.last().map_or(next.tokens.end, |last| last.tokens.end);
    let content = scene.trimmed(TokenSpan::new(next.tokens.start as usize, end as usize));
    let marked = content.range().any(|token| scene.quotations.around(token).is_some());
    let last = (0..scene.phrases.len()).rev().find(|&at| scene.finite(at));
    let Some(verb) = last.filter(|_| !marked && content.len() >= LEAST) else { return };
    let cue = scene.phrases[verb].tokens();
    if !speaks(scene, cue.end as usize - 1) {
        return;
    }
    let Some(source) = source::subject(scene, verb) else { return };
    let before = |attribution: &Attribution| attribution.cue.is_some_and(|cue| (cue.start as usize) < scene.start());
    let here = found.split_off(found.iter().rposition(before).map_or(0, |last| last + 1));
    found.extend(here.into_iter().filter(|known| known.cue.is_none_or(|known| !known.overlaps(cue))));
    let construction = Construction::Colon;
    found.push(Attribution { kind: AttributionKind::Indirect, construction, ..alone(source, cue, content) });
}

/// The person named right before a colon: `The vote does not surprise the pollster Ilse Brandt: "…"`.
pub(super) fn named_before(scene: &Scene<'_>, colon: usize) -> Option<Source> {
    let noun = scene.noun(colon.checked_sub(1)?)?;
    let end = noun.tokens.end as usize;
    let capitals = noun.tokens.range().rev().take_while(|&token| scene.kind(token).is_capital()).count();
    let whole = end == scene.first_token(colon) && scene.tag(noun.head as usize) == Tag::Nnp;
    (whole && capitals > 1).then_some(Source { tokens: noun.tokens, head: noun.head })
}

/// The name before a colon, at the sentence's start or behind a dash, which speaks the quotation behind it.
pub(super) fn label(scene: &Scene<'_>, colon: usize) -> Option<Source> {
    let source = before_colon(scene, colon)?;
    let named = !scene.document.tokens[source.head as usize].word.is_known();
    (named || names_somebody(scene, source)).then_some(source)
}

/// The verbless words before a colon, at the sentence's start or behind a dash, with the last before a preposition as head.
fn before_colon(scene: &Scene<'_>, colon: usize) -> Option<Source> {
    let dash = (scene.start().max(colon.saturating_sub(LABEL))..colon)
        .rev()
        .find(|&token| scene.tag(token) == Tag::Colon && !scene.document.is_word(token, ":"));
    let start = dash.map_or(scene.start(), |dash| dash + 1);
    let named = start < colon && scene.document.tokens[start].kind.is_capital();
    let short = colon > start && colon - start <= LABEL;
    if !named || !short || !scene.together(start, colon) {
        return None;
    }
    let words = start..colon;
    let verbless = words.clone().all(|token| !scene.tag(token).is_verb() && scene.tag(token) != Tag::Md);
    let comma = words.clone().any(|token| scene.is_comma(token));
    let opens = matches!(scene.tag(start), Tag::In | Tag::Rb | Tag::Cc | Tag::Wrb);
    if let Some(from) = words.clone().find(|&token| scene.is(token, &["from"])).filter(|&from| from < start + 2) {
        // "From the report:", "More from Brandt:"
        let tokens = TokenSpan::new(from + 1, colon);
        return (verbless && !comma && !tokens.is_empty()).then_some(Source { tokens, head: colon as u32 - 1 });
    }
    let end =
        words.clone().find(|&token| token > start && matches!(scene.tag(token), Tag::In | Tag::To | Tag::Bracket));
    let head = (start..end.unwrap_or(colon)).rev().find(|&token| scene.kind(token).is_word())?;
    let source = Source { tokens: TokenSpan::new(start, colon), head: head as u32 };
    (verbless && !comma && !opens).then_some(source)
}

/// Whether a label is the name or description of a person or a body: `Orrin`, `Harbour Master Lind`, `Guild`, `Poll`; not
/// `Wow`, `The Latest`, `Big Win for Brandt`.
fn names_somebody(scene: &Scene<'_>, label: Source) -> bool {
    let document = scene.document;
    let names = scene.lexicon.names();
    let head = label.head as usize;
    let word = document.tokens[head].word;
    let words = || document.words_from(head, head + 1);
    let letter = label.tokens.len() == 1 && matches!(document.word(head), "Q" | "A");
    let body = names.organisation_cue(words(), CuePosition::Tail).is_some()
        || names.organisation_cue(words(), CuePosition::Whole).is_some();
    let called = names.person_noun(word).is_some() || names.title(words()).is_some() || tells(scene, head);
    let unknown = label.tokens.len() == 1 && !word.is_known() && scene.kind(head) == TokenKind::Capitalised;
    let given = (label.tokens.start as usize..=head).any(|token| names.is_given_name(document.tokens[token].word));
    let name =
        scene.lexicon.tag_model().of_word(word).and_then(|tags| tags.first()).is_some_and(|tag| tag.0 == Tag::Nnp);
    letter || body || called || unknown || given || name || is_named_elsewhere(scene, head)
}

/// Whether the body writes a word with a capital inside a sentence.
fn is_named_elsewhere(scene: &Scene<'_>, word: usize) -> bool {
    let document = scene.document;
    let written = document.word(word);
    let bodies =
        document.sentences.iter().filter(|sentence| !sentence.in_title && sentence.tokens.start as usize != word);
    bodies.flat_map(|sentence| sentence.tokens.range().skip(1)).any(|token| {
        token != word
            && document.tokens[token].kind.is_capital()
            && document.is_word_in_any_case(token, written)
            && !matches!(document.tokens[token - 1].kind, TokenKind::Quote(_) | TokenKind::Colon)
    })
}
