//! What comes after the first part of the program, while it arrives: articles that lie beside it, and the
//! second part.

use crate::loading::invented_articles;
use crate::one_file::OnDisk;
use crate::page::Page;
use crate::site::{self, Site, beginning_with, built_page, page_with_articles_beside};
use crossread_engine::about::About;
use crossread_engine::corpus::compile;
use serde_json::json;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use xtask::packaging::{Files, ONE_FILE};
use xtask::toolbox::sha256_hex;

/// How many parts a file comes in.
const PARTS: usize = 4;

/// A host that hands out one file in parts, each only once it may.
struct SlowHost {
    port: u16,
    allowed: Arc<Allowed>,
    _site: Site,
}

/// How many parts may go out.
#[derive(Default)]
struct Allowed {
    parts: Mutex<usize>,
    changed: Condvar,
}

impl Allowed {
    fn set(&self, parts: usize) {
        *self.parts.lock().unwrap() = parts;
        self.changed.notify_all();
    }

    fn wait_for(&self, part: usize) {
        drop(self.changed.wait_while(self.parts.lock().unwrap(), |allowed| *allowed <= part).unwrap());
    }
}

impl SlowHost {
    /// Stands before a site; the file is the one whose name begins so.
    fn before(site: Site, slow: &'static str) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let (port, behind) = (listener.local_addr().unwrap().port(), site.port());
        let allowed = Arc::new(Allowed::default());
        thread::spawn({
            let allowed = Arc::clone(&allowed);
            move || {
                for stream in listener.incoming().flatten() {
                    let allowed = Arc::clone(&allowed);
                    // Whoever has gone away need not be told.
                    thread::spawn(move || drop(hand_on(&stream, behind, &allowed, slow)));
                }
            }
        });
        Self { port, allowed, _site: site }
    }

    fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }
}

/// Asks the site for what a browser asks for, and answers with that.
fn hand_on(mut browser: &TcpStream, behind: u16, allowed: &Allowed, slow: &str) -> std::io::Result<()> {
    let mut head = String::new();
    let mut lines = BufReader::new(browser);
    while lines.read_line(&mut head)? > 2 {}
    let Some((first, rest)) = head.split_once("\r\n") else { return Ok(()) };
    let mut site = TcpStream::connect((Ipv4Addr::LOCALHOST, behind))?;
    let kept = rest.lines().filter(|line| !line.to_ascii_lowercase().starts_with("connection:"));
    let kept: Vec<&str> = kept.filter(|line| !line.is_empty()).collect();
    write!(site, "{first}\r\nConnection: close\r\n{}\r\n\r\n", kept.join("\r\n"))?;
    let mut answer = Vec::new();
    site.read_to_end(&mut answer)?;
    if !first.contains(&format!("/{slow}")) {
        return browser.write_all(&answer);
    }
    let body = answer.windows(4).position(|end| end == b"\r\n\r\n").map_or(0, |end| end + 4);
    browser.write_all(&answer[..body])?;
    let file = &answer[body..];
    for (part, bytes) in file.chunks(file.len().div_ceil(PARTS)).enumerate() {
        allowed.wait_for(part);
        browser.write_all(bytes)?;
        browser.flush()?;
    }
    Ok(())
}

/// Puts other articles beside the program, and their digests into the list that the copy for offline
/// use is checked by.
fn replace_checked_articles(files: &mut Files, articles: Vec<u8>) {
    let (page, now) = (sha256_hex(&files["index.html"]), sha256_hex(&articles));
    let before = sha256_hex(&site::replace_articles(files, articles));
    let changed = sha256_hex(&files["index.html"]);
    site::change(files, "sw.js", &before, &now);
    site::change(files, "sw.js", &page, &changed);
}

#[test]
fn while_articles_arrive_a_bar_and_megabytes_say_how_far_they_are() {
    let articles = compile(&invented_articles(400), &About::default());
    let length = articles.len();
    assert!(length > 500_000, "{length} bytes are not seen in megabytes");
    let site = Site::altered_from(&page_with_articles_beside(), |files| {
        replace_checked_articles(files, articles);
    });
    let host = SlowHost::before(site, "corpus-");
    host.allowed.set(1);
    let page = Page::open("about:blank");
    // A driver that goes to a page may wait until it has all of it.
    page.script(&format!("location.href = {}", json!(host.url())));
    let mut said = Vec::new();
    for part in 1..PARTS {
        let here = part * length.div_ceil(PARTS);
        page.wait_for(
            &format!("a bar with {part} of {PARTS} parts of the articles"),
            &format!(
                "(() => {{
                    const bar = document.querySelector('#start progress');
                    const {{ wasmBytes, corpusBytes }} = document.querySelector('script[data-wasm]')?.dataset ?? {{}};
                    return bar?.checkVisibility() && bar.max === Number(wasmBytes) + Number(corpusBytes)
                        && bar.value === Number(wasmBytes) + {here};
                }})()"
            ),
        );
        said.push(page.text_of(".start-amount"));
        host.allowed.set(part + 1);
    }
    for amounts in &said {
        let numbers = amounts.strip_suffix(" MB").and_then(|amounts| amounts.split_once(" of ")).unwrap();
        let [here, all] = [numbers.0, numbers.1].map(|number| number.parse::<f32>().unwrap());
        assert!(here > 0.0 && here < all, "{amounts}");
    }
    assert!(said.windows(2).all(|pair| pair[0] != pair[1]), "{said:?}");
    page.see("400 articles");
    page.wait_until_offline_ready();
    page.close();
}

