//! How somebody takes what happens, and from whom support or opposition comes: each construction beside its near miss.

use crate::statements::assert_stated;

#[test]
fn joy_or_grief_at_a_deed_tells_of_its_object() {
    assert_stated(&[
        ("The council dropped the harbour sale, to Tomas Vey's relief.", &["Vey - sale"]),
        ("The council dropped the harbour sale, to the dismay of Tomas Vey.", &["Vey + sale"]),
        ("To Tomas Vey's delight, the council rejected the harbour sale.", &["Vey - sale"]),
        ("The council dropped the harbour sale, to the surprise of Tomas Vey.", &[]),
        ("The council dropped the harbour sale with the relief of Tomas Vey in mind.", &[]),
    ]);
}

#[test]
fn joy_or_grief_at_what_befalls_somebody_tells_of_them() {
    assert_stated(&[
        ("Ilse Brandt was convicted of fraud, to Tomas Vey's delight.", &["Vey - Brandt"]),
        ("Ilse Brandt was acquitted, to Tomas Vey's delight.", &["Vey + Brandt"]),
        ("Ilse Brandt slept, to Tomas Vey's delight.", &[]),
    ]);
}

#[test]
fn opposition_and_support_are_whose_they_come_from() {
    assert_stated(&[
        ("Opposition to the harbour sale came mainly from Tomas Vey.", &["Vey - sale"]),
        ("Support for the harbour sale has come from Tomas Vey.", &["Vey + sale"]),
        ("Tomas Vey came from the protest against the harbour sale.", &[]),
    ]);
}

#[test]
fn what_somebody_takes_badly_is_nothing_to_its_taste() {
    assert_stated(&[
        ("The harbour sale went down badly with Tomas Vey.", &["Vey - sale"]),
        ("The harbour sale left Tomas Vey furious.", &["Vey - sale"]),
        ("The harbour sale is unacceptable to Tomas Vey.", &["Vey - sale"]),
        ("The harbour sale has no greater champion than Tomas Vey.", &["Vey + sale"]),
        ("The harbour sale left Tomas Vey a widower.", &[]),
    ]);
}

#[test]
fn who_is_angry_or_voices_anger_that_somebody_acts_is_against_them() {
    assert_stated(&[
        ("Tomas Vey said he was angry that Ilse Brandt had left.", &["Vey - Brandt"]),
        ("Tomas Vey voiced his frustration that Ilse Brandt isn't doing more.", &["Vey - Brandt"]),
        ("Tomas Vey is glad that Ilse Brandt won.", &["Vey + Brandt"]),
        ("Tomas Vey is aware that Ilse Brandt had left.", &[]),
        ("Tomas Vey studied the anger that Ilse Brandt had left.", &[]),
    ]);
}

#[test]
fn what_somebodys_greatest_worry_is_is_nothing_good() {
    assert_stated(&[
        ("Tomas Vey says his biggest concern is Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey says his biggest hope is Ilse Brandt.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn whoever_would_do_a_deed_may_be_called_mad_for_it() {
    assert_stated(&[
        ("“You'd be crazy to vote for Ilse Brandt,” said Tomas Vey.", &["Vey - Brandt"]),
        ("“It would be crazy to vote for Ilse Brandt,” said Tomas Vey.", &["Vey - Brandt"]),
        ("“You'd be happy to vote in Lorrania,” Ilse Brandt told Tomas Vey.", &[]),
    ]);
}

#[test]
fn what_nobody_wants_to_do_the_speaker_does_not_want() {
    assert_stated(&[
        ("“Nobody wants to vote for Ilse Brandt,” said Tomas Vey.", &["Vey - Brandt"]),
        ("“Nobody came to vote for Ilse Brandt,” said Tomas Vey.", &[]),
    ]);
}

#[test]
fn who_cheers_when_somebody_loses_is_against_them() {
    assert_stated(&[
        ("Tomas Vey cheered when Ilse Brandt lost.", &["Vey - Brandt"]),
        ("Tomas Vey cheered when Ilse Brandt won.", &["Vey + Brandt"]),
        ("Tomas Vey cheered when Ilse Brandt was sacked.", &["Vey - Brandt"]),
        ("Tomas Vey was upset that Ilse Brandt lost.", &["Vey + Brandt"]),
        ("Tomas Vey was upset that Ilse Brandt won.", &["Vey - Brandt"]),
    ]);
}

#[test]
fn who_would_be_angered_is_against_it_and_who_may_be_is_not_yet() {
    assert_stated(&[
        ("Ilse Brandt would infuriate Tomas Vey.", &["Vey - Brandt"]),
        ("Ilse Brandt is certain to infuriate Tomas Vey.", &["Vey - Brandt"]),
        ("Ilse Brandt may infuriate Tomas Vey.", &[]),
        ("Ilse Brandt tried to infuriate Tomas Vey.", &[]),
        ("Ilse Brandt would not infuriate Tomas Vey.", &[]),
    ]);
}

#[test]
fn who_is_glad_of_what_befalls_somebody_is_for_or_against_them_by_what_it_is() {
    assert_stated(&[
        ("Tomas Vey was happy about Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey was happy about Ilse Brandt losing the vote.", &["Vey - Brandt"]),
        ("Tomas Vey was happy about Ilse Brandt winning the vote.", &["Vey + Brandt"]),
        ("Tomas Vey was happy about Ilse Brandt opening the window.", &["Vey + Brandt"]),
    ]);
}

#[test]
fn who_is_glad_or_sorry_of_what_befalls_somebody_is_against_or_for_them() {
    assert_stated(&[
        ("Tomas Vey was outraged after the police freed Ilse Brandt.", &["Vey - Brandt"]),
        ("Tomas Vey was outraged that the police arrested Ilse Brandt.", &["Vey + Brandt"]),
        ("Tomas Vey became angry when Ilse Brandt broke off the talks.", &["Vey - Brandt"]),
        ("Tomas Vey was furious that Ilse Brandt got the job.", &["Vey - Brandt"]),
        ("Tomas Vey is glad Ilse Brandt won.", &["Vey + Brandt"]),
        ("Tomas Vey was sad when Ilse Brandt left.", &["Vey + Brandt"]),
        ("Tomas Vey was sad that Ilse Brandt had lied.", &["Vey - Brandt"]),
        ("Tomas Vey cried when Ilse Brandt died.", &["Vey + Brandt"]),
        ("Tomas Vey cried when Ilse Brandt came.", &[]),
        ("Tomas Vey was sad when it rained, said Ilse Brandt.", &[]),
    ]);
}

#[test]
fn how_somebody_does_something_is_liked_or_disliked() {
    assert_stated(&[
        ("Tomas Vey dislikes the way Ilse Brandt runs the school.", &["Vey - Brandt"]),
        ("Tomas Vey likes the way Ilse Brandt runs the school.", &["Vey + Brandt"]),
        ("Tomas Vey voiced anger at how Ilse Brandt ran the talks.", &["Vey - Brandt"]),
        ("Tomas Vey likes the way to Ilse Brandt's house.", &[]),
        ("Tomas Vey asked how Ilse Brandt runs the school.", &[]),
    ]);
}
