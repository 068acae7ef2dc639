//! Cuts an instruction into steps and reads each by fixed forms. Nothing is guessed.

use lightcone_desktop::{STEP_FORMS, Verb};

use crate::action::{Action, Target};
use crate::computer::Kind;

/// One step: its own words and what to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub text: String,
    pub action: Action,
}

/// The forms a step may have, as error messages list them.
pub const FORMS: &str = "open <url>; type '<text>' into '<name>'; type '<text>'; click '<name>'; wait for '<text>'; \
                         wait <n> seconds; scroll down|up; press <key>; go back; report the text of '<name>'; \
                         report the title; report the address";

const VERBS: [&str; 33] = [
    "open",
    "go",
    "navigate",
    "visit",
    "type",
    "enter",
    "fill",
    "click",
    "tap",
    "select",
    "wait",
    "scroll",
    "press",
    "hit",
    "report",
    "tell",
    "read",
    "return",
    "search",
    "reload",
    "take",
    "launch",
    "start",
    "run",
    "execute",
    "check",
    "show",
    "list",
    "print",
    "write",
    "close",
    "double-click",
    "right-click",
];

/// The steps of an instruction, or a sentence that names the piece which cannot be read.
pub fn parse(instruction: &str, kind: Kind) -> Result<Vec<Step>, String> {
    let forms = match kind {
        Kind::Browser => FORMS,
        Kind::Desktop => STEP_FORMS,
    };
    let mut steps = Vec::new();
    for piece in pieces(instruction) {
        let action = match kind {
            Kind::Browser => read(&piece),
            Kind::Desktop => Verb::parse(&piece).map(on_desktop),
        };
        match action {
            Some(action) => steps.push(Step {
                text: piece,
                action,
            }),
            None => {
                return Err(format!(
                    "cannot read the step {piece:?}; a step is one of: {forms}"
                ));
            }
        }
    }
    if steps.is_empty() {
        return Err(format!(
            "the instruction holds no step; a step is one of: {forms}"
        ));
    }
    Ok(steps)
}

/// What every kind of computer does itself is done the same way on all of them.
fn on_desktop(verb: Verb) -> Action {
    match verb {
        Verb::Look => Action::Look,
        Verb::Wait(time) => Action::Wait(u64::try_from(time.as_millis()).unwrap_or(u64::MAX)),
        verb => Action::Desk(verb),
    }
}

/// Splits at commas, semicolons, line ends, full stops before a space, and "and"/"then" before a verb; never inside
/// quotes.
fn pieces(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let (mut found, mut piece, mut quote) = (Vec::new(), String::new(), None);
    for (at, &c) in chars.iter().enumerate() {
        let next_space = chars.get(at + 1).is_none_or(|n| n.is_whitespace());
        if let Some(end) = quote {
            // An apostrophe inside a word (don't) does not close a quote.
            if c == end && chars.get(at + 1).is_none_or(|n| !n.is_alphanumeric()) {
                quote = None;
            }
            piece.push(c);
        } else if let (Some(end), true) = (closing(c), at == 0 || !chars[at - 1].is_alphanumeric())
        {
            quote = Some(end);
            piece.push(c);
        } else if c == '\n' || c == ';' || (matches!(c, ',' | '.' | '!') && next_space) {
            found.push(std::mem::take(&mut piece));
        } else {
            piece.push(c);
        }
    }
    found.push(piece);
    found
        .iter()
        .flat_map(|piece| split_words(piece))
        .filter(|piece| !piece.is_empty())
        .collect()
}

fn closing(c: char) -> Option<char> {
    match c {
        '\'' | '"' => Some(c),
        '‘' => Some('’'),
        '“' => Some('”'),
        _ => None,
    }
}

