//! Starts the real programs and reads their streams.

pub mod test_site;

use std::process::Stdio;
use std::time::Duration;

use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

pub const KEY: &str = "test-key";

pub struct Program {
    pub child: Child,
    pub url: String,
}

pub async fn run(args: &[&str]) -> Program {
    spawn(env!("CARGO_BIN_EXE_lightcone-local"), args).await
}

/// Starts a program that prints its address in the first line.
pub async fn spawn(program: &str, args: &[&str]) -> Program {
    let mut child = Command::new(program)
        .args(args)
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
    let line = lines
        .next_line()
        .await
        .expect("readable")
        .expect("one line");
    let ready: Value = serde_json::from_str(&line).expect("JSON");
    Program {
        child,
        url: ready["url"].as_str().expect("url").to_owned(),
    }
}

pub async fn server(extra: &[&str]) -> Program {
    run(&[&["serve", "--api-key", KEY], extra].concat()).await
}

/// Ends the program with SIGTERM, so that it removes its browsers and folders.
impl Drop for Program {
    fn drop(&mut self) {
        let id = self.child.id().and_then(|id| Pid::from_raw(id as i32));
        if let Some(id) = id {
            let _ = kill_process(id, Signal::TERM);
            let _ = waitpid(Some(id), WaitOptions::empty());
        }
    }
}

impl Program {
    /// Ends the program with a signal and waits until it is gone.
    pub async fn kill(mut self, signal: Signal) {
        let id = self.child.id().and_then(|id| Pid::from_raw(id as i32));
        kill_process(id.expect("it runs"), signal).expect("it can be ended");
        self.child.wait().await.expect("it ends");
    }

    pub async fn post(&self, path: &str, body: Value) -> (u16, Value) {
        let call = reqwest::Client::new()
            .post(format!("{}{path}", self.url))
            .bearer_auth(KEY)
            .json(&body);
        let answer = call.send().await.expect("answer");
        (answer.status().as_u16(), answer.json().await.expect("JSON"))
    }

    pub async fn get(&self, path: &str) -> (u16, Value) {
        let answer = reqwest::Client::new()
            .get(format!("{}{path}", self.url))
            .bearer_auth(KEY)
            .send()
            .await
            .expect("answer");
        (answer.status().as_u16(), answer.json().await.expect("JSON"))
    }

    pub async fn delete(&self, path: &str) -> (u16, String) {
        let answer = reqwest::Client::new()
            .delete(format!("{}{path}", self.url))
            .bearer_auth(KEY)
            .send()
            .await
            .expect("answer");
        (answer.status().as_u16(), answer.text().await.expect("text"))
    }

    /// Reads a stream to its end.
    pub async fn text(&self, path: &str) -> String {
        let call = reqwest::Client::new()
            .get(format!("{}{path}", self.url))
            .bearer_auth(KEY);
        call.send()
            .await
            .expect("answer")
            .text()
            .await
            .expect("text")
    }

    /// Creates a browser and returns its id.
    pub async fn computer(&self, body: Value) -> String {
        let (status, made) = self.post("/computers", body).await;
        assert_eq!(status, 200, "{made}");
        made["id"].as_str().expect("id").to_owned()
    }

    /// Performs an action, whatever its result.
    pub async fn act(&self, id: &str, path: &str, body: Value) -> Value {
        let (status, result) = self.post(&format!("/computers/{id}/{path}"), body).await;
        assert_eq!(status, 200, "{result}");
        result
    }

    /// Performs an action that must succeed.
    pub async fn done(&self, id: &str, path: &str, body: Value) -> Value {
        let result = self.act(id, path, body).await;
        assert_eq!(result["status"], "SUCCESS", "{path}: {result}");
        result
    }

    /// Opens a page in a browser.
    pub async fn page(&self, id: &str, html: &str) {
        let encoded: String = html.bytes().map(|byte| format!("%{byte:02x}")).collect();
        let url = format!("data:text/html;charset=utf-8,{encoded}");
        self.done(id, "navigate", json!({"url": url})).await;
    }

    /// The title of the page, into which test pages write the events they received.
    pub async fn title(&self, id: &str) -> String {
        let result = self
            .done(id, "execute", json!({"action": {"type": "wait", "ms": 0}}))
            .await;
        let title = result["page_context"]["title"].as_str();
        title.expect("title").to_owned()
    }

    /// Waits until the page has this title; only a hang reaches the limit.
    pub async fn titled(&self, id: &str, wanted: &str) {
        let wait = async { while self.title(id).await != wanted {} };
        let done = tokio::time::timeout(Duration::from_secs(60), wait).await;
        assert!(
            done.is_ok(),
            "the title is not {wanted:?} but {:?}",
            self.title(id).await
        );
    }

    /// Follows a task to the end: all frames as (id, data), the last one without data.
    pub async fn follow(&self, id: &str, last: Option<u64>) -> Vec<(u64, Option<Value>)> {
        let mut call = reqwest::Client::new()
            .get(format!("{}/agent/tasks/{id}/stream", self.url))
            .bearer_auth(KEY);
        if let Some(last) = last {
            call = call.header("Last-Event-ID", last);
        }
        let text = call
            .send()
            .await
            .expect("answer")
            .text()
            .await
            .expect("text");
        frames(&text)
    }

