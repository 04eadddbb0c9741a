//! What follows a cue: the construction that it opens, and where its content begins.

use super::aside::{
    behind_apposition, is_before_a_time, is_telling, opens_quotation, quotation_ahead, resumed_object,
    that_behind_aside, told_behind_asides,
};
use super::candidate::Complement;
use super::predicate::predicate_behind;
use super::scene::Scene;
use super::whole::clause_follows;
use crate::lexicon::{Class, Construction, Takes, WordKind};
use crate::text::{NounPhrase, Phrase, Tag, VerbForm};

/// Phrases that may stand between a cue and its content: adverbs, times, addressees, prepositional phrases.
const REACH: usize = 16;

/// The content that begins behind `after`, as far as the grammar shows one; what stands between may be
/// an addressee, a time or a place: `told reporters in the port on Friday that …`.
pub(super) fn complement(scene: &Scene<'_>, cue: usize, after: usize, takes: Takes) -> Option<Complement> {
    if let Some(that) = that_behind_paper(scene, after).filter(|_| takes.any(Takes::THAT)) {
        return Some(Complement { construction: Construction::That, start: that });
    }
    let first = scene.phrase_at(after);
    let mut walk = Walk { scene, cue, after, takes, first, object: None, preposition: None };
    let mut at = first;
    while at < scene.phrases.len().min(first + REACH) {
        let token = scene.first_token(at).max(after);
        if !scene.together(token, cue) {
            return quoted(scene, cue, at, walk.object, takes).or_else(|| walk.fallback());
        }
        let step = match &scene.phrases[at] {
            Phrase::Word(_) => walk.over_word(at, token),
            Phrase::Noun(noun) => walk.over_noun(at, token, noun),
            Phrase::Verb(verb) => walk.over_verb(verb.form, token),
        };
        match step {
            Step::On => at += 1,
            Step::To(behind) => at = behind,
            Step::Found(found) => return Some(found),
            Step::End => break,
        }
    }
    walk.fallback()
}

/// `told the "Kurier" on Monday | that`: where a clause begins behind a name in marks and what tells when.
fn that_behind_paper(scene: &Scene<'_>, after: usize) -> Option<usize> {
    /// Words of the name, and words behind it, at most.
    const WORDS: usize = 4;
    let end = scene.end();
    let open = after + usize::from(after < end && scene.tag(after) == Tag::Dt);
    let name = |at: &usize| *at < end && scene.tag(*at) == Tag::Nnp;
    let close = (open + 1..end.min(open + WORDS + 2)).find(|at| !name(at))?;
    let marked = close > open + 1 && scene.is_quote(open) && scene.is_quote(close);
    let leads = |at: &usize| !scene.is(*at, &["that"]) && matches!(scene.tag(*at), Tag::In | Tag::Nnp | Tag::Nn);
    let that = (close + 1..end.min(close + WORDS + 2)).find(|at| !leads(at)).filter(|_| marked)?;
    scene.is(that, &["that"]).then_some(that)
}

/// The way from a cue to its content, phrase by phrase.
struct Walk<'s> {
    scene: &'s Scene<'s>,
    cue: usize,
    /// The token from which a content is looked for.
    after: usize,
    takes: Takes,
    /// The phrase of that token.
    first: usize,
    /// The noun phrase passed that is the cue's object: an addressee, or the subject of the content.
    object: Option<usize>,
    /// The first preposition passed.
    preposition: Option<usize>,
}

/// What a phrase does to the way.
enum Step {
    /// The next phrase is looked at.
    On,
    /// This one is.
    To(usize),
    /// A content begins.
    Found(Complement),
    /// None begins further on.
    End,
}

impl Step {
    fn found(construction: Construction, start: usize) -> Self {
        Self::Found(Complement { construction, start })
    }
}

impl From<Option<Complement>> for Step {
    fn from(found: Option<Complement>) -> Self {
        found.map_or(Self::End, Self::Found)
    }
}

