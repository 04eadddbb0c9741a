//! Who is mentioned where, and by which resolution; each rule with its near miss.

use std::sync::LazyLock;

use appraise::entities::{Gazetteer, Recognition, Resolution, Resolutions, recognise};
use appraise::text::Document;

use crate::listed::{LEXICON, gazetteer};

const LIST: &str = "\
entity,kind,aliases,exclude,pronouns
Ilse Brandt,person,Mayor Brandt,Ilse Brandt Street,she
Otto Brandt,person,,,he
Karel Moss,person,,,he
Dana Quill,person,,,
Vera Soto Lind,person,,,she
Prince Oskar,person,,,he
Free Harbour Alliance,org,,,
Kestrel Holdings Inc.,org,,Kestrel Holdings Arena,
Saltmere,place,Port of Saltmere,Saltmere Hotel,
US,place,,,
dockers,group,,,they
";

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| gazetteer(LIST));

fn recognition(text: &str) -> Recognition {
    recognise(&Document::new("", text, &LEXICON), &GAZETTEER, &LEXICON, Resolutions::ALL)
}

/// Mentions by one resolution as `surface = entity`.
fn by(resolution: Resolution, title: &str, text: &str) -> Vec<String> {
    let document = Document::new(title, text, &LEXICON);
    let recognition = recognise(&document, &GAZETTEER, &LEXICON, Resolutions::only(&[resolution]));
    let shown = |mention: &appraise::entities::Mention| {
        format!("{} = {}", document.text_of(mention.tokens), GAZETTEER.register().get(mention.entity).name)
    };
    recognition.mentions.iter().map(shown).collect()
}

fn exact(text: &str) -> Vec<String> {
    by(Resolution::Exact, "", text)
}

fn alias(text: &str) -> Vec<String> {
    by(Resolution::Alias, "", text)
}

fn surname(text: &str) -> Vec<String> {
    by(Resolution::Surname, "", text)
}

fn described(text: &str) -> Vec<String> {
    by(Resolution::Title, "", text)
}

fn pronouns(text: &str) -> Vec<String> {
    by(Resolution::Pronoun, "", text)
}

#[test]
fn who_was_he_once_is_not_she_later_and_a_clerk_who_lost_something_is_spoken_of_himself() {
    let named = ["he = Dana Quill", "He = Dana Quill"];
    let text = "Dana Quill described letters that he sent. He said that he was her boss. Her lawyer left.";
    assert!(pronouns(text).iter().all(|found| !found.to_lowercase().starts_with("her")), "{:?}", pronouns(text));
    assert_eq!(pronouns(text)[..2], named);
    let spoke = |rest: &str| pronouns(&format!("Karel Moss spoke. {rest}"));
    assert!(spoke("A clerk who lost his keys was sent to jail.").is_empty());
    assert!(spoke("A guard at the gate wept because he was afraid.").is_empty());
    assert_eq!(spoke("In the hall he wept."), ["he = Karel Moss"]);
}

#[test]
fn a_possessive_ending_is_no_part_of_the_mention() {
    assert_eq!(exact("They read Ilse Brandt’s letter."), ["Ilse Brandt = Ilse Brandt"]);
}

#[test]
fn names_match_whole_tokens_in_their_own_case() {
    assert_eq!(exact("The US answered."), ["US = US"]);
    assert!(exact("They told us so in Saltmereville.").is_empty());
}

#[test]
fn a_name_in_capitals_matches_in_a_dateline_and_a_headline_but_a_function_word_in_capitals_is_no_name() {
    assert_eq!(exact("SALTMERE, May 3 - The quay is closed."), ["SALTMERE = Saltmere"]);
    assert_eq!(by(Resolution::Exact, "ILSE BRANDT TOLD US TO WAIT", "x"), ["ILSE BRANDT = Ilse Brandt"]);
}

#[test]
fn a_lower_case_name_matches_with_a_capital_at_the_start_of_a_sentence_only() {
    assert_eq!(exact("Dockers marched. Two dockers spoke."), ["Dockers = dockers", "dockers = dockers"]);
    assert!(exact("They sang in the Dockers choir.").is_empty());
}

