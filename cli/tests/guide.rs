//! The guide as a shell script.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::common::{Done, PROGRAM, Place, place};

/// The shop, until it is dropped.
struct Shop {
    program: Child,
    url: String,
}

impl Shop {
    fn start(place: &Place) -> Self {
        let mut command = place.command(&["shop"]);
        let mut program = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(program.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let ready: serde_json::Value = serde_json::from_str(&line).unwrap();
        let url = ready["url"].as_str().unwrap().to_owned();
        Self { program, url }
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// Runs a program with this crate's `lightcone` in the place.
fn run(place: &Place, mut command: Command) -> Done {
    let ours = place.command(&[]);
    for (name, value) in ours.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    command.env("LIGHTCONE", PROGRAM).current_dir(place.path());
    Done::from(command.output().unwrap())
}

#[test]
fn the_guide_runs_as_it_is_written() {
    let place = place("guide");
    let shop = Shop::start(&place);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/shell/guide.sh");
    let mut command = Command::new(script);
    command.arg(&shop.url).arg("out");
    let done = run(&place, command).ok();
    assert!(done.out.contains("price      €"), "{}", done.out);
    assert!(done.out.contains("paused     paused"), "{}", done.out);
    assert!(done.out.contains("ended      completed"), "{}", done.out);
    assert!(done.out.contains("shell      Linux"), "{}", done.out);
    assert!(place.path().join("out/page.png").exists());
}

/// Whether a line is as written, where `…` is anything.
fn is_as_written(line: &str, written: &str) -> bool {
    let mut rest = line;
    let mut parts = written.split('…');
    let first = parts.next().unwrap_or_default();
    let Some(after) = rest.strip_prefix(first) else {
        return false;
    };
    rest = after;
    let mut open = false;
    for part in parts {
        open = part.is_empty();
        let Some(place) = rest.find(part) else {
            return false;
        };
        rest = &rest[place + part.len()..];
    }
    open || rest.is_empty()
}

#[test]
fn the_session_in_the_readme_is_what_the_program_prints() {
    let place = place("readme");
    let shop = Shop::start(&place);
    let readme = include_str!("../../README.md");
    let session = readme.split("```console\n").nth(1).unwrap();
    let session = session.split("```").next().unwrap();
    let session = session.replace("http://127.0.0.1:42051", &shop.url);
    let commands = session.split("$ lightcone ").skip(1);
    for (line, written) in commands.map(|command| command.split_once('\n').unwrap()) {
        let mut command = Command::new("sh");
        command.args(["-c", &format!("\"$LIGHTCONE\" {line} 2>&1")]);
        let done = run(&place, command).ok();
        let pairs: Vec<_> = done.out.lines().zip(written.lines()).collect();
        assert_eq!(
            done.out.lines().count(),
            written.lines().count(),
            "{line}: {}",
            done.out
        );
        for (printed, written) in pairs {
            assert!(
                is_as_written(printed, written),
                "{line}: {printed:?} {written:?}"
            );
        }
    }
}
