//! Nothing a caller sends reaches a process outside the sandbox of an isolated computer; and what the sandbox blocks.

use std::time::Duration;

use crate::common::{self, Program, server};
use serde_json::{Value, json};

/// A limit that only a hang reaches.
const NEVER: Duration = Duration::from_secs(60);
const KINDS: [&str; 2] = ["browser", "desktop"];

fn made(kind: &str) -> Value {
    json!({"kind": kind, "display": {"width": 800, "height": 600}})
}

async fn exec(server: &Program, id: &str, body: Value) -> (u16, Value) {
    server
        .post(&format!("/computers/{id}/exec/sync"), body)
        .await
}

async fn output(server: &Program, id: &str, command: &str) -> String {
    let (status, done) = exec(server, id, json!({"command": command})).await;
    assert_eq!(status, 200, "{done}");
    format!(
        "{}{}",
        done["stdout"].as_str().unwrap(),
        done["stderr"].as_str().unwrap()
    )
}

/// Processes outside any sandbox whose variables, arguments or folder contain the text.
fn outside_with(text: &str) -> Vec<String> {
    let entries = std::fs::read_dir("/proc").unwrap().flatten();
    let pids = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let shows = |pid: u32| {
        let read = |name: &str| std::fs::read(format!("/proc/{pid}/{name}")).unwrap_or_default();
        let status = String::from_utf8_lossy(&read("status")).into_owned();
        // A process inside has an id in each of the two process namespaces.
        let numbers = status
            .lines()
            .find_map(|line| line.strip_prefix("NSpid:"))?;
        if numbers.split_whitespace().count() > 1 {
            return None;
        }
        let folder = std::fs::read_link(format!("/proc/{pid}/cwd")).unwrap_or_default();
        let all = [
            read("environ"),
            read("cmdline"),
            folder.into_os_string().into_encoded_bytes(),
        ];
        let all = String::from_utf8_lossy(&all.concat()).into_owned();
        all.contains(text).then_some(all)
    };
    pids.filter(|pid| *pid != std::process::id())
        .filter_map(shows)
        .collect()
}

#[tokio::test]
async fn no_process_outside_sees_what_a_caller_sends() {
    let server = server(&["--isolate"]).await;
    for kind in KINDS {
        let id = server.computer(made(kind)).await;
        output(&server, &id, "mkdir ~/workspace/marked-folder").await;
        let body = json!({
            "command": "echo begun $MARKED; exec sleep 86390 # marked-argument",
            "env": {"MARKED": "marked-variable"}, "cwd": "/workspace/marked-folder",
        });
        let mut answer = reqwest::Client::new()
            .post(format!("{}/computers/{id}/exec", server.url))
            .bearer_auth(common::KEY)
            .json(&body)
            .send()
            .await
            .unwrap();
        let line = answer.chunk().await.unwrap().unwrap();
        let line = String::from_utf8_lossy(&line).into_owned();
        assert!(line.contains("begun marked-variable"), "{kind}: {line}");
        assert_eq!(outside_with("marked-"), Vec::<String>::new(), "{kind}");
    }
}

