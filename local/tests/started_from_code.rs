//! The server as a program starts it for itself: it ends with that program.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(unix)]
mod unix;

use std::io::Read as _;
use std::process::{Command, Stdio};
use std::time::Duration;

use tzafon::types::ComputerListParams;
use tzafon::{LocalOptions, LocalServer};

fn options() -> LocalOptions {
    LocalOptions {
        program: Some(env!("CARGO_BIN_EXE_lightcone-local").into()),
        ..LocalOptions::default()
    }
}

#[tokio::test]
async fn a_program_starts_a_server_calls_it_and_ends_it() {
    let local = LocalServer::start_with(options()).await.expect("it starts");
    let other = LocalServer::start_with(options()).await.expect("it starts");
    assert_ne!((&local.url, &local.api_key), (&other.url, &other.api_key));
    let computers = local
        .client
        .computers()
        .list(&ComputerListParams::default())
        .await;
    computers.expect("the client has the server's address and key");
    let url = local.url.clone();
    local.close().await.expect("it ends");
    other.close().await.expect("it ends");
    let refused = reqwest::get(url)
        .await
        .expect_err("nobody listens any more");
    assert!(refused.is_connect(), "{refused}");
}

#[tokio::test]
async fn a_dropped_server_ends() {
    let local = LocalServer::start_with(options()).await.expect("it starts");
    let url = local.url.clone();
    drop(local);
    ends(&url).await;
}

/// Waits until nothing listens there.
async fn ends(url: &str) {
    let gone = async {
        while reqwest::get(url).await.is_ok() {
            tokio::task::yield_now().await;
        }
    };
    let ended = tokio::time::timeout(Duration::from_secs(60), gone).await;
    ended.expect("it ends");
}

#[tokio::test]
async fn a_server_that_does_not_start_is_an_error_that_names_the_program() {
    let wrong = LocalOptions {
        arguments: vec!["--no-such-option".to_owned()],
        ..options()
    };
    let message = LocalServer::start_with(wrong)
        .await
        .map(drop)
        .unwrap_err()
        .to_string();
    assert!(
        message.contains("lightcone-local did not start: it ended before"),
        "{message}"
    );
    let missing = LocalOptions {
        program: Some("/none/lightcone".into()),
        ..LocalOptions::default()
    };
    let message = LocalServer::start_with(missing)
        .await
        .map(drop)
        .unwrap_err()
        .to_string();
    assert!(
        message.contains("/none/lightcone did not start"),
        "{message}"
    );
}

#[test]
fn the_server_ends_when_its_input_is_closed_and_not_before() {
    let mut server = Command::new(env!("CARGO_BIN_EXE_lightcone-local"))
        .args(["serve", "--exit-with-stdin"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut output = server.stdout.take().expect("piped");
    let mut first = [0];
    output.read_exact(&mut first).expect("it is ready");
    assert_eq!(server.try_wait().expect("it can be asked"), None);
    drop(server.stdin.take());
    assert!(server.wait().expect("it ends").success());
}

/// Variables of a server that others use, and how they would be noticed.
const ANOTHER: [(&str, &str); 7] = [
    ("LIGHTCONE_LOCAL_ADDR", "192.0.2.1:1"),
    ("LIGHTCONE_LOCAL_API_KEY", "team-key"),
    ("LIGHTCONE_LOCAL_API_KEY_FILE", "/none/key"),
    ("LIGHTCONE_LOCAL_CONFIG", "/none/config.toml"),
    ("LIGHTCONE_LOCAL_DATA", "/none/data"),
    ("LIGHTCONE_LOCAL_EXIT_WITH_STDIN", "false"),
    ("LIGHTCONE_LOCAL_PUBLIC_URL", "https://team.example.com"),
];

#[tokio::test]
#[ignore = "the next test starts it in a process of its own, with variables"]
async fn with_variables() {
    let local = LocalServer::start_with(options()).await.expect("it starts");
    assert!(local.url.starts_with("http://127.0.0.1:"), "{}", local.url);
    assert!(local.api_key.starts_with("sk_local_"));
    local.close().await.expect("it ends");
    let folder = tempfile::tempdir().expect("a folder");
    let key = folder.path().join("key");
    std::fs::write(&key, "mine\n").expect("written");
    let given = LocalOptions {
        arguments: vec![
            "--addr".to_owned(),
            "127.0.0.2:0".to_owned(),
            format!("--api-key-file={}", key.display()),
        ],
        ..options()
    };
    let local = LocalServer::start_with(given).await.expect("it starts");
    assert!(local.url.starts_with("http://127.0.0.2:"), "{}", local.url);
    assert_eq!(local.api_key, "mine");
    local.close().await.expect("it ends");
}

#[test]
fn variables_of_another_server_do_not_reach_it_and_arguments_do() {
    let output = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "started_from_code::with_variables", "--ignored"])
        .envs(ANOTHER)
        .output()
        .expect("it starts");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("running 1 test"), "{said}");
    assert!(output.status.success(), "{said}");
}

#[tokio::test]
#[ignore = "the next test starts it in a process of its own, with a variable"]
async fn with_a_wrong_limit() {
    let started = LocalServer::start_with(options()).await;
    println!("{}", started.map(drop).expect_err("a wrong limit"));
}

#[test]
fn variables_that_say_how_it_works_reach_it() {
    let output = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "started_from_code::with_a_wrong_limit"])
        .args(["--ignored", "--nocapture"])
        .env("LIGHTCONE_LOCAL_MAX_COMPUTERS", "many")
        .output()
        .expect("it starts");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("it ended before it was ready"), "{said}");
    let why = String::from_utf8_lossy(&output.stderr);
    assert!(why.contains("'many'"), "{why}");
}
