//! Checks the options before anything is opened. Each error is one line that says where the option was given.

use std::path::Path;

use super::private;
use super::public_url::PublicUrl;
use crate::cli::{MODEL_KEY, Serve};
use crate::config::Origins;
use crate::task::random;

/// The keys, from wherever they were given.
pub struct Keys {
    pub api: String,
    pub model: Option<String>,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys")
    }
}

/// Rejects options that cannot work.
pub fn check(options: &Serve, origins: &Origins) -> Result<(), String> {
    if let Some(path) = &options.chromium {
        let place = origins.place("chromium");
        let program = std::fs::metadata(path)
            .map_err(|e| format!("{place}: there is no browser at {}: {e}", path.display()))?;
        if !private::is_program(&program) {
            return Err(format!("{place}: {} is not a program", path.display()));
        }
    }
    if let Some(text) = &options.model_url {
        let place = origins.place("model-url");
        let wanted = "give an http:// or https:// address, such as http://127.0.0.1:8000/v1";
        let url = reqwest::Url::parse(text)
            .map_err(|e| format!("{place}: {text:?} is not an address ({e}); {wanted}"))?;
        if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() {
            return Err(format!("{place}: {text:?} cannot be asked; {wanted}"));
        }
    }
    if options.isolate && !cfg!(target_os = "linux") {
        let place = origins.place("isolate");
        return Err(format!(
            "{place}: computers cannot be isolated on {}: sandboxes are made of Linux namespaces; leave it out if programs of \
             computers may do what you may, or run the server on Linux, for example in a virtual machine",
            std::env::consts::OS
        ));
    }
    if options.network && !options.isolate {
        let place = origins.place("network");
        return Err(format!(
            "{place}: has a meaning only with --isolate; without it computers have the network"
        ));
    }
    Ok(())
}

/// The URL by which other machines reach the server. A server that binds beyond loopback needs one, and a key that its
/// callers know beforehand.
pub fn public_url(options: &Serve, origins: &Origins) -> Result<Option<PublicUrl>, String> {
    let public = match &options.public_url {
        Some(text) => Some(
            PublicUrl::parse(text)
                .map_err(|why| format!("{}: {text:?} {why}", origins.place("public-url")))?,
        ),
        None => None,
    };
    if options.addr.ip().is_loopback() {
        return Ok(public);
    }
    let place = format!("{} {}", origins.place("addr"), options.addr);
    if public.is_none() {
        return Err(format!(
            "{place}: other machines can reach it, so it needs --public-url, the URL that they use, such as \
             https://lightcone.example.com; without it only loopback addresses such as 127.0.0.1 are served"
        ));
    }
    if options.api_key.is_none() && options.api_key_file.is_none() {
        return Err(format!(
            "{place}: other machines can reach it, so it needs a key of its own; give it by --api-key-file or by the variable \
             LIGHTCONE_LOCAL_API_KEY"
        ));
    }
    Ok(public)
}

impl Keys {
    /// Reads the keys that are given by value, file or variable.
    pub fn read(options: &Serve, origins: &Origins) -> Result<Self, String> {
        let api = key(
            "api-key",
            options.api_key.as_ref(),
            options.api_key_file.as_deref(),
            origins,
        )?;
        let model = key(
            "model-key",
            options.model_key.as_ref(),
            options.model_key_file.as_deref(),
            origins,
        )?;
        let model = match model {
            Some(found) => Some(found),
            None => match std::env::var(MODEL_KEY) {
                Ok(value) if !value.is_empty() => {
                    Some((one_line(&value, MODEL_KEY)?, MODEL_KEY.to_owned()))
                }
                _ => None,
            },
        };
        if let (Some((_, place)), None) = (&model, &options.model_url) {
            return Err(format!(
                "{place} gives a key for a model, but there is no --model-url that it is for; give both, or neither"
            ));
        }
        Ok(Self {
            api: api.map_or_else(|| format!("sk_local_{}", random()), |(key, _)| key),
            model: model.map(|(key, _)| key),
        })
    }
}

fn key(
    option: &str,
    value: Option<&String>,
    file: Option<&Path>,
    origins: &Origins,
) -> Result<Option<(String, String)>, String> {
    let file_option = format!("{option}-file");
    match (value, file) {
        (Some(_), Some(_)) => Err(format!(
            "{} and {} both give a key; give one of them",
            origins.place(option),
            origins.place(&file_option)
        )),
        (Some(value), None) => {
            let place = origins.place(option);
            Ok(Some((one_line(value, &place)?, place)))
        }
        (None, Some(file)) => {
            let place = origins.place(&file_option);
            let text = std::fs::read_to_string(file)
                .map_err(|e| format!("{place}: cannot read {}: {e}", file.display()))?;
            Ok(Some((
                one_line(text.trim_end_matches(['\r', '\n']), &place)?,
                place,
            )))
        }
        (None, None) => Ok(None),
    }
}

/// A key that can be sent in a header.
fn one_line(text: &str, place: &str) -> Result<String, String> {
    let key = text.trim();
    if key.is_empty() || !key.chars().all(|letter| letter.is_ascii_graphic()) {
        return Err(format!(
            "{place}: a key must be one word of letters, digits and signs, and not empty"
        ));
    }
    Ok(key.to_owned())
}
