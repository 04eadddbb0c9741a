//! Surnames that are ordinary words too, or look like one: behind "Tim Cook" a text's "Cook attacks the plan" begins with a name.

use super::tag::capitals_say_nothing;
use super::token::{Token, TokenKind};
use crate::lexicon::{CuePosition, Lexicon, Tag, TitleKind, WordId, WordKind};

/// The surnames of a text, as written, where that says little of them: ordinary words, and those that no lexicon knows.
#[derive(Debug, Default)]
pub(super) struct Surnames<'t>(Vec<&'t str>);

impl<'t> Surnames<'t> {
    /// Those that stand behind a given name or a title inside a sentence, where capitals mean names.
    pub(super) fn of<'s>(sentences: impl Iterator<Item = &'s [Token]>, text: &'t str, lexicon: &Lexicon) -> Self {
        let mut found = Vec::new();
        for tokens in sentences {
            let before = found.len();
            found.extend(tokens.windows(2).enumerate().filter_map(|(at, two)| {
                let goes_on = || tokens.get(at + 2).is_some_and(|next| next.kind.is_capital());
                (is_surname(&two[0], &two[1], lexicon) && !goes_on()).then(|| two[1].span.of(text))
            }));
            if found.len() > before && capitals_say_nothing(tokens, lexicon.tag_model()) {
                found.truncate(before);
            }
        }
        found.sort_unstable();
        found.dedup();
        Self(found)
    }

    /// Makes unknown words of those that are surnames, so that nothing takes them for what they are elsewhere: "May" no modal, "Little"
    /// no little.
    pub(super) fn forget(&self, tokens: &mut [Token], text: &str, lexicon: &Lexicon) {
        for at in 0..if self.0.is_empty() { 0 } else { tokens.len() } {
            let surname = tokens[at].word.is_known() && self.has(&tokens[at], text);
            if surname && !is_mere_word(tokens, at, text, lexicon) {
                tokens[at].forget();
            }
        }
    }

    pub(super) fn has(&self, token: &Token, text: &str) -> bool {
        token.kind == TokenKind::Capitalised && self.0.binary_search(&token.span.of(text)).is_ok()
    }
}

/// "Tim Cook", "Mayor Cook", but not "Paris Street": whether a word that is seldom a name is one behind what leads up to it.
fn is_surname(before: &Token, token: &Token, lexicon: &Lexicon) -> bool {
    let capitals = [before, token].iter().all(|token| token.kind == TokenKind::Capitalised);
    let unknown = token.word == WordId::UNKNOWN;
    if !capitals || !unknown && !lexicon.tag_model().is_ordinary(token.word) {
        return false;
    }
    let names = lexicon.names();
    let word = || std::iter::once(token.word);
    let given = names.is_given_name(before.word);
    let titled = || {
        let title = names.title(std::iter::once(before.word)).map(|(_, title)| title.kind);
        matches!(title, Some(TitleKind::Honorific | TitleKind::Office | TitleKind::Rank))
            && names.title(word()).is_none()
    };
    let other = || {
        let both = || [before.word, token.word].into_iter();
        let of_place =
            names.place(std::iter::once(before.word)).is_some() && first_tag(token, lexicon) == Some(Tag::Jj);
        of_place
            || names.tail(token.word).is_some()
            || names.organisation_cue(word(), CuePosition::Tail).is_some()
            || names.organisation_cue(both(), CuePosition::Whole).is_some_and(|words| words == 2)
            || names.place(both()).is_some_and(|(words, _)| words == 2)
            || names.is_body_noun(token.word)
    };
    (given || titled()) && !other()
}

/// What a word is most often.
fn first_tag(token: &Token, lexicon: &Lexicon) -> Option<Tag> {
    lexicon.tag_model().of_word(token.word)?.first().map(|(tag, _)| *tag)
}

