//! Cues of several words with others among them: "a ‘betrayal’ of her voters", "fought hard for it", "took a big swing at", "lashed out Monday at", "tore it
//! up".

use super::hit::CueHit;
use crate::lexicon::{Begins, Class, Entry, ShifterKind, WordKind};
use crate::text::{Glossed, Phrase, Sentence, Tag, TokenKind, TokenSpan};

/// Tokens from the first word of such a cue to its last, at most.
const REACH: usize = 10;
/// Tokens left out of it, at most: two adjectives, a conjunction and an adverb of one of them.
const LEFT_OUT: usize = 4;

/// When a cue of several words may leave a word out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum LeftOut {
    /// It is a mark or belongs to a time, "on Monday night".
    Always,
    /// It is an adverb or describes a noun, and the cue begins with a verb.
    BehindVerb,
    Never,
}

/// Which tokens of a sentence a cue may leave out.
pub(super) struct Interruptions {
    first: usize,
    left_out: Vec<LeftOut>,
}

impl Interruptions {
    pub(super) fn of(text: Glossed<'_>, sentence: &Sentence) -> Self {
        let first = sentence.tokens.start as usize;
        let is_time = |phrase: &Phrase| is_time(text, phrase);
        let governs_time = |at: usize| text.phrases.get(text.phrase_of(at) + 1).is_some_and(is_time);
        let left_out = |at: usize| match text.tags[at] {
            Tag::Open | Tag::Close if matches!(text.tokens[at].kind, TokenKind::Quote(_)) => LeftOut::Always,
            Tag::In if text.is_word(at, "on") && governs_time(at) => LeftOut::Always,
            _ if is_adverb(text, at) || describes(text, at) => LeftOut::BehindVerb,
            _ => LeftOut::Never,
        };
        let mut left_out: Vec<LeftOut> = sentence.tokens.range().map(left_out).collect();
        for phrase in text.phrases_of(sentence).iter().filter(|phrase| is_time(phrase)) {
            let time = phrase.tokens().range();
            left_out[time.start - first..time.end - first].fill(LeftOut::Always);
        }
        Self { first, left_out }
    }

    /// Whether a cue may leave a token out, which begins with a verb or not.
    fn hold(&self, token: usize, verb: bool) -> bool {
        self.left_out[token - self.first] <= if verb { LeftOut::BehindVerb } else { LeftOut::Always }
    }
}

/// The longest cue of the words from a token on, marks, adverbs and times left out, if it has more words than `least`; it must have left
/// out one.
pub(super) fn interrupted(
    text: Glossed<'_>,
    at: usize,
    end: usize,
    least: usize,
    interruptions: &Interruptions,
) -> Option<CueHit> {
    if let Some(hit) = around_pronoun(text, at, end).filter(|_| least == 1) {
        return Some(hit);
    }
    let end = end.min(at + REACH);
    let verb = text.tags[at].is_verb();
    let left_out = |token: usize| interruptions.hold(token, verb);
    if !(at + 1..end).any(left_out) || text.lexicon.auxiliary(text.tokens[at].word).is_some() {
        return None;
    }
    let kept = || (at..end).filter(|&token| token == at || !left_out(token));
    let article = || text.lexicon.words().id("a");
    // "fired an opening shot at" is "fired a shot at"
    let an = |token: usize| text.is_word(token, "an") && token + 1 < end && left_out(token + 1);
    let words = kept().map(|token| if an(token) { article() } else { text.tokens[token].word });
    let found = text.lexicon.frames().forms().longest(words).filter(|found| found.words > least)?;
    let last = kept().nth(found.words - 1)?;
    let missing = last + 1 - at - found.words;
    let fits = |entry: &&Entry| {
        let whole = text.lexicon.frames().tail(entry).is_empty();
        whole && (entry.class != Class::Verb || (at..=last).any(|token| text.tags[token].is_verb()))
    };
    let governs = matches!(text.tags[last], Tag::In | Tag::To);
    let entry = found.values.iter().find(fits).filter(|_| governs && (1..=LEFT_OUT).contains(&missing))?;
    Some(CueHit { cue: entry.cue, tokens: TokenSpan::new(at, last + 1), gap: None })
}

/// "Tore it up": the cue of a verb and a particle behind its object, a pronoun.
fn around_pronoun(text: Glossed<'_>, at: usize, end: usize) -> Option<CueHit> {
    let particle = at + 2;
    let object = particle < end && text.tags[at].is_verb() && text.tags[at + 1] == Tag::Prp;
    let parted = object && text.is_of(at + 1, WordKind::Objective) && text.tags[particle] == Tag::Rp;
    if !parted {
        return None;
    }
    let words = [text.tokens[at].word, text.tokens[particle].word];
    let found = text.lexicon.frames().forms().longest(words.into_iter()).filter(|found| found.words > 1)?;
    let acts = |entry: &&Entry| {
        entry.class == Class::Verb
            && text.lexicon.frames().tail(entry).is_empty()
            && text.lexicon.frames().cue(entry.cue).patient.is_some()
    };
    let entry = found.values.iter().find(acts)?;
    let gap = Some(TokenSpan::new(at + 1, particle));
    Some(CueHit { cue: entry.cue, tokens: TokenSpan::new(at, particle + 1), gap })
}

