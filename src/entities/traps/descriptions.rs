//! Traps of descriptions, each with its near miss, in prose of our own.

use super::{by, described};
use crate::entities::Resolution;

#[test]
fn the_one_boss_of_an_article_is_everybodys() {
    let coach = "Karel Moss, the coach, lost. ";
    assert_eq!(described(&format!("{coach}Ilse Brandt backed her coach.")), ["coach = Karel Moss"]);
    assert_eq!(described(&format!("{coach}Ilse Brandt backed her coach, Dana.")), Vec::<String>::new());
    assert_eq!(described(&format!("{coach}He praised his coach.")), Vec::<String>::new());
    assert_eq!(described("Karel Moss lost. Ilse Brandt backed her coach."), Vec::<String>::new());
}

#[test]
fn an_opponent_is_the_other_of_the_two_whom_an_article_is_about() {
    let two = "Ilse Brandt won. Brandt smiled. Brandt left. Brandt slept. \
               Karel Moss lost. Moss wept. Moss left. Moss ate. Moss ran. ";
    assert_eq!(described(&format!("{two}He blamed his opponent.")), ["opponent = Ilse Brandt"]);
    assert_eq!(described("Karel Moss lost to Ilse Brandt. He blamed his opponent."), Vec::<String>::new());
    assert_eq!(
        described(&format!("{two}They find that he is as hostile to trade as his opponent.")),
        ["opponent = Ilse Brandt"]
    );
    assert_eq!(described(&format!("{two}He saw a singer as his opponent.")), Vec::<String>::new());
}

#[test]
fn two_nouns_side_by_side_describe_one_person() {
    let moss = "Karel Moss bought a crane. Moss paid at once. ";
    assert_eq!(
        described(&format!("{moss}The billionaire real estate magnate smiled.")),
        ["The billionaire real estate magnate = Karel Moss"]
    );
    assert_eq!(described(&format!("{moss}The port real estate office smiled.")), Vec::<String>::new());
}

#[test]
fn a_clause_behind_as_has_a_described_subject_and_a_role_has_none() {
    let mayor = "Mayor Karel Moss bought a crane. ";
    assert_eq!(described(&format!("{mayor}Rain fell as the mayor spoke.")), ["the mayor = Karel Moss"]);
    assert_eq!(described(&format!("{mayor}She ran as the mayor of the poor.")), Vec::<String>::new());
}

#[test]
fn an_office_that_is_sought_is_nobodys() {
    let mayor = "Mayor Karel Moss bought a crane. ";
    assert_eq!(described(&format!("{mayor}The mayor's hat fell.")), ["The mayor = Karel Moss"]);
    assert_eq!(described(&format!("{mayor}The mayor's race began.")), Vec::<String>::new());
}

#[test]
fn a_party_must_be_told_before_its_candidate_means_somebody() {
    let main = |party: &str| {
        format!(
            "Otto Brandt sold a crane. Karel Moss paid. Moss ate. Moss slept. Moss ran. The {party}candidate smiled."
        )
    };
    assert_eq!(described(&main("")), ["The candidate = Karel Moss"]);
    assert_eq!(described(&main("Republican ")), Vec::<String>::new());
    let sole = "Karel Moss bought a crane. Moss paid at once. The Republican candidate smiled.";
    assert_eq!(described(sole), ["The Republican candidate = Karel Moss"]);
}

#[test]
fn an_ornament_tells_nobody_apart() {
    let mayor = "Mayor Karel Moss bought a crane. ";
    assert_eq!(described(&format!("{mayor}The embattled mayor smiled.")), ["The embattled mayor = Karel Moss"]);
    assert_eq!(described(&format!("{mayor}The northern mayor smiled.")), Vec::<String>::new());
}

#[test]
fn what_somebody_is_called_is_nobody_else() {
    let pronouns = |text: &str| by(Resolution::Pronoun, text);
    assert_eq!(
        pronouns("Karel Moss once described Ilse Brandt as a tough negotiator. He trusts her."),
        ["He = Karel Moss", "her = Ilse Brandt"]
    );
    assert_eq!(pronouns("Karel Moss saw Ilse Brandt and a tough negotiator. He trusts her."), ["He = Karel Moss"]);
}

