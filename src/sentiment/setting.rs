//! What is counted in a sentence, whatever its words mean.

use crate::lexicon::{WordKind, WordKinds};
use crate::text::{Glossed, Phrase, QuoteMark, Sentence, Tag, TokenKind, TokenSpan};

/// Other parties in a sentence beyond which more make no difference.
const MOST_PARTIES: usize = 6;

/// What is counted in a sentence, once for all targets in it.
#[derive(Clone, Debug, Default)]
pub struct Setting {
    /// The kinds of its words.
    pub kinds: WordKinds,
    pub(super) adjectives: u32,
    pub(super) adverbs: u32,
    pub(super) conjunctions: u32,
    pub(super) names: u32,
    pub(super) numbers: u32,
    /// Pronouns that ask for or tell of somebody: "who", "whose".
    pub(super) relatives: u32,
    pub(super) pasts: u32,
    pub(super) conditions: u32,
    pub(super) questions: u32,
    /// The tokens that are double quotation marks.
    pub(super) marks: Vec<u32>,
    /// The last personal pronoun of the third person.
    pub(super) last_pronoun: Option<u32>,
    /// The last possessive pronoun but those of the first person.
    pub(super) last_possessive: Option<u32>,
    /// The phrases that name somebody or are a personal pronoun.
    pub(super) parties: Vec<TokenSpan>,
}

impl Setting {
    /// Counts.
    #[must_use]
    pub fn new(text: Glossed<'_>, sentence: &Sentence) -> Self {
        let mut setting = Self { kinds: sentence.kinds, ..Self::default() };
        for at in sentence.tokens.range() {
            setting.count(text, at);
        }
        let parties = text.phrases_of(sentence).iter().filter_map(|phrase| match phrase {
            Phrase::Noun(noun) => {
                matches!(text.tags[noun.head as usize], Tag::Nnp | Tag::Prp | Tag::Wp).then_some(noun.tokens)
            }
            _ => None,
        });
        setting.parties.extend(parties);
        setting
    }

    fn count(&mut self, text: Glossed<'_>, at: usize) {
        let token = &text.tokens[at];
        let is = |kind| text.lexicon.is(token.word, kind);
        match text.tags[at] {
            Tag::Jj => self.adjectives += 1,
            Tag::Rb => self.adverbs += 1,
            Tag::Cc => self.conjunctions += 1,
            Tag::Nnp => self.names += 1,
            Tag::Cd => self.numbers += 1,
            Tag::Wp => self.relatives += 1,
            Tag::Vbd => self.pasts += 1,
            Tag::Prp if is(WordKind::ThirdPerson) => self.last_pronoun = Some(at as u32),
            Tag::PrpPossessive if !is(WordKind::FirstPerson) => self.last_possessive = Some(at as u32),
            _ => {}
        }
        match token.kind {
            TokenKind::Lower | TokenKind::Capitalised | TokenKind::Upper | TokenKind::Mixed => {
                let bytes = token.span.end - token.span.start;
                self.conditions += u32::from(bytes == 2 && text.is_word_in_any_case(at, "if"));
            }
            TokenKind::Terminator => self.questions += u32::from(text.word(at).contains('?')),
            TokenKind::Quote(QuoteMark::Open | QuoteMark::Close | QuoteMark::Straight) => self.marks.push(at as u32),
            _ => {}
        }
    }

    /// Whether it has a question mark.
    #[must_use]
    pub fn has_question(&self) -> bool {
        self.questions > 0
    }

    /// Names and personal pronouns of others than the target.
    pub(super) fn others(&self, target: TokenSpan) -> usize {
        self.parties.iter().filter(|party| !party.overlaps(target)).take(MOST_PARTIES).count()
    }
}
