//! Names that bylines, credits and dates have in common: small tables, no rule hidden in code.

/// Agencies: the common name, then other names for the same.
#[rustfmt::skip]
pub(in crate::source) const AGENCIES: &[(&str, &[&str])] = &[
    ("Reuters", &["Thomson Reuters"]),
    ("AP", &["Associated Press", "The Associated Press", "AP News"]),
    ("AFP", &["Agence France-Presse", "Agence France Presse"]),
    ("dpa", &["Deutsche Presse-Agentur"]),
    ("UPI", &["United Press International"]),
    ("PA", &["PA Media", "Press Association"]),
    ("Bloomberg", &["Bloomberg News"]),
    ("Xinhua", &["Xinhua News Agency"]),
    ("TASS", &[]),
    ("Interfax", &[]),
    ("Kyodo", &["Kyodo News"]),
    ("Jiji Press", &["Jiji"]),
    ("Yonhap", &["Yonhap News Agency"]),
    ("EFE", &["Agencia EFE"]),
    ("ANSA", &[]),
    ("Lusa", &[]),
    ("Belga", &[]),
    ("ANP", &[]),
    ("APA", &["Austria Presse Agentur"]),
    ("Keystone-SDA", &["SDA", "ATS"]),
    ("TT", &["TT News Agency"]),
    ("NTB", &[]),
    ("Ritzau", &[]),
    ("STT", &[]),
    ("PAP", &[]),
    ("CTK", &["ČTK"]),
    ("PTI", &["Press Trust of India"]),
    ("ANI", &["Asian News International"]),
    ("IANS", &[]),
    ("Bernama", &[]),
    ("Antara", &[]),
    ("Anadolu", &["Anadolu Agency", "AA"]),
    ("WAFA", &[]),
    ("AAP", &["Australian Associated Press"]),
    ("The Canadian Press", &["Canadian Press"]),
];

/// Words that begin a byline.
#[rustfmt::skip]
pub(in crate::source) const BY: &[&str] = &[
    "by", "written by", "posted by", "published by", "reported by", "story by", "words by", "text by", "author",
    "authors", "reporter", "von", "par", "por", "di", "door", "av", "af",
];

/// Last words of a job, and words of a job between names; lower case.
#[rustfmt::skip]
pub(in crate::source) const ROLES: &[&str] = &[
    "correspondent", "correspondents", "reporter", "reporters", "editor", "editors", "writer", "writers", "staff",
    "columnist", "contributor", "bureau", "chief", "desk", "journalist", "producer", "analyst", "agencies", "agency",
    "newsroom", "redaktion", "korrespondent",
];

/// Cities of two words and countries that follow a byline, so that they are not taken for a
/// second author.
#[rustfmt::skip]
pub(in crate::source) const CITIES: &[&str] = &[
    "New York", "Los Angeles", "San Francisco", "San Diego", "Las Vegas", "New Orleans", "Salt Lake City", "St. Louis",
    "Washington DC", "Washington D.C.", "United Nations", "United States", "United Kingdom", "Mexico City",
    "Buenos Aires", "Rio de Janeiro", "Sao Paulo", "São Paulo", "San Juan", "San José", "Cape Town", "Addis Ababa",
    "Tel Aviv", "East Jerusalem", "West Bank", "Gaza City", "Abu Dhabi", "Saudi Arabia", "New Delhi", "Hong Kong",
    "Kuala Lumpur", "Ho Chi Minh City", "Phnom Penh", "South Korea", "South Africa", "New Zealand", "The Hague",
    "Den Haag", "Frankfurt am Main", "London", "Paris", "Berlin", "Brussels", "Rome", "Madrid", "Moscow", "Kyiv",
    "Istanbul", "Ankara", "Cairo", "Jerusalem", "Beirut", "Tehran", "Baghdad", "Dubai", "Nairobi", "Lagos", "Mumbai",
    "Delhi", "Karachi", "Dhaka", "Bangkok", "Jakarta", "Manila", "Singapore", "Beijing", "Shanghai", "Taipei", "Seoul",
    "Tokyo", "Sydney", "Melbourne", "Toronto", "Ottawa", "Washington", "Boston", "Chicago", "Houston", "Seattle",
];

