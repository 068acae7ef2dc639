//! A pair of connected sockets: a worker writes one byte into one, and what watches the descriptor of
//! the other wakes up.

use std::io::{self, Read, Write};

#[cfg(unix)]
use std::os::fd::AsRawFd;
#[cfg(unix)]
use std::os::unix::net::UnixStream as Stream;
#[cfg(windows)]
use std::os::windows::io::AsRawSocket;

#[cfg(windows)]
use std::net::{TcpListener, TcpStream as Stream};

/// What a descriptor is on this platform, as Python's selectors take it.
#[cfg(unix)]
pub type Descriptor = std::os::fd::RawFd;
#[cfg(windows)]
pub type Descriptor = std::os::windows::io::RawSocket;

/// The end that is watched.
#[derive(Debug)]
pub struct Bell(Stream);

/// The end that is written to.
#[derive(Debug)]
pub struct Ringer(Stream);

impl Bell {
    pub fn new() -> io::Result<(Self, Ringer)> {
        let (bell, ringer) = pair()?;
        bell.set_nonblocking(true)?;
        ringer.set_nonblocking(true)?;
        Ok((Self(bell), Ringer(ringer)))
    }

    /// Becomes readable when it rings.
    pub fn descriptor(&self) -> Descriptor {
        #[cfg(unix)]
        return self.0.as_raw_fd();
        #[cfg(windows)]
        return self.0.as_raw_socket();
    }

    /// Until it rings again, the descriptor is not readable.
    pub fn silence(&self) {
        let mut bytes = [0; 16];
        let _ = (&self.0).read(&mut bytes); // nothing to read is not an error: it was silent
    }
}

impl Ringer {
    pub fn ring(&self) {
        // If the socket is full a wake-up is already pending; if it is closed nobody waits.
        let _ = (&self.0).write(&[1]);
    }
}

#[cfg(unix)]
fn pair() -> io::Result<(Stream, Stream)> {
    Stream::pair()
}

/// Windows has no socket pairs, and its selectors take only sockets: two ends of a connection on
/// loopback, as Python's own `socket.socketpair` makes them there.
#[cfg(windows)]
fn pair() -> io::Result<(Stream, Stream)> {
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let ringer = Stream::connect(listener.local_addr()?)?;
    ringer.set_nodelay(true)?;
    loop {
        let (bell, peer) = listener.accept()?;
        // Another program may have connected first.
        if peer == ringer.local_addr()? {
            return Ok((bell, ringer));
        }
    }
}
