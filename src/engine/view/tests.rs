use super::*;
use crate::library::{Facet, Library};
use proptest::prelude::*;

#[test]
fn each_part_of_a_link_reads_back_as_written() {
    for link in [
        "",
        "q=harbour+strike",
        "q=%22we+will+not%22+-ferry*",
        "outlet=A+%26+B&outlet=%C3%89cho",
        "outlet=A&author=R.+Roe&tag=sea&tag=trade&lang=de&len=long&len=short&from=2025",
        "q=ship&sort=outlet&show=lines&order=r1.r2.l1&case=on&sample=50-7",
        "q=ship&show=overview&vs=outlet:Echo+date:2025-09&run=3&stop=on",
        "q=x&outlet=A&from=2025-09&to=2025-10-03&sort=-date&top=40&pick=a/b&pick=c",
        "q=x&read=a/2025-01-02-b&at=3.0-9f1c&aside=on",
        "q=x&help=on",
        "q=x&read=a&marks=off&names=off",
        "q=x&read=a&how=on",
        "q=x&add=on",
        "q=x&about=on",
        "q=x&show=stories&story=a/2025-01-02-b&copies=each",
        "compare=a&compare=b&at=3.0-9f1c~2.1-04ab&ed=0a1b2c3d",
        "compare=a&compare=b&compare=c&at=2:3.0-9f1c~3:2.1-04ab",
        "compare=a&compare=b&by=shared",
        "compare=a&compare=b&by=facts&rows=two+hundred",
        "q=ship&show=facts&rows=pier",
    ] {
        let parsed = View::parse(link);
        assert_eq!(parsed.view.to_string(), link);
        assert_eq!(parsed.dropped, [], "{link}");
    }
}

#[test]
fn what_cannot_be_read_is_named_once_and_the_rest_kept() {
    let parsed = View::parse("?q=a&q=b&from=soon&from=soon&sort=best&top=-3&at=x&utm_source=chat&read=r");
    assert_eq!(parsed.view.to_string(), "q=a&read=r");
    let named: Vec<_> = parsed.dropped.iter().map(|(key, value)| format!("{key}={value}")).collect();
    assert_eq!(named, ["q=b", "from=soon", "sort=best", "top=-3", "at=x"]);
    let parsed =
        View::parse("len=huge&len=short&show=all&copies=all&order=r9&case=1&sample=0-1&run=6&by=names");
    assert_eq!(parsed.view.to_string(), "len=short");
    let named: Vec<_> = parsed.dropped.iter().map(|(key, value)| format!("{key}={value}")).collect();
    let broken =
        ["len=huge", "show=all", "copies=all", "order=r9", "case=1", "sample=0-1", "run=6", "by=names"];
    assert_eq!(named, broken);
}

#[test]
fn listing_more_ends_before_a_link_would_lead_back_to_the_top_of_the_list() {
    let mut view = View::parse("q=ship").view;
    while let Some(more) = view.listing_more() {
        assert_eq!(View::parse(&more.to_string()).view, more);
        view = more;
    }
    assert_eq!(view.top, 10_000);
    assert_eq!(View::parse("top=9999").view.listing_more(), None);
}

#[test]
fn one_article_to_compare_is_a_pick_and_a_fifth_is_left_out() {
    let view = |link| View::parse(link).view.to_string();
    assert_eq!(view("compare=a"), "pick=a");
    assert_eq!(view("compare=a&compare=a"), "pick=a");
    let five = View::parse("compare=a&compare=b&compare=c&compare=d&compare=e");
    assert_eq!(five.view.compare, ["a", "b", "c", "d"]);
    assert_eq!(five.dropped, [("compare".to_owned(), "e".to_owned())]);
}

#[test]
fn a_length_is_read_in_any_case() {
    let parsed = View::parse("len=Long&len=SHORT");
    assert_eq!((parsed.view.to_string().as_str(), parsed.dropped.len()), ("len=long&len=short", 0));
}

#[test]
fn a_fifth_tick_and_values_without_end_are_named() {
    let parsed = View::parse("pick=a&pick=b&pick=c&pick=d&pick=e&pick=a");
    assert_eq!(parsed.view.picked, ["a", "b", "c", "d"]);
    assert_eq!(parsed.dropped, [("pick".to_owned(), "e".to_owned())]);
    let many: Vec<String> = (0..6_500).map(|tag| format!("tag={tag}")).collect();
    let parsed = View::parse(&many.join("&"));
    assert_eq!(parsed.view.values(Facet::Tag).len(), MOST_TICKED);
    assert_eq!(parsed.dropped.len(), 6_500 - MOST_TICKED);
    assert!(parsed.dropped.iter().all(|(key, _)| key == "tag"));
}

#[test]
fn parts_that_contradict_each_other_are_settled() {
    let view = |link| View::parse(link).view.to_string();
    assert_eq!(view("read=r&compare=a&compare=b"), "compare=a&compare=b");
    assert_eq!(view("at=3.0-9f1c"), "");
    assert_eq!(view("by=facts&pick=a"), "pick=a");
    assert_eq!(view("pick=a&pick=a&pick=b&pick=c&pick=d&pick=e"), "pick=a&pick=b&pick=c&pick=d");
    assert_eq!(view("top=21"), "top=40");
}

#[test]
fn invisible_characters_and_broken_escapes_do_no_harm() {
    assert_eq!(View::parse("q=a%00b").view.query, "ab");
    assert_eq!(View::parse("q=harbour%09storm%0D%0A").view.query, "harbour storm  ");
    assert_eq!(View::parse("q=x&read=a%0A&sort=date%0A").view.to_string(), "q=x&sort=date&read=a");
    assert_eq!(View::parse("q=%").view.query, "%");
    assert_eq!(View::parse("q=%zz%f").view.query, "%zz%f");
    assert_eq!(View::parse("q=%ff").view.query, "\u{fffd}");
}

