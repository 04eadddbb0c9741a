//! Positions behind what tells more of a holder, of what is named or of how long: each construction beside its near miss.

use crate::statements::assert_stated;

#[test]
fn what_somebody_is_called_by_a_holder_says_nothing_of_the_caller() {
    assert_stated(&[
        ("Tomas Vey denounced what Ilse Brandt called a raid.", &[]),
        ("Tomas Vey denounced what Ilse Brandt did.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn a_name_in_marks_beside_a_holder_leaves_it_the_holder() {
    assert_stated(&[
        ("Tomas Vey, once known as \"the fixer,\" said Ilse Brandt had lied.", &["Vey - Brandt"]),
        ("Tomas Vey, the author of \"The Quiet Shore,\" accused Ilse Brandt of lying.", &["Vey - Brandt"]),
        ("\"Tomas Vey lied about the port,\" said Ilse Brandt.", &["Brandt - Vey"]),
    ]);
}

#[test]
fn what_a_holder_wants_scrapped_may_stand_before_it() {
    assert_stated(&[
        ("The harbour sale, which Tomas Vey wants scrapped, began in May.", &["Vey - sale"]),
        ("The harbour sale, which Tomas Vey would like abolished, began in May.", &["Vey - sale"]),
        ("The harbour sale, which Tomas Vey wants to see scrapped, began in May.", &["Vey - sale"]),
        ("Tomas Vey wants to see the harbour sale scrapped.", &["Vey - sale"]),
        ("The harbour sale, which Tomas Vey wants, began in May.", &["Vey + sale"]),
    ]);
}

#[test]
fn a_time_before_an_infinitive_leaves_it_declined() {
    assert_stated(&[
        ("Tomas Vey declined for weeks to support Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey decided on Monday to support Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn who_behind_a_name_that_needs_none_tells_of_the_one_before() {
    assert_stated(&[
        ("Tomas Vey, an adviser to Anders Orrin who opposed the harbour sale, left.", &["Vey - sale"]),
        ("Tomas Vey, one of the few in Halden Capital who opposed the harbour sale, left.", &["Vey - sale"]),
        ("Tomas Vey met an adviser to Anders Orrin, who opposed the harbour sale.", &["Orrin - sale"]),
    ]);
}

#[test]
fn what_nobody_can_do_without_is_wanted() {
    assert_stated(&[
        ("Tomas Vey said the town could not do without the harbour sale.", &["Vey + sale"]),
        ("Tomas Vey said the town could do without the harbour sale.", &["Vey - sale"]),
        ("Tomas Vey, who once fought a harbour sale, now backs one.", &["Vey + sale", "Vey - sale"]),
    ]);
}

#[test]
fn a_criticism_in_the_past_is_no_part_of_thanks_now() {
    assert_stated(&[
        (
            "Tomas Vey, who has been critical of Ilse Brandt in the past, thanked her for the loan.",
            &["Vey + Brandt", "Vey - Brandt"],
        ),
        ("Tomas Vey, a dean with no great love for Ilse Brandt, left.", &["Vey - Brandt"]),
        ("Tomas Vey, a dean with a house beside Ilse Brandt, left.", &[]),
    ]);
}

#[test]
fn what_a_deed_is_called_judges_who_did_it() {
    assert_stated(&[
        ("Ilse Brandt sacked the nurses, in what Tomas Vey called a betrayal.", &["Vey - Brandt"]),
        ("Ilse Brandt died, in what Tomas Vey called a betrayal.", &[]),
    ]);
}

#[test]
fn a_bare_time_before_the_verb_is_no_subject() {
    for time in ["this week", "last night", "Tuesday", "earlier this month", "every week"] {
        assert_stated(&[(&format!("Tomas Vey {time} accused Ilse Brandt of lying."), &["Vey - Brandt"])]);
    }
}

#[test]
fn a_time_between_auxiliary_and_participle_leaves_the_verb_passive() {
    for time in ["last week", "on Monday", "in 2019", "yesterday", "in an interview"] {
        assert_stated(&[(&format!("Tomas Vey was {time} accused of lying by Ilse Brandt."), &["Brandt - Vey"])]);
    }
}
