//! The pipes of Chromium's DevTools protocol: nobody else on this machine can connect to them.

use std::io;

use lightcone_desktop::Program;

#[cfg(unix)]
mod ends {
    use std::io;

    pub use tokio::net::unix::pipe::{Receiver, Sender};

    pub fn receiver(pipe: io::PipeReader) -> io::Result<Receiver> {
        Receiver::from_owned_fd(pipe.into())
    }

    pub fn sender(pipe: io::PipeWriter) -> io::Result<Sender> {
        Sender::from_owned_fd(pipe.into())
    }
}

/// Windows' pipes block, so that threads read and write them.
#[cfg(windows)]
mod ends {
    use std::fs::File;
    use std::io;
    use std::os::windows::io::OwnedHandle;

    pub use tokio::fs::{File as Receiver, File as Sender};

    pub fn receiver(pipe: io::PipeReader) -> io::Result<Receiver> {
        Ok(Receiver::from_std(File::from(OwnedHandle::from(pipe))))
    }

    pub fn sender(pipe: io::PipeWriter) -> io::Result<Sender> {
        Ok(Sender::from_std(File::from(OwnedHandle::from(pipe))))
    }
}

pub use ends::{Receiver, Sender};

/// Both pipes, before the browser has its ends.
pub struct Pipes {
    commands: io::PipeReader,
    responses: io::PipeWriter,
    from_browser: Receiver,
    to_browser: Sender,
}

impl Pipes {
    pub fn new() -> io::Result<Self> {
        let (commands, to_browser) = io::pipe()?;
        let (from_browser, responses) = io::pipe()?;
        Ok(Self {
            commands,
            responses,
            from_browser: ends::receiver(from_browser)?,
            to_browser: ends::sender(to_browser)?,
        })
    }

    /// Gives the browser's ends to the program that will be started; returns the others.
    #[cfg(unix)]
    pub fn give(self, program: &mut Program) -> (Receiver, Sender) {
        program
            .arg("--remote-debugging-pipe")
            // Chromium reads commands and writes responses there.
            .fd(3, self.commands.into())
            .fd(4, self.responses.into());
        (self.from_browser, self.to_browser)
    }

    /// Gives the browser's ends to the program that will be started; returns the others.
    #[cfg(windows)]
    pub fn give(self, program: &mut Program) -> (Receiver, Sender) {
        use std::os::windows::io::{AsRawHandle, OwnedHandle};

        let (commands, responses) = (
            OwnedHandle::from(self.commands),
            OwnedHandle::from(self.responses),
        );
        let number = |handle: &OwnedHandle| handle.as_raw_handle().addr();
        program
            .arg("--remote-debugging-pipe")
            // Chromium reads commands and writes responses there.
            .arg(format!(
                "--remote-debugging-io-pipes={},{}",
                number(&commands),
                number(&responses)
            ))
            .handle(commands)
            .handle(responses);
        (self.from_browser, self.to_browser)
    }
}
