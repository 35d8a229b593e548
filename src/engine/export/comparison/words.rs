//! The words of the fields that have a few values.

use crate::compare::Confidence;
use crate::facts::figures::{FigureKind, Verdict};
use crate::facts::names::NameKind;

/// How sure a match is, and its grade.
pub(super) fn says_match(confidence: Confidence, grade: Option<&str>) -> String {
    let confidence = confidence_word(confidence);
    grade.map_or_else(|| confidence.to_owned(), |grade| format!("{confidence}, {grade}"))
}

/// Who a quotation is ascribed to.
pub(super) fn says_speaker(name: &str, sure: bool) -> String {
    match (name, sure) {
        (name, true) => format!("speaker: {name}"),
        ("", false) => "speaker unclear".to_owned(),
        (name, false) => format!("speaker unclear, nearest name {name}"),
    }
}

/// How sure a match is.
pub(super) fn confidence_word(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Likely => "likely",
        Confidence::Possible => "possible",
    }
}

/// The verdict as the page words it.
pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::NotStated => "not stated in the others",
        Verdict::Same => "same",
        Verdict::MoreDetail => "one gives more detail",
        Verdict::CannotBeSettled => "cannot be settled",
        Verdict::Different => "different",
    }
}

/// What kind of number or date a figure is.
pub(super) fn kind(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Count => "count",
        FigureKind::Money => "money",
        FigureKind::Share => "share",
        FigureKind::Size => "size",
        FigureKind::Date => "date",
        FigureKind::Duration => "duration",
        FigureKind::Ordinal => "ordinal",
    }
}

/// What a name names, where a rule says so.
pub(super) fn name_kind(kind: Option<NameKind>) -> Option<&'static str> {
    Some(match kind? {
        NameKind::Person => "person",
        NameKind::Organisation => "organisation",
        NameKind::Place => "place",
    })
}
