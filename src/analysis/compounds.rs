//! VADER's compounds beside our scores.

use super::rows::ArticleAnalysis;
use crate::score::Score;
use crate::sentiment::vader::Vader;

impl ArticleAnalysis {
    /// Gives each mention VADER's compound of its sentence, each sentence scored once.
    pub fn add_compounds(&mut self, vader: &Vader) {
        let mut last = None;
        for mention in &mut self.mentions {
            let compound = match last {
                Some((sentence, compound)) if sentence == mention.sentence => compound,
                _ => Score::from_f64(vader.scores(mention.sentence.of(&self.text)).compound),
            };
            last = Some((mention.sentence, compound));
            mention.vader_compound = Some(compound);
        }
    }
}
