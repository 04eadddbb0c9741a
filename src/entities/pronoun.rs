//! Whom a pronoun stands for: the most salient referent that fits, unless another fits nearly as well.

use super::reader::WINDOW;
use super::referent::{Referent, Role, Sort, Weight, Who};
use crate::lexicon::Gender;
use crate::text::TokenSpan;

/// What a pronoun asks of its referent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    Person(Gender),
    Many,
    Thing,
}

/// A pronoun's case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    Subject,
    Object,
    Possessive,
}

/// Reads a pronoun of the third person; reflexives are none.
pub(super) fn read(word: &str, possessive: bool) -> Option<(Asks, Case)> {
    const PRONOUNS: [(&str, Asks, Case); 12] = [
        ("he", Asks::Person(Gender::Male), Case::Subject),
        ("him", Asks::Person(Gender::Male), Case::Object),
        ("his", Asks::Person(Gender::Male), Case::Possessive),
        ("she", Asks::Person(Gender::Female), Case::Subject),
        ("her", Asks::Person(Gender::Female), Case::Object),
        ("hers", Asks::Person(Gender::Female), Case::Possessive),
        ("they", Asks::Many, Case::Subject),
        ("them", Asks::Many, Case::Object),
        ("their", Asks::Many, Case::Possessive),
        ("theirs", Asks::Many, Case::Possessive),
        ("it", Asks::Thing, Case::Subject),
        ("its", Asks::Thing, Case::Possessive),
    ];
    let &(_, asks, case) = PRONOUNS.iter().find(|(pronoun, ..)| pronoun.eq_ignore_ascii_case(word))?;
    Some((asks, if possessive { Case::Possessive } else { case }))
}

/// The gender of whom a pronoun stands for, where it tells one.
pub(crate) fn gender(pronoun: &str) -> Option<Gender> {
    match read(pronoun, false)?.0 {
        Asks::Person(gender) => Some(gender),
        Asks::Many | Asks::Thing => None,
    }
}

/// Where a pronoun stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) clock: u32,
    pub(super) quotation: Option<usize>,
    /// The first token of its sentence.
    pub(super) sentence: u32,
    /// The phrase whose infinitive or gerund has an object pronoun as object: it can't be the same.
    pub(super) agent: Option<TokenSpan>,
    /// The phrase joined to the subject of its clause: `Moss and a mentor turned on him`.
    pub(super) joined: Option<TokenSpan>,
    /// Who is likelier than others to be meant: who goes on speaking or acting, the subject of its own clause, or its `who`.
    pub(super) favoured: Option<Who>,
}

/// The answer for a pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    One(Who),
    /// Several fit nearly equally.
    Open,
    Nobody,
}

/// Sentences that a pronoun looks back.
const REACH: u32 = 3;
/// Share of the salience that is left after so many sentences, in percent.
const FADING: [u32; REACH as usize + 1] = [100, 62, 32, 18];
/// The second best may have this share of the best's salience, in percent.
const MARGIN: u32 = 76;
/// The same where the second best stands between the best and the pronoun.
const MARGIN_BETWEEN: u32 = 55;
/// Sentences that a pronoun looks back where nobody but one can be meant.
const FAR_REACH: u32 = 7;
/// Referents looked back there.
pub(super) const FAR_WINDOW: usize = 150;
/// Weight of who is spoken of in another quotation, in percent.
const OTHER_QUOTATION: u32 = 40;
/// Weight of who is spoken of outside quotations, in percent, where the pronoun's own names somebody.
const OUTSIDE: u32 = 60;
/// Weight of who is favoured, in percent.
const FAVOUR: u32 = 150;
/// The salience of whose something in the sentence of a possessive pronoun is, where nobody fitting is its subject: `Orrin's deputy came to
/// his defence`.
const OWNER: u32 = 100;
/// The least salience that a pronoun's referent can have.
const LEAST: u32 = 25;

