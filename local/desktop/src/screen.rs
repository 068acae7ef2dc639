//! The connection to a desktop's X server. Calls block briefly, and run outside the runtime's threads.

use std::os::unix::net::UnixStream;
use std::path::Path;
use std::sync::Mutex;

use tokio::sync::watch;
use x11rb::connection::{Connection, RequestConnection};
use x11rb::errors::{ConnectError, ConnectionError, ReplyError, ReplyOrIdError};
use x11rb::protocol::randr::ConnectionExt as _;
use x11rb::protocol::res::ConnectionExt as _;
use x11rb::protocol::xfixes::ConnectionExt as _;
use x11rb::protocol::xproto::{AtomEnum, ChangeWindowAttributesAux, ConnectionExt as _, Window};
use x11rb::protocol::xtest::{self, ConnectionExt as _};
use x11rb::rust_connection::{DefaultStream, RustConnection};

use crate::capture::Buffer;
use crate::error::{Error, Result};
use crate::keyboard::Keyboard;
use crate::size::Size;
use crate::xserver::COOKIE;

/// A dark blue background that no window uses.
const BACKGROUND: u32 = 0x2e_3a4e;

/// A screen and its state.
#[derive(Debug)]
pub(crate) struct Screen {
    pub(crate) conn: RustConnection,
    pub(crate) root: Window,
    /// The number of the display.
    pub(crate) display: u32,
    pub(crate) size: watch::Sender<Size>,
    pub(crate) keyboard: Mutex<Keyboard>,
    pub(crate) buffer: Mutex<Option<Buffer>>,
}

impl Screen {
    pub(crate) fn connect(display: u32, socket: &Path, cookie: &[u8]) -> Result<Self> {
        let (conn, root) = connect(socket, cookie)?;
        if conn
            .extension_information(xtest::X11_EXTENSION_NAME)?
            .is_none()
        {
            return Err(Error::Missing("the X server has no XTEST extension".into()));
        }
        conn.xtest_get_version(2, 2)?.reply()?;
        conn.xfixes_query_version(5, 0)?.reply()?;
        conn.randr_query_version(1, 5)?.reply()?;
        let size = conn.get_geometry(root)?.reply()?;
        conn.res_query_version(1, 2)?.reply()?;
        let screen = Self {
            root,
            display,
            size: watch::Sender::new(Size {
                width: size.width.into(),
                height: size.height.into(),
                changing: false,
            }),
            keyboard: Mutex::new(Keyboard::new(&conn)?),
            buffer: Mutex::new(None),
            conn,
        };
        screen.paint_background()?;
        Ok(screen)
    }

    /// Width and height in pixels.
    pub(crate) fn size(&self) -> (u32, u32) {
        let size = self.size.borrow();
        (size.width, size.height)
    }

    /// Rejects a place that is not on the screen.
    pub(crate) fn check(&self, x: i32, y: i32) -> Result<(i16, i16)> {
        let inside = |at: i32, size: u32| {
            let inside = u32::try_from(at).is_ok_and(|at| at < size);
            i16::try_from(at).ok().filter(|_| inside)
        };
        let (width, height) = self.size();
        match (inside(x, width), inside(y, height)) {
            (Some(x), Some(y)) => Ok((x, y)),
            _ => Err(Error::Invalid(format!(
                "the point ({x}, {y}) is outside the screen, which is {width} by {height} pixels: x goes from 0 to {}, \
                 y from 0 to {}",
                width - 1,
                height - 1
            ))),
        }
    }

    /// Waits until the server has processed all requests.
    pub(crate) fn sync(&self) -> Result<()> {
        self.conn.get_input_focus()?.reply()?;
        Ok(())
    }

    pub(crate) fn atom(&self, name: &str) -> Result<u32> {
        Ok(self.conn.intern_atom(false, name.as_bytes())?.reply()?.atom)
    }

    /// A property with 32-bit values, such as windows; empty if it does not exist.
    pub(crate) fn values(&self, window: Window, name: &str) -> Result<Vec<u32>> {
        let atom = self.atom(name)?;
        let reply = self
            .conn
            .get_property(false, window, atom, AtomEnum::ANY, 0, 4096)?
            .reply();
        // The window may have been closed.
        let Ok(reply) = reply else {
            return Ok(Vec::new());
        };
        Ok(reply.value32().map(Iterator::collect).unwrap_or_default())
    }

    /// A text property; empty if it does not exist.
    pub(crate) fn text(&self, window: Window, name: &str) -> Result<String> {
        let atom = self.atom(name)?;
        let reply = self
            .conn
            .get_property(false, window, atom, AtomEnum::ANY, 0, 4096)?
            .reply();
        Ok(reply
            .map(|reply| String::from_utf8_lossy(&reply.value).into_owned())
            .unwrap_or_default())
    }

    fn paint_background(&self) -> Result<()> {
        let colour = ChangeWindowAttributesAux::new().background_pixel(BACKGROUND);
        self.conn.change_window_attributes(self.root, &colour)?;
        self.conn.clear_area(false, self.root, 0, 0, 0, 0)?;
        // The server's own default is a cross.
        let (font, cursor) = (self.conn.generate_id()?, self.conn.generate_id()?);
        const LEFT_PTR: u16 = 68;
        self.conn.open_font(font, b"cursor")?;
        let (black, white) = (0, u16::MAX);
        self.conn.create_glyph_cursor(
            cursor,
            font,
            font,
            LEFT_PTR,
            LEFT_PTR + 1,
            black,
            black,
            black,
            white,
            white,
            white,
        )?;
        let arrow = ChangeWindowAttributesAux::new().cursor(cursor);
        self.conn.change_window_attributes(self.root, &arrow)?;
        self.sync()
    }
}

/// Connects to a server by its socket and cookie.
pub(crate) fn connect(socket: &Path, cookie: &[u8]) -> Result<(RustConnection, Window)> {
    let failed = |e: &dyn std::fmt::Display| {
        Error::Start(format!(
            "cannot connect to the X server at {}: {e}",
            socket.display()
        ))
    };
    let stream = UnixStream::connect(socket).map_err(|e| failed(&e))?;
    let (stream, _) = DefaultStream::from_unix_stream(stream).map_err(|e| failed(&e))?;
    let conn = RustConnection::connect_to_stream_with_auth_info(
        stream,
        0,
        COOKIE.to_vec(),
        cookie.to_vec(),
    )
    .map_err(|e: ConnectError| failed(&e))?;
    let root = conn.setup().roots.first().map(|screen| screen.root);
    let root = root.ok_or_else(|| failed(&"it has no screen"))?;
    Ok((conn, root))
}

impl From<ConnectionError> for Error {
    fn from(error: ConnectionError) -> Self {
        Self::Ended(format!("the connection to its X server broke: {error}"))
    }
}

impl From<ReplyError> for Error {
    fn from(error: ReplyError) -> Self {
        match error {
            ReplyError::ConnectionError(error) => error.into(),
            ReplyError::X11Error(error) => {
                Self::Failed(format!("the X server refused a request: {error:?}"))
            }
        }
    }
}

impl From<ReplyOrIdError> for Error {
    fn from(error: ReplyOrIdError) -> Self {
        match error {
            ReplyOrIdError::ConnectionError(error) => error.into(),
            ReplyOrIdError::X11Error(error) => ReplyError::X11Error(error).into(),
            ReplyOrIdError::IdsExhausted => Self::Failed("the X server has no ids left".into()),
        }
    }
}
