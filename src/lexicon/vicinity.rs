//! What stands around a possible attribution, and how much it speaks for it.
//!
//! The weights stand in `lexicons/en/reporting_weights.csv`.

use serde::{Deserialize, Serialize};

use super::construction::{Construction, CueForm};
use super::named::named;
use super::reporting::CueKind;
use super::tags::{TAGS, Tag};

named! {
    /// What a source is, by its head.
    SourceSort {
        /// There is none.
        Missing "none",
        /// A noun for people: a clerk.
        Person "person",
        /// A given name.
        Given "given",
        /// A title.
        Title "title",
        /// A place.
        Place "place",
        /// A noun for bodies: a guild.
        Body "body",
        /// What bears words: a sign, a poll.
        Bearer "bearer",
        /// Another name.
        Name "name",
        /// `it`
        It "it",
        /// Another pronoun.
        Pronoun "pronoun",
        /// Another noun.
        Noun "noun",
        /// Anything else.
        Other "other",
    }
}

/// What stands around a possible attribution.
#[derive(Clone, Copy, Debug)]
pub struct Vicinity {
    /// How cue and content are joined.
    pub construction: Construction,
    /// What shape the cue has.
    pub form: CueForm,
    /// What kind of cue it is.
    pub kind: CueKind,
    /// What the source is.
    pub source: SourceSort,
    /// Tokens between source and cue; none where the source doesn't stand before it.
    pub gap: Option<usize>,
    /// The tags of the two tokens before the cue.
    pub ahead: [Tag; 2],
    /// That of the token behind the cue.
    pub behind: Tag,
    /// Those of the content's first token and of the token behind its last.
    pub content: [Tag; 2],
    /// The shape of the cue in whose content this cue stands.
    pub outer: Option<CueForm>,
    /// Possible attributions before it in the sentence.
    pub rank: usize,
}

/// Tokens between source and cue, and attributions before one, from which on no more are told apart.
const FAR: usize = 9;
const LATE: usize = 4;

/// Columns of the gap: the last is for a source that doesn't stand before the cue.
const GAPS: usize = FAR + 2;

impl Vicinity {
    fn distance(&self) -> usize {
        self.gap.map_or(GAPS - 1, |gap| gap.min(FAR))
    }

    /// The names of the features that add to its weight.
    #[must_use]
    pub fn features(&self) -> Vec<String> {
        let (construction, form) = (self.construction.name(), self.form.name());
        let [first, last] = self.ahead.map(Tag::name);
        let [start, end] = self.content.map(Tag::name);
        vec![
            format!("end:{end}"),
            format!("start:{construction}/{start}"),
            format!("behind:{construction}/{}", self.behind.name()),
            format!("ahead:{first}/{last}"),
            format!("inside:{}/{form}", self.outer.map_or(NOT_INSIDE, CueForm::name)),
            format!("source:{}/{}", self.kind.name(), self.source.name()),
            format!("gap:{}", self.distance()),
            format!("rank:{}", self.rank.min(LATE)),
        ]
    }
}

const NOT_INSIDE: &str = "none";

/// Weights in thousandths of log-odds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct VicinityWeights {
    ends: Vec<i32>,
    /// By construction, then by tag, as those behind.
    starts: Vec<i32>,
    behind: Vec<i32>,
    /// By the tag two tokens before, then by the one right before.
    ahead: Vec<i32>,
    /// The last row is for cues in no content.
    inside: [[i32; CueForm::COUNT]; CueForm::COUNT + 1],
    sources: [[i32; SourceSort::COUNT]; CueKind::COUNT],
    gaps: [i32; GAPS],
    ranks: [i32; LATE + 1],
}