/// A pronoun where it stands, and whom it can't mean.
#[derive(Clone, Copy, Debug)]
pub(super) struct Question<'a> {
    pub(super) asks: Asks,
    pub(super) case: Case,
    pub(super) place: Place,
    /// Who says it.
    pub(super) speaker: Option<Who>,
    /// Persons whom it can't mean.
    pub(super) others: &'a [Who],
}

impl Question<'_> {
    /// The best of the referents so far, the latest last.
    pub(super) fn answer(&self, referents: &[Referent]) -> Answer {
        let barred = self.barred(referents);
        let is_barred = |who: Who| barred.contains(&Some(who)) || self.others.contains(&who);
        match choose(&self.scores(referents, is_barred)) {
            Answer::Nobody => self.far(referents, is_barred),
            answer => answer,
        }
    }

    /// The subject of its clause, who is joined to that, its speaker and the agent of what is done to it.
    fn barred(&self, referents: &[Referent]) -> [Option<Who>; 4] {
        let Place { sentence, agent, joined, .. } = self.place;
        let within = |tokens: TokenSpan| {
            let mut inside = referents.iter().rev().take_while(|referent| referent.token >= sentence);
            inside.find(|referent| tokens.holds(referent.token as usize)).map(|referent| referent.who)
        };
        let object = self.case == Case::Object && agent.is_none();
        let subject = if object { own_subject(referents, self.place) } else { None };
        let joined = joined.filter(|_| subject.is_some()).and_then(within);
        [subject, joined, self.speaker, agent.and_then(within)]
    }

    fn scores(&self, referents: &[Referent], is_barred: impl Fn(Who) -> bool) -> Vec<Rating> {
        let Place { clock, sentence, quotation, agent, .. } = self.place;
        let is_agent = |it: &Referent| agent.is_some_and(|agent| agent.holds(it.token as usize));
        let named_inside =
            quotation.is_some() && referents.iter().rev().take(WINDOW).any(|it| self.is_named_beside(it));
        let recent = referents.iter().rev().take(WINDOW).take_while(|referent| referent.clock + REACH >= clock);
        let acts = |it: &Referent| it.role == Role::Subject && it.token >= sentence && fit(it.sort, self.asks) > 0;
        let owns = self.case == Case::Possessive && !recent.clone().any(|it| acts(it) && !is_barred(it.who));
        let may_be = |it: &&Referent| fit(it.sort, self.asks) > 0 && !is_barred(it.who) && !is_agent(it);
        let mut scores: Vec<Rating> = Vec::with_capacity(8);
        for referent in recent.filter(may_be) {
            let voice = match referent.quotation {
                Some(_) if !self.is_in_quotation_of(referent) => OTHER_QUOTATION,
                None if named_inside => OUTSIDE,
                _ => 100,
            };
            let owner = owns && referent.role == Role::Possessor && referent.token >= sentence;
            add(&mut scores, referent, self.salience(referent, voice, if owner { OWNER } else { 0 }));
        }
        scores
    }

    fn is_in_quotation_of(&self, referent: &Referent) -> bool {
        self.place.quotation.is_some() && referent.quotation == self.place.quotation
    }

    /// Whether a fitting entity that isn't the speaker is spoken of in the quotation of the pronoun.
    fn is_named_beside(&self, referent: &Referent) -> bool {
        self.is_in_quotation_of(referent)
            && matches!(referent.who, Who::Listed(_))
            && fit(referent.sort, self.asks) == 100
            && Some(referent.who) != self.speaker
    }

    /// How salient a referent is, `voice` and the least of its role in percent; 0 if it can't be meant.
    fn salience(&self, referent: &Referent, voice: u32, least: u32) -> u32 {
        let Place { clock, favoured, .. } = self.place;
        let distance = (clock - referent.clock.min(clock)) as usize;
        let role = referent.role.salience().max(least);
        let near = role * FADING[distance.min(REACH as usize)] * fit(referent.sort, self.asks) / 100;
        let own = referent.weight == Weight::Generic && referent.token >= self.place.sentence;
        let weight = if own { 100 } else { referent.weight.percent() };
        let score = near * weight / 100 * voice / 10_000;
        if favoured == Some(referent.who) { score * FAVOUR / 100 } else { score }
    }

    /// The only one of some more sentences whom a pronoun can mean, where nobody near can be: `Brandt spoke. … The guild left. … Moss
    /// called her a gambler.`
    ///
    /// An object with a fitting subject in its sentence is left open: `Brandt hopes that the vote will help her`.
    fn far(&self, referents: &[Referent], is_barred: impl Fn(Who) -> bool) -> Answer {
        let Place { clock, sentence, .. } = self.place;
        let reached = referents.iter().rev().take(FAR_WINDOW).take_while(|it| it.clock + FAR_REACH >= clock);
        let fitting = reached.filter(|it| {
            let spoken_of = it.weight != Weight::Generic || it.token >= sentence;
            fit(it.sort, self.asks) > 0 && it.role.salience() > 0 && spoken_of
        });
        let own = self.case == Case::Object
            && fitting.clone().take_while(|it| it.token >= sentence).any(|it| is_barred(it.who));
        if own || !matches!(self.asks, Asks::Person(_)) {
            return Answer::Nobody;
        }
        let mut fitting = fitting.filter(|it| !is_barred(it.who));
        let Some(latest) = fitting.next() else { return Answer::Nobody };
        let certain = fit(latest.sort, self.asks) == 100 && latest.role != Role::Modifier;
        if fitting.any(|it| it.who != latest.who) || !certain { Answer::Nobody } else { Answer::One(latest.who) }
    }
}

