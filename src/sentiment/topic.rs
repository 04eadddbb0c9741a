//! What a target deals with or speaks of rather than being so: "Orrin investigates the massacre", "Orrin's position on torture".

use crate::entities::EntityKind;
use crate::frames::{Participant, Predicate};
use crate::lexicon::{Class, Cue, WordKind};
use crate::text::{NounPhrase, Phrase, Tag, TokenSpan, VerbForm, VerbGroup};

use super::target::Target;

/// Stance from which on a verb's subject is so much against its object that what is bad of the object isn't the subject's.
const DENOUNCED: i8 = -2;

impl Target<'_> {
    /// The verbs by which the target deals with something rather than being so: "Orrin investigates the massacre", "Orrin attended
    /// the funeral of the guard", "Orrin denounced the fraud".
    pub(super) fn handling(&self) -> Vec<&Predicate> {
        let own = Some(self.document.phrase_of(self.tokens.start as usize));
        let handles = |predicate: &&Predicate| match self.document.phrases[predicate.phrase] {
            Phrase::Verb(group) => {
                self.is_of(group.head as usize, WordKind::Handling) || self.is_denouncing(group.tokens)
            }
            _ => false,
        };
        self.frames.predicates.iter().filter(|it| it.agent() == own).filter(handles).collect()
    }

    /// Whether the target deals with what the words say, by one of these verbs.
    pub(super) fn is_handled(&self, words: TokenSpan, handling: &[&Predicate]) -> bool {
        let at = self.document.phrase_of(words.start as usize);
        handling.iter().any(|it| it.object == Some(at) || (it.phrase < at && !self.parted(it.phrase + 1, at)))
    }

    /// Whether a verb says that its subject is against its object and nothing of the subject itself.
    fn is_denouncing(&self, verb: TokenSpan) -> bool {
        self.frames.with_deeds().iter().filter(|frame| frame.tokens.overlaps(verb)).any(|frame| {
            let cue = self.lexicon.frames().cue(frame.cue);
            cue.stance <= DENOUNCED && cue.agent == Some(0) && cue.patient.is_some()
        })
    }

    /// Whether a cue only tells, in an article, that its agent is for or against somebody or something: "Orrin's support for the sale".
    pub(super) fn only_takes_sides(&self, cue: &Cue) -> bool {
        self.background.is_some() && cue.agent == Some(0) && cue.stance != 0
    }

    /// Whether the words are a verb that says nothing of whoever does it, and the target does it: "Orrin fired the guard".
    pub(super) fn only_does(&self, words: TokenSpan) -> bool {
        let is = |participant: Option<Participant>| participant.is_some_and(|it| self.is_whole(&it));
        self.frames.with_deeds().iter().filter(|frame| frame.tokens.overlaps(words)).any(|frame| {
            let cue = self.lexicon.frames().cue(frame.cue);
            cue.class == Class::Verb && cue.agent == Some(0) && cue.patient.is_some() && is(frame.agent)
        })
    }

    /// Whether the words are what the target says against others: "criticism from Orrin", "Orrin's objection to the sale".
    pub(super) fn is_its_censure(&self, words: TokenSpan) -> bool {
        let own = self.document.phrase_of(self.tokens.start as usize);
        let at = self.document.phrase_of(words.start as usize);
        let Phrase::Noun(noun) = self.document.phrases[at] else { return false };
        let from = || own == at + 2 && self.document.is_lone_word(at + 1, "from");
        let owns = || noun.possessor.is_some_and(|owner| owner.overlaps(self.tokens) && owner.end <= self.tokens.end);
        words.holds(noun.head as usize)
            && self.is_censure(noun.head as usize)
            && (owns() || from() || self.utters(at, noun))
    }

    /// "Criticism", and of a person "attack" too.
    fn is_censure(&self, noun: usize) -> bool {
        self.is_of(noun, WordKind::Censure) || (self.is_listed_person() && self.is_of(noun, WordKind::Assault))
    }

    /// "Orrin continued his criticism", "Orrin launched an attack": whether the target is the subject of a verb whose object is its own doing.
    fn utters(&self, object: usize, noun: NounPhrase) -> bool {
        let own = Some(self.document.phrase_of(self.tokens.start as usize));
        let his = noun.possessor.is_some_and(|it| self.document.tags[it.start as usize] == Tag::PrpPossessive);
        self.frames.predicates.iter().filter(|it| it.agent() == own && it.object == Some(object)).any(|predicate| {
            let light = |verb: &VerbGroup| self.is_of(verb.head as usize, WordKind::Light);
            his || self.document.verb(predicate.phrase).is_some_and(light)
        })
    }

    fn is_listed_person(&self) -> bool {
        self.background.is_some_and(|background| background.kind == EntityKind::Person)
    }

    /// Whether a cue is what a person says against its patient: "Orrin's attack on Brandt".
    pub(super) fn is_verbal_attack(&self, cue: TokenSpan) -> bool {
        self.is_listed_person() && self.is_of(cue.start as usize, WordKind::Assault)
    }

    /// Whether a verb, a mark or the beginning of a clause stands between two phrases.
    pub(super) fn parted(&self, from: usize, to: usize) -> bool {
        (from..=to).any(|at| match self.document.phrases[at] {
            Phrase::Verb(group) => group.form != VerbForm::Gerund || !self.is_charge(at),
            Phrase::Noun(_) => false,
            Phrase::Word(token) => {
                matches!(self.document.tags[token as usize], Tag::Comma | Tag::Stop | Tag::Colon | Tag::Wrb)
            }
        })
    }

    /// "Of using", "for lying": whether a preposition makes a gerund what somebody is accused of or praised for.
    fn is_charge(&self, gerund: usize) -> bool {
        matches!(self.document.lone_word(gerund - 1), "of" | "for" | "as")
    }

    /// Whether the words belong to what is spoken of, or to a calamity that tells when: "Orrin's position on torture",
    /// "Orrin left after the attack", "Orrin talked about failure".
    pub(super) fn is_topic(&self, words: TokenSpan) -> bool {
        let at = self.document.phrase_of(words.start as usize);
        let Phrase::Noun(noun) = self.document.phrases[at] else { return false };
        let start = noun.tokens.start as usize;
        let head = noun.head as usize;
        if start == self.sentence.tokens.start as usize || noun.possessor.is_some() || noun.tokens.overlaps(self.tokens)
        {
            return false;
        }
        let behind = |kind: WordKind| self.is_of(start - 1, kind);
        let issue = self.is_of(head, WordKind::Issue) && behind(WordKind::Attending);
        let spoken_of = self.tokens.end as usize <= start
            && !matches!(self.document.tags[head], Tag::Nnp | Tag::Prp)
            && behind(WordKind::Concerning);
        (issue || spoken_of) && !self.is_its_author(at)
    }

    /// "The attack by Orrin", "the massacre of Orrin's guards".
    fn is_its_author(&self, phrase: usize) -> bool {
        let own = self.document.phrase_of(self.tokens.start as usize);
        own == phrase + 2
            && matches!(self.document.phrases[phrase + 1], Phrase::Word(token)
                if matches!(self.document.word(token as usize), "by" | "of"))
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::EntityKind;
    use crate::sentiment::trial::{found_of, value};
    use crate::sentiment::{Background, Rule};

    fn after(text: &str) -> Option<f32> {
        value(text, "Brandt", Rule::ValenceClauseAfter)
    }

    #[test]
    fn what_somebody_deals_with_says_nothing_of_them() {
        assert_eq!(after("Brandt investigated the massacre."), None);
        assert_eq!(after("Brandt attended the funeral of the victim."), None);
        assert!(after("Brandt investigated the gang, a massacre.").is_some_and(|value| value < 0.0));
        assert!(after("Brandt began the massacre.").is_some_and(|value| value < 0.0));
    }

    #[test]
    fn what_somebody_denounces_says_nothing_of_them() {
        assert_eq!(after("Brandt denounced the cruel guards."), None);
        assert!(after("Brandt joined the cruel guards.").is_some_and(|value| value < 0.0));
        assert!(after("Brandt denounced the sale, a disaster.").is_some_and(|value| value < 0.0));
    }

    #[test]
    fn what_somebody_calls_another_or_accuses_him_of_says_nothing_of_them() {
        assert_eq!(after("Brandt called the guards cruel."), None);
        assert!(after("Brandt made the guards cruel.").is_some_and(|value| value < 0.0));
        assert_eq!(after("Brandt accused the guard of telling a cruel tale."), None);
        assert!(after("Brandt accused the guard by telling a cruel tale.").is_some_and(|value| value < 0.0));
    }

    #[test]
    fn whose_side_somebody_takes_tells_nothing_of_them_in_an_article() {
        let act = |text, background| {
            let found = found_of(text, "Brandt", background);
            found.iter().any(|it| it.rule == Rule::ValenceAct)
        };
        let person = Some(Background { kind: EntityKind::Person, prominence: 1.0, in_own_words: false, context: 0.0 });
        assert!(!act("Brandt's support for the sale is known.", person));
        assert!(act("Brandt's support for the sale is known.", None));
        assert!(act("Brandt rescued the crews.", person));
    }

    #[test]
    fn what_a_person_says_against_another_says_nothing_of_that_person() {
        let person = Some(Background { kind: EntityKind::Person, prominence: 1.0, in_own_words: false, context: 0.0 });
        let army = Some(Background { kind: EntityKind::Org, prominence: 1.0, in_own_words: false, context: 0.0 });
        let bad = |text, target, background| {
            let found = found_of(text, target, background);
            found.iter().any(|it| {
                it.value < 0.0 && matches!(it.rule, Rule::Agent | Rule::ValencePhrase | Rule::ValenceClauseAfter)
            })
        };
        assert!(!bad("Brandt's attacks on Orrin went on.", "Brandt", person));
        assert!(!bad("Brandt continued her attacks on Orrin.", "Brandt", person));
        assert!(!bad("Brandt continued her attacks on Orrin.", "her", person));
        assert!(!bad("Brandt made an accusation.", "Brandt", person));
        assert!(bad("Brandt faced an accusation.", "Brandt", person));
        assert!(bad("Halder's attacks on Orrin went on.", "Halder", army));
    }

    #[test]
    fn what_somebody_was_left_with_says_nothing_of_them() {
        let near = |text| value(text, "Brandt", Rule::SecondNear);
        assert_eq!(near("The disaster that Brandt inherited is over."), None);
        assert!(near("The disaster that Brandt planned is over.").is_some_and(|value| value < 0.0));
    }

    #[test]
    fn a_public_matter_that_is_spoken_of_says_nothing_of_the_speaker() {
        assert_eq!(after("Brandt has a position on torture."), None);
        assert_eq!(after("Brandt chairs the panel on violent crime."), None);
        assert!(after("Brandt has a taste for torture.").is_some_and(|value| value < 0.0));
        assert!(after("Brandt has a position on liars.").is_some_and(|value| value < 0.0));
    }

    #[test]
    fn a_calamity_that_tells_when_says_nothing_of_who_acts_then_but_of_its_author() {
        assert_eq!(after("Brandt left the hall after the massacre."), None);
        assert!(after("Brandt left the hall after her defeat.").is_some_and(|value| value < 0.0));
        let before = |text| value(text, "Brandt", Rule::ValenceClauseBefore);
        assert_eq!(before("After the massacre the crews met Brandt."), None);
        assert!(before("After the massacre by Brandt the crews met.").is_some_and(|value| value < 0.0));
    }

    #[test]
    fn what_somebody_talks_about_says_nothing_of_them_unless_it_is_theirs() {
        assert_eq!(after("Brandt talked about failure."), None);
        assert!(after("Brandt talked about her failure.").is_some_and(|value| value < 0.0));
        assert!(after("Brandt talked in despair.").is_some_and(|value| value < 0.0));
    }

    #[test]
    fn a_verb_that_says_nothing_of_its_doer_is_bad_for_others_alone() {
        let near = |target| value("Brandt fired Orrin.", target, Rule::SecondNear).map(f32::signum);
        assert_eq!(near("Brandt"), None);
        assert_eq!(near("Orrin"), Some(-1.0));
    }

    #[test]
    fn what_somebody_says_against_others_is_not_said_of_them() {
        let own = |text| value(text, "Brandt", Rule::SecondNear).map(f32::signum);
        assert_eq!(own("Brandt's criticism of the sale was long."), None);
        assert_eq!(own("Brandt's attack on the sale was long."), Some(-1.0));
        let before = |text| value(text, "Brandt", Rule::ValenceClauseBefore).map(f32::signum);
        assert_eq!(before("Orrin met fierce criticism from Brandt."), None);
        assert_eq!(before("Orrin met fierce liars from Brandt."), Some(-1.0));
    }
}
