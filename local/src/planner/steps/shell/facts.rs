//! Commands that answer questions about the computer.

use crate::planner::steps::language::address::address;
use crate::planner::steps::shell::file_facts::files;

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
pub fn fact(lower: &str, text: &str) -> Option<String> {
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
