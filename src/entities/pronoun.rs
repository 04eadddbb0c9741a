//! Whom a pronoun stands for: the most salient referent that fits, unless another fits nearly as well.

use super::referent::{Referent, Role, Sort, Who};
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
    /// Who spoke last, where the pronoun says who goes on.
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
/// Referents that a pronoun looks back at most, so that long sentences cost no more.
const WINDOW: usize = 60;
/// The same where nobody but one can be meant.
const FAR_REACH: u32 = 7;
const FAR_WINDOW: usize = 150;
/// Weight of who is spoken of in another quotation, in percent.
const OTHER_QUOTATION: u32 = 40;
/// Weight of who is spoken of outside quotations, in percent, where the pronoun's own names somebody.
const OUTSIDE: u32 = 60;
/// Weight of who spoke last, in percent, where a pronoun says who goes on.
const FAVOUR: u32 = 150;
/// The salience of whose something in the sentence of a possessive pronoun is, where nobody fitting is its subject: `Orrin's deputy came to
/// his defence`.
const OWNER: u32 = 100;
/// The least salience that a pronoun's referent can have.
const LEAST: u32 = 25;

/// The best of the referents so far, the latest last; `others` are persons whom it can't mean.
pub(super) fn answer(
    referents: &[Referent],
    asks: Asks,
    case: Case,
    place: Place,
    speaker: Option<Who>,
    others: &[Who],
) -> Answer {
    let barred = if case == Case::Object && place.agent.is_none() { own_subject(referents, place) } else { None };
    let joined = place.joined.filter(|_| barred.is_some()).and_then(|joined| {
        let mut inside = referents.iter().rev().take_while(|referent| referent.token >= place.sentence);
        inside.find(|referent| joined.holds(referent.token as usize)).map(|referent| referent.who)
    });
    let is_agent = |referent: &&Referent| place.agent.is_some_and(|agent| agent.holds(referent.token as usize));
    let agent = referents.iter().rev().take_while(|it| it.token >= place.sentence).find(is_agent).map(|it| it.who);
    let mut scores: Vec<Score> = Vec::with_capacity(8);
    let own_quotation = |it: &Referent| place.quotation.is_some() && it.quotation == place.quotation;
    let is_named = |it: &Referent| {
        own_quotation(it) && matches!(it.who, Who::Listed(_)) && fit(it.sort, asks) == 100 && Some(it.who) != speaker
    };
    let named_inside = place.quotation.is_some() && referents.iter().rev().take(WINDOW).any(is_named);
    let recent = referents.iter().rev().take(WINDOW).take_while(|referent| referent.clock + REACH >= place.clock);
    let is_barred = |who: Who| [barred, joined, speaker, agent].contains(&Some(who)) || others.contains(&who);
    let acts = |it: &Referent| it.role == Role::Subject && it.token >= place.sentence && fit(it.sort, asks) > 0;
    let owns = case == Case::Possessive && !recent.clone().any(|it| acts(it) && !is_barred(it.who));
    let may_be = |it: &&Referent| fit(it.sort, asks) > 0 && !is_barred(it.who) && !is_agent(it);
    for referent in recent.filter(may_be) {
        let voice = match referent.quotation {
            Some(_) if !own_quotation(referent) => OTHER_QUOTATION,
            None if named_inside => OUTSIDE,
            _ => 100,
        };
        let owner = owns && referent.role == Role::Possessor && referent.token >= place.sentence;
        let least = if owner { OWNER } else { 0 };
        let score = salience(referent, asks, place, voice, least);
        if score == 0 {
            continue;
        }
        match scores.iter_mut().find(|known| known.who == referent.who) {
            Some(known) => {
                known.more += score.min(known.best);
                known.best = known.best.max(score);
            }
            None => scores.push(Score { who: referent.who, best: score, more: 0, token: referent.token }),
        }
    }
    match choose(&scores) {
        Answer::Nobody => far(referents, asks, case, place, is_barred),
        answer => answer,
    }
}

/// How salient a referent is to a pronoun that asks for one like it, `voice` and the least of its role in percent; 0 if it can't be meant.
fn salience(referent: &Referent, asks: Asks, place: Place, voice: u32, least: u32) -> u32 {
    let distance = (place.clock - referent.clock.min(place.clock)) as usize;
    let role = referent.role.salience().max(least);
    let near = role * FADING[distance.min(REACH as usize)] * fit(referent.sort, asks) / 100;
    let score = near * referent.weight.percent() / 100 * voice / 10_000;
    if place.favoured == Some(referent.who) { score * FAVOUR / 100 } else { score }
}

/// The only one of some more sentences whom a pronoun can mean, where nobody near can be: `Brandt spoke. … The guild left. … Moss
/// called her a gambler.`
///
/// An object with a fitting subject in its sentence is left open: `Brandt hopes that the vote will help her`.
fn far(referents: &[Referent], asks: Asks, case: Case, place: Place, is_barred: impl Fn(Who) -> bool) -> Answer {
    let reached = referents.iter().rev().take(FAR_WINDOW).take_while(|it| it.clock + FAR_REACH >= place.clock);
    let fitting = reached.filter(|it| fit(it.sort, asks) > 0 && it.role.salience() > 0);
    let own =
        case == Case::Object && fitting.clone().take_while(|it| it.token >= place.sentence).any(|it| is_barred(it.who));
    if own || !matches!(asks, Asks::Person(_)) {
        return Answer::Nobody;
    }
    let mut fitting = fitting.filter(|it| !is_barred(it.who));
    let Some(latest) = fitting.next() else { return Answer::Nobody };
    let certain = fit(latest.sort, asks) == 100 && latest.role != Role::Modifier;
    if fitting.any(|it| it.who != latest.who) || !certain { Answer::Nobody } else { Answer::One(latest.who) }
}

struct Score {
    who: Who,
    best: u32,
    /// Of its further occurrences.
    more: u32,
    /// Its last occurrence.
    token: u32,
}

impl Score {
    fn total(&self) -> u32 {
        self.best + (self.more / 5).min(self.best / 4)
    }
}

fn choose(scores: &[Score]) -> Answer {
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
