//! Options: invalid ones are rejected in one line, and each can come from the command line, a variable or a file.

use std::process::Output;
use std::time::Duration;

use crate::common::{self, Program};
use serde_json::{Value, json};

/// Starts a server that must fail, and returns its error output.
async fn refused(args: &[&str], env: &[(&str, &str)]) -> String {
    let start = tokio::process::Command::new(env!("CARGO_BIN_EXE_lightcone-local"))
        .arg("serve")
        .args(args)
        .envs(env.iter().copied())
        .kill_on_drop(true)
        .output();
    let said: Output = tokio::time::timeout(Duration::from_secs(60), start)
        .await
        .unwrap_or_else(|_| panic!("it serves with {args:?} {env:?}"))
        .unwrap();
    let words = String::from_utf8(said.stderr).unwrap();
    assert!(
        !said.status.success() && words.lines().count() == 1 && said.stdout.is_empty(),
        "{args:?}: {words}"
    );
    words
}

async fn serve(args: &[&str], env: &[(&str, &str)]) -> (Program, Value) {
    use tokio::io::{AsyncBufReadExt, BufReader};
    let mut child = tokio::process::Command::new(env!("CARGO_BIN_EXE_lightcone-local"))
        .arg("serve")
        .args(args)
        .envs(env.iter().copied())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let line = lines.next_line().await.unwrap().unwrap();
    let ready: Value = serde_json::from_str(&line).unwrap();
    let url = ready["url"].as_str().unwrap().to_owned();
    (Program { child, url }, ready)
}

/// How many computers may run at once.
async fn most(server: &Program, key: &str) -> u64 {
    let text = reqwest::Client::new()
        .get(format!("{}/metrics", server.url))
        .bearer_auth(key)
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    let line = text
        .lines()
        .find(|line| line.starts_with("lightcone_local_computers_most "));
    line.unwrap_or_else(|| panic!("{text}"))
        .rsplit_once(' ')
        .unwrap()
        .1
        .parse()
        .unwrap()
}

/// A machine without certificates of authorities, as small containers are.
#[tokio::test]
async fn certificates_are_needed_for_a_model_behind_https_only() {
    let none = [
        ("SSL_CERT_FILE", "/nowhere.pem"),
        ("SSL_CERT_DIR", "/nowhere"),
    ];
    drop(serve(&[], &none).await);
    let model = ["--model", "m", "--model-url"];
    drop(serve(&[&model[..], &["http://127.0.0.1:1"]].concat(), &none).await);
    let secure = [&model[..], &["https://127.0.0.1:1"]].concat();
    let words = refused(&secure, &none).await;
    assert!(words.contains("ca-certificates"), "{words}");
}

#[tokio::test]
async fn invalid_options_are_rejected_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let plain = folder.path().join("plain");
    std::fs::write(&plain, "x").unwrap();
    let plain = plain.to_str().unwrap();
    let cases: [(&[&str], &[&str]); 12] = [
        (&["--chromium", "/nope"], &["--chromium", "/nope"]),
        (&["--chromium", plain], &["--chromium", "not a program"]),
        (&["--chromium", "/tmp"], &["--chromium", "not a program"]),
        (
            &["--model-url", "ftp://x", "--model", "m"],
            &["--model-url", "ftp://x", "http://"],
        ),
        (
            &["--model-url", "nothing", "--model", "m"],
            &["--model-url", "nothing"],
        ),
        (&["--model-url", "http://127.0.0.1:1"], &["--model"]),
        (&["--model-key", "k"], &["--model-key", "--model-url"]),
        (&["--network"], &["--network", "--isolate"]),
        (&["--max-computers", "0"], &["--max-computers", "1 to 1000"]),
        (&["--computer-memory", "much"], &["--computer-memory", "4G"]),
        (&["--api-key", ""], &["--api-key"]),
        (&["--nonsense"], &["--nonsense"]),
    ];
    for (args, expected) in cases {
        let said = refused(args, &[]).await;
        assert!(
            expected.iter().all(|word| said.contains(word)),
            "{args:?}: {said}"
        );
    }
}

#[tokio::test]
async fn a_key_without_a_service_is_refused_with_its_name() {
    for name in ["LIGHTCONE_MODEL_KEY", "LIGHTCONE_LOCAL_MODEL_KEY"] {
        let said = refused(&[], &[(name, "sk-none-of-yours")]).await;
        assert!(
            said.contains(name) && said.contains("--model-url"),
            "{said}"
        );
        assert!(!said.contains("sk-none-of-yours"), "{said}");
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("key");
    std::fs::write(&file, "sk-none-of-yours\n").unwrap();
    let said = refused(&["--model-key-file", file.to_str().unwrap()], &[]).await;
    assert!(said.contains("--model-key-file"), "{said}");
    let config = folder.path().join("c.toml");
    std::fs::write(&config, "# a comment\nmodel-key = \"sk-none-of-yours\"\n").unwrap();
    let said = refused(&["--config", config.to_str().unwrap()], &[]).await;
    assert!(said.contains("c.toml line 2"), "{said}");
}

#[tokio::test]
async fn the_command_line_goes_before_variables_and_these_before_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("c.toml");
    std::fs::write(
        &file,
        "max-computers = 3\napi_key = \"from-file\"\nwhen-full = 'refuse'\nisolate = false\n",
    )
    .unwrap();
    let file = file.to_str().unwrap();
    let variable = ("LIGHTCONE_LOCAL_MAX_COMPUTERS", "4");
    let (server, ready) = serve(&["--config", file], &[]).await;
    assert_eq!(ready["api_key"], "from-file");
    assert_eq!(most(&server, "from-file").await, 3);
    let (server, _) = serve(&["--config", file], &[variable]).await;
    assert_eq!(most(&server, "from-file").await, 4);
    let (server, _) = serve(&["--config", file, "--max-computers", "5"], &[variable]).await;
    assert_eq!(most(&server, "from-file").await, 5);
    let config = [
        ("LIGHTCONE_LOCAL_CONFIG", file),
        ("LIGHTCONE_LOCAL_API_KEY", "from-variable"),
    ];
    let (server, ready) = serve(&[], &config).await;
    assert_eq!(ready["api_key"], "from-variable");
    assert_eq!(most(&server, "from-variable").await, 3);
}

