//! How findings are worked out, for readers and teachers. The rates are those of
//! `tests/benches/compare.rs`; who changes what is measured there changes them here.

/// The heading of the screen, and the link to it.
pub const HEADING: &str = "How this is worked out";
/// The link back.
pub const BACK: &str = "Back to where you were";
/// What the screen says first.
pub const LEAD: &str = "Crossread finds, counts and sets side by side. It works from the words alone, by fixed rules, on your own device: the same articles always give the same findings, and nobody else sees them. It does not understand what a sentence means, and it does not know who is right.";

/// A part of the screen.
pub struct Section {
    /// Its heading.
    pub heading: &'static str,
    /// Its paragraphs.
    pub paragraphs: &'static [&'static str],
}

/// All parts, in order.
pub const SECTIONS: &[Section] = &[
    Section {
        heading: "Search",
        paragraphs: &[
            "Every word you type is looked for in all its forms; capitals and accents do not matter. Articles with all words come first; where a word is missing, the result says so. If no article has a word, words spelt much like it are looked for, and the page says which.",
            "The order weighs how often the words stand in an article, how rare they are, how long it is, and whether the headline has them (BM25, S. Robertson and others, 1994). Among the first ten, those whose words stand near each other come before the others. It says nothing about the worth of an article.",
        ],
    },
    Section {
        heading: "Matching sentences",
        paragraphs: &[
            "Every sentence of one article is compared with every sentence of the other. Two sentences get a score for the words they share, rare words counting more, and for similar spelling, so that “removed” comes near “removal”. The score rises where neighbouring sentences match too and where both stand at a similar place, and falls where other sentences fit better. The order of the articles is never taken for granted. Each open pair lists what speaks for it.",
            "Pairs above a high bar are called likely, pairs above a lower one possible. On two collections of sentence pairs from English news that people have judged (8,478 pairs), about 9 out of 10 likely pairs were right and 7 out of 10 possible ones. Your articles may be easier or harder.",
            "“No match found” is said only below another, lower bar; between that bar and the one for possible pairs it is “no sure match”. “No match found” means that no sentence shares enough words. On the same collections about 1 out of 10 such sentences had a match all the same. That is why the nearest sentence can always be opened: look before you write that an outlet left something out.",
            "A match in quite other words is not found, and two sentences about different things may share many words. Headlines are compared with headlines only.",
        ],
    },
    Section {
        heading: "Same words, reworded, perhaps related",
        paragraphs: &[
            "The three grades tell how much of the wording two matched sentences share, not how close they are in meaning. Texts marked “retold in our words” are summaries, so their wording is not judged, except for headlines and quotes.",
        ],
    },
    Section {
        heading: "Shared wording",
        paragraphs: &[
            "Shared wording is every passage of six words or more that stands word for word in two articles, whatever its punctuation. None is guessed. It does not show who wrote first: both may have it from an agency, a statement or a third article.",
        ],
    },
    Section {
        heading: "Who says what",
        paragraphs: &[
            "Matching sentences of all articles are gathered into statements, and each statement is shown by its most central sentence. “Not found” means that no sentence matched. With more articles, chance matches add up: open a cell before you rely on it.",
        ],
    },
    Section {
        heading: "Quotes and speakers",
        paragraphs: &[
            "What stands in quotation marks counts as somebody’s words if it is long enough or somebody is named as saying it; names and single terms in quotation marks are kept apart. Two articles have the same quote if most of its words stand in both, in the same order.",
            "A speaker is given as sure only where a rule names one: “…,” said Ann Roe; one dealer said: “…”; or where a quote goes on after its speaker. A pronoun is nobody’s name, so the speaker is then unclear, with whoever spoke last beside it.",
            "We read and labelled 237 quotes: 186 from news of 1987 and saved web pages, and 51 of our own in today’s style. We improved the rules on one half. On the other, all 72 sure speakers were right; with the unclear ones, 108 of 115. Of the unclear ones about 4 in 5 were right, so look before you name one. Other styles, and other languages above all, will fare worse.",
            "Rules also tell where sentences end. We read 1,286 ends in the same kinds of text and improved the rules on them: 2 were missed and 12 were set where there is none, half of them after “U.S.” in old agency texts.",
        ],
    },
    Section {
        heading: "Numbers, dates and names",
        paragraphs: &[
            "Two numbers are compared only where their sentences match or both the value and what is counted agree. “Different” is said only where the two cannot both hold. A rounded number, a fuller list or a day that the other article leaves open counts as “one gives more detail”; what the articles do not tell (which Thursday?) “cannot be settled”.",
            "Names are runs of words with capitals. The words around a name tell whether it is a person, an organisation or a place; where nothing tells, the page does not say. Surnames and abbreviations are joined to a full name where only one fits. The rules for numbers, speakers and names know English; in other languages they find less.",
        ],
    },
    Section {
        heading: "Counts and words used more",
        paragraphs: &[
            "Words nearby are weighed by logDice (P. Rychlý, 2008), words used more in one set by G² (T. Dunning, 1993) with the log ratio beside it; the raw counts always stand with them. With fewer than 2,000 words or five articles on a side nothing is claimed, since chance alone could make the difference.",
        ],
    },
    Section {
        heading: "Excerpts and details only",
        paragraphs: &[
            "Of some articles this page may have only the beginning, of others only the headline and the details, because their texts may not be passed on. They are marked “excerpt” or “details only”, with the number of words that are here and that the whole article has. What is held back is nowhere on the page.",
            "A search finds such an article by what is here and misses it where its words stand further on. Counts, lines, numbers and quotes come from what is here as well. In a comparison nothing is said to be missing from it: it says “not in the excerpt”, for the rest may have it. Read it at its source before you write about it.",
            "Which articles are one story or one text is worked out before anything is held back, from the whole texts.",
        ],
    },
    Section {
        heading: "What is set aside",
        paragraphs: &[
            "Menus, advertisements and sign-up lines are recognised by rule and left out of search and comparison; captions, comments and further items on the page are kept, labelled as other text on the page. Both can be shown, and whoever built the page can overrule them. The tool sees only what is in these articles, not what an outlet published elsewhere.",
        ],
    },
];
