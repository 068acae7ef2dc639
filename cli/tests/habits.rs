//! Keys, profiles, and the server in the background.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::common::{Done, command, feed, place, run};

#[test]
fn a_key_is_kept_where_only_its_owner_can_read_it() {
    let place = place("keys");
    let file = place
        .path()
        .parent()
        .unwrap()
        .join(".lightcone/server.json");
    let server: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!(
        std::fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o600
    );
    let (url, key) = (
        server["url"].as_str().unwrap(),
        server["api_key"].as_str().unwrap(),
    );
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let wrong = feed(
        command(home, home, &["login", "--base-url", url]),
        "sk_wrong\n",
    )
    .failed(64);
    assert!(wrong.err.contains("nothing was kept"), "{}", wrong.err);
    let none = run(home, &["computers", "list"]).failed(64);
    assert!(none.err.contains("lightcone login") && none.err.contains("lightcone up"));
    let kept = feed(
        command(home, home, &["login", "--base-url", url]),
        &format!("{key}\n"),
    )
    .ok();
    // Tests have no keyring.
    assert!(kept.text().contains("there is no keyring"), "{}", kept.out);
    assert!(!kept.text().contains(key));
    let keys = home.join("config/keys.json");
    assert_eq!(
        std::fs::metadata(keys).unwrap().permissions().mode() & 0o777,
        0o600
    );
    let who = run(home, &["--json", "whoami"]).ok().json();
    assert_eq!(
        (&who["base_url"], &who["accepted"]),
        (&url.into(), &true.into())
    );
    assert_ne!(who["key"], key);
    run(home, &["computers", "list"]).ok();
    run(home, &["--profile", "other", "computers", "list"]).failed(64);
    run(home, &["logout"]).ok();
    run(home, &["computers", "list"]).failed(64);
    let refused = command(home, home, &["--base-url", url, "computers", "list"])
        .env("TZAFON_API_KEY", "sk_wrong")
        .output();
    Done::from(refused.unwrap()).failed(64);
}

#[test]
fn computers_are_isolated_by_this_program_too() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    run(home, &["up", "--", "--isolate"]).ok();
    run(home, &["computers", "create"]).ok();
    let done = run(home, &["shell", "ls -d /root /etc"]);
    run(home, &["down"]).ok();
    assert_eq!(done.text(), "/etc", "{}", done.err);
}

#[test]
fn a_server_that_cannot_be_reached_is_told_from_a_refusal() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let done = command(
        home,
        home,
        &["--base-url", "http://127.0.0.1:9", "computers", "list"],
    )
    .env("TZAFON_API_KEY", "sk_test")
    .output();
    Done::from(done.unwrap()).failed(65);
}

#[test]
fn options_of_serve_are_those_of_the_local_server() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    std::fs::write(home.join("f.toml"), "max-computers = 0").unwrap();
    let done = run(home, &["serve", "--config", "f.toml"]).failed(2);
    assert!(done.err.contains("f.toml line 1"), "{}", done.err);
    let done = command(home, home, &["serve"])
        .env("LIGHTCONE_LOCAL_MAX_COMPUTERS", "0")
        .output();
    let done = Done::from(done.unwrap()).failed(2);
    assert!(
        done.err.contains("a whole number from 1 to 1000"),
        "{}",
        done.err
    );
}

#[test]
fn completions_and_manual_pages_are_written() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let text = run(home, &["completions", shell]).ok();
        assert!(text.out.contains("double-click"), "{shell}");
    }
    run(home, &["man", "pages"]).ok();
    let page = std::fs::read_to_string(home.join("pages/lightcone-run.1")).unwrap();
    assert!(page.contains("stop\\-on\\-interrupt"));
}

/// The program with a home folder of its own.
fn at_home(home: &Path, args: &[&str]) -> Done {
    let mut command = command(home, home, args);
    command.env("HOME", home).env_remove("CODEX_HOME");
    Done::from(command.output().unwrap())
}

const AGENTS: [(&str, &str); 4] = [
    (".claude.json", "{\n  \"theme\": \"dark\" // mine\n}\n"),
    (".codex/config.toml", "model = \"best\" # mine\n"),
    (
        ".cursor/mcp.json",
        "{\"mcpServers\": {\"other\": {\"command\": \"x\"}}}\n",
    ),
    (".vscode/mcp.json", "{}\n"),
];

#[test]
fn agents_are_configured_after_a_yes_and_the_key_is_in_no_file() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    at_home(home, &["configure-agents"]).failed(2);
    for (name, text) in AGENTS {
        let path = home.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let files = || AGENTS.map(|(name, _)| std::fs::read_to_string(home.join(name)).unwrap());
    let before = files();
    let plan = at_home(home, &["configure-agents", "--dry-run"]).ok();
    assert_eq!(plan.err.matches("+++ ").count(), 4, "{}", plan.err);
    assert!(
        plan.err.contains("+[mcp_servers.lightcone]"),
        "{}",
        plan.err
    );
    let refused = at_home(home, &["configure-agents"]).failed(2);
    assert!(
        refused.err.contains("nothing was written"),
        "{}",
        refused.err
    );
    assert_eq!(files(), before);

    let by_name = ["configure-agents", "--yes", "--key-env", "TZAFON_API_KEY"];
    let mut command = command(home, home, &by_name);
    command
        .env("HOME", home)
        .env("TZAFON_API_KEY", "sk_secret_1")
        .env_remove("CODEX_HOME");
    Done::from(command.output().unwrap()).ok();
    let after = files();
    for (text, old) in after.iter().zip(["// mine", "# mine", "other", "servers"]) {
        assert!(
            text.contains("lightcone") && text.contains("TZAFON_API_KEY"),
            "{text}"
        );
        assert!(
            text.contains(old) && !text.contains("sk_secret_1"),
            "{text}"
        );
    }
    let again = at_home(home, &by_name).ok();
    assert_eq!(
        again.out.matches("configured already").count(),
        4,
        "{}",
        again.out
    );
    assert_eq!(files(), after);
    let key = at_home(
        home,
        &["configure-agents", "--yes", "--key-env", "sk-secret"],
    )
    .failed(2);
    assert!(key.err.contains("not the key"), "{}", key.err);
    std::fs::write(home.join(".cursor/mcp.json"), "{}").unwrap();
    let twice = ["configure-agents", "--yes", "cursor", "codex", "cursor"];
    at_home(home, &twice).ok();
    let cursor = std::fs::read_to_string(home.join(".cursor/mcp.json")).unwrap();
    assert!(cursor.contains("lightcone"), "{cursor}");
    std::fs::write(home.join(".cursor/mcp.json"), "{").unwrap();
    let broken = at_home(home, &["configure-agents", "--yes"]).failed(2);
    assert!(broken.err.contains(".cursor/mcp.json"), "{}", broken.err);
}

#[test]
fn documents_for_agents_match_this_version() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let version = env!("CARGO_PKG_VERSION");
    for document in ["agents", "llms", "skill"] {
        let text = at_home(home, &["docs", document]).ok();
        assert!(
            text.out.contains(version) && !text.out.contains("{version}"),
            "{}",
            text.out
        );
    }
    let written = at_home(home, &["docs", "--write", "for-agents"]).ok();
    assert_eq!(
        written.text(),
        "for-agents/AGENTS.md\nfor-agents/llms.txt\nfor-agents/SKILL.md"
    );
    let skill = std::fs::read_to_string(home.join("for-agents/SKILL.md")).unwrap();
    assert!(skill.starts_with("---\nname: lightcone\n"), "{skill}");
    at_home(home, &["docs", "--write", "for-agents"]).failed(2);
}
