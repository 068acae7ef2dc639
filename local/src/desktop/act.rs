//! Performs the actions of the API on a desktop.

use std::time::Duration;

use lightcone_desktop::{Desktop, Error, Verb};

use super::failure;
use crate::action::{Action, Button, Outcome};
use crate::browser::check_address;
use crate::failure::Failure;

/// Longest wait for the screen to stop changing after an action.
const SETTLE: Duration = Duration::from_secs(1);

/// The error for an action that only browsers have.
pub fn browsers_only(what: &str) -> Failure {
    Failure::fatal(
        "not_supported",
        format!("{what}: a desktop does not have this; create a computer with kind \"browser\""),
    )
}

fn button(button: Button) -> Result<lightcone_desktop::Button, Failure> {
    use lightcone_desktop::Button as Theirs;
    match button {
        Button::Left => Ok(Theirs::Left),
        Button::Middle => Ok(Theirs::Middle),
        Button::Right => Ok(Theirs::Right),
        Button::Back | Button::Forward => Err(Failure::fatal(
            "not_supported",
            "button: a desktop's mouse has left, middle and right",
        )),
    }
}

/// The pixel that contains a point.
fn pixel(place: f64) -> i32 {
    place.floor() as i32
}

fn key(error: Error) -> Failure {
    match error {
        Error::Invalid(why) => Failure::fatal("invalid_key", why),
        other => failure(other),
    }
}

/// Performs an action, and waits until the screen shows its effect.
pub async fn act(desktop: &Desktop, action: &Action) -> Result<Outcome, Failure> {
    match action {
        Action::ClickAt {
            x,
            y,
            button: name,
            count,
        } => {
            let times = u32::try_from(*count).unwrap_or(1);
            desktop
                .click(pixel(*x), pixel(*y), button(*name)?, times)
                .await
                .map_err(failure)?;
        }
        Action::MouseDown { x, y, button: name } => {
            let name = button(*name)?;
            desktop
                .move_to(pixel(*x), pixel(*y))
                .await
                .map_err(failure)?;
            desktop.mouse_down(name).await.map_err(failure)?;
        }
        Action::MouseUp { x, y, button: name } => {
            let name = button(*name)?;
            desktop
                .move_to(pixel(*x), pixel(*y))
                .await
                .map_err(failure)?;
            desktop.mouse_up(name).await.map_err(failure)?;
        }
        Action::Move { x, y } => desktop
            .move_to(pixel(*x), pixel(*y))
            .await
            .map_err(failure)?,
        Action::Drag(points) => {
            let points: Vec<_> = points.iter().map(|(x, y)| (pixel(*x), pixel(*y))).collect();
            desktop
                .drag(&points, lightcone_desktop::Button::Left)
                .await
                .map_err(failure)?;
        }
        Action::Scroll { at, dx, dy } => {
            let at = at.map(|(x, y)| (pixel(x), pixel(y)));
            desktop.scroll(at, *dx, *dy).await.map_err(failure)?;
        }
        Action::Insert(text) => desktop.type_text(text).await.map_err(failure)?,
        Action::Keys(names) => desktop.hotkey(names).await.map_err(key)?,
        Action::KeyDown(name) => desktop.key_down(name).await.map_err(key)?,
        Action::KeyUp(name) => desktop.key_up(name).await.map_err(key)?,
        // The browser of a desktop does not report how far a page has loaded.
        Action::Navigate(url) | Action::NavigateUntil { url, .. } => {
            desktop
                .open("browser", &[check_address(url)?])
                .await
                .map_err(failure)?;
        }
        Action::Desk(verb) => return follow(desktop, verb).await,
        Action::Wait(ms) => {
            tokio::time::sleep(Duration::from_millis(*ms)).await;
            return Ok(Outcome::default());
        }
        Action::Viewport {
            width,
            height,
            scale,
        } => {
            if scale.is_some_and(|scale| scale != 1.0) {
                return Err(browsers_only("scale_factor"));
            }
            let (wide, high) = desktop.size();
            let size = (width.unwrap_or(wide), height.unwrap_or(high));
            desktop.resize(size.0, size.1).await.map_err(failure)?;
        }
        // The computer takes screenshots and runs commands.
        Action::Look | Action::Screenshot { .. } | Action::Debug { .. } => {
            return Ok(Outcome::default());
        }
        Action::Back | Action::Forward | Action::Reload => return Err(browsers_only("back")),
        Action::Html => return Err(browsers_only("get_html_content")),
        Action::ChangeProxy(_) => return Err(browsers_only("change_proxy")),
        Action::HandleDialog { .. } => return Err(browsers_only("handle_dialog")),
        Action::ListTabs | Action::NewTab(_) | Action::SwitchTab(_) | Action::CloseTab(_) => {
            return Err(browsers_only("tabs"));
        }
        Action::Survey
        | Action::Touch { .. }
        | Action::Click(_)
        | Action::Type { .. }
        | Action::WaitFor(_)
        | Action::Read(_)
        | Action::Title
        | Action::Address => return Err(browsers_only("steps on a page")),
    }
    desktop.settle(SETTLE).await.map_err(failure)?;
    Ok(Outcome::default())
}

/// Performs a step that is written in words.
async fn follow(desktop: &Desktop, verb: &Verb) -> Result<Outcome, Failure> {
    match desktop.perform(verb).await {
        Ok(reading) => Ok(Outcome {
            reading,
            ..Outcome::default()
        }),
        Err(Error::NoEffect(why)) => Err(Failure::fatal("effect_missing", why)),
        Err(Error::Ambiguous(why)) => Err(Failure::fatal("ambiguous", why)),
        Err(Error::NotFound(why)) => Err(Failure::fatal("element_not_found", why)),
        Err(error) => Err(failure(error)),
    }
}
