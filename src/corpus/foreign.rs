//! Small words of other languages in Latin script, which English prose writes with a capital if at all: `la`, `und`, `och`.

/// Whether a word as it is written is one of them, or has a letter that English lacks without being a name.
pub(super) fn is_foreign(word: &str) -> bool {
    let accented = !word.is_ascii() && word.starts_with(char::is_lowercase);
    accented || FOREIGN.binary_search(&word).is_ok()
}

const FOREIGN: [&str; 255] = [
    "aan", "af", "agus", "akan", "ako", "al", "ale", "alebo", "alla", "alle", "amb", "anche", "ang", "ao", "att",
    "auch", "auf", "aus", "aux", "av", "avec", "ay", "az", "bei", "bhfuil", "bij", "bilan", "bir", "ble", "blev", "bu",
    "bude", "ce", "cette", "che", "chez", "cho", "com", "como", "contre", "contro", "cu", "cuando", "da", "daha",
    "dal", "dalam", "dan", "dans", "dari", "das", "dat", "de", "degli", "dei", "del", "della", "delle", "dem",
    "dengan", "der", "des", "det", "di", "din", "door", "dopo", "dos", "du", "durch", "een", "efter", "egy", "ei",
    "ein", "eine", "einen", "einer", "el", "els", "em", "en", "entre", "er", "est", "esta", "estas", "este", "et",
    "ett", "etter", "foi", "fost", "fra", "gegen", "gibi", "gli", "har", "het", "hogy", "hos", "hulle", "ikke", "il",
    "ile", "im", "ing", "ini", "inte", "ir", "ist", "itu", "iyo", "iz", "ja", "jak", "jako", "je", "jest", "ka", "kad",
    "kadar", "kaj", "kas", "katika", "ke", "koji", "kot", "ku", "kui", "kun", "kwa", "la", "lan", "las", "le", "les",
    "leur", "los", "maar", "mae", "mai", "mais", "mas", "med", "meg", "mewn", "mga", "mit", "mutta", "na", "naar",
    "nach", "nakon", "ne", "nel", "nella", "nem", "ng", "ni", "nicht", "nie", "niet", "noch", "nog", "nur", "och",
    "od", "oder", "og", "olarak", "oleh", "oli", "om", "oma", "oo", "ook", "op", "oraz", "os", "ou", "pada", "pas",
    "pe", "pela", "pelo", "pentru", "pero", "por", "pri", "proti", "protiv", "przed", "przez", "que", "qui", "quod",
    "sa", "sans", "se", "sebagai", "selon", "ses", "sich", "sind", "sobre", "som", "sono", "sonra", "sont", "su",
    "sur", "sus", "ta", "teen", "tidak", "til", "till", "tra", "trong", "u", "uchun", "uit", "ukuthi", "um", "uma",
    "un", "una", "und", "une", "unei", "untuk", "uz", "va", "ve", "vid", "von", "voor", "vor", "w", "wa", "waa",
    "wedi", "wel", "wie", "wird", "wordt", "y", "ya", "yang", "yn", "z", "za", "zijn", "zu",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_sorted_for_their_search_and_none_is_english() {
        assert!(FOREIGN.is_sorted());
        assert!(is_foreign("und") && !is_foreign("La") && !is_foreign("and"));
        assert!(is_foreign("été") && !is_foreign("Élan"));
    }
}
