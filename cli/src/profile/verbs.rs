//! `login`, `logout` and `whoami`.

use std::io::Read;

use console::Term;
use serde_json::json;
use tzafon::{Call, Lightcone, Options};

use super::{Store, keys, read, write};
use crate::args::Login;
use crate::client::Session;
use crate::failure::Failure;
use crate::output;

/// Longest key that is read.
const MOST: u64 = 4096;

/// Keeps a key for the profile.
pub async fn login(session: &Session, options: Login) -> Result<u8, Failure> {
    let name = session.profile().to_owned();
    let key = ask(&name)?;
    let mut profile = read(&name)?;
    if let Some(url) = session.given_base_url() {
        profile.base_url = Some(url.to_owned());
    }
    let base_url = profile.base_url.clone();
    let base_url = base_url.unwrap_or_else(|| tzafon::DEFAULT_BASE_URL.to_owned());
    if !options.no_check {
        check(&base_url, &key).await?;
    }
    let wanted = if options.file {
        Store::File
    } else {
        Store::Keyring
    };
    let (store, why) = keys::keep(&name, &key, wanted)?;
    profile.key = Some(store);
    write(&name, Some(profile))?;
    let place = place(store)?;
    let result = json!({"profile": name, "base_url": base_url, "key_from": place});
    session.output.value(&result, || {
        let why = why.map(|why| format!("there is no keyring ({why}), so "));
        let why = why.unwrap_or_default();
        format!("logged in to {base_url}: {why}the key is kept in {place}")
    })?;
    Ok(0)
}

/// Forgets the profile's key.
pub fn logout(session: &Session) -> Result<u8, Failure> {
    let name = session.profile();
    let profile = read(name)?;
    let had = profile.key.is_some();
    keys::forget(name, &profile)?;
    write(name, None)?;
    session
        .output
        .value(&json!({"profile": name, "had_key": had}), || match had {
            true => format!("the key of profile {name} is forgotten"),
            false => format!("profile {name} had no key"),
        })?;
    Ok(0)
}

/// Shows which service is used, with which key, and whether it accepts the key.
pub async fn whoami(session: &Session) -> Result<u8, Failure> {
    let target = session.target()?;
    let client = session.client()?;
    let accepted = client
        .call(Call::new(&tzafon::operations::COMPUTERS_LIST))
        .await;
    let accepted = accepted.map(|_| ()).map_err(Failure::from);
    let key = target.key.as_deref().map(hidden).unwrap_or_default();
    let result = json!({
        "base_url": target.base_url,
        "profile": target.profile,
        "key": key,
        "key_from": target.key_from,
        "accepted": accepted.is_ok(),
    });
    session.output.value(&result, || {
        let accepted = if accepted.is_ok() {
            "accepted"
        } else {
            "not accepted"
        };
        let text = |name: &str| output::cell(&result[name]);
        format!(
            "service  {}\nkey      {} from {}, {accepted}\nprofile  {}",
            text("base_url"),
            text("key"),
            text("key_from"),
            text("profile")
        )
    })?;
    accepted.map(|()| 0)
}

/// The key from the terminal, without an echo, or from the standard input.
fn ask(profile: &str) -> Result<String, Failure> {
    let key = if output::interactive() {
        let term = Term::stderr();
        let asked = term
            .write_str(&format!("API key for profile {profile} (not shown): "))
            .and_then(|()| term.read_secure_line());
        asked.map_err(|e| Failure::other(format!("the terminal: {e}")))?
    } else {
        let mut text = String::new();
        let read = std::io::stdin().take(MOST).read_to_string(&mut text);
        read.map_err(|e| Failure::other(format!("the standard input: {e}")))?;
        text
    };
    let key = key.trim();
    let usable = !key.is_empty() && key.chars().all(|letter| letter.is_ascii_graphic());
    if usable {
        return Ok(key.to_owned());
    }
    Err(Failure::usage(
        "no key was given: type it at the prompt, or send it on the standard input",
    ))
}

async fn check(base_url: &str, key: &str) -> Result<(), Failure> {
    let options = Options {
        api_key: Some(key.to_owned()),
        base_url: Some(base_url.to_owned()),
        ..Options::default()
    };
    let client = Lightcone::new(options)?;
    let call = Call::new(&tzafon::operations::COMPUTERS_LIST);
    let done = client.call(call).await.map_err(Failure::from);
    done.map(|_| ())
        .map_err(|failure| failure.hint("nothing was kept; --no-check keeps a key without asking"))
}

fn place(store: Store) -> Result<String, Failure> {
    Ok(match store {
        Store::Keyring => "the system's keyring".to_owned(),
        Store::File => format!("{} (only you can read it)", keys::file()?.display()),
    })
}

/// Enough of a key to recognize it.
fn hidden(key: &str) -> String {
    let shown: String = key
        .chars()
        .take(if key.len() > 12 { 6 } else { 0 })
        .collect();
    format!("{shown}…")
}
