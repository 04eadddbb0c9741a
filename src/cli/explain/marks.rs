//! The text cut into stretches that look alike.

use appraise::score::Label;
use appraise::text::Span;

use super::account::Account;

/// A stretch of the text with what it is part of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) span: Span,
    /// The number of the mention, from 0, and its label.
    pub(super) mention: Option<(usize, Label)>,
    /// The number of the innermost quotation of whose content it is, from 0.
    pub(super) content: Option<usize>,
    pub(super) source: bool,
    pub(super) cue: bool,
    pub(super) title: bool,
    /// What ends with it: numbers of mentions and quotations in the lists below the text, as `1` and `q1`.
    pub(super) notes: Vec<String>,
}

/// The text in order.
pub(super) fn stretches(account: &Account<'_>) -> Vec<Stretch> {
    let analysis = &account.analysis;
    let mut ends: Vec<usize> = vec![0, account.title().len(), analysis.text.len()];
    let mut cut = |span: &Span| ends.extend([span.start as usize, span.end as usize]);
    analysis.mentions.iter().for_each(|mention| cut(&mention.surface));
    for quote in &analysis.quotes {
        quote.content.iter().chain(&quote.speaker_surface).chain(&quote.cue).for_each(&mut cut);
    }
    ends.sort_unstable();
    ends.dedup();
    ends.windows(2).map(|pair| stretch(account, Span::new(pair[0], pair[1]))).collect()
}

fn stretch(account: &Account<'_>, span: Span) -> Stretch {
    let mut stretch = Stretch { span, title: (span.end as usize) <= account.title().len(), ..Stretch::default() };
    for (at, mention) in account.analysis.mentions.iter().enumerate() {
        if mention.surface.contains(span) {
            stretch.mention = Some((at, mention.label));
        }
        if mention.surface.end == span.end {
            stretch.notes.push(format!("{}", at + 1));
        }
    }
    for (at, quote) in account.analysis.quotes.iter().enumerate() {
        if quote.content.iter().any(|part| part.contains(span)) {
            stretch.content = Some(at);
        }
        stretch.source |= quote.speaker_surface.is_some_and(|source| source.contains(span));
        stretch.cue |= quote.cue.is_some_and(|cue| cue.contains(span));
        if quote.content.last().is_some_and(|part| part.end == span.end) {
            stretch.notes.push(format!("q{}", at + 1));
        }
    }
    stretch
}
