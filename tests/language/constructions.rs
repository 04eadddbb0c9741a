//! Who does what to whom, construction by construction, each beside a near miss.

use appraise::frames::{Participant, Shifts, frames};
use appraise::text::Document;

use crate::LEXICON;

/// The frames of a sentence as `agent cue patient`, `-` for nobody; a namer stands before the agent: `namer: agent cue -`.
fn read(document: &Document, at: usize) -> Vec<String> {
    let name = |participant: Option<Participant>| participant.map_or("-", |it| document.word(it.head)).to_owned();
    let found = frames(&Shifts::new(document, &document.sentences[at], &LEXICON)).frames;
    let frame = found.into_iter().map(|frame| {
        let namer = frame.holder.map_or(String::new(), |_| format!("{}: ", name(frame.holder)));
        format!("{namer}{} {} {}", name(frame.agent), document.text_of(frame.tokens), name(frame.patient))
    });
    frame.collect()
}

fn found(text: &str) -> Vec<String> {
    read(&Document::new("", text, &LEXICON), 0)
}

fn found_in_title(title: &str) -> Vec<String> {
    read(&Document::new(title, "The port is quiet.", &LEXICON), 0)
}

/// That each frame is among those found in its sentence.
fn assert_found(cases: &[(&str, &str)]) {
    for (text, frame) in cases {
        let all = found(text);
        assert!(all.iter().any(|one| one == frame), "`{frame}` in `{text}`: {all:?}");
    }
}

#[test]
fn active_and_passive_have_the_same_agent_and_patient() {
    assert_found(&[
        ("Brandt accused the governor.", "Brandt accused governor"),
        ("Brandt has repeatedly accused the governor.", "Brandt accused governor"),
        ("The governor was accused by Brandt.", "Brandt accused governor"),
        ("The governor was accused on Monday by Brandt.", "Brandt accused governor"),
        ("The governor was accused by Monday.", "- accused governor"),
    ]);
}

#[test]
fn who_a_clause_with_a_question_word_is_about_is_meant() {
    assert_found(&[
        ("There are doubts about whether Brandt can win.", "- doubts about Brandt"),
        ("The guild praised what Brandt did.", "guild praised Brandt"),
        ("The guild disagrees with how Brandt ran the port.", "guild disagrees with Brandt"),
        ("The guild praised the choir when Brandt fell.", "guild praised choir"),
    ]);
}

#[test]
fn who_is_told_to_have_said_that_something_is_so_said_it() {
    assert_found(&[
        ("Brandt falsely claimed that the port is shut.", "Brandt falsely claimed -"),
        ("The bank robbed by Brandt that week is shut.", "Brandt robbed bank"),
    ]);
}

#[test]
fn a_view_is_of_whom_it_is_about_and_the_backing_is_of_who_gives_it() {
    assert_found(&[
        ("Dockers have a favorable view of Brandt.", "Dockers favorable view of Brandt"),
        ("Dockers have more favorable impressions of Brandt.", "Dockers favorable impressions of Brandt"),
        ("Brandt won the full backing of the union.", "union backing of Brandt"),
    ]);
}

#[test]
fn who_something_is_by_did_it_unless_another_verb_says_what_he_did() {
    assert_found(&[
        ("The empty promises by Brandt cost the town.", "Brandt empty promises -"),
        ("The guild was robbed of its success by Brandt.", "its success -"),
    ]);
}

#[test]
fn a_description_behind_with_and_a_name_is_said_of_the_name() {
    assert_found(&[
        ("The race is calm, with Brandt a gambler.", "Brandt gambler -"),
        ("The race is calm, with Brandt and a gambler.", "race gambler -"),
    ]);
}

#[test]
fn a_participle_without_a_verb_describes() {
    assert_found(&[
        ("The betrayed union left the hall.", "- betrayed union"),
        ("Brandt was charged and jailed.", "- jailed Brandt"),
        ("Brandt charged the bank and jailed its owner.", "Brandt jailed owner"),
    ]);
}

