//! Collects the results of native work until JavaScript takes all of them at once.
//!
//! A napi promise has its own thread-safe function and wakes the event loop for itself. Here one
//! function serves a whole environment, and is called once for everything that ends before
//! JavaScript looks.

use std::fmt;
use std::future::Future;
use std::mem;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use napi::bindgen_prelude::{Array, Function, Result, ToNapiValue, TypeName, spawn};
use napi::threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode};
use napi::{Env, JsValue, Status, ValueType, sys};
use napi_derive::napi;

use tzafon::Call;

use crate::record::Record;

/// Most records kept, after JavaScript has read them, until a worker frees them.
const MAX_READ: usize = 64;

/// Calls JavaScript from any thread. It does not keep the process alive by itself.
type Wake = ThreadsafeFunction<(), (), (), Status, false, true>;

/// Adds a JavaScript object to an array.
pub type Append = Box<dyn FnOnce(&mut Array<'_>) -> Result<()> + Send>;

/// The result of one piece of work.
pub enum Outcome {
    Record(Box<Record>),
    /// Any other object, which appends itself to the array of results.
    Object(Append),
}

/// The results for one environment.
#[napi]
#[derive(Clone)]
pub struct CompletionQueue(Arc<Shared>);

struct Shared {
    wake: Wake,
    state: Mutex<State>,
    /// Work started whose result was not taken yet; changed only on JavaScript's thread.
    pending: AtomicU32,
}

#[derive(Default)]
struct State {
    completions: Vec<Completion>,
    /// Whether JavaScript was woken and has not looked yet.
    woken: bool,
    /// Records that JavaScript has read, on the way back to a worker, which frees them.
    read: Vec<Outcome>,
    /// Replaces `completions` while its contents are read.
    spare: Vec<Completion>,
}

/// The result of one piece of work. The call goes back to JavaScript's thread, which allocated it
/// and frees it.
struct Completion {
    token: u32,
    outcome: Outcome,
    _call: Option<Arc<Call>>,
}

#[napi]
impl CompletionQueue {
    /// `ready` is called when there are results to take.
    #[napi(constructor, catch_unwind)]
    pub fn new(ready: Function<'_, (), ()>) -> Result<Self> {
        let wake = ready
            .build_threadsafe_function::<()>()
            .weak::<true>()
            .build()?;
        Ok(Self(Arc::new(Shared {
            wake,
            state: Mutex::default(),
            pending: AtomicU32::new(0),
        })))
    }

    /// Takes all results: each token, followed by its result.
    #[napi(catch_unwind)]
    pub fn take(&self, env: &Env) -> Taken {
        let completions = {
            let mut state = self.0.state();
            state.woken = false;
            let spare = mem::take(&mut state.spare);
            mem::replace(&mut state.completions, spare)
        };
        // At most `pending`, which is a `u32`.
        let taken = completions.len() as u32;
        if taken > 0 && self.0.pending.fetch_sub(taken, Ordering::Relaxed) == taken {
            self.0.keep_alive(env, false);
        }
        Taken {
            completions,
            shared: self.0.clone(),
        }
    }
}

impl CompletionQueue {
    /// Starts work whose result arrives under this token, and keeps the process alive until the
    /// result is taken. `work` creates its future on the worker, so that little is moved there;
    /// `call` returns to this thread with the result.
    pub fn start<F>(
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
            shared.push(Completion {
                token,
                outcome,
                _call: call,
            });
        });
    }
}

impl Shared {
    fn push(&self, completion: Completion) {
        let mut state = self.state();
        state.completions.push(completion);
        let woken = mem::replace(&mut state.woken, true);
        // Freeing on the allocating thread avoids malloc contention, so each push drops up to two
        // records that JavaScript has already read, outside of the lock.
        let read = (state.read.pop(), state.read.pop());
        drop(state);
        if !woken {
            // Fails only when the environment shuts down, and then nobody waits.
            let _ = self.wake.call((), ThreadsafeFunctionCallMode::NonBlocking);
        }
        drop(read);
    }

    /// Takes back records that JavaScript has read, up to `MAX_READ`.
    fn take_back(&self, spare: Vec<Completion>, read: Vec<Outcome>) {
        let mut state = self.state();
        state.spare = spare;
        let room = MAX_READ.saturating_sub(state.read.len());
        state.read.extend(read.into_iter().take(room));
    }

    fn keep_alive(&self, env: &Env, alive: bool) {
        let (env, wake) = (env.raw(), self.wake.raw());
        // SAFETY: this is the environment's thread, since `Env` is not available on any other, and
        // `wake` is not released while `self` exists.
        let _ = unsafe {
            if alive {
                sys::napi_ref_threadsafe_function(env, wake)
            } else {
                sys::napi_unref_threadsafe_function(env, wake)
            }
        };
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Every change is one operation, so poisoned contents are still consistent.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Results on their way to JavaScript, where they become one flat array.
pub struct Taken {
    completions: Vec<Completion>,
    shared: Arc<Shared>,
}

impl TypeName for Taken {
    fn type_name() -> &'static str {
        "(number | object)[]"
    }

    fn value_type() -> ValueType {
        ValueType::Object
    }
}

impl ToNapiValue for Taken {
    unsafe fn to_napi_value(env: sys::napi_env, taken: Self) -> Result<sys::napi_value> {
        let env = Env::from_raw(env);
        let Self {
            mut completions,
            shared,
        } = taken;
        let mut array = env.create_array(0)?;
        let mut read = Vec::new();
        for Completion { token, outcome, .. } in completions.drain(..) {
            array.insert(token)?;
            match outcome {
                Outcome::Record(mut record) => {
                    array.insert(record.js_object(&env)?)?;
                    if record.is_small() && read.len() < MAX_READ {
                        read.push(Outcome::Record(record));
                    }
                }
                Outcome::Object(append) => append(&mut array)?,
            }
        }
        completions.shrink_to(MAX_READ);
        shared.take_back(completions, read);
        Ok(array.raw())
    }
}

impl fmt::Debug for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outcome").finish_non_exhaustive()
    }
}

impl fmt::Debug for Taken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Taken").finish_non_exhaustive()
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared").finish_non_exhaustive()
    }
}

impl fmt::Debug for CompletionQueue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CompletionQueue").finish_non_exhaustive()
    }
}
