//! How the mentions of an entity around one of them make it look: what coders see beyond the sentence.

use crate::entities::EntityId;

/// What is left of a look at so many sentences' distance: all but 1/e of it is lost over two. Written out, since the exponential differs
/// by the last digit between machines. Labels of running news agree as well with their coders by one sentence or four.
const LEFT: [f64; 9] = [1.0, 0.6065, 0.3679, 0.2231, 0.1353, 0.0821, 0.0498, 0.0302, 0.0183];

/// How many mentions' worth a context counts as neutral beside what is there, so that a few, or distant ones, tell less. Chosen by
/// cross-validation on coded mentions: macro-F1 .644 with 0.3, .647 with 3 and 6, .642 with 12.
const NEUTRAL: f64 = 3.0;

/// How the entities of an article look sentence by sentence.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Contexts {
    /// By entity and sentence: ascending.
    looks: Vec<Looks>,
}

/// How an entity looks in a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Looks {
    entity: EntityId,
    /// Its position in the document.
    sentence: usize,
    /// The sum of its mentions' looks.
    sum: f64,
    count: u32,
}

impl Contexts {
    /// Of the mentions of an article in any order: entity, position of the sentence, and how it looks in it, in [-1, 1].
    #[must_use]
    pub(super) fn new(mentioned: impl IntoIterator<Item = (EntityId, usize, f64)>) -> Self {
        let single = |(entity, sentence, look)| Looks { entity, sentence, sum: look, count: 1 };
        let mut looks: Vec<Looks> = mentioned.into_iter().map(single).collect();
        looks.sort_by_key(|it| (it.entity, it.sentence));
        looks.dedup_by(|next, kept| {
            let same = (next.entity, next.sentence) == (kept.entity, kept.sentence);
            if same {
                kept.sum += next.sum;
                kept.count += next.count;
            }
            same
        });
        Self { looks }
    }

    /// The mean look of the entity's other mentions, the nearer the more, for a mention that itself looks like `own`; 0 where none is
    /// near.
    #[must_use]
    pub(super) fn of(&self, entity: EntityId, sentence: usize, own: f64) -> f64 {
        let first = (entity, sentence.saturating_sub(LEFT.len() - 1));
        let from = self.looks.partition_point(|it| (it.entity, it.sentence) < first);
        let (mut sum, mut weight) = (0.0, 0.0);
        for looks in self.looks[from..].iter().take_while(|it| it.entity == entity) {
            let Some(left) = LEFT.get(looks.sentence.abs_diff(sentence)) else { break };
            let (own, itself) = if looks.sentence == sentence { (own, 1) } else { (0.0, 0) };
            sum += left * (looks.sum - own);
            weight += left * f64::from(looks.count - itself);
        }
        if weight > 0.0 { sum / (weight + NEUTRAL) } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BRANDT: EntityId = EntityId(0);
    const ORRIN: EntityId = EntityId(1);

    #[test]
    fn a_context_is_what_other_mentions_of_the_same_entity_say_the_nearer_the_more() {
        let contexts = |near, far| Contexts::new([(BRANDT, 4, 0.5), (BRANDT, 5, near), (BRANDT, 9, far)]);
        let of = |near, far| contexts(near, far).of(BRANDT, 4, 0.5);
        assert!(of(-1.0, 1.0) < 0.0 && of(1.0, -1.0) > 0.0);
        assert_eq!(Contexts::new([(BRANDT, 4, 0.5), (ORRIN, 4, -1.0)]).of(BRANDT, 4, 0.5), 0.0);
    }

    #[test]
    fn a_mention_is_not_its_own_context_but_another_of_its_sentence_is() {
        let two = Contexts::new([(BRANDT, 2, 0.9), (BRANDT, 2, -0.4)]);
        let rounded = |number: f64| (number * 1e4).round() / 1e4;
        assert_eq!(rounded(two.of(BRANDT, 2, 0.9)), rounded(-0.4 / 4.0));
        assert_eq!(rounded(two.of(BRANDT, 2, -0.4)), rounded(0.9 / 4.0));
    }

    #[test]
    fn what_is_said_eight_sentences_away_counts_and_nine_away_does_not() {
        let of = |sentence| Contexts::new([(BRANDT, 1, 0.2), (BRANDT, sentence, 1.0)]).of(BRANDT, 1, 0.2);
        assert!(of(9) > 0.0);
        assert_eq!(of(10), 0.0);
    }
}
