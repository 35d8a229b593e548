//! How findings are worked out.

use crate::articles::{FORUM, STRAITS_TIMES};
use crate::page::Page;
use crate::site::Site;

#[test]
fn how_findings_are_worked_out_is_told_and_leads_back_to_where_one_was() {
    let site = Site::start();
    let compared = format!("?q=guardian&compare={STRAITS_TIMES}&compare={FORUM}");
    let page = Page::open(&site.url(&compared));
    page.click("#method-link");
    page.wait_for_address(&format!("{compared}&how=on"));
    page.wait_for("its title in the tab", "document.title.startsWith('How this is worked out')");
    page.wait_for(
        "the focus on the heading",
        "document.activeElement?.innerText == 'How this is worked out'",
    );
    let text = page.text_of("main");
    for said in
        ["No match found", "who wrote first", "English", "out of 10", "who is right", "not in the excerpt"]
    {
        assert!(text.contains(said), "{said:?} is not in {text:?}");
    }
    assert_eq!(page.accessibility_violations(), Vec::<String>::new());
    page.click_on("Back to where you were");
    page.wait_for_address(&compared);
    page.wait_for("the focus back on the link", "document.activeElement?.id == 'method-link'");
    page.back();
    page.wait_for_address(&format!("{compared}&how=on"));
    page.close();
}
