//! Reads a step that is written in words, in fixed forms. Nothing is guessed.

use std::time::Duration;

use crate::button::Button;
use crate::keys::key_known;
use crate::program_names::program_known;
use crate::targets::Target;
use crate::verb::Verb;
use crate::words::{after, cut, named, quoted, unquote};

/// The forms a step may have, as error messages list them.
pub const STEP_FORMS: &str = "open <program>; open <url>; run <command>; check <what> with <command>; type '<text>'; type '<text>' \
                              into '<name>'; press <key>; click '<name>'; double-click '<name>'; right-click '<name>'; wait \
                              for '<text>'; wait <n> seconds; scroll down|up; take a screenshot; report the output";

/// How far a step scrolls, in pixels.
const SCROLL: f64 = 600.0;

impl Verb {
    /// Reads one step, such as `open the terminal` or `check disk usage with df -h`; `None` if it has none of the
    /// [`STEP_FORMS`].
    pub fn parse(step: &str) -> Option<Self> {
        let step = step.trim().trim_end_matches(['.', '!']).trim();
        let step = after(step, &["please", "now", "and", "then"]).unwrap_or(step);
        open(step)
            .or_else(|| run(step))
            .or_else(|| keyboard(step))
            .or_else(|| click(step))
            .or_else(|| wait(step))
            .or_else(|| look(step))
    }
}

fn open(step: &str) -> Option<Verb> {
    let what = after(
        step,
        &[
            "open up",
            "open",
            "launch",
            "start",
            "go to",
            "navigate to",
            "visit",
        ],
    )?;
    let what = unquote(what).unwrap_or(what);
    let (what, place) = match cut(
        what,
        &[" in the browser", " in the web browser", " in chromium"],
    ) {
        Some((what, _)) => (unquote(what).unwrap_or(what), true),
        None => (what, false),
    };
    if let Some(url) = address(what) {
        let program = "browser".to_owned();
        return Some(Verb::Open {
            program,
            arguments: vec![url],
        });
    }
    let what = after(what, &["the", "a", "an"]).unwrap_or(what);
    let what = cut(what, &[" program", " application", " app", " window"])
        .filter(|(_, tail)| tail.is_empty())
        .map_or(what, |(what, _)| what);
    let program = what.to_owned();
    (!place && program_known(what)).then_some(Verb::Open {
        program,
        arguments: Vec::new(),
    })
}

fn address(what: &str) -> Option<String> {
    if what.is_empty() || what.contains(char::is_whitespace) {
        return None;
    }
    let lower = what.to_lowercase();
    let starts = ["http://", "https://", "about:", "data:"];
    if starts.iter().any(|start| lower.starts_with(start)) {
        return Some(what.to_owned());
    }
    let host = lower.split(['/', ':']).next().unwrap_or_default();
    let domain = host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
    (domain && !lower.contains("://") && !program_known(what)).then(|| format!("https://{what}"))
}

fn run(step: &str) -> Option<Verb> {
    if let Some(command) = after(
        step,
        &["run the command", "run", "execute the command", "execute"],
    ) {
        let command = cut(command, &[" in the terminal", " in a terminal"])
            .filter(|(_, tail)| tail.is_empty())
            .map_or(command, |(command, _)| command);
        let command = unquote(command).unwrap_or(command);
        let empty = command.chars().all(|c| "'\"`‘’“”".contains(c));
        return (!empty).then(|| Verb::Run(command.to_owned()));
    }
    let what = after(
        step,
        &[
            "check", "show", "list", "print", "get", "see", "look at", "find", "display",
        ],
    )?;
    let (_, command) = cut(
        what,
        &[
            " with the command ",
            " with ",
            " using ",
            " by running ",
            " by ",
        ],
    )?;
    let command = cut(command, &[" in the terminal"]).map_or(command, |(command, _)| command);
    if let Some(command) = unquote(command) {
        return Some(Verb::Run(command.to_owned()));
    }
    // Without quotes it could be anything; it is a command only if it starts with the name of a program.
    let program = command.split_whitespace().next()?;
    program_known(program).then(|| Verb::Run(command.to_owned()))
}

