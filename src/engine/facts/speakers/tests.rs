//! Sentences and whom a rule names in them.

use super::*;
use crate::text::sentences;

fn check(block: &str, expect: &str, sure: bool) {
    check_article(&[block], 0, 0, expect, sure);
}

/// Checks the speaker of the quotation `which` of the block `number` of an article.
fn check_article(blocks: &[&str], number: usize, which: usize, expect: &str, sure: bool) {
    let sentences: Vec<_> = blocks.iter().map(|block| sentences(block)).collect();
    let mut paragraphs = vec![Paragraph::default()];
    for (text, sentences) in blocks.iter().zip(&sentences) {
        let mut paragraph = Paragraph::of(text, sentences);
        paragraph.read(&Lexicon::default());
        paragraphs.push(paragraph);
    }
    let found = speaker(&paragraphs, number + 1, which);
    let name = found.as_ref().map_or("", |found| &paragraphs[found.paragraph].text[found.range.clone()]);
    assert_eq!((name, found.as_ref().is_some_and(|found| found.sure)), (expect, sure), "{blocks:?}");
}

#[test]
fn a_name_beside_a_verb_of_saying_is_the_speaker() {
    check("“We will dredge the harbour,” said Ann Roe.", "Ann Roe", true);
    check("“We will dredge the harbour,” Ann Roe, the mayor of Tarn, said on Monday.", "Ann Roe", true);
    check("“We will dredge it,” mayor Ann Roe said in a letter.", "Ann Roe", true);
    check("“They threw us a rope,” the trawler’s skipper, Oren Tagg, told the paper.", "Oren Tagg", true);
    check("“A fine step for us,”said Mr Ivo Pell, head of the union.", "Mr Ivo Pell", true);
    check("Ann Roe said: “We will dredge the harbour.”", "Ann Roe", true);
    check(
        "Tarn’s council told the Herald its work rests on “properly supervised contracts”.",
        "Tarn’s council",
        true,
    );
    check("The ministry later added that Roe “is not and was not paid”.", "The ministry", true);
    check("Later the council said of Roe that she “is not and was not paid”.", "the council", true);
    check(
        "The council of Tarn told the Herald its work rests on “proper contracts”.",
        "The council of Tarn",
        true,
    );
    check("The plan is “a gift to the gulls”, according to Ann Roe.", "Ann Roe", true);
}

#[test]
fn a_pronoun_leaves_the_speaker_unclear_with_the_nearest_name() {
    check("Skipper Oren Tagg praised the crew. “They threw us a rope,” he said.", "Skipper Oren Tagg", false);
    check("“They threw us a rope,” she said.", "", false);
    check("The rope was “as thick as an arm” when Roe left.", "Roe", false);
}

#[test]
fn whoever_speaks_in_the_next_clause_did_not_say_what_stands_in_this_one() {
    for (block, speaker) in [
        (
            "Ann Roe said the plan was “a gift to the rich and powerful” and Nils Hart said he would leave.",
            "Ann Roe",
        ),
        (
            "Ann Roe said the plan was “a gift to the rich and powerful”, and Nils Hart said he would leave.",
            "Ann Roe",
        ),
        (
            "Ada Coe told reporters the deal was “the best we could get today”, but Ivo Pell said it was not.",
            "Ada Coe",
        ),
    ] {
        check(block, speaker, true);
    }
    check("“They threw us a rope in the end,” as Ann Roe said.", "Ann Roe", true);
}

#[test]
fn what_is_denied_negated_or_alleged_has_no_sure_speaker() {
    for block in [
        "Roe denied that the vote was “rigged from the very start”.",
        "Roe denied saying that “all bankers are thieves and liars”.",
        "Roe never called the deal “dead on arrival at the quay”.",
        "Roe never said “the people must pay for the banks”.",
        "Roe accused Hart of saying “women should stay in the kitchen”.",
        "Roe would not say whether the plan was “dead on arrival in council”.",
        "Roe, whose lawyer says she is “innocent of all the charges”, was freed.",
    ] {
        check(block, "Roe", false);
    }
    check("No one said it was “a good idea from the start”.", "", false);
    check("Nora Pell, whose brother said he was “proud of every one of them”, left.", "Nora Pell", false);
    // What somebody says is not so is still said.
    check("Ann Roe said the harbour was “not what it had been before”.", "Ann Roe", true);
    check("Not all is lost, Ann Roe said: “We will dredge the harbour.”", "Ann Roe", true);
}