#[test]
fn a_relative_clause_has_its_antecedent() {
    assert_found(&[
        ("Orrin, who praised the union, left.", "Orrin praised union"),
        ("Orrin, whom the union praised, left.", "union praised Orrin"),
        ("A clerk from Oro who praised the union left.", "clerk praised union"),
        ("Roth went on Harborcast to praise the union.", "Roth praise union"),
        ("The sale that Orrin condemned went ahead.", "Orrin condemned sale"),
        ("It was Brandt who condemned the sale.", "Brandt condemned sale"),
        ("Voters who admire Brandt distrust Orrin.", "Voters admire Brandt"),
        ("Voters who admire Brandt distrust Orrin.", "Voters distrust Orrin"),
        ("The board said that Orrin condemned the sale.", "Orrin condemned sale"),
        ("Vey told voters that Orrin lied.", "Orrin lied -"),
        ("Vey told voters that Orrin condemned.", "Orrin condemned -"),
    ]);
}

#[test]
fn a_fronted_object_is_told_from_a_clause_that_says_what_a_noun_holds() {
    assert_found(&[
        ("The levy that Orrin condemned was new.", "Orrin condemned levy"),
        ("The chance that Orrin condemned was small.", "Orrin condemned -"),
        ("The union, whose members condemned, left.", "members condemned -"),
        ("It was a year in which Orrin condemned.", "Orrin condemned -"),
    ]);
}

#[test]
fn a_conjunction_that_also_governs_nouns_opens_a_clause_where_no_subject_waits_for_the_verb() {
    assert_found(&[
        ("As Brandt condemned the sale, Vey left.", "Brandt condemned sale"),
        ("Vey left after the board condemned the sale.", "board condemned sale"),
        ("The talks after the vote condemned the sale.", "talks condemned sale"),
        ("More than ten captains condemned the sale.", "captains condemned sale"),
    ]);
}

#[test]
fn a_pronoun_that_is_always_a_subject_begins_the_second_of_two_clauses() {
    assert_found(&[
        ("Orrin met Brandt and they condemned the sale.", "they condemned sale"),
        ("Brandt and Vey condemned the sale.", "Brandt condemned sale"),
        ("Orrin praised Brandt and they left.", "Orrin praised Brandt"),
    ]);
}

#[test]
fn a_participle_behind_its_subject_is_a_past_tense() {
    assert_found(&[
        ("She once praised Orrin.", "She praised Orrin"),
        ("Orrin, who once praised Brandt, left.", "Orrin praised Brandt"),
        ("“The sale was ‘condemned’ by Vey,” Orrin said.", "Vey condemned sale"),
    ]);
}

#[test]
fn a_question_has_its_subject_behind_the_auxiliary() {
    assert_found(&[
        ("Was Brandt condemned by the board?", "board condemned Brandt"),
        ("Why is Vey attacking Orrin?", "Vey attacking Orrin"),
        ("There was a man attacking Orrin.", "man attacking Orrin"),
    ]);
}

#[test]
fn a_time_behind_a_noun_is_no_part_of_it() {
    assert_found(&[
        ("Vey condemned Brandt last week.", "Vey condemned Brandt"),
        ("Vey condemned pilots Tuesday night.", "Vey condemned pilots"),
        ("Vey condemned the strike two years ago.", "Vey condemned strike"),
        ("Vey condemned the Tuesday strike.", "Vey condemned strike"),
    ]);
}

#[test]
fn quantities_stand_for_what_they_count() {
    assert_found(&[
        ("Most of the crew condemned the sale.", "Most condemned sale"),
        ("Many condemned the sale.", "Many condemned sale"),
        ("Vey praised such a man.", "Vey praised man"),
        ("Vey praised more than ten pilots.", "Vey praised pilots"),
    ]);
}

