//! Scores how well words match the name of an element.

use crate::planner::steps::language::coverage::TextKind;
use crate::planner::steps::language::coverage::cover;
use crate::planner::steps::language::coverage::more;
use crate::planner::steps::language::words;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::all_keys;
use crate::planner::steps::language::words::fold;
use crate::planner::steps::language::words::has;
use crate::planner::steps::language::words::join;
use crate::planner::steps::language::words::keys;
use crate::survey::Element;
use crate::survey::Role;

/// The highest score of a name that contains more than was asked for: "Delete account" for "Delete".
pub const LONGER: u32 = 29;

/// How well words fit the best of several names; `around` may account for words that the name does not contain. 0 means not
/// at all; up to [`LONGER`], the name is longer than the words, and may be that of something else.
pub fn fit(wanted: &[Word], names: &[String], around: &[&str]) -> u32 {
    fit_with(wanted, names, around, &[], false)
}

/// Like [`fit`], where names may have further words: the `allowed` ones, or any if `loose`.
pub fn fit_with(
    wanted: &[Word],
    names: &[String],
    around: &[&str],
    allowed: &[String],
    loose: bool,
) -> u32 {
    let text = fold(&join(wanted));
    let want = keys(&join(wanted));
    // Words that carry no meaning may still be the whole name.
    let want = if want.is_empty() {
        all_keys(&join(wanted))
    } else {
        want
    };
    if want.is_empty() {
        // Symbols, such as "+".
        let same = !text.is_empty() && names.iter().any(|name| fold(name) == text);
        return if same { 100 } else { 0 };
    }
    let context: Vec<String> = around.iter().flat_map(|text| all_keys(text)).collect();
    let named: Vec<String> = around
        .iter()
        .flat_map(|text| cover(text, &want, harmless(&want), TextKind::Name).exact)
        .collect();
    names
        .iter()
        .map(|name| {
            if fold(name) == text {
                return 100;
            }
            // "Log in" equals "Login", and "e-mail" equals "email".
            if squashed(name) == squashed(&text) && !squashed(name).is_empty() {
                return 98;
            }
            if other_way(&text, name) {
                return 0;
            }
            let all = all_keys(name);
            let mut own = keys(name);
            if own.is_empty() {
                own.clone_from(&all);
            }
            if own == want {
                return 96;
            }
            let covered = want.iter().filter(|key| has(&all, key)).count();
            let back = own.iter().filter(|key| has(&want, key)).count();
            let share = |part: usize, of: usize, most: u32| {
                most * u32::try_from(part).unwrap_or(0) / u32::try_from(of.max(1)).unwrap_or(1)
            };
            let known: Vec<String> = [want.clone(), allowed.to_vec()].concat();
            let longer = !loose && !more(name, &known, harmless(&want)).is_empty();
            if covered == want.len() {
                // The same words in another order score almost as high as the name itself.
                return if longer {
                    share(back, own.len(), LONGER).max(1)
                } else {
                    60 + share(back, own.len(), 34)
                };
            }
            let explained = want.iter().all(|key| has(&all, key) || has(&context, key));
            let plain = want.iter().all(|key| has(&all, key) || has(&named, key));
            if covered > 0 && explained {
                return if plain && !longer {
                    30 + share(covered, want.len(), 15) + share(back, own.len(), 10)
                } else {
                    share(covered, want.len(), LONGER).max(1)
                };
            }
            0
        })
        .max()
        .unwrap_or(0)
}

/// Words that a name may have in addition without naming something else: "Save changes" for "Save".
fn harmless(want: &[String]) -> &'static [&'static str] {
    const FOR: &[(&[&str], &[&str])] = &[
        (&["sav"], &["chang", "setting", "now"]),
        (&["add"], &["cart", "now"]),
        (&["send", "submit"], &["messag", "form", "request", "now"]),
        (
            &["next", "previou", "continu", "go", "back", "proceed"],
            &["page", "step", "now"],
        ),
        (&["log", "sign", "login", "signin"], &["account", "now"]),
        (
            &["clos"],
            &[
                "window", "dialog", "popup", "pop-up", "modal", "panel", "messag", "banner",
            ],
        ),
        (&["search", "find"], &["term", "keyword", "shop", "now"]),
        (&["download"], &["pdf", "fil", "now"]),
        (&["order", "buy", "book", "check"], &["now"]),
        (&["email", "e-mail", "mail"], &["address", "enter"]),
        (
            &[
                "phon", "card", "account", "order", "telephon", "customer", "mobil", "hous",
            ],
            &["number", "enter"],
        ),
        (
            &[
                "postal", "zip", "post", "promo", "voucher", "discount", "coupon", "gift",
            ],
            &["cod", "enter"],
        ),
        (
            &["user", "first", "last", "family", "nick"],
            &["nam", "enter"],
        ),
        (
            &[
                "nam", "messag", "comment", "question", "password", "cod", "address",
            ],
            &["enter", "writ", "typ", "full"],
        ),
        (&["birth"], &["dat"]),
        (&["opening", "open"], &["hour"]),
    ];
    FOR.iter()
        .find(|(verbs, _)| verbs.iter().any(|verb| has(want, verb)))
        .map_or(&["now", "her"], |(_, extra)| extra)
}