#[tokio::test]
async fn errors_in_the_file_are_reported_with_their_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("c.toml");
    let cases = [
        (
            "max-computers = 3\n\nmax-computer = 4\n",
            "line 3",
            "max-computer",
        ),
        ("isolate = true\nmax-computers = 0\n", "line 2", "1 to 1000"),
        ("isolate = \"maybe\"\n", "line 1", "true or false"),
        ("a = \n", "line 1", "TOML"),
        ("[server]\naddr = \"127.0.0.1:0\"\n", "line 1", "server"),
    ];
    for (text, line, what) in cases {
        std::fs::write(&file, text).unwrap();
        let said = refused(&["--config", file.to_str().unwrap()], &[]).await;
        assert!(said.contains(line) && said.contains(what), "{text}: {said}");
    }
    let said = refused(&["--config", "/nope.toml"], &[]).await;
    assert!(said.contains("--config /nope.toml"), "{said}");
}

/// Each option of `--help` can be given by a variable and by the file.
#[tokio::test]
async fn every_option_is_known_to_variables_and_to_the_file() {
    let help = std::process::Command::new(env!("CARGO_BIN_EXE_lightcone-local"))
        .args(["serve", "--help"])
        .output()
        .unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let options: Vec<&str> = help
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--"))
        .filter_map(|rest| rest.split([' ', '=']).next())
        .filter(|option| !matches!(*option, "help" | "config"))
        .collect();
    assert!(options.len() > 20, "{options:?}");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("c.toml");
    for option in options {
        // No option accepts this value.
        let bad = "\u{1}";
        let variable = format!(
            "LIGHTCONE_LOCAL_{}",
            option.replace('-', "_").to_uppercase()
        );
        if !["model", "log"].contains(&option) {
            let said = refused(&["--config", "/nope.toml"], &[(&variable, bad)]).await;
            assert!(!said.is_empty());
        }
        std::fs::write(&file, format!("{option} = [1]\n")).unwrap();
        let said = refused(&["--config", file.to_str().unwrap()], &[]).await;
        assert!(
            said.contains("line 1") && said.contains("must be"),
            "{option}: {said}"
        );
    }
}

#[tokio::test]
async fn keys_are_not_in_the_list_of_processes() {
    let (server, ready) = serve(
        &[
            "--api-key",
            "sk-for-callers",
            "--model-url",
            "http://127.0.0.1:9",
            "--model",
            "m",
            "--model-key=sk-for-model",
        ],
        &[],
    )
    .await;
    assert_eq!(ready["api_key"], "sk-for-callers");
    let id = server.child.id().unwrap();
    let line = common::command_line(id);
    assert!(line.contains("serve") && !line.contains("sk-for"), "{line}");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("key");
    std::fs::write(&file, "sk-in-a-file\n").unwrap();
    let (_server, ready) = serve(&["--api-key-file", file.to_str().unwrap()], &[]).await;
    assert_eq!(ready["api_key"], "sk-in-a-file");
}

/// A command does not see the server's environment: neither its keys nor those of its cloud.
#[tokio::test]
async fn commands_on_a_browser_get_a_clean_environment() {
    let secrets = [
        ("AWS_SECRET_ACCESS_KEY", "secret-1"),
        ("TZAFON_API_KEY", "secret-2"),
        ("LIGHTCONE_LOCAL_API_KEY", common::KEY),
    ];
    let (server, _) = serve(&[], &secrets).await;
    for kind in ["browser", "desktop"] {
        let id = server
            .computer(json!({"kind": kind, "display": {"width": 800, "height": 600}}))
            .await;
        let body = json!({"command": "env; tr '\\0' '\\n' < /proc/$PPID/environ 2>/dev/null | head -0", "env": {"OWN": "given"}});
        let (_, done) = server
            .post(&format!("/computers/{id}/exec/sync"), body)
            .await;
        let env = done["stdout"].as_str().unwrap();
        assert!(
            env.contains("OWN=given") && env.contains("HOME=") && env.contains("PATH="),
            "{kind}: {env}"
        );
        assert!(
            !env.contains("secret-") && !env.contains(common::KEY),
            "{kind}: {env}"
        );
    }
}
