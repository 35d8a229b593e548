//! Parts of a view that are one of a few.

/// Order of the results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Best first; without a query, newest first.
    #[default]
    Relevance,
    /// Oldest first; articles without a date last.
    Oldest,
    /// Newest first; articles without a date last.
    Newest,
    /// By outlet, then best first; articles without one last.
    Outlet,
    /// Longest first.
    Length,
}

impl Sort {
    /// All orders, as offered to the reader.
    pub const ALL: [Self; 5] = [Self::Relevance, Self::Newest, Self::Oldest, Self::Outlet, Self::Length];

    /// The word in links.
    pub fn key(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Oldest => "date",
            Self::Newest => "-date",
            Self::Outlet => "outlet",
            Self::Length => "length",
        }
    }
}

/// What a search is shown as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// The list of articles.
    #[default]
    Results,
    /// Words in context.
    Lines,
    /// Counts over time and outlets, words and runs of words.
    Overview,
    /// Who says what, quotations, numbers and dates.
    Facts,
    /// The stories that the articles are about.
    Stories,
}

impl Show {
    /// All of them, as offered to the reader.
    pub const ALL: [Self; 5] = [Self::Results, Self::Stories, Self::Lines, Self::Overview, Self::Facts];

    /// The word in links.
    pub fn key(self) -> &'static str {
        match self {
            Self::Results => "results",
            Self::Lines => "lines",
            Self::Overview => "overview",
            Self::Facts => "facts",
            Self::Stories => "stories",
        }
    }
}

/// What is shown of articles that are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// Which sentence answers which, side by side.
    #[default]
    Sentences,
    /// What stands word for word in several of them.
    Shared,
    /// Who says what, quotations, numbers and dates.
    Facts,
}

impl By {
    /// All of them, as offered to the reader.
    pub const ALL: [Self; 3] = [Self::Sentences, Self::Shared, Self::Facts];

    /// The word in links.
    pub fn key(self) -> &'static str {
        match self {
            Self::Sentences => "sentences",
            Self::Shared => "shared",
            Self::Facts => "facts",
        }
    }
}
