#!/usr/bin/env bash
# The guide from a shell: a task with its result, a task that is steered, and a computer that you control yourself.
#
# Usage: guide.sh START_URL FOLDER. Uses the server of `lightcone up`, or the service that the environment names.
set -euo pipefail

start_url=$1
folder=$2
lightcone=${LIGHTCONE:-lightcone}
search="Type 'lamp' into 'Search', click 'Go', wait for 'Price', and report the text of 'Price'"
mkdir -p "$folder"

# The result is on the standard output, progress on the error output.
price=$("$lightcone" run --start-url "$start_url" --screenshots "$folder/task" "$search")
echo "price      $price"

# A task in the background, which is paused, told something, and continued.
task=$("$lightcone" run --detach --start-url "$start_url" "$search")
echo "paused     $("$lightcone" tasks pause "$task")"
"$lightcone" tasks message "$task" "Scroll down" >/dev/null
"$lightcone" tasks resume "$task" >/dev/null
echo "ended      $("$lightcone" tasks wait "$task" --timeout 2m)"

# A computer of this directory: the commands that follow need no id.
"$lightcone" computers create --kind browser >/dev/null
trap '"$lightcone" computers delete >/dev/null' EXIT
"$lightcone" navigate "$start_url" >/dev/null
"$lightcone" hotkey Tab >/dev/null
"$lightcone" type lamp >/dev/null
"$lightcone" screenshot --out "$folder/page.png" >/dev/null
echo "saved      page.png"
echo "shell      $("$lightcone" shell uname -s)"
