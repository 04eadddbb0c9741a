//! Where the cues of the frame lexicon stand in a sentence.

use std::cell::OnceCell;
use std::cmp::Ordering;

use super::clipped::{clipped, without_article};
use super::hit::CueHit;
use super::interrupted::{Interruptions, interrupted};
use super::parted::parted;
use super::shift::Shifts;
use crate::lexicon::{Ahead, Auxiliary, Begins, Class, Entry, WordId, WordKind};
use crate::text::{Document, Glossed, Phrase, Sentence, Tag, Token, TokenKind, TokenSpan, VerbGroup};

/// How many words a gap may have.
const GAP: usize = 7;

/// The cues of the sentence whose shifters are given, in order and without overlap: the longest at each place whose class suits the tags, but none
/// inside a longer phrase that silences its words, verbs excepted: "dropped by Orrin" is no "drop by".
#[must_use]
pub fn cues(shifts: &Shifts<'_>) -> Vec<CueHit> {
    let &Shifts { text, sentence, .. } = shifts;
    let mut found = Vec::with_capacity(sentence.tokens.len() / 4);
    let silenced = |hit: &CueHit| {
        !text.tags[hit.tokens.start as usize].is_verb()
            && shifts.inert().any(|words| words.contains(hit.tokens) && words.len() > hit.tokens.len())
    };
    let interruptions = Interruptions::of(text, sentence);
    let end = sentence.tokens.end as usize;
    let mut at = sentence.tokens.start as usize;
    while at < end {
        match cue_at(text, at, sentence, &interruptions).filter(|hit| !silenced(hit)) {
            Some(hit) => {
                at = hit.gap.map_or(hit.tokens.end, |gap| gap.start) as usize;
                found.push(hit);
            }
            None => at += 1,
        }
    }
    found
}

fn cue_at(text: Glossed<'_>, at: usize, sentence: &Sentence, interruptions: &Interruptions) -> Option<CueHit> {
    let end = sentence.tokens.end as usize;
    let Token { word, begins, .. } = text.tokens[at];
    if !begins.any(Begins::FRAME) {
        return None;
    }
    let forms = text.lexicon.frames().forms();
    let parted = |best: Option<CueHit>| {
        if !forms.goes_on(word) {
            return best;
        }
        let words = best.map_or(1, |best| best.tokens.len());
        let other = || parted(text, at, end, words);
        let clipped = || sentence.in_title.then(|| clipped(text, at, end, words)).flatten();
        other().or_else(|| interrupted(text, at, end, words, interruptions)).or_else(clipped).or(best)
    };
    if !forms.may_begin(word, text.words_from(at + 1, end).next()) {
        return parted(None);
    }
    let mut best: Option<(CueHit, bool)> = None;
    forms.each(text.words_from(at, end), |found| {
        let head = Head::new(text, TokenSpan::new(at, at + found.words), end);
        if head.is_name {
            return;
        }
        let ahead = || text.words_from(at + found.words, end.min(at + found.words + GAP + 1));
        let few_ahead = Ahead::new(ahead());
        // a title may leave out an article with which the words behind a gap begin
        let may_be_whole = |entry: &&Entry| sentence.in_title || entry.may_be_whole(few_ahead);
        for entry in found.values.iter().filter(may_be_whole) {
            let mut behind = text.lexicon.frames().tail(entry);
            if sentence.in_title {
                behind = without_article(behind, ahead(), text.lexicon);
            }
            if behind.first().is_some_and(|&word| !ahead().any(|it| it == word)) {
                continue;
            }
            let Some(hit) = head.hit(entry, behind) else { continue };
            let whole = hit.gap.is_some() || behind.is_empty();
            if best.is_none_or(|best| outranks((hit, whole), best, text)) {
                best = Some((hit, whole));
            }
        }
    });
    parted(best.map(|(hit, _)| hit))
}

/// Whether a hit is to be taken rather than an earlier one; either with whether it is whole: one whose gap a passive closes gives way to
/// one as long that has none.
fn outranks(hit: (CueHit, bool), best: (CueHit, bool), text: Glossed<'_>) -> bool {
    let words = hit.0.tokens.len().cmp(&best.0.tokens.len());
    match words.then(hit.1.cmp(&best.1)) {
        Ordering::Equal => rank(&hit.0, text) > rank(&best.0, text),
        ordering => ordering == Ordering::Greater,
    }
}

