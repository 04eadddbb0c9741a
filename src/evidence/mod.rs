//! Why a score is what it is: the rules that fired, the words they fired on, what each added, and their sum.

mod amounts;
mod combination;
mod finding;
mod log_odds;
mod weights;

pub use amounts::{Amounts, FewSums, Sums};
pub use combination::{Combined, Contribution, PLACE, REST, combine, contributions, evidence, setting};
pub use finding::{Finding, RuleSet};
pub use log_odds::LogOdds;
pub use weights::{Weight, Weights};

use std::borrow::Cow;

use memchr::memchr_iter;
use serde::{Deserialize, Serialize};

use crate::text::Span;

/// One rule that fired for one mention or statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Name of the rule, a stable identifier such as `patient` or `valence_near`.
    pub rule: Cow<'static, str>,
    /// The words that it fired on: bytes into the analysed text; empty where it fired on none.
    pub span: Span,
    /// What it adds to the log-odds of positive against negative, in thousandths.
    pub effect: i32,
}

impl Evidence {
    /// Whether it is the learned weight of a single word rather than a written rule.
    #[must_use]
    pub fn is_learned(&self) -> bool {
        self.rule.starts_with("word_")
    }

    /// Whether it is what the target says of others.
    #[must_use]
    pub fn is_own_speech(&self) -> bool {
        self.rule.ends_with("_spoken")
    }

    /// The words of the cue in lower case: those before the first comma.
    #[must_use]
    pub fn cue<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let words = self.span.of(text);
        let is_followed_by_space = |&comma: &usize| words[comma + 1..].starts_with(char::is_whitespace);
        let end = memchr_iter(b',', words.as_bytes()).find(is_followed_by_space).unwrap_or(words.len());
        lower(&words[..end])
    }

    /// Appends it as it stands in the `evidence` column: `patient(blasted) -1.204`.
    fn write(&self, text: &str, out: &mut String) {
        out.push_str(&self.rule);
        if !self.span.is_empty() {
            out.push('(');
            out.push_str(&lower(self.span.of(text)));
            out.push(')');
        }
        out.push_str(if self.effect < 0 { " -" } else { " +" });
        push_thousandths(self.effect.unsigned_abs(), out);
    }
}

/// All of it, in the order of the text, joined by `; `.
#[must_use]
pub fn column(evidence: &[Evidence], text: &str) -> String {
    let mut column = String::with_capacity(32 * evidence.len());
    for (number, one) in evidence.iter().enumerate() {
        if number > 0 {
            column.push_str("; ");
        }
        one.write(text, &mut column);
    }
    column
}

/// Words in lower case; most have no capital.
fn lower(words: &str) -> Cow<'_, str> {
    if words.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        Cow::Borrowed(words)
    } else {
        Cow::Owned(words.to_lowercase())
    }
}

/// `1204` as `1.204`.
fn push_thousandths(number: u32, out: &mut String) {
    let digit = |of: u32| char::from(b'0' + (of % 10) as u8);
    match number / 1000 {
        whole @ 0..10 => out.push(digit(whole)),
        whole => out.push_str(&whole.to_string()),
    }
    out.extend(['.', digit(number / 100), digit(number / 10), digit(number)]);
}

/// Reads what [`column()`] wrote; the words are appended to `text`, into which the spans then point. `None` where [`column()`]
/// can't have written it.
#[must_use]
pub fn of_column(cell: &str, text: &mut String) -> Option<Vec<Evidence>> {
    let mut evidence = Vec::new();
    let mut item = String::new();
    // A cue may hold `; `: the item then ends with a later part.
    for part in cell.split("; ").filter(|_| !cell.is_empty()) {
        if !item.is_empty() {
            item.push_str("; ");
        }
        item.push_str(part);
        if let Some(read) = read(&item, text) {
            evidence.push(read);
            item.clear();
        }
    }
    item.is_empty().then_some(evidence)
}

/// The inverse of [`Evidence::write`].
fn read(item: &str, text: &mut String) -> Option<Evidence> {
    let (what, effect) = item.rsplit_once(' ')?;
    let (rule, words) = match what.split_once('(') {
        Some((rule, words)) => (rule, words.strip_suffix(')')?),
        None => (what, ""),
    };
    let (whole, thousandths) = effect.split_once('.').filter(|(_, decimals)| decimals.len() == 3)?;
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    let whole = whole.strip_prefix(['+', '-'])?.parse::<i32>().ok()?;
    let magnitude = whole.checked_mul(1000)?.checked_add(thousandths.parse().ok()?)?;
    let from = text.len();
    text.push_str(words);
    Some(Evidence { rule: rule.to_owned().into(), span: Span::new(from, text.len()), effect: sign * magnitude })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_column_has_rule_words_and_effect_of_each() {
        let text = "The mayor BLASTED the plan.";
        let evidence =
            |rule: &'static str, from, to, effect| Evidence { rule: rule.into(), span: Span::new(from, to), effect };
        let all = [evidence("patient", 10, 17, -1204), evidence(REST, 0, 0, 56), evidence("agent", 4, 9, 12_030)];
        assert_eq!(column(&all, text), "patient(blasted) -1.204; rest +0.056; agent(mayor) +12.030");
        assert_eq!(column(&[], text), "");
    }

    #[test]
    fn a_column_is_read_as_it_was_written() {
        let cell = "patient(blasted) -1.204; word((said; so) -1.000 he) +0.012; rest +0.000";
        let mut text = "Before.".to_owned();
        let evidence = of_column(cell, &mut text).unwrap();
        assert_eq!(
            evidence.iter().map(|one| (&*one.rule, one.effect)).collect::<Vec<_>>(),
            [("patient", -1204), ("word", 12), ("rest", 0)]
        );
        assert_eq!(column(&evidence, &text), cell);
        assert_eq!(of_column("", &mut text), Some(Vec::new()));
    }

    #[test]
    fn a_cue_is_the_same_in_the_text_and_in_the_column() {
        for (text, cue) in
            [("Driver,\nwho", "driver"), ("a liar, who", "a liar"), ("1,000 lies", "1,000 lies"), ("so,", "so,")]
        {
            let one = Evidence { rule: "patient".into(), span: Span::new(0, text.len()), effect: -1 };
            assert_eq!(one.cue(text), cue);
            let mut read = String::new();
            let again = of_column(&column(&[one], text), &mut read).unwrap();
            assert_eq!(again[0].cue(&read), cue);
        }
    }

    #[test]
    fn what_no_run_writes_is_no_column() {
        for cell in [
            "patient(blasted)",
            "patient(blasted -1.204",
            "patient(blasted) 1.204",
            "patient(x) +0.1; ",
            "x -9999999.000",
            "x +2147483.999",
        ] {
            assert_eq!(of_column(cell, &mut String::new()), None, "{cell}");
        }
    }
}