/// "Will the mayor come?", "in May", "Black voters" at the opening: whether a word that may be a surname is none here, whoever bears it.
pub(super) fn is_mere_word(tokens: &[Token], at: usize, text: &str, lexicon: &Lexicon) -> bool {
    let (word, model) = (tokens[at].word, lexicon.tag_model());
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let next = tokens.get(at + 1).filter(|next| next.kind.is_word() || next.kind == TokenKind::Number);
    let candidates = |token: &Token| model.of_word(token.word).unwrap_or_default();
    let may_be = |token: &Token, tags: &[Tag]| candidates(token).iter().any(|(tag, _)| tags.contains(tag));
    let opens = before.is_none_or(|before| {
        matches!(before.kind, TokenKind::Terminator | TokenKind::Colon) || before.opens_quotation(false)
    });
    let asks = || {
        let several = |next| first_tag(next, lexicon) == Some(Tag::Nns) && !may_be(next, &[Tag::Vbz]);
        let subject = |next| several(next) || matches!(first_tag(next, lexicon), Some(Tag::Prp | Tag::Dt));
        may_be(&tokens[at], &[Tag::Md]) && next.is_some_and(subject)
    };
    let own = first_tag(&tokens[at], lexicon);
    let describes = || {
        let other = [Tag::Vbz, Tag::Vbd, Tag::Vbn, Tag::Vbp, Tag::Rb, Tag::In];
        // "Price rises have hit", but not "Price rises at noon"
        let acts = || tokens.get(at + 2).is_some_and(|verb| is_only_verb(verb, lexicon));
        let noun = |next: &Token| {
            let plural = next.kind == TokenKind::Lower && may_be(next, &[Tag::Nns]);
            let apart = own == Some(Tag::Jj) || !speaks_for_a_name(next, lexicon);
            plural && apart && (!may_be(next, &other) || acts())
        };
        matches!(own, Some(Tag::Jj | Tag::Nn)) && next.is_some_and(noun)
    };
    let agrees = || own == Some(Tag::Nns) && next.is_some_and(|verb| is_of_many(verb, text, lexicon));
    let tells_when = || {
        let when = next.is_some_and(|next| matches!(next.span.of(text), "before" | "after" | "ago"));
        when && may_be(&tokens[at], &[Tag::Jj, Tag::Rb])
    };
    lexicon.is(word, WordKind::Time) && is_month(tokens, at, text, lexicon)
        || opens && (asks() || describes() || agrees() || tells_when())
        || is_behind_article(tokens, at, text, lexicon)
}

/// Whether a word is a verb and nothing else.
fn is_only_verb(token: &Token, lexicon: &Lexicon) -> bool {
    let tags = lexicon.tag_model().of_word(token.word).unwrap_or_default();
    let verb = |tag: &Tag| matches!(tag, Tag::Vb | Tag::Vbd | Tag::Vbn | Tag::Vbz | Tag::Vbp | Tag::Md);
    !tags.is_empty() && token.kind == TokenKind::Lower && tags.iter().all(|(tag, _)| verb(tag))
}

/// "Banks lend", "Banks were closed", but not "Banks thanked", "Banks lends": whether a verb is one of several in the present or past.
fn is_of_many(token: &Token, text: &str, lexicon: &Lexicon) -> bool {
    let tags = lexicon.tag_model().of_word(token.word).unwrap_or_default();
    let has = |wanted: &[Tag]| tags.iter().any(|(tag, _)| wanted.contains(tag));
    let be = matches!(token.span.of(text), "are" | "were" | "have" | "do");
    token.kind == TokenKind::Lower
        && (be || has(&[Tag::Vb, Tag::Vbp]) && !has(&[Tag::Vbd, Tag::Vbn, Tag::Vbz, Tag::Md]))
}

/// "Price aides", "Church supporters": whether a plural is of those who act for somebody or are for or against him.
fn speaks_for_a_name(token: &Token, lexicon: &Lexicon) -> bool {
    let kinds = [WordKind::Staff, WordKind::Favouring, WordKind::Opposing, WordKind::Public];
    kinds.into_iter().any(|kind| lexicon.is(token.word, kind))
}

