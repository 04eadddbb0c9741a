//! Nouns whose content a copula tells: `Orrin's view is that …`, `the hope of the crews was to …`.

use super::candidate::{Candidate, Complement, Hit};
use super::complement::complement;
use super::named::Source;
use super::scene::Scene;
use crate::lexicon::{Construction, CueForm as Form, Takes};
use crate::text::{NounPhrase, TokenSpan};

/// `Orrin's view is that …`: whose noun it is, the noun with the copula, and the clause or quotation behind that.
pub(super) fn predicated(scene: &Scene<'_>, hit: &Hit<'_>, at: usize, noun: &NounPhrase) -> Option<Candidate> {
    let (source, copula) = owner(scene, hit, at, noun)?;
    let verb = scene.verb(copula).filter(|verb| verb.copula && scene.finite(copula))?;
    let end = verb.tokens.end as usize;
    let next =
        complement(scene, hit.token, end, hit.cue.takes).filter(|next| is_told(scene, end, *next, hit.cue.takes))?;
    let cue = match noun.possessor {
        Some(possessor) => TokenSpan::new(possessor.end.min(hit.token as u32) as usize, end),
        None => TokenSpan::new(noun.tokens.start as usize, hit.end),
    };
    hit.opening(scene, Some(source), cue, next, Form::Noun)
}

/// Who has the noun, and the phrase behind all that belongs to it: `Orrin's view |`, `the view of Orrin |`.
fn owner(scene: &Scene<'_>, hit: &Hit<'_>, at: usize, noun: &NounPhrase) -> Option<(Source, usize)> {
    if let Some(possessor) = noun.possessor {
        return Some((Source { tokens: possessor, head: possessor.end - 1 }, at + 1));
    }
    let of = scene.lone(at + 1).is_some_and(|word| scene.is(word, &["of"]));
    let behind = scene.noun(at + 2).filter(|_| of && hit.end == noun.tokens.end as usize)?;
    Some((Source { tokens: behind.tokens, head: behind.head }, at + 3))
}

fn is_told(scene: &Scene<'_>, end: usize, next: Complement, takes: Takes) -> bool {
    let direct = next.start <= end + 1 || scene.is_comma(end) && next.start == end + 1;
    direct
        && match next.construction {
            Construction::That => takes.any(Takes::THAT),
            Construction::To => takes.any(Takes::TO),
            Construction::Quote => takes.any(Takes::THAT) && is_clause(scene, next.start),
            _ => false,
        }
}

/// Whether the quotation at `start` says something: `her tweet was "a joke"` tells what it was.
fn is_clause(scene: &Scene<'_>, start: usize) -> bool {
    let tokens = scene.quotations.around(start).map(|at| scene.quotations.all()[at].tokens);
    tokens.is_some_and(|tokens| {
        let inside = scene.phrase_at(start)..scene.phrases.len();
        inside.take_while(|&at| scene.first_token(at) < tokens.end as usize).any(|at| scene.finite(at))
    })
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::{found, holds};

    #[test]
    fn what_somebody_thinks_or_hopes_stands_behind_the_copula() {
        holds(&[
            ("Vey's view is that the harbour is old.", &["Vey | 's view is | that the harbour is old"]),
            ("Her fear was that the harbour would close.", &["Her | fear was | that the harbour would close"]),
            ("The mayor's plan is to sell the harbour.", &["The mayor | 's plan is | to sell the harbour"]),
            ("The hope of the crews was to keep the harbour.", &["the crews | The hope | to keep the harbour"]),
        ]);
        assert_eq!(found("Vey's slogan was “a joke”."), Vec::<String>::new());
        assert_eq!(found("Vey's view is poor."), Vec::<String>::new());
        assert_eq!(found("The mayor's house is to the east of the harbour."), Vec::<String>::new());
    }
}
