//! The account as text, in colour where that is wanted.

use std::fmt::Write;

use appraise::evidence::column;
use appraise::score::Label;
use clap::builder::styling::{AnsiColor, Style};

use super::super::console::visible;
use super::account::{Account, Effect, Sum};
use super::marks::{Stretch, stretches};

/// Where the account is shown.
pub(super) struct Terminal {
    pub(super) coloured: bool,
}

impl Terminal {
    /// The article with its mentions and quotations marked, then each of them, and each stance, with its evidence.
    pub(super) fn text(&self, account: &Account<'_>) -> String {
        let mut out = String::new();
        for stretch in stretches(account) {
            let words = stretch.span.of(&account.analysis.text);
            let notes: String = stretch.notes.iter().map(|note| format!("[{note}]")).collect();
            out += &painted(&visible(words), self.style(of_stretch(&stretch)));
            out += &painted(&notes, self.style(Style::new().dimmed()));
        }
        let mut out = out.trim_end().to_owned() + "\n";
        if self.coloured {
            out += &legend();
        }
        out + &self.mentions(account) + &self.quotations(account) + &self.statements(account)
    }

    /// The style, if there is colour.
    fn style(&self, style: Style) -> Style {
        if self.coloured { style } else { Style::new() }
    }

    fn heading(&self, name: &str) -> String {
        let style = self.style(Style::new().bold());
        format!("\n{style}{name}{style:#}\n")
    }

    fn mentions(&self, account: &Account<'_>) -> String {
        let mut out = self.heading("Mentions");
        for (at, (mention, sum)) in account.analysis.mentions.iter().zip(&account.sums).enumerate() {
            let style = self.style(of_label(mention.label));
            let (label, score) = (mention.label.name(), mention.score);
            let line = account.mention_line(mention);
            let line = visible(&line);
            writeln!(out, "[{}] {line}: {style}{label} {score}{style:#}", at + 1).expect("a string takes all");
            out += &arithmetic(sum);
        }
        if account.analysis.mentions.is_empty() {
            out += "none\n";
        }
        out
    }

    fn quotations(&self, account: &Account<'_>) -> String {
        let mut out = self.heading("Quotations");
        for (at, quote) in account.analysis.quotes.iter().enumerate() {
            let (line, content) = (account.quote_line(quote), account.quote_content(quote));
            out += &visible(&format!("[q{}] {line}\n    {content}\n", at + 1));
        }
        if account.analysis.quotes.is_empty() {
            out += "none\n";
        }
        out
    }

    fn statements(&self, account: &Account<'_>) -> String {
        let mut out = self.heading("Stances");
        for stance in &account.analysis.stances {
            let evidence = column(&stance.evidence, &account.analysis.text);
            out += &visible(&format!("{}\n    {evidence}\n", account.stance_line(stance)));
        }
        if account.analysis.stances.is_empty() {
            out += "none\n";
        }
        out
    }
}

/// What the colours and faces of the text mean.
fn legend() -> String {
    let labels = [Label::Positive, Label::Neutral, Label::Negative].map(|label| painted(label.name(), of_label(label)));
    format!(
        "\n{} mention, {} source, {} cue, {} content\n",
        labels.join(" "),
        painted("bold", Style::new().bold()),
        painted("underlined", Style::new().underline()),
        painted("italic", Style::new().italic()),
    )
}

fn painted(words: &str, style: Style) -> String {
    if words.is_empty() { String::new() } else { format!("{style}{words}{style:#}") }
}

/// Mentions by label in colour, sources bold, cues underlined, quoted words in italics.
fn of_stretch(stretch: &Stretch) -> Style {
    let mut style = stretch.mention.map_or(Style::new(), |(_, label)| of_label(label));
    if stretch.source || stretch.title {
        style = style.bold();
    }
    if stretch.cue {
        style = style.underline();
    }
    if stretch.content.is_some() { style.italic() } else { style }
}

fn of_label(label: Label) -> Style {
    let colour = match label {
        Label::Negative => AnsiColor::Red,
        Label::Neutral => AnsiColor::Yellow,
        Label::Positive => AnsiColor::Green,
    };
    colour.on_default()
}

fn arithmetic(sum: &Sum) -> String {
    let mut out = format!("    {:<40}  to positive  to negative\n", "");
    let effects = sum.cues.iter().chain([&sum.place, &sum.total]);
    effects.for_each(|effect| out += &effect_line(effect));
    out + &format!("    {}\n    {}\n", sum.probabilities(), sum.conclusion())
}

fn effect_line(effect: &Effect) -> String {
    let name = visible(&effect.name);
    format!("    {name:<40}  {:>+11.3}  {:>+11.3}\n", effect.positive, effect.negative)
}
