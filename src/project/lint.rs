//! What is wrong in lists that can be read: entries that contradict each other or can never have an effect.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use appraise::entities::{Entity, EntityKind, Register};
use appraise::error::Result;
use appraise::lexicon::{Lexicon, Repeated, Row, TableFile, Vocabulary, cues, repeated_entries};
use appraise::stance::{Pattern, Topics};
use appraise::text::tokens;

/// An entity list with a line for each fault.
///
/// # Errors
/// If it can't be read.
pub(crate) fn entity_faults(path: &Path) -> Result<(Register, Vec<String>)> {
    let listed = Register::read(path)?;
    let mut faults = listed.warnings;
    for entity in &listed.register.entities {
        faults.extend(faults_of(entity).into_iter().map(|fault| format!("{}: {fault}", path.display())));
    }
    Ok((listed.register, faults))
}

fn faults_of(entity: &Entity) -> Vec<String> {
    let names: Vec<&String> = std::iter::once(&entity.name).chain(&entity.aliases).collect();
    let mut faults = Vec::new();
    for (at, alias) in names.iter().enumerate() {
        if names[..at].contains(alias) {
            faults.push(format!("`{}` lists `{alias}` twice", entity.name));
        }
        if entity.exclude.iter().any(|exclude| exclude.to_lowercase() == alias.to_lowercase()) {
            faults.push(format!("`{}` excludes its own name `{alias}`: it can never match", entity.name));
        }
    }
    let parts: Vec<String> = names.iter().flat_map(|name| matched(name, entity.kind)).collect();
    for exclude in &entity.exclude {
        let lower = exclude.to_lowercase();
        if !parts.iter().any(|part| lower.contains(part)) {
            faults.push(format!("`{}` excludes `{exclude}`, which holds none of its names: no effect", entity.name));
        }
    }
    faults
}

/// A name, and what of it may stand for the whole, in lower case: each word of a person's, of an organisation's all but the last (`Brandt Inc.`).
fn matched(name: &str, kind: EntityKind) -> Vec<String> {
    let name = name.to_lowercase();
    let without_last = name.rsplit_once(' ').map(|(rest, _)| rest.trim_end_matches(',').to_owned());
    match kind {
        EntityKind::Person => name.split_whitespace().map(str::to_owned).collect(),
        EntityKind::Org | EntityKind::Group => std::iter::once(name).chain(without_last).collect(),
        EntityKind::Place | EntityKind::Other => vec![name],
    }
}

/// The program's lexicons with the user's laid over them, and a line for each entry that a file repeats or that can never
/// match.
///
/// # Errors
/// If a file can't be read.
pub(crate) fn lexicon_faults(layers: &[PathBuf]) -> Result<(Lexicon, Vec<String>)> {
    let sources: Vec<TableFile> = layers.iter().map(|path| TableFile::read(path)).collect::<Result<_>>()?;
    let mut faults = Vec::new();
    for source in &sources {
        let path = source.path.display();
        faults.extend(repeated_entries(source)?.into_iter().map(|Repeated { cue, line, first, contradicts }| {
            let remedy = if contradicts {
                "with another value: keep one of the two rows"
            } else {
                "already: one of the two is enough"
            };
            format!("{path}, line {line}: `{cue}` stands in line {first} {remedy}")
        }));
        for (cue, line) in cues(source)? {
            if let Some(word) = cue.split(' ').find(|word| !can_match(&word.replace(['~', '…'], ""))) {
                faults.push(format!("{path}, line {line}: `{cue}` can never match: texts have no word `{word}`"));
            }
        }
    }
    Ok((Lexicon::layered(&sources)?, faults))
}

/// A topic list with a line for each pattern that asks for a mark or has both signs.
///
/// # Errors
/// If it can't be read.
pub(crate) fn topics_of(path: &Path) -> Result<(Topics, Vec<String>)> {
    let source = TableFile::read(path)?;
    let patterns = patterns(&source)?;
    let mut warnings = asking_for_marks(&patterns)?;
    warnings.extend(with_both_signs(&patterns));
    Ok((Topics::parse(&source)?, warnings))
}

