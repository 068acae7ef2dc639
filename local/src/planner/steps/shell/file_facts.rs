//! Commands that answer questions about files.

use crate::planner::steps::language::words::Word;
use crate::planner::steps::shell::path::path;
use crate::planner::steps::shell::path::words_of;
use crate::planner::steps::shell::place::ShellReader;

pub fn files(core: &str, text: &str) -> Option<String> {
    let shell = ShellReader::default();
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
            shell.place(&tail)
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
