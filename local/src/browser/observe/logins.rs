//! Answers the requests of servers and proxies for a login.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::{Tabs, text};

/// How many requests are remembered, so that rejected credentials are not sent again.
const LOGINS: usize = 1000;

impl Tabs {
    pub(super) fn login(&self, session: &str, params: &Value, tried: &mut HashSet<String>) {
        let challenge = &params["authChallenge"];
        let login = match challenge["source"].as_str() {
            Some("Proxy") => self.pages.proxy_login.as_ref(),
            _ => self.pages.login.as_ref().filter(|login| {
                let asks = challenge["origin"].as_str().unwrap_or_default();
                login
                    .origin
                    .as_deref()
                    .is_none_or(|origin| origin.trim_end_matches('/') == asks)
            }),
        };
        if tried.len() >= LOGINS {
            tried.clear();
        }
        // Credentials that were rejected once are rejected again.
        let first = tried.insert(format!("{session} {}", text(&params["requestId"])));
        let response = match login.filter(|_| first) {
            Some(login) => json!({
                "response": "ProvideCredentials", "username": login.username, "password": login.password,
            }),
            None => json!({"response": "CancelAuth"}),
        };
        let response = json!({"requestId": params["requestId"], "authChallengeResponse": response});
        drop(
            self.client
                .send(Some(session), "Fetch.continueWithAuth", response),
        );
    }
}
