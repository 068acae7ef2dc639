//! A program that was started, and what it starts in turn: to kill all of them together.

use tokio::process::Child;

#[cfg(unix)]
pub use unix::ProcessGroup;
#[cfg(windows)]
pub use windows::ProcessGroup;

/// Kills a group when dropped, unless it was told to leave it alone.
#[derive(Debug)]
pub struct GroupGuard(Option<ProcessGroup>);

impl GroupGuard {
    /// Guards the group that a started program leads.
    pub fn of(child: &Child) -> Self {
        Self(ProcessGroup::of(child))
    }

    /// The group, which is left alone from here on.
    pub fn release(&mut self) -> Option<ProcessGroup> {
        self.0.take()
    }
}

impl Drop for GroupGuard {
    fn drop(&mut self) {
        if let Some(group) = self.0.take() {
            group.kill();
        }
    }
}

#[cfg(unix)]
mod unix {
    use rustix::process::{Pid, Signal, kill_process_group};
    use tokio::process::Child;

    /// A process group, which the program leads.
    #[derive(Debug)]
    pub struct ProcessGroup(Pid);

    impl ProcessGroup {
        /// The group of a program that was started in one of its own; `None` if the program has ended.
        pub fn of(child: &Child) -> Option<Self> {
            let id = i32::try_from(child.id()?).ok()?;
            Pid::from_raw(id).map(Self)
        }

        /// Kills every process of the group.
        pub fn kill(&self) {
            // It may have ended already.
            let _ = kill_process_group(self.0, Signal::KILL);
        }

        /// The number of the group.
        #[cfg(target_os = "linux")]
        pub fn id(&self) -> Pid {
            self.0
        }
    }
}

#[cfg(windows)]
mod windows {
    use std::sync::{Mutex, PoisonError};

    use tokio::process::Child;
    use win32job::Job;

    /// A job, which ends with this server at the latest, whatever ends it.
    pub struct ProcessGroup(Mutex<Option<Job>>);

    impl std::fmt::Debug for ProcessGroup {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("ProcessGroup")
        }
    }

    impl ProcessGroup {
        /// Puts a program that has just been started into a job; `None` if it has ended, or the system allows no job.
        pub fn of(child: &Child) -> Option<Self> {
            let handle = child.raw_handle()?;
            let job = Job::create().ok()?;
            let mut limits = job.query_extended_limit_info().ok()?;
            limits.limit_kill_on_job_close();
            job.set_extended_limit_info(&limits).ok()?;
            job.assign_process(handle as isize).ok()?;
            Some(Self(Mutex::new(Some(job))))
        }

        /// Kills every process of the job: the system does, when its last handle is closed.
        pub fn kill(&self) {
            drop(self.take());
        }

        fn take(&self) -> Option<Job> {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
        }
    }

    impl Drop for ProcessGroup {
        /// A group that nobody killed stays until this server ends, as programs in the background of a shell do.
        fn drop(&mut self) {
            std::mem::forget(self.take());
        }
    }
}
