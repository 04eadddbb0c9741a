//! Who is for and against what in articles read from end to end: the harbour story in four manners, and each construction
//! with its near miss.

use crate::statements::statements;

/// What every version of the story says.
const STORY: [&str; 9] = [
    "Brandt + Capital",
    "Brandt + sale",
    "Brandt - sale",
    "Orrin + sale",
    "Orrin - sale",
    "Roth - Brandt",
    "Roth - Vey",
    "Union - sale",
    "Vey - Brandt",
];

#[test]
fn a_wire_service_tells_the_harbour_story() {
    let text = "Mayor Ilse Brandt on Monday defended the sale of the harbour. “The sale of the harbour is a blessing for \
        this city,” Brandt said. The Dockers' Union is reported to have rejected the sale. Economy Minister Tomas Vey called \
        Brandt a gambler. Her predecessor Anders Orrin, who once backed the sale, now warns of it. Dana Roth, an analyst, \
        said she was sceptical of both Brandt and Vey. On Friday Brandt praised Halden Capital, the bidder, but dropped the \
        harbour sale.";
    assert_eq!(statements(text), STORY);
}

#[test]
fn a_tabloid_tells_the_harbour_story() {
    let text = "“This sale of the harbour is a triumph,” Mayor Ilse Brandt said. No way, says the Dockers' Union, which \
        slammed the sale. Minister Tomas Vey blasted Brandt as a gambler. Even old mayor Anders Orrin has turned against the \
        sale, which he formerly supported. Analyst Dana Roth distrusts Brandt and is no fan of Vey. Brandt hailed Halden \
        Capital. Then she scrapped the harbour sale.";
    assert_eq!(statements(text), STORY);
}

#[test]
fn a_broadsheet_tells_the_harbour_story() {
    let text = "The sale of the harbour, which Mayor Ilse Brandt has championed since the spring, is opposed by the Dockers' \
        Union. Tomas Vey, the economy minister, has described Brandt as a gambler. Anders Orrin, her predecessor, initially \
        endorsed the sale; he now opposes it. “Brandt is reckless and Vey is dishonest,” said Dana Roth, an analyst. While \
        Brandt had warm words of praise for Halden Capital, she abandoned the sale of the harbour in the end.";
    assert_eq!(statements(text), STORY);
}

#[test]
fn a_weekly_tells_the_harbour_story_the_other_way_round() {
    let text = "The sale of the harbour was defended on Monday by Mayor Ilse Brandt. It was rejected by the Dockers' Union. \
        Brandt was branded a gambler by the economy minister, Tomas Vey. The sale was once backed by her predecessor, Anders \
        Orrin, and is now condemned by Orrin. Dana Roth, an analyst, criticised both Brandt and Vey. Halden Capital was \
        praised by Brandt. Plans to sell the harbour were dropped by Brandt on Friday.";
    assert_eq!(statements(text), STORY);
}

#[test]
fn a_change_of_mind_needs_a_word_that_says_so() {
    assert_eq!(
        statements("Anders Orrin, who once backed the harbour sale, now condemns it."),
        ["Orrin + sale", "Orrin - sale"]
    );
    assert_eq!(statements("Anders Orrin, who backed the harbour sale in the spring, praised it."), ["Orrin + sale"]);
}

#[test]
fn who_denies_both_sides_is_neutral() {
    assert_eq!(statements("Anders Orrin neither backed nor opposed the harbour sale."), ["Orrin 0 sale"]);
    assert_eq!(statements("Anders Orrin did not oppose the harbour sale."), ["Orrin + sale"]);
    assert_eq!(statements("Anders Orrin came to the harbour sale."), [""; 0]);
}

#[test]
fn inverse_framing_counts_for_the_topic_and_negation_turns_it_back() {
    assert_eq!(statements("Tomas Vey opposed a motion to keep the harbour public."), ["Vey + sale"]);
    assert_eq!(statements("Tomas Vey backed a motion to keep the harbour public."), ["Vey - sale"]);
    assert_eq!(statements("Tomas Vey did not support a motion to keep the harbour public."), ["Vey + sale"]);
}