/// A topic list with a line for each fault.
///
/// # Errors
/// If it can't be read.
pub(crate) fn topic_faults(path: &Path) -> Result<(Topics, Vec<String>)> {
    let source = TableFile::read(path)?;
    let topics = Topics::parse(&source)?;
    let patterns = patterns(&source)?;
    let mut faults = asking_for_marks(&patterns)?;
    let mut taken: BTreeMap<&str, &Written> = BTreeMap::new();
    for written in &patterns {
        let Written { topic, pattern, line, place, .. } = written;
        let first = *taken.entry(pattern.as_str()).or_insert(written);
        if first.line == *line {
            continue;
        }
        faults.push(if first.topic != *topic {
            format!("{place}: pattern `{pattern}` is `{}`'s too (line {})", first.topic, first.line)
        } else if first.inverse != written.inverse {
            opposed(written, first)
        } else {
            format!("{place}: pattern `{pattern}` stands in line {} already", first.line)
        });
    }
    Ok((topics, faults))
}

/// A line for each pattern that a topic has with both signs.
fn with_both_signs(patterns: &[Written]) -> Vec<String> {
    let mut taken: BTreeMap<(&str, &str), &Written> = BTreeMap::new();
    let mut opposite = Vec::new();
    for written in patterns {
        let first = *taken.entry((written.topic.as_str(), written.pattern.as_str())).or_insert(written);
        if first.inverse != written.inverse {
            opposite.push(opposed(written, first));
        }
    }
    opposite
}

fn opposed(written: &Written, first: &Written) -> String {
    let Written { pattern, place, .. } = written;
    format!("{place}: pattern `{pattern}` stands in line {} with the other sign: keep one of the two", first.line)
}

/// A row of a topic list.
struct Written {
    topic: String,
    /// In lower case, single blanks between its words.
    pattern: String,
    /// Whether its sign is -1.
    inverse: bool,
    line: u64,
    /// File and line, for messages.
    place: String,
}

fn patterns(source: &TableFile) -> Result<Vec<Written>> {
    let written = |row: Row| Written {
        topic: row.cells[0].to_owned(),
        pattern: row.cells[1].to_lowercase().split_whitespace().collect::<Vec<_>>().join(" "),
        inverse: !matches!(&row.cells[2], "1" | "+1" | "1.0" | ""),
        line: row.line,
        place: format!("{}, line {}", source.path.display(), row.line),
    };
    Ok(source.rows(&["topic", "pattern", "sign"])?.into_iter().map(written).collect())
}

/// A line for each pattern that matches only where texts have a mark. The lexicon, which knows abbreviations, is read only where a
/// pattern has a mark at all.
fn asking_for_marks(patterns: &[Written]) -> Result<Vec<String>> {
    let mark = |written: &Written, vocabulary: &Vocabulary| {
        Pattern { written: written.pattern.clone(), sign: 1 }.punctuation(vocabulary)
    };
    let marked: Vec<&Written> =
        patterns.iter().filter(|written| mark(written, &Vocabulary::default()).is_some()).collect();
    if marked.is_empty() {
        return Ok(Vec::new());
    }
    let lexicon = Lexicon::bundled()?;
    let fault = |written: &&Written| {
        let Written { pattern, place, .. } = written;
        let mark = mark(written, lexicon.words())?;
        Some(format!(
            "{place}: pattern `{pattern}` matches only where texts have the `{mark}` too; a pattern is words, with * for any \
             letters, and has a row of its own"
        ))
    };
    Ok(marked.iter().filter_map(fault).collect())
}

