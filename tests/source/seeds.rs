//! The five raw scrapes that the project was begun with, as a careful reader would mark them. Their
//! texts are not ours to pass on, so headlines and bylines stand here as digests, and texts as counts.

use super::read;
use crossread_engine::article::{Article, Role};
use std::path::Path;

/// What is expected of one page.
struct Seed {
    /// What its id begins with.
    id: &'static str,
    title: u64,
    byline: u64,
    agency: Option<&'static str>,
    date: Option<&'static str>,
    /// Paragraphs of the article itself, other text on the page, what the website put there.
    blocks: [usize; 3],
}

/// The digest of no byline.
const NOBODY: u64 = 0xcbf2_9ce4_8422_2325;

#[rustfmt::skip]
const SEEDS: [Seed; 5] = [
    Seed { id: "000", title: 0x8f8a_b969_9bb3_a7cd, byline: 0xdac0_431b_7c6a_466b, agency: None, date: Some("2025-09-28"), blocks: [9, 0, 2] },
    Seed { id: "001", title: 0xdd4e_01fb_de83_57b3, byline: NOBODY, agency: None, date: None, blocks: [19, 0, 5] },
    Seed { id: "002", title: 0x3c45_7ec9_1323_d409, byline: NOBODY, agency: None, date: None, blocks: [13, 0, 2] },
    Seed { id: "003", title: 0xe4c9_3c86_fde0_e26f, byline: NOBODY, agency: None, date: None, blocks: [7, 8, 4] },
    Seed { id: "004", title: 0x1151_ef82_d535_2ece, byline: NOBODY, agency: Some("Reuters"), date: None, blocks: [15, 3, 4] },
];

#[test]
fn the_seeds_are_read_as_a_careful_reader_would() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seeds");
    if !folder.is_dir() {
        println!("skipped: no data (the raw scrapes are no part of the project)");
        return;
    }
    let reading = read(&folder);
    assert_eq!(reading.articles.len(), SEEDS.len());
    for (seed, article) in SEEDS.iter().zip(&reading.articles) {
        assert!(article.id.starts_with(seed.id), "{} stands in place of {}", article.id, seed.id);
        assert_eq!(digest(&article.title), seed.title, "the headline of {}", seed.id);
        assert_eq!(digest(&article.authors.join("; ")), seed.byline, "the byline of {}", seed.id);
        assert_eq!(article.agency.as_deref(), seed.agency, "the agency of {}", seed.id);
        let date = article.date.map(|date| date.to_string());
        assert_eq!(date.as_deref(), seed.date, "the date of {}", seed.id);
        assert_eq!(article.outlet, None, "no page states its outlet, and none is invented for {}", seed.id);
        assert_eq!(counts(article), seed.blocks, "text, other text and furniture of {}", seed.id);
    }
}

fn counts(article: &Article) -> [usize; 3] {
    let of = |role| article.blocks.iter().filter(|block| block.role == role).count();
    [Role::Body, Role::Aside, Role::Furniture].map(of)
}

/// FNV-1a; any digest would do.
fn digest(text: &str) -> u64 {
    let add = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(NOBODY, add)
}
