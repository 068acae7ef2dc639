//! Reads clauses that create, write, delete, move or copy files, as commands that check their effect.

use crate::planner::steps::language::words::Word;
use crate::planner::steps::shell::path::full;
use crate::planner::steps::shell::path::path;
use crate::planner::steps::shell::path::quote;
use crate::planner::steps::shell::path::words_of;
use crate::planner::steps::shell::place::ShellReader;
use lightcone_desktop::Verb;

impl ShellReader {
    pub fn files(&mut self, text: &str) -> Option<Verb> {
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
}

/// Removes "with the text 'hello'" from the words, and returns the text.
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
    // "with 'hello' in the home folder": the words after the text name the folder.
    let quoted = tail[skip..].iter().position(|word| word.quoted);
    if let Some(n) = quoted {
        all.extend(tail[skip + n + 1..].iter().cloned());
        return Some(tail[skip + n].text.clone());
    }
    (!said.is_empty()).then(|| said.join(" "))
}
