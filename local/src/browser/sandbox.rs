//! The sandbox of a browser and of the commands on its computer. It shows the parts of the computer's folder they need.

use lightcone_desktop::{Sandbox, SandboxOptions};

use super::{Launch, Setup, folder};
use crate::computer::MARK;
use crate::failure::Failure;

/// Starts the sandbox, if computers are isolated.
pub async fn start(launch: &Launch, setup: &Setup) -> Result<Option<Sandbox>, Failure> {
    let Some(isolation) = &setup.isolation else {
        return Ok(None);
    };
    let options = SandboxOptions {
        writable: vec![setup.folder.join("profile")],
        readable: launch
            .program
            .as_deref()
            .and_then(folder)
            .into_iter()
            .collect(),
        hidden: isolation.hidden.clone(),
        network: isolation.network,
        env: vec![(MARK.into(), setup.mark.clone().into())],
        limits: isolation.limits,
        ..SandboxOptions::new(setup.folder.join("home"))
    };
    let sandbox = Sandbox::start(&options)
        .await
        .map_err(|e| Failure::passing("isolation_failed", e.to_string()))?;
    setup.ledger.add(sandbox.holder_pid());
    Ok(Some(sandbox))
}
