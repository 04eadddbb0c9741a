//! Measures what no command of the program does: what each family of rules is worth, and how well agents and patients of
//! verbs are found. Writes `accuracy/ablation.csv` and `accuracy/roles.csv`.
//!
//! usage: cargo run --release --example accuracy -- FOLDER
//! FOLDER holds `sentiment_train.csv` and `stance_train.csv`, coded as for `appraise evaluate`; `news_corpus.csv` (id, text);
//! and `roles_silver.csv` (article_id, verb_start, lemma, agent_start, patient_start: code points; heads of the two).

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::fs;
use std::path::Path;

use appraise::analysis::AllWeights;
use appraise::evaluate::{
    Agreement, CodedMention, CodedStance, Example, GoldRow, Task, read, sentiment_examples, stance_examples,
};
use appraise::evidence::{RuleSet, Weights};
use appraise::fit::{BACKWARD_WEIGHT, Estimation, FOLDS, Prior, Words};
use appraise::frames::{Predicate, predicates};
use appraise::lexicon::Lexicon;
use appraise::sentiment::Rule;
use appraise::stance::StanceRule;
use appraise::text::{Document, Phrase, VerbForm};

type Done<T> = Result<T, Box<dyn Error>>;

fn main() -> Done<()> {
    let folder = std::env::args().nth(1).ok_or("usage: accuracy FOLDER, which holds the coded samples")?;
    let folder = Path::new(&folder);
    let lexicon = Lexicon::bundled()?;
    fs::write("accuracy/roles.csv", roles(folder, &lexicon)?)?;
    let rows = sentiment_ablation(folder, &lexicon)? + &stance_ablation(folder, &lexicon)?;
    fs::write("accuracy/ablation.csv", format!("task,left_out,figure,cross_validated,change\n{rows}"))?;
    Ok(())
}

