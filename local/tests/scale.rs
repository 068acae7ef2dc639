//! Scale: more tasks than computers, many listeners, computers of both kinds.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use crate::common::{self, KEY, Program, browser, frames, last, server};
use axum::Router;
use axum::response::Html;
use axum::routing::get;
use futures::future::join_all;
use serde_json::{Value, json};
use tokio::sync::watch;

/// A limit that only a hang reaches.
const NEVER: Duration = Duration::from_secs(120);

/// A site whose pages are held back until it opens.
struct Site {
    url: String,
    /// How many requests for a page have arrived.
    asked: watch::Receiver<usize>,
    open: watch::Sender<bool>,
}

impl Site {
    async fn new() -> Self {
        let (asking, asked) = watch::channel(0);
        let open = watch::Sender::new(false);
        let opened = open.subscribe();
        let page = async move || {
            asking.send_modify(|count| *count += 1);
            opened.clone().wait_for(|open| *open).await.unwrap();
            Html("<title>open at last</title>")
        };
        // The browser also requests an icon if there is a page.
        let app = Router::new().route("/", get(page));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        tokio::spawn(axum::serve(listener, app).into_future());
        Self { url, asked, open }
    }

    /// Waits until this many requests for a page have arrived.
    async fn asked_by(&mut self, count: usize) {
        let asked = self.asked.wait_for(|asked| *asked >= count);
        let asked = tokio::time::timeout(NEVER, asked).await;
        asked.expect("they ask").unwrap();
    }

    fn task(&self) -> Value {
        browser(format!("Open {}, report the title", self.url))
    }
}

async fn computers(server: &Program) -> usize {
    server.get("/computers").await.1.as_array().unwrap().len()
}

fn ids(events: &[(u64, Option<Value>)]) -> Vec<u64> {
    events.iter().map(|(id, _)| *id).collect()
}

#[tokio::test]
async fn tasks_wait_for_a_computer_and_all_are_done() {
    const TASKS: usize = 40;
    const MOST: usize = 4;
    let (server, mut site) = (server(&["--max-computers", "4"]).await, Site::new().await);
    let starts = (0..TASKS).map(|_| server.post("/agent/tasks", site.task()));
    let started = join_all(starts).await;
    let tasks: HashSet<String> = started
        .iter()
        .map(|(status, task)| {
            assert_eq!((*status, &task["reused"]), (200, &json!(false)), "{task}");
            task["task_id"].as_str().unwrap().to_owned()
        })
        .collect();
    assert_eq!(tasks.len(), TASKS);

    // Exactly as many as the limit, while none of them can end.
    site.asked_by(MOST).await;
    assert_eq!(computers(&server).await, MOST);
    let (status, problem) = server.post("/computers", json!({})).await;
    assert_eq!(
        (status, &problem["detail"]),
        (429, &json!("Concurrent limit reached"))
    );
    assert_eq!(*site.asked.borrow(), MOST);

    site.open.send_replace(true);
    let follow = join_all(tasks.iter().map(|id| server.events(id)));
    let count = async {
        loop {
            assert!(computers(&server).await <= MOST);
        }
    };
    let all = tokio::select! {
        all = follow => all,
        () = count => unreachable!("it counts for ever"),
    };
    for events in all {
        assert_eq!(last(&events)["result"], "open at last", "{events:?}");
    }
    assert_eq!(*site.asked.borrow(), TASKS);
    assert_eq!(computers(&server).await, 0);
}

