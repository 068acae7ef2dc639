//! Where native work ends: what came of it waits here until JavaScript takes all of it at once.
//!
//! A promise of the binding library brings a function of its own that other threads can call, and
//! wakes the event loop by itself. Here one function serves everything of an environment, and is
//! called once for all that has ended before JavaScript looks.

use std::fmt;
use std::future::Future;
use std::mem;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use napi::bindgen_prelude::{Function, Result, ToNapiValue, TypeName, spawn};
use napi::threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode};
use napi::{Env, JsValue, Status, ValueType, sys};
use napi_derive::napi;

use crate::opened::Opened;
use crate::record::Record;

/// Calls JavaScript from any thread. By itself it does not keep the process alive.
type Wake = ThreadsafeFunction<(), (), (), Status, false, true>;

/// What came of one work.
#[derive(Debug)]
pub enum Outcome {
    Record(Box<Record>),
    Opened(Box<Opened>),
}

/// The finished work of one environment.
#[napi]
#[derive(Clone)]
pub struct Queue(Arc<Shared>);

struct Shared {
    wake: Wake,
    finished: Mutex<Finished>,
    /// Works that were begun and not yet taken; only JavaScript's thread changes it.
    pending: AtomicU32,
}

#[derive(Default)]
struct Finished {
    outcomes: Vec<(u32, Outcome)>,
    /// Whether JavaScript was called and has not looked yet.
    told: bool,
}

#[napi]
impl Queue {
    /// `ready` is called when there is something to take.
    #[napi(constructor, catch_unwind)]
    pub fn new(ready: Function<'_, (), ()>) -> Result<Self> {
        let wake = ready
            .build_threadsafe_function::<()>()
            .weak::<true>()
            .build()?;
        Ok(Self(Arc::new(Shared {
            wake,
            finished: Mutex::default(),
            pending: AtomicU32::new(0),
        })))
    }

    /// All that has ended: tokens, each with its outcome behind it.
    #[napi(catch_unwind)]
    pub fn take(&self, env: &Env) -> Taken {
        let outcomes = {
            let mut finished = self.0.finished();
            finished.told = false;
            mem::take(&mut finished.outcomes)
        };
        // No more than were begun, each of which is 1.
        let taken = outcomes.len() as u32;
        if taken > 0 && self.0.pending.fetch_sub(taken, Ordering::Relaxed) == taken {
            self.0.keep_alive(env, false);
        }
        Taken(outcomes)
    }
}

impl Queue {
    /// Begins work, whose outcome arrives under this token. The process lives on until it is taken.
    pub fn begin<F>(&self, env: &Env, token: u32, work: F)
    where
        F: Future<Output = Outcome> + Send + 'static,
    {
        if self.0.pending.fetch_add(1, Ordering::Relaxed) == 0 {
            self.0.keep_alive(env, true);
        }
        let shared = self.0.clone();
        spawn(async move {
            let outcome = work.await;
            shared.finish(token, outcome);
        });
    }
}

impl Shared {
    fn finish(&self, token: u32, outcome: Outcome) {
        let mut finished = self.finished();
        finished.outcomes.push((token, outcome));
        if !mem::replace(&mut finished.told, true) {
            drop(finished);
            // An environment that is ending takes no more calls, and has nobody who waits.
            let _ = self.wake.call((), ThreadsafeFunctionCallMode::NonBlocking);
        }
    }

    fn keep_alive(&self, env: &Env, alive: bool) {
        let (env, wake) = (env.raw(), self.wake.raw());
        // SAFETY: this is the environment's thread, as `Env` can be had on no other one, and `wake`
        // is not released as long as `self` is there.
        let _ = unsafe {
            if alive {
                sys::napi_ref_threadsafe_function(env, wake)
            } else {
                sys::napi_unref_threadsafe_function(env, wake)
            }
        };
    }

    fn finished(&self) -> MutexGuard<'_, Finished> {
        // Every change is one operation, so what is poisoned is still whole.
        self.finished.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A flat array on its way to JavaScript.
#[derive(Debug)]
pub struct Taken(Vec<(u32, Outcome)>);

impl TypeName for Taken {
    fn type_name() -> &'static str {
        "(number | Record | Opened)[]"
    }

    fn value_type() -> ValueType {
        ValueType::Object
    }
}

impl ToNapiValue for Taken {
    unsafe fn to_napi_value(env: sys::napi_env, taken: Self) -> Result<sys::napi_value> {
        let env = Env::from_raw(env);
        let mut array = env.create_array(0)?;
        for (token, outcome) in taken.0 {
            array.insert(token)?;
            match outcome {
                Outcome::Record(record) => array.insert(*record)?,
                Outcome::Opened(opened) => array.insert(*opened)?,
            }
        }
        Ok(array.raw())
    }
}

impl fmt::Debug for Queue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Queue").finish_non_exhaustive()
    }
}
