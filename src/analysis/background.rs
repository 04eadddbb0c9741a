//! What a mention's score takes from its article, but for what the other mentions of its entity say.

use super::prominences::Prominences;
use super::rows::Speaker;
use crate::entities::{EntityId, Gazetteer};
use crate::sentiment::Background;

/// The background of a mention of the entity in what the speaker says, without its context.
///
/// # Panics
/// If the entity has no mention in the article.
#[must_use]
pub fn background(
    entity: EntityId,
    speaker: Option<&Speaker>,
    prominences: &Prominences,
    gazetteer: &Gazetteer,
) -> Background {
    Background {
        kind: gazetteer.profile(entity).kind,
        prominence: prominences.of(entity),
        in_own_words: speaker == Some(&Speaker::Entity(entity)),
        context: 0.0,
    }
}
