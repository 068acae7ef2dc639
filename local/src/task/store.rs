//! All tasks of this server, and the browsers that outlive theirs.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use super::{Params, Task, run};
use crate::browser::{Browser, Launch};

/// How long an ended task can still be asked for and replayed.
const KEEP: Duration = Duration::from_secs(600);

/// What all tasks share.
#[derive(Debug)]
pub struct Settings {
    /// How browsers are started.
    pub launch: Launch,
    /// Where screenshots are written.
    pub screenshots: PathBuf,
    /// The server's own address, for screenshot links.
    pub base: String,
    /// Address and name of a model, when one decides.
    pub model: Option<(String, String)>,
}

#[derive(Debug, Default)]
struct Inner {
    tasks: HashMap<String, Arc<Task>>,
    keys: HashMap<String, String>,
    kept: HashMap<String, Browser>,
    running: usize,
}

/// The tasks by id and by idempotency key.
#[derive(Debug)]
pub struct Store {
    pub settings: Settings,
    inner: Mutex<Inner>,
    stop: watch::Sender<bool>,
    running: watch::Sender<usize>,
}

impl Store {
    /// An empty store.
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            inner: Mutex::default(),
            stop: watch::Sender::new(false),
            running: watch::Sender::new(0),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        // No panic can happen between two changes that belong together.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Starts a task, or gives the one that this idempotency key started; the flag says which.
    pub fn start(self: &Arc<Self>, params: Params) -> (Arc<Task>, bool) {
        let mut inner = self.lock();
        let old: Vec<String> = inner
            .tasks
            .values()
            .filter(|task| task.log.ended().is_some_and(|at| at.elapsed() > KEEP))
            .map(|task| task.id.clone())
            .collect();
        for id in old {
            let Some(task) = inner.tasks.remove(&id) else {
                continue;
            };
            inner.keys.retain(|_, id| *id != task.id);
            for name in task.shots() {
                let _ = std::fs::remove_file(self.settings.screenshots.join(name));
            }
        }
        if let Some(task) = params
            .idempotency_key
            .as_ref()
            .and_then(|key| inner.keys.get(key))
            .and_then(|id| inner.tasks.get(id))
        {
            return (Arc::clone(task), true);
        }
        let task = Arc::new(Task::new(format!("task_{}", random()), params));
        if let Some(key) = &task.params.idempotency_key {
            inner.keys.insert(key.clone(), task.id.clone());
        }
        inner.tasks.insert(task.id.clone(), Arc::clone(&task));
        inner.running += 1;
        self.running.send_replace(inner.running);
        drop(inner);
        let (store, ours) = (Arc::clone(self), Arc::clone(&task));
        tokio::spawn(async move {
            // In a task of its own, so that a panic is an ended task and not one that runs for ever.
            let work = tokio::spawn({
                let (store, task) = (Arc::clone(&store), Arc::clone(&ours));
                async move { run(&store, &task).await }
            });
            if work.await.is_err() {
                run::crashed(&ours);
            }
            let mut inner = store.lock();
            inner.running -= 1;
            store.running.send_replace(inner.running);
        });
        (task, false)
    }

    /// A task that runs, or ended less than ten minutes ago.
    pub fn get(&self, id: &str) -> Option<Arc<Task>> {
        let task = self.lock().tasks.get(id).cloned()?;
        task.log
            .ended()
            .is_none_or(|at| at.elapsed() <= KEEP)
            .then_some(task)
    }

    /// Takes a kept browser out, for the one task that now has it.
    pub fn take_browser(&self, computer: &str) -> Option<Browser> {
        self.lock().kept.remove(computer)
    }

    /// Keeps a browser after its task; gives it back when the server is stopping.
    pub fn keep_browser(&self, computer: &str, browser: Browser) -> Option<Browser> {
        let mut inner = self.lock();
        if *self.stop.borrow() {
            return Some(browser);
        }
        inner.kept.insert(computer.to_owned(), browser);
        None
    }

    /// Resolves when the server stops.
    pub async fn stopping(&self) {
        // An error would mean that the sender is gone, and it lives in self.
        let _ = self.stop.subscribe().wait_for(|stop| *stop).await;
    }

    /// Cancels every task and closes every browser.
    pub async fn shutdown(&self) {
        self.stop.send_replace(true);
        let _ = self
            .running
            .subscribe()
            .wait_for(|running| *running == 0)
            .await;
        let kept: Vec<Browser> = self
            .lock()
            .kept
            .drain()
            .map(|(_, browser)| browser)
            .collect();
        for browser in kept {
            browser.close().await;
        }
    }
}

/// 128 random bits as hex.
pub fn random() -> String {
    let mut bytes = [0_u8; 16];
    // Without random numbers keys could be guessed, so going on would be worse than ending.
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn an_ended_task_is_kept_for_ten_minutes_and_its_key_as_long() {
        let store = Arc::new(Store::new(Settings {
            launch: Launch {
                program: None,
                profiles: PathBuf::new(),
                navigation: Duration::from_secs(1),
            },
            screenshots: PathBuf::new(),
            base: String::new(),
            model: None,
        }));
        // A desktop ends at once, and needs no browser.
        let start = || {
            let body = br#"{"instruction": "x", "kind": "desktop", "idempotency_key": "k"}"#;
            store.start(Params::read(body).unwrap())
        };
        let (first, _) = start();
        let mut running = store.running.subscribe();
        running.wait_for(|running| *running == 0).await.unwrap();
        tokio::time::advance(KEEP).await;
        assert!(store.get(&first.id).is_some());
        assert!(start().1, "the key still gives the first task");
        tokio::time::advance(Duration::from_secs(1)).await;
        assert!(store.get(&first.id).is_none());
        let (second, reused) = start();
        assert!(!reused && second.id != first.id);
    }
}