/// Names of the months and their shortenings, folded, in the form that dates have: English, German, French,
/// Spanish, Italian, Portuguese, Dutch; a line further Swedish, Danish, Norwegian, Indonesian, Romanian, Hungarian,
/// Catalan, Polish, Czech, Turkish; then Russian, Ukrainian, Greek, Arabic; on the last line Finnish, Croatian,
/// Bulgarian, Hebrew, Hindi. What means two months in two of them (Croatian *listopada*) is left out.
#[rustfmt::skip]
pub(in crate::source) const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "januar", "janner", "janvier", "janv", "enero", "ene", "gennaio", "gen", "janeiro", "januari",
      "ianuarie", "gener", "stycznia", "ledna", "ocak", "января", "янв", "січня", "ιανουαριου", "يناير",
      "tammikuuta", "sijecnja", "януари", "ינואר", "בינואר", "जनवरी"],
    &["february", "feb", "februar", "fevrier", "fevr", "febrero", "febbraio", "fevereiro", "fev", "februari",
      "februarie", "febrer", "lutego", "unora", "subat", "февраля", "фев", "лютого", "φεβρουαριου", "فبراير",
      "helmikuuta", "veljace", "февруари", "פברואר", "בפברואר", "फरवरी", "febr"],
    &["march", "mar", "marz", "mars", "marzo", "marco", "maart", "mrt",
      "maret", "martie", "marcius", "marca", "brezna", "mart", "марта", "березня", "μαρτιου", "مارس",
      "maaliskuuta", "ozujka", "март", "מרץ", "במרץ", "מרס", "במרס", "मार्च"],
    &["april", "apr", "avril", "avr", "abril", "abr", "aprile",
      "aprilie", "aprilis", "kwietnia", "dubna", "nisan", "апреля", "апр", "квітня", "απριλιου", "ابريل",
      "huhtikuuta", "travnja", "април", "אפריל", "באפריל", "अप्रैल"],
    &["may", "mai", "mayo", "maggio", "mag", "maio", "mei",
      "maj", "majus", "maig", "maja", "kvetna", "mayis", "мая", "травня", "μαιου", "مايو",
      "toukokuuta", "svibnja", "маи", "מאי", "במאי", "मई"],
    &["june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho",
      "iunie", "junius", "juny", "czerwca", "cervna", "haziran", "июня", "червня", "ιουνιου", "يونيو",
      "kesakuuta", "lipnja", "юни", "יוני", "ביוני", "जून"],
    &["july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho",
      "iulie", "julius", "juliol", "lipca", "cervence", "temmuz", "июля", "липня", "ιουλιου", "يوليو",
      "heinakuuta", "srpnja", "юли", "יולי", "ביולי", "जुलाई"],
    &["august", "aug", "aout", "agosto", "ago", "augustus",
      "augusti", "agustus", "augusztus", "agost", "sierpnia", "srpna", "agustos", "августа", "авг", "серпня",
      "αυγουστου", "اغسطس",
      "elokuuta", "kolovoza", "август", "אוגוסט", "באוגוסט", "अगस्त"],
    &["september", "sept", "sep", "septembre", "septiembre", "settembre", "setembro", "set",
      "septembrie", "szeptember", "setembre", "wrzesnia", "zari", "eylul", "сентября", "сен", "вересня", "σεπτεμβριου",
      "سبتمبر",
      "syyskuuta", "rujna", "септември", "ספטמבר", "בספטמבר", "सितंबर", "सितम्बर", "szept"],
    &["october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out",
      "octombrie", "pazdziernika", "rijna", "ekim", "октября", "окт", "жовтня", "οκτωβριου", "اكتوبر",
      "lokakuuta", "октомври", "אוקטובר", "באוקטובר", "अक्टूबर", "अक्तूबर"],
    &["november", "nov", "novembre", "noviembre", "novembro",
      "noiembrie", "listopada", "listopadu", "kasim", "ноября", "ноя", "листопада", "νοεμβριου", "نوفمبر",
      "marraskuuta", "studenoga", "studenog", "ноември", "נובמבר", "בנובמבר", "नवंबर", "नवम्बर"],
    &["december", "dec", "dezember", "dez", "decembre", "diciembre", "dic", "dicembre", "dezembro",
      "desember", "decembrie", "desembre", "grudnia", "prosince", "aralik", "декабря", "дек", "грудня", "δεκεμβριου",
      "ديسمبر",
      "joulukuuta", "prosinca", "декември", "דצמבר", "בדצמבר", "दिसंबर", "दिसम्बर"],
];

/// Lower-case words that stand inside and between names.
#[rustfmt::skip]
pub(in crate::source) const JOINTS: &[&str] = &[
    "and", "with", "in", "at", "for", "of", "the", "und", "et", "y", "e", "en", "von", "van", "der", "den", "de",
    "del", "della", "di", "da", "dos", "du", "la", "le", "al", "bin", "bint", "ibn", "ter", "ten", "zu", "af",
    "av", "el",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn names_of_months_are_folded_and_mean_one_month() {
        let mut names: Vec<&str> = MONTHS.concat();
        for name in &names {
            assert_eq!(fold(name), *name);
        }
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