fn keyboard(step: &str) -> Option<Verb> {
    if let Some(key) = after(step, &["press the", "press", "hit the", "hit"]) {
        let key = cut(key, &[" key"])
            .filter(|(_, tail)| tail.is_empty())
            .map_or(key, |(key, _)| key);
        let key = unquote(key).unwrap_or(key);
        return key_known(key).then(|| Verb::Press(vec![key.to_owned()]));
    }
    if after(step, &["close"]).is_some_and(|what| ["the window", "this window"].contains(&what)) {
        return Some(Verb::Press(vec!["alt+F4".to_owned()]));
    }
    let rest = after(step, &["type", "enter", "write", "fill in", "fill"])?;
    let (text, rest) = quoted(rest)?;
    let into = match rest {
        "" => None,
        rest => Some(name(after(rest, &["into the", "in the", "into", "in"])?)?),
    };
    Some(Verb::Type {
        text: text.to_owned(),
        into,
    })
}

/// A quoted name, or one that says which: "second 'OK'", "'OK' in the window 'Save'".
fn name(text: &str) -> Option<String> {
    named(text).or_else(|| Target::parse(text).map(|_| text.to_owned()))
}

fn click(step: &str) -> Option<Verb> {
    let forms: [(&[&str], Button, u32); 3] = [
        (
            &[
                "double-click on",
                "double-click",
                "double click on",
                "double click",
            ],
            Button::Left,
            2,
        ),
        (
            &[
                "right-click on",
                "right-click",
                "right click on",
                "right click",
            ],
            Button::Right,
            1,
        ),
        (
            &["click on", "click", "tap on", "tap", "select"],
            Button::Left,
            1,
        ),
    ];
    let (name, button, times) = forms
        .into_iter()
        .find_map(|(starts, button, times)| Some((after(step, starts)?, button, times)))?;
    let name = self::name(after(name, &["the"]).unwrap_or(name))?;
    Some(Verb::Click {
        name,
        button,
        times,
    })
}

fn wait(step: &str) -> Option<Verb> {
    if let Some(text) = after(step, &["wait for", "wait until"]) {
        let text = after(text, &["the text", "the"]).unwrap_or(text);
        return unquote(text).map(|text| Verb::WaitFor(text.to_owned()));
    }
    let time = after(step, &["wait"])?;
    let (number, unit) = time.split_once(' ')?;
    let seconds: f64 = number
        .parse()
        .ok()
        .filter(|seconds| (0.0..=600.0).contains(seconds))?;
    let known = ["s", "sec", "second", "seconds"].contains(&unit.to_lowercase().as_str());
    known.then(|| Verb::Wait(Duration::from_secs_f64(seconds)))
}

fn look(step: &str) -> Option<Verb> {
    let lower = step.to_lowercase();
    if let Some(way) = lower.strip_prefix("scroll ") {
        let dy = match way {
            "down" => SCROLL,
            "up" => -SCROLL,
            _ => return None,
        };
        return Some(Verb::Scroll { dx: 0.0, dy });
    }
    let picture = [
        "take a screenshot",
        "take a picture",
        "take the screenshot",
        "make a screenshot",
        "screenshot",
    ];
    if picture
        .iter()
        .any(|start| lower == *start || lower.starts_with(&format!("{start} of ")))
    {
        return Some(Verb::Look);
    }
    // The output of a command is reported unchanged.
    let what = after(
        step,
        &["report", "return", "tell me", "show me", "show", "give me"],
    )?;
    let what = after(what, &["the", "its"]).unwrap_or(what).to_lowercase();
    let output = [
        "output",
        "result",
        "results",
        "output of the command",
        "command's output",
    ];
    output.contains(&what.as_str()).then_some(Verb::Look)
}
