//! The scenarios of `tests/scenarios`, run by this language's client. Runners of the other languages do the same over
//! HTTP; what came out is judged by the fault server for all of them.

use std::path::{Path, PathBuf};
use std::time::Duration;

use faultserver::judge::{Failure, Notice, Outcome};
use faultserver::{Case, Faults, Transport};
use futures_util::{StreamExt, stream};
use serde_json::{Map, Value, json};
use tzafon::{Batch, Call, Error, EventStream, Lightcone, Message, Operation, Options};

// Most cases wait for the network, so many can run at once.
const AT_ONCE: usize = 24;
const TOLD: usize = 100;
const LONGEST_TEXT: usize = 10_000;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/scenarios")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_scenario_comes_out_as_it_says() {
    let faults = Faults::new(&folder()).unwrap();
    for transport in Transport::ALL {
        let cases = faults.cases.iter();
        let count = cases.filter(|case| case.transport == transport).count();
        assert!(count >= 150, "{count} cases over {}", transport.name());
    }
    let (heavy, light): (Vec<_>, Vec<_>) = faults
        .cases
        .iter()
        .enumerate()
        .partition(|(_, case)| case.heavy);
    let mut wrong = Vec::new();
    for (cases, at_once) in [(heavy, 3), (light, AT_ONCE)] {
        let runs = cases
            .into_iter()
            .map(|(index, case)| run(&faults, index, case));
        let found: Vec<_> = stream::iter(runs).buffer_unordered(at_once).collect().await;
        wrong.extend(found.concat());
    }
    assert!(
        wrong.is_empty(),
        "{} problems:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_page_on_reliability_says_what_the_scenarios_say() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/reliability.md");
    let text = std::fs::read_to_string(page).unwrap();
    let cases = faultserver::load(&folder()).unwrap();
    let wanted = faultserver::table::page(&text, &cases);
    assert!(
        text == wanted,
        "docs/reliability.md is out of date: run `make reliability`"
    );
}

async fn run(faults: &Faults, index: usize, case: &Case) -> Vec<String> {
    let opened = faults.open(index).await.unwrap();
    let mut outcome = Outcome::default();
    match Lightcone::new(options(&opened.client)) {
        Ok(client) => {
            if let Err(error) = call(&client, case, &mut outcome).await {
                outcome.error = Some(failure(&error));
            }
        }
        Err(error) => outcome.error = Some(failure(&error)),
    }
    let problems = faults.close(opened.run, &outcome).await;
    problems
        .into_iter()
        .map(|problem| format!("{}: {problem}", case.id))
        .collect()
}

fn options(given: &Map<String, Value>) -> Options {
    let seconds = |name: &str| {
        given
            .get(name)
            .and_then(Value::as_f64)
            .map(Duration::from_secs_f64)
    };
    let text = |name: &str| given.get(name).and_then(Value::as_str).map(str::to_owned);
    let flag = |name: &str| given.get(name).and_then(Value::as_bool);
    let number = |name: &str| given.get(name).and_then(Value::as_u64).map(|n| n as u32);
    for name in given.keys() {
        assert!(
            format!("{:?}", OPTIONS).contains(&format!("{name:?}")),
            "this runner does not know the option {name}"
        );
    }
    Options {
        api_key: text("api_key"),
        base_url: text("base_url"),
        timeout: seconds("timeout"),
        connect_timeout: seconds("connect_timeout"),
        max_retries: number("max_retries"),
        proxy: text("proxy"),
        trust_env: flag("trust_env"),
        verify: flag("verify"),
        ca_bundle: text("ca_bundle").map(PathBuf::from),
        http2: flag("http2"),
        retry_unsafe: flag("retry_unsafe").unwrap_or_default(),
        stream_idle_timeout: seconds("stream_idle_timeout"),
        total_timeout: seconds("total_timeout"),
        max_response_bytes: number("max_response_bytes").map(|bytes| bytes as usize),
        resume: flag("resume"),
        max_reconnects: number("max_reconnects"),
        ..Options::default()
    }
}

