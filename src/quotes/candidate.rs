//! A possible attribution, and the cue that it is made of.

use super::content::content;
use super::named::Source;
use super::scene::Scene;
use crate::lexicon::{Construction, CueForm as Form, ReportingCue, ReportingCueId};
use crate::text::TokenSpan;

/// What follows a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Complement {
    pub(super) construction: Construction,
    /// First token of the content.
    pub(super) start: usize,
}

/// A possible attribution.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) source: Option<Source>,
    pub(super) cue: TokenSpan,
    /// The first word of the cue that the lexicon lists.
    pub(super) head: u32,
    pub(super) entry: ReportingCueId,
    pub(super) content: Vec<TokenSpan>,
    pub(super) construction: Construction,
    pub(super) form: Form,
    pub(super) negated: bool,
    /// What follows the cue, where the content is that.
    pub(super) opens: Option<Complement>,
    /// Whether its clause describes what the content begins with, without a pronoun, behind a pause: `…, a claim Orrin denied`.
    pub(super) contact: bool,
}

impl Candidate {
    pub(super) fn opening(mut self, complement: Complement) -> Self {
        self.opens = Some(complement);
        self
    }
}

/// A cue of the lexicon where it stands.
pub(super) struct Hit<'a> {
    pub(super) token: usize,
    pub(super) end: usize,
    pub(super) id: ReportingCueId,
    pub(super) cue: &'a ReportingCue,
}

impl Hit<'_> {
    pub(super) fn candidate(
        &self,
        scene: &Scene<'_>,
        source: Option<Source>,
        cue: TokenSpan,
        content: Vec<TokenSpan>,
        construction: Construction,
        form: Form,
    ) -> Option<Candidate> {
        let content: Vec<TokenSpan> = content.into_iter().filter(|part| !part.is_empty()).collect();
        let overlap = content.windows(2).any(|parts| parts[1].start < parts[0].end);
        if content.is_empty() || overlap {
            return None;
        }
        let source = source.map(|source| without_cue(source, cue));
        let at = scene.phrase_at(self.token);
        let negated = scene.verb(at).is_some_and(|verb| verb.negated);
        let head = self.token as u32;
        Some(Candidate {
            source,
            cue,
            head,
            entry: self.id,
            content,
            construction,
            form,
            negated,
            opens: None,
            contact: false,
        })
    }

    /// The candidate whose content is just what follows the cue.
    pub(super) fn opening(
        &self,
        scene: &Scene<'_>,
        source: Option<Source>,
        cue: TokenSpan,
        next: Complement,
        form: Form,
    ) -> Option<Candidate> {
        let content = vec![content(scene, self.token, next)];
        let candidate = self.candidate(scene, source, cue, content, next.construction, form)?;
        Some(candidate.opening(next))
    }
}

/// The source up to the cue, where it began before it.
fn without_cue(mut source: Source, cue: TokenSpan) -> Source {
    if source.tokens.start < cue.start && source.tokens.end > cue.start {
        source.tokens.end = cue.start;
        source.head = source.head.min(cue.start - 1);
    }
    source
}

#[cfg(test)]
mod tests {
    use crate::quotes::attributions;
    use crate::quotes::traps::LEXICON;
    use crate::text::Document;

    #[test]
    fn parts_of_a_content_never_overlap_even_in_garbled_text() {
        let garbled = "and told moor a over harbour>ale - and toAs The repommunkty, vhich was";
        let document = Document::new("", garbled, &LEXICON);
        for attribution in attributions(&document, &LEXICON) {
            assert!(attribution.content.windows(2).all(|parts| parts[0].end <= parts[1].start), "{attribution:?}");
        }
    }
}
