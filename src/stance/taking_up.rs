//! What takes up a topic that a text has named: "the sale", "this plan", "it".

use super::expletive::is_expletive;
use super::told_between::tells_another_event;
use super::topic_matcher::{TopicHit, TopicMatcher, lower, matches};
use crate::lexicon::WordKind;
use crate::text::{Document, Glossed, NounPhrase, Phrase, Sentence, Tag, TokenSpan, VerbForm};

/// Sentences, the title among them, of which one names what an article is about: "the plan" means that wherever it stands.
const LEAD: usize = 2;
/// Sentences that "the plan" looks back for the one topic that it can mean.
const PROPOSAL_REACH: usize = 3;

/// The topics named so far.
#[derive(Default)]
struct Named {
    first: Option<TopicHit>,
    /// Where each was named last, the latest last.
    latest: Vec<TopicHit>,
}

impl Named {
    fn add(&mut self, hit: TopicHit) {
        self.first.get_or_insert(hit);
        self.latest.retain(|it| it.topic != hit.topic);
        self.latest.push(hit);
    }
}

impl TopicMatcher {
    /// The topics named in a document, in order, by their patterns or, once so named, by "the sale", "this plan", and by "it"
    /// up to the next sentence.
    #[must_use]
    pub fn named(&self, text: Glossed<'_>) -> Vec<TopicHit> {
        let mut found: Vec<TopicHit> = Vec::new();
        if self.heads.is_empty() {
            return found;
        }
        let mut named = Named::default();
        let mut previous: Option<TopicHit> = None;
        for sentence in &text.document.sentences {
            let mut hits = self.hits(&text, sentence);
            if hits.is_empty() && found.is_empty() {
                continue;
            }
            for phrase in text.phrases_of(sentence) {
                let Phrase::Noun(noun) = phrase else { continue };
                let apart = hits.iter().all(|hit| !hit.tokens.overlaps(noun.tokens));
                if let Some(hit) = self.taken_up(text, noun, &named).filter(|_| apart) {
                    hits.push(hit);
                }
            }
            hits.sort_by_key(|hit| (hit.tokens, hit.topic));
            let last = hits.last().copied();
            hits.extend(pronouns(text, sentence, &hits, previous));
            previous = last;
            hits.sort_by_key(|hit| (hit.tokens, hit.topic));
            hits.iter().for_each(|&hit| named.add(hit));
            found.extend(hits);
        }
        found
    }

    /// The topic that a bare "the sale" takes up: the last named one with that head; "the plan", where only one was named, and its opposite
    /// where "the collapse" says that it came to nothing.
    fn taken_up(&self, text: Glossed<'_>, noun: &NounPhrase, named: &Named) -> Option<TopicHit> {
        let definite = noun.tokens.len() == 2 && text.tags[noun.tokens.start as usize] == Tag::Dt;
        if !definite || named.latest.is_empty() || text.is_of(noun.tokens.start as usize, WordKind::Indefinite) {
            return None;
        }
        let mut word = String::new();
        lower(&text, noun.head as usize, &mut word);
        let bears = |hit: &&TopicHit| self.heads[hit.topic.0 as usize].iter().any(|head| matches(head, &word));
        if is_told_behind(&text, noun) {
            return None;
        }
        // "the wind farm bill", later "the bill"
        let modifies = |hit: &&TopicHit| {
            let whole = text.noun(text.phrase_of(hit.tokens.start as usize)).map(|noun| noun.head);
            let head = whole.filter(|&head| head >= hit.tokens.end).map(|head| head as usize);
            head.is_some_and(|head| {
                let word = text.tokens[head].word;
                word == text.tokens[noun.head as usize].word && text.is_of(head, WordKind::Work)
            })
        };
        let last = named.latest.iter().rev().find(bears).map(|hit| TopicHit { sign: 1, ..*hit });
        let another = |hit: &TopicHit| tells_of_another(&text, hit.tokens.end as usize, noun);
        let last = last
            .or_else(|| named.first.iter().chain(&named.latest).find(|hit| modifies(hit) && !another(hit)).copied());
        let only = || {
            let (first, latest) = (named.first?, named.latest.last()?);
            let sentence = |token: u32| text.sentence_of(token as usize);
            let leads = sentence(first.tokens.start) < LEAD;
            let near = leads || sentence(noun.head) - sentence(latest.tokens.start) <= PROPOSAL_REACH;
            let alone = named.latest.len() == 1;
            let is = |kind| text.is_of(noun.head as usize, kind);
            let another = || is(WordKind::Act) && tells_another_event(text, latest.tokens.end, noun);
            if !near || !alone || is_told_of(&text, noun, is(WordKind::Act)) || another() {
                None
            } else if is(WordKind::Proposal) {
                Some(*latest)
            } else if is(WordKind::Undoing) && !is_restricted(&text, noun) {
                Some(TopicHit { sign: -latest.sign, ..*latest })
            } else {
                None
            }
        };
        let hit = last.or_else(only)?;
        Some(TopicHit { topic: hit.topic, sign: hit.sign, tokens: noun.tokens })
    }
}