#[test]
fn the_longest_name_wins() {
    assert_eq!(alias("Ships left the Port of Saltmere."), ["Port of Saltmere = Saltmere"]);
    assert!(exact("Ships left the Port of Saltmere.").is_empty());
}

#[test]
fn an_excluded_phrase_in_any_case_is_no_mention_and_the_name_beside_it_is() {
    assert!(exact("Guests slept at the Saltmere hotel.").is_empty());
    assert_eq!(exact("Hotels in Saltmere are full."), ["Saltmere = Saltmere"]);
    assert!(exact("They met in Ilse Brandt Street.").is_empty());
}

#[test]
fn an_excluded_namesake_bears_the_surname_until_the_listed_one_is_named_again() {
    let list = "entity,kind,exclude\nBruno Keel,person,Dora Keel|Zorva Keel|Fort Keel\n";
    let gazetteer = gazetteer(list);
    let found = |text: &str| {
        let document = Document::new("", text, &LEXICON);
        let found = recognise(&document, &gazetteer, &LEXICON, Resolutions::ALL).mentions;
        found.iter().map(|mention| document.text_of(mention.tokens).to_owned()).collect::<Vec<_>>().join(" | ")
    };
    for nobody in ["Dora Keel was brave. Keel said so. Keel wept.", "Zorva Keel was brave. Keel said so. Keel wept."] {
        assert_eq!(found(nobody), "", "{nobody}");
    }
    assert_eq!(found("Bruno Keel left. Dora Keel came. Keel wept."), "Bruno Keel");
    assert_eq!(found("Dora Keel came. Bruno Keel left. Keel wept."), "Bruno Keel | Keel");
    assert_eq!(found("Bruno Keel left Fort Keel. Keel wept."), "Bruno Keel | Keel");
}

#[test]
fn curly_and_straight_apostrophes_and_composed_and_combining_accents_are_the_same() {
    let list = "entity,kind\nSt Orla's,org\nCafé Moss,org\n";
    let gazetteer = gazetteer(list);
    let document = Document::new("", "St Orla’s closed. Cafe\u{301} Moss opened.", &LEXICON);
    let found = recognise(&document, &gazetteer, &LEXICON, Resolutions::ALL).mentions;
    let surfaces: Vec<_> = found.iter().map(|mention| document.text_of(mention.tokens)).collect();
    assert_eq!(surfaces, ["St Orla’s", "Cafe\u{301} Moss"]);
}

#[test]
fn a_middle_initial_and_a_nickname_between_the_names_are_passed_over() {
    assert_eq!(alias("Karel J. Moss resigned."), ["Karel J. Moss = Karel Moss"]);
    assert_eq!(alias("Karel “Tar” Moss resigned."), ["Karel “Tar” Moss = Karel Moss"]);
    assert!(alias("Karel and Jan Moss resigned.").is_empty());
}

#[test]
fn a_company_is_known_without_its_legal_form() {
    assert_eq!(alias("Shares of Kestrel Holdings rose."), ["Kestrel Holdings = Kestrel Holdings Inc."]);
    assert!(alias("They met in the Kestrel Holdings Arena.").is_empty());
}

#[test]
fn an_acronym_counts_from_where_the_article_introduces_it() {
    let text = "The Free Harbour Alliance (FHA) met. The FHA voted.";
    assert_eq!(alias(text), ["FHA = Free Harbour Alliance", "FHA = Free Harbour Alliance"]);
    assert!(alias("The FHA voted.").is_empty());
    assert!(alias("The Free Harbour Alliance (NATO) met. NATO voted.").is_empty());
}

#[test]
fn a_surname_counts_once_the_full_name_was_given() {
    assert_eq!(surname("Karel Moss spoke. Moss was angry."), ["Moss = Karel Moss"]);
    assert!(surname("Nobody spoke of Moss.").is_empty());
}

#[test]
fn a_surname_in_the_headline_takes_its_bearer_from_the_body() {
    assert_eq!(by(Resolution::Surname, "Moss quits harbour board", "Karel Moss resigned."), ["Moss = Karel Moss"]);
}

#[test]
fn of_two_who_share_a_surname_the_one_named_in_full_is_meant() {
    assert_eq!(surname("Otto Brandt spoke. Later Brandt left."), ["Brandt = Otto Brandt"]);
    let neither = recognition("Then Brandt left.");
    assert_eq!((neither.mentions.len(), neither.unresolved.surnames), (0, 1));
}

