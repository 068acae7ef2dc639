//! Reads names of files and folders, and the folder they are in.

use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::fold;

/// Reads clauses one after the other, and remembers the last file or folder for "in it".
#[derive(Debug, Default)]
pub struct ShellReader {
    pub last: Option<String>,
}

impl ShellReader {
    pub fn named(&self, all: &[Word]) -> Option<(String, Option<String>)> {
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
    pub fn name_and_place(&self, all: &[Word]) -> Option<(String, Option<String>)> {
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

    pub fn place(&self, all: &[Word]) -> Option<String> {
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
