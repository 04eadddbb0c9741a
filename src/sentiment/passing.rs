//! Those mentioned in passing: places ("police killed nine in Halden", "the senator of Halden"), where something is said or done
//! ("he said on Harbour Radio"), who is told it, whose title a person bears ("the Halden Bank president Ilse Vaas"), whose
//! brother or opponent somebody is, and institutions and groups that only tell which ("a Halden Bank clerk", "a talk with the
//! Halden Bank"). Little of what is said is said of them.

use crate::entities::EntityKind;
use crate::frames::{Participant, Predicate};
use crate::lexicon::{PlaceKind, Preposition, WordKind};
use crate::text::{Phrase, Tag};

use super::target::Target;

/// What is left of the effect of words on somebody in passing.
const LEFT: f32 = 0.05;

impl Target<'_> {
    /// What the effects of words are multiplied by.
    pub(super) fn share(&self) -> f32 {
        let in_passing = self.is_in_title()
            || ((self.is_where() || self.is_told()) && !self.takes_part())
            || ((self.is_listed_place() || self.is_known_place()) && self.is_place_in_passing())
            || ((self.is_whose_relative() || self.is_body_in_passing()) && !self.takes_part())
            || self.is_whose_opponent();
        if in_passing { LEFT } else { 1.0 }
    }

    fn is_place_in_passing(&self) -> bool {
        let is_where = || self.before().is_some_and(|at| self.says_where(self.before_those_joined(at)));
        is_where() || self.is_modifier() || self.is_contested() || (self.is_whose_or_where() && !self.takes_part())
    }

    /// Owner of somebody: "Vaas's brother", "Vaas's opponent, Ilse Orrin".
    fn is_whose_relative(&self) -> bool {
        let is_person = |head: usize| {
            let word = self.document.tokens[head].word;
            self.document.tags[head] == Tag::Nnp || self.lexicon.names().person_noun(word).is_some()
        };
        self.owned().is_some_and(|head| !self.is_modifier() && is_person(head) && !self.is_its_doing(head))
    }

    /// What is the target's: the head of its phrase, or who in it owns that: "her husband's supporters".
    fn owned(&self) -> Option<usize> {
        let head = self.head_behind()?;
        let owner = (self.tokens.end as usize + 1..head).find(|&at| self.document.tags[at] == Tag::Pos);
        Some(owner.map_or(head, |at| at - 1))
    }

    fn is_whose_opponent(&self) -> bool {
        let is_opponent = |head: usize| self.is_of(head, WordKind::Opponent);
        self.head_behind().is_some_and(|head| !self.is_modifier() && is_opponent(head))
    }

    /// An institution or group of the entity list, or a place, that tells whose or where something is.
    fn is_body_in_passing(&self) -> bool {
        let is_body = self.background.is_some_and(|known| known.kind != EntityKind::Person);
        is_body && (self.is_whither() || self.head_behind().is_some_and(|head| !self.is_its_doing(head)))
    }

    /// The head of the target's phrase, if it stands behind the target.
    fn head_behind(&self) -> Option<usize> {
        match self.document.phrases[self.document.phrase_of(self.tokens.start as usize)] {
            Phrase::Noun(noun) if noun.head >= self.tokens.end => Some(noun.head as usize),
            _ => None,
        }
    }

    /// Whether what a noun names acts for whom it belongs to, is their work or their fortune.
    fn is_its_doing(&self, head: usize) -> bool {
        let kinds = [WordKind::Staff, WordKind::Work, WordKind::Fortune];
        kinds.into_iter().any(|kind| self.is_of(head, kind))
    }

    /// Behind a preposition other than "by" and those of contests.
    fn is_whither(&self) -> bool {
        self.before().is_some_and(|at| {
            let word = self.document.tokens[at].word;
            matches!(self.document.tags[at], Tag::In | Tag::To)
                && !self.lexicon.is(word, WordKind::Subordinator)
                && self.lexicon.preposition(word) != Some(Preposition::Rivalry)
                && !self.document.is_word(at, "by")
        })
    }

    /// Before somebody's title and name: "the Halden Bank president Ilse Vaas".
    fn is_in_title(&self) -> bool {
        let Phrase::Noun(noun) = self.document.phrases[self.document.phrase_of(self.tokens.start as usize)] else {
            return false;
        };
        let head = noun.head as usize;
        let names = self.lexicon.names();
        let is_title = |at: usize| {
            let word = self.document.tokens[at].word;
            names.person_noun(word).is_some() || names.title(std::iter::once(word)).is_some()
        };
        self.is_modifier() && self.document.tags[head] == Tag::Nnp && (self.tokens.end as usize..=head).any(is_title)
    }

    /// Who is told or asked something: "Vaas told the Courier".
    fn is_told(&self) -> bool {
        self.done_to(WordKind::Telling).is_some_and(|predicate| !predicate.passive)
    }

    /// The first predicate of a kind whose patient the target is.
    fn done_to(&self, kind: WordKind) -> Option<&Predicate> {
        let own = Some(self.document.phrase_of(self.tokens.start as usize));
        self.frames.predicates.iter().filter(|predicate| predicate.patient() == own).find(|predicate| {
            matches!(self.document.phrases[predicate.phrase], Phrase::Verb(group)
                if self.is_of(group.head as usize, kind))
        })
    }

    fn is_known_place(&self) -> bool {
        let words = self.document.words_from(self.tokens.start as usize, self.tokens.end as usize);
        let place = self.lexicon.names().place(words);
        place.is_some_and(|(words, kind)| words == self.tokens.len() && kind != PlaceKind::Demonym)
    }

    /// Behind "in", "at", "from" and the like.
    fn is_where(&self) -> bool {
        self.before().is_some_and(|at| self.says_where(at))
    }

    fn says_where(&self, preposition: usize) -> bool {
        self.lexicon.preposition(self.document.tokens[preposition].word) == Some(Preposition::Place)
    }

    /// "In Halden and Oro": the token before the first of the names that marks and conjunctions join to one, from the token before that.
    fn before_those_joined(&self, mut at: usize) -> usize {
        let first = self.sentence.tokens.start as usize;
        while at > first + 1 && matches!(self.document.tags[at], Tag::Cc | Tag::Comma) {
            let name = self.document.phrases[self.document.phrase_of(at - 1)].tokens().start as usize;
            if self.document.tags[at - 1] != Tag::Nnp || name <= first {
                break;
            }
            at = name - 1;
        }
        at
    }

    /// Behind "of" or "for", or a name with a comma: "the senator of Halden", "Vaas, Halden".
    fn is_whose_or_where(&self) -> bool {
        let first = self.sentence.tokens.start as usize;
        self.before().is_some_and(|at| match self.document.word(at) {
            "of" | "for" => true,
            "," => at > first && self.document.tags[at - 1] == Tag::Nnp,
            _ => false,
        })
    }

    /// The token before the target's noun phrase in the sentence.
    fn before(&self) -> Option<usize> {
        let start = self.document.phrases[self.document.phrase_of(self.tokens.start as usize)].tokens().start;
        start.checked_sub(1).filter(|_| start > self.sentence.tokens.start).map(|at| at as usize)
    }

    /// Before the head of its phrase, which it doesn't own.
    fn is_modifier(&self) -> bool {
        let owns = self.document.tags.get(self.tokens.end as usize) == Some(&Tag::Pos)
            || self.document.tags[self.tokens.end as usize - 1] == Tag::PrpPossessive;
        self.head_behind().is_some() && !owns
    }

    /// "Vaas won Halden".
    fn is_contested(&self) -> bool {
        let is_it = |predicate: &&Predicate| {
            matches!(self.document.phrases[predicate.phrase], Phrase::Verb(group)
            if self.is_of(group.head as usize, WordKind::Contest))
        };
        let lost = |patient: usize| Participant::at(self.document, patient);
        self.frames
            .predicates
            .iter()
            .filter(is_it)
            .filter_map(|it| it.patient().and_then(lost))
            .any(|it| self.is_whole(&it))
    }

    /// Whether a cue does something to the target itself.
    fn takes_part(&self) -> bool {
        let whole = |participant: Option<Participant>| participant.is_some_and(|it| self.is_whole(&it));
        self.frames.with_deeds().iter().any(|frame| {
            let cue = self.lexicon.frames().cue(frame.cue);
            let does = |effect: Option<i8>| effect.unwrap_or(0) != 0 || cue.stance != 0;
            (does(cue.agent) && whole(frame.agent)) || (does(cue.patient) && whole(frame.patient))
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::EntityKind;
    use crate::sentiment::trial::{found_of, value};
    use crate::sentiment::{Background, Rule};

    /// The summed effects of polar words behind "Poland" in its clause.
    fn after(text: &str) -> f32 {
        value(text, "Poland", Rule::ValenceClauseAfter).map_or(0.0, f32::abs)
    }

    #[test]
    fn a_place_in_passing_gets_less_than_one_that_is_spoken_of() {
        assert!(after("In Poland the strike failed.") < after("Poland failed."));
        assert!(after("The Poland correspondent failed.") < after("Poland's ferries failed."));
        assert!(after("The president of Poland failed.") < after("Poland failed."));
        assert!(after("Vaas left Gdansk, Poland, and failed.") < after("Vaas, Poland failed."));
    }

    #[test]
    fn all_places_that_are_joined_behind_a_preposition_are_in_passing() {
        assert!(after("In Norvia and Poland the strike failed.") < after("Norvia and Poland failed."));
    }

    #[test]
    fn a_place_that_a_cue_is_about_is_not_in_passing() {
        assert!(after("Criticism of Poland was splendid.") > after("The president of Poland was splendid."));
    }

    #[test]
    fn a_place_that_is_won_or_left_is_in_passing() {
        let suffered = |text| value(text, "Poland", Rule::ValenceSuffered).map_or(0.0, f32::abs);
        assert!(suffered("Brandt won Poland.") < suffered("Brandt saved Poland."));
        assert!(suffered("Brandt fled Poland.") < suffered("Brandt ruined Poland."));
        assert!(suffered("Brandt won Norvia and Poland.") < suffered("Brandt saved Norvia and Poland."));
    }

    /// The summed effects of words in other clauses behind a target.
    fn later(text: &str, target: &str) -> f32 {
        value(text, target, Rule::ValenceAfter).map_or(0.0, f32::abs)
    }

    #[test]
    fn who_is_only_told_something_is_in_passing() {
        let courier = |text| later(text, "Courier");
        assert!(courier("Vaas told the Courier that the sale was a disaster.") > 0.0);
        assert!(
            courier("Vaas told the Courier that the sale was a disaster.")
                < courier("Vaas showed the Courier that the sale was a disaster.")
        );
        assert!(
            courier("Vaas told the Courier that the sale was a disaster.")
                < courier("Vaas said the Courier knew that the sale was a disaster.")
        );
    }

    #[test]
    fn where_something_is_said_is_in_passing_unless_a_cue_is_about_it() {
        let radio = |text| value(text, "Vetch", Rule::ValenceClauseAfter).map_or(0.0, f32::abs);
        assert!(radio("He said on Vetch that it was splendid.") < radio("He said Vetch was splendid."));
        assert!(radio("His attack on Vetch was splendid.") > radio("His time at Vetch was splendid."));
    }

    #[test]
    fn whose_title_a_person_bears_is_in_passing() {
        let bank = |text| value(text, "Halder", Rule::ValenceClauseAfter).map_or(0.0, f32::abs);
        assert!(bank("Halder president Ilse Vaas failed.") < bank("Halder failed."));
        assert!(bank("Halder president Ilse Vaas failed.") < bank("Halder's ferries failed."));
        assert!(bank("The Halder pilots failed.") > bank("Halder pilot Ilse Vaas failed."));
    }

    #[test]
    fn whose_relative_or_opponent_somebody_is_is_in_passing_unless_a_cue_is_about_them() {
        let vaas = |text| value(text, "Vaas", Rule::ValenceClauseAfter).map_or(0.0, f32::abs);
        assert!(vaas("Vaas's brother was corrupt.") < vaas("Vaas was corrupt."));
        assert!(vaas("Vaas's opponent, Ilse Orrin, was corrupt.") < vaas("Vaas's ferries were corrupt."));
        assert!(vaas("Vaas's team was corrupt.") > vaas("Vaas's brother was corrupt."));
        assert!(vaas("Vaas's brother's team was corrupt.") < vaas("Vaas's team was corrupt."));
        let her = |text| value(text, "Her", Rule::ValenceClauseAfter).map_or(0.0, f32::abs);
        assert!(her("Her brother was corrupt.") < her("Her ferries were corrupt."));
        assert!(her("Her opponent, Ilse Orrin, was corrupt.") < her("Her ferries were corrupt."));
    }

    #[test]
    fn a_listed_institution_that_only_tells_which_is_in_passing_and_its_deeds_are_not() {
        let of = |text, kind| {
            let found =
                found_of(text, "Halder", Some(Background { kind, prominence: 1.0, in_own_words: false, context: 0.0 }));
            let after = found.iter().filter(|finding| finding.rule == Rule::ValenceClauseAfter);
            after.map(|finding| finding.value.abs()).sum::<f32>()
        };
        let clerk = "A Halder clerk was corrupt.";
        assert!(of(clerk, EntityKind::Org) < of(clerk, EntityKind::Person));
        assert!(of(clerk, EntityKind::Org) < of("The Halder management was corrupt.", EntityKind::Org));
        assert!(
            of("His talk with Halder was corrupt.", EntityKind::Org) < of("His Halder was corrupt.", EntityKind::Org)
        );
    }
}