/// Variables that would make a program outside the sandbox run or load something else.
#[tokio::test]
async fn variables_that_load_code_hold_in_the_sandbox_only() {
    let server = server(&["--isolate"]).await;
    for kind in KINDS {
        let id = server.computer(made(kind)).await;
        let home = output(&server, &id, "printf %s \"$HOME\"").await;
        let trap = "mkdir ~/bin; for name in sh unshare nsenter setpriv bwrap sleep; do \
            printf '#!/bin/sh\\nid -u; grep CapEff /proc/self/status; cat /etc/shadow\\n' > ~/bin/$name; \
            chmod +x ~/bin/$name; done; echo 'touch ~/rc-was-read' > ~/rc";
        output(&server, &id, trap).await;
        for path in ["exec/sync", "debug"] {
            let body = json!({"command": "/bin/echo done", "env": {
                "PATH": format!("{home}/bin"), "ENV": format!("{home}/rc"), "LD_DEBUG": "libs",
                "LD_DEBUG_OUTPUT": format!("{home}/ld"), "LD_LIBRARY_PATH": home,
            }});
            let (status, done) = server.post(&format!("/computers/{id}/{path}"), body).await;
            assert!(
                status == 200 && done.to_string().contains("done"),
                "{kind}: {done}"
            );
            assert!(!done.to_string().contains("Cap"), "{kind}: {done}");
        }
        // The loader names the program that it loads for.
        let loaded = output(
            &server,
            &id,
            "cat ~/ld.* | grep -o 'calling init\\|program: .*\\|transferring control: .*'",
        )
        .await;
        assert!(loaded.contains("echo"), "{kind}: {loaded}");
        for leads in ["nsenter", "unshare", "helper", "bwrap"] {
            assert!(!loaded.contains(leads), "{kind}: {leads}: {loaded}");
        }
    }
}

#[tokio::test]
async fn a_folder_is_searched_in_the_sandbox() {
    let server = server(&["--isolate"]).await;
    for kind in KINDS {
        let id = server.computer(made(kind)).await;
        // These exist on the machine, but not inside; and nothing inside shows which exist.
        let there = std::env::current_dir().unwrap();
        for folder in [there.to_str().unwrap(), "/root", "/no/such/folder"] {
            let (status, refused) =
                exec(&server, &id, json!({"command": "pwd", "cwd": folder})).await;
            let why = refused["detail"].as_str().unwrap();
            assert!(
                status == 400 && why.starts_with("cwd: ") && why.contains("No such file"),
                "{kind}: {why}"
            );
        }
        output(&server, &id, "ln -s / ~/workspace/up").await;
        let (_, done) = exec(&server, &id, json!({"command": "ls", "cwd": "up"})).await;
        let seen = done["stdout"].as_str().unwrap();
        assert!(
            seen.contains("usr") && !seen.contains("root"),
            "{kind}: {seen}"
        );
    }
}

#[tokio::test]
async fn a_command_that_is_too_long_for_the_system_is_an_error_that_says_so() {
    let server = server(&["--isolate"]).await;
    let id = server.computer(made("browser")).await;
    let command = format!("true {}", "x".repeat(200 << 10));
    let (status, refused) = exec(&server, &id, json!({"command": command})).await;
    assert!(
        status == 400 && refused["detail"].as_str().unwrap().contains("128 KiB"),
        "{refused}"
    );
}

#[tokio::test]
async fn parts_of_the_kernel_are_out_of_reach() {
    let server = server(&["--isolate", "--network"]).await;
    for kind in KINDS {
        let id = server.computer(made(kind)).await;
        let status = output(
            &server,
            &id,
            "grep -E 'NoNewPrivs|Seccomp:' /proc/self/status",
        )
        .await;
        let words: Vec<_> = status.split_whitespace().collect();
        assert_eq!(words, ["NoNewPrivs:", "1", "Seccomp:", "2"], "{kind}");
        let tried = "import ctypes, socket
libc = ctypes.CDLL(None, use_errno=True)
def number(name, *args):
    ctypes.set_errno(0)
    libc.syscall(*args)
    print(name, ctypes.get_errno())
for family in (16, 40, 38, 17, 29):
    try:
        socket.socket(family, socket.SOCK_RAW if family != 40 else socket.SOCK_STREAM, 12 if family == 16 else 0)
        print('socket', family, 'made')
    except OSError as e:
        print('socket', family, e.errno)
socket.socket(socket.AF_INET).close(); socket.socket(socket.AF_UNIX).close()
import platform
x86 = platform.machine() == 'x86_64'
for name, number_ in (('mount', 165), ('bpf', 321), ('keyctl', 250), ('perf', 298), ('io_uring', 425), ('userfaultfd', 323), ('x32 bpf', 321 | 0x40000000)) if x86 else ():
    number(name, number_, 0, 0, 0, 0, 0)
";
        let tried = format!("python3 - <<'END'\n{tried}END\n");
        let said = output(&server, &id, &tried).await;
        let lines: Vec<_> = said.lines().collect();
        assert!(lines.len() >= 5, "{kind}: {said}");
        // Not permitted; a kernel without the x32 variant has no such call.
        for line in &lines {
            let fine = line.ends_with(" 1") || line.starts_with("x32") && line.ends_with(" 38");
            assert!(fine, "{kind}: {line} in {said}");
        }
        let mounts = output(
            &server,
            &id,
            "unshare --user --map-root-user --mount true; echo $?",
        )
        .await;
        assert!(mounts.contains("not permitted"), "{kind}: {mounts}");
    }
}

