//! `docs`: documents for agents, which match this version.

use std::path::Path;

use serde_json::json;

use crate::args::{Docs, Document};
use crate::client::Session;
use crate::failure::Failure;
use crate::output;

const ALL: [Document; 3] = [Document::Agents, Document::Llms, Document::Skill];

/// A document's file name, and its text.
fn file(document: Document) -> (&'static str, String) {
    let (name, text) = match document {
        Document::Agents => ("AGENTS.md", include_str!("../../docs/AGENTS.md")),
        Document::Llms => ("llms.txt", include_str!("../../docs/llms.txt")),
        Document::Skill => ("SKILL.md", include_str!("../../docs/SKILL.md")),
    };
    (name, text.replace("{version}", env!("CARGO_PKG_VERSION")))
}

/// Prints a document, or writes all into a folder.
pub fn docs(session: &Session, options: &Docs) -> Result<u8, Failure> {
    if let Some(folder) = &options.write {
        let paths = write(folder)?;
        session.output.value(&paths, || paths.join("\n"))?;
        return Ok(0);
    }
    let (name, text) = file(options.document);
    if session.output.json {
        session
            .output
            .value(&json!({"name": name, "text": text}), String::new)?;
    } else {
        output::bytes(text.as_bytes())?;
    }
    Ok(0)
}

fn write(folder: &Path) -> Result<Vec<String>, Failure> {
    std::fs::create_dir_all(folder).map_err(|e| Failure::file(folder, &e))?;
    let files = ALL.into_iter().map(|document| {
        let (name, text) = file(document);
        let path = folder.join(name);
        if path.exists() {
            let message = format!("{} exists already", path.display());
            return Err(Failure::usage(message).hint("nothing was written; choose another folder"));
        }
        Ok((path, text))
    });
    let files = files.collect::<Result<Vec<_>, Failure>>()?;
    for (path, text) in &files {
        std::fs::write(path, text).map_err(|e| Failure::file(path, &e))?;
    }
    Ok(files
        .iter()
        .map(|(path, _)| path.display().to_string())
        .collect())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// The commands in a document: lines of its examples, and code in its text.
    fn commands(text: &str) -> Vec<String> {
        let mut commands = Vec::new();
        let mut fenced = false;
        for line in text.lines() {
            if line.starts_with("```") {
                fenced = !fenced;
            } else if fenced {
                commands.push(line.to_owned());
            } else {
                commands.extend(line.split('`').skip(1).step_by(2).map(str::to_owned));
            }
        }
        commands.retain(|command| command.starts_with("lightcone "));
        commands
    }

    #[test]
    fn each_command_in_the_documents_is_one_that_this_program_takes() {
        let root = crate::args::command();
        for (name, text) in ALL.map(file) {
            let commands = commands(&text);
            assert!(commands.len() > 3, "{name}");
            for command in commands {
                let words = shlex::split(&command).unwrap_or_default();
                let Err(error) = root.clone().try_get_matches_from(&words) else {
                    continue;
                };
                let helps = error.kind() == clap::error::ErrorKind::DisplayHelp;
                assert!(helps, "{name}: {command}: {error}");
            }
        }
    }

    #[test]
    fn each_document_names_this_version() {
        for (name, text) in ALL.map(file) {
            assert!(text.contains(env!("CARGO_PKG_VERSION")), "{name}");
        }
    }
}