#[tokio::test]
async fn tasks_are_rejected_while_all_computers_are_in_use() {
    let limits = ["--max-computers", "2", "--when-full", "refuse"];
    let (server, mut site) = (server(&limits).await, Site::new().await);
    let started = join_all((0..20).map(|_| server.post("/agent/tasks", site.task()))).await;
    let (taken, refused): (Vec<_>, Vec<_>) =
        started.into_iter().partition(|(status, _)| *status == 200);
    assert_eq!((taken.len(), refused.len()), (2, 18));
    for (status, problem) in refused {
        assert_eq!(
            (status, &problem["detail"]),
            (429, &json!("Concurrent limit reached"))
        );
    }
    site.asked_by(2).await;
    site.open.send_replace(true);
    for (_, task) in taken {
        let events = server.events(task["task_id"].as_str().unwrap()).await;
        assert_eq!(last(&events)["result"], "open at last", "{events:?}");
    }
    let (_, events) = server.task(site.task()).await;
    assert_eq!(last(&events)["result"], "open at last", "{events:?}");
}

#[tokio::test]
async fn a_thousand_listeners_get_every_event_once() {
    // Shells usually allow fewer files than there are listeners.
    let script = "ulimit -S -n 300; exec \"$0\" serve --api-key test-key";
    let program = env!("CARGO_BIN_EXE_lightcone-local");
    let server = common::spawn("bash", &["-c", script, program]).await;
    let mut site = Site::new().await;
    let (_, task) = server.post("/agent/tasks", site.task()).await;
    let id = task["task_id"].as_str().unwrap();
    site.asked_by(1).await;
    let http = reqwest::Client::new();
    let url = format!("{}/agent/tasks/{id}/stream", server.url);
    let begun = join_all((0..1000).map(|_| http.get(&url).bearer_auth(KEY).send()));
    let listening = tokio::time::timeout(NEVER, begun).await.expect("answers");
    assert!(listening.iter().flatten().all(|one| one.status() == 200));
    assert_eq!(listening.iter().flatten().count(), 1000);
    // All of them wait for the next event.
    site.open.send_replace(true);
    let heard = join_all(listening.into_iter().map(|one| one.unwrap().text()));
    let heard = tokio::time::timeout(NEVER, heard).await.expect("an end");
    let whole = server.follow(id, None).await;
    assert_eq!(ids(&whole), (0..whole.len() as u64).collect::<Vec<_>>());
    assert_eq!(
        whole[whole.len() - 2].1.as_ref().unwrap()["type"],
        "completed"
    );
    for text in heard {
        assert_eq!(frames(&text.unwrap()), whole);
    }
}

#[tokio::test]
async fn computers_of_both_kinds_start_at_once_and_all_work() {
    const BROWSERS: usize = 6;
    const DESKTOPS: usize = 3;
    let server = Arc::new(server(&[]).await);
    let use_one = async |number: usize| {
        let kind = if number < BROWSERS {
            "browser"
        } else {
            "desktop"
        };
        let create = json!({"kind": kind, "display": {"width": 640, "height": 480}});
        let id = server.computer(create).await;
        let path = format!("/computers/{id}/exec/sync");
        let command = json!({"command": format!("echo {number} > mine; cat mine")});
        let (_, done) = server.post(&path, command).await;
        assert_eq!(done["stdout"], format!("{number}\n"), "{done}");
        if kind == "browser" {
            server.page(&id, &format!("<title>{number}</title>")).await;
            server.titled(&id, &number.to_string()).await;
        } else {
            server.done(&id, "click", json!({"x": 600, "y": 400})).await;
        }
        let shot = server
            .done(&id, "screenshot", json!({"base64": true}))
            .await;
        let shot = shot["result"]["screenshot_url"].as_str().unwrap();
        // A PNG starts with its signature; width and height follow.
        assert!(shot.starts_with("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAoAAAAHg"));
        id
    };
    let all: HashSet<String> = join_all((0..BROWSERS + DESKTOPS).map(use_one))
        .await
        .into_iter()
        .collect();
    assert_eq!(all.len(), BROWSERS + DESKTOPS);
    assert_eq!(computers(&server).await, BROWSERS + DESKTOPS);
    let ended = join_all(
        all.iter()
            .map(async |id| server.delete(&format!("/computers/{id}")).await),
    )
    .await;
    assert!(ended.iter().all(|(status, _)| *status == 204));
    assert_eq!(computers(&server).await, 0);
}
