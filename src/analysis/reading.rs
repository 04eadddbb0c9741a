//! A document with the frames, polar words and clauses of each of its sentences.

use std::ops::Deref;

use super::AllWeights;
use crate::evidence::{Contribution, Finding, Weights, combine, contributions};
use crate::frames::{Participant, SentenceFrames, Shifts, Turned, frames};
use crate::lexicon::{Lexicon, WordKind};
use crate::quotes::{Attribution, undescribed};
use crate::sentiment::{
    Background, Rule, Setting, Target, ValenceHit, WeighedWords, WordWeights, clauses, second_valences, valences,
};
use crate::stance::{Look, Pair, Party, StanceRule, asks, inverts};
use crate::text::{Document, Glossed, TokenSpan};

/// What the rules read in one sentence.
#[derive(Clone, Debug, Default)]
pub struct SentenceReading {
    /// Verb groups and frame cues with their participants.
    pub frames: SentenceFrames,
    /// Cues that something close before them turns.
    pub turned: Turned,
    /// Polar words.
    pub valences: Vec<ValenceHit>,
    /// Words of VADER's lexicon.
    pub second: Vec<ValenceHit>,
    /// What the sentence is like, whatever its words mean.
    pub setting: Setting,
    /// The clause of each token.
    pub clauses: Vec<u16>,
    /// Whether it is a question.
    pub asked: bool,
    /// Whether a "had" can open a condition in it.
    pub inverted: bool,
}

/// A document as the rules read it; sentences are read when first asked for.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The document, with the lexicons.
    pub text: Glossed<'a>,
    /// Who says what in it.
    pub attributions: &'a [Attribution],
    sources: Sources,
    sentences: Vec<Option<SentenceReading>>,
    /// Those of the sentence last asked for; mentions come sentence by sentence.
    listed: Option<Listed<'a>>,
    looks: Option<Looks<'a>>,
}

/// How those in the sentence at a position look by some weights, as far as it was asked for: each stands in several pairs.
#[derive(Debug)]
struct Looks<'a> {
    rules: &'a Weights<Rule>,
    sentence: usize,
    known: Vec<(TokenSpan, Look)>,
}

/// The words of the sentence at a position that have weights.
#[derive(Debug)]
struct Listed<'a> {
    weights: &'a WordWeights,
    sentence: usize,
    words: WeighedWords,
}

/// The sources of attributions by where they stand.
#[derive(Debug)]
struct Sources {
    /// The words of each with the position of its attribution, in the order of the text.
    words: Vec<(TokenSpan, usize)>,
    /// Tokens of the longest.
    longest: u32,
}

impl Sources {
    fn new(document: &Document, attributions: &[Attribution]) -> Self {
        let numbered = attributions.iter().enumerate();
        let named = |(at, attribution): (usize, &Attribution)| Some((undescribed(document, attribution.source?), at));
        let mut words: Vec<_> = numbered.filter_map(named).collect();
        words.sort_unstable();
        let longest = words.iter().map(|(words, _)| words.len() as u32).max().unwrap_or(0);
        Self { words, longest }
    }

    /// The attributions whose sources share a token with `tokens`, ascending.
    fn overlapping(&self, tokens: TokenSpan) -> Vec<usize> {
        let first = self.words.partition_point(|(words, _)| words.start + self.longest <= tokens.start);
        let mut found = Vec::new();
        for (words, at) in &self.words[first..] {
            if words.start >= tokens.end {
                break;
            }
            if words.overlaps(tokens) {
                found.push(*at);
            }
        }
        found.sort_unstable();
        found
    }
}

impl<'a> Deref for Reading<'a> {
    type Target = Glossed<'a>;

    #[inline]
    fn deref(&self) -> &Glossed<'a> {
        &self.text
    }
}

impl<'a> Reading<'a> {
    /// Nothing is read yet.
    #[must_use]
    pub fn new(document: &'a Document, attributions: &'a [Attribution], lexicon: &'a Lexicon) -> Self {
        let sources = Sources::new(document, attributions);
        let sentences = vec![None; document.sentences.len()];
        Self { text: document.with(lexicon), attributions, sources, sentences, listed: None, looks: None }
    }