/// "The wind farm bill … a school bill … the bill": whether another one, of which more is said than that, stands nearer before a noun.
fn tells_of_another(document: &Document, from: usize, noun: &NounPhrase) -> bool {
    let at = document.phrase_of(noun.head as usize);
    let first = document.phrase_of(from).max(at.saturating_sub(FARTHEST)) + 1;
    let word = document.tokens[noun.head as usize].word;
    let one = |at: usize| {
        document.noun(at).is_some_and(|it| document.tokens[it.head as usize].word == word && it.tokens.len() > 2)
    };
    (first..at).any(one)
}

/// Phrases before a noun among which another one is looked for.
const FARTHEST: usize = 60;

/// "The deal on pensions", "the result of the match": whether it is said which one it is, or what was done.
fn is_told_of(document: &Document, noun: &NounPhrase, act: bool) -> bool {
    let end = noun.tokens.end as usize;
    let word = if end < document.tokens.len() { document.word(end) } else { "" };
    matches!(word, "on" | "over") || act && word == "of"
}

/// "The collapse of the roof", "the collapse in prices".
fn is_restricted(document: &Document, noun: &NounPhrase) -> bool {
    document.tags.get(noun.tokens.end as usize) == Some(&Tag::In)
}

/// "The decision to close the mill": whether an infinitive behind a noun tells what is meant.
fn is_told_behind(document: &Document, noun: &NounPhrase) -> bool {
    let next = document.phrases.get(document.phrase_of(noun.head as usize) + 1);
    matches!(next, Some(Phrase::Verb(verb)) if verb.form == VerbForm::Infinitive)
}

/// Each "it" of a sentence, and each "that" of which it is said what it would be, as the topic last named before it, there or in the previous
/// sentence.
fn pronouns(text: Glossed<'_>, sentence: &Sentence, hits: &[TopicHit], previous: Option<TopicHit>) -> Vec<TopicHit> {
    let is_it = |at: &usize| {
        text.tags[*at] == Tag::Prp && text.is_word_in_any_case(*at, "it") && !is_expletive(text, sentence, *at)
    };
    if hits.is_empty() && previous.is_none() {
        return Vec::new();
    }
    let taken_up = |at: usize| {
        let before = hits.iter().rev().find(|hit| hit.tokens.end as usize <= at).copied();
        let previous = || previous.filter(|_| !opens_with_thing(text, sentence, at));
        before.or_else(previous).map(|hit| TopicHit { tokens: TokenSpan::new(at, at + 1), ..hit })
    };
    let stands_for = |at: &usize| is_it(at) || is_that(text, sentence, *at);
    let ones = || sentence.tokens.range().filter_map(|at| one(text, sentence, at, hits));
    sentence.tokens.range().filter(stands_for).filter_map(taken_up).chain(ones()).collect()
}

/// "Once fought a rent cap, now backs one": a lone "one" as the topic that was last named before it with an indefinite article.
fn one(text: Glossed<'_>, sentence: &Sentence, at: usize, hits: &[TopicHit]) -> Option<TopicHit> {
    if !text.is_word(at, "one") || text.phrases[text.phrase_of(at)].tokens().len() != 1 {
        return None;
    }
    let governed = at > sentence.tokens.start as usize
        && (text.tags[at - 1].is_verb() || text.tags[at - 1] == Tag::In && !text.is_word(at - 1, "by"));
    let next = (at + 1 < sentence.tokens.end as usize).then(|| text.tags[at + 1]);
    let alone = next.is_none_or(|tag| matches!(tag, Tag::Stop | Tag::Comma | Tag::Close | Tag::Cc | Tag::Colon));
    let named = hits.iter().rev().find(|hit| hit.tokens.end as usize <= at)?;
    let article = (named.tokens.start.saturating_sub(2)..=named.tokens.start)
        .any(|token| text.is_of(token as usize, WordKind::Indefinite));
    (governed && alone && article).then(|| TopicHit { tokens: TokenSpan::new(at, at + 1), ..*named })
}

