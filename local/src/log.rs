//! Logging on the error output.

use tracing_subscriber::filter::{FilterExt as _, Targets, filter_fn};
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

/// How lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// The default level.
const QUIET: &str = "warn";

/// Starts logging with the filter of `--log`, else of `RUST_LOG`, else warnings only.
///
/// Libraries do not log at all, because typed text and page contents pass through them.
pub fn start(filter: Option<&str>, format: Format) -> Result<(), String> {
    let (text, place) = match filter {
        Some(filter) => (filter.to_owned(), "--log"),
        None => match std::env::var("RUST_LOG") {
            Ok(filter) if !filter.trim().is_empty() => (filter, "RUST_LOG"),
            _ => (QUIET.to_owned(), "--log"),
        },
    };
    let wanted: Targets = text.parse().map_err(|e| {
        format!(
            "{place}: {text:?} is not a filter ({e}); give a level such as info, or lightcone_local=debug"
        )
    })?;
    let own = filter_fn(|meta| meta.target().starts_with("lightcone_"));
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    let lines = match format {
        Format::Text => lines.with_ansi(false).boxed(),
        Format::Json => lines.json().flatten_event(true).boxed(),
    };
    tracing_subscriber::registry()
        .with(lines.with_filter(own.and(wanted)))
        .try_init()
        .map_err(|e| format!("cannot start the log: {e}"))
}
