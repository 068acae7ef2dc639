//! What programs report to screen readers (AT-SPI): texts and buttons, and where they are.

use std::collections::VecDeque;
use std::os::fd::AsRawFd;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use atspi::proxy::accessible::{AccessibleProxy, ObjectRefExt};
use atspi::proxy::bus::BusProxy;
use atspi::proxy::component::ComponentProxy;
use atspi::proxy::text::TextProxy;
use atspi::zbus::{self, Connection};
use atspi::{CoordType, Interface, ObjectRefOwned, RelationType, State};
use futures_util::future::join_all;
use rustix::fs::{Mode, OFlags, ResolveFlags};
use tokio::net::UnixStream;

use crate::desktop::Desktop;
use crate::element::Element;
use crate::error::{Error, Result};
use crate::rect::Rect;
use crate::targets::Target;
use crate::tools;

/// How many elements are read at most.
const MOST: usize = 4000;
/// How many elements are queried at once.
const AT_ONCE: usize = 64;
/// Longest time that one program may take to respond: one that hangs must not hide the others.
const ANSWER: Duration = Duration::from_secs(2);
/// Longest time for the whole query.
const ALL: Duration = Duration::from_secs(15);

impl Desktop {
    /// What programs show on the screen, as they report it. A program that reports nothing, such as the terminal, is
    /// missing.
    pub async fn elements(&self) -> Result<Vec<Element>> {
        self.check_alive()?;
        tools::need("dbus-daemon")?;
        tools::need("at-spi-bus-launcher")?;
        let (width, height) = self.size();
        let walk = async {
            let connection = self.accessibility_bus().await?;
            let mut elements = walk(&connection).await?;
            elements.retain(|element| on_screen(&element.area, width, height));
            Ok(elements)
        };
        tokio::time::timeout(ALL, walk).await.unwrap_or_else(|_| {
            Err(Error::Timeout(format!(
                "programs did not tell within {ALL:?} what they show"
            )))
        })
    }

    /// The element with this name, ignoring case; something to click on is preferred to a mere text. If
    /// several have it, the name says which: `the second 'OK'`, `'OK' in the window 'Save'`. The error lists what
    /// there is.
    pub async fn find_element(&self, name: &str) -> Result<Element> {
        let elements = self.elements().await?;
        Target::read(name).among(&elements).cloned()
    }

    /// The accessibility bus of programs; started if it does not run yet.
    async fn accessibility_bus(&self) -> Result<Connection> {
        let uid = self.launcher().uid();
        let failed =
            |e: zbus::Error| Error::Failed(format!("cannot reach the accessibility bus: {e}"));
        let session = connect(&self.place().room, Path::new("bus"), uid).await?;
        let bus = BusProxy::new(&session).await.map_err(failed)?;
        let address = bus.get_address().await.map_err(failed)?;
        let socket = socket(&address, &self.place().room).ok_or_else(|| {
            Error::Failed(format!(
                "the accessibility bus is not in the desktop's own folder, but at {address:?}"
            ))
        })?;
        connect(&self.place().room, &socket, uid).await
    }
}

/// The socket in the folder that an address leads to. Programs on the desktop provide the address, and some
/// addresses would connect to other machines, or start a program here.
fn socket(address: &str, folder: &Path) -> Option<PathBuf> {
    let options = address.strip_prefix("unix:")?;
    let path = options
        .split(',')
        .find_map(|option| option.strip_prefix("path="))?;
    let inside = Path::new(path).strip_prefix(folder).ok()?;
    let plain = inside
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    plain.then(|| inside.to_owned())
}

/// Connects to a socket in the folder. Programs on the desktop can write there, so no link is followed.
async fn connect(folder: &Path, socket: &Path, uid: Option<u32>) -> Result<Connection> {
    let failed = |e: String| Error::Failed(format!("cannot reach the accessibility bus: {e}"));
    let stream = open(folder, socket).map_err(|e| failed(e.to_string()))?;
    let builder = zbus::connection::Builder::unix_stream(stream);
    let connection = match uid {
        Some(uid) => builder.user_id(uid).build().await,
        None => builder.build().await,
    };
    connection.map_err(|e| failed(e.to_string()))
}

fn open(folder: &Path, socket: &Path) -> std::io::Result<UnixStream> {
    let flags = OFlags::PATH | OFlags::CLOEXEC;
    let folder = rustix::fs::open(folder, flags | OFlags::DIRECTORY, Mode::empty())?;
    let resolve = ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS;
    let socket = rustix::fs::openat2(folder, socket, flags, Mode::empty(), resolve)?;
    let stream =
        std::os::unix::net::UnixStream::connect(format!("/proc/self/fd/{}", socket.as_raw_fd()))?;
    stream.set_nonblocking(true)?;
    UnixStream::from_std(stream)
}

