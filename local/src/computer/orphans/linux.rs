//! Processes of a computer: found by the mark in their environment, distinguished by their start time.

use std::collections::HashSet;
use std::fs;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, getpgrp, kill_process_group};

use super::super::MARK;
use crate::process_group::ProcessGroup;

/// How long killed processes may take to disappear.
const GONE: Duration = Duration::from_secs(10);
const LOOK: Duration = Duration::from_millis(10);

/// The fields of `/proc/PID/stat` after the id and name; `None` if the process does not exist.
fn stat(pid: i32) -> Option<Vec<String>> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name of the program, in parentheses, may contain anything.
    let rest = &stat[stat.rfind(')')? + 1..];
    Some(rest.split_whitespace().map(str::to_owned).collect())
}

/// The start time of a process, in clock ticks since boot.
pub fn started(pid: i32) -> Option<String> {
    stat(pid)?.get(19).cloned()
}

/// The group of a process that is still alive: a zombie may wait long to be reaped.
fn group(pid: i32) -> Option<i32> {
    let stat = stat(pid)?;
    (stat[0] != "Z").then(|| stat[2].parse().ok()).flatten()
}

fn processes() -> impl Iterator<Item = i32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

/// Whether a group is that of a process which removes a desktop's folder once the others are gone.
fn keeps(group: i32) -> bool {
    let line = fs::read(format!("/proc/{group}/cmdline")).unwrap_or_default();
    let name = lightcone_desktop::KEEPER.as_bytes();
    line.split(|byte| *byte == 0).any(|word| word == name)
}

/// Waits with a limit until no process of a killed group is alive.
pub fn wait(killed: &ProcessGroup) {
    let killed = killed.id().as_raw_nonzero().get();
    let end = Instant::now() + GONE;
    while processes().any(|pid| group(pid) == Some(killed)) && Instant::now() < end {
        std::thread::sleep(LOOK);
    }
}

/// Kills every process with the mark of one of these computers, with their groups and the groups that were
/// recorded, if they are still the same. Waits with a limit until all are gone.
pub fn end(written: &[(i32, String)], computers: &[String]) {
    let marks: Vec<Vec<u8>> = computers
        .iter()
        .map(|id| format!("{MARK}={id}").into_bytes())
        .collect();
    let marked = |pid: i32| {
        let environment = fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
        let mut variables = environment.split(|byte| *byte == 0);
        variables.any(|variable| marks.iter().any(|mark| mark == variable))
    };
    let same = |(pid, when): &&(i32, String)| started(*pid).as_ref() == Some(when);
    let mut groups: HashSet<i32> = written.iter().filter(same).map(|(pid, _)| *pid).collect();
    let own = getpgrp().as_raw_nonzero().get();
    let end = Instant::now() + GONE;
    loop {
        let mut left = false;
        // Programs may start others, or overwrite their environment: groups that were seen once are checked again.
        for pid in processes() {
            let Some(group) = group(pid).filter(|group| *group != own) else {
                continue;
            };
            if !groups.contains(&group) && !marked(pid) {
                continue;
            }
            left = true;
            groups.insert(group);
            if !keeps(group)
                && let Some(group) = Pid::from_raw(group)
            {
                let _ = kill_process_group(group, Signal::KILL);
            }
        }
        if !left || Instant::now() > end {
            return;
        }
        std::thread::sleep(LOOK);
    }
}
