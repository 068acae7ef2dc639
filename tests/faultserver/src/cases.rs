//! Scenarios as data: files of YAML, and the cases that they stand for.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::http2::Settings;
use crate::judge::Expected;
use crate::record::Seen;
use crate::script::Step;
use crate::transport::Transport;

/// One file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// What its scenarios have in common; a heading of the table.
    group: String,
    /// Transports over which none of its scenarios makes sense, with the reason.
    #[serde(default)]
    not_over: BTreeMap<Transport, String>,
    /// Whether what comes out may depend on the transport: then the runners of all languages try
    /// every transport, and else the one in Rust alone.
    #[serde(default)]
    depends_on_transport: bool,
    scenarios: Vec<Value>,
}

/// One scenario, after its placeholders were filled.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    /// The fault, in words.
    name: String,
    call: Value,
    /// As in the file, for this scenario alone.
    #[serde(default)]
    not_over: BTreeMap<Transport, String>,
    depends_on_transport: Option<bool>,
    /// How the server's HTTP/2 connections are set up.
    #[serde(default)]
    http2: Settings,
    /// It takes so much of the machine that other cases should not run beside it.
    #[serde(default)]
    heavy: bool,
    #[serde(default)]
    client: Map<String, Value>,
    /// What each connection is answered with, in the order in which they are made.
    #[serde(default)]
    server: Value,
    /// As `server`, for other listeners, whose addresses are `{name}` in options and scripts.
    #[serde(default)]
    others: BTreeMap<String, Value>,
    /// What requests of these paths are answered with, beside the order of `server`. In `seen` the
    /// path is their listener.
    #[serde(default)]
    by_path: BTreeMap<String, Vec<Step>>,
    /// The certificate that the server shows over TLS, without it a good one; with `none` the
    /// address begins with https, but the server speaks no TLS.
    tls: Option<String>,
    then: Expected,
    /// The requests that the server must have seen, in order.
    seen: Option<Vec<Seen>>,
}

/// What a runner needs to know of a case.
#[derive(Clone, Debug, Serialize)]
pub struct Case {
    /// File, scenario, and which of its variants.
    pub id: String,
    pub group: String,
    /// The fault, in words.
    pub name: String,
    pub heavy: bool,
    pub transport: Transport,
    /// Whether runners in other languages than Rust run it too.
    pub everywhere: bool,
    /// The transports over which this scenario does not run, with the reason.
    pub not_over: BTreeMap<Transport, String>,
    /// Options of the client, by their names in Rust and Python; times in seconds. `base_url` and
    /// placeholders come when the case is opened.
    pub client: Map<String, Value>,
    pub call: Call,
    /// Scripts by the name of their listener: `main` and others.
    #[serde(skip)]
    pub scripts: BTreeMap<String, Value>,
    #[serde(skip)]
    pub by_path: BTreeMap<String, Vec<Step>>,
    #[serde(skip)]
    pub tls: Option<String>,
    #[serde(skip)]
    pub http2: Settings,
    #[serde(skip)]
    pub then: Expected,
    #[serde(skip)]
    pub seen: Option<Vec<Seen>>,
}

/// What is called.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    pub operation: String,
    /// Values of the path, which are given by position.
    #[serde(default)]
    pub path: Vec<String>,
    /// Parameters by name.
    #[serde(default)]
    pub params: Map<String, Value>,
    /// `value`, `nothing` (the answer does not matter), `events`, `lines` or `socket`.
    pub read: String,
    /// Options of this call alone: `timeout`, `resume`, `max_reconnects`.
    #[serde(default)]
    pub options: Map<String, Value>,
}

/// Reads every file of a folder, and expands what stands for many.
pub fn load(folder: &Path) -> Result<Vec<Case>, Box<dyn Error>> {
    let mut paths: Vec<_> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "yaml"));
    paths.sort();
    let calls = fs::read_to_string(folder.join("calls.yaml"))?;
    let calls: BTreeMap<String, Value> = serde_yaml_ng::from_str(&calls)?;
    let mut cases = Vec::new();
    for path in paths {
        let stem = path.file_stem().and_then(|stem| stem.to_str());
        let stem = stem.unwrap_or_default().to_owned();
        if stem == "calls" {
            continue;
        }
        let file: File = serde_yaml_ng::from_str(&fs::read_to_string(&path)?)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        for scenario in &file.scenarios {
            let made = expand(scenario.clone(), &calls, &stem, &file);
            cases.extend(made.map_err(|error| format!("{}: {error}", path.display()))?);
        }
    }
    // Those of one transport together, the plainest first.
    cases.sort_by_key(|case| case.transport);
    let mut ids: Vec<_> = cases.iter().map(|case| &case.id).collect();
    ids.sort();
    if let Some(pair) = ids.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(format!("two scenarios are called {}", pair[0]).into());
    }
    Ok(cases)
}