#[test]
fn a_pronoun_leads_to_whoever_spoke_last_however_the_sentence_is_turned() {
    let before = ["In Tarn the pier will close, said Ann Roe.", "“It leaks,” she said."];
    check_article(&before, 1, 0, "Ann Roe", false);
    // Who is told says nothing.
    let told = [
        "The firm’s chairman and chief, Oren J. Tagg, told Gull in a talk that he stays.",
        "He said, “It leaks.”",
    ];
    check_article(&told, 1, 0, "", false);
}

#[test]
fn a_noun_with_what_belongs_to_it_is_a_speaker() {
    check("“The tide will not wait for us,” one boatman said.", "one boatman", true);
    check(
        "“The tide will not wait for us,” said a spokeswoman for the Port of Tarn.",
        "a spokeswoman for the Port of Tarn",
        true,
    );
    check("“The tide will not wait,” said one boatman waiting at the quay.", "one boatman", true);
    check(
        "A spokesman for Orrin Ferries said the boats were “safe as houses”.",
        "A spokesman for Orrin Ferries",
        true,
    );
    check("The union that speaks for the boatmen said it was “ready to talk”.", "The union", true);
    check(
        "“We can only guess,” one Tarn official, who would not be named, told the Herald.",
        "one Tarn official",
        true,
    );
    check("“We can only guess,” the May 4 letter said.", "the May 4 letter", true);
    check("“We can only guess,” traders said.", "traders", true);
}

#[test]
fn asides_roles_and_what_follows_the_name_are_no_speakers() {
    check("Ann Roe, speaking of the flood in Orrin, said the town “was left to drown”.", "Ann Roe", true);
    check("But Oren Tagg, a Tarn boatman and father of two, said: “I stay.”", "Oren Tagg", true);
    check("“I stay where I am,” said harbour board president and owner Oren Tagg.", "Oren Tagg", true);
    check(
        "“I stay where I am,” Tarn harbour master Oren van der Tagg told the Herald on Monday.",
        "Oren van der Tagg",
        true,
    );
    check(
        "In an interview, Ann Roe, mayor of Tarn since May, also said “no stone was left”.",
        "Ann Roe",
        true,
    );
    check("The United States wants the “long and winding road”, the mayor said.", "the mayor", true);
    check("They want “a road for everyone” in their letter, mayor Ann Roe told the Herald.", "Ann Roe", true);
    check("Ann Roe (Tarn Party) told reporters “we have won”.", "Ann Roe", true);
}

#[test]
fn who_is_quoted_by_others_is_the_speaker() {
    check("“Nobody will pay for it,” the Herald quoted the clerk as saying.", "the clerk", true);
    check("The Herald quoted mayor Ann Roe as saying “nobody will pay”.", "Ann Roe", true);
    check("Ann Roe was quoted as saying “nobody will pay for it”.", "Ann Roe", true);
    check(
        "The council said the dam is safe, with one critic calling it “a heap of sand”.",
        "one critic",
        true,
    );
    check("The council said it was told that the dam is “a heap of sand”.", "The council", false);
}

#[test]
fn a_quotation_goes_on_behind_its_attribution() {
    let split = "“The worst,” said Ann Roe, the mayor, “is not over by any means.” “We stay awake.”";
    check_article(&[split], 0, 1, "Ann Roe", true);
    check_article(&[split], 0, 2, "Ann Roe", true);
    let two = "“It leaks,” Ann Roe told the Herald on Monday. “It always did.” The dam is old. “Too old,” some say.";
    check_article(&[two], 0, 1, "Ann Roe", true);
    check_article(
        &["Roe spoke first. “It leaks,” Tagg said. The dam is old. “It will hold.”"],
        0,
        1,
        "Tagg",
        false,
    );
}

#[test]
fn a_quotation_goes_on_in_the_next_paragraph() {
    let speech = [
        "“I came with nothing.",
        "“I leave with less. The rest is yours",
        "“And that is all,” Ann Roe said.",
    ];
    check_article(&speech, 0, 0, "Ann Roe", true);
    check_article(&speech, 1, 0, "Ann Roe", true);
    check_article(&["Ann Roe said: “I came with nothing.", "“I leave with less.”"], 1, 0, "Ann Roe", true);
}