/// "Monday", "Monday night": whether a phrase tells when.
fn is_time(text: Glossed<'_>, phrase: &Phrase) -> bool {
    let tells_when = |head: u32| text.is_of(head as usize, WordKind::TellsWhen);
    phrase.noun().is_some_and(|noun| noun.possessor.is_none() && tells_when(noun.head))
}

/// "Lashed out again at", "spoke very highly of".
fn is_adverb(text: Glossed<'_>, at: usize) -> bool {
    let inserted = || text.word(at).ends_with("ly") || text.is_of(at, WordKind::Inserted);
    text.tags[at] == Tag::Rb && inserted() || text.is_word(at, "hard")
}

/// "A big swing", "deep and growing concern": whether a word describes the noun behind it, or joins two that do, and none of them makes it
/// less or none.
fn describes(text: Glossed<'_>, at: usize) -> bool {
    let tag = |at: usize| text.tags.get(at).copied();
    let adjective = |at: usize| tag(at) == Some(Tag::Jj) && !text.is_of(at, WordKind::Quantity) && !lessens(text, at);
    let joins = |at: usize| tag(at) == Some(Tag::Comma) || text.is_word(at, "and");
    let noun = |at: usize| matches!(tag(at), Some(Tag::Nn | Tag::Nns));
    let second = |at: usize| adjective(at) && noun(at + 1);
    let joined = |at: usize| at < text.tags.len() && joins(at) && second(at + 1);
    if joins(at) {
        return at > 0 && adjective(at - 1) && second(at + 1);
    }
    adjective(at) && (noun(at + 1) || second(at + 1) || joined(at + 1))
}

/// Whether a word turns or weakens what stands behind it.
fn lessens(text: Glossed<'_>, at: usize) -> bool {
    let shifter = text.tokens[at].begins.any(Begins::SHIFTER);
    let found = || text.lexicon.shifters().longest(text.words_from(at, at + 1));
    shifter && found().is_some_and(|found| found.values[0].kind != ShifterKind::Intensifier)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    fn cue(text: &str, first: &str) -> Option<String> {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let at = (0..document.tokens.len()).find(|&at| document.word(at) == first).unwrap();
        let sentence = &document.sentences[document.sentence_of(at)];
        let interruptions = Interruptions::of(document.with(&lexicon), sentence);
        let hit = interrupted(document.with(&lexicon), at, sentence.tokens.end as usize, 1, &interruptions)?;
        Some(document.text_of(hit.tokens).to_owned())
    }

    #[test]
    fn a_quotation_may_end_before_the_preposition_of_its_cue() {
        assert_eq!(cue("Vey was “furious” with the mayor.", "furious").as_deref(), Some("furious” with"));
        assert_eq!(cue("Vey called it a “betrayal” of dockers.", "betrayal").as_deref(), Some("betrayal” of"));
    }

    #[test]
    fn an_adverb_may_part_a_verb_from_its_preposition() {
        assert_eq!(cue("Vey campaigned hard for the mayor.", "campaigned").as_deref(), Some("campaigned hard for"));
        assert_eq!(cue("Vey voted repeatedly against it.", "voted").as_deref(), Some("voted repeatedly against"));
        assert_eq!(cue("Vey lashed out again at her.", "lashed").as_deref(), Some("lashed out again at"));
    }

    #[test]
    fn an_adjective_may_part_a_verb_from_the_noun_of_its_cue() {
        assert_eq!(cue("Vey took a fierce swipe at her.", "took").as_deref(), Some("took a fierce swipe at"));
        assert_eq!(cue("Vey took an angry swipe at her.", "took").as_deref(), Some("took an angry swipe at"));
        assert_eq!(cue("Vey took a new, fierce swipe at her.", "took").as_deref(), Some("took a new, fierce swipe at"));
        assert_eq!(
            cue("Vey took a rare and open stand against her.", "took").as_deref(),
            Some("took a rare and open stand against")
        );
        assert_eq!(cue("Vey took a fierce and little swipe at her.", "took"), None);
        assert_eq!(cue("Vey took a fierce swipe and a shot at her.", "took"), None);
        assert_eq!(cue("Vey gave little support to her.", "gave"), None);
    }

    #[test]
    fn a_time_may_part_a_cue_from_its_preposition() {
        assert_eq!(cue("Vey lashed out Monday at the mayor.", "lashed").as_deref(), Some("lashed out Monday at"));
        assert_eq!(cue("Vey voiced support on Monday for her.", "support").as_deref(), Some("support on Monday for"));
        assert_eq!(cue("Vey lashed out twice at the mayor.", "lashed"), None);
    }

    #[test]
    fn a_pronoun_may_stand_between_a_verb_and_its_particle() {
        assert_eq!(cue("Vey vowed to tear it up.", "tear").as_deref(), Some("tear it up"));
        assert_eq!(cue("Vey vowed to tear paper up.", "tear"), None);
        assert_eq!(cue("Vey vowed to bring it up.", "vowed"), None);
    }

    #[test]
    fn a_name_a_clause_or_another_adverb_may_not() {
        assert_eq!(cue("Vey turned away on the mayor.", "turned"), None);
        assert_eq!(cue("Vey was furious. “With luck it rains.”", "furious"), None);
        assert_eq!(cue("Vey campaigned for the mayor.", "campaigned"), None);
    }
}
