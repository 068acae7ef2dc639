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

use tzafon::Call;

use crate::opened::Opened;
use crate::record::Record;

// Of the records that were read, so many wait for a worker that lets go of them.
const MOST_READ: usize = 64;

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
    ended: Vec<Ended>,
    /// Whether JavaScript was called and has not looked yet.
    told: bool,
    /// Records that JavaScript has read, on the way back to where their memory came from.
    read: Vec<Outcome>,
    /// Room for `ended`, while what was in it is read.
    spare: Vec<Ended>,
}

/// What came of a work, and the call that it made, which JavaScript's thread has made and lets go of.
#[derive(Debug)]
struct Ended {
    token: u32,
    outcome: Outcome,
    _call: Option<Arc<Call>>,
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
        let ended = {
            let mut finished = self.0.finished();
            finished.told = false;
            let spare = mem::take(&mut finished.spare);
            mem::replace(&mut finished.ended, spare)
        };
        // No more than were begun, each of which is 1.
        let taken = ended.len() as u32;
        if taken > 0 && self.0.pending.fetch_sub(taken, Ordering::Relaxed) == taken {
            self.0.keep_alive(env, false);
        }
        Taken {
            ended,
            home: self.0.clone(),
        }
    }
}

impl Queue {
    /// Begins work, whose outcome arrives under this token. The process lives on until it is taken.
    /// Work is made by the worker, so that what goes to it is small; `call` is what the work makes,
    /// and comes back to this thread.
    pub fn begin<F>(
        &self,
        env: &Env,
        token: u32,
        call: Option<Arc<Call>>,
        work: impl FnOnce() -> F + Send + 'static,
    ) where
        F: Future<Output = Outcome> + Send + 'static,
    {
        if self.0.pending.fetch_add(1, Ordering::Relaxed) == 0 {
            self.0.keep_alive(env, true);
        }
        let shared = self.0.clone();
        spawn(async move {
            let outcome = Box::pin(work()).await;
            shared.finish(Ended {
                token,
                outcome,
                _call: call,
            });
        });
    }
}

impl Shared {
    fn finish(&self, ended: Ended) {
        let mut finished = self.finished();
        finished.ended.push(ended);
        let told = mem::replace(&mut finished.told, true);
        // Memory that one thread takes and another one gives back makes the system's allocator
        // lock. As fast as records come, the last ones are let go here, without holding up anybody.
        let read = (finished.read.pop(), finished.read.pop());
        drop(finished);
        if !told {
            // An environment that is ending takes no more calls, and has nobody who waits.
            let _ = self.wake.call((), ThreadsafeFunctionCallMode::NonBlocking);
        }
        drop(read);
    }

    /// Takes back what JavaScript's thread has read, but for what is large or too much.
    fn take_back(&self, spare: Vec<Ended>, read: Vec<Outcome>) {
        let mut finished = self.finished();
        finished.spare = spare;
        let room = MOST_READ.saturating_sub(finished.read.len());
        finished.read.extend(read.into_iter().take(room));
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
pub struct Taken {
    ended: Vec<Ended>,
    home: Arc<Shared>,
}

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
        let Self { mut ended, home } = taken;
        let mut array = env.create_array(0)?;
        let mut read = Vec::new();
        for Ended { token, outcome, .. } in ended.drain(..) {
            array.insert(token)?;
            match outcome {
                Outcome::Record(mut record) => {
                    array.insert(record.object(&env)?)?;
                    if record.is_small() && read.len() < MOST_READ {
                        read.push(Outcome::Record(record));
                    }
                }
                Outcome::Opened(opened) => array.insert(*opened)?,
            }
        }
        ended.shrink_to(MOST_READ);
        home.take_back(ended, read);
        Ok(array.raw())
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared").finish_non_exhaustive()
    }
}

impl fmt::Debug for Queue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Queue").finish_non_exhaustive()
    }
}
