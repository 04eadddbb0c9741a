//! The rules of stance: what can be found between a holder and a target.

use std::sync::LazyLock;

use crate::evidence::{FewSums, RuleSet};

/// A rule of stance, by what it tells and where. Its name stands in the weights file and in the evidence column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StanceRule {
    /// An effect of a frame cue in which holder or target has a role.
    Frame(Effect, Role, Role, Speech),
    /// An effect of a frame cue in which neither has one.
    Roleless(Effect, Place, Order),
    /// A polar word, or how the sentence makes one of the two look.
    Polar(Polar, Order),
    /// Where the two stand.
    Situation(Situation, Order),
    /// What the holder is in its clause.
    HolderStands(Standing, Order),
    /// What the target is in its clause.
    TargetStands(Standing, Order),
    /// What holder and target are in their clauses.
    BothStand(Standing, Standing, Order),
}

/// Declares an enum of unit variants with its list and the names of the variants.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$inner])* $variant),+ }

        impl $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }
    };
}

named! {
    /// What a cue says, as a signed number.
    Effect {
        /// How it makes its agent look.
        OnAgent = "agent_effect",
        /// How it makes its patient look.
        OnPatient = "patient_effect",
        /// The agent's position towards the patient.
        Stance = "stance",
    }
}

named! {
    /// What somebody is to a cue.
    Role {
        /// Who acts, or is described.
        Agent = "agent",
        /// Who is acted on.
        Patient = "patient",
        /// Who calls somebody something.
        Namer = "namer",
        /// A further participant.
        Oblique = "oblique",
        /// Close behind the agent: "the plan of Orrin".
        BehindAgent = "behind_agent",
        /// Close behind the patient.
        BehindPatient = "behind_patient",
        /// None of these.
        Nothing = "nothing",
    }
}

named! {
    /// Whose words a cue stands in; each cue is counted for anyone, and once more for the two.
    Speech {
        /// Whosesoever.
        Anyone = "",
        /// The holder's.
        Holder = "_said_by_holder",
        /// The target's.
        Target = "_said_by_target",
    }
}

named! {
    /// Where words stand to holder and target.
    Place {
        /// Before both.
        Before = "before",
        /// Between the two.
        Between = "between",
        /// Behind both.
        After = "after",
    }
}

named! {
    /// Whether the holder stands before the target.
    Order {
        /// It does.
        Ahead = "",
        /// It stands behind the target.
        Behind = "_holder_behind",
    }
}

named! {
    /// What somebody is in its clause.
    Standing {
        /// The subject of an active verb.
        Subject = "subject",
        /// The subject of a passive verb.
        PassiveSubject = "passive_subject",
        /// The object of a verb.
        Object = "object",
        /// Behind the "by" of a passive verb.
        By = "by",
        /// Behind a preposition.
        Governed = "governed",
        /// None of these.
        Loose = "loose",
    }
}

named! {
    /// Evidence beside the cues of frames.
    Polar {
        /// A polar word near the target in the holder's words.
        SaysNear = "says_near",
        /// Any other polar word in the holder's words.
        SaysAround = "says_around",
        /// A polar word between the two.
        ValenceBetween = "valence_between",
        /// A polar word behind both.
        ValenceAfter = "valence_after",
        /// A polar word before both.
        ValenceBefore = "valence_before",
        /// A polar word in the target's noun phrase.
        TargetPhrase = "target_phrase",
        /// How good or bad the sentence makes the target look: the probability by the rules of target sentiment.
        TargetLook = "target_look",
        /// The same of the holder.
        HolderLook = "holder_look",
        /// A cue that by itself gives the holder's position.
        Relates = "relates",
    }
}

named! {
    /// Where holder and target stand.
    Situation {
        /// Every pair.
        Bias = "bias",
        /// The target stands in the holder's words.
        HolderSpeaks = "holder_speaks",
        /// The holder stands in the target's words.
        TargetSpeaks = "target_speaks",
        /// The sentence has quotation marks.
        HasQuote = "has_quote",
        /// Both stand in one clause.
        SameClause = "same_clause",
        /// The two are joined by a conjunction or a comma.
        Joined = "joined",
        /// The holder is a possessor.
        HolderPossesses = "holder_possesses",
        /// The target is a possessor.
        TargetPossesses = "target_possesses",
        /// The holder modifies a noun.
        HolderModifies = "holder_modifies",
        /// The target modifies a noun.
        TargetModifies = "target_modifies",
        /// No word stands between.
        Gap0 = "gap_0",
        /// One word.
        Gap1 = "gap_1",
        /// Two or three.
        Gap2 = "gap_2",
        /// Four to seven.
        Gap4 = "gap_4",
        /// Eight to 13.
        Gap8 = "gap_8",
        /// 14 to 21.
        Gap14 = "gap_14",
        /// 22 or more.
        Gap22 = "gap_22",
        /// One other name stands between.
        Name1 = "name_between_1",
        /// Two do.
        Name2 = "name_between_2",
        /// Three or more do.
        Name3 = "name_between_3",
    }
}

const EFFECTS: usize = Effect::ALL.len();
const ROLES: usize = Role::ALL.len();
const SPEECHES: usize = Speech::ALL.len();
const PLACES: usize = Place::ALL.len();
const ORDERS: usize = Order::ALL.len();
const STANDINGS: usize = Standing::ALL.len();

