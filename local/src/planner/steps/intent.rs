//! What a clause asks for, read by its wording alone. What the wording leaves open is a wish, which the page decides.

use super::question::{self, Kind, Query};
use super::values::{number, ordinal};
use super::whether::{self, Whether};
use super::words::{Word, fold, join, words};
use crate::survey::Dialogs;

/// Which of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nth {
    At(usize),
    Last,
}

/// What kind of thing a name was said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Button,
    Link,
    Tab,
    Toggle,
    Field,
    List,
    Slider,
}

/// Words for a thing on the page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Phrase {
    pub words: Vec<Word>,
    pub sort: Option<Sort>,
    pub nth: Option<Nth>,
    /// Words of the row, item or section that it is in.
    pub near: Vec<Word>,
    /// The words with the one that may say which: "first name" may be a name.
    pub whole: Vec<Word>,
}

impl Phrase {
    /// The words as a person would say them.
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

/// What a clause asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Intent {
    Open(String),
    Back,
    Forward,
    Reload,
    Title,
    Address,
    Click {
        what: Phrase,
        times: i64,
        right: bool,
    },
    /// Goes somewhere on the site that has no address.
    Go(Phrase),
    /// Types into what has the focus.
    Insert(String),
    Fill {
        text: Vec<Word>,
        into: Phrase,
    },
    Clear(Phrase),
    /// Gives a control a value, whatever kind of control it is.
    Set {
        what: Phrase,
        value: Vec<Word>,
    },
    Choose {
        what: Phrase,
        from: Option<Phrase>,
    },
    Toggle {
        what: Phrase,
        on: bool,
    },
    Search {
        text: String,
        words: Vec<Word>,
    },
    Keys(String),
    Scroll(f64),
    ScrollTo(Phrase),
    Wait(u64),
    WaitFor(String),
    Upload {
        file: String,
        into: Option<Phrase>,
    },
    Hover(Phrase),
    Drag {
        from: Phrase,
        to: Phrase,
    },
    /// Answers the dialog that the step before opens.
    Dialog {
        answer: Dialogs,
        words: Vec<Word>,
    },
    Read(Phrase),
    Ask(Query),
    /// Answers a question by yes or no.
    Whether(Whether),
    /// Where the answer to the question before is to be found.
    See(Phrase),
    /// Brings about what the words say by the controls of the page.
    Wish {
        words: Vec<Word>,
        negative: bool,
    },
    Look,
}

impl Intent {
    /// Whether it only tells what is there.
    pub fn reports(&self) -> bool {
        matches!(
            self,
            Self::Read(_) | Self::Ask(_) | Self::Whether(_) | Self::Title | Self::Address
        )
    }
}

/// What follows one of these words.
fn after<'a>(text: &'a str, starts: &[&str]) -> Option<&'a str> {
    starts.iter().find_map(|start| {
        let (head, tail) = text.split_at_checked(start.len())?;
        let fits = head.eq_ignore_ascii_case(start) && tail.starts_with(char::is_whitespace);
        fits.then(|| tail.trim()).filter(|tail| !tail.is_empty())
    })
}

/// The places of a joining phrase among words, outside quotes.
fn find(all: &[Word], phrase: &str) -> Option<(usize, usize)> {
    let parts: Vec<&str> = phrase.split(' ').collect();
    (0..all.len().saturating_sub(parts.len() - 1)).find_map(|at| {
        let fits = parts.iter().enumerate().all(|(n, part)| {
            all.get(at + n)
                .is_some_and(|word| !word.quoted && word.text.eq_ignore_ascii_case(part))
        });
        fits.then_some((at, at + parts.len()))
    })
}

fn rfind(all: &[Word], phrase: &str) -> Option<(usize, usize)> {
    let n = phrase.split(' ').count();
    (0..=all.len().checked_sub(n)?)
        .rev()
        .find_map(|at| find(&all[at..at + n], phrase).map(|_| (at, at + n)))
}

/// Cuts words at the first of some joining phrases; both sides must hold something.
fn cut(all: &[Word], phrases: &[&str]) -> Option<(Vec<Word>, Vec<Word>)> {
    phrases.iter().find_map(|phrase| {
        let (from, to) = find(all, phrase)?;
        (from > 0 && to < all.len()).then(|| (all[..from].to_vec(), all[to..].to_vec()))
    })
}

