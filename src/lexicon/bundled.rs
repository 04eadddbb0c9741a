//! The lexicon files, compiled into the program.

use super::table_file::TableFile;

/// The frame lexicon, by word class, but for the cues whose patient stands before them.
pub(super) fn frames() -> [TableFile; 6] {
    [frame_adjectives(), frame_epithets(), frame_multiword_verbs(), frame_nouns(), frame_phrases(), frame_verbs()]
}

/// The general valence lexicon.
pub(super) fn valence() -> [TableFile; 3] {
    [valence_negative(), valence_overrides(), valence_positive()]
}

macro_rules! bundled {
    ($($name:ident: $path:literal),* $(,)?) => {
        $(
            pub(super) fn $name() -> TableFile {
                TableFile::bundled(concat!("lexicons/en/", $path), include_str!(concat!("../../lexicons/en/", $path)))
            }
        )*

        /// Every bundled file, in the order of their names.
        pub(super) fn all() -> Vec<TableFile> {
            vec![$($name()),*]
        }
    };
}

bundled! {
    abbreviations: "abbreviations.csv",
    boilerplate: "boilerplate.csv",
    deed_objects: "deed_objects.csv",
    deeds: "deeds.csv",
    word_kinds: "word_kinds.csv",
    frame_adjectives: "frames/adjectives.csv",
    frame_epithets: "frames/epithets.csv",
    frame_given: "frames/given.csv",
    frame_multiword_verbs: "frames/multiword_verbs.csv",
    frame_nouns: "frames/nouns.csv",
    frame_phrases: "frames/phrases.csv",
    frame_received: "frames/received.csv",
    frame_verbs: "frames/verbs.csv",
    given_names: "given_names.csv",
    irregular: "irregular.csv",
    leads: "leads.csv",
    longer_names: "longer_names.csv",
    name_tails: "name_tails.csv",
    name_variants: "name_variants.csv",
    nicknames: "nicknames.csv",
    nouns_person: "nouns_person.csv",
    organisations: "organisations.csv",
    places: "places.csv",
    reporting: "reporting.csv",
    reporting_weights: "reporting_weights.csv",
    shifters: "shifters.csv",
    hypernyms: "hypernyms.csv",
    small_words: "small_words.csv",
    spellings: "spellings.csv",
    stand_ins: "stand_ins.csv",
    stopwords: "stopwords.csv",
    tag_bigrams: "tag_bigrams.csv",
    tags: "tags.csv",
    valence_negative: "valence/negative.csv",
    valence_overrides: "valence/overrides.csv",
    valence_positive: "valence/positive.csv",
    title_abbreviations: "title_abbreviations.csv",
    titles: "titles.csv",
    us_states: "us_states.csv",
    verb_prepositions: "verb_prepositions.csv",
}
