//! Of whom or what a quotation speaks, where words outside it tell: "…," Vey said of the sale; asked about the sale, "…," he said.

use super::acts::done;
use super::mentions_in::{mentions_in, topics_in};
use super::reading::Reading;
use super::sides::Side;
use crate::entities::{EntityKind, Mention, Register};
use crate::lexicon::WordKind;
use crate::quotes::{Attribution, AttributionKind};
use crate::stance::{StanceTarget, TopicHit};
use crate::text::{Document, Phrase, Tag, TokenKind, TokenSpan};

/// Tokens between "asked" and the "about" or "of" behind it, at most.
const ASKED: usize = 7;
/// Words of a quotation without a verb that can be all that somebody says of something, at most.
const VERBLESS: usize = 8;

/// The words in quotations that mean what is spoken of: "it", "they", or all of "A disgrace".
pub(super) fn spoken_of(
    reading: &mut Reading<'_>,
    mentions: &[Mention],
    named: &[TopicHit],
    register: &Register,
) -> Vec<Side> {
    let mut found = Vec::new();
    for attribution in reading.attributions {
        let finder = Finder { document: reading.document, mentions, named };
        let told = finder.told_beside(attribution).or_else(|| finder.asked_before(attribution, reading));
        let just_named = if told.is_none() { just_named(reading, named, attribution) } else { None };
        if let Some((target, sign)) = told {
            let person = matches!(target, StanceTarget::Entity(id) if register.get(id).kind == EntityKind::Person);
            let words = finder.pronouns(attribution, target).filter(|_| !person);
            found.extend(words.map(|tokens| Side { tokens, target, sign, unnamed: false }));
        } else if let (Some(tokens), Some((target, sign, true))) = (finder.demonstrative(attribution), just_named) {
            found.push(Side { tokens, target, sign, unnamed: false });
        } else if let Some((tokens, target)) = finder.denied(attribution, reading) {
            found.push(Side { tokens, target, sign: 1, unnamed: false });
        }
        let Some(tokens) = finder.verbless(attribution) else { continue };
        let of_last = just_named.filter(|_| finder.calls_something(tokens)).map(|(target, sign, _)| (target, sign));
        let meant = told.or(of_last);
        found.extend(meant.map(|(target, sign)| Side { tokens, target, sign, unnamed: true }));
    }
    found
}

/// The one topic of the sentence before a quotation, signed by what was done about it, and whether anything was.
fn just_named(
    reading: &mut Reading<'_>,
    named: &[TopicHit],
    attribution: &Attribution,
) -> Option<(StanceTarget, i8, bool)> {
    let at = reading.document.sentence_of(attribution.hull().start as usize).checked_sub(1)?;
    let before = &reading.document.sentences[at];
    let hits = topics_in(named, before.tokens);
    let last = *hits.last().filter(|last| !before.in_title && hits.iter().all(|hit| hit.topic == last.topic))?;
    let sign = done(reading, last.tokens);
    Some((StanceTarget::Topic(last.topic), last.sign * sign.unwrap_or(1), sign.is_some()))
}

/// Words behind a demonstrative in which it is said what that is, at most.
const CALLED: usize = 5;

struct Finder<'a> {
    document: &'a Document,
    mentions: &'a [Mention],
    named: &'a [TopicHit],
}

