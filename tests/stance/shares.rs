//! Positions of groups most or many of whom take a side.

use crate::statements::assert_stated;

#[test]
fn a_group_stands_where_most_of_it_stands() {
    assert_stated(&[
        ("A majority of Lorranians support the harbour sale.", &["Lorranians + sale"]),
        ("A 45% plurality of Lorranians oppose the harbour sale.", &["Lorranians - sale"]),
        ("Hundreds of Lorranians have endorsed Tomas Vey.", &["Lorranians + Vey"]),
        ("A handful of Lorranians have endorsed Tomas Vey.", &[]),
    ]);
}

#[test]
fn more_than_half_in_a_hundred_are_most() {
    assert_stated(&[
        ("Some 62 percent of young Lorranians oppose the harbour sale.", &["Lorranians - sale"]),
        ("An average of 81% of Lorranians approve of Ilse Brandt.", &["Lorranians + Brandt"]),
        ("71% of dockers and 62% of Lorranians oppose the harbour sale.", &["Lorranians - sale"]),
        ("Some 38 percent of young Lorranians oppose the harbour sale.", &[]),
    ]);
}

#[test]
fn six_or_more_in_ten_are_most() {
    assert_stated(&[
        ("Nine in 10 Lorranians support the harbour sale.", &["Lorranians + sale"]),
        ("Two in 10 Lorranians support the harbour sale.", &[]),
        ("Nine in 20 Lorranians support the harbour sale.", &[]),
    ]);
}
