//! What the words beside it tell of a tag, where two tags in a row told too little.

use super::capitals::{describing_word_before_name, imperative_before_name, names_and_auxiliaries};
use super::her::is_object;
use super::market::prices_that_move;
use super::name_or_verb::{
    modal_names, name_before_verb, saying_at_end, verb_before_into, verb_behind_name, verb_behind_names,
    verb_of_several, verbs_before_names, verbs_in_capitals, verbs_joined_to_verbs,
};
use super::possessive::{deeds_of_owners, own_apostrophes, owners_of_what_is_most};
use super::prepositions::preposition;
use super::then::pasts_behind_then;
use super::token::{Token, TokenKind};
use super::verb_of_body::{verb_of_first_noun, verbs_of_crowds};
use crate::lexicon::{Auxiliary, Grammar, Tag, TagModel, Tags, WordKind};

/// Mends the tags of a sentence; `headline` where its capitals say nothing.
pub(super) fn retag(
    tokens: &[Token],
    text: &str,
    headline: bool,
    model: &TagModel,
    grammar: &Grammar,
    tags: &mut [Tag],
) {
    // most sentences have none of those that some corrections are about
    let borne = Tags::of(tags);
    if borne.any([Tag::Open, Tag::Close, Tag::Pos]) {
        own_apostrophes(tokens, text, tags);
    }
    if borne.any([Tag::Vbz]) {
        owners_of_what_is_most(tokens, text, tags);
    }
    if borne.any([Tag::Vbg]) {
        deeds_of_owners(tokens, text, grammar, tags);
    }
    names_and_auxiliaries(tokens, model, grammar, tags);
    name_before_verb(tokens, tags);
    if borne.any([Tag::Nnp]) {
        describing_word_before_name(tokens, text, model, tags);
        imperative_before_name(tokens, text, model, tags);
    }
    if borne.any([Tag::Md]) {
        modal_names(tokens, headline, tags);
    }
    if headline {
        verbs_in_capitals(tokens, text, model, tags);
    }
    if borne.any([Tag::Nns, Tag::Vbz]) {
        prices_that_move(tokens, text, grammar, tags);
    }
    if borne.any([Tag::Vbn]) {
        pasts_behind_then(tokens, text, grammar, tags);
    }
    if borne.any([Tag::Nns]) && borne.any([Tag::Nnp]) {
        verb_behind_name(tokens, text, tags);
    }
    if borne.any([Tag::Cc]) && borne.any([Tag::Nnp]) {
        verb_behind_names(tokens, text, model, tags);
    }
    words_of_many_tags(tokens, text, grammar, tags);
    if borne.any([Tag::Nns]) && borne.any([Tag::Nnp]) {
        verbs_before_names(tokens, text, model, tags);
    }
    if borne.any([Tag::Nnp]) && !borne.any([Tag::Vbd, Tag::Vbz, Tag::Vbp, Tag::Md]) {
        verb_of_several(tokens, model, tags);
        verb_before_into(tokens, text, model, tags);
    }
    if borne.any([Tag::Cc]) {
        verbs_joined_to_verbs(tokens, model, tags);
        lone_both(tokens, text, tags);
    }
    if borne.any([Tag::Nn, Tag::Vb]) {
        lent_verbs(tokens, model, grammar, tags);
        verbs_of_crowds(tokens, model, grammar, text, tags);
    }
    if borne.any([Tag::Nns]) {
        saying_at_end(tokens, grammar, tags);
        verb_of_first_noun(tokens, model, tags);
    }
}

/// "The verdict disappointed the union", "which disappointed the union": whether a word stands behind a noun or relative pronoun and before what begins a noun phrase.
fn is_done_by_noun(at: usize, tags: &[Tag]) -> bool {
    (tags[at - 1].is_noun() || tags[at - 1] == Tag::Prp || tags[at - 1] == Tag::Wdt)
        && matches!(tags.get(at + 1), Some(Tag::Nnp | Tag::Prp | Tag::Dt | Tag::PrpPossessive))
}