#[test]
fn a_title_tells_two_of_the_same_surname_apart_and_without_it_they_stay_open() {
    let both = "Ilse Brandt met her brother, Otto Brandt.";
    assert_eq!(surname(&format!("{both} Mr. Brandt was late.")), ["Brandt = Otto Brandt"]);
    assert_eq!(surname(&format!("{both} Ms. Brandt was early.")), ["Brandt = Ilse Brandt"]);
    assert_eq!(recognition(&format!("{both} Then Brandt left.")).unresolved.surnames, 1);
}

#[test]
fn one_often_meant_by_a_shared_surname_keeps_it_in_the_paragraph_behind_another_bearer() {
    let often = "Otto Brandt spoke. Brandt left. Brandt slept. Brandt woke.\n\nIlse Brandt called.";
    assert_eq!(surname(&format!("{often}\n\nBrandt answered.")).len(), 4);
    assert_eq!(recognition(&format!("{often} Brandt answered.")).unresolved.surnames, 1);
    let once = "Otto Brandt spoke. Brandt left.\n\nIlse Brandt called.\n\nBrandt answered.";
    assert_eq!(recognition(once).unresolved.surnames, 1);
}

#[test]
fn a_title_before_a_surname_names_its_only_bearer_where_the_full_name_is_never_given() {
    let text = "Crowds cheered as President Moss arrived. Moss waved.";
    assert_eq!(surname(text), ["Moss = Karel Moss", "Moss = Karel Moss"]);
    assert_eq!(by(Resolution::Surname, "Moss waves to pilots", text).len(), 3);
    assert_eq!(surname("Crowds cheered as Mr. Moss arrived."), ["Moss = Karel Moss"]);
    assert!(surname("Crowds cheered as Ms. Moss arrived.").is_empty());
    assert!(surname("Crowds cheered as Brother Moss met Peter Moss.").is_empty());
    assert!(surname("Crowds cheered as President Moss met Peter Moss.").is_empty());
    assert!(surname("Crowds cheered as Queen Moss arrived.").is_empty());
    assert_eq!(recognition("Crowds cheered as President Brandt arrived.").unresolved.surnames, 1);
}

#[test]
fn a_double_surname_counts_whole_and_by_its_first_half_behind_a_title() {
    let text = "Vera Soto Lind spoke. Then Soto Lind left. Ms. Soto was tired.";
    assert_eq!(surname(text), ["Soto Lind = Vera Soto Lind", "Soto = Vera Soto Lind"]);
    assert!(surname("Vera Soto Lind spoke of the fair at Soto.").is_empty());
}

#[test]
fn a_surname_behind_another_given_name_or_before_another_name_is_somebody_or_something_else() {
    assert!(surname("Karel Moss spoke. His cousin Peter Moss listened.").is_empty());
    assert!(surname("Karel Moss spoke at the Moss Foundation.").is_empty());
}

#[test]
fn a_given_name_counts_where_the_article_itself_uses_it() {
    let text = "Karel Moss came home. There Karel slept, and Karel dreamt.";
    assert_eq!(surname(text), ["Karel = Karel Moss", "Karel = Karel Moss"]);
    assert!(surname("Karel Moss came home. Karel Lind stayed, and Karel Lind slept.").is_empty());
}

#[test]
fn a_given_name_counts_once_behind_an_honorific_and_in_a_quotation() {
    assert_eq!(surname("Karel Moss came home. A crowd greeted Mr. Karel."), ["Karel = Karel Moss"]);
    assert_eq!(surname("Karel Moss came home. “We missed Karel,” a pilot said."), ["Karel = Karel Moss"]);
    assert!(surname("Karel Moss came home. “We missed Karel Lind,” a pilot said.").is_empty());
}

#[test]
fn a_place_that_is_somebodys_last_name_in_the_article_is_a_place_behind_a_preposition_only() {
    assert!(exact("Peter Saltmere spoke. Then Saltmere left.").is_empty());
    assert_eq!(exact("Peter Saltmere spoke in Saltmere. Then Saltmere left."), ["Saltmere = Saltmere"]);
    assert_eq!(exact("Peter Lind spoke. Then Saltmere slept."), ["Saltmere = Saltmere"]);
}

