//! Detects when programs have read the keys that were sent to them.
//!
//! A program looks up the symbol of a key when it reads the key press, in the keyboard of that moment. So a key can be
//! reassigned only after all programs that were sent the old symbol have read it, however slow or busy they are. X itself does
//! not report this. A window with `_NET_WM_PING` answers a ping after everything that was sent to it before. Other programs,
//! such as xterm, are observed: nothing is left in their sockets of the X server, and they sleep.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::{Duration, Instant};

use rustix::process::Pid;
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::res::{ClientIdMask, ClientIdSpec, ConnectionExt as _};
use x11rb::protocol::xproto::{
    ChangeWindowAttributesAux, ClientMessageEvent, ConnectionExt as _, EventMask, Window,
};

use crate::error::{Error, Result};
use crate::reader::Process;
use crate::screen::Screen;

/// Longest wait for a program that does not read its keys.
const PATIENCE: Duration = Duration::from_secs(45);
/// How long to wait for a program that neither answers a ping nor can be watched.
const UNSEEN: Duration = Duration::from_millis(300);
const LOOK: Duration = Duration::from_millis(3);
/// Time stamps of our pings, which identify their answers; those of the window manager start at 1.
const FIRST_PING: u32 = 0x4c43_0000;
const PING: &str = "_NET_WM_PING";

/// Whether the caller still waits for an action that runs on a separate thread.
#[derive(Debug, Clone, Default)]
pub(crate) struct GivenUp(Arc<AtomicBool>);

impl GivenUp {
    /// Fails once the caller of the action has stopped waiting.
    pub(crate) fn check(&self) -> Result<()> {
        match self.0.load(Ordering::Relaxed) {
            true => Err(Error::Failed("the action was given up".into())),
            false => Ok(()),
        }
    }
}

/// Cancels an action when it is dropped.
#[derive(Debug, Default)]
pub(crate) struct Caller(GivenUp);

impl Caller {
    pub(crate) fn given_up(&self) -> GivenUp {
        self.0.clone()
    }
}

impl Drop for Caller {
    fn drop(&mut self) {
        self.0.0.store(true, Ordering::Relaxed);
    }
}

/// How to detect that the program of a window has read its input.
#[derive(Debug)]
enum Watch {
    /// It is gone and reads nothing.
    Gone,
    /// It will answer the ping with this time stamp.
    Ping(u32),
    Process(Process),
    Until(Instant),
}

impl Screen {
    /// The windows that key presses go to now.
    pub(crate) fn key_targets(&self) -> Result<Vec<Window>> {
        const NONE: Window = 0;
        const POINTER_ROOT: Window = 1;
        let focus = match self.conn.get_input_focus()?.reply()?.focus {
            NONE => return Ok(Vec::new()),
            POINTER_ROOT => self.root,
            window => window,
        };
        let mut targets = vec![focus];
        // Below the pointer may be a window of another program, inside of the one with the keyboard.
        let mut window = focus;
        while let Ok(below) = self.conn.query_pointer(window)?.reply() {
            if below.child == NONE {
                break;
            }
            window = below.child;
        }
        if self.program(window) != self.program(focus) {
            targets.push(window);
        }
        Ok(targets)
    }

    /// Waits until the program of one of the windows has read everything that was sent to it, and returns all windows for
    /// which this is true.
    pub(crate) fn wait_until_read(
        &self,
        windows: &[Window],
        given_up: &GivenUp,
    ) -> Result<Vec<Window>> {
        let answers = ChangeWindowAttributesAux::new().event_mask(EventMask::SUBSTRUCTURE_NOTIFY);
        self.conn.change_window_attributes(self.root, &answers)?;
        let read = self.watch_until_read(windows, given_up);
        let nothing = ChangeWindowAttributesAux::new().event_mask(EventMask::NO_EVENT);
        self.conn.change_window_attributes(self.root, &nothing)?;
        self.sync()?;
        while self.conn.poll_for_event()?.is_some() {}
        read
    }

