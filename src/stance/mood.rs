//! Whether words say that something is so, or ask it, suppose it, demand it or doubt it.

use super::pair::Pair;
use super::relating::Reach;
use crate::frames::{Frame, Predicate};
use crate::lexicon::{Class, Cue, ShifterKind, WordKind};
use crate::text::{Document, Glossed, Phrase, Sentence, Tag, TokenKind, TokenSpan, VerbForm, VerbGroup};

/// Tokens of a subject between "that" and its verb, at most.
const SUBJECT: usize = 5;
/// Tokens at the end of a sentence among which a question mark is looked for.
const SENTENCE_END: usize = 3;

/// Whether a "had" stands in a sentence where one that opens a condition can.
#[must_use]
pub fn inverts(document: &Document, sentence: &Sentence) -> bool {
    sentence.tokens.range().any(|at| is_fronted_had(document, sentence, at))
}

/// "Had the council backed Orrin": whether a token is a "had" as first word of its sentence or behind a comma.
fn is_fronted_had(document: &Document, sentence: &Sentence, token: usize) -> bool {
    let opens = token == sentence.tokens.start as usize || document.tags[token - 1] == Tag::Comma;
    opens && document.is_word_in_any_case(token, "had")
}

/// Whether a sentence is a question from its first word on, which a title needn't mark: "Vey to sack Orrin?"
#[must_use]
pub fn asks(text: Glossed<'_>, sentence: &Sentence) -> bool {
    let is_word = |at: &usize| text.tokens[*at].kind.is_word() && text.tags[*at] != Tag::Cc;
    let asks = |at: usize| {
        matches!(text.tags[at], Tag::Md | Tag::Wp | Tag::Wdt | Tag::Wrb)
            || text.lexicon.auxiliary(text.tokens[at].word).is_some()
    };
    let end = sentence.tokens.end as usize;
    let closes = |at: usize| at + SENTENCE_END >= end || matches!(text.tokens[at + 1].kind, TokenKind::Quote(_));
    let is_mark = |at: usize| text.tokens[at].kind == TokenKind::Terminator && text.word(at).contains('?');
    sentence.tokens.range().any(|at| is_mark(at) && closes(at))
        && (sentence.in_title || sentence.tokens.range().find(is_word).is_some_and(asks))
}

