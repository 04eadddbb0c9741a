//! `SplitMix64` (Steele, Lea & Flood 2014, OOPSLA): random numbers that are the same on every machine.

/// The golden ratio in 64 bits.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// A sequence of random numbers that its seed decides.
#[derive(Clone, Copy, Debug)]
pub struct Random(u64);

impl Random {
    /// The sequence of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 random bits.
    #[inline]
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        mixed(self.0)
    }

    /// A number below `bound`, all of them equally likely (to one in 2⁶⁴ / `bound`).
    #[inline]
    pub fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.bits()) * bound as u128) >> 64) as usize
    }

    /// Puts `items` into a random order (Fisher & Yates 1938; Durstenfeld 1964). Calls `settled` with each but the first and
    /// with its place, from the last on, as soon as it won't be moved again.
    #[inline]
    pub fn shuffle<T>(&mut self, items: &mut [T], mut settled: impl FnMut(usize, &T)) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
            settled(last, &items[last]);
        }
    }
}

/// The bits of a number thoroughly mixed.
#[must_use]
pub fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first numbers of seed 1234567, as other implementations give them.
    #[test]
    fn numbers_are_those_of_splitmix64() {
        let mut random = Random::new(1_234_567);
        assert_eq!([random.bits(), random.bits()], [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
    }

    #[test]
    fn items_are_settled_from_the_last_on() {
        let (mut items, mut settled) = ([0, 1, 2, 3, 4, 5, 6], Vec::new());
        Random::new(5).shuffle(&mut items, |at, item| settled.push((at, *item)));
        let places: Vec<_> = items.into_iter().enumerate().skip(1).rev().collect();
        assert_eq!(settled, places);
    }

    #[test]
    fn every_order_is_equally_likely() {
        let (mut random, mut counts) = (Random::new(1), [0_u32; 6]);
        for _ in 0..6000 {
            let mut items = [0, 1, 2];
            random.shuffle(&mut items, |_, _| {});
            counts[items[0] * 2 + usize::from(items[1] > items[2])] += 1;
        }
        assert!(counts.iter().all(|count| count.abs_diff(1000) < 120), "{counts:?}");
    }
}
