//! What a name names, by how a corpus uses it.

use super::counts::Form;
use crate::entities::entity::EntityKind;
use crate::lexicon::{Lexicon, NameTail};

/// Names seen less often are left out, and what is seen less often tells nothing of a name's kind.
pub(super) const LEAST: u32 = 2;

/// The kind that most uses of a name show.
pub(super) fn kind(name: &str, form: &Form, lexicon: &Lexicon) -> EntityKind {
    let tail = by_tail(name, lexicon);
    let place = form.speaks == 0 && tail == Some(EntityKind::Place);
    let kinds = [
        (if place { 0 } else { form.person }, EntityKind::Person),
        (form.org, EntityKind::Org),
        (form.place, EntityKind::Place),
        (form.group, EntityKind::Group),
    ];
    let (most, kind) =
        kinds.into_iter().fold((0, EntityKind::Other), |best, next| if next.0 > best.0 { next } else { best });
    if most * 3 >= form.seen { kind } else { tail.unwrap_or_else(|| by_use(name, form)) }
}

/// The kind that the last word of a name tells: the Dock War, Saltmere City.
fn by_tail(name: &str, lexicon: &Lexicon) -> Option<EntityKind> {
    let (_, last) = name.rsplit_once(' ')?;
    lexicon.names().tail(lexicon.words().id_in_any_case(last)).map(|tail| match tail {
        NameTail::Event => EntityKind::Other,
        NameTail::Place => EntityKind::Place,
    })
}

/// The kind of a name that no list knows.
fn by_use(name: &str, form: &Form) -> EntityKind {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let acronym = letters >= 2 && name.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    let words = name.split(' ').count();
    if acronym || form.the * 2 > form.seen {
        EntityKind::Org
    } else if form.located >= LEAST && form.located * 3 >= form.seen {
        EntityKind::Place
    } else if (2..=3).contains(&words) && form.speaks >= LEAST && form.speaks * 3 >= form.seen {
        EntityKind::Person
    } else {
        EntityKind::Other
    }
}
