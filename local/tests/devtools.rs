//! The DevTools protocol of a browser: access, and several clients at once.

use std::collections::HashSet;

use crate::common::{self, Program, server};
use futures::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async_with_config};

struct Client {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    next: u64,
}

impl Client {
    async fn connect(server: &Program, path: &str) -> Self {
        let url = server.url.replace("http://", "ws://");
        let url = format!("{url}{path}?token={}", common::KEY);
        let config = WebSocketConfig::default()
            .max_message_size(None)
            .max_frame_size(None);
        let connected = connect_async_with_config(url, Some(config), true).await;
        let (socket, _) = connected.unwrap();
        Self { socket, next: 0 }
    }

    async fn ask(&mut self, method: &str, params: Value, session: Option<&str>) -> Value {
        self.next += 1;
        let mut call = json!({"id": self.next, "method": method, "params": params});
        if let Some(session) = session {
            call["sessionId"] = session.into();
        }
        let text = Message::text(call.to_string());
        self.socket.send(text).await.unwrap();
        loop {
            let message = self.message().await;
            if message["id"] == self.next {
                return message;
            }
        }
    }

    async fn message(&mut self) -> Value {
        let message = self.socket.next().await.unwrap().unwrap();
        serde_json::from_str(message.to_text().unwrap()).unwrap()
    }
}

/// Ports on which a process and its descendants listen.
fn ports(server: &Program) -> HashSet<u16> {
    let mut inodes = HashSet::new();
    for pid in common::family(server.child.id().unwrap()) {
        let files = std::fs::read_dir(format!("/proc/{pid}/fd"))
            .into_iter()
            .flatten();
        for file in files.flatten() {
            let to = std::fs::read_link(file.path()).unwrap_or_default();
            let to = to.to_string_lossy().into_owned();
            if let Some(inode) = to.strip_prefix("socket:[") {
                inodes.insert(inode.trim_end_matches(']').to_owned());
            }
        }
    }
    let mut ports = HashSet::new();
    for table in ["/proc/net/tcp", "/proc/net/tcp6"] {
        let table = std::fs::read_to_string(table).unwrap_or_default();
        for line in table.lines().skip(1) {
            let fields: Vec<_> = line.split_whitespace().collect();
            let (_, port) = fields[1].rsplit_once(':').unwrap();
            if fields[3] == "0A" && inodes.contains(fields[9]) {
                ports.insert(u16::from_str_radix(port, 16).unwrap());
            }
        }
    }
    ports
}

#[tokio::test]
async fn no_port_leads_to_a_browser() {
    for more in [&[][..], &["--isolate"], &["--isolate", "--network"]] {
        let server = server(more).await;
        let id = server.computer(json!({})).await;
        server
            .done(
                &id,
                "change-proxy",
                json!({"proxy_url": "http://127.0.0.1:9"}),
            )
            .await;
        let (_, own) = server.url.rsplit_once(':').unwrap();
        let own: u16 = own.parse().unwrap();
        assert_eq!(ports(&server), HashSet::from([own]), "{more:?}");
    }
}

/// Runs as another account if the tests run as root, else as this one.
#[tokio::test]
async fn another_account_reaches_no_browser_and_none_of_its_files() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    let mut client = Client::connect(&server, &format!("/computers/{id}/cdp")).await;
    client.ask("Browser.getVersion", json!({}), None).await;
    let family: Vec<String> = common::family(server.child.id().unwrap())
        .iter()
        .map(ToString::to_string)
        .collect();
    // It tries every port of this machine, and reads every process of the server.
    let script = r#"
