//! Whom pronouns, surnames and descriptions mean in whole texts, where it is known who speaks.

use crate::listed::{analysis, gazetteer};

const LIST: &str = "\
entity,kind,pronouns
Bertil Ondrak,person,he
Caspar Lunt,person,he
Edda Voss,person,she
Ruth Tamsin,person,she
Mira Castell's,person,she
Grackles,group,
Orrinco,org,
Halden Bank,org,
Milo Price,person,he
Nora Long,person,she
Tom Banks,person,he
Ada Church,person,she
";

/// That the words in `[[…|name]]` mean whom they name, or nobody listed: `[[he|]]`.
fn assert_meant(texts: &[&str]) {
    let gazetteer = gazetteer(LIST);
    for marked in texts {
        let (text, expected) = unmarked(marked);
        let analysis = analysis(&text, &gazetteer);
        for (start, words, name) in expected {
            let found = analysis.mentions.iter().find(|mention| mention.surface.start as usize == start);
            let found = found.map_or("", |mention| &gazetteer.register().get(mention.entity).name);
            assert_eq!(found.split(' ').next_back().unwrap_or_default(), name, "{words}: {marked}");
        }
    }
}

/// The text without marks, and where which words mean whom.
fn unmarked(marked: &str) -> (String, Vec<(usize, &str, &str)>) {
    let mut parts = marked.split("[[");
    let (mut text, mut expected) = (parts.next().unwrap_or_default().to_owned(), Vec::new());
    for part in parts {
        let (mark, rest) = part.split_once("]]").expect("a mark is closed");
        let (words, name) = mark.split_once('|').expect("a mark has words and a name");
        expected.push((text.len(), words, name));
        text += words;
        text += rest;
    }
    (text, expected)
}

#[test]
fn who_is_said_to_speak_is_not_whom_the_quotation_speaks_of() {
    assert_meant(&[
        "Bertil Ondrak grew up by the lock. “The keeper came at noon, and [[he|]] would whistle,” Ondrak remembers.",
        "Bertil Ondrak, a lawyer, kept his calm. “In the end, [[he|]] set no fire,” the lawyer said.",
        "“Nobody fed the heron,” ranger Bertil Ondrak, who lives on the dike, told the paper. “We all feel for [[him|]].”",
        "Bertil Ondrak will stay. “[[He|Ondrak]] has done no wrong,” a lawyer for Ondrak said.",
        "Bertil Ondrak will stay. “[[He|Ondrak]] has done no wrong,” said Edda Voss.",
        "“The mayor is tired,” said Edda Voss. Bertil Ondrak nodded. “[[He|Ondrak]] wants to sleep,” she said.",
    ]);
}

#[test]
fn in_words_that_a_sentence_quotes_of_its_subject_he_is_the_subject() {
    assert_meant(&[
        "Bertil Ondrak wept. Caspar Lunt said that he “regrets [[his|Lunt]] words.”",
        "Caspar Lunt met Bertil Ondrak. Lunt said that “[[he|Lunt]] regrets the affair.”",
        "Bertil Ondrak wept. Caspar Lunt called the day “the worst of [[his|Lunt]] life.”",
        "Bertil Ondrak wept. Caspar Lunt said Ondrak had “lost [[his|Ondrak]] mind.”",
        "Bertil Ondrak fell. Caspar Lunt said: “[[He|Ondrak]] was pushed.”",
    ]);
}

#[test]
fn an_age_is_no_subject() {
    assert_meant(&[
        "A court freed Bertil Ondrak. Caspar Lunt was on duty. Ondrak, 53, thanked [[him|Lunt]].",
        "Caspar Lunt rode home when Bertil Ondrak, 41, drove past [[him|Lunt]].",
        "Bertil Ondrak, 53, was held after a nurse saw [[him|Ondrak]].",
        "Caspar Lunt came. Bertil Ondrak, a clerk, thanked [[him|Lunt]].",
    ]);
}

#[test]
fn who_acts_on_a_pronoun_is_not_whom_the_one_before_looks_ahead_to() {
    assert_meant(&[
        "Caspar Lunt left his land. When [[he|Lunt]] came as an exile, Bertil Ondrak made [[him|Lunt]] harbour master.",
        "Caspar Lunt was poor. After [[he|Lunt]] lost the farm, Bertil Ondrak gave [[him|Lunt]] work.",
        "Caspar Lunt is poor. When [[he|Ondrak]] came home, Bertil Ondrak sold the farm.",
    ]);
}

#[test]
fn the_end_of_a_name_describes_nobody() {
    assert_meant(&[
        "Bertil Ondrak is a drummer. Old Gus [[the Drummer|]] fell ill.",
        "Bertil Ondrak, a rapper, sang. Bo [[the Rapper|]] left.",
        "Bertil Ondrak, a rapper, sang. On Monday [[the rapper|Ondrak]] left.",
    ]);
}

