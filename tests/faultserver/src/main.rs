//! `faultserver`: serves the scenarios to runners, or writes the page about them.

use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use clap::{Parser, Subcommand};
use faultserver::{Faults, busy, control, load, soak, table};

#[derive(Parser)]
#[command(about)]
struct Arguments {
    /// The folder of the scenarios.
    #[arg(long, default_value = "tests/scenarios")]
    scenarios: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Listens, and prints `{"url": ...}`.
    Serve,
    /// Serves tasks and fails by chance, for `make soak`; prints `{"url": ...}`.
    Soak,
    /// Serves calls and endless streams over HTTP/2; prints `{"url": ..., "ca": ...}`.
    Busy {
        /// Streams at once on one connection.
        #[arg(long, default_value_t = 100)]
        streams: u32,
    },
    /// Brings the table of a page up to date.
    Table {
        page: PathBuf,
        /// Changes nothing, and fails where there is something to change.
        #[arg(long)]
        check: bool,
    },
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    match arguments.command {
        Command::Serve => {
            let faults = Arc::new(Faults::new(&arguments.scenarios)?);
            let (address, serving) = control::serve(faults).await?;
            println!(
                "{}",
                serde_json::json!({"url": format!("http://{address}")})
            );
            serving.await?;
        }
        Command::Soak => {
            let (address, serving) = soak::serve().await?;
            println!(
                "{}",
                serde_json::json!({"url": format!("http://{address}")})
            );
            serving.await;
        }
        Command::Busy { streams } => {
            let busy = busy::start(streams).await?;
            println!("{}", serde_json::json!({"url": busy.url, "ca": busy.ca()}));
            std::future::pending::<()>().await;
        }
        Command::Table { page, check } => {
            let cases = load(&arguments.scenarios)?;
            let old = fs::read_to_string(&page).unwrap_or_default();
            let new = table::page(&old, &cases);
            if check && new != old {
                let page = page.display();
                return Err(format!(
                    "{page} is not what the scenarios say: run `make reliability`"
                )
                .into());
            }
            fs::write(&page, new)?;
        }
    }
    Ok(())
}
