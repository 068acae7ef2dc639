//! Changes the size of a running screen, through the RandR extension.

use x11rb::protocol::randr::{ConnectionExt as _, Mode, ModeInfo, Output, Rotation};
use x11rb::protocol::xproto::ConnectionExt as _;
use x11rb::{CURRENT_TIME, NONE};

use crate::desktop::Desktop;
use crate::error::{Error, Result};
use crate::options::SHORTEST_SIDE;
use crate::screen::Screen;

/// How large a side can become unless the desktop was started larger: an X server reserves the memory at the start.
pub const ROOM: u32 = 2560;

/// The size of the screen, and whether it is changing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) changing: bool,
}

impl Desktop {
    /// Changes the size of the screen, in pixels: 64 to [`ROOM`] a side, or to the size the desktop was started with if that
    /// is more. Programs are notified; a [`Screencast`](crate::Screencast) ends with [`Error::Resized`].
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.on_screen(move |screen| screen.resize(width, height))
            .await
    }

    /// Waits until a pending change of the size is done.
    pub async fn resized(&self) {
        let mut size = self.size_receiver();
        // This desktop owns the sender.
        let _ = size.wait_for(|size| !size.changing).await;
    }
}

impl Screen {
    pub(crate) fn resize(&self, width: u32, height: u32) -> Result<()> {
        if self.size() == (width, height) {
            return Ok(());
        }
        let range = self.conn.randr_get_screen_size_range(self.root)?.reply()?;
        let most = (u32::from(range.max_width), u32::from(range.max_height));
        let fits = |side: u32, most: u32| (SHORTEST_SIDE..=most).contains(&side);
        if !fits(width, most.0) || !fits(height, most.1) {
            return Err(Error::Invalid(format!(
                "this screen cannot have {width} by {height} pixels: {SHORTEST_SIDE} to {} wide and {SHORTEST_SIDE} to {} \
                 high are possible; start another desktop for more",
                most.0, most.1
            )));
        }
        // No screenshot is taken meanwhile, and the memory for screenshots is allocated again.
        let mut buffer = self.buffer.lock().unwrap_or_else(|e| e.into_inner());
        self.size.send_modify(|size| size.changing = true);
        let done = self.change(width as u16, height as u16);
        if let Some(old) = buffer.take() {
            self.unshare(old)?;
        }
        let now = self.conn.get_geometry(self.root)?.reply();
        self.size.send_modify(|size| {
            size.changing = false;
            if let Ok(now) = now {
                (size.width, size.height) = (now.width.into(), now.height.into());
            }
        });
        done
    }

    fn change(&self, width: u16, height: u16) -> Result<()> {
        // Programs see the new size, and none in between.
        self.conn.grab_server()?.check()?;
        let done = self.change_grabbed(width, height);
        self.conn.ungrab_server()?.check()?;
        done
    }

    fn change_grabbed(&self, width: u16, height: u16) -> Result<()> {
        let resources = self.conn.randr_get_screen_resources(self.root)?.reply()?;
        let (Some(&crtc), Some(&output)) = (resources.crtcs.first(), resources.outputs.first())
        else {
            return Err(Error::Failed("the X server has no output to resize".into()));
        };
        let known = resources.modes.iter();
        let mut known = known.filter(|mode| (mode.width, mode.height) == (width, height));
        let mode = match known.next() {
            Some(mode) => mode.id,
            None => self.new_mode(output, width, height)?,
        };
        let set = |mode: Mode, outputs: &[Output]| {
            let time = (CURRENT_TIME, resources.config_timestamp);
            let turn = Rotation::ROTATE0;
            let asked = self
                .conn
                .randr_set_crtc_config(crtc, time.0, time.1, 0, 0, mode, turn, outputs);
            asked?.reply().map_err(Error::from)
        };
        // A screen cannot be smaller than the area that is shown on it.
        set(NONE, &[])?;
        let millimetres = |pixels: u16| u32::from(pixels) * 254 / 960;
        self.conn
            .randr_set_screen_size(
                self.root,
                width,
                height,
                millimetres(width),
                millimetres(height),
            )?
            .check()?;
        set(mode, &[output])?;
        Ok(())
    }

    fn new_mode(&self, output: Output, width: u16, height: u16) -> Result<Mode> {
        let name = format!("{width}x{height}");
        let mode = ModeInfo {
            width,
            height,
            // There is no monitor, but sixty frames a second is a usual rate.
            dot_clock: u32::from(width) * u32::from(height) * 60,
            htotal: width,
            vtotal: height,
            name_len: name.len() as u16,
            ..ModeInfo::default()
        };
        let made = self
            .conn
            .randr_create_mode(self.root, mode, name.as_bytes())?
            .reply()?;
        self.conn
            .randr_add_output_mode(output, made.mode)?
            .check()?;
        Ok(made.mode)
    }
}