#[test]
fn a_pronoun_goes_back_to_whoever_spoke_last() {
    let told = ["Ann Roe told the council of a leak at Orrin. The board met.", "“It is small,” she said."];
    check_article(&told, 1, 0, "Ann Roe", false);
    let body = ["Oren Tagg left. Orrin Ports Ltd said it would sell.", "“We had no choice,” it said."];
    check_article(&body, 1, 0, "Orrin Ports Ltd", false);
    let person = ["Fire chief Paul Renn came by boat.", "The board said no.", "“It was dark,” he said."];
    check_article(&person, 2, 0, "Paul Renn", false);
}

#[test]
fn times_and_adverbs_before_the_verb_are_not_part_of_the_speaker() {
    let said = [
        "Roe this week called the ruling “a disgrace”.",
        "Roe earlier this month told the Herald it was “sad”.",
        "Roe late last week said the deal was “dead”.",
        "Roe last Friday said the deal was “dead”.",
        "Roe on Sunday night said the deal was “dead”.",
        "Roe in March said the deal was “dead”.",
        "Roe often calls the deal “dead”.",
        "Roe twice called the deal “dead”.",
        "Roe previously said the deal was “dead”.",
        "Yesterday Roe said it was “sad”.",
        "Meanwhile Roe said it was “sad”.",
        "Later Roe said it was “sad”.",
    ];
    for said in said {
        check(said, "Roe", true);
    }
    check("Poe said Orrin’s previously announced sale was “dead”.", "Poe", true);
    check("The sale announced this week was “dead on arrival”, according to Poe.", "Poe", true);
    check("The royal family said it was “sad”.", "The royal family", true);
    check("Bild Today said it was “sad”.", "Bild Today", true);
}

#[test]
fn a_month_behind_a_name_is_a_name() {
    check("Nora May said the deal was “dead”.", "Nora May", true);
    check("“The deal is dead,” Nora May told the Herald.", "Nora May", true);
    check("Orrin Ports in May said the deal was “dead”.", "Orrin Ports", true);
}

#[test]
fn the_verb_behind_an_aside_does_not_lead_to_what_is_said() {
    check("Ann Roe, who described the plan as “a gimmick”, said the council had failed.", "Ann Roe", true);
    check("The woman, who called the clerks “useless”, said boatmen had ignored her.", "The woman", true);
    check("The woman, who called the clerks “useless”, said that she was ignored.", "The woman", true);
    check("Ann Roe – the mayor of Tarn – said the council was “weak”.", "Ann Roe", true);
    check("Ann Roe - the mayor of Tarn - said the council was “weak”.", "Ann Roe", true);
    check("Roe, asked whether Poe was “fit for office”, said no.", "Roe", false);
    let twice = "Ann Roe, who described the plan as “a gimmick”, said the council was “weak as water”.";
    check_article(&[twice], 0, 1, "Ann Roe", true);
    check("“We may go”, said the head of the council in May.", "the head of the council", true);
    check("“We may go”, said the mayor, who had left.", "the mayor", true);
    check("“We may go”, said Will Roe on Monday.", "Roe", true);
}

#[test]
fn verbs_that_mostly_attribute_nothing_do_so_beside_the_marks_only() {
    check("Protests continued on Sunday under the slogan “no boat, no peace”.", "Protests", false);
    check("The line charged islanders “a hidden fee of £50”.", "", false);
    check("Orrin Ports posted figures that “nobody can check”.", "Orrin Ports", false);
    check("“The tide will not wait,” Ann Roe continued.", "Ann Roe", true);
    check("Ann Roe maintained that the council was “weak as water”.", "Ann Roe", true);
    check("Ann Roe pointed out the council was “weak as water”.", "Ann Roe", true);
    check("Ann Roe observed: “The tide will not wait.”", "Ann Roe", true);
}

#[test]
fn what_follows_a_full_stop_does_not_say_what_is_before_it() {
    check("Roe called the vote “a disgrace.” Poe said he would appeal.", "Roe", true);
}
