//! A desktop for a test, and a window that records its input.
// Each test program uses only a part of it.
#![allow(dead_code)]

use std::time::Duration;

use lightcone_desktop::{Desktop, DesktopOptions};
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    ConnectionExt as _, CreateWindowAux, EventMask, Keysym, WindowClass,
};
use x11rb::rust_connection::{DefaultStream, RustConnection};
use x11rb::wrapper::ConnectionExt as _;

/// Far longer than anything here takes; only a hang reaches it.
pub const HANG: Duration = Duration::from_secs(60);

pub async fn desktop() -> Desktop {
    start(DesktopOptions::default()).await
}

pub async fn start(mut options: DesktopOptions) -> Desktop {
    options.helper = Some(env!("CARGO_BIN_EXE_lightcone-enter").into());
    Desktop::start(options).await.expect("a desktop")
}

/// Polls until there is a result.
pub async fn eventually<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let answer = async {
        loop {
            match ask() {
                Some(answer) => return answer,
                None => tokio::time::sleep(Duration::from_millis(10)).await,
            }
        }
    };
    let answer = tokio::time::timeout(HANG, answer).await;
    answer.unwrap_or_else(|_| panic!("timed out: {what}"))
}

/// Ids of the processes of a desktop, by the variable that all of its programs inherit.
pub fn processes(desktop: &Desktop) -> Vec<u32> {
    processes_with(&format!("DISPLAY=:{}", desktop.display()))
}

/// Ids of processes whose environment holds an entry.
pub fn processes_with(entry: &str) -> Vec<u32> {
    let folders = std::fs::read_dir("/proc").expect("/proc").flatten();
    folders
        .filter_map(|folder| folder.file_name().to_str()?.parse().ok())
        .filter(|pid: &u32| {
            let environment = std::fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
            environment
                .split(|byte| *byte == 0)
                .any(|known| known == entry.as_bytes())
        })
        .collect()
}

/// Input of a window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    ButtonDown(u8, i16, i16),
    ButtonUp(u8, i16, i16),
    /// With the button that was held, if any.
    Moved(i16, i16, bool),
    KeyDown(Keysym),
    KeyUp(Keysym),
}

/// A window over the whole screen that the window manager ignores, and that has the focus.
pub struct Recorder {
    conn: RustConnection,
    window: u32,
}

impl Recorder {
    /// Shows the window in one colour.
    pub fn show(desktop: &Desktop, colour: u32) -> Self {
        let conn = connect(desktop);
        let screen = &conn.setup().roots[0];
        let window = conn.generate_id().expect("an id");
        let events = EventMask::BUTTON_PRESS
            | EventMask::BUTTON_RELEASE
            | EventMask::POINTER_MOTION
            | EventMask::KEY_PRESS
            | EventMask::KEY_RELEASE
            | EventMask::EXPOSURE;
        let aux = CreateWindowAux::new()
            .override_redirect(1)
            .background_pixel(colour)
            .event_mask(events);
        let (width, height) = (screen.width_in_pixels, screen.height_in_pixels);
        conn.create_window(
            24,
            window,
            screen.root,
            0,
            0,
            width,
            height,
            0,
            WindowClass::INPUT_OUTPUT,
            0,
            &aux,
        )
        .expect("a window");
        conn.map_window(window).expect("mapped");
        conn.sync().expect("synced");
        while !matches!(conn.wait_for_event().expect("an event"), Event::Expose(_)) {}
        conn.set_input_focus(
            x11rb::protocol::xproto::InputFocus::POINTER_ROOT,
            window,
            0u32,
        )
        .expect("focus");
        conn.sync().expect("synced");
        Self { conn, window }
    }

    /// The input since the last call. The actions themselves wait until the server has processed them.
    pub fn seen(&self) -> Vec<Seen> {
        self.conn.sync().expect("synced");
        let mut seen = Vec::new();
        while let Some(event) = self.conn.poll_for_event().expect("events") {
            match event {
                Event::ButtonPress(e) => {
                    seen.push(Seen::ButtonDown(e.detail, e.event_x, e.event_y))
                }
                Event::ButtonRelease(e) => {
                    seen.push(Seen::ButtonUp(e.detail, e.event_x, e.event_y))
                }
                Event::MotionNotify(e) => {
                    let held = u16::from(e.state) & 0x1f00 != 0;
                    seen.push(Seen::Moved(e.event_x, e.event_y, held));
                }
                Event::KeyPress(e) => seen.push(Seen::KeyDown(self.keysym(e.detail))),
                Event::KeyRelease(e) => seen.push(Seen::KeyUp(self.keysym(e.detail))),
                _ => {}
            }
        }
        seen
    }

    fn keysym(&self, key: u8) -> Keysym {
        let map = self
            .conn
            .get_keyboard_mapping(key, 1)
            .expect("asked")
            .reply()
            .expect("a map");
        map.keysyms[0]
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        // The desktop may have ended before.
        let _ = self.conn.destroy_window(self.window);
        let _ = self.conn.sync();
    }
}

/// A separate connection to a desktop's X server.
pub fn connect(desktop: &Desktop) -> RustConnection {
    let socket = format!("/tmp/.X11-unix/X{}", desktop.display());
    let stream = std::os::unix::net::UnixStream::connect(socket).expect("the X socket");
    let (stream, _) = DefaultStream::from_unix_stream(stream).expect("a stream");
    let path = desktop
        .env()
        .iter()
        .find(|(name, _)| name == "XAUTHORITY")
        .expect("a cookie");
    let file = std::fs::read(&path.1).expect("the cookie's file");
    let cookie = file[file.len() - 16..].to_vec();
    RustConnection::connect_to_stream_with_auth_info(
        stream,
        0,
        b"MIT-MAGIC-COOKIE-1".to_vec(),
        cookie,
    )
    .expect("a connection")
}
