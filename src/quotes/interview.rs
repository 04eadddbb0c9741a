//! Interviews: turns that alternate from paragraph to paragraph, with labels or without.

use super::attribution::{Attribution, AttributionKind};
use super::continuity::LABEL;
use super::named::Source;
use super::scene::Scene;
use crate::lexicon::{Construction, Lexicon, WordKind};
use crate::text::{Document, Quotations, Sentence, Tag, TokenKind, TokenSpan};

/// What a document shows of the turns in it.
pub(super) struct Turns {
    /// Whether a label before a colon begins several paragraphs: `Brandt: …`
    labelled: bool,
    /// Whether paragraphs begin with `Q.` and others with `A.`
    lettered: bool,
    /// Whether answers begin in the paragraphs of their questions: `Q: Who paid? A: The council.`
    run_on: bool,
    /// Whether labels in capitals begin turns inside of paragraphs that one of them begins.
    called: bool,
    /// Whom the text before the turns tells to be interviewed.
    interviewee: Option<Source>,
}

impl Turns {
    pub(super) fn new(document: &Document, lexicon: &Lexicon, quotations: &Quotations) -> Self {
        let mut labels: Vec<&str> = Vec::new();
        let (mut asks, mut answers) = (false, false);
        let mut first_turn = None;
        for (number, sentence) in paragraph_starts(document) {
            let start = sentence.tokens.start as usize;
            let letter = letter(document, start);
            asks |= letter == Some('Q');
            answers |= letter == Some('A');
            let label = colon(document, sentence).map(|colon| TokenSpan::new(start, colon));
            labels.extend(label.map(|label| document.text_of(label)));
            if letter.is_some() || label.is_some() {
                first_turn = first_turn.or(Some(number));
            }
        }
        labels.sort_unstable();
        let called = called_within(document);
        let labelled = called || labels.windows(2).any(|pair| pair[0] == pair[1]);
        let run_on = answered_within(document);
        let lettered = asks && answers || run_on.is_some();
        first_turn = first_turn.into_iter().chain(run_on).min();
        let first = first_turn.filter(|_| labelled || lettered);
        let interviewee = first.and_then(|first| interviewee(document, lexicon, quotations, first));
        Self { labelled, lettered, run_on: run_on.is_some(), called, interviewee }
    }

    /// Whether a label before a colon begins a turn, whatever its letters.
    pub(super) fn labelled(&self) -> bool {
        self.labelled
    }

    /// Whether a turn begins with a sentence, at its paragraph's start or behind a question there.
    pub(super) fn begin_with(&self, document: &Document, sentence: &Sentence) -> bool {
        self.run_on && turn(document, sentence.tokens.start as usize).is_some()
            || self.called && call(document, sentence).is_some()
    }

    /// Whom an answer's label stands for, where it is no name.
    pub(super) fn answerer(&self, document: &Document, label: TokenSpan) -> Option<(TokenSpan, u32)> {
        let answers = matches!(document.text_of(label), "A" | "A.");
        self.interviewee.filter(|_| answers).map(|source| (source.tokens, source.head))
    }

    /// The letter that begins a turn of questions and answers: `Q. Who paid?`
    pub(super) fn letter(&self, document: &Document, start: usize) -> Option<TokenSpan> {
        letter(document, start).filter(|_| self.lettered).map(|_| TokenSpan::new(start, start + 1))
    }
}

fn paragraph_starts(document: &Document) -> impl Iterator<Item = (usize, &Sentence)> {
    document.sentences.iter().enumerate().filter(|(number, sentence)| {
        let first = *number == 0 || document.sentences[number - 1].paragraph != sentence.paragraph;
        first && !sentence.in_title
    })
}

/// The colon behind a label of few words, each with a capital.
fn colon(document: &Document, sentence: &Sentence) -> Option<usize> {
    let start = sentence.tokens.start as usize;
    let limit = (sentence.tokens.end as usize).min(start + LABEL);
    let end = (start..limit).find(|&token| !document.tokens[token].kind.is_capital())?;
    (end > start && document.is_word(end, ":")).then_some(end)
}

/// The label in capitals that begins a sentence: `BRANDT: No.`
fn call<'a>(document: &'a Document, sentence: &Sentence) -> Option<&'a str> {
    /// Bytes of a name in capitals, at least.
    const LEAST: usize = 3;
    let label = TokenSpan::new(sentence.tokens.start as usize, colon(document, sentence)?);
    let loud = label.range().all(|token| document.tokens[token].kind == TokenKind::Upper);
    let text = document.text_of(label);
    (loud && text.len() >= LEAST).then_some(text)
}

/// Whether two labels in capitals, not the same, begin sentences of one paragraph, the first of them the paragraph.
fn called_within(document: &Document) -> bool {
    let mut caller: Option<&str> = None;
    let mut paragraph = None;
    for sentence in document.sentences.iter().filter(|sentence| !sentence.in_title) {
        let label = call(document, sentence);
        if paragraph != Some(sentence.paragraph) {
            paragraph = Some(sentence.paragraph);
            caller = label;
        } else if label.is_some() && caller.is_some() && label != caller {
            return true;
        }
    }
    false
}