#[test]
fn a_description_before_a_comma_and_a_name_is_nobody_else() {
    let pronouns = |text: &str| by(Resolution::Pronoun, text);
    assert_eq!(pronouns("Ilse Brandt's deputy, Karel Moss, quoted from her speech."), ["her = Ilse Brandt"]);
    let owner = "Otto Brandt slept. Karel Moss's deputy, Vera Edwin, defended his record.";
    assert_eq!(pronouns(owner), ["his = Karel Moss"]);
    assert_eq!(pronouns("Ilse Brandt's nurse saw a singer, and Karel Moss praised her."), Vec::<String>::new());
}

#[test]
fn who_somebody_once_was_is_nobody_else() {
    let pronouns = |text: &str| by(Resolution::Pronoun, text);
    assert_eq!(pronouns("Otto Brandt fell. Karel Moss, once a mentor, turned on him."), ["him = Otto Brandt"]);
    assert_eq!(pronouns("Otto Brandt fell. Karel Moss left, and a mentor turned on him."), ["him = Karel Moss"]);
}

#[test]
fn a_title_means_the_one_of_two_who_is_known_so_far() {
    let after = "Mayor Karel Moss of Oro was silent.";
    assert_eq!(described(&format!("Mayor Ilse Brandt spoke. The mayor left. {after}")), ["The mayor = Ilse Brandt"]);
    assert_eq!(described(&format!("Mayor Ilse Brandt spoke. {after} The mayor left.")), Vec::<String>::new());
}

#[test]
fn an_office_told_of_nobody_means_the_one_person_named_so_far() {
    assert_eq!(described("Karel Moss spoke first. The mayor smiled."), ["The mayor = Karel Moss"]);
    assert_eq!(described("Karel Moss spoke first. The firebrand mayor smiled."), ["The firebrand mayor = Karel Moss"]);
    assert_eq!(described("Karel Moss spoke first. Dana Roth left. The mayor smiled."), Vec::<String>::new());
    assert_eq!(described("Karel Moss met Otto Brandt, a reporter. The mayor smiled."), ["The mayor = Karel Moss"]);
    assert_eq!(described("Governor Karel Moss spoke first. The mayor smiled."), Vec::<String>::new());
    assert_eq!(described("Karel Moss spoke first. The president smiled."), Vec::<String>::new());
    assert_eq!(described("Karel Moss spoke first. The former mayor's son smiled."), Vec::<String>::new());
}

#[test]
fn an_officer_of_another_country_is_nobody_named() {
    let mayor = "Mayor Karel Moss bought a crane. ";
    assert_eq!(described(&format!("{mayor}The Florida mayor smiled.")), ["The Florida mayor = Karel Moss"]);
    assert_eq!(described(&format!("{mayor}The French mayor smiled.")), Vec::<String>::new());
    let ohio = "Ohio Governor Karel Moss bought a crane. ";
    assert_eq!(described(&format!("{ohio}The Ohio governor smiled.")), ["The Ohio governor = Karel Moss"]);
    assert_eq!(described(&format!("{ohio}The Texas governor smiled.")), Vec::<String>::new());
    assert_eq!(described(&format!("{mayor}The UK mayor smiled.")), ["The UK mayor = Karel Moss"]);
    let moss = "Karel Moss bought a crane. Moss paid at once. ";
    assert_eq!(described(&format!("{moss}The former governor smiled.")), ["The former governor = Karel Moss"]);
    assert_eq!(described(&format!("{moss}The former Mexican governor smiled.")), Vec::<String>::new());
}

#[test]
fn what_is_only_supposed_of_somebody_describes_nobody() {
    let ships = "Otto Brandt bought a ship. Dana Roth sailed. ";
    let after = "The harbour nominee smiled.";
    assert_eq!(
        described(&format!("{ships}Karel Moss is the harbour nominee. {after}")),
        ["The harbour nominee = Karel Moss"]
    );
    assert_eq!(
        described(&format!("{ships}They asked if Karel Moss is the harbour nominee. {after}")),
        Vec::<String>::new()
    );
}

#[test]
fn the_man_is_the_last_man_spoken_of() {
    let quiet = "Karel Moss is a quiet man. ";
    assert_eq!(described(&format!("Otto Brandt spoke. {quiet}The man smiled.")), ["The man = Karel Moss"]);
    assert_eq!(described(&format!("{quiet}Otto Brandt spoke. The man smiled.")), Vec::<String>::new());
}

