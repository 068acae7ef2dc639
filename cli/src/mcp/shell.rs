//! `shell`: runs a command on a computer.

use tzafon::types::ExecSyncParams;

use super::answer::{self, Answer};
use super::arguments::Shell;
use super::state::State;
use crate::failure::Failure;

/// Longest time of a command that does not say it, in s.
const LIMIT: u64 = 30;

/// Runs a command, and returns its output.
pub async fn run(state: &State, arguments: Shell) -> Answer {
    let computer = state.computers.named(arguments.computer.as_deref())?;
    let most = state.limits.wait.as_secs().max(1);
    let wanted = arguments.timeout_seconds.map_or(LIMIT.min(most), u64::from);
    if wanted > most {
        return Err(Failure::usage(format!(
            "timeout_seconds: {wanted} is more than the {most} s that a call may take"
        ))
        .hint("start long work in the background, with nohup and its output in a file, and read the file later"));
    }
    let params = ExecSyncParams {
        command: Some(arguments.command),
        cwd: arguments.cwd,
        timeout_seconds: i64::try_from(wanted).ok(),
        ..ExecSyncParams::default()
    };
    let computer = state.computers.handle(&state.client, &computer);
    let done = computer.exec_sync(params).await?;
    let [out, err] = [&done.stdout, &done.stderr].map(|text| text.as_deref().unwrap_or_default());
    let code = done
        .exit_code
        .map_or_else(|| "none".to_owned(), |code| code.to_string());
    let mut words = format!("exit code: {code}\n{out}");
    if !err.is_empty() {
        words = format!("{}\nstderr:\n{err}", words.trim_end());
    }
    let mut answer = answer::text(state, words);
    answer.is_error = Some(!done.ok());
    Ok(answer)
}
