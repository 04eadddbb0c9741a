//! What to tell of a run that was done, though some of the corpus may have been misread: its ids, its dates, its texts.

use appraise::aggregate::Totals;
use appraise::corpus::{ReadOptions, Spoiling};
use appraise::pipeline::Tally;

use super::Log;

/// Warns of articles whose ids others have, and of dates and texts that seem misread, and says so where no article has a date.
pub(super) fn tell_doubts(tally: &Tally, totals: &Totals<'_>, options: &ReadOptions, log: Log) {
    let doubts = [doubt_of_ids(tally), doubt_of_dates(tally)].into_iter().flatten();
    let of_texts = Spoiling::ALL.into_iter().filter_map(|spoiling| doubt_of_texts(spoiling, tally, options));
    doubts.chain(of_texts).for_each(|warning| log.warning(&warning));
    if is_undated(tally, totals) {
        log.note(UNDATED);
    }
}

/// What to tell where most dates can't be read, so that the reports by date hold next to nothing. The rows that are left out whatever
/// their date aren't asked for theirs.
fn doubt_of_dates(tally: &Tally) -> Option<String> {
    let Tally { unreadable_dates, .. } = *tally;
    let rows = tally.rows - tally.not_chosen;
    (unreadable_dates * 2 > rows).then(|| {
        format!(
            "the dates of {unreadable_dates} of {rows} rows can't be read, and these count as undated: say how they are \
             written with --date-format, such as %d.%m.%y; rejects.csv shows them and what may help"
        )
    })
}

/// What to tell where articles are left out since others have their ids, as where two exports both number their rows from 1.
fn doubt_of_ids(tally: &Tally) -> Option<String> {
    let left_out = match tally.taken_ids {
        0 => return None,
        1 => "1 article is left out, since another with a different text has its id".to_owned(),
        more => format!("{more} articles are left out, since others with different texts have their ids"),
    };
    Some(format!("{left_out}: give every article an id of its own, such as file and number; rejects.csv names them"))
}

/// What to tell where no article has a date.
const UNDATED: &str = "no article has a date, so nothing is told by date: if a column holds dates, name it with --map date=COLUMN \
                       (--dry-run shows the columns)";

/// Whether no article has a date, though none was written that can't be read.
fn is_undated(tally: &Tally, totals: &Totals<'_>) -> bool {
    let periods = totals.periods();
    tally.unreadable_dates == 0 && !periods.is_empty() && periods.iter().all(|it| it.period.is_none())
}

/// What to tell where texts were spoiled before they came here, so that names and quotations in them are missed.
fn doubt_of_texts(spoiling: Spoiling, tally: &Tally, options: &ReadOptions) -> Option<String> {
    let (file, line) = tally.spoiled.first(spoiling)?;
    let articles = match tally.spoiled.articles(spoiling) {
        1 => "1 article has".to_owned(),
        more => format!("{more} articles have"),
    };
    let (what, remedy) = match spoiling {
        Spoiling::Mojibake => (
            "letters such as Ã¼ or â€œ, UTF-8 that was read as windows-1252",
            match options.encoding {
                Some(_) => "leave --encoding out, or name the right one",
                None => "the file was written so: export it once more as UTF-8, opened as UTF-8 there",
            },
        ),
        Spoiling::LostMarks => (
            "question marks within words, where quotation marks and apostrophes stood (the mayor?s plan)",
            "quotations and names in them are missed: export the file once more, as UTF-8",
        ),
        Spoiling::EscapedLineEnds => (
            "line ends written as \\n",
            "paragraphs run into each other: put line ends in their place, in Python with replace('\\\\n', '\\n')",
        ),
        Spoiling::ListOfParagraphs => (
            "a list of paragraphs as a program shows it (['…', '…'])",
            "its marks are read as quotation marks: join the paragraphs, in Python with '\\n\\n'.join(ast.literal_eval(text))",
        ),
    };
    Some(format!("{articles} {what}, the first in {file}, line {line}: {remedy}"))
}
