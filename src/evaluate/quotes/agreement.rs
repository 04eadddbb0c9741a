//! Agreement of the attributions of an article, found and coded.

use serde::{Deserialize, Serialize};

use super::coded::CodedAttribution;
use super::overlap::Overlap;
use super::words::Words;
use crate::quotes::AttributionKind;

/// The agreement over some articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteAgreement {
    /// Articles compared.
    pub articles: u64,
    /// Words inside any content.
    pub content: Overlap,
    /// Words inside any source.
    pub source: Overlap,
    /// Attributions with a source.
    pub attribution: Overlap,
    /// Direct quotations of five words and more, with a source.
    pub direct_source: Overlap,
}

impl QuoteAgreement {
    /// The agreement in one article, both lists in their order.
    #[must_use]
    pub fn of_article(text: &str, gold: &[CodedAttribution], predicted: &[CodedAttribution]) -> Self {
        let words = Words::new(text);
        let gold: Vec<Item<'_>> = gold.iter().map(|coded| Item::new(&words, coded)).collect();
        let predicted: Vec<Item<'_>> = predicted.iter().map(|coded| Item::new(&words, coded)).collect();
        let sourced = |item: &&Item<'_>| !item.source.is_empty();
        let long = |item: &&Item<'_>| {
            item.coded.kind == AttributionKind::Direct && item.content.len() >= LONG && !item.source.is_empty()
        };
        let same_words = |left: &Item<'_>, right: &Item<'_>| shared(&left.source, &right.source) > 0;
        let same_name = |left: &Item<'_>, right: &Item<'_>| {
            same_words(left, right) || (left.name.is_some() && left.name == right.name)
        };
        Self {
            articles: 1,
            content: covered(&gold, &predicted, |item| &item.content),
            source: covered(&gold, &predicted, |item| &item.source),
            attribution: matched(&gold, &predicted, sourced, same_words),
            direct_source: matched(&gold, &predicted, long, same_name),
        }
    }

    /// Adds the counts of other articles.
    pub fn add(&mut self, other: &Self) {
        self.articles += other.articles;
        self.content.add(other.content);
        self.source.add(other.source);
        self.attribution.add(other.attribution);
        self.direct_source.add(other.direct_source);
    }
}

/// Words that make a direct quotation count for its source.
const LONG: usize = 5;
/// Share of the words of both contents that must be shared, as a fraction.
const SHARED: (usize, usize) = (1, 2);

struct Item<'a> {
    coded: &'a CodedAttribution,
    source: Vec<usize>,
    content: Vec<usize>,
    /// The last capitalised word of the source.
    name: Option<String>,
}

impl<'a> Item<'a> {
    fn new(words: &Words, coded: &'a CodedAttribution) -> Self {
        Self {
            coded,
            source: words.inside(&coded.source),
            content: words.inside(&coded.content),
            name: words.name(&coded.source),
        }
    }
}

/// Number of members that two ascending lists share.
fn shared(left: &[usize], right: &[usize]) -> usize {
    left.iter().filter(|word| right.binary_search(word).is_ok()).count()
}

fn covered(
    gold: &[Item<'_>],
    predicted: &[Item<'_>],
    words: impl for<'b> Fn(&'b Item<'_>) -> &'b Vec<usize>,
) -> Overlap {
    let union = |items: &[Item<'_>]| {
        let mut all: Vec<usize> = items.iter().flat_map(|item| words(item).iter().copied()).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    let (gold, predicted) = (union(gold), union(predicted));
    Overlap { both: shared(&gold, &predicted) as u64, predicted: predicted.len() as u64, gold: gold.len() as u64 }
}

/// Matches each coded item, in order, with the free found item of the largest overlap, the earlier of equals.
fn matched<'a>(
    gold: &'a [Item<'a>],
    predicted: &'a [Item<'a>],
    counts: impl Fn(&&'a Item<'a>) -> bool,
    same_source: impl Fn(&Item<'_>, &Item<'_>) -> bool,
) -> Overlap {
    let gold: Vec<&Item<'_>> = gold.iter().filter(&counts).collect();
    let predicted: Vec<&Item<'_>> = predicted.iter().filter(&counts).collect();
    let mut used = vec![false; predicted.len()];
    let mut both = 0;
    for item in &gold {
        let mut best: Option<(f64, usize)> = None;
        for (at, other) in predicted.iter().enumerate() {
            let Some(overlap) = overlap(&item.content, &other.content) else { continue };
            if !used[at] && best.is_none_or(|(most, _)| overlap > most) && same_source(item, other) {
                best = Some((overlap, at));
            }
        }
        if let Some((_, at)) = best {
            used[at] = true;
            both += 1;
        }
    }
    Overlap { both, predicted: predicted.len() as u64, gold: gold.len() as u64 }
}

/// Shared words of all words, where it is enough to match.
fn overlap(left: &[usize], right: &[usize]) -> Option<f64> {
    let both = shared(left, right);
    let all = left.len() + right.len() - both;
    let enough = all > 0 && both * SHARED.1 >= all * SHARED.0 && both > 0;
    enough.then(|| both as f64 / all as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate::quotes::CodePoints;

    fn item(kind: AttributionKind, source: CodePoints, content: CodePoints) -> CodedAttribution {
        CodedAttribution { kind, source: vec![source], cue: vec![], content: vec![content] }
    }

    const TEXT: &str = "“We will not sell the cranes,” said Ilse Brandt. Brandt left.";

    #[test]
    fn a_direct_quotation_matches_by_the_last_name_of_its_source_though_another_mention_is_coded() {
        let gold = [item(AttributionKind::Direct, (36, 47), (0, 30))];
        let found = [item(AttributionKind::Direct, (49, 55), (0, 30))];
        let agreement = QuoteAgreement::of_article(TEXT, &gold, &found);
        assert_eq!(agreement.direct_source, Overlap { both: 1, predicted: 1, gold: 1 });
        assert_eq!(agreement.attribution, Overlap { both: 0, predicted: 1, gold: 1 });
    }

    #[test]
    fn contents_match_from_half_of_their_words_on() {
        let gold = [item(AttributionKind::Indirect, (36, 47), (1, 12))];
        let half = [item(AttributionKind::Indirect, (36, 47), (1, 28))];
        let agreement = QuoteAgreement::of_article(TEXT, &gold, &half);
        assert_eq!(agreement.attribution.both, 1);
        assert_eq!(agreement.content, Overlap { both: 3, predicted: 6, gold: 3 });
        let less = [item(AttributionKind::Indirect, (36, 47), (1, 35))];
        assert_eq!(QuoteAgreement::of_article(TEXT, &gold, &less).attribution.both, 0);
    }
}