/// "Orrin's embrace of the plan", but not "let's embrace it": whether what an apostrophe stands before is followed by a preposition.
fn is_owned(tokens: &[Token], at: usize, text: &str, tags: &[Tag]) -> bool {
    let owner = at.checked_sub(2).map_or("", |owner| tokens[owner].span.of(text));
    matches!(tags.get(at + 1), Some(Tag::In | Tag::To)) && !owner.eq_ignore_ascii_case("let")
}

/// A sentence whose tags are mended one by one.
#[derive(Clone, Copy)]
pub(super) struct Retagging<'a> {
    tokens: &'a [Token],
    text: &'a str,
    grammar: &'a Grammar,
}

impl<'a> Retagging<'a> {
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.tokens[at].span.of(self.text)
    }

    pub(super) fn is(&self, at: usize, kind: WordKind) -> bool {
        self.grammar.is(self.tokens[at].word, kind)
    }

    fn is_article(&self, at: usize) -> bool {
        self.is(at, WordKind::Indefinite) || self.word(at).eq_ignore_ascii_case("the")
    }
}

/// Mends the tags of words that can bear several, where two tags in a row tell too little.
fn words_of_many_tags(tokens: &[Token], text: &str, grammar: &Grammar, tags: &mut [Tag]) {
    let view = Retagging { tokens, text, grammar };
    for at in 1..tokens.len() {
        match tags[at] {
            // "urged her to", "called her dishonest"
            Tag::PrpPossessive
                if view.word(at) == "her" && is_object(&tags[at + 1..], view.is(at - 1, WordKind::Complement)) =>
            {
                tags[at] = Tag::Prp;
            }
            Tag::Vb | Tag::Vbp => base_form(view, at, tags),
            // "the whips"
            Tag::Vbz if view.is_article(at - 1) => tags[at] = Tag::Nns,
            Tag::Nn if at == 1 && is_done_in_title(tokens, text, grammar, tags) => tags[at] = Tag::Vbp,
            Tag::Nn => noun(view, at, tags),
            Tag::Nns if is_deed_of_thing(tokens, at, text, tags) => {
                tags[at - 1] = Tag::Wdt;
                tags[at] = Tag::Vbz;
            }
            Tag::Nns if is_done_now(at, tags) => tags[at] = Tag::Vbz,
            Tag::Vbd if is_where_it_is(tokens, at, grammar, tags) => tags[at] = Tag::Vbn,
            Tag::Jj => adjective(view, at, tags),
            Tag::Rb => adverb(view, at, tags),
            Tag::In => preposition(view, at, tags),
            _ => {}
        }
    }
}

/// "The whip left", "a new whip left", "Orrin's embrace of the plan": a noun; "has run": a participle.
fn base_form(view: Retagging<'_>, at: usize, tags: &mut [Tag]) {
    let Retagging { tokens, text, grammar } = view;
    if view.is_article(at - 1)
        || is_described(tokens, at, grammar, tags)
        || tags[at - 1] == Tag::Pos && is_owned(tokens, at, text, tags)
    {
        tags[at] = Tag::Nn;
    } else if tags[at] == Tag::Vb && view.is(at - 1, WordKind::Perfect) {
        tags[at] = Tag::Vbn;
    }
}

/// "Has been campaigning", "said that firing Orrin was wrong": a gerund, and no article before it.
fn noun(view: Retagging<'_>, at: usize, tags: &mut [Tag]) {
    let Retagging { tokens, text, .. } = view;
    if tags[at - 1] == Tag::Vbn && is_been_doing(tokens, at, text) {
        tags[at] = Tag::Vbg;
    } else if is_done_to_somebody(tokens, at, text, tags) {
        tags[at] = Tag::Vbg;
        if tags[at - 1] == Tag::Dt {
            tags[at - 1] = if view.word(at - 1) == "that" { Tag::In } else { Tag::Prp };
        }
    }
}

