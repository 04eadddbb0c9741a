//! networks/statements.csv: stances on topics in the columns of Discourse Network Analyzer and rDNA.

use crate::analysis::ArticleAnalysis;
use crate::entities::EntityKind;
use crate::report::column::{Report, column};
use crate::report::evidence_row::EvidenceTables;
use crate::report::table::Table;
use crate::stance::{Stance, StanceTarget};

/// The file.
pub(crate) const REPORT: Report = Report::fixed(
    "networks/statements.csv",
    &[
        column("id", "the statement", "stance_id of stances.csv"),
        column("date", "the article's date", "YYYY-MM-DD; empty: undated"),
        column("document", "the article", "article_id of stances.csv"),
        column("person", "the holder, if it is no organisation", "a name of entities.csv; empty: an organisation"),
        column(
            "organization",
            "the holder, if it is an organisation or a group, else its organisation",
            "a name of entities.csv, else the entity list's column organization, organisation or party",
        ),
        column("concept", "the topic", "a name of topics.csv"),
        column("agreement", "whether the holder is in favour; cancelled statements are left out", "1 or 0"),
    ],
);

/// Columns of an entity list that name a person's organisation, the first that is there.
const ORGANISATIONS: [&str; 3] = ["organization", "organisation", "party"];

/// The rows of one article.
pub(crate) fn rows(article: &ArticleAnalysis, evidence: &EvidenceTables<'_>, table: &mut Table) {
    let attributes = &evidence.register.attributes;
    let organisation =
        ORGANISATIONS.iter().find_map(|name| attributes.iter().position(|it| it.eq_ignore_ascii_case(name)));
    for (position, stance) in article.stances.iter().enumerate() {
        let StanceTarget::Topic(topic) = stance.target else { continue };
        if stance.stance == Stance::Neutral {
            continue;
        }
        let holder = evidence.register.get(stance.holder);
        let (person, organisation) = match holder.kind {
            EntityKind::Org | EntityKind::Group => ("", holder.name.as_str()),
            _ => (holder.name.as_str(), organisation.map_or("", |at| holder.attributes[at].as_str())),
        };
        table.text(&format!("{}#{}", article.id, position + 1)).date(article.date).text(&article.id);
        table.text(person).text(organisation).text(&evidence.topics.get(topic).name);
        table.flag(stance.stance == Stance::Favor);
        table.end();
    }
}
