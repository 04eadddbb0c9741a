//! Rows of an entity list as entities, and what is wrong with those that are none.

use hashbrown::HashMap;

use super::doubts::{doubt_of, is_nearly};
use super::entity::{Entity, EntityKind, Pronouns, Register};
use super::spelling::{folded, spaced};
use crate::error::{Error, Result};
use crate::lexicon::TableFile;

/// The columns that are no attributes.
pub(super) const COLUMNS: [&str; 5] = ["entity", "kind", "aliases", "exclude", "pronouns"];
/// What R writes into an empty cell. It may be somebody's name.
const NOTHING: &str = "NA";
/// Pronouns with the forms by which a cell can name them.
const PRONOUNS: [(Pronouns, &[&str]); 4] = [
    (Pronouns::He, &["he", "him", "his"]),
    (Pronouns::She, &["she", "her", "hers"]),
    (Pronouns::They, &["they", "them", "their", "theirs"]),
    (Pronouns::It, &["it", "its"]),
];

/// An entity list with what its author may want to know of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed {
    /// The entities.
    pub register: Register,
    /// Cells that are taken otherwise than they look, each with file, line and value; in the order of the file.
    pub warnings: Vec<String>,
}

/// Where the columns stand, and what has been read.
pub(super) struct ListRows<'a> {
    source: &'a TableFile,
    /// Positions of [`COLUMNS`].
    columns: [Option<usize>; 5],
    attributes: Vec<usize>,
    width: usize,
    /// Every name and alias in folded spelling, with its line and entity.
    taken: HashMap<String, (u64, usize)>,
    pub(super) listed: Listed,
}