impl Walk<'_> {
    fn over_word(&mut self, at: usize, token: usize) -> Step {
        let Self { scene, cue, .. } = *self;
        match scene.tag(token) {
            Tag::Rb | Tag::Rp | Tag::Close => Step::On,
            Tag::In if self.object.is_some() && scene.is(token, &["that"]) && scene.finite(at + 1) => Step::End,
            Tag::In if scene.is(token, &["that"]) && self.lacks_object(at) => Step::End,
            Tag::In if scene.is(token, &["that"]) => self.that_clause(at, token),
            Tag::In if scene.is(token, &["if", "whether"]) => Step::found(Construction::Wh, token),
            Tag::Wrb if self.preposition.is_none() => Step::found(Construction::Wh, token),
            Tag::In | Tag::To
                if !scene.is_subordinator(token)
                    || scene.is(token, &["as"])
                    || self.object.is_some() && is_before_a_time(scene, at) =>
            {
                self.preposition = self.preposition.or(Some(token));
                Step::On
            }
            Tag::Comma | Tag::Colon if opens_quotation(scene, token + 1, cue) => Step::On,
            Tag::Colon if scene.document.is_word(token, ":") && token + 1 < scene.end() => {
                Step::found(Construction::Bare, token + 1)
            }
            Tag::Jj if self.object.is_some() => Step::On,
            Tag::Comma => self.over_comma(at),
            _ => Step::End,
        }
    }

    /// `said that …`, or the clause whose subject "that" explains: `said the claim that the port was sold was false`.
    fn that_clause(&self, at: usize, token: usize) -> Step {
        let Self { scene, cue, takes, .. } = *self;
        let subject = self.object.filter(|&noun| {
            takes.any(Takes::BARE)
                && !is_telling(scene, cue)
                && noun + 1 == at
                && predicate_behind(scene, noun, at, scene.end()).is_some()
        });
        match subject {
            Some(noun) => Step::found(Construction::Bare, scene.first_token(noun)),
            None => Step::found(Construction::That, token),
        }
    }

    /// `explained a plan that Brandt rejected`: whether the clause of "that" behind a thing that a verb tells of lacks the object that its own
    /// verb has, which is that thing.
    fn lacks_object(&self, that: usize) -> bool {
        let scene = self.scene;
        let Some(object) = self.object.filter(|&object| object + 1 == that) else { return false };
        let thing = scene
            .noun(object)
            .is_some_and(|noun| !scene.names_person(noun.head as usize) && scene.tag(noun.head as usize) != Tag::Nnp);
        let Some(group) = scene.verb(that + 2).filter(|group| group.is_finite() && !group.passive && !group.copula)
        else {
            return false;
        };
        let told = self.takes.any(Takes::OBJECT);
        let gives = scene.is_of(group.head as usize, WordKind::Ditransitive);
        let next = that + 3;
        let ends = scene.end_token(that + 2) >= scene.end()
            || scene.lone(next).is_some_and(|word| matches!(scene.tag(word), Tag::Stop | Tag::Comma));
        let given = || {
            let to = scene.lone(next).is_some_and(|word| scene.is(word, &["to"]));
            to || scene.noun(next).is_some_and(|noun| scene.tag(noun.head as usize) == Tag::Prp)
        };
        thing
            && told
            && scene.noun(that + 1).is_some()
            && (gives && given() || ends && self.has_patient(group.head as usize))
    }

    /// Whether the frame lexicon has a verb that acts on somebody or something.
    fn has_patient(&self, verb: usize) -> bool {
        let frames = self.scene.lexicon.frames();
        let found = frames.forms().longest(self.scene.document.words_from(verb, verb + 1));
        found.is_some_and(|found| {
            found.values.iter().any(|entry| {
                let cue = frames.cue(entry.cue);
                cue.class == Class::Verb && cue.patient.is_some()
            })
        })
    }

    /// Over an apposition, `told the mayor, Otto Lind, that …`, or an aside.
    fn over_comma(&self, at: usize) -> Step {
        let Self { scene, cue, takes, .. } = *self;
        match self.object {
            Some(object) if self.preposition.is_none() => match behind_apposition(scene, cue, at) {
                Some(behind) => Step::To(behind),
                None if asks_behind_apposition(scene, cue, object) => {
                    Step::found(Construction::ObjectTo, scene.first_token(object))
                }
                None => told_behind_asides(scene, cue, at).into(),
            },
            Some(_) if takes.any(Takes::THAT) => told_behind_asides(scene, cue, at).into(),
            None if takes.any(Takes::QUOTE) => {
                that_behind_aside(scene, cue, at).or_else(|| quotation_ahead(scene, cue, at)).into()
            }
            _ => Step::End,
        }
    }

    fn over_noun(&mut self, at: usize, token: usize, noun: &NounPhrase) -> Step {
        let Self { scene, cue, takes, first, object, preposition, .. } = *self;
        if object.is_some_and(|object| describes_object(scene, object, at, takes))
            || scene.is(token, &["that"]) && self.lacks_object(at)
        {
            return Step::End;
        }
        if scene.is_wh(noun) && preposition.is_none() {
            let that = scene.is(token, &["that"]);
            return Step::found(if that { Construction::That } else { Construction::Wh }, token);
        }
        let clause = clause_follows(scene, at) || is_predicated_in_marks(scene, cue, at);
        if scene.is(token, &["that"]) && takes.any(Takes::THAT) && (clause || noun.tokens.len() == 1) {
            return Step::found(Construction::That, token);
        }
        if clause && (at == first || !scene.is_preposition(at - 1)) {
            let relative = takes.any(Takes::OBJECT) && !takes.any(Takes::BARE);
            if object.is_some() && (opens_adjunct(scene, at - 1) || relative) {
                return Step::End;
            }
            return Step::found(Construction::Bare, token);
        }
        let as_clause = preposition.is_some_and(|word| scene.is(word, &["as"]));
        if clause && object.is_none() && takes.any(Takes::BARE) && as_clause {
            return Step::found(Construction::Bare, token);
        }
        let governed = at > first && (scene.is_preposition(at - 1) || is_before_a_time(scene, at - 1));
        if scene.is_time(noun) || governed {
            return Step::On;
        }
        if object.is_some() {
            return Step::End;
        }
        self.object = Some(at);
        Step::On
    }

    fn over_verb(&self, form: VerbForm, token: usize) -> Step {
        let scene = self.scene;
        match (form, self.object, self.preposition) {
            (VerbForm::Infinitive, Some(object), _) => Step::found(Construction::ObjectTo, scene.first_token(object)),
            (VerbForm::Infinitive, None, None) => {
                Step::found(Construction::To, with_negation(scene, self.after, token))
            }
            (VerbForm::Infinitive, None, Some(word)) if self.lasts(word, token) => Step::found(Construction::To, token),
            (VerbForm::Infinitive, None, Some(word)) => Step::found(Construction::ObjectTo, word + 1),
            (VerbForm::Gerund, None, None) => Step::found(Construction::Gerund, token),
            _ => Step::End,
        }
    }

    /// `declined for weeks to sell`: whether all that stands between a preposition and the infinitive at `token` is how long.
    fn lasts(&self, preposition: usize, token: usize) -> bool {
        let scene = self.scene;
        let at = scene.phrase_at(preposition + 1);
        let time = |noun: &NounPhrase| tells_how_long(scene, noun) || scene.is_of(noun.head as usize, WordKind::Time);
        self.takes.any(Takes::TO) && scene.noun(at).is_some_and(time) && scene.end_token(at) == token
    }

    /// What the cue governs where no clause begins behind it: its object, or what hangs on a preposition.
    fn fallback(&self) -> Option<Complement> {
        let Self { scene, takes, .. } = *self;
        if let Some(object) = self.object {
            let clause = takes.any(Takes::BARE)
                && (!takes.any(Takes::OBJECT) && predicate_follows(scene, object)
                    || predicate_behind_aside(scene, object));
            let construction = if clause { Construction::Bare } else { Construction::Object };
            return Some(Complement { construction, start: scene.first_token(object) });
        }
        let preposition = self.preposition?;
        let start = preposition + 1;
        // "was booed as he spoke"
        if scene.is(preposition, &["as"]) && start < scene.end() && clause_follows(scene, scene.phrase_at(start)) {
            return None;
        }
        // "was questioned for six hours"
        let lasts =
            start < scene.end() && scene.noun(scene.phrase_at(start)).is_some_and(|noun| tells_how_long(scene, noun));
        (start < scene.end() && !lasts).then_some(Complement { construction: Construction::Preposition, start })
    }
}

