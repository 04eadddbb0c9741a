//! Articles whose id or text an earlier one has.

use std::path::Path;

use super::issue::{IssueKind, RowIssue};
use super::rows::Rows;
use super::sample::IdKey;
use super::seen::{Seen, TextKey};

/// Where an article stands, and what it is told apart by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) line: u64,
    pub(super) id: IdKey,
    /// Whether the row has no id, so that its number stands in.
    pub(super) stands_in: bool,
    pub(super) text: TextKey,
    /// Whether the row has a date that can't be read.
    pub(super) unreadable_date: bool,
}

impl Rows<'_> {
    /// Rejects the articles whose id was seen before and warns of those whose text was, unless every row counts. Blocks
    /// must come in the order of the corpus.
    pub fn drop_repeated(&mut self, seen: &mut Seen) {
        let before = self.issues.len();
        let new: Vec<bool> = self.places.iter().map(|place| seen.id(place.id, place.stands_in)).collect();
        self.drop_warnings(&new);
        for (at, place) in self.places.iter().enumerate() {
            let id = &self.articles[at].id;
            let (kind, reason) = if new[at] {
                let Some((file, line)) = seen.text(place.text, &self.file, place.line) else { continue };
                let name = Path::new(file).file_name().unwrap_or_default().to_string_lossy();
                let of_file = if file == self.file { String::new() } else { format!(" of {name}") };
                self.repeated += 1;
                (IssueKind::Warning, format!("the text is that of line {line}{of_file}: it counts again"))
            } else if place.stands_in != seen.stands_in(place.id) {
                let remedy = "give every article an id of its own";
                (IssueKind::Rejected, format!("the id `{id}` is the number of a row that has none: {remedy}"))
            } else if seen.knows(place.text) {
                (IssueKind::Rejected, format!("the id `{id}` was used before: the first article with it counts"))
            } else {
                self.taken_ids += 1;
                let remedy =
                    "the first article with it counts; give every article an id of its own, such as file and number";
                (IssueKind::Rejected, format!("the id `{id}` was used before, for another text: {remedy}"))
            };
            self.issues.push(RowIssue { file: self.file.clone(), line: place.line, id: id.clone(), kind, reason });
        }
        if self.issues.len() > before || new.contains(&false) {
            let mut kept = new.iter();
            self.articles.retain(|_| *kept.next().expect("a flag an article"));
            let mut kept = new.iter();
            self.places.retain(|_| *kept.next().expect("a flag an article"));
            self.issues.sort_by_key(|issue| issue.line);
        }
    }

    /// Takes back what was said of articles that aren't new: they aren't used, whatever their dates are.
    fn drop_warnings(&mut self, new: &[bool]) {
        let repeated: Vec<&Place> =
            self.places.iter().zip(new).filter(|(_, new)| !**new).map(|(place, _)| place).collect();
        self.unreadable_dates -= repeated.iter().filter(|place| place.unreadable_date).count() as u64;
        let of_repeated = |issue: &RowIssue| repeated.binary_search_by_key(&issue.line, |place| place.line).is_ok();
        self.issues.retain(|issue| issue.kind == IssueKind::Rejected || !of_repeated(issue));
    }
}
