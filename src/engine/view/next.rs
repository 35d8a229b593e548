//! The views that an action on the page leads to.

use super::{At, By, COMPARED, RESULTS_STEP, Show, View, keys::MOST_RESULTS, typed};
use crate::anchor::Anchor;
use crate::library::{Facet, Library};

impl View {
    /// The same search and filters, as the list of results.
    #[must_use]
    pub fn results(&self) -> Self {
        let mut view = self.clone();
        let compared = std::mem::take(&mut view.compare);
        if !compared.is_empty() {
            view.picked = compared;
            view.rows.clear();
        }
        (view.read, view.at, view.by) = (None, None, By::default());
        view.put_away_pages();
        view
    }

    /// One article open, at a passage or at its top.
    #[must_use]
    pub fn reading(&self, id: &str, at: Option<Anchor>) -> Self {
        let mut view = self.clone();
        if !std::mem::take(&mut view.compare).is_empty() {
            view.rows.clear();
        }
        (view.read, view.at, view.by) = (Some(id.to_owned()), at.map(At::passage), By::default());
        view.help = false;
        view.put_away_pages();
        view
    }

    /// These articles side by side. Fewer than two are only ticked, of more than four the first
    /// four are taken.
    #[must_use]
    pub fn comparing(&self, ids: &[String]) -> Self {
        let mut view = self.clone();
        view.compare.clear();
        (view.read, view.at) = (None, None);
        view.help = false;
        view.put_away_pages();
        for id in ids {
            if view.compare.len() < *COMPARED.end() && !view.compare.contains(id) {
                view.compare.push(id.clone());
            }
        }
        view.settle(&mut Vec::new());
        if view.compare.is_empty() {
            view.rows.clear();
        }
        view
    }

    /// The article ticked for comparison, or no longer, whichever of its ids the link has. A fifth
    /// is not taken; ids that are not here make room, the first one first.
    #[must_use]
    pub fn toggling_pick(&self, library: &Library, id: &str) -> Self {
        let mut view = self.clone();
        let doc = library.find(id);
        view.picked.retain(|picked| picked != id && (doc.is_none() || library.find(picked) != doc));
        if view.picked.len() < self.picked.len() {
            return view;
        }
        if view.picked.len() >= *COMPARED.end()
            && let Some(gone) = view.picked.iter().position(|picked| library.find(picked).is_none())
        {
            view.picked.remove(gone);
        }
        if view.picked.len() < *COMPARED.end() {
            view.picked.push(id.to_owned());
        }
        view
    }

    /// A value of a facet ticked, or no longer; the list starts at its top again.
    #[must_use]
    pub fn toggling(&self, facet: Facet, value: &str) -> Self {
        let mut view = self.clone();
        view.top = RESULTS_STEP;
        let on = view.values(facet).iter().any(|have| have == value);
        view.tick(facet, value, !on);
        view
    }

    /// The same with [`RESULTS_STEP`] more results listed; `None` where no link can ask for as many.
    #[must_use]
    pub fn listing_more(&self) -> Option<Self> {
        let top = self.top.saturating_add(RESULTS_STEP);
        (top <= MOST_RESULTS).then(|| Self { top, ..self.clone() })
    }

    /// The results of another search under the same filters; help and the rest of a long list are
    /// put away.
    #[must_use]
    pub fn searching(&self, query: &str) -> Self {
        Self { help: false, ..self.typing(query) }
    }

    /// The same while the query is being typed: help stays.
    #[must_use]
    pub fn typing(&self, query: &str) -> Self {
        Self { query: typed::visible(query), top: RESULTS_STEP, rows: String::new(), ..self.results() }
    }

    /// The same articles, set against those of another search; none means all others.
    #[must_use]
    pub fn against(&self, typed: &str) -> Self {
        let typed = typed::visible(typed.trim());
        Self { versus: (!typed.is_empty()).then_some(typed), ..self.clone() }
    }

