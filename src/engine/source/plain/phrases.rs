//! The wordings that web pages have in common: small tables, no rule hidden in code.
//!
//! Lines are compared in the form that [`crate::source::shape::plain`] gives: folded words with one
//! space between, `#` for a number. So case, signs and counts do not matter.

/// Lines that are furniture when they say nothing else.
#[rustfmt::skip]
pub(super) const WHOLE_LINES: &[&str] = &[
    // Ways through the site.
    "home", "menu", "search", "close", "back", "back to top", "top", "skip to content", "skip to main content",
    "skip to navigation", "toggle navigation", "open menu", "close menu", "main menu", "previous", "next",
    "previous article", "next article", "previous post", "next post", "previous story", "next story", "show more",
    "load more", "view all", "see all", "more", "see more", "see more on", "see more on this topic", "read more",
    "read full article", "continue reading", "read the full story", "view more", "source link", "source", "link",
    // Accounts and money.
    "log in", "login", "sign in", "sign up", "register", "subscribe", "subscribe now", "my account", "donate",
    "support us", "become a member", "start your free trial", "already a subscriber", "already a subscriber log in",
    "this article is for subscribers only", "advertisement", "advertisements", "ad", "ads", "sponsored",
    "sponsored content", "promoted", "promoted content", "paid content", "article continues below advertisement",
    "story continues below advertisement", "advertisement scroll to continue", "scroll to continue",
    // Sharing and following.
    "share", "share this", "share this article", "share this story", "share this post", "share on facebook",
    "share on twitter", "share on x", "share on whatsapp", "share on linkedin", "share via email", "tweet", "pin it",
    "facebook", "twitter", "linkedin", "whatsapp", "telegram", "reddit", "pinterest", "instagram", "email", "print",
    "print this article", "copy link", "link copied", "save", "save article", "bookmark", "gift", "gift this article",
    "follow", "follow us", "follow topic", "follow topics", "add us on google", "whatsapp channel", "newsletter",
    "newsletters", "our newsletter", "get the newsletter", "get the app", "download the app",
    // Comments.
    "comment", "comments", "# comment", "# comments", "no comments", "no comments yet", "leave a comment",
    "leave a reply", "leave a response", "leave comment", "post a comment", "post comment", "add a comment",
    "add comment", "write a comment", "write a reply", "view comments", "view # comments", "show comments",
    "join the conversation", "join the discussion", "join the debate", "cancel reply", "reply", "submit",
    "submit comment", "log in to comment", "login to comment", "sign in to comment", "be the first to comment",
    "comments are closed", "comments off", "your comment", "your name", "your email", "name email website",
    "required fields are marked",
    // Signs of time, length and sound.
    "# min read", "# minute read", "# mins read", "# minutes read", "# views", "# shares", "# likes", "# min ago",
    "# mins ago", "# minutes ago", "# hour ago", "# hours ago", "# day ago", "# days ago", "listen",
    "listen to this article", "listen to article", "play audio", "watch", "watch live", "watch now", "live",
    // Rights and rules.
    "all rights reserved", "privacy policy", "terms of use", "terms of service", "terms and conditions",
    "cookie policy", "cookie settings", "manage cookies", "accept", "accept all", "accept cookies",
    "accept all cookies", "reject all", "i agree", "got it", "contact us", "about us", "advertise with us",
    // Lists of other stories.
    "related", "related articles", "related stories", "related posts", "related news", "related topics",
    "related content", "recommended", "recommended for you", "recommended stories", "you may also like",
    "you might also like", "you may like", "more stories", "more from this section", "more on this story",
    "more on this topic", "most read", "most popular", "most viewed", "trending", "trending now", "latest news",
    "latest stories", "top stories", "top news", "breaking news", "editors picks", "recent posts", "recent comments",
    "popular posts", "read also", "also read", "read next", "up next", "what to read next", "in this article",
    "in this story", "table of contents", "tags", "topics", "categories", "filed under", "explore more",
    // The same in some other languages.
    "kommentar hinterlassen", "schreibe einen kommentar", "kommentare", "# kommentare", "artikel teilen", "teilen",
    "anzeige", "werbung", "mehr lesen", "weiterlesen", "zum inhalt springen", "impressum", "datenschutz",
    "laisser un commentaire", "commentaires", "partager", "publicite", "lire aussi", "lire la suite",
    "dejar un comentario", "deja un comentario", "comentarios", "compartir", "publicidad", "leer mas", "lea tambien",
    "deixe um comentario", "compartilhar", "publicidade", "leia mais", "leia tambem", "lascia un commento",
    "condividi", "pubblicita", "leggi anche", "reactie plaatsen", "delen", "advertentie", "lees ook",
];