/// What of two cues with words in common is the better, by these in turn:
/// more words; more of them its own, "find … not guilty" before "find … guilty"; a noun for a noun; a verb for the verb of a clause,
/// "was accused by"; an event before an epithet where it is somebody's, "the mayor's failure", but "the mayor is a failure".
fn rank(hit: &CueHit, text: Glossed<'_>) -> (usize, usize, bool, bool, bool) {
    let class = text.lexicon.frames().cue(hit.cue).class;
    let noun = matches!(class, Class::Noun | Class::Epithet);
    let own = hit.tokens.len() - hit.gap.map_or(0, TokenSpan::len);
    let is_noun = text.tags[hit.tokens.start as usize].is_noun();
    let verb = own > 1 || (class == Class::Verb) == is_main_verb(&text, hit.tokens);
    (
        hit.tokens.len(),
        own,
        own == 1 && noun == is_noun,
        verb,
        (class == Class::Noun) == is_somebodys(&text, hit.tokens),
    )
}

/// Whether the words hold a verb with participants of its own, rather than a participle before its noun: "the accused man".
fn is_main_verb(document: &Document, words: TokenSpan) -> bool {
    match document.phrases[document.phrase_of(words.start as usize)] {
        Phrase::Verb(group) => words.holds(group.head as usize),
        _ => false,
    }
}

/// Whether the words have a possessor or an `of` behind them.
fn is_somebodys(document: &Document, words: TokenSpan) -> bool {
    let phrase = document.phrases[document.phrase_of(words.start as usize)];
    let end = words.end as usize;
    matches!(phrase, Phrase::Noun(noun) if noun.possessor.is_some())
        || (end < document.tokens.len() && document.is_word(end, "of"))
}

/// The words of a cue up to its gap, if it has one, with what all entries under them ask.
struct Head<'a> {
    text: Glossed<'a>,
    words: TokenSpan,
    /// The end of the sentence.
    end: usize,
    /// Whether they are one word that is a part of a name, or leads to one.
    is_name: bool,
    /// The last place where the words behind a gap can begin.
    last_ahead: OnceCell<usize>,
}

impl<'a> Head<'a> {
    fn new(text: Glossed<'a>, words: TokenSpan, end: usize) -> Self {
        let at = words.start as usize;
        let is_name = words.len() == 1 && (is_name(&text, at) || is_naming(text, at));
        Self { text, words, end, is_name, last_ahead: OnceCell::new() }
    }

    /// The cue of an entry, whose words behind its gap are given.
    fn hit(&self, entry: &Entry, behind: &[WordId]) -> Option<CueHit> {
        let &Self { text, words, end, .. } = self;
        let (at, head_end) = (words.start as usize, words.end as usize);
        let suited = match entry.class {
            class if words.len() == 1 => suits(text.tags[at], class),
            Class::Verb => is_verbal(&text, at, head_end),
            Class::Adjective => !is_owned(&text, at, head_end),
            Class::Phrase => text.lexicon.frames().cue(entry.cue).patient.is_some() || !has_object(text, head_end, end),
            _ => true,
        };
        if !suited {
            return None;
        }
        if behind.is_empty() {
            return Some(CueHit { cue: entry.cue, tokens: words, gap: None });
        }
        if is_passive(&text, at) && stand_at(&text, head_end, end, behind) {
            return Some(CueHit { cue: entry.cue, tokens: TokenSpan::new(at, head_end + behind.len()), gap: None });
        }
        if is_perfect(text, words) {
            return None;
        }
        if let Some(tail) = of_whom(&text, head_end, end, behind) {
            return Some(CueHit { cue: entry.cue, tokens: TokenSpan::new(at, tail), gap: None });
        }
        let tail = self.gap_end(behind)?;
        let gap = TokenSpan::new(head_end, tail);
        Some(CueHit { cue: entry.cue, tokens: TokenSpan::new(at, tail + behind.len()), gap: Some(gap) })
    }

    /// "Backed Orrin's suspension", but not "backed Orrin after her suspension": whether no preposition but "of" parts a noun behind a gap from
    /// the gap.
    fn is_of_gap(&self, behind: usize) -> bool {
        let parts = |at: usize| matches!(self.text.tags[at], Tag::In | Tag::To) && !self.text.is_of(at, WordKind::Of);
        let noun = matches!(self.text.tags[behind], Tag::Nn | Tag::Nns);
        !noun || !(self.words.end as usize..behind).any(parts)
    }

