//! Computers and tasks after their end, and after a restart of the server.

use crate::common::{self, Program, browser, last, run, server, site};
use rustix::process::Signal;
use serde_json::json;

struct Data(tempfile::TempDir);

impl Data {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> &str {
        self.0.path().to_str().unwrap()
    }

    async fn server(&self) -> Program {
        server(&["--data", self.path()]).await
    }
}

/// Whether a process has this text in its command line.
fn runs(text: &str) -> bool {
    std::fs::read_dir("/proc").unwrap().flatten().any(|entry| {
        let line = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        String::from_utf8_lossy(&line).contains(text)
    })
}

async fn log_in(server: &Program, id: &str, site: &str) {
    server
        .done(id, "navigate", json!({"url": format!("{site}/login")}))
        .await;
    let body = json!({"command": "echo kept > note"});
    server
        .post(&format!("/computers/{id}/exec/sync"), body)
        .await;
}

async fn knows(server: &Program, id: &str, site: &str) -> bool {
    server.done(id, "navigate", json!({"url": site})).await;
    let body = json!({"command": "cat note"});
    let (_, note) = server
        .post(&format!("/computers/{id}/exec/sync"), body)
        .await;
    let (title, note) = (server.title(id).await, note["stdout"] == "kept\n");
    assert_eq!(
        title == "welcome back",
        note,
        "{title}, and the note is there: {note}"
    );
    note
}

#[tokio::test]
async fn a_saved_computer_comes_back_with_its_logins_and_files() {
    let (server, site) = (server(&[]).await, site().await);
    let first = server.computer(json!({"persistent": true})).await;
    log_in(&server, &first, &site).await;
    server.delete(&format!("/computers/{first}")).await;
    let (_, saved) = server.get("/computers?type=persistent").await;
    assert_eq!(
        (&saved[0]["id"], &saved[0]["status"]),
        (&json!(first), &json!("SAVED"))
    );

    let second = server
        .computer(json!({"environment_id": first, "persistent": true}))
        .await;
    assert!(knows(&server, &second, &site).await);
    let body = json!({"command": "rm note; echo new > other"});
    server
        .post(&format!("/computers/{second}/exec/sync"), body)
        .await;
    server.delete(&format!("/computers/{second}")).await;
    // Saved again under the first name, and also found by its own.
    for name in [&first, &second] {
        let third = server.computer(json!({"environment_id": name})).await;
        let body = json!({"command": "ls"});
        let (_, files) = server
            .post(&format!("/computers/{third}/exec/sync"), body)
            .await;
        assert_eq!(files["stdout"], "other\n");
        server.delete(&format!("/computers/{third}")).await;
    }
    let fresh = server.computer(json!({})).await;
    assert!(!knows(&server, &fresh, &site).await);
}

#[tokio::test]
async fn computers_are_saved_when_the_server_is_asked_to_stop() {
    let (data, site) = (Data::new(), site().await);
    let server = data.server().await;
    let id = server.computer(json!({"context_id": "shopping"})).await;
    log_in(&server, &id, &site).await;
    server.kill(Signal::TERM).await;

    let server = data.server().await;
    let again = server.computer(json!({"context_id": "shopping"})).await;
    assert!(knows(&server, &again, &site).await);
    server.delete(&format!("/computers/{again}")).await;

    // A truncated snapshot is reported as such, and the server keeps working.
    let file = data.0.path().join("environments/shopping.tar.zst");
    let bytes = std::fs::read(&file).unwrap();
    std::fs::write(&file, &bytes[..bytes.len() / 2]).unwrap();
    let (status, problem) = server
        .post("/computers", json!({"environment_id": "shopping"}))
        .await;
    assert_eq!(status, 422, "{problem}");
    assert!(
        problem["detail"].as_str().unwrap().contains("cut off"),
        "{problem}"
    );
    assert!(!runs(&format!("--user-data-dir={}", data.path())));
    // Without its file it is removed from the list.
    std::fs::remove_file(&file).unwrap();
    assert_eq!(server.get("/computers?type=persistent").await.1, json!([]));
    let body = json!({"environment_id": "shopping"});
    assert_eq!(server.post("/computers", body).await.0, 404);
    server.computer(json!({})).await;
}

#[tokio::test]
async fn a_task_saves_its_computer_and_another_restores_it() {
    let (server, site) = (server(&[]).await, site().await);
    let mut body = browser(format!("Open {site}/login"));
    body["save_session"] = json!(true);
    let (_, events) = server.task(body).await;
    let computer = events[0]["computer_id"].clone();
    let mut body = browser(format!("Open {site}, report the title"));
    body["computer_id"] = computer.clone();
    let (_, events) = server.task(body.clone()).await;
    assert_eq!(
        (&last(&events)["result"], &events[0]["computer_id"]),
        (&json!("welcome back"), &computer)
    );
    body["on_missing_computer"] = json!("create_new");
    let (_, events) = server.task(body.clone()).await;
    assert_eq!(last(&events)["result"], "who are you?");
    assert_ne!(events[0]["computer_id"], computer);
    body["on_missing_computer"] = json!("fail");
    let (_, events) = server.task(body).await;
    assert_eq!(last(&events)["error_code"], "session_expired");
    let mut old = browser(format!("Open {site}, report the title"));
    old["environment_id"] = computer;
    let (_, events) = server.task(old).await;
    assert_eq!(last(&events)["result"], "welcome back");
}

