//! Draws the articles of `--sample`, in a pass of its own.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use appraise::corpus::{Article, Blocks, IdKey, Input, ReadOptions, Sample, Sampler};
use appraise::error::Result;
use appraise::pipeline::{self, Work};

/// The inputs and options of a run that may have a sample to draw first.
///
/// # Errors
/// If the corpus can't be read.
pub(super) fn with_sample(
    inputs: Vec<Input>,
    mut options: ReadOptions,
    size: Option<usize>,
    threads: usize,
    interrupted: &AtomicBool,
) -> Result<(Vec<Input>, ReadOptions)> {
    let Some(size) = size else { return Ok((inputs, options)) };
    let inputs = inputs.into_iter().map(Input::rereadable).collect::<Result<Vec<_>>>()?;
    options.sample = Some(drawn(&inputs, &options, size, threads, interrupted)?);
    Ok((inputs, options))
}

/// The `size` articles with the smallest digests of their ids.
///
/// # Errors
/// If the corpus can't be read.
fn drawn(
    inputs: &[Input],
    options: &ReadOptions,
    size: usize,
    threads: usize,
    interrupted: &AtomicBool,
) -> Result<Sample> {
    let options = Arc::new(options.clone());
    let blocks = Blocks::new(inputs.to_vec(), Arc::clone(&options));
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
