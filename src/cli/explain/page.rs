//! The account as a page for the browser that needs no other file.

use appraise::analysis::{MentionRow, StanceRow};
use appraise::evidence::column;

use super::account::{Account, Effect, Sum};
use super::marks::{Stretch, stretches};

const STYLE: &str = include_str!("page.css");

/// Says what the marks of the text mean.
const LEGEND: &str = "<p class=\"legend\"><span class=\"mention positive\">positive</span> \
<span class=\"mention neutral\">neutral</span> <span class=\"mention negative\">negative</span> mention · \
<span class=\"source\">source</span> <span class=\"cue\">cue</span> <span class=\"content\">content</span> of a quotation · \
numbers lead to the lists below</p>";

/// The page.
pub(super) fn page(account: &Account<'_>) -> String {
    let title = if account.title().is_empty() { "appraise explain" } else { account.title() };
    let (heading, body): (Vec<Stretch>, Vec<Stretch>) = stretches(account).into_iter().partition(|it| it.title);
    let marked = |stretches: &[Stretch]| stretches.iter().map(|it| marked(account, it)).collect::<String>();
    let heading = if heading.is_empty() { escaped(title) } else { marked(&heading) };
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n\
         <body>\n<main>\n<h1 class=\"text\">{heading}</h1>\n<div class=\"text\">{}</div>\n{LEGEND}\n{}{}{}</main>\n</body>\n</html>\n",
        escaped(title),
        marked(&body).trim(),
        section("Mentions", "", mentions(account)),
        section("Quotations", "q", quotations(account)),
        section("Stances", "s", statements(account)),
    )
}

/// What HTML takes for markup is written as references.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            control if control.is_control() && !matches!(control, '\n' | '\t') => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
}

fn marked(account: &Account<'_>, stretch: &Stretch) -> String {
    let words = escaped(stretch.span.of(&account.analysis.text));
    let label = stretch.mention.map(|(_, label)| format!("mention {}", label.name()));
    let flags = [("content", stretch.content.is_some()), ("source", stretch.source), ("cue", stretch.cue)];
    let flags = flags.into_iter().filter(|(_, holds)| *holds).map(|(name, _)| name.to_owned());
    let classes: Vec<String> = label.into_iter().chain(flags).collect();
    let link = |note: &String| {
        let kind = if note.starts_with('q') { "quotation" } else { "mention" };
        format!("<sup><a href=\"#n{note}\" aria-label=\"{kind} {note}\">{note}</a></sup>")
    };
    let notes: String = stretch.notes.iter().map(link).collect();
    if classes.is_empty() {
        words + &notes
    } else {
        let tip = tip(account, stretch);
        let tip = if tip.is_empty() { tip } else { format!(" title=\"{}\"", escaped(&tip)) };
        format!("<span class=\"{}\"{tip}>{words}</span>{notes}", classes.join(" "))
    }
}

/// What a pointer on the words is told: who is meant and whose words they are.
fn tip(account: &Account<'_>, stretch: &Stretch) -> String {
    let mention = stretch.mention.map(|(at, _)| {
        let mention = &account.analysis.mentions[at];
        format!("{}: {} {}", account.mention_line(mention), mention.label.name(), mention.score)
    });
    let quote = stretch.content.map(|at| account.quote_line(&account.analysis.quotes[at]));
    mention.into_iter().chain(quote).collect::<Vec<_>>().join("; ")
}

fn section(name: &str, prefix: &str, items: Vec<String>) -> String {
    if items.is_empty() {
        return format!("<h2>{name}</h2>\n<p>none</p>\n");
    }
    let items = items.into_iter().enumerate();
    let items: String = items.map(|(at, item)| format!("<li id=\"n{prefix}{}\">{item}</li>\n", at + 1)).collect();
    format!("<h2>{name}</h2>\n<ol>\n{items}</ol>\n")
}

fn mentions(account: &Account<'_>) -> Vec<String> {
    let item = |(mention, sum): (&MentionRow, &Sum)| {
        let label = mention.label.name();
        let score = format!("<span class=\"mention {label}\">{label} {}</span>", mention.score);
        let line = escaped(&account.mention_line(mention));
        format!("<details><summary>{line}: {score}</summary>\n{}</details>", arithmetic(sum))
    };
    account.analysis.mentions.iter().zip(&account.sums).map(item).collect()
}

fn arithmetic(sum: &Sum) -> String {
    let rows: String = sum.cues.iter().chain([&sum.place]).map(row).collect();
    format!(
        "<table><tr><td></td><th scope=\"col\">to positive</th><th scope=\"col\">to negative</th></tr>\n{rows}<tr class=\"sum\">{}</tr></table>\n<p>{}<br>\n{}</p>\n",
        cells(&sum.total),
        sum.probabilities(),
        sum.conclusion(),
    )
}

fn row(effect: &Effect) -> String {
    format!("<tr>{}</tr>\n", cells(effect))
}

fn cells(Effect { name, positive, negative }: &Effect) -> String {
    format!("<th scope=\"row\">{}</th><td>{positive:+.3}</td><td>{negative:+.3}</td>", escaped(name))
}

fn quotations(account: &Account<'_>) -> Vec<String> {
    let item = |quote| {
        let (line, content) = (account.quote_line(quote), account.quote_content(quote));
        format!("{}\n<blockquote>{}</blockquote>", escaped(&line), escaped(&content))
    };
    account.analysis.quotes.iter().map(item).collect()
}

fn statements(account: &Account<'_>) -> Vec<String> {
    let item = |stance: &StanceRow| {
        format!(
            "{}<br>\n{}",
            escaped(&account.stance_line(stance)),
            escaped(&column(&stance.evidence, &account.analysis.text))
        )
    };
    account.analysis.stances.iter().map(item).collect()
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn markup_in_a_text_is_shown_and_not_obeyed() {
        assert_eq!(escaped("<b> \"R&D\" isn't"), "&lt;b&gt; &quot;R&amp;D&quot; isn&#39;t");
    }
}