    /// What the rules read in the sentence at this position of the document.
    ///
    /// # Panics
    /// If the document has no such sentence.
    pub fn sentence(&mut self, at: usize) -> &SentenceReading {
        let Self { text, sentences, .. } = self;
        let Glossed { document, lexicon } = *text;
        sentences[at].get_or_insert_with(|| {
            let sentence = &document.sentences[at];
            let shifts = Shifts::new(document, sentence, lexicon);
            let setting = Setting::new(*text, sentence);
            let (frames, valences, second) = (frames(&shifts), valences(&shifts), second_valences(&shifts));
            SentenceReading {
                frames,
                turned: shifts.turned(),
                valences,
                second,
                clauses: clauses(*text, sentence),
                asked: setting.has_question() && asks(*text, sentence),
                inverted: setting.kinds.has(WordKind::Perfect) && inverts(document, sentence),
                setting,
            }
        })
    }

    /// What the rules find about a target.
    pub fn findings(&mut self, tokens: TokenSpan, background: Option<Background>) -> Vec<Finding<Rule>> {
        let all = |target: &Target<'_>| target.findings();
        self.with_target(tokens, background, all)
    }

    /// What rules and words add to the score of a target.
    pub fn contributions(
        &mut self,
        tokens: TokenSpan,
        background: Option<Background>,
        weights: &'a AllWeights,
    ) -> Vec<Contribution> {
        let findings = self.findings(tokens, background);
        self.weighed(&findings, tokens, background, weights)
    }

    /// The same where what the rules find is known.
    pub(super) fn weighed(
        &mut self,
        findings: &[Finding<Rule>],
        tokens: TokenSpan,
        background: Option<Background>,
        weights: &'a AllWeights,
    ) -> Vec<Contribution> {
        let (rules, words) = weights.of_target(background);
        let mut all: Vec<Contribution> = contributions(findings, rules).collect();
        if !words.is_empty() {
            let listed = self.take_listed(words, self.document.sentence_of(tokens.start as usize));
            let add = |target: &Target<'_>| words.contributions_around(target, &listed.words, &mut all);
            self.with_target(tokens, background, add);
            self.listed = Some(listed);
        }
        all
    }

