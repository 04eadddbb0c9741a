//! Who agrees and who quarrels with whom over topics: the one-mode networks of discourse network analysis.
//!
//! An actor takes the positive side of a topic with a statement in favour, the negative with one against, both with both.
//! Congruence of two actors counts the topic sides that both take, conflict the topics of which one takes the one side
//! and the other the other (Leifeld 2013, Policy Studies Journal 41: 169–198). Who speaks of much meets many: `normalised`
//! divides by the average activity of the two, the mean of the numbers of topic sides that each takes (Leifeld 2017, The
//! Oxford Handbook of Political Networks, chapter 12).

use std::collections::BTreeMap;

use super::finish::Totals;
use crate::aggregate::tally::Tally;
use crate::entities::EntityId;
use crate::stance::{StanceTarget, TopicId};

/// Two actors with what ties them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ActorTie<'a> {
    /// The actor whose name comes first in the alphabet.
    pub one: &'a str,
    /// The other.
    pub other: &'a str,
    /// Topic sides shared, or topics contested.
    pub weight: u64,
    /// The same divided by the average activity of the two.
    pub normalised: f64,
}

/// The sides that each actor takes of a topic.
type Sides = Vec<(EntityId, [bool; 2])>;

impl Totals<'_> {
    /// The actors that share a side of a topic, by their names.
    #[must_use]
    pub fn congruence(&self) -> Vec<ActorTie<'_>> {
        self.ties(|one, other| u64::from(one[0] && other[0]) + u64::from(one[1] && other[1]))
    }

    /// The actors that take opposite sides of a topic, by their names.
    #[must_use]
    pub fn conflict(&self) -> Vec<ActorTie<'_>> {
        self.ties(|one, other| u64::from(one[0] && other[1]) + u64::from(one[1] && other[0]))
    }

    fn ties(&self, shared: impl Fn([bool; 2], [bool; 2]) -> u64) -> Vec<ActorTie<'_>> {
        let mut by_topic: BTreeMap<TopicId, Sides> = BTreeMap::new();
        let mut activity: BTreeMap<EntityId, u64> = BTreeMap::new();
        for (&(holder, target), sums) in &self.sums.pairs {
            if let StanceTarget::Topic(topic) = target {
                let sides = sides(&sums.statements);
                by_topic.entry(topic).or_default().push((holder, sides));
                *activity.entry(holder).or_default() += sides.iter().filter(|taken| **taken).count() as u64;
            }
        }
        let mut weights: BTreeMap<(&str, &str), (u64, u64)> = BTreeMap::new();
        for holders in by_topic.values() {
            for (at, (one, one_sides)) in holders.iter().enumerate() {
                for (other, other_sides) in &holders[at + 1..] {
                    let weight = shared(*one_sides, *other_sides);
                    if weight > 0 {
                        let mut names = [one, other].map(|id| self.register.get(*id).name.as_str());
                        names.sort_unstable();
                        let tie = weights.entry((names[0], names[1])).or_default();
                        *tie = (tie.0 + weight, activity[one] + activity[other]);
                    }
                }
            }
        }
        let tie = |((one, other), (weight, activity)): ((_, _), (u64, u64))| ActorTie {
            one,
            other,
            weight,
            normalised: 2.0 * weight as f64 / activity as f64,
        };
        weights.into_iter().map(tie).collect()
    }
}

fn sides(statements: &Tally) -> [bool; 2] {
    [statements.positive > 0, statements.negative > 0]
}