impl Default for VicinityWeights {
    fn default() -> Self {
        Self {
            ends: vec![0; TAGS],
            starts: vec![0; Construction::COUNT * TAGS],
            behind: vec![0; Construction::COUNT * TAGS],
            ahead: vec![0; TAGS * TAGS],
            inside: [[0; CueForm::COUNT]; CueForm::COUNT + 1],
            sources: [[0; SourceSort::COUNT]; CueKind::COUNT],
            gaps: [0; GAPS],
            ranks: [0; LATE + 1],
        }
    }
}

impl VicinityWeights {
    /// Takes in a feature as [`Vicinity::features`] names it; `None` for one that it doesn't know.
    pub(super) fn set(&mut self, feature: &str, weight: i32) -> Option<()> {
        let (group, rest) = feature.split_once(':')?;
        let (first, second) = rest.split_once('/').unwrap_or((rest, ""));
        let tag = |name: &str| Tag::from_name(name).map(|tag| tag as usize);
        let in_construction = |second: &str| Some(Construction::from_name(first)? as usize * TAGS + tag(second)?);
        *match group {
            "end" => &mut self.ends[tag(rest)?],
            "start" => &mut self.starts[in_construction(second)?],
            "behind" => &mut self.behind[in_construction(second)?],
            "ahead" => &mut self.ahead[tag(first)? * TAGS + tag(second)?],
            "inside" => {
                let outer = if first == NOT_INSIDE { CueForm::COUNT } else { CueForm::from_name(first)? as usize };
                &mut self.inside[outer][CueForm::from_name(second)? as usize]
            }
            "source" => &mut self.sources[CueKind::from_name(first)? as usize][SourceSort::position(second)?],
            "gap" => self.gaps.get_mut(rest.parse::<usize>().ok()?)?,
            "rank" => self.ranks.get_mut(rest.parse::<usize>().ok()?)?,
            _ => return None,
        } = weight;
        Some(())
    }

    /// The log-odds, in thousandths, that it adds.
    pub(super) fn of(&self, vicinity: &Vicinity) -> i32 {
        let row = vicinity.construction as usize * TAGS;
        let [first, last] = vicinity.ahead.map(|tag| tag as usize);
        let [start, end] = vicinity.content.map(|tag| tag as usize);
        let outer = vicinity.outer.map_or(CueForm::COUNT, |form| form as usize);
        self.ends[end]
            + self.starts[row + start]
            + self.behind[row + vicinity.behind as usize]
            + self.ahead[first * TAGS + last]
            + self.inside[outer][vicinity.form as usize]
            + self.sources[vicinity.kind as usize][vicinity.source as usize]
            + self.gaps[vicinity.distance()]
            + self.ranks[vicinity.rank.min(LATE)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feature_of_a_vicinity_adds_its_weight() {
        let vicinity = Vicinity {
            construction: Construction::That,
            form: CueForm::Finite,
            kind: CueKind::Say,
            source: SourceSort::Person,
            gap: Some(30),
            ahead: [Tag::Dt, Tag::Nn],
            behind: Tag::In,
            content: [Tag::In, Tag::Edge],
            outer: None,
            rank: 9,
        };
        let features = vicinity.features();
        assert_eq!(
            features,
            [
                "end:edge",
                "start:that/in",
                "behind:that/in",
                "ahead:dt/nn",
                "inside:none/finite",
                "source:say/person",
                "gap:9",
                "rank:4"
            ]
        );
        let mut weights = VicinityWeights::default();
        for (at, feature) in features.iter().enumerate() {
            weights.set(feature, 1 << at).unwrap();
        }
        assert_eq!(weights.of(&vicinity), (1 << features.len()) - 1);
        assert_eq!(weights.of(&Vicinity { gap: None, rank: 0, ..vicinity }), (1 << 6) - 1);
    }

    #[test]
    fn an_unknown_feature_is_none() {
        for feature in ["end:noun", "gap:11", "inside:none", "source:say/ghost", "beside:nn"] {
            assert_eq!(VicinityWeights::default().set(feature, 1), None, "{feature}");
        }
    }
}
