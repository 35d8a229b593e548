//! What note programs and site generators write into Markdown that is no part of the text.

/// Signs that open and close what is left out: templates of Hugo, Zola and Jekyll.
const LEFT_OUT: [(&str, &str); 5] = [("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}"), ("{:", "}")];

/// What opens and closes a comment of Obsidian.
const COMMENT: &str = "%%";

/// What is left out is no longer than this; bytes. Else a sign was only a sign.
const LONGEST: usize = 4_000;

/// The text without templates, comments and the signs of highlighting; lines stay lines, so that
/// places in it stay right.
pub(super) fn without_notation(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    // Most texts have none of it.
    while let Some(at) = rest.find(['{', '%', '=']) {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        if let Some((inside, after)) =
            left_out(from).or_else(|| comment(from, &text[..text.len() - from.len()]))
        {
            plain.extend(inside.chars().filter(|c| *c == '\n'));
            rest = after;
        } else if let Some((inside, after)) = highlighted(from) {
            plain.push_str(inside);
            rest = after;
        } else {
            let sign = from.chars().next().map_or(0, char::len_utf8);
            plain.push_str(&from[..sign]);
            rest = &from[sign..];
        }
    }
    plain.push_str(rest);
    plain
}

/// What is to be left out at the beginning of a text, and what follows it. Templates go over no blank
/// line.
fn left_out(text: &str) -> Option<(&str, &str)> {
    LEFT_OUT.iter().find_map(|(open, close)| {
        let behind = text.strip_prefix(open)?;
        let near = near(behind, close);
        // Nor does one begin within another, so that signs nobody closes are each looked behind only
        // as far as the next.
        let (inside, _) = near.split_once(open).map_or(near, |(before, _)| before).split_once(close)?;
        (!has_blank_line(inside)).then(|| (inside, &behind[inside.len() + close.len()..]))
    })
}

/// The comment at the beginning of a text that stands behind `before`, and what follows it. Two signs of
/// per cent are none: they stand behind numbers, and another paragraph is no part of what they enclose.
fn comment<'a>(text: &'a str, before: &str) -> Option<(&'a str, &'a str)> {
    let behind = text.strip_prefix(COMMENT)?;
    let (inside, _) = near(behind, COMMENT).split_once(COMMENT)?;
    let is_block = before.is_empty() || before.ends_with('\n');
    let is_joined = before.ends_with(char::is_alphanumeric);
    let counts = |text: &str| text.trim_end().ends_with(char::is_numeric);
    let is_one_piece = is_block || !has_blank_line(inside);
    let is_comment = is_one_piece && !is_joined && !(counts(before) && counts(inside));
    is_comment.then(|| (inside, &behind[inside.len() + COMMENT.len()..]))
}

/// As much of a text as can be left out, with the sign that closes it.
fn near<'a>(text: &'a str, close: &str) -> &'a str {
    &text[..text.floor_char_boundary(LONGEST + close.len())]
}

fn has_blank_line(text: &str) -> bool {
    text.lines().skip(1).any(|line| line.trim().is_empty())
}

/// The words in `==words==` at the beginning of a text, and what follows them.
fn highlighted(text: &str) -> Option<(&str, &str)> {
    let (inside, after) = text.strip_prefix("==")?.split_once("==")?;
    let is_one_piece = !inside.contains('\n') && !inside.contains('=') && !after.starts_with('=');
    (is_one_piece && !inside.is_empty() && inside.trim() == inside).then_some((inside, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_comments_and_signs_go() {
        for (text, plain) in [
            ("A {{< figure src=\"a.jpg\" >}}b", "A b"),
            ("{% include nav.html %}\nText {{ page.date }}.", "\nText ."),
            ("Key %% my note\nover lines %% found.", "Key \n found."),
            ("%%\nmy\n\nnotes\n%%\nText.", "\n\n\n\n\nText."),
            ("In 2024 %% look it up %% it rained.", "In 2024  it rained."),
            ("It was ==very late== then.", "It was very late then."),
            ("A {{ x {{< figure\n  src=\"a.jpg\"\n>}}b", "A {{ x \n\nb"),
        ] {
            assert_eq!(without_notation(text), plain);
        }
    }

    #[test]
    fn signs_alone_stay() {
        for text in [
            "It rose 5%% in May.\n\nWages fell 3%% in June.",
            "It rose 5 %% in May.\n \nWages did not: %% is their sign.",
            "It rose 5 %% in May, and wages 3 %% in June.",
            "It rose 5%% in May, and wages 3%%.",
            "He wrote {{ in the book.\n\nA whole paragraph.\n \nAnd ended }} there.",
        ] {
            assert_eq!(without_notation(text), text);
        }
        for text in ["Title\n=====\n", "a == b == c", "50 %% off", "{not} a {{template", "====", "==\n=="] {
            assert_eq!(without_notation(text), text);
        }
    }

    #[test]
    fn signs_that_nobody_closes_take_time_with_the_length_of_the_text() {
        for sign in ["{{ x ", "{{< x ", "{% x ", "{: x "] {
            let text = sign.repeat(200_000);
            assert!(without_notation(&text) == text, "{sign}");
        }
    }
}