/// How furniture begins that goes on in its own words. Only lines of up to
/// [`super::set_aside::LONGEST_OPENING`] words count.
#[rustfmt::skip]
pub(super) const OPENINGS: &[&str] = &[
    "by using this site", "by using this website", "by using our site", "by continuing to use this",
    "by continuing to browse", "by clicking accept", "by subscribing you agree", "by signing up you agree",
    "we use cookies", "we and our partners", "this site uses cookies", "this website uses cookies",
    "our site uses cookies", "our website uses cookies", "we value your privacy", "this site uses akismet",
    "this site is protected by recaptcha", "your email address will not be published", "required fields are marked",
    "save my name email", "notify me of", "you must be logged in", "please log in to", "log in to leave",
    "you need to enable javascript", "please enable javascript", "your browser does not support",
    "sign up now get", "sign up for our", "sign up to our", "sign up to receive", "sign up here",
    "subscribe to our", "subscribe for", "subscribe to get", "subscribe to receive", "subscribe to continue",
    "get our newsletter", "get the latest news", "get breaking news",
    "join our whatsapp", "join our telegram", "join our newsletter", "follow us on", "follow us for",
    "like us on facebook", "find us on", "download our app", "download the app", "add us as a preferred source",
    "click here to", "tap here to", "click to share", "click to print", "click to email", "share this article",
    "share this story", "share this post", "share on facebook", "continue reading below", "article continues after",
    "story continues below", "copyright #", "all rights reserved", "a version of this article appears in print",
    "wir verwenden cookies", "diese website verwendet cookies", "ihre e mail adresse wird nicht",
    "deine e mail adresse wird nicht", "nous utilisons des cookies", "votre adresse e mail ne sera",
    "votre adresse de messagerie ne sera", "utilizamos cookies", "tu direccion de correo electronico no",
    "o seu endereco de e mail nao", "usamos cookies", "il tuo indirizzo email non",
];

/// Words before a colon that point elsewhere: `Read also: …`. Only short lines count.
#[rustfmt::skip]
pub(super) const LABELS: &[&str] = &[
    "read also", "also read", "read more", "read next", "read", "see also", "related", "related article",
    "related articles", "related story", "related stories", "recommended", "follow topic", "follow topics",
    "follow us", "topics", "tags", "tagged", "filed under", "posted in", "categories", "category", "share", "sign up",
    "sign up now", "newsletter", "source link", "watch", "listen", "more on this story", "more from", "advertisement",
    "mehr zum thema", "lesen sie auch", "lire aussi", "lea tambien", "leia tambem", "leggi anche", "lees ook",
];

/// How a site speaks of itself below the end of an article. They count only where nothing but
/// such lines follows.
#[rustfmt::skip]
pub(super) const CLOSINGS: &[&str] = &[
    "stay informed", "stay updated", "stay up to date", "stay tuned", "stay connected", "stay ahead", "never miss",
    "latest", "trending", "most read", "most popular", "top stories", "recent posts", "popular posts", "recommended for",
    "related articles", "related stories", "related posts", "related news", "more from", "more on", "more about",
    "more news", "more stories", "see more", "see also", "read more", "read also", "explore more", "discover more",
    "your source for", "your trusted source", "your daily", "subscribe", "sign up", "follow us", "follow our", "join us",
    "join our", "join the", "get the latest", "get our", "download our", "download the", "about us", "about the author",
    "contact us", "back to", "powered by", "posted by", "posted in", "post navigation", "copyright",
];

