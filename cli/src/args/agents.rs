//! Options of `configure-agents` and `docs`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::mcp::Tools;

const EXAMPLES: &str = "Examples:
  lightcone configure-agents                         those that are found on this machine; asks before it writes
  lightcone configure-agents claude-code --project   for everybody who works in this directory
  lightcone configure-agents codex cursor --key-env TZAFON_API_KEY --yes

The key is never written: agents read it from the profile, or from the environment variable that --key-env names.";

/// An agent whose configuration can name MCP servers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Agent {
    /// ~/.claude.json; with --project, .mcp.json.
    ClaudeCode,
    /// ~/.codex/config.toml; with --project, .codex/config.toml.
    Codex,
    /// ~/.cursor/mcp.json; with --project, .cursor/mcp.json.
    Cursor,
    /// .vscode/mcp.json of this directory.
    Vscode,
}

/// Options of `configure-agents`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct ConfigureAgents {
    /// Which agents; else those that are found.
    #[arg(value_enum, value_name = "AGENT")]
    pub agents: Vec<Agent>,
    /// Write into this directory, for this project, instead of the home folder.
    #[arg(long)]
    pub project: bool,
    /// The environment variable that has the key; else the profile's key is used.
    #[arg(long, value_name = "NAME", value_parser = variable)]
    pub key_env: Option<String>,
    /// Which tools to offer.
    #[arg(long, value_enum, default_value = "all")]
    pub tools: Tools,
    /// Write without asking.
    #[arg(long, short)]
    pub yes: bool,
    /// Show the changes, and write nothing.
    #[arg(long)]
    pub dry_run: bool,
}

/// A document for agents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Document {
    /// AGENTS.md: how to use this command in a project.
    Agents,
    /// llms.txt: what there is, and where it is described.
    Llms,
    /// SKILL.md: a skill for agents that load them on demand.
    Skill,
}

/// Options of `docs`.
#[derive(Debug, Args)]
pub struct Docs {
    /// Which document.
    #[arg(value_enum, default_value = "agents")]
    pub document: Document,
    /// Write all documents into this folder instead.
    #[arg(long, value_name = "DIR", conflicts_with = "document")]
    pub write: Option<PathBuf>,
}

fn variable(text: &str) -> Result<String, String> {
    let first = text
        .chars()
        .next()
        .is_some_and(|letter| letter.is_ascii_alphabetic() || letter == '_');
    let rest = text
        .chars()
        .all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    match first && rest {
        true => Ok(text.to_owned()),
        false => Err(
            "the name of an environment variable, such as TZAFON_API_KEY; not the key".to_owned(),
        ),
    }
}