    /// Follows a task to the end: its events.
    pub async fn events(&self, id: &str) -> Vec<Value> {
        let frames = self.follow(id, None).await;
        frames.into_iter().filter_map(|(_, data)| data).collect()
    }

    /// Follows a task up to an event; false if it ended before.
    pub async fn until(&self, id: &str, wanted: impl Fn(&Value) -> bool) -> bool {
        let mut answer = reqwest::Client::new()
            .get(format!("{}/agent/tasks/{id}/stream", self.url))
            .bearer_auth(KEY)
            .send()
            .await
            .expect("answer");
        let mut text = String::new();
        while let Some(piece) = answer.chunk().await.expect("a piece") {
            text.push_str(&String::from_utf8_lossy(&piece));
            let whole = text.rfind("\n\n").map_or("", |end| &text[..end]);
            if frames(whole)
                .iter()
                .any(|(_, data)| data.as_ref().is_some_and(&wanted))
            {
                return true;
            }
        }
        false
    }

    /// Starts a task and follows it to its end.
    pub async fn task(&self, body: Value) -> (String, Vec<Value>) {
        let (status, started) = self.post("/agent/tasks", body).await;
        assert_eq!(status, 200, "{started}");
        let id = started["task_id"].as_str().expect("task_id").to_owned();
        let events = self.events(&id).await;
        (id, events)
    }
}

/// A site that recognizes visitors of its `/login` by a persistent cookie and a session cookie.
pub async fn site() -> String {
    use axum::http::{HeaderMap, header};
    use axum::response::Html;
    let login = async || {
        let cookies = [
            (header::SET_COOKIE, "lasting=1; Max-Age=100000; HttpOnly"),
            (header::SET_COOKIE, "passing=1; SameSite=Lax"),
        ];
        (
            axum::response::AppendHeaders(cookies),
            Html("<title>logged in</title>"),
        )
    };
    let home = async |headers: HeaderMap| {
        let cookies = headers
            .get(header::COOKIE)
            .map(|c| c.to_str().expect("text").to_owned());
        let known = cookies.is_some_and(|c| c.contains("lasting=1") && c.contains("passing=1"));
        Html(if known {
            "<title>welcome back</title>"
        } else {
            "<title>who are you?</title>"
        })
    };
    let app = axum::Router::new()
        .route("/login", axum::routing::get(login))
        .route("/", axum::routing::get(home));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(axum::serve(listener, app).into_future());
    url
}

/// A stream of a content type, which no proxy may hold back.
pub fn assert_unbuffered(answer: &reqwest::Response, kind: &str) {
    assert_eq!(answer.headers()["content-type"], kind);
    assert_eq!(answer.headers()["cache-control"], "no-cache");
    assert_eq!(answer.headers()["x-accel-buffering"], "no");
}

pub fn frames(text: &str) -> Vec<(u64, Option<Value>)> {
    text.split("\n\n")
        .filter(|frame| frame.starts_with("id: "))
        .map(|frame| {
            let (id, data) = frame.split_once('\n').unwrap_or((frame, ""));
            let data = data
                .strip_prefix("data: ")
                .map(|data| serde_json::from_str(data).expect("JSON"));
            (id[4..].parse().expect("number"), data)
        })
        .collect()
}

pub fn browser(instruction: String) -> Value {
    json!({"kind": "browser", "instruction": instruction})
}

pub fn last(events: &[Value]) -> &Value {
    events.last().expect("an event")
}

/// A process with all of its descendants.
pub fn family(of: u32) -> Vec<u32> {
    let entries = std::fs::read_dir("/proc").expect("/proc").flatten();
    let pids = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let parent = |pid: u32| {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
        let rest = &stat[stat.rfind(')')? + 1..];
        rest.split_whitespace().nth(1)?.parse::<u32>().ok()
    };
    let all: Vec<(u32, u32)> = pids.filter_map(|pid| Some((pid, parent(pid)?))).collect();
    let mut family = vec![of];
    let mut at = 0;
    while at < family.len() {
        let up = family[at];
        family.extend(all.iter().filter(|(_, of)| *of == up).map(|(pid, _)| *pid));
        at += 1;
    }
    family
}

/// The arguments of a process, separated by spaces; empty if it is gone.
pub fn command_line(pid: u32) -> String {
    let line = std::fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
    String::from_utf8_lossy(&line).replace('\0', " ")
}

/// Where a server keeps its running computers: in its data folder, or elsewhere if browsers have separate accounts.
pub fn run_folders(data: &std::path::Path) -> Vec<std::path::PathBuf> {
    let inside = std::fs::read_dir(data).expect("a folder").flatten();
    let inside = inside
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().contains("lightcone-local-"));
    let elsewhere = std::fs::read_to_string(data.join("runs")).unwrap_or_default();
    let elsewhere = elsewhere.lines().map(std::path::PathBuf::from);
    inside
        .chain(elsewhere)
        .filter(|path| path.is_dir())
        .collect()
}
