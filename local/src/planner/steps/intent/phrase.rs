//! A phrase that refers to an element of the page, such as "the second Remove button in the row with Lamp".

use crate::planner::steps::intent::pattern::cut;
use crate::planner::steps::intent::pattern::cut_last;
use crate::planner::steps::language::values::number::ordinal;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::join;
use crate::planner::steps::language::words::words;

/// Which of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nth {
    At(usize),
    Last,
}

/// The type of element that a phrase names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ElementKind {
    Button,
    Link,
    Tab,
    Toggle,
    Field,
    List,
    Slider,
}

/// Words that refer to an element of the page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Phrase {
    pub words: Vec<Word>,
    pub element_kind: Option<ElementKind>,
    pub nth: Option<Nth>,
    /// Words of the row, item or section that contains it.
    pub near: Vec<Word>,
    /// The words including the ordinal: "first name" may be a name.
    pub whole: Vec<Word>,
}

impl Phrase {
    /// The phrase for messages.
    pub fn say(&self) -> String {
        let mut text = format!("'{}'", join(&self.words));
        if let Some(nth) = self.nth {
            text = match nth {
                Nth::At(n) => format!("number {n} of {text}"),
                Nth::Last => format!("the last {text}"),
            };
        }
        if !self.near.is_empty() {
            text = format!("{text} in the row with '{}'", join(&self.near));
        }
        text
    }
}

fn element_kind_of(words: &[Word]) -> Option<(ElementKind, usize)> {
    let lower = |n: usize| {
        let at = words.len().checked_sub(n)?;
        words
            .get(at)
            .filter(|word| !word.quoted)
            .map(|word| word.text.to_lowercase())
    };
    let last = lower(1)?;
    let two = lower(2)
        .map(|first| format!("{first} {last}"))
        .unwrap_or_default();
    let double = match two.as_str() {
        "text box" | "text field" | "input field" | "search box" | "search field"
        | "search bar" | "input box" => Some(ElementKind::Field),
        "check box" => Some(ElementKind::Toggle),
        "radio button" => Some(ElementKind::Toggle),
        "drop-down list" | "drop down" | "dropdown list" | "dropdown menu" | "select box" => {
            Some(ElementKind::List)
        }
        _ => None,
    };
    if let Some(element_kind) = double {
        // "Search" may be the name of the search box.
        let keep = usize::from(two.starts_with("search") && words.len() == 2);
        return Some((element_kind, 2 - keep));
    }
    let element_kind = match last.as_str() {
        "button" | "icon" => ElementKind::Button,
        "link" => ElementKind::Link,
        "tab" => ElementKind::Tab,
        "checkbox" | "switch" | "toggle" | "radio" => ElementKind::Toggle,
        "field" | "box" | "input" | "textbox" | "textarea" => ElementKind::Field,
        "dropdown" | "list" | "menu" | "select" | "listbox" | "combobox" => ElementKind::List,
        "slider" => ElementKind::Slider,
        "element" | "item" | "option" | "heading" | "text" | "row" | "cell" | "section"
        | "page" | "entry" => return Some((ElementKind::Button, 0)).filter(|_| false),
        _ => return None,
    };
    Some((element_kind, 1))
}

/// Reads a phrase: which of several elements, of what type, and in which row.
pub fn phrase(all: &[Word]) -> Phrase {
    let mut all = all.to_vec();
    let mut out = Phrase::default();
    for joint in [
        "in the row with",
        "in the row of",
        "in the row for",
        "in the line with",
        "in the same row as",
        "in row",
        "in the row",
        "on the row with",
        "in the line of",
        "in the section",
        "next to",
        "beside",
        "right of",
        "to the right of",
        "near",
        "under",
        "below",
        "in the card of",
        "in the card for",
        "inside",
        "within",
        "belonging to",
        "in the item with",
        "of the row with",
        "of the row",
        "on the line with",
        "on the line of",
    ] {
        if let Some((head, tail)) = cut(&all, &[joint]) {
            out.near = strip(&tail);
            all = head;
            break;
        }
    }
    // "in the 'Shipping' section"
    if out.near.is_empty()
        && let Some(last) = all.last()
        && !last.quoted
        && matches!(
            last.text.to_lowercase().as_str(),
            "section" | "row" | "group" | "card" | "area" | "panel"
        )
        && let Some((head, tail)) = cut_last(&all, &["in the", "of the", "from the", "in"])
    {
        out.near = tail[..tail.len() - 1].to_vec();
        all = head;
    }
    // "'Remove' for 'Lamp'"
    if out.near.is_empty()
        && all.first().is_some_and(|word| word.quoted)
        && let Some((head, tail)) = cut(
            &all,
            &[
                "for the", "for", "of the", "of", "in the", "in", "at the", "at", "on the", "on",
            ],
        )
        && tail.iter().any(|word| word.quoted)
    {
        out.near = strip(&tail);
        all = head;
    }
    let mut all = strip(&all);
    if let Some(first) = all.first().filter(|word| !word.quoted) {
        let lower = first.text.to_lowercase();
        let nth = match lower.as_str() {
            "last" | "final" | "bottom" => Some(Nth::Last),
            _ => ordinal(&lower).map(Nth::At),
        };
        if nth.is_some() && all.len() > 1 {
            out.nth = nth;
            let end = element_kind_of(&all).map_or(0, |(_, n)| n);
            out.whole = all[..all.len() - end.min(all.len() - 1)].to_vec();
            all.remove(0);
            if all
                .first()
                .is_some_and(|word| !word.quoted && word.text.eq_ignore_ascii_case("of"))
            {
                all.remove(0);
                all = strip(&all);
            }
        }
    }
    if let Some((element_kind, n)) = element_kind_of(&all) {
        out.element_kind = Some(element_kind);
        if all.len() > n || out.nth.is_some() {
            all.truncate(all.len() - n);
        }
    } else if let [.., last] = all.as_slice()
        && all.len() > 1
        && !last.quoted
        && [
            "element", "item", "option", "entry", "text", "label", "heading",
        ]
        .contains(&last.text.to_lowercase().as_str())
        && all[..all.len() - 1].iter().any(|word| word.quoted)
    {
        all.pop();
    }
    // "the button 'Go'"
    if let [first, rest @ ..] = all.as_slice()
        && !first.quoted
        && rest.first().is_some_and(|word| word.quoted)
        && let Some((element_kind, _)) = element_kind_of(std::slice::from_ref(first))
    {
        out.element_kind = Some(element_kind);
        all = rest.to_vec();
    } else if let [first, rest @ ..] = all.as_slice()
        && !first.quoted
        && !rest.is_empty()
        && rest[0].quoted
        && [
            "text", "element", "item", "option", "label", "entry", "heading", "word", "row",
            "file", "called", "named",
        ]
        .contains(&first.text.to_lowercase().as_str())
    {
        all = rest.to_vec();
    }
    out.words = strip(&all);
    out
}

/// The words without articles and the like at the start.
pub fn strip(all: &[Word]) -> Vec<Word> {
    let skip = all
        .iter()
        .take_while(|word| {
            !word.quoted
                && [
                    "the", "a", "an", "my", "your", "our", "its", "their", "this", "that", "on",
                    "called", "named", "labelled", "labeled", "marked", "saying", "some",
                ]
                .contains(&word.text.to_lowercase().as_str())
        })
        .count();
    all[skip.min(all.len().saturating_sub(1))..].to_vec()
}

pub fn phrase_of(text: &str) -> Phrase {
    phrase(&words(text))
}
