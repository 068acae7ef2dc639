//! Wishes for a desktop that a command brings about, and questions that a command answers. Each command checks its effect.

use lightcone_desktop::Verb;

use super::intent::address;
use super::words::{Word, fold, words};

/// What earlier clauses spoke of, for "in it".
#[derive(Debug, Default)]
pub struct Desk {
    last: Option<String>,
}

/// Whether a clause only says by what means something is to be done.
pub fn means(piece: &str) -> bool {
    let text = fold(piece);
    [
        "use the terminal",
        "use a terminal",
        "use the command line",
        "use the shell",
        "use a command",
        "do it in the terminal",
        "do this in the terminal",
        "use the terminal for it",
        "use the terminal for this",
        "use the terminal to find out",
    ]
    .contains(&text.as_str())
}

/// A text as one word of the shell.
fn quote(text: &str) -> String {
    if !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/'))
    {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// A path below the home folder as one word of the shell.
fn path(place: Option<&str>, name: &str) -> String {
    let whole = match place {
        _ if name.starts_with('/') || name.starts_with("~/") => name.to_owned(),
        Some(place) if place.starts_with('/') || place.starts_with("~/") => {
            format!("{}/{name}", place.trim_end_matches('/'))
        }
        Some("") | None => format!("~/{name}"),
        Some(place) => format!("~/{place}/{name}"),
    };
    match whole.strip_prefix("~/") {
        Some(rest) => format!("~/{}", quote(rest)),
        None => quote(&whole),
    }
}

impl Desk {
    /// Reads a clause; nothing when no command is known for it.
    pub fn read(&mut self, piece: &str) -> Option<Verb> {
        let text = strip_means(piece.trim().trim_end_matches(['.', '!', '?', ' ']));
        let lower = fold(&text);
        if let Some(verb) = self.files(&text) {
            return Some(verb);
        }
        fact(&lower, &text).map(|command| Verb::Ensure {
            command,
            goal: piece.to_owned(),
            reports: true,
        })
    }

    fn files(&mut self, text: &str) -> Option<Verb> {
        let all = words_of(text);
        let verb = all.first()?.text.to_lowercase();
        let rest = &all[1..];
        let act = |command: String| {
            Some(Verb::Ensure {
                command,
                goal: text.to_owned(),
                reports: false,
            })
        };
        match verb.as_str() {
            "make" | "create" | "add" | "put" | "save" | "write" => {
                let kind = rest.iter().take(6).position(|word| {
                    !word.quoted
                        && ["folder", "directory", "file", "subfolder"]
                            .contains(&word.text.to_lowercase().as_str())
                });
                if verb == "write" || kind.is_none() {
                    return self.write(&verb, rest, text);
                }
                let at = kind?;
                let file = rest[at].text.eq_ignore_ascii_case("file");
                if rest[..at].iter().any(|word| {
                    word.quoted
                        || !["a", "an", "new", "the", "empty", "text", "plain", "another"]
                            .contains(&word.text.to_lowercase().as_str())
                }) {
                    return self.write(&verb, rest, text);
                }
                let mut tail = rest[at + 1..].to_vec();
                let content = contents(&mut tail);
                let (name, place) = self.name_and_place(&tail)?;
                let target = path(place.as_deref(), &name);
                let parent = path(place.as_deref(), ".");
                self.last = Some(if file {
                    target.clone()
                } else {
                    full(place.as_deref(), &name)
                });
                let folder = if place.is_some() {
                    format!("mkdir -p {parent} && ")
                } else {
                    String::new()
                };
                act(match (file, content) {
                    (false, _) => format!("{folder}mkdir {target} && test -d {target}"),
                    (true, None) => {
                        format!("{folder}test ! -e {target} && touch {target} && test -f {target}")
                    }
                    (true, Some(text)) => {
                        let said = quote(&text);
                        format!(
                            "{folder}test ! -e {target} && printf '%s\\n' {said} > {target} && grep -qxF -e {said} {target}"
                        )
                    }
                })
            }
            "append" => self.write(&verb, rest, text),
            "delete" | "remove" | "erase" => {
                let (name, place) = self.named(rest)?;
                let target = path(place.as_deref(), &name);
                act(format!(
                    "test -e {target} && rm -r {target} && test ! -e {target}"
                ))
            }
            "rename" | "move" | "copy" => {
                let joint = rest.iter().position(|word| {
                    !word.quoted
                        && ["to", "into", "as", "in"].contains(&word.text.to_lowercase().as_str())
                })?;
                let (from, place) = self.named(&rest[..joint])?;
                let tail: Vec<Word> = rest[joint + 1..].to_vec();
                let folder = !rest[joint].text.eq_ignore_ascii_case("as")
                    && tail.iter().any(|word| {
                        !word.quoted
                            && ["folder", "directory"].contains(&word.text.to_lowercase().as_str())
                    });
                let (to, _) = self.named(&tail)?;
                let (from_path, to_path) = (
                    path(place.as_deref(), &from),
                    path(
                        if verb == "rename" {
                            place.as_deref()
                        } else {
                            None
                        },
                        &to,
                    ),
                );
                let base = from.rsplit('/').next().unwrap_or(&from);
                let there = if folder
                    || rest[joint].text.eq_ignore_ascii_case("into")
                    || rest[joint].text.eq_ignore_ascii_case("in")
                {
                    path(Some(&to), base)
                } else {
                    to_path.clone()
                };
                let command = if verb == "copy" { "cp -rn" } else { "mv -n" };
                let gone = if verb == "copy" {
                    String::new()
                } else {
                    format!(" && test ! -e {from_path}")
                };
                act(format!(
                    "test -e {from_path} && test ! -e {there} && {command} {from_path} {there} && test -e {there}{gone}"
                ))
            }
            _ => None,
        }
    }

    /// "write 'hello' to notes.txt"
    fn write(&mut self, verb: &str, rest: &[Word], text: &str) -> Option<Verb> {
        if !["write", "append", "add", "put", "save"].contains(&verb) {
            return None;
        }
        let joint = rest.iter().rposition(|word| {
            !word.quoted && ["to", "into", "in"].contains(&word.text.to_lowercase().as_str())
        })?;
        let (said, tail) = (&rest[..joint], &rest[joint + 1..]);
        let said = match said {
            [one] if one.quoted => one.text.clone(),
            [.., one] if one.quoted => one.text.clone(),
            _ => return None,
        };
        let (name, place) = self.named(tail)?;
        if !name.contains('.')
            && !tail
                .iter()
                .any(|word| word.text.eq_ignore_ascii_case("file"))
        {
            return None;
        }
        let target = path(place.as_deref(), &name);
        let sign = if ["append", "add"].contains(&verb) {
            ">>"
        } else {
            ">"
        };
        let said = quote(&said);
        let command =
            format!("printf '%s\\n' {said} {sign} {target} && grep -qxF -e {said} {target}");
        Some(Verb::Ensure {
            command,
            goal: text.to_owned(),
            reports: false,
        })
    }

    fn named(&self, all: &[Word]) -> Option<(String, Option<String>)> {
        let mut all: Vec<Word> = all.to_vec();
        let skip = |word: &Word| {
            !word.quoted
                && [
                    "the",
                    "a",
                    "an",
                    "file",
                    "folder",
                    "directory",
                    "called",
                    "named",
                    "my",
                    "empty",
                    "text",
                ]
                .contains(&word.text.to_lowercase().as_str())
        };
        while all.len() > 1 && all.first().is_some_and(skip) {
            all.remove(0);
        }
        while all.len() > 1
            && all
                .last()
                .is_some_and(|word| skip(word) && !word.text.eq_ignore_ascii_case("the"))
        {
            all.pop();
        }
        self.name_and_place(&all)
    }

    /// "called Reports in the home folder", "in Documents called Reports"
    fn name_and_place(&self, all: &[Word]) -> Option<(String, Option<String>)> {
        let low = |word: &Word| {
            if word.quoted {
                String::new()
            } else {
                word.text.to_lowercase()
            }
        };
        let called = all
            .iter()
            .position(|word| ["called", "named"].contains(&low(word).as_str()));
        let joint = |from: usize| {
            all.iter()
                .enumerate()
                .skip(from)
                .find(|(_, word)| {
                    [
                        "in", "on", "inside", "into", "under", "within", "at", "from",
                    ]
                    .contains(&low(word).as_str())
                })
                .map(|(at, _)| at)
        };
        let (name, place) = match called {
            Some(at) => {
                let end = joint(at + 1).unwrap_or(all.len());
                let place = if end < all.len() {
                    Some(&all[end + 1..])
                } else {
                    joint(0)
                        .filter(|start| *start < at)
                        .map(|start| &all[start + 1..at])
                };
                (&all[at + 1..end], place)
            }
            None => match joint(0) {
                Some(0) | None if joint(0).is_some() => return None,
                Some(end) => (&all[..end], Some(&all[end + 1..])),
                None => (all, None),
            },
        };
        let name: Vec<&str> = name.iter().map(|word| word.text.as_str()).collect();
        let name = name.join(" ");
        let bad = name.is_empty() || name == "." || name == ".." || name.contains('\n');
        let place = match place {
            None => None,
            Some(words) => Some(self.place(words)?),
        };
        (!bad).then_some((name, place))
    }

    fn place(&self, all: &[Word]) -> Option<String> {
        let text: Vec<&str> = all.iter().map(|word| word.text.as_str()).collect();
        let whole = text.join(" ");
        let lower = fold(&whole);
        let lower = ["the ", "my ", "your "]
            .iter()
            .find_map(|start| lower.strip_prefix(start))
            .unwrap_or(&lower)
            .to_owned();
        if [
            "home folder",
            "home directory",
            "home",
            "home dir",
            "user's home folder",
        ]
        .contains(&lower.as_str())
        {
            return Some(String::new());
        }
        if [
            "it",
            "that folder",
            "this folder",
            "there",
            "same folder",
            "new folder",
            "that directory",
            "that",
        ]
        .contains(&lower.as_str())
        {
            return self.last.clone();
        }
        if lower == "desktop" || lower == "desktop folder" {
            return Some("Desktop".to_owned());
        }
        let skip = all
            .iter()
            .take_while(|word| {
                !word.quoted
                    && ["the", "my", "folder", "directory", "called", "named"]
                        .contains(&word.text.to_lowercase().as_str())
            })
            .count();
        let mut rest: Vec<&str> = all[skip..].iter().map(|word| word.text.as_str()).collect();
        while rest.len() > 1
            && rest
                .last()
                .is_some_and(|word| ["folder", "directory"].contains(&word.to_lowercase().as_str()))
        {
            rest.pop();
        }
        (rest.len() == 1 || all[skip..].first().is_some_and(|word| word.quoted))
            .then(|| rest.join(" "))
    }
}

/// Words of a command, with paths whole.
fn words_of(text: &str) -> Vec<Word> {
    if !text.contains(['/', '~']) {
        return words(text);
    }
    let mut out = Vec::new();
    for part in text.split_whitespace() {
        if part.contains(['/', '~']) && !part.contains(['\'', '"']) {
            let part = part.trim_end_matches([',', ';']);
            out.push(Word {
                text: part.to_owned(),
                key: part.to_lowercase(),
                quoted: true,
            });
        } else if part.contains(['\'', '"']) {
            return words(text);
        } else {
            out.extend(words(part));
        }
    }
    out
}

fn full(place: Option<&str>, name: &str) -> String {
    match place {
        Some(place) if !place.is_empty() && !name.starts_with('/') => format!("{place}/{name}"),
        _ => name.to_owned(),
    }
}

/// Takes "with the text 'hello'" off.
fn contents(all: &mut Vec<Word>) -> Option<String> {
    let low = |word: &Word| {
        if word.quoted {
            String::new()
        } else {
            word.text.to_lowercase()
        }
    };
    let at = all.iter().position(|word| {
        ["with", "containing", "saying", "contains", "says", "that"].contains(&low(word).as_str())
    })?;
    let tail: Vec<Word> = all.split_off(at);
    let skip = tail
        .iter()
        .take_while(|word| {
            [
                "with",
                "containing",
                "saying",
                "that",
                "contains",
                "says",
                "the",
                "text",
                "content",
                "contents",
                "line",
                "word",
                "words",
            ]
            .contains(&low(word).as_str())
        })
        .count();
    let said: Vec<&str> = tail[skip..].iter().map(|word| word.text.as_str()).collect();
    // "with 'hello' in the home folder": what comes after the text is the place again.
    let quoted = tail[skip..].iter().position(|word| word.quoted);
    if let Some(n) = quoted {
        all.extend(tail[skip + n + 1..].iter().cloned());
        return Some(tail[skip + n].text.clone());
    }
    (!said.is_empty()).then(|| said.join(" "))
}

fn strip_means(text: &str) -> String {
    let lower = text.to_lowercase();
    for end in [
        " in the terminal",
        " using the terminal",
        " with the terminal",
        " in a terminal",
        " by using the terminal",
        " from the terminal",
        " on the command line",
        " using a terminal",
        " via the terminal",
        " on this computer",
        " on this machine",
        " on the computer",
        " on the desktop computer",
    ] {
        if lower.len() == text.len() && lower.ends_with(end) {
            return strip_means(&text[..text.len() - end.len()]);
        }
    }
    for start in [
        "in the terminal, ",
        "use the terminal to ",
        "using the terminal, ",
        "use a terminal to ",
        "with the terminal, ",
    ] {
        if lower.len() == text.len() && lower.starts_with(start) {
            return text[start.len()..].to_owned();
        }
    }
    text.to_owned()
}

const TELLING: &[&str] = &[
    "tell me",
    "report",
    "find out",
    "show me",
    "show",
    "check",
    "print",
    "get",
    "what is",
    "what's",
    "what are",
    "which is",
    "give me",
    "display",
    "look up",
    "see",
    "determine",
    "read",
    "say",
];

/// The command that answers a question about the computer.
fn fact(lower: &str, text: &str) -> Option<String> {
    let mut core = lower.to_owned();
    loop {
        let next = TELLING.iter().find_map(|start| {
            core.strip_prefix(start)
                .and_then(|rest| rest.strip_prefix(' '))
                .map(str::to_owned)
        });
        match next {
            Some(rest) => core = rest,
            None => break,
        }
    }
    let asked = core != lower
        || [
            "which",
            "what",
            "how",
            "who",
            "where",
            "is",
            "list",
            "calculate",
            "count",
            "does",
        ]
        .iter()
        .any(|start| lower.starts_with(start));
    if !asked || address(&core).is_some() || core.contains(" with ") || core.contains(" using ") {
        return None;
    }
    let core = core.strip_prefix("the ").unwrap_or(&core).to_owned();
    let has = |word: &str| {
        core.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '.')
            .any(|part| part == word)
    };
    if has("version") {
        return version(&core);
    }
    if let Some(rest) = core
        .strip_prefix("is ")
        .and_then(|rest| rest.strip_suffix(" installed"))
    {
        let name = program(rest)?;
        return Some(format!(
            "if command -v {name} >/dev/null; then echo '{name} is installed'; else echo '{name} is not installed'; fi"
        ));
    }
    let one = |list: &[&str]| {
        list.iter().any(|item| {
            if item.contains(' ') {
                core.contains(item)
            } else {
                has(item)
            }
        })
    };
    if let Some(command) = files(&core, text) {
        return Some(command);
    }
    let command = if one(&[
        "hostname",
        "host name",
        "name of this computer",
        "name of this machine",
        "computer's name",
        "name of the computer",
        "name of the machine",
        "machine's name",
        "computer called",
        "machine called",
    ]) {
        "hostname"
    } else if one(&[
        "who am i",
        "username",
        "user name",
        "which user",
        "what user",
        "logged in",
        "current user",
        "name of the user",
    ]) {
        "id -un"
    } else if one(&["kernel"]) {
        "uname -sr"
    } else if one(&["architecture"]) {
        "uname -m"
    } else if one(&["operating system", "distribution", "linux", "os"]) {
        ". /etc/os-release && echo \"$PRETTY_NAME\""
    } else if one(&[
        "disk",
        "disk space",
        "disk usage",
        "free space",
        "space is left",
        "space is free",
        "storage",
    ]) {
        "df -h"
    } else if one(&["memory", "ram"]) {
        "free -h"
    } else if one(&[
        "cpus",
        "processors",
        "cores",
        "cpu cores",
        "processor cores",
    ]) && (core.contains("how many") || core.contains("number"))
    {
        "nproc"
    } else if one(&["uptime", "been running", "been up", "been on"]) {
        "uptime -p"
    } else if one(&["ip address", "ip"]) {
        "hostname -I"
    } else if one(&["time zone", "timezone"]) {
        "date +%Z"
    } else if [
        "date",
        "today's date",
        "current date",
        "date today",
        "which date is it",
        "what date is it",
        "which day is it",
        "what day is it",
        "day is it",
        "date is it",
        "time",
        "current time",
        "time is it",
        "what time is it",
        "time now",
    ]
    .contains(&core.as_str())
        || one(&["today's date", "date is it today", "day is it today"])
    {
        "date"
    } else if one(&[
        "working directory",
        "current directory",
        "current folder",
        "working folder",
    ]) {
        "pwd"
    } else if one(&["home folder", "home directory"])
        && (has("where") || has("path") || has("which"))
    {
        "echo \"$HOME\""
    } else if one(&["shell"]) && (has("which") || has("default") || has("what")) {
        "echo \"$SHELL\""
    } else {
        return arithmetic(&core);
    };
    Some(command.to_owned())
}

fn program(name: &str) -> Option<&str> {
    let name = name.trim().trim_start_matches("the ");
    let name = match name {
        "python" | "python 3" => "python3",
        "node.js" | "nodejs" => "node",
        "rust" => "rustc",
        "golang" => "go",
        "the browser" | "browser" | "chrome" => "chromium",
        other => other,
    };
    name.chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+'))
        .then_some(name)
        .filter(|name| !name.is_empty() && !name.starts_with('-'))
}

fn version(core: &str) -> Option<String> {
    let mut name = None;
    if let Some((_, tail)) = core.split_once("version of ") {
        let tail = tail
            .split(" is ")
            .next()
            .unwrap_or(tail)
            .split(" do ")
            .next()
            .unwrap_or(tail)
            .split(" does ")
            .next()
            .unwrap_or(tail)
            .split(" are ")
            .next()
            .unwrap_or(tail);
        let tail = tail
            .split(" on ")
            .next()
            .unwrap_or(tail)
            .trim_end_matches(" installed")
            .trim();
        name = Some(tail.to_owned());
    } else if let Some((head, _)) = core.split_once(" version") {
        let head = head
            .trim_start_matches("which ")
            .trim_start_matches("what ")
            .trim_start_matches("installed ")
            .trim_end_matches("'s");
        name = Some(head.to_owned());
    }
    let name = name?;
    let name = name.trim_start_matches("the ").to_owned();
    if ["kernel", "linux", "linux kernel"].contains(&name.as_str()) {
        return Some("uname -sr".to_owned());
    }
    if [
        "debian",
        "operating system",
        "os",
        "ubuntu",
        "distribution",
        "system",
    ]
    .contains(&name.as_str())
    {
        return Some(". /etc/os-release && echo \"$PRETTY_NAME\"".to_owned());
    }
    let name = program(&name)?;
    Some(if name == "java" {
        "java -version 2>&1".to_owned()
    } else {
        format!("{name} --version")
    })
}

fn files(core: &str, text: &str) -> Option<String> {
    let desk = Desk::default();
    let has = |word: &str| core.split_whitespace().any(|part| part == word);
    let all = words_of(text);
    // The file is quoted, or has a dot or slash in its name.
    let file = all
        .iter()
        .find(|word| {
            word.quoted
                || word.text.contains('/')
                || (word.text.contains('.') && word.text.chars().any(char::is_alphabetic))
        })
        .map(|word| word.text.clone());
    let place = all
        .iter()
        .rposition(|word| {
            !word.quoted
                && ["in", "inside", "of", "on"].contains(&word.text.to_lowercase().as_str())
        })
        .and_then(|at| {
            let tail: Vec<Word> = all[at + 1..]
                .iter()
                .filter(|word| {
                    word.quoted || !["there", "are"].contains(&word.text.to_lowercase().as_str())
                })
                .cloned()
                .collect();
            desk.place(&tail)
        });
    let folder = |place: &str| match place {
        "" => "~".to_owned(),
        place => path(None, place),
    };
    if has("files") || has("folders") || has("documents") {
        let place = folder(place.as_deref()?);
        let kind = if has("folders") { "d" } else { "f" };
        return Some(
            if core.contains("how many") || core.starts_with("count") || core.contains("number of")
            {
                format!("find {place} -mindepth 1 -maxdepth 1 -type {kind} | wc -l")
            } else {
                format!("ls -1 {place}")
            },
        );
    }
    let file = file?;
    let target = path(None, &file);
    if has("lines") && (core.contains("how many") || core.contains("number")) {
        return Some(format!("wc -l < {target}"));
    }
    if has("words") && (core.contains("how many") || core.contains("number")) {
        return Some(format!("wc -w < {target}"));
    }
    if core.contains("how big") || core.contains("how large") || has("size") {
        return Some(format!("stat -c '%s bytes' {target}"));
    }
    let reads = [
        "content",
        "contents",
        "what is in",
        "says",
        "say",
        "written",
        "inside",
    ]
    .iter()
    .any(|word| core.contains(word))
        || text.to_lowercase().starts_with("read ")
        || text.to_lowercase().starts_with("what is in");
    reads.then(|| format!("cat {target}"))
}

/// "17 times 23"
fn arithmetic(core: &str) -> Option<String> {
    let core = core
        .trim_start_matches("calculate ")
        .trim_start_matches("what is ");
    let text = core
        .replace(" plus ", "+")
        .replace(" minus ", "-")
        .replace(" times ", "*")
        .replace(" multiplied by ", "*")
        .replace(" x ", "*")
        .replace(' ', "");
    let good = text.len() > 2
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '*' | '(' | ')'))
        && text.contains(['+', '-', '*'])
        && text.starts_with(|c: char| c.is_ascii_digit() || c == '(')
        && text.matches('-').count() < 2;
    good.then(|| format!("echo $(({text}))"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command(text: &str) -> Option<String> {
        match Desk::default().read(text) {
            Some(Verb::Ensure { command, .. }) => Some(command),
            _ => None,
        }
    }

    #[test]
    fn questions_and_wishes_become_commands_that_check_themselves() {
        for (text, expected) in [
            ("Which version of Python is installed?", "python3 --version"),
            (
                "What version of git do you have in the terminal?",
                "git --version",
            ),
            ("How many processors does this computer have?", "nproc"),
            (
                "Make a folder called Reports in the home folder",
                "mkdir -p ~/. && mkdir ~/Reports && test -d ~/Reports",
            ),
            (
                "create a new folder named 'My files'",
                "mkdir ~/'My files' && test -d ~/'My files'",
            ),
            (
                "Create an empty file called notes.txt",
                "test ! -e ~/notes.txt && touch ~/notes.txt && test -f ~/notes.txt",
            ),
            (
                "Delete the file notes.txt",
                "test -e ~/notes.txt && rm -r ~/notes.txt && test ! -e ~/notes.txt",
            ),
            ("what is 17 times 23?", "echo $((17*23))"),
            (
                "How many files are in the home folder?",
                "find ~ -mindepth 1 -maxdepth 1 -type f | wc -l",
            ),
        ] {
            assert_eq!(command(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "check disk usage with df -h",
            "open the terminal",
            "make me happy",
            "delete",
            "press Enter",
            "type 'a'",
            "Remove everything in it",
            "open example.com",
        ] {
            assert_eq!(command(text), None, "{text}");
        }
    }
}
