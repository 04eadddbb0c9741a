//! The lexicon files, compiled into the program.

use super::source::Source;

macro_rules! bundled {
    ($($name:ident: $path:literal),* $(,)?) => {
        $(
            pub(super) fn $name() -> Source {
                Source::bundled(concat!("lexicons/en/", $path), include_str!(concat!("../../lexicons/en/", $path)))
            }
        )*
    };
}

bundled! {
    abbreviations: "abbreviations.csv",
    auxiliaries: "auxiliaries.csv",
    irregular: "irregular.csv",
    reporting: "reporting.csv",
    reporting_weights: "reporting_weights.csv",
    stopwords: "stopwords.csv",
    tag_bigrams: "tag_bigrams.csv",
    tags: "tags.csv",
}
