//! Reads the lists of names, titles, places and organisations.

use super::bundled;
use super::inflection::{Class, Inflector};
use super::names::{CuePosition, Gender, LongerName, NameTail, Names, Number, PlaceKind, Title, TitleKind};
use super::table_file::{Row, TableFile};
use super::vocabulary::Vocabulary;
use crate::error::{Error, Result};

impl Names {
    pub(super) fn new(inflector: &Inflector, vocabulary: &mut Vocabulary) -> Result<Self> {
        let mut names = Self::default();
        names.read_titles(vocabulary)?;
        names.read_given_names(vocabulary)?;
        names.read_places(vocabulary)?;
        names.read_organisations(vocabulary)?;
        for row in bundled::name_variants().rows(&["alias", "name"])? {
            names.other_names.push((row.cells[0].to_owned(), row.cells[1].to_owned()));
        }
        for row in bundled::nicknames().rows(&["nickname", "name"])? {
            names.nicknames.push((row.cells[0].to_owned(), row.cells[1].to_owned()));
        }
        names.nicknames.sort_unstable();
        for row in bundled::us_states().rows(&["abbreviation", "name"])? {
            names.states.push((row.cells[0].to_owned(), row.cells[1].to_owned()));
        }
        names.states.sort_unstable();
        names.read_person_nouns(inflector, vocabulary)?;
        names.read_name_tails(vocabulary)?;
        names.read_longer_names(vocabulary)?;
        for row in bundled::stand_ins().rows(&["cue"])? {
            names.of(vocabulary.intern(&row.cells[0])).stands_in = true;
        }
        for row in bundled::hypernyms().rows(&["cue", "also"])? {
            if row.cells[0].contains(' ') {
                for also in row.cells[1].split('|') {
                    let also = vocabulary.intern(also);
                    names.also_of_several.insert(&row.cells[0], also, vocabulary);
                }
                continue;
            }
            let cue = vocabulary.intern(&row.cells[0]);
            names.also.extend(row.cells[1].split('|').map(|also| (cue, vocabulary.intern(also))));
        }
        names.also.sort_unstable();
        for row in bundled::title_abbreviations().rows(&["cue", "noun"])? {
            names.spelled_out.push((vocabulary.intern(&row.cells[0]), vocabulary.intern(&row.cells[1])));
        }
        names.spelled_out.sort_unstable();
        Ok(names)
    }

    fn read_titles(&mut self, vocabulary: &mut Vocabulary) -> Result<()> {
        let source = bundled::titles();
        for row in source.rows(&["cue", "kind", "gender"])? {
            let kind = match &row.cells[1] {
                "honorific" => TitleKind::Honorific,
                "office" => TitleKind::Office,
                "rank" => TitleKind::Rank,
                "role" => TitleKind::Role,
                other => return Err(unknown(&source, &row, "kind", other, "honorific, office, rank, role")),
            };
            let title = Title { kind, gender: gender(&source, &row, 2)? };
            self.titles.insert(&row.cells[0], title, vocabulary);
        }
        Ok(())
    }

    fn read_given_names(&mut self, vocabulary: &mut Vocabulary) -> Result<()> {
        let source = bundled::given_names();
        for row in source.rows(&["name", "gender"])? {
            let gender = gender(&source, &row, 1)?;
            let facts = self.of(vocabulary.intern(&row.cells[0].to_lowercase()));
            facts.given = true;
            facts.gender = gender;
        }
        Ok(())
    }

    fn read_places(&mut self, vocabulary: &mut Vocabulary) -> Result<()> {
        let source = bundled::places();
        for row in source.rows(&["name", "kind"])? {
            let kind = match &row.cells[1] {
                "country" => PlaceKind::Country,
                "region" => PlaceKind::Region,
                "city" => PlaceKind::City,
                "demonym" => PlaceKind::Demonym,
                other => return Err(unknown(&source, &row, "kind", other, "country, region, city, demonym")),
            };
            self.places.insert(&row.cells[0].to_lowercase(), kind, vocabulary);
        }
        Ok(())
    }

    fn read_organisations(&mut self, vocabulary: &mut Vocabulary) -> Result<()> {
        let source = bundled::organisations();
        for row in source.rows(&["cue", "position"])? {
            let position = match &row.cells[1] {
                "head" => CuePosition::Head,
                "tail" => CuePosition::Tail,
                "whole" => CuePosition::Whole,
                other => return Err(unknown(&source, &row, "position", other, "head, tail, whole")),
            };
            self.organisations.insert(&row.cells[0].to_lowercase(), position, vocabulary);
        }
        Ok(())
    }

    fn read_person_nouns(&mut self, inflector: &Inflector, vocabulary: &mut Vocabulary) -> Result<()> {
        let source = bundled::nouns_person();
        for row in source.rows(&["cue", "gender"])? {
            let is_body = &row.cells[1] == "n";
            let gender = if is_body { None } else { gender(&source, &row, 1)? };
            if row.cells[0].contains(' ') {
                continue;
            }
            for (at, form) in inflector.forms(&row.cells[0], Class::Noun).iter().enumerate() {
                let facts = self.of(vocabulary.intern(form));
                facts.person = Some(if at == 0 { Number::Singular } else { Number::Plural });
                facts.person_gender = gender;
                facts.is_body = is_body;
            }
        }
        Ok(())
    }

    fn read_name_tails(&mut self, vocabulary: &mut Vocabulary) -> Result<()> {
        let source = bundled::name_tails();
        for row in source.rows(&["cue", "kind"])? {
            let kind = match &row.cells[1] {
                "event" => NameTail::Event,
                "place" => NameTail::Place,
                other => return Err(unknown(&source, &row, "kind", other, "event, place")),
            };
            self.of(vocabulary.intern(&row.cells[0])).tail = Some(kind);
        }
        Ok(())
    }

    fn read_longer_names(&mut self, vocabulary: &mut Vocabulary) -> Result<()> {
        let source = bundled::longer_names();
        for row in source.rows(&["cue", "position", "makes"])? {
            let position = match &row.cells[1] {
                "head" => CuePosition::Head,
                "tail" => CuePosition::Tail,
                other => return Err(unknown(&source, &row, "position", other, "head, tail")),
            };
            let makes = match &row.cells[2] {
                "club" => LongerName::Club,
                "namesake" => LongerName::Namesake,
                "own_of_person" => LongerName::OwnOfPerson,
                "own_of_place" => LongerName::OwnOfPlace,
                other => {
                    return Err(unknown(&source, &row, "makes", other, "club, namesake, own_of_person, own_of_place"));
                }
            };
            self.longer.insert(&row.cells[0], (position, makes), vocabulary);
        }
        Ok(())
    }
}

fn unknown(source: &TableFile, row: &Row, column: &str, value: &str, known: &str) -> Error {
    source.fault(Some(row.line), format!("column {column}: `{value}` is none of {known}"))
}

fn gender(source: &TableFile, row: &Row, column: usize) -> Result<Option<Gender>> {
    match &row.cells[column] {
        "m" => Ok(Some(Gender::Male)),
        "f" => Ok(Some(Gender::Female)),
        "" | "u" => Ok(None),
        other => Err(source.fault(Some(row.line), format!("gender is `{other}`, neither m nor f nor empty"))),
    }
}
