//! Performs one action in a tab, and observes the tab.

mod perform;

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::dialogs::Dialog;
use super::live::{Live, MAX_TABS};
use super::state::Download;
use super::tab::{ANSWER, Tab};
use super::{Browser, Proxy, check_address, navigate, observe};
use crate::action::{Action, Outcome, WaitUntil};
use crate::failure::Failure;

fn field(name: &str, value: Value) -> Outcome {
    Outcome {
        fields: Map::from_iter([(name.to_owned(), value)]),
        ..Outcome::default()
    }
}

/// Whether an action depends on the contents of the page, so that a reload in between matters.
fn touches(action: &Action) -> bool {
    !matches!(
        action,
        Action::Look
            | Action::Screenshot { .. }
            | Action::Html
            | Action::Title
            | Action::Address
            | Action::Reload
            | Action::Viewport { .. }
            | Action::WaitFor(_)
            | Action::Wait(_)
            | Action::Debug { .. }
    )
}

impl Browser {
    /// Performs an action.
    pub(super) async fn act(
        &self,
        action: &Action,
        tab: Option<&str>,
        limit: Option<Duration>,
    ) -> Result<Outcome, Failure> {
        if let Action::ChangeProxy(proxy) = action {
            let proxy = proxy.as_deref().map(Proxy::read).transpose()?;
            self.change_proxy(proxy).await?;
            return Ok(Outcome::default());
        }
        let live = self.live()?;
        live.look().await?;
        let limit = self.patience(limit);
        let mut outcome = match action {
            Action::ListTabs => self.list(&live).await?,
            Action::NewTab(url) => {
                if live.tabs().await?.len() >= MAX_TABS {
                    return Err(Failure::fatal(
                        "exec_failed",
                        format!("a browser has {MAX_TABS} tabs at most; close one first"),
                    ));
                }
                let url = url.as_deref().map(check_address).transpose()?;
                let page = live.open().await?;
                let mut fields = match url {
                    Some(url) => navigate::open(&page, &url, None, limit).await?,
                    None => Map::new(),
                };
                fields.extend(take_unreported(&page));
                fields.insert("created_tab_id".to_owned(), page.id.clone().into());
                let mut outcome = self.list(&live).await?;
                outcome.fields.extend(fields);
                outcome
            }
            Action::SwitchTab(tab) => {
                live.switch(tab).await?;
                self.list(&live).await?
            }
            Action::CloseTab(tab) => {
                live.close_tab(tab).await?;
                self.list(&live).await?
            }
            Action::Survey => Outcome {
                survey: Some(Box::new(self.survey(&live).await?)),
                ..Outcome::default()
            },
            Action::Touch { id, touch, dialogs } => Outcome {
                traces: Some(self.touch(&live, *id, touch, dialogs).await?),
                ..Outcome::default()
            },
            Action::Navigate(url) => self.navigate(&live, tab, url, None, limit).await?,
            Action::NavigateUntil { url, until } => {
                self.navigate(&live, tab, url, Some(*until), limit).await?
            }
            action => self.on_page(&live, action, tab, limit).await?,
        };
        outcome
            .tab
            .get_or_insert_with(|| live.main.borrow().clone());
        Ok(outcome)
    }

    /// How long a page may take to load: a little less than the action, so that the action can still report it.
    fn patience(&self, limit: Option<Duration>) -> Duration {
        let most = self.launch.navigation;
        limit.map_or(most, |limit| {
            let margin = (limit / 4).min(Duration::from_millis(1500));
            most.min(limit - margin)
        })
    }

    async fn navigate(
        &self,
        live: &Live,
        tab: Option<&str>,
        url: &str,
        until: Option<WaitUntil>,
        limit: Duration,
    ) -> Result<Outcome, Failure> {
        let url = check_address(url)?;
        let mut page = live.page(tab).await?;
        page.waits()?;
        if !navigate::leave(&page).await {
            page = live.replace(&page).await?;
        }
        *page.list.lock().await = None;
        let mut fields = navigate::open(&page, &url, until, limit).await?;
        fields.extend(take_unreported(&page));
        Ok(Outcome {
            fields,
            tab: Some(page.id.clone()),
            ..Outcome::default()
        })
    }

