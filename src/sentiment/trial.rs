//! What the rules find about a target in a text, for the tests of the rules.

use crate::evidence::Finding;
use crate::frames::{Shifts, frames};
use crate::lexicon::Lexicon;
use crate::text::{Document, Span};

use super::clause::clauses;
use super::rule::Rule;
use super::setting::Setting;
use super::target::Background;
use super::target::Target;
use super::valence::{second_valences, valences};

/// What is found about the first occurrence of `target`, who says nothing.
pub(super) fn found(text: &str, target: &str) -> Vec<Finding<Rule>> {
    found_of(text, target, None)
}

/// The same of a target of which more is known than its sentence.
pub(super) fn found_of(text: &str, target: &str, background: Option<Background>) -> Vec<Finding<Rule>> {
    let all = |target: &Target<'_>| target.findings();
    seen(text, target, background, all)
}

/// What a look at the first occurrence of `target` sees.
pub(super) fn seen<T>(
    text: &str,
    target: &str,
    background: Option<Background>,
    look: impl FnOnce(&Target<'_>) -> T,
) -> T {
    let lexicon = Lexicon::bundled().unwrap();
    let document = Document::new("", text, &lexicon);
    let start = text.find(target).expect("the target stands in the text");
    let tokens = document.tokens_in(Span { start: start as u32, end: (start + target.len()) as u32 });
    let sentence = &document.sentences[document.sentence_of(tokens.start as usize)];
    let shifts = Shifts::new(&document, sentence, &lexicon);
    look(&Target {
        text: document.with(&lexicon),
        sentence,
        frames: &frames(&shifts),
        valences: &valences(&shifts),
        second: &second_valences(&shifts),
        setting: &Setting::new(document.with(&lexicon), sentence),
        clauses: &clauses(document.with(&lexicon), sentence),
        background,
        own_speech: &[],
        tokens,
    })
}

/// The rules that fire.
pub(super) fn rules(text: &str, target: &str) -> Vec<Rule> {
    found(text, target).into_iter().map(|finding| finding.rule).collect()
}

/// The summed value of a rule's findings; `None` where it doesn't fire.
pub(super) fn value(text: &str, target: &str, rule: Rule) -> Option<f32> {
    let found = found(text, target);
    let values = found.iter().filter(|finding| finding.rule == rule).map(|finding| finding.value);
    values.reduce(|left, right| left + right)
}
