//! methods.md: how the figures of a run were made, in paragraphs that a paper can take over.

use std::path::PathBuf;

use super::folder::OutputFolder;
use super::manifest::{Manifest, Paths, RunCounts};
use super::recorded_settings::RecordedSettings;
use super::summary::counted;
use crate::aggregate::Totals;
use crate::corpus::Granularity;
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
        sentiment(&manifest.paths)
            + &topics(&manifest.paths, totals)
            + words(&manifest.settings)
            + baseline(&manifest.settings),
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
    let RecordedSettings { since, until, r#where, sample: asked, .. } = &manifest.settings;
    let narrowed: String = [(since, "on or after"), (until, "on or before")]
        .into_iter()
        .filter_map(|(day, words)| Some(format!(", dated {words} {}", day.as_ref()?)))
        .collect();
    let selections = r#where.iter().filter_map(|it| it.split_once('='));
    let selected: String = selections.map(|(field, pattern)| format!(", whose {field} matches `{pattern}`")).collect();
    let sample = asked.map(|asked| sample(asked as u64, counts.articles)).unwrap_or_default();
    format!(
        "**Corpus.** {}{stretch} {} read from {files}{narrowed}{selected}{sample}.{} The program (appraise {}) found {} of {}, {} and {} of a holder's \
         position. A name that is part of a longer name of something else (of a newspaper, a university, a club) is no mention.",
        counted(counts.articles, "news article", "news articles"),
        if counts.articles == 1 { "was" } else { "were" },
        left_out(counts),
        manifest.version,
        counted(counts.mentions, "mention", "mentions"),
        entities(manifest, totals),
        counted(counts.quotes, "attributed quotation", "attributed quotations"),
        counted(counts.stances, "statement", "statements"),
    )
}

/// The sample that was asked for, which may be larger than the corpus, or hold rows that can't be used.
fn sample(asked: u64, articles: u64) -> String {
    let at_most = if articles < asked { "at most " } else { "" };
    format!(", a random sample of {at_most}{asked}")
}

/// The entities that are mentioned, among those that were looked for.
fn entities(manifest: &Manifest, totals: &Totals<'_>) -> String {
    let (mentioned, listed) = (manifest.counts.entities, totals.entities().count() as u64);
    let among = if mentioned == listed { String::new() } else { format!("{mentioned} of ") };
    let all = counted(listed, "entity", "entities");
    match &manifest.paths.entities {
        Some(path) => format!("{among}the {all} listed in `{}`", path.display()),
        None => format!("{among}the {all} that the program discovered itself (discovered_entities.csv)"),
    }
}

/// What of the corpus doesn't count, or not as it would.
fn left_out(counts: RunCounts) -> String {
    let sentence = |n: u64, one: &str, many: &str| match n {
        0 => String::new(),
        n => format!(" {}.", counted(n, one, many)),
    };
    [
        sentence(
            counts.rejects - counts.other_language,
            "row could not be used (rejects.csv)",
            "rows could not be used (rejects.csv)",
        ),
        sentence(
            counts.other_language,
            "article in another language was left out",
            "articles in other languages were left out",
        ),
        sentence(
            counts.taken_ids,
            "of them is an article whose id one with another text has",
            "of them are articles whose ids others with different texts have",
        ),
        sentence(
            counts.repeated_texts,
            "article repeats the text of an earlier one and counts again",
            "articles repeat the text of an earlier one and count again",
        ),
        sentence(
            counts.unreadable_dates,
            "row has a date that could not be read",
            "rows have dates that could not be read",
        ),
    ]
    .concat()
}

/// Which mentions count, where not all do.
fn resolutions(settings: &RecordedSettings) -> String {
    let chosen = &settings.resolve;
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

/// What the statements are about, besides entities.
fn topics(paths: &Paths, totals: &Totals<'_>) -> String {
    let all = counted(totals.topics().topics.len() as u64, "topic", "topics");
    match &paths.topics {
        Some(path) => {
            format!(" Statements about {all} listed in `{}`, and about the entities, were looked for.", path.display())
        }
        None => format!(" Statements about {all} that the program knows, and about the entities, were looked for."),
    }
}

const SENTIMENT: &str = "**Sentiment and stance.** Each mention was scored by written rules over three lexicons: frames (what a \
cue does to those who take part in it), general valence, and valence shifters (negation, intensification, contrast, irrealis). The \
rules that fire add up in log-odds, in a multinomial logit whose weights were estimated on coded texts (sentiment: \
NewsMTSC, Hamborg & Donnay 2021, and mentions of news articles coded by language models; stance: Directed Sentiment in News, Park et al. 2021; attribution of quotations: PolNeAR, Newell et \
al. 2018). The score is p(positive) − p(negative), from -1 to 1, and 0 where no cue fired. The label is the most probable class. How its \
other mentions nearby are spoken of counts for a mention as well. A statement of position is recorded where a cue relates a named holder to a \
target, or where what a holder is quoted as saying about a person makes a position at least as likely as not; its stance is favor, \
against, or neutral where the cue is cancelled.";

fn words(settings: &RecordedSettings) -> &'static str {
    if settings.no_word_weights {
        " Learned weights of single words were left out."
    } else {
        " Learned weights of single words, which carry no names, were added to the rules of statements."
    }
}

