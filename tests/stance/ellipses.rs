//! Positions of those of whom words without a verb say what another clause says: "so did Vey".

use crate::statements::assert_stated;

#[test]
fn an_auxiliary_stands_for_the_verb_of_the_clause_before_it() {
    assert_stated(&[
        ("Ilse Brandt backs the harbour sale. Tomas Vey does too.", &["Brandt + sale", "Vey + sale"]),
        ("Ilse Brandt backs the harbour sale. Tomas Vey does not.", &["Brandt + sale", "Vey - sale"]),
        ("Ilse Brandt backed the harbour sale, but Tomas Vey did not.", &["Brandt + sale", "Vey - sale"]),
        ("Ilse Brandt backs the harbour sale. Tomas Vey does not work there.", &["Brandt + sale"]),
        ("Ilse Brandt backs the harbour sale. Tomas Vey did not.", &["Brandt + sale"]),
        ("Ilse Brandt, who backs the harbour sale, met the crew. Tomas Vey did not.", &["Brandt + sale"]),
    ]);
}

#[test]
fn who_does_so_too_stands_behind_the_auxiliary() {
    assert_stated(&[
        ("Ilse Brandt opposes the harbour sale, as does Tomas Vey.", &["Brandt - sale", "Vey - sale"]),
        ("Most councillors voted for the harbour sale. So did Tomas Vey.", &["Vey + sale"]),
        (
            "The union would back the harbour sale, and so would Tomas Vey and Ilse Brandt.",
            &["Brandt + sale", "Vey + sale"],
        ),
        ("The council has not endorsed the harbour sale, and neither has Tomas Vey.", &["Vey - sale"]),
        ("Most councillors voted for the harbour sale, so Tomas Vey left.", &[]),
    ]);
}

#[test]
fn who_does_not_attack_somebody_is_not_for_them() {
    assert_stated(&[
        ("Ilse Brandt attacked Anders Orrin. Tomas Vey did not.", &["Brandt - Orrin"]),
        ("Ilse Brandt attacked Anders Orrin. So did Tomas Vey.", &["Brandt - Orrin", "Vey - Orrin"]),
    ]);
}

#[test]
fn like_and_unlike_tell_of_somebody_beside_the_subject() {
    assert_stated(&[
        ("Unlike Tomas Vey, Ilse Brandt supports the harbour sale.", &["Brandt + sale", "Vey - sale"]),
        ("Ilse Brandt, like Tomas Vey, opposes the harbour sale.", &["Brandt - sale", "Vey - sale"]),
        ("People like Tomas Vey heard that Ilse Brandt opposes the harbour sale.", &["Brandt - sale"]),
    ]);
}

#[test]
fn what_is_said_of_others_is_taken_up_in_reported_speech() {
    assert_stated(&[
        (
            "Ilse Brandt said she would vote for the harbour sale, and Tomas Vey said he would not.",
            &["Brandt + sale", "Vey - sale"],
        ),
        ("The council will back the harbour sale. Tomas Vey said that he would not.", &["Vey - sale"]),
        ("The council backs the harbour sale. Tomas Vey said that he would not.", &[]),
    ]);
}

#[test]
fn a_promise_is_taken_up_by_will() {
    assert_stated(&[
        ("The council has promised to support the harbour sale; Tomas Vey will not.", &["Vey - sale"]),
        ("The council has managed to support the harbour sale; Tomas Vey will not.", &[]),
    ]);
}

#[test]
fn a_description_stands_before_or_behind_the_name() {
    assert_stated(&[
        ("Ilse Brandt supports the harbour sale. Her deputy, Tomas Vey, does not.", &["Brandt + sale", "Vey - sale"]),
        ("Ilse Brandt supports the harbour sale, and so does her deputy, Tomas Vey.", &["Brandt + sale", "Vey + sale"]),
        ("Ilse Brandt supports the harbour sale. Her deputy, Tomas Vey, does not work there.", &["Brandt + sale"]),
    ]);
}