/// The first sentence in whose paragraph an answer begins behind its question.
fn answered_within(document: &Document) -> Option<usize> {
    let mut asked: Option<(usize, u32)> = None;
    for (number, sentence) in document.sentences.iter().enumerate().filter(|(_, sentence)| !sentence.in_title) {
        let before = (sentence.tokens.start as usize).checked_sub(1);
        let question = before.is_some_and(|before| document.is_word(before, "?"));
        match (turn(document, sentence.tokens.start as usize), asked) {
            (Some('Q'), _) => asked = Some((number, sentence.paragraph)),
            (Some(_), Some((first, paragraph))) if question && paragraph == sentence.paragraph => return Some(first),
            _ => {}
        }
    }
    None
}

/// The letter of `Q.`, `Q:`, `A.` or `A:`
fn turn(document: &Document, start: usize) -> Option<char> {
    let colon = document.tokens.get(start + 1).is_some_and(|_| document.is_word(start + 1, ":"));
    letter(document, start).or_else(|| match document.word(start) {
        "Q" if colon => Some('Q'),
        "A" if colon => Some('A'),
        _ => None,
    })
}

/// `Q.` or `A.`
fn letter(document: &Document, start: usize) -> Option<char> {
    let stop = || document.tokens.get(start + 1).is_some_and(|_| document.is_word(start + 1, "."));
    match document.word(start) {
        "Q." => Some('Q'),
        "A." => Some('A'),
        "Q" if stop() => Some('Q'),
        "A" if stop() => Some('A'),
        _ => None,
    }
}

/// Gives the answers of an interview without labels to whom its introduction names: at least three paragraphs are questions,
/// paragraphs that speak in the first person follow them.
pub(super) fn unlabelled(
    document: &Document,
    lexicon: &Lexicon,
    quotations: &Quotations,
    found: &mut Vec<Attribution>,
) {
    /// Questions, and answers, at least.
    const LEAST: usize = 3;
    let paragraphs = paragraphs(document);
    let questions: Vec<usize> = (0..paragraphs.len()).filter(|&at| is_question(document, paragraphs[at])).collect();
    if questions.len() < LEAST {
        return;
    }
    let answers: Vec<&[TokenSpan]> = (0..questions.len())
        .map(|at| {
            let first = questions[at] + 1;
            let next = questions.get(at + 1).copied();
            // nothing tells where the last answer ends but its paragraph
            &paragraphs[first..next.unwrap_or((first + 1).min(paragraphs.len()))]
        })
        .filter(|answer| !answer.is_empty())
        .collect();
    let personal = answers.iter().filter(|answer| answer.iter().any(|part| speaks_of_itself(document, lexicon, *part)));
    if answers.len() < LEAST || personal.count() * 2 < answers.len() {
        return;
    }
    let first = document.sentence_of(paragraphs[questions[0]].start as usize);
    let Some(source) = interviewee(document, lexicon, quotations, first) else { return };
    for answer in answers {
        let content = answer[usize::from(has_label(document, answer[0]))..].to_vec();
        if content.is_empty() {
            continue;
        }
        let kind = AttributionKind::of(document, quotations, source.head as usize, &content);
        found.push(Attribution {
            source: Some(source.tokens),
            source_head: Some(source.head),
            antecedent: None,
            cue: None,
            entry: None,
            content,
            kind,
            construction: Construction::Colon,
            parent: None,
            depth: 0,
        });
    }
}

/// `A: No.`, `Brandt: No.`: whether a paragraph tells itself who speaks.
fn has_label(document: &Document, paragraph: TokenSpan) -> bool {
    let start = paragraph.start as usize;
    let sentence = &document.sentences[document.sentence_of(start)];
    turn(document, start).is_some() || colon(document, sentence).is_some()
}

/// The paragraphs of the body.
fn paragraphs(document: &Document) -> Vec<TokenSpan> {
    let mut all: Vec<TokenSpan> = Vec::new();
    for (number, sentence) in document.sentences.iter().enumerate().filter(|(_, sentence)| !sentence.in_title) {
        let first = number == 0 || document.sentences[number - 1].paragraph != sentence.paragraph;
        match all.last_mut() {
            Some(last) if !first => last.end = sentence.tokens.end,
            _ => all.push(sentence.tokens),
        }
    }
    all
}

/// Whether a paragraph without quotation marks ends with a question and is not long.
fn is_question(document: &Document, paragraph: TokenSpan) -> bool {
    /// Tokens of a question, at most.
    const LONGEST: usize = 80;
    document.is_word(paragraph.end as usize - 1, "?")
        && paragraph.len() <= LONGEST
        && !paragraph.range().any(|token| matches!(document.tags[token], Tag::Open | Tag::Close))
}

fn speaks_of_itself(document: &Document, lexicon: &Lexicon, paragraph: TokenSpan) -> bool {
    paragraph.range().any(|token| document.is_of(token, WordKind::FirstPerson, lexicon))
}

