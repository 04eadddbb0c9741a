//! The target's share in those who act and suffer in the frames of its sentence.

use crate::frames::{Frame, Participant, Predicate};
use crate::lexicon::{Class, Cue, Preposition, WordKind};
use crate::text::{Phrase, TokenSpan, VerbForm};

use super::relation::{Relation, relation};
use super::target::Target;

impl Target<'_> {
    /// The target's share in a participant; its shares, popularity, career and the like stand for itself.
    pub(super) fn relation_to(&self, participant: &Participant) -> Option<Relation> {
        let found = relation(self.text, participant, self.tokens);
        if found == Some(Relation::Attached) && self.is_purpose(participant.phrase + 1) {
            return found.filter(|_| !self.is_aimed_at(participant.phrase + 1));
        }
        let fortune = self.is_of(participant.head, WordKind::Fortune);
        let belongs = found.is_some() || (fortune && self.is_right_behind(participant));
        if fortune && belongs { Some(Relation::Whole) } else { found }
    }

    /// "Orrin's aggressive backers": whether an adjective tells of somebody else, whose the target is only said to be.
    pub(super) fn is_anothers_quality(&self, cue: &Cue, frame: &Frame) -> bool {
        let is_person = |at: usize| self.names_person(at);
        let person = frame.agent.is_some_and(|it| is_person(it.head) && !self.is_of(it.head, WordKind::Staff));
        cue.class == Class::Adjective && person
    }

    /// "An inquest into Orrin's death", "the probe of his murder": whether what somebody looks into is what the target suffered.
    pub(super) fn is_looked_into_as_suffered(&self, cue: &Cue, frame: &Frame) -> bool {
        let inquiry =
            frame.tokens.range().any(|at| self.is_of(at, WordKind::Inquiry) || self.is_of(at, WordKind::Handling));
        let suffered = |it: Participant| self.is_of(it.head, WordKind::Fall);
        inquiry && cue.on_patient() < 0 && frame.patient.is_some_and(suffered)
    }

    /// "Turned down a second offer from Orrin": whether the target stands behind what somebody doesn't want of it.
    pub(super) fn is_refused_offer(&self, cue: &Cue, frame: &Frame) -> bool {
        let behind = |it: Participant| self.document.phrases[it.phrase].tokens().end <= self.tokens.start;
        cue.stance < 0 && frame.patient.is_some_and(|it| behind(it) && self.is_of(it.head, WordKind::Offer))
    }

    /// "Orrin was let down by Vey": whether words tell of a wrong that is done to the target, which looks no worse for it.
    pub(super) fn is_wronged(&self, words: TokenSpan) -> bool {
        let suffers = |deed: &Predicate| {
            let patient = deed.patient().and_then(|at| Participant::at(self.document, at));
            patient.is_some_and(|it| self.is_whole(&it))
        };
        self.setting.kinds.has(WordKind::Wronging) && self.frames.wrong_in(words, self.text).is_some_and(suffers)
    }

    /// "Sales at Orrin", "shares in Orrin".
    fn is_right_behind(&self, participant: &Participant) -> bool {
        let at = self.document.phrase_of(self.tokens.start as usize);
        at == participant.phrase + 2
            && matches!(self.document.phrases[at - 1], Phrase::Word(token)
                if self.lexicon.preposition(self.document.tokens[token as usize].word) == Some(Preposition::Place))
            && matches!(self.document.phrases[at], Phrase::Noun(noun) if self.tokens.holds(noun.head as usize))
    }

    /// "The plan to sell": whether an infinitive tells what a noun before it is for.
    fn is_purpose(&self, phrase: usize) -> bool {
        matches!(self.document.phrases.get(phrase), Some(Phrase::Verb(group)) if group.form == VerbForm::Infinitive)
    }

    /// "The plan to oust Orrin": whether a verb does the target harm, so that what becomes of the plan doesn't befall the target.
    fn is_aimed_at(&self, verb: usize) -> bool {
        let verb = self.document.phrases[verb].tokens();
        self.frames.frames.iter().filter(|frame| frame.tokens.overlaps(verb)).any(|frame| {
            let cue = self.lexicon.frames().cue(frame.cue);
            let suffers = |it: &Participant| relation(self.text, it, self.tokens).is_some();
            let harm = cue.patient.unwrap_or(0) + cue.stance;
            harm < 0 && frame.patient.as_ref().is_some_and(suffers)
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::sentiment::Rule;
    use crate::sentiment::trial::{rules, value};

    #[test]
    fn what_befalls_somebodys_shares_or_standing_befalls_him() {
        let agent = |text| value(text, "Brandt", Rule::Agent).map(f32::signum);
        assert_eq!(agent("Shares in Brandt plunged."), Some(-1.0));
        assert_eq!(agent("The shares of Brandt plunged."), Some(-1.0));
        assert_eq!(agent("Brandt's ratings soared."), Some(1.0));
        assert_eq!(agent("Prices in Brandt plunged."), None);
        assert_eq!(agent("Brandt's neighbour plunged."), None);
    }

    #[test]
    fn who_makes_an_offer_that_is_turned_down_is_not_and_whose_own_bid_is_is() {
        let refused = |text| rules(text, "Brandt").iter().any(|it| matches!(it, Rule::Patient | Rule::PatientAttached));
        for text in [
            "The mill turned down a second offer from Brandt.",
            "The mill turned down an improved offer by its rival Brandt.",
            "The mill rebuffed an approach by Brandt.",
        ] {
            assert!(!refused(text), "{text}");
        }
        assert!(refused("The mill rejected Brandt."));
        assert!(refused("The mill condemned the leaflet by Brandt."));
    }

    #[test]
    fn the_subject_of_a_clause_has_no_share_in_what_leads_it_in() {
        let attached = |text| rules(text, "Brandt").contains(&Rule::AgentAttached);
        assert!(!attached("In response to the tragic loss of life, Brandt spoke."));
        assert!(attached("In response to the tragic loss of life and Brandt, the mayor spoke."));
    }

    #[test]
    fn what_somebodys_friends_are_like_he_is_not_and_what_his_deeds_are_like_he_is() {
        let part = |text| value(text, "Brandt", Rule::AgentPart).map(f32::signum);
        assert_eq!(part("The clerk met Brandt's dishonest friends."), None);
        assert_eq!(part("The clerk met Brandt's dishonest speech."), Some(-1.0));
    }

    #[test]
    fn who_a_plan_is_against_is_not_condemned_with_it_and_whose_plan_it_is_is() {
        let condemned = |text| rules(text, "Brandt").iter().any(|rule| matches!(rule, Rule::Patient | Rule::LikedPart));
        assert!(condemned("The union condemned Brandt's plan to sue Orrin."));
        let sued = value("The union condemned the plan to sue Brandt.", "Brandt", Rule::Patient);
        assert_eq!(sued, value("The plan to sue Brandt is old.", "Brandt", Rule::Patient));
        assert_eq!(value("The union condemned the decision to oust Brandt.", "Brandt", Rule::LikedPart), None);
        assert!(value("The union welcomed the decision to help Brandt.", "Brandt", Rule::LikedPart).is_some());
    }
}