/// Walks through the programs and their visible elements, level by level.
async fn walk(connection: &Connection) -> Result<Vec<Element>> {
    let root = AccessibleProxy::builder(connection)
        .destination("org.a11y.atspi.Registry")
        .and_then(|b| b.path("/org/a11y/atspi/accessible/root"))
        .map_err(|e| Error::Failed(e.to_string()))?
        .cache_properties(zbus::proxy::CacheProperties::No)
        .build()
        .await
        .map_err(|e| Error::Failed(format!("the accessibility bus has no registry: {e}")))?;
    let programs = root
        .get_children()
        .await
        .map_err(|e| Error::Failed(format!("the accessibility registry does not answer: {e}")))?;
    // Programs themselves are not on the screen; their windows are.
    let windows = join_all(programs.iter().map(|program| async {
        let children = async { proxy(connection, program).await?.get_children().await };
        let children = tokio::time::timeout(ANSWER, children).await;
        children.ok().and_then(Result::ok).unwrap_or_default()
    }));
    let windows = windows.await.into_iter().flatten();
    let mut todo: VecDeque<(ObjectRefOwned, Option<Arc<str>>)> =
        windows.map(|window| (window, None)).collect();
    let mut elements = Vec::new();
    let mut seen = 0;
    while !todo.is_empty() && seen < MOST {
        let some: Vec<_> = todo.drain(..todo.len().min(AT_ONCE)).collect();
        seen += some.len();
        let answers = join_all(some.iter().map(|object| async {
            let (object, window) = object;
            let looked = look(connection, object, window.clone());
            // What has disappeared meanwhile, or does not respond, is skipped.
            let answer = tokio::time::timeout(ANSWER, looked).await;
            answer.ok().and_then(Result::ok).flatten()
        }));
        for (element, children, window) in answers.await.into_iter().flatten() {
            elements.extend(element);
            todo.extend(
                children
                    .into_iter()
                    .map(|child| (child, Some(Arc::clone(&window)))),
            );
        }
    }
    Ok(elements)
}

async fn proxy<'a>(
    connection: &Connection,
    object: &'a ObjectRefOwned,
) -> zbus::Result<AccessibleProxy<'a>> {
    let proxy = object.as_accessible_proxy(connection).await;
    proxy.map_err(|e| zbus::Error::Failure(e.to_string()))
}

type Found = (Option<Element>, Vec<ObjectRefOwned>, Arc<str>);

/// An element, if it has a name and a place, and its children; `None` if it is hidden. Without `window`, it is a window.
async fn look(
    connection: &Connection,
    object: &ObjectRefOwned,
    window: Option<Arc<str>>,
) -> zbus::Result<Option<Found>> {
    let proxy = proxy(connection, object).await?;
    let states = proxy.get_state().await?;
    if !states.contains(State::Showing) {
        return Ok(None);
    }
    let children = proxy.get_children().await?;
    let mut name = proxy.name().await?;
    let window = window.unwrap_or_else(|| name.as_str().into());
    let editable = states.contains(State::Editable);
    if name.trim().is_empty() && editable {
        name = label(connection, &proxy).await.unwrap_or_default();
    }
    let interfaces = proxy.get_interfaces().await?;
    if name.trim().is_empty() && !editable || !interfaces.contains(Interface::Component) {
        return Ok(Some((None, children, window)));
    }
    let (bus, path) = (
        proxy.inner().destination().to_owned(),
        proxy.inner().path().to_owned(),
    );
    let id = format!("{bus}{path}");
    let component = ComponentProxy::builder(connection)
        .destination(bus.clone())?
        .path(path.clone())?
        .cache_properties(zbus::proxy::CacheProperties::No)
        .build()
        .await?;
    let (x, y, width, height) = component.get_extents(CoordType::Screen).await?;
    let size = |length: i32| u32::try_from(length).unwrap_or(0);
    let area = Rect {
        x,
        y,
        width: size(width),
        height: size(height),
    };
    let content = if editable && interfaces.contains(Interface::Text) {
        let text = TextProxy::builder(connection)
            .destination(bus)?
            .path(path)?
            .cache_properties(zbus::proxy::CacheProperties::No)
            .build()
            .await?;
        Some(text.get_text(0, -1).await?)
    } else {
        None
    };
    let element = Element {
        role: proxy.get_role_name().await?,
        name,
        area,
        window: window.to_string(),
        content,
        editable,
        focused: states.contains(State::Focused),
        disabled: !states.contains(State::Sensitive) && !states.contains(State::Enabled),
        states: states.bits(),
        id,
    };
    Ok(Some((Some(element), children, window)))
}

/// The text of the label that belongs to a field.
async fn label(connection: &Connection, field: &AccessibleProxy<'_>) -> zbus::Result<String> {
    for (relation, labels) in field.get_relation_set().await? {
        if relation == RelationType::LabelledBy
            && let Some(label) = labels.first()
        {
            return proxy(connection, label).await?.name().await;
        }
    }
    Ok(String::new())
}

/// Whether its middle can be clicked.
fn on_screen(area: &Rect, width: u32, height: u32) -> bool {
    let (x, y) = area.centre();
    let inside = |at: i32, size: u32| u32::try_from(at).is_ok_and(|at| at < size);
    area.width > 0 && area.height > 0 && inside(x, width) && inside(y, height)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bus_is_only_looked_for_in_the_desktops_folder() {
        let folder = Path::new("/tmp/desktop");
        let at = |address: &str| socket(address, folder);
        let good = "unix:path=/tmp/desktop/at-spi/bus_1,guid=ab";
        assert_eq!(at(good), Some("at-spi/bus_1".into()));
        for bad in [
            "unixexec:path=/bin/sh,argv1=-c,argv2=id",
            "tcp:host=127.0.0.1,port=1",
            "unix:path=/run/dbus/system_bus_socket",
            "unix:path=/tmp/desktop/../../run/dbus/system_bus_socket",
            "unix:abstract=/tmp/x",
        ] {
            assert_eq!(at(bad), None, "{bad}");
        }
    }

    #[tokio::test]
    async fn a_link_to_another_bus_is_not_followed() {
        let (own, other) = (
            tempfile::tempdir().expect("a folder"),
            tempfile::tempdir().expect("a folder"),
        );
        let socket = other.path().join("bus");
        let _listener = std::os::unix::net::UnixListener::bind(&socket).expect("a socket");
        assert!(open(other.path(), Path::new("bus")).is_ok());
        std::os::unix::fs::symlink(&socket, own.path().join("bus")).expect("a link");
        assert!(open(own.path(), Path::new("bus")).is_err());
    }
}
