//! The parts of an article, with the names that archives give their columns.

/// What an article is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The article's identifier.
    Id,
    /// When it was published.
    Date,
    /// The outlet.
    Source,
    /// The headline.
    Title,
    /// The first paragraph, in archives that keep it apart from the body; read as the body's beginning.
    Lead,
    /// The body, the only one that every corpus must have.
    Text,
}

impl Field {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Id, Self::Date, Self::Source, Self::Title, Self::Lead, Self::Text];

    /// The name used in `--map`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Date => "date",
            Self::Source => "source",
            Self::Title => "title",
            Self::Lead => "lead",
            Self::Text => "text",
        }
    }

    /// The field that `--map` means by `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// The column names that are understood without a mapping, the better ones first, as [`plain`] makes them.
    pub(super) fn known_names(self) -> &'static [&'static str] {
        match self {
            Self::Id => &IDS,
            Self::Date => &DATES,
            Self::Source => &SOURCES,
            Self::Title => &TITLES,
            Self::Lead => &LEADS,
            Self::Text => &TEXTS,
        }
    }

    /// The field's code in exports of Factiva, which have no better names.
    pub(super) fn factiva_code(self) -> &'static str {
        match self {
            Self::Id => "an",
            Self::Date => "pd",
            Self::Source => "sn",
            Self::Title => "hd",
            Self::Lead => "lp",
            Self::Text => "td",
        }
    }

    /// How well a column's name fits: 0 best; `None` if it doesn't.
    pub(super) fn rank(self, header: &str) -> Option<usize> {
        let header = plain(header);
        self.known_names().iter().position(|name| *name == header)
    }
}

/// The names of columns with identifiers.
const IDS: [&str; 21] = [
    "id",
    "articleid",
    "docid",
    "documentid",
    "storiesid",
    "goid",
    "storeid",
    "accessionnumber",
    "url",
    "documenturl",
    "documentidentifier",
    "gkgrecordid",
    "sourceurl",
    "guid",
    "uuid",
    "uri",
    "lni",
    "link",
    "uid",
    "docno",
    "accessionno",
];
/// Those of dates.
const DATES: [&str; 21] = [
    "date",
    "published",
    "publishdate",
    "pubdate",
    "publicationdate",
    "datepublished",
    "publisheddate",
    "publishedat",
    "publicationdatetime",
    "loaddate",
    "datetime",
    "timestamp",
    "seendate",
    "webpublicationdate",
    "datepublish",
    "dateofpublication",
    "publishedon",
    "articledate",
    "issuedate",
    "createdat",
    "day",
];
/// Those of outlets.
const SOURCES: [&str; 21] = [
    "source",
    "outlet",
    "publication",
    "publisher",
    "medianame",
    "sourcename",
    "newspaper",
    "publicationtitle",
    "publicationname",
    "publishername",
    "pubtitle",
    "sitename",
    "sourcecommonname",
    "sourcedomain",
    "sourcetitle",
    "site",
    "domain",
    "mediaoutlet",
    "mediatitle",
    "website",
    "provider",
];
/// Those of headlines.
const TITLES: [&str; 8] =
    ["title", "headline", "articletitle", "webtitle", "headlines", "articleheadline", "heading", "hitheadline"];
/// Those of first paragraphs.
const LEADS: [&str; 1] = ["leadparagraph"];
/// Those of bodies.
const TEXTS: [&str; 17] = [
    "text",
    "body",
    "content",
    "fulltext",
    "articletext",
    "articlebody",
    "maintext",
    "bodytext",
    "articlecontent",
    "contents",
    "storytext",
    "plaintext",
    "textcontent",
    "article",
    "contenttext",
    "rawtext",
    "story",
];

/// Letters and digits in lower case.
pub(super) fn plain(header: &str) -> String {
    header.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