/// "The verdict disappointed the union", "for insulting Orrin", "to free Orrin": a verb.
fn adjective(view: Retagging<'_>, at: usize, tags: &mut [Tag]) {
    let word = view.word(at);
    let acts = view.is(at, WordKind::Acting) && begins_object(tags.get(at + 1));
    if acts && word.ends_with("ing") && matches!(tags[at - 1], Tag::In | Tag::To | Tag::Rp | Tag::Vbd | Tag::Vbg) {
        tags[at] = Tag::Vbg;
    } else if acts && tags[at - 1] == Tag::To && tags.get(at + 1) != Some(&Tag::Nns) {
        tags[at] = Tag::Vb;
    } else if is_done_by_noun(at, tags) && word.ends_with("ed") && !word.contains('-') {
        tags[at] = Tag::Vbd;
    } else {
        no_longer(view, at, tags);
    }
}

/// "Would back him", "the Greens back the sale": a verb.
fn adverb(view: Retagging<'_>, at: usize, tags: &mut [Tag]) {
    let Retagging { tokens, text, grammar } = view;
    let word = view.word(at);
    if word.eq_ignore_ascii_case("back") && is_to_back(tokens, at, grammar, tags) {
        tags[at] = Tag::Vb;
    } else if word == "back" && is_done_by_several(tokens, at, text, tags) {
        tags[at] = Tag::Vbp;
    } else {
        no_longer(view, at, tags);
    }
}

/// "No longer": an adverb of two words, behind which "heads the port" tells of no heads.
fn no_longer(view: Retagging<'_>, at: usize, tags: &mut [Tag]) {
    if view.word(at) == "longer" && view.word(at - 1).eq_ignore_ascii_case("no") {
        tags[at - 1..=at].fill(Tag::Rb);
        if tags.get(at + 1) == Some(&Tag::Nns) {
            tags[at + 1] = Tag::Vbz;
        }
    }
}

/// "A new whip": whether a word stands behind an adjective that has the indefinite article, and not, as in "the poor whip", one that can be
/// who does something.
fn is_described(tokens: &[Token], at: usize, grammar: &Grammar, tags: &[Tag]) -> bool {
    at >= 2 && tags[at - 1] == Tag::Jj && grammar.is(tokens[at - 2].word, WordKind::Indefinite)
}

/// "Both objected": before a verb it joins nothing; "has both backed it and opposed it": between the words of one it stands as an adverb.
fn lone_both(tokens: &[Token], text: &str, tags: &mut [Tag]) {
    for at in 1..tags.len() {
        let verb = tags[at].is_verb() || tags[at] == Tag::Md;
        if verb
            && matches!(tags[at - 1], Tag::Cc | Tag::Dt)
            && tokens[at - 1].span.of(text).eq_ignore_ascii_case("both")
        {
            let within = at > 1 && (tags[at - 2].is_verb() || tags[at - 2] == Tag::Md);
            tags[at - 1] = if within { Tag::Rb } else { Tag::Dt };
        }
    }
}

/// "Said firing her was wrong", "after firing Orrin": whether a noun in "ing" that nothing determines stands right before whom
/// it is done to.
fn is_done_to_somebody(tokens: &[Token], at: usize, text: &str, tags: &[Tag]) -> bool {
    let that = || matches!(tokens[at - 1].span.of(text), "that" | "those" | "Those");
    tokens[at].kind == TokenKind::Lower
        && tokens[at].span.of(text).ends_with("ing")
        && matches!(tags.get(at + 1), Some(Tag::Nnp | Tag::Prp))
        && (matches!(tags[at - 1], Tag::In | Tag::Rp | Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Vbg | Tag::Vb) || that())
}

/// Whether a tag begins the object of a verb.
pub(super) fn begins_object(tag: Option<&Tag>) -> bool {
    matches!(tag, Some(Tag::Nnp | Tag::Dt | Tag::Prp | Tag::PrpPossessive | Tag::Wp | Tag::Nns))
}

/// "An ad that attacks Orrin": whether a plural behind "that" and a noun stands right before a name or pronoun.
fn is_deed_of_thing(tokens: &[Token], at: usize, text: &str, tags: &[Tag]) -> bool {
    at >= 2
        && tags[at - 2] == Tag::Nn
        && tokens[at - 1].span.of(text) == "that"
        && tokens[at].kind == TokenKind::Lower
        && matches!(tags.get(at + 1), Some(Tag::Nnp | Tag::Prp))
}

