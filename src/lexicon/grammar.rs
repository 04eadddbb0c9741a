//! Closed classes by word: auxiliaries, negations, function words, abbreviations, reporting verbs.

use serde::{Deserialize, Serialize};

use super::bundled;
use super::inflection::{Class, Inflector};
use super::vocabulary::{Vocabulary, WordId};
use crate::error::Result;

/// A verb that others lean on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Auxiliary {
    /// be, is, was, …
    Be,
    /// have, has, had, …
    Have,
    /// do, does, did, …
    Do,
    /// get, got, … before a past participle
    Get,
}

/// What a preposition says of what it governs, as far as that tells how it is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Preposition {
    /// in, on, at, from: hardly ever a party
    Place,
    /// to
    Goal,
    /// against, over, than
    Rivalry,
    /// like, unlike
    Likeness,
}

/// Whether the full stop of an abbreviation can also end the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AbbreviationEnd {
    /// `Mr.`
    Never,
    /// `U.S.`, where a word follows that commonly begins a sentence
    Maybe,
}

/// What is known of single words.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct Facts {
    auxiliary: Option<Auxiliary>,
    abbreviation: Option<AbbreviationEnd>,
    preposition: Option<Preposition>,
    negation: bool,
    future: bool,
    says: bool,
    subordinator: bool,
    time: bool,
    ditransitive: bool,
    first_person: bool,
    third_person: bool,
    speaks_for: bool,
    bears_words: bool,
    spouse: bool,
    interview: bool,
    party: bool,
    seat: bool,
    ornament: bool,
    business: bool,
    rival: bool,
    proposal: bool,
    change: bool,
    demand: bool,
    ability: bool,
    help: bool,
    supposing: bool,
    bids: bool,
    gets: bool,
    work: bool,
    makes: bool,
    staff: bool,
    requires: bool,
    deplores: bool,
    hopes: bool,
    seeks: bool,
    light: bool,
    linking: bool,
    complement: bool,
    stopword: bool,
    reporting: bool,
    takes_clause: bool,
    content_noun: bool,
    nominative: bool,
    quantity: bool,
    of: bool,
    particle: bool,
    opens_clause: bool,
    tells_when: bool,
    mere_preposition: bool,
    fortune: bool,
}

/// Facts by word.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Grammar {
    facts: Vec<Facts>,
}

impl Grammar {
    pub(super) fn new(inflector: &Inflector, vocabulary: &mut Vocabulary) -> Result<Self> {
        let mut grammar = Self::default();
        grammar.read_function_words(vocabulary)?;
        for row in bundled::stopwords().rows(&["cue"])? {
            grammar.of(vocabulary.intern(&row.cells[0])).stopword = true;
        }
        let source = bundled::abbreviations();
        for row in source.rows(&["cue", "ends"])? {
            let ends = match &row.cells[1] {
                "never" => AbbreviationEnd::Never,
                "maybe" => AbbreviationEnd::Maybe,
                other => {
                    return Err(source.fault(Some(row.line), format!("ends is `{other}`, neither never nor maybe")));
                }
            };
            vocabulary.intern(&row.cells[0]);
            grammar.of(vocabulary.intern(&row.cells[0].to_lowercase())).abbreviation = Some(ends);
        }
        grammar.read_reporting(inflector, vocabulary)?;
        Ok(grammar)
    }

    fn read_reporting(&mut self, inflector: &Inflector, vocabulary: &mut Vocabulary) -> Result<()> {
        for row in bundled::reporting().rows(&["cue", "class", "kind", "takes"])? {
            let takes = |what: &str| row.cells[3].split('|').any(|takes| takes == what);
            let clause = takes("that") || takes("bare");
            let (class, verb) = match &row.cells[1] {
                "verb" => (Class::Verb, true),
                "noun" => (Class::Noun, false),
                _ => continue,
            };
            if row.cells[0].contains(' ') || !(clause || takes("quote")) {
                continue;
            }
            for form in inflector.forms(&row.cells[0], class) {
                let facts = self.of(vocabulary.intern(&form));
                facts.reporting |= verb && takes("quote");
                facts.takes_clause |= verb && clause;
                facts.content_noun |= !verb && clause;
            }
        }
        Ok(())
    }