    /// Where the words behind a gap begin.
    fn gap_end(&self, tail: &[WordId]) -> Option<usize> {
        let from = self.words.end as usize;
        let last = *self.last_ahead.get_or_init(|| last_ahead(self.text, from, self.end));
        (from + 1..=last).find(|&at| stand_at(&self.text, at, self.end, tail) && self.is_of_gap(at))
    }
}

/// "Had met Orrin before the blast killed her" is no "had … killed": whether a "have" only makes a tense of the verb behind it.
fn is_perfect(text: Glossed<'_>, words: TokenSpan) -> bool {
    let at = words.start as usize;
    let auxiliary = || text.lexicon.auxiliary(text.tokens[at].word) == Some(Auxiliary::Have);
    let lends = |group: &VerbGroup| group.head as usize > at && group.tokens.holds(at);
    words.len() == 1 && text.verb(text.phrase_of(at)).is_some_and(lends) && auxiliary()
}

/// "An engineer named Orrin".
fn is_naming(text: Glossed<'_>, at: usize) -> bool {
    if at == 0 || !text.is_of(at, WordKind::Naming) {
        return false;
    }
    let first = text.phrases[text.phrase_of(at - 1)].tokens().start as usize;
    let indefinite = text.is_of(first, WordKind::Indefinite);
    matches!(text.tags[at - 1], Tag::Nn | Tag::Nns)
        && text.tags.get(at + 1) == Some(&Tag::Nnp)
        && (indefinite || text.tags[at] == Tag::Vbn)
}

/// "Her aim was to blame Orrin": whether words that end with an infinitive have its object behind them.
fn has_object(text: Glossed<'_>, behind: usize, end: usize) -> bool {
    let infinitive = text.tags[behind - 1] == Tag::Vb && behind > 1 && text.tags[behind - 2] == Tag::To;
    let named = behind < end && matches!(text.tags[behind], Tag::Nnp | Tag::Prp | Tag::PrpPossessive);
    infinitive && named && !text.is_of(behind, WordKind::Time)
}

/// Whether words up to a preposition are a noun's: "our right to bear arms".
fn is_owned(document: &Document, start: usize, end: usize) -> bool {
    let preposition = matches!(document.tags[end - 1], Tag::In | Tag::To);
    preposition && start > 0 && matches!(document.tags[start - 1], Tag::Dt | Tag::Pos | Tag::PrpPossessive)
}

/// Whether there is a verb among the words, and no noun made of one: "his meddling in the vote".
fn is_verbal(document: &Document, start: usize, end: usize) -> bool {
    let tags = &document.tags;
    let noun =
        tags[start] == Tag::Vbg && start > 0 && matches!(tags[start - 1], Tag::Dt | Tag::Pos | Tag::PrpPossessive);
    !noun && tags[start..end].iter().any(|tag| tag.is_verb())
}

/// The last place where the words behind a gap can begin: no clause begins, nothing is negated and no other verb has its tense before it.
fn last_ahead(text: Glossed<'_>, from: usize, end: usize) -> usize {
    let ends = |&at: &usize| {
        let inside = text.tokens[at].kind.is_word() || text.tokens[at].kind == TokenKind::Number;
        let clause =
            matches!(text.tags[at], Tag::Wp | Tag::Wdt | Tag::Wrb | Tag::Vb | Tag::Vbd | Tag::Vbp | Tag::Vbz | Tag::Md)
                || text.is_word(at, "that")
                || text.is_of(at, WordKind::Negation)
                || text.is_of(at, WordKind::Subordinator);
        !(inside || is_around_name(&text, at))
            || clause
            || (at == from && matches!(text.tags[at], Tag::In | Tag::To | Tag::Cc))
    };
    let open = (from..end.min(from + GAP)).find(|&at| is_around_name(&text, at));
    let close = open.and_then(|open| (open + 1..end).find(|&at| text.tags[at] == Tag::Comma));
    let apposed = close.zip(open).map_or(0, |(close, open)| close + 1 - open);
    let last = end.min(from + GAP + apposed + 1) - 1;
    (from..last).find(ends).unwrap_or(last)
}

/// "Cleared the chair, Ilse Brandt, of theft": whether a comma sets off a name behind which a preposition goes on.
fn is_around_name(document: &Document, comma: usize) -> bool {
    /// Words of the name, at most.
    const LONGEST: usize = 4;
    let tags = &document.tags;
    let is_comma = |at: usize| tags.get(at) == Some(&Tag::Comma);
    if !is_comma(comma) {
        return false;
    }
    let closes = |at: usize| is_comma(at) && tags.get(at + 1) == Some(&Tag::In);
    let names = |from: usize, to: usize| from < to && tags[from..to].iter().all(|tag| *tag == Tag::Nnp);
    let opens = (comma + 2..=comma + 1 + LONGEST).any(|close| closes(close) && names(comma + 1, close));
    let opened = (comma.saturating_sub(LONGEST + 1)..comma).any(|open| is_comma(open) && names(open + 1, comma));
    opens || closes(comma) && opened
}