const OPTIONS: [&str; 16] = [
    "max_response_bytes",
    "api_key",
    "base_url",
    "timeout",
    "connect_timeout",
    "max_retries",
    "proxy",
    "trust_env",
    "verify",
    "ca_bundle",
    "http2",
    "retry_unsafe",
    "stream_idle_timeout",
    "total_timeout",
    "resume",
    "max_reconnects",
];

/// Parameters by name, in the places where this language has them.
fn make(case: &Case) -> Result<Call, Error> {
    let known = Operation::find(&case.call.operation).unwrap();
    let mut call = Call::operation(known.id)?.path(case.call.path.clone());
    let mut params = case.call.params.clone();
    if let Some(id) = params.remove("last_event_id") {
        call = call.headers(vec![("Last-Event-ID".into(), Some(plain(&id)))]);
    }
    if known.body {
        call = call.json(&params)?;
    } else {
        let query = params
            .iter()
            .map(|(name, value)| (name.clone(), plain(value)));
        call = call.query(query.collect());
    }
    let option = |name: &str| case.call.options.get(name);
    Ok(call
        .timeout(
            option("timeout")
                .and_then(Value::as_f64)
                .map(Duration::from_secs_f64),
        )
        .resume(option("resume").and_then(Value::as_bool))
        .max_reconnects(
            option("max_reconnects")
                .and_then(Value::as_u64)
                .map(|n| n as u32),
        ))
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

async fn call(client: &Lightcone, case: &Case, outcome: &mut Outcome) -> Result<(), Error> {
    let call = make(case)?;
    match &*case.call.read {
        "value" => {
            let value: Option<Value> = client.call_typed(call).await?;
            outcome.result = shortened(value.unwrap_or_default());
            Ok(())
        }
        "nothing" => client.call(call).await.map(|_| ()),
        "events" | "lines" => {
            let mut stream = client.open_stream(call).await?;
            let read = events(&mut stream, outcome).await;
            outcome.reconnects = Some(stream.reconnects());
            read
        }
        "socket" => {
            let socket = client.open_socket(call).await?;
            while let Some(message) = socket.next().await {
                match message? {
                    Message::Text(text) => take(outcome, text.into(), None),
                    Message::Binary(bytes) => take(outcome, json!(bytes.len()), None),
                }
            }
            Ok(())
        }
        other => panic!("this runner can't read {other:?}"),
    }
}

async fn events(stream: &mut EventStream, outcome: &mut Outcome) -> Result<(), Error> {
    while let Some(batch) = stream.receive().await {
        let Batch { frames, reconnects } = batch?;
        for frame in frames {
            let value = serde_json::from_str(&frame.data).unwrap();
            take(outcome, value, frame.id);
        }
        for notice in reconnects {
            outcome.notices.push(Notice {
                attempt: notice.attempt,
                last_event_id: notice.last_event_id,
                cause: notice.cause,
            });
        }
    }
    Ok(())
}

fn take(outcome: &mut Outcome, event: Value, id: Option<String>) {
    outcome.count += 1;
    outcome.last = shortened(event);
    if outcome.count <= TOLD {
        outcome.events.push(outcome.last.clone());
        outcome.ids.push(id);
    }
}

fn shortened(value: Value) -> Value {
    match value {
        Value::String(text) if text.chars().count() > LONGEST_TEXT => {
            format!("<{} characters>", text.chars().count()).into()
        }
        Value::Array(items) => items.into_iter().map(shortened).collect(),
        Value::Object(fields) => {
            let fields = fields
                .into_iter()
                .map(|(name, value)| (name, shortened(value)));
            Value::Object(fields.collect())
        }
        value => value,
    }
}

fn failure(error: &Error) -> Failure {
    let record = error.record();
    let body = record.body.as_deref().unwrap_or_default();
    let text = String::from_utf8_lossy(body).into_owned();
    Failure {
        kinds: vec![record.kind.to_owned()],
        message: error.to_string(),
        status: record.status,
        attempts: Some(record.attempts),
        outcome_unknown: Some(record.outcome_unknown),
        stream_id: record.stream_id,
        last_event_id: record.last_event_id,
        hint: record.hint,
        body: serde_json::from_slice(body).unwrap_or_else(|_| text.into()),
    }
}
