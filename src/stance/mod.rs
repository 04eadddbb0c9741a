//! Who is for and against what: statements of holders towards topics and entities.

mod accusing;
mod acting;
mod addressed;
mod agreeing;
mod alleging;
mod among;
mod appointing;
mod ascribed;
mod assaulting;
mod attributive;
mod believing;
mod bidding;
mod blaming;
mod bonds;
mod calling;
mod camping;
mod courses;
mod crediting;
mod deeds;
mod deeming;
mod disowning;
mod donating;
mod duty;
mod echoing;
mod exhorting;
mod expletive;
mod faring;
mod fates;
mod feeling;
mod findings;
mod foreseeing;
mod furthered;
mod grading;
mod imputing;
mod judging;
mod keeping;
mod manner;
mod matches;
mod mood;
mod mutual;
mod needling;
mod owning;
mod pair;
mod pattern;
mod pitying;
mod reacting;
mod regretting;
mod relating;
mod reproaching;
mod resuming;
mod retorting;
mod rule;
mod sharing;
mod siding;
mod situation;
mod surpassing;
mod taking_up;
mod told_between;
mod topic;
mod topic_matcher;
mod treatment;
mod turncoats;
mod turning;
mod unnamed;
mod verbless;
mod words;
mod works;

pub use findings::Look;
pub use mood::{asks, inverts};
pub use pair::{Pair, Party};
pub use pattern::Pattern;
pub use relating::{Reach, Relating};
pub use rule::StanceRule;
pub use siding::{may_begin_side, sided};
pub use topic::{Topic, TopicId, Topics};
pub use topic_matcher::{TopicHit, TopicMatcher};
pub use words::pair_words;

use serde::{Deserialize, Serialize};

use crate::entities::{EntityId, Register};

/// A holder's position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stance {
    /// Opposed to the target.
    Against,
    /// A cue fires and is cancelled: "neither backed nor opposed".
    Neutral,
    /// In favour of the target.
    Favor,
}

impl Stance {
    /// The name written in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Against => "against",
            Self::Neutral => "neutral",
            Self::Favor => "favor",
        }
    }

    /// -1, 0 or 1.
    #[must_use]
    pub fn sign(self) -> i8 {
        match self {
            Self::Against => -1,
            Self::Neutral => 0,
            Self::Favor => 1,
        }
    }
}

/// What a position is towards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StanceTarget {
    /// A topic of topics.csv.
    Topic(TopicId),
    /// An entity.
    Entity(EntityId),
}

impl StanceTarget {
    /// What sort of target it is, as reports name it.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::Topic(_) => "topic",
            Self::Entity(_) => "entity",
        }
    }

    /// The name of the topic or entity.
    ///
    /// # Panics
    /// If the id is another list's.
    #[must_use]
    pub fn name<'a>(self, register: &'a Register, topics: &'a Topics) -> &'a str {
        match self {
            Self::Topic(id) => &topics.get(id).name,
            Self::Entity(id) => &register.get(id).name,
        }
    }
}