    /// Performs an action that needs a responsive page.
    async fn on_page(
        &self,
        live: &Live,
        action: &Action,
        tab: Option<&str>,
        limit: Duration,
    ) -> Result<Outcome, Failure> {
        let page = live.page(tab).await?;
        if let Action::HandleDialog { accept, text } = action {
            return self.answer_dialog(&page, *accept, text.as_deref()).await;
        }
        let reopened = self.reopened(&page, limit).await?;
        if reopened && touches(action) {
            return Err(Failure::passing(
                "tab_crashed",
                format!(
                    "{} before this action; it was opened again and nothing was done: look at the page, then act",
                    page.crash().message
                ),
            ));
        }
        page.waits()?;
        self.check_list(&page).await;
        let before = page.mark();
        let done = self.do_to(live, &page, action, limit).await;
        let crashed = page.state.borrow().crashed;
        let mut outcome = match done {
            Ok(outcome) if !crashed => outcome,
            Err(failure) if !crashed => return Err(failure),
            _ => {
                let why = page.crash().message;
                let then = match self.reopened(&page, limit).await {
                    Ok(_) => "it was opened again".to_owned(),
                    Err(failure) => format!("opened again, {}", failure.message),
                };
                return Err(Failure::passing("tab_crashed", format!("{why}; {then}")));
            }
        };
        if settles(action) && !page.state.borrow().closed {
            navigate::settle(&page, before).await;
            // The action may have opened or closed a tab.
            live.look().await?;
        }
        if reopened {
            outcome.fields.insert("reopened".to_owned(), true.into());
        }
        outcome.fields.extend(take_unreported(&page));
        outcome.tab = Some(page.id.clone());
        Ok(outcome)
    }

    /// Reloads a page that has crashed, and returns whether it had.
    pub(super) async fn reopened(&self, page: &Tab, limit: Duration) -> Result<bool, Failure> {
        let unreported = {
            let state = page.state.borrow();
            if !state.crashed && !state.crash_unreported {
                return Ok(false);
            }
            state.crash_unreported
        };
        *page.list.lock().await = None;
        page.state
            .send_modify(|state| state.crash_unreported = false);
        navigate::reload(page, limit).await?;
        Ok(unreported)
    }

    async fn answer_dialog(
        &self,
        page: &Tab,
        accept: bool,
        text: Option<&str>,
    ) -> Result<Outcome, Failure> {
        let Some(dialog) = page.state.borrow().open.clone() else {
            return Err(Failure::fatal(
                "no_dialog",
                "handle_dialog: no dialog is open; create the computer with dialogs: \"hold\" to answer them yourself",
            ));
        };
        let before = page.mark();
        let answer = observe::answer(accept, text.unwrap_or(&dialog.default_text));
        page.send("Page.handleJavaScriptDialog", answer)
            .wait(ANSWER)
            .await
            .map_err(super::broken)?;
        page.reaches(ANSWER, |state| state.open.as_ref() != Some(&dialog))
            .await;
        navigate::settle(page, before).await;
        let mut described = dialog.describe();
        described["answer"] = if accept { "accepted" } else { "dismissed" }.into();
        let mut outcome = field("dialog", described);
        outcome.fields.extend(take_unreported(page));
        outcome.tab = Some(page.id.clone());
        Ok(outcome)
    }

    async fn list(&self, live: &Live) -> Result<Outcome, Failure> {
        let main = live.main.borrow().clone();
        let tabs = live.tabs().await?.into_iter().map(|info| {
            let mut tab = json!({"tab_id": info.id, "url": info.url, "title": info.title});
            if info.id == main {
                tab["is_main"] = true.into();
            }
            tab
        });
        Ok(field("tabs", tabs.collect()))
    }
}

/// Whether to wait for what an action triggers.
fn settles(action: &Action) -> bool {
    !matches!(
        action,
        Action::Back
            | Action::Forward
            | Action::Reload
            | Action::Wait(_)
            | Action::Move { .. }
            | Action::Html
            | Action::Read(_)
            | Action::Title
            | Action::Address
            | Action::Look
            | Action::Screenshot { .. }
            | Action::Debug { .. }
    )
}

/// Dialogs and downloads that no result has reported yet.
pub(super) fn take_unreported(page: &Tab) -> Map<String, Value> {
    let mut fields = Map::new();
    page.state.send_if_modified(|state| {
        let dialogs = std::mem::take(&mut state.dialogs);
        if !dialogs.is_empty() {
            let described = dialogs.iter().map(Dialog::describe);
            fields.insert("dialogs".to_owned(), described.collect());
        }
        if !state.downloads.is_empty() {
            let described = state.downloads.iter().map(Download::describe);
            fields.insert("downloads".to_owned(), described.collect());
        }
        // A download in progress is reported again when it is done.
        state
            .downloads
            .retain(|download| download.state == "inProgress");
        false
    });
    fields
}
