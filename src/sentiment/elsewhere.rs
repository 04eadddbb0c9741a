//! What a verb does to its own object, which says nothing of the object of the verb that it is joined to: "praised Orrin but attacked Vey".

use crate::frames::{Participant, Predicate};
use crate::text::{NounPhrase, Tag, TokenSpan};

use super::target::Target;

impl Target<'_> {
    /// The words of verbs and their objects that are joined to a verb whose object the target is: "praised Orrin but | attacked Vey",
    /// but not "praised Orrin but attacked his plan"; and of whose somebody is: "hugged her sister and | called her a genius".
    pub(super) fn elsewhere(&self) -> Vec<TokenSpan> {
        let is_target = |at: usize| {
            let object = Participant::at(self.document, at);
            object.is_some_and(|it| self.is_whole(&it))
        };
        let object_of = |it: &Predicate| it.object.filter(|&object| !it.passive && object > it.phrase);
        let predicates = &self.frames.predicates;
        let mut found = Vec::new();
        if self.document.tags[self.tokens.start as usize] == Tag::Prp {
            // "criticised Vey and challenged him": the one before may be meant
            return found;
        }
        let pairs = predicates.iter().zip(predicates.iter().skip(1));
        for (first, second) in pairs {
            let (Some(one), Some(other)) = (object_of(first), object_of(second)) else { continue };
            let joined = one < second.phrase && self.joins(one + 1, second.phrase);
            if !joined {
                continue;
            }
            let start = |phrase: usize| self.document.phrases[phrase].tokens().start;
            if is_target(one) && self.stands_for_itself(other) || self.is_owner_of(one) && self.is_personal(other) {
                found.push(TokenSpan { start: start(second.phrase), end: self.clause_end(other) });
            } else if is_target(other) && self.stands_for_itself(one) {
                found.push(TokenSpan { start: start(first.phrase), end: start(second.phrase) });
            }
        }
        found
    }

    /// Whether a conjunction, and adverbs behind it at most, stand before a verb, a little behind the object of the verb before.
    fn joins(&self, from: usize, verb: usize) -> bool {
        /// Phrases from the object to the conjunction, at most.
        const FAR: usize = 8;
        let is = |at: usize, tag: Tag| self.document.lone_tag(at) == Some(tag);
        let before = (from..verb).rev().find(|&at| !is(at, Tag::Rb));
        before.is_some_and(|at| is(at, Tag::Cc) && at <= from + FAR)
    }

    /// Whether an object is no pronoun and no pronoun's, so that it can't be the target's or the target again.
    fn stands_for_itself(&self, object: usize) -> bool {
        let itself = |noun: &NounPhrase| {
            let pronoun = matches!(self.document.tags[noun.head as usize], Tag::Prp | Tag::Wp | Tag::Wdt);
            let owned = noun.possessor.is_some_and(|it| self.document.tags[it.start as usize] == Tag::PrpPossessive);
            !pronoun && !owned
        };
        self.document.noun(object).is_some_and(itself)
    }

    /// "Hugged her sister and called her a genius": whether an object is somebody of the target's.
    fn is_owner_of(&self, object: usize) -> bool {
        self.document.noun(object).is_some_and(|noun| {
            let owns = noun.possessor.is_some_and(|owner| owner.overlaps(self.tokens));
            owns && self.names_person(noun.head as usize)
        })
    }

    fn is_personal(&self, object: usize) -> bool {
        self.document.noun(object).is_some_and(|noun| self.document.tags[noun.head as usize] == Tag::Prp)
    }

    /// The token of the mark behind a phrase, or the end of its sentence.
    fn clause_end(&self, phrase: usize) -> u32 {
        let from = self.document.phrases[phrase].tokens().end;
        let ends =
            |at: &u32| matches!(self.document.tags[*at as usize], Tag::Comma | Tag::Colon | Tag::Stop | Tag::Close);
        (from..self.sentence.tokens.end).find(ends).unwrap_or(self.sentence.tokens.end)
    }
}

#[cfg(test)]
mod tests {
    use crate::sentiment::Rule;
    use crate::sentiment::trial::value;

    #[test]
    fn what_another_object_suffers_is_not_the_targets() {
        let beside = |text| value(text, "Brandt", Rule::ValenceClauseAfter);
        assert_eq!(beside("Dockers praised Brandt but attacked Orrin."), None);
        assert_eq!(beside("Dockers met Brandt and attacked Orrin."), None);
        assert!(beside("Dockers praised Brandt but attacked her plan.").is_some());
    }
}
