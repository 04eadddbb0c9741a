//! FNV-1a (Fowler, Noll & Vo 1991): a number of 64 bits that a text alone decides, the same on every machine.

/// The number of a text.
#[must_use]
pub fn fnv1a(text: &str) -> u64 {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    text.bytes().fold(BASIS, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of the test vectors that the authors give.
    #[test]
    fn numbers_are_those_of_fnv1a() {
        let vectors = [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)];
        for (text, number) in vectors {
            assert_eq!(fnv1a(text), number, "{text}");
        }
    }
}
