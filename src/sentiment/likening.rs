//! Whom somebody is said not to equal: "Orrin is no Moss".

use crate::evidence::Finding;
use crate::text::{Phrase, Tag, TokenSpan};

use super::rule::Rule;
use super::target::Target;

/// How one looks who is said not to be another.
const UNEQUAL: f32 = -2.0;

impl Target<'_> {
    /// The finding of a target that is said to be no bearer of another's name.
    pub(super) fn of_unequal(&self, found: &mut Vec<Finding<Rule>>) {
        let at = self.document.phrase_of(self.tokens.start as usize);
        let is = |at: usize| self.document.verb(at).is_some_and(|verb| verb.copula && !verb.negated);
        let named = self.frames.predicates.iter().filter(|it| it.subject == Some(at) && is(it.phrase));
        let no_name = named.filter_map(|it| self.no_name(it.phrase + 1)).next();
        if let Some(tokens) = no_name.filter(|_| self.is_head()) {
            found.push(Finding { rule: Rule::Named, value: UNEQUAL, tokens });
        }
    }

    /// Whether the target is or ends its phrase, rather than whose it is.
    fn is_head(&self) -> bool {
        let phrase = self.document.phrases[self.document.phrase_of(self.tokens.start as usize)];
        matches!(phrase, Phrase::Noun(noun) if self.tokens.holds(noun.head as usize))
    }

    /// "No" before a name.
    fn no_name(&self, at: usize) -> Option<TokenSpan> {
        let noun = self.document.phrases[..self.sentence.phrases.1 as usize].get(at)?;
        let Phrase::Noun(noun) = noun else { return None };
        let no = noun.tokens.start as usize;
        let name = (no + 1..noun.tokens.end as usize).all(|at| self.document.tags[at] == Tag::Nnp);
        (noun.tokens.len() > 1 && name && self.document.is_word(no, "no")).then(|| TokenSpan::new(no, no + 1))
    }
}

#[cfg(test)]
mod tests {
    use crate::sentiment::Rule;
    use crate::sentiment::trial::value;

    #[test]
    fn who_is_no_equal_of_another_looks_the_worse_for_it() {
        let named = |text| value(text, "Orrin", Rule::Named);
        assert_eq!(named("Orrin is no Brandt."), Some(-2.0));
        assert_eq!(named("Orrin is Brandt."), None);
        assert_eq!(named("Orrin is no clerk."), None);
        assert_eq!(named("Orrin's deputy is no Brandt."), None);
    }
}