/// Where each family begins in [`StanceRule::ALL`].
const ROLELESS: usize = EFFECTS * ROLES * ROLES * SPEECHES;
const POLAR: usize = ROLELESS + EFFECTS * PLACES * ORDERS;
const SITUATION: usize = POLAR + Polar::ALL.len() * ORDERS;
const HOLDER_STANDS: usize = SITUATION + Situation::ALL.len() * ORDERS;
const TARGET_STANDS: usize = HOLDER_STANDS + STANDINGS * ORDERS;
const BOTH_STAND: usize = TARGET_STANDS + STANDINGS * ORDERS;
const COUNT: usize = BOTH_STAND + STANDINGS * STANDINGS * ORDERS;

/// The rule at a position: the inverse of [`RuleSet::index`].
const fn at(index: usize) -> StanceRule {
    if index < ROLELESS {
        let (speech, rest) = (index % SPEECHES, index / SPEECHES);
        let (target, rest) = (rest % ROLES, rest / ROLES);
        let (holder, effect) = (rest % ROLES, rest / ROLES);
        return StanceRule::Frame(Effect::ALL[effect], Role::ALL[holder], Role::ALL[target], Speech::ALL[speech]);
    }
    let order = Order::ALL[(index - ROLELESS) % ORDERS];
    if index < POLAR {
        let rest = (index - ROLELESS) / ORDERS;
        StanceRule::Roleless(Effect::ALL[rest / PLACES], Place::ALL[rest % PLACES], order)
    } else if index < SITUATION {
        StanceRule::Polar(Polar::ALL[(index - POLAR) / ORDERS], order)
    } else if index < HOLDER_STANDS {
        StanceRule::Situation(Situation::ALL[(index - SITUATION) / ORDERS], order)
    } else if index < TARGET_STANDS {
        StanceRule::HolderStands(Standing::ALL[(index - HOLDER_STANDS) / ORDERS], order)
    } else if index < BOTH_STAND {
        StanceRule::TargetStands(Standing::ALL[(index - TARGET_STANDS) / ORDERS], order)
    } else {
        let rest = (index - BOTH_STAND) / ORDERS;
        StanceRule::BothStand(Standing::ALL[rest / STANDINGS], Standing::ALL[rest % STANDINGS], order)
    }
}

const fn all() -> [StanceRule; COUNT] {
    let mut rules = [at(0); COUNT];
    let mut index = 0;
    while index < COUNT {
        rules[index] = at(index);
        index += 1;
    }
    rules
}

static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| StanceRule::ALL.iter().map(|rule| rule.written()).collect());

impl StanceRule {
    /// The holder is the agent of a cue and the target its patient, by the cue's stance.
    pub const TOWARDS: Self = Self::Frame(Effect::Stance, Role::Agent, Role::Patient, Speech::Anyone);

    fn written(self) -> String {
        match self {
            Self::Frame(effect, holder, target, speech) => {
                format!("{}_{}_{}{}", effect.name(), holder.name(), target.name(), speech.name())
            }
            Self::Roleless(effect, place, order) => format!("{}_{}{}", effect.name(), place.name(), order.name()),
            Self::Polar(polar, order) => format!("{}{}", polar.name(), order.name()),
            Self::Situation(situation, order) => format!("{}{}", situation.name(), order.name()),
            Self::HolderStands(standing, order) => format!("holder_{}{}", standing.name(), order.name()),
            Self::TargetStands(standing, order) => format!("target_{}{}", standing.name(), order.name()),
            Self::BothStand(holder, target, order) => {
                format!("holder_{}_target_{}{}", holder.name(), target.name(), order.name())
            }
        }
    }
}

impl RuleSet for StanceRule {
    const ALL: &'static [Self] = &all();

    type Sums = FewSums;

    fn index(self) -> usize {
        match self {
            Self::Frame(effect, holder, target, speech) => {
                ((effect as usize * ROLES + holder as usize) * ROLES + target as usize) * SPEECHES + speech as usize
            }
            Self::Roleless(effect, place, order) => {
                ROLELESS + (effect as usize * PLACES + place as usize) * ORDERS + order as usize
            }
            Self::Polar(polar, order) => POLAR + polar as usize * ORDERS + order as usize,
            Self::Situation(situation, order) => SITUATION + situation as usize * ORDERS + order as usize,
            Self::HolderStands(standing, order) => HOLDER_STANDS + standing as usize * ORDERS + order as usize,
            Self::TargetStands(standing, order) => TARGET_STANDS + standing as usize * ORDERS + order as usize,
            Self::BothStand(holder, target, order) => {
                BOTH_STAND + (holder as usize * STANDINGS + target as usize) * ORDERS + order as usize
            }
        }
    }

    fn name(self) -> &'static str {
        &NAMES[self.index()]
    }

    fn is_structural(self) -> bool {
        self.index() >= SITUATION
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_listed_in_the_order_of_their_numbers() {
        assert!(StanceRule::ALL.iter().enumerate().all(|(at, rule)| rule.index() == at));
    }

    #[test]
    fn no_two_rules_share_a_name() {
        let mut names: Vec<&str> = StanceRule::ALL.iter().map(|rule| rule.name()).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
