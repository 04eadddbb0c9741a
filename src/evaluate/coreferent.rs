//! Where else a text mentions a coded holder and target, as a run would find it: "Orrin said he backed it" tells of Orrin.

use crate::analysis::Reading;
use crate::entities::{Entity, EntityKind, Gazetteer, Register, Resolutions, recognise};
use crate::lexicon::Lexicon;
use crate::stance::{Party, Reach, Relating};
use crate::text::{Document, Tag, TokenSpan};

/// A mention of the holder, what the holder says, and a mention of the target.
#[derive(Clone, Debug)]
pub(super) struct CodedPair {
    pub holder: TokenSpan,
    pub speech: Vec<TokenSpan>,
    pub target: TokenSpan,
}

impl CodedPair {
    /// The holder; whom pronouns in its words mean isn't known.
    pub(super) fn party(&self) -> Party<'_> {
        Party { tokens: Some(self.holder), speech: &self.speech, anothers: &[] }
    }
}

/// The pair of mentions to read: the coded one, unless no cue relates it and one relates others of the same two.
pub(super) fn pair_to_read(reading: &mut Reading<'_>, holder: TokenSpan, target: TokenSpan) -> CodedPair {
    let coded = CodedPair { holder, speech: reading.speech_of(holder), target };
    if !relating(reading, &coded).is_empty() {
        return coded;
    }
    let [holders, targets] = mentions(reading.document, reading.lexicon, [holder, target]);
    let speech: Vec<TokenSpan> = holders.iter().flat_map(|&it| reading.speech_of(it)).collect();
    let others = holders.iter().flat_map(|&holder| targets.iter().map(move |&target| (holder, target)));
    let mut pairs = others.map(|(holder, target)| CodedPair { holder, speech: speech.clone(), target });
    pairs.find(|pair| !relating(reading, pair).is_empty()).unwrap_or(coded)
}

fn relating(reading: &mut Reading<'_>, pair: &CodedPair) -> Vec<Relating> {
    let head = reading.document.tags[pair.target.end as usize - 1];
    let reach = if matches!(head, Tag::Nnp | Tag::Prp | Tag::PrpPossessive) { Reach::Somebody } else { Reach::Topic };
    reading.with_pair(pair.party(), pair.target, |it| it.relating(reach))
}

/// The mentions of holder and target, the coded ones first.
fn mentions(document: &Document, lexicon: &Lexicon, coded: [TokenSpan; 2]) -> [Vec<TokenSpan>; 2] {
    let entities = coded.map(|tokens| Entity {
        name: name(document, tokens),
        kind: kind(document, lexicon, tokens),
        ..Entity::default()
    });
    let mut found = coded.map(|tokens| vec![tokens]);
    if entities[0].name == entities[1].name {
        return found;
    }
    let register = Register { entities: entities.into(), ..Register::default() };
    let gazetteer = Gazetteer::new(register, lexicon);
    for mention in recognise(document, &gazetteer, lexicon, Resolutions::ALL).mentions {
        if !coded.iter().any(|tokens| tokens.overlaps(mention.tokens)) {
            found[mention.entity.0 as usize].push(mention.tokens);
        }
    }
    found
}

/// The words of a mention without a possessive ending.
fn name(document: &Document, tokens: TokenSpan) -> String {
    let kept = tokens.range().filter(|&at| document.tags[at] != Tag::Pos);
    kept.map(|at| document.word(at)).collect::<Vec<_>>().join(" ")
}

/// What sort of thing a name names, as far as its words tell; most are persons.
fn kind(document: &Document, lexicon: &Lexicon, tokens: TokenSpan) -> EntityKind {
    let words = || document.words_from(tokens.start as usize, tokens.end as usize);
    let proper = document.tags[tokens.end as usize - 1] == Tag::Nnp;
    if lexicon.names().place(words()).is_some() {
        EntityKind::Place
    } else if !proper {
        EntityKind::Group
    } else {
        EntityKind::Person
    }
}
