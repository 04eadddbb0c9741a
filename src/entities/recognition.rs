//! The mentions of listed entities in an article, from the surest to the least sure.

use super::coreference::coreferences;
use super::gazetteer::Gazetteer;
use super::mention::{Mention, Recognition, Resolution, Resolutions, Unresolved};
use super::naming;
use super::quotation::{Quoted, Sourced};
use crate::lexicon::Lexicon;
use crate::text::Document;

/// The mentions of listed entities, in the order of the text, none overlapping another.
///
/// Every resolution is worked out whatever is asked for, since the surer ones decide the others; `resolve` says which
/// are given.
#[must_use]
pub fn mentions(document: &Document, gazetteer: &Gazetteer, lexicon: &Lexicon, resolve: Resolutions) -> Vec<Mention> {
    recognise(document, gazetteer, lexicon, resolve).mentions
}

/// The mentions with the counts of what was left open because it fits several entities. Resolutions that aren't asked for leave
/// nothing open.
#[must_use]
pub fn recognise(document: &Document, gazetteer: &Gazetteer, lexicon: &Lexicon, resolve: Resolutions) -> Recognition {
    recognise_among(document, gazetteer, lexicon, resolve, &[])
}

/// The same where the sources of quotations are known.
#[must_use]
pub fn recognise_among(
    document: &Document,
    gazetteer: &Gazetteer,
    lexicon: &Lexicon,
    resolve: Resolutions,
    sourced: &[Sourced],
) -> Recognition {
    let quoted = Quoted::new(&document.quotations, sourced);
    let named = naming::named(document, gazetteer, lexicon, &quoted);
    let (further, open) = coreferences(document, gazetteer, lexicon, &named.mentions, &quoted);
    let mut recognition = Recognition { mentions: named.mentions, unresolved: named.unresolved };
    recognition.unresolved.titles = open.titles;
    recognition.unresolved.pronouns = open.pronouns;
    recognition.mentions.extend(further);
    recognition.mentions.sort_by_key(|mention| (mention.tokens.start, mention.tokens.end));
    recognition.mentions.retain(|mention| resolve.contains(mention.resolution));
    let Unresolved { surnames, titles, pronouns } = &mut recognition.unresolved;
    for (count, resolution) in
        [(surnames, Resolution::Surname), (titles, Resolution::Title), (pronouns, Resolution::Pronoun)]
    {
        *count *= u64::from(resolve.contains(resolution));
    }
    recognition
}
