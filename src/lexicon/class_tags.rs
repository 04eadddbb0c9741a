//! The part-of-speech tags of a word class.

use super::inflection::Class;
use super::tags::Tag;

/// The tags that a form of this class can bear.
pub(super) fn class_tags(class: Class, form: &str, lemma: bool) -> &'static [Tag] {
    match class {
        Class::Verb if lemma => &[Tag::Vb, Tag::Vbp],
        Class::Verb if form.ends_with("ing") => &[Tag::Vbg],
        Class::Verb if form.ends_with('s') => &[Tag::Vbz],
        Class::Verb => &[Tag::Vbd, Tag::Vbn],
        Class::Noun | Class::Epithet if lemma => &[Tag::Nn],
        Class::Noun | Class::Epithet => &[Tag::Nns],
        Class::Adjective => &[Tag::Jj],
        Class::Adverb => &[Tag::Rb],
        Class::Phrase => &[Tag::Nn, Tag::Jj],
    }
}
