//! Processes that belong to a computer: found by the mark in their environment, told apart by when they were started.

use std::fs;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process, kill_process_group};

use super::MARK;

/// How long killed processes may take to be gone.
const GONE: Duration = Duration::from_secs(5);

/// What the kernel says of a process, after its number and name; `None` when there is no such process.
fn stat(pid: i32) -> Option<Vec<String>> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name of the program, in brackets, may hold anything; the rest is plain.
    let rest = &stat[stat.rfind(')')? + 1..];
    Some(rest.split_whitespace().map(str::to_owned).collect())
}

/// When a process was started, in the kernel's own count.
pub fn started(pid: i32) -> Option<String> {
    stat(pid)?.get(19).cloned()
}

/// Whether a process does anything still: the dead may wait long for somebody to take note.
fn lives(pid: i32) -> bool {
    stat(pid).is_some_and(|stat| stat[0] != "Z")
}

fn processes() -> Vec<i32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .collect()
}

/// Kills a process group if it is still the one that was written down; gives those that were in it.
pub fn kill_group(pid: i32, when: &str) -> Vec<i32> {
    if started(pid).as_deref() != Some(when) {
        return Vec::new();
    }
    let group = pid.to_string();
    let inside = |pid: &i32| stat(*pid).is_some_and(|stat| stat[2] == group);
    let members = processes().into_iter().filter(inside).collect();
    if let Some(pid) = Pid::from_raw(pid) {
        let _ = kill_process_group(pid, Signal::KILL);
    }
    members
}

/// Waits, not for ever, until processes that were killed are gone.
pub fn wait(pids: &[i32]) {
    let end = Instant::now() + GONE;
    while pids.iter().any(|pid| lives(*pid)) && Instant::now() < end {
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Kills every process that carries the mark of one of these computers; gives those that it killed.
pub fn kill_marked(computers: &[String]) -> Vec<i32> {
    let marks: Vec<String> = computers.iter().map(|id| format!("{MARK}={id}")).collect();
    let marked = |pid: &i32| {
        let environment = fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
        environment
            .split(|byte| *byte == 0)
            .any(|variable| marks.iter().any(|mark| mark.as_bytes() == variable))
    };
    let pids: Vec<i32> = processes().into_iter().filter(marked).collect();
    for pid in pids.iter().filter_map(|pid| Pid::from_raw(*pid)) {
        let _ = kill_process(pid, Signal::KILL);
    }
    pids
}
