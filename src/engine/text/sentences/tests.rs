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
fn a_starter_that_belongs_to_a_title_or_a_name_begins_no_sentence() {
    check("The U.S. Under Secretary of State met him.", &["The U.S. Under Secretary of State met him."]);
    check("A U.N. Under-Secretary-General spoke.", &["A U.N. Under-Secretary-General spoke."]);
    check("He left the U.S. Under her it grew.", &["He left the U.S.", "Under her it grew."]);
    check("A. A. Roe wrote it. K. A. Poe read it.", &["A. A. Roe wrote it.", "K. A. Poe read it."]);
}

#[test]
fn a_street_may_end_a_sentence_and_a_saint_does_not() {
    check("He lives on Main St. The house burned.", &["He lives on Main St.", "The house burned."]);
    check("St. Mary met St. Louis. It rained.", &["St. Mary met St. Louis.", "It rained."]);
}

#[test]
fn states_and_ranks_as_agencies_shorten_them_go_on() {
    check("TARN, Ariz. (AP) — The fire grew. It ended.", &["TARN, Ariz. (AP) — The fire grew.", "It ended."]);
    check("In Tarn, Wyo., Pfc. Roe met Supt. Poe.", &["In Tarn, Wyo., Pfc. Roe met Supt. Poe."]);
    check(
        "He fell ill. (Roe did too.) She left Pa. Roe did not.",
        &["He fell ill.", "(Roe did too.)", "She left Pa.", "Roe did not."],
    );
    check("Jag vet det. Han gick.", &["Jag vet det.", "Han gick."]);
}

#[test]
fn a_number_of_a_list_goes_with_what_it_numbers() {
    check("1. The Tide", &["1. The Tide"]);
    check("5. Check the boat. 6. Row.", &["5. Check the boat.", "6. Row."]);
}

#[test]
fn what_is_said_is_in_a_sentence_of_its_own_before_who_goes_on() {
    check(
        "Jones called the vote “a disgrace.” Smith said he would appeal.",
        &["Jones called the vote “a disgrace.”", "Smith said he would appeal."],
    );
    check("“The tide was late.” Poe said. It rained.", &["“The tide was late.” Poe said.", "It rained."]);
}

#[test]
fn spanish_plurals_of_initials_stay_whole() {
    check("Vive en EE. UU. y lee. Las FF. AA. no.", &["Vive en EE. UU. y lee.", "Las FF. AA. no."]);
    check("She works for EE. The firm grew.", &["She works for EE.", "The firm grew."]);
}

#[test]
fn french_sets_a_space_before_its_closing_mark() {
    check("« Je pars. » Puis il sortit.", &["« Je pars. »", "Puis il sortit."]);
    check("«\u{a0}Quoi\u{202f}?\u{a0}» demande-t-il.", &["«\u{a0}Quoi\u{202f}?\u{a0}» demande-t-il."]);
    check("Er rief. »Halt!« Dann lief er.", &["Er rief.", "»Halt!«", "Dann lief er."]);
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
    check(
        "Im 19. Jahrhundert zahlte der 1. FC Tarn 3 Mio. Taler. Ende.",
        &["Im 19. Jahrhundert zahlte der 1. FC Tarn 3 Mio. Taler.", "Ende."],
    );
    check("Sie kam zum 2. Mal in den 3. Stock. Ende.", &["Sie kam zum 2. Mal in den 3. Stock.", "Ende."]);
    check("It rose by 12. Stock prices fell.", &["It rose by 12.", "Stock prices fell."]);
    check("Alles inkl. Boot, evtl. Netz. Ende.", &["Alles inkl. Boot, evtl. Netz.", "Ende."]);
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