/// Whom the sentences before the turns tell to be interviewed: `an interview with Ilse Brandt`, `spoke to Ilse Brandt`.
fn interviewee(document: &Document, lexicon: &Lexicon, quotations: &Quotations, before: usize) -> Option<Source> {
    /// Tokens behind the cue among which the name stands.
    const NEAR: usize = 8;
    let told = document.sentences[..before].iter().find_map(|sentence| {
        let scene = Scene::new(document, lexicon, quotations, sentence);
        let cue = (scene.start()..scene.end()).find(|&token| document.is_of(token, WordKind::Interview, lexicon))?;
        let limit = scene.end().min(cue + NEAR);
        let link = (cue + 1..limit).find(|&token| scene.is(token, &["with", "to"])).unwrap_or(cue);
        let noun = scene.noun(scene.phrase_at(link + 1)).filter(|_| link + 1 < scene.end())?;
        let named = scene.tag(noun.head as usize) == Tag::Nnp;
        let told = named.then_some(Source { tokens: noun.tokens, head: noun.head });
        told.filter(|it| !is_paper(&scene, *it)).or_else(|| who_speaks(&scene, cue))
    });
    told.or_else(|| introduced(document, lexicon, quotations, before))
}

/// `The Courier`, which interviews rather than being interviewed.
fn is_paper(scene: &Scene<'_>, named: Source) -> bool {
    scene.is(named.tokens.start as usize, &["the", "The"])
}

/// `Ilse Brandt | sat down with The Courier`, `spoke to our editor`: the name that is the subject of a cue of interviews.
fn who_speaks(scene: &Scene<'_>, cue: usize) -> Option<Source> {
    let at = scene.phrase_at(cue);
    let noun = scene.noun(at.checked_sub(1)?).filter(|_| scene.verb(at).is_some())?;
    let named = scene.tag(noun.head as usize) == Tag::Nnp;
    let somebody = Source { tokens: noun.tokens, head: noun.head };
    (named && !is_paper(scene, somebody)).then_some(somebody)
}

/// The one person whom the sentences before the turns name in full, where they name no other.
fn introduced(document: &Document, lexicon: &Lexicon, quotations: &Quotations, before: usize) -> Option<Source> {
    let mut one: Option<Source> = None;
    for sentence in document.sentences[..before].iter().filter(|sentence| !sentence.in_title) {
        let scene = Scene::new(document, lexicon, quotations, sentence);
        for noun in (0..scene.phrases.len()).filter_map(|at| scene.noun(at)) {
            let (first, head) = (noun.tokens.start as usize, noun.head as usize);
            let full = noun.possessor.is_none() && head == first + 1 && scene.kind(head).is_capital();
            if !full || !lexicon.names().is_given_name(document.tokens[first].word) {
                continue;
            }
            if one.is_some_and(|one| document.word(one.head as usize) != document.word(head)) {
                return None;
            }
            one = one.or(Some(Source { tokens: noun.tokens, head: noun.head }));
        }
    }
    one
}

#[cfg(test)]
mod tests {
    use crate::quotes::attributions;
    use crate::quotes::traps::{LEXICON, holds};
    use crate::text::Document;

    #[test]
    fn who_sits_down_with_a_paper_answers_it() {
        let turns = "\nQ: Will you sell the harbour?\nA: No, never.\nQ: And the cranes?\nA: We may.";
        let answerers = |first: &str| {
            let document = Document::new("", &format!("{first}{turns}"), &LEXICON);
            let found = attributions(&document, &LEXICON);
            let named = found.iter().filter_map(|attribution| attribution.antecedent);
            named.map(|(tokens, _)| document.text_of(tokens).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(answerers("Ilse Brandt sat down with The Courier."), ["Ilse Brandt", "Ilse Brandt"]);
        assert_eq!(answerers("The Courier sat down with Ilse Brandt."), ["Ilse Brandt", "Ilse Brandt"]);
    }

    #[test]
    fn turns_that_run_on_in_one_paragraph_are_utterances_of_their_own() {
        holds(&[
            (
                "Q: Will you sell the harbour? A: No, never. Q: And the cranes? A: We may.",
                &["Q | : | Will you sell the harbour", "A | : | No, never", "Q | : | And the cranes", "A | : | We may"],
            ),
            (
                "Q. Will you sell the harbour? A. No, never. It stays.",
                &["Q. | Q. | Will you sell the harbour", "A. | A. | No, never. It stays"],
            ),
            (
                "INTERVIEWER: Why now? BRANDT: Because the men are tired. INTERVIEWER: And then? BRANDT: We rest.",
                &[
                    "INTERVIEWER | : | Why now",
                    "BRANDT | : | Because the men are tired",
                    "INTERVIEWER | : | And then",
                    "BRANDT | : | We rest",
                ],
            ),
            ("The mill is old. NOTE: It burned in May.", &[]),
            ("Q. Adams paid for the crane. A. Brandt sold it.", &[]),
        ]);
    }
}