#[test]
fn a_gerund_has_the_subject_beside_it() {
    assert_found(&[
        ("With Vey condemning the sale, Orrin left.", "Vey condemning sale"),
        ("Brandt heard her condemning the sale.", "her condemning sale"),
        ("They were cheering and praising Orrin.", "They praising Orrin"),
    ]);
}

#[test]
fn words_with_many_tags_are_read_by_their_place() {
    assert_found(&[
        ("The whip accused Orrin.", "whip accused Orrin"),
        ("Cook also condemned the sale.", "Cook condemned sale"),
        ("Brandt did not like Orrin.", "Brandt like Orrin"),
        ("Orrin had to condemn that.", "Orrin condemn that"),
    ]);
}

#[test]
fn a_gap_holds_the_patient_and_no_clause() {
    assert_found(&[
        ("The court cleared the nurse of theft.", "court cleared the nurse of nurse"),
        ("Calls for the manager to resign grew.", "- Calls for the manager to resign manager"),
        ("Voters got tired of the mayor.", "Voters got tired of mayor"),
        ("The pilot had her back.", "pilot had her back her"),
    ]);
    let across = found("The court cleared the hall when Vey spoke of theft.");
    assert!(!across.iter().any(|frame| frame.contains("of theft") || frame.contains("cleared the hall")), "{across:?}");
}

#[test]
fn apposition_and_insertions_leave_a_verb_its_subject() {
    assert_found(&[
        ("Orrin, a veteran of the docks, condemned the sale.", "Orrin condemned sale"),
        ("Brandt, Orrin said, betrayed the port.", "Brandt betrayed port"),
        ("Brandt, said Orrin, betrayed the port.", "Brandt betrayed port"),
        ("Brandt, having betrayed the union, resigned.", "Brandt betrayed union"),
        ("The gambler, Ilse Brandt, left early.", "Brandt gambler -"),
        ("Orrin, a pilot who led the strike, condemned the sale.", "Orrin condemned sale"),
    ]);
}

#[test]
fn what_somebody_has_is_theirs() {
    assert_found(&[
        ("Brandt's failure cost the port a crane.", "Brandt failure -"),
        ("The failure of Brandt cost the port a crane.", "Brandt failure -"),
        ("The dockers' failure cost the port a crane.", "dockers failure -"),
        ("The union announced its opposition to the sale.", "its opposition to sale"),
    ]);
}

#[test]
fn an_event_noun_has_agent_and_patient() {
    assert_found(&[
        ("The arrest of Vey by the police shocked the port.", "police arrest of Vey"),
        ("Praise for Orrin came from the bank.", "bank Praise for Orrin"),
        ("Vey was booed by supporters of Orrin.", "supporters supporters of Orrin"),
        ("Brandt launched an attack on Orrin.", "Brandt attack on Orrin"),
        ("Orrin's indictment came on Friday.", "Orrin indictment -"),
    ]);
}

#[test]
fn a_preposition_leads_to_the_patient() {
    assert_found(&[
        ("Orrin spoke out against the sale.", "Orrin spoke out against sale"),
        ("The verdict was a blow to Brandt.", "verdict blow to Brandt"),
        ("Vey distanced himself from Brandt.", "Vey distanced himself from Brandt"),
        ("Brandt handed Orrin a defeat.", "Brandt handed Orrin a defeat Orrin"),
    ]);
    assert!(!found("Orrin spoke at the harbour.").iter().any(|frame| frame.contains("against")));
}

#[test]
fn verbs_joined_to_a_verb_have_its_subject() {
    assert_found(&[
        ("Brandt condemned the sale and praised the dockers.", "Brandt praised dockers"),
        ("Brandt condemned the sale, mocked the bank and praised the dockers.", "Brandt mocked bank"),
        ("Brandt condemned the sale, mocked the bank and praised the dockers.", "Brandt praised dockers"),
        ("Brandt condemned the sale, and Orrin praised the dockers.", "Orrin praised dockers"),
    ]);
}

