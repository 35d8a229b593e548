//! All that `corpus.toml` says of files, and which of it is said of a file.

use super::rule::Rule;
use crate::article::Article;
use crate::source::draft::FileReport;
use crate::source::glob::composed;
use crate::source::markings::Markings;
use std::collections::BTreeMap;

/// Rules, found by the path of a file however many there are.
#[derive(Clone, Debug, Default)]
pub(super) struct Rules {
    /// The least exact pattern first.
    all: Vec<Rule>,
    /// How many of them have a wildcard and are tried in turn; they stand before the others.
    tried: usize,
    /// The numbers of the others by their patterns, which are paths or names of files.
    named: BTreeMap<String, Vec<usize>>,
}

impl Rules {
    /// Takes in further rules.
    pub fn extend(&mut self, rules: impl IntoIterator<Item = Rule>) {
        self.all.extend(rules);
        self.all.sort_by_cached_key(|rule| (rule.pattern.exactness(), rule.pattern.as_str().to_owned()));
        self.tried = self.all.partition_point(|rule| !rule.pattern.is_plain());
        self.named.clear();
        for (at, rule) in self.all.iter().enumerate().skip(self.tried) {
            self.named.entry(rule.pattern.as_str().to_owned()).or_default().push(at);
        }
    }

    /// What is said of the file at `path`, the least exact first; all of it counts as used.
    pub fn of_file(&mut self, path: &str) -> impl Iterator<Item = &Rule> {
        let fitting = self.fitting(path);
        for &at in &fitting {
            self.all[at].used = true;
        }
        let all = &self.all;
        fitting.into_iter().map(move |at| &all[at])
    }

    /// The numbers of the rules that fit a path, the least exact first: a name alone is less exact than
    /// the whole path.
    fn fitting(&self, path: &str) -> Vec<usize> {
        let path = composed(path);
        let tried = self.all.iter().take(self.tried).enumerate();
        let mut fitting: Vec<usize> =
            tried.filter(|(_, rule)| rule.pattern.fits(&path)).map(|(at, _)| at).collect();
        let name = path.rsplit_once('/').map(|(_, name)| name);
        for named in name.into_iter().chain([&*path]) {
            fitting.extend(self.named.get(named).into_iter().flatten());
        }
        fitting
    }

    /// Reports patterns without a file, and beginnings that no paragraph of their files has. `articles`
    /// stand with the paths of their files.
    pub fn report_unused(&self, articles: &[(&str, &Article)], report: &mut FileReport) {
        let marks = |rule: &Rule| rule.used && rule.markings != Markings::default();
        if self.all.iter().any(marks) {
            let mut of_rules: Vec<Vec<&Article>> = vec![Vec::new(); self.all.len()];
            for (path, article) in articles {
                for at in self.fitting(path) {
                    of_rules[at].push(article);
                }
            }
            for (rule, articles) in self.all.iter().zip(&of_rules).filter(|(rule, _)| marks(rule)) {
                rule.markings.report_unused(articles, report);
            }
        }
        for rule in self.all.iter().filter(|rule| !rule.used) {
            report.warning(
                Some(rule.line),
                format!("No file fits [files.\"{}\"].", rule.pattern.as_str()),
                "Check its spelling; * stands for any name, ** for any folders.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Block;
    use crate::extent::Extent;
    use crate::source::settings::Settings;

    fn read(text: &str) -> Settings {
        let mut report = FileReport::new("corpus.toml");
        let settings = Settings::read(text, &mut report);
        assert!(report.problems.is_empty(), "{:?}", report.problems);
        settings
    }

    #[test]
    fn a_path_is_more_exact_than_a_name_alone() {
        let mut settings =
            read("[files.\"a.txt\"]\ntitle = \"Any\"\n[files.\"Post/a.txt\"]\ntitle = \"Of the Post\"\n");
        let mut title = |path| settings.of_file(path).details.title;
        assert_eq!(title("Post/a.txt").as_deref(), Some("Of the Post"));
        assert_eq!(title("Echo/a.txt").as_deref(), Some("Any"));
    }

    #[test]
    fn names_fit_whether_their_letters_are_composed_or_not() {
        for pattern in ["caf\u{e9}/*.txt", "caf\u{e9}/a.txt", "cafe\\u0301/a.txt"] {
            let mut settings = read(&format!("[files.\"{pattern}\"]\npublish = \"details\"\n"));
            for path in ["caf\u{e9}/a.txt", "cafe\u{301}/a.txt"] {
                assert_eq!(settings.of_file(path).extent, Extent::Details, "{pattern} {path}");
            }
            let mut report = FileReport::new("corpus.toml");
            settings.report_unused(&[], &mut report);
            assert!(report.problems.is_empty(), "{:?}", report.problems);
        }
    }

    /// What one writes out of a spreadsheet, for files that state nothing.
    #[test]
    fn thousands_of_rules_cost_no_minutes() {
        use std::fmt::Write;
        let numbers = 0..4_000;
        let path = |number: i32| format!("scraped/2025-05-{number:05}-some-article.txt");
        let mut text = String::new();
        for number in numbers.clone() {
            let path = path(number);
            writeln!(text, "[files.\"{path}\"]\ntitle = \"T{number}\"\nset_aside = \"x\"").unwrap();
            if number % 10 == 0 {
                writeln!(text, "[files.\"**/*-{number:05}-*\"]\noutlet = \"O{number}\"").unwrap();
            }
        }
        let begun = std::time::Instant::now();
        let mut settings = read(&text);
        for number in numbers.clone() {
            let details = settings.of_file(&path(number)).details;
            assert_eq!(details.title, Some(format!("T{number}")));
            assert_eq!(details.outlet, (number % 10 == 0).then(|| format!("O{number}")));
        }
        let article = Article { blocks: vec![Block::paragraph("X.")], ..Article::default() };
        let paths: Vec<String> = numbers.map(path).collect();
        let articles: Vec<(&str, &Article)> = paths.iter().map(|path| (path.as_str(), &article)).collect();
        let mut report = FileReport::new("corpus.toml");
        settings.report_unused(&articles, &mut report);
        assert!(report.problems.is_empty());
        // It takes about a second; trying each rule on each file took minutes.
        assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
    }
}
