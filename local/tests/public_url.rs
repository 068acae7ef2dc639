//! A server behind a proxy: what it demands, and under which names it answers.

use std::process::{Command, Stdio};

use crate::common::KEY;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};

const PUBLIC: &str = "https://lightcone.example.com";

/// What a server that does not start says.
fn refused(args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lightcone-local"));
    let done = command.arg("serve").args(args).output().unwrap();
    assert!(!done.status.success());
    String::from_utf8(done.stderr).unwrap()
}

/// A server that ends with the test, and its first line.
struct Served(std::process::Child, Value);

impl Drop for Served {
    fn drop(&mut self) {
        let id = Pid::from_raw(self.0.id() as i32).unwrap();
        let _ = kill_process(id, Signal::TERM);
        let _ = self.0.wait();
    }
}

fn serve(args: &[&str]) -> Served {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lightcone-local"));
    command.args(["serve", "--public-url", PUBLIC, "--api-key", KEY]);
    let mut child = command.args(args).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    let out = child.stdout.take().unwrap();
    BufReader::new(out).read_line(&mut line).unwrap();
    Served(child, serde_json::from_str(&line).unwrap())
}

#[test]
fn beyond_loopback_it_demands_a_url_and_a_key_of_its_own() {
    let alone = refused(&["--addr", "0.0.0.0:0", "--api-key", KEY]);
    assert!(
        alone.contains("--addr 0.0.0.0:0: other machines can reach it, so it needs --public-url"),
        "{alone}"
    );
    let keyless = refused(&["--addr", "[::]:0", "--public-url", PUBLIC]);
    assert!(
        keyless.contains("needs a key of its own") && keyless.contains("--api-key-file"),
        "{keyless}"
    );
    let wrong = refused(&["--public-url", "lightcone.example.com/x"]);
    assert!(
        wrong.contains("--public-url: \"lightcone.example.com/x\" is not a URL"),
        "{wrong}"
    );
    let shop = Command::new(env!("CARGO_BIN_EXE_lightcone-local"))
        .args(["shop", "--addr", "0.0.0.0:0"])
        .output()
        .unwrap();
    assert!(
        String::from_utf8(shop.stderr)
            .unwrap()
            .contains("only loopback addresses")
    );
    let served = serve(&["--addr", "0.0.0.0:0"]);
    assert_eq!(served.1["url"], PUBLIC);
}

#[tokio::test]
async fn it_answers_under_its_public_name_and_its_own_and_no_other() {
    let served = serve(&[]);
    let address = served.1["address"].as_str().unwrap().to_owned();
    let own = address.trim_start_matches("http://").to_owned();
    let client = reqwest::Client::new();
    let status = async |host: &str, origin: Option<&str>| {
        let mut request = client
            .get(format!("{address}/computers"))
            .bearer_auth(KEY)
            .header("host", host);
        if let Some(origin) = origin {
            request = request.header("origin", origin);
        }
        request.send().await.unwrap().status().as_u16()
    };
    for (host, origin, expected) in [
        ("lightcone.example.com", None, 200),
        ("lightcone.example.com:443", Some(PUBLIC), 200),
        (&own, None, 200),
        // A proxy may replace the host by the address that it calls.
        (&own, Some(PUBLIC), 200),
        ("other.example.com", None, 403),
        ("lightcone.example.com:8080", None, 403),
        (
            "lightcone.example.com",
            Some("http://lightcone.example.com"),
            403,
        ),
        (
            "lightcone.example.com",
            Some("https://other.example.com"),
            403,
        ),
        (&own, Some("https://other.example.com"), 403),
    ] {
        assert_eq!(status(host, origin).await, expected, "{host} {origin:?}");
    }
    let plain = client
        .get(format!("{address}/computers"))
        .header("host", "lightcone.example.com");
    assert_eq!(
        plain.send().await.unwrap().status(),
        401,
        "the key is needed as ever"
    );
}

#[tokio::test]
async fn addresses_that_it_gives_are_public() {
    let served = serve(&["--navigation-timeout", "60"]);
    let address = served.1["address"].as_str().unwrap();
    let client = reqwest::Client::new();
    let post = async |path: &str, body: Value| -> Value {
        let request = client
            .post(format!("{address}{path}"))
            .bearer_auth(KEY)
            .json(&body);
        request.send().await.unwrap().json().await.unwrap()
    };
    let made = post("/computers", json!({"kind": "browser"})).await;
    let id = made["id"].as_str().unwrap();
    let shot = post(&format!("/computers/{id}/screenshot"), json!({})).await;
    let image = shot["result"]["screenshot_url"].as_str().unwrap();
    assert!(
        image.starts_with(&format!("{PUBLIC}/screenshots/")),
        "{shot}"
    );
    let version = client.get(format!("{address}/computers/{id}/cdp/json/version"));
    let version = version
        .bearer_auth(KEY)
        .header("host", "lightcone.example.com");
    let version: Value = version.send().await.unwrap().json().await.unwrap();
    let socket = version["webSocketDebuggerUrl"].as_str().unwrap();
    assert!(
        socket.starts_with("wss://lightcone.example.com/computers/"),
        "{version}"
    );
}
