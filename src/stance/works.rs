//! What acts for a holder: its bill, its campaign, a report by it, its spokesman.

use super::pair::Pair;
use crate::frames::{Participant, Predicate};
use crate::lexicon::WordKind;
use crate::text::{Phrase, Tag, TokenSpan};

impl Pair<'_> {
    /// Whether what a participant does is the holder's doing: "Orrin's bill would scrap the sale".
    pub(super) fn acts_for_holder(&self, participant: &Participant) -> bool {
        if self.are_led(participant) {
            return true;
        }
        let word = self.document.tokens[participant.head].word;
        let (work, staff) = (self.lexicon.is(word, WordKind::Work), self.lexicon.is(word, WordKind::Staff));
        if !(work || staff) {
            return false;
        }
        let Some(holder) = self.holder else { return false };
        let Phrase::Noun(noun) = self.document.phrases[participant.phrase] else { return false };
        if noun.head as usize != participant.head {
            return false;
        }
        if noun.tokens.range().any(|at| self.is_of(at, WordKind::Former)) {
            return false;
        }
        let owns = noun.possessor.is_some_and(|possessor| possessor.overlaps(holder));
        let named = self.document.tags[participant.head] == Tag::Nnp;
        let modifies =
            staff && !named && noun.possessor.is_none() && noun.tokens.contains(holder) && holder.end <= noun.head;
        owns || modifies
            || self.is_maker(participant.phrase, holder, staff)
            || (work && (self.makes(participant.phrase) || self.is_setting(participant.phrase)))
            || (staff && (self.leads(participant.phrase) || self.funds(participant.phrase)))
    }

    /// "In a statement blasting Orrin, Vey said …": whether a sentence begins by telling in what the holder says or does something.
    fn is_setting(&self, phrase: usize) -> bool {
        let first = self.sentence.phrases.0 as usize;
        let opens = phrase == first + 1 && self.document.lone_word(first).eq_ignore_ascii_case("in");
        let comma = |at: usize| self.document.lone_tag(at) == Some(Tag::Comma);
        let main =
            |it: &&Predicate| it.subject.is_some_and(|subject| subject > phrase && comma(subject - 1)) && !it.passive;
        opens && self.frames.predicates.iter().find(main).is_some_and(|it| self.does(it))
    }

    /// "Gave $50,000 to a group that backs Orrin": whether the holder gives an amount to those whom a phrase names.
    fn funds(&self, phrase: usize) -> bool {
        let word = |at: usize| self.document.word(self.document.phrases[at].tokens().end as usize - 1);
        let Some(amount) = phrase.checked_sub(2).filter(|&at| matches!(word(at + 1), "to" | "into")) else {
            return false;
        };
        let gives = |it: &&Predicate| it.object == Some(amount) && it.phrase < amount && !it.passive;
        self.is_sum(amount) && self.frames.predicates.iter().find(gives).is_some_and(|it| self.does(it))
    }

    /// "Leads a group that backs Orrin", "the founder of a group that backs Orrin": whether the holder leads those whom a
    /// phrase names, or is said to.
    pub(super) fn leads(&self, phrase: usize) -> bool {
        let does = self.frames.predicates.iter().filter(|it| it.object == Some(phrase)).any(|predicate| {
            let Some(&group) = self.document.verb(predicate.phrase) else { return false };
            let agent = self.participant(predicate.agent());
            self.is_of(group.head as usize, WordKind::Leading)
                && !group.negated
                && agent.is_some_and(|agent| agent.phrase != phrase && self.acts(&agent))
        });
        does || self.is_led_by_apposed(phrase)
    }

    /// "A crowd led by Vey": whether a participle says that the holder leads whom a participant means.
    fn are_led(&self, participant: &Participant) -> bool {
        let leads = |it: &Predicate| {
            let head = self.document.phrases[it.phrase].tokens().end as usize - 1;
            let led = it.passive && it.subject.is_none() && it.understood == Some(participant.phrase);
            led && self.is_of(head, WordKind::Leading) && self.is_by_holder(it)
        };
        let common = matches!(self.document.tags[participant.head], Tag::Nn | Tag::Nns);
        common && self.kinds.has(WordKind::Leading) && self.frames.predicates.iter().any(leads)
    }

    fn is_by_holder(&self, predicate: &Predicate) -> bool {
        let by = self.participant(predicate.by);
        by.is_some_and(|by| self.holder.is_some_and(|holder| holder.holds(by.head)))
    }

    /// "Vey, the head of a group": whether a person noun between the holder and a group says that the one leads the other.
    pub(super) fn is_led_by_apposed(&self, group: usize) -> bool {
        let Some(head) = group.checked_sub(2).filter(|&at| at > 1) else { return false };
        let word = |at: usize| self.document.phrases[at].tokens().start as usize;
        let of = self.document.is_word(word(group - 1), "of");
        let leader = Participant::at(self.document, head).is_some_and(|it| self.is_of(it.head, WordKind::Leading));
        let comma = self.document.tags[word(head - 1)] == Tag::Comma;
        let beside = Participant::at(self.document, head - 2);
        of && leader && comma && beside.is_some_and(|it| self.holder.is_some_and(|holder| holder.holds(it.head)))
    }

    /// "Filed a suit to stop the sale", "spent millions on ads against Orrin": whether the holder makes what a phrase names.
    pub(super) fn makes(&self, phrase: usize) -> bool {
        let governed = phrase.checked_sub(1).filter(|&before| self.document.lone_tag(before) == Some(Tag::In));
        let paid_for = |it: &Predicate| {
            governed.is_some_and(|at| {
                it.phrase + 1 == at || it.object.is_some_and(|object| object + 1 == at && object > it.phrase)
            })
        };
        self.frames.predicates.iter().filter(|it| it.object == Some(phrase) || paid_for(it)).any(|predicate| {
            let Some(&group) = self.document.verb(predicate.phrase) else { return false };
            let agent = self.participant(predicate.agent());
            self.is_of(group.head as usize, WordKind::Making)
                && agent.is_some_and(|agent| agent.phrase != phrase && self.acts(&agent))
        })
    }

    /// Whether a possessor is a pronoun for the holder: "lifted its sanctions on the port", "ratcheted up his attacks on
    /// Brandt", "praised Orrin for his support of the sale".
    pub(super) fn owns_its(&self, participant: &Participant) -> bool {
        if self.document.tags[participant.head] != Tag::PrpPossessive {
            return false;
        }
        let word = self.document.word(participant.head);
        let of_subject = matches!(word, "its" | "their");
        if !(of_subject || matches!(word, "his" | "her")) {
            return false;
        }
        let at = participant.phrase;
        let own = |phrase: Option<usize>| {
            let whom = self.participant(phrase);
            whom.is_some_and(|whom| whom.phrase != at && self.acts(&whom))
        };
        let judges = |predicate: &Predicate| {
            self.frames.frames.iter().any(|frame| {
                let within = self.document.phrase_of(frame.tokens.start as usize) == predicate.phrase;
                within && self.lexicon.frames().cue(frame.cue).stance != 0
            })
        };
        let reason = at >= 2 && self.is_lone_of(at - 1, WordKind::Blamed);
        let copula = |it: &&Predicate| matches!(self.document.phrases[it.phrase], Phrase::Verb(group) if group.copula);
        let last = self.frames.before(at).last().filter(copula);
        let is_it = |it: &Predicate| self.is_one_complement(it.phrase + 1, at) || self.is_adjective_in(it.phrase, at);
        if of_subject && last.is_some_and(|it| is_it(it) && own(it.agent())) {
            return true;
        }
        self.frames.predicates.iter().any(|predicate| {
            let blamed = reason && predicate.object == Some(at - 2) && own(predicate.object);
            blamed || (predicate.object == Some(at) && (of_subject || !judges(predicate)) && own(predicate.agent()))
        })
    }

    /// "Were vocal in their support": whether what a copula says, and "in", lead to a phrase.
    fn is_adjective_in(&self, copula: usize, phrase: usize) -> bool {
        let is_in = |at: usize| self.document.is_lone_word(at, "in");
        phrase > copula + 2 && is_in(phrase - 1) && self.is_one_complement(copula + 1, phrase - 1)
    }

    /// "A report by the union", "the lawyers for the bank".
    fn is_maker(&self, phrase: usize, holder: TokenSpan, staff: bool) -> bool {
        let made = |it: &Predicate| it.passive && it.subject.is_none() && it.understood == Some(phrase);
        if self.frames.predicates.iter().any(|it| made(it) && self.is_by_holder(it)) {
            return true;
        }
        let joins = match self.document.lone_word(phrase + 1) {
            "for" | "at" => staff,
            _ => self.is_lone_of(phrase + 1, WordKind::Authoring),
        };
        joins && self.document.noun(phrase + 2).is_some_and(|noun| holder.holds(noun.head as usize))
    }
}
