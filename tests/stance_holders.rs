//! Names that stand where a holder's could and aren't one: each beside one that is.

mod support;

use support::stance::assert_stated;

#[test]
fn what_is_so_as_another_thing_is_has_its_own_subject() {
    assert_stated(&[
        ("The vote that Tomas Vey won was hard, as were the attacks on Ilse Brandt.", &[]),
        ("Tomas Vey was behind the attacks on Ilse Brandt.", &["Vey - Brandt"]),
    ]);
}