/// Splits "click 'a' and press Enter" where a joining word is followed by a verb, outside quotes.
fn split_words(piece: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut current = String::new();
    let mut quote = None;
    let words: Vec<&str> = piece.split_whitespace().collect();
    for (at, word) in words.iter().enumerate() {
        let lower = word.to_lowercase();
        let joins = quote.is_none()
            && (lower == "and" || lower == "then" || (lower == "please" && current.is_empty()));
        let next = words
            .get(at + 1)
            .map(|w| w.to_lowercase())
            .unwrap_or_default();
        if joins && (current.is_empty() || next == "then" || VERBS.contains(&next.as_str())) {
            out.push(std::mem::take(&mut current));
            continue;
        }
        if !current.is_empty() {
            current.push(' ');
        }
        current.push_str(word);
        for (i, c) in word.char_indices() {
            match quote {
                Some(end)
                    if c == end
                        && word[i + c.len_utf8()..]
                            .chars()
                            .next()
                            .is_none_or(|n| !n.is_alphanumeric()) =>
                {
                    quote = None;
                }
                None if i == 0 => quote = closing(c),
                _ => {}
            }
        }
    }
    out.push(current);
    out
}

fn read(piece: &str) -> Option<Action> {
    let lower = piece.to_lowercase();
    // Lower-casing may change lengths in a few scripts; the forms themselves are ASCII, so such text only fails to match.
    let rest = |words: &[&str]| {
        words.iter().find_map(|w| {
            let tail = piece.get(w.len()..)?;
            (lower.starts_with(w) && tail.starts_with(' ')).then(|| tail.trim())
        })
    };
    if let Some(scroll) = rest(&["scroll"]) {
        return match scroll.to_lowercase().as_str() {
            "down" | "down the page" => Some(Action::Scroll {
                at: None,
                dx: 0.0,
                dy: 600.0,
            }),
            "up" | "up the page" => Some(Action::Scroll {
                at: None,
                dx: 0.0,
                dy: -600.0,
            }),
            _ => None,
        };
    }
    if matches!(lower.as_str(), "go back" | "back") {
        return Some(Action::Back);
    }
    if let Some(tail) = rest(&["open", "go to", "navigate to", "visit"]) {
        let url = unquote(tail).unwrap_or(tail);
        let looks = url.contains("://")
            || url.starts_with("data:")
            || url.starts_with("about:")
            || url.contains('.');
        if url.contains(char::is_whitespace) || !looks {
            return None;
        }
        let scheme = url.contains("://") || url.starts_with("data:") || url.starts_with("about:");
        return Some(Action::Navigate(if scheme {
            url.to_owned()
        } else {
            format!("https://{url}")
        }));
    }
    if let Some(tail) = rest(&["type", "enter", "fill in", "fill"]) {
        let (text, tail) = quoted(tail)?;
        if tail.is_empty() {
            return Some(Action::Insert(text.to_owned()));
        }
        let name = strip(tail, &["into the", "in the", "into", "in"])?;
        return Some(Action::Type {
            text: text.to_owned(),
            into: named(name)?,
        });
    }
    if let Some(tail) = rest(&["click on", "click the", "click", "tap", "select"]) {
        return Some(Action::Click(named(strip(tail, &["the"]).unwrap_or(tail))?));
    }
    if let Some(tail) = rest(&["wait for", "wait until"]) {
        return unquote(strip(tail, &["the"]).unwrap_or(tail))
            .map(|text| Action::WaitFor(text.to_owned()));
    }
    if let Some(tail) = rest(&["wait"]) {
        let mut words = tail.split_whitespace();
        let seconds: f64 = words
            .next()?
            .parse()
            .ok()
            .filter(|s| (0.0..=600.0).contains(s))?;
        let unit = words.next().unwrap_or("s");
        return matches!(unit, "s" | "second" | "seconds" | "sec")
            .then_some(Action::Wait((seconds * 1000.0) as u64));
    }
    if let Some(tail) = rest(&["press the", "press", "hit"]) {
        let key = strip_end(unquote(tail).unwrap_or(tail), " key");
        return crate::browser::keys_known(key).then(|| Action::Keys(vec![key.to_owned()]));
    }
    let what = rest(&["report", "tell me", "read", "return"])?;
    let what = strip(what, &["the"]).unwrap_or(what);
    match what.to_lowercase().as_str() {
        "title" | "page title" | "title of the page" => return Some(Action::Title),
        "address" | "url" => return Some(Action::Address),
        _ => {}
    }
    let name = strip(what, &["text of the", "text of", "value of", "text in"]).unwrap_or(what);
    Some(Action::Read(Target(unquote(name)?.to_owned())))
}

