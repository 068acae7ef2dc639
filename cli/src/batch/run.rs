//! Runs the rows of a file, so many at once.

use std::io::{IsTerminal, stderr};
use std::sync::Arc;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{Value, json};
use tokio::sync::Mutex;
use tokio::task::JoinSet;

use super::input::{Input, Row};
use super::journal::Journal;
use super::key::Keys;
use super::one::Job;
use super::parquet;
use crate::args::BatchTasks;
use crate::client::Session;
use crate::exit;
use crate::failure::Failure;
use crate::output::cell;
use crate::task::Interrupts;

/// Runs every row that has no result yet.
pub async fn run(session: &Session, options: BatchTasks) -> Result<u8, Failure> {
    let client = session.client()?;
    let total = count(&options)?;
    // Parquet cannot be added to, so that results are kept as lines first.
    let in_parquet = parquet::is_parquet(&options.out);
    let lines = match in_parquet {
        true => options.out.with_extension("parquet.jsonl"),
        false => options.out.clone(),
    };
    let journal = Journal::open(&lines, options.retry_failed)?;
    let (mut done, mut failed) = (journal.done(), journal.failed());
    let skipped = done;
    let journal = Arc::new(Mutex::new(journal));
    let bar = bar(session, total);
    bar.set_position(done);
    let mut input = Input::open(&options.file)?;
    let mut keys = Keys::default();
    let mut running = JoinSet::new();
    let mut more = true;
    let mut interrupts = Interrupts::new()?;
    loop {
        while more && running.len() < usize::from(options.concurrency) {
            let Some((number, mut row)) = input.next()? else {
                more = false;
                break;
            };
            defaults(&options, &mut row);
            let key = keys.next(&row);
            let mut known = journal.lock().await;
            if known.is_done(&key) {
                continue;
            }
            let (attempt, task_id) = known.begun(&key);
            let job = Job {
                number,
                row,
                key,
                attempt,
                task_id,
            };
            running.spawn(job.run(client.clone(), Arc::clone(&journal)));
        }
        let ended = tokio::select! {
            ended = running.join_next() => ended,
            () = interrupts.next() => {
                bar.finish_and_clear();
                session.output.note("interrupted; run the same command again to go on");
                return Ok(exit::INTERRUPTED);
            }
        };
        let Some(ended) = ended else { break };
        let result = ended.map_err(|e| Failure::other(e.to_string()))?;
        let result: Value = result.map_err(|failure| {
            bar.finish_and_clear();
            failure.hint("run the same command again to go on")
        })?;
        journal.lock().await.result(&result)?;
        done += 1;
        failed += u64::from(result["ok"] != true);
        if bar.is_hidden() {
            let (row, status) = (&result["row"], cell(&result["status"]));
            session.output.note(&format!("row {row}  {status}"));
        }
        bar.set_message(format!("{failed} failed"));
        bar.set_position(done);
    }
    bar.finish_and_clear();
    if in_parquet {
        parquet::write(&lines, &options.out)?;
    }
    let summary = json!({"rows": total, "ok": done - failed, "failed": failed, "skipped": skipped, "out": options.out});
    session.output.value(&summary, || {
        let hint = if failed > 0 {
            "; --retry-failed runs these again"
        } else {
            ""
        };
        format!(
            "{total} rows: {} completed, {failed} failed{hint}",
            done - failed
        )
    })?;
    Ok(if failed > 0 { exit::FAILED } else { 0 })
}

/// Reads the whole file once: a row that cannot be used is better known before anything starts.
fn count(options: &BatchTasks) -> Result<u64, Failure> {
    let mut input = Input::open(&options.file)?;
    let mut total = 0;
    while input.next()?.is_some() {
        total += 1;
    }
    Ok(total)
}

/// What the command line says for rows that do not.
fn defaults(options: &BatchTasks, row: &mut Row) {
    let limit = options.timeout.map(|limit| limit.as_secs().max(1));
    let values = [
        ("kind", options.kind.map(|kind| kind.as_str().into())),
        ("start_url", options.start_url.clone().map(Value::from)),
        ("model", options.model.clone().map(Value::from)),
        ("max_steps", options.max_steps.map(Value::from)),
        ("max_duration_seconds", limit.map(Value::from)),
    ];
    for (name, value) in values {
        if let (Some(value), false) = (value, row.contains_key(name)) {
            row.insert(name.to_owned(), value);
        }
    }
}

fn bar(session: &Session, total: u64) -> ProgressBar {
    if session.output.json || !stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(total);
    let look = "{bar:30} {pos}/{len}  {per_sec}  {msg}  {eta} left";
    if let Ok(style) = ProgressStyle::with_template(look) {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}
