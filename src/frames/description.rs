//! Whom an adjective, an epithet or a predicate phrase describes, and who calls them so.

use super::clause::Predicate;
use super::designation::name_before;
use super::frame::{Frame, Participant, Reader};
use super::hit::CueHit;
use crate::lexicon::{Class, Cue, WordKind};
use crate::text::{Document, Glossed, Phrase, Tag, TokenSpan, VerbGroup};

/// Words that can lead to a description which opens a sentence, at most: "though once".
const LEAD: usize = 2;

/// "One of her critics": whether a noun phrase says how many of others there are.
#[must_use]
pub fn is_count(text: Glossed<'_>, phrase: usize) -> bool {
    Participant::at(&text, phrase)
        .is_some_and(|it| text.tags[it.head] == Tag::Cd || text.is_of(it.head, WordKind::Quantity))
}

/// Whether the phrase is a dash or an opening bracket.
pub(super) fn opens_aside(document: &Document, phrase: usize) -> bool {
    match document.lone_tag(phrase) {
        Some(Tag::Colon) => !matches!(document.lone_word(phrase), ":" | ";"),
        Some(Tag::Bracket) => matches!(document.lone_word(phrase), "(" | "["),
        _ => false,
    }
}

impl Reader<'_> {
    pub(super) fn fill_description(&self, frame: &mut Frame, hit: &CueHit, cue: &Cue, phrase: usize) {
        if cue.patient.is_some() {
            let owner = || self.possessor(phrase, hit).filter(|_| cue.class == Class::Epithet);
            let behind = self.patient_of(hit).filter(|it| it.phrase != phrase);
            frame.patient = behind.or_else(owner);
        }
        frame.agent = self.described(hit, cue.class, phrase);
        if let Some((holder, described)) = self.named(phrase) {
            frame.holder = holder;
            frame.agent = Some(described);
        }
    }

    /// Whom an adjective, an epithet or a predicate phrase describes.
    fn described(&self, hit: &CueHit, class: Class, phrase: usize) -> Option<Participant> {
        if let Some(own) = self.own_head(phrase, hit) {
            let subject = || self.subject_of_complement(phrase, hit.tokens);
            return if class == Class::Adjective { subject().or(Some(own)) } else { Some(own) };
        }
        if let Some(beside) = self.absolute(phrase).filter(|_| class == Class::Epithet) {
            return Some(beside);
        }
        if let Some(predicate) = self.predicates.iter().rev().find(|predicate| self.is_complement(predicate, phrase)) {
            let apposed = self.apposed_in_complement(predicate, phrase);
            return apposed.or_else(|| self.whole(predicate.subject_meant()?));
        }
        if let Some(doer) = self.doer(hit, phrase, class) {
            return Some(doer);
        }
        let next_to =
            || self.next_to(phrase).filter(|it| class != Class::Epithet || self.is_title_of_name(it, hit, phrase));
        let opened = || self.opened(phrase).filter(|_| class != Class::Epithet);
        let themselves = || self.whole(phrase).filter(|_| class == Class::Epithet);
        let meets = || self.predicates.iter().any(|it| it.object == Some(phrase));
        let subject = || {
            let bars =
                class == Class::Epithet && (meets() || self.is_bare_subject(phrase) || self.stands_beside(phrase));
            self.nearest_subject(phrase, hit).filter(|_| !bars)
        };
        if let Some(bearer) = self.bearer(phrase).filter(|_| class == Class::Phrase) {
            return Some(bearer);
        }
        if class == Class::Phrase
            && self.is_behind_object(phrase)
            && self.lexicon.frames().cue(hit.cue).patient.is_some()
        {
            return subject();
        }
        let apposed = || self.apposed(phrase).filter(|_| class != Class::Phrase || !meets());
        apposed().or_else(next_to).or_else(opened).or_else(subject).or_else(themselves)
    }

    /// "Orrin is a dishonest man": of whom a copula says that he is one of what an indefinite noun phrase names; who is "a dishonest man's lawyer"
    /// needn't be so.
    fn subject_of_complement(&self, phrase: usize, words: TokenSpan) -> Option<Participant> {
        let possessor = self.document.noun(phrase).and_then(|noun| noun.possessor);
        if possessor.is_some_and(|possessor| possessor.overlaps(words)) {
            return None;
        }
        let copula = |it: &&Predicate| {
            let is = self.document.verb(it.phrase).is_some_and(|verb| verb.copula);
            is && (it.phrase + 1 == phrase || self.is_other_side(it.phrase + 1, phrase))
        };
        let predicate = self.predicates.iter().rev().find(copula).filter(|_| self.is_of_any(phrase))?;
        // "this is a disgraceful sale" says it of the sale
        let points = |it: &Participant| self.tags[it.head] == Tag::Dt || self.is_word_in_any_case(it.head, "it");
        self.whole(predicate.subject_meant()?).filter(|subject| !points(subject))
    }

    /// "Was rude but an honest mayor": whether adjectives and "but" stand between a form of be and what else it says of its subject.
    fn is_other_side(&self, from: usize, phrase: usize) -> bool {
        /// Phrases between the two, at most.
        const REACH: usize = 5;
        let adjective =
            |at: usize| matches!(self.document.lone_tag(at), Some(Tag::Jj | Tag::Rb | Tag::Comma | Tag::Cc));
        from < phrase
            && phrase - from <= REACH
            && self.document.is_lone_word(phrase - 1, "but")
            && (from..phrase - 1).all(adjective)
    }

    /// "That Orrin has to go", "that Orrin cannot be trusted": the subject of the verb with a tense with which the words begin.
    fn doer(&self, hit: &CueHit, phrase: usize, class: Class) -> Option<Participant> {
        let finite = |group: &&VerbGroup| group.is_finite() && hit.tokens.holds(group.head as usize);
        self.document.verb(phrase).filter(finite)?;
        let fits = |it: &Predicate| match class {
            Class::Phrase => !it.passive,
            Class::Adjective => it.passive,
            _ => false,
        };
        let predicate = self.predicates.iter().find(|it| it.phrase == phrase && fits(it))?;
        self.whole(predicate.subject_meant()?)
    }

    /// "Orrin, a dean with no great love for the mayor": of whom a person's description says what it has.
    fn bearer(&self, phrase: usize) -> Option<Participant> {
        let described = phrase.checked_sub(2).filter(|&at| at >= self.sentence.phrases.0 as usize)?;
        let with = self.document.lone_word(described + 1) == "with";
        let person = |it: &Participant| {
            let word = self.document.tokens[it.head].word;
            self.document.tags[it.head] == Tag::Nn && self.lexicon.names().person_noun(word).is_some()
        };
        let own = self.whole(described).filter(|it| with && person(it))?;
        self.apposed(described).or(Some(own))
    }

    /// "With Orrin the favourite": the noun phrase between "with" and a description.
    fn absolute(&self, phrase: usize) -> Option<Participant> {
        let somebody = phrase.checked_sub(1).filter(|&at| at > self.sentence.phrases.0 as usize)?;
        let with = self.document.lone_word(somebody - 1).eq_ignore_ascii_case("with");
        let article = self.document.tags[self.document.phrases[phrase].tokens().start as usize] == Tag::Dt;
        self.whole(somebody).filter(|_| with && article)
    }

    /// "Was booed by supporters of Orrin": whether a preposition governs a phrase that says of nobody what he is.
    fn stands_beside(&self, phrase: usize) -> bool {
        let before = phrase.checked_sub(1).filter(|&before| before >= self.sentence.phrases.0 as usize);
        before.is_some_and(|at| {
            self.document.lone_tag(at) == Some(Tag::In) && !matches!(self.document.lone_word(at), "as" | "among")
        })
    }

    /// "Governor under fire over ferry", "a man guilty of murder": the noun phrase that the words follow, unless it is
    /// governed.
    fn next_to(&self, phrase: usize) -> Option<Participant> {
        let before = phrase.checked_sub(1).filter(|&before| before >= self.sentence.phrases.0 as usize)?;
        let governed = before.checked_sub(1).is_some_and(|at| {
            at >= self.sentence.phrases.0 as usize && matches!(self.document.lone_tag(at), Some(Tag::In | Tag::To))
        });
        let stands_for = self.predicates.iter().find(|it| it.phrase == phrase && it.subject == Some(before));
        let described = stands_for.and_then(|it| it.understood).unwrap_or_else(|| self.paired_in_title(before));
        self.whole(described).filter(|_| !governed)
    }

    /// "Orrin and Vey at odds", "Orrin, Vey in war of words": the first of the two names with which a title begins, of which both are said.
    fn paired_in_title(&self, second: usize) -> usize {
        let first = self.sentence.phrases.0 as usize;
        let named = |at: usize| self.whole(at).is_some_and(|it| self.document.tags[it.head] == Tag::Nnp);
        let joined = second == first + 2
            && (self.document.is_lone_word(first + 1, "and") || self.is_tagged(first + 1, Tag::Comma))
            && self.document.lone_tag(second + 1) == Some(Tag::In);
        if self.sentence.in_title && joined && named(first) && named(second) { first } else { second }
    }

    /// "Orrin a disgrace, says Vey", "Orrin no leader": whether a title says right behind a name what it is, with an article or "no".
    fn is_title_of_name(&self, name: &Participant, hit: &CueHit, phrase: usize) -> bool {
        let Phrase::Noun(noun) = self.document.phrases[phrase] else { return false };
        let opens = self.document.tags[noun.tokens.start as usize] == Tag::Dt;
        let says = |it: &Predicate| self.is_verb_of(it.phrase, WordKind::Says);
        let acted_on = self.predicates.iter().any(|it| it.object == Some(name.phrase) && !says(it));
        let verb_behind =
            matches!(self.document.phrases.get(phrase + 1), Some(Phrase::Verb(group)) if group.is_finite());
        let asks = self.sentence.tokens.end.checked_sub(1).is_some_and(|last| self.document.word(last as usize) == "?");
        self.sentence.in_title
            && !asks
            && opens
            && self.document.tags[name.head] == Tag::Nnp
            && hit.tokens.holds(noun.head as usize)
            && !acted_on
            && !verb_behind
    }

    /// "Spent two million on behalf of Orrin": whether the phrase before is the object of a verb.
    fn is_behind_object(&self, phrase: usize) -> bool {
        self.predicates.iter().any(|it| it.object.is_some_and(|object| object + 1 == phrase && object > it.phrase))
    }

    /// "Accused of fraud, Brandt resigned", "while critical of Vey, Brandt left": the noun phrase behind the comma, for words that open
    /// the sentence.
    fn opened(&self, phrase: usize) -> Option<Participant> {
        let (first, end) = (self.sentence.phrases.0 as usize, self.sentence.phrases.1 as usize);
        let marks = |at: &usize| self.document.lone_tag(*at) == Some(Tag::Comma);
        let leads = |at: usize| match self.document.phrases[at] {
            Phrase::Word(token) => {
                self.document.tags[token as usize] == Tag::Rb || self.is_of(token as usize, WordKind::OpensClause)
            }
            _ => false,
        };
        let opens = phrase - first <= LEAD && (first..phrase).all(leads);
        let comma = (phrase..end).find(marks).filter(|_| opens)?;
        let verb = |at: usize| matches!(self.document.phrases[at], Phrase::Verb(_));
        self.whole(comma + 1).filter(|_| phrase == first || !(phrase + 1..comma).any(verb))
    }

    /// "Orrin, a veteran of the docks, …", "Orrin, long a friend of the port, …", "Orrin — a friend of the port — …" and "The gambler,
    /// Ilse Brandt".
    fn apposed(&self, phrase: usize) -> Option<Participant> {
        let first = self.sentence.phrases.0 as usize;
        let opens = self.first_description(phrase);
        let adverb = opens >= first + 3 && (self.is_tagged(opens - 1, Tag::Rb) || self.is_tagged(opens - 1, Tag::Jj));
        let opens = if adverb && self.is_tagged(opens - 2, Tag::Comma) { opens - 1 } else { opens };
        if opens >= first + 2
            && !(self.is_bare_subject(phrase) && self.document.governor(opens - 2).is_some())
            && (self.is_tagged(opens - 1, Tag::Comma) || self.opens_aside(opens - 1))
        {
            let name = name_before(self.text, first, opens - 2).unwrap_or(opens - 2);
            if let Some(before) = self.whole(name) {
                return self.who_is_of(name).or_else(|| self.who_is_for(name)).or(Some(before));
            }
        }
        let mut last = phrase;
        while self.is_tagged(last + 1, Tag::In) && self.whole(phrase).is_some() && self.whole(last + 2).is_some() {
            last += 2;
        }
        let next = last + 2;
        if self.document.governor(phrase).is_none()
            && next < self.sentence.phrases.1 as usize
            && self.is_tagged(last + 1, Tag::Comma)
        {
            return self.whole(next).filter(|whole| self.document.tags[whole.head] == Tag::Nnp);
        }
        None
    }

    /// "Orrin — a critic of the mayor — left", "Orrin (a critic of the mayor) left": whether a dash or bracket stands right between a name
    /// and what has an article or is somebody's.
    fn opens_aside(&self, mark: usize) -> bool {
        let named = self.whole(mark - 1).is_some_and(|it| self.document.tags[it.head] == Tag::Nnp);
        let start = self.document.phrases[mark + 1].tokens().start as usize;
        let described = matches!(self.document.tags[start], Tag::Dt | Tag::PrpPossessive);
        named && described && opens_aside(self.document, mark)
    }

    /// "Is the main issue to Brandt, a supporter of the mayor": the name at the end of what a copula says, which words between commas
    /// describe; not where they go on with a list: "is a friend to Brandt, a critic of the mayor and a bore".
    fn apposed_in_complement(&self, predicate: &Predicate, phrase: usize) -> Option<Participant> {
        let opens = self.first_description(phrase);
        let indefinite = |at: usize| {
            let first = self.document.phrases[at].tokens().start as usize;
            self.is_of(first, WordKind::Indefinite)
        };
        let name = opens.checked_sub(2).filter(|&name| name > predicate.phrase + 2)?;
        let named = self.whole(name).filter(|it| self.document.tags[it.head] == Tag::Nnp)?;
        let said = self.whole(name - 2).is_some() && self.document.governor(name).is_some();
        let end = self.sentence.phrases.1 as usize;
        let behind = (opens..end - 1).find(|&at| self.document.lone_word(at) == "and");
        let listed = behind.is_some_and(|and| indefinite(and + 1));
        (said && self.is_tagged(opens - 1, Tag::Comma) && indefinite(opens) && !listed).then_some(named)
    }

    /// "After the loss, Orrin's supporters left": whether a phrase without an article is the subject of a verb.
    fn is_bare_subject(&self, phrase: usize) -> bool {
        let first = self.document.phrases[phrase].tokens().start as usize;
        self.document.tags[first] != Tag::Dt && self.predicates.iter().any(|it| it.subject == Some(phrase))
    }

    /// "Dana Roth of Oro, an ally": the name before the preposition of a place.
    fn who_is_of(&self, place: usize) -> Option<Participant> {
        let first = self.sentence.phrases.0 as usize;
        let name = place.checked_sub(2).filter(|&name| name >= first)?;
        let of = matches!(self.document.lone_word(place - 1), "of" | "from");
        let is_name = |it: &Participant| self.document.tags[it.head] == Tag::Nnp;
        let named = self.whole(place).is_some_and(|it| is_name(&it));
        self.whole(name).filter(|it| of && named && is_name(it))
    }

    /// "A candidate for the Senate, an ally": the person before the preposition of a group.
    fn who_is_for(&self, group: usize) -> Option<Participant> {
        let person = group
            .checked_sub(2)
            .filter(|&at| at >= self.sentence.phrases.0 as usize && self.document.governor(group).is_some())?;
        let named = self.whole(group).is_some_and(|it| self.document.tags[it.head] == Tag::Nnp);
        let is_person = |it: &Participant| self.names_person(it.head);
        self.whole(person).filter(|it| named && is_person(it))
    }

    /// The first of the descriptions that lead to this one: "a pastor of the town and a critic", "one of his critics".
    fn first_description(&self, phrase: usize) -> usize {
        let first = self.sentence.phrases.0 as usize;
        let common = |at: usize| self.whole(at).is_some_and(|it| self.document.tags[it.head] != Tag::Nnp);
        let is_of = |at: usize| self.document.is_lone_word(at, "of");
        let counts = |at: usize| is_count(self.text, at);
        let mut opens = phrase;
        if opens >= first + 2 && is_of(opens - 1) && counts(opens - 2) {
            opens -= 2;
        }
        while opens >= first + 3 && self.is_tagged(opens - 1, Tag::Cc) && self.whole(opens - 2).is_some() {
            let mut before = opens - 2;
            while before >= first + 2 && self.is_tagged(before - 1, Tag::In) && self.whole(before - 2).is_some() {
                before -= 2;
            }
            if before == first || !self.is_tagged(before - 1, Tag::Comma) || !(before == opens - 2 || common(before)) {
                break;
            }
            opens = before;
        }
        opens
    }

    fn is_tagged(&self, phrase: usize, tag: Tag) -> bool {
        phrase < self.sentence.phrases.1 as usize && self.document.lone_tag(phrase) == Some(tag)
    }

    /// The subject of the verb before a predicate phrase: "came under fire", "found herself at odds with".
    fn nearest_subject(&self, phrase: usize, hit: &CueHit) -> Option<Participant> {
        if matches!(self.document.phrases[phrase], Phrase::Noun(_)) && hit.tokens.len() == 1 {
            return None;
        }
        let predicate = self.predicates.iter().rev().find(|predicate| predicate.phrase < phrase)?;
        if self.parted(predicate.phrase + 1, phrase) {
            return None;
        }
        self.whole(predicate.subject_meant()?)
    }

    /// Namer, of a passive verb perhaps none, and named where the phrase is what a verb calls its object: "called her a gambler".
    fn named(&self, phrase: usize) -> Option<(Option<Participant>, Participant)> {
        let predicate = self.predicates.iter().rev().find(|predicate| predicate.phrase < phrase)?;
        let group = *self.document.verb(predicate.phrase)?;
        if !self.is_of(group.head as usize, WordKind::Complement) {
            return None;
        }
        let named = predicate.patient()?;
        if named == phrase || (named > phrase && !predicate.passive) || self.parted(predicate.phrase + 1, phrase) {
            return None;
        }
        let namer = predicate.agent().and_then(|at| self.whole(at));
        let named = self.whole(named)?;
        let word = self.document.word(named.head);
        let itself = self.document.tags[named.head] == Tag::Prp && (word.ends_with("self") || word.ends_with("selves"));
        (namer.is_some() || predicate.passive).then_some((namer, if itself { namer? } else { named }))
    }
}
