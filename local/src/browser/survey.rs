//! Surveys the main tab and acts on what a survey found, with real input wherever a person would use it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::dom::SetFileInputFilesParams;
use chromiumoxide::cdp::browser_protocol::network::{
    EventRequestWillBeSent, EventWebSocketFrameSent,
};
use chromiumoxide::cdp::browser_protocol::page::{CreateIsolatedWorldParams, GetFrameTreeParams};
use chromiumoxide::cdp::js_protocol::runtime::{
    EvaluateParams, ExecutionContextId, RemoteObjectId,
};
use futures::StreamExt;
use serde::Deserialize;
use serde_json::Value;

use super::live::Live;
use super::script::settle;
use super::{Browser, broken};
use crate::action::Button;
use crate::failure::Failure;
use crate::survey::{Dialogs, Survey, Touch, Traces};

const SCRIPT: &str = include_str!("../../resources/survey.js");
/// The name of the world that the script runs in.
const WORLD: &str = "lightcone";
/// Longest time that a page which is being replaced may take to answer.
const PATIENCE: Duration = Duration::from_secs(8);
/// Longest time that one look at a page may take.
const LOOK: Duration = Duration::from_secs(5);
const POLL: Duration = Duration::from_millis(60);
/// How long after an action a page may begin what it does in answer.
const ANSWER: Duration = Duration::from_millis(1500);

/// Where an element is.
#[derive(Debug, Deserialize)]
struct Place {
    #[serde(default)]
    gone: bool,
    #[serde(default)]
    hidden: bool,
    #[serde(default)]
    moving: bool,
    #[serde(default)]
    disabled: bool,
    covered: Option<String>,
    #[serde(default)]
    x: f64,
    #[serde(default)]
    y: f64,
    #[serde(default)]
    left: f64,
    #[serde(default)]
    top: f64,
    #[serde(default)]
    width: f64,
    #[serde(default)]
    height: f64,
}

/// Counts what a page asks its server for.
struct Listener {
    requests: Arc<AtomicUsize>,
    tasks: Vec<tokio::task::JoinHandle<()>>,
}

impl Listener {
    async fn new(page: &Page) -> Result<Self, Failure> {
        let requests = Arc::new(AtomicUsize::new(0));
        let mut sent = page
            .event_listener::<EventRequestWillBeSent>()
            .await
            .map_err(broken)?;
        let mut framed = page
            .event_listener::<EventWebSocketFrameSent>()
            .await
            .map_err(broken)?;
        let (one, two) = (Arc::clone(&requests), Arc::clone(&requests));
        let tasks = vec![
            tokio::spawn(async move {
                while sent.next().await.is_some() {
                    one.fetch_add(1, Ordering::Relaxed);
                }
            }),
            tokio::spawn(async move {
                while framed.next().await.is_some() {
                    two.fetch_add(1, Ordering::Relaxed);
                }
            }),
        ];
        Ok(Self { requests, tasks })
    }

