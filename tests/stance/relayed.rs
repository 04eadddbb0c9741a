//! Whose words stand in a quotation inside another.

use crate::statements::assert_stated;

#[test]
fn what_a_speaker_quotes_of_another_is_the_others() {
    assert_stated(&[
        ("“Anders Orrin said, ‘Ilse Brandt is a liar.’ That worries people,” said Tomas Vey.", &["Orrin - Brandt"]),
        ("“He told us: ‘Ilse Brandt is a liar.’ That worries people,” said Tomas Vey.", &[]),
        ("“I said, ‘Ilse Brandt is a liar.’ That worries people,” said Tomas Vey.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn what_stands_beside_it_is_the_speakers() {
    assert_stated(&[
        ("“Anders Orrin said, ‘I will win.’ Ilse Brandt is a liar,” said Tomas Vey.", &["Vey - Brandt"]),
        ("“Ilse Brandt is a so-called ‘liar’ to some,” said Tomas Vey.", &["Vey - Brandt"]),
    ]);
}
