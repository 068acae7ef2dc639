//! The buttons of a mouse.

use crate::error::{Error, Result};

/// A button of the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Button {
    /// The button that selects.
    #[default]
    Left,
    /// The wheel, pressed.
    Middle,
    /// The button that opens menus.
    Right,
}

impl Button {
    #[cfg(target_os = "linux")]
    pub(crate) fn number(self) -> u8 {
        match self {
            Self::Left => 1,
            Self::Middle => 2,
            Self::Right => 3,
        }
    }
}

impl std::str::FromStr for Button {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        match name.to_lowercase().as_str() {
            "left" => Ok(Self::Left),
            "middle" | "wheel" => Ok(Self::Middle),
            "right" => Ok(Self::Right),
            _ => Err(Error::Invalid(format!(
                "no mouse button is called {name:?}: it is left, middle or right"
            ))),
        }
    }
}
