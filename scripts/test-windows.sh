#!/usr/bin/env bash
# Runs what was built for other platforms: Windows' programs under Wine, those of Linux on arm64 under qemu, and those for musl
# as they are. `make test-windows`
#
#   scripts/test-windows.sh [musl|arm64|core|node|local_server|program]...     all of them, if none is given
#   scripts/test-windows.sh packages     Windows' packages that `make dist` built, and a server of this machine's own
#
# Says how many tests passed, and names those that did not. Wine is not Windows: what its emulation lacks is listed below, with
# the reason, and is not run.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/debian.sh

windows=x86_64-pc-windows-gnu
built=$PWD/target/$windows/release
wine_files=$PWD/target/cross/wine
failed=0

# Debian's Wine lacks the library from which Rust takes random bytes: it has one function.
prepare_wine() {
  need wine64 gcc-mingw-w64-x86-64
  mkdir -p "$wine_files"
  export WINEPREFIX=$wine_files/prefix WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=" NODE_SKIP_PLATFORM_CHECK=1
  if [ ! -f "$wine_files/bcryptprimitives.dll" ]; then
    cat >"$wine_files/random.c" <<'EOF'
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length) { return SystemFunction036(buffer, (ULONG)length); }
EOF
    x86_64-w64-mingw32-gcc -shared -o "$wine_files/bcryptprimitives.dll" "$wine_files/random.c" -ladvapi32
  fi
}

wine() { timeout "${LIMIT:-300}" /usr/lib/wine/wine64 "$@" </dev/null; }

# Runs each test of the core in a process of its own, and says which do not pass. Arguments: target, tests to skip, emulator.
core_tests() {
  local target=$1; local -n skipped=$2; shift 2
  local again=(--again)
  [[ $target != *-musl ]] || again=() # not emulated
  python3 scripts/run_each_test.py "$target" tzafon --limit "${LIMIT:-300}" "${again[@]}" "${skipped[@]/#/--skip=}" -- "$@" || failed=1
}

# Emulation takes longer to connect than the limits of 50 ms which these tests set.
brief=(wire::a_silent_server_ends_in_a_timeout body::a_refusal_whose_body_never_ends_is_told_all_the_same
  streams::a_longer_limit_of_the_call_stretches_the_silence_and_a_shorter_one_does_not_cut_it)
# Thousands of waits of less than a millisecond, for which Wine takes minutes.
many_waits=(cancelled::every_event_comes_once_however_waits_are_dropped
  cancelled::every_typed_event_comes_once_however_waits_are_dropped)
# Emulated and not optimized, these would take many minutes.
long=(scenarios::every_scenario_comes_out_as_it_says properties::a_stream_that_breaks_loses_nothing_and_repeats_nothing)
# There is no ffmpeg for Windows here.
needs_ffmpeg=(a_desktops_video_is_copied a_folder_that_cannot_be_made_is_named a_screen_that_stands_still_is_recorded_to_the_limit
  a_session_records_until_its_screencast_ends an_error_of_the_screencast_leaves_what_was_recorded
  frames_become_an_mp4_that_lasts_as_long_as_they_were_shown images_and_video_do_not_mix
  the_last_frame_is_in_the_video_even_if_it_was_shown_for_no_time what_ffmpeg_says_is_in_the_error
  without_ffmpeg_there_are_numbered_images_of_this_recording_alone)
# qemu does not report to a program that another could not be started.
needs_refusal=(a_folder_that_cannot_be_made_is_named programs::a_disk_that_is_full_is_an_error
  programs::a_file_that_is_not_executable_is_no_ffmpeg without_ffmpeg_a_desktops_video_stays_as_it_arrived
  without_ffmpeg_there_are_numbered_images_of_this_recording_alone)

core() {
  prepare_wine
  export WINEPATH=$wine_files
  # shellcheck disable=SC2034 # passed by name
  local skip=("${needs_ffmpeg[@]/#/recording::}" "${brief[0]}" "${many_waits[@]}" "${long[@]}")
  core_tests "$windows" skip /usr/lib/wine/wine64
}

# Programs that are linked statically run on this machine as they are.
musl() {
  # shellcheck disable=SC2034 # passed by name
  local skip=()
  core_tests x86_64-unknown-linux-musl skip
}

