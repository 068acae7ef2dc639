//! Instructions as people write them, on pages that the tests serve: the task has the effect, or fails and says why. No task
//! completes without the effect.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, Mutex};

use crate::common::{Program, last, server};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::{Value, json};

/// How many tasks run at once.
const AT_ONCE: usize = 3;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    page: String,
    #[serde(default)]
    pages: BTreeMap<String, String>,
    say: String,
    effect: Option<String>,
    refused: Option<String>,
    /// Whether the page is open when the task starts.
    start: Option<bool>,
    #[serde(default)]
    files: Vec<String>,
}

/// The pages of all cases, and what they sent.
#[derive(Debug, Default)]
struct Site {
    cases: Vec<Case>,
    sent: Mutex<BTreeMap<usize, Vec<String>>>,
}

impl Site {
    fn note(&self, case: usize, text: String) {
        self.sent
            .lock()
            .unwrap()
            .entry(case)
            .or_default()
            .push(text);
    }

    fn last(&self, case: usize) -> String {
        let sent = self.sent.lock().unwrap();
        let last = sent.get(&case).and_then(|sent| sent.last());
        last.cloned().unwrap_or_default()
    }
}

fn page(site: &Site, case: usize, path: &str, query: Option<&str>) -> Response {
    if let Some(query) = query {
        site.note(case, query.to_owned());
    }
    let body = match path {
        "" => Some(&site.cases[case].page),
        path => site.cases[case].pages.get(path),
    };
    let Some(body) = body else {
        return (StatusCode::NOT_FOUND, Html("<h1>Not found</h1>")).into_response();
    };
    let mut body = body.clone();
    for attribute in ["href", "action"] {
        body = body.replace(&format!("{attribute}=/"), &format!("{attribute}=/{case}/"));
    }
    let log = format!(
        "<script>function log(text) {{ fetch('/log/{case}', {{ method: 'POST', body: String(text) }}); }}</script>"
    );
    Html(format!("<!doctype html><meta charset=utf-8>{log}{body}")).into_response()
}

async fn serve(cases: Vec<Case>) -> (String, Arc<Site>) {
    let site = Arc::new(Site {
        cases,
        ..Site::default()
    });
    let app = Router::new()
        .route(
            "/log/{case}",
            post(
                async |State(site): State<Arc<Site>>, Path(case): Path<usize>, body: Bytes| {
                    site.note(case, String::from_utf8_lossy(&body).into_owned());
                },
            ),
        )
        .route(
            "/{case}/",
            get(
                async |State(site): State<Arc<Site>>, Path(case): Path<usize>, uri: Uri| {
                    page(&site, case, "", uri.query())
                },
            ),
        )
        .route(
            "/{case}/{path}",
            get(
                async |State(site): State<Arc<Site>>,
                       Path((case, path)): Path<(usize, String)>,
                       uri: Uri| { page(&site, case, &path, uri.query()) },
            ),
        )
        .with_state(Arc::clone(&site));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(axum::serve(listener, app).into_future());
    (address, site)
}

/// Runs one case, and returns what is wrong with its outcome. Without a computer, the task has one of its own.
async fn wrong(
    server: &Program,
    address: &str,
    site: &Site,
    at: usize,
    computer: Option<&str>,
) -> Option<String> {
    let case = &site.cases[at];
    let home = format!("{address}/{at}/");
    let mut body = json!({"kind": "browser", "instruction": case.say.replace("HERE", &home)});
    if case.start != Some(false) {
        body["start_url"] = format!("http://{home}").into();
    }
    if let Some(id) = computer {
        body["computer_id"] = id.into();
        for file in &case.files {
            let command = json!({"command": format!("echo hello > {file}")});
            let path = format!("/computers/{id}/exec/sync");
            assert_eq!(server.post(&path, command).await.0, 200);
        }
    }
    let (_, events) = server.task(body).await;
    let end = last(&events);
    let (result, message) = (
        end["result"].as_str().unwrap_or_default(),
        end["message"].as_str().unwrap_or_default(),
    );
    let said = format!(
        "{at} {:?}: {} {result:?} {message:?}, sent {:?}",
        case.say,
        end["type"],
        site.last(at)
    );
    let good = match (&case.effect, &case.refused) {
        (Some(effect), None) => {
            end["type"] == "completed"
                && (site.last(at).contains(effect) || result.contains(effect))
        }
        (None, Some(why)) => {
            end["type"] == "failed" && message.to_lowercase().contains(&why.to_lowercase())
        }
        _ => panic!("{said}: a case has either an effect or a refusal"),
    };
    (!good).then_some(said)
}

/// Runs cases, one after another on one computer where nothing that a case leaves behind can change the next one.
/// Returns what is wrong.
async fn run(
    server: &Program,
    address: &str,
    site: &Site,
    cases: &Mutex<Range<usize>>,
) -> Vec<String> {
    let new = async || server.computer(json!({"kind": "browser"})).await;
    let delete = async |id: &str| server.delete(&format!("/computers/{id}")).await;
    let mut problems = Vec::new();
    let mut shared = new().await;
    let next = || cases.lock().unwrap().next();
    while let Some(at) = next() {
        let case = &site.cases[at];
        if case.start == Some(false) {
            problems.extend(wrong(server, address, site, at, None).await);
            continue;
        }
        problems.extend(wrong(server, address, site, at, Some(&shared)).await);
        let (_, tabs) = server.get(&format!("/computers/{shared}/tabs")).await;
        let has_one_tab = tabs["result"]["tabs"].as_array().map(Vec::len) == Some(1);
        if !has_one_tab || !case.files.is_empty() {
            delete(&shared).await;
            shared = new().await;
        }
    }
    delete(&shared).await;
    problems
}

