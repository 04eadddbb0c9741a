//! Groups most or many of whom take a side: "a majority of dockers back the sale", "62 percent of dockers", "nine in 10 dockers".

use super::pair::Pair;
use crate::frames::Participant;
use crate::lexicon::WordKind;
use crate::sentiment::{Relation, relation};
use crate::text::{Phrase, Tag};

/// Least share, in percent, for which a group speaks.
const MOST: f64 = 50.0;
/// Shares of groups that are looked at behind one another, at most: "62 percent of dockers and 71 percent of pilots".
const SHARES: usize = 4;

impl Pair<'_> {
    /// Whether a participant is so large a part of the holder that the holder may be said to do what it does.
    pub(super) fn is_most_of_holder(&self, participant: &Participant) -> bool {
        let Some(holder) = self.holder.filter(|holder| participant.tokens.end <= holder.start) else { return false };
        let is_holder = |group: usize| {
            Participant::at(self.document, group)
                .is_some_and(|group| relation(self.text, &group, holder) == Some(Relation::Whole))
        };
        let mut share = participant.phrase;
        for _ in 0..SHARES {
            let Some(group) = self.group_behind(share) else { return false };
            if is_holder(group) {
                return true;
            }
            let joins = self.document.lone_tag(group + 1) == Some(Tag::Cc);
            share = if joins { group + 2 } else { group };
        }
        false
    }

    /// The group of which a phrase is a large share.
    fn group_behind(&self, share: usize) -> Option<usize> {
        let Some(Phrase::Noun(noun)) = self.document.phrases.get(share) else { return None };
        let head = noun.head as usize;
        let link = self.document.lone_word(share + 1);
        let group = self.document.noun(share + 2)?;
        let of_ten = matches!(self.document.word(group.tokens.start as usize), "10" | "ten");
        let large = self.is_of(head, WordKind::Share) || noun.tokens.range().any(|at| self.is_most(at, head));
        match (self.document.tags[head], link) {
            (Tag::Cd, "in") if of_ten && self.is_of(head, WordKind::Share) => Some(share + 2),
            (Tag::Cd, _) => None,
            (_, "of") if large => Some(share + 2),
            _ => None,
        }
    }

    /// "62 percent", "62%": whether a number before a word for hundredths is more than half.
    fn is_most(&self, number: usize, hundredths: usize) -> bool {
        let percent = number + 1 == hundredths && matches!(self.document.word(hundredths), "percent" | "%");
        percent && self.document.word(number).parse::<f64>().is_ok_and(|share| share > MOST)
    }
}
