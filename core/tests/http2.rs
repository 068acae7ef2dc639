//! Many requests at once over HTTP/2.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use faultserver::busy::{self, Busy};
use futures_util::FutureExt;
use futures_util::future::{join_all, try_join_all};
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio::sync::oneshot;
use tokio::task::yield_now;
use tzafon::{Call, EventStream, Lightcone, Options};

fn client(busy: &Busy, change: impl FnOnce(&mut Options)) -> Lightcone {
    let mut options = Options {
        api_key: Some("sk_test".into()),
        base_url: Some(busy.url.clone()),
        ca_bundle: Some(busy.ca().to_owned()),
        max_retries: Some(0),
        timeout: Some(Duration::from_secs(10)),
        trust_env: Some(false),
        ..Options::default()
    };
    change(&mut options);
    Lightcone::new(options).unwrap()
}

fn click() -> Call {
    let call = Call::operation("computers.click").unwrap();
    call.path(vec!["c1".into()]).body(r#"{"x":1,"y":2}"#.into())
}

fn start(operation: &str) -> Call {
    let call = Call::operation(operation).unwrap();
    call.body(r#"{"instruction":"x"}"#.into())
}

async fn screencast(client: &Lightcone) -> EventStream {
    let call = Call::operation("computers.retrieve_screencast").unwrap();
    client
        .open_stream(call.path(vec!["c1".into()]))
        .await
        .unwrap()
}

#[tokio::test]
async fn unread_streams_delay_no_call_and_no_other_stream() {
    let busy = busy::start(100).await.unwrap();
    let client = client(&busy, |_| {});
    let mut unread = Vec::new();
    for _ in 0..12 {
        let mut stream = screencast(&client).await;
        stream.next_batch().await.unwrap().unwrap();
        unread.push(stream);
    }
    for _ in 0..5 {
        let response = client.call(click()).await.unwrap();
        assert_eq!(response.http_version, "HTTP/2");
        let mut read = screencast(&client).await;
        for _ in 0..10 {
            read.next_batch().await.unwrap().unwrap();
        }
    }
    // Those that nobody read have lost nothing, and go on.
    for stream in &mut unread {
        for _ in 0..10 {
            stream.next_batch().await.unwrap().unwrap();
        }
    }
}

#[tokio::test]
async fn a_burst_of_starts_on_a_cold_client_opens_few_connections() {
    let busy = busy::start(100).await.unwrap();
    let client = client(&busy, |_| {});
    let starts = (0..250).map(|_| client.call(start("agent.tasks.start")));
    try_join_all(starts).await.unwrap();
    assert!(busy.counts().connections <= 5, "{:?}", busy.counts());
}

#[tokio::test]
async fn a_burst_of_streams_on_a_cold_client_opens_few_connections() {
    let busy = busy::start(100).await.unwrap();
    let client = client(&busy, |_| {});
    let starts = (0..250).map(|_| client.open_stream(start("agent.tasks.start_stream")));
    let streams = try_join_all(starts).await.unwrap();
    let read = streams.into_iter().map(|mut stream| async move {
        let mut events = 0;
        while let Some(batch) = stream.next_batch().await {
            events += batch.unwrap().len();
        }
        events
    });
    assert_eq!(join_all(read).await, [2; 250]);
    assert!(busy.counts().connections <= 5, "{:?}", busy.counts());
}

#[tokio::test]
async fn beyond_a_connections_streams_another_connection_is_opened() {
    for limit in [1, 3, 100] {
        let busy = busy::start(limit).await.unwrap();
        let client = client(&busy, |_| {});
        let mut open = Vec::new();
        for _ in 0..=limit {
            open.push(screencast(&client).await);
        }
        client.call(click()).await.unwrap();
        // The streams take two, the call one.
        assert_eq!(busy.counts().connections, 3, "limit {limit}");
        drop(open);
        let clicks = (0..=limit).map(|_| client.call(click()));
        try_join_all(clicks).await.unwrap();
    }
}

#[tokio::test]
async fn a_request_that_is_cancelled_while_it_connects_leaves_that_to_the_next_one() {
    let busy = busy::start(100).await.unwrap();
    let client = client(&busy, |_| {});
    for _ in 0..3 {
        // It has begun to connect, and others wait for it.
        let mut first = Box::pin(client.call(click()));
        assert!((&mut first).now_or_never().is_none());
        let mut others = Box::pin(try_join_all((0..50).map(|_| client.call(click()))));
        assert!((&mut others).now_or_never().is_none());
        drop(first);
        others.await.unwrap();
    }
    assert!(busy.counts().connections <= 2, "{:?}", busy.counts());
}

#[tokio::test]
async fn all_that_wait_for_a_connection_learn_that_there_is_none() {
    let busy = busy::start(100).await.unwrap();
    let url = busy.url.clone();
    let folder = std::env::temp_dir().join(format!("tzafon-http2-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    // An authority that has signed nothing here.
    let other = faultserver::Certificates::new(&folder).unwrap().ca;
    let client = client(&busy, |options| options.ca_bundle = Some(other));
    std::fs::remove_dir_all(&folder).unwrap();
    let calls = join_all((0..50).map(|_| client.call(click()))).await;
    for failed in calls {
        let record = failed.unwrap_err().record();
        assert!(!record.outcome_unknown, "{record:?}");
        assert!(record.message.contains(&url), "{record:?}");
    }
}

#[test]
fn a_client_that_stood_still_uses_no_connection_that_was_closed_meanwhile() {
    let world = World::new();
    let client = client(&world.busy, |options| options.base_url = Some(world.url()));
    let caller = standing_still();
    for calls in 1..4 {
        caller.block_on(client.call(click())).unwrap();
        assert_eq!(world.connections(), calls);
        world.all(Fate::Closed);
        // What bindings do before a call: look at the sockets.
        caller.block_on(async {
            yield_now().await;
            yield_now().await;
        });
    }
}

#[test]
fn a_client_that_stood_still_asks_a_silent_connection_for_a_sign_of_life_first() {
    let world = World::new();
    let client = client(&world.busy, |options| options.base_url = Some(world.url()));
    let caller = standing_still();
    let later = || async {
        tokio::time::pause();
        tokio::time::advance(Duration::from_secs(30)).await;
        tokio::time::resume();
    };
    caller.block_on(client.call(click())).unwrap();
    caller.block_on(later());
    // It is alive, and used again.
    caller.block_on(client.call(click())).unwrap();
    assert_eq!(world.connections(), 1);
    world.all(Fate::Forgotten);
    caller.block_on(later());
    caller.block_on(client.call(click())).unwrap();
    assert_eq!(world.connections(), 2);
}

fn standing_still() -> Runtime {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_all().build().unwrap()
}

/// A service behind a router that can end or forget connections, on threads of its own.
struct World {
    runtime: Runtime,
    busy: Busy,
    router: SocketAddr,
    routes: Arc<Mutex<Routes>>,
}

#[derive(Default)]
struct Routes {
    open: Vec<oneshot::Sender<(Fate, oneshot::Sender<()>)>>,
    count: usize,
}

/// What becomes of a connection.
#[derive(Clone, Copy, PartialEq)]
enum Fate {
    Closed,
    /// It lets nothing through any more, and tells nobody.
    Forgotten,
}

impl World {
    fn new() -> Self {
        let mut builder = tokio::runtime::Builder::new_multi_thread();
        let runtime = builder.worker_threads(1).enable_all().build().unwrap();
        let busy = runtime.block_on(busy::start(100)).unwrap();
        let service = busy.url.strip_prefix("https://").unwrap().to_owned();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let router = listener.local_addr().unwrap();
        let routes = Arc::new(Mutex::new(Routes::default()));
        let known = routes.clone();
        runtime.spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                let (tell, fate) = oneshot::channel();
                {
                    let mut routes = known.lock().unwrap();
                    routes.open.push(tell);
                    routes.count += 1;
                }
                let far = TcpStream::connect(&service).await.unwrap();
                tokio::spawn(route(near, far, fate));
            }
        });
        Self {
            runtime,
            busy,
            router,
            routes,
        }
    }

    fn url(&self) -> String {
        format!("https://{}", self.router)
    }

    fn connections(&self) -> usize {
        self.routes.lock().unwrap().count
    }

    /// Decides on all connections that there are.
    fn all(&self, fate: Fate) {
        for tell in std::mem::take(&mut self.routes.lock().unwrap().open) {
            let (done, is_done) = oneshot::channel();
            // One that has ended already needs no fate.
            if tell.send((fate, done)).is_ok() {
                let _ = self.runtime.block_on(is_done);
            }
        }
    }
}

async fn route(
    mut near: TcpStream,
    mut far: TcpStream,
    fate: oneshot::Receiver<(Fate, oneshot::Sender<()>)>,
) {
    let (fate, done) = tokio::select! {
        _ = copy_bidirectional(&mut near, &mut far) => return,
        fate = fate => fate.unwrap(),
    };
    match fate {
        Fate::Closed => {
            drop((near, far));
            done.send(()).unwrap();
        }
        Fate::Forgotten => {
            done.send(()).unwrap();
            std::future::pending::<()>().await;
        }
    }
}
