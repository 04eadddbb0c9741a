//! Schedules articles over threads and delivers what comes back in input order.
//!
//! Every worker pulls a block, reads it, waits its turn to have repeated ids rejected, does its work on each article
//! and hands the block's output to the sink once all earlier blocks are there. Nothing is known here of what the work is.

mod conveyor;
mod tally;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use rayon::{ThreadPool, ThreadPoolBuilder};
pub use tally::Tally;

use crate::corpus::{Article, Blocks, ReadOptions};
use crate::error::{Error, Result};
use crate::hashed::Hashed;
use conveyor::Conveyor;
pub use conveyor::Delivery;

/// What is done with each article.
pub trait Work: Sync {
    /// What is summed over all articles. The same articles must give the same sums in whatever groups they come.
    type Partial: Send;
    /// What a block of articles yields, in their order: rows rendered for a file, as a rule.
    type Output: Default + Send;

    /// The sums over no article.
    fn empty(&self) -> Self::Partial;

    /// Does the work on one article.
    fn article(&self, article: Article, partial: &mut Self::Partial, output: &mut Self::Output);

    /// The sums over the articles of both.
    fn merged(&self, one: Self::Partial, other: Self::Partial) -> Self::Partial;
}

/// What a whole run yielded.
#[derive(Debug)]
pub struct Done<P> {
    /// The sums over all articles.
    pub partial: P,
    /// How many rows were read and what became of them.
    pub tally: Tally,
    /// The files read, where the blocks take their digests.
    pub digests: Vec<Hashed>,
}

/// Does `work` on every article of `blocks` on `threads` threads; `sink` gets the blocks' outputs in input order, one
/// at a time. The output, the sums and the error, if any, are the same at any number of threads.
///
/// # Errors
/// The first in input order of what reading or `sink` raise; else if a key that is asked for by name is in no row of JSON
/// Lines; [`Error::Interrupted`] once `cancelled` is set.
///
/// # Panics
/// If `work` panics, after the other threads have stopped.
pub fn run<W: Work>(
    blocks: Blocks,
    options: &Arc<ReadOptions>,
    work: &W,
    threads: usize,
    cancelled: &AtomicBool,
    sink: impl FnMut(Delivery<W::Output>) -> Result<()> + Send,
) -> Result<Done<W::Partial>> {
    let pool = pool(threads)?;
    let conveyor = Conveyor::new(blocks, threads.max(1), cancelled, sink);
    let partials = pool.broadcast(|_| worker(&conveyor, options, work));
    let (tally, digests) = conveyor.finish()?;
    tally.keys.ensure_all()?;
    let partial = partials.into_iter().reduce(|one, other| work.merged(one, other)).expect("a pool has a thread");
    Ok(Done { partial, tally, digests })
}

/// Does `work` on `threads` threads, which what it does in parallel shares.
///
/// # Errors
/// If no threads can be had.
pub fn on_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> Result<T> {
    Ok(pool(threads)?.install(work))
}

/// Does two things at once on `threads` threads, which what they do in parallel within themselves shares.
///
/// # Errors
/// If no threads can be had.
pub fn on_pool<A: Send, B: Send>(
    threads: usize,
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B + Send,
) -> Result<(A, B)> {
    on_threads(threads, || rayon::join(one, other))
}

fn pool(threads: usize) -> Result<ThreadPool> {
    let failed = |error| Error::Usage(format!("--threads {threads}: {error}"));
    ThreadPoolBuilder::new().num_threads(threads.max(1)).build().map_err(failed)
}

fn worker<W: Work>(
    conveyor: &Conveyor<'_, W::Output, impl FnMut(Delivery<W::Output>) -> Result<()> + Send>,
    options: &ReadOptions,
    work: &W,
) -> W::Partial {
    let mut partial = work.empty();
    while let Some((number, block)) = conveyor.pull() {
        let stop_others_on_panic = conveyor.guard();
        let rows = match block {
            Ok(ref block) => block.read(options),
            Err(error) => Err(error),
        };
        let delivery = conveyor.without_repeated(number, rows).map(|rows| {
            let mut output = W::Output::default();
            let tally = Tally::of(&rows);
            for article in rows.articles {
                work.article(article, &mut partial, &mut output);
            }
            (Delivery { output, issues: rows.issues }, tally)
        });
        conveyor.deliver(number, delivery);
        drop(stop_others_on_panic);
    }
    partial
}