impl<'a> ListRows<'a> {
    pub(super) fn new(source: &'a TableFile) -> Result<Self> {
        let (_, body) = source.split_at_header();
        let mut reader =
            csv::ReaderBuilder::new().delimiter(source.delimiter()).trim(csv::Trim::All).from_reader(body.as_bytes());
        let header = reader.headers().map_err(|error| malformed(source, &error))?.clone();
        let columns = COLUMNS.map(|name| header.iter().position(|cell| cell.eq_ignore_ascii_case(name)));
        if columns[0].is_none() {
            return Err(source.fault(Some(1), no_names(&header)));
        }
        let attributes: Vec<usize> = (0..header.len()).filter(|at| !columns.contains(&Some(*at))).collect();
        let mut listed = Listed::default();
        let lacking = COLUMNS.into_iter().zip(columns).filter(|(_, at)| at.is_none());
        for (name, _) in lacking {
            if let Some(at) = attributes.iter().find(|&&at| is_nearly(&header[at], name)) {
                let (path, header) = (source.path.display(), &header[*at]);
                listed.warnings.push(format!(
                    "{path}, line 1: column `{header}` is taken for an attribute; did you mean `{name}`?"
                ));
            }
        }
        for (at, name) in header.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
            if let Some(first) = header.iter().take(at).position(|cell| cell.eq_ignore_ascii_case(name)) {
                let (path, first, second) = (source.path.display(), first + 1, at + 1);
                listed.warnings.push(format!(
                    "{path}, line 1: columns {first} and {second} are both called `{name}`: the first counts; rename one"
                ));
            }
        }
        listed.register.attributes = attributes.iter().map(|&at| header[at].to_owned()).collect();
        Ok(Self { source, columns, attributes, width: header.len(), taken: HashMap::new(), listed })
    }

    /// Takes up the entity of a row.
    pub(super) fn row(&mut self, record: &csv::StringRecord, line: u64) -> Result<()> {
        if record.len() > self.width {
            let message = format!(
                "{} cells where the header has {}: put a cell that holds a comma in double quotes",
                record.len(),
                self.width
            );
            return Err(self.source.fault(Some(line), message));
        }
        let cell = |column: usize| self.columns[column].and_then(|at| record.get(at)).unwrap_or("");
        let name = cell(0);
        if name.is_empty() {
            let message = "column entity: empty; give the entity a name or delete the row".to_owned();
            return Err(self.source.fault(Some(line), message));
        }
        let entity = Entity {
            name: spaced(name),
            kind: self.kind(cell(1), line)?,
            aliases: self.parts("aliases", cell(2), line)?,
            exclude: self.parts("exclude", cell(3), line)?,
            pronouns: self.pronouns(cell(4), line)?,
            attributes: self.attributes.iter().map(|&at| record.get(at).unwrap_or("").to_owned()).collect(),
        };
        self.claim(&entity, line)?;
        self.listed.register.entities.push(entity);
        Ok(())
    }

    /// Enters the entity's names as taken.
    fn claim(&mut self, entity: &Entity, line: u64) -> Result<()> {
        let owner = self.listed.register.entities.len();
        for (at, alias) in std::iter::once(&entity.name).chain(&entity.aliases).enumerate() {
            if !alias.contains(char::is_alphanumeric) {
                let column = if at == 0 { "entity" } else { "aliases" };
                let message = format!("column {column}: `{alias}` has no word; put letters or digits into it");
                return Err(self.source.fault(Some(line), message));
            }
            if let Some(&(first, holder)) = self.taken.get(&folded(alias))
                && holder != owner
            {
                let message = self.taken_message(alias, at == 0, first, holder);
                return Err(self.source.fault(Some(line), message));
            }
            if let Some(doubt) = doubt_of(alias, entity.kind, at == 0) {
                self.listed.warnings.push(format!("{}, line {line}: `{alias}` {doubt}", self.source.path.display()));
            }
            self.taken.insert(folded(alias), (line, owner));
        }
        Ok(())
    }

    fn taken_message(&self, alias: &str, is_name: bool, first: u64, holder: usize) -> String {
        let other = &self.listed.register.entities[holder].name;
        if is_name && folded(other) == folded(alias) {
            format!("column entity: `{alias}` is already listed in line {first}; join the two rows")
        } else {
            let column = if is_name { "entity" } else { "aliases" };
            let remedy = if alias == NOTHING {
                "if R wrote it for an empty cell, write the list with na = \"\""
            } else {
                "leave it to one of the two, or to neither: a surname is found by itself after the full name"
            };
            format!("column {column}: `{alias}` already names `{other}` (line {first}); {remedy}")
        }
    }

    fn parts(&self, column: &str, cell: &str, line: u64) -> Result<Vec<String>> {
        if cell.is_empty() {
            return Ok(Vec::new());
        }
        let parts: Vec<String> = cell.split('|').map(spaced).collect();
        if parts.iter().any(String::is_empty) {
            let message = format!("column {column}: `{cell}` has an empty part; delete the | before or after it");
            return Err(self.source.fault(Some(line), message));
        }
        Ok(parts)
    }

    fn kind(&self, cell: &str, line: u64) -> Result<EntityKind> {
        let names = EntityKind::ALL.map(EntityKind::name);
        Ok(self.one_of("kind", cell, &names, line)?.map_or(EntityKind::Other, |at| EntityKind::ALL[at]))
    }

    /// `she`, or with other forms behind it: `she/her`.
    fn pronouns(&self, cell: &str, line: u64) -> Result<Option<Pronouns>> {
        let first = cell.split('/').next().unwrap_or(cell).trim();
        let known = PRONOUNS.iter().find(|(_, forms)| forms.iter().any(|form| form.eq_ignore_ascii_case(first)));
        if let Some((pronouns, _)) = known {
            return Ok(Some(*pronouns));
        }
        let names = PRONOUNS.map(|(pronouns, _)| pronouns.name());
        Ok(self.one_of("pronouns", cell, &names, line)?.map(|at| PRONOUNS[at].0))
    }

    /// Position of the cell among the names it can hold; `None` where it is empty.
    fn one_of(&self, column: &str, cell: &str, names: &[&str], line: u64) -> Result<Option<usize>> {
        if cell.is_empty() || cell == NOTHING {
            return Ok(None);
        }
        if let Some(at) = names.iter().position(|name| name.eq_ignore_ascii_case(cell)) {
            return Ok(Some(at));
        }
        let lower = cell.to_lowercase();
        let length = lower.chars().count();
        let begins = |name: &str| lower.starts_with(name) || (length > 2 && name.starts_with(&lower));
        let away = |name: &str| if begins(name) { 0 } else { strsim::damerau_levenshtein(&lower, name) };
        let near = names.iter().min_by_key(|name| away(name)).filter(|name| away(name) <= 2.min(length - 1));
        let hint = near.map(|name| format!("; did you mean `{name}`?")).unwrap_or_default();
        let message = format!("column {column}: `{cell}` is none of {}{hint}", names.join(", "));
        Err(self.source.fault(Some(line), message))
    }
}

