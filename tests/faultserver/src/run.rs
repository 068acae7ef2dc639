//! Cases that run: each has listeners of its own, and ends with what the server saw.

use std::collections::{BTreeMap, VecDeque};
use std::error::Error;
use std::fmt;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde::Serialize;
use serde_json::{Map, Value};
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpSocket};
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;

use crate::cases::{Case, fill, load, parse};
use crate::http2;
use crate::judge::{self, KEY, Outcome};
use crate::record::{self, Request};
use crate::script::{Script, Step, Wire, play, reads};
use crate::tls::Certificates;
use crate::transport::Transport;

// A client that closes does so at once; this is for a machine that is busy.
const CLOSING: Duration = Duration::from_secs(5);

// Listeners without TLS, whatever the case runs over.
const PROXY: &str = "proxy";
const PLAIN: &str = "plain";

impl fmt::Debug for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Faults").finish_non_exhaustive()
    }
}

/// All cases, and those that run.
pub struct Faults {
    pub cases: Vec<Case>,
    certificates: Certificates,
    running: Mutex<BTreeMap<u64, Running>>,
    next: AtomicU64,
    _folder: TempDir,
}

/// A case that was opened.
#[derive(Clone, Debug, Serialize)]
pub struct Opened {
    /// To be given back with the outcome.
    pub run: u64,
    /// All options of the client, with `base_url` and `api_key`.
    pub client: Map<String, Value>,
}

struct Running {
    case: usize,
    seen: Arc<Mutex<Vec<Request>>>,
    scripts: Arc<Mutex<JoinSet<()>>>,
    listeners: Vec<JoinHandle<()>>,
    // A port where nobody listens. It is held: a port that was given back is soon somebody else's.
    closed: TcpSocket,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.listeners.iter().for_each(JoinHandle::abort);
    }
}

impl Faults {
    /// The scenarios of a folder.
    pub fn new(folder: &Path) -> Result<Self, Box<dyn Error>> {
        let temporary = tempfile::tempdir()?;
        Ok(Self {
            cases: load(folder)?,
            certificates: Certificates::new(temporary.path())?,
            running: Mutex::default(),
            next: AtomicU64::new(0),
            _folder: temporary,
        })
    }

    /// Listens for a case.
    pub async fn open(&self, index: usize) -> Result<Opened, Box<dyn Error + Send + Sync>> {
        let case = self.cases.get(index).ok_or("there is no such case")?;
        let transport = case.transport;
        let acceptor = |kind: &str| {
            let acceptor = self.certificates.acceptor(kind, transport.protocols());
            acceptor.ok_or_else(|| format!("there is no certificate {kind:?}"))
        };
        let (main, other) = match (transport, case.tls.as_deref()) {
            (Transport::Http1, _) => (None, None),
            (_, Some("none")) => (None, Some(acceptor("good")?)),
            (_, kind) => (
                Some(acceptor(kind.unwrap_or("good"))?),
                Some(acceptor("good")?),
            ),
        };
        let mut running = Running {
            case: index,
            seen: Arc::default(),
            scripts: Arc::default(),
            listeners: Vec::new(),
            closed: TcpSocket::new_v4()?,
        };
        running.closed.bind(([127, 0, 0, 1], 0).into())?;
        let closed = running.closed.local_addr()?;
        let mut places = vec![
            (
                "closed".to_owned(),
                format!("{}://{closed}", transport.scheme()),
            ),
            ("closed_proxy".to_owned(), format!("http://{closed}")),
            ("ca".to_owned(), self.certificates.ca.display().to_string()),
        ];
        let mut listeners = Vec::new();
        for (name, scripts) in &case.scripts {
            let listener = TcpListener::bind("127.0.0.1:0").await?;
            let address = listener.local_addr()?;
            let scheme = match name.as_str() {
                PROXY | PLAIN => "http",
                _ => transport.scheme(),
            };
            places.push((name.clone(), format!("{scheme}://{address}")));
            listeners.push((name, scripts, listener));
        }
        for (name, scripts, listener) in listeners {
            let scripts = parse(scripts, &places)?;
            let acceptor = match name.as_str() {
                "main" => main.clone(),
                PROXY | PLAIN => None,
                _ => other.clone(),
            };
            running.listen(name, listener, scripts, case, acceptor);
        }
        let mut client = Map::new();
        client.insert("api_key".into(), KEY.into());
        client.insert("base_url".into(), "{main}".into());
        client.insert("max_retries".into(), 0.into());
        client.insert("timeout".into(), 20.into());
        client.insert("trust_env".into(), false.into());
        if transport != Transport::Http1 && case.tls.is_none() {
            client.insert("ca_bundle".into(), "{ca}".into());
        }
        client.extend(case.client.clone());
        let places: Vec<_> = places
            .into_iter()
            .map(|(name, place)| (name, Value::from(place)))
            .collect();
        client.values_mut().for_each(|value| fill(value, &places));
        let run = self.next.fetch_add(1, Ordering::Relaxed);
        self.lock().insert(run, running);
        Ok(Opened { run, client })
    }

