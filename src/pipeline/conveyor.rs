//! The line on which blocks go out to workers and their outputs come back in order, a bounded number at a time.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard};

use super::tally::Tally;
use crate::corpus::{Block, Blocks, RowIssue, Rows, Seen};
use crate::error::{Error, Result};
use crate::hashed::Hashed;

/// What one block yielded.
#[derive(Debug, Default)]
pub struct Delivery<O> {
    /// The output of its articles.
    pub output: O,
    /// Its unusable rows, by line.
    pub issues: Vec<RowIssue>,
}

/// Blocks that may be out for each thread, so that one slow block doesn't stop the others at once.
const BLOCKS_PER_THREAD: u64 = 2;

/// What a worker makes of a block.
type Parcel<O> = Result<(Delivery<O>, Tally)>;

pub(super) struct Conveyor<'c, O, S> {
    source: Mutex<Source>,
    ids: Mutex<Ids>,
    next_ids: Condvar,
    arrivals: Mutex<Arrivals<O, S>>,
    arrived: Condvar,
    limit: u64,
    cancelled: &'c AtomicBool,
    panicked: AtomicBool,
}

struct Source {
    blocks: Blocks,
    pulled: u64,
    exhausted: bool,
}

struct Ids {
    seen: Seen,
    next: u64,
}

struct Arrivals<O, S> {
    waiting: BTreeMap<u64, Parcel<O>>,
    next: u64,
    tally: Tally,
    failure: Option<Error>,
    sink: S,
}

impl<'c, O, S: FnMut(Delivery<O>) -> Result<()>> Conveyor<'c, O, S> {
    pub(super) fn new(blocks: Blocks, threads: usize, cancelled: &'c AtomicBool, sink: S) -> Self {
        let arrivals = Arrivals { waiting: BTreeMap::new(), next: 0, tally: Tally::default(), failure: None, sink };
        Self {
            source: Mutex::new(Source { blocks, pulled: 0, exhausted: false }),
            ids: Mutex::new(Ids { seen: Seen::default(), next: 0 }),
            next_ids: Condvar::new(),
            arrivals: Mutex::new(arrivals),
            arrived: Condvar::new(),
            limit: threads as u64 * BLOCKS_PER_THREAD,
            cancelled,
            panicked: AtomicBool::new(false),
        }
    }

    /// The next block with its number, or the error in its place; `None` when there is no more to do.
    pub(super) fn pull(&self) -> Option<(u64, Result<Block>)> {
        let mut source = locked(&self.source);
        if source.exhausted || !self.room_for(source.pulled) {
            return None;
        }
        let number = source.pulled;
        let block = source.blocks.next_block().transpose();
        source.pulled += 1;
        source.exhausted = !matches!(block, Some(Ok(_)));
        Some((number, block?))
    }

    /// Waits until few enough blocks are out; whether work goes on at all.
    fn room_for(&self, number: u64) -> bool {
        let mut arrivals = locked(&self.arrivals);
        while !self.stopped() && arrivals.failure.is_none() && number >= arrivals.next + self.limit {
            arrivals = self.arrived.wait(arrivals).expect(NO_PANIC);
        }
        !self.stopped() && arrivals.failure.is_none()
    }

    /// The rows without those whose id an earlier block has. Waits for the earlier blocks.
    pub(super) fn without_repeated<'b>(&self, number: u64, rows: Result<Rows<'b>>) -> Result<Rows<'b>> {
        let mut ids = locked(&self.ids);
        while ids.next < number && !self.panicked.load(Ordering::Relaxed) {
            ids = self.next_ids.wait(ids).expect(NO_PANIC);
        }
        let rows = rows.map(|mut rows| {
            rows.drop_repeated(&mut ids.seen);
            rows
        });
        ids.next = number + 1;
        self.next_ids.notify_all();
        rows
    }

    /// Hands in what became of a block, and passes on to the sink whatever is next in order.
    pub(super) fn deliver(&self, number: u64, parcel: Parcel<O>) {
        let mut arrivals = locked(&self.arrivals);
        arrivals.waiting.insert(number, parcel);
        while let Some(parcel) = arrivals.next_in_order() {
            if arrivals.failure.is_some() {
                continue;
            }
            let passed_on = parcel.and_then(|(delivery, tally)| {
                arrivals.tally.merge(tally);
                (arrivals.sink)(delivery)
            });
            arrivals.failure = passed_on.err();
        }
        self.arrived.notify_all();
    }

    fn stopped(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed) || self.panicked.load(Ordering::Relaxed)
    }

    /// Lets the other workers end if this one panics while it holds the guard.
    pub(super) fn guard(&self) -> PanicGuard<'_, 'c, O, S> {
        PanicGuard(self)
    }

    /// The counts and the files' digests once all workers are done.
    pub(super) fn finish(self) -> Result<(Tally, Vec<Hashed>)> {
        let arrivals = self.arrivals.into_inner().expect(NO_PANIC);
        match arrivals.failure {
            Some(failure) => Err(failure),
            None if self.cancelled.load(Ordering::Relaxed) => Err(Error::Interrupted),
            None => {
                let source = self.source.into_inner().expect(NO_PANIC);
                Ok((arrivals.tally, source.blocks.digests().to_vec()))
            }
        }
    }
}

impl<O, S> Arrivals<O, S> {
    fn next_in_order(&mut self) -> Option<Parcel<O>> {
        let parcel = self.waiting.remove(&self.next)?;
        self.next += 1;
        Some(parcel)
    }
}

/// Stops the conveyor when it is dropped by a panic.
pub(super) struct PanicGuard<'g, 'c, O, S>(&'g Conveyor<'c, O, S>);

impl<O, S> Drop for PanicGuard<'_, '_, O, S> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.panicked.store(true, Ordering::Relaxed);
            // Whoever holds a lock has either seen the flag or waits already: taking it makes sure.
            drop(self.0.ids.lock());
            self.0.next_ids.notify_all();
            drop(self.0.arrivals.lock());
            self.0.arrived.notify_all();
        }
    }
}

const NO_PANIC: &str = "no thread panics while it holds a lock of the conveyor";

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().expect(NO_PANIC)
}