#[tokio::test]
async fn the_next_server_takes_over_from_a_killed_one() {
    let (data, shop) = (Data::new(), run(&["shop"]).await);
    let server = data.server().await;
    let mut done = browser(format!("Open {}, report the title", shop.url));
    done["idempotency_key"] = json!("once");
    let (finished, _) = server.task(done.clone()).await;
    let before = server.follow(&finished, None).await;

    let mut long = browser("wait 600 seconds".into());
    long["start_url"] = json!(shop.url);
    let (_, started) = server.post("/agent/tasks", long).await;
    let running = started["task_id"].as_str().unwrap().to_owned();
    server
        .until(&running, |event| event["type"] == "screenshot")
        .await;
    let id = server.computer(json!({})).await;
    let mark = "86397.625";
    let body = json!({"command": format!("setsid sleep {mark} & echo ok")});
    server
        .post(&format!("/computers/{id}/exec/sync"), body)
        .await;
    let running_computers = common::run_folders(data.0.path());
    let profiles = format!("--user-data-dir={}", running_computers[0].display());
    assert!(runs(&profiles) && runs(mark));
    server.kill(Signal::KILL).await;
    assert!(runs(mark), "nobody was there to end it");

    let server = data.server().await;
    assert!(!runs(&profiles), "a browser of the dead server lives");
    assert!(!runs(mark), "a program of the dead server lives");
    assert_eq!(server.follow(&finished, None).await, before);
    assert_eq!(server.follow(&finished, Some(1)).await, before[2..]);
    let (_, again) = server.post("/agent/tasks", done).await;
    assert_eq!(
        (&again["task_id"], &again["reused"]),
        (&json!(finished), &json!(true))
    );
    let events = server.events(&running).await;
    let end = last(&events);
    assert_eq!(
        (&end["type"], &end["error_code"], &end["retryable"]),
        (&json!("failed"), &json!("session_expired"), &json!(true))
    );
    assert!(
        events.iter().any(|event| event["type"] == "screenshot"),
        "what came before is there"
    );
    let (_, status) = server.get(&format!("/agent/tasks/{running}")).await;
    assert_eq!(
        (&status["status"], &status["exit_code"]),
        (&json!("failed"), &json!(1))
    );
    let (_, tasks) = server.get("/agent/tasks").await;
    assert_eq!(tasks.as_array().unwrap().len(), 2);
    assert_eq!(server.get(&format!("/computers/{id}")).await.0, 404);
    let runs = common::run_folders(data.0.path());
    assert_eq!(runs.len(), 1, "the folder of the dead server is gone");
}

#[tokio::test]
async fn one_data_folder_is_for_one_server() {
    let data = Data::new();
    let _first = data.server().await;
    let second = tokio::process::Command::new(env!("CARGO_BIN_EXE_lightcone-local"))
        .args(["serve", "--data", data.path()])
        .output()
        .await
        .unwrap();
    let said = String::from_utf8(second.stderr).unwrap();
    assert_eq!(
        (second.status.code(), said.lines().count()),
        (Some(1), 1),
        "{said}"
    );
    assert!(said.contains("another lightcone-local"), "{said}");
}

/// Files of the server are limited to 300 kB, as if the disk were full: a screenshot of noise is larger.
#[tokio::test]
async fn a_full_disk_fails_the_action_and_not_the_server() {
    let data = Data::new();
    // The limit does not apply to Chromium itself.
    let folder = tempfile::tempdir().unwrap();
    std::fs::set_permissions(
        folder.path(),
        std::os::unix::fs::PermissionsExt::from_mode(0o755),
    )
    .unwrap();
    let chromium = folder.path().join("chromium");
    let names = "chromium chromium-browser google-chrome google-chrome-stable";
    let wrapper = format!(
        "#!/bin/bash\nulimit -S -f unlimited\nfor n in {names}; do p=$(command -v $n) && exec \"$p\" \"$@\"; done\n"
    );
    std::fs::write(&chromium, wrapper).unwrap();
    std::fs::set_permissions(
        &chromium,
        std::os::unix::fs::PermissionsExt::from_mode(0o755),
    )
    .unwrap();
    let script = "trap '' XFSZ; ulimit -S -f 300; exec \"$0\" serve --api-key test-key --data \"$1\" --chromium \"$2\"";
    let program = env!("CARGO_BIN_EXE_lightcone-local");
    let args = [
        "-c",
        script,
        program,
        data.path(),
        chromium.to_str().unwrap(),
    ];
    let server = common::spawn("bash", &args).await;
    let id = server.computer(json!({})).await;
    let noise = "<body style='margin:0'><canvas id=c width=1280 height=720></canvas><script>const x=c.getContext('2d'),d=x.createImageData(1280,720);\
        for(let i=0;i<d.data.length;i++)d.data[i]=i%4==3?255:Math.random()*256;x.putImageData(d,0,0)</script>";
    server.page(&id, noise).await;
    let result = server.act(&id, "screenshot", json!({})).await;
    assert_eq!(result["status"], "EXECUTION_ERROR");
    let message = result["error_message"].as_str().unwrap();
    assert!(
        message.contains("cannot be written") && message.contains("base64"),
        "{message}"
    );
    let inline = server
        .done(&id, "screenshot", json!({"base64": true}))
        .await;
    let inline = inline["result"]["screenshot_url"].as_str().unwrap();
    assert!(inline.len() > 1_000_000);
    let pictures = std::fs::read_dir(data.0.path().join("screenshots")).unwrap();
    assert_eq!(pictures.count(), 0, "half a picture was left");
    server.page(&id, "<title>small</title>").await;
    server.done(&id, "screenshot", json!({})).await;
}
