//! Tables by word as an image holds them where most words' rows are empty: the others, each with its number.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Writes the rows that aren't empty.
pub(super) fn serialize<T, S>(rows: &[T], serializer: S) -> Result<S::Ok, S::Error>
where
    T: Serialize + Default + PartialEq,
    S: Serializer,
{
    let empty = T::default();
    let filled: Vec<(usize, &T)> = rows.iter().enumerate().filter(|(_, row)| **row != empty).collect();
    (rows.len(), filled).serialize(serializer)
}

/// Reads what [`serialize`] wrote.
pub(super) fn deserialize<'de, T, D>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    T: Deserialize<'de> + Default + Clone,
    D: Deserializer<'de>,
{
    let (count, filled): (usize, Vec<(usize, T)>) = Deserialize::deserialize(deserializer)?;
    let mut rows = vec![T::default(); count];
    for (at, row) in filled {
        *rows.get_mut(at).ok_or_else(|| D::Error::custom("a row behind the last"))? = row;
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Facts(#[serde(with = "super")] Vec<Option<u8>>);

    #[test]
    fn a_table_is_read_as_it_was_written() {
        for rows in [vec![], vec![None, None], vec![None, Some(7), None, Some(0), None]] {
            let bytes = postcard::to_allocvec(&Facts(rows.clone())).unwrap();
            assert_eq!(postcard::from_bytes::<Facts>(&bytes).unwrap(), Facts(rows));
        }
    }

    #[test]
    fn a_row_behind_the_last_is_an_error() {
        let bytes = postcard::to_allocvec(&(1_usize, vec![(1_usize, Some(7_u8))])).unwrap();
        assert!(postcard::from_bytes::<Facts>(&bytes).is_err());
    }
}