/// The server reports the limits in its first line, and they hold as reported.
#[tokio::test]
async fn a_computer_cannot_use_more_than_it_may() {
    use tokio::io::{AsyncBufReadExt, BufReader};
    let mut child = tokio::process::Command::new(env!("CARGO_BIN_EXE_lightcone-local"))
        .args([
            "serve",
            "--isolate",
            "--api-key",
            common::KEY,
            "--computer-memory",
            "1G",
        ])
        .args(["--computer-processes", "400", "--computer-cpus", "0.5"])
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let line = tokio::time::timeout(NEVER, lines.next_line())
        .await
        .unwrap();
    let ready: Value = serde_json::from_str(&line.unwrap().unwrap()).unwrap();
    assert_eq!(ready["isolation"]["seccomp"], true, "{ready}");
    let missing = ready["isolation"]["limits_missing"].to_string();
    let server = Program {
        child,
        url: ready["url"].as_str().unwrap().to_owned(),
    };
    for kind in KINDS {
        let id = server.computer(made(kind)).await;
        let many = "python3 - <<'END'
import os, signal, time
started = []
for _ in range(500):
    try:
        child = os.fork()
    except OSError as e:
        print(e)
        break
    if not child:
        time.sleep(60)
        os._exit(0)
    started.append(child)
for child in started:
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
END
";
        let said = output(&server, &id, many).await;
        let held = said.contains("Resource temporarily unavailable");
        assert_ne!(held, missing.contains("pids"), "{kind}: {said}");
        let much = "python3 -c 'x = bytearray(3 << 30); print(\"had\", len(x))'";
        let said = output(&server, &id, much).await;
        assert_eq!(
            said.contains("had"),
            missing.contains("memory"),
            "{kind}: {said}"
        );
        // The computer itself keeps running.
        let alive = server
            .done(&id, "screenshot", json!({"base64": true}))
            .await;
        assert!(alive["result"]["screenshot_url"].is_string());
        assert_eq!(server.delete(&format!("/computers/{id}")).await.0, 204);
    }
}

/// The address of a page does not reach a command line either.
#[tokio::test]
async fn proxies_and_addresses_cannot_add_options_to_the_browser() {
    let server = server(&["--isolate"]).await;
    let id = server.computer(made("browser")).await;
    for url in [
        "--renderer-cmd-prefix=id",
        "http://x --no-sandbox/",
        "http://a:1\n--x",
    ] {
        let proxy = server
            .act(&id, "change-proxy", json!({"proxy_url": url}))
            .await;
        assert_eq!(outside_with("renderer-cmd-prefix"), Vec::<String>::new());
        let line = output(
            &server,
            &id,
            "cat /proc/[0-9]*/cmdline | tr '\\0' '\\n' | sort -u",
        )
        .await;
        assert!(
            !line
                .lines()
                .any(|arg| arg.starts_with("--renderer-cmd-prefix=") || arg == "--x"),
            "{proxy}: {line}"
        );
    }
}
