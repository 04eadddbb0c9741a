//! What in an entity list may not be what its author means.

use super::entity::EntityKind;

/// Whether one letter in three, at most, parts what a column is called from a name; from `kind` any short word is two letters away.
pub(super) fn is_nearly(header: &str, name: &str) -> bool {
    strsim::damerau_levenshtein(&header.to_lowercase(), name) <= name.len() / 3
}

/// Why a name or an alias may not be what its author means.
pub(super) fn doubt_of(alias: &str, kind: EntityKind, is_name: bool) -> Option<&'static str> {
    let is_person = kind == EntityKind::Person;
    if STAND_INS.contains(&alias.to_lowercase().as_str()) && (alias == "I" || !alias.contains(char::is_uppercase)) {
        Some("stands in every text for others too: leave it out; pronouns are followed by themselves")
    } else if looks_like_a_pattern(alias) {
        Some("looks like a regular expression; aliases are taken literally, so list each spelling, separated by |")
    } else if alias.contains(';') {
        Some("is taken for one name; if it is several, separate them by |")
    } else if is_person && !is_name && looks_like_several(alias) {
        Some("is taken for one alias; if it is several, separate them by |")
    } else if is_person && is_name && begins_with_surname(alias) {
        Some("has the surname first, as texts don't write it; put the given name first")
    } else if is_person && is_in_one_case(alias) {
        Some("is all in capitals or all in small letters, and names match as written; write it as texts do")
    } else {
        None
    }
}

/// Pronouns and articles, which nobody is called by alone.
const STAND_INS: [&str; 24] = [
    "a", "an", "the", "this", "that", "i", "me", "my", "you", "your", "he", "him", "his", "she", "her", "hers", "it",
    "its", "we", "us", "our", "they", "them", "their",
];

/// `Brandt, Ilse`, but not `Ivo Trask, Jr.`
fn begins_with_surname(name: &str) -> bool {
    let Some((_, behind)) = name.split_once(',') else { return false };
    let behind = behind.trim();
    let is_title = behind.contains('.') || !behind.contains(char::is_lowercase);
    !is_title && !matches!(behind, "Jr" | "Sr" | "Esq")
}

/// Whether several words have no letter in another case, some of them longer than initials.
fn is_in_one_case(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let has = |case: fn(char) -> bool| name.contains(case);
    words.len() > 1
        && words.iter().any(|word| word.chars().count() > 2)
        && has(char::is_uppercase) != has(char::is_lowercase)
}

/// Whether the words behind commas are longer than `Jr.` or `III`.
fn looks_like_several(alias: &str) -> bool {
    /// Characters that a part of a name behind a comma has at most: "Jr", "M.P.".
    const LONGEST_TITLE: usize = 4;
    alias.contains(',') && alias.split(',').skip(1).all(|part| part.trim().chars().count() > LONGEST_TITLE)
}

fn looks_like_a_pattern(alias: &str) -> bool {
    alias.contains(['\\', '^', '*'])
        || ["(?", ".+", "[a-", "[A-", "[0-"].iter().any(|part| alias.contains(part))
        || (alias.ends_with('$') && alias.len() > 1)
}

#[cfg(test)]
mod tests {
    use crate::entities::Listed;
    use crate::entities::Register;
    use crate::error::Result;
    use crate::lexicon::TableFile;

    fn listed(text: &str) -> Result<Listed> {
        Register::parse(&TableFile::bundled("e.csv", text))
    }

    #[test]
    fn a_column_that_is_nearly_called_as_ours_is_kept_as_an_attribute_with_a_warning() {
        assert!(listed("entity,aliases,alias,id\nIlse Brandt,,,7\n").unwrap().warnings.is_empty());
        let read = listed("entity,alias,party\nIlse Brandt,Frau Brandt,Left\n").unwrap();
        assert_eq!(read.register.attributes, ["alias", "party"]);
        assert_eq!(read.warnings, ["e.csv, line 1: column `alias` is taken for an attribute; did you mean `aliases`?"]);
    }

