//! The start of a desktop.

use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicU32;

use tokio::sync::Mutex;

use super::{Desktop, LOOK};
use crate::account::Account;
use crate::error::{Error, Result};
use crate::isolation::{Namespaces, View};
use crate::keeper::{Keeper, MARK, random_name};
use crate::launch::Launcher;
use crate::options::DesktopOptions;
use crate::place::Place;
use crate::sandbox::helper;
use crate::screen::Screen;
use crate::xserver::XServer;
use crate::{own_file, session, size};

impl Desktop {
    /// Starts a desktop. [`Error::Missing`] says what to install; [`crate::requirements`] lists everything.
    pub async fn start(options: DesktopOptions) -> Result<Self> {
        options.check()?;
        let failed =
            |e: std::io::Error| Error::Start(format!("cannot make the desktop's folder: {e}"));
        let folder = tempfile::Builder::new()
            .prefix("lightcone-desktop-")
            .permissions(std::fs::Permissions::from_mode(0o700))
            .tempdir()
            .map_err(failed)?;
        let folder = folder.keep();
        let mark = random_name()?;
        // From here on an early return ends what was started.
        let keeper = Keeper::start(mark.clone(), folder.clone(), &options.env)?;
        let home = match &options.home {
            Some(home) => std::path::absolute(home).map_err(failed)?,
            None => folder.join("home"),
        };
        std::fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(&home)
            .map_err(|e| {
                Error::Start(format!(
                    "cannot make the home folder {}: {e}",
                    home.display()
                ))
            })?;
        let user = options.user.filter(|_| !options.isolate);
        let place = Place::new(&folder, user).map_err(failed)?;
        if options.home.is_none() {
            place.give(&home).map_err(failed)?;
        }
        let (width, height) = (options.width, options.height);
        let room = (width.max(size::ROOM), height.max(size::ROOM));
        let server = XServer::start(&place, &mark, &options.env, room).await?;
        let (socket, cookie) = (server.socket(), server.cookie.clone());
        let display = server.display;
        let screen = tokio::task::spawn_blocking(move || {
            let screen = Screen::connect(display, &socket, &cookie)?;
            screen.resize(width, height)?;
            Ok::<_, Error>(screen)
        });
        let screen = screen.await.map_err(|e| Error::Start(e.to_string()))??;
        let sandbox = match options.isolate {
            true => Some(sandbox(&options, &home, &folder, &server, &mark).await?),
            false => None,
        };
        let account = match user {
            Some(user) => Some(account(&options, user, &home, &folder, &mark).await?),
            None => None,
        };
        let mut launcher = Launcher::new(
            &server,
            &mark,
            &home,
            &place.room,
            sandbox,
            account,
            &options.env,
        );
        let bus = session::start_bus(&mut launcher, &place).await?;
        let (launcher, screen) = (Arc::new(launcher), Arc::new(screen));
        let manager = session::keep_window_manager(
            Arc::clone(&launcher),
            Arc::clone(&screen),
            &place,
            options.browser_sandbox,
            server.ended.clone(),
        )?;
        let desktop = Self {
            screen,
            server,
            launcher,
            _session: bus,
            manager,
            keeper: Mutex::new(Some(keeper)),
            options,
            home,
            place,
            logs: AtomicU32::new(0),
            terminals: Mutex::default(),
        };
        desktop.wait_until_managed().await?;
        Ok(desktop)
    }

    async fn wait_until_managed(&self) -> Result<()> {
        let managed = async {
            while !self.on_screen(|screen| screen.managed()).await? {
                tokio::time::sleep(LOOK).await;
            }
            let window = self.on_screen(|screen| screen.probe()).await?;
            while !self.on_screen(move |screen| screen.framed(window)).await? {
                tokio::time::sleep(LOOK).await;
            }
            Ok(())
        };
        tokio::time::timeout(session::START, managed)
            .await
            .unwrap_or_else(|_| {
                let log = own_file::text(&self.place.folder.join("openbox.log"));
                Err(Error::Start(format!(
                    "the window manager did not start: {}",
                    log.trim()
                )))
            })
    }
}

async fn account(
    options: &DesktopOptions,
    user: u32,
    home: &Path,
    folder: &Path,
    mark: &str,
) -> Result<Account> {
    let mut env = options.env.clone();
    env.push((MARK.into(), format!("{mark}.base").into()));
    Account::start(user, home, folder, options.helper.as_deref(), &env).await
}

async fn sandbox(
    options: &DesktopOptions,
    home: &Path,
    folder: &Path,
    server: &XServer,
    mark: &str,
) -> Result<Namespaces> {
    let mut readable = options.readable.clone();
    readable.push(server.socket());
    Namespaces::start(View {
        home,
        folder,
        writable: &[],
        readable: &readable,
        hidden: &options.hidden,
        network: options.network,
        mark,
        fixed: std::slice::from_ref(&server.authority),
        env: &options.env,
        helper: &helper(options.helper.as_deref())?,
        limits: &options.limits,
    })
    .await
}