fn cut_last(all: &[Word], phrases: &[&str]) -> Option<(Vec<Word>, Vec<Word>)> {
    phrases
        .iter()
        .filter_map(|phrase| rfind(all, phrase))
        .filter(|(from, to)| *from > 0 && *to < all.len())
        .max_by_key(|(from, _)| *from)
        .map(|(from, to)| (all[..from].to_vec(), all[to..].to_vec()))
}

fn sort_of(words: &[Word]) -> Option<(Sort, usize)> {
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
        | "search bar" | "input box" => Some(Sort::Field),
        "check box" => Some(Sort::Toggle),
        "radio button" => Some(Sort::Toggle),
        "drop-down list" | "drop down" | "dropdown list" | "dropdown menu" | "select box" => {
            Some(Sort::List)
        }
        _ => None,
    };
    if let Some(sort) = double {
        // The search box may well be called so.
        let keep = usize::from(two.starts_with("search") && words.len() == 2);
        return Some((sort, 2 - keep));
    }
    let sort = match last.as_str() {
        "button" | "icon" => Sort::Button,
        "link" => Sort::Link,
        "tab" => Sort::Tab,
        "checkbox" | "switch" | "toggle" | "radio" => Sort::Toggle,
        "field" | "box" | "input" | "textbox" | "textarea" => Sort::Field,
        "dropdown" | "list" | "menu" | "select" | "listbox" | "combobox" => Sort::List,
        "slider" => Sort::Slider,
        "element" | "item" | "option" | "heading" | "text" | "row" | "cell" | "section"
        | "page" | "entry" => return Some((Sort::Button, 0)).filter(|_| false),
        _ => return None,
    };
    Some((sort, 1))
}