/// Rules by what they begin with.
type Family = (&'static str, &'static [&'static str]);

const SENTIMENT: [Family; 9] = [
    ("general valence (lexicons/en/valence)", &["valence_"]),
    ("VADER's lexicon", &["second_"]),
    ("frames (lexicons/en/frames)", &["agent", "patient", "lik", "named", "frame_"]),
    ("frames: effects on agent and patient", &["agent", "patient"]),
    ("frames: stance between the two", &["lik"]),
    ("frames: naming", &["named"]),
    ("frames without a role for the target", &["frame_"]),
    ("own speech and quotation marks", &["frame_spoken", "valence_spoken", "is_quoted", "is_speaker", "has_quote"]),
    ("place in the sentence", &["is_", "has_", "length"]),
];

const STANCE: [Family; 5] = [
    ("frames (lexicons/en/frames)", &["agent_effect", "patient_effect", "stance"]),
    ("frames: the agent's stance", &["stance"]),
    ("general valence (lexicons/en/valence)", &["valence_", "target_phrase", "says_"]),
    ("how holder and target are made to look", &["target_look", "holder_look"]),
    ("place in the sentence", &["holder_", "target_", "same_", "joined", "has_", "gap_", "name_"]),
];

fn sentiment_ablation(folder: &Path, lexicon: &Lexicon) -> Done<String> {
    let rows: Vec<CodedMention> = read(&folder.join("sentiment_train.csv"), lexicon)?;
    let examples = sentiment_examples(&rows, lexicon);
    let with_words = estimation(Task::Sentiment, Words::Yes(Some(20.0)));
    let alone = estimation(Task::Sentiment, Words::No);
    let mut table = ablated(&with_words, "sentiment with words", &SENTIMENT, &rows, &examples);
    table += &ablated::<Rule>(&alone, "sentiment, rules alone", &SENTIMENT, &rows, &examples);
    Ok(table)
}

fn stance_ablation(folder: &Path, lexicon: &Lexicon) -> Done<String> {
    let rows: Vec<CodedStance> = read(&folder.join("stance_train.csv"), lexicon)?;
    let examples = stance_examples(&rows, lexicon, &AllWeights::bundled(lexicon)?.rules_alone);
    let estimation = Estimation { backward_weight: BACKWARD_WEIGHT, ..estimation(Task::Stance, Words::No) };
    Ok(ablated::<StanceRule>(&estimation, "stance", &STANCE, &rows, &examples))
}

fn estimation(task: Task, words: Words) -> Estimation {
    let class_weights = Estimation::usual_class_weights(task);
    Estimation {
        task,
        folds: FOLDS,
        prior: Prior::Zero,
        penalty: Some(3.0),
        words,
        class_weights,
        backward_weight: 1.0,
    }
}

/// A row for each family: the agreement of weights fitted without it.
fn ablated<R: RuleSet + Sync + Send>(
    estimation: &Estimation,
    name: &str,
    families: &[Family],
    rows: &[impl GoldRow],
    examples: &[Example<R>],
) -> String {
    let figure = |examples: &[Example<R>]| {
        let agreement =
            Agreement::new(estimation.task, &estimation.estimate(rows, examples, &Weights::default()).held_out);
        (agreement.aim(), agreement.aim_name())
    };
    let (whole, figure_name) = figure(examples);
    let mut table = format!("\"{name}\",nothing,{figure_name},{whole:.4},\n");
    for (family, beginnings) in families {
        let (rest, _) = figure(&without(examples, beginnings));
        table += &format!("\"{name}\",\"{family}\",{figure_name},{rest:.4},{:.4}\n", rest - whole);
    }
    table
}

fn without<R: RuleSet>(examples: &[Example<R>], beginnings: &[&str]) -> Vec<Example<R>> {
    let is_left = |rule: R| !beginnings.iter().any(|beginning| rule.name().starts_with(beginning));
    let thinned = |example: &Example<R>| {
        let findings = example.findings.iter().filter(|finding| is_left(finding.rule)).copied().collect();
        Example { findings, ..example.clone() }
    };
    examples.iter().map(thinned).collect()
}

/// Agreement of heads found with heads coded.
#[derive(Clone, Copy, Debug, Default)]
struct Heads {
    both: u32,
    found: u32,
    coded: u32,
}

impl Heads {
    fn add(&mut self, coded: Option<usize>, found: Option<usize>) {
        self.coded += u32::from(coded.is_some());
        self.found += u32::from(found.is_some());
        self.both += u32::from(coded.is_some() && coded == found);
    }

    fn row(self, verbs: &str, role: &str) -> String {
        let share = |whole: u32| if whole == 0 { 0.0 } else { f64::from(self.both) / f64::from(whole) };
        let f1 = 2.0 * share(self.found + self.coded);
        let (precision, recall) = (share(self.found), share(self.coded));
        format!("{verbs},{role},{precision:.4},{recall:.4},{f1:.4},{},{}\n", self.coded, self.found)
    }
}

/// A verb of the silver file: its start, lemma, and the starts of its agent's and patient's heads.
struct Verb {
    start: usize,
    lemma: String,
    agent: Option<usize>,
    patient: Option<usize>,
}

fn roles(folder: &Path, lexicon: &Lexicon) -> Done<String> {
    let texts = texts(&folder.join("news_corpus.csv"))?;
    let mut tables: BTreeMap<&str, [Heads; 2]> = BTreeMap::new();
    for (article, verbs) in verbs(&folder.join("roles_silver.csv"))? {
        let text = texts.get(&article).ok_or_else(|| format!("news_corpus.csv has no article `{article}`"))?;
        let found = participants(text, lexicon);
        for verb in verbs {
            let Participants { agent, patient, construction } = found.get(&verb.start).copied().unwrap_or_default();
            let is_framed = lexicon.frames().forms().begins(lexicon.words().id(&verb.lemma));
            for verbs in
                [Some("all"), is_framed.then_some("of the frame lexicon"), Some(construction)].into_iter().flatten()
            {
                let table = tables.entry(verbs).or_default();
                table[0].add(verb.agent, agent);
                table[1].add(verb.patient, patient);
            }
        }
    }
    let rows = |(verbs, table): (&&str, &[Heads; 2])| table[0].row(verbs, "agent") + &table[1].row(verbs, "patient");
    Ok("verbs,role,precision,recall,f1,coded,found\n".to_owned() + &tables.iter().map(rows).collect::<String>())
}

fn texts(path: &Path) -> Done<HashMap<String, String>> {
    let mut reader = csv::Reader::from_path(path)?;
    let columns = columns(&mut reader, &["id", "text"])?;
    let mut texts = HashMap::new();
    for record in reader.records() {
        let record = record?;
        texts.insert(record[columns[0]].to_owned(), record[columns[1]].to_owned());
    }
    Ok(texts)
}

fn verbs(path: &Path) -> Done<BTreeMap<String, Vec<Verb>>> {
    let mut reader = csv::Reader::from_path(path)?;
    let columns = columns(&mut reader, &["article_id", "verb_start", "lemma", "agent_start", "patient_start"])?;
    let mut verbs: BTreeMap<String, Vec<Verb>> = BTreeMap::new();
    for record in reader.records() {
        let record = record?;
        let start = |column: usize| record[columns[column]].parse::<usize>().ok();
        let verb = Verb {
            start: start(1).ok_or("verb_start isn't a number")?,
            lemma: record[columns[2]].to_owned(),
            agent: start(3),
            patient: start(4),
        };
        verbs.entry(record[columns[0]].to_owned()).or_default().push(verb);
    }
    Ok(verbs)
}

fn columns(reader: &mut csv::Reader<fs::File>, names: &[&str]) -> Done<Vec<usize>> {
    let headers = reader.headers()?.clone();
    let place = |name: &&str| {
        let at = headers.iter().position(|header| header.trim_start_matches('\u{feff}') == *name);
        at.ok_or_else(|| format!("no column `{name}`").into())
    };
    names.iter().map(place).collect()
}

/// Heads of agent and patient in code points, and what the verb is found to be.
#[derive(Clone, Copy)]
struct Participants {
    agent: Option<usize>,
    patient: Option<usize>,
    construction: &'static str,
}

impl Default for Participants {
    fn default() -> Self {
        Self { agent: None, patient: None, construction: "not taken for a verb" }
    }
}

/// The participants by the start of the verb's head, in code points.
fn participants(text: &str, lexicon: &Lexicon) -> HashMap<usize, Participants> {
    let document = Document::new("", text, lexicon);
    let mut code_points = vec![0; text.len() + 1];
    text.char_indices().enumerate().for_each(|(count, (at, _))| code_points[at] = count);
    let start = |token: u32| code_points[document.tokens[token as usize].span.start as usize];
    let head = |phrase: usize| match document.phrases[phrase] {
        Phrase::Noun(noun) => Some(start(noun.head)),
        _ => None,
    };
    let heads = |predicate: &Predicate| {
        let Phrase::Verb(group) = document.phrases[predicate.phrase] else { return None };
        // A parser counts the pronoun of a relative clause, not what it stands for.
        let object = predicate.fronted.or(predicate.object.filter(|&object| object > predicate.phrase));
        let (agent, patient) =
            if predicate.passive { (predicate.by, predicate.subject) } else { (predicate.subject, object) };
        let relative = predicate.subject.is_some() && predicate.understood.is_some();
        let construction = match group.form {
            VerbForm::Finite if relative => "of relative clauses",
            VerbForm::Finite if predicate.passive => "passive",
            VerbForm::Finite => "active",
            VerbForm::Infinitive => "infinitives",
            VerbForm::Gerund | VerbForm::Participle => "gerunds and participles",
        };
        let participants = Participants { agent: agent.and_then(head), patient: patient.and_then(head), construction };
        Some((start(group.head), participants))
    };
    let sentences = document.sentences.iter();
    sentences.flat_map(|sentence| predicates(document.with(lexicon), sentence)).filter_map(|it| heads(&it)).collect()
}
