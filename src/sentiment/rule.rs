//! The rules of target sentiment.

use crate::evidence::RuleSet;

/// A rule of target sentiment. The names are those of the weights file and of the evidence column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[allow(missing_docs)] // described in `Rule::NAMES`
pub enum Rule {
    Agent,
    AgentPart,
    AgentAttached,
    Patient,
    PatientPart,
    PatientAttached,
    Liked,
    LikedPart,
    Named,
    Alone,
    Idiom,
    FrameClause,
    FrameBefore,
    FrameAfter,
    FrameSpoken,
    ValencePhrase,
    ValencePredicate,
    ValenceClauseBefore,
    ValenceClauseAfter,
    ValenceNear,
    ValenceBefore,
    ValenceAfter,
    ValenceSpoken,
    ValenceAct,
    ValenceSuffered,
    ValenceAdjective,
    ValenceTurned,
    SecondNear,
    SecondSentence,
    SecondAfter,
    Bias,
    NoPolarWord,
    NoSecondWord,
    IsSubject,
    IsSubjectOfPast,
    IsSubjectOfPresent,
    IsDoer,
    IsSayer,
    IsUnderstood,
    IsSubjectOfModal,
    IsDescribed,
    IsObject,
    IsGoverned,
    IsBehindPlace,
    IsBehindGoal,
    IsBehindRivalry,
    IsBehindLikeness,
    IsBehindThat,
    IsBehindQuote,
    IsBeforeColon,
    IsFirst,
    IsPossessor,
    IsPossessive,
    IsPronoun,
    IsHisOrHer,
    IsFirstPerson,
    IsQuoted,
    IsSpeaker,
    IsInOwnWords,
    IsName,
    IsPlace,
    IsBody,
    IsMinor,
    InArticle,
    Context,
    HasQuote,
    HasNegation,
    HasQuestion,
    HasCondition,
    HasFuture,
    HasFirstPerson,
    HasNumber,
    IsTakenUp,
    IsTakenUpByHis,
    Adjectives,
    Adverbs,
    Conjunctions,
    Names,
    Pasts,
    Parties,
    Late,
    Length,
}

