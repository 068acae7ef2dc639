//! Input on the elements of a survey.

use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::{Value, json};

use super::{POLL, ask, gone, handle};
use crate::action::Button;
use crate::browser::Browser;
use crate::browser::answer_dialogs::Answers;
use crate::browser::live::Live;
use crate::browser::navigate::settle;
use crate::browser::page::take_unreported;
use crate::browser::tab::Tab;
use crate::failure::Failure;
use crate::survey::{Dialogs, Touch, Traces};

/// How long after an action a page may start to react.
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

impl Browser {
    /// Performs an input on an element of the last survey, and returns what the page did in response.
    pub(in crate::browser) async fn touch(
        &self,
        live: &Live,
        id: usize,
        touch: &Touch,
        dialogs: &Dialogs,
    ) -> Result<Traces, Failure> {
        let page = live.page(None).await?;
        page.waits()?;
        let answers = Answers::begin(&page, dialogs);
        let mut traces = Traces::default();
        let mark = page.mark();
        let count = || page.state.borrow().requests;
        let before = count();
        self.handle_touch(&page, id, touch, &mut traces).await?;
        let end = Instant::now() + ANSWER;
        // Most pages react to a click at once; wait a moment for the others.
        while Instant::now() < end && count() == before && answers.quiet() {
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
        settle(&page, mark).await;
        // The traces report them.
        take_unreported(&page);
        live.look().await?;
        traces.requests = count() - before;
        traces.dialogs = answers.opened();
        Ok(traces)
    }

    /// Whether another tab has come to the front.
    async fn moved_on(&self, live: &Live, page: &Tab) -> bool {
        let looked = live.look().await;
        looked.is_err() || *live.main.borrow() != page.id
    }

    async fn place(&self, page: &Tab, id: usize) -> Result<Place, Failure> {
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
        page: &Tab,
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
                let params = json!({"files": files, "objectId": object});
                page.call("DOM.setFileInputFiles", params).await?;
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
                // Scrolling one into view may have moved the other.
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
            Touch::Key(key) => {
                ask(page, "lightcone.mark()".to_owned()).await?;
                self.press(page, std::slice::from_ref(key)).await
            }
        }
    }

    /// Drags the thumb of a slider, and corrects the value with the arrow keys.
    async fn slide(
        &self,
        page: &Tab,
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
