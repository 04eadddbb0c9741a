//! Whether a text is English, as far as it can be told.

use whatlang::{Info, Lang};

use super::small_words::{is_english, is_foreign};

/// The words of a text's beginning that are looked at.
const WORDS: usize = 80;

/// Bytes of a text's beginning that whatlang sees, where those words leave it open.
const BYTES: usize = 2000;

/// The share of small English words from which a text is English without more ado. Of 840 articles of seven outlets all but
/// one have 0.075 or more; of 63 texts in 21 other languages none has any. whatlang alone takes 0.3 ms an article.
const ENGLISH_SHARE: f64 = 0.06;

/// With fewer words, a text is English unless its script isn't.
const FEWEST_WORDS: usize = 6;

/// With fewer words whatlang takes one English headline in twenty for another language, so small words of another must bear it out.
const SHORT: usize = 30;

/// How many words of a short text in another language stand for each of its small words, at most.
const WORDS_FOR_A_SMALL_ONE: usize = 9;

/// Below this, whatlang guesses between languages of one script.
const SURE: f64 = 0.15;

/// The name of the language that a text is in, if that isn't English. In doubt it is English.
#[must_use]
pub(super) fn other_language(text: &str) -> Option<&'static str> {
    let opening = || text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).take(WORDS);
    let (mut words, mut english) = (0_usize, 0_usize);
    for word in opening() {
        words += 1;
        english += usize::from(is_english(word));
    }
    if english > 0 && english as f64 >= ENGLISH_SHARE * words as f64 {
        return None;
    }
    let foreign = opening().filter(|word| is_foreign(word)).count();
    let found = whatlang::detect(beginning(text))?;
    let differs = found.lang() != Lang::Eng && (words >= FEWEST_WORDS || !is_latin(&found));
    let borne_out = words >= SHORT || !is_latin(&found) || foreign * WORDS_FOR_A_SMALL_ONE >= words;
    (differs && borne_out && (found.is_reliable() || found.confidence() >= SURE)).then(|| found.lang().eng_name())
}

fn is_latin(found: &Info) -> bool {
    found.script() == whatlang::Script::Latin
}

