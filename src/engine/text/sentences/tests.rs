use super::*;

fn check(text: &str, expect: &[&str]) {
    let found: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
    assert_eq!(found, expect);
}

#[test]
fn titles_initials_and_acronyms_do_not_end_a_sentence() {
    check("Mr. Smith met Dr. Who. They spoke.", &["Mr. Smith met Dr. Who.", "They spoke."]);
    check("The U.S. Senate met. J. R. Roe left.", &["The U.S. Senate met.", "J. R. Roe left."]);
    check("He left the U.S. The rest stayed.", &["He left the U.S.", "The rest stayed."]);
    check(
        "It began at 5 p.m. on Sept. 26 in No. 10. It ended.",
        &["It began at 5 p.m. on Sept. 26 in No. 10.", "It ended."],
    );
    check("They met in Rm. 4 (see para. 3). It rained.", &["They met in Rm. 4 (see para. 3).", "It rained."]);
}

#[test]
fn glued_sentences_come_apart_and_addresses_stay_whole() {
    check("Calm in the zones.Markets rose.", &["Calm in the zones.", "Markets rose."]);
    check(
        "See example.org or www.Example.com now. Then 1.5 more.",
        &["See example.org or www.Example.com now.", "Then 1.5 more."],
    );
    check("He said “no.”Then he left.", &["He said “no.”", "Then he left."]);
}

#[test]
fn a_stop_behind_a_company_ends_a_sentence_where_the_text_writes_none_there() {
    check(
        "Tarn Ferries Ltd sold its docks to Orrin Ports Inc. Prices were not given.",
        &["Tarn Ferries Ltd sold its docks to Orrin Ports Inc.", "Prices were not given."],
    );
    check("Orrin Ports Inc. Chairman Ann Roe left.", &["Orrin Ports Inc. Chairman Ann Roe left."]);
    check("She works for Orrin & Co. Nobody knows.", &["She works for Orrin & Co.", "Nobody knows."]);
}

#[test]
fn german_keeps_dates_and_closing_marks_whole() {
    check(
        "Am 3. Oktober kam z. B. Roe. „Wir bleiben.“ Dann ging er.",
        &["Am 3. Oktober kam z. B. Roe.", "„Wir bleiben.“", "Dann ging er."],
    );
    check("Sie rief: »Halt!« Dann lief sie.", &["Sie rief: »Halt!«", "Dann lief sie."]);
    check("He won 12. Roe won 9. “Fine.”", &["He won 12.", "Roe won 9.", "“Fine.”"]);
}

#[test]
fn quotations_keep_their_stops() {
    check(
        "“We will not. We never did,” Roe said. It ended.",
        &["“We will not.", "We never did,” Roe said.", "It ended."],
    );
    check("“Why now?” asked Roe. “Why us?” Roe said.", &["“Why now?” asked Roe.", "“Why us?” Roe said."]);
    check("“What now?” Roe wondered aloud. It rained.", &["“What now?” Roe wondered aloud.", "It rained."]);
    check(
        "The plan “Who’s There?” tracked them. It worked.",
        &["The plan “Who’s There?” tracked them.", "It worked."],
    );
}

#[test]
fn citation_marks_stay_with_their_sentence() {
    check("It was so.[2][3] More came[1]. End.", &["It was so.[2][3]", "More came[1].", "End."]);
}

#[test]
fn an_ellipsis_ends_a_sentence_before_a_capital_only() {
    check("No idea... Then came rain... and wind.", &["No idea...", "Then came rain... and wind."]);
}

#[test]
fn scripts_without_spaces_split_at_their_stops() {
    check("微软停止服务。以色列回应！", &["微软停止服务。", "以色列回应！"]);
    check("「閉める。」と語った（昨日。）次", &["「閉める。」と語った（昨日。）", "次"]);
    check("ភាសាខ្មែរ។ បិទ។", &["ភាសាខ្មែរ។", "បិទ។"]);
    check("စောင့်နေသည်။ပြောသည်။", &["စောင့်နေသည်။", "ပြောသည်။"]);
    check("لماذا؟ لأنه كذلك.", &["لماذا؟", "لأنه كذلك."]);
}

#[test]
fn nothing_is_lost_from_any_text() {
    for text in ["", " ", "...", ".a", "A.B.C", "?!", "a. ", "“.”", "x.\u{a0}Y", "[1]", ".[", "É.É"] {
        let kept: String = sentences(text).into_iter().map(|r| &text[r]).collect();
        let wanted: String = text.to_owned();
        let strip = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert_eq!(strip(&kept), strip(&wanted), "{text}");
    }
}
