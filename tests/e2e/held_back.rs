//! Pages that are saved as one file with less of their articles.

use crate::adding::files;
use crate::articles::{DATED, FORUM, compare};
use crate::one_file::OnDisk;
use crate::page::Page;
use crate::site::Site;
use serde_json::json;

/// Words of the page's own articles that stand in their last paragraphs alone, and one of an added article.
const LATE: [&str; 3] = ["glimmer", "genocide", "zeppelin"];

impl Page {
    /// Chooses how much of each article the saved file holds.
    fn choose_extent(&self, extent: &str) {
        self.find("#save-extent");
        self.script(&format!(
            "const select = document.querySelector('#save-extent');
             select.value = {};
             select.dispatchEvent(new Event('change', {{ bubbles: true }}));",
            json!(extent)
        ));
    }

    /// Which of the late words stand in what the page in one file holds, once it is unpacked.
    fn held(&self) -> Vec<&'static str> {
        self.wait_until_started();
        let bytes = self.promised(
            "Promise.all([...new Set([...document.querySelectorAll('script[data-wasm]')].flatMap(({ dataset }) =>
                [dataset.wasm, dataset.corpus])), ...crossread.oneFile.added].filter(Boolean).map(async (name) =>
                new Uint8Array(await new Response(crossread.oneFile.part(name)).arrayBuffer())))
            .then((parts) => {
                window.unpacked = parts.map((part) => new TextDecoder('latin1').decode(part)).join('\\n');
                return unpacked.length;
            })",
        );
        assert!(bytes.as_u64() > Some(500_000), "{bytes} bytes are no program");
        // A list of words in order may store of a word only what the one before it has not.
        let is_held = |word: &&str| {
            let rest = json!(word[1..]);
            self.script(&format!("return unpacked.toLowerCase().includes({rest})")) == json!(true)
        };
        LATE.into_iter().filter(is_held).collect()
    }

    /// The details and links that a file has, whatever it holds of the texts.
    fn has_details_and_links(&self, file: &OnDisk) {
        self.go(&file.url(&format!("?read={DATED}")));
        self.see("Microsoft Blocks Israel");
        self.see("2025");
        self.go(&file.url(&compare(&[DATED, FORUM])));
        self.see("Side by side");
        self.go(&file.url("?read=added/ferry"));
        self.see("Zeppelin lands beside the ferry");
        self.see("added to this file");
    }

    fn finds(&self, file: &OnDisk, word: &str, articles: &str) {
        self.go(&file.url(&format!("?q=%3D{word}")));
        self.see(articles);
    }
}

#[test]
fn a_saved_file_holds_no_more_of_any_article_than_chosen() {
    let (site, folder) = (Site::start(), files());
    let page = Page::open(&site.url("?add=on"));
    page.choose(&folder, &["ferry.txt"]);
    page.click("#add-now");
    page.see("1 of them added");
    let whole = page.save_one_file().open("");
    assert_eq!(whole.held(), LATE, "what is not there to begin with cannot be held back");

    page.choose_extent("60");
    page.type_into("#save-words", "\u{E003}\u{E003}40\u{E007}");
    page.see("It holds the full text of 1 article, none with a stated licence; excerpts of 5 articles.");
    let file = page.save_one_file();
    page.see("Saved as");
    page.see("excerpts of 5 articles.");
    let excerpts = file.open("");
    assert_eq!(excerpts.held(), ["zeppelin"], "the article that was added is shorter than that");
    excerpts.see("5 articles");
    excerpts.finds(&file, "glimmer", "No article fits");
    excerpts.finds(&file, "zeppelin", "1 article found");
    excerpts.has_details_and_links(&file);
    excerpts.go(&file.url(&format!("?read={DATED}")));
    excerpts.see("Excerpt: the first");

    // What it has less of it cannot have again, and less still can be chosen.
    excerpts.choose_extent("details");
    excerpts.see("It holds only the details of 6 articles.");
    let less = excerpts.save_one_file();
    let details = less.open("");
    details.finds(&less, "zeppelin", "1 article found");
    details.finds(&less, "passengers", "No article fits");
    details.has_details_and_links(&less);
    details.see("the text of this article is not on this page");
    details.choose_extent("full");
    details.see("It holds only the details of 6 articles.");
    let again = details.save_one_file();
    let again_opened = again.open("");
    assert_eq!(again_opened.held(), ["zeppelin"], "it stands in the headline");
    again_opened.close_without_requests();
    details.close_without_requests();
    excerpts.close_without_requests();
    whole.close_without_requests();
    page.close();
}

#[test]
fn of_articles_that_lie_beside_the_program_a_saved_file_holds_no_more_than_chosen() {
    let site = Site::with_articles_beside();
    let page = Page::open(&site.url("?q=%3Dglimmer"));
    page.see("1 article found");
    let whole = page.save_one_file().open("");
    assert_eq!(whole.held(), ["glimmer", "genocide"]);
    page.choose_extent("details");
    let file = page.save_one_file();
    page.see("It holds only the details of 5 articles.");
    let details = file.open("");
    details.see("No article fits");
    assert_eq!(details.held(), Vec::<&str>::new());
    details.go(&file.url(&format!("?read={DATED}")));
    details.see("the text of this article is not on this page");
    details.see("Microsoft Blocks Israel");
    let again = details.save_one_file().open("");
    assert_eq!(again.held(), Vec::<&str>::new());
    again.see("the text of this article is not on this page");
    again.close_without_requests();
    details.close_without_requests();
    whole.close_without_requests();
    page.close();
}
