#!/usr/bin/env bash
# Runs the tasks guide on a local server and a small web shop, and its terminal example on two desktops at once.
set -euo pipefail
cd "$(dirname "$0")/.."

local_server=target/release/lightcone-local
output=demo-output
work=$(mktemp -d)
pids=()
finish() {
  local pid
  for pid in "${pids[@]}"; do
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap finish EXIT

# Starts a server whose first line of output is JSON, and waits for that line.
start() {
  local name=$1
  shift
  mkfifo "$work/$name"
  "$@" >"$work/$name" &
  pids+=($!)
  read -r line <"$work/$name"
}
field() { .venv/bin/python -c 'import json, sys; print(json.loads(sys.argv[1])[sys.argv[2]])' "$line" "$1"; }

start shop "$local_server" shop
shop=$(field url)
start server "$local_server" serve --chromium "$(scripts/find-chromium.sh)"
LIGHTCONE_BASE_URL=$(field url)
TZAFON_API_KEY=$(field api_key)
export LIGHTCONE_BASE_URL TZAFON_API_KEY
echo "shop at $shop, Lightcone at $LIGHTCONE_BASE_URL"

rm -rf "$output"
echo; echo "== Python"
.venv/bin/python examples/python/tasks_guide.py "$shop" "$output"
echo; echo "== Node"
node examples/node/tasks-guide.mjs "$shop" "$output"
echo; echo "== Two desktops at once, from Python and from Node"
.venv/bin/python examples/python/desktop_guide.py "$output" &
python=$!
pids+=("$python")
node examples/node/desktop-guide.mjs "$output"
wait "$python"
for client in python node; do
  test -s "$output/$client-desktop-3.png"
done
echo; echo "screenshots are in $output/"
