//! The account as text, in colour where that is wanted.

use std::fmt::Write;

use appraise::evidence::column;
use appraise::score::Label;
use clap::builder::styling::{AnsiColor, Style};

use super::super::console::visible;
use super::account::{Account, Effect, Sum};
use super::marks::{Stretch, stretches};

/// The article with its mentions and quotations marked, then each of them, and each stance, with its evidence.
pub(super) fn text(account: &Account<'_>, coloured: bool) -> String {
    let mut out = String::new();
    for stretch in stretches(account) {
        let words = stretch.span.of(&account.analysis.text);
        let notes: String = stretch.notes.iter().map(|note| format!("[{note}]")).collect();
        out += &painted(&visible(words), if coloured { style(&stretch) } else { Style::new() });
        out += &painted(&notes, if coloured { Style::new().dimmed() } else { Style::new() });
    }
    let mut out = out.trim_end().to_owned() + "\n";
    if coloured {
        out += &legend();
    }
    out + &mentions(account, coloured) + &quotations(account, coloured) + &statements(account, coloured)
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
fn style(stretch: &Stretch) -> Style {
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

fn heading(name: &str, coloured: bool) -> String {
    let style = if coloured { Style::new().bold() } else { Style::new() };
    format!("\n{style}{name}{style:#}\n")
}

fn mentions(account: &Account<'_>, coloured: bool) -> String {
    let mut out = heading("Mentions", coloured);
    for (at, (mention, sum)) in account.analysis.mentions.iter().zip(&account.sums).enumerate() {
        let style = if coloured { of_label(mention.label) } else { Style::new() };
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

fn quotations(account: &Account<'_>, coloured: bool) -> String {
    let mut out = heading("Quotations", coloured);
    for (at, quote) in account.analysis.quotes.iter().enumerate() {
        let (line, content) = (account.quote_line(quote), account.quote_content(quote));
        out += &visible(&format!("[q{}] {line}\n    {content}\n", at + 1));
    }
    if account.analysis.quotes.is_empty() {
        out += "none\n";
    }
    out
}

fn statements(account: &Account<'_>, coloured: bool) -> String {
    let mut out = heading("Stances", coloured);
    for stance in &account.analysis.stances {
        let evidence = column(&stance.evidence, &account.analysis.text);
        out += &visible(&format!("{}\n    {evidence}\n", account.stance_line(stance)));
    }
    if account.analysis.stances.is_empty() {
        out += "none\n";
    }
    out
}
