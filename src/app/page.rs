//! The shell: header, notices, the screen that the address asks for, footer.

use crate::{
    about::AboutScreen,
    add::{AddScreen, Adding},
    compare::{CompareScreen, SpecimenPair},
    explore::{ExploreScreen, Found},
    facts::Facts,
    later::{self, screen_when_there, when_there},
    lesson::LessonNotices,
    library::{OpenLibrary, VERSION, use_library},
    lines::Lines,
    location::{ABOUT_LINK, ADDING_LINK, Location, METHOD_LINK, keep_focus, use_location},
    method::MethodScreen,
    notices::Notices,
    parts::{Announcer, OutletName, SaveOneFile, StatusRegion, UpdateNotice, Wordmark},
    printed::PrintedFoot,
    read::ReadScreen,
    resolved::provide_resolved,
    scripting::offer_search,
    search::{SearchBox, SearchHelp},
    settings::{Settings, SettingsMenu},
    share::Share,
    shortcuts, texts,
    turns::{self, Turn, in_turn},
    warm_up::warm_up,
};
use crossread_engine::{
    error::OpenError,
    library::DocId,
    view::{By, Resolved, Show as Shown, View},
};
use crossread_markup::prelude::*;
use gloo::timers::callback::Timeout;

/// What is not on the screen follows after this many milliseconds.
const SETTLED_AFTER: u32 = 100;

/// The whole page.
#[component]
pub fn Page(
    /// The articles, or why they cannot be opened.
    library: Result<OpenLibrary, OpenError>,
) -> Node {
    match library {
        Ok(library) => {
            later::provide();
            turns::provide();
            warm_up(library);
            let location = Location::provide();
            let announcer = Announcer::provide();
            Settings::provide(location);
            let library = Adding::provide(library, location, announcer).library();
            offer_search(library);
            let names_hidden = memo(move || location.view().with(|view| view.names_hidden));
            live(move || {
                let library = library.get().with_names_hidden(names_hidden.get());
                // Made anew for another library and for nothing else that its parts look at.
                untrack(move || {
                    keep_focus();
                    provide_context(library);
                    view! { <Shell/> }
                })
            })
        }
        Err(error) => view! { <CannotOpen error/> },
    }
}

#[component]
fn Shell() -> Node {
    let (library, location) = (use_library(), use_location());
    follow_spelling(library, location);
    let resolved = provide_resolved(library, location);
    let found = Found::follow(library, location);
    let lines = Lines::follow(library, location);
    let facts = Facts::follow(library, location, found);
    let screen =
        memo(move || location.view().with(|view| resolved.with(|resolved| Screen::of(view, resolved))));
    SpecimenPair::provide(location);
    shortcuts::follow();
    // What no key should have to wait for: the browser takes its time over a title, and what stands
    // on paper only is written out for nobody.
    let settled = RwSignal::new(location.view().get_untracked());
    let mut waiting = None;
    effect(move || {
        let (view, screen) = (location.view().get(), screen.get());
        let compared = resolved.with(|resolved| resolved.compare.clone());
        waiting.replace(Timeout::new(SETTLED_AFTER, move || {
            document().set_title(&title(&view, screen, &compared, library));
            settled.set(view);
        }));
    });
    let home = move || location.view().with(|view| view.first_screen().href());
    view! {
        <a class="skip" href="#main">{texts::shell::SKIP}</a>
        <header class="head">
            <div class="head-row">
                <a class="wordmark" href=home aria-label=texts::shell::HOME><Wordmark/></a>
                <SearchBox found/>
                <div class="head-tools">
                    <SettingsMenu/>
                    <Share/>
                </div>
            </div>
        </header>
        <main class="main" id="main" tabindex="-1">
            <UpdateNotice/>
            <Notices/>
            <LessonNotices/>
            <Show when=move || location.view().with(|view| view.help)>
                <SearchHelp/>
            </Show>
            {move || match screen.get() {
                Screen::Explore => view! { <ExploreScreen found lines facts/> },
                Screen::Read(doc) => view! { <ReadScreen doc found/> },
                Screen::Compare => screen_when_there(move || view! { <CompareScreen facts/> }),
                Screen::Method => screen_when_there(|| view! { <MethodScreen/> }),
                Screen::Add => view! { <AddScreen/> },
                Screen::About => screen_when_there(|| view! { <AboutScreen/> }),
            }}
        </main>
        {in_turn(Turn::Foot, move || view! { <Foot settled=settled.read_only() facts/> })}
        <StatusRegion/>
    }
}