impl Rule {
    /// Every rule with its name and what it counts.
    pub const NAMES: [(Self, &'static str, &'static str); 82] = [
        (Self::Agent, "agent", "target is the agent of a frame cue, by the cue's effect on its agent"),
        (Self::AgentPart, "agent_part", "target is possessor or modifier of the agent"),
        (Self::AgentAttached, "agent_attached", "target stands in a prepositional phrase behind the agent"),
        (Self::Patient, "patient", "target is the patient or a further participant, by the cue's effect on it"),
        (Self::PatientPart, "patient_part", "target is possessor or modifier of the patient"),
        (Self::PatientAttached, "patient_attached", "target stands in a prepositional phrase behind the patient"),
        (Self::Liked, "liked", "target is the patient, by the agent's stance towards it"),
        (Self::LikedPart, "liked_part", "target is a part of the patient, by the agent's stance"),
        (Self::Named, "named", "target is called something, by what it is called"),
        (
            Self::Alone,
            "alone",
            "target is agent or patient where little else in the sentence is polar: the effect, divided by the number of polar words",
        ),
        (Self::Idiom, "idiom", "target is agent or patient of a cue of several words, by the effect"),
        (Self::FrameClause, "frame_clause", "a frame of the clause in which the target has no role, by its effects"),
        (Self::FrameBefore, "frame_before", "a frame of another clause before the target"),
        (Self::FrameAfter, "frame_after", "a frame of another clause behind the target"),
        (Self::FrameSpoken, "frame_spoken", "a frame in the target's own speech in which it has no role"),
        (Self::ValencePhrase, "valence_phrase", "a polar word in the target's noun phrase"),
        (
            Self::ValencePredicate,
            "valence_predicate",
            "a polar word in the predicate of which the target is the subject",
        ),
        (Self::ValenceClauseBefore, "valence_clause_before", "a polar word before the target in its clause"),
        (Self::ValenceClauseAfter, "valence_clause_after", "a polar word behind the target in its clause"),
        (Self::ValenceNear, "valence_near", "a polar word within four words, less by distance"),
        (Self::ValenceBefore, "valence_before", "a polar word of another clause before the target"),
        (Self::ValenceAfter, "valence_after", "a polar word of another clause behind the target"),
        (Self::ValenceSpoken, "valence_spoken", "a polar word in the target's own speech"),
        (Self::ValenceAct, "valence_act", "a polar word for what the target does"),
        (Self::ValenceSuffered, "valence_suffered", "a polar word for what is done to the target"),
        (Self::ValenceAdjective, "valence_adjective", "a polar adjective in the sentence"),
        (Self::ValenceTurned, "valence_turned", "a polar word that is negated or reversed, by the sign it then has"),
        (Self::SecondNear, "second_near", "a word of VADER's lexicon, less by distance"),
        (Self::SecondSentence, "second_sentence", "a word of VADER's lexicon in the sentence"),
        (Self::SecondAfter, "second_after", "a word of VADER's lexicon behind the target"),
        (Self::Bias, "bias", "every mention"),
        (
            Self::NoPolarWord,
            "no_polar_word",
            "the sentence has neither a polar word outside the target nor a cue with an effect",
        ),
        (Self::NoSecondWord, "no_second_word", "the sentence has no word of VADER's lexicon outside the target"),
        (Self::IsSubject, "is_subject", "target is the subject of an active verb"),
        (Self::IsSubjectOfPast, "is_subject_of_past", "target is the subject of a verb in the past tense"),
        (Self::IsSubjectOfPresent, "is_subject_of_present", "target is the subject of a verb in the present tense"),
        (Self::IsDoer, "is_doer", "target is the subject of a verb that has an object"),
        (Self::IsSayer, "is_sayer", "target is the subject of a plain verb of saying"),
        (
            Self::IsUnderstood,
            "is_understood",
            "target is the understood subject of an infinitive, gerund or participle",
        ),
        (Self::IsSubjectOfModal, "is_subject_of_modal", "target is the subject of a verb with a modal"),
        (Self::IsDescribed, "is_described", "target is the subject of a form of be"),
        (Self::IsObject, "is_object", "target is the object of a verb, or the subject of a passive one"),
        (Self::IsGoverned, "is_governed", "target's noun phrase stands behind a preposition"),
        (Self::IsBehindPlace, "is_behind_place", "target's noun phrase stands behind in, on, at, from or the like"),
        (Self::IsBehindGoal, "is_behind_goal", "target's noun phrase stands behind to or the like"),
        (
            Self::IsBehindRivalry,
            "is_behind_rivalry",
            "target's noun phrase stands behind against, than, over or the like",
        ),
        (Self::IsBehindLikeness, "is_behind_likeness", "target's noun phrase stands behind like or unlike"),
        (Self::IsBehindThat, "is_behind_that", "target's noun phrase opens a clause with that"),
        (Self::IsBehindQuote, "is_behind_quote", "target stands right behind a closing quotation mark"),
        (Self::IsBeforeColon, "is_before_colon", "target stands right before a colon, semicolon or dash"),
        (Self::IsFirst, "is_first", "target opens the sentence"),
        (Self::IsPossessor, "is_possessor", "target is a possessor or modifier"),
        (Self::IsPossessive, "is_possessive", "target is followed by 's"),
        (Self::IsPronoun, "is_pronoun", "target is a personal pronoun of the third person"),
        (Self::IsHisOrHer, "is_his_or_her", "target is a possessive pronoun of the third person"),
        (Self::IsFirstPerson, "is_first_person", "target is a pronoun of the first person"),
        (Self::IsQuoted, "is_quoted", "target stands inside quotation marks"),
        (Self::IsSpeaker, "is_speaker", "target is the source of an attribution in the sentence"),
        (Self::IsInOwnWords, "is_in_own_words", "target is spoken of in what it says itself"),
        (Self::IsName, "is_name", "target is a proper name"),
        (Self::IsPlace, "is_place", "the entity list says that the target is a place"),
        (Self::IsBody, "is_body", "the entity list says that the target is an organisation, a group or the like"),
        (
            Self::IsMinor,
            "is_minor",
            "how much less often the article mentions the target's entity than the one that it mentions most, as a share",
        ),
        (Self::InArticle, "in_article", "target is one of all that an article mentions, not picked for a sample"),
        (
            Self::Context,
            "context",
            "how the rules make the entity's other mentions in the eight sentences before and behind look, the nearer the more",
        ),
        (Self::HasQuote, "has_quote", "the sentence has quotation marks"),
        (Self::HasNegation, "has_negation", "the sentence has a negation"),
        (Self::HasQuestion, "has_question", "the sentence has a question mark"),
        (Self::HasCondition, "has_condition", "the sentence has an if"),
        (Self::HasFuture, "has_future", "the sentence has a will or shall"),
        (Self::HasFirstPerson, "has_first_person", "the sentence has a pronoun of the first person"),
        (Self::HasNumber, "has_number", "the sentence has a number"),
        (Self::IsTakenUp, "is_taken_up", "he, she or they stands behind the target"),
        (Self::IsTakenUpByHis, "is_taken_up_by_his", "his, her or their stands behind the target"),
        (Self::Adjectives, "adjectives", "adjectives of the sentence, by threes"),
        (Self::Adverbs, "adverbs", "adverbs of the sentence, by threes"),
        (Self::Conjunctions, "conjunctions", "coordinating conjunctions of the sentence, three at most, by twos"),
        (Self::Names, "names", "words of names in the sentence, by tens"),
        (Self::Pasts, "pasts", "verbs in the past tense in the sentence, by threes"),
        (Self::Parties, "parties", "names and personal pronouns of others in the sentence, by threes"),
        (Self::Late, "late", "share of the sentence that stands before the target"),
        (Self::Length, "length", "tens of words in the sentence"),
    ];
}

impl Rule {
    /// Whether it tells of words to which the target is only near.
    pub(super) fn is_of_bystander(self) -> bool {
        matches!(
            self,
            Self::SecondNear
                | Self::SecondSentence
                | Self::SecondAfter
                | Self::FrameClause
                | Self::FrameBefore
                | Self::FrameAfter
                | Self::ValencePredicate
                | Self::ValenceClauseBefore
                | Self::ValenceClauseAfter
                | Self::ValenceNear
                | Self::ValenceBefore
                | Self::ValenceAfter
        )
    }
}

impl RuleSet for Rule {
    const ALL: &'static [Self] = &{
        let mut rules = [Self::Bias; Self::NAMES.len()];
        let mut at = 0;
        while at < rules.len() {
            rules[at] = Self::NAMES[at].0;
            at += 1;
        }
        rules
    };

    type Sums = [f32; 2 * Self::NAMES.len()];

    fn index(self) -> usize {
        self as usize
    }

    fn name(self) -> &'static str {
        Self::NAMES[self as usize].1
    }

    fn is_structural(self) -> bool {
        self >= Self::Bias
    }
}
