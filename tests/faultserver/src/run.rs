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
use tokio::net::TcpListener;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;

use crate::cases::{Case, fill, load, parse};
use crate::judge::{self, KEY, Outcome};
use crate::record::{self, Request};
use crate::script::{Script, Step, Wire, play, reads};
use crate::tls::Certificates;

// A client that closes does so at once; this is for a machine that is busy.
const CLOSING: Duration = Duration::from_secs(5);

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
        let acceptor = match &case.tls {
            Some(kind) if kind != "none" => {
                let acceptor = self.certificates.acceptor(kind, &["http/1.1"]);
                Some(acceptor.ok_or_else(|| format!("there is no certificate {kind:?}"))?)
            }
            _ => None,
        };
        let mut running = Running {
            case: index,
            seen: Arc::default(),
            scripts: Arc::default(),
            listeners: Vec::new(),
        };
        let scheme = if case.tls.is_some() { "https" } else { "http" };
        // A port where nobody listens: it was free a moment ago.
        let closed = TcpListener::bind("127.0.0.1:0").await?.local_addr()?;
        let mut places = vec![
            ("closed".to_owned(), format!("http://{closed}")),
            ("ca".to_owned(), self.certificates.ca.display().to_string()),
        ];
        let mut listeners = Vec::new();
        for (name, scripts) in &case.scripts {
            let listener = TcpListener::bind("127.0.0.1:0").await?;
            let address = listener.local_addr()?;
            let scheme = if name == "main" { scheme } else { "http" };
            places.push((name.clone(), format!("{scheme}://{address}")));
            listeners.push((name, scripts, listener));
        }
        for (name, scripts, listener) in listeners {
            let scripts = parse(scripts, &places)?;
            let acceptor = acceptor.clone().filter(|_| name == "main");
            running.listen(name, listener, scripts, case.by_path.clone(), acceptor);
        }
        let mut client = Map::new();
        client.insert("api_key".into(), KEY.into());
        client.insert("base_url".into(), "{main}".into());
        client.insert("max_retries".into(), 0.into());
        client.insert("timeout".into(), 20.into());
        client.insert("trust_env".into(), false.into());
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
        by_path: BTreeMap<String, Vec<Step>>,
        acceptor: Option<TlsAcceptor>,
    ) {
        let (seen, running) = (self.seen.clone(), self.scripts.clone());
        let name: Arc<str> = name.into();
        let scripts = Arc::new(Mutex::new(VecDeque::from(scripts)));
        let by_path = Arc::new(by_path);
        self.listeners.push(tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let (seen, name, acceptor) = (seen.clone(), name.clone(), acceptor.clone());
                let (scripts, by_path) = (scripts.clone(), by_path.clone());
                lock(&running).spawn(async move {
                    let _ = socket.set_nodelay(true);
                    let wire = match acceptor {
                        None => Wire::Plain(socket),
                        Some(acceptor) => match acceptor.accept(socket).await {
                            Ok(wire) => Wire::Tls(Box::new(wire)),
                            Err(_) => return, // refused by the client, as it should
                        },
                    };
                    let keep = |request: Request| {
                        let by_path = by_path.contains_key(&request.target);
                        let listener = if by_path { &*request.target } else { &name };
                        let listener = listener.to_owned();
                        lock(&seen).push(Request {
                            listener,
                            ..request
                        });
                    };
                    // One connection more than there should be is seen, and closed.
                    let next = || lock(&scripts).pop_front().unwrap_or_default();
                    let whole = lock(&scripts).front().is_some_and(|steps| reads(steps));
                    let script = if whole {
                        Script::Whole(next())
                    } else {
                        Script::After(|request: &Request| {
                            by_path.get(&request.target).cloned().unwrap_or_else(next)
                        })
                    };
                    // A client that goes away in the middle is what some scenarios are about.
                    let _ = play(wire, script, keep).await;
                });
            }
        }));
    }
}
