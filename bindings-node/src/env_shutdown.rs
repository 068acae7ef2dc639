//! The shutdown of a JavaScript environment, such as a worker thread. The runtime belongs to the
//! whole process, so work started by an environment must be told when nobody is left to wait for it.

use std::cell::RefCell;
use std::collections::HashMap;

use napi::Env;
use napi::bindgen_prelude::Result;
use tokio::sync::watch;

thread_local! {
    /// One sender for each environment of this thread, by the environment's address.
    static ENVIRONMENTS: RefCell<HashMap<usize, watch::Sender<bool>>> = RefCell::default();
}

/// Signals the shutdown of one environment.
#[derive(Clone, Debug)]
pub struct EnvShutdown(watch::Receiver<bool>);

impl EnvShutdown {
    /// The signal of the calling environment.
    pub fn of(env: &Env) -> Result<Self> {
        let address = env.raw() as usize;
        let known = ENVIRONMENTS.with_borrow(|all| all.get(&address).map(watch::Sender::subscribe));
        if let Some(known) = known {
            return Ok(Self(known));
        }
        let sender = watch::Sender::new(false);
        let signal = Self(sender.subscribe());
        env.add_env_cleanup_hook(address, |address| {
            let sender = ENVIRONMENTS.with_borrow_mut(|all| all.remove(&address));
            if let Some(sender) = sender {
                sender.send_replace(true);
            }
        })?;
        ENVIRONMENTS.with_borrow_mut(|all| all.insert(address, sender));
        Ok(signal)
    }

    /// Waits until the environment shuts down.
    pub async fn wait(mut self) {
        // An error means that the sender was dropped, which also ends the environment.
        let _ = self.0.wait_for(|ended| *ended).await;
    }
}
