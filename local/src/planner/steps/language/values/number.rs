//! Reads numbers, ordinals and amounts of money.

const NUMBERS: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];

/// 1 for `first`, `1st` and the like.
pub fn ordinal(word: &str) -> Option<usize> {
    let word = word.to_lowercase();
    if let Some(at) = ORDINALS.iter().position(|name| *name == word) {
        return Some(at + 1);
    }
    let digits = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| word.strip_suffix(end))?;
    digits.parse().ok()
}

/// A number in digits or as a word.
pub fn number(word: &str) -> Option<f64> {
    let lower = word.to_lowercase();
    if let Some(at) = NUMBERS.iter().position(|name| *name == lower) {
        return Some(at as f64);
    }
    let plain = lower.trim_end_matches('%');
    let dotted = if plain.matches(',').count() == 1
        && plain.rsplit(',').next().is_some_and(|tail| tail.len() == 3)
    {
        plain.replace(',', "")
    } else {
        plain.replace(',', ".")
    };
    let numeric = dotted
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    dotted
        .parse()
        .ok()
        .filter(|_| numeric && !dotted.is_empty())
}

/// An amount of money, with its currency symbol if it has one.
pub fn amount(text: &str) -> Option<(f64, Option<char>)> {
    const NAMES: &[(&str, char)] = &[
        ("eur", '€'),
        ("euro", '€'),
        ("euros", '€'),
        ("usd", '$'),
        ("dollars", '$'),
        ("dollar", '$'),
        ("gbp", '£'),
        ("pounds", '£'),
        ("pound", '£'),
    ];
    let text = text
        .trim()
        .trim_end_matches(['.', ',', '!', '?', ')'])
        .to_lowercase();
    let sign = text.chars().find(|c| ['€', '$', '£', '¥'].contains(c));
    let bare: String = text
        .chars()
        .map(|c| {
            if ['€', '$', '£', '¥'].contains(&c) {
                ' '
            } else {
                c
            }
        })
        .collect();
    let mut parts = bare.split_whitespace();
    let number = parts.next().and_then(number)?;
    match (parts.next(), parts.next()) {
        (None, _) => Some((number, sign)),
        (Some(name), None) => {
            let named = NAMES.iter().find(|(other, _)| *other == name);
            named.map(|(_, sign)| (number, Some(*sign)))
        }
        _ => None,
    }
}