for port in $(awk '$4 == "0A" { split($2, a, ":"); print a[2] }' /proc/net/tcp | sort -u); do
  exec 3<>/dev/tcp/127.0.0.1/$((16#$port)) || continue
  printf 'GET /json/version HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' >&3
  timeout 2 cat <&3
  exec 3>&-
done 2>/dev/null | tr -d '\0' | grep -a -i 'webSocketDebuggerUrl'
for pid in "$@"; do cat /proc/$pid/environ && echo "reads $pid"; ls /proc/$pid/fd && echo "lists $pid"; done 2>/dev/null
true"#;
    let mut other = if rustix::process::geteuid().is_root() {
        let mut other = tokio::process::Command::new("setpriv");
        other.args([
            "--reuid",
            "65534",
            "--regid",
            "65534",
            "--clear-groups",
            "bash",
        ]);
        other
    } else {
        tokio::process::Command::new("bash")
    };
    let root = rustix::process::geteuid().is_root();
    let processes = if root { family } else { Vec::new() };
    other.args(["-c", script, "look"]).args(processes);
    let said = other.output().await.unwrap();
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    assert_eq!(said, "");
}

#[tokio::test]
async fn several_connections_do_not_disturb_each_other() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    let path = format!("/computers/{id}/cdp");
    let mut one = Client::connect(&server, &path).await;
    let mut two = Client::connect(&server, &path).await;
    let discover = json!({"discover": true});
    one.ask("Target.setDiscoverTargets", discover, None).await;
    let targets = two.ask("Target.getTargets", json!({}), None).await;
    let page = targets["result"]["targetInfos"].as_array().unwrap().iter();
    let page = page.clone().find(|info| info["type"] == "page").unwrap()["targetId"].clone();
    let attach = json!({"targetId": page, "flatten": true});
    let session = one.ask("Target.attachToTarget", attach, None).await;
    let session = session["result"]["sessionId"].as_str().unwrap().to_owned();
    let sum = json!({"expression": "6 * 7"});
    let answer = one
        .ask("Runtime.evaluate", sum.clone(), Some(&session))
        .await;
    assert_eq!(answer["result"]["result"]["value"], 42, "{answer}");
    // A session is only for its owner.
    let refused = two
        .ask("Runtime.evaluate", sum.clone(), Some(&session))
        .await;
    assert_eq!(refused["error"]["code"], -32001, "{refused}");
    // The socket of a page; each ends without the others.
    let page = page.as_str().unwrap();
    let mut direct = Client::connect(&server, &format!("{path}/devtools/page/{page}")).await;
    let answer = direct.ask("Runtime.evaluate", sum.clone(), None).await;
    assert_eq!(answer["result"]["result"]["value"], 42, "{answer}");
    drop((two, direct));
    let answer = one.ask("Runtime.evaluate", sum, Some(&session)).await;
    assert_eq!(answer["result"]["result"]["value"], 42, "{answer}");
    // The server's own actions continue as well.
    server.page(&id, "<title>here</title>").await;
    server.titled(&id, "here").await;
}

#[tokio::test]
async fn large_messages_pass_in_both_directions() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    let mut client = Client::connect(&server, &format!("/computers/{id}/cdp")).await;
    let targets = client.ask("Target.getTargets", json!({}), None).await;
    let all = targets["result"]["targetInfos"].as_array().unwrap();
    let page = all.iter().find(|info| info["type"] == "page").unwrap();
    let attach = json!({"targetId": page["targetId"], "flatten": true});
    let session = client.ask("Target.attachToTarget", attach, None).await;
    let session = session["result"]["sessionId"].as_str().unwrap().to_owned();
    let text = "x".repeat(20 << 20);
    let expression = json!({"expression": format!("'{text}'")});
    let answer = client
        .ask("Runtime.evaluate", expression, Some(&session))
        .await;
    assert_eq!(
        answer["result"]["result"]["value"].as_str().unwrap().len(),
        text.len()
    );
}

#[tokio::test]
async fn tabs_are_found_opened_and_closed_by_address() {
    let server = server(&[]).await;
    let id = server.computer(json!({})).await;
    let path = format!("/computers/{id}/cdp/json");
    let (status, version) = server.get(&format!("{path}/version")).await;
    assert!(
        status == 200 && version["Browser"].as_str().unwrap().contains("Chrom"),
        "{version}"
    );
    let socket = version["webSocketDebuggerUrl"].as_str().unwrap();
    let (_, socket) = socket.split_once("/computers/").unwrap();
    Client::connect(&server, &format!("/computers/{socket}")).await;
    let opened = reqwest::Client::new()
        .put(format!("{}{path}/new?data:text/html,new", server.url))
        .bearer_auth(common::KEY)
        .send()
        .await
        .unwrap();
    let opened: Value = opened.json().await.unwrap();
    assert_eq!(opened["type"], "page", "{opened}");
    let (_, list) = server.get(&path).await;
    assert_eq!(list.as_array().unwrap().len(), 2, "{list}");
    let close = format!("{path}/close/{}", opened["id"].as_str().unwrap());
    assert_eq!(server.text(&close).await, "Target is closing");
    assert_eq!(server.get(&format!("{path}/close/none")).await.0, 404);
    assert_eq!(server.get(&format!("{path}/new")).await.0, 405);
}

/// A browser ends with its pipe, even if the server cannot end it.
#[tokio::test]
async fn a_browser_does_not_outlive_a_killed_server() {
    let server = server(&[]).await;
    server.computer(json!({})).await;
    let family = common::family(server.child.id().unwrap());
    let browsers: Vec<_> = family
        .into_iter()
        .filter(|pid| common::command_line(*pid).contains("--remote-debugging-pipe"))
        .collect();
    assert!(!browsers.is_empty());
    server.kill(rustix::process::Signal::KILL).await;
    let gone = async {
        while browsers
            .iter()
            .any(|pid| common::command_line(*pid).contains("--remote-debugging-pipe"))
        {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    };
    let gone = tokio::time::timeout(std::time::Duration::from_secs(60), gone).await;
    assert!(gone.is_ok(), "it lives on");
}