fn baseline(settings: &RecordedSettings) -> &'static str {
    match settings.baseline.as_deref() {
        Some("vader") => " As a baseline VADER's compound of the sentence is given (Hutto & Gilbert 2014).",
        _ => "",
    }
}

const VOICE: &str = "**Voice.** The voice of a mention is direct inside quotation marks, indirect inside other attributed \
content, and the narrator's elsewhere. What entities say of themselves is in neither `narrator_mean` nor `others_mean`.";

fn statistics(settings: &RecordedSettings) -> String {
    let RecordedSettings { bandwidth, period, .. } = *settings;
    let calendar = if period == Granularity::Week { "ISO" } else { "calendar" };
    let period = period.name();
    format!(
        "**Statistics.** Means are over all mentions, each counted once. Their 95 % intervals take articles as clusters (ratio estimator with t quantiles; \
         Cochran 1977). Shares have Wilson (1927) intervals, which take mentions as independent and are too narrow where single articles mention an \
         entity often; `logit` is log((P + 0.5) / (N + 0.5)) (Lowe et al. 2011). Periods are {calendar} {period}s; smoothed series are Gaussian kernel \
         means weighted by mentions, bandwidth {bandwidth} {period}{}. Outlets are compared with the others over the same entities in the same periods, \
         where an entity and period with m and n mentions weighs m·n / (m + n). A turning point, and a holder's change of position, is the largest shift in mean (Hawkins \
         1977), tested by 999 permutations of the articles (Antoch & Hušková 2001) and corrected for the number of series (Benjamini & Hochberg 1995).",
        if (bandwidth - 1.0).abs() < f64::EPSILON { "" } else { "s" },
    )
}

fn reproduction(manifest: &Manifest) -> String {
    format!(
        "**Reproduction.** `manifest.json` holds all settings and the SHA-256 of every input and lexicon (of the settings: `{}`). The program is deterministic: \
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
const REFERENCES: [(&str, &str); 10] = [
    (
        "Antoch & Hušková 2001",
        "Antoch, J., & Hušková, M. (2001). Permutation tests in change point analysis. *Statistics & Probability Letters*, 53(1), 37–46.",
    ),
    (
        "Benjamini & Hochberg 1995",
        "Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate: A practical and powerful approach to multiple testing. *Journal of the Royal Statistical Society B*, 57(1), 289–300.",
    ),
    ("Cochran 1977", "Cochran, W. G. (1977). *Sampling Techniques* (3rd ed.). Wiley."),
    (
        "Hamborg & Donnay 2021",
        "Hamborg, F., & Donnay, K. (2021). NewsMTSC: A dataset for (multi-)target-dependent sentiment classification in political news articles. *EACL*.",
    ),
    (
        "Hawkins 1977",
        "Hawkins, D. M. (1977). Testing a sequence of observations for a shift in location. *Journal of the American Statistical Association*, 72(357), 180–186.",
    ),
    (
        "Hutto & Gilbert 2014",
        "Hutto, C. J., & Gilbert, E. (2014). VADER: A parsimonious rule-based model for sentiment analysis of social media text. *ICWSM*.",
    ),
    (
        "Lowe et al. 2011",
        "Lowe, W., Benoit, K., Mikhaylov, S., & Laver, M. (2011). Scaling policy preferences from coded political texts. *Legislative Studies Quarterly*, 36(1), 123–155.",
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
        "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. *Journal of the American Statistical Association*, 22(158), 209–212.",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_larger_than_the_corpus_is_none_of_its_size() {
        assert_eq!(sample(3, 3), ", a random sample of 3");
        assert_eq!(sample(1000, 3), ", a random sample of at most 1000");
    }

    #[test]
    fn what_of_the_corpus_does_not_count_is_told_by_its_reason_and_nothing_of_a_whole_one() {
        assert_eq!(left_out(RunCounts::default()), "");
        let counts =
            RunCounts { rejects: 4, other_language: 3, repeated_texts: 1, unreadable_dates: 2, ..RunCounts::default() };
        assert_eq!(
            left_out(counts),
            " 1 row could not be used (rejects.csv). 3 articles in other languages were left out. 1 article repeats the text of \
             an earlier one and counts again. 2 rows have dates that could not be read."
        );
    }
}