#[test]
fn what_is_loaded_later_is_waited_for_where_it_is_needed_and_nowhere_else() {
    let host = SlowHost::before(Site::start(), "crossread_later-");
    let page = Page::open("about:blank");
    page.script(&format!("location.href = {}", json!(host.url())));
    page.wait_for("the first screen", "document.querySelector('h1.welcome-heading') !== null");
    page.type_into("#search", "guardian");
    page.wait_for("the results", "document.querySelector('.result mark') !== null");
    page.wait_for("the search in the address", "location.search.includes('guardian')");
    page.back();
    page.wait_for(
        "the first screen again",
        "!location.search && document.querySelector('#suggestion') !== null",
    );
    page.click("#suggestion");
    page.wait_for("a sign of waiting", "document.querySelector('main .working-arriving') !== null");
    host.allowed.set(PARTS);
    page.wait_for("the comparison", "document.querySelectorAll('.column').length > 1");
    page.wait_for("the focus on its heading", "document.activeElement.id === 'heading'");
    page.wait_until_offline_ready();
    page.close();
}

#[test]
fn what_stands_on_the_first_screen_does_not_move_when_the_second_part_arrives() {
    let host = SlowHost::before(Site::start(), "crossread_later-");
    let page = Page::open("about:blank");
    page.script(&format!("location.href = {}", json!(host.url())));
    page.wait_for("a place for the example", "document.querySelector('.specimen[aria-busy=true]') !== null");
    page.wait_for("the rest", "document.querySelector('.result') && !document.querySelector('.turn')");
    let tops = || {
        let of = "['#heading', '.glance', '.specimen', '#tour', '.result']";
        let tops = page.script(&format!(
            "return {of}.map((place) => document.querySelector(place).getBoundingClientRect().top)"
        ));
        serde_json::from_value::<Vec<f64>>(tops).unwrap()
    };
    let before = tops();
    host.allowed.set(PARTS);
    page.wait_for("the example", "document.querySelectorAll('.specimen blockquote').length === 2");
    for (before, after) in before.iter().zip(tops()) {
        // By how much letters of another device take up more room, at most: a line.
        assert!((before - after).abs() < 30.0, "{before} and {after}");
    }
    page.close();
}

#[test]
fn the_words_of_the_first_screen_stand_in_their_place_before_the_program_is_there() {
    let host = SlowHost::before(Site::start(), "crossread_bg-");
    let page = Page::open("about:blank");
    page.script(&format!("location.href = {}", json!(host.url())));
    page.wait_for("the words", "document.querySelector('#start .welcome-note')?.checkVisibility()");
    let places = || {
        let places = page.script(
            "return ['corpus', 'heading', 'lead', 'note'].flatMap((what) => {
                const box = document.querySelector(`.welcome-${what}`).getBoundingClientRect();
                return [box.left, box.top, box.width, box.height];
            })",
        );
        serde_json::from_value::<Vec<f64>>(places).unwrap()
    };
    let before = places();
    page.see("Loading Crossread…");
    host.allowed.set(PARTS);
    page.wait_until_started();
    for (before, after) in before.iter().zip(places()) {
        assert!((before - after).abs() < 3.0, "{before} and {after}");
    }
    page.close();
}

/// Keeps which of the loading page's words are to be seen, once all of it is read and at each frame.
const KEEP_WORDS: &str = "window.seen = new Set();
    const look = () => {
        for (const words of document.querySelectorAll('#start .start-about, #start .welcome-words')) {
            if (words.checkVisibility()) seen.add(words.className);
        }
    };
    const lookOn = () => {
        look();
        if (document.getElementById('start') || !document.querySelector('h1')) requestAnimationFrame(lookOn);
    };
    requestAnimationFrame(lookOn);
    document.addEventListener('DOMContentLoaded', look);";

#[test]
fn while_a_screen_loads_its_own_words_are_shown_and_no_other_ones() {
    let site = Site::beginning_with(KEEP_WORDS);
    let built = fs::read_to_string(built_page().join(ONE_FILE)).unwrap();
    let in_one_file = OnDisk::holding(beginning_with(&built, KEEP_WORDS).as_bytes());
    for (address, words) in [
        (site.url(""), "welcome-words"),
        (site.url("?q=guardian"), "start-about"),
        (site.url("#q=guardian"), "start-about"),
        // It may have been saved on any screen.
        (in_one_file.url(""), "start-about"),
    ] {
        let page = Page::open(&address);
        page.wait_until_started();
        assert_eq!(page.script("return [...seen]"), json!([words]), "{address}");
        page.close();
    }
}