/// The error for a list without a column of names.
fn no_names(header: &csv::StringRecord) -> String {
    let found = header.iter().collect::<Vec<_>>().join(",");
    let found = if found.is_empty() { "the file is empty".to_owned() } else { format!("the header is `{found}`") };
    format!(
        "no column `entity`: {found}; call the column that holds the names `entity` (all columns: {}, then attributes)",
        COLUMNS.join(",")
    )
}

/// The error for a list that is no table.
pub(super) fn malformed(source: &TableFile, error: &csv::Error) -> Error {
    source.no_csv(source.split_at_header().0.len(), error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(text: &str) -> Result<Listed> {
        Register::parse(&TableFile::bundled("e.csv", text))
    }

    fn fault(text: &str) -> String {
        listed(text).unwrap_err().to_string()
    }

    #[test]
    fn further_columns_are_attributes_and_the_order_of_columns_is_free() {
        let read = listed("party,entity,aliases\nLeft,Ilse Brandt,Frau Brandt|Ilse\n").unwrap();
        assert_eq!(read.register.attributes, ["party"]);
        let entity = &read.register.entities[0];
        assert_eq!((entity.name.as_str(), entity.kind), ("Ilse Brandt", EntityKind::Other));
        assert_eq!(entity.aliases, ["Frau Brandt", "Ilse"]);
        assert_eq!(entity.attributes, ["Left"]);
    }

    #[test]
    fn an_empty_alias_names_line_column_and_cell() {
        assert_eq!(
            fault("entity,aliases\nIlse Brandt,Ilse||Brandt\n"),
            "e.csv, line 2: column aliases: `Ilse||Brandt` has an empty part; delete the | before or after it"
        );
    }

    #[test]
    fn an_alias_of_two_entities_names_both_lines() {
        assert_eq!(
            fault("entity,aliases\nIlse Brandt,the mayor\nOtto Lind,the mayor\n"),
            "e.csv, line 3: column aliases: `the mayor` already names `Ilse Brandt` (line 2); leave it to one of the two, \
             or to neither: a surname is found by itself after the full name"
        );
    }

    #[test]
    fn a_repeated_entity_names_both_lines_and_a_repeated_alias_of_one_does_no_harm() {
        assert_eq!(
            fault("entity\nIlse Brandt\nIlse Brandt\n"),
            "e.csv, line 3: column entity: `Ilse Brandt` is already listed in line 2; join the two rows"
        );
        assert!(listed("entity,aliases\nIlse Brandt,Brandt|Brandt|Ilse Brandt\n").is_ok());
    }

    #[test]
    fn an_unknown_kind_is_answered_with_the_near_one() {
        assert_eq!(
            fault("entity,kind\nKestrel,organisation\n"),
            "e.csv, line 2: column kind: `organisation` is none of person, org, place, group, other; did you mean `org`?"
        );
        assert!(fault("entity,kind\nIlse Brandt,PER\n").ends_with("; did you mean `person`?"));
        assert_eq!(
            fault("entity,kind\nKestrel,vegetable\n"),
            "e.csv, line 2: column kind: `vegetable` is none of person, org, place, group, other"
        );
    }

    #[test]
    fn pronouns_are_known_by_any_of_their_forms() {
        let read = |cell: &str| {
            let list = listed(&format!("entity,kind,aliases,exclude,pronouns\nIlse Brandt,person,,,{cell}\n"));
            list.map(|read| read.register.entities[0].pronouns)
        };
        for (cell, pronouns) in [("her", Pronouns::She), ("She/Her", Pronouns::She), ("him", Pronouns::He)] {
            assert_eq!(read(cell).unwrap(), Some(pronouns), "{cell}");
        }
        assert_eq!(read("").unwrap(), None);
        assert_eq!(
            read("sh").unwrap_err().to_string(),
            "e.csv, line 2: column pronouns: `sh` is none of he, she, they, it; did you mean `she`?"
        );
        assert!(read("f").unwrap_err().to_string().ends_with("`f` is none of he, she, they, it"));
    }

    #[test]
    fn a_list_without_the_column_entity_shows_its_header() {
        assert!(fault("name,kind\nKestrel,org\n").contains("the header is `name,kind`"));
        assert!(fault("").starts_with("e.csv, line 1: no column `entity`: the file is empty; call"));
    }

    #[test]
    fn rows_and_columns_that_a_spreadsheet_leaves_empty_are_passed_over() {
        let read = listed("\u{feff}entity;kind;aliases;;\r\nIlse Brandt;person;;;\r\n;;;;\r\n ; ;;;\r\n").unwrap();
        assert_eq!((read.register.entities.len(), read.warnings.len()), (1, 0));
        assert!(fault("entity,kind\n,person\n").contains("line 2: column entity: empty"));
    }

    #[test]
    fn names_have_single_blanks_between_their_words() {
        let read = listed("entity,aliases\n\"Ilse\u{a0}\n Brandt\",\"Frau\u{200b}  Brandt|\nIlse\"\n").unwrap();
        let entity = &read.register.entities[0];
        assert_eq!((entity.name.as_str(), entity.aliases.join("|").as_str()), ("Ilse Brandt", "Frau Brandt|Ilse"));
    }

    #[test]
    fn a_name_has_letters_or_digits() {
        for (list, column) in [("entity\n.\n", "entity"), ("entity,aliases\nIlse Brandt,Ilse|…\n", "aliases")] {
            assert!(fault(list).contains(&format!("column {column}: `")), "{}", fault(list));
        }
        assert_eq!(listed("entity\n東京\n@1\n").unwrap().register.entities.len(), 2);
    }

    #[test]
    fn what_r_writes_into_an_empty_cell_is_no_kind_and_no_pronoun_and_a_name_but_once() {
        let read = listed("entity,kind,aliases,pronouns\nNew Alliance,NA,NA,NA\nOtto Lind,person,,NA\n").unwrap();
        let kinds: Vec<_> = read.register.entities.iter().map(|it| (it.kind, it.pronouns)).collect();
        assert_eq!(kinds, [(EntityKind::Other, None), (EntityKind::Person, None)]);
        assert_eq!(read.register.entities[0].aliases, ["NA"]);
        assert!(fault("entity,aliases\nIlse Brandt,NA\nOtto Lind,NA\n").ends_with(
            "`NA` already names `Ilse Brandt` (line 2); if R wrote it for an empty cell, write the list with na = \"\""
        ));
    }

    #[test]
    fn two_columns_of_one_name_are_told() {
        let read = listed("entity,party,Party,,\nIlse Brandt,Left,Right,,\n").unwrap();
        assert_eq!(
            read.warnings,
            ["e.csv, line 1: columns 2 and 3 are both called `Party`: the first counts; rename one"]
        );
    }

    #[test]
    fn a_comma_too_many_is_told_from_missing_cells() {
        assert!(fault("entity,kind\nKestrel,org,Harbour\n").contains("3 cells where the header has 2"));
        assert_eq!(listed("entity,kind,aliases\nKestrel\n").unwrap().register.entities.len(), 1);
    }

    #[test]
    fn comments_are_passed_over_and_a_name_may_begin_with_a_hash() {
        let text =
            "# mine\n#of 2025\nentity,kind\n# politicians, of all sorts, go here\n#MeToo,group\n#\nIlse Brandt,prson\n";
        assert!(fault(text).starts_with("e.csv, line 7: "), "{}", fault(text));
        let read = listed(&text.replace("prson", "person")).unwrap();
        let names: Vec<&str> = read.register.entities.iter().map(|it| it.name.as_str()).collect();
        assert_eq!((names, read.warnings), (vec!["#MeToo", "Ilse Brandt"], Vec::new()));
        let swallowing = "\n# mine\nentity,kind\n# see,\"the list\nIlse Brandt,person\n";
        assert!(
            fault(swallowing).starts_with("e.csv, line 4: a quotation mark in this comment"),
            "{}",
            fault(swallowing)
        );
    }
}