/// `for six hours`, `since Monday`
fn tells_how_long(scene: &Scene<'_>, noun: &NounPhrase) -> bool {
    let counted = scene.tag(noun.tokens.start as usize) == Tag::Cd && scene.is_of(noun.head as usize, WordKind::Time);
    scene.is_time(noun) || counted
}

/// `asked Brandt, the mayor, to resign`
fn asks_behind_apposition(scene: &Scene<'_>, cue: usize, object: usize) -> bool {
    resumed_object(scene, cue, object)
        .is_some_and(|token| scene.verb(scene.phrase_at(token)).is_some_and(|verb| verb.form == VerbForm::Infinitive))
}

/// Whether a finite verb stands behind a noun phrase at some distance: `said the cranes built in the port were old`.
fn predicate_follows(scene: &Scene<'_>, noun: usize) -> bool {
    /// Phrases from the noun to its predicate, at most.
    const AWAY: usize = 12;
    let token = scene.first_token(noun);
    (noun + 1..scene.phrases.len().min(noun + AWAY))
        .any(|at| scene.finite(at) && scene.together(scene.first_token(at), token))
}

/// Whether a finite verb follows what stands between two commas behind a noun phrase with all that hangs on it: `said the port of
/// the town, which opened in May, would close`.
fn predicate_behind_aside(scene: &Scene<'_>, noun: usize) -> bool {
    /// Phrases from the noun to the end of the aside, at most.
    const LONGEST: usize = 12;
    let comma = |at: usize| scene.lone(at).is_some_and(|word| scene.is_comma(word));
    let token = scene.first_token(noun);
    let mut behind = (noun + 2..scene.phrases.len().min(noun + LONGEST))
        .take_while(|&at| scene.together(scene.first_token(at), token));
    let mut end = noun;
    while scene.is_preposition(end + 1) && scene.noun(end + 2).is_some() {
        end += 2;
    }
    comma(end + 1) && behind.find(|&at| at > end + 1 && comma(at)).is_some_and(|close| scene.finite(close + 1))
}