    fn read_function_words(&mut self, vocabulary: &mut Vocabulary) -> Result<()> {
        let source = bundled::function_words();
        for row in source.rows(&["cue", "kind"])? {
            let facts = self.of(vocabulary.intern(&row.cells[0]));
            match &row.cells[1] {
                "be" => facts.auxiliary = Some(Auxiliary::Be),
                "have" => facts.auxiliary = Some(Auxiliary::Have),
                "do" => facts.auxiliary = Some(Auxiliary::Do),
                "get" => facts.auxiliary = Some(Auxiliary::Get),
                "place" => facts.preposition = Some(Preposition::Place),
                "goal" => facts.preposition = Some(Preposition::Goal),
                "rivalry" => facts.preposition = Some(Preposition::Rivalry),
                "likeness" => facts.preposition = Some(Preposition::Likeness),
                "future" => facts.future = true,
                "says" => facts.says = true,
                "particle" => facts.particle = true,
                "neg" => facts.negation = true,
                "sub" => facts.subordinator = true,
                "time" => facts.time = true,
                "content" => facts.content_noun = true,
                "quantity" => facts.quantity = true,
                "of" => facts.of = true,
                "nominative" => facts.nominative = true,
                "first" => facts.first_person = true,
                "third" => facts.third_person = true,
                "spokes" => facts.speaks_for = true,
                "bearer" => facts.bears_words = true,
                "spouse" => facts.spouse = true,
                "interview" => facts.interview = true,
                "party" => facts.party = true,
                "seat" => facts.seat = true,
                "ornament" => facts.ornament = true,
                "business" => facts.business = true,
                "opponent" => facts.rival = true,
                "proposal" => facts.proposal = true,
                "change" => facts.change = true,
                "demand" => facts.demand = true,
                "ability" => facts.ability = true,
                "help" => facts.help = true,
                "supposing" => facts.supposing = true,
                "bidding" => facts.bids = true,
                "getting" => facts.gets = true,
                "making" => facts.makes = true,
                "work" => facts.work = true,
                "staff" => facts.staff = true,
                "deploring" => facts.deplores = true,
                "seeking" => facts.seeks = true,
                "hoping" => facts.hopes = true,
                "requiring" => facts.requires = true,
                "linking" => facts.linking = true,
                "light" => facts.light = true,
                "complement" => facts.complement = true,
                "ditransitive" => facts.ditransitive = true,
                "clause" => facts.opens_clause = true,
                "when" => facts.tells_when = true,
                "preposition" => facts.mere_preposition = true,
                "fortune" => facts.fortune = true,
                other => return Err(source.fault(Some(row.line), format!("unknown kind `{other}`"))),
            }
        }
        Ok(())
    }

    fn of(&mut self, word: WordId) -> &mut Facts {
        let at = word.0 as usize;
        if self.facts.len() <= at {
            self.facts.resize(at + 1, Facts::default());
        }
        &mut self.facts[at]
    }

    fn facts(&self, word: WordId) -> Facts {
        self.facts.get(word.0 as usize).copied().unwrap_or_default()
    }

    pub(super) fn auxiliary(&self, word: WordId) -> Option<Auxiliary> {
        self.facts(word).auxiliary
    }

    pub(crate) fn abbreviation(&self, word: WordId) -> Option<AbbreviationEnd> {
        self.facts(word).abbreviation
    }

    pub(super) fn preposition(&self, word: WordId) -> Option<Preposition> {
        self.facts(word).preposition
    }

    pub(super) fn is_negation(&self, word: WordId) -> bool {
        self.facts(word).negation
    }

    pub(super) fn is_future(&self, word: WordId) -> bool {
        self.facts(word).future
    }

    pub(super) fn says(&self, word: WordId) -> bool {
        self.facts(word).says
    }

    pub(super) fn is_particle(&self, word: WordId) -> bool {
        self.facts(word).particle
    }

    pub(super) fn is_subordinator(&self, word: WordId) -> bool {
        self.facts(word).subordinator
    }

    pub(super) fn is_time(&self, word: WordId) -> bool {
        self.facts(word).time
    }

    pub(super) fn is_ditransitive(&self, word: WordId) -> bool {
        self.facts(word).ditransitive
    }

    pub(super) fn is_light(&self, word: WordId) -> bool {
        self.facts(word).light
    }

