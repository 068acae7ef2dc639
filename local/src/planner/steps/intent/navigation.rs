//! Reads clauses that open pages, scroll or wait.

use crate::planner::steps::intent::kinds::Intent;
use crate::planner::steps::intent::pattern::after;
use crate::planner::steps::intent::phrase::phrase_of;
use crate::planner::steps::language::address::address;
use crate::planner::steps::language::values::number::number;
use crate::planner::steps::language::words::words;

pub fn simple(lower: &str) -> Option<Intent> {
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

pub fn navigate(text: &str) -> Option<Intent> {
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

pub fn wait(text: &str) -> Option<Intent> {
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