/// Reads words for a thing: which one of them, of what kind, and in which row.
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
            let end = sort_of(&all).map_or(0, |(_, n)| n);
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
    if let Some((sort, n)) = sort_of(&all) {
        out.sort = Some(sort);
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
        && let Some((sort, _)) = sort_of(std::slice::from_ref(first))
    {
        out.sort = Some(sort);
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

/// Without articles and the like at its start.
fn strip(all: &[Word]) -> Vec<Word> {
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

fn phrase_of(text: &str) -> Phrase {
    phrase(&words(text))
}

/// An address as people write it; `None` for anything else.
pub fn address(what: &str) -> Option<String> {
    let what = what
        .trim()
        .trim_matches(['\'', '"', '`', '‘', '’', '“', '”', '<', '>']);
    if what.is_empty() || what.contains(char::is_whitespace) {
        return None;
    }
    let lower = what.to_lowercase();
    if ["http://", "https://", "about:", "data:"]
        .iter()
        .any(|start| lower.starts_with(start))
    {
        return Some(what.to_owned());
    }
    if lower.contains("://") {
        return Some(what.to_owned());
    }
    let host = lower.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.split_once(':').unwrap_or((host, ""));
    let port_good = port.bytes().all(|b| b.is_ascii_digit());
    let dotted = name.contains('.')
        && !name.starts_with('.')
        && !name.ends_with('.')
        && name
            .rsplit('.')
            .next()
            .is_some_and(|end| end.len() > 1 || end.bytes().all(|b| b.is_ascii_digit()))
        && number(name).is_none();
    ((dotted || name == "localhost") && port_good).then(|| what.to_owned())
}

/// Reads one clause; nothing when it is no sentence that anything could be done about.
pub fn read(clause: &str) -> Option<Intent> {
    let question = clause.trim_end().ends_with('?');
    let text = clause
        .trim()
        .trim_end_matches(['.', '!', '?', ':', ' '])
        .trim();
    let lower = fold(text);
    simple(&lower)
        .or_else(|| whether::read(text, question).map(Intent::Whether))
        .or_else(|| dialog(text))
        .or_else(|| navigate(text))
        .or_else(|| wait(text))
        .or_else(|| keyboard(text))
        .or_else(|| pointer(text))
        .or_else(|| upload(text))
        .or_else(|| report(text))
        .or_else(|| question::read(text, question).map(Intent::Ask))
        .or_else(|| toggle(text))
        .or_else(|| choose(text))
        .or_else(|| fill(text))
        .or_else(|| search(text))
        .or_else(|| wish(text, question))
}

fn simple(lower: &str) -> Option<Intent> {
    Some(match lower {
        "go back"
        | "back"
        | "go back one page"
        | "navigate back"
        | "return to the previous page"
        | "go to the previous page"
        | "go one page back" => Intent::Back,
        "go forward" | "forward" | "navigate forward" | "go one page forward" => Intent::Forward,
        "reload" | "reload the page" | "refresh" | "refresh the page" | "reload this page" => {
            Intent::Reload
        }
        "take a screenshot"
        | "take a screenshot of the page"
        | "screenshot"
        | "take a picture"
        | "take a screenshot of it" => Intent::Look,
        "scroll down"
        | "scroll down the page"
        | "scroll the page down"
        | "scroll down a bit"
        | "scroll down a little" => Intent::Scroll(600.0),
        "scroll up" | "scroll up the page" | "scroll the page up" | "scroll up a bit"
        | "scroll up a little" => Intent::Scroll(-600.0),
        "scroll to the bottom"
        | "scroll to the end"
        | "scroll to the bottom of the page"
        | "scroll to the end of the page"
        | "scroll all the way down" => Intent::Scroll(1e7),
        "scroll to the top"
        | "scroll to the top of the page"
        | "scroll back to the top"
        | "scroll all the way up" => Intent::Scroll(-1e7),
        _ => return None,
    })
}

fn navigate(text: &str) -> Option<Intent> {
    let starts = [
        "open up",
        "open the page at",
        "open the page",
        "open the site",
        "open the website",
        "open the address",
        "open the url",
        "open",
        "go to the page",
        "go to the website",
        "go to the site",
        "go to the address",
        "go over to",
        "go to",
        "go on to",
        "navigate to",
        "browse to",
        "visit",
        "head to",
        "load",
        "point the browser at",
        "surf to",
        "switch to",
        "open a tab with",
        "open a new tab with",
    ];
    let what = after(text, &starts)?;
    if let Some(url) = address(what) {
        return Some(Intent::Open(url));
    }
    let lower = text.to_lowercase();
    if let Some(what) = after(
        text,
        &[
            "go to",
            "go over to",
            "navigate to",
            "visit",
            "head to",
            "go on to",
            "switch to",
            "browse to",
        ],
    ) {
        return Some(Intent::Go(phrase_of(what)));
    }
    lower
        .starts_with("open ")
        .then(|| Intent::Go(phrase_of(what)))
}

fn wait(text: &str) -> Option<Intent> {
    if let Some(what) = after(text, &["wait for", "wait until", "wait till"]) {
        if let Some(ms) = seconds(what) {
            return Some(Intent::Wait(ms));
        }
        let all = words(what);
        let quoted = all.iter().find(|word| word.quoted);
        let what = match quoted {
            Some(word) => word.text.clone(),
            None => {
                let what = after(what, &["the text", "the word", "the"]).unwrap_or(what);
                let end = [
                    " to appear",
                    " appears",
                    " is shown",
                    " is there",
                    " is visible",
                    " shows up",
                    " to show up",
                    " to be shown",
                    " has loaded",
                    " to load",
                    " loads",
                    " is displayed",
                ];
                let what = end
                    .iter()
                    .find_map(|end| what.strip_suffix(end))
                    .unwrap_or(what);
                what.to_owned()
            }
        };
        return Some(Intent::WaitFor(what));
    }
    after(text, &["wait", "pause", "sleep"])
        .and_then(seconds)
        .map(Intent::Wait)
}

fn seconds(text: &str) -> Option<u64> {
    let lower = text.to_lowercase();
    let text = lower.strip_prefix("for ").unwrap_or(&lower);
    let mut parts = text.split_whitespace();
    let count = parts.next()?;
    let count = if count == "a" || count == "one" {
        1.0
    } else {
        number(count)?
    };
    let unit = match parts.next().unwrap_or("s") {
        "s" | "sec" | "secs" | "second" | "seconds" => 1000.0,
        "ms" | "milliseconds" => 1.0,
        "minute" | "minutes" | "min" => 60_000.0,
        _ => return None,
    };
    let ms = count * unit;
    ((0.0..=600_000.0).contains(&ms) && parts.next().is_none()).then_some(ms as u64)
}

fn keyboard(text: &str) -> Option<Intent> {
    let key = after(
        text,
        &[
            "press the key",
            "press the",
            "press",
            "hit the",
            "hit",
            "push the",
            "push",
        ],
    )?;
    let key = key.strip_suffix(" key").unwrap_or(key);
    let key = key.trim_matches(['\'', '"', '`']);
    let known = crate::browser::keys_known(key)
        && (key.chars().count() > 1
            || text.to_lowercase().contains("key")
            || key.chars().all(|c| !c.is_alphabetic())
            || text.contains('\''));
    known.then(|| Intent::Keys(key.to_owned()))
}

fn pointer(text: &str) -> Option<Intent> {
    let forms: [(&[&str], i64, bool); 3] = [
        (
            &[
                "double-click on",
                "double-click",
                "double click on",
                "double click",
                "doubleclick",
            ],
            2,
            false,
        ),
        (
            &[
                "right-click on",
                "right-click",
                "right click on",
                "right click",
            ],
            1,
            true,
        ),
        (
            &[
                "click on",
                "click",
                "tap on",
                "tap",
                "press on",
                "press",
                "push",
                "hit",
                "activate",
                "follow the link",
                "follow",
                "left-click",
                "left click on",
            ],
            1,
            false,
        ),
    ];
    if let Some((what, times, right)) = forms
        .iter()
        .find_map(|(starts, times, right)| Some((after(text, starts)?, *times, *right)))
    {
        return Some(Intent::Click {
            what: phrase_of(what),
            times,
            right,
        });
    }
    // "mark 'Call Ann' as done"
    if let Some(what) = after(text, &["mark"])
        && let Some((near, name)) = cut(&words(what), &["as"])
    {
        return Some(Intent::Click {
            what: Phrase {
                near: strip(&near),
                ..phrase(&name)
            },
            times: 1,
            right: false,
        });
    }
    if let Some(what) = after(
        text,
        &[
            "hover over",
            "hover on",
            "hover",
            "move the mouse over",
            "move the mouse to",
            "move the pointer over",
            "move the pointer to",
            "mouse over",
            "point at",
        ],
    ) {
        return Some(Intent::Hover(phrase_of(what)));
    }
    if let Some(what) = after(text, &["drag and drop", "drag", "move"]) {
        let all = words(what);
        let joints = [
            "and drop it onto",
            "and drop it on",
            "and drop it into",
            "and drop it in",
            "onto the",
            "onto",
            "on to",
            "into the",
            "into",
            "over to",
            "to the",
            "to",
            "on top of",
            "in the",
            "on",
        ];
        let (from, to) = cut(&all, &joints)?;
        let sliding = to.iter().all(|word| {
            !word.quoted
                && (number(&word.text).is_some() || ["percent", "%"].contains(&word.text.as_str()))
        });
        if sliding {
            return Some(Intent::Set {
                what: phrase(&from),
                value: to,
            });
        }
        return Some(Intent::Drag {
            from: phrase(&from),
            to: phrase(&to),
        });
    }
    let what = after(
        text,
        &[
            "scroll down to",
            "scroll up to",
            "scroll to",
            "scroll until you see",
        ],
    )?;
    Some(Intent::ScrollTo(phrase_of(what)))
}

fn upload(text: &str) -> Option<Intent> {
    let what = after(
        text,
        &[
            "upload the file",
            "upload a file called",
            "upload a file named",
            "upload",
            "attach the file",
            "attach",
            "choose the file",
            "select the file",
            "add the file",
        ],
    )?;
    let all = words(what);
    let name = |words: &[Word]| {
        let words = strip(words);
        let file = words
            .iter()
            .find(|word| word.quoted || word.text.contains('.') || word.text.contains('/'))
            .cloned();
        file.map(|word| word.text)
    };
    // A path begins with a sign that words do not have.
    let path = what
        .split_whitespace()
        .find(|part| part.starts_with(['/', '~', '.']))
        .map(|part| part.trim_matches(['\'', '"', ',']).to_owned());
    let (file, into) = match cut_last(
        &all,
        &[
            "into the", "into", "in the", "as the", "as my", "as", "to the", "to", "for the",
            "for", "with the", "with",
        ],
    ) {
        Some((file, into)) if name(&file).is_some() => (file, Some(phrase(&into))),
        _ => (all.clone(), None),
    };
    let file = path.or_else(|| name(&file))?;
    Some(Intent::Upload { file, into })
}

fn report(text: &str) -> Option<Intent> {
    let what = after(
        text,
        &[
            "report back",
            "report to me",
            "report",
            "tell me",
            "read me",
            "read out",
            "read off",
            "read",
            "return",
            "give me",
            "show me",
            "let me know",
            "find out",
            "look up",
            "get me",
            "get",
            "fetch",
            "extract",
            "note down",
            "note",
            "list me",
            "list",
            "print",
            "say",
            "copy",
            "write down",
            "find",
            "show",
            "display",
            "check",
            "see",
            "what does it say at",
        ],
    )?;
    let start = text
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let lower = fold(what);
    let lower = lower.strip_prefix("the ").unwrap_or(&lower);
    match lower {
        "title" | "page title" | "title of the page" | "page's title" | "title of this page" => {
            return Some(Intent::Title);
        }
        "address"
        | "url"
        | "address of the page"
        | "page's address"
        | "current url"
        | "current address"
        | "url of the page" => return Some(Intent::Address),
        _ => {}
    }
    if let Some(query) = question::read(what, true) {
        let asks = [
            "what", "when", "where", "who", "which", "how", "from", "at", "on", "in", "whose",
        ];
        let first = what
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .to_lowercase();
        if asks.contains(&first.as_str()) {
            return Some(Intent::Ask(query));
        }
    }
    // These words ask for other things as well: a search, a tick, a look at a page.
    if [
        "find", "check", "see", "show", "display", "look", "get", "copy", "say", "list",
    ]
    .contains(&start.as_str())
    {
        // "See the opening hours" says where to look; "check the price of the lamp" what to read.
        let looks = ["see", "look", "check"].contains(&start.as_str())
            && !lower.contains(" of ")
            && !lower.contains(" for ");
        let certain =
            (question::names_reading(what) && !looks) || (start == "list" && !lower.is_empty());
        if !certain {
            return None;
        }
    }
    let what = after(what, &["me", "back"]).unwrap_or(what);
    let inner = after(
        what,
        &[
            "the text of the",
            "the text of",
            "text of the",
            "text of",
            "the value of the",
            "the value of",
            "value of the",
            "value of",
            "the text in the",
            "the text in",
            "what is in the",
            "what the field",
            "the content of the",
            "the content of",
            "the contents of the",
            "the contents of",
            "what's in the",
        ],
    );
    if let Some(inner) = inner {
        return Some(Intent::Read(phrase_of(inner)));
    }
    let all = words(what);
    if strip(&all).first().is_some_and(|word| word.quoted) && question::reading(what).is_none() {
        return Some(Intent::Read(phrase(&all)));
    }
    let mut query = question::reading(what).unwrap_or_else(|| question::noun(what));
    if start == "list" && query.kind == Kind::Which {
        query.kind = Kind::All;
        query.noun.append(&mut query.rest);
    }
    Some(Intent::Ask(query))
}

fn toggle(text: &str) -> Option<Intent> {
    let on = [
        "check the box",
        "tick the box",
        "check the checkbox",
        "tick the checkbox",
        "check off",
        "check",
        "tick off",
        "tick",
        "turn on the",
        "turn on",
        "switch on",
        "enable",
        "activate",
        "put a check on",
        "mark the checkbox",
    ];
    let off = [
        "uncheck",
        "untick",
        "unselect",
        "deselect",
        "turn off the",
        "turn off",
        "switch off",
        "disable",
        "deactivate",
        "clear the checkbox",
        "remove the tick from",
        "remove the check from",
        "unmark",
    ];
    let lower = text.to_lowercase();
    for (starts, state) in [(&on[..], true), (&off[..], false)] {
        if let Some(what) = after(text, starts) {
            let what = after(what, &["for", "next to", "labelled", "at", "by"]).unwrap_or(what);
            let phrase = phrase_of(what);
            // "check it" says nothing about what is checked.
            if phrase.words.iter().all(|word| {
                !word.quoted
                    && ["it", "this", "that", "them"].contains(&word.text.to_lowercase().as_str())
            }) {
                return None;
            }
            return Some(Intent::Toggle {
                what: phrase,
                on: state,
            });
        }
    }
    // "turn the lights on", "switch notifications off"
    for start in ["turn ", "switch "] {
        for (end, state) in [(" on", true), (" off", false)] {
            if lower.starts_with(start)
                && lower.ends_with(end)
                && lower.len() == text.len()
                && text.len() > start.len() + end.len()
            {
                return Some(Intent::Toggle {
                    what: phrase_of(&text[start.len()..text.len() - end.len()]),
                    on: state,
                });
            }
        }
    }
    None
}

fn choose(text: &str) -> Option<Intent> {
    if let Some(rest) = after(
        text,
        &[
            "set", "change", "adjust", "move", "turn", "switch", "increase", "decrease", "raise",
            "lower", "drag", "slide", "put", "make",
        ],
    ) {
        let all = words(rest);
        let start = text
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .to_lowercase();
        let joints: &[&str] = if start == "put" || start == "make" {
            &["at", "to"]
        } else {
            &["up to", "down to", "to be", "to", "as", "at", "="]
        };
        if let Some((what, value)) = cut(&all, joints) {
            return Some(Intent::Set {
                what: phrase(&what),
                value: strip_soft(&value),
            });
        }
        if start == "set" {
            return None;
        }
    }
    let what = after(
        text,
        &[
            "choose", "select", "pick out", "pick", "opt for", "go for", "go with",
        ],
    )?;
    let all = words(what);
    if let Some((value, from)) = cut_last(
        &all,
        &[
            "from the list of",
            "from the",
            "from",
            "in the",
            "in",
            "as the",
            "as my",
            "as your",
            "as",
            "for the",
            "for my",
            "under",
        ],
    ) {
        let (mut value, from) = (value, phrase(&from));
        if value.len() > 1 && !value[0].quoted {
            value = strip(&value);
        }
        return Some(Intent::Choose {
            what: phrase(&value),
            from: Some(from),
        });
    }
    if let Some((what, value)) = cut(&all, &["to be", "="]) {
        return Some(Intent::Set {
            what: phrase(&what),
            value,
        });
    }
    Some(Intent::Choose {
        what: phrase(&all),
        from: None,
    })
}

fn strip_soft(all: &[Word]) -> Vec<Word> {
    let skip = all
        .iter()
        .take_while(|word| {
            !word.quoted && ["the", "a", "an"].contains(&word.text.to_lowercase().as_str())
        })
        .count();
    all[skip.min(all.len().saturating_sub(1))..].to_vec()
}

fn fill(text: &str) -> Option<Intent> {
    if let Some(what) = after(text, &["clear", "empty"]) {
        let phrase = phrase_of(what);
        if phrase.sort == Some(Sort::Field) {
            return Some(Intent::Clear(phrase));
        }
        return None;
    }
    if let Some(rest) = after(text, &["fill in", "fill out", "fill"]) {
        let all = words(rest);
        if !all.first()?.quoted
            && let Some((into, value)) = cut(&all, &["with"])
        {
            return Some(Intent::Fill {
                text: value,
                into: phrase(&into),
            });
        }
    }
    let rest = after(
        text,
        &[
            "type in", "type", "enter", "write", "fill in", "fill out", "fill", "input", "key in",
            "put in", "put", "insert", "give", "say", "use",
        ],
    )?;
    let start = text
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let all = words(rest);
    let joints = [
        "into the",
        "into",
        "in to the",
        "in the",
        "as the",
        "as my",
        "as your",
        "as",
        "for the",
        "for my",
        "to the",
        "in",
        "on the",
    ];
    let quoted = all.first().is_some_and(|word| word.quoted);
    if quoted {
        if all.len() == 1 && start != "use" {
            return Some(Intent::Insert(all[0].text.clone()));
        }
        let (value, into) = cut(&all, &joints)?;
        return (value.len() == 1).then(|| Intent::Fill {
            text: value,
            into: phrase(&into),
        });
    }
    if let Some((value, into)) = cut_last(&all, &joints) {
        // "Ada as the first name and Lovelace" is no value.
        if !super::wish::plain_value(&value)
            || ["into", "in the", "as"]
                .iter()
                .any(|joint| find(&value, joint).is_some())
        {
            return None;
        }
        let wide = ["put", "give", "say", "use"].contains(&start.as_str());
        if !wide
            || phrase(&into).sort == Some(Sort::Field)
            || find(&all, "as the").is_some()
            || find(&all, "as my").is_some()
            || find(&all, "as").is_some()
        {
            return Some(Intent::Fill {
                text: value,
                into: phrase(&into),
            });
        }
        return None;
    }
    None
}

fn search(text: &str) -> Option<Intent> {
    let what = after(
        text,
        &[
            "search for",
            "search the site for",
            "search the page for",
            "search this site for",
            "search the shop for",
            "search the web for",
            "look for",
            "look up",
            "do a search for",
            "run a search for",
            "make a search for",
            "search on",
            "google",
            "search",
            "find me",
            "find",
        ],
    )?;
    let all = words(what);
    let text = match all.as_slice() {
        [one] if one.quoted => one.text.clone(),
        _ => what.to_owned(),
    };
    Some(Intent::Search { text, words: all })
}

fn dialog(text: &str) -> Option<Intent> {
    let (body, asked) = conditional(text);
    let lower = fold(&body);
    let lower = lower.as_str();
    let words_ = words(&body);
    let intent = |answer| {
        Some(Intent::Dialog {
            answer,
            words: words_.clone(),
        })
    };
    let tail = |end: &str| {
        [
            "",
            " it",
            " that",
            " this",
            " the dialog",
            " the dialogue",
            " the prompt",
            " the question",
            " the popup",
            " the pop-up",
            " the message",
            " the alert",
            " the confirmation",
            " the box",
            " the deletion",
            " the warning",
            " the dialog box",
            " the action",
        ]
        .contains(&end)
    };
    for word in [
        "confirm",
        "accept",
        "ok",
        "agree",
        "say yes",
        "answer yes",
        "click ok",
        "press ok",
        "say ok",
        "answer ok",
        "choose ok",
        "choose yes",
        "approve",
        "allow",
        "answer with yes",
        "reply yes",
        "yes",
        "close the alert",
        "close the message",
    ] {
        if let Some(end) = lower.strip_prefix(word)
            && (tail(end)
                || [
                    " to it",
                    " to the question",
                    " to that",
                    " to the dialog",
                    " in the dialog",
                    " when asked",
                    " to confirm",
                    " to the prompt",
                ]
                .contains(&end))
        {
            // Pages have buttons called so, and nobody was asked a question.
            if ["click ok", "press ok"].contains(&word) && !asked && end.is_empty() {
                continue;
            }
            return intent(Dialogs::Accept);
        }
    }
    for word in [
        "dismiss",
        "cancel",
        "decline",
        "refuse",
        "say no",
        "answer no",
        "click cancel",
        "press cancel",
        "don't confirm",
        "do not confirm",
        "don’t confirm",
        "reject",
        "deny",
        "answer with no",
        "no",
        "don't accept",
        "do not accept",
    ] {
        if let Some(end) = lower.strip_prefix(word)
            && (tail(end)
                || [
                    " to it",
                    " to the question",
                    " to that",
                    " to the dialog",
                    " in the dialog",
                    " when asked",
                    " to the prompt",
                ]
                .contains(&end))
        {
            if ["click cancel", "press cancel", "cancel"].contains(&word)
                && !asked
                && end.is_empty()
                && word != "cancel"
            {
                continue;
            }
            return intent(Dialogs::Dismiss);
        }
    }
    let prompt = [
        "the prompt with",
        "the question with",
        "the dialog with",
        "it with",
        "with",
    ];
    if let Some(rest) = after(
        &body,
        &["answer", "reply to", "reply", "respond to", "respond"],
    ) {
        let value = after(rest, &prompt).unwrap_or(rest);
        return enter(value);
    }
    // "enter Kim in the prompt"
    if let Some(rest) = after(
        &body,
        &[
            "enter", "type", "type in", "write", "give", "say", "fill in", "put", "use", "insert",
            "answer",
        ],
    ) {
        let all = words(rest);
        let into_prompt = [
            "in the prompt",
            "into the prompt",
            "in the dialog",
            "into the dialog",
            "in the popup",
            "into the popup",
            "in the pop-up",
            "at the prompt",
            "as the answer",
            "to the prompt",
        ];
        for joint in into_prompt {
            if let Some((from, _)) = find(&all, joint) {
                return (from > 0).then(|| Intent::Dialog {
                    answer: Dialogs::Enter(value(&all[..from])),
                    words: words(&body),
                });
            }
        }
        if asked {
            return enter(rest);
        }
    }
    None
}

fn enter(text: &str) -> Option<Intent> {
    let all = words(text);
    let all: Vec<Word> = match cut(
        &all,
        &[
            "as the name",
            "as your name",
            "as my name",
            "as the",
            "for the",
            "as a",
        ],
    ) {
        Some((head, _)) => head,
        None => all,
    };
    (!all.is_empty()).then(|| Intent::Dialog {
        answer: Dialogs::Enter(value(&all)),
        words: words(text),
    })
}

fn value(all: &[Word]) -> String {
    let all = strip_soft(all);
    let texts: Vec<&str> = all.iter().map(|word| word.text.as_str()).collect();
    texts.join(" ")
}

/// A clause without "when it asks for the name", and whether it had something of the kind.
fn conditional(text: &str) -> (String, bool) {
    const ASKS: &[&str] = &[
        "asks",
        "ask",
        "asked",
        "prompts",
        "prompt",
        "prompted",
        "wants",
        "question",
        "dialog",
        "popup",
        "pop-up",
        "confirmation",
        "alert",
    ];
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return (text.to_owned(), false);
    }
    let asks = |part: &str| {
        part.split(|c: char| !c.is_alphanumeric() && c != '-')
            .any(|word| ASKS.contains(&word))
    };
    for start in ["when ", "if ", "once ", "as soon as "] {
        if lower.starts_with(start)
            && let Some(at) = lower.find(',')
            && asks(&lower[..at])
        {
            return (super::clauses::open(&text[at + 1..]).to_owned(), true);
        }
        let joint = format!(" {start}");
        if let Some(at) = lower.rfind(&joint)
            && asks(&lower[at..])
        {
            return (text[..at].trim().to_owned(), true);
        }
    }
    (text.to_owned(), false)
}

fn wish(text: &str, question: bool) -> Option<Intent> {
    let lower = text.to_lowercase();
    let mut all = words(text);
    let starts: [(&str, bool); 22] = [
        ("i don't want", true),
        ("i don’t want", true),
        ("i do not want", true),
        ("i don't need", true),
        ("i do not need", true),
        ("i don't wish", true),
        ("don't", true),
        ("don’t", true),
        ("do not", true),
        ("never", true),
        ("no", true),
        ("without", true),
        ("not", true),
        ("i want", false),
        ("i would like", false),
        ("i'd like", false),
        ("i’d like", false),
        ("i need", false),
        ("i prefer", false),
        ("i'll have", false),
        ("with", false),
        ("we want", false),
    ];
    for (start, negative) in starts {
        if after(&lower, &[start]).is_some() {
            let skip = words(start).len();
            all.drain(..skip.min(all.len()));
            let verbs = ["want", "wish", "get", "receive", "have", "to"];
            while all.first().is_some_and(|word| {
                !word.quoted && verbs.contains(&word.text.to_lowercase().as_str())
            }) {
                all.remove(0);
            }
            return (!all.is_empty()).then_some(Intent::Wish {
                words: all,
                negative,
            });
        }
    }
    // "My name is Kim", "the name is Kim"
    if !question
        && let Some((what, is)) = cut(&all, &["is", "are"])
        && what
            .first()
            .is_some_and(|word| ["my", "the", "our"].contains(&word.text.to_lowercase().as_str()))
    {
        return Some(Intent::Set {
            what: phrase(&what),
            value: is,
        });
    }
    if let Some(what) = after(
        text,
        &[
            "look at",
            "look in",
            "look under",
            "look on",
            "see",
            "check",
            "consult",
            "have a look at",
            "take a look at",
            "view",
            "show",
            "look into",
            "it's under",
            "it is under",
            "use",
            "display",
        ],
    ) {
        let phrase = phrase_of(what);
        let vague = phrase.words.iter().all(|word| {
            !word.quoted
                && ["it", "this", "that", "them"].contains(&word.text.to_lowercase().as_str())
        });
        if !vague {
            return Some(Intent::See(phrase));
        }
    }
    let first = all.first()?;
    let known = first.quoted || super::clauses::VERBS.contains(&first.text.to_lowercase().as_str());
    (known && !question).then_some(Intent::Wish {
        words: all,
        negative: false,
    })
}