    pub(super) fn takes_complement(&self, word: WordId) -> bool {
        self.facts(word).complement
    }

    pub(super) fn is_linking(&self, word: WordId) -> bool {
        self.facts(word).linking
    }

    pub(super) fn is_first_person(&self, word: WordId) -> bool {
        self.facts(word).first_person
    }

    pub(super) fn is_third_person(&self, word: WordId) -> bool {
        self.facts(word).third_person
    }

    pub(super) fn speaks_for(&self, word: WordId) -> bool {
        self.facts(word).speaks_for
    }

    pub(super) fn bears_words(&self, word: WordId) -> bool {
        self.facts(word).bears_words
    }

    pub(super) fn is_spouse(&self, word: WordId) -> bool {
        self.facts(word).spouse
    }

    pub(super) fn is_interview(&self, word: WordId) -> bool {
        self.facts(word).interview
    }

    pub(super) fn is_party(&self, word: WordId) -> bool {
        self.facts(word).party
    }

    pub(super) fn is_seat(&self, word: WordId) -> bool {
        self.facts(word).seat
    }

    pub(super) fn is_ornament(&self, word: WordId) -> bool {
        self.facts(word).ornament
    }

    pub(super) fn is_business(&self, word: WordId) -> bool {
        self.facts(word).business
    }

    pub(super) fn is_rival(&self, word: WordId) -> bool {
        self.facts(word).rival
    }

    pub(super) fn is_proposal(&self, word: WordId) -> bool {
        self.facts(word).proposal
    }

    pub(super) fn marks_change(&self, word: WordId) -> bool {
        self.facts(word).change
    }

    pub(super) fn is_demand(&self, word: WordId) -> bool {
        self.facts(word).demand
    }

    pub(super) fn is_fortune(&self, word: WordId) -> bool {
        self.facts(word).fortune
    }

    pub(super) fn is_ability(&self, word: WordId) -> bool {
        self.facts(word).ability
    }

    pub(super) fn is_help(&self, word: WordId) -> bool {
        self.facts(word).help
    }

    pub(super) fn is_supposing(&self, word: WordId) -> bool {
        self.facts(word).supposing
    }

    pub(super) fn bids(&self, word: WordId) -> bool {
        self.facts(word).bids
    }

    pub(super) fn gets(&self, word: WordId) -> bool {
        self.facts(word).gets
    }

    pub(super) fn is_work(&self, word: WordId) -> bool {
        self.facts(word).work
    }

    pub(super) fn makes(&self, word: WordId) -> bool {
        self.facts(word).makes
    }

    pub(super) fn is_staff(&self, word: WordId) -> bool {
        self.facts(word).staff || self.facts(word).speaks_for
    }

    pub(super) fn deplores(&self, word: WordId) -> bool {
        self.facts(word).deplores
    }

    pub(super) fn hopes(&self, word: WordId) -> bool {
        self.facts(word).hopes
    }

    pub(super) fn seeks(&self, word: WordId) -> bool {
        self.facts(word).seeks
    }

    pub(super) fn requires(&self, word: WordId) -> bool {
        self.facts(word).requires
    }

    pub(super) fn opens_clause(&self, word: WordId) -> bool {
        self.facts(word).opens_clause
    }

    pub(super) fn tells_when(&self, word: WordId) -> bool {
        self.facts(word).tells_when
    }

    pub(super) fn is_mere_preposition(&self, word: WordId) -> bool {
        self.facts(word).mere_preposition
    }

    pub(crate) fn is_stopword(&self, word: WordId) -> bool {
        self.facts(word).stopword
    }

    pub(crate) fn is_reporting_verb(&self, word: WordId) -> bool {
        self.facts(word).reporting
    }

    pub(super) fn takes_clause(&self, word: WordId) -> bool {
        self.facts(word).takes_clause
    }

    pub(super) fn is_content_noun(&self, word: WordId) -> bool {
        self.facts(word).content_noun
    }

    pub(super) fn is_nominative(&self, word: WordId) -> bool {
        self.facts(word).nominative
    }

    pub(super) fn is_quantity(&self, word: WordId) -> bool {
        self.facts(word).quantity
    }

    pub(super) fn is_of(&self, word: WordId) -> bool {
        self.facts(word).of
    }
}