#[test]
fn an_infinitive_has_the_subject_or_the_object_of_the_verb_that_governs_it() {
    assert_found(&[
        ("Brandt wants to punish Orrin.", "Brandt punish Orrin"),
        ("Brandt asked Vey to punish Orrin.", "Vey punish Orrin"),
        ("Brandt would condemn the sale.", "Brandt condemn sale"),
    ]);
}

#[test]
fn an_object_may_stand_behind_a_particle_or_before_another_verb() {
    assert_found(&[
        ("Brandt hopes that punishing Orrin helps.", "Brandt punishing Orrin"),
        ("The union condemned that view.", "union condemned view"),
        ("Brandt said the sale failed.", "sale failed -"),
    ]);
}

#[test]
fn who_is_called_something_is_told_from_who_calls_it() {
    assert_found(&[
        ("Vey called Brandt \"a gambler\".", "Vey: Brandt gambler -"),
        ("Vey called Brandt reckless.", "Vey: Brandt reckless -"),
        ("Brandt was called a gambler by Vey.", "Vey: Brandt gambler -"),
        ("Vey described the governor as a gambler.", "Vey: governor gambler -"),
    ]);
    assert!(!found("Vey called Brandt. A gambler left.").iter().any(|frame| frame.starts_with("Vey: ")));
    assert!(!found("Vey called the gambler.").iter().any(|frame| frame.starts_with("Vey: ")));
}

#[test]
fn words_before_or_behind_a_noun_describe_it() {
    assert_found(&[
        ("Accused of fraud, Brandt resigned.", "- Accused Brandt"),
        ("Backed by Roth, Brandt won.", "Roth Backed Brandt"),
        ("Orrin came under fire over the sale.", "Orrin came under fire -"),
        ("Vey, guilty of fraud, resigned.", "Vey guilty of -"),
    ]);
}

#[test]
fn a_headline_lacks_copulas_and_articles() {
    assert_eq!(found_in_title("Brandt slams governor over ferry"), ["Brandt slams governor"]);
    assert!(found_in_title("Clerk jailed for fraud").contains(&"- jailed Clerk".to_owned()));
    assert_eq!(found_in_title("Governor under fire over ferry"), ["Governor under fire -"]);
    assert_eq!(found_in_title("Brandt jailed Orrin"), ["Brandt jailed Orrin"]);
}

#[test]
fn the_words_in_a_gap_are_the_patient_or_possess_it() {
    assert_found(&[
        ("The board asked Brandt to resign.", "board asked Brandt to resign Brandt"),
        ("Orrin questioned Brandt's honesty.", "Orrin questioned Brandt's honesty Brandt"),
        ("Orrin came to Brandt's defence.", "Orrin came to Brandt's defence Brandt"),
    ]);
    assert!(!found("Orrin questioned Brandt.").iter().any(|frame| frame.contains("honesty")));
}

#[test]
fn a_passive_infinitive_is_passive() {
    assert_found(&[
        ("The plan is likely to be welcomed by Roth.", "Roth welcomed plan"),
        ("Roth is likely to welcome the plan.", "Roth welcome plan"),
    ]);
}

#[test]
fn an_infinitive_behind_a_complement_has_its_subject() {
    assert_found(&[
        ("Roth became the first member of the board to endorse Brandt.", "Roth endorse Brandt"),
        ("It is time for the board to endorse Brandt.", "board endorse Brandt"),
        ("Roth called on the board to endorse Brandt.", "board endorse Brandt"),
    ]);
}

#[test]
fn who_is_blamed_for_a_deed_did_it() {
    assert_found(&[
        ("Roth criticised Brandt for betraying the union.", "Brandt betraying union"),
        ("Brandt was criticised for betraying the union.", "Brandt betraying union"),
        ("Roth left after betraying the union.", "Roth betraying union"),
    ]);
}

