//! Bytes to Unicode code points, as Python and R count.

/// Counts code points in a text by way of checkpoints, so that no look-up reads more than one stretch.
#[derive(Clone, Debug)]
pub struct CodePoints<'a> {
    text: &'a [u8],
    /// Code points before each stretch.
    before: Vec<u32>,
}

/// Bytes from one checkpoint to the next.
const STRETCH: usize = 64;

impl<'a> CodePoints<'a> {
    /// Reads the text once.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let text = text.as_bytes();
        let mut before = Vec::with_capacity(text.len() / STRETCH + 1);
        let mut total = 0;
        for stretch in text.chunks(STRETCH) {
            before.push(total);
            total += count(stretch);
        }
        before.push(total);
        Self { text, before }
    }

    /// Code points before a byte that begins a character.
    ///
    /// # Panics
    /// If the byte lies behind the text's end.
    #[must_use]
    pub fn at(&self, byte: u32) -> u32 {
        let byte = byte as usize;
        let stretch = byte / STRETCH;
        self.before[stretch] + count(&self.text[stretch * STRETCH..byte])
    }
}

/// Number of characters that begin in these bytes of UTF-8, at most a stretch: counted in a byte, so that sixteen are counted at
/// once.
fn count(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&byte| u8::from((byte as i8) >= -0x40)).sum::<u8>().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_has_its_number_in_texts_longer_than_a_stretch() {
        let text = "Der Hafen – “für alle”, 🎉 heißt es. ".repeat(20);
        let points = CodePoints::new(&text);
        for (number, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(points.at(byte as u32) as usize, number);
        }
        assert_eq!(points.at(text.len() as u32) as usize, text.chars().count());
    }
}
