//! The names of one bearer, and which entity they name.

use super::counts::Form;
use super::kind::{LEAST, kind};
use crate::entities::entity::{Entity, EntityKind, Pronouns, Register};
use crate::lexicon::{Lexicon, WordKind};

/// Names of one bearer.
#[derive(Clone, Debug, Default)]
pub(super) struct Cluster {
    /// Each name with how often it was seen.
    pub(super) names: Vec<(Box<str>, u32)>,
    /// Short names that are its alone, with how often they stood for it.
    pub(super) short: Vec<(Box<str>, u32)>,
    pub(super) form: Form,
    pub(super) count: u32,
    /// A last name alone that several people bear, none of them mostly.
    pub(super) shared: bool,
}

/// What stands before a common noun so often, in percent, is an adjective.
const ADJECTIVE: u32 = 40;

/// The `top` entities of these, the most frequent first, ties by name.
pub(super) fn register(mut clusters: Vec<Cluster>, top: usize, lexicon: &Lexicon) -> Register {
    for cluster in &mut clusters {
        cluster.names.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        cluster.short.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    }
    clusters.retain(|cluster| cluster.is_entity(lexicon));
    clusters.sort_unstable_by(|a, b| b.count.cmp(&a.count).then(a.names[0].0.cmp(&b.names[0].0)));
    let entities = clusters.iter().take(top).map(|cluster| cluster.entity(lexicon)).collect();
    Register { attributes: Vec::new(), entities }
}

impl Cluster {
    /// Whether it mostly stands before common nouns.
    pub(super) fn is_adjective(&self) -> bool {
        let word = self.names.first().is_some_and(|(name, _)| !name.contains(' '));
        word && u64::from(self.form.adjectival) * 100 >= u64::from(self.form.seen) * u64::from(ADJECTIVE)
    }

    fn is_entity(&self, lexicon: &Lexicon) -> bool {
        let Some((name, _)) = self.names.first() else { return false };
        let kind = self.kind(lexicon);
        let adjective = kind == EntityKind::Other && self.is_adjective();
        let listed = self.form.person + self.form.org + self.form.place + self.form.group > 0;
        let word = lexicon.words().id_in_any_case(name);
        let ordinary = !listed && lexicon.tag_model().is_ordinary(word);
        let demonym_adjective = self.form.group * 2 > self.form.seen && !name.ends_with('s');
        let sentence_start = self.form.sure * 2 < self.form.seen;
        let month = kind != EntityKind::Person && lexicon.is(word, WordKind::Time);
        !month
            && !ordinary
            && !self.shared
            && self.count >= LEAST
            && !adjective
            && !demonym_adjective
            && !sentence_start
    }

    /// What its bearer is.
    pub(super) fn kind(&self, lexicon: &Lexicon) -> EntityKind {
        self.names.first().map_or(EntityKind::Other, |(name, _)| kind(name, &self.form, lexicon))
    }

    fn entity(&self, lexicon: &Lexicon) -> Entity {
        let kind = self.kind(lexicon);
        let mut aliases: Vec<String> = Vec::new();
        for (name, _) in self.names[1..].iter().chain(&self.short) {
            if !aliases.iter().any(|alias| **alias == **name) {
                aliases.push(name.to_string());
            }
        }
        let pronouns = match kind {
            EntityKind::Person => self.pronouns(),
            EntityKind::Org | EntityKind::Place => Some(Pronouns::It),
            EntityKind::Group => Some(Pronouns::They),
            EntityKind::Other => None,
        };
        Entity {
            name: self.names[0].0.to_string(),
            kind,
            aliases,
            exclude: Vec::new(),
            pronouns,
            attributes: Vec::new(),
        }
    }

    fn pronouns(&self) -> Option<Pronouns> {
        let (male, female) = (self.form.male, self.form.female);
        match (male > female * 2, female > male * 2) {
            (true, _) => Some(Pronouns::He),
            (_, true) => Some(Pronouns::She),
            _ => None,
        }
    }
}