    #[test]
    fn an_alias_that_looks_like_a_regular_expression_is_kept_with_a_warning() {
        let read = listed("entity,aliases\nKestrel,Kestrel.*\n").unwrap();
        assert_eq!(read.register.entities[0].aliases, ["Kestrel.*"]);
        assert_eq!(
            read.warnings,
            ["e.csv, line 2: `Kestrel.*` looks like a regular expression; aliases are taken literally, so list each \
              spelling, separated by |"]
        );
        assert!(listed("entity,aliases\nKestrel,Yahoo!|A+ Ltd.\n").unwrap().warnings.is_empty());
    }

    #[test]
    fn aliases_of_a_person_between_commas_are_kept_as_one_with_a_warning() {
        let read = |row: &str| listed(&format!("entity,kind,aliases\n{row}\n")).unwrap();
        let several = read("Marit Ostrander,person,\"Mayor Ostrander, Marit\"");
        assert_eq!(several.register.entities[0].aliases, ["Mayor Ostrander, Marit"]);
        assert_eq!(
            several.warnings,
            ["e.csv, line 2: `Mayor Ostrander, Marit` is taken for one alias; if it is several, separate them by |"]
        );
        assert_eq!(read("Clara Vey,person,\"CW, Clara\"").warnings.len(), 1);
        assert!(read("Ivo Trask,person,\"Ivo Trask, Jr.\"").warnings.is_empty());
        assert!(read("Saltmere,place,\"Saltmere, Wendry\"").warnings.is_empty());
    }

    #[test]
    fn a_person_s_name_that_no_text_writes_so_is_kept_with_a_warning() {
        let warnings = |name: &str, kind: &str| listed(&format!("entity,kind\n\"{name}\",{kind}\n")).unwrap().warnings;
        assert_eq!(
            warnings("Brandt, Ilse", "person"),
            ["e.csv, line 2: `Brandt, Ilse` has the surname first, as texts don't write it; put the given name first"]
        );
        let one_case = "is all in capitals or all in small letters, and names match as written; write it as texts do";
        assert_eq!(warnings("ILSE BRANDT", "person"), [format!("e.csv, line 2: `ILSE BRANDT` {one_case}")]);
        assert_eq!(warnings("ilse brandt", "person"), [format!("e.csv, line 2: `ilse brandt` {one_case}")]);
        for (name, kind) in [
            ("Ivo Trask, Jr.", "person"),
            ("Ivo Trask, MP", "person"),
            ("JD Moss", "person"),
            ("J D", "person"),
            ("Moss, Brandt & Lind", "org"),
            ("BBC NEWS", "org"),
            ("Ilse", "person"),
        ] {
            assert_eq!(warnings(name, kind), [] as [&str; 0], "{name}");
        }
    }

    #[test]
    fn a_pronoun_or_an_article_as_an_alias_is_told_and_a_name_that_looks_like_one_is_not() {
        let warnings =
            |alias: &str| listed(&format!("entity,kind,aliases\nIlse Brandt,person,{alias}\n")).unwrap().warnings;
        for alias in ["he", "I", "a", "her"] {
            let told = "stands in every text for others too: leave it out; pronouns are followed by themselves";
            assert_eq!(warnings(alias), [format!("e.csv, line 2: `{alias}` {told}")]);
        }
        for alias in ["US", "He", "IT", "The Mayor"] {
            assert_eq!(warnings(alias), [] as [&str; 0], "{alias}");
        }
    }

    #[test]
    fn names_between_semicolons_are_kept_as_one_with_a_warning() {
        let read = listed("entity,aliases\nKestrel,Kestrel Harbour; KHP\n").unwrap();
        assert_eq!(
            read.warnings,
            ["e.csv, line 2: `Kestrel Harbour; KHP` is taken for one name; if it is several, separate them by |"]
        );
    }
}