/// "That would be a betrayal", "says this would be a betrayal", "called that a betrayal": whether a demonstrative means what was just
/// named.
fn is_that(text: Glossed<'_>, sentence: &Sentence, at: usize) -> bool {
    let points = ["that", "this"].iter().any(|word| text.is_word_in_any_case(at, word));
    if points && is_called(text, sentence, at) {
        return true;
    }
    let subject = points && at + 1 < sentence.tokens.end as usize && text.is_word(at + 1, "would");
    let opens = |before: usize| {
        let word = text.tokens[before].word;
        let says = text.tags[before].is_verb() && text.lexicon.is(word, WordKind::ReportingVerb);
        says || matches!(text.tags[before], Tag::Open | Tag::Cc)
    };
    subject && (at == sentence.tokens.start as usize || opens(at - 1))
}

/// "Called that a betrayal": whether a token is what a verb says what it is.
fn is_called(text: Glossed<'_>, sentence: &Sentence, at: usize) -> bool {
    let verb = at.checked_sub(1).filter(|&verb| verb > sentence.tokens.start as usize);
    let next = text.tags.get(at + 1);
    let open = matches!(next, Some(Tag::Dt | Tag::Open | Tag::Jj)) && !text.tags[at].is_noun();
    open && verb.is_some_and(|verb| text.tags[verb].is_verb() && text.is_of(verb, WordKind::Complement))
}

