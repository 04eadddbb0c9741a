//! methods.md: how the figures of a run were made, in paragraphs that a paper can take over.

use serde_json::Value;

use super::folder::OutputFolder;
use super::manifest::Manifest;
use super::summary::counted;
use crate::aggregate::Totals;
use crate::error::Result;

/// The file's name.
const FILE: &str = "methods.md";

/// Writes the file for a run with this manifest.
///
/// # Errors
/// If it can't be written.
pub fn write_methods(folder: &OutputFolder, manifest: &Manifest, totals: &Totals<'_>) -> Result<()> {
    let mut file = folder.file(FILE)?;
    file.write(methods(manifest, totals).as_bytes())?;
    file.finish()
}

fn methods(manifest: &Manifest, totals: &Totals<'_>) -> String {
    let parts = [
        corpus(manifest, totals),
        SENTIMENT.to_owned() + weights(&manifest.settings) + baseline(&manifest.settings),
        VOICE.to_owned(),
        statistics(&manifest.settings),
        reproduction(manifest),
        REFERENCES.to_owned(),
    ];
    format!("# Methods\n\n{}\n", parts.join("\n\n"))
}

fn corpus(manifest: &Manifest, totals: &Totals<'_>) -> String {
    let counts = manifest.counts;
    let periods: Vec<_> = totals.periods().iter().filter_map(|row| row.period).collect();
    let stretch = match (periods.first(), periods.last()) {
        (Some(first), Some(last)) if first != last => format!(" from {first} to {last}"),
        (Some(only), _) => format!(" of {only}"),
        _ => String::new(),
    };
    let files = manifest.paths.corpus.iter().map(|path| format!("`{}`", path.display())).collect::<Vec<_>>().join(", ");
    let narrowed: String = [("since", "on or after"), ("until", "on or before")]
        .iter()
        .filter_map(|(key, words)| Some(format!(", dated {words} {}", manifest.settings[key].as_str()?)))
        .collect();
    let sample = manifest.settings["sample"].as_u64().map(|n| format!(", a random sample of {n}")).unwrap_or_default();
    let entities = match &manifest.paths.entities {
        Some(path) => format!("the entities listed in `{}`", path.display()),
        None => "the names that the program discovered itself (discovered_entities.csv)".to_owned(),
    };
    let rejects = match counts.rejects {
        0 => String::new(),
        n => format!(
            " {} could not be used and {} in rejects.csv.",
            counted(n, "row", "rows"),
            if n == 1 { "is" } else { "are" }
        ),
    };
    format!(
        "**Corpus.** {}{stretch} were read from {files}{narrowed}{sample}.{rejects} In them appraise {} found {} of {}: {entities}. \
         It found {} with their sources and {} of a holder's position.",
        counted(counts.articles, "news article", "news articles"),
        manifest.version,
        counted(counts.mentions, "mention", "mentions"),
        counted(counts.entities, "entity", "entities"),
        counted(counts.quotes, "quotation", "quotations"),
        counted(counts.stances, "statement", "statements"),
    )
}

const SENTIMENT: &str = "**Sentiment and stance.** Each mention was scored by rules over a lexicon of frames, which says what \
a cue does to those who take part in it, a lexicon of general valence, and valence shifters (negation, intensification, contrast, irrealis). \
The rules that fire add up in log-odds, in a multinomial logit whose weights were estimated on coded news sentences; the score is \
p(positive) − p(negative), from -1 to 1, and 0 where no cue fired. The label is the most probable class. Statements are made where a cue \
relates a named holder to a target, and where what a holder is quoted as saying of a person makes a position at least as likely as not; their stance is favor, against, or neutral \
where the cue is cancelled.";

fn weights(settings: &Value) -> &'static str {
    match settings["no-word-weights"].as_bool() {
        Some(true) => " Learned weights of single words were left out.",
        _ => " Learned weights of single words, which carry no names, were added to the rules.",
    }
}

fn baseline(settings: &Value) -> &'static str {
    match settings["baseline"].as_str() {
        Some("vader") => " As a baseline VADER's compound of the sentence is given (Hutto & Gilbert 2014).",
        _ => "",
    }
}

const VOICE: &str = "**Voice.** A mention stands in direct speech inside quotation marks, in indirect speech inside other attributed \
content, else in the narrator's words. What an entity says of itself is in neither `narrator_mean` nor `others_mean`.";

fn statistics(settings: &Value) -> String {
    let period = settings["period"].as_str().unwrap_or("month");
    let bandwidth = settings["bandwidth"].as_f64().unwrap_or(1.0);
    format!(
        "**Statistics.** Means are over all mentions, each counted once. Their 95 % intervals take articles as clusters (ratio estimator with t quantiles; \
         Cochran 1977). Shares have Wilson (1927) intervals; `logit` is log((P + 0.5) / (N + 0.5)) (Lowe et al. 2011). Periods are calendar \
         {period}s; smoothed series are Gaussian kernel means weighted by mentions, bandwidth {bandwidth} {period}{}. Turning points are the largest shift in mean, \
         tested by permutation of articles and corrected for the number of series (Benjamini & Hochberg 1995).",
        if (bandwidth - 1.0).abs() < f64::EPSILON { "" } else { "s" },
    )
}

fn reproduction(manifest: &Manifest) -> String {
    format!(
        "**Reproduction.** `manifest.json` holds the SHA-256 of every input and lexicon and all settings (settings: `{}`). The program is deterministic: \
         the same version and files give the same bytes at any number of threads. A sample should be coded by hand and compared (`appraise evaluate`) \
         before figures are published: accuracy differs between corpora.",
        manifest.settings_sha256
    )
}

const REFERENCES: &str = "**References.** Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate. *J. R. Stat. Soc. B*, 57(1). · \
Cochran, W. G. (1977). *Sampling Techniques* (3rd ed.). Wiley. · Hutto, C. J., & Gilbert, E. (2014). VADER: A parsimonious rule-based model for sentiment \
analysis of social media text. *ICWSM*. · Lowe, W., Benoit, K., Mikhaylov, S., & Laver, M. (2011). Scaling policy preferences from coded political texts. *Legislative Studies Quarterly*, 36(1). · \
Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. *JASA*, 22(158).";
