//! What a report's columns are called and what they mean: the source of every header and of codebook.csv.

use super::Settings;
use super::table::Table;

/// A column as the header and the codebook give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in the header.
    pub name: &'static str,
    /// What stands in it.
    pub meaning: &'static str,
    /// The unit of a number, the values of a category, or the form of a text.
    pub unit: &'static str,
}

/// A report: its file and its columns, in order.
#[derive(Clone, Copy, Debug)]
pub struct Report {
    /// The file's name.
    pub file: &'static str,
    /// The columns that every run writes.
    pub columns: &'static [Column],
    /// The columns that an option appends.
    pub optional: fn(&Settings) -> &'static [Column],
    /// The columns at the end that the corpus or the entity list names.
    pub carries: Carries,
}

/// Columns whose names a run decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carries {
    /// None.
    Nothing,
    /// Those of `--keep`.
    Kept,
    /// The attributes of entities in `--group-by`.
    Attributes,
}

impl Carries {
    fn names(self, settings: &Settings) -> &[String] {
        match self {
            Self::Nothing => &[],
            Self::Kept => &settings.kept,
            Self::Attributes => &settings.attributes,
        }
    }

    /// Where they come from, for the codebook.
    pub(super) fn origin(self) -> (&'static str, &'static str) {
        match self {
            Self::Nothing | Self::Kept => ("a column of the corpus", "as in the corpus"),
            Self::Attributes => ("a column of the entity list", "as in the list"),
        }
    }
}

impl Report {
    /// A report that no option changes.
    pub(super) const fn fixed(file: &'static str, columns: &'static [Column]) -> Self {
        Self { file, columns, optional: |_| &[], carries: Carries::Nothing }
    }

    /// The header row.
    pub(super) fn header(&self, settings: &Settings, table: &mut Table) {
        for column in self.named(settings) {
            table.text(column.name);
        }
        for name in self.carried(settings) {
            table.text(&name);
        }
        table.end();
    }

    /// The columns of a run but for those that it names itself.
    pub(super) fn named(&self, settings: &Settings) -> impl Iterator<Item = &'static Column> + use<> {
        self.columns.iter().chain((self.optional)(settings))
    }

    /// The names of the columns that a run names itself: their own, with `corpus_` before one that the report has already, so often that
    /// no two are called alike.
    pub(super) fn carried(&self, settings: &Settings) -> Vec<String> {
        let taken = |name: &str| self.named(settings).any(|column| column.name == name);
        let names = self.carries.names(settings);
        let own = |name: &String| {
            let mut own = name.clone();
            while taken(&own) || own != *name && names.contains(&own) {
                own.insert_str(0, "corpus_");
            }
            own
        };
        names.iter().map(own).collect()
    }
}

/// A column of one report.
pub(super) const fn column(name: &'static str, meaning: &'static str, unit: &'static str) -> Column {
    Column { name, meaning, unit }
}

/// Columns that mean the same wherever they stand.
pub(super) mod shared {
    use super::{Column, column};

    pub(crate) const ARTICLE_ID: Column = column("article_id", "the article", "the corpus's id, else the row number");
    pub(crate) const DATE: Column =
        column("date", "the article's date, no time zone moved", "YYYY-MM-DD; empty: undated");
    pub(crate) const SOURCE: Column = column("source", "the outlet", "as in the corpus; empty: none");
    pub(crate) const ENTITY: Column = column("entity", "who is meant", "a name of entities.csv");
    pub(crate) const KIND: Column = column("kind", "what sort of entity it is", "person, org, place, group, other");
    pub(crate) const START: Column =
        column("start", "where it begins", "code points from 0 into the body (title if in_title)");
    pub(crate) const END: Column = column("end", "where it ends, exclusive", "code points, as start");
    pub(crate) const IN_TITLE: Column = column("in_title", "whether it stands in the title", "1 or 0");
    pub(crate) const EVIDENCE: Column = column(
        "evidence",
        "what the score is made of",
        "rule(words) effect in log-odds, joined by `; `; without words: `rest`, small effects together; also `place`, all that is no cue; of mentions `context`; of statements `inverse`, which turns the sum where the words name the opposite of the target, and `uncounted`, which takes out what contradicts the cue. The sum has the sign of the score",
    );
    pub(crate) const SENTENCE: Column = column("sentence", "the sentence around it", "text, white space made single");
    pub(crate) const PERIOD: Column = column(
        "period",
        "the day, ISO week, month, quarter or year; one without any article has no row",
        "2025-06-20, 2025-W25, 2025-06, 2025-Q2, 2025; empty: undated",
    );
    pub(crate) const PERIOD_START: Column = column("period_start", "the period's first day", "YYYY-MM-DD");
    pub(crate) const ARTICLES: Column = column("articles", "articles with at least one", "count");
    pub(crate) const MENTIONS: Column = column("mentions", "all mentions, title and every voice included", "count");
    pub(crate) const POSITIVE: Column = column("positive", "mentions labelled positive", "count");
    pub(crate) const NEUTRAL: Column = column("neutral", "mentions labelled neutral", "count");
    pub(crate) const NEGATIVE: Column = column("negative", "mentions labelled negative", "count");
    pub(crate) const NET_SHARE: Column = column("net_share", "(positive − negative) / all mentions", "-1 to 1");
    pub(crate) const MEAN: Column =
        column("mean", "mean score of the row's mentions or statements, each counted once", "-1 to 1");
    pub(crate) const SD: Column = column("sd", "sample standard deviation of the scores", "score; empty under two");
    pub(crate) const CI_LOW: Column = column(
        "ci_low",
        "lower end of the 95 % interval of the mean, articles as clusters (ratio estimator, t quantile; Cochran 1977), \
         cut at -1",
        "score; empty under two articles",
    );
    pub(crate) const CI_HIGH: Column =
        column("ci_high", "upper end of the 95 % interval of the mean, cut at 1", "score; empty under two articles");
    pub(crate) const LOGIT: Column = column(
        "logit",
        "log((positive + 0.5) / (negative + 0.5)) (Lowe et al. 2011)",
        "natural log; empty where both are 0",
    );
    pub(crate) const LOGIT_SE: Column =
        column("logit_se", "standard error of logit (Lowe et al. 2011)", "natural log; empty where logit is");
    pub(crate) const LOW_N: Column = column("low_n", "whether fewer than 5 articles stand behind the row", "1 or 0");
    pub(crate) const FIRST_DATE: Column = column("first_date", "date of the first article", "YYYY-MM-DD");
    pub(crate) const LAST_DATE: Column = column("last_date", "date of the last article", "YYYY-MM-DD");
    pub(crate) const STATEMENTS: Column = column("statements", "statements counted", "count");
    pub(crate) const FAVOR: Column = column("favor", "statements in favour", "count");
    pub(crate) const AGAINST: Column = column("against", "statements against", "count");
    pub(crate) const CANCELLED_STATEMENTS: Column = column("cancelled", "statements whose cue is cancelled", "count");
    pub(crate) const CANCELLED: Column = column("neutral", "statements whose cue is cancelled", "count");
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: Report = Report {
        file: "mentions.csv",
        columns: &[shared::ARTICLE_ID, shared::SOURCE],
        optional: |_| &[],
        carries: Carries::Kept,
    };

    #[test]
    fn a_carried_column_never_takes_the_name_of_another() {
        let settings = Settings { kept: vec!["section".into(), "source".into()], ..Settings::default() };
        let mut table = Table::new(settings.table);
        REPORT.header(&settings, &mut table);
        assert_eq!(table.into_string(), "article_id,source,section,corpus_source\n");
    }
}
