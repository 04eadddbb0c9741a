//! Who a sentence says is, or is among, those whom one of its noun phrases describes.

use super::pair::Pair;
use crate::frames::{Participant, Predicate, is_count};
use crate::lexicon::WordKind;
use crate::sentiment::{RELATION_REACH, Relation, relation};
use crate::text::{Phrase, Tag, TokenSpan};

/// Tokens between those named and one of them in an aside, at most.
const ASIDE: usize = 4;
/// Phrases of a list that are looked at, at most.
const LISTED: usize = 12;
/// Verbs behind those whom a clause describes among which its own is looked for.
const CLAUSES: usize = 3;

impl Pair<'_> {
    /// "Her critics include Vey", "the man who backed her was Vey", "among those who backed her was Vey": whether somebody is
    /// said to be one of those whom a participant names.
    pub(super) fn is_among(&self, somebody: TokenSpan, participant: &Participant) -> bool {
        if self.is_alongside(somebody, participant)
            || self.is_joined_past_clause(somebody, participant)
            || self.has_joined(somebody, participant)
            || self.is_inserted_as_one(somebody, participant)
            || self.is_named_before_others(somebody, participant)
        {
            return true;
        }
        if somebody.start <= participant.tokens.end {
            return false;
        }
        if self.is_added_as_one(somebody, participant) {
            return true;
        }
        let names = |at: usize| {
            let named = Participant::at(self.document, at);
            named.is_some_and(|it| relation(self.text, &it, somebody) == Some(Relation::Whole))
        };
        let phrase = self.document.phrase_of(somebody.start as usize);
        self.frames
            .before(phrase)
            .iter()
            .rev()
            .take_while(|it| it.phrase + 1 + RELATION_REACH >= phrase)
            .any(|it| self.tells_who(it, participant.phrase) && names(it.phrase + 1))
    }

    /// "The candidate Vey supports is Brandt": whether a copula right behind the clause of a described one says that it is the
    /// target.
    pub(super) fn is_whom_it_is(&self, participant: &Participant) -> bool {
        let target = self.document.phrase_of(self.target.start as usize);
        let Some(Phrase::Verb(is)) = target.checked_sub(1).map(|at| self.document.phrases[at]) else { return false };
        let described = matches!(self.document.tags[participant.head], Tag::Nn);
        let fronted = |it: &Predicate| it.object == Some(participant.phrase) && it.phrase > participant.phrase;
        let clause = |it: &&Predicate| it.phrase + 1 < target && it.phrase > participant.phrase;
        described && is.copula && !is.negated && self.frames.predicates.iter().rev().find(clause).is_some_and(fronted)
    }

    /// "Among those Vey sacked was Brandt", "Brandt is one of the deputies Vey sacked": whether the target is said to be one of those whose
    /// clause, by which a participant is described, stands behind them.
    pub(super) fn is_one_of_them(&self, participant: &Participant) -> bool {
        let at = participant.phrase;
        let several = matches!(self.document.tags[participant.head], Tag::Nns | Tag::Dt);
        let fronted = |it: &&Predicate| it.phrase > at && it.patient() == Some(at);
        let mut near = self.frames.onward(at).iter().take(CLAUSES);
        let Some(clause) = near.find(fronted).filter(|_| several && at > 0) else {
            return false;
        };
        let is = |it: &&Predicate| self.verb(it).is_some_and(|verb| verb.copula && !verb.negated);
        let among = ["among", "Among"].iter().any(|word| self.document.is_lone_word(at - 1, word));
        let (target, of) = (self.document.phrase_of(self.target.start as usize), at.saturating_sub(2));
        let one_of = || of > 0 && self.document.noun(of).is_some() && self.is_one_of(of, at);
        let before = if among { Some(at - 1) } else { Some(of).filter(|_| one_of()) };
        let Some(before) = before else { return false };
        let inverted = among && target > clause.phrase + 1 && self.document.verb(target - 1).is_some();
        if inverted {
            return self.frames.onward(target - 1).first().filter(is).is_some_and(|it| it.phrase + 1 == target);
        }
        let said = self.frames.before(before).last().filter(is).filter(|it| it.phrase + 1 == before);
        said.is_some_and(|it| it.subject == Some(target)) && self.document.noun(target).is_some()
    }

    /// "Brandt, like Vey, opposes it", "along with Vey, Brandt opposes it": whether somebody is said to do what a participant does.
    fn is_alongside(&self, somebody: TokenSpan, participant: &Participant) -> bool {
        let comma = |at: usize| self.document.tags.get(at) == Some(&Tag::Comma);
        if !comma(somebody.end as usize) {
            return false;
        }
        let first = self.sentence.tokens.start as usize;
        let start = self.start_of(self.document.phrase_of(somebody.start as usize));
        let Some(last) = start.checked_sub(1).filter(|&at| at >= first) else { return false };
        let says = |at: usize, word: &str| self.document.is_word_in_any_case(at, word);
        let with = last > first && says(last, "with") && (says(last - 1, "along") || says(last - 1, "together"));
        let lead = last - usize::from(with);
        let inserted = lead == participant.tokens.end as usize + 1 && comma(lead - 1);
        let opens = lead == first && participant.tokens.start == somebody.end + 1;
        (inserted || opens) && (with || says(last, "like"))
    }

    /// "Vey joined a growing list of senators who back her": whether somebody is said to have joined those whom a participant names.
    fn has_joined(&self, somebody: TokenSpan, participant: &Participant) -> bool {
        let several = match self.document.tags[participant.head] {
            Tag::Nnp => participant.tokens.len() == 1 && self.document.word(participant.head).ends_with('s'),
            tag => matches!(tag, Tag::Nn | Tag::Nns | Tag::Dt),
        };
        if !several || somebody.end > participant.tokens.start || !self.kinds.has(WordKind::Joining) {
            return false;
        }
        let of = |at: usize| self.document.is_lone_word(at, "of");
        let joins = |it: &&Predicate| {
            self.verb(it).is_some_and(|group| !group.negated && self.is_of(group.head as usize, WordKind::Joining))
        };
        let whom = |object: usize| {
            object == participant.phrase
                || object + 2 == participant.phrase && of(object + 1)
                || object + 4 == participant.phrase && of(object + 1) && of(object + 3)
        };
        self.frames.predicates.iter().filter(joins).any(|it| {
            let who = self.participant(it.agent());
            it.object.is_some_and(whom)
                && who.is_some_and(|who| relation(self.text, &who, somebody) == Some(Relation::Whole))
        })
    }

    /// "Vey and other critics of hers": whether somebody is named before all those others whom a participant names.
    fn is_named_before_others(&self, somebody: TokenSpan, participant: &Participant) -> bool {
        let name = self.document.phrase_of(somebody.end as usize - 1);
        let first = self.document.phrases[participant.phrase].tokens().start as usize;
        name + 2 == participant.phrase
            && self.document.lone_tag(name + 1) == Some(Tag::Cc)
            && self.document.is_word(first, "other")
    }

    /// "Brandt, who leads the guild, and Vey oppose it": whether "and" joins a participant to somebody behind whom a relative
    /// clause stands.
    fn is_joined_past_clause(&self, somebody: TokenSpan, participant: &Participant) -> bool {
        let tag = |at: usize| match self.document.phrases[at] {
            Phrase::Word(token) => self.document.tags[token as usize],
            Phrase::Noun(noun) => self.document.tags[noun.head as usize],
            Phrase::Verb(_) => Tag::X,
        };
        let name = self.document.phrase_of(somebody.end as usize - 1);
        let first = participant.phrase;
        if first < name + 5 || somebody.end > participant.tokens.start {
            return false;
        }
        let clause = tag(name + 1) == Tag::Comma && tag(name + 2) == Tag::Wp;
        let joined = tag(first - 2) == Tag::Comma
            && tag(first - 1) == Tag::Cc
            && self.document.is_word(self.start_of(first - 1), "and");
        let own = |it: &&Predicate| it.phrase > name && it.phrase < first && it.subject.is_some();
        let named = tag(name) == Tag::Nnp && tag(first) == Tag::Nnp;
        clause && joined && named && self.frames.predicates.iter().filter(own).all(|it| it.understood == Some(name))
    }

    fn start_of(&self, phrase: usize) -> usize {
        self.document.phrases[phrase].tokens().start as usize
    }

    /// "Phoned Brandt to thank her": whether a pronoun behind an infinitive means the target before it, which isn't who does that.
    pub(super) fn is_taken_up_by(&self, pronoun: &Participant) -> bool {
        let Some(name) = pronoun.phrase.checked_sub(2) else { return false };
        let personal =
            self.document.tags[pronoun.head] == Tag::Prp && matches!(self.document.word(pronoun.head), "him" | "her");
        let Phrase::Noun(noun) = self.document.phrases[name] else { return false };
        let named = personal && noun.tokens.end == self.target.end && self.target.holds(noun.head as usize);
        let deed = self.frames.predicates.iter().find(|it| it.phrase == name + 1);
        named
            && deed.is_some_and(|it| it.object == Some(pronoun.phrase) && it.understood.is_some_and(|doer| doer < name))
    }

    /// "Including Vey, Roth and Orrin", "among them Vey, a baker, and Orrin": the first phrase of a list behind such words; the phrase itself
    /// elsewhere.
    fn first_listed(&self, phrase: usize) -> usize {
        let first = self.sentence.phrases.0 as usize;
        let opens = |at: usize| at > first && matches!(self.document.word(self.start_of(at) - 1), "including" | "them");
        let joins = |at: usize| matches!(self.document.lone_tag(at), Some(Tag::Comma | Tag::Cc));
        let mut at = phrase;
        for _ in 0..LISTED {
            if opens(at) {
                return at;
            }
            let before = (first..at).rev().find(|&before| !joins(before));
            match before.filter(|&before| before + 1 < at && self.document.noun(before).is_some()) {
                Some(before) => at = before,
                None => break,
            }
        }
        phrase
    }

    /// "Politicians attacked Brandt, including Vey and Roth", "among them Vey": whether somebody is named behind the clause whose plural
    /// subject it is one of.
    fn is_added_as_one(&self, somebody: TokenSpan, participant: &Participant) -> bool {
        if self.document.tags[participant.head] != Tag::Nns {
            return false;
        }
        let start = self.start_of(self.first_listed(self.document.phrase_of(somebody.start as usize)));
        let Some(comma) = start.checked_sub(2).filter(|&at| at > participant.head + 1) else { return false };
        let among = self.document.is_word(comma, "among") && self.document.is_word(comma + 1, "them");
        let comma = if among { comma - 1 } else { comma };
        let added = (among || self.document.is_word(comma + 1, "including")) && self.document.tags[comma] == Tag::Comma;
        let does = || self.frames.before(self.document.phrase_of(comma)).last();
        let thing = || {
            let word = self.document.tokens[comma - 1].word;
            matches!(self.document.tags[comma - 1], Tag::Nn | Tag::Nns)
                && self.lexicon.names().person_noun(word).is_none()
                && !self.lexicon.is(word, WordKind::Staff)
        };
        let acts = || does().is_some_and(|it| !it.passive && it.agent() == Some(participant.phrase));
        let parted = || (self.document.tags[comma - 1] == Tag::Nnp || thing()) && acts();
        let right_behind = among && participant.head + 1 == comma;
        added && (right_behind || parted())
    }

    /// "Several members, notably Vey, attacked her", "members (including Vey)", "three members, one of them Vey,": whether somebody is named in an
    /// aside behind those whom a participant names.
    fn is_inserted_as_one(&self, somebody: TokenSpan, participant: &Participant) -> bool {
        let open = participant.tokens.end as usize;
        let phrase = self.document.phrase_of(somebody.start as usize);
        let start = self.start_of(phrase);
        let named = self.document.noun(phrase).is_some_and(|noun| somebody.holds(noun.head as usize));
        if self.document.tags[participant.head] != Tag::Nns || !named || start <= open || start > open + ASIDE {
            return false;
        }
        let opens = matches!(self.document.tags[open], Tag::Comma | Tag::Bracket);
        let words: Vec<&str> = (open + 1..start).map(|at| self.document.word(at)).collect();
        let one = matches!(words[..], ["one", "of", "them"] | ["among", "them"] | ["including"]);
        opens && (one || words.len() == 1 && self.is_of(start - 1, WordKind::Singling))
    }

    /// "One of her critics": whether a phrase says how many of those another names.
    fn is_one_of(&self, phrase: usize, many: usize) -> bool {
        let of = self.document.is_lone_word(phrase + 1, "of");
        phrase + 2 == many && of && is_count(self.text, phrase)
    }

    /// Whether a verb says who those are that a phrase describes.
    fn tells_who(&self, predicate: &Predicate, described: usize) -> bool {
        let Some(&group) = self.document.verb(predicate.phrase) else { return false };
        if group.negated {
            return false;
        }
        let subject = predicate
            .understood
            .or(predicate.subject)
            .is_some_and(|subject| subject == described || self.is_one_of(subject, described));
        let among = || {
            let before = self.document.phrases[described].tokens().start.checked_sub(1);
            let governed = before.is_some_and(|at| self.document.is_word_in_any_case(at as usize, "among"));
            governed && predicate.subject.is_none() && predicate.phrase > described
        };
        let includes = || self.is_of(group.head as usize, WordKind::Including);
        subject && (group.copula || includes()) || group.copula && among()
    }
}
