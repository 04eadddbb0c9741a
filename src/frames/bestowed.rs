//! What is given to somebody: "gave the mayor strong backing", "dealt a crushing blow to Orrin", "was handed a rebuke by the court".

use super::clause::Predicate;
use super::frame::{Participant, Reader};
use super::hit::CueHit;
use crate::lexicon::{Class, WordKind};
use crate::text::{Tag, TokenSpan};

/// The cue of a gift, who gives it and who gets it.
pub(super) struct Bestowed {
    pub(super) hit: CueHit,
    pub(super) agent: Option<Participant>,
    pub(super) patient: Participant,
    /// The verb that it stands before, whose shifters turn it.
    pub(super) ahead_of: Option<usize>,
    /// Whether the verb lends its subject to any noun that is its object.
    lent: bool,
}

/// How a verb bestows something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// "Gave Orrin a rebuke", "gave a rebuke to Orrin".
    Gives,
    /// "Heaped praise on Orrin".
    Heaps,
}

impl Bestowed {
    /// Whether it says more than a cue: than any that shares its words, but for verbs that tell what is given and to whom.
    pub(super) fn outdoes(&self, hit: &CueHit, class: Class) -> bool {
        hit.tokens.overlaps(self.hit.tokens) && class != Class::Verb
    }
}

