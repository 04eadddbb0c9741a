//! Cross-validates and refits the weights of reporting cues with `accuracy/reporting.py`, which runs this.
//!
//! usage: reporting candidates CORPUS.csv OUT.tsv ENDINGS.tsv [WEIGHTS.csv]
//!        reporting table GOLD.csv CORPUS.csv WEIGHTS_0.csv … WEIGHTS_4.csv OUT.csv [PREDICTIONS.csv]
//! The first writes every possible attribution with its features, and the places where its content could end with theirs. The second measures each article with the weights that
//! were fitted without its fold, by outlet: the part of an article's id before the first `_`.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::Path;

use appraise::evaluate::quotes::{CodePoints, QuoteAgreement, predicted, read_gold, write_predictions};
use appraise::fit::{FOLDS, fold_of};
use appraise::lexicon::{Lexicon, TableFile};
use appraise::quotes::possible_attributions;
use appraise::text::{Document, TokenSpan};

type Done<T> = Result<T, Box<dyn Error>>;

fn main() -> Done<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args[..] {
        ["candidates", corpus, out, endings] => candidates(corpus, &Lexicon::bundled()?, out, endings),
        ["candidates", corpus, out, endings, weights] => candidates(corpus, &weighed(weights)?, out, endings),
        ["table", gold, corpus, ref rest @ ..] if rest.len() > FOLDS as usize => table(gold, corpus, rest),
        _ => Err(
            "usage: reporting candidates CORPUS OUT ENDINGS [WEIGHTS] | table GOLD CORPUS WEIGHTS… OUT [PREDICTIONS]"
                .into(),
        ),
    }
}

/// Identifier and text of each article.
fn articles(path: &str) -> Done<Vec<(String, String)>> {
    let mut reader = csv::Reader::from_path(path)?;
    let headers = reader.headers()?.clone();
    let column = |name: &str| {
        let named = |header: &str| header.trim_start_matches('\u{feff}') == name;
        headers.iter().position(named).ok_or_else(|| format!("{path}: no column `{name}`"))
    };
    let (id, text) = (column("id")?, column("text")?);
    let rows: Result<Vec<_>, _> =
        reader.records().map(|row| row.map(|row| (row[id].to_owned(), row[text].to_owned()))).collect();
    Ok(rows?)
}

fn weighed(weights: &str) -> Done<Lexicon> {
    Ok(Lexicon::bundled()?.with_reporting_weights(&TableFile::read(weights.as_ref())?)?)
}

/// A row per possible attribution: fold, article, source, cue, content, features. A row per content whose end is a matter of
/// choice: fold, article, cue, start, then the places, each with its features behind a space.
fn candidates(corpus: &str, lexicon: &Lexicon, out: &str, endings: &str) -> Done<()> {
    let (mut rows, mut ends) = (String::new(), String::new());
    for (id, text) in articles(corpus)? {
        let document = Document::new("", &text, lexicon);
        let points = points(&text);
        let cell = |spans: &[TokenSpan]| {
            let spans: Vec<String> = spans
                .iter()
                .map(|tokens| {
                    let (start, end) = span(&document, &points, *tokens);
                    format!("{start}-{end}")
                })
                .collect();
            spans.join("|")
        };
        let at = |token: u32| points[document.tokens[token as usize].span.start as usize];
        let fold = fold_of(&id, FOLDS);
        for possible in possible_attributions(&document, lexicon) {
            let found = possible.attribution;
            let source: Vec<TokenSpan> = found.source.into_iter().collect();
            let cue: Vec<TokenSpan> = found.cue.into_iter().collect();
            let (source, cue, content) = (cell(&source), cell(&cue), cell(&found.content));
            writeln!(rows, "{fold}\t{id}\t{source}\t{cue}\t{content}\t{}", possible.features.join("\t"))?;
            if let Some(start) = possible.start.filter(|_| !possible.endings.is_empty()) {
                write!(ends, "{fold}\t{id}\t{cue}\t{}", at(start))?;
                for (token, features) in &possible.endings {
                    write!(ends, "\t{} {}", at(*token), features.join(" "))?;
                }
                ends.push('\n');
            }
        }
    }
    fs::write(out, rows)?;
    Ok(fs::write(endings, ends)?)
}

/// The code point that each byte of a text belongs to.
fn points(text: &str) -> Vec<u32> {
    let mut count = 0;
    let mut points = Vec::with_capacity(text.len() + 1);
    for at in 0..=text.len() {
        points.push(count);
        count += u32::from(text.is_char_boundary(at + 1));
    }
    points
}

fn span(document: &Document, points: &[u32], tokens: TokenSpan) -> CodePoints {
    let bytes = document.span(tokens);
    (points[bytes.start as usize], points[bytes.end as usize])
}

fn table(gold: &str, corpus: &str, rest: &[&str]) -> Done<()> {
    let (weights, out) = rest.split_at(FOLDS as usize);
    let gold = read_gold(&TableFile::read(Path::new(gold))?)?;
    let lexicons = weights.iter().map(|path| weighed(path)).collect::<Done<Vec<Lexicon>>>()?;
    let mut sums: BTreeMap<String, QuoteAgreement> = BTreeMap::new();
    let mut found = Vec::new();
    for (id, text) in articles(corpus)?.into_iter().filter(|(id, _)| gold.contains_key(id)) {
        let attributions = predicted(&text, &lexicons[fold_of(&id, FOLDS) as usize]);
        let agreement = QuoteAgreement::of_article(&text, &gold[&id], &attributions);
        let outlet = id.split('_').next().unwrap_or_default();
        for row in ["all", outlet] {
            sums.entry(row.to_owned()).or_default().add(&agreement);
        }
        found.push((id, attributions));
    }
    fs::write(out[0], rows(&sums)?)?;
    if let Some(path) = out.get(1) {
        write_predictions(File::create(path)?, found.iter().map(|(id, found)| (id.as_str(), found.as_slice())))?;
    }
    Ok(())
}

fn rows(sums: &BTreeMap<String, QuoteAgreement>) -> Done<String> {
    let mut rows = "outlet,content_token_f1,attribution_f1,direct_source_f1,source_token_f1\n".to_owned();
    for (outlet, sums) in sums {
        write!(rows, "{outlet}")?;
        for figure in [sums.content, sums.attribution, sums.direct_source, sums.source] {
            match figure.f1() {
                Some(f1) => write!(rows, ",{:.1}", 100.0 * f1)?,
                None => rows.push(','),
            }
        }
        rows.push('\n');
    }
    Ok(rows)
}