fn squashed(text: &str) -> String {
    let signs = text.chars().filter(|c| c.is_alphanumeric());
    signs.flat_map(char::to_lowercase).collect()
}

/// How well words fit one option of a list. Words that all options share do not count.
pub fn fit_choice(wanted: &[Word], text: &str, all: &[&str], around: &[&str]) -> u32 {
    let mut shared: Vec<String> = around.iter().flat_map(|text| all_keys(text)).collect();
    if all.len() > 1 {
        let common = all_keys(text)
            .into_iter()
            .filter(|key| all.iter().all(|other| has(&all_keys(other), key)));
        shared.extend(common);
    }
    // In "Express (1 day, €5)", the parentheses hold a description, not a part of the name.
    let bare = text.split(" (").next().unwrap_or(text);
    let names = [text.to_owned()];
    let score = fit_with(wanted, &names, around, &shared, false);
    if bare.len() < text.len() && score <= LONGER {
        return score.max(fit_with(wanted, &[bare.to_owned()], around, &shared, false).min(90));
    }
    score
}

/// Whether a name has the opposite particle after the same word: "Log out" for "log in".
fn other_way(text: &str, name: &str) -> bool {
    const WAYS: &[&str] = &["in", "out", "on", "off", "up", "down"];
    let pairs = |text: &str| -> Vec<(String, String)> {
        let all: Vec<Word> = words::words(text)
            .iter()
            .flat_map(|word| {
                if word.quoted {
                    words::words(&word.text)
                } else {
                    vec![word.clone()]
                }
            })
            .collect();
        all.windows(2)
            .filter(|pair| WAYS.contains(&pair[1].key.as_str()))
            .map(|pair| (pair[0].key.clone(), pair[1].key.clone()))
            .collect()
    };
    let said = pairs(text);
    let own = pairs(name);
    said.iter().any(|(verb, way)| {
        let mut same = own.iter().filter(|(other, _)| other == verb).peekable();
        same.peek().is_some() && same.all(|(_, other)| other != way)
    })
}

/// Whether the name of a control is a sentence, which instructions shorten: "tick 'I agree'".
pub fn sentence(element: &Element, name: &str) -> bool {
    let all = words::words(name);
    let forms = all.iter().any(words::filler);
    match element.role {
        Role::Checkbox | Role::Radio => all.len() > 3 || all.len() > 2 && forms,
        Role::Link | Role::Clickable | Role::Option | Role::Disclosure => {
            all.len() > 4 && forms || all.len() > 6
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::planner::steps::language::words::words;

    #[test]
    fn the_best_name_is_clearly_better() {
        let rate =
            |wanted: &str, name: &str, row: &str| fit(&words(wanted), &[name.to_owned()], &[row]);
        assert_eq!(rate("Large", "Large", ""), 100);
        assert!((1..=LONGER).contains(&rate("large", "Extra large", "")));
        assert!((1..=LONGER).contains(&rate("Delete", "Delete account", "")));
        assert!(rate("Save", "Save changes", "") > LONGER);
        assert_eq!(rate("log in", "Log out", ""), 0);
        assert!(rate("log in", "Login", "") > 90 && rate("log in", "Log in now", "") > LONGER);
        assert!(rate("add coffee", "Add", "Coffee | Add") > LONGER);
        assert!(rate("add tea", "Add", "Green tea | Add") <= LONGER);
        assert_eq!(rate("add coffee", "Add", "Tea | Add"), 0);
        assert_eq!(rate("extra large", "Large", ""), 0);
        assert_eq!(
            rate("lamp", "Desk lamp", ""),
            rate("lamp", "Floor lamp", "")
        );
    }
}
