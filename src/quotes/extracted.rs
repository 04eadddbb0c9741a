//! Pronouns that stand before the clause they belong to: `which Orrin said was poor`, `what he calls a fraud`.

use super::candidate::Complement;
use super::named::Source;
use super::scene::Scene;
use crate::lexicon::{Auxiliary, Construction, Takes};
use crate::text::{Tag, TokenSpan};

/// The relative or interrogative pronoun right before a source, where no preposition governs it: `the port, | which | Orrin said`.
fn pronoun_before(scene: &Scene<'_>, source: Source) -> Option<usize> {
    let token = (source.tokens.start as usize).checked_sub(1).filter(|&token| token >= scene.start())?;
    let at = scene.phrase_at(token);
    let relative = scene.tag(token).is_relative() || scene.is(token, &["that"]) && follows_noun(scene, at);
    let single = scene.phrases[at].tokens().len() == 1;
    let governed = at > 0 && scene.is_preposition(at - 1) && !scene.is(token, &["what"]);
    (relative && single && !governed && scene.together(token, source.head as usize)).then_some(token)
}

fn follows_noun(scene: &Scene<'_>, at: usize) -> bool {
    at > 0 && scene.noun(at - 1).is_some()
}

/// The clause without a subject behind a verb that takes clauses, where a pronoun before its source is that subject: `which Orrin said
/// | was poor`.
pub(super) fn gapped(scene: &Scene<'_>, source: Option<Source>, after: usize, takes: Takes) -> Option<Complement> {
    pronoun_before(scene, source.filter(|_| takes.any(Takes::BARE))?)?;
    let first = scene.phrase_at(after);
    let adverb = scene.lone(first).is_some_and(|word| scene.tag(word) == Tag::Rb);
    let predicate = first + usize::from(adverb);
    let start = scene.phrases.get(first)?.tokens().start as usize;
    let predicated = scene.finite(predicate) || begins_with_auxiliary(scene, predicate);
    (predicated && start == after && scene.together(start, after - 1))
        .then_some(Complement { construction: Construction::Bare, start })
}

/// The pronoun before a source that the content begins with: the subject of its clause, or what is named or described in it.
pub(super) fn fronted(scene: &Scene<'_>, source: Option<Source>, next: Complement, takes: Takes) -> Option<TokenSpan> {
    let pronoun = pronoun_before(scene, source?)?;
    let wanting = match next.construction {
        Construction::Bare => {
            let first = scene.phrase_at(next.start);
            scene.finite(first) || begins_with_auxiliary(scene, first) || is_adverb_before_verb(scene, next.start)
        }
        Construction::Object | Construction::Preposition => takes.any(Takes::AS) && !scene.is(pronoun, &["that"]),
        _ => false,
    };
    wanting.then(|| TokenSpan::new(pronoun, pronoun + 1))
}

/// The pronoun that is all of what somebody thinks of: `the sale, | which | Vey opposes, was put off`.
pub(super) fn object_before(
    scene: &Scene<'_>,
    source: Option<Source>,
    after: usize,
    takes: Takes,
) -> Option<TokenSpan> {
    let pronoun = pronoun_before(scene, source.filter(|_| takes.any(Takes::OBJECT) && !takes.any(Takes::QUOTE))?)?;
    let relative = scene.is(pronoun, &["which", "who", "whom"]);
    let ends = after >= scene.end()
        || matches!(scene.tag(after), Tag::Comma | Tag::Stop | Tag::Colon)
        || scene.finite(scene.phrase_at(after));
    (relative && ends).then(|| TokenSpan::new(pronoun, pronoun + 1))
}

/// `who Vey said | had lied`, where the verb behind another passes for a participle.
fn begins_with_auxiliary(scene: &Scene<'_>, at: usize) -> bool {
    let auxiliary = |token: u32| scene.lexicon.auxiliary(scene.document.tokens[token as usize].word);
    scene.verb(at).is_some_and(|verb| matches!(auxiliary(verb.tokens.start), Some(Auxiliary::Be | Auxiliary::Have)))
}

fn is_adverb_before_verb(scene: &Scene<'_>, token: usize) -> bool {
    scene.tag(token) == Tag::Rb && scene.finite(scene.phrase_at(token + 1))
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::{found, holds};

    #[test]
    fn a_clause_whose_subject_stands_before_who_speaks_is_reported() {
        holds(&[
            (
                "The owners hid the books that officials said would harm the port.",
                &["officials | said | that … would harm the port"],
            ),
            (
                "It is the kind of trade that many economists say is the future.",
                &["many economists | say | that … is the future"],
            ),
            (
                "They live in huts which, critics said, were unsafe.",
                &["critics | said | They live in huts which … were unsafe"],
            ),
        ]);
        assert_eq!(found("The huts that the critics built were unsafe."), Vec::<String>::new());
    }

    #[test]
    fn what_somebody_names_stands_before_him() {
        holds(&[
            ("The port needs what Vey calls a rest.", &["Vey | calls | what … a rest"]),
            ("The sale, which Vey opposes, was put off.", &["Vey | opposes | which"]),
            ("The sale, which Vey closed, was put off.", &[]),
            ("Brandt hears that Vey calls the port a rest.", &["Brandt | hears | that Vey calls the port a rest"]),
        ]);
    }

    #[test]
    fn a_clause_without_a_subject_ends_before_the_verb_of_what_it_describes() {
        holds(&[
            ("The cranes that Orrin believes are too old will be sold.", &["Orrin | believes | that … are too old"]),
            ("The plan, which Vey says will cost jobs, passed.", &["Vey | says | which … will cost jobs"]),
            ("The man who Vey said had lied left.", &["Vey | said | who … had lied"]),
            (
                "The plan, which Vey says would help lift the crews.",
                &["Vey | says | which … would help lift the crews"],
            ),
        ]);
    }

    #[test]
    fn a_verb_that_looks_like_a_noun_may_report_such_a_clause() {
        holds(&[
            (
                "The pipeline that the kingdom hopes will end its need of coal is late.",
                &["the kingdom | hopes | that … will end its need of coal"],
            ),
            ("The claim that party hopes will fade is wrong.", &[" | The claim | that party hopes will fade"]),
        ]);
    }
}