#[test]
fn a_surname_behind_a_name_that_nobody_knows_is_anothers() {
    assert_meant(&[
        "Edda Voss wed Zelka. Zelka [[Voss|]], 26, was held.",
        "Edda Voss came late. Yesterday [[Voss|Voss]] said so.",
        "Edda Voss came late. Embattled [[Voss|Voss]] said so.",
    ]);
}

#[test]
fn a_listed_name_may_end_in_a_possessive() {
    assert_meant(&[
        "Mira Castell’s aides left. [[Castell|Castell's]] wept.",
        "The mayor[[’s|]] aides left. Mira Castell’s came.",
    ]);
}

#[test]
fn names_in_the_plural_are_many_and_bodies_neither_he_nor_she() {
    assert_meant(&[
        "The Grackles played on. When the Gannets came to town, [[they|]] had no keeper.",
        "Bertil Ondrak wore boots. When the Gannets came to town, [[he|Ondrak]] wore shoes.",
        "The Grackles lost twice and [[they|Grackles]] blamed the referee.",
        "Bertil Ondrak wore boots. When the team came to town, [[he|Ondrak]] wore shoes.",
        "Edda Voss runs a mill. The family sold the barn before [[she|Voss]] sold the mill.",
        "Bertil Ondrak sang. The crowd threw mud. [[He|Ondrak]] then wept.",
        "Bertil Ondrak sang. A guard threw mud. [[He|]] then wept.",
    ]);
}

#[test]
fn initials_make_a_person() {
    assert_meant(&[
        "On Monday, Bertil Ondrak lent a plane. J.B. Coyle sang in the north. [[He|]] is ill.",
        "Bertil Ondrak praised the crew. BBC Radio played a song. [[He|Ondrak]] is ill.",
    ]);
}

#[test]
fn his_or_her_means_anybody() {
    assert_meant(&[
        "Bertil Ondrak spoke. Anyone who lies should hide [[his|]] or her face.",
        "Edda Voss spoke. Anyone may bring [[her|]] or his dog.",
        "Bertil Ondrak does not care whether [[his|Ondrak]] or Voss’s plan wins. Edda Voss left.",
    ]);
}

#[test]
fn an_object_inside_a_noun_phrase_can_be_the_subject() {
    assert_meant(&[
        "Bertil Ondrak denied the claims against [[him|Ondrak]].",
        "Caspar Lunt fell. Bertil Ondrak turned against [[him|Lunt]].",
        "Caspar Lunt wrote a book. Bertil Ondrak read a review of [[him|Lunt]].",
    ]);
}

#[test]
fn who_says_something_of_himself_is_who_the_clause_with_who_is_about() {
    assert_meant(&[
        "Edda Voss left. Voss also speaks for Ruth Tamsin, a guest who said that [[she|Tamsin]] was sacked.",
        "Edda Voss left. Voss also speaks for Wanda Kell, who said that [[she|]] was sacked.",
        "Caspar Lunt met Bertil Ondrak, who said [[he|Ondrak]] would sell [[his|Ondrak]] mill.",
        "Edda Voss, a guest who said that [[she|Voss]] was sacked, has left.",
        "Edda Voss said who would come. [[She|Voss]] was calm.",
    ]);
}

#[test]
fn a_spokesman_speaks_of_whom_he_speaks_for() {
    assert_meant(&[
        "A lawyer for Bertil Ondrak said [[he|Ondrak]] would fight the claims.",
        "A spokesman for Bertil Ondrak said that [[his|Ondrak]] flight was late.",
        "A lawyer for Edda Voss said [[he|]] would fight the claims.",
        "Ondrak’s lawyer, Paul Hale, said [[he|]] would fight. Bertil Ondrak left.",
    ]);
}

#[test]
fn who_is_asked_whether_is_meant() {
    assert_meant(&[
        "A pupil asked Edda Voss if [[she|Voss]] would run.",
        "A pupil asked Edda Voss if [[he|]] could leave.",
    ]);
}

#[test]
fn what_belongs_to_the_subject_of_a_clause_with_who_is_not_anothers() {
    assert_meant(&[
        "Edda Voss blamed a clerk who lost [[her|]] keys.",
        "Edda Voss left. Voss also met Wanda Kell, who had sold [[her|]] mill.",
        "Edda Voss praised a clerk whose son had found [[her|Voss]] keys.",
    ]);
}

