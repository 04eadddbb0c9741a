//! The account as a page for the browser that needs no other file.

use appraise::evidence::column;

use super::account::{Account, Effect, Sum};
use super::marks::{Stretch, stretches};

const STYLE: &str = "body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 Georgia,serif;color:#222;background:#fff}\
.text{white-space:pre-wrap}.title{font-weight:bold}.mention{border-radius:.2em;padding:0 .15em}\
.positive{background:#cdeccd}.neutral{background:#eee6c8}.negative{background:#f6cfc9}\
.content{font-style:italic}.source{font-weight:bold}.cue{text-decoration:underline}\
sup{font-size:.65em}a{color:#555;text-decoration:none}li{margin-bottom:1rem}\
table{border-collapse:collapse;font:.85rem/1.4 monospace}td,th{padding:0 .8em 0 0;text-align:right;font-weight:normal}\
td:first-child{text-align:left}tr.sum td{border-top:1px solid #999}blockquote{margin:.2rem 1rem;font-style:italic}";

/// The page.
pub(super) fn page(account: &Account<'_>) -> String {
    let title = if account.title().is_empty() { "appraise explain" } else { account.title() };
    let text: String = stretches(account).iter().map(|stretch| marked(account, stretch)).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
         <div class=\"text\">{}</div>\n{}{}{}</body>\n</html>\n",
        escaped(title),
        text.trim_end(),
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
            other => out.push(other),
        }
    }
    out
}

fn marked(account: &Account<'_>, stretch: &Stretch) -> String {
    let words = escaped(stretch.span.of(&account.analysis.text));
    let label = stretch.mention.map(|label| format!("mention {}", label.name()));
    let flags =
        [("content", stretch.content), ("source", stretch.source), ("cue", stretch.cue), ("title", stretch.title)];
    let flags = flags.into_iter().filter(|(_, holds)| *holds).map(|(name, _)| name.to_owned());
    let classes: Vec<String> = label.into_iter().chain(flags).collect();
    let notes: String =
        stretch.notes.iter().map(|note| format!("<sup><a href=\"#n{note}\">{note}</a></sup>")).collect();
    if classes.is_empty() {
        words + &notes
    } else {
        format!("<span class=\"{}\">{words}</span>{notes}", classes.join(" "))
    }
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
    let item = |(mention, sum)| format!("{}\n{}", escaped(&account.mention_line(mention)), arithmetic(sum));
    account.analysis.mentions.iter().zip(&account.sums).map(item).collect()
}

fn arithmetic(sum: &Sum) -> String {
    let label = sum.combined.label.name();
    let rows: String = sum.cues.iter().map(|effect| row(&effect.name, effect)).collect();
    format!(
        "<table><tr><td></td><th>to positive</th><th>to negative</th></tr>\n{rows}{}<tr class=\"sum\">{}</tr></table>\n{}<br>\n<span class=\"mention {label}\">{}</span>",
        row("place of the mention", &sum.place),
        cells("sum", &sum.total),
        sum.probabilities(),
        sum.conclusion(),
    )
}

fn row(name: &str, effect: &Effect) -> String {
    format!("<tr>{}</tr>\n", cells(name, effect))
}

fn cells(name: &str, effect: &Effect) -> String {
    format!("<td>{}</td><td>{:+.3}</td><td>{:+.3}</td>", escaped(name), effect.positive, effect.negative)
}

fn quotations(account: &Account<'_>) -> Vec<String> {
    let item = |quote| {
        let (line, content) = (account.quote_line(quote), account.quote_content(quote));
        format!("{}\n<blockquote>{}</blockquote>", escaped(&line), escaped(&content))
    };
    account.analysis.quotes.iter().map(item).collect()
}

fn statements(account: &Account<'_>) -> Vec<String> {
    let item = |stance: &appraise::analysis::StanceRow| {
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