#[test]
fn who_has_a_trade_is_no_tycoon_and_no_candidate() {
    let moss = |trade: &str| format!("Karel Moss, {trade}, spoke. Moss paid. Moss ate. Moss ran. Dana Roth slept. ");
    assert_eq!(described(&format!("{}The tycoon smiled.", moss("52"))), ["The tycoon = Karel Moss"]);
    assert_eq!(described(&format!("{}The tycoon smiled.", moss("a reporter"))), Vec::<String>::new());
    let saw = "Otto Brandt is a candidate. Brandt ate. Brandt ran. Governor Karel Moss saw Brandt. ";
    assert_eq!(described(&format!("{saw}The tycoon smiled.")), ["The tycoon = Otto Brandt"]);
}

#[test]
fn a_candidate_is_nobody_whom_another_subject_overshadows() {
    let moss = "Karel Moss spoke. Moss paid. Moss ate. Moss ran. Otto Brandt thanked Moss. ";
    assert_eq!(described(&format!("{moss}The tycoon smiled.")), ["The tycoon = Karel Moss"]);
    assert_eq!(described(&format!("{moss}The candidate smiled.")), Vec::<String>::new());
    let reporter = moss.replace("Otto Brandt", "Otto Brandt, a reporter,");
    assert_eq!(described(&format!("{reporter}The candidate smiled.")), ["The candidate = Karel Moss"]);
}

#[test]
fn a_campaign_speaks_of_its_own_candidate() {
    let both = "Otto Brandt spoke. Brandt ate. Brandt ran. Brandt slept. Karel Moss paid. ";
    assert_eq!(described(&format!("{both}The Moss campaign praised the candidate.")), ["the candidate = Karel Moss"]);
    assert_eq!(described(&format!("{both}The Moss campaign praised the nominee.")), Vec::<String>::new());
    assert_eq!(described(&format!("{both}The Moss mill praised the candidate.")), Vec::<String>::new());
}

#[test]
fn the_candidate_behind_any_candidate_is_nobody() {
    let moss = "Karel Moss bought a crane. Moss paid at once. ";
    assert_eq!(
        described(&format!("{moss}Voters like a ship more than the candidate.")),
        ["the candidate = Karel Moss"]
    );
    assert_eq!(
        described(&format!("{moss}Voters like a candidate's ship more than the candidate.")),
        Vec::<String>::new()
    );
}

#[test]
fn a_partys_member_from_somewhere_is_the_one_who_is_from_there() {
    let two = "Texas Senator Karel Moss met Ohio Senator Otto Brandt. Brandt left. Ilse Brandt spoke. ";
    assert_eq!(described(&format!("{two}The Texas Republican smiled.")), ["The Texas Republican = Karel Moss"]);
    assert_eq!(described(&format!("{two}The Utah Republican smiled.")), Vec::<String>::new());
    let democrat = two.replace("Karel Moss", "Karel Moss, a Democrat,");
    assert_eq!(described(&format!("{democrat}The Texas Republican smiled.")), Vec::<String>::new());
    let both = two.replace("Ohio", "Texas");
    assert_eq!(described(&format!("{both}The Texas Republican smiled.")), Vec::<String>::new());
}

#[test]
fn a_prime_minister_of_whom_nothing_is_told_is_not_who_was_just_named() {
    let named = "Karel Moss asked nine times. ";
    assert_eq!(described(&format!("{named}The prime minister spoke at length.")), Vec::<String>::new());
    assert_eq!(described(&format!("{named}The mayor spoke at length.")), ["The mayor = Karel Moss"]);
}

#[test]
fn a_time_behind_a_description_restricts_nothing() {
    let sold = "Pell Foods was sold in May. ";
    assert_eq!(
        described(&format!("{sold}A clerk, who took over at the company last year, spoke.")),
        ["the company = Pell Foods"]
    );
    assert_eq!(
        described(&format!("{sold}A clerk, who took over at the company Zell built, spoke.")),
        Vec::<String>::new()
    );
}

#[test]
fn a_fund_is_the_fund() {
    assert_eq!(described("Zell Relief Fund met in May. The fund has money."), ["The fund = Zell Relief Fund"]);
    assert_eq!(described("Zell Foods met in May. The fund has money."), Vec::<String>::new());
}
