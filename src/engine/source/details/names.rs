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

/// Names of the months and their shortenings, folded: English, German, French, Spanish, Italian,
/// Portuguese, Dutch.
#[rustfmt::skip]
pub(in crate::source) const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "januar", "janner", "janvier", "janv", "enero", "ene", "gennaio", "gen", "janeiro", "januari"],
    &["february", "feb", "februar", "fevrier", "fevr", "febrero", "febbraio", "fevereiro", "fev", "februari"],
    &["march", "mar", "marz", "mars", "marzo", "marco", "maart", "mrt"],
    &["april", "apr", "avril", "avr", "abril", "abr", "aprile"],
    &["may", "mai", "mayo", "maggio", "mag", "maio", "mei"],
    &["june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho"],
    &["july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho"],
    &["august", "aug", "aout", "agosto", "ago", "augustus"],
    &["september", "sept", "sep", "septembre", "septiembre", "settembre", "setembro", "set"],
    &["october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out"],
    &["november", "nov", "novembre", "noviembre", "novembro"],
    &["december", "dec", "dezember", "dez", "decembre", "diciembre", "dic", "dicembre", "dezembro"],
];

/// Lower-case words that stand inside and between names.
#[rustfmt::skip]
pub(in crate::source) const JOINTS: &[&str] = &[
    "and", "with", "in", "at", "for", "of", "the", "und", "et", "y", "e", "en", "von", "van", "der", "den", "de",
    "del", "della", "di", "da", "dos", "du", "la", "le", "al", "bin", "bint", "ibn", "ter", "ten", "zu", "af",
    "av", "el",
];
