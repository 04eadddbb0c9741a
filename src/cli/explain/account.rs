//! What is found in an article, with the arithmetic behind every score.

use appraise::analysis::{
    Analyzer, ArticleAnalysis, MentionRow, Prominences, QuoteRow, Reading, Speaker, StanceRow, background,
};
use appraise::corpus::Article;
use appraise::entities::Register;
use appraise::evidence::{Combined, Contribution, RuleSet, combine};
use appraise::frames::Turned;
use appraise::quotes::attributions;
use appraise::sentiment::{Background, Rule};
use appraise::stance::Topics;
use appraise::text::{Document, Span};

/// An analysed article with what its reports leave out.
pub(super) struct Account<'a> {
    pub(super) analysis: ArticleAnalysis,
    /// Bytes of the text before the body.
    pub(super) body: usize,
    /// For each mention in order.
    pub(super) sums: Vec<Sum>,
    pub(super) register: &'a Register,
    pub(super) topics: &'a Topics,
}

/// The sum behind a score.
pub(super) struct Sum {
    /// Whether a cue fired, be it of no weight.
    fired: bool,
    /// A line each, in the order of the text; at last what the entity's other mentions add.
    pub(super) cues: Vec<Effect>,
    /// What the place of the target adds: several rules that fire without a cue.
    pub(super) place: Effect,
    pub(super) total: Effect,
    pub(super) combined: Combined,
}

/// What adds to the log-odds of positive and of negative against neutral.
pub(super) struct Effect {
    pub(super) name: String,
    pub(super) positive: f64,
    pub(super) negative: f64,
}

impl<'a> Account<'a> {
    pub(super) fn new(article: Article, analyzer: &Analyzer<'a>, topics: &'a Topics) -> Self {
        let document = Document::of_article(&article.title, &article.text, analyzer.lexicon);
        let attributions = attributions(&document, analyzer.lexicon);
        let mut reading = Reading::new(&document, &attributions, analyzer.lexicon);
        let analysis = analyzer.analyze(article);
        let prominences = Prominences::new(analysis.mentions.iter().map(|mention| mention.entity));
        let mut sum = |mention: &MentionRow| {
            let tokens = document.tokens_in(mention.surface);
            let alone = background(mention.entity, mention.speaker.as_ref(), &prominences, analyzer.gazetteer);
            let background = Background { context: mention.context.to_f64(), ..alone };
            let contributions = reading.contributions(tokens, Some(background), analyzer.weights);
            let turned = &reading.sentence(document.sentence_of(tokens.start as usize)).turned;
            Sum::new(&contributions, &document, turned)
        };
        let sums = analysis.mentions.iter().map(&mut sum).collect();
        Self { analysis, body: document.body as usize, sums, register: analyzer.gazetteer.register(), topics }
    }

    pub(super) fn title(&self) -> &str {
        self.analysis.text[..self.body].trim_end()
    }

    pub(super) fn words(&self, span: Span) -> String {
        on_one_line(span.of(&self.analysis.text))
    }

    fn speaker(&self, speaker: Option<&Speaker>) -> Option<String> {
        speaker.map(|speaker| match speaker {
            Speaker::Entity(id) => self.register.get(*id).name.clone(),
            Speaker::Words(span) => format!("“{}”", self.words(*span)),
        })
    }

    /// `Ilse Brandt, by “the mayor” (title), direct speech of Jo Tamm`.
    pub(super) fn mention_line(&self, mention: &MentionRow) -> String {
        let name = &self.register.get(mention.entity).name;
        let link = format!("{name}, by “{}” ({})", self.words(mention.surface), mention.resolution.name());
        let speaker = self.speaker(mention.speaker.as_ref()).map(|who| format!(" of {who}")).unwrap_or_default();
        format!("{link}, voice {}{speaker}", mention.voice.name())
    }

