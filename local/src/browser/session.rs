//! What a browser takes along that its profile folder does not hold: cookies that end with the browser, and open tabs.

use std::path::Path;

use chromiumoxide::cdp::browser_protocol::network::CookieParam;
use chromiumoxide::cdp::browser_protocol::storage::{GetCookiesParams, SetCookiesParams};
use serde_json::Value;

use super::live::Live;
use super::{Screen, broken};
use crate::failure::Failure;

const FILE: &str = "session.json";

/// Cookies and the addresses of the tabs.
#[derive(Debug)]
pub struct Session {
    cookies: Vec<CookieParam>,
    tabs: Vec<String>,
    main: usize,
}

/// Reads what a running browser holds.
pub async fn read(live: &Live) -> Result<Session, Failure> {
    let main = live.main.borrow().clone();
    let tabs = live.tabs().await?;
    Ok(Session {
        cookies: cookies(live).await?,
        main: tabs
            .iter()
            .position(|info| *info.target_id.inner() == main)
            .unwrap_or(0),
        tabs: tabs.into_iter().map(|info| info.url).collect(),
    })
}

async fn cookies(live: &Live) -> Result<Vec<CookieParam>, Failure> {
    let all = live
        .connection
        .execute(GetCookiesParams::default())
        .await
        .map_err(broken)?;
    let cookie = |cookie: &chromiumoxide::cdp::browser_protocol::network::Cookie| {
        let mut value = serde_json::to_value(cookie).ok()?;
        if cookie.session {
            // -1 stands for "with the browser", but as a time it is long past.
            value.as_object_mut()?.remove("expires");
        }
        serde_json::from_value(value).ok()
    };
    Ok(all.result.cookies.iter().filter_map(cookie).collect())
}

/// Gives a browser the cookies of another one.
pub async fn write(live: &Live, session: &Session) -> Result<(), Failure> {
    set(live, session.cookies.clone()).await
}

async fn set(live: &Live, cookies: Vec<CookieParam>) -> Result<(), Failure> {
    if cookies.is_empty() {
        return Ok(());
    }
    let cookies = SetCookiesParams::new(cookies);
    live.connection
        .execute(cookies)
        .await
        .map(|_| ())
        .map_err(broken)
}

/// Opens the tabs of another one.
pub async fn reopen(live: &Live, session: &Session, screen: Screen) -> Result<(), Failure> {
    let mut ids = Vec::new();
    for (at, url) in session.tabs.iter().enumerate() {
        let page = if at == 0 {
            let page = live.page(None).await?;
            // A page that does not load through the new proxy says so itself.
            let _ = page.goto(url.as_str()).await;
            page
        } else {
            live.open(url, screen).await?
        };
        ids.push(page.target_id().inner().clone());
    }
    match ids.get(session.main) {
        Some(main) => live.switch(main, screen).await,
        None => Ok(()),
    }
}

/// Keeps the cookies in the computer's folder; the file is there whole or not at all.
pub async fn store(live: &Live, folder: &Path) -> Result<(), Failure> {
    // Without them the profile is still worth being kept.
    if let Ok(cookies) = cookies(live).await {
        let text = Value::Array(
            cookies
                .iter()
                .filter_map(|cookie| serde_json::to_value(cookie).ok())
                .collect(),
        );
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

/// Takes up the cookies that the computer's folder holds, if any.
pub async fn load(live: &Live, folder: &Path) -> Result<(), Failure> {
    let path = folder.join(FILE);
    let Ok(text) = tokio::fs::read(&path).await else {
        return Ok(());
    };
    let _ = tokio::fs::remove_file(&path).await;
    match serde_json::from_slice::<Vec<CookieParam>>(&text) {
        Ok(cookies) => set(live, cookies).await,
        Err(e) => Err(Failure::fatal(
            "environment_broken",
            format!("the saved cookies cannot be read: {e}"),
        )),
    }
}
