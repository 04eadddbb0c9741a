//! The schedule changes nothing: same output, same sums, same error at any number of threads.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use appraise::corpus::{Article, Blocks, ReadOptions, inputs};
use appraise::error::{Error, Result};
use appraise::pipeline::{Delivery, Done, Work, run};

/// Lists the ids and adds up the lengths; the longer a text, the longer it takes.
struct Lengths;

impl Work for Lengths {
    type Partial = usize;
    type Output = Vec<String>;

    fn empty(&self) -> usize {
        0
    }

    fn article(&self, article: Article, partial: &mut usize, output: &mut Vec<String>) {
        assert_ne!(article.id, "panic", "a bug in the work");
        *partial += article.text.len();
        output.push(article.id);
    }

    fn merged(&self, one: usize, other: usize) -> usize {
        one + other
    }
}

struct Corpus {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

/// A corpus of some ten blocks with every thousandth id used twice, and `extra` rows in the last block but one.
fn corpus(extra: &str) -> Corpus {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("corpus.csv");
    let mut text = "id,date,text\n".to_owned();
    for number in 0..10_000 {
        let id = if number % 1000 == 999 { number - 999 } else { number };
        let met = "The council met. ".repeat(20 + number % 25);
        text += &format!("a{id},2025-06-20,{met}It was number {number}.\n");
        if number == 9_000 {
            text += extra;
        }
    }
    std::fs::write(&path, text).unwrap();
    Corpus { _folder: folder, path }
}

fn run_on(corpus: &Corpus, threads: usize, cancelled: &AtomicBool) -> Result<(Vec<String>, Vec<u64>, Done<usize>)> {
    let options = Arc::new(ReadOptions::default());
    let blocks = Blocks::new(inputs(std::slice::from_ref(&corpus.path))?, Arc::clone(&options)).with_digests();
    let (mut ids, mut lines) = (Vec::new(), Vec::new());
    let done = run(blocks, &options, &Lengths, threads, cancelled, |delivery: Delivery<Vec<String>>| {
        ids.extend(delivery.output);
        lines.extend(delivery.issues.iter().map(|issue| issue.line));
        Ok(())
    })?;
    Ok((ids, lines, done))
}

#[test]
fn output_sums_and_rejects_are_the_same_at_any_number_of_threads() {
    let corpus = corpus("");
    let never = AtomicBool::new(false);
    let (ids, lines, done) = run_on(&corpus, 1, &never).unwrap();
    assert_eq!((ids.len(), lines.len(), done.tally.rejected), (9_990, 10, 10));
    assert_eq!(lines[0], 1001);
    assert_eq!(
        (done.digests[0].bytes, done.digests[0].sha256.len()),
        (std::fs::metadata(&corpus.path).unwrap().len(), 64)
    );
    for threads in [2, 3, 8] {
        let (again_ids, again_lines, again) = run_on(&corpus, threads, &never).unwrap();
        assert_eq!((again_ids, again_lines), (ids.clone(), lines.clone()));
        assert_eq!((again.partial, again.tally), (done.partial, done.tally.clone()));
    }
}

#[test]
fn the_first_error_in_input_order_ends_the_run_whatever_the_threads() {
    let corpus = corpus("b1,03/04/2025,x\nb2,05/06/2025,y\n");
    for threads in [1, 2, 8] {
        let error = run_on(&corpus, threads, &AtomicBool::new(false)).unwrap_err().to_string();
        assert!(error.contains("line 9003: column date: `03/04/2025`"), "{error}");
    }
}

#[test]
fn an_error_of_the_sink_ends_the_run() {
    let corpus = corpus("");
    let options = Arc::new(ReadOptions::default());
    let blocks = Blocks::new(inputs(std::slice::from_ref(&corpus.path)).unwrap(), Arc::clone(&options));
    let mut delivered = 0;
    let result = run(blocks, &options, &Lengths, 4, &AtomicBool::new(false), |_| {
        delivered += 1;
        if delivered == 3 { Err(Error::Usage("the disk is full".to_owned())) } else { Ok(()) }
    });
    assert_eq!(result.unwrap_err().to_string(), "the disk is full");
    assert_eq!(delivered, 3);
}

#[test]
fn an_interrupted_run_stops_with_its_own_error() {
    let corpus = corpus("");
    let options = Arc::new(ReadOptions::default());
    let blocks = Blocks::new(inputs(std::slice::from_ref(&corpus.path)).unwrap(), Arc::clone(&options));
    let cancelled = AtomicBool::new(false);
    let result = run(blocks, &options, &Lengths, 2, &cancelled, |_| {
        cancelled.store(true, Ordering::Relaxed);
        Ok(())
    });
    assert_eq!(result.unwrap_err().exit_code(), 130);
}

#[test]
#[should_panic(expected = "a bug in the work")]
fn a_panic_in_the_work_ends_the_run_instead_of_hanging_it() {
    let corpus = corpus("panic,2025-06-20,x\n");
    let _ = run_on(&corpus, 4, &AtomicBool::new(false));
}

#[test]
fn a_corpus_without_a_usable_row_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("corpus.csv");
    let usable = |text: &str| {
        std::fs::write(&path, text).unwrap();
        let corpus = Corpus { _folder: tempfile::tempdir().unwrap(), path: path.clone() };
        let (.., done) = run_on(&corpus, 2, &AtomicBool::new(false)).unwrap();
        let error = done.tally.ensure_usable(&inputs(std::slice::from_ref(&path)).unwrap()).unwrap_err();
        assert_eq!(error.exit_code(), 3);
        error.to_string().replace(&path.display().to_string(), "corpus.csv")
    };
    assert_eq!(usable(""), "corpus.csv: the file is empty");
    assert_eq!(usable("id,text\n"), "corpus.csv: has a header but no rows");
    assert_eq!(
        usable("id,text\n1,\n2, \n"),
        "corpus.csv, line 2: no usable row: 2 of 2 were rejected; the first, here: the text is empty"
    );
}
