//! Sentences and whom a rule names in them.

use super::*;
use crate::facts::quotations::quotations;
use crate::text::sentences;

fn check(block: &str, expect: &str, sure: bool) {
    let quotation = quotations(block).remove(0);
    let holds =
        |range: &&Range<usize>| range.start < quotation.range.end && range.end > quotation.range.start;
    let all = sentences(block);
    let start = all.iter().find(holds).map_or(0, |range| range.start);
    let end = all.iter().rfind(holds).map_or(block.len(), |range| range.end);
    let speaker = speaker(block, start..end, &quotation);
    let name = speaker.range.map(|range| &block[range]).unwrap_or_default();
    assert_eq!((name, speaker.sure), (expect, sure), "{block}");
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
