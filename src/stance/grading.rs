//! Polar words in a holder's own words for what the target is, has or does.

use super::pair::Pair;
use super::relating::{Reach, Relating, add_new};
use crate::frames::{Frame, Participant, Predicate};
use crate::lexicon::{Auxiliary, WordKind};
use crate::sentiment::{Relation, ValenceHit};
use crate::text::{Phrase, Tag, TokenSpan, VerbForm};

/// Most value of a good word that, before what is somebody's, only tells of which sort it is: "Orrin's economic plan".
const FAINT: f32 = 1.0;
/// Tokens between a possessor and an adjective in marks, at most.
const MARKED: usize = 8;

impl Pair<'_> {
    /// Polar words in the holder's words for what the target is, has or does: "has a remarkable gift", "Orrin's
    /// ignorant view".
    pub(super) fn judgements(&self, reach: Reach, found: &mut Vec<Relating>) {
        for hit in self.valences.iter().filter(|hit| !self.is_asked_openly(hit.value)) {
            if !(self.holder_says(hit.tokens) || self.is_so_called(hit.tokens)) {
                continue;
            }
            let silent = self.is_of_the_two(hit.tokens)
                || self.is_supposed(hit.tokens)
                || self.is_anothers_belief(hit.tokens)
                || self.is_ascribed(hit.tokens)
                || self.is_said_of_treatment(hit.tokens)
                || self.is_wrong_done_to_target(hit.tokens)
                || self.is_standing(hit.tokens)
                || self.is_judged_as_a_whole(hit.tokens)
                || self.is_received(hit.tokens)
                || self.grades_what_is_bad(hit)
                || reach.is_somebody()
                    && (self.is_noncommittal(hit.tokens)
                        || self.is_condition(hit.tokens)
                        || self.is_of_attitude(hit.tokens)
                        || self.describes_something_else(hit.tokens, hit.value))
                || self.is_of_what_is_judged(hit.tokens);
            if silent {
                continue;
            }
            if let Some(fate) = self.is_predicated(hit) {
                add_new(found, &ValenceHit { value: hit.value * fate * self.belief(hit.tokens), ..*hit });
            } else if !self.is_mild(hit.tokens)
                && (self.is_quality_of(hit)
                    || self.is_manner(hit)
                    || (!is_faint_praise(hit) && self.is_of_deed_by_target(hit))
                    || (!hit.negated && !is_faint_praise(hit) && self.describes_theirs(hit.tokens)))
            {
                add_new(found, &ValenceHit { value: hit.value * self.belief(hit.tokens), ..*hit });
            }
        }
    }

    /// "Dismissed criticism from Orrin": whether words are what somebody gets from another.
    fn is_received(&self, tokens: TokenSpan) -> bool {
        let gets = |frame: &Frame| self.lexicon.frames().cue(frame.cue).received && frame.agent.is_some();
        self.frames.frames.iter().any(|frame| frame.tokens.contains(tokens) && gets(frame))
    }

    /// 1 where the words say what the target is or has, right behind a form of be or have whose subject it is, or an adjective what it
    /// does: "did a great job". What is the target's counts only where it is bad, and so does what it ought to be. Of what befell the
    /// target for ill it is -1.
    fn is_predicated(&self, hit: &ValenceHit) -> Option<f32> {
        let phrase = self.document.phrase_of(hit.tokens.start as usize);
        self.frames.predicates.iter().find_map(|predicate| {
            let group = *self.document.verb(predicate.phrase)?;
            let verb = self.document.tokens[group.head as usize].word;
            let ought = hit.value > 0.0
                && (group.modal.is_some_and(|at| self.demands_it(at)) || self.is_hinted(predicate.phrase, &group));
            let gives = self.lexicon.is(verb, WordKind::Light) && !self.lexicon.is(verb, WordKind::Getting);
            let done = self.lexicon.auxiliary(verb) == Some(Auxiliary::Do)
                || self.document.is_word(group.head as usize, "done");
            let does = (gives && !hit.mild || done)
                && predicate.object == Some(phrase)
                && self.document.tags[hit.tokens.start as usize] == Tag::Jj;
            let shows = predicate.object == Some(phrase) && self.lexicon.is(verb, WordKind::Showing);
            let is_or_has =
                !ought && (group.copula || does || shows || self.lexicon.auxiliary(verb) == Some(Auxiliary::Have));
            let close = is_or_has
                && predicate.phrase < phrase
                && !self.is_of_noun(phrase)
                && self.is_one_complement(predicate.phrase + 1, phrase);
            if !close {
                return None;
            }
            let subject = self.participant(predicate.agent());
            match self.target_in(subject) {
                Some(Relation::Whole) => Some(1.0),
                Some(Relation::Part) if subject.is_some_and(|it| self.frames.is_adversary(it.head, self.lexicon)) => {
                    None
                }
                Some(Relation::Part) if group.copula => {
                    self.fate_in(subject).or_else(|| Some(self.share_in(&subject?)).filter(|_| hit.value < 0.0))
                }
                _ => None,
            }
        })
    }

    /// "Acted with dignity": whether the words name a quality behind "with", and the target did what it was shown in.
    fn is_manner(&self, hit: &ValenceHit) -> bool {
        let phrase = self.document.phrase_of(hit.tokens.start as usize);
        let Phrase::Noun(noun) = &self.document.phrases[phrase] else { return false };
        let head = noun.head as usize;
        let with = (noun.tokens.start as usize).checked_sub(1).is_some_and(|at| self.document.is_word(at, "with"));
        let quality = hit.tokens.holds(head) && self.is_of(head, WordKind::Quality);
        let verb = self.frames.before(phrase).last();
        let subject = self.participant(verb.and_then(Predicate::agent));
        with && quality && noun.possessor.is_none() && self.target_in(subject) == Some(Relation::Whole)
    }

    /// "A bad decision by Orrin", "an insult from Orrin": whether the words stand in what somebody judges, which the target behind it did.
    fn is_of_deed_by_target(&self, hit: &ValenceHit) -> bool {
        let phrase = self.document.phrase_of(hit.tokens.start as usize);
        let by = ["by", "from"].iter().any(|word| self.document.is_lone_word(phrase + 1, word));
        let doer = Participant::at(self.document, phrase + 2).filter(|_| by);
        let is = |it: &Predicate| self.verb(it).is_some_and(|verb| verb.copula && verb.modal.is_none());
        let judged = || self.frames.before(phrase).last().is_some_and(|it| is(it) || self.calls_it(it));
        let noun = self.document.noun(phrase).is_some_and(|noun| noun.possessor.is_none());
        noun && self.target_in(doer) == Some(Relation::Whole) && judged()
    }

    /// "Called it", "called this": whether a verb says what a word of its own right behind it is.
    fn calls_it(&self, predicate: &Predicate) -> bool {
        let calls = self.is_verb_of(predicate.phrase, WordKind::Complement);
        calls && self.document.phrases.get(predicate.phrase + 1).is_some_and(|it| it.tokens().len() == 1)
    }

    /// "Orrin's “divisive” and “mean-spirited” comments": whether the words are an adjective in marks behind the target's
    /// possessive.
    fn is_marked_as_theirs(&self, tokens: TokenSpan) -> bool {
        let at = tokens.start as usize;
        let adjective = matches!(self.document.tags[at], Tag::Jj | Tag::Vbg | Tag::Vbn);
        if !adjective || self.target.end as usize >= at || at - self.target.end as usize > MARKED || !self.is_quoted(at)
        {
            return false;
        }
        let between = self.target.end as usize..at;
        let joins = |at: usize| {
            matches!(
                self.document.tags[at],
                Tag::Pos | Tag::Open | Tag::Close | Tag::Jj | Tag::Cc | Tag::Comma | Tag::Vbg | Tag::Vbn
            )
        };
        let possessive = self.document.tags[self.target.end as usize - 1] == Tag::Pos
            || self.document.tags[self.target.end as usize] == Tag::Pos;
        possessive && between.into_iter().all(joins)
    }

    /// "A historic mistake": whether a good word only grades the bad noun behind it.
    fn grades_what_is_bad(&self, hit: &ValenceHit) -> bool {
        let phrase = self.document.phrase_of(hit.tokens.start as usize);
        let Phrase::Noun(noun) = self.document.phrases[phrase] else { return false };
        let bad = |it: &ValenceHit| it.value < 0.0 && it.tokens.holds(noun.head as usize);
        hit.value > 0.0 && hit.tokens.end <= noun.head && self.valences.iter().any(bad)
    }

    /// "A betrayal of his generation": whether the words only tell of what a polar noun is.
    fn is_of_what_is_judged(&self, words: TokenSpan) -> bool {
        let at = self.document.phrase_of(words.start as usize);
        let [.., Phrase::Noun(noun), Phrase::Word(of)] = self.document.phrases[..at] else { return false };
        let of = self.document.is_word_in_any_case(of as usize, "of");
        of && self.valences.iter().any(|it| it.tokens.holds(noun.head as usize))
    }

    /// Whether a phrase is the infinitive of the noun before it: "had the right to refuse".
    fn is_of_noun(&self, phrase: usize) -> bool {
        let infinitive =
            matches!(self.document.phrases[phrase], Phrase::Verb(group) if group.form == VerbForm::Infinitive);
        infinitive && matches!(self.document.phrases[phrase - 1], Phrase::Noun(_))
    }

    /// Whether the words are an adjective in a noun phrase that the target possesses, or name a quality that it has.
    fn describes_theirs(&self, tokens: TokenSpan) -> bool {
        let phrase = self.document.phrase_of(tokens.start as usize);
        let Phrase::Noun(noun) = self.document.phrases[phrase] else { return self.is_marked_as_theirs(tokens) };
        let theirs = noun.possessor.is_some_and(|possessor| possessor.overlaps(self.target));
        let quality = self.is_of(noun.head as usize, WordKind::Quality);
        let end = if quality { noun.head + 1 } else { noun.head };
        (theirs && tokens.start >= self.target.end && tokens.end <= end) || self.is_marked_as_theirs(tokens)
    }
}

/// "Orrin's senior aides": whether a word is hardly praise.
fn is_faint_praise(hit: &ValenceHit) -> bool {
    hit.value > 0.0 && hit.value <= FAINT
}
