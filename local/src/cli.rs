//! The command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::builder::BoolishValueParser;
use clap::{Args, Parser, Subcommand};

use crate::log::Format;
use crate::task::WhenFull;

/// The variable with the key of the model, which computers must not see.
pub const MODEL_KEY: &str = "LIGHTCONE_MODEL_KEY";

/// The Lightcone API on this machine.
#[derive(Debug, Parser)]
#[command(name = "lightcone-local", version)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

/// What to run.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the API; prints one JSON line {"url", "api_key"} when ready.
    Serve(Box<Serve>),
    /// Serve a small web shop to try tasks on; prints {"url"} when ready.
    Shop(Shop),
    /// List the programs that computers need, with their versions, and how to get those that are missing.
    Doctor(Doctor),
}

/// Options of `doctor`.
#[derive(Debug, Clone, Args)]
pub struct Doctor {
    /// The Chromium program; searched on PATH if not given.
    #[arg(long)]
    pub chromium: Option<PathBuf>,
}

/// Options of `serve`. Each is also read from a variable, such as `LIGHTCONE_LOCAL_MAX_COMPUTERS`, and from the
/// configuration file; the command line goes before variables, and these before the file.
#[derive(Debug, Clone, Args)]
pub struct Serve {
    /// A configuration file (TOML) with options by their names, such as `max-computers = 8`.
    #[arg(long)]
    pub config: Option<PathBuf>,
    /// Address and port; port 0 takes a free one. Beyond loopback, such as 0.0.0.0:8700, this needs --public-url and a key.
    #[arg(long, default_value = "127.0.0.1:0")]
    pub addr: SocketAddr,
    /// The URL that callers on other machines use, such as <https://lightcone.example.com>: that of a proxy which adds TLS.
    /// Requests are accepted under its host name too, and it begins the URLs in responses.
    #[arg(long)]
    pub public_url: Option<String>,
    /// Key that callers must send as a bearer token; random when not given. Better given by the variable
    /// LIGHTCONE_LOCAL_API_KEY or by --api-key-file.
    #[arg(long)]
    pub api_key: Option<String>,
    /// File with that key.
    #[arg(long)]
    pub api_key_file: Option<PathBuf>,
    /// Folder for the database, pictures and saved computers; a temporary one, which goes at the end, when not given.
    #[arg(long)]
    pub data: Option<PathBuf>,
    /// The Chromium program; searched on PATH if not given.
    #[arg(long)]
    pub chromium: Option<PathBuf>,
    /// Base address of an OpenAI-compatible service with /responses, such as <http://127.0.0.1:8000/v1>.
    #[arg(long, requires = "model")]
    pub model_url: Option<String>,
    /// Name of the model to ask at --model-url.
    #[arg(long, requires = "model_url")]
    pub model: Option<String>,
    /// Key that --model-url wants as a bearer token. Better given by the variable LIGHTCONE_LOCAL_MODEL_KEY (or
    /// LIGHTCONE_MODEL_KEY) or by --model-key-file.
    #[arg(long)]
    pub model_key: Option<String>,
    /// File with that key.
    #[arg(long)]
    pub model_key_file: Option<PathBuf>,
    /// Most computers at once; one more is answered with 429.
    #[arg(long, default_value_t = 40, value_parser = computers)]
    pub max_computers: usize,
    /// What a task's start does while as many computers run as may.
    #[arg(long, value_enum, default_value_t = WhenFull::Wait)]
    pub when_full: WhenFull,
    /// Let programs of computers see only their own home and a read-only system, and no network but a loopback of their
    /// own (bubblewrap).
    #[arg(long, value_parser = BoolishValueParser::new())]
    pub isolate: bool,
    /// As root: run browsers as root too, without Chromium's sandbox, where they cannot be run as an unprivileged user.
    #[arg(long, value_parser = BoolishValueParser::new())]
    pub allow_root: bool,
    /// With --isolate: let them reach the network all the same.
    #[arg(long, value_parser = BoolishValueParser::new())]
    pub network: bool,
    /// With --isolate: most memory of a computer, such as 4G or 512M; 0 is no limit.
    #[arg(long, default_value = "4G", value_parser = bytes)]
    pub computer_memory: u64,
    /// With --isolate: most processes and threads of a computer; 0 is no limit.
    #[arg(long, default_value_t = 2048)]
    pub computer_processes: u32,
    /// With --isolate: most processors that a computer may use, such as 1.5; 0 is no limit.
    #[arg(long, default_value_t = 2.0, value_parser = processors)]
    pub computer_cpus: f64,
    /// Days for which ended tasks and computers, responses and screenshots are kept at most.
    #[arg(long, default_value_t = 30.0, value_parser = days)]
    pub keep_days: f64,
    /// Most that the database may hold, such as 1G; the oldest responses and ended tasks go first.
    #[arg(long, default_value = "1G", value_parser = bytes)]
    pub keep_database: u64,
    /// Most that screenshots may hold, such as 1G; the oldest go first.
    #[arg(long, default_value = "1G", value_parser = bytes)]
    pub keep_screenshots: u64,
    /// End when the standard input is closed. A program that starts this server keeps the other end of a pipe open, so the
    /// server ends with it, however it ends.
    #[arg(long, value_parser = BoolishValueParser::new())]
    pub exit_with_stdin: bool,
    /// What is logged on the error output: error, warn, info or debug, or a filter as RUST_LOG has it, which is read
    /// when this is not given.
    #[arg(long)]
    pub log: Option<String>,
    /// How it is logged.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub log_format: Format,
    /// Seconds in which the head of a request has to come.
    #[arg(long, default_value_t = 30.0, value_parser = seconds)]
    pub head_timeout: f64,
    /// Seconds in which the body of a request has to come.
    #[arg(long, default_value_t = 60.0, value_parser = seconds)]
    pub body_timeout: f64,
    /// Seconds an action may take before it counts as failed.
    #[arg(long, default_value_t = 20.0, value_parser = seconds)]
    pub action_timeout: f64,
    /// Seconds a page may take to load before the task fails.
    #[arg(long, default_value_t = 30.0, value_parser = seconds)]
    pub navigation_timeout: f64,
}