#[test]
fn a_title_before_the_name_lets_the_title_alone_name_its_bearer() {
    let text = "Senator Karel Moss came to the quay. The senator praised the pilots.";
    assert_eq!(described(text), ["The senator = Karel Moss"]);
    assert!(described("Senator Karel Moss met Senator Dana Quill. The senator left.").is_empty());
    assert!(described("Senator Karel Moss came. The senator from the hills did not.").is_empty());
}

#[test]
fn the_name_behind_a_royals_title_counts_alone_once_the_title_was_given() {
    assert_eq!(surname("Prince Oskar came to the quay. Oskar praised the pilots."), ["Oskar = Prince Oskar"]);
    assert!(surname("Oskar praised the pilots.").is_empty());
    assert!(surname("Prince Oskar came to the quay. Then Oskar Lund left.").is_empty());
}

#[test]
fn a_title_told_later_names_its_bearer_before_it_once_he_is_known() {
    let text = "Karel Moss came to the quay. The senator praised the pilots. Nobody saw Senator Moss leave.";
    assert_eq!(described(text), ["The senator = Karel Moss"]);
    assert!(described("The senator praised the pilots. Then Senator Karel Moss left the quay.").is_empty());
}

#[test]
fn who_is_called_a_senator_is_a_lawmaker_and_no_governor() {
    let text = "Senator Karel Moss came to the quay. The lawmaker praised the pilots.";
    assert_eq!(described(text), ["The lawmaker = Karel Moss"]);
    assert!(described("Senator Karel Moss came to the quay. The governor praised the pilots.").is_empty());
}

#[test]
fn a_place_of_which_nothing_else_is_said_tells_nobody_apart() {
    assert_eq!(
        described("Senator Karel Moss came to the quay. The Vermont senator left."),
        ["The Vermont senator = Karel Moss"]
    );
    assert!(described("Senator Karel Moss of Ohio came to the quay. The Vermont senator left.").is_empty());
}

#[test]
fn an_age_and_a_party_behind_the_name_describe_its_bearer() {
    assert_eq!(
        described("Karel Moss, 52, came to the quay. The 52-year-old praised the pilots."),
        ["The 52-year-old = Karel Moss"]
    );
    assert!(described("Karel Moss, 52, came to the quay. The 25-year-old praised the pilots.").is_empty());
    assert_eq!(
        described("Karel Moss (R-Fla.) came to the quay. The Florida Republican left."),
        ["The Florida Republican = Karel Moss"]
    );
    assert!(described("Karel Moss (R-Fla.) came to the quay. The Florida Democrat of old left.").is_empty());
}

#[test]
fn a_former_office_is_that_of_the_only_person_spoken_of() {
    assert_eq!(
        described("Karel Moss came to the quay. Moss spoke for an hour. The former governor praised the pilots."),
        ["The former governor = Karel Moss"]
    );
    let two = "Karel Moss came to the quay. Moss met Dana Quill. The former governor praised the pilots.";
    assert!(described(two).is_empty());
}

#[test]
fn a_place_behind_the_name_or_in_the_party_tag_tells_a_description() {
    let tagged = "Sen. Karel Moss (R-Fla.) came to the quay.";
    assert_eq!(described(&format!("{tagged} The Florida senator left.")), ["The Florida senator = Karel Moss"]);
    assert_eq!(described(&format!("{tagged} The senator from Florida left.")), ["The senator = Karel Moss"]);
    assert!(described(&format!("{tagged} The Ohio senator left.")).is_empty());
    assert!(described(&format!("{tagged} The senator from Ohio left.")).is_empty());
}

#[test]
fn of_two_with_one_title_the_one_spoken_of_lately_is_meant_when_the_other_is_far() {
    let first = "Senator Dana Quill spoke.";
    let long = "A storm came. The quay was closed. A crane fell. The ferry turned. Its lamps went out.";
    let text = format!("{first} {long} Senator Karel Moss arrived. The senator praised the pilots.");
    assert_eq!(described(&text), ["The senator = Karel Moss"]);
    let near = format!("{first} Senator Karel Moss arrived. The senator praised the pilots.");
    assert_eq!((described(&near).len(), recognition(&near).unresolved.titles), (0, 1));
}

