//! The subject of a verb with a tense: to its left, past insertions, relative clauses and prepositional phrases.

use super::clause::{Clauses, Predicate};
use crate::lexicon::WordKind;
use crate::text::{Phrase, Tag, VerbForm, VerbGroup};

/// How far an insertion between commas may reach, in phrases.
const INSERTION: usize = 24;
/// Words that can open a clause which are looked at behind one another, at most.
const NESTED: usize = 12;

impl Clauses<'_> {
    pub(super) fn subject(&self, verb: usize) -> Option<usize> {
        let mut at = verb;
        while at > self.first {
            at -= 1;
            match self.document.phrases[at] {
                Phrase::Noun(_) => match self.subject_at(at, verb) {
                    Step::Found(subject) => return Some(subject),
                    Step::Back(to) => at = to.min(at),
                    Step::Stop => return None,
                },
                Phrase::Verb(_) if self.is_parted_auxiliary(at, verb) => {}
                Phrase::Verb(group) => match self.past_verb(at, group) {
                    Some(to) => at = to.min(at),
                    None => return None,
                },
                Phrase::Word(_) => match self.past_word(at, verb) {
                    Step::Found(subject) => return Some(subject),
                    Step::Back(to) => at = to.min(at),
                    Step::Stop => return None,
                },
            }
        }
        None
    }

    /// What a noun phrase to the left of a finite verb is to it.
    fn subject_at(&self, at: usize, verb: usize) -> Step {
        if self.is_relative(at) {
            return Step::Found(at);
        }
        if self.is_both(at) || self.is_emphatic(at) {
            return Step::Back(at);
        }
        if self.is_time(at) && at > self.first && (at + 1 < verb || self.is_bare_time(at)) {
            return Step::Back(at);
        }
        let first = self.first_conjunct(at);
        if self.is_first_example(first) {
            return Step::Back(first - 1);
        }
        if self.is_governed(first) {
            return if self.begins_own_clause(first - 1) { Step::Found(first) } else { Step::Back(first - 1) };
        }
        if first > self.first
            && let Some(group) = self.verb(first - 1)
        {
            let dependent = group.form != VerbForm::Finite
                && !self.is_mistaken_participle(first - 1, *group)
                && !self.is_told_by(first, *group, verb);
            let own_object = self.found().iter().any(|it| it.phrase == first - 1 && it.object == Some(first));
            if own_object && self.is_shown_doing(first, *group, verb) {
                return Step::Found(first);
            }
            if own_object && self.is_said_between_commas(first, verb) {
                return Step::Found(first);
            }
            if own_object && first < at {
                return Step::Found(at);
            }
            if (dependent || own_object) && first - 1 > self.first {
                return Step::Back(if dependent { first - 1 } else { first });
            }
        }
        Step::Found(self.bearer(first, verb).unwrap_or(first))
    }

    /// "Rose to say he opposed the sale", "took the floor to say the sale failed", "wrote a letter alleging Orrin had lied": whether a noun
    /// phrase begins what an infinitive or gerund right before it says, as subject of the first verb behind it; one that isn't a pronoun, or
    /// behind a gerund a name, only where a verb with a tense stands before that.
    fn is_told_by(&self, at: usize, teller: VerbGroup, verb: usize) -> bool {
        let gerund = teller.form == VerbForm::Gerund;
        let first = !self.found().iter().any(|it| (at..verb).contains(&it.phrase));
        let tells = (gerund || teller.form == VerbForm::Infinitive) && first;
        let says = tells && self.is_of(teller.head as usize, WordKind::TakesClause);
        let object = self.found().iter().any(|it| it.phrase == at - 1 && it.object.is_some());
        let told = |it: &Predicate| {
            let finite = self.verb(it.phrase).is_some_and(VerbGroup::is_finite);
            finite && it.subject.is_some_and(|subject| !self.is_relative(subject))
        };
        let nominative = self.noun(at).is_some_and(|noun| self.is_nominative(noun));
        let named = gerund && self.bears_name(at);
        let plainly = named || self.is_of(teller.head as usize, WordKind::Says);
        says && !object && (nominative || plainly && self.found().iter().any(told))
    }

    /// "Said the mayor, Orrin, had lied": whether what stands right behind a verb that a clause completes is parted from a verb with a tense by
    /// what describes it between commas.
    fn is_said_between_commas(&self, described: usize, verb: usize) -> bool {
        let adverb = |at: &usize| self.lone_tag(*at) == Some(Tag::Rb);
        let is_comma = |at: usize| self.lone_tag(at) == Some(Tag::Comma);
        let completed = self.verb(described - 1).is_some_and(VerbGroup::is_finite)
            && self.is_verb_of(described - 1, WordKind::TakesClause);
        let closing = (described + 2..verb).rev().find(|at| !adverb(at));
        completed && is_comma(described + 1) && closing.is_some_and(is_comma)
    }

    /// "Orrin, 56, the mayor, praised it", "Orrin, the mayor of Oro, Lorrania, praised it": the name that what stands between
    /// commas describes.
    fn bearer(&self, described: usize, verb: usize) -> Option<usize> {
        let adverb = |at: &usize| self.lone_tag(*at) == Some(Tag::Rb);
        let closing = (described + 1..verb).rev().find(|at| !adverb(at))?;
        let name = described.checked_sub(2).filter(|&name| name >= self.first)?;
        let describes = self.noun(described).is_some_and(|noun| matches!(self.head_tag(noun), Tag::Nn | Tag::Cd));
        let named = self.bears_name(name) && !self.is_governed(name);
        let is_comma = |at: usize| self.lone_tag(at) == Some(Tag::Comma);
        (describes && named && is_comma(closing) && is_comma(described - 1)).then_some(name)
    }

    /// "After Orrin spoke", but "the talks after the vote failed": whether a word that governs a noun or a clause has a
    /// clause behind it, since no subject before it is without a verb.
    fn begins_own_clause(&self, word: usize) -> bool {
        if !self.is_of(self.token(word), WordKind::OpensClause) {
            return false;
        }
        if self.tells_the_cause(word) {
            return true;
        }
        let known = self.openings.borrow().iter().find(|(known, _)| *known == word).map(|(_, begins)| *begins);
        known.unwrap_or_else(|| {
            let depth = self.depth.get();
            self.depth.set(depth + 1);
            let begins = depth < NESTED && self.is_not_completed(word);
            self.depth.set(depth);
            self.openings.borrow_mut().push((word, begins));
            begins
        })
    }

    /// "Row as Orrin calls Vey a liar": whether a title begins with a thing and with what somebody who is named does at it.
    fn tells_the_cause(&self, word: usize) -> bool {
        let named = self.bears_name(word + 1);
        self.in_title && word == self.first + 1 && self.is_word(word, "as") && named && self.is_thing(self.first)
    }

    fn is_not_completed(&self, word: usize) -> bool {
        self.subject(word).is_none_or(|subject| {
            let finite = |it: &&Predicate| self.verb(it.phrase).is_some_and(VerbGroup::is_finite);
            let relative = |it: &Predicate| it.subject.is_some_and(|subject| self.is_relative(subject));
            let verb_between =
                self.found().iter().filter(finite).any(|it| (subject..word).contains(&it.phrase) && !relative(it));
            verb_between || self.is_object_of_deed(subject, self.is_word(word, "as"))
        })
    }

    /// "Orrin attended talks after the vote failed", "defends the sale as dockers protest": whether a noun phrase is right behind a verb
    /// with a tense that no clause completes, or, before "as", that is more than a verb of saying.
    fn is_object_of_deed(&self, at: usize, before_as: bool) -> bool {
        let before = at.checked_sub(1).filter(|&before| before >= self.first);
        before.and_then(|before| self.verb(before)).is_some_and(|group| {
            let word = self.document.tokens[group.head as usize].word;
            let completed = if before_as { WordKind::Says } else { WordKind::TakesClause };
            group.is_finite() && !group.copula && !self.lexicon.is(word, completed)
        })
    }

    /// The leftmost of the phrases joined by "and", "or" and commas.
    fn first_conjunct(&self, at: usize) -> usize {
        let mut first = at;
        while first >= self.first + 2 {
            let own = self.noun(first).is_some_and(|noun| self.is_nominative(noun)) && !self.found().is_empty();
            let joined = self.lone_tag(first - 1) == Some(Tag::Cc) && !self.is_word(first - 1, "but") && !own;
            let listed = || first < at && self.is_listed(first);
            let paired = first == at && self.is_paired_in_title(first);
            let Some(before) = self.before_brackets(first - 2) else { break };
            if (joined || paired || listed()) && self.noun(before).is_some() && !self.is_relative(before) {
                first = before;
            } else {
                break;
            }
        }
        first
    }

    /// "Vey, Orrin back Roth": whether a title begins with two names and a verb in the plural, so that the comma joins them.
    fn is_paired_in_title(&self, at: usize) -> bool {
        let named = |at: usize| self.bears_name(at);
        let plural = self.verb(at + 1).is_some_and(|verb| self.document.tags[verb.tokens.start as usize] == Tag::Vbp);
        self.in_title
            && at == self.first + 2
            && self.lone_tag(at - 1) == Some(Tag::Comma)
            && named(at)
            && named(at - 2)
            && plural
    }

    /// "Vey, Orrin and Roth": whether the comma before a name parts it from another that begins or goes on a list.
    fn is_listed(&self, at: usize) -> bool {
        let named = |at: usize| self.bears_name(at);
        let free = |at: usize| {
            let object = || self.found().iter().any(|it| it.object == Some(at));
            !self.is_time(at) && (self.is_first_example(at) || !self.is_governed(at) && !object())
        };
        let before = self.before_brackets(at - 2);
        self.lone_tag(at - 1) == Some(Tag::Comma) && named(at) && before.is_some_and(|at| named(at) && free(at))
    }

    /// "Leaders including Vey", "leaders such as Vey": whether a phrase is the first of those whom a noun before it means too.
    fn is_first_example(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(2).filter(|&before| before >= self.first) else { return false };
        let lead = self.document.phrases[before + 1].tokens();
        let such = self.is_word(before, "such") && self.is_word(before + 1, "as");
        let leads = lead.len() == 1 && self.is_of(lead.start as usize, WordKind::Exemplifying) || such;
        let comma = self.lone_tag(before) == Some(Tag::Comma);
        let whom = before.checked_sub(usize::from(such || comma)).filter(|&at| at >= self.first);
        leads && whom.is_some_and(|at| self.noun(at).is_some_and(|noun| self.head_tag(noun) == Tag::Nns))
    }

    /// "Vey (Oro), Orrin (Halden) and Roth": a phrase, or the one before the brackets that end there.
    fn before_brackets(&self, at: usize) -> Option<usize> {
        if self.lone_tag(at) != Some(Tag::Bracket) {
            return Some(at);
        }
        self.bracket_start(at)?.checked_sub(1).filter(|&before| before >= self.first)
    }

    /// "Has in recent days attacked": whether nothing but what tells when parts a form of "have" from a verb.
    fn is_parted_auxiliary(&self, at: usize, verb: usize) -> bool {
        let tells_when =
            |phrase: usize| self.is_time(phrase) || (self.is_preposition(phrase) && self.is_time(phrase + 1));
        self.verb(at).is_some_and(|it| it.tokens.len() == 1)
            && self.is_of(self.token(at), WordKind::Perfect)
            && at + 1 < verb
            && (at + 1..verb).all(tells_when)
    }

    /// Where to go on to the left of a verb group that stands between a verb and its subject.
    fn past_verb(&self, at: usize, group: VerbGroup) -> Option<usize> {
        if group.form != VerbForm::Finite {
            return Some(at);
        }
        let predicate = self.found().iter().find(|predicate| predicate.phrase == at)?;
        if predicate.passive && self.is_mistaken_past(at, group) {
            return Some(at);
        }
        let subject = predicate.subject?;
        let contact = subject > self.first && self.noun(subject - 1).is_some();
        if self.is_relative(subject) || contact { Some(subject) } else { None }
    }

    fn past_word(&self, at: usize, verb: usize) -> Step {
        let tag = self.lone_tag(at).unwrap_or(Tag::X);
        match tag {
            Tag::Comma => match self.insertion_start(at) {
                Some(start) => Step::Back(start),
                None if self.parts_adverbs(at, verb) => Step::Back(at),
                None if self.only_adverbs(at + 1, verb) => self.shared_subject(at, verb),
                None => Step::Back(at),
            },
            _ if self.is_both(at) => Step::Back(at),
            Tag::Cc if self.is_word(at, "neither") => Step::Back(at),
            Tag::Cc if at > self.first && self.lone_tag(at - 1) == Some(Tag::Rb) => Step::Back(at),
            Tag::Cc if self.only_adverbs(at + 1, verb) => self.shared_subject(at, verb),
            Tag::Cc | Tag::Rb | Tag::Rp | Tag::Jj | Tag::Open | Tag::Close | Tag::Vbn | Tag::X => Step::Back(at),
            Tag::Bracket => self.bracket_start(at).map_or(Step::Stop, Step::Back),
            Tag::In if self.is_word(at, "that") && at + 1 == verb && at > self.first && self.noun(at - 1).is_some() => {
                Step::Found(at - 1)
            }
            Tag::In | Tag::To if self.is_preposition(at) => Step::Back(at),
            Tag::Colon if self.dash_start(at).is_some() => self.dash_start(at).map_or(Step::Stop, Step::Back),
            _ => Step::Stop,
        }
    }

    /// "Brandt herself": whether a reflexive pronoun stands beside a name.
    fn is_emphatic(&self, at: usize) -> bool {
        let reflexive = self.noun(at).is_some_and(|noun| {
            let word = self.document.word(noun.head as usize);
            noun.tokens.len() == 1 && (word.ends_with("self") || word.ends_with("selves"))
        });
        reflexive && at > self.first && self.noun(at - 1).is_some()
    }

    /// "Vey and Orrin both objected", "all objected": whether the phrase is no more than a word that takes up the noun phrase before it.
    fn is_both(&self, at: usize) -> bool {
        let tokens = self.document.phrases[at].tokens();
        tokens.len() == 1
            && self.is_of(tokens.start as usize, WordKind::Floating)
            && at > self.first
            && self.noun(at - 1).is_some()
    }

    /// "Repeatedly, loudly attacked".
    fn parts_adverbs(&self, comma: usize, verb: usize) -> bool {
        let behind_name = comma >= self.first + 2 && self.noun(comma - 2).is_some();
        behind_name
            && comma + 1 < verb
            && self.lone_tag(comma - 1) == Some(Tag::Rb)
            && self.only_adverbs(comma + 1, verb)
    }

    fn only_adverbs(&self, from: usize, to: usize) -> bool {
        (from..to).all(|at| matches!(self.lone_tag(at), Some(Tag::Rb | Tag::Open | Tag::Close | Tag::Rp)))
    }

    /// The subject of the verb before a conjunction; where that is what somebody says of a thing, and the new verb is no deed of
    /// things, who says it: "said the claims were false and praised Orrin".
    fn shared_subject(&self, at: usize, verb: usize) -> Step {
        let bracket = at.checked_sub(1).filter(|&close| self.lone_tag(close) == Some(Tag::Bracket));
        let end = bracket.and_then(|close| self.bracket_start(close)).unwrap_or(at);
        let before = || self.found().iter().rev().filter(|it| it.phrase < end && it.subject.is_some());
        let Some(previous) = before().next() else { return Step::Stop };
        let speaker = || before().find(|it| it.phrase < previous.phrase && self.reports(it.phrase));
        let subject = previous.subject.map_or(Step::Stop, Step::Found);
        let thing = previous.subject.is_some_and(|subject| self.is_thing(subject));
        if !thing || !(self.reports(verb) || self.disagrees(previous.subject, verb)) {
            return subject;
        }
        speaker().and_then(|it| it.subject).map_or(subject, Step::Found)
    }

    /// Whether a noun phrase is a common noun that names no person.
    fn is_thing(&self, at: usize) -> bool {
        self.noun(at).is_some_and(|noun| {
            let common = matches!(self.head_tag(noun), Tag::Nn | Tag::Nns);
            common && self.lexicon.names().person_noun(self.document.tokens[noun.head as usize].word).is_none()
        })
    }

    /// Whether a verb in the singular can't have this subject: a plural.
    fn disagrees(&self, subject: Option<usize>, verb: usize) -> bool {
        let plural = subject.and_then(|at| self.noun(at)).is_some_and(|noun| self.head_tag(noun) == Tag::Nns);
        let singular = self.verb(verb).is_some_and(|group| self.document.tags[group.tokens.start as usize] == Tag::Vbz);
        plural && singular
    }

    fn bracket_start(&self, at: usize) -> Option<usize> {
        (self.first..at).rev().take(INSERTION).find(|&start| self.lone_tag(start) == Some(Tag::Bracket))
    }

    fn dash_start(&self, at: usize) -> Option<usize> {
        (self.first + 1..at)
            .rev()
            .take(INSERTION)
            .find(|&start| self.lone_tag(start) == Some(Tag::Colon) && self.noun(start - 1).is_some())
    }

    /// The comma that opens the insertion closed by the comma at `close`.
    pub(super) fn insertion_start(&self, close: usize) -> Option<usize> {
        let lowest = self.first.max(close.saturating_sub(INSERTION));
        (lowest..close).rev().find(|&open| {
            self.lone_tag(open) == Some(Tag::Comma) && open > self.first && self.is_insertion(open, close)
        })
    }

    /// Whether a verb reports what somebody says: ", Brandt said on Friday,".
    fn reports(&self, verb: usize) -> bool {
        self.is_verb_of(verb, WordKind::ReportingVerb)
    }

    fn is_insertion(&self, open: usize, close: usize) -> bool {
        if close - open < 2 || self.noun(open - 1).is_none() {
            return false;
        }
        let finite = |at: usize| self.verb(at).is_some_and(VerbGroup::is_finite);
        if self.is_relative(open + 1) || self.is_lone_of(open + 1, WordKind::Inserting) {
            return true;
        }
        let captioned = || self.is_of(self.token(open + 1), WordKind::Captioning);
        if close == open + 2 && self.document.phrases[open + 1].tokens().len() == 1 && captioned() {
            return true;
        }
        if self.lone_tag(open + 1) == Some(Tag::In) && (open + 2..close).any(|at| self.is_relative(at)) {
            return true;
        }
        let mut verbs = (open + 1..close).filter(|&at| finite(at));
        let reports = verbs.next().is_some_and(|verb| self.reports(verb) && verb <= open + 3)
            && verbs.next().is_none()
            && (self.noun(open + 1).is_some() || finite(open + 1) || self.is_word(open + 1, "as"));
        let depends = |at: usize| {
            let predicate = self.found().iter().find(|it| it.phrase == at);
            let relative = predicate.and_then(|it| it.subject).is_some_and(|subject| {
                self.is_relative(subject) || subject > open + 1 && self.is_relative(subject - 1)
            });
            relative || self.verb(at).is_some_and(|group| self.is_mistaken_past(at, *group))
        };
        reports || !(open + 1..close).any(|at| finite(at) && !depends(at))
    }
}

/// What a phrase to the left of a verb tells of its subject.
enum Step {
    /// It is the subject.
    Found(usize),
    /// Look on to the left of this position.
    Back(usize),
    /// There is none.
    Stop,
}
