//! Positions behind what tells more of a holder, of what is named or of how long: each construction beside its near miss.

mod support;

use support::stance::assert_stated;

#[test]
fn a_name_in_marks_beside_a_holder_leaves_it_the_holder() {
    assert_stated(&[
        ("Tomas Vey, once known as \"the fixer,\" said Ilse Brandt had lied.", &["Vey - Brandt"]),
        ("Tomas Vey, the author of \"The Quiet Shore,\" accused Ilse Brandt of lying.", &["Vey - Brandt"]),
        ("\"Tomas Vey lied about the port,\" said Ilse Brandt.", &["Brandt - Vey"]),
    ]);
}
