//! `batch` against the local server.

use std::collections::HashSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;

use crate::common::{Place, place};
use serde_json::{Value, json};

fn results(file: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(file).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn page(title: &str) -> String {
    format!("data:text/html,<title>{title}</title>")
}

/// Ids of the server's tasks with this instruction.
fn tasks(place: &Place, instruction: &str) -> HashSet<String> {
    let list = place.run(&["--json", "tasks", "list"]).ok().json();
    let list = list.as_array().unwrap().iter();
    let own = list.filter(|task| task["instruction"] == instruction);
    own.map(|task| task["task_id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn each_row_of_json_or_csv_has_a_result() {
    let place = place("rows");
    let rows = [
        json!({"instruction": "Report the title", "start_url": page("Row one")}),
        json!({"instruction": "Report the title", "start_url": page("Row one")}),
        json!({"instruction": "Frobnicate the lamp", "start_url": page("Row three"), "max_steps": 3}),
    ];
    let text: Vec<_> = rows.iter().map(Value::to_string).collect();
    std::fs::write(place.path().join("t.jsonl"), text.join("\n")).unwrap();
    let args = [
        "--json",
        "batch",
        "t.jsonl",
        "--out",
        "r.jsonl",
        "--concurrency",
        "3",
    ];
    let summary = place.run(&args).failed(1).json();
    assert_eq!(
        (&summary["rows"], &summary["ok"], &summary["failed"]),
        (&3.into(), &2.into(), &1.into())
    );
    let out = place.path().join("r.jsonl");
    let first = results(&out);
    let ids: HashSet<_> = first
        .iter()
        .map(|result| result["task_id"].as_str().unwrap())
        .collect();
    assert_eq!(ids.len(), 3);
    let one = first.iter().find(|result| result["row"] == 1).unwrap();
    assert!(one["result"].as_str().unwrap().contains("Row one"), "{one}");
    // Nothing is left to do.
    let again = place.run(&args).failed(1).json();
    assert_eq!(again["skipped"], 3);
    assert_eq!(results(&out), first);
    let retried = place
        .run(&[&args[..], &["--retry-failed"]].concat())
        .failed(1)
        .json();
    assert_eq!(
        (&retried["skipped"], &retried["failed"]),
        (&2.into(), &1.into())
    );
    let second = results(&out);
    let attempt = |all: &[Value]| {
        all.iter()
            .find(|result| result["row"] == 3)
            .unwrap()
            .clone()
    };
    assert_eq!(attempt(&second)["attempt"], 2);
    assert_ne!(attempt(&second)["task_id"], attempt(&first)["task_id"]);
    let csv = format!(
        "instruction,start_url,max_steps\n\"Report the title\",\"{}\",\n",
        page("From CSV")
    );
    std::fs::write(place.path().join("t.csv"), csv).unwrap();
    place.run(&["batch", "t.csv", "--out", "c.jsonl"]).ok();
    let only = results(&place.path().join("c.jsonl"));
    assert!(
        only[0]["result"].as_str().unwrap().contains("From CSV"),
        "{only:?}"
    );
}

#[test]
fn a_bad_row_is_told_before_anything_starts() {
    let place = place("bad");
    std::fs::write(
        place.path().join("t.jsonl"),
        "\"Report the title\"\n{\"kind\": \"browser\"}\n",
    )
    .unwrap();
    let done = place
        .run(&["batch", "t.jsonl", "--out", "r.jsonl"])
        .failed(2);
    assert!(
        done.err.contains("t.jsonl row 2: it has no `instruction`"),
        "{}",
        done.err
    );
    assert!(!place.path().join("r.jsonl").exists());
}

#[test]
fn a_killed_batch_repeats_nothing_and_loses_nothing() {
    let place = place("killed");
    let instruction = "Wait 1 seconds, and report the title";
    let rows: Vec<_> = (0..6)
        .map(|row| {
            json!({"instruction": instruction, "start_url": page(&format!("Killed {row}"))})
                .to_string()
        })
        .collect();
    std::fs::write(place.path().join("t.jsonl"), rows.join("\n")).unwrap();
    let args = [
        "--json",
        "batch",
        "t.jsonl",
        "--out",
        "r.jsonl",
        "--concurrency",
        "3",
    ];
    let out = place.path().join("r.jsonl");
    // Killed once some tasks have ended and others run.
    let mut command = place.command(&args[1..]);
    let mut child = command
        .stderr(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    for _ in 0..2 {
        assert!(lines.next().unwrap().unwrap().ends_with("completed"));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let before = results(&out);
    assert!(before.len() < 6);
    // A line that was cut off counts for nothing.
    let mut cut = std::fs::read(&out).unwrap();
    cut.extend(b"{\"row\": 1, \"key");
    std::fs::write(&out, cut).unwrap();
    let summary = place.run(&args).ok().json();
    assert_eq!(summary["ok"], 6, "{summary}");
    let all = results(&out);
    assert_eq!(&all[..before.len()], &before[..]);
    let numbers: HashSet<_> = all
        .iter()
        .map(|result| result["row"].as_u64().unwrap())
        .collect();
    assert_eq!((all.len(), numbers.len()), (6, 6));
    let ids: HashSet<_> = all
        .iter()
        .map(|result| result["task_id"].as_str().unwrap().to_owned())
        .collect();
    // By the server's own list: each row is one task.
    assert_eq!(tasks(&place, instruction), ids);
    assert_eq!(ids.len(), 6);
}

#[test]
fn results_are_written_as_parquet_when_the_batch_is_done() {
    let place = place("parquet");
    let row = serde_json::json!({"instruction": "Report the title", "start_url": "data:text/html,<title>Lamps</title>"});
    std::fs::write(place.path().join("tasks.jsonl"), row.to_string()).unwrap();
    let args = ["batch", "tasks.jsonl", "--out", "results.parquet"];
    place.run(&args).ok();
    let written = std::fs::read(place.path().join("results.parquet")).unwrap();
    assert!(written.starts_with(b"PAR1") && written.ends_with(b"PAR1"));
    let again = place
        .run(&[&["--json"][..], &args[..]].concat())
        .ok()
        .json();
    assert_eq!((&again["skipped"], &again["ok"]), (&1.into(), &1.into()));
    std::fs::write(place.path().join("bad.parquet"), "PAR1").unwrap();
    let bad = place
        .run(&["batch", "bad.parquet", "--out", "r.jsonl"])
        .failed(2);
    assert!(
        bad.err.contains("bad.parquet: it is not Parquet"),
        "{}",
        bad.err
    );
}