    /// The same, of a table only the rows that have these words; none means all.
    #[must_use]
    pub fn with_rows(&self, typed: &str) -> Self {
        Self { rows: typed::visible(typed), ..self.clone() }
    }

    /// The same articles, compared in another way, at a pair of passages or at the top.
    #[must_use]
    pub fn comparing_by(&self, by: By, at: Option<At>) -> Self {
        Self { by, at, help: false, ..self.clone() }
    }

    /// The first screen; what a lesson hides stays hidden.
    #[must_use]
    pub fn first_screen(&self) -> Self {
        Self { marks_hidden: self.marks_hidden, names_hidden: self.names_hidden, ..Self::default() }
    }

    /// Only what decides which articles are found: query and filters.
    #[must_use]
    pub fn searched(&self) -> Self {
        Self {
            query: self.query.clone(),
            ticked: self.ticked.clone(),
            from: self.from,
            to: self.to,
            story: self.story.clone(),
            ..Self::default()
        }
    }

    /// The same, with the query language explained, or no longer.
    #[must_use]
    pub fn toggling_help(&self) -> Self {
        Self { help: !self.help, ..self.clone() }
    }

    /// The same, with how findings are worked out told instead, or no longer.
    #[must_use]
    pub fn toggling_method(&self) -> Self {
        Self { method: !self.method, adding: false, about: false, ..self.clone() }
    }

    /// The same, with a place for files that the reader adds instead, or no longer.
    #[must_use]
    pub fn toggling_adding(&self) -> Self {
        Self { adding: !self.adding, method: false, about: false, ..self.clone() }
    }

    /// The same, with what the page tells about itself instead, or no longer.
    #[must_use]
    pub fn toggling_about(&self) -> Self {
        Self { about: !self.about, method: false, adding: false, ..self.clone() }
    }

    /// The articles are shown again, and none of the pages that stand in their place.
    fn put_away_pages(&mut self) {
        (self.method, self.adding, self.about) = (false, false, false);
    }

    /// The same search and filters, shown in another way.
    #[must_use]
    pub fn showing(&self, show: Show) -> Self {
        let mut view = self.results();
        view.show = show;
        view
    }

    /// The same search without any filter.
    #[must_use]
    pub fn without_filters(&self) -> Self {
        let mut view = self.clone();
        view.ticked.iter_mut().for_each(Vec::clear);
        (view.from, view.to, view.story, view.top) = (None, None, None, RESULTS_STEP);
        view
    }

    /// Every article of a story, named by the id of one of them, whatever was searched before.
    #[must_use]
    pub fn of_story(&self, id: &str) -> Self {
        Self { story: Some(id.to_owned()), picked: self.picked.clone(), ..self.first_screen() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::About;
    use crate::article::Article;
    use crate::corpus::{Corpus, compile};

    #[test]
    fn what_is_here_can_be_ticked_whatever_else_the_link_names() {
        let article =
            |id: &str| Article { id: id.into(), aliases: vec![format!("old-{id}")], ..Article::default() };
        let articles = ["a", "b", "c", "d", "e"].map(article);
        let library = Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()]);
        let toggled = |link: &str, id: &str| View::parse(link).view.toggling_pick(&library, id).to_string();
        assert_eq!(toggled("pick=x&pick=a", "b"), "pick=x&pick=a&pick=b");
        assert_eq!(toggled("pick=w&pick=x&pick=y&pick=z", "a"), "pick=x&pick=y&pick=z&pick=a");
        assert_eq!(toggled("pick=a&pick=b&pick=c&pick=z", "d"), "pick=a&pick=b&pick=c&pick=d");
        assert_eq!(toggled("pick=a&pick=b&pick=c&pick=d", "e"), "pick=a&pick=b&pick=c&pick=d");
        assert_eq!(toggled("pick=old-a&pick=b&pick=a", "a"), "pick=b");
    }
}
