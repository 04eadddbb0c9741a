//! Traps of who is meant, each with its near miss, in prose of our own; here what they are tried with.

mod descriptions;
mod longer_names;
mod names;
mod speech;
mod told;

use super::{Gazetteer, Register, Resolution, Resolutions, recognise};
use crate::lexicon::{Lexicon, TableFile};
use crate::text::Document;

const LIST: &str = "\
entity,kind,pronouns
Ilse Brandt,person,she
Otto Brandt,person,he
Karel Moss,person,he
Karel Forbes,person,he
Edward Zorn,person,he
Grant Dray,person,he
Vera Edwin,person,she
Pell Foods,org,
Zorrin,org,
Bakers' Guild,org,
Zell Relief Fund,org,
Zell Foods,org,
Labour Party,org,
Green Party,org,
Evergreen Party,org,
US,place,
";

/// `surface = entity`, of one resolution.
pub(super) fn by(resolution: Resolution, text: &str) -> Vec<String> {
    let lexicon = Lexicon::bundled().expect("the bundled lexicons are well-formed");
    let register = Register::parse(&TableFile::bundled("entities.csv", LIST)).expect("a well-formed list").register;
    let gazetteer = Gazetteer::new(register, &lexicon);
    let document = Document::new("", text, &lexicon);
    let found = recognise(&document, &gazetteer, &lexicon, Resolutions::only(&[resolution]));
    let shown = |mention: &super::Mention| {
        format!("{} = {}", document.text_of(mention.tokens), gazetteer.register().get(mention.entity).name)
    };
    found.mentions.iter().map(shown).collect()
}

pub(super) fn described(text: &str) -> Vec<String> {
    by(Resolution::Title, text)
}
