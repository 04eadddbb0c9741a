//! How much speaks for ending a content at a place: log-odds by what stands there and what comes next.
//!
//! The weights stand in `lexicons/en/reporting_weights.csv`, in the features that begin with `stop`.

use foldhash::fast::FixedState;
use hashbrown::HashMap;
use serde::{Deserialize, Serialize};

use super::stops::{COMMAS, Group, LENGTHS, Mark, Next, Opening, Shape, Stop, StopCircumstance, Tense};
use super::tags::{TAGS, Tag};
use super::vocabulary::{Vocabulary, WordId};

const MARKS: usize = Mark::COUNT;
const GROUPS: usize = Group::COUNT;

/// Weights by mark, over all groups and by group.
type Row = [[i32; GROUPS + 1]; MARKS];

/// Weights by the tenses of the first verb and of the next, for one mark.
type Tenses = [[i32; Tense::COUNT]; Tense::COUNT];

/// Weights in thousandths of log-odds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct StopWeights {
    openings: Vec<Row>,
    words: HashMap<WordId, Row, FixedState>,
    lengths: [[i32; LENGTHS.len()]; GROUPS],
    by_mark: [[i32; MARKS]; StopCircumstance::COUNT],
    by_opening: [[i32; Opening::COUNT]; StopCircumstance::COUNT],
    /// By the tag before the place, then by the one behind it.
    tags: Vec<i32>,
    commas: [[[i32; GROUPS]; COMMAS + 1]; MARKS],
    shapes: [[i32; Shape::COUNT]; MARKS],
    tenses: [Tenses; MARKS],
    behind: HashMap<WordId, [i32; MARKS], FixedState>,
    cues: HashMap<WordId, i32, FixedState>,
}

impl Default for StopWeights {
    fn default() -> Self {
        Self {
            openings: vec![[[0; GROUPS + 1]; MARKS]; Opening::COUNT],
            words: HashMap::default(),
            lengths: [[0; LENGTHS.len()]; GROUPS],
            by_mark: [[0; MARKS]; StopCircumstance::COUNT],
            by_opening: [[0; Opening::COUNT]; StopCircumstance::COUNT],
            tags: vec![0; TAGS * TAGS],
            commas: [[[0; GROUPS]; COMMAS + 1]; MARKS],
            shapes: [[0; Shape::COUNT]; MARKS],
            tenses: [[[0; Tense::COUNT]; Tense::COUNT]; MARKS],
            behind: HashMap::default(),
            cues: HashMap::default(),
        }
    }
}

impl StopWeights {
    /// Takes in a feature as [`Stop::features`] names it; `None` for one that it doesn't know.
    pub(super) fn set(&mut self, feature: &str, weight: i32, words: &Vocabulary) -> Option<()> {
        let (name, rest) = feature.split_once(':')?;
        if let Some(group) = name.strip_prefix("stop_of_") {
            *self.place(rest, 1 + Group::position(group)?, words)? = weight;
            return Some(());
        }
        let mut parts = rest.split('/');
        let mut next = || parts.next();
        match name {
            "stop_tags" => {
                let (left, right) = (Tag::from_name(next()?)?, Tag::from_name(next()?)?);
                self.tags[left as usize * TAGS + right as usize] = weight;
            }
            "stop_commas" => {
                let (mark, count) = (Mark::position(next()?)?, next()?.parse::<usize>().ok()?);
                *self.commas[mark].get_mut(count)?.get_mut(Group::position(next()?)?)? = weight;
            }
            "stop_form" => self.shapes[Mark::position(next()?)?][Shape::position(next()?)?] = weight,
            "stop_tenses" => {
                let (mark, first) = (Mark::position(next()?)?, Tense::position(next()?)?);
                self.tenses[mark][first][Tense::position(next()?)?] = weight;
            }
            "stop_word" => {
                let mark = Mark::position(next()?)?;
                self.behind.entry(words.id(next()?)).or_default()[mark] = weight;
            }
            "stop_cue" => *self.cues.entry(words.id(rest)).or_default() = weight,
            "stop" => *self.place(rest, 0, words)? = weight,
            "stop_length" => {
                let (group, least) = rest.split_once('/')?;
                let step = LENGTHS.iter().position(|known| known.to_string() == least)?;
                self.lengths[Group::position(group)?][step] = weight;
            }
            _ => {
                let name = name.strip_prefix("stop_")?;
                match name.strip_suffix("_before") {
                    Some(name) => {
                        self.by_opening[StopCircumstance::position(name)?][Opening::position(rest)?] = weight;
                    }
                    None => self.by_mark[StopCircumstance::position(name)?][Mark::position(rest)?] = weight,
                }
            }
        }
        Some(())
    }