/// "The Church wept", but not "the Church campaign", "the Church-backed plan": whether an article stands before a common noun.
fn is_behind_article(tokens: &[Token], at: usize, text: &str, lexicon: &Lexicon) -> bool {
    let article = |before: usize| matches!(tokens[before].span.of(text), "the" | "The" | "a" | "A" | "an" | "An");
    let noun = matches!(first_tag(&tokens[at], lexicon), Some(Tag::Nn | Tag::Nns));
    let ends = |kind| matches!(kind, TokenKind::Terminator | TokenKind::Comma);
    let alone = tokens.get(at + 1).is_none_or(|next| {
        let noun = matches!(
            first_tag(next, lexicon),
            Some(Tag::Nn | Tag::Nns | Tag::Jj | Tag::Vbg | Tag::Vbn | Tag::Cd | Tag::Nnp)
        );
        (next.kind.is_word() && !next.kind.is_capital() || ends(next.kind)) && !noun
    });
    noun && alone && at.checked_sub(1).is_some_and(article)
}

/// "In May", "7 May", "May 2025", but not "faith in May": whether a word for a time stands where it tells when.
fn is_month(tokens: &[Token], at: usize, text: &str, lexicon: &Lexicon) -> bool {
    /// Digits of a day and of a year.
    const DAY_OR_YEAR: [usize; 3] = [1, 2, 4];
    const LAST_DAY: u32 = 31;
    let number = |token: &Token| {
        let digits = token.span.of(text);
        let day = digits.parse().is_ok_and(|day: u32| day <= LAST_DAY || digits.len() == 4);
        token.kind == TokenKind::Number && DAY_OR_YEAR.contains(&digits.len()) && day
    };
    let governed = |before: usize| {
        let cue = before.checked_sub(1).map(|noun| [tokens[noun].word, tokens[before].word]);
        cue.is_some_and(|cue| lexicon.frames().forms().longest(cue.into_iter()).is_some_and(|found| found.words == 2))
    };
    // "Until May resigned", "in May's cabinet"
    let acts = || {
        tokens.get(at + 1).is_some_and(|next| {
            matches!(next.span.of(text), "'s" | "’s")
                || matches!(first_tag(next, lexicon), Some(Tag::Vbd | Tag::Vbz | Tag::Md))
        })
    };
    let dates = |before: usize| {
        let leads = lexicon.is(tokens[before].word, WordKind::BeforeMonth);
        number(&tokens[before]) || leads && !governed(before) && !acts()
    };
    at.checked_sub(1).is_some_and(dates) || tokens.get(at + 1).is_some_and(number)
}

#[cfg(test)]
mod tests {
    use crate::lexicon::{Lexicon, Tag};
    use crate::text::Document;

    const TOLD: &str = "Martin Orvell and Helen Strand sit on the council.";

    /// The tag of a word in the last sentence of a text, which it begins.
    fn opening(text: &str, word: &str) -> Tag {
        let document = Document::new("", text, &Lexicon::bundled().unwrap());
        let at = document.sentences.last().unwrap().tokens.start as usize;
        assert_eq!(document.word(at), word);
        document.tags[at]
    }

    #[test]
    fn a_word_that_a_text_has_for_a_surname_is_a_name_wherever_it_stands() {
        let last = "Strand a disgrace, says Orvell";
        assert_eq!(opening(&format!("{TOLD}\n\n{last}"), "Strand"), Tag::Nnp);
        assert_ne!(opening(&format!("In the end the mayor came back.\n\n{last}"), "Strand"), Tag::Nnp);
        let titled = "In May the voters chose Mayor Cook.\n\nCook must go, says Orvell";
        assert_eq!(opening(titled, "Cook"), Tag::Nnp);
    }

    #[test]
    fn what_only_ends_a_name_is_no_surname() {
        for told in ["They met in Paris Street, at noon.", "The vote of the Jordan Street Council came late."] {
            assert_ne!(opening(&format!("{told}\n\nStreet vendors backed Orvell."), "Street"), Tag::Nnp, "{told}");
        }
    }
}