impl Finder<'_> {
    /// "Vey said of the sale", "said Vey of the sale", "she said when asked about the sale".
    fn told_beside(&self, attribution: &Attribution) -> Option<(StanceTarget, i8)> {
        let cue = attribution.cue?;
        let behind = attribution.source_head.map_or(cue.end, |head| cue.end.max(head + 1)) as usize;
        let word = |at: usize| if at < self.document.tokens.len() { self.document.word(at) } else { "" };
        let comma = usize::from(word(behind) == ",");
        let of = |at: usize| matches!(word(at), "of" | "about");
        let behind = if of(cue.end as usize - 1) { cue.end as usize - 1 } else { behind };
        let asked = [word(behind + comma), word(behind + comma + 1)] == ["when", "asked"];
        let at = if asked { behind + comma + 2 } else { behind };
        of(at).then(|| self.meant_at(at + 1)).flatten()
    }

    /// "Asked about the sale, Vey shrugged. “…,” he said": what somebody is asked about in the sentence before his answer.
    fn asked_before(&self, attribution: &Attribution, reading: &Reading<'_>) -> Option<(StanceTarget, i8)> {
        let own = self.document.sentence_of(attribution.hull().start as usize);
        let tokens = self.document.sentences[own.checked_sub(1)?].tokens;
        let asked = tokens.range().find(|&at| self.document.is_word_in_any_case(at, "asked"))?;
        let is_about = |at: &usize| {
            let governs = self.document.is_of(*at, WordKind::Concerning, reading.lexicon);
            governs || self.document.is_word(*at, "of")
        };
        let about = (asked + 1..(tokens.end as usize).min(asked + ASKED)).find(is_about)?;
        self.meant_at(about + 1)
    }

    /// The entity or topic that the noun phrase at a token is.
    fn meant_at(&self, token: usize) -> Option<(StanceTarget, i8)> {
        let phrase = self.document.phrases.get(self.document.phrase_of(token.min(self.document.tokens.len() - 1)))?;
        let Phrase::Noun(noun) = phrase else { return None };
        let head = noun.head as usize;
        let sentence = self.document.sentences[self.document.sentence_of(head)].tokens;
        let topic = topics_in(self.named, sentence).iter().find(|hit| hit.tokens.holds(head));
        let mentions = mentions_in(self.mentions, sentence);
        let entity = || mentions.iter().find(|it| it.tokens.holds(head)).map(|it| (StanceTarget::Entity(it.entity), 1));
        topic.map(|hit| (StanceTarget::Topic(hit.topic), hit.sign)).or_else(entity)
    }

    /// The pronouns of a quotation's first sentence that mean a thing or a group and nothing else that is known.
    fn pronouns(&self, attribution: &Attribution, target: StanceTarget) -> impl Iterator<Item = TokenSpan> {
        let thing = matches!(target, StanceTarget::Topic(_));
        let means = |at: usize| {
            let is = |word: &str| self.document.is_word_in_any_case(at, word);
            let next_is_verb = self.document.tags.get(at + 1).is_some_and(|tag| tag.is_verb() || *tag == Tag::Md);
            let points = if thing { (is("this") || is("that")) && next_is_verb } else { is("they") || is("them") };
            is("it") || points
        };
        let first = attribution.hull().start as usize;
        let sentence = self.document.sentences[self.document.sentence_of(first)].tokens;
        let (mentions, topics) = (mentions_in(self.mentions, sentence), topics_in(self.named, sentence));
        let known =
            |at: usize| mentions.iter().any(|it| it.tokens.holds(at)) || topics.iter().any(|it| it.tokens.holds(at));
        let tokens = attribution.content.iter().flat_map(|part| part.range()).filter(|&at| sentence.holds(at));
        let found: Vec<_> = tokens.filter(|&at| means(at) && !known(at)).collect();
        found.into_iter().map(|at| TokenSpan::new(at, at + 1))
    }

    /// "This is a scandal": the first word of a quotation, if it points at what was just told.
    fn demonstrative(&self, attribution: &Attribution) -> Option<TokenSpan> {
        let first = attribution.hull().start as usize + 1;
        let next = self.document.tokens.get(first + 1).map(|_| self.document.word(first + 1));
        let is = matches!(next, Some("is" | "'s" | "’s" | "was"));
        let points = is && matches!(self.document.word(first), "This" | "That");
        (points && attribution.kind == AttributionKind::Direct).then(|| TokenSpan::new(first, first + 1))
    }

    /// "Orrin said the port was safe. “That is a lie,” Vey said": the first word of a quotation that calls untrue what somebody said in the
    /// sentence before, and who did.
    fn denied(&self, attribution: &Attribution, reading: &Reading<'_>) -> Option<(TokenSpan, StanceTarget)> {
        let tokens = self.demonstrative(attribution)?;
        let own = self.document.sentence_of(tokens.start as usize);
        let end = (self.document.sentences[own].tokens.end as usize).min(tokens.end as usize + CALLED);
        let untrue = |at: usize| self.document.is_of(at, WordKind::Untrue, reading.lexicon);
        let before = &self.document.sentences[own.checked_sub(1).filter(|_| (tokens.end as usize..end).any(untrue))?];
        let heads = reading.attributions.iter().filter_map(|it| it.source_head);
        let mut said = heads.filter(|head| before.tokens.holds(*head as usize));
        let head = said.next().filter(|head| said.all(|other| other == *head) && !before.in_title)?;
        let speaker = mentions_in(self.mentions, before.tokens).iter().find(|it| it.tokens.holds(head as usize))?;
        Some((tokens, StanceTarget::Entity(speaker.entity)))
    }

    /// "A disgrace", "An absolute scandal", as first words of a sentence.
    fn calls_something(&self, tokens: TokenSpan) -> bool {
        let first = tokens.start as usize;
        let sentence = self.document.sentences[self.document.sentence_of(first)].tokens.start as usize;
        matches!(self.document.word(first), "A" | "An") && first <= sentence + 1
    }

    /// The words of a quotation that is no more than a noun phrase: "A disgrace", "An absolute scandal".
    fn verbless(&self, attribution: &Attribution) -> Option<TokenSpan> {
        let [content] = attribution.content[..] else { return None };
        if attribution.kind != AttributionKind::Direct {
            return None;
        }
        let word = |at: &usize| self.document.tokens[*at].kind.is_word();
        let first = content.range().find(word)?;
        let last = content.range().rev().find(word)?;
        let plain = |at: usize| {
            let finite = matches!(self.document.tags[at], Tag::Vb | Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md);
            !finite && self.document.tokens[at].kind != TokenKind::Terminator
        };
        let asks = || content.range().any(|at| self.document.word(at).contains('?'));
        let opens = matches!(self.document.tags[first], Tag::Dt | Tag::Jj | Tag::Rb | Tag::Nn);
        let short = last - first < VERBLESS && (first..=last).all(plain);
        (opens && short && !asks()).then(|| TokenSpan::new(first, last + 1))
    }
}