/// Options of `shop`.
#[derive(Debug, Clone, Args)]
pub struct Shop {
    /// Loopback address and port; port 0 takes a free one.
    #[arg(long, default_value = "127.0.0.1:0")]
    pub addr: SocketAddr,
}

fn computers(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(count @ 1..=1000) => Ok(count),
        _ => Err("a whole number from 1 to 1000".to_owned()),
    }
}

/// A number of bytes, perhaps with one of the units K, M, G and T.
fn bytes(text: &str) -> Result<u64, String> {
    let units = ["", "K", "M", "G", "T"];
    let upper = text.trim().to_uppercase();
    let upper = upper.trim_end_matches('B').trim_end_matches('I');
    let digits = upper.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let power = units
        .iter()
        .position(|unit| *unit == &upper[digits.len()..]);
    let number = digits.trim().parse::<u64>().ok();
    number
        .zip(power)
        .and_then(|(number, power)| number.checked_mul(1 << (10 * power)))
        .ok_or_else(|| "a number of bytes, such as 4G, 512M or 0".to_owned())
}

fn days(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(value) if (0.0..=36_500.0).contains(&value) => Ok(value),
        _ => Err("a number of days from 0 to 36500".to_owned()),
    }
}

fn processors(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(value) if value == 0.0 || (0.01..=1024.0).contains(&value) => Ok(value),
        _ => Err("a number of processors, such as 1.5, or 0".to_owned()),
    }
}

fn seconds(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(value) if value > 0.0 && value <= 3600.0 => Ok(value),
        _ => Err("a number of seconds above 0 and at most 3600".to_owned()),
    }
}