struct Rating {
    who: Who,
    best: u32,
    /// Of its further occurrences.
    more: u32,
    /// Its last occurrence.
    token: u32,
}

impl Rating {
    fn total(&self) -> u32 {
        self.best + (self.more / 5).min(self.best / 4)
    }
}

fn add(scores: &mut Vec<Rating>, referent: &Referent, score: u32) {
    if score == 0 {
        return;
    }
    match scores.iter_mut().find(|known| known.who == referent.who) {
        Some(known) => {
            known.more += score.min(known.best);
            known.best = known.best.max(score);
        }
        None => scores.push(Rating { who: referent.who, best: score, more: 0, token: referent.token }),
    }
}

fn choose(scores: &[Rating]) -> Answer {
    let Some(best) = scores.iter().max_by_key(|score| (score.total(), score.token)) else { return Answer::Nobody };
    if best.total() < LEAST {
        return Answer::Nobody;
    }
    let rival = scores.iter().filter(|score| score.who != best.who).any(|score| {
        let margin = if score.token > best.token { MARGIN_BETWEEN } else { MARGIN };
        score.total() * 100 > best.total() * margin
    });
    if rival { Answer::Open } else { Answer::One(best.who) }
}

/// How well a referent answers, in percent.
fn fit(sort: Sort, asks: Asks) -> u32 {
    match (sort, asks) {
        (Sort::Person(Some(gender)), Asks::Person(asked)) if gender == asked => 100,
        (Sort::Person(None), Asks::Person(_)) => 70,
        (Sort::Unknown, Asks::Person(_)) => 50,
        (Sort::Many, Asks::Many) => 100,
        (Sort::Thing, Asks::Many) => 30,
        (Sort::Thing, Asks::Thing) => 100,
        (Sort::Unknown, Asks::Thing) => 60,
        _ => 0,
    }
}

/// The subject of the pronoun's own clause, which an object can't be: the last subject before it in its sentence.
fn own_subject(referents: &[Referent], place: Place) -> Option<Who> {
    referents
        .iter()
        .rev()
        .take_while(|referent| referent.token >= place.sentence)
        .find(|referent| referent.role == Role::Subject && referent.quotation == place.quotation)
        .map(|referent| referent.who)
}