#[test]
fn what_is_typed_or_pasted_is_what_its_link_reads_as() {
    for text in ["harbour\tstorm", "a\r\nb", "\u{2028}", "a\u{0}b\u{85}", " storm ", "=“a”*"] {
        let base = View::parse("show=overview&help=on").view;
        for view in [base.typing(text), base.searching(text), base.against(text), base.with_rows(text)] {
            assert_eq!(View::parse(&view.to_string()).view, view, "{text:?}");
        }
    }
    assert_eq!(View::default().typing("harbour\tstorm").query, "harbour storm");
    assert_eq!(View::parse("help=on").view.typing("x").to_string(), "q=x&help=on");
}

#[test]
fn leaving_a_comparison_keeps_its_articles_ticked() {
    let view = View::parse("q=x&compare=a&compare=b&at=1.0-0000~1.0-0000").view;
    assert_eq!(view.results().to_string(), "q=x&pick=a&pick=b");
    assert_eq!(view.results().comparing(&view.results().picked).compare, ["a", "b"]);
    let facts = View::parse("q=x&compare=a&compare=b&by=facts&rows=pier").view;
    assert_eq!(facts.results().to_string(), "q=x&pick=a&pick=b");
}

#[test]
fn a_comparison_stays_what_it_is_while_articles_come_and_go() {
    let facts = View::parse("compare=a&compare=b&by=facts&rows=pier").view;
    let with = |ids: &[&str]| facts.comparing(&ids.iter().map(ToString::to_string).collect::<Vec<_>>());
    assert_eq!(with(&["b", "a", "c"]).to_string(), "compare=b&compare=a&compare=c&by=facts&rows=pier");
    assert_eq!(with(&["a"]).to_string(), "pick=a");
    let pair = facts.comparing_by(By::Sentences, "3.0-9f1c~2.1-04ab".parse().ok());
    assert_eq!(pair.to_string(), "compare=a&compare=b&at=3.0-9f1c~2.1-04ab&rows=pier");
    assert_eq!(facts.reading("c", None).to_string(), "read=c");
    let of_search = View::parse("q=x&show=facts&rows=pier").view;
    assert_eq!(of_search.reading("c", None).results(), of_search);
    assert_eq!(of_search.searching("y").to_string(), "q=y&show=facts");
}

#[test]
fn what_a_lesson_hides_stays_hidden_wherever_one_goes() {
    let view = View::parse("q=x&read=a&marks=off&names=off").view;
    assert_eq!(view.first_screen().to_string(), "marks=off&names=off");
    assert_eq!(view.of_story("s").to_string(), "story=s&marks=off&names=off");
    assert_eq!(view.results().to_string(), "q=x&marks=off&names=off");
    let broken = View::parse("marks=no&names=on");
    assert_eq!(broken.view, View::default());
    assert_eq!(broken.dropped, [("marks".to_owned(), "no".to_owned())]);
}

#[test]
fn ticking_twice_changes_nothing() {
    let view = View::parse("outlet=B").view;
    assert_eq!(view.toggling(Facet::Outlet, "A").to_string(), "outlet=A&outlet=B");
    assert_eq!(view.toggling(Facet::Outlet, "A").toggling(Facet::Outlet, "A"), view);
    let library = Library::new(Vec::new());
    assert_eq!(view.toggling_pick(&library, "x").toggling_pick(&library, "x"), view);
}

#[test]
fn every_facet_is_ticked_and_taken_off_alike() {
    for facet in Facet::ALL {
        let view = View::default().toggling(facet, "short");
        assert_eq!(view.to_string(), format!("{}=short", facet.key()));
        assert!(view.is_filtered());
        assert_eq!(view.toggling(facet, "short"), View::default());
        assert_eq!(view.without_filters(), View::default());
    }
}

fn any_link() -> impl Strategy<Value = String> {
    let key = prop::sample::select(KEYS.iter().map(|(name, _)| *name).chain(["x", ""]).collect::<Vec<_>>());
    let value = prop_oneof![
        any::<String>(),
        "[0-9]{0,4}-?[0-9]{0,2}-?[0-9]{0,2}",
        "[1-5]?:?[0-9]{1,3}\\.[0-9]-[0-9a-f]{4}(~[1-5]?:?[0-9]\\.[0-9]-[0-9a-f]{4})?",
        "[a-c]",
        "[0-9]{1,6}-[0-9]{1,3}",
        prop::sample::select(
            "on off lines overview facts shared stories each once short long date outlet r1.r2.l1 L1 node.date r1.r1"
                .split(' ')
                .map(str::to_owned)
                .collect::<Vec<_>>()
        ),
        "(%[0-9a-fA-F]{0,2}|[+&=~ ])*",
    ];
    prop::collection::vec((key, value), 0..12)
        .prop_map(|pairs| pairs.into_iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>().join("&"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_view_written_and_read_is_itself(link in any_link()) {
        let view = View::parse(&link).view;
        let again = View::parse(&view.to_string());
        prop_assert_eq!(&again.view, &view);
        prop_assert_eq!(again.dropped, []);
        prop_assert_eq!(again.view.to_string(), view.to_string());
    }

    #[test]
    fn any_text_is_a_link(text in any::<String>()) {
        let view = View::parse(&text).view;
        prop_assert_eq!(View::parse(&view.to_string()).view, view);
    }
}
