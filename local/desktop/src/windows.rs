//! Windows, as the window manager knows them (EWMH).

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, Window as WindowId,
    WindowClass,
};

use crate::error::Result;
use crate::rect::Rect;
use crate::screen::Screen;

/// A window of a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// Its number in the X server.
    pub id: u32,
    /// Its title.
    pub title: String,
    /// The kind of program it belongs to, such as `XTerm`; may be empty.
    pub class: String,
    /// Its position on the screen, without its frame.
    pub area: Rect,
    /// Whether it has the keyboard focus.
    pub active: bool,
}

impl Screen {
    /// Whether a window manager is running. It may not accept requests yet.
    pub(crate) fn managed(&self) -> Result<bool> {
        const CHECK: &str = "_NET_SUPPORTING_WM_CHECK";
        let Some(window) = self.values(self.root, CHECK)?.first().copied() else {
            return Ok(false);
        };
        // A window manager that died leaves a property that names a closed window.
        Ok(self.values(window, CHECK).is_ok_and(|own| own == [window]))
    }

    /// A window that is never shown, for requests to the window manager.
    pub(crate) fn probe(&self) -> Result<WindowId> {
        let window = self.conn.generate_id()?;
        let depth = x11rb::COPY_DEPTH_FROM_PARENT;
        let class = WindowClass::INPUT_OUTPUT;
        let aux = CreateWindowAux::new();
        let root = self.root;
        self.conn
            .create_window(depth, window, root, 0, 0, 1, 1, 0, class, 0, &aux)?
            .check()?;
        Ok(window)
    }

    /// Whether the window manager has answered how wide a frame of that window would be; otherwise it is asked again. It
    /// answers once it is ready, and may lose an earlier question.
    pub(crate) fn framed(&self, window: WindowId) -> Result<bool> {
        let answered = !self.values(window, "_NET_FRAME_EXTENTS")?.is_empty();
        if answered {
            self.conn.destroy_window(window)?;
            self.sync()?;
        } else {
            let kind = self.atom("_NET_REQUEST_FRAME_EXTENTS")?;
            self.tell_manager(ClientMessageEvent::new(32, window, kind, [0; 5]))?;
        }
        Ok(answered)
    }

    /// Ids of all windows, the oldest first.
    pub(crate) fn window_ids(&self) -> Result<Vec<WindowId>> {
        self.values(self.root, "_NET_CLIENT_LIST")
    }

    /// The window with the focus, according to the window manager.
    pub(crate) fn active(&self) -> Result<Option<WindowId>> {
        if !self.managed()? {
            return Ok(None);
        }
        let active = self.values(self.root, "_NET_ACTIVE_WINDOW")?;
        Ok(active.first().copied().filter(|id| *id != 0))
    }

    /// Removes the focus property of a window manager that died.
    pub(crate) fn forget_active(&self) -> Result<()> {
        let active = self.atom("_NET_ACTIVE_WINDOW")?;
        self.conn.delete_property(self.root, active)?;
        self.sync()
    }

    pub(crate) fn windows(&self) -> Result<Vec<Window>> {
        let active = self.active()?;
        let mut windows = Vec::new();
        for id in self.window_ids()? {
            windows.extend(self.window(id, active == Some(id))?);
        }
        Ok(windows)
    }

    /// The properties of a window; `None` if it is gone.
    fn window(&self, id: WindowId, active: bool) -> Result<Option<Window>> {
        let geometry = self.conn.get_geometry(id)?;
        let place = self.conn.translate_coordinates(id, self.root, 0, 0)?;
        let (Ok(geometry), Ok(place)) = (geometry.reply(), place.reply()) else {
            return Ok(None);
        };
        let title = match self.text(id, "_NET_WM_NAME")? {
            title if title.is_empty() => self.text(id, "WM_NAME")?,
            title => title,
        };
        let class = self.text(id, "WM_CLASS")?;
        let class = class.split('\0').nth(1).unwrap_or_default().to_owned();
        let area = Rect {
            x: place.dst_x.into(),
            y: place.dst_y.into(),
            width: geometry.width.into(),
            height: geometry.height.into(),
        };
        Ok(Some(Window {
            id,
            title,
            class,
            area,
            active,
        }))
    }

    /// Asks the window manager to bring a window to the front and give it the focus.
    pub(crate) fn activate(&self, id: WindowId) -> Result<()> {
        const FROM_A_PAGER: u32 = 2;
        let kind = self.atom("_NET_ACTIVE_WINDOW")?;
        let event = ClientMessageEvent::new(32, id, kind, [FROM_A_PAGER, 0, 0, 0, 0]);
        self.tell_manager(event)
    }

    fn tell_manager(&self, event: ClientMessageEvent) -> Result<()> {
        let mask = EventMask::SUBSTRUCTURE_REDIRECT | EventMask::SUBSTRUCTURE_NOTIFY;
        self.conn.send_event(false, self.root, mask, event)?;
        self.conn.flush()?;
        self.sync()
    }
}
