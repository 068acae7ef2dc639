//! `configure-agents`: adds `lightcone mcp` to the configuration of agents, after showing what would change.

mod documents;
mod entry;
mod file;
mod json;
mod place;
mod toml;

use console::Term;
use serde_json::json;

pub use documents::docs;

use crate::args::ConfigureAgents;
use crate::client::Session;
use crate::failure::Failure;
use crate::output;
use entry::Entry;
use file::Change;

/// Shows the changes, asks, and writes them.
pub fn configure(session: &Session, options: &ConfigureAgents) -> Result<u8, Failure> {
    let entry = Entry::new(session, options)?;
    let agents = place::chosen(options)?;
    let changes = agents
        .into_iter()
        .map(|agent| Change::new(agent, place::of(agent, options.project)?, &entry));
    let changes = changes.collect::<Result<Vec<_>, Failure>>()?;
    let needed: Vec<_> = changes.iter().filter(|change| change.is_needed()).collect();
    for change in &needed {
        session.output.note(&change.diff());
    }
    if !needed.is_empty() && !options.dry_run {
        if !options.yes && !agreed()? {
            return Err(Failure::usage("nothing was written: agree, or give --yes"));
        }
        for change in &needed {
            change.write()?;
        }
    }
    let state = |change: &Change| match (change.is_needed(), options.dry_run) {
        (false, _) => "configured already",
        (true, true) => "would be changed",
        (true, false) => "written",
    };
    let rows: Vec<_> = changes
        .iter()
        .map(|change| json!({"agent": change.agent(), "path": change.path, "state": state(change)}))
        .collect();
    session.output.value(&rows, || {
        let words = changes.iter().map(|change| {
            let (agent, path) = (change.agent(), change.path.display());
            format!(
                "{agent}: {path} is {}",
                state(change).replace("would be", "to be")
            )
        });
        words.collect::<Vec<_>>().join("\n")
    })?;
    Ok(0)
}

fn agreed() -> Result<bool, Failure> {
    if !output::interactive() {
        return Ok(false);
    }
    let term = Term::stderr();
    let asked = term
        .write_str("Write this? [y/N] ")
        .and_then(|()| term.read_line());
    let answer = asked.map_err(|e| Failure::other(format!("the terminal: {e}")))?;
    Ok(answer.trim().to_lowercase().starts_with('y'))
}