#[test]
fn whoever_he_is_his_is_his_own() {
    assert_meant(&[
        "Caspar Lunt and Bertil Ondrak met. [[He|]] sold [[his|]] mill.",
        "Caspar Lunt came. Bertil Ondrak left. [[He|Ondrak]] sold [[his|Ondrak]] mill.",
        "Caspar Lunt resigned when Bertil Ondrak began [[his|Ondrak]] second term.",
        "Caspar Lunt said Bertil Ondrak left because [[his|]] plan failed.",
        "Caspar Lunt resigned when Bertil Ondrak paid a clerk to take [[his|]] seat.",
    ]);
}

#[test]
fn who_acted_goes_on() {
    assert_meant(&[
        "Caspar Lunt met Bertil Ondrak on Monday. [[He|Lunt]] then flew to Pell.",
        "Edda Voss thanked Ruth Tamsin. [[She|Voss]] also praised the crews.",
        "Caspar Lunt accused Bertil Ondrak of theft. [[He|]] denied the charge.",
        "Caspar Lunt beat Bertil Ondrak. [[He|]] will sell the mill.",
        "Caspar Lunt met Bertil Ondrak. As for Lunt, [[he|Lunt]] said nothing.",
        "Edda Voss thanked Ruth Tamsin. Of Tamsin, [[she|]] also said nothing.",
    ]);
}

#[test]
fn a_name_behind_a_description_says_who_that_is() {
    assert_meant(&[
        "My guest is Bertil Ondrak. [[His|Ondrak]] new book is out.",
        "The winner was Edda Voss. [[She|Voss]] wept.",
        "The judge wasn’t Bertil Ondrak. [[He|]] wept.",
        "A baker named Lena Marr met Bertil Ondrak. [[He|Ondrak]] wept.",
        "A neighbour, Lena Marr, could not vote for Bertil Ondrak. “[[He|Ondrak]] has changed the talk,” Marr said.",
    ]);
}

#[test]
fn a_given_name_alone_is_a_man_or_a_woman_and_so_is_the_surname_of_one() {
    assert_meant(&[
        "Edda Voss came. Steve asked when [[she|Voss]] would go.",
        "Bertil Ondrak came. Steve asked when [[he|]] would go.",
        "Bertil Ondrak met Lena Marr. Marr left. [[He|Ondrak]] wept.",
        "Bertil Ondrak met Paul Marr. Marr left. [[He|]] wept.",
    ]);
}

#[test]
fn adverbs_joined_by_and_stand_between_a_subject_and_its_verb() {
    assert_meant(&[
        "Caspar Lunt signed. Ondrak knows why the club simply and clearly could not wait for [[him|Ondrak]]. Bertil Ondrak left.",
        "Caspar Lunt signed. Bertil Ondrak simply dropped [[him|Lunt]].",
    ]);
}

#[test]
fn an_object_deep_inside_a_noun_phrase_can_be_the_subject() {
    assert_meant(&[
        "Edda Voss laughed at rumours about [[her|Voss]].",
        "Bertil Ondrak used spies to block reports of complaints about [[him|Ondrak]].",
        "Edda Voss laughed at [[her|]].",
    ]);
}

#[test]
fn a_body_says_what_it_does_and_has_what_bodies_have() {
    assert_meant(&[
        "Orrinco announced a deal on Monday. [[The company|Orrinco]] said [[it|Orrinco]] would sell [[its|Orrinco]] mill.",
        "Orrinco said on Monday that [[it|Orrinco]] had hired 40 people.",
        "Orrinco sued the Halden Bank. [[It|Orrinco]] said the bank had lied.",
        "Orrinco lost money. [[Its|Orrinco]] shares fell.",
        "Orrinco built a crane. [[Its|]] arm fell.",
        "Orrinco said rain fell on the port. [[It|]] fell all day.",
    ]);
}

#[test]
fn a_surname_that_is_a_word_is_no_name_where_the_word_fits_better() {
    assert_meant(&[
        "Milo Price left. [[Price|]] rises have hit the port.",
        "Milo Price left. [[Price|Price]] rises at noon.",
        "Milo Price left. [[Price|Price]] aides wept.",
        "Nora Long spoke. [[Long|]] before dawn, the crews left.",
        "Nora Long spoke. [[Long|Long]] left before dawn.",
        "Tom Banks won. [[Banks|]] lend money to farmers.",
        "Tom Banks won. [[Banks|Banks]] lends money to farmers.",
        "Tom Banks won. [[Banks|]] were closed on Monday.",
        "Tom Banks won. [[Banks|Banks]] thanked the crew.",
        "Ada Church lost. The [[Church|]] wept.",
        "Ada Church lost. The [[Church|Church]] campaign wept.",
        "Ada Church lost. [[Church|]] leaders wept.",
        "Ada Church lost. [[Church|Church]] supporters wept.",
    ]);
}
