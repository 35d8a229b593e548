//! What figures are measured in.

use super::FigureKind;
use super::tokens::{Token, is_space};
use crate::text::place_in;

/// A unit: of money, share, size or duration.
#[derive(Debug, PartialEq)]
pub struct Unit {
    /// Its name in the singular, as in "terabyte" or "US dollar".
    pub name: &'static str,
    /// The kind of a figure in this unit.
    pub kind: FigureKind,
    /// What it measures: units of one dimension can be converted.
    pub dimension: &'static str,
    /// How many of the dimension's base units one of it is.
    pub factor: f64,
}

const fn unit(name: &'static str, kind: FigureKind, dimension: &'static str, factor: f64) -> Unit {
    Unit { name, kind, dimension, factor }
}

use FigureKind::{Duration, Money, Share, Size};

/// The names under which units are written (singular, folded), and the units. A name of two words
/// stands with a space.
#[rustfmt::skip]
static UNITS: &[(&[&str], Unit)] = &[
    (&["%", "percent", "per cent", "pc", "pct"], unit("per cent", Share, "share", 1.0)),
    (&["percentage point", "point"], unit("percentage point", Share, "points", 1.0)),
    (&["byte"], unit("byte", Size, "data", 1.0)),
    (&["kilobyte", "kb"], unit("kilobyte", Size, "data", 1e3)),
    (&["megabyte", "mb"], unit("megabyte", Size, "data", 1e6)),
    (&["gigabyte", "gb"], unit("gigabyte", Size, "data", 1e9)),
    (&["terabyte", "tb"], unit("terabyte", Size, "data", 1e12)),
    (&["petabyte", "pb"], unit("petabyte", Size, "data", 1e15)),
    (&["exabyte"], unit("exabyte", Size, "data", 1e18)),
    (&["millimetre", "millimeter", "mm"], unit("millimetre", Size, "length", 0.001)),
    (&["centimetre", "centimeter", "cm"], unit("centimetre", Size, "length", 0.01)),
    (&["metre", "meter"], unit("metre", Size, "length", 1.0)),
    (&["kilometre", "kilometer", "km"], unit("kilometre", Size, "length", 1000.0)),
    (&["mile"], unit("mile", Size, "length", 1609.344)),
    (&["foot", "feet", "ft"], unit("foot", Size, "length", 0.3048)),
    (&["inch", "inches"], unit("inch", Size, "length", 0.0254)),
    (&["yard"], unit("yard", Size, "length", 0.9144)),
    (&["acre"], unit("acre", Size, "area", 4046.856)),
    (&["hectare", "ha"], unit("hectare", Size, "area", 10_000.0)),
    (&["square metre", "square meter", "sq m"], unit("square metre", Size, "area", 1.0)),
    (&["square kilometre", "square kilometer", "sq km"], unit("square kilometre", Size, "area", 1e6)),
    (&["square mile", "sq mile"], unit("square mile", Size, "area", 2_589_988.0)),
    (&["square foot", "square feet", "sq ft"], unit("square foot", Size, "area", 0.092_903)),
    (&["gram", "gramme"], unit("gram", Size, "weight", 0.001)),
    (&["kilogram", "kilogramme", "kilo", "kg", "kgs"], unit("kilogram", Size, "weight", 1.0)),
    (&["tonne", "metric ton"], unit("tonne", Size, "weight", 1000.0)),
    (&["ton"], unit("ton", Size, "weight", 1000.0)),
    (&["ounce", "oz"], unit("ounce", Size, "weight", 0.028_35)),
    (&["lb", "lbs"], unit("pound (weight)", Size, "weight", 0.453_592)),
    (&["litre", "liter"], unit("litre", Size, "volume", 1.0)),
    (&["gallon"], unit("gallon", Size, "volume", 3.785)),
    (&["barrel"], unit("barrel", Size, "volume", 158.987)),
    (&["cubic metre", "cubic meter"], unit("cubic metre", Size, "volume", 1000.0)),
    (&["mph"], unit("mile per hour", Size, "speed", 1.609_344)),
    (&["kmh", "kph"], unit("kilometre per hour", Size, "speed", 1.0)),
    (&["knot"], unit("knot", Size, "speed", 1.852)),
    (&["kilowatt", "kw"], unit("kilowatt", Size, "power", 1.0)),
    (&["megawatt", "mw"], unit("megawatt", Size, "power", 1e3)),
    (&["gigawatt", "gw"], unit("gigawatt", Size, "power", 1e6)),
    (&["degree"], unit("degree", Size, "degrees", 1.0)),
    (&["second", "sec"], unit("second", Duration, "time", 1.0)),
    (&["minute", "min"], unit("minute", Duration, "time", 60.0)),
    (&["hour", "hr", "hrs"], unit("hour", Duration, "time", 3600.0)),
    (&["day"], unit("day", Duration, "time", 86_400.0)),
    (&["week"], unit("week", Duration, "time", 604_800.0)),
    (&["fortnight"], unit("fortnight", Duration, "time", 1_209_600.0)),
    (&["month"], unit("month", Duration, "time", 2_629_800.0)),
    (&["year", "yr", "yrs"], unit("year", Duration, "time", 31_557_600.0)),
    (&["decade"], unit("decade", Duration, "time", 315_576_000.0)),
    (&["century", "centuries"], unit("century", Duration, "time", 3_155_760_000.0)),
    (&["US$", "us dollar", "american dollar", "usd"], unit("US dollar", Money, "dollar", 1.0)),
    (&["S$", "singapore dollar", "sgd"], unit("Singapore dollar", Money, "Singapore dollar", 1.0)),
    (&["A$", "AU$", "australian dollar", "aud"], unit("Australian dollar", Money, "Australian dollar", 1.0)),
    (&["C$", "CA$", "canadian dollar", "cad"], unit("Canadian dollar", Money, "Canadian dollar", 1.0)),
    (&["NZ$", "nzd"], unit("New Zealand dollar", Money, "New Zealand dollar", 1.0)),
    (&["R$", "brl", "brazilian real"], unit("Brazilian real", Money, "Brazilian real", 1.0)),
    (&["NT$", "twd"], unit("Taiwan dollar", Money, "Taiwan dollar", 1.0)),
    (&["HK$", "hkd"], unit("Hong Kong dollar", Money, "Hong Kong dollar", 1.0)),
    (&["$", "dollar"], unit("dollar", Money, "dollar", 1.0)),
    (&["€", "euro", "eur"], unit("euro", Money, "euro", 1.0)),
    (&["£", "pound", "gbp", "pound sterling"], unit("pound", Money, "pound", 1.0)),
    (&["¥", "yen", "jpy"], unit("yen", Money, "yen", 1.0)),
    (&["yuan", "renminbi", "cny"], unit("yuan", Money, "yuan", 1.0)),
    (&["₹", "rupee", "inr"], unit("rupee", Money, "rupee", 1.0)),
    (&["₽", "rouble", "ruble"], unit("rouble", Money, "rouble", 1.0)),
    (&["₪", "shekel"], unit("shekel", Money, "shekel", 1.0)),
    (&["₩", "won"], unit("won", Money, "won", 1.0)),
    (&["franc", "swiss franc", "chf"], unit("franc", Money, "franc", 1.0)),
    (&["krone", "kroner", "krona", "kronor", "crown"], unit("crown", Money, "crown", 1.0)),
    (&["peso"], unit("peso", Money, "peso", 1.0)),
    (&["rand"], unit("rand", Money, "rand", 1.0)),
    (&["lira"], unit("lira", Money, "lira", 1.0)),
];

