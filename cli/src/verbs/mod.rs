//! Verbs that mirror one operation: the command line, the call and the response are made from the generated table.

mod table;

use clap::{Arg, ArgAction, ArgMatches};
use serde_json::{Map, Value, json};
use tzafon::Call;
use tzafon::types::ActionResult;

use crate::client::Session;
use crate::computer;
use crate::failure::Failure;
use crate::generated::VERBS;
use crate::output;

/// What an operation takes.
#[derive(Debug)]
pub struct Verb {
    /// The operation's dotted name.
    pub operation: &'static str,
    /// What it does.
    pub about: &'static str,
    /// Names of the path parameters.
    pub path: &'static [&'static str],
    /// Its parameters.
    pub fields: &'static [Field],
}

/// A parameter of an operation.
#[derive(Debug)]
pub struct Field {
    /// As on the wire.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// Its type.
    pub kind: Kind,
    /// Whether it goes into the query instead of the body.
    pub in_query: bool,
}

/// The type of a parameter.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// A string.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// True or false.
    Flag,
    /// Several strings.
    List,
    /// One of these words.
    Words(&'static [&'static str]),
}

/// A verb of the command line, and the operation behind it.
#[derive(Debug, Clone, Copy)]
pub struct Mirror {
    name: &'static str,
    verb: &'static Verb,
    positional: &'static [&'static str],
    optional: &'static [&'static str],
}

/// The verb with this name.
pub fn find(name: &str) -> Option<Mirror> {
    all().find(|mirror| mirror.name == name)
}

/// All verbs, as commands.
pub fn commands() -> Vec<clap::Command> {
    all().map(command).collect()
}

fn all() -> impl Iterator<Item = Mirror> {
    table::MIRRORS
        .iter()
        .filter_map(|&(name, operation, positional, optional)| {
            let verb = VERBS.iter().find(|verb| verb.operation == operation)?;
            Some(Mirror {
                name,
                verb,
                positional,
                optional,
            })
        })
}

fn command(mirror: Mirror) -> clap::Command {
    let about = mirror.verb.about;
    // The first sentence is the summary.
    let short = about.split_once(". ").map_or(about, |(first, _)| first);
    let mut command = clap::Command::new(mirror.name)
        .about(short.trim_end_matches('.').to_owned())
        .long_about(about)
        .after_help(table::example(mirror.name));
    for name in mirror.positional.iter().chain(mirror.optional) {
        if let Some(field) = mirror.verb.fields.iter().find(|field| field.name == *name) {
            let required = mirror.positional.contains(name);
            command = command.arg(arg(field).required(required));
        }
    }
    for field in mirror.verb.fields {
        let given = mirror.positional.iter().chain(mirror.optional);
        if !given.into_iter().any(|name| *name == field.name) {
            command = command.arg(arg(field).long(field.name.replace('_', "-")));
        }
    }
    if mirror.verb.path == ["id"] {
        let help =
            "Id of the computer; else LIGHTCONE_COMPUTER, else the current one of this directory";
        let on = Arg::new("computer")
            .long("computer")
            .value_name("ID")
            .help(help);
        command = command.arg(on.env("LIGHTCONE_COMPUTER").hide_env(true));
    }
    command
}

fn arg(field: &'static Field) -> Arg {
    let arg = Arg::new(field.name)
        .value_name(field.name.to_uppercase())
        .help(field.about.trim_end_matches('.').to_owned())
        .allow_hyphen_values(true);
    match field.kind {
        Kind::Text => arg,
        Kind::Integer => arg.value_parser(whole_number),
        Kind::Number => arg.value_parser(number),
        Kind::Flag => arg.action(ArgAction::SetTrue).allow_hyphen_values(false),
        Kind::List => arg.num_args(1..).allow_hyphen_values(false),
        Kind::Words(words) => arg.value_parser(words.to_vec()),
    }
}

fn number(text: &str) -> Result<f64, String> {
    let value = text.parse().ok().filter(|value: &f64| value.is_finite());
    value.ok_or_else(|| "a number, such as 200 or 12.5".to_owned())
}

fn whole_number(text: &str) -> Result<i64, String> {
    text.parse().map_err(|_| "a whole number".to_owned())
}

/// Does what a verb says, and prints the response.
pub async fn run(session: &Session, mirror: Mirror, given: &ArgMatches) -> Result<u8, Failure> {
    let client = session.client()?;
    let mut call = Call::operation(mirror.verb.operation)?;
    let on_computer = mirror.verb.path == ["id"];
    if on_computer {
        let named = given.get_one::<String>("computer").map(String::as_str);
        call = call.path(vec![computer::current(named)?]);
    }
    let mut body = Map::new();
    let mut query = Vec::new();
    for field in mirror.verb.fields {
        let Some(value) = value(field, given) else {
            continue;
        };
        match field.in_query {
            true => query.push((field.name.to_owned(), output::cell(&value))),
            false => {
                body.insert(field.name.to_owned(), value);
            }
        }
    }
    if !body.is_empty() {
        call = call.json(&body)?;
    }
    let response = client.call(call.query(query)).await?;
    let value: Value = serde_json::from_slice(&response.body).unwrap_or(Value::Null);
    if on_computer {
        return acted(session, value);
    }
    session.output.value(&value, || pretty(&value))?;
    Ok(0)
}

/// Prints what an action returned, or fails as it did.
pub fn acted(session: &Session, response: Value) -> Result<u8, Failure> {
    if let Ok(result) = serde_json::from_value::<ActionResult>(response.clone()) {
        result.raise_for_error()?;
    }
    let page = &response["page_context"];
    session.output.value(&response, || {
        let parts = ["title", "url"].map(|name| page[name].as_str().unwrap_or_default());
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        match parts.is_empty() {
            true => "done".to_owned(),
            false => format!("done  {}", parts.join("  ")),
        }
    })?;
    Ok(0)
}

/// A value over several lines.
pub fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

fn value(field: &Field, given: &ArgMatches) -> Option<Value> {
    match field.kind {
        Kind::Text | Kind::Words(_) => given.get_one::<String>(field.name).map(|v| json!(v)),
        Kind::Integer => given.get_one::<i64>(field.name).map(|v| json!(v)),
        Kind::Number => given.get_one::<f64>(field.name).map(|v| json!(v)),
        Kind::Flag => given.get_flag(field.name).then_some(Value::Bool(true)),
        Kind::List => {
            let all: Vec<_> = given.get_many::<String>(field.name)?.collect();
            Some(json!(all))
        }
    }
}