/// "The city is poor, and it should sell": whether a sentence begins with a thing that an "it" behind it stands for.
fn opens_with_thing(text: Glossed<'_>, sentence: &Sentence, it: usize) -> bool {
    let first = text.phrases_of(sentence).iter().find(|phrase| matches!(phrase, Phrase::Noun(_) | Phrase::Verb(_)));
    matches!(first, Some(Phrase::Noun(noun)) if (noun.tokens.end as usize) < it
        && text.tags[noun.head as usize] == Tag::Nn
        && text.lexicon.names().person_noun(text.tokens[noun.head as usize].word).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::lexicon::TableFile;
    use crate::stance::Topics;

    const LIST: &str = "topic,pattern,sign\nharbour sale,harbour sale,1\nharbour sale,sell* the harbour,1\n\
                        harbour sale,keep* the harbour public,-1\nharbour,harbour,1\n";

    #[test]
    fn a_topic_once_named_is_taken_up_by_its_head() {
        let lexicon = Lexicon::bundled().unwrap();
        let topics =
            Topics::parse(&TableFile::bundled("topics.csv", "topic,pattern,sign\nsale,sale of the harbour,1\n"))
                .unwrap();
        let text = "The sale drew a crowd. Brandt proposed the sale of the harbour. The union rejected the sale. A sale of cakes followed.";
        let document = Document::new("", text, &lexicon);
        let hits = TopicMatcher::new(&topics, &lexicon).named(document.with(&lexicon));
        let words: Vec<&str> = hits.iter().map(|hit| document.text_of(hit.tokens)).collect();
        assert_eq!(words, ["sale of the harbour", "the sale"]);
    }

    #[test]
    fn what_a_topic_modified_is_taken_up_by_its_noun() {
        let lexicon = Lexicon::bundled().unwrap();
        let list = "topic,pattern,sign\nsale,harbour sale,1\nsale,sale plan*,1\n";
        let topics = Topics::parse(&TableFile::bundled("topics.csv", list)).unwrap();
        let words = |text: &str| {
            let document = Document::new("", text, &lexicon);
            let hits = TopicMatcher::new(&topics, &lexicon).named(document.with(&lexicon));
            hits.iter().map(|hit| document.text_of(hit.tokens).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(words("The harbour sale bill is due. Vey opposes the bill."), ["harbour sale", "the bill"]);
        assert_eq!(words("The harbour sale crowd is due. Vey opposes the crowd."), ["harbour sale"]);
        assert_eq!(words("The sale plans are out. Vey opposes the plans."), ["sale plans", "the plans"]);
        assert_eq!(words("The sale plans are out. Vey opposes an audit plan."), ["sale plans"]);
    }

    #[test]
    fn the_head_of_a_topic_means_it_where_its_opposite_was_named_last() {
        let lexicon = Lexicon::bundled().unwrap();
        let list = "topic,pattern,sign\nsale,sale of the harbour,1\nsale,keep the harbour,-1\n";
        let topics = Topics::parse(&TableFile::bundled("topics.csv", list)).unwrap();
        let text = "Brandt proposed the sale of the harbour. The union wants to keep the harbour. It fought the sale.";
        let document = Document::new("", text, &lexicon);
        let hits = TopicMatcher::new(&topics, &lexicon).named(document.with(&lexicon));
        assert_eq!(hits.iter().map(|hit| hit.sign).collect::<Vec<_>>(), [1, -1, -1, 1], "the third is \"it\"");
    }

    #[test]
    fn the_move_is_another_event_where_one_was_told_since_and_else_the_topic() {
        let lexicon = Lexicon::bundled().unwrap();
        let topics =
            Topics::parse(&TableFile::bundled("topics.csv", "topic,pattern,sign\nsale,harbour sale,1\n")).unwrap();
        let taken_up = |text: &str| {
            let document = Document::new("", text, &lexicon);
            let hits = TopicMatcher::new(&topics, &lexicon).named(document.with(&lexicon));
            hits.iter().any(|hit| ["the move", "The step", "the plan"].contains(&document.text_of(hit.tokens)))
        };
        for text in [
            "Orrin backs the harbour sale. The guard arrested a reporter. Vey condemned the move.",
            "Orrin backs the harbour sale. Troops have shut the border with Oro. The step angered Vey.",
            "Orrin backs the harbour sale, and the guard arrested a reporter. Vey condemned the move.",
            "Orrin backs the harbour sale. After the guard shut the gate, Vey condemned the move.",
        ] {
            assert!(!taken_up(text), "{text}");
        }
        for text in [
            "Orrin backs the harbour sale. Vey condemned the move.",
            "Orrin backs the harbour sale. Vey told reporters that he condemned the move.",
            "Orrin backs the harbour sale. Vey, who leads the guild, condemned the move.",
            "Orrin backs the harbour sale. The council took the decision in May. Vey condemned the move.",
            "Orrin backs the harbour sale. Vey left the room and condemned the move.",
            "Orrin backs the harbour sale, and Brandt said he deserved respect. Vey condemned the move.",
            "Orrin backs the harbour sale. The guard arrested a reporter. Vey condemned the plan.",
        ] {
            assert!(taken_up(text), "{text}");
        }
    }

    #[test]
    fn it_takes_up_a_topic_up_to_the_next_sentence() {
        let lexicon = Lexicon::bundled().unwrap();
        let topics = Topics::parse(&TableFile::bundled("topics.csv", LIST)).unwrap();
        let text = "The harbour sale was a scandal. The union fought it. Rain fell. The storm made it worse.";
        let document = Document::new("", text, &lexicon);
        let hits = TopicMatcher::new(&topics, &lexicon).named(document.with(&lexicon));
        let words: Vec<&str> = hits.iter().map(|hit| document.text_of(hit.tokens)).collect();
        assert_eq!(words, ["harbour", "harbour sale", "it"]);
    }

    #[test]
    fn a_lone_one_takes_up_what_was_named_with_an_indefinite_article() {
        let lexicon = Lexicon::bundled().unwrap();
        let topics = Topics::parse(&TableFile::bundled("topics.csv", LIST)).unwrap();
        let words = |text: &str| {
            let document = Document::new("", text, &lexicon);
            let hits = TopicMatcher::new(&topics, &lexicon).named(document.with(&lexicon));
            hits.iter().filter(|hit| document.text_of(hit.tokens) == "one").count()
        };
        assert_eq!(words("Brandt once fought a harbour sale and now backs one."), 1);
        assert_eq!(words("Brandt said the town could not do without a harbour sale, or without one."), 1);
        assert_eq!(words("Brandt once fought the harbour sale and now backs one."), 0);
        assert_eq!(words("Brandt once fought a harbour sale and now backs one of her rivals."), 0);
    }
}