/// Puts the articles' own letters into a link that has a value of theirs in another case.
fn follow_spelling(library: OpenLibrary, location: Location) {
    effect(move || {
        let spelled = location
            .whole_view()
            .with(|view| Some(view.spelled_as_in(library.articles())).filter(|spelled| spelled != view));
        if let Some(spelled) = spelled {
            location.adjust(&spelled);
        }
    });
}

#[component]
fn Foot(settled: ReadSignal<View>, facts: Facts) -> Node {
    let (library, view) = (use_library(), use_location().view());
    let method = move || view.with(View::toggling_method).href();
    let adding = move || view.with(View::toggling_adding).href();
    let about = move || view.with(View::toggling_about).href();
    view! {
        <footer class="foot">
            <p>
                {texts::shell::SUGGESTS}" "
                <a id=METHOD_LINK href=method>{texts::method::HEADING}</a>
                " · "
                <a id=ADDING_LINK href=adding>{texts::add::HEADING}</a>
                " · "
                <a id=ABOUT_LINK href=about>{texts::about::HEADING}</a>
            </p>
            <p>{texts::shell::PRIVACY}</p>
            <SaveOneFile/>
            {when_there(move || view! { <PrintedFoot view=settled facts/> }, || Node::Nothing)}
            <div class="foot-end">
                <p>{texts::shell::edition(&library.fingerprint(), VERSION)}</p>
            </div>
        </footer>
    }
}

#[component]
fn CannotOpen(error: OpenError) -> Node {
    view! {
        <main class="main" role="alert">
            <h1>{texts::shell::CANNOT_OPEN}</h1>
            <p>{texts::shell::CANNOT_OPEN_MEND}</p>
            <p class="hint" lang="en">{error.to_string()}</p>
        </main>
    }
}

/// The screen that a view asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Screen {
    /// The first screen, or a search as articles, lines or counts.
    Explore,
    /// One article.
    Read(DocId),
    /// Two to four articles side by side.
    Compare,
    /// How findings are worked out.
    Method,
    /// A place for files that the reader adds.
    Add,
    /// What leaves the device and what is stored on it.
    About,
}

impl Screen {
    /// What is not among the articles falls back to the list of results.
    fn of(view: &View, resolved: &Resolved) -> Self {
        match resolved.read {
            _ if view.method => Self::Method,
            _ if view.adding => Self::Add,
            _ if view.about => Self::About,
            Some(doc) => Self::Read(doc),
            None if !resolved.compare.is_empty() => Self::Compare,
            None => Self::Explore,
        }
    }
}

/// The title of the tab: what is open, such as the articles that are `compared`, and the search.
fn title(view: &View, screen: Screen, compared: &[DocId], library: OpenLibrary) -> String {
    let query = view.query.trim();
    let headline = |doc: DocId| library.articles().details(doc).title;
    match screen {
        Screen::Read(doc) => texts::shell::title_of_open(headline(doc), query),
        Screen::Compare => {
            let names = compared.iter().map(|doc| OutletName::of(library, &library.details(*doc)).name);
            let names: Vec<String> = names.collect();
            let what = match view.by {
                By::Sentences => texts::shell::comparison_of(&names),
                by => texts::facts::comparison_of(by, &names),
            };
            texts::shell::title_of_open(&what, query)
        }
        Screen::Method => texts::shell::title_of_page(Some(texts::method::HEADING)),
        Screen::Add => texts::shell::title_of_page(Some(texts::add::HEADING)),
        Screen::About => texts::shell::title_of_page(Some(texts::about::HEADING)),
        Screen::Explore if view.show == Shown::Overview => texts::overview::title(query, view.is_filtered()),
        Screen::Explore if view.show == Shown::Facts => texts::facts::title(query),
        Screen::Explore if view.show == Shown::Stories => texts::stories::title(query),
        Screen::Explore if view.show == Shown::Lines => texts::shell::title_of_lines(query),
        Screen::Explore if query.is_empty() => texts::shell::title_of_page(library.about().title.as_deref()),
        Screen::Explore => texts::shell::title_of_results(query),
    }
}