/// A scenario with `each` stands for one case for every combination of its values: `{name}` in any
/// text is the value.
fn expand(
    mut scenario: Value,
    calls: &BTreeMap<String, Value>,
    stem: &str,
    file: &File,
) -> Result<Vec<Case>, Box<dyn Error>> {
    let each = scenario
        .as_object_mut()
        .and_then(|fields| fields.remove("each"));
    let mut variants = vec![(String::new(), Vec::new())];
    for (name, values) in each.iter().filter_map(Value::as_object).flatten() {
        let values = numbers(values);
        let values = values
            .or_else(|| values_of(each.as_ref(), name))
            .unwrap_or_default();
        variants = variants
            .into_iter()
            .flat_map(|(id, filled)| {
                values.iter().enumerate().map(move |(at, value)| {
                    let mut filled = filled.clone();
                    filled.push((name.clone(), value.clone()));
                    let part = label(value).unwrap_or_else(|| at.to_string());
                    (format!("{id} {name}={part}"), filled)
                })
            })
            .collect();
    }
    let mut cases = Vec::new();
    for (variant, filled) in variants {
        let mut value = scenario.clone();
        fill(&mut value, &filled);
        let title = value["name"].as_str().unwrap_or("?").to_owned();
        let made: Scenario =
            serde_json::from_value(value).map_err(|error| format!("{title}: {error}"))?;
        let call = called(&made.call, calls).map_err(|error| format!("{title}: {error}"))?;
        let mut scripts = made.others;
        scripts.insert("main".to_owned(), made.server);
        for script in scripts.values() {
            parse(script, &[]).map_err(|error| format!("{title}: {error}"))?;
        }
        let depends = made
            .depends_on_transport
            .unwrap_or(file.depends_on_transport);
        let mut not_over = file.not_over.clone();
        not_over.extend(made.not_over);
        let over = Transport::ALL
            .into_iter()
            .filter(|one| !not_over.contains_key(one));
        let first = over
            .clone()
            .next()
            .ok_or_else(|| format!("{title}: it runs over nothing"))?;
        for transport in over {
            let over = match transport {
                Transport::Http1 => String::new(),
                other => format!(" over {}", other.name()),
            };
            cases.push(Case {
                id: format!("{stem}: {}{variant}{over}", made.name),
                group: file.group.clone(),
                name: made.name.clone(),
                heavy: made.heavy,
                transport,
                everywhere: depends || transport == first,
                not_over: not_over.clone(),
                client: made.client.clone(),
                call: call.clone(),
                scripts: scripts.clone(),
                by_path: made.by_path.clone(),
                tls: made.tls.clone(),
                http2: made.http2,
                then: made.then.clone(),
                seen: made.seen.clone(),
            });
        }
    }
    Ok(cases)
}

/// Scripts, with these placeholders filled.
pub fn parse(
    scripts: &Value,
    places: &[(String, String)],
) -> Result<Vec<Vec<Step>>, serde_json::Error> {
    let mut scripts = scripts.clone();
    let filled: Vec<_> = places
        .iter()
        .map(|(name, place)| (name.clone(), Value::from(place.as_str())))
        .collect();
    fill(&mut scripts, &filled);
    match scripts {
        Value::Null => Ok(Vec::new()),
        scripts => serde_json::from_value(scripts),
    }
}

/// `{from: 0, to: 9}` stands for the numbers, both ends among them.
fn numbers(values: &Value) -> Option<Vec<Value>> {
    let (from, to) = (values["from"].as_u64()?, values["to"].as_u64()?);
    Some((from..=to).map(Value::from).collect())
}

fn values_of(each: Option<&Value>, name: &str) -> Option<Vec<Value>> {
    each?[name].as_array().cloned()
}

/// How a value is shown in a case's id; a map by its first field.
fn label(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(
            text.chars()
                .take(24)
                .collect::<String>()
                .escape_debug()
                .to_string(),
        ),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(fields) => fields.values().next().and_then(label),
        _ => None,
    }
}

pub fn fill(value: &mut Value, filled: &[(String, Value)]) {
    match value {
        Value::String(text) => {
            let mut whole = None;
            for (name, with) in filled {
                let fields = with.as_object().into_iter().flatten();
                let fields = fields.map(|(field, value)| (format!("{{{name}.{field}}}"), value));
                for (mark, with) in fields.chain([(format!("{{{name}}}"), with)]) {
                    if *text == mark {
                        whole = Some(with.clone());
                    } else if text.contains(&mark) {
                        let plain = with
                            .as_str()
                            .map_or_else(|| with.to_string(), str::to_owned);
                        *text = text.replace(&mark, &plain);
                    }
                }
            }
            if let Some(whole) = whole {
                *value = whole;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| fill(item, filled)),
        Value::Object(fields) => fields.values_mut().for_each(|field| fill(field, filled)),
        _ => {}
    }
}

/// A call by its name in `calls.yaml`, or the name with changes, or written out.
fn called(call: &Value, calls: &BTreeMap<String, Value>) -> Result<Call, Box<dyn Error>> {
    let find = |name: &str| {
        let found = calls.get(name).cloned();
        found.ok_or_else(|| format!("there is no call {name:?} in calls.yaml"))
    };
    let mut made = match (call, call["like"].as_str()) {
        (Value::String(name), _) => find(name)?,
        (_, Some(name)) => find(name)?,
        _ => Value::Object(Map::new()),
    };
    if let (Some(made), Some(changes)) = (made.as_object_mut(), call.as_object()) {
        for (name, change) in changes.iter().filter(|(name, _)| *name != "like") {
            made.insert(name.clone(), change.clone());
        }
    }
    Ok(serde_json::from_value(made)?)
}