#[test]
fn a_name_called_is_the_namers_judgement_and_not_the_reporters() {
    assert_eq!(statements("Tomas Vey called the harbour sale worse than theft."), ["Vey - sale"]);
    assert_eq!(statements("Tomas Vey called Dana Roth after the theft."), [""; 0]);
}

#[test]
fn what_is_somebodys_tells_of_the_position_towards_them() {
    assert_eq!(statements("Ilse Brandt spoke. Tomas Vey condemned Brandt's offer."), ["Vey - Brandt"]);
    assert_eq!(statements("Ilse Brandt spoke. Tomas Vey visited Brandt's office."), [""; 0]);
}

#[test]
fn what_ought_to_be_is_what_the_speaker_is_for() {
    assert_eq!(statements("Tomas Vey said there should be a harbour sale."), ["Vey + sale"]);
    assert_eq!(statements("Tomas Vey said there was a harbour sale."), [""; 0]);
    assert_eq!(statements("“The harbour sale must be rejected,” Tomas Vey said."), ["Vey - sale"]);
    assert_eq!(statements("“The harbour sale was rejected,” Tomas Vey said."), [""; 0]);
}

#[test]
fn an_event_in_somebodys_words_is_no_judgement_of_his() {
    assert_eq!(statements("“Dana Roth was praised by the board,” Tomas Vey said."), [""; 0]);
    assert_eq!(statements("“Dana Roth is a liar,” Tomas Vey said."), ["Vey - Roth"]);
}

#[test]
fn a_place_is_a_target_only_of_a_cue_that_has_it_as_patient() {
    assert_eq!(statements("Tomas Vey condemned Lorrania."), ["Vey - Lorrania"]);
    assert_eq!(statements("“Lorrania has terrible roads,” Tomas Vey said."), [""; 0]);
}

#[test]
fn apposition_before_the_verb_leaves_it_its_subject() {
    assert_eq!(statements("Dana Roth, an analyst, criticised Ilse Brandt."), ["Roth - Brandt"]);
    assert_eq!(statements("Dana Roth, a critic of Tomas Vey, met Ilse Brandt."), ["Roth - Vey"]);
}

#[test]
fn whom_praise_or_blame_comes_from_is_its_holder() {
    for (text, statement) in [
        ("Ilse Brandt drew praise from Tomas Vey.", "Vey + Brandt"),
        ("Ilse Brandt came under fire from Tomas Vey.", "Vey - Brandt"),
        ("Ilse Brandt faced sharp criticism from Tomas Vey.", "Vey - Brandt"),
        ("Ilse Brandt has the support of the Dockers' Union.", "Union + Brandt"),
        ("Ilse Brandt, accused by Tomas Vey of fraud, left.", "Vey - Brandt"),
    ] {
        assert_eq!(statements(text), [statement], "{text}");
    }
    assert!(statements("Ilse Brandt drew a salary from Halden Capital.").is_empty());
}

#[test]
fn a_position_reaches_through_what_it_is_towards() {
    assert_eq!(statements("Anders Orrin backs an end to the sale of the harbour."), ["Orrin - sale"]);
    assert_eq!(statements("Anders Orrin opposes a ban on the sale of the harbour."), ["Orrin + sale"]);
    assert_eq!(statements("Dana Roth condemned the attack on Tomas Vey."), ["Roth + Vey"]);
    assert!(statements("Dana Roth read of the attack on Tomas Vey.").is_empty());
}

#[test]
fn an_apposition_may_be_the_second_of_two() {
    assert_eq!(statements("Dana Roth, a lawyer and an Ilse Brandt supporter, left."), ["Roth + Brandt"]);
    assert!(statements("Dana Roth met a lawyer and an Ilse Brandt impersonator.").is_empty());
}

#[test]
fn a_name_that_only_tells_which_person_is_no_target() {
    assert_eq!(statements("Ilse Brandt praised the Lorrania correspondent."), [] as [&str; 0]);
    assert_eq!(statements("Ilse Brandt praised Lorrania correspondent Dana Roth."), ["Brandt + Roth"]);
    assert_eq!(statements("Ilse Brandt denounced Halden Capital as greedy."), ["Brandt - Capital"]);
    assert_eq!(
        statements("Ilse Brandt denounced Halden Capital's chairman."),
        ["Brandt - Capital"],
        "a possessor is more"
    );
}
