//! The guide as a shell script.
#![allow(clippy::unwrap_used)]

mod common;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use common::{Done, PROGRAM, place};

#[test]
fn the_guide_runs_as_it_is_written() {
    let place = place("guide");
    let mut shop = place
        .command(&["shop"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(shop.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let ready: serde_json::Value = serde_json::from_str(&line).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/shell/guide.sh");
    let mut command = Command::new(script);
    let ours = place.command(&[]);
    for (name, value) in ours.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    command.env("LIGHTCONE", PROGRAM).current_dir(place.path());
    let done = command
        .arg(ready["url"].as_str().unwrap())
        .arg("out")
        .output();
    shop.kill().unwrap();
    shop.wait().unwrap();
    let done = Done::from(done.unwrap()).ok();
    assert!(done.out.contains("price      €"), "{}", done.out);
    assert!(done.out.contains("paused     paused"), "{}", done.out);
    assert!(done.out.contains("ended      completed"), "{}", done.out);
    assert!(done.out.contains("shell      Linux"), "{}", done.out);
    assert!(place.path().join("out/page.png").exists());
}