/// Whether a text can have this word of a cue: what is cut in two in texts, as "sale," is, can't be matched whole; "v." is one
/// word, since it is a known abbreviation.
fn can_match(word: &str) -> bool {
    /// For words with a full stop at their end alone, and read once, since reading it takes longer than a list.
    static BUNDLED: LazyLock<Option<Lexicon>> = LazyLock::new(|| Lexicon::bundled().ok());

    let written = word.replace('*', "a");
    let clitic = written.contains(['\'', '’']);
    let is_whole = |vocabulary: &Vocabulary| tokens(&written, vocabulary).len() == 1;
    let is_abbreviation =
        || written.ends_with('.') && BUNDLED.as_ref().is_some_and(|lexicon| is_whole(lexicon.words()));
    word.is_empty() || clitic || is_whole(&Vocabulary::default()) || is_abbreviation()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults<T>(text: &str, read: impl Fn(&Path) -> Result<(T, Vec<String>)>) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        std::fs::write(&path, text).unwrap();
        let found = read(&path).unwrap().1;
        found.iter().map(|fault| fault[fault.find("list.csv").unwrap()..].to_owned()).collect()
    }

    #[test]
    fn entities_that_contradict_themselves_are_told() {
        let list =
            "entity,aliases,exclude\nMarit Ostrander,the mayor|the mayor,The Mayor\nHarbour,,Harbour Hotel|Pier Inn\n";
        assert_eq!(
            faults(list, entity_faults),
            [
                "list.csv: `Marit Ostrander` excludes its own name `the mayor`: it can never match",
                "list.csv: `Marit Ostrander` lists `the mayor` twice",
                "list.csv: `Marit Ostrander` excludes its own name `the mayor`: it can never match",
                "list.csv: `Harbour` excludes `Pier Inn`, which holds none of its names: no effect",
            ]
        );
    }

    #[test]
    fn an_excluded_namesake_has_an_effect_and_so_has_what_begins_as_a_company_does() {
        let list = "entity,kind,exclude\nBruno Keel,person,Dora Keel|Pier Inn\nVey Inc.,org,Vey Street\n";
        let told = ["list.csv: `Bruno Keel` excludes `Pier Inn`, which holds none of its names: no effect"];
        assert_eq!(faults(list, entity_faults), told);
    }

    #[test]
    fn an_entry_of_a_lexicon_that_can_never_match_is_told_with_its_line() {
        let read = |path: &Path| lexicon_faults(&[path.to_owned()]);
        assert_eq!(
            faults("cue,class,valence\nbilge,noun,-1\n\"bilge, rot\",noun,-1\n", read),
            ["list.csv, line 3: `bilge, rot` can never match: texts have no word `bilge,`"]
        );
        assert_eq!(faults("cue,class,valence\nrun~ aground,verb,-1\nships' mess,noun,-1\n", read), [] as [&str; 0]);
    }

    #[test]
    fn patterns_that_repeat_or_ask_for_a_mark_are_told_with_their_line() {
        let list = "topic,pattern,sign\nsale,sale of the harbour,1\nsale,\"harbour, sale\",1\nsale,Sale of the harbour,-1\n\
                    port,sell* the harbour,1\nport,sale of the harbour,1\nport,mayor's plan,1\n";
        assert_eq!(
            faults(list, topic_faults),
            [
                "list.csv, line 3: pattern `harbour, sale` matches only where texts have the `,` too; a pattern is \
                 words, with * for any letters, and has a row of its own",
                "list.csv, line 4: pattern `sale of the harbour` stands in line 2 with the other sign: keep one of the two",
                "list.csv, line 6: pattern `sale of the harbour` is `sale`'s too (line 2)",
            ]
        );
    }

    #[test]
    fn a_pattern_with_both_signs_is_warned_of_in_a_run_and_one_that_repeats_is_not() {
        let list = "topic,pattern,sign\nsale,harbour sale,1\nsale,Harbour  sale,-1\nsale,harbour sale,1\nport,harbour sale,-1\n";
        let told = "list.csv, line 3: pattern `harbour sale` stands in line 2 with the other sign: keep one of the two";
        assert_eq!(faults(list, topics_of), [told]);
        assert_eq!(
            faults(list, topic_faults),
            [
                told,
                "list.csv, line 4: pattern `harbour sale` stands in line 2 already",
                "list.csv, line 5: pattern `harbour sale` is `sale`'s too (line 2)",
            ]
        );
    }

    #[test]
    fn an_abbreviation_is_a_word_of_a_pattern_and_a_word_with_a_full_stop_is_none() {
        let list = "topic,pattern,sign\nsale,moss v. halden,1\nsale,harbour sale.,1\n";
        let [fault] = &faults(list, topic_faults)[..] else { panic!("one pattern asks for a mark") };
        assert!(fault.starts_with("list.csv, line 3: pattern `harbour sale.` matches only where"), "{fault}");
    }
}