/// Promises of advertising that was glued into an article. They count only in a sentence that
/// also names a website.
#[rustfmt::skip]
pub(super) const PROMOTIONS: &[&str] = &[
    "if you want to", "best choice for you", "is the best choice", "best place to", "click here", "buy now",
    "order now", "best price", "best prices", "best deals", "promo code", "discount code", "free trial",
    "for more information about our", "are you looking for", "looking for the best", "check out our", "contact us today",
];

/// Endings of web addresses that tell one from two glued sentences.
#[rustfmt::skip]
pub(super) const DOMAINS: &[&str] = &[
    "com", "net", "org", "info", "biz", "io", "co", "site", "online", "shop", "store", "xyz", "club", "top", "app",
    "dev", "ai", "me", "tv", "news", "blog", "live", "pro", "tech", "website", "space", "link", "click",
];

/// Sections of a news site, as they stand alone above a headline.
#[rustfmt::skip]
pub(super) const SECTIONS: &[&str] = &[
    "news", "world", "world news", "politics", "business", "economy", "finance", "markets", "sport", "sports", "opinion",
    "editorial", "analysis", "comment", "technology", "tech", "science", "health", "environment", "climate", "culture",
    "arts", "entertainment", "lifestyle", "life", "style", "travel", "food", "education", "local", "local news",
    "national", "international", "us news", "uk news", "asia", "africa", "europe", "middle east", "americas", "video",
    "videos", "photos", "podcasts", "live", "latest", "breaking", "breaking news", "exclusive", "featured", "feature",
    "features", "interview", "explainer", "long read", "press release", "blog", "home", "nachrichten", "politik",
    "wirtschaft", "kultur", "wissen", "actualites", "politique", "economie", "mundo", "politica", "economia",
];

/// Words before a colon or "by" that begin the words under a picture.
#[rustfmt::skip]
pub(super) const CAPTION_LABELS: &[&str] = &[
    "file photo", "file image", "file picture", "file", "photo", "photos", "photograph", "photographer", "photo credit",
    "photo caption", "photo illustration", "picture", "pictures", "pic", "image", "images", "image credit",
    "image source", "image caption", "illustration", "graphic", "caption", "credit", "credits", "video", "foto", "bild",
    "symbolbild", "archivbild", "imagen", "imagem",
];

/// Ways in which picture credits end a caption, lower case.
#[rustfmt::skip]
pub(super) const PICTURE_CREDITS: &[&str] = &[
    "/file photo", "/file photo.", "(file photo)", "(file photo).", "(file)", "/getty images", "/getty images.",
    "getty images", "getty images.", "(getty images)", "via getty images", "shutterstock", "(shutterstock)",
    "via reuters", "via ap", "via afp", "/handout", "handout via reuters", "/pool", "/shutterstock", "/istock",
];

/// Words that stand around a date: labels, days of the week, times of day; folded.
#[rustfmt::skip]
pub(super) const DATE_LABELS: &[&str] = &[
    "published", "posted", "updated", "last", "first", "modified", "date", "on", "at", "the", "created", "as",
    "of", "#", "am", "pm", "a", "p", "m", "t", "z", "gmt", "utc", "est", "edt", "et", "pst", "pdt", "pt", "bst",
    "cet", "cest", "ist", "sgt", "hrs", "h", "uhr", "um", "den", "le", "el", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat",
    "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi",
    "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miercoles", "jueves", "viernes",
    "sabado", "domingo", "publie", "publicado", "veroffentlicht", "stand", "mis", "jour", "min", "read", "minute",
    "minutes", "aktualisiert", "erstellt",
];