#[test]
fn a_noun_stands_in_for_the_only_person_spoken_of() {
    let text = "Karel Moss sold a yacht. He bought it back. Moss laughed. Moss sang.";
    assert_eq!(described(&format!("{text} Crowds cheered the billionaire.")), ["the billionaire = Karel Moss"]);
    assert!(described("Karel Moss sold a yacht. Crowds cheered the billionaire.").is_empty());
    assert!(described(&format!("{text} The judge was absent.")).is_empty());
    assert!(described(&format!("{text} Crowds cheered the other billionaire.")).is_empty());
    assert!(described(&format!("{text} Otto Brandt came. Crowds cheered the billionaire.")).is_empty());
    assert!(described(&format!("{text} Then Moss met the billionaire.")).is_empty());
    let blamed = format!("{text} Otto Brandt blamed the billionaire.");
    assert_eq!(described(&blamed), ["the billionaire = Karel Moss"]);
    assert!(described(&format!("{text} A note to Otto Brandt blamed the billionaire.")).is_empty());
    assert!(described(&format!("{text} He was known as the billionaire.")).is_empty());
}

#[test]
fn an_apposition_names_its_bearer_later() {
    let text = "Karel Moss, the governor, spoke. A storm came. The governor’s car was lost.";
    assert_eq!(described(text), ["The governor = Karel Moss"]);
}

#[test]
fn an_apposition_tells_what_its_bearer_belongs_to() {
    let two = "Karel Moss, the mayor of Pell, met Dana Quill, the mayor of Wendry.";
    assert_eq!(described(&format!("{two} The Pell mayor smiled.")), ["The Pell mayor = Karel Moss"]);
    assert_eq!(described(&format!("{two} The mayor of Wendry smiled.")), ["The mayor = Dana Quill"]);
    assert!(described(&format!("{two} The mayor smiled.")).is_empty());
    assert!(described(&format!("{two} The mayor of Orvane smiled.")).is_empty());
    let board = "Karel Moss, the head of the pilots' board, spoke.";
    assert_eq!(described(&format!("{board} The head of the board left.")), ["The head = Karel Moss"]);
    assert!(described(&format!("{board} The head of the school left.")).is_empty());
}

#[test]
fn a_description_before_a_name_and_a_comma_tells_who_its_bearer_is() {
    let captain = "The captain, Karel Moss, lost the toss.";
    assert_eq!(described(&format!("{captain} The captain wept.")), ["The captain = Karel Moss"]);
    assert!(described("The captain, Karel Moss and Dana Quill left. The captain wept.").is_empty());
    let lawyer = "They sent for a judge. Her lawyer, Karel Moss, lost the case.";
    assert_eq!(described(&format!("{lawyer} The lawyer wept.")), ["The lawyer = Karel Moss"]);
}

#[test]
fn a_clause_of_who_and_a_second_description_tell_as_well() {
    let clause = "Karel Moss, who is the mayor, spoke. The mayor smiled.";
    assert_eq!(described(clause), ["The mayor = Karel Moss"]);
    assert!(described("Karel Moss, who met the mayor, spoke. The mayor smiled.").is_empty());
    let joined = "Karel Moss, an Orvane lawyer and a candidate for governor, lost. The candidate smiled.";
    assert_eq!(described(joined), ["The candidate = Karel Moss"]);
    let owner = "Karel Moss, the billionaire owner of a ferry, met Dana Quill. The billionaire smiled.";
    assert_eq!(described(owner), ["The billionaire = Karel Moss"]);
}

#[test]
fn a_party_before_a_title_and_in_brackets_describes_its_bearer() {
    let member = "Republican Senator Karel Moss met Dana Quill (D).";
    assert_eq!(described(&format!("{member} The Republican smiled.")), ["The Republican = Karel Moss"]);
    assert_eq!(described(&format!("{member} The Democrat smiled.")), ["The Democrat = Dana Quill"]);
    assert_eq!(described(&format!("{member} The GOP senator smiled.")), ["The GOP senator = Karel Moss"]);
    assert!(described(&format!("{member} The Democratic senator smiled.")).is_empty());
    assert!(described(&format!("{member} They hold the Republican and Democratic nominations.")).is_empty());
    let chief = "Republican National Committee Chairman Karel Moss spoke in Pell. Dana Quill left.";
    assert!(described(&format!("{chief} The Republican smiled.")).is_empty());
}

