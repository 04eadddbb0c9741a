//! Tables of numbers as an image holds them: their bytes one behind the other, which are read in a tenth of the time of numbers
//! that say how long they are.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, Visitor};
use serde::{Deserializer, Serializer};

use super::vocabulary::WordId;

/// A row of a table: `N` numbers.
pub(super) trait Flat<const N: usize>: Copy {
    fn numbers(self) -> [u32; N];

    fn of(numbers: [u32; N]) -> Self;
}

impl Flat<1> for u32 {
    fn numbers(self) -> [u32; 1] {
        [self]
    }

    fn of([number]: [u32; 1]) -> Self {
        number
    }
}

impl Flat<2> for (u32, u32) {
    fn numbers(self) -> [u32; 2] {
        self.into()
    }

    fn of(numbers: [u32; 2]) -> Self {
        numbers.into()
    }
}

impl Flat<1> for WordId {
    fn numbers(self) -> [u32; 1] {
        [self.0]
    }

    fn of([number]: [u32; 1]) -> Self {
        Self(number)
    }
}

/// Writes rows in their order.
pub(super) fn serialize<R: Flat<N>, const N: usize, S: Serializer>(
    rows: &[R],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let numbers = rows.iter().flat_map(|row| row.numbers());
    serializer.serialize_bytes(&numbers.flat_map(u32::to_le_bytes).collect::<Vec<u8>>())
}

/// Reads what [`serialize`] wrote.
pub(super) fn deserialize<'de, R: Flat<N>, const N: usize, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<R>, D::Error> {
    deserializer.deserialize_bytes(Table(PhantomData))
}

struct Table<R, const N: usize>(PhantomData<R>);

impl<R: Flat<N>, const N: usize> Visitor<'_> for Table<R, N> {
    type Value = Vec<R>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "rows of {N} numbers of four bytes")
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Vec<R>, E> {
        let (numbers, rest) = bytes.as_chunks::<4>();
        let (rows, others) = numbers.as_chunks::<N>();
        if !rest.is_empty() || !others.is_empty() {
            return Err(E::invalid_length(bytes.len(), &self));
        }
        Ok(rows.iter().map(|row| R::of(row.map(u32::from_le_bytes))).collect())
    }
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Ends(#[serde(with = "super")] Vec<u32>);

    #[test]
    fn a_table_is_read_as_it_was_written() {
        let ends = Ends(vec![0, 7, u32::MAX]);
        let bytes = postcard::to_allocvec(&ends).unwrap();
        assert_eq!(bytes.len(), 13);
        assert_eq!(postcard::from_bytes::<Ends>(&bytes).unwrap(), ends);
    }

    #[test]
    fn half_a_number_is_no_table() {
        let bytes = postcard::to_allocvec(&(3, [0_u8; 3])).unwrap();
        assert!(postcard::from_bytes::<Ends>(&bytes[..4]).is_err());
    }
}