# qemu-user-static lets the kernel start programs for arm64 as if they were this machine's, also from a test.
arm64() {
  need qemu-user-static binfmt-support gcc-aarch64-linux-gnu
  export QEMU_LD_PREFIX=/usr/aarch64-linux-gnu
  # shellcheck disable=SC2034 # passed by name
  local skip=("${needs_refusal[@]/#/recording::}" "${brief[@]}" "${long[@]}")
  core_tests aarch64-unknown-linux-gnu skip
}

# Test files that are not run under Wine: they need npm packages or programs that are not there for Windows, or a program of this
# machine's Linux build. `exits` and `surface` do not end within 100 s.
not_under_wine=(addon bundlers cli-package computer-use-loop exits http2 local-server mcp network packaging recording runtimes
  scenarios start-local surface types)

# Under Wine, Node's own server breaks the connection after thousands of small writes.
many_writes='many events arrive whole and in order'

# Each file is one program, whose report goes to a file: Node cannot write to Wine's standard output if that is a pipe.
node() {
  prepare_wine
  scripts/cross.sh "$windows" build --quiet --release -p lightcone-node
  make --quiet bindings-node/node_modules/.package-lock.json
  (cd bindings-node && npm run --silent build:ts)
  local top run file name passed=0 broken=0; top=$(mktemp -d) run=$top/bindings-node
  # Some files read what all languages share.
  mkdir -p "$run/node_modules" "$top/tests"
  cp tests/*.json "$top/tests/"
  cp -r bindings-node/{dist,tests,package.json} "$run/"
  cp -rL bindings-node/node_modules/ws "$run/node_modules/"
  mkdir "$run/native"
  cp "$built/lightcone_node.dll" "$run/native/lightcone.node"
  cp "target/cross/node-windows/node.exe" "$wine_files/bcryptprimitives.dll" "$run/"
  for file in bindings-node/tests/*.test.mjs; do
    name=$(basename "$file" .test.mjs)
    if [[ " ${not_under_wine[*]} " = *" $name "* ]]; then echo "  $name: not run"; continue; fi
    (
      cd "$run"
      wine node.exe --test-reporter=tap --test-reporter-destination=report --test-skip-pattern="$many_writes" \
        "tests/$name.test.mjs" >/dev/null 2>&1
    ) || true
    touch "$run/report"
    passed=$((passed + $(grep -E '^ok ' "$run/report" | grep -cv '# SKIP' || true)))
    broken=$((broken + $(grep -cE '^not ok ' "$run/report" || true)))
    grep -E '^not ok ' "$run/report" | sed -E "s/^not ok [0-9]+ - /  $name: /" || true
    grep -q '^# pass' "$run/report" || { echo "  $name: did not come to its end"; broken=$((broken + 1)); }
    rm "$run/report"
  done
  rm -rf "$top"
  echo "Node's tests under Wine: $passed passed, $broken failed"
  [ "$broken" = 0 ] || failed=1
}

# The local server starts, serves its page, answers with a key only, and refuses a desktop with a reason.
local_server() {
  prepare_wine
  scripts/cross.sh "$windows" build --quiet --release -p lightcone-local
  local run url key line; run=$(mktemp -d)
  cp "$built/lightcone-local.exe" "$wine_files/bcryptprimitives.dll" "$run/"
  (cd "$run" && exec timeout 120 /usr/lib/wine/wine64 lightcone-local.exe serve </dev/null >ready 2>log) &
  local server=$!
  for _ in $(seq 600); do [ ! -s "$run/ready" ] || break; kill -0 "$server" 2>/dev/null || break; sleep 0.1; done
  line=$(head -n 1 "$run/ready")
  url=$(sed -E 's/.*"url":"([^"]*)".*/\1/' <<<"$line") key=$(sed -E 's/.*"api_key":"([^"]*)".*/\1/' <<<"$line")
  local without with desktop
  without=$(curl -s -o /dev/null -w '%{http_code}' "$url/computers")
  with=$(curl -s -o /dev/null -w '%{http_code}' -H "authorization: Bearer $key" "$url/computers")
  desktop=$(curl -s -X POST -H "authorization: Bearer $key" -H 'content-type: application/json' -d '{"kind":"desktop"}' "$url/computers")
  kill "$server"; wait "$server" 2>/dev/null || true
  if [ "$without $with" = "401 200" ] && grep -q 'exist on Linux only' <<<"$desktop"; then
    echo "the local server under Wine: ready, answers, refuses desktops"
  else
    echo "the local server under Wine: without a key $without, with it $with, a desktop: $desktop, $(tail -n 3 "$run/log")"
    failed=1
  fi
  rm -rf "$run"
}

