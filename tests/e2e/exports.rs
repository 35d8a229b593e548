//! What is handed over as files: the results of a search, and tables of the overview.

use crate::adding::files;
use crate::page::Page;
use crate::site::Site;
use serde_json::Value;

impl Page {
    /// Keeps the next files that the page hands over in place of saving them.
    pub fn catch_files(&self) {
        self.script(
            "window.caught = [];
             const make = URL.createObjectURL;
             // The program of a worker is no file.
             URL.createObjectURL = (file) =>
                 file.type === 'text/javascript' ? make.call(URL, file) : (caught.push(file), '#');
             HTMLAnchorElement.prototype.click = () => {};",
        );
    }

    /// Presses a button that saves a file, and reads that.
    pub fn save(&self, button: &str) -> String {
        self.script("caught.length = 0");
        self.click(button);
        self.wait_for("a file", "caught.length === 1");
        self.promised("caught[0].text()").as_str().unwrap_or_default().to_owned()
    }
}

#[test]
fn results_are_saved_in_four_forms_each_with_how_they_were_found() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=microsoft&sort=outlet"));
    page.see("5 articles found");
    page.catch_files();
    page.click("#export");
    let csv = page.save("#save-articles-csv");
    assert_eq!(csv.matches("\r\n").count(), 6, "{csv}");
    assert_eq!(csv.matches("retold in our words").count(), 5, "{csv}");
    let json: Value = serde_json::from_str(&page.save("#save-articles-json")).unwrap();
    assert_eq!(json["method"]["settings"], "q=microsoft&sort=outlet");
    assert_eq!(json["articles"].as_array().map(Vec::len), Some(5));
    // The outlets in the order of the page.
    assert_eq!(json["articles"][0]["outlet"], "Latest AI News");
    let bibtex = page.save("#save-articles-bib");
    assert!(bibtex.starts_with("@comment{application: Crossread "), "{bibtex}");
    assert_eq!(page.save("#save-articles-ris").matches("ER  - ").count(), 5);
    page.close();
}

#[test]
fn the_overview_counts_a_search_and_its_tables_are_saved() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=microsoft"));
    page.click_on("Overview");
    page.wait_for_address("?q=microsoft&show=overview");
    page.see("in 5 of 5 articles");
    page.see("No picture here: only 1 of 5 articles states its date.");
    page.see("only their headlines and quotes count.");
    page.catch_files();
    let outlets = page.save("#save-outlets-csv");
    assert!(outlets.contains("Outlet,Hits,\"Hits per 1,000 words\""), "{outlets}");
    assert!(outlets.contains("query: microsoft; settings: q=microsoft&show=overview"), "{outlets}");
    assert_eq!(page.count("[aria-labelledby=by-outlet] tbody tr"), 5);
    page.click("[aria-labelledby=by-outlet] tbody a");
    page.see("“microsoft” in context");
    page.back();
    page.see("Overview of “microsoft”");
    page.close();
}

#[test]
fn what_was_added_is_saved_as_json_lines_and_nothing_of_it_is_sent() {
    let (site, folder) = (Site::start(), files());
    let page = Page::open(&site.url("?add=on"));
    page.wait_until_offline_ready();
    let loaded = site.answered().len();
    page.choose(&folder, &["pier.md", "ferry.txt"]);
    page.click("#add-now");
    page.see("2 of them added");
    page.follow_within("?add=on");
    page.catch_files();
    let lines = page.save("#save-added-jsonl");
    let articles: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let ids: Vec<&Value> = articles.iter().map(|article| &article["id"]).collect();
    assert_eq!(ids, ["added/ferry", "added/pier"]);
    assert!(lines.contains("A zeppelin landed in the harbour"), "{lines}");
    let asked: Vec<_> =
        site.answered().split_off(loaded).into_iter().map(|answered| answered.target).collect();
    // Where no copy was there yet these are the program that reads files, and nothing else.
    assert!(asked.iter().all(|of| of.starts_with("/worker-") || of.starts_with("/importer")), "{asked:?}");
    page.close();
}