    fn count(&self) -> usize {
        self.requests.load(Ordering::Relaxed)
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

/// The world of our own in the page's main frame; the same one until the page is replaced.
async fn world(page: &Page) -> Result<ExecutionContextId, Failure> {
    let tree = page
        .execute(GetFrameTreeParams::default())
        .await
        .map_err(broken)?;
    let mut params = CreateIsolatedWorldParams::new(tree.result.frame_tree.frame.id.clone());
    params.world_name = Some(WORLD.to_owned());
    // Frames of other origins in the same process are read too, as a person reads them.
    params.grant_univeral_access = Some(true);
    let made = page.execute(params).await.map_err(broken)?;
    Ok(made.result.execution_context_id)
}

async fn ask(page: &Page, script: String) -> Result<Value, Failure> {
    let mut params = EvaluateParams::new(script);
    params.context_id = Some(world(page).await?);
    params.return_by_value = Some(true);
    params.await_promise = Some(true);
    let answer = page.execute(params).await.map_err(broken)?;
    if let Some(thrown) = answer.result.exception_details {
        let text = thrown
            .exception
            .and_then(|object| object.description)
            .unwrap_or(thrown.text);
        return Err(Failure::passing(
            "exec_failed",
            format!("the page could not be looked at: {text}"),
        ));
    }
    Ok(answer.result.result.value.unwrap_or(Value::Null))
}

async fn handle(page: &Page, id: usize) -> Result<RemoteObjectId, Failure> {
    let mut params = EvaluateParams::new(format!("lightcone.node({id})"));
    params.context_id = Some(world(page).await?);
    let answer = page.execute(params).await.map_err(broken)?;
    answer.result.result.object_id.ok_or_else(gone)
}

fn gone() -> Failure {
    Failure::passing(
        "element_gone",
        "the element was replaced before it could be used",
    )
}

impl Browser {
    /// Looks at the main tab. A page that is being replaced is asked again.
    pub(super) async fn survey(&self, live: &Live) -> Result<Survey, Failure> {
        let end = Instant::now() + PATIENCE;
        loop {
            let page = live.page(None).await?;
            let script =
                format!("globalThis.lightcone || {SCRIPT}\nJSON.stringify(lightcone.survey())");
            let looked = tokio::time::timeout(LOOK, ask(&page, script)).await;
            let why = match looked {
                Ok(Ok(Value::String(text))) => match serde_json::from_str::<Survey>(&text) {
                    Ok(mut survey) => {
                        survey.tab = page.target_id().inner().clone();
                        survey.tabs = live.tabs().await?.len();
                        return Ok(survey);
                    }
                    Err(e) => Failure::passing("exec_failed", format!("the page's survey: {e}")),
                },
                Ok(Ok(_)) => Failure::passing("exec_failed", "the page gave no survey"),
                Ok(Err(failure)) if failure.code == "session_expired" => return Err(failure),
                Ok(Err(failure)) => failure,
                Err(_) => Failure::passing("page_busy", "the page did not answer"),
            };
            if Instant::now() >= end {
                return Err(why);
            }
            tokio::time::sleep(POLL).await;
            live.look(self.screen()).await?;
        }
    }

    /// Does something to an element of the last survey, and says what the page did in answer.
    pub(super) async fn touch(
        &self,
        live: &Live,
        id: usize,
        touch: &Touch,
        dialogs: &Dialogs,
    ) -> Result<Traces, Failure> {
        let page = live.page(None).await?;
        let listener = Listener::new(&page).await?;
        let answers = self.answer_dialogs(&page, dialogs).await?;
        let mut traces = Traces::default();
        let before = listener.count();
        self.handle_touch(&page, id, touch, &mut traces).await?;
        let end = Instant::now() + ANSWER;
        // A click is answered at once by most pages; the rest is given a moment.
        while Instant::now() < end && listener.count() == before && answers.quiet() {
            tokio::time::sleep(POLL).await;
            if !matches!(
                touch,
                Touch::Click { .. } | Touch::DragTo(_) | Touch::Key(_)
            ) {
                break;
            }
            if self.moved_on(live, &page).await {
                break;
            }
        }
        settle(&page).await;
        live.look(self.screen()).await?;
        traces.requests = listener.count() - before;
        traces.dialogs = answers.opened();
        Ok(traces)
    }

    /// Whether another tab has come to the front.
    async fn moved_on(&self, live: &Live, page: &Page) -> bool {
        let looked = live.look(self.screen()).await;
        looked.is_err() || *live.main.borrow() != *page.target_id().inner()
    }

    async fn place(&self, page: &Page, id: usize) -> Result<Place, Failure> {
        let place = ask(page, format!("lightcone.point({id})")).await?;
        let place: Place = serde_json::from_value(place)
            .map_err(|e| Failure::passing("exec_failed", format!("where the element is: {e}")))?;
        let fail = |code, why: String| Err(Failure::fatal(code, why));
        if place.gone {
            return Err(gone());
        }
        if place.hidden {
            return fail("element_hidden", "it cannot be seen".to_owned());
        }
        if place.moving {
            return fail("element_moving", "it does not stand still".to_owned());
        }
        if place.disabled {
            return fail("element_disabled", "it is disabled".to_owned());
        }
        if let Some(cover) = &place.covered {
            return fail("element_covered", format!("it is covered by {cover:?}"));
        }
        Ok(place)
    }

    async fn handle_touch(
        &self,
        page: &Page,
        id: usize,
        touch: &Touch,
        traces: &mut Traces,
    ) -> Result<(), Failure> {
        match touch {
            Touch::Click { times, right } => {
                let at = self.place(page, id).await?;
                let button = if *right { Button::Right } else { Button::Left };
                self.click(page, (at.x, at.y), button, *times).await
            }
            Touch::Fill(text) => {
                let at = self.place(page, id).await?;
                self.click(page, (at.x, at.y), Button::Left, 1).await?;
                ask(page, format!("lightcone.empty({id})")).await?;
                if text.is_empty() {
                    self.press(page, &["Delete".to_owned()]).await?;
                } else {
                    self.type_text(page, text).await?;
                }
                Ok(())
            }
            Touch::Put(value) => {
                self.place(page, id).await?;
                let value = Value::from(value.as_str());
                ask(page, format!("lightcone.put({id}, {value})")).await?;
                Ok(())
            }
            Touch::Choose(places) => {
                self.place(page, id).await?;
                let list = Value::from(places.clone());
                ask(page, format!("lightcone.choose({id}, {list})"))
                    .await
                    .map(drop)
            }
            Touch::Slide { from, to, min, max } => {
                self.slide(page, id, (*from, *to), (*min, *max), traces)
                    .await
            }
            Touch::Upload(paths) => {
                let object = handle(page, id).await?;
                let files: Vec<String> = paths
                    .iter()
                    .map(|path| path.display().to_string())
                    .collect();
                let mut params = SetFileInputFilesParams::new(files);
                params.object_id = Some(object);
                page.execute(params).await.map_err(broken)?;
                Ok(())
            }
            Touch::Hover => {
                let at = self.place(page, id).await?;
                self.hover(page, (at.x - 1.0, at.y)).await?;
                self.hover(page, (at.x, at.y)).await
            }
            Touch::DragTo(other) => {
                let to = self.place(page, *other).await?;
                let from = self.place(page, id).await?;
                // Bringing one into view may have moved the other.
                let again = self.place(page, *other).await?;
                let start = self.place(page, id).await?;
                if (to.y - again.y).abs() > 1.0 || (from.y - start.y).abs() > 1.0 {
                    let why = "the two are too far apart to be seen at once";
                    return Err(Failure::fatal("element_hidden", why));
                }
                self.drag(page, &[(start.x, start.y), (again.x, again.y)])
                    .await
            }
            Touch::Reveal => self.place(page, id).await.map(drop),
            Touch::Key(key) => self.press(page, std::slice::from_ref(key)).await,
        }
    }

    /// Drags the thumb of a slider, and makes up for what pixels cannot say with the arrow keys.
    async fn slide(
        &self,
        page: &Page,
        id: usize,
        (from, to): (f64, f64),
        (min, max): (f64, f64),
        traces: &mut Traces,
    ) -> Result<(), Failure> {
        let place = self.place(page, id).await?;
        let upright = place.height > place.width * 1.5;
        let span = if max > min { max - min } else { 1.0 };
        let thumb = 8.0;
        let at = |value: f64| {
            let part = ((value - min) / span).clamp(0.0, 1.0);
            if upright {
                let track = (place.height - 2.0 * thumb).max(0.0);
                (
                    place.left + place.width / 2.0,
                    place.top + thumb + (1.0 - part) * track,
                )
            } else {
                let track = (place.width - 2.0 * thumb).max(0.0);
                (
                    place.left + thumb + part * track,
                    place.top + place.height / 2.0,
                )
            }
        };
        self.drag(page, &[at(from), at(to)]).await?;
        let value = async || -> Result<f64, Failure> {
            let now = ask(page, format!("lightcone.read({id})")).await?;
            let text = now["value"].as_str().unwrap_or_default();
            text.trim()
                .parse()
                .map_err(|_| Failure::fatal("effect_missing", format!("the slider says {text:?}")))
        };
        let mut now = value().await?;
        for _ in 0..200 {
            if (now - to).abs() < 1e-9 {
                break;
            }
            let key = if now < to { "ArrowRight" } else { "ArrowLeft" };
            self.press(page, &[key.to_owned()]).await?;
            let next = value().await?;
            let passed = (next - now).abs() < 1e-9 || ((next - to) * (now - to) < 0.0);
            now = next;
            if passed {
                break;
            }
        }
        traces.value = Some(now.to_string());
        Ok(())
    }
}
