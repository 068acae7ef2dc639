//! Options of `batch`.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;

use super::tasks::Kind;

const EXAMPLES: &str = "Examples:
  lightcone batch tasks.jsonl --out results.jsonl --concurrency 50
  lightcone batch tasks.csv --out results.jsonl --kind browser
  lightcone batch tasks.parquet --out results.parquet
  lightcone batch tasks.jsonl --out results.jsonl --retry-failed

Each row is a task: a JSON object with `instruction` and further parameters such as `start_url`, `kind` and `max_steps`, or
a row of a CSV or Parquet file with these columns. A batch that was killed goes on when it is run again: what has
a result is not repeated, and what was started is followed.";

/// Options of `batch`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct BatchTasks {
    /// The tasks: a file of JSON lines, or what its name ends with: .csv or .parquet.
    pub file: PathBuf,
    /// The file for results: one line of JSON each, or Parquet if its name ends with .parquet. Files beside it say what has
    /// been done.
    #[arg(long, short, value_name = "FILE")]
    pub out: PathBuf,
    /// Most tasks at once.
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub concurrency: u16,
    /// Run the tasks that failed again.
    #[arg(long)]
    pub retry_failed: bool,
    /// Kind of computer, for rows that do not say it.
    #[arg(long, value_enum)]
    pub kind: Option<Kind>,
    /// The page to open first, for rows that do not say it.
    #[arg(long, value_name = "URL")]
    pub start_url: Option<String>,
    /// The model, for rows that do not say it.
    #[arg(long)]
    pub model: Option<String>,
    /// Most steps, for rows that do not say it.
    #[arg(long, value_name = "N")]
    pub max_steps: Option<u32>,
    /// Longest time for a task, such as 10m, for rows that do not say it.
    #[arg(long, value_parser = humantime::parse_duration)]
    pub timeout: Option<Duration>,
}