/// "Orrin now attacks the union", "who once backed her, now attacks her": whether a plural stands behind an adverb that follows a name, a pronoun
/// or a comma, and right before a name, a pronoun or an article.
fn is_done_now(at: usize, tags: &[Tag]) -> bool {
    let subject = |tag: Tag| matches!(tag, Tag::Nnp | Tag::Prp | Tag::Wp | Tag::Comma | Tag::Cc);
    let object = |tag: Tag| matches!(tag, Tag::Nnp | Tag::Prp | Tag::PrpPossessive | Tag::Dt);
    at >= 2 && tags[at - 1] == Tag::Rb && subject(tags[at - 2]) && tags.get(at + 1).copied().is_some_and(object)
}

/// "Has been campaigning".
fn is_been_doing(tokens: &[Token], at: usize, text: &str) -> bool {
    tokens[at].span.of(text).ends_with("ing") && tokens[at - 1].span.of(text) == "been"
}

/// "Growers turn on Orrin", "Farmers rally behind Orrin": whether a sentence without a verb begins with a plural and what can be its verb,
/// before a preposition and a name.
fn is_done_in_title(tokens: &[Token], text: &str, grammar: &Grammar, tags: &[Tag]) -> bool {
    // the capital makes a name of "growers", not of "Hollis"
    let many = tags[0] == Tag::Nns || tags[0] == Tag::Nnp && tokens[0].span.of(text).ends_with("ers");
    many && grammar.is(tokens[1].word, WordKind::Rallying)
        && tokens.len() > 3
        && grammar.is(tokens[2].word, WordKind::Sided)
        && tags[3] == Tag::Nnp
        && !tags.iter().any(|tag| tag.is_verb() || *tag == Tag::Md)
}

/// "Halden, the maker of a toy found in schools, was fined": whether a word that takes an object has none, in an apposition behind which
/// the verb of its name follows.
fn is_where_it_is(tokens: &[Token], at: usize, grammar: &Grammar, tags: &[Tag]) -> bool {
    const REACH: usize = 14;
    let place = |at: usize| tags[at] == Tag::In && grammar.is(tokens[at].word, WordKind::Whereabouts);
    let lacks_object = at + 1 < tokens.len() && place(at + 1);
    if !grammar.is(tokens[at].word, WordKind::Situated) || !lacks_object || !matches!(tags[at - 1], Tag::Nn | Tag::Nns)
    {
        return false;
    }
    let ends = |tag: &Tag| *tag == Tag::Stop;
    let opens = tags[..at]
        .iter()
        .rev()
        .take(REACH)
        .take_while(|tag| !ends(tag) && !tag.is_verb())
        .any(|tag| *tag == Tag::Comma);
    let close = (at + 1..tags.len().min(at + REACH)).find(|&behind| tags[behind] == Tag::Comma || ends(&tags[behind]));
    let finite = |tag: Option<&Tag>| matches!(tag, Some(Tag::Vbz | Tag::Vbd | Tag::Vbp | Tag::Md));
    opens && close.is_some_and(|close| tags[close] == Tag::Comma && finite(tags.get(close + 1)))
}

/// "Would never back Brandt", "did not back the sale", "those who back it": whether "back" stands behind an auxiliary or a relative
/// pronoun and before an object.
fn is_to_back(tokens: &[Token], at: usize, grammar: &Grammar, tags: &[Tag]) -> bool {
    let Some(before) = tags[..at].iter().rposition(|tag| *tag != Tag::Rb) else { return false };
    let does = before + 1 < at && grammar.auxiliary(tokens[before].word) == Some(Auxiliary::Do);
    let who =
        before + 1 == at && (tags[before].is_relative() || grammar.is(tokens[before].word, WordKind::BareSubject));
    (tags[before] == Tag::Md || does || who)
        && matches!(tags.get(at + 1), Some(Tag::Nnp | Tag::Dt | Tag::Prp | Tag::PrpPossessive))
}

