//! Who works for whom, as an article says where it names them: "Brandt spokesman Tomas Vey", "Vey, an adviser to Brandt".

use crate::entities::{EntityId, Mention};
use crate::lexicon::WordKind;
use crate::text::{Glossed, Tag};

/// Words between the two, at most.
const BETWEEN: usize = 8;

/// The aides that an article names, with whose they are.
#[derive(Debug)]
pub(super) struct Aides(Vec<(EntityId, EntityId)>);

impl Aides {
    pub(super) fn new(text: Glossed<'_>, mentions: &[Mention]) -> Self {
        let reader = Reader { text };
        let near = |pair: &&[Mention]| reader.are_near(&pair[0], &pair[1]);
        let all = mentions.windows(2).filter(near).filter_map(|pair| reader.aide(&pair[0], &pair[1]));
        Self(all.collect())
    }

    /// Whether somebody is said to work for another.
    pub(super) fn holds(&self, somebody: EntityId, another: EntityId) -> bool {
        self.0.contains(&(somebody, another))
    }
}

struct Reader<'a> {
    text: Glossed<'a>,
}

impl Reader<'_> {
    fn are_near(&self, one: &Mention, other: &Mention) -> bool {
        let (from, to) = (one.tokens.end as usize, other.tokens.start as usize);
        let sentence = |mention: &Mention| self.text.sentence_of(mention.tokens.start as usize);
        from < to && to - from <= BETWEEN && sentence(one) == sentence(other)
    }

    /// The aide among two with whose it is.
    fn aide(&self, one: &Mention, other: &Mention) -> Option<(EntityId, EntityId)> {
        let (from, to) = (one.tokens.end as usize, other.tokens.start as usize);
        let comma = self.text.tags[from] == Tag::Comma;
        if !comma && self.is_described(from, to) {
            return Some((other.entity, one.entity));
        }
        let governed = self.text.is_of(to - 1, WordKind::Serving);
        let apposed = comma && governed && self.is_described(from + 1, to - 1);
        (apposed || (comma && to == from + 1 && self.owns_behind(other))).then_some((one.entity, other.entity))
    }

    /// Whether words end with a noun for an aide and have nothing but its description before.
    fn is_described(&self, from: usize, to: usize) -> bool {
        let describes = |at: usize| {
            matches!(
                self.text.tags[at],
                Tag::Dt | Tag::Jj | Tag::Nn | Tag::Nns | Tag::Nnp | Tag::Pos | Tag::Rb | Tag::Vbg | Tag::PrpPossessive
            )
        };
        from < to && (from..to).all(describes) && self.is_aide(to - 1)
    }

    /// "Brandt's spokesman": whether a noun for an aide ends the phrase that somebody possesses.
    fn owns_behind(&self, owner: &Mention) -> bool {
        let end = owner.tokens.end as usize;
        let phrase = self.text.phrases[self.text.phrase_of(owner.tokens.start as usize)].tokens();
        let last = phrase.end as usize - 1;
        last > end && self.text.tags[end] == Tag::Pos && self.is_aide(last)
    }

    fn is_aide(&self, token: usize) -> bool {
        self.text.is_of(token, WordKind::Aide)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::{Entity, EntityKind, Gazetteer, Recognition, Register, Resolutions, recognise};
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    fn is_aide(text: &str) -> bool {
        let lexicon = Lexicon::bundled().unwrap();
        let person = |name: &str| Entity {
            name: name.into(),
            kind: EntityKind::Person,
            aliases: vec![name.into()],
            ..Entity::default()
        };
        let entities = vec![person("Tomas Vey"), person("Ilse Brandt")];
        let gazetteer = Gazetteer::new(Register { attributes: Vec::new(), entities }, &lexicon);
        let document = Document::new("", text, &lexicon);
        let Recognition { mentions, .. } = recognise(&document, &gazetteer, &lexicon, Resolutions::ALL);
        Aides::new(document.with(&lexicon), &mentions).holds(EntityId(0), EntityId(1))
    }

    #[test]
    fn an_aide_is_called_so_beside_a_name() {
        assert!(is_aide("Ilse Brandt spokesman Tomas Vey left."));
        assert!(is_aide("Ilse Brandt's campaign manager Tomas Vey left."));
        assert!(is_aide("Tomas Vey, a longtime adviser to Ilse Brandt, left."));
        assert!(is_aide("Tomas Vey, Ilse Brandt's spokesman, left."));
    }

    #[test]
    fn others_are_none() {
        assert!(!is_aide("Ilse Brandt met Tomas Vey."));
        assert!(!is_aide("Ilse Brandt critic Tomas Vey left."));
        assert!(!is_aide("Ilse Brandt, an adviser to Tomas Vey, left."));
    }
}