#[test]
fn both_of_two_joined_titles_describe_their_bearer() {
    let both = "Dana Quill met actor and comedian Karel Moss.";
    assert_eq!(described(&format!("{both} The actor smiled.")), ["The actor = Karel Moss"]);
    assert!(described("Dana Quill met an actor and Mayor Karel Moss. The actor smiled.").is_empty());
}

#[test]
fn a_full_description_opens_an_article_that_names_its_bearer_next() {
    let text = "The Chinese finance minister hit back on Monday. The finance minister, Karel Moss, spoke in Pell.";
    assert_eq!(described(text), ["The Chinese finance minister = Karel Moss"]);
    let short = "The minister hit back on Monday. The finance minister, Karel Moss, spoke in Pell.";
    assert!(described(short).is_empty());
    let other = "Dana Quill left. The Chinese finance minister hit back. The finance minister, Karel Moss, spoke.";
    assert!(described(other).is_empty());
}

#[test]
fn who_adds_is_who_spoke_before() {
    let spoke = "Dana Quill said that Karel Moss was fair game.";
    assert_eq!(
        described(&format!("{spoke} But, the former chief of Tolva added, “it is no way to win.”")),
        ["the former chief = Dana Quill"]
    );
    assert_eq!(
        described(&format!("{spoke} The former chief of Tolva continued: “It is no way to win.”")),
        ["The former chief = Dana Quill"]
    );
    assert!(described(&format!("{spoke} But, the former chief of Tolva wrote, “it is no way to win.”")).is_empty());
}

#[test]
fn where_an_aide_speaks_the_candidate_is_who_the_aide_works_for() {
    let both = "Karel Moss lost. Dana Quill won. Moss wept. Quill wept.";
    assert_eq!(
        described(&format!("{both} Moss’s campaign manager praised the candidate.")),
        ["the candidate = Karel Moss"]
    );
    assert!(described(&format!("{both} The campaign manager praised the candidate.")).is_empty());
}

#[test]
fn the_only_person_of_an_article_is_its_nominee() {
    let moss = "Karel Moss wants to close the port. Moss spoke in Pell.";
    assert_eq!(
        described(&format!("{moss} The presumptive Republican nominee smiled.")),
        ["The presumptive Republican nominee = Karel Moss"]
    );
    assert!(described(&format!("{moss} The nominee will be chosen in May.")).is_empty());
    assert!(described(&format!("{moss} The candidate best placed to win will be chosen in May.")).is_empty());
    assert!(described(&format!("{moss} The candidate most feared in Pell will be chosen in May.")).is_empty());
    let two = format!("{moss} Dana Quill smiled. The presumptive Republican nominee smiled.");
    assert!(described(&two).is_empty());
    let again =
        format!("{moss} The presumptive Republican nominee smiled. Dana Quill left. Then the Republican nominee left.");
    assert_eq!(
        described(&again),
        ["The presumptive Republican nominee = Karel Moss", "the Republican nominee = Karel Moss"]
    );
    let his = "The former mayor’s aide said that Moss slept.";
    assert_eq!(described(&format!("{moss} {his}")), ["The former mayor = Karel Moss"]);
    assert!(described(&format!("{moss} Dana Quill left. {his}")).is_empty());
}

#[test]
fn the_vice_president_is_not_the_president() {
    let text = "Vice President Karel Moss met President Dana Quill. The president smiled. The vice president left.";
    assert_eq!(described(text), ["The president = Dana Quill", "The vice president = Karel Moss"]);
}

#[test]
fn an_organisation_is_named_by_the_last_word_of_its_name_while_it_is_spoken_of() {
    let text = "The Free Harbour Alliance met on Monday. The alliance wants a vote.";
    assert_eq!(described(text), ["The alliance = Free Harbour Alliance"]);
}