#[test]
fn who_gets_somebodys_backing_stands_before_it() {
    assert_found(&[
        ("Brandt won the full support of Roth.", "Roth support of Brandt"),
        ("Brandt noted the support of Roth.", "- support of Roth"),
        ("Roth's support of Brandt is known.", "Roth support of Brandt"),
    ]);
}

#[test]
fn a_name_before_its_verb_is_no_part_of_the_thing_that_opens_the_sentence() {
    assert_found(&[
        ("In his speech Brandt accused the governor.", "Brandt accused governor"),
        ("During the debate Orrin accused the governor.", "Orrin accused governor"),
        ("With the mayor Ilse Brandt came Orrin, who accused the governor.", "Orrin accused governor"),
        ("In the film Harbour the mayor accused the governor.", "mayor accused governor"),
    ]);
}

#[test]
fn what_stands_between_a_cue_and_its_preposition_is_passed_over() {
    assert_found(&[
        ("Brandt campaigned in the north against the toll.", "Brandt campaigned in the north against toll"),
        ("The guild laid the blame for the fire on Brandt.", "guild laid the blame for the fire on Brandt"),
        ("The attack by dockers on the mayor failed.", "dockers attack by dockers on mayor"),
        ("Brandt complained to the mayor about the noise.", "Brandt complained to the mayor about noise"),
        ("The mayor is so proud of Brandt.", "mayor proud of Brandt"),
    ]);
}

#[test]
fn a_clause_that_a_negator_or_only_turns_around_keeps_its_subject() {
    assert_found(&[
        ("At no time did Brandt criticise the mayor.", "Brandt criticise mayor"),
        ("Only later did Brandt criticise the mayor.", "Brandt criticise mayor"),
        ("Never has Brandt endorsed the mayor.", "Brandt endorsed mayor"),
        ("On Monday Brandt did criticise the mayor.", "Brandt criticise mayor"),
    ]);
}

#[test]
fn a_dash_or_bracket_opens_what_tells_of_a_name() {
    assert_found(&[
        ("Brandt — a critic of the mayor — resigned.", "Brandt critic of mayor"),
        ("Brandt (a critic of the mayor) resigned.", "Brandt critic of mayor"),
        ("Brandt (who opposes the mayor) resigned.", "Brandt opposes mayor"),
        ("Brandt — who opposes the mayor — resigned.", "Brandt opposes mayor"),
    ]);
}

#[test]
fn who_has_somebody_sacked_sacks_him() {
    assert_found(&[
        ("Brandt had Vey sacked.", "Brandt sacked Vey"),
        ("Brandt got her arrested.", "Brandt arrested her"),
        ("Brandt had a brother sacked.", "- sacked -"),
    ]);
}

#[test]
fn verbs_that_share_an_object_all_act_on_it() {
    assert_found(&[
        ("Brandt criticised and then interviewed the mayor.", "Brandt criticised mayor"),
        ("Brandt mocked, teased and photographed the mayor.", "Brandt mocked mayor"),
        ("Brandt criticised the crew and interviewed the mayor.", "Brandt criticised crew"),
        ("The guild and Brandt all denounced the mayor.", "guild denounced mayor"),
    ]);
}

#[test]
fn not_the_one_that_is_denied_but_the_other_is_meant() {
    assert_found(&[("Brandt blamed not Vey but the weather.", "Brandt blamed weather")]);
}

#[test]
fn who_acts_in_a_title_is_told_from_what_comes_of_it() {
    let agent = |title: &str, frame: &str| {
        let all = found_in_title(title);
        assert!(all.iter().any(|one| one == frame), "`{frame}` in `{title}`: {all:?}");
    };
    agent("Row as Brandt sacks Vey", "Brandt sacks Vey");
    agent("Brandt sacks Vey as row grows", "Brandt sacks Vey");
}