/// Signs of currencies.
pub(super) const SIGNS: &[char] = &['$', '€', '£', '¥', '₹', '₽', '₪', '₩'];

/// An age: years that somebody has lived, never compared with how long something took.
pub(super) static AGE: Unit = unit("year of age", Duration, "age", 1.0);

/// Part of a whole.
pub(super) static PER_CENT: &Unit = &UNITS[0].1;

/// The unit of this name, in the singular or plural.
pub(super) fn named(name: &str) -> Option<&'static Unit> {
    let singular = name.strip_suffix('s').filter(|singular| singular.len() > 2);
    let has = |names: &[&str]| {
        place_in(names, name).or_else(|| singular.and_then(|singular| place_in(names, singular))).is_some()
    };
    UNITS.iter().find(|(names, _)| has(names)).map(|(_, unit)| unit)
}

/// The unit whose sign stands in the gap behind a number, and how many bytes it takes, the space before
/// it included: `20%`, `5 €`.
pub(super) fn sign_behind(gap: &str) -> Option<(&'static Unit, usize)> {
    let sign = gap.trim_start();
    let first = sign.chars().next().filter(|sign| matches!(sign, '%' | '€' | '₽' | '₪'))?;
    let unit = named(sign.get(..first.len_utf8())?)?;
    Some((unit, gap.len() - sign.len() + first.len_utf8()))
}

/// The unit whose name begins with a token, and the token after it.
pub(super) fn at(tokens: &[Token<'_>], at: usize) -> Option<(&'static Unit, usize)> {
    let token = tokens.get(at)?;
    if let Some(next) = tokens.get(at + 1).filter(|_| is_space(token.after)) {
        let mut name = token.form.clone();
        name.push(' ');
        name.push_str(&next.form);
        if let Some(unit) = named(&name) {
            return Some((unit, at + 2));
        }
    }
    named(&token.form).map(|unit| (unit, at + 1))
}
