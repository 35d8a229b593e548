//! What `corpus.toml` says of the whole corpus.

/// The corpus in its owner's words. What `corpus.toml` does not say is `None` or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct About {
    /// What the corpus is called.
    pub title: Option<String>,
    /// What it is, in a sentence or two.
    pub description: Option<String>,
    /// What its readers should know ("retold in our words").
    pub note: Option<String>,
    /// BCP 47 tag, lower case, of articles that state none themselves.
    pub language: Option<String>,
    /// The licence of the texts, as the owner states it.
    pub licence: Option<String>,
    /// What the first screen says.
    pub first_screen: FirstScreen,
}

/// What the first screen says, as far as `corpus.toml` words it; the page fills the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FirstScreen {
    /// The question or claim in the heading.
    pub heading: Option<String>,
    /// One or two sentences below the heading.
    pub lead: Option<String>,
    /// A remark below the lead.
    pub note: Option<String>,
    /// Queries to try.
    pub examples: Vec<Example>,
    /// Ids of two to four articles to compare at a click.
    pub compare: Vec<String>,
    /// The words of that link.
    pub compare_label: Option<String>,
    /// Why these articles are worth comparing.
    pub compare_reason: Option<String>,
}

/// A query to try.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Example {
    /// As a person would type it.
    pub query: String,
    /// What is worth seeing there, in a few words.
    pub remark: Option<String>,
}
