//! The participants of nouns: "Orrin's attack on Brandt", "launched an attack on Brandt".

use super::clause::Predicate;
use super::frame::{FOR, Frame, Participant, Reader};
use super::hit::CueHit;
use crate::lexicon::{Cue, WordKind};
use crate::text::{Phrase, Tag, TokenSpan};

impl Reader<'_> {
    pub(super) fn fill_noun(&self, frame: &mut Frame, hit: &CueHit, cue: &Cue, phrase: usize) {
        if let Some(getter) = self.getter(hit, cue, phrase) {
            frame.agent = self.noun_after(hit.tokens.end as usize);
            frame.patient = Some(getter);
            return;
        }
        frame.agent = self
            .possessor(phrase, hit)
            .or_else(|| self.doer_inside(hit))
            .or_else(|| self.lent_subject(phrase, cue.received))
            .or_else(|| self.origin(phrase))
            .or_else(|| self.launcher(phrase).filter(|_| !cue.received));
        if cue.patient.is_some() {
            let doer_inside = self.doer_inside(hit).is_some();
            frame.patient = if doer_inside { self.noun_after(hit.tokens.end as usize) } else { self.patient_of(hit) };
            let by = frame.patient.and_then(|patient| {
                let end = patient.end(self.document);
                self.noun_behind(end, "by")
                    .or_else(|| self.noun_behind(end, "from").filter(|from| self.is_giver(from, cue)))
            });
            frame.agent = frame.agent.or(by);
        } else if frame.agent.is_none() {
            let end = hit.tokens.end as usize;
            frame.agent =
                self.noun_behind(end, "of").or_else(|| self.author(end)).or_else(|| self.own_head(phrase, hit));
        }
    }

    /// "Criticism by Orrin of", "allegations made by Orrin against": who stands behind "by" among the words of a cue.
    fn doer_inside(&self, hit: &CueHit) -> Option<Participant> {
        hit.tokens
            .range()
            .skip(1)
            .find_map(|at| self.document.is_word(at, "by").then(|| self.noun_after(at + 1)).flatten())
    }

    /// "A dereliction of duty by Orrin", but not "accused of a crime by Orrin".
    fn author(&self, behind: usize) -> Option<Participant> {
        let by = self.noun_behind(behind, "by")?;
        let somebody = matches!(self.document.tags[by.head], Tag::Nnp | Tag::Prp | Tag::Nn | Tag::Nns);
        let accuses = self.predicates.iter().any(|it| it.by == Some(by.phrase));
        (somebody && !accuses).then_some(by)
    }

    /// "A rebuke to Orrin from Brandt", but not "a rant against all from Orrin to Brandt".
    fn is_giver(&self, from: &Participant, cue: &Cue) -> bool {
        cue.stance != 0 && !self.document.is_lone_word(from.phrase + 1, "to")
    }

    /// The possessor of the phrase, or a name before the cue in it: "the mayor's failure", "the Brandt scandal".
    pub(super) fn possessor(&self, phrase: usize, hit: &CueHit) -> Option<Participant> {
        let Phrase::Noun(noun) = self.document.phrases[phrase] else { return None };
        if let Some(tokens) = noun.possessor {
            return Some(Participant { phrase, tokens, head: tokens.end as usize - 1 });
        }
        let start = noun.tokens.start as usize;
        let end = hit.tokens.start as usize;
        let names: Vec<usize> = (start..end).filter(|&at| self.document.tags[at] == Tag::Nnp).collect();
        let (first, last) = (*names.first()?, *names.last()?);
        Some(Participant { phrase, tokens: TokenSpan::new(first, last + 1), head: last })
    }

    /// "Attack victim Ilse Brandt": the name behind the cue in its own phrase.
    pub(super) fn own_head(&self, phrase: usize, hit: &CueHit) -> Option<Participant> {
        self.whole(phrase).filter(|whole| whole.head >= hit.tokens.end as usize)
    }

    /// Who gets what somebody else is for: "Orrin won the full backing of the union".
    fn getter(&self, hit: &CueHit, cue: &Cue, phrase: usize) -> Option<Participant> {
        let of = self.document.is_word_in_any_case(hit.tokens.end as usize - 1, "of");
        let given = of && cue.stance >= FOR && !self.is_of_any(phrase);
        let predicate = self.predicates.iter().find(|it| it.object == Some(phrase) && given)?;
        let group = *self.document.verb(predicate.phrase)?;
        let gets = self.is_of(group.head as usize, WordKind::Getting);
        predicate.subject_meant().filter(|_| gets).and_then(|at| self.whole(at))
    }

    /// "A favorable view of Orrin": whether a noun phrase is indefinite, so that what stands behind it is what it is about, not who
    /// gives it.
    pub(super) fn is_of_any(&self, phrase: usize) -> bool {
        let Phrase::Noun(noun) = self.document.phrases[phrase] else { return false };
        let first = noun.tokens.start as usize;
        let bare = self.document.tags[noun.head as usize] == Tag::Nns && self.document.tags[first] != Tag::Dt;
        bare || self.is_of(first, WordKind::Indefinite)
    }

    /// The subject of a light verb: "the union launched an attack on the plan"; of any, where the noun says what its subject
    /// gets: "Orrin shrugged off criticism from the union".
    fn lent_subject(&self, phrase: usize, received: bool) -> Option<Participant> {
        let phrase = self.batch(phrase).unwrap_or(phrase);
        let is_itself = |it: &Predicate| it.subject_meant() == Some(phrase);
        // "is against the attack on Orrin"
        let against = phrase > 0 && self.document.is_lone_word(phrase - 1, "against");
        let predicate = self.predicates.iter().filter(|it| !is_itself(it)).find(|predicate| {
            predicate.object == Some(phrase)
                || self.is_right_behind(predicate, phrase)
                || self.is_joined_to_object(predicate, phrase)
                || self.is_embroiled(predicate, phrase)
                || !against && self.is_complement(predicate, phrase)
        })?;
        let group = *self.document.verb(predicate.phrase)?;
        let word = self.document.tokens[group.head as usize].word;
        let lends = [WordKind::Light, WordKind::Making, WordKind::Embroiled]
            .into_iter()
            .any(|kind| self.lexicon.is(word, kind));
        if !received && !lends {
            return None;
        }
        self.whole(predicate.subject_meant()?)
    }

    /// "A series of swipes at Orrin": the noun phrase for many of what a phrase names.
    fn batch(&self, phrase: usize) -> Option<usize> {
        let batch = phrase.checked_sub(2).filter(|_| self.document.is_lone_word(phrase - 1, "of"))?;
        self.document.noun(batch).filter(|noun| self.is_of(noun.head as usize, WordKind::Batch)).map(|_| batch)
    }

    /// Whom a verb says that its subject is from: "opposition to the plan came from the union".
    fn origin(&self, phrase: usize) -> Option<Participant> {
        let verb = |it: &Predicate| self.document.verb(it.phrase).map(|group| group.head as usize);
        let comes = |it: &&Predicate| {
            it.subject == Some(phrase) && verb(it).is_some_and(|head| self.is_of(head, WordKind::Arriving))
        };
        let head = self.predicates.iter().find(comes).and_then(verb)?;
        let adverbs = self.document.tags[head + 1..].iter().take_while(|tag| **tag == Tag::Rb).count();
        self.noun_behind(head + 1 + adverbs, "from")
    }

    /// By whom a light verb says that its subject is done: "an attack on the plan was launched by the union".
    fn launcher(&self, phrase: usize) -> Option<Participant> {
        let lends = |it: &&Predicate| {
            let verb = self.document.verb(it.phrase);
            let launched = verb.is_some_and(|group| self.is_of(group.head as usize, WordKind::Light) && !group.copula);
            it.passive && launched && it.subject_meant() == Some(phrase)
        };
        self.predicates.iter().find(lends).and_then(|it| self.whole(it.by?))
    }

    /// "Drew backing from", "ordered the scrapping of": whether a phrase that was taken for a verb stands where the object would.
    fn is_right_behind(&self, predicate: &Predicate, phrase: usize) -> bool {
        let leads = |at: usize| matches!(self.document.lone_tag(at), Some(Tag::Rb | Tag::Dt));
        predicate.phrase < phrase
            && (predicate.phrase + 1..phrase).all(leads)
            && matches!(self.document.phrases[phrase], Phrase::Verb(_))
    }

    /// "Gave warnings about the port and attacks on Orrin": whether "and" joins a phrase to the object of a verb.
    fn is_joined_to_object(&self, predicate: &Predicate, phrase: usize) -> bool {
        let Some(object) = predicate.object.filter(|&object| object > predicate.phrase && object < phrase) else {
            return false;
        };
        let adverb = |at: &usize| self.document.lone_tag(*at) == Some(Tag::Rb);
        let joins = (object + 1..phrase)
            .rev()
            .find(|at| !adverb(at))
            .filter(|&at| self.document.lone_tag(at) == Some(Tag::Cc) && self.document.lone_word(at) == "and");
        let inner = |at: usize| match self.document.phrases[at] {
            Phrase::Noun(_) => true,
            Phrase::Verb(_) => false,
            Phrase::Word(token) => matches!(self.document.tags[token as usize], Tag::In | Tag::To),
        };
        joins.is_some_and(|and| (object + 1..and).all(inner))
    }

    /// "Is embroiled in a feud with".
    fn is_embroiled(&self, predicate: &Predicate, phrase: usize) -> bool {
        let Some(&group) = self.document.verb(predicate.phrase) else { return false };
        let inside = self.document.is_lone_word(predicate.phrase + 1, "in");
        inside && predicate.phrase + 2 == phrase && self.is_of(group.head as usize, WordKind::Embroiled)
    }

    /// Whether the phrase is what a copula says of its subject: "is a gambler", "was under fire".
    pub(super) fn is_complement(&self, predicate: &Predicate, phrase: usize) -> bool {
        let Some(&group) = self.document.verb(predicate.phrase) else { return false };
        let linking = group.copula || self.is_linking(group.head as usize);
        let asks = |at: usize| self.document.is_relative(at);
        linking
            && predicate.phrase <= phrase
            && !self.parted(predicate.phrase + 1, phrase)
            && !self.is_told_about(predicate.phrase, phrase)
            && (group.copula || !(predicate.phrase + 1..phrase).any(asks))
    }

    /// "Was a speech about the theft": whether a noun behind a verb has a phrase as what it is about.
    fn is_told_about(&self, verb: usize, phrase: usize) -> bool {
        let noun = phrase.checked_sub(2).filter(|&at| at > verb && self.document.noun(at).is_some());
        noun.is_some() && self.document.is_lone_word(phrase - 1, "about")
    }

    /// Whether a verb, comma or clause stands between.
    pub(super) fn parted(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| match self.document.phrases[at] {
            Phrase::Verb(_) => true,
            Phrase::Noun(_) => false,
            Phrase::Word(token) => {
                let so = self.document.is_word(token as usize, "so") && self.document.lone_tag(at + 1) == Some(Tag::Jj);
                matches!(self.document.tags[token as usize], Tag::Colon | Tag::Stop | Tag::Wrb)
                    || !so && self.is_of(token as usize, WordKind::Subordinator)
            }
        })
    }

    /// "seemed", "remains", "became": verbs that say what their subject is.
    fn is_linking(&self, token: usize) -> bool {
        self.is_of(token, WordKind::Linking)
    }
}
