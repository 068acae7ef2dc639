//! The way from the server to the DevTools port of a browser whose loopback is its own.
//!
//! The server opens a port on its own loopback and hands it to a process (this program once more) that has entered the
//! sandbox's network: an open socket stays in the network that it was opened in, a new one belongs to the other. Nothing
//! of it can be seen from inside.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::os::fd::{AsFd, OwnedFd};
use std::process::Stdio;

use lightcone_desktop::Sandbox;
use tokio::io::copy_bidirectional;
use tokio::net::TcpStream;
use tokio::process::Child;

use crate::computer::Ledger;

/// A running relay. Dropping it ends it.
#[derive(Debug)]
pub struct Relay {
    _process: Child,
}

/// The address by which the server reaches a DevTools socket in a sandbox, and what leads there.
pub fn into(
    sandbox: &Sandbox,
    devtools: &str,
    ledger: &Ledger,
) -> Result<(String, Option<Relay>), String> {
    if sandbox.network() {
        return Ok((devtools.to_owned(), None));
    }
    let strange = || format!("its DevTools address is {devtools:?}");
    let rest = devtools.strip_prefix("ws://").ok_or_else(strange)?;
    let (inside, path) = rest.split_once('/').ok_or_else(strange)?;
    let inside: SocketAddr = inside.parse().map_err(|_| strange())?;
    let failed = |e: std::io::Error| format!("no way into its sandbox: {e}");
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(failed)?;
    let outside = listener.local_addr().map_err(failed)?;
    let program = std::env::current_exe().map_err(failed)?;
    let process = sandbox
        .on_network(program)
        .arg("relay")
        .arg(inside.to_string())
        .stdin(OwnedFd::from(listener))
        .stdout(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(failed)?;
    ledger.add(process.id());
    let relay = Relay { _process: process };
    Ok((format!("ws://{outside}/{path}"), Some(relay)))
}

/// Passes connections of the port that is the standard input on to an address.
pub async fn run(to: SocketAddr) -> Result<(), String> {
    let failed = |e: std::io::Error| format!("standard input is no open port: {e}");
    let port = std::io::stdin().as_fd().try_clone_to_owned();
    let port = TcpListener::from(port.map_err(failed)?);
    port.set_nonblocking(true).map_err(failed)?;
    let port = tokio::net::TcpListener::from_std(port).map_err(failed)?;
    loop {
        let (mut caller, _) = port.accept().await.map_err(failed)?;
        tokio::spawn(async move {
            // Whoever called sees by the end of the connection that there is nobody.
            if let Ok(mut browser) = TcpStream::connect(to).await {
                let _ = copy_bidirectional(&mut caller, &mut browser).await;
            }
        });
    }
}
