//! Small words of other languages in Latin script, which English prose writes with a capital if at all: `la`, `und`, `och`.

/// Whether a word as it is written is one of them, or has a letter that English lacks without being a name.
pub(super) fn is_foreign(word: &str) -> bool {
    let accented = !word.is_ascii() && word.starts_with(char::is_lowercase);
    accented || FOREIGN.binary_search(&word).is_ok()
}

const FOREIGN: [&str; 292] = [
    "aan", "af", "agus", "akan", "ako", "al", "ale", "alebo", "alla", "alle", "amb", "anche", "ang", "ao", "après",
    "att", "auch", "auf", "aus", "aux", "av", "avec", "ay", "az", "bei", "bhfuil", "bij", "bilan", "bir", "ble",
    "blev", "bu", "bude", "ce", "cette", "che", "chez", "cho", "com", "como", "contre", "contro", "cu", "cuando",
    "của", "da", "daha", "dal", "dalam", "dan", "dans", "dari", "das", "dat", "de", "degli", "dei", "del", "della",
    "delle", "dem", "dengan", "der", "des", "det", "di", "din", "door", "dopo", "dos", "du", "după", "durch", "een",
    "efter", "egy", "ei", "ein", "eine", "einen", "einer", "el", "els", "em", "en", "entre", "er", "est", "esta",
    "estas", "este", "et", "ett", "etter", "että", "foi", "fost", "fra", "från", "för", "für", "gegen", "gibi", "gli",
    "har", "het", "hogy", "hos", "hulle", "hän", "ikke", "il", "ile", "im", "ing", "ini", "inte", "ir", "ist", "itu",
    "iyo", "iz", "için", "iš", "ja", "jak", "jako", "je", "jest", "jälkeen", "ka", "kad", "kadar", "kaj", "kas",
    "katika", "ke", "koji", "kot", "které", "ku", "kui", "kun", "kwa", "la", "lan", "las", "le", "les", "leur", "los",
    "là", "maar", "mae", "mai", "mais", "mas", "med", "meg", "mewn", "mga", "mit", "mutta", "más", "một", "na", "naar",
    "nach", "nakon", "ne", "nel", "nella", "nem", "ng", "những", "ni", "nicht", "nie", "niet", "noch", "nog", "nur",
    "não", "och", "od", "oder", "og", "olarak", "oleh", "oli", "om", "oma", "oo", "ook", "op", "oraz", "os", "ou",
    "où", "pada", "pas", "pe", "pela", "pelo", "pentru", "pero", "più", "por", "pri", "proti", "protiv", "przed",
    "przez", "på", "při", "que", "qui", "quod", "què", "sa", "sans", "se", "sebagai", "sekä", "selon", "ses", "sich",
    "sind", "się", "sobre", "som", "sono", "sonra", "sont", "su", "sur", "sus", "são", "ta", "teen", "tidak", "til",
    "till", "tra", "trong", "u", "uchun", "uit", "ukuthi", "um", "uma", "un", "una", "und", "une", "unei", "untuk",
    "uz", "va", "ve", "vid", "von", "voor", "vor", "và", "w", "wa", "waa", "wedi", "wel", "wie", "wird", "wordt", "y",
    "ya", "yang", "yn", "z", "za", "zijn", "zu", "är", "çok", "è", "és", "été", "în", "über", "được", "że", "že", "și",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_sorted_for_their_search_and_none_is_english() {
        assert!(FOREIGN.is_sorted());
        assert!(is_foreign("und") && !is_foreign("La") && !is_foreign("and"));
    }
}