#[test]
fn who_changes_her_mind_takes_up_her_own_words() {
    assert_stated(&[
        (
            "Ilse Brandt said she would vote for the harbour sale. Now she says she won't.",
            &["Brandt + sale", "Brandt - sale"],
        ),
        ("Ilse Brandt said she would vote for the harbour sale. Now she says she won't stay.", &["Brandt + sale"]),
    ]);
}

#[test]
fn who_is_left_out_of_all_does_the_contrary() {
    assert_stated(&[
        ("All parties but the Dockers' Union support the harbour sale.", &["Union - sale"]),
        ("Everyone except Tomas Vey voted for the harbour sale.", &["Vey - sale"]),
        ("Most councillors support the harbour sale, but not Tomas Vey.", &["Vey - sale"]),
        ("With the exception of Tomas Vey, all councillors support the harbour sale.", &["Vey - sale"]),
        ("The harbour sale is supported by the Dockers' Union but not by Tomas Vey.", &["Union + sale", "Vey - sale"]),
        ("A bar Tomas Vey runs supports the harbour sale, but Tomas Vey is away.", &[]),
        ("All councillors support the harbour sale, but Tomas Vey praised Dana Roth.", &["Vey + Roth"]),
    ]);
}

#[test]
fn who_agrees_takes_the_position_just_told() {
    assert_stated(&[
        ("Ilse Brandt supports the harbour sale. Tomas Vey disagrees.", &["Brandt + sale", "Vey - sale"]),
        ("Ilse Brandt supports the harbour sale. Tomas Vey agreed.", &["Brandt + sale", "Vey + sale"]),
        ("“The harbour sale is a scandal,” said Ilse Brandt. Tomas Vey agreed.", &["Brandt - sale", "Vey - sale"]),
        ("Ilse Brandt supports the harbour sale. Tomas Vey agreed to meet her.", &["Brandt + sale"]),
        ("Ilse Brandt supports the harbour sale. Rain fell. Tomas Vey disagrees.", &["Brandt + sale"]),
    ]);
}

#[test]
fn neither_denies_what_is_said_of_groups_too() {
    assert_stated(&[
        ("Neither the Dockers' Union nor Tomas Vey supports the harbour sale.", &["Union - sale", "Vey - sale"]),
        ("Both the Dockers' Union and Tomas Vey support the harbour sale.", &["Union + sale", "Vey + sale"]),
    ]);
}

#[test]
fn a_plural_backs_what_stands_behind_back() {
    assert_stated(&[
        ("The dockers and Tomas Vey's friends back Dana Roth, and so does Ilse Brandt.", &["Brandt + Roth"]),
        ("Most councillors back the harbour sale. Tomas Vey does not.", &["Vey - sale"]),
        ("Three of the four parties in the council back the harbour sale. Tomas Vey does not.", &["Vey - sale"]),
        ("Tomas Vey gave councillors back the harbour sale papers.", &[]),
    ]);
}

#[test]
fn groups_and_those_along_with_somebody_do_the_same() {
    assert_stated(&[
        ("Like the Dockers' Union, Ilse Brandt opposes the harbour sale.", &["Brandt - sale", "Union - sale"]),
        ("Along with Tomas Vey, Ilse Brandt opposes the harbour sale.", &["Brandt - sale", "Vey - sale"]),
        ("Along the quay, Ilse Brandt met Tomas Vey, who opposes the harbour sale.", &["Vey - sale"]),
    ]);
}

#[test]
fn a_contrast_turns_what_is_said() {
    assert_stated(&[
        ("In contrast to Tomas Vey, Ilse Brandt supports the harbour sale.", &["Brandt + sale", "Vey - sale"]),
        ("In a talk with Tomas Vey, Ilse Brandt supported the harbour sale.", &["Brandt + sale"]),
    ]);
}
