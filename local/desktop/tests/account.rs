//! A desktop whose programs run under a separate account, as root.
#![cfg(target_os = "linux")]

mod common;

use std::os::unix::fs::MetadataExt;
use std::time::Duration;

use common::{processes, start};
use lightcone_desktop::{CommandOptions, DesktopOptions};

const USER: u32 = 61_300;

#[tokio::test]
async fn programs_run_as_the_account_and_work() {
    if !rustix::process::geteuid().is_root() {
        return;
    }
    let desktop = start(DesktopOptions {
        user: Some(USER),
        browser_sandbox: false,
        ..DesktopOptions::default()
    })
    .await;
    let run = async |line: &str| {
        let done = desktop.run_command(&CommandOptions::new(line)).await;
        let done = done.expect("ran");
        (
            done.exit_code,
            String::from_utf8_lossy(&done.stdout).trim().to_owned(),
        )
    };
    assert_eq!(
        run("id -u; id -g; id -G; whoami; echo $USER").await.1,
        "61300\n61300\n61300\nuser\nuser"
    );
    assert_ne!(run("cat /etc/shadow || ls /root").await.0, 0);
    assert_eq!(run("echo x > ~/file && cat ~/file").await.1, "x");
    // This process writes where programs cannot create links.
    let mine =
        "cd \"$XDG_RUNTIME_DIR/..\" && ! ln -s /etc/passwd new && ! mv run other && ! rm -f rc.xml";
    assert_eq!(run(mine).await.0, 0);
    let done = desktop
        .run_in_terminal("id -u", Duration::from_secs(30))
        .await;
    let done = done.expect("a terminal");
    assert_eq!((done.output.trim(), done.exit_code), ("61300", Some(0)));
    desktop.open("files", &[]).await.expect("a file manager");
    let page = "data:text/html,<title>Shown</title><button>Press me</button>".to_owned();
    desktop.open("browser", &[page]).await.expect("a browser");
    let look = async {
        while desktop.find_element("Press me").await.is_err() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    let found = tokio::time::timeout(common::HANG, look).await;
    found.expect("what programs show");
    desktop.screenshot(None).await.expect("a picture");
    let owners: Vec<(u32, String)> = processes(&desktop)
        .into_iter()
        .filter_map(|pid| {
            let folder = format!("/proc/{pid}");
            let name = std::fs::read_to_string(format!("{folder}/comm")).ok()?;
            // It holds the mount namespace of the programs.
            if name.trim() == "cat" {
                return None;
            }
            Some((std::fs::metadata(folder).ok()?.uid(), name))
        })
        .collect();
    assert!(owners.len() > 4, "{owners:?}");
    assert!(owners.iter().all(|(user, _)| *user == USER), "{owners:?}");
    let server = desktop.server_pid().expect("a server");
    let server = std::fs::metadata(format!("/proc/{server}")).expect("it runs");
    assert_eq!(server.uid(), USER);
    desktop.close().await.expect("closed");
}
