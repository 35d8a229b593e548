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
            "Every word you type is looked for in all its forms, without regard to case and accents. Articles with all words come first; where a word is missing, the result says so. A word that no article has is looked for as a likely misspelling, and the page says what it took it for.",
            "The order weighs how often the words stand in an article, how rare they are, how near to each other they stand, and whether the headline has them (BM25, S. Robertson and others, 1994). It says nothing about the worth of an article.",
        ],
    },
    Section {
        heading: "Matching sentences",
        paragraphs: &[
            "Every sentence of one article is set against every sentence of the other. Two sentences get a score for the words they share, rare words counting more, and for like spelling, so that “removed” comes near “removal”. The score rises where neighbouring sentences match too and where both stand at a like place, and falls where better partners are at hand. The order of the articles is never taken for granted. Each open pair lists what speaks for it.",
            "Pairs above a high bar are called likely, pairs above a lower one possible. On two collections of sentence pairs from English news that people have judged (8,478 pairs), about 9 out of 10 likely pairs were right and 7 out of 10 possible ones. Your articles may be easier or harder.",
            "“No match found” is said only below a second, lower bar. It means that no sentence shares enough words. On the same collections about 1 out of 10 such sentences had a match all the same. That is why the nearest sentence can always be opened: look before you write that an outlet left something out.",
            "Retold in other words with nothing in common, a match is not seen; and two sentences about different things may share many words. Headlines are compared with headlines only.",
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
            "All passages of six words and more that stand word for word in two articles, however they are punctuated. They are found exactly, none is guessed. They do not show who wrote first: both may have taken them from an agency, a statement or a third article.",
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
            "What stands in quotation marks counts as somebody’s words if it is long enough or somebody is named as saying it; names and single terms in quotation marks are kept apart. Two articles have the same quotation if most of its words stand in both, in the same order.",
            "A speaker is given as sure only where a rule names one: “…,” said Ann Roe; one dealer said: “…”; or where a quotation goes on behind its speaker. A pronoun is nobody’s name, so the speaker is then unclear, with whoever spoke last beside it.",
            "We read and labelled 237 quotations, 186 from news of 1987 and saved web pages and 51 of our own in the manner of today. On the half that the rules were not mended with, all 72 sure speakers were right; counting the unclear ones too, 108 of 115. Of the latter about 4 in 5 were right, so look before you name one. Other styles, and other languages above all, will fare worse.",
            "Where sentences end is told by rules as well. Of 1,286 ends that we read in the same kinds of text, and mended the rules with, 2 were missed and 12 were set where none is, half of them behind “U.S.” in old agency texts.",
        ],
    },
    Section {
        heading: "Numbers, dates and names",
        paragraphs: &[
            "Two numbers are compared only where their sentences match or both the value and what is counted agree. “Different” is said only where both cannot hold; a rounded number, a fuller list or a day that the other article leaves open is “more detail”, and what the articles do not tell (which Thursday?) “cannot be settled”.",
            "Names are runs of words with capitals. Whether they name a person, an organisation or a place is told by the words around them, and not told where nothing shows it. Surnames and abbreviations are joined to a full name where only one fits. The rules for numbers, speakers and names know English; in other languages they find less.",
        ],
    },
    Section {
        heading: "Counts and words used more",
        paragraphs: &[
            "Words nearby are weighed by logDice (P. Rychlý, 2008), words used more in one set by G² (T. Dunning, 1993) with the log ratio beside it; the raw counts always stand with them. Below 2,000 words or five articles a side nothing is claimed, since chance alone would do.",
        ],
    },
    Section {
        heading: "Excerpts and details only",
        paragraphs: &[
            "Of some articles this page may hold only the beginning, of others only the headline and the details, because their texts may not be passed on. They are marked “excerpt” or “details only”, with the number of words that are here and that the whole article has. What is held back is nowhere in the page.",
            "A search finds such an article by what is here and misses it where its words stand further on. Counts, lines, numbers and quotes come from what is here as well. In a comparison nothing is said to be missing from it: it says “not in the excerpt”, for the rest may have it. Read it at its source before you write about it.",
            "Which articles are one story or one text is worked out before anything is held back, from all that whoever built the page had.",
        ],
    },
    Section {
        heading: "What is set aside",
        paragraphs: &[
            "Menus, advertisements and sign-up lines are recognised by rule and left out of search and comparison; captions, comments and second items are kept, labelled as other text on the page. Both can be shown, and whoever builds the page can overrule them. The tool sees only what is in these articles, not what an outlet published elsewhere.",
        ],
    },
];
