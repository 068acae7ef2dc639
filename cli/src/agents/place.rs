//! Which agents there are on this machine, and where they are configured.

use std::path::{Path, PathBuf};

use crate::args::{Agent, ConfigureAgents};
use crate::failure::Failure;

const ALL: [Agent; 4] = [
    Agent::ClaudeCode,
    Agent::Codex,
    Agent::Cursor,
    Agent::Vscode,
];

/// The agents that were named, else those that are found.
pub fn chosen(options: &ConfigureAgents) -> Result<Vec<Agent>, Failure> {
    if !options.agents.is_empty() {
        // Each once, however often it is named.
        let named = ALL
            .into_iter()
            .filter(|agent| options.agents.contains(agent));
        return Ok(named.collect());
    }
    let (home, here) = (home()?, here()?);
    let found: Vec<_> = ALL
        .into_iter()
        .filter(|agent| is_there(*agent, &home, &here))
        .collect();
    if found.is_empty() {
        return Err(Failure::usage("no agent is found here")
            .hint("name those to configure: claude-code, codex, cursor or vscode"));
    }
    Ok(found)
}

/// The file that configures an agent, for its user or for the project of this directory.
pub fn of(agent: Agent, project: bool) -> Result<PathBuf, Failure> {
    let here = here()?;
    Ok(match (agent, project) {
        (Agent::ClaudeCode, true) => here.join(".mcp.json"),
        (Agent::ClaudeCode, false) => home()?.join(".claude.json"),
        (Agent::Codex, true) => here.join(".codex/config.toml"),
        (Agent::Codex, false) => codex(&home()?).join("config.toml"),
        (Agent::Cursor, true) => here.join(".cursor/mcp.json"),
        (Agent::Cursor, false) => home()?.join(".cursor/mcp.json"),
        (Agent::Vscode, _) => here.join(".vscode/mcp.json"),
    })
}

fn is_there(agent: Agent, home: &Path, here: &Path) -> bool {
    match agent {
        Agent::ClaudeCode => home.join(".claude.json").exists() || home.join(".claude").is_dir(),
        Agent::Codex => codex(home).is_dir(),
        Agent::Cursor => home.join(".cursor").is_dir(),
        Agent::Vscode => here.join(".vscode").is_dir(),
    }
}

fn codex(home: &Path) -> PathBuf {
    let set = std::env::var_os("CODEX_HOME").filter(|folder| !folder.is_empty());
    set.map_or_else(|| home.join(".codex"), PathBuf::from)
}

fn home() -> Result<PathBuf, Failure> {
    let home = std::env::home_dir().filter(|home| !home.as_os_str().is_empty());
    home.ok_or_else(|| Failure::other("there is no home folder: set HOME, or give --project"))
}

fn here() -> Result<PathBuf, Failure> {
    std::env::current_dir().map_err(|e| Failure::other(format!("this directory: {e}")))
}