/// "The Greens back the sale", "those who back Brandt": whether "back" stands before an object and behind a plural that is the subject of
/// no verb before it.
fn is_done_by_several(tokens: &[Token], at: usize, text: &str, tags: &[Tag]) -> bool {
    let ends = |tag: &Tag| matches!(tag, Tag::Comma | Tag::Stop | Tag::Colon | Tag::Open | Tag::Close | Tag::Wp);
    let mut clause = tags[..at - 1].iter().rev().take_while(|tag| !ends(tag));
    let several = match tags[at - 1] {
        Tag::Nns | Tag::Wp => true,
        Tag::Nnp if tokens[at - 1].span.of(text).ends_with('s') => true,
        Tag::Nn | Tag::Nnp => clause.clone().any(|tag| *tag == Tag::Nns),
        _ => false,
    };
    several
        && matches!(tags.get(at + 1), Some(Tag::Nnp | Tag::Dt | Tag::PrpPossessive))
        && clause.all(|tag| !tag.is_verb() && *tag != Tag::Md)
}

/// "Helped fight Orrin": a noun that can be a verb, between a form of help and what begins an object.
fn lent_verbs(tokens: &[Token], model: &TagModel, grammar: &Grammar, tags: &mut [Tag]) {
    for at in 1..tags.len() {
        if tags[at] != Tag::Nn || !tags[at - 1].is_verb() || !grammar.is(tokens[at - 1].word, WordKind::Lending) {
            continue;
        }
        let object = matches!(tags.get(at + 1), Some(Tag::Nnp | Tag::Dt | Tag::Prp | Tag::PrpPossessive));
        let candidates = model.of_word(tokens[at].word).unwrap_or_default();
        if object && candidates.iter().any(|(tag, _)| *tag == Tag::Vb) {
            tags[at] = Tag::Vb;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Tag;
    use crate::text::trial::tag;

    #[test]
    fn what_is_somebodys_is_a_noun() {
        assert_eq!(tag("Vey's embrace of the plan went on.", "embrace"), Tag::Nn);
        assert_eq!(tag("Let's embrace to the full what she said.", "embrace"), Tag::Vb);
    }

    #[test]
    fn who_says_so_may_end_a_sentence() {
        assert_eq!(tag("She has hated the sea ever since, her brother jokes.", "jokes"), Tag::Vbz);
        assert_eq!(tag("She has sold her brother jokes.", "jokes"), Tag::Nns);
    }

    #[test]
    fn what_is_joined_to_a_verb_is_one() {
        assert_eq!(tag("Voters trust Vey but regard Orrin as honest.", "regard"), Tag::Vbp);
        assert_eq!(tag("Dockers show respect and regard for Orrin.", "regard"), Tag::Nn);
    }

    #[test]
    fn many_like_somebody_where_there_is_no_other_verb() {
        assert_eq!(tag("Voters like Orrin.", "like"), Tag::Vbp);
        assert_eq!(tag("Voters like Orrin but distrust Vey.", "like"), Tag::Vbp);
        assert_eq!(tag("Voters like Orrin left.", "like"), Tag::In);
        assert_eq!(tag("Voters like Orrin and Vey left.", "like"), Tag::In);
    }

    #[test]
    fn what_many_do_in_a_title_is_a_verb() {
        assert_eq!(tag("Growers turn on Orrin over milk quotas", "turn"), Tag::Vbp);
        assert_eq!(tag("Growers vote on Orrin's plan cheered the mayor", "vote"), Tag::Nn);
    }

    #[test]
    fn a_word_without_its_object_in_an_apposition_describes() {
        assert_eq!(tag("Halden, the maker of a toy found in many schools, was fined.", "found"), Tag::Vbn);
        assert_eq!(tag("Halden, the maker of a toy, found in May that it failed.", "found"), Tag::Vbd);
        assert_eq!(tag("The guild found in May that the mill failed.", "found"), Tag::Vbd);
    }
}