    fn watch_until_read(&self, windows: &[Window], given_up: &GivenUp) -> Result<Vec<Window>> {
        let mut watched = Vec::new();
        for window in windows {
            watched.push((*window, self.watch(*window)?));
        }
        let started = Instant::now();
        let mut answered: Vec<u32> = Vec::new();
        loop {
            // The server has served other clients by then as well.
            self.sync()?;
            while let Some(event) = self.conn.poll_for_event()? {
                if let Event::ClientMessage(message) = event {
                    answered.push(message.data.as_data32()[1]);
                }
            }
            let mut read = Vec::new();
            for (window, watch) in &mut watched {
                let done = match watch {
                    Watch::Gone => true,
                    Watch::Ping(stamp) => answered.contains(stamp) || self.is_gone(*window)?,
                    Watch::Process(process) => process.has_read(),
                    Watch::Until(time) => Instant::now() >= *time,
                };
                read.extend(done.then_some(*window));
            }
            if !read.is_empty() {
                return Ok(read);
            }
            given_up.check()?;
            if started.elapsed() > PATIENCE {
                return Err(Error::Timeout(format!(
                    "the program with the keyboard has not read its keys for {PATIENCE:?}"
                )));
            }
            std::thread::sleep(LOOK);
        }
    }

    /// Waits until the programs of some windows know what is on the keys. One with several connections to the X server, such
    /// as Chromium, may read of a change on another one than on which it reads keys, and so after them.
    pub(crate) fn wait_until_known(&self, windows: &[Window], given_up: &GivenUp) -> Result<()> {
        for window in windows {
            let Some(mut process) = self.process_of(*window)? else {
                continue;
            };
            let started = Instant::now();
            while !process.has_one_connection() && !process.has_read() {
                given_up.check()?;
                if started.elapsed() > PATIENCE {
                    return Err(Error::Timeout(format!(
                        "the program with the keyboard has not answered for {PATIENCE:?}"
                    )));
                }
                std::thread::sleep(LOOK);
                self.sync()?;
            }
        }
        Ok(())
    }

    fn process_of(&self, window: Window) -> Result<Option<Process>> {
        let socket = format!("/tmp/.X11-unix/X{}", self.display);
        let pid = self.process(window)?;
        Ok(pid.and_then(|pid| Process::new(pid, socket.as_ref())))
    }

    fn watch(&self, window: Window) -> Result<Watch> {
        if self.is_gone(window)? {
            return Ok(Watch::Gone);
        }
        if let Some(asked) = self.answers_pings(window)? {
            return Ok(Watch::Ping(self.ping(asked)?));
        }
        Ok(match self.process_of(window)? {
            Some(process) => Watch::Process(process),
            None => Watch::Until(Instant::now() + UNSEEN),
        })
    }

    fn is_gone(&self, window: Window) -> Result<bool> {
        Ok(self.conn.get_window_attributes(window)?.reply().is_err())
    }

    /// The window itself or its parent, of the same program, that answers pings.
    fn answers_pings(&self, window: Window) -> Result<Option<Window>> {
        let ping = self.atom(PING)?;
        let mut asked = window;
        while asked != self.root && self.program(asked) == self.program(window) {
            if self.values(asked, "WM_PROTOCOLS")?.contains(&ping) {
                return Ok(Some(asked));
            }
            match self.conn.query_tree(asked)?.reply() {
                Ok(tree) => asked = tree.parent,
                Err(_) => break,
            }
        }
        Ok(None)
    }

    fn ping(&self, window: Window) -> Result<u32> {
        static NEXT: AtomicU32 = AtomicU32::new(FIRST_PING);
        let stamp = NEXT.fetch_add(1, Ordering::Relaxed);
        let protocols = self.atom("WM_PROTOCOLS")?;
        let data = [self.atom(PING)?, stamp, window, 0, 0];
        let message = ClientMessageEvent::new(32, window, protocols, data);
        // Without a mask it goes to the program that made the window.
        self.conn
            .send_event(false, window, EventMask::NO_EVENT, message)?;
        Ok(stamp)
    }

    /// The part of a window's number that all windows of a connection share.
    fn program(&self, window: Window) -> u32 {
        window & !self.conn.setup().resource_id_mask
    }

    /// The process that a window belongs to, as the X server saw it connect.
    fn process(&self, window: Window) -> Result<Option<Pid>> {
        let spec = ClientIdSpec {
            client: window,
            mask: ClientIdMask::LOCAL_CLIENT_PID,
        };
        let Ok(reply) = self.conn.res_query_client_ids(&[spec])?.reply() else {
            return Ok(None);
        };
        let mut values = reply.ids.iter().flat_map(|id| &id.value);
        let pid = values.find_map(|pid| Pid::from_raw(i32::try_from(*pid).ok()?));
        Ok(pid)
    }
}