impl Pair<'_> {
    /// Whether words of this sentence stand in a clause of which it isn't said that it is so: behind "if" or "whether".
    pub(super) fn is_supposed(&self, tokens: TokenSpan) -> bool {
        let first = self.sentence.tokens.start;
        let clause = |at: u32| self.clauses.get(at.checked_sub(first)? as usize);
        let own = clause(tokens.start);
        let supposing = self.kinds.has(WordKind::Supposing);
        if !supposing && !self.inverted {
            return false;
        }
        (first..tokens.start)
            .rev()
            .take_while(|&at| clause(at) == own)
            .any(|at| supposing && self.is_of(at as usize, WordKind::Supposing) || self.inverts_condition(at as usize))
    }

    /// "Had the council backed Orrin": whether a word opens a condition by standing before its subject.
    fn inverts_condition(&self, token: usize) -> bool {
        let had = is_fronted_had(self.document, self.sentence, token);
        let subject = self.document.tags.get(token + 1);
        let named = subject.is_some_and(|tag| tag.is_noun() || matches!(tag, Tag::Dt | Tag::Prp | Tag::PrpPossessive));
        let unreal = |at: usize| self.is_of(at, WordKind::Unreal);
        had && named && (token..self.sentence.tokens.end as usize).any(unreal)
    }

    /// Whether the sentence is a question from its first word on.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.asked
    }

    /// Whether what words of this value say is asked, and not presupposed: "is Orrin a liar?", but not "why did Orrin lie?".
    pub(super) fn is_asked_openly(&self, value: f32) -> bool {
        self.is_asked() && !(value < 0.0 && self.asks_why())
    }

    /// "Why did Orrin lie?", but not "why would Orrin lie?".
    pub(super) fn asks_why(&self) -> bool {
        let is_word = |at: &usize| self.document.tokens[*at].kind.is_word() && self.document.tags[*at] != Tag::Cc;
        let mut words = self.sentence.tokens.range().filter(is_word);
        let why = words.next().is_some_and(|at| self.document.is_word_in_any_case(at, "why"));
        let denied = |at: usize| self.is_of(at, WordKind::Negation);
        self.asked
            && why
            && words.next().is_some_and(|at| self.document.tags[at] != Tag::Md && !denied(at))
            && words.next().is_some_and(|at| !denied(at))
    }

    /// Whether the sentence asks for yes or no.
    pub(super) fn is_asked_whether(&self) -> bool {
        let is_word = |at: &usize| self.document.tokens[*at].kind.is_word() && self.document.tags[*at] != Tag::Cc;
        let opens = self.sentence.tokens.range().find(is_word);
        let asks_what =
            |at: usize| matches!(self.document.tags[at], Tag::Wp | Tag::Wdt | Tag::Wrb | Tag::PrpPossessive);
        self.is_asked() && opens.is_some_and(|at| !asks_what(at))
    }

    /// Whether a cue's verb says what ought to be: "must be shut down", "ought to resign".
    pub(super) fn is_demanded(&self, frame: &Frame) -> bool {
        let phrase = self.document.phrase_of(frame.tokens.start as usize);
        let Some(&group) = self.document.verb(phrase) else { return false };
        let before = group.tokens.start.checked_sub(1).filter(|_| group.form == VerbForm::Infinitive);
        let be = group.modal.is_none() && self.document.is_word(group.tokens.start as usize, "be");
        if be && group.passive && before.is_none_or(|at| self.document.tags[at as usize].is_noun()) {
            return true;
        }
        group
            .modal
            .or(before)
            .or_else(|| self.governor_of_that(frame.tokens.start))
            .is_some_and(|at| self.demands_it(at))
    }

    /// "May want to be", "needs to be": whether an infinitive says what somebody had better be.
    pub(super) fn is_hinted(&self, phrase: usize, group: &VerbGroup) -> bool {
        let before = group.tokens.start.checked_sub(1).filter(|_| group.form == VerbForm::Infinitive);
        before.is_some_and(|at| self.may_want(phrase, at) || self.demands_it(at))
    }

    /// "Should be honest": whether words say what somebody ought to be, so maybe isn't.
    pub(super) fn ought_to_be(&self, words: TokenSpan) -> bool {
        let phrase = self.document.phrase_of(words.start as usize);
        let before = self.frames.before(phrase).last();
        before.is_some_and(|predicate| {
            matches!(self.document.phrases[predicate.phrase], Phrase::Verb(group)
                if group.copula
                    && (group.modal.is_some_and(|at| self.demands_it(at)) || self.is_hinted(predicate.phrase, &group)))
        })
    }

    /// Whether a cue's verb says what can't be: "cannot be trusted".
    pub(super) fn is_impossible(&self, frame: &Frame) -> bool {
        let phrase = self.document.phrase_of(frame.tokens.start as usize);
        let Some(&group) = self.document.verb(phrase) else { return false };
        frame.shift.negated && group.modal.is_some_and(|at| self.is_of(at as usize, WordKind::Ability))
    }

    /// Whether a cue's verb says what those who are for somebody can do: "can be trusted", but not "can be fired".
    pub(super) fn is_possible(&self, frame: &Frame, cue: &Cue) -> bool {
        let phrase = self.document.phrase_of(frame.tokens.start as usize);
        let Some(&group) = self.document.verb(phrase) else { return false };
        let can = group.modal.is_some_and(|at| self.is_of(at as usize, WordKind::Ability));
        can && group.passive && !frame.shift.negated && cue.stance > 0
    }

    /// "May endorse Orrin", "could have to disown Orrin", "may or may not back her": whether it is open whether a cue's verb comes about; not where it
    /// is conceded: "may like Orrin, but".
    pub(super) fn is_open(&self, frame: &Frame) -> bool {
        let group = |at: usize| match self.document.phrases[at] {
            Phrase::Verb(group) => Some(group),
            _ => None,
        };
        let first = self.sentence.phrases.0 as usize;
        let mut at = self.document.phrase_of(frame.tokens.start as usize);
        while group(at).is_some_and(|it| it.form == VerbForm::Infinitive) && at > first && group(at - 1).is_some() {
            at -= 1;
        }
        let maybe = |at: u32| self.is_of(at as usize, WordKind::Maybe);
        let modal = group(at).and_then(|it| it.modal);
        if modal.is_some_and(|at| {
            at > self.sentence.tokens.start + 1 && self.document.is_word(at as usize - 1, "or") && maybe(at - 2)
        }) {
            return true;
        }
        let mut behind = frame.tokens.end as usize..self.sentence.tokens.end as usize;
        let concedes = behind.any(|at| self.document.is_word(at, "but"));
        !frame.shift.negated && !concedes && modal.is_some_and(maybe)
    }

    /// "A former ally of Orrin", "is considering endorsing Orrin": whether a cue tells of what no longer is, or is only thought about.
    /// Who thinks about a deed against somebody isn't for them.
    pub(super) fn is_unsettled(&self, frame: &Frame, cue: &Cue, reach: Reach) -> bool {
        match cue.class {
            Class::Epithet => self.is_former(frame),
            Class::Verb => {
                if self.is_given_over(frame, cue) {
                    return true;
                }
                let friendly = reach == Reach::Topic || cue.stance > 0;
                friendly && self.is_pondered(frame) || self.is_bygone(frame) || self.is_feigned(frame)
            }
            _ => false,
        }
    }

    /// "Used to admire Orrin", but not "was used to flatter Orrin": whether a verb tells only of what somebody once did.
    fn is_bygone(&self, frame: &Frame) -> bool {
        let at = self.document.phrase_of(frame.tokens.start as usize);
        let infinitive = self.document.verb(at).is_some_and(|group| group.form == VerbForm::Infinitive);
        let used = at.checked_sub(1).filter(|&at| infinitive && at >= self.sentence.phrases.0 as usize);
        let used = used.and_then(|at| self.document.verb(at));
        let deed = used.and_then(|_| self.frames.predicates.iter().find(|it| it.phrase + 1 == at));
        let of_tool = deed.and_then(|it| it.subject).and_then(|it| it.checked_sub(1));
        let tool = of_tool.is_some_and(|it| self.document.noun(it).is_some());
        let is_used = |group: &VerbGroup| self.document.is_word_in_any_case(group.head as usize, "used");
        used.is_some_and(|group| group.tokens.len() == 1 && group.is_finite() && is_used(group)) && !tool
    }

    /// "Pretended to back Orrin": whether a verb is what somebody doesn't mean.
    fn is_feigned(&self, frame: &Frame) -> bool {
        let at = self.document.phrase_of(frame.tokens.start as usize);
        let infinitive = self.document.verb(at).is_some_and(|group| group.form == VerbForm::Infinitive);
        let before = at.checked_sub(1).filter(|&at| infinitive && at >= self.sentence.phrases.0 as usize);
        before
            .and_then(|at| self.document.verb(at))
            .is_some_and(|group| !group.negated && self.is_of(group.head as usize, WordKind::Feigning))
    }

    /// "Is considering endorsing Orrin".
    pub(super) fn is_pondered(&self, frame: &Frame) -> bool {
        let at = self.document.phrase_of(frame.tokens.start as usize);
        let is_pondering = |verb: u32| self.is_of(verb as usize, WordKind::Pondering);
        let ponders =
            |before: usize| self.document.verb(before).is_some_and(|group| !group.negated && is_pondering(group.head));
        let gerund = self.document.verb(at).is_some_and(|group| group.form == VerbForm::Gerund);
        gerund && at > self.sentence.phrases.0 as usize && ponders(at - 1)
    }

    /// "A former ally of Orrin", "once an ally of Orrin".
    fn is_former(&self, frame: &Frame) -> bool {
        let phrase = self.document.phrase_of(frame.tokens.start as usize);
        let first = self.document.phrases[phrase].tokens().start;
        let former = |at: u32| self.is_of(at as usize, WordKind::Former);
        let bygone = phrase > self.sentence.phrases.0 as usize && self.is_lone_of(phrase - 1, WordKind::Bygone);
        bygone || (first..frame.tokens.start).any(former)
    }

    /// "Nobody thinks that Orrin opposes the sale", "doesn't expect Orrin to oppose it": whether a clause that somebody other than the holder doesn't believe says
    /// what a predicate says.
    pub(super) fn is_disbelieved(&self, predicate: &Predicate) -> bool {
        let thinks = |it: &&Predicate| {
            let Some(&group) = self.document.verb(it.phrase) else { return false };
            let word = self.document.tokens[group.head as usize].word;
            let close = |subject: usize| subject > it.phrase && subject <= it.phrase + 2;
            let expected = || predicate.understood.is_some_and(close) && predicate.understood == it.object;
            let clause = predicate.subject.is_some_and(close) || expected();
            let few = || self.lexicon.is(word, WordKind::Believing) && it.subject.is_some_and(|at| self.are_none(at));
            clause && (group.negated && self.lexicon.is(word, WordKind::TakesClause) || few())
        };
        self.frames.before(predicate.phrase).last().as_ref().is_some_and(thinks)
    }

    /// "Denied that Orrin had lied", "dismissed claims that Orrin lied": whether a verb before the clause of a cue turns what that says.
    pub(super) fn is_rebutted(&self, frame: &Frame) -> bool {
        let Some(subject) = self.predicate_of(frame).and_then(|it| it.subject) else { return false };
        let clause = self.document.phrases[subject].tokens().start;
        let turns = |words: &TokenSpan| {
            let group = self.document.verb(self.document.phrase_of(words.start as usize));
            let verb = words.end <= clause && group.is_some_and(|group| !group.negated);
            verb && self
                .lexicon
                .shifters()
                .longest(self.document.words_from(words.start as usize, words.end as usize))
                .is_some_and(|found| found.values[0].kind == ShifterKind::Reverser)
        };
        frame.shift.words.iter().flatten().any(turns) && !frame.shift.irrealis
    }

    /// "Denied", "disputed": whether a verb takes back what the clause behind it says.
    fn is_reversed(&self, predicate: &Predicate) -> bool {
        let Some(head) = self.verb(predicate).map(|verb| verb.head as usize) else { return false };
        let found = self.lexicon.shifters().longest(self.document.words_from(head, head + 1));
        found.is_some_and(|found| found.values[0].kind == ShifterKind::Reverser)
    }

    /// "Nobody", "few voters", "hardly anyone": whether a noun phrase means none or next to none.
    fn are_none(&self, noun: usize) -> bool {
        let start = self.document.phrases[noun].tokens().start as usize;
        let hardly = start > self.sentence.tokens.start as usize && self.is_of(start - 1, WordKind::Scant);
        self.is_of(start, WordKind::Nothing) || hardly
    }

    /// "Rumours that Orrin backs Vey are false": whether what a noun holds that a predicate says is called untrue.
    pub(super) fn is_called_untrue(&self, predicate: &Predicate) -> bool {
        let that = predicate.subject.and_then(|subject| subject.checked_sub(1));
        let held = that.filter(|&at| self.document.is_lone_word(at, "that"));
        if !held.is_some_and(|at| at > 0 && self.document.noun(at - 1).is_some()) {
            return false;
        }
        let next = self.frames.onward(predicate.phrase + 1).first().and_then(|it| self.verb(it));
        next.filter(|verb| verb.copula && !verb.negated).is_some_and(|verb| {
            let behind = verb.tokens.end..self.sentence.tokens.end.min(verb.tokens.end + 2);
            behind.into_iter().any(|at| self.is_of(at as usize, WordKind::Untrue))
        })
    }

    pub(super) fn demands_it(&self, token: u32) -> bool {
        self.is_of(token as usize, WordKind::Demand)
    }

    /// The word before the "that" that begins a verb's clause: "demanded that Orrin resign".
    pub(super) fn governor_of_that(&self, verb: u32) -> Option<u32> {
        let first = self.sentence.tokens.start + 1;
        let that = (first..verb).rev().take(SUBJECT).find(|&at| self.document.is_word(at as usize, "that"))?;
        Some(that - 1)
    }

    /// -1 where the holder says that it doesn't think what the words say, 0 where only that it doesn't say or deny it, else 1: "I don't think
    /// Orrin is fit", "I am not saying Orrin is unfit".
    pub(super) fn belief(&self, tokens: TokenSpan) -> f32 {
        let phrase = self.document.phrase_of(tokens.start as usize);
        // "doesn't know Orrin, but she is honest"
        let parted = |it: &&Predicate| {
            let from = self.document.phrases[it.phrase].tokens().end as usize;
            (from..tokens.start as usize).any(|at| self.document.is_word(at, "but"))
        };
        let before = self.frames.before(phrase).iter().rev().take(2).filter(|it| !parted(it));
        let doubts = |predicate: &Predicate| {
            let Some(&group) = self.document.verb(predicate.phrase) else { return false };
            let word = self.document.tokens[group.head as usize].word;
            let thinks = self.lexicon.is(word, WordKind::TakesClause) && !self.lexicon.is(word, WordKind::Letting);
            group.negated && (thinks && self.does(predicate) || self.is_convinced(predicate))
        };
        let only_says = |predicate: &Predicate| {
            matches!(self.document.phrases[predicate.phrase], Phrase::Verb(group)
                if self.is_of(group.head as usize, WordKind::Says))
        };
        match before.into_iter().find(|it| doubts(it)) {
            Some(doubted) if only_says(doubted) || self.is_reversed(doubted) => 0.0,
            Some(_) => -1.0,
            None if self.is_rejected_content(phrase) => -1.0,
            None => 1.0,
        }
    }

    /// "Is not sure Orrin is honest", "was never convinced that Orrin is honest": whether a predicate tells how sure the holder is.
    fn is_convinced(&self, predicate: &Predicate) -> bool {
        let Some(&group) = self.document.verb(predicate.phrase) else { return false };
        let end = group.tokens.end as usize;
        let sure = |at: usize| at < self.sentence.tokens.end as usize && self.is_of(at, WordKind::Convinced);
        let who = self.participant(predicate.subject_meant());
        (group.passive && sure(group.head as usize) || group.copula && sure(end))
            && who.is_some_and(|who| self.acts(&who) || self.is_holder(&who))
    }

    /// "Hated the idea that Orrin is unfit": whether a phrase stands in what a noun holds that the holder is against; a verb that reverses
    /// what it governs, "rejected", has turned it itself.
    fn is_rejected_content(&self, phrase: usize) -> bool {
        self.frames.frames.iter().any(|frame| {
            let against = f32::from(self.lexicon.frames().cue(frame.cue).stance) * frame.shift.factor < 0.0;
            let predicate = self.predicate_of(frame).filter(|it| against && !it.passive && it.phrase < phrase);
            let Some((predicate, object)) = predicate.and_then(|it| Some((it, it.object?))) else { return false };
            let Phrase::Noun(noun) = self.document.phrases[object] else { return false };
            let content = self.is_of(noun.head as usize, WordKind::ContentNoun);
            let (start, end) = (noun.tokens.start as usize, noun.tokens.end as usize);
            let verb = self.verb(predicate).map_or(start, |verb| verb.head as usize);
            let found = self.lexicon.shifters().longest(self.document.words_from(verb, start.max(verb)));
            if found.is_some_and(|found| found.values[0].kind == ShifterKind::Reverser) {
                return false;
            }
            let that = end < self.document.tokens.len() && self.document.is_word(end, "that");
            content && that && noun.possessor.is_none() && object < phrase && self.does(predicate)
        })
    }
}
