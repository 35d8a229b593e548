//! What `corpus.toml` says under `[first_screen]`.

use super::text;
use crate::about::{Example, FirstScreen};
use crate::source::details::entries::{plain_key, toml_value};
use crate::source::draft::FileReport;
use toml::Spanned;
use toml::de::DeValue;

/// Takes over what the table says; `line` tells the line of a byte.
pub(super) fn read(
    screen: &mut FirstScreen,
    value: &Spanned<DeValue<'_>>,
    line: &dyn Fn(usize) -> u32,
    report: &mut FileReport,
) {
    let Some(table) = value.get_ref().as_table() else {
        report.warning(
            Some(line(value.span().start)),
            "first_screen must be a table.",
            "Begin it with the line [first_screen].",
        );
        return;
    };
    for (key, value) in table {
        let at = Some(line(key.span().start));
        match plain_key(key.get_ref()).as_str() {
            "heading" => screen.heading = text(key.get_ref(), value, at, report),
            "lead" => screen.lead = text(key.get_ref(), value, at, report),
            "note" => screen.note = text(key.get_ref(), value, at, report),
            "examples" => screen.examples = examples(value, at, report),
            "compare" => screen.compare = list(value),
            "comparelabel" => screen.compare_label = text(key.get_ref(), value, at, report),
            "comparereason" => screen.compare_reason = text(key.get_ref(), value, at, report),
            _ => report.warning(
                at,
                format!("[first_screen] has no setting \"{}\".", key.get_ref()),
                "Known are heading, lead, note, examples, compare, compare_label and compare_reason.",
            ),
        }
    }
}

fn list(value: &Spanned<DeValue<'_>>) -> Vec<String> {
    toml_value(value.get_ref()).items().into_iter().map(str::to_owned).collect()
}

/// Queries, each a text or a table with `query` and `remark`.
fn examples(value: &Spanned<DeValue<'_>>, at: Option<u32>, report: &mut FileReport) -> Vec<Example> {
    let Some(items) = value.get_ref().as_array() else {
        let queries = list(value).into_iter();
        return queries.map(|query| Example { query, remark: None }).collect();
    };
    let mut example = |item: &Spanned<DeValue<'_>>| {
        let field = |name: &str| match item.get_ref() {
            DeValue::String(query) if name == "query" => Some(query.to_string()),
            DeValue::Table(table) => table.get(name)?.get_ref().as_str().map(str::to_owned),
            _ => None,
        };
        let query = field("query");
        if query.is_none() {
            report.warning(
                at,
                "One of the examples is no query.",
                "Write it as \"words\" or as { query = \"words\", remark = \"why\" }.",
            );
        }
        Some(Example { query: query?, remark: field("remark") })
    };
    items.iter().filter_map(&mut example).collect()
}
