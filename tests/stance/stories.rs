//! The coded stories of data/gold/stories: what is coded stands in the texts and in the lists.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

fn corpora() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/gold/stories");
    folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect()
}

fn column(corpus: &Path, file: &str, names: &[&str]) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_path(corpus.join(file)).unwrap();
    let headers = reader.headers().unwrap().clone();
    let places: Vec<usize> = names.iter().map(|name| headers.iter().position(|it| it == *name).unwrap()).collect();
    reader.records().map(|row| places.iter().map(|&at| row.as_ref().unwrap()[at].to_owned()).collect()).collect()
}

#[test]
fn every_coded_mention_stands_where_it_is_said_to_stand() {
    for corpus in corpora() {
        let texts: HashMap<String, [String; 2]> = column(&corpus, "articles.csv", &["id", "text", "title"])
            .into_iter()
            .map(|row| <[String; 3]>::try_from(row).map(|[id, text, title]| (id, [text, title])).unwrap())
            .collect();
        let entities: HashSet<String> = column(&corpus, "entities.csv", &["entity"]).into_iter().flatten().collect();
        for row in column(&corpus, "mentions.csv", &["id", "in_title", "start", "end", "surface", "entity", "label"]) {
            let [id, in_title, start, end, surface, entity, label] = &row[..] else { unreachable!() };
            let [start, end]: [usize; 2] = [start, end].map(|it| it.parse().unwrap());
            let text = &texts[id][in_title.parse::<usize>().unwrap()];
            let words: String = text.chars().skip(start).take(end - start).collect();
            assert_eq!(&words, surface, "{id} of {}", corpus.display());
            assert!(entities.contains(entity), "{entity} is not listed");
            assert!(["-1", "0", "1"].contains(&label.as_str()), "{label}");
        }
    }
}

#[test]
fn every_coded_position_is_between_a_listed_holder_and_a_listed_target() {
    for corpus in corpora() {
        let holders: HashSet<String> = column(&corpus, "entities.csv", &["entity"]).into_iter().flatten().collect();
        let topics: HashSet<String> = column(&corpus, "topics.csv", &["topic"]).into_iter().flatten().collect();
        for row in column(&corpus, "triples.csv", &["id", "holder", "target", "sign"]) {
            let [id, holder, target, sign] = &row[..] else { unreachable!() };
            assert!(holders.contains(holder), "{holder} of {id}");
            assert!(topics.contains(target) || holders.contains(target), "{target} of {id}");
            assert!(["-1", "1"].contains(&sign.as_str()), "{sign} of {id}");
        }
    }
}
