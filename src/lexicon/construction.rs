//! How a cue of reporting is joined to its content, and in which form it stands.

/// How a cue and its content are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Construction {
    /// A quotation after the cue: `said: "…"`.
    Quote,
    /// `said that …`
    That,
    /// `said the port …`
    Bare,
    /// `asked whether …`
    Wh,
    /// `refused to …`
    To,
    /// `urged the port to …`
    ObjectTo,
    /// A noun phrase: `denied the charge`.
    Object,
    /// A preposition and what follows it: `spoke of …`.
    Preposition,
    /// `considered selling …`
    Gerund,
    /// The content stands before the cue or around it: `…, he said`.
    Around,
    /// The same, and the content is a quotation.
    AroundQuote,
    /// The subject of a passive or raising verb and what follows: `X is expected to …`.
    Passive,
    /// A name and a colon: `Orrin: "…"`.
    Colon,
    /// A quotation whose cue and source stand before or behind it in other sentences.
    Alone,
}

impl Construction {
    /// How many there are.
    pub const COUNT: usize = 14;

    /// All of them, in the order of their numbers.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Quote,
        Self::That,
        Self::Bare,
        Self::Wh,
        Self::To,
        Self::ObjectTo,
        Self::Object,
        Self::Preposition,
        Self::Gerund,
        Self::Around,
        Self::AroundQuote,
        Self::Passive,
        Self::Colon,
        Self::Alone,
    ];

    /// The name in the file of weights.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::That => "that",
            Self::Bare => "bare",
            Self::Wh => "wh",
            Self::To => "to",
            Self::ObjectTo => "object_to",
            Self::Object => "object",
            Self::Preposition => "preposition",
            Self::Gerund => "gerund",
            Self::Around => "around",
            Self::AroundQuote => "around_quote",
            Self::Passive => "passive",
            Self::Colon => "colon",
            Self::Alone => "alone",
        }
    }

    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.name() == name)
    }

    /// Whether quotations that stand alone behind go on with an attribution of this construction.
    #[must_use]
    pub fn speaks_on(self) -> bool {
        matches!(self, Self::Quote | Self::AroundQuote | Self::Colon | Self::Alone)
    }

    /// Whether the content is worded as the source might: a clause or a quotation, not a thing that an attitude is about.
    #[must_use]
    pub fn is_reported(self) -> bool {
        !matches!(self, Self::Object | Self::Preposition | Self::Gerund | Self::Passive)
    }
}

/// What shape a cue has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum CueForm {
    /// `said`, `has said`
    Finite,
    /// `would say`
    Modal,
    /// `to say`
    Infinitive,
    /// `saying`
    Gerund,
    /// `quoted by`
    Participle,
    /// `was told`
    Passive,
    /// `the claim that`
    Noun,
    /// `is sure that`
    Adjective,
    /// `according to`
    Phrase,
}

impl CueForm {
    /// How many there are.
    pub const COUNT: usize = 9;

    const ALL: [(Self, &'static str); Self::COUNT] = [
        (Self::Finite, "finite"),
        (Self::Modal, "modal"),
        (Self::Infinitive, "infinitive"),
        (Self::Gerund, "gerund"),
        (Self::Participle, "participle"),
        (Self::Passive, "passive"),
        (Self::Noun, "noun"),
        (Self::Adjective, "adjective"),
        (Self::Phrase, "phrase"),
    ];

    /// The name in the file of weights.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|&(form, _)| form)
    }
}