#[test]
fn who_is_blamed_for_a_deed_is_not_whom_it_is_done_to() {
    let forgave = "Ilse Brandt never forgave Vera Soto Lind for calling her a relic.";
    assert_eq!(pronouns(forgave), ["her = Ilse Brandt"]);
    assert_eq!(pronouns("Ilse Brandt thanked Vera Soto Lind for backing her."), ["her = Ilse Brandt"]);
    assert_ne!(pronouns("Karel Moss thanked Vera Soto Lind for her help."), ["her = Ilse Brandt"]);
}

#[test]
fn it_in_what_a_body_says_is_that_body() {
    let kestrel = ["it = Kestrel Holdings Inc."];
    assert_eq!(pronouns("Kestrel Holdings Inc. said it had lied to clients."), kestrel);
    assert_eq!(pronouns("Kestrel Holdings Inc. admitted that it failed its clients.").len(), 2);
    assert_eq!(pronouns("Kestrel Holdings Inc. said it was sorry."), kestrel);
    for empty in ["it was clear that rents rose", "it would take months", "it was expected that rents rise"] {
        assert!(pronouns(&format!("Kestrel Holdings Inc. said {empty}.")).is_empty(), "{empty}");
    }
    assert_eq!(pronouns("Kestrel Holdings Inc., which lied to clients, said it would not comment."), kestrel);
    assert_eq!(pronouns("Kestrel Holdings Inc. welcomed the vote, adding that it would pay."), kestrel);
    assert!(pronouns("Karel Moss said it failed.").is_empty());
}

#[test]
fn a_pronoun_stands_for_the_subject_before_it() {
    assert_eq!(pronouns("Karel Moss resigned. He gave no reason."), ["He = Karel Moss"]);
    assert_eq!(pronouns("Ilse Brandt said she would sue."), ["she = Ilse Brandt"]);
    assert!(pronouns("Karel Moss resigned. She gave no reason.").is_empty());
}

#[test]
fn an_unlisted_person_nearer_to_the_pronoun_keeps_it() {
    assert!(pronouns("Karel Moss resigned. The lawyer Peter Lind was surprised, and he said so.").is_empty());
}

#[test]
fn two_who_fit_equally_leave_a_pronoun_open() {
    let open = recognition("Karel Moss and Otto Brandt met. He was late.");
    assert_eq!((open.mentions.len(), open.unresolved.pronouns), (2, 1));
}

#[test]
fn an_object_pronoun_is_not_its_own_subject() {
    assert_eq!(pronouns("Karel Moss spoke first. Otto Brandt thanked him."), ["him = Karel Moss"]);
}

#[test]
fn inside_a_quotation_he_is_not_the_speaker() {
    let text = "Otto Brandt had resigned. “He was tired,” Karel Moss said.";
    assert_eq!(pronouns(text), ["He = Otto Brandt"]);
}

#[test]
fn behind_a_quotation_she_is_the_one_who_spoke_before_it() {
    let text = "Ilse Brandt defended the sale. “We need the money,” she said.";
    assert_eq!(pronouns(text), ["she = Ilse Brandt"]);
}

#[test]
fn an_opening_phrase_looks_ahead_to_its_subject() {
    assert_eq!(pronouns("In his speech, Karel Moss praised the pilots."), ["his = Karel Moss"]);
}

#[test]
fn they_are_a_group_and_not_a_person() {
    assert_eq!(pronouns("The dockers marched. They want higher pay."), ["They = dockers"]);
    assert!(pronouns("Karel Moss marched. They want higher pay.").is_empty());
}

#[test]
fn reflexives_and_the_first_person_are_no_mentions() {
    assert!(pronouns("Karel Moss hurt himself. “I fell,” said the man.").is_empty());
}

#[test]
fn only_the_resolutions_asked_for_are_given() {
    let document = Document::new("", "Karel Moss resigned. He gave no reason. Moss left.", &LEXICON);
    let asked = Resolutions::only(&[Resolution::Exact, Resolution::Surname]);
    let found = recognise(&document, &GAZETTEER, &LEXICON, asked).mentions;
    let resolutions: Vec<_> = found.iter().map(|mention| mention.resolution).collect();
    assert_eq!(resolutions, [Resolution::Exact, Resolution::Surname]);
}
