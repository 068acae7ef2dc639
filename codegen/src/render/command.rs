//! The `lightcone` command: what operations take, as a table from which it makes verbs.

use minijinja::{Environment, context};
use serde::Serialize;

use super::{Files, HEAD};
use crate::Failure;
use crate::model::{Api, Operation};
use crate::schema::Field;
use crate::types::Type;

const FILE: &str = "cli/src/generated/verbs.rs";

#[derive(Serialize)]
struct Verb {
    id: String,
    /// As a string of Rust.
    about: String,
    path: Vec<String>,
    fields: Vec<Word>,
}

#[derive(Serialize)]
struct Word {
    name: String,
    about: String,
    kind: String,
    in_query: bool,
}

pub fn files(env: &Environment<'_>, api: &Api) -> Result<Files, Failure> {
    let one_body = |operation: &&Operation| operation.stream.as_deref() != Some("Websocket");
    let verbs: Vec<Verb> = api.operations.iter().filter(one_body).map(verb).collect();
    let text = env
        .get_template("rust/command.rs.j2")?
        .render(context! { head => HEAD, verbs => minijinja::value::Serde(verbs) })?;
    Ok(vec![(FILE.to_owned(), text)])
}

fn verb(operation: &Operation) -> Verb {
    let query = operation.query.iter().map(|field| (field, true));
    let body = operation.body_fields.iter();
    let all = body.map(|field| (field, field.in_query)).chain(query);
    Verb {
        id: operation.id.clone(),
        about: format!("{:?}", operation.doc),
        path: operation
            .path_params
            .iter()
            .map(|f| f.name.clone())
            .collect(),
        fields: all
            .filter_map(|(field, in_query)| word(field, in_query))
            .collect(),
    }
}

/// A field as it is written on a command line; `None` for what has parts of its own.
fn word(field: &Field, in_query: bool) -> Option<Word> {
    Some(Word {
        name: field.name.clone(),
        about: format!("{:?}", field.doc),
        kind: kind(&field.of)?,
        in_query,
    })
}

fn kind(of: &Type) -> Option<String> {
    Some(match of {
        Type::Text => "Kind::Text".to_owned(),
        Type::Integer => "Kind::Integer".to_owned(),
        Type::Number => "Kind::Number".to_owned(),
        Type::Boolean => "Kind::Flag".to_owned(),
        Type::Words { values, .. } => format!("Kind::Words(&{values:?})"),
        Type::List(of) if **of == Type::Text => "Kind::List".to_owned(),
        _ => return None,
    })
}
