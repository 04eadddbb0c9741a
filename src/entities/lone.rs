//! Whose a last name is that an article uses without ever giving the full name.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::entity::{EntityId, EntityKind};
use super::gazetteer::{Gazetteer, Hit, Part};
use super::surroundings::Surroundings;
use crate::lexicon::{CuePosition, Lexicon, WordKind};
use crate::text::{Document, Tag, TokenSpan};

/// How an article uses a last name alone.
#[derive(Clone, Copy, Debug, Default)]
struct Uses {
    /// As a person's: behind a title, beside a verb of speech, as owner.
    personal: u32,
    /// As many of those it takes, more where the name is another word too.
    needed: u32,
    /// Whether it can be somebody else's.
    others: bool,
    first: u32,
}

/// A last name that is another word too must stand so often as a person's before it counts without the full name.
const LEAST: u32 = 2;

/// The persons whose last names stand alone, and often enough as a person's, each with where that begins; `parts` are the parts of
/// names in the text.
pub(super) fn lone_bearers(
    document: &Document,
    gazetteer: &Gazetteer,
    lexicon: &Lexicon,
    surroundings: &Surroundings,
    parts: &[&Hit],
) -> Vec<(EntityId, u32)> {
    let mut uses: HashMap<EntityId, Uses, FixedState> = HashMap::default();
    for hit in parts {
        let Some(entity) = sole_bearer(document, gazetteer, hit) else { continue };
        if is_also_no_person(document, lexicon, hit.tokens) {
            continue;
        }
        let uses = uses.entry(entity).or_insert(Uses { first: hit.tokens.start, ..Uses::default() });
        uses.others |= surroundings.after_unknown_name(hit.tokens);
        uses.needed = if is_also_another_word(document, lexicon, hit.tokens) { LEAST } else { 1 };
        uses.personal += u32::from(is_a_persons(document, lexicon, surroundings, hit.tokens));
    }
    uses.retain(|_, uses| uses.personal >= uses.needed && !uses.others);
    uses.into_iter().map(|(entity, uses)| (entity, uses.first)).collect()
}

/// The only one of the list who bears a last name.
fn sole_bearer(document: &Document, gazetteer: &Gazetteer, hit: &Hit) -> Option<EntityId> {
    let mut bearers = gazetteer.candidates(hit, document);
    let (one, part) = bearers.next()?;
    let person = gazetteer.profile(one).kind == EntityKind::Person;
    (part == Part::Surname && person && bearers.next().is_none()).then_some(one)
}

/// Whether a last name is a place or a body as well.
fn is_also_no_person(document: &Document, lexicon: &Lexicon, name: TokenSpan) -> bool {
    let names = lexicon.names();
    let words = || document.words_from(name.start as usize, name.end as usize);
    names.place(words()).is_some()
        || names.organisation_cue(words(), CuePosition::Whole).is_some()
        || names.organisation_cue(words(), CuePosition::Tail).is_some()
}

/// Whether a last name is a common word or a given name as well.
fn is_also_another_word(document: &Document, lexicon: &Lexicon, name: TokenSpan) -> bool {
    let word = document.tokens[name.start as usize].word;
    name.len() == 1 && (lexicon.tag_model().is_ordinary(word) || lexicon.names().is_given_name(word))
}

/// Whether a last name stands where a person's does.
fn is_a_persons(document: &Document, lexicon: &Lexicon, surroundings: &Surroundings, name: TokenSpan) -> bool {
    let reports = |at: usize| document.tags[at].is_verb() && document.is_of(at, WordKind::ReportingVerb, lexicon);
    let behind = name.end as usize;
    if document.tags[name.start as usize] != Tag::Nnp {
        return false;
    }
    let acts = document.tags.get(behind).is_some_and(|tag| {
        let staff = document.is_of(behind, WordKind::Staff, lexicon);
        matches!(tag, Tag::Pos | Tag::Vbd | Tag::Vbz | Tag::Md) || staff || reports(behind)
    });
    acts || surroundings.title_before(name).is_some() || (name.start as usize).checked_sub(1).is_some_and(reports)
}