fn beginning(text: &str) -> &str {
    let end = (0..=BYTES.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same story in other languages.
    const OTHERS: [(&str, &str); 21] = [
        (
            "German",
            "Der Verkauf des Hafens sorgt in der Stadt weiter für Streit. Bürgermeisterin Marit Ostrander verteidigte am Dienstag den Vertrag mit dem Käufer, während die Gewerkschaft der Hafenarbeiter von einem Verrat an der Stadt sprach.",
        ),
        (
            "French",
            "La vente du port continue de diviser la ville. La maire Marit Ostrander a défendu mardi le contrat avec l'acheteur, tandis que le syndicat des dockers a parlé d'une trahison envers la ville et ses habitants.",
        ),
        (
            "Spanish",
            "La venta del puerto sigue dividiendo a la ciudad. La alcaldesa Marit Ostrander defendió el martes el contrato con el comprador, mientras que el sindicato de estibadores habló de una traición a la ciudad.",
        ),
        (
            "Italian",
            "La vendita del porto continua a dividere la città. La sindaca Marit Ostrander ha difeso martedì il contratto con l'acquirente, mentre il sindacato dei portuali ha parlato di un tradimento della città.",
        ),
        (
            "Dutch",
            "De verkoop van de haven blijft de stad verdelen. Burgemeester Marit Ostrander verdedigde dinsdag het contract met de koper, terwijl de vakbond van havenarbeiders sprak van verraad aan de stad.",
        ),
        (
            "Portuguese",
            "A venda do porto continua a dividir a cidade. A prefeita Marit Ostrander defendeu na terça-feira o contrato com o comprador, enquanto o sindicato dos estivadores falou em traição à cidade.",
        ),
        (
            "Polish",
            "Sprzedaż portu nadal dzieli miasto. Burmistrz Marit Ostrander broniła we wtorek umowy z nabywcą, podczas gdy związek zawodowy dokerów mówił o zdradzie miasta i jego mieszkańców.",
        ),
        (
            "Turkish",
            "Limanın satışı kenti bölmeye devam ediyor. Belediye başkanı Marit Ostrander salı günü alıcıyla yapılan sözleşmeyi savunurken, liman işçileri sendikası kente ihanetten söz etti.",
        ),
        (
            "Russian",
            "Продажа порта продолжает раскалывать город. Мэр Марит Острандер во вторник защищала договор с покупателем, а профсоюз докеров говорил о предательстве города и его жителей.",
        ),
        (
            "Ukrainian",
            "Продаж порту й далі розколює місто. Мерка Маріт Острандер у вівторок захищала договір із покупцем, а профспілка докерів говорила про зраду міста та його мешканців.",
        ),
        (
            "Swedish",
            "Försäljningen av hamnen fortsätter att splittra staden. Borgmästaren Marit Ostrander försvarade på tisdagen avtalet med köparen, medan hamnarbetarnas fackförbund talade om ett svek mot staden.",
        ),
        (
            "Danish",
            "Salget af havnen splitter fortsat byen. Borgmester Marit Ostrander forsvarede tirsdag aftalen med køberen, mens havnearbejdernes fagforening talte om et forræderi mod byen.",
        ),
        (
            "Mandarin",
            "港口的出售继续使这座城市陷入分裂。市长玛丽特·奥斯特兰德周二为与买方的合同辩护，而码头工人工会则称这是对城市的背叛。",
        ),
        (
            "Japanese",
            "港の売却をめぐり市内の対立が続いている。マリット・オストランダー市長は火曜日、買い手との契約を擁護したが、港湾労働者組合は市への裏切りだと述べた。",
        ),
        (
            "Arabic",
            "لا يزال بيع الميناء يقسم المدينة. ودافعت رئيسة البلدية ماريت أوستراندر يوم الثلاثاء عن العقد مع المشتري، بينما تحدثت نقابة عمال الميناء عن خيانة للمدينة.",
        ),
        (
            "Romanian",
            "Vânzarea portului continuă să împartă orașul. Primarul Marit Ostrander a apărat marți contractul cu cumpărătorul, în timp ce sindicatul docherilor a vorbit despre o trădare a orașului.",
        ),
        (
            "Afrikaans",
            "Die verkoop van die hawe verdeel steeds die stad. Burgemeester Marit Ostrander het Dinsdag die kontrak met die koper verdedig, terwyl die vakbond van hawewerkers van verraad teen die stad gepraat het.",
        ),
        (
            "Indonesian",
            "Penjualan pelabuhan terus memecah belah kota itu. Wali Kota Marit Ostrander pada hari Selasa membela kontrak dengan pembeli, sementara serikat pekerja pelabuhan menyebutnya pengkhianatan terhadap kota.",
        ),
        (
            "Catalan",
            "La venda del port continua dividint la ciutat. L'alcaldessa Marit Ostrander va defensar dimarts el contracte amb el comprador, mentre que el sindicat d'estibadors va parlar d'una traïció a la ciutat.",
        ),
        (
            "Welsh",
            "Mae gwerthu'r harbwr yn dal i rannu'r ddinas. Amddiffynnodd y maer Marit Ostrander y cytundeb gyda'r prynwr ddydd Mawrth, tra bod undeb y docwyr yn sôn am frad.",
        ),
        (
            "Bokmal",
            "Salget av havnen fortsetter å splitte byen. Ordfører Marit Ostrander forsvarte tirsdag avtalen med kjøperen, mens havnearbeidernes fagforening snakket om et svik mot byen.",
        ),
    ];

    #[test]
    fn the_harbour_story_is_known_for_what_it_is_written_in() {
        for (language, text) in OTHERS {
            assert_eq!(other_language(text), Some(language), "{text}");
        }
    }

    #[test]
    fn a_headline_is_known_by_its_small_words() {
        let open = |(_, text): &&(&str, &str)| {
            let headline = text.split_whitespace().take(8).collect::<Vec<_>>().join(" ");
            other_language(&headline).is_none()
        };
        let left_open: Vec<_> = OTHERS.iter().filter(open).map(|(language, _)| *language).collect();
        assert_eq!(left_open, ["Spanish", "Portuguese", "Polish", "Danish", "Afrikaans", "Catalan"]);
    }

    #[test]
    fn names_scores_and_scraps_are_in_doubt_and_so_english() {
        let scraps = [
            "Ostrander won.",
            "Harbour sold",
            "",
            "42",
            "The mayor signed; nobody cheered.",
            "Marit Ostrander, Gerold Pask, Livia Harcastle, Corin Abelard, Casimir Holt, Hugo Stellan and Dorian Vaas.",
            "FOGHORN FC 3 PIER UNITED 1 (Pask 12, Vaas 43, Holt pen 78; Trask 90+2)",
            "Mayor Ostrander (Ind.) 14,210; Pask (Dem.) 13,877; Holt (Green) 2,410; turnout 61.4%",
            "BREAKING: port sale off",
            "Rain fell. Council leader Ilse Brandt spoke. Her deputy, Karel Moss, slept.",
            "Union: Harbour master used personal email at Saltmere port office",
        ];
        for text in scraps {
            assert_eq!(other_language(text), None, "{text}");
        }
    }

    #[test]
    fn foreign_words_do_not_make_an_english_text_foreign() {
        let text = "“Der Verkauf ist Verrat, und die Stadt wird ihn bereuen”, read the banner that the union had hung from \
                    the crane. The mayor said that she could read it from her desk.";
        assert_eq!(other_language(text), None);
    }
}