# The program of the packages: its version, what it finds on the machine, a task on a server of this machine's own build, a
# computer created through the tools for agents, over standard input and output, and a server in the background.
program() {
  prepare_wine
  scripts/cross.sh "$windows" build --quiet --release -p lightcone-cli
  cargo build --quiet --release -p lightcone-cli
  local run shop url passed=0 broken=0 key=sk_of_the_test; run=$(mktemp -d)
  cp "$built/lightcone.exe" "$wine_files/bcryptprimitives.dll" "$run/"
  LIGHTCONE_LOCAL_API_KEY=$key target/release/lightcone serve </dev/null >"$run/ready" 2>"$run/log" &
  local server=$!
  target/release/lightcone shop </dev/null >"$run/shop" 2>>"$run/log" &
  local shop_server=$!
  for _ in $(seq 600); do [ -s "$run/ready" ] && [ -s "$run/shop" ] && break; sleep 0.1; done
  url=$(sed -E 's/.*"url":"([^"]*)".*/\1/' "$run/ready") shop=$(sed -E 's/.*"url":"([^"]*)".*/\1/' "$run/shop")
  cat >"$run/asked" <<'EOF'
{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
{"jsonrpc":"2.0","method":"notifications/initialized"}
{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"create_computer","arguments":{"kind":"browser"}}}
EOF
  # Runs lightcone.exe; what it prints must match, and nothing that it started may keep its output open. Under Wine, its error
  # output stays open in what it starts.
  prints() {
    local name=$1 pattern=$2 input=$3 output ended=0; shift 3
    output=$(cd "$run" && LIGHTCONE_BASE_URL=$url TZAFON_API_KEY=$key timeout "${LIMIT:-300}" /usr/lib/wine/wine64 lightcone.exe "$@" <"$input" 2>"$run/errors" |
      timeout "${LIMIT:-300}" cat) || ended=$?
    output+=$(cat "$run/errors")
    [ "$ended" != 124 ] || output="its output was not closed"
    if grep -qE "$pattern" <<<"$output"; then passed=$((passed + 1)); else echo "  $name: $output"; broken=$((broken + 1)); fi
  }
  prints version '^lightcone [0-9]' /dev/null --version
  prints doctor 'Linux' /dev/null doctor
  prints run '^Lightcone Shop' /dev/null run --kind browser "go to $shop. report the title"
  prints mcp '"id":3.*"isError":false' "$run/asked" mcp
  kill "$server" "$shop_server"; wait "$server" "$shop_server" 2>/dev/null || true
  url='' # the server of the directory is used
  prints up 'a server runs at http' /dev/null up
  prints 'up again' 'a server runs already at http' /dev/null up
  prints whoami '"accepted":true.*the server of this directory' /dev/null --json whoami
  prints down 'has ended' /dev/null down
  # Computers' folders and the database's log are gone after an orderly end only.
  local left; left=$(cd "$run/.lightcone/data" && echo *)
  [ "$left" = 'environments lightcone.db lock screenshots' ] || { echo "  down: the server left $left"; broken=$((broken + 1)); }
  prints 'down again' 'no server runs' /dev/null down
  rm -rf "$run"
  echo "lightcone.exe under Wine: $passed passed, $broken failed"
  [ "$broken" = 0 ] || failed=1
}

# The packages for Windows, installed into empty folders: a task by the SDK in Node for Windows, and one by the program.
packages() {
  prepare_wine
  local run; run=$(mktemp -d)
  [ -f target/cross/node-windows/node.exe ] || { echo "first run: make dist TARGETS=\"$windows $(rustc --print host-tuple)\"" >&2; exit 1; }
  cp target/cross/node-windows/node.exe "$wine_files/bcryptprimitives.dll" "$run/"
  python3 scripts/test_dist.py --only wine --wine "$run" || failed=1
  rm -rf "$run"
}

[ $# -gt 0 ] || set -- musl arm64 core node local_server program
for part in "$@"; do "$part"; done
exit "$failed"