/// Whether who, which or that at `at` describes the object before it: `released a letter that says …`. Words that can be told
/// somebody take a that-clause with a subject of its own.
fn describes_object(scene: &Scene<'_>, object: usize, at: usize, takes: Takes) -> bool {
    let Some(noun) = scene.noun(at).filter(|noun| scene.is_wh(noun)) else { return false };
    let adjacent = (object + 1..at).all(|between| scene.is_preposition(between) || scene.noun(between).is_some());
    let asks = takes.any(Takes::WH) && scene.is(noun.head as usize, &["who", "what"]);
    adjacent && !asks && (scene.finite(at + 1) || scene.is(noun.head as usize, &["who", "which"]))
}

/// Whether the predicate of the noun phrase at `at` begins a quotation: `his offer "has no place in a port"`.
pub(super) fn is_predicated_in_marks(scene: &Scene<'_>, cue: usize, at: usize) -> bool {
    let open = scene.end_token(at);
    if !opens_quotation(scene, open, cue) || open + 1 >= scene.end() {
        return false;
    }
    let first = scene.phrase_at(open + 1);
    let adverb = scene.lone(first).is_some_and(|word| scene.tag(word) == Tag::Rb);
    scene.finite(first + usize::from(adverb)) && scene.first_token(first) == open + 1
}

/// Where an infinitive begins with the negation before it: `vowed | never to sell`.
fn with_negation(scene: &Scene<'_>, after: usize, infinitive: usize) -> usize {
    let negated =
        infinitive > after && scene.is_of(infinitive - 1, WordKind::Negation) && scene.is(infinitive, &["to"]);
    infinitive - usize::from(negated)
}

/// `defended Brandt as crews cheered`: a conjunction that tells when or why.
pub(super) fn opens_adjunct(scene: &Scene<'_>, at: usize) -> bool {
    scene.lone(at).is_some_and(|word| scene.is_subordinator(word) && !scene.is_of(word, WordKind::Relaying))
}

/// A quotation that begins at the phrase `at`.
fn quoted(scene: &Scene<'_>, cue: usize, at: usize, object: Option<usize>, takes: Takes) -> Option<Complement> {
    let token = (scene.first_token(at)..scene.end_token(at)).find(|&token| !scene.together(token, cue))?;
    if scene.first_token(at) < token {
        // a noun phrase with a part in quotation marks: the "fair" price
        let bare = takes.any(Takes::BARE) && !takes.any(Takes::OBJECT) && predicate_follows(scene, at);
        let clause = bare || clause_follows(scene, at);
        let construction = if clause { Construction::Bare } else { Construction::Object };
        return Some(Complement { construction, start: scene.first_token(at) });
    }
    let introduced = token > 0 && matches!(scene.tag(token - 1), Tag::Comma | Tag::Colon);
    let infinitive =
        token > 0 && token + 1 < scene.end() && scene.is(token - 1, &["to"]) && scene.tag(token + 1) == Tag::Vb;
    match object {
        Some(object) if infinitive => {
            Some(Complement { construction: Construction::ObjectTo, start: scene.first_token(object) })
        }
        Some(object) if !introduced && takes.any(Takes::OBJECT.or(Takes::AS)) => {
            Some(Complement { construction: Construction::Object, start: scene.first_token(object) })
        }
        _ => Some(Complement { construction: Construction::Quote, start: token }),
    }
}