    fn place(&mut self, rest: &str, column: usize, words: &Vocabulary) -> Option<&mut i32> {
        let (mark, next) = rest.split_once('/')?;
        let mark = Mark::position(mark)?;
        let row = match next.strip_prefix('=') {
            Some(word) => self.words.entry(words.id(word)).or_insert([[0; GROUPS + 1]; MARKS]),
            None => &mut self.openings[Opening::position(next)?],
        };
        Some(&mut row[mark][column])
    }

    /// The log-odds, in thousandths, that the content ends at the place.
    #[must_use]
    pub fn of(&self, stop: &Stop) -> i32 {
        let mark = stop.mark as usize;
        let row = match stop.next {
            Next::Opening(opening) => self.openings.get(opening as usize),
            Next::Word(word) => self.words.get(&word),
        };
        let mut sum = row.map_or(0, |row| row[mark][0] + row[mark][1 + stop.group as usize]);
        sum += self.lengths[stop.group as usize][stop.step()];
        let [left, right] = stop.tags.map(|tag| tag as usize);
        let [first, next] = stop.tenses.map(|tense| tense as usize);
        sum += self.tags[left * TAGS + right];
        sum += self.commas[mark][stop.commas.min(COMMAS)][stop.group as usize];
        sum += self.shapes[mark][stop.shape as usize] + self.tenses[mark][first][next];
        sum += stop.word.and_then(|word| self.behind.get(&word)).map_or(0, |row| row[mark]);
        sum += self.cues.get(&stop.cue).copied().unwrap_or(0);
        for at in (0..StopCircumstance::COUNT).filter(|&at| stop.circumstances[at]) {
            sum += self.by_mark[at][mark];
            if let Next::Opening(opening) = stop.next {
                sum += self.by_opening[at][opening as usize];
            }
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feature_of_a_place_adds_its_weight() {
        let mut words = Vocabulary::default();
        let because = words.intern("because");
        let (selling, said) = (words.intern("selling"), words.intern("said"));
        let stop = Stop {
            group: Group::Clause,
            mark: Mark::Comma,
            next: Next::Word(because),
            length: 7,
            commas: 5,
            tags: [Tag::Nn, Tag::In],
            word: Some(selling),
            tenses: [Tense::Past, Tense::Missing],
            shape: Shape::Finite,
            cue: said,
            circumstances: std::array::from_fn(|at| at == StopCircumstance::Relative as usize),
        };
        let features = stop.features(&words);
        assert_eq!(
            features,
            [
                "stop:comma/=because",
                "stop_of_clause:comma/=because",
                "stop_length:clause/6",
                "stop_tags:nn/in",
                "stop_commas:comma/3/clause",
                "stop_form:comma/finite",
                "stop_tenses:comma/past/none",
                "stop_word:comma/selling",
                "stop_cue:said",
                "stop_relative:comma"
            ]
        );
        let mut weights = StopWeights::default();
        for (at, feature) in features.iter().enumerate() {
            weights.set(feature, 1 << at, &words).unwrap();
        }
        assert_eq!(weights.of(&stop), (1 << features.len()) - 1);
        assert_eq!(weights.of(&Stop { mark: Mark::Plain, ..stop }), (1 << 2) + (1 << 3) + (1 << 8));
    }

    #[test]
    fn an_unknown_feature_is_none() {
        let words = Vocabulary::default();
        for feature in
            ["stop_of_verse:comma/noun", "stop_tags:nn/noun", "stop_commas:comma/4/clause", "stop_form:comma"]
        {
            assert_eq!(StopWeights::default().set(feature, 1, &words), None, "{feature}");
        }
    }
}
