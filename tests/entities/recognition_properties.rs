//! What holds of mentions in any text, and of discovery in any order.

use std::sync::LazyLock;

use appraise::entities::{Discovery, Gazetteer, Register, Resolutions, recognise};
use appraise::lexicon::TableFile;
use appraise::text::Document;
use proptest::prelude::*;

use crate::listed::{LEXICON, gazetteer};

const LIST: &str = "\
entity,kind,aliases,exclude,pronouns
Ilse Brandt,person,Ilse|İlse,,she
Otto Brandt,person,,,he
Karel Moss,person,Moss,Moss Street,
Free Harbour Alliance,org,the Alliance,,
dockers,group,,,they
";

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| gazetteer(LIST));

/// The names of the list with the words and marks that rules look at, in any order.
fn salad() -> impl Strategy<Value = String> {
    const WORDS: &str = "Ilse Brandt Otto Karel Moss Street Free Harbour Alliance (FHA) FHA the mayor , . “ ” \" he she his they it \
                         said of ’s 's Mr. President who was and dockers Dockers MOSS É ß In to George W. Council";
    let words = prop::sample::select(WORDS.split_whitespace().chain(["\n\n"]).collect::<Vec<_>>());
    prop::collection::vec(words, 0..80).prop_map(|words| words.join(" "))
}

fn check(title: &str, body: &str) -> Result<(), TestCaseError> {
    let document = Document::new(title, body, &LEXICON);
    let found = recognise(&document, &GAZETTEER, &LEXICON, Resolutions::ALL).mentions;
    let mut end = 0;
    for mention in &found {
        prop_assert!(mention.tokens.start >= end, "mentions overlap or are out of order: {found:?}");
        prop_assert!(!mention.tokens.is_empty());
        prop_assert!(mention.tokens.end as usize <= document.tokens.len());
        end = mention.tokens.end;
    }
    Ok(())
}

fn discovered<'a>(texts: impl Iterator<Item = &'a String>) -> Register {
    let mut all = Discovery::default();
    for text in texts {
        let mut one = Discovery::default();
        one.add(&Document::new("", text, &LEXICON), &LEXICON);
        all.merge(one);
    }
    all.finish(50, &LEXICON)
}

proptest! {
    #[test]
    fn mentions_are_in_order_apart_and_inside_the_text(title in salad(), body in salad()) {
        check(&title, &body)?;
    }

    #[test]
    fn any_unicode_is_read_without_panic(title in ".{0,40}", body in "(?s).{0,200}") {
        check(&title, &body)?;
        discovered([title, body].iter());
    }

    #[test]
    fn what_is_discovered_is_a_list_and_does_not_depend_on_order(texts in prop::collection::vec(salad(), 0..6)) {
        let register = discovered(texts.iter());
        prop_assert_eq!(&register, &discovered(texts.iter().rev()));
        let mut written = Vec::new();
        register.write(&mut written).expect("memory can be written");
        let text = String::from_utf8(written).expect("the list is UTF-8");
        let read = Register::parse(&TableFile::bundled("d.csv", &text));
        prop_assert_eq!(read.map(|listed| listed.register).map_err(|error| error.to_string()), Ok(register));
    }
}
