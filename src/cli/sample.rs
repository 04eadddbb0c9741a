//! Draws the articles of `--sample`, in a pass of its own.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use appraise::corpus::{Article, Blocks, IdKey, Input, ReadOptions, Sample, Sampler};
use appraise::error::Result;
use appraise::pipeline::{self, Work};

/// The `size` articles with the smallest digests of their ids.
///
/// # Errors
/// If the corpus can't be read.
pub(super) fn drawn(
    inputs: &[Input],
    options: &ReadOptions,
    size: usize,
    threads: usize,
    interrupted: &AtomicBool,
) -> Result<Sample> {
    let options = Arc::new(options.clone());
    let blocks = Blocks::new(inputs.to_vec(), Arc::clone(&options), false);
    let mut sampler = Sampler::new(size);
    pipeline::run(blocks, &options, &Keys, threads, interrupted, |delivery| {
        delivery.output.into_iter().for_each(|key| sampler.offer(key));
        Ok(())
    })?;
    Ok(sampler.finish())
}

struct Keys;

impl Work for Keys {
    type Partial = ();
    type Output = Vec<IdKey>;

    fn empty(&self) {}

    fn article(&self, article: Article, (): &mut (), keys: &mut Vec<IdKey>) {
        keys.push(IdKey::of(&article.id));
    }

    fn merged(&self, (): (), (): ()) {}
}
