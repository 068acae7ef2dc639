//! State of a browser that its profile folder does not contain: session cookies and open tabs.

use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use super::live::Live;
use super::navigate;
use crate::failure::Failure;

const FILE: &str = "session.json";

/// Cookies and the addresses of the tabs.
#[derive(Debug)]
pub struct Session {
    cookies: Vec<Value>,
    tabs: Vec<String>,
    main: usize,
}

/// Reads the state of a running browser.
pub async fn read(live: &Live) -> Result<Session, Failure> {
    let main = live.main.borrow().clone();
    let tabs = live.tabs().await?;
    Ok(Session {
        cookies: cookies(live).await?,
        main: tabs.iter().position(|info| info.id == main).unwrap_or(0),
        tabs: tabs.into_iter().map(|info| info.url).collect(),
    })
}

async fn cookies(live: &Live) -> Result<Vec<Value>, Failure> {
    let all = live.call("Storage.getCookies", json!({})).await?;
    let cookies = all["cookies"].as_array().cloned().unwrap_or_default();
    let settable = |mut cookie: Value| {
        let ends = cookie["session"] == true;
        let fields = cookie.as_object_mut()?;
        if ends {
            // -1 stands for a session cookie, but would mean an expired one when set.
            fields.remove("expires");
        }
        // Fields that occur only in the browser's responses.
        fields.remove("size");
        fields.remove("session");
        Some(cookie)
    };
    Ok(cookies.into_iter().filter_map(settable).collect())
}

/// Gives a browser the cookies of another one.
pub async fn write(live: &Live, session: &Session) -> Result<(), Failure> {
    set(live, session.cookies.clone()).await
}

async fn set(live: &Live, cookies: Vec<Value>) -> Result<(), Failure> {
    if cookies.is_empty() {
        return Ok(());
    }
    live.call("Storage.setCookies", json!({"cookies": cookies}))
        .await
        .map(|_| ())
}

/// Opens the tabs of another one.
pub async fn reopen(live: &Live, session: &Session, limit: Duration) -> Result<(), Failure> {
    let mut ids = Vec::new();
    for (at, url) in session.tabs.iter().enumerate() {
        let tab = match at {
            0 => live.page(None).await?,
            _ => live.open().await?,
        };
        // A page that does not load through the new proxy shows its own error.
        let _ = navigate::open(&tab, url, None, limit).await;
        ids.push(tab.id.clone());
    }
    match ids.get(session.main) {
        Some(main) => live.switch(main).await,
        None => Ok(()),
    }
}

/// Writes the cookies into the computer's folder atomically.
pub async fn store(live: &Live, folder: &Path) -> Result<(), Failure> {
    // The profile is still worth keeping without them.
    if let Ok(cookies) = cookies(live).await {
        let text = Value::Array(cookies);
        let half = folder.join("session.half");
        let written = async {
            tokio::fs::write(&half, text.to_string()).await?;
            tokio::fs::rename(&half, folder.join(FILE)).await
        };
        if let Err(e) = written.await {
            let _ = tokio::fs::remove_file(&half).await;
            let why = format!("the cookies that end with the browser could not be saved: {e}");
            return Err(Failure::passing("storage_full", why));
        }
    }
    Ok(())
}

/// Restores the cookies from the computer's folder, if there are any.
pub async fn load(live: &Live, folder: &Path) -> Result<(), Failure> {
    let path = folder.join(FILE);
    let Ok(text) = tokio::fs::read(&path).await else {
        return Ok(());
    };
    let _ = tokio::fs::remove_file(&path).await;
    match serde_json::from_slice::<Vec<Value>>(&text) {
        Ok(cookies) => set(live, cookies).await,
        Err(e) => Err(Failure::fatal(
            "environment_broken",
            format!("the saved cookies cannot be read: {e}"),
        )),
    }
}