    pub(super) fn quote_line(&self, quote: &QuoteRow) -> String {
        let source = self.speaker(quote.speaker.as_ref()).unwrap_or_else(|| "unknown".to_owned());
        let beside = quote.joint_speakers.iter().map(|id| self.register.get(*id).name.as_str());
        let source = std::iter::once(source.as_str()).chain(beside).collect::<Vec<_>>().join(" and ");
        let words = quote.speaker_surface.map(|span| format!(" (“{}”)", self.words(span)));
        let words = words.filter(|_| matches!(quote.speaker, Some(Speaker::Entity(_)))).unwrap_or_default();
        let cue = quote.cue.map(|span| format!(", cue “{}”", self.words(span))).unwrap_or_default();
        format!("{}, source {source}{words}{cue}", quote.kind.name())
    }

    pub(super) fn quote_content(&self, quote: &QuoteRow) -> String {
        quote.content.iter().map(|part| self.words(*part)).collect::<Vec<_>>().join(" … ")
    }

    pub(super) fn stance_line(&self, stance: &StanceRow) -> String {
        let holder = &self.register.get(stance.holder).name;
        let target = stance.target.name(self.register, self.topics);
        let reporter = self.speaker(stance.reported_by.as_ref()).map(|who| format!(", reported by {who}"));
        format!(
            "{holder} → {target} ({}): {} {}, cue “{}”{}, voice {}{}",
            stance.target.kind(),
            stance.stance.name(),
            stance.score,
            self.words(stance.cue),
            if stance.negated { ", negated" } else { "" },
            stance.voice.name(),
            reporter.unwrap_or_default(),
        )
    }
}

pub(super) fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Sum {
    fn new(contributions: &[Contribution], document: &Document, turned: &Turned) -> Self {
        let mut cues: Vec<&Contribution> = contributions.iter().filter(|it| !it.structural && is_felt(it)).collect();
        cues.sort_by_key(|it| it.tokens.start);
        let named = |it: &&Contribution| Effect {
            name: format!(
                "{}({})",
                it.rule,
                on_one_line(document.text_of(turned.with_shifter(it.tokens))).to_lowercase()
            ),
            positive: f64::from(it.positive),
            negative: f64::from(it.negative),
        };
        let is_context = |it: &&Contribution| it.rule == Rule::Context.name();
        let place = contributions.iter().filter(|it| it.structural && !is_context(it));
        let context = contributions.iter().filter(is_context);
        let context = context.map(|it| Effect::total(it.rule, std::iter::once(it)));
        Self {
            fired: contributions.iter().any(|it| !it.structural),
            cues: cues.iter().map(named).chain(context).collect(),
            place: Effect::total("place of the mention", place),
            total: Effect::total("sum", contributions.iter()),
            combined: combine(contributions),
        }
    }

    /// `negative 0.2653, neutral 0.2608, positive 0.4739`.
    pub(super) fn probabilities(&self) -> String {
        let [negative, neutral, positive] = self.combined.probabilities;
        format!("negative {negative:.4}, neutral {neutral:.4}, positive {positive:.4}")
    }

    /// From the sum to the score in words.
    pub(super) fn conclusion(&self) -> String {
        let [negative, _, positive] = self.combined.probabilities;
        let (label, score) = (self.combined.label.name(), self.combined.score);
        if !self.fired {
            return format!("no cue fired: {label} {score}");
        }
        format!("{positive:.4} − {negative:.4} = {score}: {label}")
    }
}

fn is_felt(contribution: &Contribution) -> bool {
    const LEAST: f32 = 0.0005;
    contribution.positive.abs() >= LEAST || contribution.negative.abs() >= LEAST
}

impl Effect {
    fn total<'c>(name: &str, contributions: impl Iterator<Item = &'c Contribution>) -> Self {
        let mut sum = Self { name: name.to_owned(), positive: 0.0, negative: 0.0 };
        for it in contributions {
            sum.positive += f64::from(it.positive);
            sum.negative += f64::from(it.negative);
        }
        sum
    }
}