impl Reader<'_> {
    /// What is given in the sentence, but where another cue of several words tells to whom: "gave the mayor a hard time", "issued a warning to the union".
    pub(super) fn bestowed(&self, hits: &[CueHit]) -> Vec<Bestowed> {
        let told = |it: &Bestowed| {
            hits.iter().any(|hit| hit.tokens.overlaps(it.hit.tokens) && hit.tokens.len() > 1 && self.tells(hit, it))
        };
        let found = self.predicates.iter().filter_map(|predicate| self.bestowed_by(predicate));
        found.filter(|it| !told(it)).collect()
    }

    /// Whether a cue of several words finds giver and getter by itself.
    fn tells(&self, hit: &CueHit, it: &Bestowed) -> bool {
        let cue = self.lexicon.frames().cue(hit.cue);
        matches!(cue.class, Class::Verb | Class::Phrase)
            || (cue.class == Class::Noun && cue.patient.is_some() && it.lent)
    }

    fn bestowed_by(&self, predicate: &Predicate) -> Option<Bestowed> {
        let head = self.document.verb(predicate.phrase)?.head as usize;
        let way = match () {
            () if self.is_of(head, WordKind::Giving) => Way::Gives,
            () if self.is_of(head, WordKind::Heaping) => Way::Heaps,
            () => return None,
        };
        let (hit, getter) = if predicate.passive { self.kept(predicate, way) } else { self.handed(predicate, way) }?;
        let agent = if predicate.passive { predicate.by } else { predicate.subject_meant() };
        let lent = [WordKind::Light, WordKind::Making].into_iter().any(|kind| self.is_of(head, kind));
        let ahead_of = Some(predicate.phrase).filter(|_| !predicate.passive && (hit.tokens.end as usize) < head);
        Some(Bestowed { hit, agent: agent.and_then(|at| self.whole(at)), patient: getter, ahead_of, lent })
    }

    /// "Gave the mayor strong backing", "gave strong backing to the mayor": what an active verb's object names, and who gets it.
    fn handed(&self, predicate: &Predicate, way: Way) -> Option<(CueHit, Participant)> {
        if let Some(ahead) = self.left_ahead(predicate, way) {
            return Some(ahead);
        }
        let object = predicate.object.filter(|&object| object > predicate.phrase)?;
        let hit = self.gift_cue(object)?;
        let before = || match object - 1 {
            beside if beside > predicate.phrase => self.whole(beside),
            _ => self.getter_inside(&hit, object),
        };
        let getter = || before().filter(|_| way == Way::Gives && !self.has_own_patient(&hit));
        self.led(&hit, way).or_else(getter).map(|getter| (hit, getter))
    }

    /// "The backing that Orrin gave the mayor", "the praise he heaped on her": what stands before an active verb, and who behind it gets it.
    fn left_ahead(&self, predicate: &Predicate, way: Way) -> Option<(CueHit, Participant)> {
        let hit = self.gift_cue(self.object_ahead(predicate)?)?;
        let next = predicate.phrase + 1;
        let alone = |it: &Participant| !self.is_of(it.head, WordKind::Time) && self.whole(next + 1).is_none();
        let beside = || self.whole(next).filter(|_| way == Way::Gives).filter(alone);
        self.behind_preposition(next, way).or_else(beside).map(|getter| (hit, getter))
    }

    /// "Was given strong backing by the union", "strong backing was given to the mayor".
    fn kept(&self, predicate: &Predicate, way: Way) -> Option<(CueHit, Participant)> {
        let subject = predicate.subject_meant()?;
        if let Some(hit) =
            self.gift_cue(predicate.phrase + 1).filter(|hit| way == Way::Gives && !self.has_own_patient(hit))
        {
            return Some((hit, self.whole(subject)?));
        }
        let getter = self.behind_preposition(predicate.phrase + 1, way)?;
        Some((self.gift_cue(subject)?, getter))
    }

    /// "Gave Orrin strong backing": the name or person that a noun phrase begins with, whose head names the gift.
    fn getter_inside(&self, hit: &CueHit, gift: usize) -> Option<Participant> {
        let start = self.document.noun(gift)?.tokens.start as usize;
        let describes = |at: &usize| matches!(self.document.tags[*at], Tag::Jj | Tag::Vbn | Tag::Vbg | Tag::Rb);
        let head = (start..hit.tokens.start as usize).rev().find(|at| !describes(at))?;
        let somebody = match self.document.tags[head] {
            Tag::Nnp => true,
            Tag::Nn | Tag::Nns => self.names_person(head),
            _ => false,
        };
        somebody.then(|| Participant { phrase: gift, tokens: TokenSpan::new(start, head + 1), head })
    }

    /// Who stands behind the preposition behind the gift.
    fn led(&self, hit: &CueHit, way: Way) -> Option<Participant> {
        self.behind_preposition(self.phrase_behind(hit)?, way)
    }

    /// Who gets what is given behind this preposition.
    fn behind_preposition(&self, at: usize, way: Way) -> Option<Participant> {
        let leads = match way {
            Way::Gives => self.document.is_lone_word(at, "to"),
            Way::Heaps => self.is_lone_of(at, WordKind::Onto),
        };
        self.whole(at + 1).filter(|_| leads)
    }

    /// "Gave reporters a warning about the firm": whether what is given is told to be for or about another.
    fn has_own_patient(&self, hit: &CueHit) -> bool {
        let about = |at: usize| {
            ["of", "to", "about"].iter().any(|word| self.document.is_lone_word(at, word))
                || self.is_lone_of(at, WordKind::Onto)
        };
        let is_when = |at: usize| self.whole(at).is_some_and(|noun| self.is_of(noun.head, WordKind::Time));
        self.phrase_behind(hit).is_some_and(|behind| about(behind) && !is_when(behind + 1))
    }

    /// The phrase behind the words of a cue.
    fn phrase_behind(&self, hit: &CueHit) -> Option<usize> {
        let end = hit.tokens.end as usize;
        (end < self.sentence.tokens.end as usize).then(|| self.document.phrase_of(end))
    }

    /// The cue that ends with the head of a noun phrase or begins with it: "a pep talk", "a slap in the face".
    fn gift_cue(&self, gift: usize) -> Option<CueHit> {
        let noun = self.whole(gift)?;
        let (start, head) = (noun.tokens.start as usize, noun.head);
        let end = self.sentence.tokens.end as usize;
        if self.document.tags[head] == Tag::Nnp {
            return None;
        }
        (start..=head).find_map(|at| {
            let found = self.lexicon.frames().gifts().longest(self.document.words_from(at, end))?;
            let tokens = TokenSpan::new(at, at + found.words);
            let cue = found.values.first()?.cue;
            tokens.holds(head).then_some(CueHit { cue, tokens, gap: None })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::frame::frames;
    use super::super::shift::Shifts;
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    /// Who gives what to whom, by the cue of a text.
    fn given(text: &str) -> Option<(String, String, String)> {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let found = frames(&Shifts::new(&document, &document.sentences[0], &lexicon)).frames;
        let frame = found.into_iter().find(|it| it.patient.is_some() && lexicon.frames().is_gift(it.cue))?;
        let words = |tokens| document.text_of(tokens).to_owned();
        let agent = frame.agent.map(|it| words(it.tokens)).unwrap_or_default();
        Some((agent, words(frame.tokens), words(frame.patient.unwrap().tokens)))
    }

    fn is_given(text: &str, agent: &str, gift: &str, patient: &str) {
        assert_eq!(given(text), Some((agent.to_owned(), gift.to_owned(), patient.to_owned())), "{text}");
    }

    #[test]
    fn what_is_given_is_for_whoever_gets_it() {
        is_given("Orrin gave Brandt strong backing.", "Orrin", "backing", "Brandt");
        is_given("Orrin handed an honorary degree to Brandt.", "Orrin", "honorary degree", "Brandt");
        is_given("Orrin gave Mayor Brandt support on Monday.", "Orrin", "support", "Mayor Brandt");
        is_given("Orrin gave a vote of confidence to Brandt.", "Orrin", "vote of confidence", "Brandt");
        is_given("The court dealt Brandt a crushing blow.", "The court", "blow", "Brandt");
        is_given("Brandt was handed a humiliating rebuke by the court.", "the court", "rebuke", "Brandt");
        is_given("Orrin bestowed a rare medal on Brandt.", "Orrin", "medal", "Brandt");
        is_given("A stern warning was issued to Brandt by Orrin.", "Orrin", "warning", "Brandt");
    }

    #[test]
    fn what_is_given_may_stand_before_its_verb() {
        is_given("The backing Orrin gave Brandt was vital.", "Orrin", "backing", "Brandt");
        is_given("The praise that Orrin heaped on Brandt was new.", "Orrin", "praise", "Brandt");
        assert_eq!(given("In support Orrin gave Brandt a map."), None);
        assert_eq!(given("The support surprised all, and Orrin gave Brandt a map."), None);
    }

    #[test]
    fn what_is_given_for_another_or_about_him_is_not_for_the_getter() {
        for text in [
            "Orrin gave reporters a warning about Brandt.",
            "Orrin gave the panel his support for Brandt.",
            "Orrin gave Brandt a map.",
            "Orrin saw strong backing to Brandt.",
            "Orrin heaped the praise in Brandt.",
            "Orrin gave the harbour support.",
        ] {
            assert_eq!(given(text), None, "{text}");
        }
    }

    #[test]
    fn a_gift_stands_in_the_sentence_of_its_verb() {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("Orrin was given", "Very strong backing by the union came late.", &lexicon);
        let gifts = |sentence| {
            let found = frames(&Shifts::new(&document, sentence, &lexicon)).frames;
            found.iter().filter(|frame| lexicon.frames().is_gift(frame.cue)).count()
        };
        assert_eq!(document.sentences.iter().map(gifts).collect::<Vec<_>>(), [0, 0]);
    }
}
