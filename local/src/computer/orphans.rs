//! Processes that belong to a computer: found by the mark in their environment, told apart by when they were started.

use std::fs;

use rustix::process::{Pid, Signal, kill_process, kill_process_group};

use super::MARK;

/// When a process was started, in the kernel's own count; `None` when there is no such process.
pub fn started(pid: i32) -> Option<String> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name of the program, in brackets, may hold anything; the rest is plain.
    let rest = &stat[stat.rfind(')')? + 1..];
    rest.split_whitespace().nth(19).map(str::to_owned)
}

/// Kills a process group if it is still the one that was written down.
pub fn kill_group(pid: i32, when: &str) {
    if started(pid).as_deref() == Some(when)
        && let Some(pid) = Pid::from_raw(pid)
    {
        let _ = kill_process_group(pid, Signal::KILL);
    }
}

/// Kills every process that carries the mark of one of these computers.
pub fn kill_marked(computers: &[String]) {
    let marks: Vec<String> = computers.iter().map(|id| format!("{MARK}={id}")).collect();
    let Ok(processes) = fs::read_dir("/proc") else {
        return;
    };
    for entry in processes.flatten() {
        let pid = entry
            .file_name()
            .to_str()
            .and_then(|name| name.parse().ok());
        let Some(pid) = pid.and_then(Pid::from_raw) else {
            continue;
        };
        let Ok(environment) = fs::read(entry.path().join("environ")) else {
            continue;
        };
        let marked = environment
            .split(|byte| *byte == 0)
            .any(|variable| marks.iter().any(|mark| mark.as_bytes() == variable));
        if marked {
            let _ = kill_process(pid, Signal::KILL);
        }
    }
}