    fn take_listed(&mut self, weights: &'a WordWeights, sentence: usize) -> Listed<'a> {
        let is_it = |listed: &Listed<'_>| listed.sentence == sentence && std::ptr::eq(listed.weights, weights);
        self.listed.take().filter(is_it).unwrap_or_else(|| {
            let words = weights.in_sentence(self.document, &self.document.sentences[sentence]);
            Listed { weights, sentence, words }
        })
    }

    /// Calls `look` with the target in its sentence.
    pub fn with_target<T>(
        &mut self,
        tokens: TokenSpan,
        background: Option<Background>,
        look: impl FnOnce(&Target<'_>) -> T,
    ) -> T {
        let at = self.document.sentence_of(tokens.start as usize);
        let text = self.text;
        let mut own_speech = self.speech_of(tokens);
        own_speech.retain(|content| !content.contains(tokens));
        let reading = self.sentence(at);
        look(&Target {
            text,
            sentence: &text.document.sentences[at],
            frames: &reading.frames,
            valences: &reading.valences,
            second: &reading.second,
            setting: &reading.setting,
            clauses: &reading.clauses,
            own_speech: &own_speech,
            background,
            tokens,
        })
    }

    /// What is attributed to a source whose words overlap these.
    #[must_use]
    pub fn speech_of(&self, source: TokenSpan) -> Vec<TokenSpan> {
        let mut speech = Vec::new();
        for at in self.sources.overlapping(source) {
            speech.extend_from_slice(&self.attributions[at].content);
        }
        speech
    }

    /// How the rules of target sentiment make somebody look.
    pub fn look(&mut self, tokens: TokenSpan, rules: &'a Weights<Rule>) -> Look {
        let sentence = self.document.sentence_of(tokens.start as usize);
        let is_it = |looks: &Looks<'_>| looks.sentence == sentence && std::ptr::eq(looks.rules, rules);
        let looks = self.looks.take().filter(is_it);
        let mut looks = looks.unwrap_or_else(|| Looks { rules, sentence, known: Vec::new() });
        let known = looks.known.iter().find(|(words, _)| *words == tokens).map(|(_, look)| *look);
        let look = known.unwrap_or_else(|| {
            let look = self.look_by_rules(tokens, rules);
            looks.known.push((tokens, look));
            look
        });
        self.looks = Some(looks);
        look
    }

    fn look_by_rules(&mut self, tokens: TokenSpan, rules: &Weights<Rule>) -> Look {
        let [bad, _, good] = combine(contributions(&self.findings(tokens, None), rules)).probabilities;
        Look { bad: bad as f32, good: good as f32 }
    }

    /// What the rules find between a holder and a target; `sentiment` weighs how each of the two is made to look.
    pub fn pair_findings(
        &mut self,
        holder: Party<'_>,
        target: TokenSpan,
        sentiment: &'a Weights<Rule>,
    ) -> Vec<Finding<StanceRule>> {
        let holder_look = holder.tokens.map_or_else(Look::default, |tokens| self.look(tokens, sentiment));
        let target_look = self.look(target, sentiment);
        let target_speech = self.speech_of(target);
        self.with_pair(holder, target, |pair| pair.findings(holder_look, target_look, &target_speech))
    }

    /// Whether words in the sentence of a target are a cue for or against somebody: in what is said, most often somebody
    /// else's position.
    pub fn takes_sides(&mut self, target: TokenSpan, words: TokenSpan) -> bool {
        let at = self.document.sentence_of(target.start as usize);
        let lexicon = self.lexicon;
        let frames = &self.sentence(at).frames.frames;
        frames.iter().any(|frame| frame.tokens == words && lexicon.frames().cue(frame.cue).stance != 0)
    }

    /// The same where who takes the side is named, and is neither the target nor who speaks.
    pub fn takes_anothers_side(&mut self, target: TokenSpan, words: TokenSpan) -> bool {
        let at = self.document.sentence_of(target.start as usize);
        let text = self.text;
        let another = |agent: &Participant| {
            let speaker = text.is_of(agent.head, WordKind::FirstPerson);
            !speaker && !agent.tokens.overlaps(target)
        };
        let frames = &self.sentence(at).frames.frames;
        frames.iter().any(|frame| {
            let sides = frame.tokens == words && text.lexicon.frames().cue(frame.cue).stance != 0;
            sides && frame.agent.as_ref().is_some_and(another)
        })
    }

    /// Calls `look` with holder and target in the target's sentence.
    pub fn with_pair<T>(&mut self, holder: Party<'_>, target: TokenSpan, look: impl FnOnce(&Pair<'_>) -> T) -> T {
        let at = self.document.sentence_of(target.start as usize);
        let text = self.text;
        let reading = self.sentence(at);
        look(&Pair {
            text,
            sentence: &text.document.sentences[at],
            frames: &reading.frames,
            valences: &reading.valences,
            clauses: &reading.clauses,
            asked: reading.asked,
            inverted: reading.inverted,
            kinds: reading.setting.kinds,
            holder: holder.tokens,
            speech: holder.speech,
            anothers: holder.anothers,
            target,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::EntityKind;

    #[test]
    fn what_somebody_says_counts_for_less_in_an_article_than_in_a_sentence_alone() {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", "“The sale is a disgrace,” Orrin said.", &lexicon);
        let attributions = crate::quotes::attributions(&document, &lexicon);
        let mut reading = Reading::new(&document, &attributions, &lexicon);
        let orrin = document.tokens_in(crate::text::Span::new(
            document.text.find("Orrin").unwrap(),
            document.text.find(" said").unwrap(),
        ));
        let mut spoken = |background| {
            let found = reading.findings(orrin, background);
            found.iter().filter(|it| it.rule == Rule::ValenceSpoken).map(|it| it.value).sum::<f32>()
        };
        let main_person = Background { kind: EntityKind::Person, prominence: 1.0, in_own_words: false, context: 0.0 };
        let alone = spoken(None);
        assert!(alone < 0.0);
        assert_eq!(spoken(Some(main_person)), alone / 4.0);
    }

    #[test]
    fn a_sentence_asks_or_opens_a_condition_only_by_a_mark_or_a_had() {
        let lexicon = Lexicon::bundled().unwrap();
        let read = |text: &str| {
            let document = Document::new("", text, &lexicon);
            let mut reading = Reading::new(&document, &[], &lexicon);
            let sentence = reading.sentence(0);
            (sentence.asked, sentence.inverted)
        };
        assert_eq!(read("Had Brandt backed the sale, it would have passed."), (false, true));
        assert_eq!(read("Would Brandt back the sale?"), (true, false));
        assert_eq!(read("Brandt would have backed the sale."), (false, false));
    }

    #[test]
    fn a_long_source_is_found_past_shorter_ones_that_begin_behind_it() {
        let words = vec![(TokenSpan::new(0, 9), 1), (TokenSpan::new(2, 3), 0), (TokenSpan::new(20, 22), 2)];
        let sources = Sources { words, longest: 9 };
        assert_eq!(sources.overlapping(TokenSpan::new(8, 9)), [1]);
        assert_eq!(sources.overlapping(TokenSpan::new(2, 3)), [0, 1]);
        assert!(sources.overlapping(TokenSpan::new(9, 20)).is_empty());
    }
}