#[tokio::test]
async fn instructions_take_effect_or_are_refused_with_a_reason() {
    let cases: Vec<Case> = serde_yaml_ng::from_str(include_str!("instructions.yaml")).unwrap();
    let count = cases.len();
    assert!(count >= 60, "{count} cases");
    let (address, site) = serve(cases).await;
    let server = server(&[]).await;
    let cases = Mutex::new(0..count);
    let runs = (0..AT_ONCE).map(|_| run(&server, &address, &site, &cases));
    let wrong = futures::future::join_all(runs).await.concat();
    assert!(
        wrong.is_empty(),
        "{} of {count}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The first instruction of the service's guide, word for word, on a similar site; and one that requires judgement.
#[tokio::test]
async fn the_guides_first_instruction_is_done_as_far_as_no_model_is_needed() {
    let article = "<title>Alan Turing</title><h1>Alan Turing</h1><main><p>Alan Turing (1912–1954) was a mathematician. He liked running.</p></main>";
    let case = Case {
        page: "<title>Encyclopedia</title><form action=/article><input name=search aria-label='Search it'><button>Search</button></form>".to_owned(),
        pages: BTreeMap::from([("article".to_owned(), article.to_owned())]),
        say: "Go to HERE, search for 'Alan Turing', and tell me the first sentence of the article".to_owned(),
        effect: Some("Alan Turing (1912–1954) was a mathematician.".to_owned()),
        refused: None,
        start: Some(false),
        files: Vec::new(),
    };
    let (address, site) = serve(vec![case]).await;
    let server = server(&[]).await;
    assert_eq!(wrong(&server, &address, &site, 0, None).await, None);

    let asked = "Open Firefox, go to Wikipedia, search for 'machine learning', and summarize the first paragraph";
    for kind in ["desktop", "browser"] {
        let (_, events) = server
            .task(json!({"kind": kind, "instruction": asked}))
            .await;
        let end: &Value = last(&events);
        let message = end["message"].as_str().unwrap();
        assert_eq!(end["error_code"], "invalid_instruction", "{end}");
        assert!(
            message.contains("summarize") && message.contains("--model-url"),
            "{message}"
        );
        assert!(
            events.iter().all(|event| event["type"] != "screenshot"),
            "something was opened"
        );
    }
}

/// Programs shown on a desktop, an instruction, and the result: the output of `cat made`, or a refusal.
struct Desk {
    shown: &'static [&'static str],
    say: &'static str,
    made: &'static str,
    refused: &'static str,
}

const QUESTION: &str = "zenity --question --title=First --text=Sure? && echo first > made";
const DESKS: [Desk; 5] = [
    Desk {
        shown: &[
            QUESTION,
            "zenity --question --title=Second --text=Sure? && echo second > made",
        ],
        say: "wait for 'First', wait for 'Second', click 'Yes'",
        made: "",
        refused: "may be any of 2",
    },
    Desk {
        shown: &[
            QUESTION,
            "zenity --question --title=Second --text=Sure? && echo second > made",
        ],
        say: "wait for 'First', wait for 'Second', click 'Yes' in the window 'Second'",
        made: "second",
        refused: "",
    },
    Desk {
        shown: &[
            "zenity --question --title=First --text=Sure? --ok-label='Delete account' && echo first > made",
        ],
        say: "wait for 'First', click 'Delete'",
        made: "",
        refused: "there is 'Delete account'",
    },
    Desk {
        shown: &["zenity --entry --title=Question --text=Why? --entry-text=old > made"],
        say: "wait for 'Question', type 'because' into 'Why?', click 'OK'",
        made: "because",
        refused: "",
    },
    Desk {
        shown: &[QUESTION],
        say: "wait for 'First', type 'because' into 'Sure?'",
        made: "",
        refused: "Sure?",
    },
];

/// Runs a case on a new desktop, and returns what is wrong with its outcome.
async fn wrong_on_desktop(server: &Program, desk: &Desk) -> Option<String> {
    let size = json!({"kind": "desktop", "display": {"width": 800, "height": 600}});
    let id = server.computer(size).await;
    let exec = async |command: String| {
        let path = format!("/computers/{id}/exec/sync");
        let (status, done) = server.post(&path, json!({"command": command})).await;
        assert_eq!(status, 200, "{done}");
        done["stdout"].as_str().unwrap().trim().to_owned()
    };
    for shown in desk.shown {
        let command = format!("({shown}) > /dev/null 2>&1 &");
        exec(command).await;
    }
    let body = json!({"kind": "desktop", "computer_id": id, "instruction": desk.say});
    let (_, events) = server.task(body).await;
    let end = last(&events);
    // The command that follows the dialog takes a moment.
    let wait = "for n in $(seq 100); do test -s made && break; sleep 0.1; done; cat made";
    let made = match desk.made {
        "" => exec("cat made 2> /dev/null || true".to_owned()).await,
        _ => exec(wait.to_owned()).await,
    };
    server.delete(&format!("/computers/{id}")).await;
    let message = end["message"].as_str().unwrap_or_default();
    let good = if desk.refused.is_empty() {
        end["type"] == "completed" && made == desk.made
    } else {
        end["type"] == "failed" && message.contains(desk.refused) && made.is_empty()
    };
    (!good).then(|| format!("{:?}: {} {message:?}, made {made:?}", desk.say, end["type"]))
}

#[tokio::test]
async fn clicks_and_typing_by_name_on_a_desktop_are_done_or_refused() {
    let server = server(&[]).await;
    let mut wrong = Vec::new();
    for desk in &DESKS {
        wrong.extend(wrong_on_desktop(&server, desk).await);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
