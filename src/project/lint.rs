//! What is wrong in lists that can be read: entries that contradict each other or can never have an effect.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use appraise::entities::{Entity, EntityKind, Register};
use appraise::error::{Error, Result};
use appraise::lexicon::{Lexicon, Repeated, Row, TableFile, Vocabulary, cues, repeated_entries};
use appraise::stance::{Pattern, Topics};
use appraise::text::tokens;

/// What can be read of a list, if anything can, and a line for each of its faults.
pub(crate) type Checked<T> = (Option<T>, Vec<String>);

/// An entity list with its faults.
pub(crate) fn entity_faults(path: &Path) -> Checked<Register> {
    let (read, mut faults) = of_file(path, Register::parse);
    let Some((listed, _)) = read else { return (None, faults) };
    // That a list is empty follows where none of its rows can be read.
    if faults.is_empty() || !listed.register.entities.is_empty() {
        faults.extend(listed.warnings);
    }
    for entity in &listed.register.entities {
        faults.extend(faults_of(entity).into_iter().map(|fault| format!("{}: {fault}", path.display())));
    }
    (Some(listed.register), faults)
}

/// Rows that can't be read and are told; who has more of them has seen enough to know what is wrong.
const MOST_UNREADABLE: usize = 100;

/// What `read` makes of a file, with the file as it is then, and a line for each row that it can't read: such a row is taken out and the
/// rest read again.
fn of_file<T>(path: &Path, read: impl Fn(&TableFile) -> Result<T>) -> Checked<(T, TableFile)> {
    let mut faults = Vec::new();
    let mut source = TableFile::read(path);
    while let Ok(file) = &source {
        match read(file) {
            Ok(value) => return (Some((value, file.clone())), faults),
            Err(error) => {
                let row = if let Error::Input { line, .. } = &error { *line } else { None };
                let rest = row.filter(|_| faults.len() < MOST_UNREADABLE).and_then(|line| file.without_row(line));
                source = match rest {
                    Some(rest) => {
                        faults.push(error.to_string());
                        Ok(rest)
                    }
                    None => Err(error),
                };
            }
        }
    }
    faults.extend(source.err().map(|error| error.to_string()));
    (None, faults)
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

/// The program's lexicons with the user's laid over them, as far as these can be read, and their faults, entries that a file repeats or that
/// can never match among them.
///
/// # Errors
/// If the program's own can't be read.
pub(crate) fn lexicon_faults(layers: &[PathBuf]) -> Result<(Lexicon, Vec<String>)> {
    let mut faults = Vec::new();
    let mut sources: Vec<TableFile> = Vec::new();
    for path in layers {
        let (read, unreadable) = of_file(path, |source| Lexicon::layered(std::slice::from_ref(source)));
        faults.extend(unreadable);
        sources.extend(read.map(|(_, source)| source));
    }
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

/// A topic list with its faults.
pub(crate) fn topic_faults(path: &Path) -> Checked<Topics> {
    let read = |source: &TableFile| {
        let (topics, patterns) = (Topics::parse(source)?, patterns(source)?);
        let mut faults = asking_for_marks(&patterns)?;
        faults.extend(repeated_patterns(&patterns));
        Ok((topics, faults))
    };
    let (read, mut faults) = of_file(path, read);
    let Some(((topics, found), _)) = read else { return (None, faults) };
    faults.extend(found);
    (Some(topics), faults)
}

/// A line for each pattern that stands in the list already.
fn repeated_patterns(patterns: &[Written]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut taken: BTreeMap<&str, &Written> = BTreeMap::new();
    for written in patterns {
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
    faults
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

    fn faults<T>(text: &str, read: impl Fn(&Path) -> (T, Vec<String>)) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        std::fs::write(&path, text).unwrap();
        let found = read(&path).1;
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
    fn each_row_that_cannot_be_read_is_told_and_the_others_are_looked_through() {
        let list = "entity,kind,aliases,exclude\nOrrin,town,,\n\"Vey\nInc.\",org,,,more\nMoss,person,Orrin,\nHalden,,a|,\nHarbour,,,Pier Inn\nMoss,,,\n";
        let told = faults(list, entity_faults);
        let begin: Vec<&str> = told.iter().map(|fault| fault.split(['`', ';']).next().unwrap()).collect();
        assert_eq!(
            begin,
            [
                "list.csv, line 2: column kind: ",
                "list.csv, line 3: 5 cells where the header has 4: put a cell that holds a comma in double quotes",
                "list.csv, line 6: column aliases: ",
                "list.csv, line 8: column entity: ",
                "list.csv: ",
            ]
        );
        let topics = "topic,pattern,sign\nsale,,1\nsale,harbour sale,1\nsale,*,1\nsale,Harbour sale,1\nport,quay,2\n";
        assert_eq!(
            faults(topics, topic_faults),
            [
                "list.csv, line 2: topic and pattern must not be empty",
                "list.csv, line 4: pattern `*` has no word; put letters or digits into it",
                "list.csv, line 6: column sign: `2` is neither 1 nor -1",
                "list.csv, line 5: pattern `harbour sale` stands in line 3 already",
            ]
        );
        let read = |path: &Path| lexicon_faults(&[path.to_owned()]).unwrap();
        let lexicon = faults("cue,class,valence\nbilge,noun,-9\nfrob,nown,1\n\"bilge, rot\",noun,-1\n", read);
        assert_eq!(lexicon.len(), 3, "{lexicon:?}");
        assert!(
            lexicon.iter().zip([2, 3, 4]).all(|(fault, line)| fault.starts_with(&format!("list.csv, line {line}: ")))
        );
        assert_eq!(faults("name\nOrrin\n", entity_faults).len(), 1);
    }

    #[test]
    fn an_excluded_namesake_has_an_effect_and_so_has_what_begins_as_a_company_does() {
        let list = "entity,kind,exclude\nBruno Keel,person,Dora Keel|Pier Inn\nVey Inc.,org,Vey Street\n";
        let told = ["list.csv: `Bruno Keel` excludes `Pier Inn`, which holds none of its names: no effect"];
        assert_eq!(faults(list, entity_faults), told);
    }

    #[test]
    fn an_entry_of_a_lexicon_that_can_never_match_is_told_with_its_line() {
        let read = |path: &Path| lexicon_faults(&[path.to_owned()]).unwrap();
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
        assert_eq!(faults(list, |path| topics_of(path).unwrap()), [told]);
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
