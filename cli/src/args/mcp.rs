//! Options of `mcp`.

use std::net::SocketAddr;
use std::time::Duration;

use clap::{Args, ValueEnum};

const EXAMPLES: &str = "Examples:
  lightcone mcp                              for an agent that starts it: over its standard input and output
  lightcone mcp --tools core
  lightcone mcp --http 127.0.0.1:8931        for agents that connect; they send the key as a bearer token

`lightcone configure-agents` adds it to an agent's configuration.";

/// Which tools are offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Tools {
    /// Tasks, computers, screenshots, actions and pages.
    Core,
    /// Also the shell, and steering of tasks.
    All,
}

/// Options of `mcp`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Mcp {
    /// Which tools to offer.
    #[arg(long, value_enum, default_value = "all")]
    pub tools: Tools,
    /// Serve streamable HTTP at this loopback address; prints one JSON line {"url"} when ready.
    #[arg(long, value_name = "ADDRESS", num_args = 0..=1, default_missing_value = "127.0.0.1:0")]
    pub http: Option<SocketAddr>,
    /// Longest time that a call waits for a task; then it returns the task's state, and wait_task waits again.
    #[arg(long, value_name = "TIME", default_value = "45s", value_parser = humantime::parse_duration)]
    pub wait: Duration,
    /// Most tokens of text in an answer; read_more returns the rest.
    #[arg(long, value_name = "N", default_value_t = 6000, value_parser = clap::value_parser!(u32).range(100..))]
    pub answer_tokens: u32,
    /// Most tokens of a screenshot, of 750 px each; larger ones are scaled down.
    #[arg(long, value_name = "N", default_value_t = 1500, value_parser = clap::value_parser!(u32).range(50..20000))]
    pub screenshot_tokens: u32,
}
