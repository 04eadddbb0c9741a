//! methods.md: how the figures of a run were made, in paragraphs that a paper can take over.

use std::path::PathBuf;

use serde_json::Value;

use super::folder::OutputFolder;
use super::manifest::{Manifest, Paths};
use super::summary::counted;
use crate::aggregate::Totals;
use crate::entities::Resolution;
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
        corpus(manifest, totals) + &resolutions(&manifest.settings),
        sentiment(&manifest.paths) + words(&manifest.settings) + baseline(&manifest.settings),
        VOICE.to_owned(),
        statistics(&manifest.settings),
        reproduction(manifest),
    ];
    let text = parts.join("\n\n");
    let references = references(&text);
    format!("# Methods\n\n{text}\n\n**References.** {references}\n")
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

/// Which mentions count, where not all do.
fn resolutions(settings: &Value) -> String {
    let chosen: Vec<&str> = settings["resolve"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    if chosen.is_empty() || chosen.len() == Resolution::ALL.len() {
        return String::new();
    }
    format!(" Only mentions that are linked to their entity by {} count.", chosen.join(", "))
}

fn sentiment(paths: &Paths) -> String {
    let given = |paths: &[PathBuf], what: &str, taken: &str| {
        let names = paths.iter().map(|path| format!("`{}`", path.display())).collect::<Vec<_>>().join(", ");
        if names.is_empty() { String::new() } else { format!(" {what} {names} {taken}.") }
    };
    let lexicons = given(&paths.lexicon, "Over these lexicons those of", "were laid");
    let weights = given(&paths.weights, "The weights in", "took the place of the program's");
    format!("{SENTIMENT}{lexicons}{weights}")
}

const SENTIMENT: &str = "**Sentiment and stance.** Each mention was scored by rules over a lexicon of frames, which says what \
a cue does to those who take part in it, a lexicon of general valence, and valence shifters (negation, intensification, contrast, irrealis). \
The rules that fire add up in log-odds, in a multinomial logit whose weights were estimated on coded news sentences (sentiment: NewsMTSC, Hamborg & Donnay 2021; stance: \
Directed Sentiment in News, Park et al. 2021; which words are whose quotation: PolNeAR, Newell et al. 2018); the score is \
p(positive) − p(negative), from -1 to 1, and 0 where no cue fired. The label is the most probable class. Statements are made where a cue \
relates a named holder to a target, and where what a holder is quoted as saying of a person makes a position at least as likely as not; their stance is favor, against, or neutral \
where the cue is cancelled.";

fn words(settings: &Value) -> &'static str {
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
    let calendar = if period == "week" { "ISO" } else { "calendar" };
    let bandwidth = settings["bandwidth"].as_f64().unwrap_or(1.0);
    format!(
        "**Statistics.** Means are over all mentions, each counted once. Their 95 % intervals take articles as clusters (ratio estimator with t quantiles; \
         Cochran 1977). Shares have Wilson (1927) intervals; `logit` is log((P + 0.5) / (N + 0.5)) (Lowe et al. 2011). Periods are {calendar} \
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

/// The works that the text cites, by surname.
fn references(text: &str) -> String {
    let cited = REFERENCES.iter().filter(|(cited, _)| text.contains(cited)).map(|(_, work)| *work);
    cited.collect::<Vec<_>>().join(" · ")
}

/// How a work is cited, and the work.
const REFERENCES: [(&str, &str); 8] = [
    (
        "Benjamini & Hochberg 1995",
        "Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate. *J. R. Stat. Soc. B*, 57(1).",
    ),
    ("Cochran 1977", "Cochran, W. G. (1977). *Sampling Techniques* (3rd ed.). Wiley."),
    (
        "Hamborg & Donnay 2021",
        "Hamborg, F., & Donnay, K. (2021). NewsMTSC: A dataset for (multi-)target-dependent sentiment classification in political news articles. *EACL*.",
    ),
    (
        "Hutto & Gilbert 2014",
        "Hutto, C. J., & Gilbert, E. (2014). VADER: A parsimonious rule-based model for sentiment analysis of social media text. *ICWSM*.",
    ),
    (
        "Lowe et al. 2011",
        "Lowe, W., Benoit, K., Mikhaylov, S., & Laver, M. (2011). Scaling policy preferences from coded political texts. *Legislative Studies Quarterly*, 36(1).",
    ),
    (
        "Newell et al. 2018",
        "Newell, E., Margolin, D., & Ruths, D. (2018). An attribution relations corpus for political news. *LREC*.",
    ),
    (
        "Park et al. 2021",
        "Park, K., Pan, Z., & Joo, J. (2021). Who blames or endorses whom? Entity-to-entity directed sentiment extraction in news text. *Findings of ACL-IJCNLP*.",
    ),
    (
        "Wilson (1927)",
        "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. *JASA*, 22(158).",
    ),
];
