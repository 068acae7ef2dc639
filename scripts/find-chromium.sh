#!/usr/bin/env bash
# Prints the path of a Chromium; installs Debian's when there is none and that is possible.
set -euo pipefail

find_chromium() {
  local name
  for name in "${LIGHTCONE_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    [ -n "$name" ] && command -v "$name" && return 0
  done
  return 1
}

find_chromium && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "installing Chromium ..." >&2
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } >&2 </dev/null
  find_chromium && exit 0
fi
echo "Chromium is missing: install it (Debian: sudo apt-get install chromium), or set LIGHTCONE_CHROMIUM to its path" >&2
exit 1
