//! Where the cursor is and what it looks like, as it changes.

use std::collections::VecDeque;
use std::io;
use std::os::fd::AsFd;
use std::os::unix::net::UnixStream as Socket;
use std::sync::Arc;

use tokio::io::Interest;
use tokio::net::UnixStream;
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xfixes::{ConnectionExt as _, CursorNotifyMask};
use x11rb::protocol::xinput::{ConnectionExt as _, Device, EventMask, XIEventMask};
use x11rb::protocol::xproto::{ConnectionExt as _, Window};
use x11rb::rust_connection::RustConnection;

use crate::desktop::Desktop;
use crate::error::{Error, Result};
use crate::screen;

/// A change of the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CursorEvent {
    /// It moved to this place of the screen, in pixels.
    Moved {
        /// Distance from the left.
        x: i32,
        /// Distance from the top.
        y: i32,
    },
    /// Its image changed.
    Shape(CursorShape),
}

/// The image of a cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CursorShape {
    /// Its name, such as `text`; empty if it has none.
    pub name: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The pixel of it that points, from the left.
    pub hot_x: u32,
    /// The pixel of it that points, from the top.
    pub hot_y: u32,
    /// Row by row, four bytes each: red, green, blue, each already multiplied by alpha, and alpha.
    pub rgba: Vec<u8>,
}

/// The cursor's changes as they happen; the first ones describe its current state.
#[derive(Debug)]
pub struct Cursor {
    link: Arc<Link>,
    /// A duplicate of the connection's socket, only to wait until it is readable.
    socket: UnixStream,
    ready: VecDeque<CursorEvent>,
    moved: bool,
    changed: bool,
    ended: tokio::sync::watch::Receiver<Option<String>>,
}

#[derive(Debug)]
struct Link {
    conn: RustConnection,
    root: Window,
}

impl Desktop {
    /// Follows the cursor.
    pub async fn cursor(&self) -> Result<Cursor> {
        self.check_alive()?;
        let (socket, cookie) = self.x_address();
        let link = blocking(move || {
            let (conn, root) = screen::connect(&socket, &cookie)?;
            conn.xfixes_query_version(5, 0)?.reply()?;
            conn.xfixes_select_cursor_input(root, CursorNotifyMask::DISPLAY_CURSOR)?;
            // Only raw motion events are sent for every window, since version 2.1 also during grabs.
            conn.xinput_xi_query_version(2, 2)?.reply()?;
            let deviceid = Device::ALL_MASTER.into();
            let mask = vec![XIEventMask::RAW_MOTION];
            conn.xinput_xi_select_events(root, &[EventMask { deviceid, mask }])?
                .check()?;
            Ok(Link { conn, root })
        })
        .await?;
        let failed = |e: io::Error| Error::Start(format!("cannot wait for the cursor: {e}"));
        let socket = link
            .conn
            .stream()
            .as_fd()
            .try_clone_to_owned()
            .map_err(failed)?;
        let mut cursor = Cursor {
            link: Arc::new(link),
            socket: UnixStream::from_std(Socket::from(socket)).map_err(failed)?,
            ready: VecDeque::new(),
            moved: true,
            changed: true,
            ended: self.ended_receiver(),
        };
        cursor.look().await?;
        Ok(cursor)
    }
}

impl Cursor {
    /// The next change. Moves since the last call are combined into one. Cancel-safe: no change
    /// is lost.
    pub async fn next(&mut self) -> Result<CursorEvent> {
        loop {
            if let Some(event) = self.ready.pop_front() {
                return Ok(event);
            }
            if let Err(error) = self.wait().await {
                return Err(match crate::desktop::how_ended(&mut self.ended).await {
                    Some(how) => Error::Ended(how),
                    None => error,
                });
            }
        }
    }

    async fn wait(&mut self) -> Result<()> {
        self.drain()?;
        while !self.moved && !self.changed {
            let broken = |e| Error::Ended(format!("the connection to its X server broke: {e}"));
            self.socket.readable().await.map_err(broken)?;
            self.drain()?;
            if !self.moved && !self.changed {
                // Everything available has been read; this makes the next call wait.
                let empty = || Err::<(), _>(io::ErrorKind::WouldBlock.into());
                let _ = self.socket.try_io(Interest::READABLE, empty);
            }
        }
        self.look().await
    }

    fn drain(&mut self) -> Result<()> {
        while let Some(event) = self.link.conn.poll_for_event()? {
            match event {
                Event::XinputRawMotion(_) => self.moved = true,
                Event::XfixesCursorNotify(_) => self.changed = true,
                _ => {}
            }
        }
        Ok(())
    }

    /// Checks what has changed. The change stays recorded until it is returned, because the call may be cancelled.
    async fn look(&mut self) -> Result<()> {
        let link = Arc::clone(&self.link);
        let (moved, changed) = (self.moved, self.changed);
        let events = blocking(move || {
            let Link { conn, root } = &*link;
            let mut events = Vec::new();
            if changed {
                events.push(CursorEvent::Shape(shape(conn)?));
            }
            if moved {
                let at = conn.query_pointer(*root)?.reply()?;
                events.push(CursorEvent::Moved {
                    x: at.root_x.into(),
                    y: at.root_y.into(),
                });
            }
            Ok(events)
        });
        self.ready.extend(events.await?);
        (self.moved, self.changed) = (false, false);
        Ok(())
    }
}

fn shape(conn: &RustConnection) -> Result<CursorShape> {
    let image = conn.xfixes_get_cursor_image_and_name()?.reply()?;
    Ok(CursorShape {
        name: String::from_utf8_lossy(&image.name).into_owned(),
        width: image.width.into(),
        height: image.height.into(),
        hot_x: image.xhot.into(),
        hot_y: image.yhot.into(),
        rgba: image
            .cursor_image
            .iter()
            .flat_map(|argb| {
                let [alpha, red, green, blue] = argb.to_be_bytes();
                [red, green, blue, alpha]
            })
            .collect(),
    })
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|e| Error::Failed(format!("following the cursor was given up: {e}")))?
}
