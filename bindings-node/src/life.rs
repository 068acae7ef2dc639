//! The end of a JavaScript environment, such as that of a worker thread: the runtime is the whole
//! process's, so what an environment began must be told that nobody is left to wait for it.

use std::cell::RefCell;
use std::collections::HashMap;

use napi::Env;
use napi::bindgen_prelude::Result;
use tokio::sync::watch;

thread_local! {
    /// Those of this thread, by their addresses.
    static LIVING: RefCell<HashMap<usize, watch::Sender<bool>>> = RefCell::default();
}

/// The life of one environment.
#[derive(Clone, Debug)]
pub struct Life(watch::Receiver<bool>);

impl Life {
    /// Of the environment that is calling.
    pub fn of(env: &Env) -> Result<Self> {
        let address = env.raw() as usize;
        let known = LIVING.with_borrow(|living| living.get(&address).map(watch::Sender::subscribe));
        if let Some(known) = known {
            return Ok(Self(known));
        }
        let ended = watch::Sender::new(false);
        let own = Self(ended.subscribe());
        env.add_env_cleanup_hook(address, |address| {
            let ended = LIVING.with_borrow_mut(|living| living.remove(&address));
            if let Some(ended) = ended {
                ended.send_replace(true);
            }
        })?;
        LIVING.with_borrow_mut(|living| living.insert(address, ended));
        Ok(own)
    }

    /// Waits until it is over.
    pub async fn over(mut self) {
        // Without a sender nobody can say so any more, which is the same.
        let _ = self.0.wait_for(|ended| *ended).await;
    }
}