    /// Ends a case: what is wrong with what came out, and with what the server saw.
    pub async fn close(&self, run: u64, outcome: &Outcome) -> Vec<String> {
        let Some(running) = self.lock().remove(&run) else {
            return vec!["there is no such run".to_owned()];
        };
        let case = &self.cases[running.case];
        let mut problems = judge::problems(outcome, &case.then);
        let scripts = std::mem::take(&mut *lock(&running.scripts));
        if timeout(CLOSING, scripts.join_all()).await.is_err() {
            problems.push("the client left a connection open".to_owned());
        }
        if let Some(seen) = &case.seen {
            let mut requests = lock(&running.seen).clone();
            requests.sort_by_key(|request| request.listener.starts_with('/'));
            problems.extend(record::problems(&requests, seen));
        }
        problems
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<u64, Running>> {
        lock(&self.running)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Running {
    fn listen(
        &mut self,
        name: &str,
        listener: TcpListener,
        scripts: Vec<Vec<Step>>,
        case: &Case,
        acceptor: Option<TlsAcceptor>,
    ) {
        let stage = Arc::new(Stage {
            name: name.to_owned(),
            seen: self.seen.clone(),
            scripts: Mutex::new(VecDeque::from(scripts)),
            by_path: case.by_path.clone(),
        });
        let (running, settings) = (self.scripts.clone(), case.http2);
        self.listeners.push(tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let (stage, acceptor) = (stage.clone(), acceptor.clone());
                let streams = running.clone();
                lock(&running).spawn(async move {
                    let _ = socket.set_nodelay(true);
                    let Some(acceptor) = acceptor else {
                        return stage.play(Wire::Plain(socket)).await;
                    };
                    let Ok(wire) = acceptor.accept(socket).await else {
                        return; // refused by the client, as it should
                    };
                    if wire.get_ref().1.alpn_protocol() != Some(b"h2") {
                        return stage.play(Wire::Tls(Box::new(wire))).await;
                    }
                    let play = |stream| {
                        let stage = stage.clone();
                        let wire = Wire::Stream(Box::new(stream));
                        lock(&streams).spawn(async move { stage.play(wire).await });
                    };
                    // The end of a connection is no error here, whoever ends it.
                    let _ = http2::serve(wire, settings, play).await;
                });
            }
        }));
    }
}

/// What one listener plays.
struct Stage {
    name: String,
    seen: Arc<Mutex<Vec<Request>>>,
    scripts: Mutex<VecDeque<Vec<Step>>>,
    by_path: BTreeMap<String, Vec<Step>>,
}

impl Stage {
    async fn play(&self, wire: Wire) {
        let keep = |request: Request| {
            let by_path = self.by_path.contains_key(&request.target);
            let listener = if by_path { &request.target } else { &self.name };
            let listener = listener.clone();
            lock(&self.seen).push(Request {
                listener,
                ..request
            });
        };
        // One connection more than there should be is seen, and closed.
        let next = || lock(&self.scripts).pop_front().unwrap_or_default();
        let whole = lock(&self.scripts)
            .front()
            .is_some_and(|steps| reads(steps));
        let script = if whole {
            Script::Whole(next())
        } else {
            Script::After(|request: &Request| {
                self.by_path
                    .get(&request.target)
                    .cloned()
                    .unwrap_or_else(next)
            })
        };
        // A client that goes away in the middle is what some scenarios are about.
        let _ = play(wire, script, keep).await;
    }
}
