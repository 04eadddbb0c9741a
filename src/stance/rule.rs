//! The rules of stance: what relates a holder to a target.

use crate::evidence::RuleSet;

/// A rule of stance. The names are those of the weights file and of the evidence column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[allow(missing_docs)] // described in `StanceRule::NAMES`
pub enum StanceRule {
    Towards,
    TowardsPart,
    Does,
    Names,
    Says,
    SaysLiked,
    SaysNear,
    SaysAround,
    Reverse,
    ReverseDoes,
    Oblique,
    ValenceBetween,
    ValenceAfter,
    ValenceBefore,
    TargetPhrase,
    FrameBetween,
    FrameElsewhere,
    HolderEffect,
    TargetEffect,
    Bias,
    HolderFirst,
    Distance,
    HolderIsSubject,
    TargetIsObject,
    TargetIsGoverned,
    SameClause,
    Joined,
    HolderSpeaks,
    TargetSpeaks,
    HolderPossesses,
    TargetPossesses,
    HasQuote,
}

impl StanceRule {
    /// Every rule with its name and what it counts.
    pub const NAMES: [(Self, &'static str, &'static str); 32] = [
        (Self::Towards, "towards", "holder is the agent of a cue and target its patient, by the cue's stance"),
        (Self::TowardsPart, "towards_part", "the same with the target as part of the patient or behind it"),
        (Self::Does, "does", "holder is the agent and target the patient, by the effect on the patient"),
        (Self::Names, "names", "holder calls the target something, by what it calls it"),
        (Self::Says, "says", "a cue in the holder's words with an effect on the target"),
        (
            Self::SaysLiked,
            "says_liked",
            "a stance towards the target in the holder's words, holder or nobody being the agent",
        ),
        (Self::SaysNear, "says_near", "a polar word near the target in the holder's words"),
        (Self::SaysAround, "says_around", "any other polar word in the holder's words"),
        (Self::Reverse, "reverse", "target is the agent of a cue and holder its patient, by the cue's stance"),
        (Self::ReverseDoes, "reverse_does", "the same by the effect on the patient"),
        (Self::Oblique, "oblique", "holder is the agent and target another participant, by the effect on it"),
        (Self::ValenceBetween, "valence_between", "a polar word between the two"),
        (Self::ValenceAfter, "valence_after", "a polar word behind both"),
        (Self::ValenceBefore, "valence_before", "a polar word before both"),
        (Self::TargetPhrase, "target_phrase", "a polar word in the target's noun phrase"),
        (
            Self::FrameBetween,
            "frame_between",
            "a frame cue between the two in which they have no roles, by its effects",
        ),
        (Self::FrameElsewhere, "frame_elsewhere", "any other frame cue in which they have no roles"),
        (Self::HolderEffect, "holder_effect", "effect of a cue on the holder"),
        (Self::TargetEffect, "target_effect", "effect of a cue on the target, by nobody or somebody else"),
        (Self::Bias, "bias", "every pair"),
        (Self::HolderFirst, "holder_first", "the holder stands before the target"),
        (Self::Distance, "distance", "tens of words between the two"),
        (Self::HolderIsSubject, "holder_is_subject", "holder is the subject of a verb"),
        (Self::TargetIsObject, "target_is_object", "target is the object of a verb"),
        (Self::TargetIsGoverned, "target_is_governed", "target stands behind a preposition"),
        (Self::SameClause, "same_clause", "both stand in one clause"),
        (Self::Joined, "joined", "the two are joined by a conjunction"),
        (Self::HolderSpeaks, "holder_speaks", "the target stands in the holder's words"),
        (Self::TargetSpeaks, "target_speaks", "the holder stands in the target's words"),
        (Self::HolderPossesses, "holder_possesses", "holder is a possessor or modifier"),
        (Self::TargetPossesses, "target_possesses", "target is a possessor or modifier"),
        (Self::HasQuote, "has_quote", "the sentence has quotation marks"),
    ];

    /// Whether the rule by itself makes a statement: a cue relates the holder to the target.
    #[must_use]
    pub fn relates(self) -> bool {
        self <= Self::SaysLiked || self == Self::Oblique
    }
}

impl RuleSet for StanceRule {
    const ALL: &'static [Self] = &{
        let mut rules = [Self::Bias; Self::NAMES.len()];
        let mut at = 0;
        while at < rules.len() {
            rules[at] = Self::NAMES[at].0;
            at += 1;
        }
        rules
    };

    fn index(self) -> usize {
        self as usize
    }

    fn name(self) -> &'static str {
        Self::NAMES[self as usize].1
    }

    fn is_structural(self) -> bool {
        self >= Self::Bias
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_listed_in_the_order_of_their_numbers() {
        assert!(StanceRule::NAMES.iter().enumerate().all(|(at, (rule, ..))| rule.index() == at));
    }
}
