//! `tabs`.

use serde_json::Value;
use tzafon::ComputerSession;

use super::current::current;
use crate::args::TabsVerb;
use crate::client::Session;
use crate::failure::Failure;
use crate::verbs::acted;

/// Lists, opens, switches and closes tabs.
pub async fn tabs(session: &Session, verb: TabsVerb) -> Result<u8, Failure> {
    let on = match &verb {
        TabsVerb::List(on) => on,
        TabsVerb::Open(tab) => &tab.on,
        TabsVerb::Switch(tab) | TabsVerb::Close(tab) => &tab.on,
    };
    let id = current(on.computer.as_deref())?;
    let computer = ComputerSession::new(&session.client()?, id);
    let tabs = computer.tabs();
    let done = match verb {
        TabsVerb::List(_) => {
            let result = tabs.list().await?;
            let rows = serde_json::to_value(result.tabs()).unwrap_or_default();
            let rows = rows.as_array().cloned().unwrap_or_default();
            let columns = [("TAB", "tab_id"), ("TITLE", "title"), ("URL", "url")];
            session.output.table(&rows, &columns, "there are no tabs")?;
            return Ok(0);
        }
        TabsVerb::Open(tab) => tabs.create(tab.url.as_deref()).await?,
        TabsVerb::Switch(tab) => tabs.switch(&tab.tab).await?,
        TabsVerb::Close(tab) => tabs.delete(&tab.tab).await?,
    };
    acted(session, serde_json::to_value(done).unwrap_or(Value::Null))
}
