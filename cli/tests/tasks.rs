//! `run` and `tasks` against the local server.

use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

use crate::common::{Done, Place, place};
use rustix::process::{Pid, Signal, kill_process};

const PAGE: &str = "data:text/html,<title>Lamps</title><p>of all kinds</p>";
const REPORT: &str = "Report the title";
const WAIT: &str = "Wait 600 seconds, and report the title";

/// A run that was interrupted once its task's id was known: the id, and how it ended.
fn interrupted(place: &Place, extra: &[&str]) -> (String, Done) {
    let args = [&["run", "--start-url", PAGE, WAIT], extra].concat();
    let mut command = place.command(&args);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    let id = first.strip_prefix("task").unwrap().trim().to_owned();
    signal(&child, Signal::INT);
    let rest: Vec<_> = lines.map(Result::unwrap).collect();
    let done = child.wait_with_output().unwrap();
    let done = Done {
        err: rest.join("\n"),
        ..done.into()
    };
    (id, done)
}

fn signal(child: &Child, signal: Signal) {
    let pid = Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
    kill_process(pid, signal).unwrap();
}

#[test]
fn the_result_is_on_the_standard_output_and_progress_is_not() {
    let place = place("result");
    let done = place.run(&["run", "--start-url", PAGE, REPORT]).ok();
    assert!(done.text().contains("Lamps"), "{}", done.out);
    assert_eq!(done.out.lines().count(), 1, "{}", done.out);
    assert!(done.err.starts_with("task    task_"), "{}", done.err);
    assert!(done.err.contains("step 1"), "{}", done.err);
    assert!(!done.err.contains('\x1b'), "{}", done.err);
}

#[test]
fn json_is_one_line_for_each_event_and_one_for_the_result() {
    let place = place("json");
    let lines = place
        .run(&["--json", "run", "--start-url", PAGE, REPORT])
        .ok()
        .lines();
    assert_eq!(lines[0]["type"], "started");
    let result = lines.last().unwrap();
    assert_eq!(result["type"], "result");
    assert_eq!(result["status"], "completed");
    assert_eq!(result["ok"], true);
    assert_eq!(result["exit_code"], 0);
    assert_eq!(result["task_id"], lines[0]["task_id"]);
    assert!(
        result["result"].as_str().unwrap().contains("Lamps"),
        "{result}"
    );
}

#[test]
fn a_task_that_fails_says_why_and_gives_its_exit_code() {
    let place = place("fails");
    let bad = "Frobnicate the lamp";
    let done = place.run(&["run", "--start-url", PAGE, bad]).failed(1);
    assert_eq!(done.out, "");
    let last = done.err.lines().last().unwrap();
    assert!(last.starts_with("lightcone: task task_"), "{last}");
    assert!(last.contains("Frobnicate"), "{last}");
    let limited = place.run(&[
        "--json",
        "run",
        "--start-url",
        PAGE,
        "--timeout",
        "1s",
        WAIT,
    ]);
    let limited = limited.failed(66);
    let result = limited.lines().pop().unwrap();
    assert_eq!(result["status"], "max_duration", "{result}");
}

#[test]
fn screenshots_and_a_recording_are_saved() {
    let place = place("saved");
    let computer = place.run(&["computers", "create"]).ok();
    place.run(&["navigate", PAGE]).ok();
    let on = [
        "run",
        "--computer",
        computer.text(),
        "--screenshots",
        "shots",
        "--record",
        "task.mp4",
    ];
    let done = place.run(&[&on[..], &["Take a screenshot"]].concat()).ok();
    assert!(!done.err.contains("nothing was recorded"), "{}", done.err);
    place.run(&["computers", "delete"]).ok();
    let first = std::fs::read(place.path().join("shots/0001.png")).unwrap();
    assert!(first.starts_with(b"\x89PNG"));
    assert!(place.path().join("task.mp4").exists());
    let nowhere = place
        .run(&["run", "--record", "no/folder.mp4", REPORT])
        .failed(2);
    assert!(
        nowhere.err.contains("there is no folder no"),
        "{}",
        nowhere.err
    );
}

#[test]
fn a_result_that_does_not_match_the_schema_is_a_failure() {
    let place = place("schema");
    std::fs::write(place.path().join("s.json"), r#"{"type": "object"}"#).unwrap();
    let args = [
        "run",
        "--start-url",
        PAGE,
        "--output-schema",
        "s.json",
        REPORT,
    ];
    let done = place.run(&args).failed(1);
    assert!(
        done.err.contains("does not match --output-schema"),
        "{}",
        done.err
    );
    std::fs::write(place.path().join("s.json"), "[]").unwrap();
    place.run(&args).failed(2);
}

#[test]
fn a_detached_task_can_be_steered_and_stopped() {
    let place = place("steered");
    let id = place
        .run(&["run", "--detach", "--start-url", PAGE, WAIT])
        .ok();
    let id = id.text();
    assert_eq!(place.run(&["tasks", "pause", id]).ok().text(), "paused");
    let shown = place.run(&["tasks", "show", id]).ok();
    assert_eq!(shown.text(), format!("{id}  paused"));
    place.run(&["tasks", "resume", id]).ok();
    place
        .run(&["tasks", "message", id, "The title is enough"])
        .ok();
    let late = place
        .run(&["tasks", "wait", "--timeout", "0s", id])
        .failed(66);
    assert!(late.err.contains("did not end within"), "{}", late.err);
    let listed = place.run(&["--json", "tasks", "list"]).ok().json();
    let listed = listed.as_array().unwrap().iter();
    let own: Vec<_> = listed.filter(|task| task["task_id"] == id).collect();
    assert_eq!(own[0]["instruction"], WAIT);
    assert_eq!(place.run(&["tasks", "stop", id]).ok().text(), "cancelled");
    let waited = place
        .run(&["--json", "tasks", "wait", "--timeout", "60s", id])
        .failed(1);
    assert_eq!(waited.json()["status"], "cancelled");
    let watched = place.run(&["tasks", "watch", id]).failed(1);
    assert!(
        watched.err.contains("ended as cancelled"),
        "{}",
        watched.err
    );
    place
        .run(&["tasks", "export", id, "--out", "events.jsonl"])
        .ok();
    let file = std::fs::read_to_string(place.path().join("events.jsonl")).unwrap();
    let exported = place.run(&["tasks", "export", id]).ok();
    assert_eq!(exported.out, file);
    assert_eq!(exported.lines()[0]["type"], "started");
    let missing = place
        .run(&["--json", "tasks", "show", "task_none"])
        .failed(67);
    assert!(missing.err.contains("\"status\":404"), "{}", missing.err);
}

#[test]
fn an_interrupted_script_leaves_the_task_running_and_says_how_to_follow_it() {
    let place = place("left");
    let (id, done) = interrupted(&place, &[]);
    let done = done.failed(130);
    assert!(
        done.err.contains(&format!("lightcone tasks watch {id}")),
        "{}",
        done.err
    );
    assert!(
        place
            .run(&["tasks", "show", &id])
            .ok()
            .text()
            .ends_with("running")
    );
    place.run(&["tasks", "stop", &id]).ok();
}

#[test]
fn an_interrupt_stops_the_task_if_that_was_asked_for() {
    let place = place("stopped");
    let (id, done) = interrupted(&place, &["--stop-on-interrupt"]);
    let done = done.failed(1);
    assert!(done.err.contains("ended as cancelled"), "{}", done.err);
    assert!(
        place
            .run(&["tasks", "show", &id])
            .ok()
            .text()
            .contains("cancelled")
    );
}
