//! Options of `run` and `tasks`.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Subcommand, ValueEnum};

const RUN_EXAMPLES: &str = "Examples:
  lightcone run \"Open https://example.com and report the title\"
  lightcone run --kind desktop --timeout 10m \"Open the terminal and check disk usage with df -h\"
  lightcone run --start-url https://shop.example --screenshots shots --record shop.mp4 \"Search for 'lamp'\"
  lightcone run --detach \"…\"        prints the task's id; `lightcone tasks watch ID` follows it

The result is on the standard output, progress on the error output. The exit code is the task's.";

/// The kind of a computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// A browser with tabs.
    Browser,
    /// A screen with windows, a terminal and a browser.
    Desktop,
}

impl Kind {
    /// As the API writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Browser => "browser",
            Self::Desktop => "desktop",
        }
    }
}

/// Options of `run`.
#[derive(Debug, Args)]
#[command(after_help = RUN_EXAMPLES)]
pub struct Run {
    /// What the agent should do, in plain words; `-` reads it from the standard input.
    pub instruction: String,
    /// Kind of computer.
    #[arg(long, value_enum)]
    pub kind: Option<Kind>,
    /// The page to open first; browsers only.
    #[arg(long, value_name = "URL")]
    pub start_url: Option<String>,
    /// The model that drives the task.
    #[arg(long)]
    pub model: Option<String>,
    /// Most steps.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub max_steps: Option<u32>,
    /// A JSON Schema; the result is then JSON of this form.
    #[arg(long, value_name = "FILE")]
    pub output_schema: Option<PathBuf>,
    /// Save the computer when it ends.
    #[arg(long)]
    pub persistent: bool,
    /// Restore this saved computer.
    #[arg(long, value_name = "ID")]
    pub environment: Option<String>,
    /// Work on this computer, which stays afterwards.
    #[arg(long, value_name = "ID")]
    pub computer: Option<String>,
    /// Longest time for the task, such as 90s or 10m.
    #[arg(long, value_parser = humantime::parse_duration)]
    pub timeout: Option<Duration>,
    /// Start the task, print its id, and do not follow it.
    #[arg(long, conflicts_with_all = ["record", "screenshots"])]
    pub detach: bool,
    /// Record the computer's screen into this file (MP4; needs ffmpeg).
    #[arg(long, value_name = "FILE")]
    pub record: Option<PathBuf>,
    /// Save each screenshot into this folder.
    #[arg(long, value_name = "DIR")]
    pub screenshots: Option<PathBuf>,
    /// Stop the task when this command is interrupted, instead of leaving it running.
    #[arg(long)]
    pub stop_on_interrupt: bool,
    /// A task that was started with the same key is followed, not started again.
    #[arg(long, value_name = "KEY")]
    pub idempotency_key: Option<String>,
}

/// Verbs of `tasks`.
#[derive(Debug, Subcommand)]
pub enum TasksVerb {
    /// List tasks, newest last.
    List,
    /// Show a task's state.
    Show(Task),
    /// Follow a task from its first event to its end, and print its result.
    Watch(Watch),
    /// Pause a running task.
    Pause(Task),
    /// Let a paused task continue.
    Resume(Task),
    /// Send a message to a running task, which the agent reads before its next step.
    Message(Message),
    /// Stop a running task.
    Stop(Task),
    /// Wait until a task has ended.
    Wait(Wait),
    /// Write a task's events, one line of JSON each.
    Export(Export),
}

/// A task.
#[derive(Debug, Args)]
pub struct Task {
    /// Id of the task.
    #[arg(value_name = "TASK")]
    pub id: String,
}

/// Options of `tasks watch`.
#[derive(Debug, Args)]
pub struct Watch {
    /// Id of the task.
    #[arg(value_name = "TASK")]
    pub id: String,
    /// Stop the task when this command is interrupted, instead of leaving it running.
    #[arg(long)]
    pub stop_on_interrupt: bool,
}

/// Options of `tasks message`.
#[derive(Debug, Args)]
pub struct Message {
    /// Id of the task.
    #[arg(value_name = "TASK")]
    pub id: String,
    /// The message.
    pub message: String,
}

/// Options of `tasks wait`.
#[derive(Debug, Args)]
pub struct Wait {
    /// Id of the task.
    #[arg(value_name = "TASK")]
    pub id: String,
    /// Longest wait, such as 90s or 10m.
    #[arg(long, value_parser = humantime::parse_duration)]
    pub timeout: Option<Duration>,
}

/// Options of `tasks export`.
#[derive(Debug, Args)]
pub struct Export {
    /// Id of the task.
    #[arg(value_name = "TASK")]
    pub id: String,
    /// Write into this file instead of the standard output.
    #[arg(long, short, value_name = "FILE")]
    pub out: Option<PathBuf>,
}
