//! What a holder's own words say that the target is, has or does.

use super::pair::Pair;
use super::relating::{Reach, Relating, TELLS, add_new};
use crate::frames::{Frame, Participant, Predicate};
use crate::lexicon::{Auxiliary, Class, Cue, WordKind};
use crate::sentiment::{Relation, ValenceHit};
use crate::text::{Phrase, Tag, TokenKind, TokenSpan, VerbForm};

/// Least effect by which a verb or noun in the holder's words judges its agent.
const JUDGES: i8 = 2;
/// Least effect by which one praises somebody: "deserves our thanks"; whoever wins, saves or leads isn't praised.
const DESERVES: i8 = 3;
/// Least effect of a good deed for whose absence one is blamed: "doesn't care", "never delivered".
const LACKS: i8 = 1;
/// The effect of an epithet that tells of somebody's standing rather than judges: "the front-runner".
const STANDING: i8 = 1;
/// Tokens between a possessor and an adjective in marks, at most.
const MARKED: usize = 8;
/// Tokens of a subject between "that" and its verb, at most.
const SUBJECT: usize = 5;
/// Tokens at the end of a sentence among which a question mark is looked for.
const SENTENCE_END: usize = 3;

impl Pair<'_> {
    /// By a cue in the holder's words of which it isn't the agent.
    pub(super) fn said_of(&self, frame: &Frame, cue: &Cue, reach: Reach) -> f32 {
        let nobodys = (cue.class == Class::Phrase && cue.agent.is_none() && frame.tokens.len() > 1)
            || frame.agent.is_none_or(|agent| self.stands_for_nobody(&agent));
        let whole = self.target_in(frame.patient) == Some(Relation::Whole);
        if whole && self.predicate_of(frame).is_some_and(|predicate| self.is_asked_in_vain(predicate)) {
            return -f32::from(cue.stance);
        }
        if let Some(position) = self.wanted_of_others(frame, cue, reach) {
            return position;
        }
        if nobodys && whole {
            let own = cue.class == Class::Phrase
                || self.is_demanded(frame)
                || self.is_impossible(frame)
                || self.is_exhorted(frame);
            return if own { f32::from(cue.stance) } else { 0.0 };
        }
        let silent = reach == Reach::Place || self.only_tells_which(frame) || self.is_judged_as_a_whole(frame.tokens);
        let supposed = self.is_supposed(frame.tokens) && !frame.shift.negated;
        if silent || supposed || self.is_asked() {
            return 0.0;
        }
        if self.is_anothers_word(frame) {
            return 0.0;
        }
        if let Some(debt) = self.done_to_holder(frame, cue) {
            return debt;
        }
        let effect = cue.agent.unwrap_or(0);
        let harm = self
            .harm(frame, cue)
            .filter(|_| reach == Reach::Topic && self.target_in(frame.agent) == Some(Relation::Whole));
        if let Some(harm) = harm {
            return harm;
        }
        let ought = self.is_to_go(frame, cue) && self.is_demanded(frame);
        match (self.target_in(frame.agent), cue.class) {
            (Some(Relation::Whole), Class::Adjective) if effect > 0 && self.ought_to_be(frame.tokens) => 0.0,
            (Some(Relation::Whole), Class::Adjective) => f32::from(effect),
            (Some(Relation::Whole), Class::Epithet) if effect != STANDING => f32::from(effect),
            (Some(Relation::Part), Class::Adjective | Class::Epithet) if effect < 0 => f32::from(effect),
            (Some(Relation::Part), Class::Adjective) if effect >= JUDGES && self.owns_thing(frame) => f32::from(effect),
            (Some(Relation::Part), Class::Verb | Class::Phrase)
                if effect < 0 && self.owns_thing(frame) && self.judges(frame, cue, reach) =>
            {
                f32::from(effect)
            }
            (Some(Relation::Whole), Class::Phrase) if effect < 0 && self.ought_to_be(frame.tokens) => {
                self.reproach(cue)
            }
            (Some(Relation::Whole), Class::Verb) if ought => self.reproach(cue),
            (Some(Relation::Whole), _) if self.judges(frame, cue, reach) => f32::from(effect),
            _ => 0.0,
        }
    }

    /// "Orrin attacked me", "said Orrin had backed him": who tells of a deed for or against itself returns it.
    fn done_to_holder(&self, frame: &Frame, cue: &Cue) -> Option<f32> {
        let deed = matches!(cue.class, Class::Verb | Class::Noun) && !cue.received;
        let stance = if deed { f32::from(cue.stance) } else { 0.0 };
        let by_target = self.target_in(frame.agent) == Some(Relation::Whole);
        let to_holder = frame.patient.is_some_and(|patient| self.is_holder(&patient));
        (stance.abs() >= TELLS && by_target && to_holder && !frame.shift.irrealis).then_some(stance)
    }

    /// "Said prosecutors accused Brandt of lying", "quoted a man who called Brandt a liar": whether somebody else says in the
    /// holder's words what a cue says of the target.
    fn is_anothers_word(&self, frame: &Frame) -> bool {
        let another = |somebody: Participant| !self.is_holder(&somebody) && !self.acts(&somebody);
        let deed = self.predicate_of(frame).filter(
            |deed| matches!(self.document.phrases[deed.phrase], Phrase::Verb(group) if group.form == VerbForm::Gerund),
        );
        let accused = deed.is_some_and(|deed| {
            let of = deed.phrase.checked_sub(1);
            let is_of = of.is_some_and(|at| matches!(self.document.phrases[at], Phrase::Word(token) if self.document.word(token as usize) == "of"));
            let accuses = |it: &&Predicate| is_of && it.phrase < deed.phrase && it.patient().is_some() && it.patient() == deed.understood;
            let accuser = self.frames.predicates.iter().rev().find(accuses).and_then(Predicate::agent);
            accuser.and_then(|at| Participant::at(self.document, at)).is_some_and(another)
        });
        accused || frame.holder.is_some_and(|namer| frame.agent != Some(namer) && another(namer))
    }

    /// "Time for Brandt to go": whether the agent is the "it" or "there" of a clause without a subject of its own.
    fn stands_for_nobody(&self, agent: &Participant) -> bool {
        self.document.tags[agent.head] == Tag::Ex || self.document.word(agent.head).eq_ignore_ascii_case("it")
    }

    /// What a deed that does harm or good tells of what is said to do it: "the tax hurts the poor", but not "the tax hurts
    /// thieves".
    fn harm(&self, frame: &Frame, cue: &Cue) -> Option<f32> {
        let sign = cue.agent.unwrap_or(0).signum();
        let plain = cue.class == Class::Verb && sign != 0 && cue.patient.unwrap_or(0).signum() == sign;
        let patient = frame.patient.filter(|_| plain && !frame.shift.negated)?;
        let own = self.document.phrases[patient.phrase].tokens();
        let the = |at: u32| at > 0 && self.document.word(at as usize - 1) == "the";
        let is_bad = |hit: &ValenceHit| hit.value < 0.0 && own.contains(hit.tokens) && !the(hit.tokens.start);
        let bad = self.valences.iter().any(is_bad);
        let cued = self.frames.frames.iter().any(|it| {
            let inner = self.lexicon.frames().cue(it.cue);
            own.contains(it.tokens) && inner.agent.unwrap_or(0) + inner.patient.unwrap_or(0) < 0
        });
        (!bad && !cued).then(|| f32::from(sign * JUDGES))
    }

    /// Whether what a cue describes is a thing of the target's, "Orrin's plan", "the Orrin report", and no other person,
    /// "Orrin's friend".
    fn owns_thing(&self, frame: &Frame) -> bool {
        frame.agent.is_some_and(|agent| {
            let Phrase::Noun(noun) = self.document.phrases[agent.phrase] else { return false };
            let word = self.document.tokens[noun.head as usize].word;
            let owns = noun.possessor.is_some_and(|possessor| possessor.overlaps(self.target));
            (owns || (noun.tokens.contains(self.target) && self.lexicon.is(word, WordKind::Work)))
                && self.lexicon.names().person_noun(word).is_none()
        })
    }

    /// Whether a verb tells of its agent, the target, what looks bad on it and is done to nobody: "resign", "step down".
    pub(super) fn is_to_go(&self, frame: &Frame, cue: &Cue) -> bool {
        cue.class == Class::Verb
            && cue.patient.is_none()
            && cue.agent.is_some_and(|effect| effect < 0)
            && self.target_in(frame.agent) == Some(Relation::Whole)
    }

    /// The position towards somebody who, the holder says, ought to do what looks bad on him.
    pub(super) fn reproach(&self, cue: &Cue) -> f32 {
        f32::from(cue.agent.unwrap_or(0).min(-JUDGES))
    }

    /// Whether a verb or noun judges its agent: by a bad deed; one that might be, only where it harms another or is what a
    /// topic would do.
    fn judges(&self, frame: &Frame, cue: &Cue, reach: Reach) -> bool {
        let effect = cue.agent.unwrap_or(0);
        let least = match reach {
            Reach::Topic => JUDGES,
            _ if frame.shift.negated && cue.class == Class::Verb => LACKS,
            _ => DESERVES,
        };
        let good = effect >= least;
        let strong = (effect <= -JUDGES && !frame.shift.negated) || good;
        strong
            && (!frame.shift.irrealis
                || reach == Reach::Topic
                || (cue.class == Class::Verb && cue.patient.is_some_and(|effect| effect < 0)))
    }

    /// Whether a cue outside quotation marks stands before a name in its noun phrase, so that it may be the reporter's way to
    /// say who is meant: "said the front-runner Orrin had left".
    pub(super) fn only_tells_which(&self, frame: &Frame) -> bool {
        let at = frame.tokens.start as usize;
        let Phrase::Noun(noun) = self.document.phrases[self.document.phrase_of(at)] else { return false };
        let name = noun.head >= frame.tokens.end && self.document.tags[noun.head as usize] == Tag::Nnp;
        name && !self.is_quoted(at)
    }

    /// Whether a cue's infinitive completes another cue, which judges the deed: "was right to refuse".
    fn is_judged_as_a_whole(&self, cue: TokenSpan) -> bool {
        let phrase = self.document.phrase_of(cue.start as usize);
        let Phrase::Verb(group) = self.document.phrases[phrase] else { return false };
        let completes = |outer: &Frame| {
            let end = outer.tokens.end;
            let to = (group.tokens.start..=group.head).contains(&end) && self.document.word(end as usize - 1) == "to";
            to && outer.agent.is_some_and(|agent| self.target_in(Some(agent)) == Some(Relation::Whole))
        };
        self.frames.frames.iter().any(completes)
    }

    /// Whether words tell of somebody's standing: "was the front-runner".
    fn is_standing(&self, tokens: TokenSpan) -> bool {
        let stands = |frame: &Frame| {
            let cue = self.lexicon.frames().cue(frame.cue);
            cue.class == Class::Epithet && cue.agent == Some(STANDING) && frame.tokens.overlaps(tokens)
        };
        self.frames.frames.iter().any(stands)
    }

    /// Whether words stand in a clause of which it isn't said that it is so: behind "if" or "whether".
    pub(super) fn is_supposed(&self, tokens: TokenSpan) -> bool {
        let first = self.sentence.tokens.start;
        let clause = |at: u32| self.clauses.get((at - first) as usize);
        let own = clause(tokens.start);
        (first..tokens.start)
            .rev()
            .take_while(|&at| clause(at) == own)
            .any(|at| self.lexicon.is(self.document.tokens[at as usize].word, WordKind::Supposing))
    }

    /// Whether the sentence is a question from its first word on.
    pub(super) fn is_asked(&self) -> bool {
        let is_word = |at: &usize| self.document.tokens[*at].kind.is_word() && self.document.tags[*at] != Tag::Cc;
        let asks = |at: usize| {
            matches!(self.document.tags[at], Tag::Md | Tag::Wp | Tag::Wdt | Tag::Wrb)
                || self.lexicon.auxiliary(self.document.tokens[at].word).is_some()
        };
        let end = self.sentence.tokens.end as usize;
        let closes =
            |at: usize| at + SENTENCE_END >= end || matches!(self.document.tokens[at + 1].kind, TokenKind::Quote(_));
        let is_mark =
            |at: usize| self.document.tokens[at].kind == TokenKind::Terminator && self.document.word(at).contains('?');
        self.sentence.tokens.range().any(|at| is_mark(at) && closes(at))
            && self.sentence.tokens.range().find(is_word).is_some_and(asks)
    }

    /// Whether a cue's verb says what ought to be: "must be shut down", "ought to resign".
    pub(super) fn is_demanded(&self, frame: &Frame) -> bool {
        let phrase = self.document.phrase_of(frame.tokens.start as usize);
        let Phrase::Verb(group) = self.document.phrases[phrase] else { return false };
        let before = group.tokens.start.checked_sub(1).filter(|_| group.form == VerbForm::Infinitive);
        let be = group.modal.is_none() && self.document.word(group.tokens.start as usize) == "be";
        if be && group.passive && before.is_none_or(|at| self.document.tags[at as usize].is_noun()) {
            return true;
        }
        group.modal.or(before).or_else(|| self.governor_of_that(frame)).is_some_and(|at| self.demands_it(at))
    }

    /// "Should be honest": whether words say what somebody ought to be, so maybe isn't.
    fn ought_to_be(&self, words: TokenSpan) -> bool {
        let phrase = self.document.phrase_of(words.start as usize);
        let before = self.frames.predicates.iter().rev().find(|it| it.phrase < phrase);
        before.is_some_and(|predicate| {
            matches!(self.document.phrases[predicate.phrase], Phrase::Verb(group)
                if group.copula && group.modal.is_some_and(|at| self.demands_it(at)))
        })
    }

    /// Whether a cue's verb says what can't be: "cannot be trusted".
    fn is_impossible(&self, frame: &Frame) -> bool {
        let phrase = self.document.phrase_of(frame.tokens.start as usize);
        let Phrase::Verb(group) = self.document.phrases[phrase] else { return false };
        frame.shift.negated
            && group.modal.is_some_and(|at| self.lexicon.is(self.document.tokens[at as usize].word, WordKind::Ability))
    }

    pub(super) fn demands_it(&self, token: u32) -> bool {
        self.lexicon.is(self.document.tokens[token as usize].word, WordKind::Demand)
    }

    /// The word before the "that" that begins a cue's clause: "demanded that Orrin resign".
    fn governor_of_that(&self, frame: &Frame) -> Option<u32> {
        let first = self.sentence.tokens.start + 1;
        let that =
            (first..frame.tokens.start).rev().take(SUBJECT).find(|&at| self.document.word(at as usize) == "that")?;
        Some(that - 1)
    }

    /// Polar words in the holder's words for what the target is, has or does: "has a remarkable gift", "Orrin's
    /// ignorant view".
    pub(super) fn judgements(&self, found: &mut Vec<Relating>) {
        if self.is_asked() {
            return;
        }
        for hit in self.valences {
            let silent = self.is_of_the_two(hit.tokens)
                || self.is_supposed(hit.tokens)
                || self.is_standing(hit.tokens)
                || self.is_judged_as_a_whole(hit.tokens)
                || self.grades_what_is_bad(hit)
                || self.is_of_what_is_judged(hit.tokens);
            if silent || !(self.holder_says(hit.tokens) || self.is_so_called(hit.tokens)) {
                continue;
            }
            if self.is_predicated(hit)
                || self.is_quality_of(hit)
                || self.is_manner(hit)
                || (!hit.negated && self.describes_theirs(hit.tokens))
            {
                add_new(found, &ValenceHit { value: hit.value * self.belief(hit.tokens), ..*hit });
            }
        }
    }

    /// Whether the words say what the target is or has, or an adjective what it does, "did a great job": right behind a form
    /// of be or have whose subject it is; what is the target's counts where it is bad, and so does what it ought to be.
    fn is_predicated(&self, hit: &ValenceHit) -> bool {
        let phrase = self.document.phrase_of(hit.tokens.start as usize);
        self.frames.predicates.iter().any(|predicate| {
            let Phrase::Verb(group) = self.document.phrases[predicate.phrase] else { return false };
            let verb = self.document.tokens[group.head as usize].word;
            let ought = hit.value > 0.0 && group.modal.is_some_and(|at| self.demands_it(at));
            let light = self.lexicon.is(verb, WordKind::Light) && !self.lexicon.is(verb, WordKind::Getting)
                || self.lexicon.auxiliary(verb) == Some(Auxiliary::Do);
            let does =
                light && predicate.object == Some(phrase) && self.document.tags[hit.tokens.start as usize] == Tag::Jj;
            let shows = predicate.object == Some(phrase) && self.lexicon.is(verb, WordKind::Showing);
            let is_or_has =
                !ought && (group.copula || does || shows || self.lexicon.auxiliary(verb) == Some(Auxiliary::Have));
            let close = predicate.phrase < phrase
                && !self.is_of_noun(phrase)
                && self.is_one_complement(predicate.phrase + 1, phrase);
            let subject = predicate.agent().and_then(|at| Participant::at(self.document, at));
            let of_it = match self.target_in(subject) {
                Some(Relation::Whole) => true,
                Some(Relation::Part) => hit.value < 0.0 && group.copula,
                _ => false,
            };
            is_or_has && close && of_it
        })
    }

    /// "Acted with dignity": whether the words name a quality behind "with", and the target did what it was shown in.
    fn is_manner(&self, hit: &ValenceHit) -> bool {
        let phrase = self.document.phrase_of(hit.tokens.start as usize);
        let Phrase::Noun(noun) = &self.document.phrases[phrase] else { return false };
        let head = noun.head as usize;
        let with = (noun.tokens.start as usize).checked_sub(1).is_some_and(|at| self.document.word(at) == "with");
        let quality = hit.tokens.holds(head) && self.lexicon.is(self.document.tokens[head].word, WordKind::Quality);
        let verb = self.frames.predicates.iter().rev().find(|it| it.phrase < phrase);
        let subject = verb.and_then(Predicate::agent).and_then(|at| Participant::at(self.document, at));
        with && quality && noun.possessor.is_none() && self.target_in(subject) == Some(Relation::Whole)
    }

    /// -1 where the holder says that it doesn't think what the words say, else 1: "I don't think Orrin is fit".
    pub(super) fn belief(&self, tokens: TokenSpan) -> f32 {
        let phrase = self.document.phrase_of(tokens.start as usize);
        let before = self.frames.predicates.iter().rev().filter(|it| it.phrase < phrase).take(2);
        let doubts = |predicate: &Predicate| {
            let Phrase::Verb(group) = self.document.phrases[predicate.phrase] else { return false };
            let word = self.document.tokens[group.head as usize].word;
            let thinks = self.lexicon.is(word, WordKind::TakesClause) && !self.lexicon.is(word, WordKind::Letting);
            group.negated && thinks && self.does(predicate)
        };
        if before.into_iter().any(doubts) || self.is_rejected_content(phrase) { -1.0 } else { 1.0 }
    }

    /// "Rejected the idea that Orrin is unfit": whether a phrase stands in what a noun holds that the holder is against.
    fn is_rejected_content(&self, phrase: usize) -> bool {
        self.frames.frames.iter().any(|frame| {
            let against = f32::from(self.lexicon.frames().cue(frame.cue).stance) * frame.shift.factor < 0.0;
            let predicate = self.predicate_of(frame).filter(|it| against && !it.passive && it.phrase < phrase);
            let Some((predicate, object)) = predicate.and_then(|it| Some((it, it.object?))) else { return false };
            let Phrase::Noun(noun) = self.document.phrases[object] else { return false };
            let content = self.lexicon.is(self.document.tokens[noun.head as usize].word, WordKind::ContentNoun);
            let end = noun.tokens.end as usize;
            let that = end < self.document.tokens.len() && self.document.word(end) == "that";
            content && that && noun.possessor.is_none() && object < phrase && self.does(predicate)
        })
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
        let of = self.document.word(of as usize).eq_ignore_ascii_case("of");
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
        let quality = self.lexicon.is(self.document.tokens[noun.head as usize].word, WordKind::Quality);
        let end = if quality { noun.head + 1 } else { noun.head };
        (theirs && tokens.start >= self.target.end && tokens.end <= end) || self.is_marked_as_theirs(tokens)
    }
}