fn named(text: &str) -> Option<Target> {
    let (name, tail) = quoted(text)?;
    let known = [
        "",
        "button",
        "link",
        "field",
        "box",
        "search box",
        "input",
        "tab",
        "checkbox",
        "element",
    ];
    known
        .contains(&tail.to_lowercase().as_str())
        .then(|| Target(name.to_owned()))
}

fn strip<'a>(text: &'a str, starts: &[&str]) -> Option<&'a str> {
    starts.iter().find_map(|start| {
        let (head, tail) = (text.get(..start.len())?, text.get(start.len()..)?);
        (head.eq_ignore_ascii_case(start) && tail.starts_with(' ')).then(|| tail.trim())
    })
}

fn strip_end<'a>(text: &'a str, end: &str) -> &'a str {
    text.strip_suffix(end).unwrap_or(text)
}

fn unquote(text: &str) -> Option<&str> {
    quoted(text).and_then(|(inner, tail)| tail.is_empty().then_some(inner))
}

/// The quoted text at the start, and what follows it.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let open = text.chars().next()?;
    let end = closing(open)?;
    let body = &text[open.len_utf8()..];
    let close = body.char_indices().find(|&(at, c)| {
        c == end
            && body[at + c.len_utf8()..]
                .chars()
                .next()
                .is_none_or(|n| !n.is_alphanumeric())
    })?;
    let inner = &body[..close.0];
    (!inner.is_empty()).then_some((inner, body[close.0 + end.len_utf8()..].trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actions(text: &str) -> Vec<Action> {
        parse(text, Kind::Browser)
            .expect("steps")
            .into_iter()
            .map(|step| step.action)
            .collect()
    }

    fn target(name: &str) -> Target {
        Target(name.to_owned())
    }

    #[test]
    fn reads_the_documented_sentence() {
        let text = "Open http://127.0.0.1:8080/a,b?c=d, type 'lamp' into 'Search', click 'Go', wait for 'Results', \
                    scroll down, press Enter, and report the text of 'Price'";
        assert_eq!(
            actions(text),
            [
                Action::Navigate("http://127.0.0.1:8080/a,b?c=d".into()),
                Action::Type {
                    text: "lamp".into(),
                    into: target("Search")
                },
                Action::Click(target("Go")),
                Action::WaitFor("Results".into()),
                Action::Scroll {
                    at: None,
                    dx: 0.0,
                    dy: 600.0
                },
                Action::Keys(vec!["Enter".into()]),
                Action::Read(target("Price")),
            ]
        );
    }

    #[test]
    fn joins_by_then_and_and_and_newline_but_not_inside_quotes() {
        assert_eq!(
            actions(
                "type 'salt and click, then go' into \"It's here\" and then go back\nreport the title."
            ),
            [
                Action::Type {
                    text: "salt and click, then go".into(),
                    into: target("It's here")
                },
                Action::Back,
                Action::Title,
            ]
        );
    }

    #[test]
    fn names_the_piece_it_cannot_read() {
        let message =
            parse("click 'Go', buy me something nice", Kind::Browser).expect_err("unreadable");
        assert!(
            message.contains("\"buy me something nice\"") && message.contains("report the title"),
            "{message}"
        );
        assert!(parse("  ", Kind::Desktop).is_err());
        assert!(parse("press Hyperspace", Kind::Browser).is_err());
    }

    #[test]
    fn reads_the_guide_s_sentence_for_a_desktop() {
        let text =
            "Open the terminal, check disk usage with df -h, and take a screenshot of the results";
        let steps = parse(text, Kind::Desktop).expect("steps");
        let actions: Vec<_> = steps.into_iter().map(|step| step.action).collect();
        let open = Verb::Open {
            program: "terminal".into(),
            arguments: Vec::new(),
        };
        let run = Verb::Run("df -h".into());
        assert_eq!(
            actions,
            [Action::Desk(open), Action::Desk(run), Action::Look]
        );
    }
}