/// "Questioned the fitness of Orrin" for "questioned Orrin's fitness": behind which token whose it is stands, where what is behind a gap is a noun that stands
/// before its owner.
fn of_whom(document: &Document, from: usize, end: usize, tail: &[WordId]) -> Option<usize> {
    let of = from + 1 + tail.len();
    let stands = of < end
        && document.is_word(from, "the")
        && document.is_word(of, "of")
        && matches!(document.tags[of - 1], Tag::Nn | Tag::Nns)
        && stand_at(document, from + 1, end, tail);
    stands.then_some(of + 1)
}

/// Whether these words stand from a token on.
fn stand_at(document: &Document, at: usize, end: usize, words: &[WordId]) -> bool {
    at + words.len() <= end && document.words_from(at, end).zip(words).all(|(word, wanted)| word == *wanted)
}

/// "Was dropped": the main verb of a passive, which has its patient before it and leaves no gap: "was dropped from the list".
fn is_passive(document: &Document, at: usize) -> bool {
    matches!(document.phrases[document.phrase_of(at)], Phrase::Verb(group)
        if group.passive && group.head as usize == at && group.tokens.len() > 1)
}

/// Whether a word with this tag can be a cue of the class.
fn suits(tag: Tag, class: Class) -> bool {
    match class {
        Class::Verb => tag.is_verb(),
        Class::Noun | Class::Epithet => matches!(tag, Tag::Nn | Tag::Nns | Tag::Nnp),
        Class::Adjective => matches!(tag, Tag::Jj | Tag::Vbn | Tag::Vbg | Tag::Nn | Tag::Rb),
        Class::Adverb | Class::Phrase => true,
    }
}

/// A capital inside a sentence whose neighbour has one too: a part of a name.
fn is_name(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    if document.tags[at] != Tag::Nnp || !token.kind.is_capital() {
        return false;
    }
    let capital =
        |at: Option<usize>| at.and_then(|at| document.tokens.get(at)).is_some_and(|token| token.kind.is_capital());
    capital(at.checked_sub(1)) || capital(Some(at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn fires(text: &str, cue: &str) -> bool {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let shifts = Shifts::new(&document, &document.sentences[0], &lexicon);
        cues(&shifts).iter().any(|hit| document.text_of(hit.tokens) == cue)
    }

    #[test]
    fn a_participle_that_says_what_somebody_is_called_gives_no_office() {
        assert!(!fires("An engineer named Brandt drew the plan.", "named"));
        assert!(fires("The council named Brandt to the board.", "named"));
    }

    #[test]
    fn what_ends_with_an_infinitive_has_no_object_behind_it() {
        assert!(fires("The pilots were to blame for the crash.", "were to blame"));
        assert!(!fires("The aim of the pilots was to blame Orrin.", "was to blame"));
    }

    #[test]
    fn a_name_between_commas_may_stand_in_a_gap() {
        let whole = "cleared the old chair, Ilse Brandt, of";
        assert!(fires("The panel cleared the old chair, Ilse Brandt, of theft.", whole));
        assert!(!fires("The panel cleared the deck, Ilse Brandt left, and of course it rained.", whole));
    }

    #[test]
    fn a_noun_behind_a_gap_may_stand_before_its_owner() {
        assert!(fires("The guild questioned the fitness of Brandt.", "questioned the fitness of"));
        assert!(!fires("The guild questioned the fitness trainer of Brandt.", "questioned the fitness trainer of"));
    }

    #[test]
    fn a_passive_leaves_no_gap_in_a_cue_and_an_active_verb_does() {
        let fires = |text: &str| {
            let lexicon = Lexicon::bundled().unwrap();
            let document = Document::new("", text, &lexicon);
            let hits = cues(&Shifts::new(&document, &document.sentences[0], &lexicon));
            hits.iter().any(|hit| lexicon.frames().lemma(hit.cue) == "drop … from the list")
        };
        assert!(fires("Brandt was dropped from the list."));
        assert!(fires("The party dropped Brandt from the list."));
        assert!(!fires("The ink dropped from the list."));
    }
}
